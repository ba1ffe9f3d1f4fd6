// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/reminders_dialog.h"

#include <QDialog>
#include <QVBoxLayout>

#include "models/exports/exports.h"
#include "models/meetings/action_reminders.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
QString remindText(const char* words) { return QCoreApplication::translate("ActionReminders", words); }
constexpr int dialogWidth = 520, dialogHeight = 440;
}  // namespace

void showActionReminders(Desk& desk, QWidget* window) {
    const auto all = actionReminders(desk.workspace());
    if (!all) return desk.report(all.error());
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(remindText("Remind people of their actions"));
    auto* lines = new Lines(remindText("Reminders"), remindText("Nobody who can be reached has an open action."));
    std::vector<Line> rows;
    for (const ActionReminder& each : all->reminders) {
        QStringList numbers;
        for (const ActionRow& row : each.actions) numbers << row.action.shownNumber();
        Line line{each.person.value, each.name, numbers.join(u", "_s)};
        line.actions.push_back({u"mail"_s, remindText("Save as an e-mail draft"), [&desk, dialog, each] {
                                    const auto eml = emlOf(each.draft);
                                    if (!eml) return desk.report(eml.error());
                                    desk.saveAs(dialog, remindText("Actions of %1").arg(each.name) + u".eml"_s, *eml);
                                }});
        rows.push_back(std::move(line));
    }
    lines->setLines(rows);
    auto* inside = new QWidget;
    auto* list = new QVBoxLayout(inside);
    list->setContentsMargins({});
    list->addWidget(lines);
    list->addStretch();
    auto* close = button(remindText("Close"), Weight::Primary);
    QObject::connect(close, &QAbstractButton::clicked, dialog, &QDialog::accept);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    column->setSpacing(theme::m);
    column->addWidget(paragraph(remindText("One mail a person, with all that is open with them. Save it and open it: "
                                           "your mail program shows it ready to be sent."),
                                theme::Text::Body, true));
    column->addWidget(scrolled(inside), 1);
    if (!all->unreachable.isEmpty())
        column->addWidget(paragraph(remindText("Cannot be reached by e-mail: %1").arg(all->unreachable.join(u", "_s)),
                                    theme::Text::Small, true));
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->resize(dialogWidth, dialogHeight);
    dialog->open();
}

}  // namespace nlc
