// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/issue_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include "views/bulletins/issue_delegate.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

IssueView::IssueView(IssueModel* model, QWidget* parent) : QTreeView(parent), m_model(model) {
    setAccessibleName(tr("Contents of the bulletin"));
    setItemDelegate(new IssueDelegate(this));
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(DoubleClicked);
    setSelectionMode(SingleSelection);
    setDragDropMode(InternalMove);
    setDragEnabled(true);
    setDropIndicatorShown(false);  // drawn here: Qt's cannot tell the end of a section from the start of the next
    setModel(model);
    header()->setStretchLastSection(true);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_resetting = true;
        m_scrolled = verticalScrollBar()->value();
    });
    connect(model, &QAbstractItemModel::modelReset, this, &IssueView::restoreChoice);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!IssueModel::isSection(index)) Q_EMIT detailsAsked();
    });
    expandAll();
}

void IssueView::choose(const QModelIndex& index) {
    if (!index.isValid()) {
        m_item = {};
        m_section = {};
        setCurrentIndex({});
        clearSelection();
        return;
    }
    setCurrentIndex(index);
    scrollTo(index);
}

void IssueView::renameSection(Id<BulletinSection> section) {
    const QModelIndex index = m_model->indexOf(section);
    choose(index);
    if (index.flags().testFlag(Qt::ItemIsEditable)) edit(index);
}

void IssueView::moveCurrent(int by) {
    if (m_model->moveBy(currentIndex(), by)) scrollTo(currentIndex());
}

void IssueView::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QTreeView::currentChanged(now, before);
    viewport()->update();
    if (m_resetting || !now.isValid()) return;
    m_item = m_model->itemAt(now);
    m_section = m_model->sectionAt(now);
    m_at = QPoint(m_item ? now.row() : -1, m_item ? now.parent().row() : now.row());
    Q_EMIT chosen(now);
}

void IssueView::restoreChoice() {
    expandAll();
    m_resetting = false;
    verticalScrollBar()->setValue(m_scrolled);
    if (!m_item && !m_section) return;
    QModelIndex index = m_item ? m_model->indexOf(m_item) : m_model->indexOf(m_section);
    const bool gone = !index.isValid();
    if (gone && m_model->rowCount() > 0) {
        index = m_model->index(qBound(0, m_at.y(), m_model->rowCount() - 1), 0);
        if (m_item && m_model->rowCount(index) > 0)
            index = m_model->index(qBound(0, m_at.x(), m_model->rowCount(index) - 1), 0, index);
    }
    m_resetting = !gone;  // the same row again is no news
    setCurrentIndex(index);
    m_resetting = false;
    if (!gone) m_at = QPoint(m_item ? index.row() : -1, m_item ? index.parent().row() : index.row());
    if (gone && !index.isValid()) {
        m_item = {};
        m_section = {};
        Q_EMIT chosen({});
    }
}

void IssueView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (!alt) break;
            moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        case Qt::Key_F2:
            if (IssueModel::isSection(index))
                renameSection(m_model->sectionAt(index));
            else if (index.isValid())
                Q_EMIT detailsAsked();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (state() == EditingState) break;
            if (index.isValid()) Q_EMIT detailsAsked();
            return;
        case Qt::Key_Delete:
            if (index.isValid()) Q_EMIT deleteAsked();
            return;
        default:
            break;
    }
    QTreeView::keyPressEvent(event);
}

