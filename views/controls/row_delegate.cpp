// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/row_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

#include "views/controls/icons.h"
#include "views/controls/pill.h"

namespace nlc::controls {

using theme::Text;

namespace {

constexpr int secondLineSize = 12;

theme::Tone toneAt(const QModelIndex& index, int role) { return theme::Tone(index.data(role).toInt()); }

QFont secondFont() {
    QFont font = theme::font(Text::Caption);
    font.setWeight(QFont::Normal);
    font.setPixelSize(secondLineSize);
    return font;
}

QFont firstFont(const QModelIndex& index) {
    if (toneAt(index, RowDelegate::PillRole) != theme::Tone::None) return theme::font(Text::Caption);
    return theme::font(index.data(RowDelegate::StrongRole).toBool() ? Text::Strong : Text::Body);
}

QColor ink(const QStyleOptionViewItem& option, const QModelIndex& index, theme::Tone tone, bool muted) {
    const auto& c = theme::colours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!option.state.testFlag(QStyle::State_Enabled)) return c.disabled;
    if (tone != theme::Tone::None) return theme::pair(tone).ink;
    if (muted || index.data(RowDelegate::MutedRole).toBool()) return selected ? c.mutedOnSelection : c.muted;
    return selected ? c.onSelection : c.text;
}

/// What is left of the cell for the words, after the padding, a check box and the icon.
QRect roomFor(const QStyleOptionViewItem& option, const QModelIndex& index, QRect* iconRect = nullptr) {
    QRect room = option.rect.adjusted(theme::m, 0, -theme::m, 0);
    const bool toRight = option.direction == Qt::LeftToRight;
    const auto take = [&](int width) {
        const QRect part(toRight ? room.left() : room.right() - width + 1, room.top(), width, room.height());
        room = toRight ? room.adjusted(width + theme::s, 0, 0, 0) : room.adjusted(0, 0, -width - theme::s, 0);
        return part;
    };
    if (index.data(Qt::CheckStateRole).isValid()) take(18);
    if (!index.data(RowDelegate::IconRole).toString().isEmpty()) {
        const QRect part = take(theme::iconSize);
        if (iconRect) *iconRect = part;
    }
    return room;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const auto& c = theme::colours();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, c.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled) &&
             !qobject_cast<const QTableView*>(option.widget))  // which says so of one cell alone
        painter.fillRect(option.rect, c.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
}

/// Around the whole row, also where a table paints it cell by cell.
void paintFocus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row() ||
        view->currentIndex().parent() != index.parent())
        return;
    const bool wholeRow = view->selectionBehavior() == QAbstractItemView::SelectRows;
    if (!wholeRow && view->currentIndex() != index) return;
    int first = index.column(), last = index.column();
    if (wholeRow) {
        const QHeaderView* header = nullptr;
        if (const auto* table = qobject_cast<const QTableView*>(view)) header = table->horizontalHeader();
        if (const auto* tree = qobject_cast<const QTreeView*>(view)) header = tree->header();
        if (header) {
            int shown = -1;
            first = -1;
            for (int i = 0; i < header->count(); ++i) {
                const int column = header->logicalIndex(i);
                if (header->isSectionHidden(column)) continue;
                if (first < 0) first = column;
                shown = column;
            }
            last = shown;
        }
    }
    const QRect r = option.rect;
    const QColor accent = theme::colours().accent;
    const int w = theme::focusWidth;
    const bool toRight = option.direction == Qt::LeftToRight;
    painter.fillRect(QRect(r.left(), r.top(), r.width(), w), accent);
    painter.fillRect(QRect(r.left(), r.bottom() - w + 1, r.width(), w), accent);
    if (index.column() == (toRight ? first : last)) painter.fillRect(QRect(r.left(), r.top(), w, r.height()), accent);
    if (index.column() == (toRight ? last : first))
        painter.fillRect(QRect(r.right() - w + 1, r.top(), w, r.height()), accent);
}

}  // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRect iconRect;
    QRect room = roomFor(option, index, &iconRect);
    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid()) {
        QStyleOptionViewItem box = option;
        box.rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {18, 18},
                                       option.rect.adjusted(theme::m, 0, -theme::m, 0));
        const auto state = check.value<Qt::CheckState>();
        box.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
        box.state |= state == Qt::Checked            ? QStyle::State_On
                     : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                     : QStyle::State_Off;
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    }
    const QString second = index.data(SecondLineRole).toString();
    QRect firstRoom = room;
    if (!second.isEmpty()) {
        const QFont small = secondFont();
        const int textLine = 20, top = room.top() + (room.height() - 2 * textLine) / 2;
        firstRoom = QRect(room.left(), top, room.width(), textLine);
        const QRect below(room.left(), top + textLine, room.width(), textLine);
        painter->setFont(small);
        painter->setPen(ink(option, index, toneAt(index, SecondToneRole), true));
        painter->drawText(below, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          QFontMetrics(small).elidedText(second, Qt::ElideRight, below.width()));
    }
    if (!iconRect.isNull()) {
        const QRect place(iconRect.left(), firstRoom.center().y() - theme::iconSize / 2 + 1, theme::iconSize,
                          theme::iconSize);
        paintIcon(*painter, place, index.data(IconRole).toString(),
                  enabled ? ink(option, index, theme::Tone::None, true) : theme::colours().disabled);
    }
    const QString words = displayText(index.data(), option.locale);
    const theme::Tone pill = toneAt(index, PillRole);
    if (pill != theme::Tone::None && !words.isEmpty()) {
        paintPill(*painter, firstRoom, words, enabled ? pill : theme::Tone::Neutral, option.direction);
    } else {
        const QFont font = firstFont(index);
        const QVariant wanted = index.data(Qt::TextAlignmentRole);
        const Qt::Alignment align =
            wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
        painter->setFont(font);
        painter->setPen(ink(option, index, toneAt(index, ToneRole), false));
        painter->drawText(firstRoom, int(QStyle::visualAlignment(option.direction, align)) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, firstRoom.width()));
    }
    paintFocus(*painter, option, index);
    painter->restore();
}

