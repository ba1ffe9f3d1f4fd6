// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/update_reminder_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/notice.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

QPlainTextEdit* box(const QString& words, const QString& name, int lines) {
    auto* made = new QPlainTextEdit(words);
    made->setAccessibleName(name);
    made->setTabChangesFocus(true);
    made->setMinimumHeight(lines * made->fontMetrics().lineSpacing() + 2 * theme::s);
    return made;
}

}  // namespace

ReminderDialog::ReminderDialog(Desk& desk, const Reminder& reminder, QWidget* parent)
    : QDialog(parent),
      m_reminder(reminder),
      m_text(box(reminder.text, tr("Text"), 12)),
      m_open(button(tr("Open in mail program"), Weight::Primary, u"mail"_s)) {
    setWindowTitle(tr("Remind late groups"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    column->setSpacing(theme::s);
    if (!reminder.withoutAddress.isEmpty()) {
        auto* notice = new Notice;
        column->addWidget(notice);
        notice->say(theme::Tone::Soon,
                    tr("No lead with an e-mail address is known for: %1.").arg(reminder.withoutAddress.join(u", "_s)));
    }
    const auto caption = [column](const QString& words, QWidget* of) {
        auto* made = label(words, theme::Text::Caption, true);
        made->setBuddy(of);
        column->addWidget(made);
        column->addWidget(of);
    };
    auto* addresses = box(reminder.addresses.join(u"; "_s), tr("Addresses for Bcc"), 2);
    addresses->setReadOnly(true);
    addresses->setFixedHeight(addresses->minimumHeight() + theme::s);
    caption(tr("To, as blind copies (Bcc): the leads of %1").arg(reminder.groups.join(u", "_s)), addresses);
    auto* first = qobject_cast<QLabel*>(column->itemAt(column->count() - 2)->widget());
    first->setWordWrap(true);
    caption(tr("Text"), m_text);
    column->setStretchFactor(m_text, 1);

    auto* copyAddresses = button(tr("Copy addresses"), Weight::Plain, u"copy"_s);
    auto* copyText = button(tr("Copy text"), Weight::Plain, u"copy"_s);
    auto* close = button(tr("Close"));
    copyAddresses->setEnabled(!reminder.addresses.isEmpty());
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::s);
    foot->addWidget(copyAddresses);
    foot->addWidget(copyText);
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(m_open);
    column->addSpacing(theme::s);
    column->addLayout(foot);
    resize(sizeHint().expandedTo(QSize(620, 0)));

    connect(copyAddresses, &QPushButton::clicked, this, [this, &desk] {
        QApplication::clipboard()->setText(m_reminder.addresses.join(u"; "_s));
        desk.say(tr("The addresses are copied"));
    });
    connect(copyText, &QPushButton::clicked, this, [this, &desk] {
        QApplication::clipboard()->setText(m_text->toPlainText());
        desk.say(tr("The text is copied"));
    });
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_reminder.mailto(m_text->toPlainText())); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReminderDialog::showWhetherItFits);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    showWhetherItFits();
}

void ReminderDialog::showWhetherItFits() {
    const bool fits = !m_reminder.mailto(m_text->toPlainText()).isEmpty();
    m_open->setEnabled(fits && !m_reminder.addresses.isEmpty());
    m_open->setToolTip(
        fits ? QString()
             : tr("This is too long to be passed to the mail program. Copy the addresses and the text instead."));
}

}  // namespace nlc
