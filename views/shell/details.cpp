// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/details.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "views/controls/form.h"
#include "views/controls/labels.h"
#include "views/controls/pill.h"

namespace nlc {

using namespace Qt::StringLiterals;

Details::Details(QWidget* parent)
    : QFrame(parent),
      m_title(new controls::ElidedLabel),
      m_state(new controls::ElidedLabel),
      m_pill(new controls::Pill),
      m_actions(new QHBoxLayout) {
    setObjectName("card");
    m_title->setFont(theme::font(theme::Text::Section));
    m_state->setProperty("tone", u"muted"_s);
    m_state->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::l, theme::m - 2, theme::m, theme::m - 2);
    top->setSpacing(theme::s);
    top->addWidget(m_title);
    top->addWidget(m_pill);
    top->addWidget(m_state, 1);
    m_actions->setSpacing(theme::xs);
    top->addLayout(m_actions);

    auto* inside = new QWidget;
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(theme::l, theme::m, theme::l, theme::l);
    m_body->setSpacing(theme::s);
    m_scroll = controls::scrolled(inside);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(controls::line());
    column->addWidget(m_scroll, 1);
}

void Details::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setAccessibleName(title);
}

void Details::setState(const QString& state) { m_state->setText(state); }

void Details::addAction(QPushButton* action) { m_actions->addWidget(action); }

void Details::addHeading(const QString& words, QWidget* action) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, theme::m, 0, 0);
    row->addWidget(controls::label(words, theme::Text::Section));
    row->addStretch();
    if (action) row->addWidget(action);
    m_body->addLayout(row);
}

void Details::watch(controls::Form* form) { m_forms << form; }

bool Details::leave() {
    for (auto* form : m_forms)
        if (!form->commitPending()) return false;
    return true;
}

void Details::scrollToTop() { m_scroll->verticalScrollBar()->setValue(0); }
void Details::scrollToEnd() {
    QScrollBar* bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->maximum());
}

}  // namespace nlc