void IssueView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    choose(index);
    const bool section = IssueModel::isSection(index), writable = index.flags().testFlag(Qt::ItemIsDragEnabled);
    QMenu menu(this);
    const auto add = [&](QMenu& to, const QString& words, const QString& icon, bool enabled,
                         std::function<void()> act) {
        auto* action = to.addAction(words);
        if (!icon.isEmpty()) action->setIcon(controls::icon(icon));
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, std::move(act));
        return action;
    };
    if (section)
        add(menu, tr("Rename"), u"pencil"_s, writable, [this, index] {
            renameSection(m_model->sectionAt(index));
        })->setShortcut(Qt::Key_F2);
    else
        add(menu, tr("Edit"), u"pencil"_s, true, [this] { Q_EMIT detailsAsked(); })->setShortcut(Qt::Key_F2);
    add(menu, tr("Move up"), u"chevron-up"_s, m_model->canMoveBy(index, -1), [this] {
        moveCurrent(-1);
    })->setShortcut(Qt::ALT | Qt::Key_Up);
    add(menu, tr("Move down"), u"chevron-down"_s, m_model->canMoveBy(index, 1), [this] {
        moveCurrent(1);
    })->setShortcut(Qt::ALT | Qt::Key_Down);
    if (!section && m_model->rowCount() > 1) {
        QMenu* to = menu.addMenu(tr("Move to section"));
        to->setEnabled(writable);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex target = m_model->index(row, 0);
            if (target == index.parent()) continue;
            add(*to, target.data().toString(), {}, true, [this, target] {
                const std::unique_ptr<QMimeData> moved(m_model->mimeData({currentIndex()}));
                m_model->dropMimeData(moved.get(), Qt::MoveAction, -1, 0, target);
            });
        }
    }
    menu.addSeparator();
    add(menu, section ? tr("Delete section") : tr("Delete"), u"trash-2"_s, writable, [this] {
        Q_EMIT deleteAsked();
    })->setShortcut(Qt::Key_Delete);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

IssueView::Place IssueView::placeAt(const QPoint& at, const QMimeData* dragged) const {
    const bool sections = dragged->hasFormat(m_model->mimeTypes().constLast());
    const int last = m_model->rowCount() - 1;
    if (last < 0) return {};
    QModelIndex index = indexAt(at);
    if (!index.isValid()) {  // below all
        const QModelIndex end = m_model->index(last, 0);
        const int items = m_model->rowCount(end);
        const int y = visualRect(items ? m_model->index(items - 1, 0, end) : end).bottom();
        return sections ? Place{{}, last + 1, y} : Place{end, items, y};
    }
    const QRect rect = visualRect(index);
    const bool lower = at.y() > rect.center().y();
    if (sections) {
        const QModelIndex section = IssueModel::isSection(index) ? index : index.parent();
        const bool after = !IssueModel::isSection(index) || lower;
        const int items = m_model->rowCount(section);
        if (!after) return {{}, section.row(), visualRect(section).top() + theme::xs};
        return {{}, section.row() + 1, visualRect(items ? m_model->index(items - 1, 0, section) : section).bottom()};
    }
    if (!IssueModel::isSection(index))
        return {index.parent(), index.row() + (lower ? 1 : 0),
                lower ? rect.bottom() - theme::xs / 2 : rect.top() - theme::xs / 2};
    if (lower || index.row() == 0) return {index, 0, rect.bottom() - 1};
    const QModelIndex before = m_model->index(index.row() - 1, 0);
    return {before, m_model->rowCount(before), rect.top() + theme::xs};
}

void IssueView::startDrag(Qt::DropActions actions) {
    QTreeView::startDrag(actions);
    m_drop.reset();
    viewport()->update();
}

void IssueView::dragMoveEvent(QDragMoveEvent* event) {
    QTreeView::dragMoveEvent(event);  // scrolls at the edges
    const Place place = placeAt(event->position().toPoint(), event->mimeData());
    const bool can = m_model->canDropMimeData(event->mimeData(), Qt::MoveAction, place.row, 0, place.parent);
    m_drop = can ? std::optional(place) : std::nullopt;
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(can);
    viewport()->update();
}

void IssueView::dragLeaveEvent(QDragLeaveEvent* event) {
    m_drop.reset();
    viewport()->update();
    QTreeView::dragLeaveEvent(event);
}

void IssueView::dropEvent(QDropEvent* event) {
    const Place place = placeAt(event->position().toPoint(), event->mimeData());
    m_drop.reset();
    setState(NoState);
    stopAutoScroll();
    viewport()->update();
    if (m_model->dropMimeData(event->mimeData(), Qt::MoveAction, place.row, 0, place.parent))
        event->acceptProposedAction();
}

void IssueView::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (!m_drop) return;
    QPainter painter(viewport());
    painter.fillRect(QRect(theme::m, m_drop->y - 1, viewport()->width() - 2 * theme::m, theme::focusWidth),
                     theme::colours().accent);
}

}  // namespace nlc
