// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "models/groups/update_repository.h"
#include "views/shell/desk.h"

class QLabel;
class QListWidget;

namespace nlc::controls {
class DateField;
class Form;
class MarkdownField;
class TextField;
}  // namespace nlc::controls

namespace nlc {

/// Opens a round: what it is called, when updates are due, and which groups are asked. One step.
class RoundDialog : public QDialog {
    Q_OBJECT
public:
    explicit RoundDialog(Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void roundOpened(Id<UpdateRound> id);

private:
    void checkAll(bool checked);
    void openIt();
    void say(const Error& error);

    Desk& m_desk;
    controls::Form* m_form;
    controls::TextField* m_name;
    controls::DateField *m_opens, *m_due;
    controls::MarkdownField* m_introduction;
    QListWidget* m_groups;
    QLabel* m_groupsError;
    QString m_suggested;
};

}  // namespace nlc
