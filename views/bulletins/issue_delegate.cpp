// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/issue_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "models/bulletins/issue_model.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int captionHeight = 28, lineHeight = 20, inner = 9;  // `inner`: from a card's edge to its words
constexpr int cardHeight = 2 * lineHeight + 2 * inner;

QFont detailFont() {
    QFont font = theme::font(theme::Text::Caption);
    font.setWeight(QFont::Normal);
    return font;
}

/// The card of an item within its row.
QRect cardIn(const QRect& row) { return row.adjusted(theme::m - 2, 0, -(theme::m - 2), -(theme::s - 2)); }

QRect captionIn(const QRect& row) { return row.adjusted(theme::m, theme::s, -theme::m, 0); }

/// What is left of a card's line for words; the first line also gives room to the grip.
QRect wordsIn(const QRect& card, int line, Qt::LayoutDirection direction) {
    QRect room = card.adjusted(inner + 1, inner, -inner - 1, -inner);
    room = QRect(room.left(), room.top() + line * lineHeight, room.width(), lineHeight);
    const int grip = line == 0 ? theme::iconSize + theme::xs - 2 : 0;
    return direction == Qt::LeftToRight ? room.adjusted(grip, 0, 0, 0) : room.adjusted(0, 0, -grip, 0);
}

bool hasFocus(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->hasFocus() && view->currentIndex() == index;
}

}  // namespace

void IssueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& c = theme::colours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto alignment =
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
    const auto words = [&](const QRect& room, const QFont& font, const QColor& ink, const QString& text) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(room, alignment, QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus(option, index);
    if (IssueModel::isSection(index)) {
        const QRect caption = captionIn(option.rect);
        if (selected || focus) {
            painter->setPen(focus ? QPen(c.accent, theme::focusWidth) : QPen(Qt::NoPen));
            painter->setBrush(c.selection);
            painter->drawRoundedRect(QRectF(caption).adjusted(-1, 1, 1, -1), theme::xs, theme::xs);
        }
        words(caption.adjusted(theme::xs / 2, 0, 0, 0), theme::font(theme::Text::Caption),
              selected ? c.mutedOnSelection : c.muted, index.data().toString().toUpper());
    } else {
        const QRect card = cardIn(option.rect);
        const qreal pen = focus ? theme::focusWidth : 1;
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        painter->setPen(QPen(focus ? c.accent : c.line, pen));
        painter->setBrush(selected ? c.selection : hover ? c.hover : c.surface);
        painter->drawRoundedRect(QRectF(card).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), theme::radius,
                                 theme::radius);
        const QRect first = wordsIn(card, 0, option.direction);
        const int gripX = option.direction == Qt::LeftToRight ? first.left() - theme::iconSize - 1 : first.right() + 1;
        controls::paintIcon(*painter, QRect(gripX, first.top() + 2, theme::iconSize, theme::iconSize),
                            u"grip-vertical"_s, selected ? c.mutedOnSelection : c.muted);
        words(first, theme::font(theme::Text::Body), selected ? c.onSelection : c.text, index.data().toString());
        const auto tone = theme::Tone(index.data(SecondToneRole).toInt());
        const QColor quiet = selected ? c.mutedOnSelection : c.muted;
        words(wordsIn(card, 1, option.direction), detailFont(),
              tone == theme::Tone::None ? quiet : theme::pair(tone).ink, index.data(SecondLineRole).toString());
    }
    painter->restore();
}

QSize IssueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {0, IssueModel::isSection(index) ? captionHeight + theme::s : cardHeight + theme::s - 2};
}

void IssueDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    QRect room(option.rect.left() + theme::s, 0, option.rect.width() - 2 * theme::s, theme::controlHeight);
    room.moveCenter(captionIn(option.rect).center());
    editor->setGeometry(room);
}

bool IssueDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString title = index.data().toString(), second = index.data(SecondLineRole).toString();
    const bool section = IssueModel::isSection(index);
    const QRect card = cardIn(option.rect);
    const int room = section ? captionIn(option.rect).width() : wordsIn(card, 0, option.direction).width();
    const bool whole =
        QFontMetrics(theme::font(section ? theme::Text::Caption : theme::Text::Body)).horizontalAdvance(title) <=
            room &&
        QFontMetrics(detailFont()).horizontalAdvance(second) <= wordsIn(card, 1, option.direction).width();
    if (whole) {
        QToolTip::hideText();
        return false;
    }
    QToolTip::showText(event->globalPos(), second.isEmpty() ? title : title + u'\n' + second, view);
    return true;
}

}  // namespace nlc
