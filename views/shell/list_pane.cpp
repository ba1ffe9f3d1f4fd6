// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/list_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/choose_row.h"
#include "views/controls/empty_state.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;

ListPane::ListPane(const QString& name, const QString& noun, const QString& one, QWidget* parent)
    : QFrame(parent),
      m_name(name),
      m_noun(noun),
      m_one(one),
      m_filter(new QLineEdit),
      m_top(new QHBoxLayout),
      m_column(new QVBoxLayout(this)),
      m_stack(new QStackedWidget),
      m_table(new QTableView),
      m_empty(new controls::EmptyState(u"info"_s, tr("Nothing here yet"), {})),
      m_nothingFits(new controls::EmptyState(u"filter"_s, {}, {})),
      m_foot(controls::label({}, theme::Text::Body, true)) {
    setObjectName("card");
    m_filter->setPlaceholderText(tr("Filter %1").arg(noun));
    m_filter->setAccessibleName(tr("Filter %1").arg(noun));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    controls::asRows(m_table);
    m_table->setAccessibleName(noun);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothingFits);
    m_top->setContentsMargins(theme::m - 2, theme::m - 2, theme::m - 2, theme::s);
    m_top->setSpacing(theme::s);
    m_top->addWidget(m_filter, 1);
    m_foot->setContentsMargins(theme::m, theme::s, theme::m, theme::s);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_column->addLayout(m_top);
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(controls::line());
    m_column->addWidget(m_foot);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& typed) {
        if (m_model) m_model->setFilter(typed);
    });
    connect(m_empty, &controls::EmptyState::stepChosen, this, &ListPane::newAsked);
    connect(m_nothingFits, &controls::EmptyState::stepChosen, m_filter, &QLineEdit::clear);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &ListPane::chooseColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        // Widths also follow the window: only what a person drags is a wish of theirs.
        if (QApplication::mouseButtons().testFlag(Qt::LeftButton)) remember();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { remember(); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, [this] { remember(); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!index.flags().testFlag(Qt::ItemIsEditable)) Q_EMIT opened(currentId());
    });
}

void ListPane::setModel(ListModel* model, const std::vector<int>& widths, int sortedBy, Qt::SortOrder order) {
    m_model = model;
    m_widths = widths;
    m_sortedBy = sortedBy;
    m_order = order;
    m_restoring = true;
    const auto* choice = m_table->selectionModel();  // of the model before; the view leaves it behind
    m_table->setModel(model);
    delete choice;
    m_table->verticalHeader()->setDefaultSectionSize(model->hasSecondLines() ? theme::twoLineHeight : theme::rowHeight);
    model->setFilter(m_filter->text());
    applyWidths();
    recall();
    m_table->setSortingEnabled(true);
    m_restoring = false;
    connect(model, &ListModel::shownChanged, this, &ListPane::showCount);
    // A filter or a reload starts the rows anew: the same record stays chosen while it is shown.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_restoring = true; });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_model->rowOf(m_current);
        if (row >= 0) controls::chooseRow(m_table, row);
        m_restoring = false;
        if (row < 0 && m_model->rowCount() > 0) controls::chooseRow(m_table, 0);
        if (m_model->rowCount() == 0) Q_EMIT currentChanged(m_current = 0);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (m_restoring) return;
        const qint64 id = now.isValid() ? m_model->idAt(now.row()) : 0;
        if (id == m_current) return;
        m_current = id;
        Q_EMIT currentChanged(id);
    });
    showCount();
    if (model->rowCount() > 0)
        controls::chooseRow(m_table, 0);
    else if (m_current)
        Q_EMIT currentChanged(m_current = 0);
}

void ListPane::applyWidths() {
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(48);
    for (size_t column = 0; column < m_widths.size(); ++column) {
        const int width = m_widths[column];
        header->setSectionResizeMode(int(column), width ? QHeaderView::Interactive : QHeaderView::Stretch);
        header->setSectionHidden(int(column), width < 0);
        if (width) m_table->setColumnWidth(int(column), std::abs(width));
    }
}

void ListPane::addBesideFilter(QWidget* widget) { m_top->addWidget(widget); }

void ListPane::addBelowFilter(QWidget* widget) { m_column->insertWidget(m_column->indexOf(m_stack), widget); }

