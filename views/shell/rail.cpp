// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/rail.h"

#include <QListView>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/rail_delegate.h"
#include "views/shell/page.h"
#include "views/shell/search_box.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::RailDelegate;

Rail::Rail(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_search(new SearchBox(desk)),
      m_list(new QListView),
      m_pages(new QStandardItemModel(this)) {
    setObjectName("rail");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(196);
    for (const PageEntry& entry : pages()) {
        auto* item = new QStandardItem(entry.name);
        item->setData(entry.icon, RailDelegate::IconRole);
        item->setEditable(false);
        m_pages->appendRow(item);
    }
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
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { Q_EMIT chosen(now.row()); });
    connect(settings, &QPushButton::clicked, this, &Rail::settingsAsked);
    connect(&desk.workspace(), &Workspace::changed, this, &Rail::count);
    count();
}

void Rail::setCurrent(int page) {
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex(m_pages->index(page, 0));
    m_list->viewport()->update();
}

void Rail::focusPages() { m_list->setFocus(Qt::ShortcutFocusReason); }

bool Rail::pagesHaveFocus() const { return m_list->hasFocus(); }

void Rail::count() {
    for (int row = 0; row < m_pages->rowCount(); ++row) {
        const PageEntry& entry = pages()[size_t(row)];
        const int waiting = entry.attention ? entry.attention(m_desk.workspace()) : 0;
        m_pages->item(row)->setData(waiting, RailDelegate::CountRole);
        m_pages->item(row)->setData(
            waiting ? tr("%1, %n need attention", nullptr, waiting).arg(entry.name) : entry.name,
            Qt::AccessibleTextRole);
    }
}

}  // namespace nlc
