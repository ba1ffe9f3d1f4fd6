// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/chip.h"

#include <QPainter>
#include <QStyle>

#include "views/controls/icons.h"
#include "views/controls/theme.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {
constexpr int chipHeight = 24, chipSides = 10, tick = 12;
}

Chip::Chip(const QString& words, QWidget* parent) : QCheckBox(words, parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(theme::font(theme::Text::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

QSize Chip::sizeHint() const {
    const int words = QFontMetrics(theme::font(theme::Text::Caption)).horizontalAdvance(text());
    return {words + 2 * chipSides + (isChecked() ? tick + theme::xs : 0), chipHeight};
}

void Chip::paintEvent(QPaintEvent*) {
    const auto& c = theme::colours();
    const theme::Pair& colours = isChecked() ? c.info : c.neutral;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    const qreal pen = focus ? theme::focusWidth : 1;
    const QColor edge = focus          ? c.accent
                        : !isEnabled() ? c.line
                        : isChecked()  ? c.info.ink
                        : underMouse() ? c.muted
                                       : c.edge;
    painter.setPen(QPen(edge, pen));
    painter.setBrush(isChecked() ? colours.ground : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), chipHeight / 2.0 - pen / 2,
                            chipHeight / 2.0 - pen / 2);
    const QColor ink = isEnabled() || isChecked() ? colours.ink : c.disabled;
    QRect room = rect().adjusted(chipSides, 0, -chipSides, 0);
    if (isChecked()) {
        const QRect place =
            QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {tick, tick}, room);
        paintIcon(painter, place, u"check"_s, ink);
        const int taken = tick + theme::xs;
        room = layoutDirection() == Qt::LeftToRight ? room.adjusted(taken, 0, 0, 0) : room.adjusted(0, 0, -taken, 0);
    }
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(room, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text());
}

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
    setContentsMargins({});
    setSpacing(theme::s);
}

FlowLayout::~FlowLayout() { qDeleteAll(items_); }

int FlowLayout::heightForWidth(int width) const { return place(QRect(0, 0, width, 0), false); }

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto* item : items_) size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const { return minimumSize(); }

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool really) const {
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left(), y = rect.top(), lineHeight = 0;
    for (auto* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (x > rect.left() && x + size.width() > rect.right() + 1) {
            x = rect.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (really) item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
        x += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return y + lineHeight - rect.top();
}

}  // namespace nlc::controls
