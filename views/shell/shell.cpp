// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/shell.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "views/controls/notice.h"
#include "views/shell/list_pane.h"
#include "views/shell/page.h"
#include "views/shell/rail.h"
#include "views/shell/search_box.h"

namespace nlc {

namespace {

/// What the pages are drawn for: a window of 1366 beside the rail, and a little less. A narrower window is scrolled.
constexpr int narrowestPage = 1120;

}  // namespace

Shell::Shell(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_rail(new Rail(desk)),
      m_notice(new controls::Notice),
      m_stack(new QStackedWidget),
      m_pages(pages().size(), nullptr) {
    setObjectName("page");
    auto* across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    m_stack->setMinimumWidth(narrowestPage);
    m_stack->setObjectName("clear");
    auto* room = new QScrollArea;
    room->setWidget(m_stack);
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    across->addWidget(room, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addLayout(across, 1);
    connect(m_rail, &Rail::chosen, this, [this](int page) {
        if (!goTo(page)) m_rail->setCurrent(m_current);
    });
    connect(m_rail, &Rail::filterChosen, this, [this](int page, qint64 filter) {
        if (!goTo(page)) return m_rail->setCurrent(m_current);
        current()->applyFilter(filter);
        m_rail->setCurrent(page, filter);
    });
    connect(&desk, &Desk::openAsked, this, &Shell::open);
}

Page* Shell::at(int page) {
    Page*& made = m_pages[size_t(page)];
    if (!made) {
        made = pages()[size_t(page)].make(m_desk);
        m_stack->addWidget(made);
        connect(made, &Page::statusChanged, this, &Shell::pageChanged);
    }
    return made;
}

Page* Shell::current() const { return m_current < 0 ? nullptr : m_pages[size_t(m_current)]; }

bool Shell::goTo(int page) {
    if (page < 0 || size_t(page) >= m_pages.size()) return false;
    if (page != m_current) {
        if (current() && !current()->leave()) return false;
        m_stack->setCurrentWidget(at(page));
        m_current = page;
        if (!m_rail->pagesHaveFocus()) focusList();
    }
    m_rail->setCurrent(page);
    Q_EMIT pageChanged();
    return true;
}

bool Shell::open(const QString& table, qint64 row) {
    for (int page = 0; size_t(page) < m_pages.size(); ++page)
        if (pages()[size_t(page)].tables.contains(table)) return goTo(page) && current()->showRecord(table, row);
    return false;
}

void Shell::focusList() {
    // The page's list, not one inside its details: the order of children follows what was raised last.
    QAbstractItemView* first = nullptr;
    const auto isBetter = [&](const ListPane* pane) {
        return !first || pane->mapTo(this, QPoint()).x() < first->mapTo(this, QPoint()).x();
    };
    for (auto* pane : current()->findChildren<ListPane*>())
        if (pane->isVisibleTo(this) && pane->table()->isVisibleTo(this) && isBetter(pane)) first = pane->table();
    if (first) return first->setFocus(Qt::OtherFocusReason);
    for (auto* view : current()->findChildren<QAbstractItemView*>())
        if (view->isVisibleTo(this) && view->isEnabled()) return view->setFocus(Qt::OtherFocusReason);
}

void Shell::focusNextPane(bool backwards) {
    // The panes that F6 goes round: search and rail, then each surface of the page from left to right.
    QList<QWidget*> panes{m_rail};
    if (current())
        for (QWidget* surface : current()->findChildren<QWidget*>(QStringLiteral("card")))
            if (surface->isVisible()) panes << surface;
    std::sort(panes.begin(), panes.end(),
              [this](QWidget* a, QWidget* b) { return a->mapTo(this, QPoint()).x() < b->mapTo(this, QPoint()).x(); });
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus))) at = i;
    const qsizetype count = panes.size();
    for (qsizetype step = 1; step <= count; ++step) {
        QWidget* pane = panes[((at + (backwards ? -step : step)) % count + count) % count];
        if (pane == m_rail) return m_rail->focusPages();
        for (QWidget* child : pane->findChildren<QWidget*>())
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
                return child->setFocus(Qt::TabFocusReason);
    }
}

}  // namespace nlc
