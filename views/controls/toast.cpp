// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

#include "views/controls/icons.h"
#include "views/controls/labels.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {
constexpr int stay = 8000;       // ms
constexpr int aboveBottom = 48;  // clear of the status bar
}  // namespace

Toast::Toast(QWidget* window)
    : QFrame(window),
      words_(label({})),
      action_(button({}, Weight::Quiet)),
      close_(button(tr("Close"), Weight::Quiet)) {
    setObjectName(u"toast"_s);
    hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::l, theme::xs, theme::xs, theme::xs);
    row->setSpacing(theme::xs);
    row->addWidget(words_);
    row->addSpacing(theme::s);
    row->addWidget(action_);
    row->addWidget(close_);
    timer_.setSingleShot(true);
    timer_.setInterval(stay);
    connect(&timer_, &QTimer::timeout, this, &Toast::go);
    connect(close_, &QPushButton::clicked, this, &Toast::go);
    connect(action_, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(act_, {});
        go();
        if (act) act();
    });
    action_->installEventFilter(this);
    close_->installEventFilter(this);
    window->installEventFilter(this);
}

void Toast::say(const QString& words, const QString& action, std::function<void()> act) {
    act_ = std::move(act);
    words_->setText(words);
    action_->setText(action);
    action_->setHidden(action.isEmpty());
    setAccessibleName(words);
    place();
    show();
    raise();
    timer_.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place() {
    const QSize room = parentWidget()->size();
    words_->setWordWrap(false);
    layout()->activate();
    const QSize size(qMin(sizeHint().width(), room.width() - 2 * theme::xl), sizeHint().height());
    setGeometry(QRect(QPoint((room.width() - size.width()) / 2, room.height() - size.height() - aboveBottom), size));
}

void Toast::go() {
    timer_.stop();
    const bool focused = isAncestorOf(QApplication::focusWidget());
    hide();
    if (focused && parentWidget()) parentWidget()->setFocus();
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched == action_ || watched == close_) {
        if (event->type() == QEvent::FocusIn) timer_.stop();
        if (event->type() == QEvent::FocusOut && isVisible()) timer_.start();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*) { timer_.stop(); }

void Toast::leaveEvent(QEvent*) {
    if (isVisible() && !isAncestorOf(QApplication::focusWidget())) timer_.start();
}

void Toast::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return go();
    QFrame::keyPressEvent(event);
}

}  // namespace nlc::controls
