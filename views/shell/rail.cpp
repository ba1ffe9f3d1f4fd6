// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/rail.h"

#include <QListView>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "models/records/row_filter.h"
#include "views/controls/labels.h"
#include "views/controls/rail_delegate.h"
#include "views/shell/page.h"
#include "views/shell/search_box.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::RailDelegate;

namespace {

enum RailRole { PageRole = Qt::UserRole + 1, FilterRole };

}  // namespace

Rail::Rail(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_search(new SearchBox(desk)),
      m_list(new QListView),
      m_pages(new QStandardItemModel(this)) {
    setObjectName("rail");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(196);
    fill();
    m_list->setModel(m_pages);
    m_list->setItemDelegate(new RailDelegate(m_list));
    m_list->setObjectName("railPages");
    m_list->setAccessibleName(tr("Pages"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* settings = controls::button(tr("Settings"), controls::Weight::Quiet, u"settings"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::s, theme::m, theme::s, theme::m);
    column->setSpacing(theme::m);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(settings, 0, Qt::AlignLeft);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const int page = now.data(PageRole).toInt();
        const qint64 filter = now.data(FilterRole).toLongLong();
        filter ? Q_EMIT filterChosen(page, filter) : Q_EMIT chosen(page);
    });
    connect(settings, &QPushButton::clicked, this, &Rail::settingsAsked);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"saved_filter"_L1})) fill();
        count();
    });
    count();
}

void Rail::fill() {
    const QModelIndex now = m_list->currentIndex();
    const int page = now.isValid() ? now.data(PageRole).toInt() : -1;
    const qint64 filter = now.data(FilterRole).toLongLong();
    const QSignalBlocker quiet(m_list->selectionModel());
    m_pages->clear();
    const auto add = [this](const QString& words, int ofPage, qint64 ofFilter) {
        auto* item = new QStandardItem(words);
        item->setData(ofPage, PageRole);
        item->setData(ofFilter, FilterRole);
        item->setEditable(false);
        m_pages->appendRow(item);
        return item;
    };
    for (int each = 0; each < int(pages().size()); ++each) {
        const PageEntry& entry = pages()[size_t(each)];
        add(entry.name, each, 0)->setData(entry.icon, RailDelegate::IconRole);
        for (const QString& subject : entry.filtered)
            for (const SavedFilter& kept :
                 savedFilters(m_desk.workspace(), subject).value_or(std::vector<SavedFilter>{})) {
                auto* item = add(kept.name, each, kept.id.value);
                item->setData(true, RailDelegate::IndentRole);
                item->setToolTip(kept.name);
            }
    }
    if (page >= 0) setCurrent(page, filter);
}

void Rail::setCurrent(int page, qint64 filter) {
    if (!m_list->selectionModel()) return;
    const QSignalBlocker quiet(m_list->selectionModel());
    for (int row = 0; row < m_pages->rowCount(); ++row) {
        const QModelIndex index = m_pages->index(row, 0);
        if (index.data(PageRole).toInt() == page && index.data(FilterRole).toLongLong() == filter)
            m_list->setCurrentIndex(index);
    }
    m_list->viewport()->update();
}

void Rail::focusPages() { m_list->setFocus(Qt::ShortcutFocusReason); }

bool Rail::pagesHaveFocus() const { return m_list->hasFocus(); }

void Rail::count() {
    for (int row = 0; row < m_pages->rowCount(); ++row) {
        if (m_pages->item(row)->data(FilterRole).toLongLong()) continue;
        const PageEntry& entry = pages()[size_t(m_pages->item(row)->data(PageRole).toInt())];
        const int waiting = entry.attention ? entry.attention(m_desk.workspace()) : 0;
        m_pages->item(row)->setData(waiting, RailDelegate::CountRole);
        m_pages->item(row)->setData(
            waiting ? tr("%1, %n need attention", nullptr, waiting).arg(entry.name) : entry.name,
            Qt::AccessibleTextRole);
    }
}

}  // namespace nlc
