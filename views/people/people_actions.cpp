// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/people_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileInfo>
#include <QMenu>

#include "models/documents/formats.h"
#include "models/exports/exports.h"
#include "models/mail/mail_draft.h"
#include "models/people/export_log.h"
#include "models/settings/publisher.h"
#include "views/controls/icons.h"
#include "views/mail/letters_dialog.h"
#include "views/people/people_edit_form.h"
#include "views/shell/record_form.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QList<qint64> idsOf(const std::vector<PersonRow>& people) {
    QList<qint64> ids;
    for (const PersonRow& row : people) ids << row.person.id.value;
    return ids;
}

}  // namespace

PeopleActions::PeopleActions(Desk& desk, QWidget* window, std::function<std::vector<PersonRow>()> people)
    : QObject(window), m_desk(desk), m_window(window), m_people(std::move(people)) {}

void PeopleActions::fill(QMenu* menu) {
    menu->clear();
    const int count = int(m_people().size());
    menu->addSection(tr("With %n people", nullptr, count));
    const auto add = [&](const QString& icon, const QString& words, auto act) {
        QAction* action = menu->addAction(controls::icon(icon), words, this, act);
        action->setEnabled(count > 0);
        return action;
    };
    add(u"mail"_s, tr("Letter…"), &PeopleActions::letterToEach);
    add(u"mail"_s, tr("Write to them…"), &PeopleActions::writeToAll);
    add(u"copy"_s, tr("Copy addresses for Outlook"), &PeopleActions::copyAddresses);
    menu->addSeparator();
    add(u"download"_s, tr("Save for Excel…"), [this] { save(PeopleFormat::Xlsx); });
    add(u"download"_s, tr("Save as CSV…"), [this] { save(PeopleFormat::Csv); });
    add(u"download"_s, tr("Save as vCard…"), [this] { save(PeopleFormat::VCard); });
    menu->addSeparator();
    add(u"printer"_s, tr("Address labels…"), &PeopleActions::printLabels);
    add(u"printer"_s, tr("Name badges…"), &PeopleActions::printBadges);
    add(u"printer"_s, tr("Attendance sheet…"), &PeopleActions::attendanceSheet);
    menu->addSeparator();
    add(u"pencil"_s, tr("Change them together…"), &PeopleActions::editTogether)
        ->setEnabled(count > 0 && m_desk.workspace().isWritable());
}

void PeopleActions::note(const QString& what, const QString& said, const QList<qint64>& people, int leftOut,
                         const QString& leftOutWords) {
    if (!m_desk.done(notePeopleExport(m_desk.workspace(), what, people, leftOut))) return;
    m_desk.say(leftOutWords.isEmpty() ? said : u"%1. %2"_s.arg(said, leftOutWords));
}

bool PeopleActions::saved(const QString& suggestedName, const QByteArray& bytes) {
    return !m_desk.saveAs(m_window, suggestedName, bytes).isEmpty();
}

void PeopleActions::copyAddresses() {
    const PeopleAddresses found = addressesOf(m_people());
    if (found.addresses.isEmpty()) return m_desk.say(tr("Nobody to copy. %1").arg(found.leftOut()));
    QApplication::clipboard()->setText(found.addresses.join(u"; "_s));
    note(tr("e-mail addresses, copied"), tr("Copied %n address(es)", nullptr, int(found.addresses.size())),
         found.people, found.refused + found.without, found.leftOut());
}

void PeopleActions::writeToAll() {
    const PeopleAddresses found = addressesOf(m_people());
    if (found.addresses.isEmpty()) return m_desk.say(tr("Nobody to write to. %1").arg(found.leftOut()));
    auto* form = new StepForm(
        {}, tr("A draft that Outlook opens, with everyone in Bcc. Nothing is sent from here.") + u' ' + found.leftOut(),
        tr("Save the draft…"));
    auto* subject = form->add(new controls::TextField(tr("Subject")), u"subject"_s);
    subject->setRequired(tr("Give it a subject."));
    auto* text = form->add(new controls::LinesField(tr("Text"), 8));
    auto* most = form->add(new controls::NumberField(tr("At most so many people in one draft"), 1, mostRecipients));
    most->setValue(qint64(mostRecipients));
    form->onDo([=, this]() -> Result<> {
        const auto batches = batchesOf(found.addresses, int(most->value().value_or(mostRecipients)));
        QString first;
        int written = 0;
        for (const QStringList& batch : batches) {
            MailDraft draft;
            draft.bcc = batch;
            draft.subject = subject->value();
            draft.markdown = text->value();
            const auto bytes = emlOf(draft);
            if (!bytes) return tl::unexpected(bytes.error());
            if (first.isEmpty()) {
                first = m_desk.saveAs(m_window, u"draft.eml"_s, *bytes);
                if (first.isEmpty()) return failed(Error::Kind::Cancelled, tr("No file was chosen."));
            } else {
                const QFileInfo file(first);
                const QString next =
                    u"%1/%2-%3.eml"_s.arg(file.absolutePath(), file.completeBaseName()).arg(written + 1);
                if (auto done = writeFile(next, *bytes, false); !done) return done;
            }
            ++written;
        }
        note(tr("e-mail draft '%1'").arg(subject->value()), tr("Wrote %n draft(s)", nullptr, written), found.people,
             found.refused + found.without, found.leftOut());
        return {};
    });
    askInDialog(m_window, tr("Write to %n people", nullptr, int(found.addresses.size())), form);
}

