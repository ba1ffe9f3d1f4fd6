// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/notice.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>

#include "views/controls/icons.h"
#include "views/controls/labels.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

struct Looks {
    QString tone, icon;
    Ink ink;
};

Looks looksOf(theme::Tone tone) {
    if (tone == theme::Tone::Late) return {u"late"_s, u"circle-alert"_s, Ink::Late};
    if (tone == theme::Tone::Soon) return {u"soon"_s, u"triangle-alert"_s, Ink::Soon};
    return {u"info"_s, u"info"_s, Ink::Info};
}

}  // namespace

Notice::Notice(QWidget* parent)
    : QFrame(parent), picture_(new QLabel), words_(paragraph({})), actions_(new QHBoxLayout) {
    setObjectName(u"notice"_s);
    hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::l, theme::xs, theme::s, theme::xs);
    row->setSpacing(theme::m);
    row->addWidget(picture_);
    row->addWidget(words_, 1);
    actions_->setSpacing(theme::xs);
    row->addLayout(actions_);
    setMinimumHeight(40);
}

void Notice::say(theme::Tone tone, const QString& words, const QStringList& actions) {
    const Looks looks = looksOf(tone);
    const bool fresh = words != words_->text() || isHidden();
    setProperty("tone", looks.tone);
    style()->unpolish(this);
    style()->polish(this);
    const auto paint = [this, looks] {
        picture_->setPixmap(
            icon(looks.icon, looks.ink).pixmap(QSize(theme::iconSize, theme::iconSize), devicePixelRatioF()));
    };
    paint();
    disconnect(&theme::notifier(), nullptr, this, nullptr);
    connect(&theme::notifier(), &theme::Notifier::changed, this, paint);
    words_->setText(words);
    while (auto* item = actions_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < actions.size(); ++i) {
        auto* action = button(actions[i], Weight::Quiet);
        connect(action, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        actions_->addWidget(action);
    }
    setAccessibleName(words);
    show();
    if (fresh) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Notice::clear() {
    words_->clear();
    hide();
}

}  // namespace nlc::controls
