// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "models/groups/reminder.h"
#include "views/shell/desk.h"

class QPlainTextEdit;
class QPushButton;

namespace nlc {

/// A reminder ready to be sent: whom to, and a text that can be changed first. Sending is the mail program's.
class ReminderDialog : public QDialog {
    Q_OBJECT
public:
    ReminderDialog(Desk& desk, const Reminder& reminder, QWidget* parent = nullptr);

private:
    void showWhetherItFits();

    Reminder m_reminder;
    QPlainTextEdit* m_text;
    QPushButton* m_open;
};

}  // namespace nlc
