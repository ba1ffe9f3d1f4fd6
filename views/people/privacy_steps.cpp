// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/privacy_steps.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include "models/exports/exports.h"
#include "models/privacy/erasure.h"
#include "models/privacy/subject_access.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/shell/record_form.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

QString privacyText(const char* words) { return QCoreApplication::translate("PrivacySteps", words); }

QString planText(const ErasurePlan& plan) {
    QStringList lines;
    const auto parts = [&](const QString& caption, const std::vector<ErasedPart>& all) {
        if (all.empty()) return;
        lines << caption;
        for (const ErasedPart& part : all) lines << u"  %1: %2"_s.arg(part.words).arg(part.rows);
        lines << QString();
    };
    parts(privacyText("Goes"), plan.goes);
    parts(privacyText("Stays without a name, so that counts stay true"), plan.counts);
    parts(privacyText("Stays, naming nobody"), plan.clears);
    if (!plan.mentions.empty()) lines << privacyText("Named in texts of others");
    for (const Mention& mention : plan.mentions)
        lines << u"  %1, %2: %3"_s.arg(mention.record, mention.field, mention.excerpt);
    if (!plan.documents.naming.empty()) lines << QString() << privacyText("Named in documents that were issued");
    for (const IssuedDocument& document : plan.documents.naming) lines << u"  "_s + document.fileName;
    if (!plan.backups.empty()) lines << QString() << privacyText("In backups, until they go");
    for (const BackupNaming& backup : plan.backups)
        lines << u"  %1: %2"_s.arg(shownDate(backup.at.date()),
                                   privacyText("goes by %1").arg(shownDate(backup.goneBy)));
    lines << QString() << plan.notes;
    static const QRegularExpression emptyLines(u"\n{3,}"_s);
    return lines.join(u'\n').trimmed().replace(emptyLines, u"\n\n"_s);
}

void showPlan(Desk& desk, QWidget* window, const ErasurePlan& plan) {
    auto* form = new StepForm({}, {}, privacyText("Erase for good"));
    auto* text = new QPlainTextEdit(planText(plan));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(300);
    text->setAccessibleName(privacyText("What goes and what stays"));
    form->addWidget(text);
    auto* mentions = new CheckField(privacyText("Also take the name out of texts of others"));
    if (!plan.mentions.empty()) form->add(mentions);
    auto* reason = form->add(new TextField(privacyText("Why, without a name")));
    auto* name = form->add(new TextField(privacyText("Type %1 to confirm").arg(plan.person.fullName())));
    dress(form->doButton(), Weight::Danger);
    form->onDo([=, &desk, who = plan.person]() -> Result<> {
        if (name->value().compare(who.fullName(), Qt::CaseInsensitive) != 0) {
            name->setError(privacyText("This is not the name."));
            return failed(Error::Kind::Invalid, privacyText("Nothing was erased: the name does not agree."));
        }
        desk.onWorker<ErasureReport>(
            privacyText("Erasing, and writing the file anew"), &desk,
            [id = who.id, choices = ErasureChoices{mentions->value(), reason->value()}](
                Workspace& workspace, Progress& progress) { return erasePerson(workspace, id, choices, progress); },
            [&desk](const ErasureReport& report) {
                desk.workspace().refresh();
                desk.say(report.notCompacted.isEmpty() ? privacyText("Erased") : report.notCompacted);
            },
            [&desk](const Error& error) { desk.report(error); });
        return {};
    });
    askInDialog(window, privacyText("Erase what is kept about %1").arg(plan.person.fullName()), form)
        ->setMinimumWidth(640);
}

}  // namespace

void saveSubjectAccessReport(Desk& desk, QWidget* window, Id<Person> person) {
    const auto who = Repository<Person>(desk.workspace()).find(person);
    if (!who) return desk.report(who.error());
    desk.onWorker<QByteArray>(
        privacyText("Gathering all that is kept about %1").arg(who->fullName()), window,
        [person](Workspace& workspace, Progress&) {
            return subjectAccessReport(workspace, person).and_then([](const doc::Document& report) {
                return doc::write(report, doc::Format::Pdf);
            });
        },
        [&desk, window, name = who->fullName()](const QByteArray& pdf) {
            desk.saveAs(window, suggestedFileName(privacyText("Kept about %1").arg(name), doc::Format::Pdf), pdf);
        },
        [&desk](const Error& error) { desk.report(error); });
}

void askErasure(Desk& desk, QWidget* window, Id<Person> person) {
    if (!desk.workspace().isWritable()) return;
    desk.onWorker<ErasurePlan>(
        privacyText("Looking where they are named"), window,
        [person](Workspace& workspace, Progress&) { return planErasure(workspace, person); },
        [&desk, window](const ErasurePlan& plan) { showPlan(desk, window, plan); },
        [&desk](const Error& error) { desk.report(error); });
}

}  // namespace nlc
