// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "views/controls/theme.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

/// The drawing as it is in the resources, read once; empty when there is none of that name.
const QByteArray& drawing(const QString& name) {
    static QHash<QString, QByteArray> read;
    const auto known = read.constFind(name);
    if (known != read.constEnd()) return *known;
    QFile file(u":/icons/lucide/%1.svg"_s.arg(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly)) svg = file.readAll();
    if (svg.isEmpty()) qWarning("There is no icon called %s", qPrintable(name));
    return *read.insert(name, svg);
}

/// `side` and the picture are in device pixels.
QPixmap tinted(const QString& name, int side, const QColor& colour) {
    const QString key = u"nlc-icon/%1/%2/%3"_s.arg(name).arg(side).arg(colour.name(QColor::HexArgb));
    QPixmap picture;
    if (QPixmapCache::find(key, &picture)) return picture;
    picture = QPixmap(side, side);
    picture.fill(Qt::transparent);
    QByteArray svg = drawing(name);
    if (!svg.isEmpty()) {
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&picture);
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    QPixmapCache::insert(key, picture);
    return picture;
}

QColor colourOf(Ink ink, QIcon::Mode mode, QIcon::State state) {
    const auto& c = theme::colours();
    if (mode == QIcon::Disabled) return c.disabled;
    if (mode == QIcon::Selected && ink != Ink::OnAccent) return c.onSelection;
    switch (ink) {
        case Ink::Text:
            return c.text;
        case Ink::Muted:
            return c.muted;
        case Ink::Accent:
            return c.accent;
        case Ink::OnAccent:
            return c.onAccent;
        case Ink::Toggle:
            return state == QIcon::On ? c.onAccent : c.text;
        case Ink::Info:
            return c.info.ink;
        case Ink::Good:
            return c.good.ink;
        case Ink::Soon:
            return c.soon.ink;
        case Ink::Late:
            return c.late.ink;
    }
    return c.text;
}

/// Asks for the colour when it paints, so that icons handed out before a change of scheme follow it.
class LucideEngine final : public QIconEngine {
public:
    LucideEngine(const QString& name, Ink ink) : name_(name), ink_(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        paintIcon(*painter, rect, name_, colourOf(ink_, mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const int side = qMin(size.width(), size.height());
        const QPixmap square = tinted(name_, side, colourOf(ink_, mode, state));
        if (size.width() == size.height()) return square;
        // A wider icon size is room around the drawing: how buttons keep their words away from it.
        QPixmap roomy(size);
        roomy.fill(Qt::transparent);
        QPainter(&roomy).drawPixmap((size.width() - side) / 2, (size.height() - side) / 2, square);
        return roomy;
    }
    QIconEngine* clone() const override { return new LucideEngine(*this); }
    QString key() const override { return u"lucide"_s; }
    QString iconName() override { return name_; }
    bool isNull() override { return false; }

private:
    QString name_;
    Ink ink_;
};

}  // namespace

QIcon icon(const QString& name, Ink ink) {
    if (name.isEmpty() || drawing(name).isEmpty()) return {};
    return QIcon(new LucideEngine(name, ink));
}

void paintIcon(QPainter& painter, const QRect& where, const QString& name, const QColor& colour) {
    const int side = qMin(where.width(), where.height());
    if (side <= 0 || name.isEmpty()) return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap picture = tinted(name, qRound(side * ratio), colour);
    picture.setDevicePixelRatio(ratio);
    const QPointF corner = QRectF(where).center() - QPointF(side / 2.0, side / 2.0);
    painter.drawPixmap(QPoint(qRound(corner.x()), qRound(corner.y())), picture);
}

}  // namespace nlc::controls
