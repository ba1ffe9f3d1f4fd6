// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/directory/directory_entry_details.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/shell/history_dialog.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

DirectoryEntryDetails::DirectoryEntryDetails(Desk& desk, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<DirectoryEntry>(desk, [](const DirectoryEntry& entry) { return editOf(entry); })),
      m_service(new TextField(tr("Service"))),
      m_post(new TextField(tr("Post, as it is to read"))),
      m_concerns(paragraph({}, theme::Text::Body)),
      m_reads(paragraph({}, theme::Text::Body, true)) {
    setObjectName("card");
    setAccessibleName(tr("Directory entry"));
    auto* person = button(tr("Open person"), Weight::Quiet, u"user"_s);
    auto* history = button(tr("History"), Weight::Quiet, u"history"_s);
    auto* remove = iconButton(u"trash-2"_s, tr("Delete entry"));
    auto* looked = button(tr("Still right"), Weight::Plain, u"check"_s);
    looked->setToolTip(tr("You have made sure of it today: it is to be looked at again in half a year"));
    for (QPushButton* each : {remove, looked}) each->setEnabled(desk.workspace().isWritable());
    for (QPushButton* each : {looked, person, history, remove}) addAction(each);
    connect(person, &QAbstractButton::clicked, this, [this] { m_desk.open(u"person"_s, m_person.value); });
    connect(history, &QAbstractButton::clicked, this, &DirectoryEntryDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &DirectoryEntryDetails::deleteAsked);
    connect(looked, &QAbstractButton::clicked, this, [this] {
        if (leave() && m_desk.done(reviewDirectoryEntries(m_desk.workspace(), {entry().value})))
            m_desk.say(tr("Looked at today"), true);
    });

    auto* contactFor = new LinesField(tr("What to contact them for"), 4);
    auto* first = new CheckField(tr("Stands first in the service"));
    auto* isPublic = new CheckField(tr("Public: may be published"));
    auto* email = new CheckField(tr("Show the e-mail address"));
    auto* phone = new CheckField(tr("Show the telephone number"));
    const auto today = [&desk] { return desk.today(); };
    auto* reviewed = new DateField(tr("Looked at on"), today);
    auto* due = new DateField(tr("Look again by"), today);
    m_service->setRequired(tr("Say in which service they are found, such as Admissions."));
    m_concerns->setProperty("tone", u"soon"_s);
    m_form->add(m_service);
    m_form->add(m_post);
    m_form->add(contactFor);
    m_form->addRow({isPublic, first});
    m_form->addRow({email, phone});
    m_form->addRow({reviewed, due});
    m_form->bind(m_service, &DirectoryEntry::service);
    m_form->bind(m_post, &DirectoryEntry::post);
    m_form->bind(contactFor, &DirectoryEntry::contactFor);
    m_form->bind(isPublic, &DirectoryEntry::isPublic);
    m_form->bind(first, &DirectoryEntry::comesFirst);
    m_form->bind(email, &DirectoryEntry::showEmail);
    m_form->bind(phone, &DirectoryEntry::showPhone);
    m_form->bind(reviewed, &DirectoryEntry::reviewedOn);
    m_form->bind(due, &DirectoryEntry::reviewDueOn);
    body()->addWidget(m_concerns);
    body()->addWidget(m_form);
    addHeading(tr("What the public reads"));
    body()->addWidget(m_reads);
    body()->addStretch();
    watch(m_form);
    auto* services = new QStringListModel(this);
    auto* completer = new QCompleter(services, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_service->line()->setCompleter(completer);
    m_form->onShown([this, services](const DirectoryEntry&) {
        services->setStringList(directoryServices(m_desk.workspace()).value_or(QStringList()));
    });
}

bool DirectoryEntryDetails::showEntry(const DirectoryRow* row) {
    const Id<DirectoryEntry> id = row ? row->entry.id : Id<DirectoryEntry>{};
    const bool another = id != entry();
    if (another && !leave()) return false;
    m_form->showRecord(id);
    if (row) showRest(*row);
    if (another) scrollToTop();
    return true;
}

void DirectoryEntryDetails::showRest(const DirectoryRow& row) {
    m_person = row.entry.person;
    const DirectoryLine line = row.line();
    setTitle(line.name);
    m_post->setPlaceholder(DirectoryRow{{}, row.person}.line().post);
    pill()->set(row.entry.isPublic ? tr("Public") : tr("Not public"),
                row.entry.isPublic ? theme::Tone::Good : theme::Tone::Neutral);
    const QStringList concerns = row.concerns(m_desk.today());
    m_concerns->setText(concerns.join(u'\n'));
    m_concerns->setHidden(concerns.isEmpty());
    QStringList reads{line.name, line.post, line.contactFor, line.email, line.phone};
    reads.removeAll(QString());
    m_reads->setText(row.entry.isPublic ? reads.join(u'\n') : tr("Nothing, until it is marked public."));
}

void DirectoryEntryDetails::focusFirst() { m_service->setFocus(); }

void DirectoryEntryDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().service, u"directory_entry"_s, entry().value);
}

}  // namespace nlc