void ListPane::setEmpty(const QString& icon, const QString& title, const QString& sentence, const QString& step) {
    m_empty->set(icon, title, sentence, step);
    showCount();
}

void ListPane::setFoot(const QString& words) {
    m_footWords = words;
    showCount();
}

void ListPane::showCount() {
    if (!m_model) return;
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    QString count = shown == total ? QString::number(total) : tr("%1 of %2").arg(shown).arg(total);
    count += u' ' + (total == 1 ? m_one : m_noun);
    m_foot->setText(m_footWords.isEmpty() ? count : count + u" · "_s + m_footWords);
    if (m_model->loadError()) {
        m_nothingFits->set(u"triangle-alert"_s, tr("This list could not be read"), m_model->loadError()->what);
        m_stack->setCurrentWidget(m_nothingFits);
    } else if (shown > 0) {
        m_stack->setCurrentWidget(m_table);
    } else if (total == 0) {
        m_stack->setCurrentWidget(m_empty);
    } else {
        const bool typed = !m_filter->text().isEmpty();
        m_nothingFits->set(
            u"filter"_s,
            typed ? tr("No %1 match \"%2\"").arg(m_noun, m_filter->text()) : tr("No %1 to show").arg(m_noun),
            tr("All %1 are still there, the filter hides them.").arg(total),
            typed ? tr("Clear the filter") : QString());
        m_stack->setCurrentWidget(m_nothingFits);
    }
}

qint64 ListPane::currentId() const { return m_current; }

QList<qint64> ListPane::chosenIds() const {
    QList<qint64> ids;
    if (!m_table->selectionModel()) return ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) ids << m_model->idAt(index.row());
    return ids;
}

void ListPane::setCurrentId(qint64 id) {
    if (m_model->rowOf(id) < 0) m_filter->clear();
    const int row = m_model->rowOf(id);
    if (row < 0) return;
    controls::chooseRow(m_table, row);
}

void ListPane::editCurrent(int column) {
    const QModelIndex index = m_model->index(m_model->rowOf(m_current), column);
    if (!index.isValid()) return;
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

void ListPane::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ListPane::focusRows() { m_table->setFocus(Qt::OtherFocusReason); }

bool ListPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::ShortcutOverride && !m_filter->isUndoAvailable() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->ignore();  // nothing typed to take back: Ctrl+Z is the window's
        return true;
    }
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            focusRows();
            return true;
        }
    } else if (watched == m_table) {
        if (key->key() == Qt::Key_Delete) {
            Q_EMIT deleteAsked();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT opened(currentId());
            return true;
        }
        if ((key->key() == Qt::Key_Home || key->key() == Qt::Key_End) && m_model->rowCount() > 0) {
            const int row = key->key() == Qt::Key_Home ? 0 : m_model->rowCount() - 1;
            setCurrentId(m_model->idAt(row));
            return true;
        }
        if (key->key() == Qt::Key_Slash) {
            focusFilter();
            return true;
        }
        if (key->key() == Qt::Key_Menu) {
            chooseColumns({});
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copyRows();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ListPane::chooseColumns(const QPoint& at) {
    QMenu menu(this);
    auto* header = m_table->horizontalHeader();
    for (int column = 1; column < m_model->columnCount(); ++column) {  // the first is the record's name: always there
        auto* action = menu.addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [=, this](bool shown) {
            header->setSectionHidden(column, !shown);
            remember();
        });
    }
    menu.exec(header->mapToGlobal(at));
}

void ListPane::remember() const {
    if (m_model && !m_restoring)
        QSettings().setValue(u"lists/%1"_s.arg(m_name), m_table->horizontalHeader()->saveState());
}

void ListPane::recall() {
    auto* header = m_table->horizontalHeader();
    const QByteArray state = QSettings().value(u"lists/%1"_s.arg(m_name)).toByteArray();
    if (state.isEmpty() || !header->restoreState(state) || header->count() != m_model->columnCount()) {
        header->setSortIndicator(m_sortedBy, m_order);
        applyWidths();
    }
    m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void ListPane::copyRows() const {
    QStringList lines;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (m_table->isColumnHidden(column)) continue;
            const QVariant cell = m_model->index(row.row(), column).data();
            cells << (cell.typeId() == QMetaType::QDate ? shownDate(cell.toDate()) : cell.toString());
        }
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace nlc
