// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "views/controls/theme.h"

namespace nlc {
namespace {

constexpr size_t manyDots = 200;

QFont plotFont(bool strong) {
    QFont font = theme::font(theme::Text::Caption);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

void paintDots(QPainter& painter, const charts::Dots& dots) {
    QColor colour = inkOf(dots.ink);
    colour.setAlphaF(float(dots.opacity));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (dots.at.size() < manyDots) {
        for (const QPointF& at : dots.at) painter.drawEllipse(at, dots.radius, dots.radius);
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int side = int(std::ceil(2 * dots.radius * ratio)) + 2;
    QPixmap stamp(side, side);
    stamp.fill(Qt::transparent);
    {
        QPainter onStamp(&stamp);
        onStamp.setRenderHint(QPainter::Antialiasing);
        onStamp.setPen(Qt::NoPen);
        onStamp.setBrush(colour);
        onStamp.drawEllipse(QPointF(side, side) / 2, dots.radius * ratio, dots.radius * ratio);
    }
    std::vector<QPainter::PixmapFragment> fragments;
    fragments.reserve(dots.at.size());
    for (const QPointF& at : dots.at)
        fragments.push_back(QPainter::PixmapFragment::create(at, QRectF(0, 0, side, side), 1 / ratio, 1 / ratio));
    painter.drawPixmapFragments(fragments.data(), int(fragments.size()), stamp);
}

void paintLabel(QPainter& painter, const charts::Label& label) {
    const QFont font = plotFont(label.strong);
    const QFontMetricsF metrics(font);
    const QString words = metrics.elidedText(label.words, Qt::ElideRight, label.room + 1);
    const qreal wide = metrics.horizontalAdvance(words);
    const qreal left = label.side == Qt::AlignRight ? wide : label.side == Qt::AlignHCenter ? wide / 2 : 0;
    painter.setFont(font);
    painter.setPen(inkOf(label.ink));
    painter.drawText(QPointF(label.at.x() - left, label.at.y() + (metrics.ascent() - metrics.descent()) / 2), words);
}

}  // namespace

QColor inkOf(charts::Ink ink) {
    const theme::Colours& colours = theme::colours();
    switch (ink) {
        case charts::Ink::Text:
        case charts::Ink::Reference:
            return colours.text;
        case charts::Ink::Muted:
            return colours.muted;
        case charts::Ink::Grid:
            return colours.line;
        case charts::Ink::Other:
            return colours.edge;
        case charts::Ink::Good:
            return colours.good.ink;
        case charts::Ink::Late:
            return colours.late.ink;
        case charts::Ink::Main:
            break;
    }
    return colours.accent;
}

double plotTextWidth(const QString& words, bool strong) {
    return QFontMetricsF(plotFont(strong)).horizontalAdvance(words);
}

void paint(QPainter& painter, const charts::Scene& scene) {
    painter.setRenderHint(QPainter::Antialiasing);
    int clipped = -1;
    for (const charts::Mark& mark : scene.marks) {
        if (mark.field != clipped) {
            clipped = mark.field;
            painter.setClipping(clipped >= 0);
            if (clipped >= 0) painter.setClipRect(scene.fields[size_t(clipped)].adjusted(-6, -6, 6, 6));
        }
        if (const auto* stroke = std::get_if<charts::Stroke>(&mark.is)) {
            QPen pen(inkOf(stroke->ink), stroke->width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
            if (stroke->dashed) pen.setDashPattern({4, 4});
            painter.setPen(pen);
            painter.drawPolyline(stroke->points);
        } else if (const auto* area = std::get_if<charts::Area>(&mark.is)) {
            QColor colour = inkOf(area->ink);
            colour.setAlphaF(float(area->opacity));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawPolygon(area->edge);
        } else if (const auto* dots = std::get_if<charts::Dots>(&mark.is)) {
            paintDots(painter, *dots);
        } else {
            paintLabel(painter, std::get<charts::Label>(mark.is));
        }
    }
    painter.setClipping(false);
}

}  // namespace nlc
