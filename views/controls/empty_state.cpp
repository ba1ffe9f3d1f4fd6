// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/empty_state.h"

#include <QVBoxLayout>

#include "views/controls/icons.h"
#include "views/controls/labels.h"

namespace nlc::controls {

namespace {
constexpr int pictureSize = 40;
constexpr int lineLength = 420;  // about sixty letters: comfortable to read
}  // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& sentence, const QString& step,
                       QWidget* parent)
    : QWidget(parent),
      picture_(new QLabel),
      title_(label({}, theme::Text::Section)),
      sentence_(paragraph({}, theme::Text::Body, true)),
      step_(button({}, Weight::Primary)) {
    sentence_->setAlignment(Qt::AlignHCenter);
    sentence_->setMaximumWidth(lineLength);  // narrower panes break it more often
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::xl, theme::xxl, theme::xl, theme::xxl);
    column->setSpacing(theme::s);
    column->addStretch(2);
    column->addWidget(picture_, 0, Qt::AlignHCenter);
    column->addSpacing(theme::xs);
    column->addWidget(title_, 0, Qt::AlignHCenter);
    auto* across = new QHBoxLayout;  // in the middle, and as wide as it may be
    across->addStretch(1);
    across->addWidget(sentence_, 100);
    across->addStretch(1);
    column->addLayout(across);
    column->addSpacing(theme::s);
    column->addWidget(step_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(step_, &QPushButton::clicked, this, &EmptyState::stepChosen);
    set(iconName, title, sentence, step);
    connect(&theme::notifier(), &theme::Notifier::changed, this,
            [this] { set(picture_->property("icon").toString(), title_->text(), sentence_->text(), step_->text()); });
}

void EmptyState::set(const QString& iconName, const QString& title, const QString& sentence, const QString& step) {
    picture_->setProperty("icon", iconName);
    picture_->setPixmap(icon(iconName, Ink::Muted).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    title_->setText(title);
    sentence_->setText(sentence);
    sentence_->setMinimumHeight(qMax(0, sentence_->heightForWidth(lineLength)));  // a tight layout would leave one line
    step_->setText(step);
    step_->setHidden(step.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

}  // namespace nlc::controls