int RowDelegate::widthFor(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QString words = displayText(index.data(), option.locale), second = index.data(SecondLineRole).toString();
    int width = toneAt(index, PillRole) != theme::Tone::None ? pillWidth(words)
                                                             : QFontMetrics(firstFont(index)).horizontalAdvance(words);
    width = qMax(width, QFontMetrics(secondFont()).horizontalAdvance(second));
    QStyleOptionViewItem wide = option;
    wide.rect = QRect(0, 0, 1000, theme::rowHeight);
    width += 1000 - roomFor(wide, index).width();
    return width + 1;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    int width = widthFor(option, index);
    // A list is as wide as its widest row: without this it would scroll sideways instead of eliding.
    if (const auto* list = qobject_cast<const QListView*>(option.widget))
        width = qMin(width, list->viewport()->width());
    return {width, index.data(SecondLineRole).toString().isEmpty() ? theme::rowHeight : theme::twoLineHeight};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Only what does not fit needs telling.
    if (widthFor(option, index) <= option.rect.width() + 1) {
        QToolTip::hideText();
        return false;
    }
    const QString words = displayText(index.data(), option.locale), second = index.data(SecondLineRole).toString();
    QToolTip::showText(event->globalPos(), second.isEmpty() ? words : words + u'\n' + second, view);
    return true;
}

void asRows(QAbstractItemView* view) {
    view->setItemDelegate(new RowDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    view->viewport()->setAttribute(Qt::WA_Hover);
    view->setFrameShape(QFrame::NoFrame);
    // The focus is drawn around the row that had it before, too: repaint both.
    if (view->selectionModel())
        QObject::connect(view->selectionModel(), &QItemSelectionModel::currentChanged, view->viewport(),
                         qOverload<>(&QWidget::update));
    QHeaderView* header = nullptr;
    if (auto* list = qobject_cast<QListView*>(view)) {
        list->setResizeMode(QListView::Adjust);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    if (auto* table = qobject_cast<QTableView*>(view)) {
        table->setShowGrid(false);
        table->setWordWrap(false);
        table->setCornerButtonEnabled(false);
        table->setTabKeyNavigation(false);  // Tab leaves the list; the arrows move in it
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
        header = table->horizontalHeader();
    }
    if (auto* tree = qobject_cast<QTreeView*>(view)) {
        tree->setUniformRowHeights(false);
        header = tree->header();
    }
    if (!header) return;
    header->setFont(theme::font(Text::Caption));
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
}

}  // namespace nlc::controls
