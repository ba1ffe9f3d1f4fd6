// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/page_header.h"

#include <QHBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/pill.h"

namespace nlc::controls {

PageHeader::PageHeader(const QString& title, const QString& state, const QList<QWidget*>& actions, QWidget* parent)
    : QWidget(parent),
      title_(label(title, theme::Text::Page)),
      state_(new ElidedLabel(state)),
      pill_(new Pill({}, theme::Tone::Neutral, this)),
      actions_(new QHBoxLayout) {
    state_->setProperty("tone", QStringLiteral("muted"));
    state_->setContentsMargins(theme::s, 3, 0, 0);  // onto the title's baseline
    state_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    title_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    row->addWidget(title_);
    row->addWidget(state_, 1);
    row->addWidget(pill_);
    actions_->setSpacing(theme::s);
    row->addLayout(actions_);
    setMinimumHeight(theme::controlHeight);
    setActions(actions);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }

void PageHeader::setState(const QString& state) {
    state_->setText(state);
    state_->updateGeometry();
}

void PageHeader::setActions(const QList<QWidget*>& actions) {
    while (auto* item = actions_->takeAt(0)) {
        if (!actions.contains(item->widget())) item->widget()->deleteLater();
        delete item;
    }
    for (auto* action : actions) actions_->addWidget(action);
}

}  // namespace nlc::controls
