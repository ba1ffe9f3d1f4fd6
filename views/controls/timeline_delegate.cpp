// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/timeline_delegate.h"

#include <QPainter>

#include "views/controls/timeline.h"

namespace nlc::controls {

namespace {
constexpr double gap = 2;         // between two names of one group
constexpr double leastWidth = 6;  // of a bar, however short its time
}  // namespace

TimelineDelegate::TimelineDelegate(Timeline* timeline) : QStyledItemDelegate(timeline), timeline_(timeline) {}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& c = theme::colours();
    const auto& entry = timeline_->entries()[std::size_t(index.row())];
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(row, c.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, c.hover);
    for (const QDate& start : timeline_->yearStarts())
        painter->fillRect(QRectF(qRound(timeline_->x(start)), row.top(), 1, row.height()), c.line);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), c.line);

    const bool closed = !entry.segments.empty() && entry.segments.back().to.isValid();
    const QRect name(row.left() + theme::m, row.top(), int(timeline_->barsLeft()) - 2 * theme::m, row.height());
    painter->setFont(theme::font(theme::Text::Body));
    painter->setPen(selected ? (closed ? c.mutedOnSelection : c.onSelection) : closed ? c.muted : c.text);
    painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(entry.label, Qt::ElideRight, name.width()));

    const theme::Pair& tone = theme::pair(closed ? theme::Tone::Neutral : entry.tone);
    const double top = row.top() + (row.height() - 1 - barHeight) / 2.0;
    QFont small = theme::font(theme::Text::Caption);
    for (const auto& segment : entry.segments) {
        const double from = timeline_->x(segment.from);
        const double to = timeline_->x(segment.to.isValid() ? segment.to : timeline_->today());
        const QRectF bar(from, top, qMax(leastWidth, to - from - (segment.to.isValid() ? gap : 0)), barHeight);
        painter->setPen(QPen(tone.ink, 1));
        painter->setBrush(tone.ground);
        painter->drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const double room = bar.width() - 2 * theme::s;
        const QString words = QFontMetricsF(small).elidedText(segment.label, Qt::ElideRight, room);
        if (words.size() > 2) {
            painter->setFont(small);
            painter->setPen(tone.ink);
            painter->drawText(bar.adjusted(theme::s, 0, -theme::s, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
        }
    }
    if (closed && entry.mergedInto == 0) {
        // The end: a thick edge, as of something shut.
        const double end = timeline_->x(entry.segments.back().to);
        painter->fillRect(QRectF(end - 1, top - 3, 3, barHeight + 6), c.muted);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(c.accent, theme::focusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

}  // namespace nlc::controls