void PeopleActions::letterToEach() { writeLetters(m_desk, m_window, idsOf(m_people())); }

void PeopleActions::save(PeopleFormat format) {
    const std::vector<PersonRow> people = m_people();
    auto file = writePeople(people, format, m_desk.today());
    if (!file) return m_desk.report(file.error());
    const QString name = u"people"_s + endingOf(format);
    if (saved(name, file->bytes))
        note(name, tr("Saved %n people", nullptr, int(people.size())), idsOf(people), file->hidden, file->leftOut());
}

void PeopleActions::askSheet(doc::LabelLayout::Use use) {
    const bool badges = use == doc::LabelLayout::Use::Badge;
    std::vector<controls::Option> sheets;
    for (const doc::LabelLayout& layout : doc::labelLayouts)
        if (layout.use == use)
            sheets.push_back({QCoreApplication::translate("Names", layout.shown), QLatin1String(layout.code)});
    auto* form =
        new StepForm({}, tr("Print it at its actual size (100 %) on the sheet you choose."), tr("Save the PDF…"));
    auto* sheet = form->add(new controls::ChoiceField(tr("Sheet"), sheets));
    sheet->setValue(sheets.front().code);
    auto* first =
        form->add(new controls::NumberField(tr("First free label on the first sheet"), 1, 65), u"firstPlace"_s);
    first->setValue(1);
    form->onDo([=, this]() -> Result<> {
        const std::vector<PersonRow> people = m_people();
        const doc::LabelLayout* layout = doc::labelLayoutCoded(sheet->value());
        if (!layout) return failed(Error::Kind::Invalid, tr("Choose a sheet."));
        const int place = int(first->value().value_or(1));
        QStringList warnings;
        PeopleLabels labels;
        labels.people = idsOf(people);
        if (!badges) {
            auto made = labelsOf(m_desk.workspace(), people);
            if (!made) return tl::unexpected(made.error());
            labels = std::move(*made);
        }
        auto pdf = badges
                       ? doc::writeBadges(*layout, badgesOf(people),
                                          publisherOf(m_desk.workspace()).value_or(Publisher{}).name, place, &warnings)
                       : doc::writeLabels(*layout, labels.labels, place, &warnings);
        if (!pdf) return tl::unexpected(pdf.error());
        const QString name = badges ? u"badges.pdf"_s : u"labels.pdf"_s;
        if (!saved(name, *pdf)) return failed(Error::Kind::Cancelled, tr("No file was chosen."));
        warnings.prepend(labels.leftOut());
        warnings.removeAll(QString());
        note(name, badges ? tr("Wrote the badges") : tr("Wrote the labels"), labels.people, labels.refused,
             warnings.join(u' '));
        return {};
    });
    askInDialog(m_window, badges ? tr("Name badges") : tr("Address labels"), form);
}

void PeopleActions::printLabels() { askSheet(doc::LabelLayout::Use::Address); }
void PeopleActions::printBadges() { askSheet(doc::LabelLayout::Use::Badge); }

void PeopleActions::attendanceSheet() {
    auto* form = new StepForm({}, {}, tr("Save the PDF…"));
    auto* title = form->add(new controls::TextField(tr("Of what")));
    title->setRequired(tr("Say what they attend."));
    form->onDo([=, this]() -> Result<> {
        const std::vector<PersonRow> people = m_people();
        auto pdf = doc::write(attendanceOf(m_desk.workspace(), people, title->value()), doc::Format::Pdf);
        if (!pdf) return tl::unexpected(pdf.error());
        const QString name = suggestedFileName(title->value(), doc::Format::Pdf);
        if (!saved(name, *pdf)) return failed(Error::Kind::Cancelled, tr("No file was chosen."));
        note(name, tr("Wrote the attendance sheet"), idsOf(people), 0, {});
        return {};
    });
    askInDialog(m_window, tr("Attendance sheet"), form);
}

void PeopleActions::editTogether() {
    const QList<qint64> people = idsOf(m_people());
    auto* form = peopleEditForm(m_desk, people);
    askInDialog(m_window, tr("Change %n people together", nullptr, int(people.size())), form);
}

}  // namespace nlc
