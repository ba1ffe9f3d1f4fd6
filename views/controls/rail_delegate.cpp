// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/rail_delegate.h"

#include <QPainter>

#include "views/controls/icons.h"
#include "views/controls/pill.h"

namespace nlc::controls {

namespace {
constexpr int entryHeight = 36, indentedHeight = 30, separatorHeight = 17, sides = 10;
}

void RailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& c = theme::colours();
    painter->save();
    if (index.data(SeparatorRole).toBool()) {
        painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1), c.line);
        painter->restore();
        return;
    }
    const bool open = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF ground = QRectF(option.rect).adjusted(0, 1, 0, -1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (open || (enabled && option.state.testFlag(QStyle::State_MouseOver))) {
        painter->setBrush(open ? c.info.ground : c.hover);
        painter->drawRoundedRect(ground, theme::radius, theme::radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(c.accent, theme::focusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), theme::radius - 1, theme::radius - 1);
    }
    const QColor ink = !enabled ? c.disabled : open ? c.info.ink : c.text;
    QRect room = option.rect.adjusted(sides, 0, -sides, 0);
    const bool toRight = option.direction == Qt::LeftToRight;
    const auto take = [&](int width, bool atEnd) {
        const bool left = toRight != atEnd;
        QRect part(left ? room.left() : room.right() - width + 1, room.top(), width, room.height());
        room = left ? room.adjusted(width, 0, 0, 0) : room.adjusted(0, 0, -width, 0);
        return part;
    };
    if (index.data(IndentRole).toBool()) take(theme::iconSize + theme::m - 2, false);
    if (const QString name = index.data(IconRole).toString(); !name.isEmpty()) {
        QRect place = take(theme::iconSize, false);
        place = QRect(place.left(), place.center().y() - theme::iconSize / 2 + 1, theme::iconSize, theme::iconSize);
        paintIcon(*painter, place, name, open ? c.info.ink : enabled ? c.muted : c.disabled);
        take(theme::m - 2, false);
    }
    if (const int count = index.data(CountRole).toInt()) {
        const QString words = QLocale().toString(count);
        paintPill(*painter, take(pillWidth(words), true), words, theme::Tone::Late, option.direction, true);
        take(theme::xs, true);
    }
    const QFont font = theme::font(open ? theme::Text::Strong : theme::Text::Body);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(room, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {160, index.data(SeparatorRole).toBool() ? separatorHeight
                 : index.data(IndentRole).toBool()  ? indentedHeight
                                                    : entryHeight};
}

}  // namespace nlc::controls
