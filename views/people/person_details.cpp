// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/person_details.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "models/groups/group_repository.h"
#include "models/people/tags.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/pill.h"
#include "views/mail/letter_form.h"
#include "views/people/contact_block.h"
#include "views/people/life_lines.h"
#include "views/people/membership_block.h"
#include "views/people/privacy_block.h"
#include "views/people/privacy_steps.h"
#include "views/people/representation_block.h"
#include "views/people/roles_block.h"
#include "views/shell/history_dialog.h"
#include "views/shell/read_lines.h"

namespace nlc {

using namespace Qt::StringLiterals;

PersonDetails::PersonDetails(Desk& desk, ListModel* organisations, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<Person>(desk, [](const Person& person) { return editOf(person); })),
      m_email(new controls::TextField(tr("E-mail"))),
      m_sameEmail(controls::paragraph({}, theme::Text::Small)),
      m_membership(new MembershipBlock(desk)),
      m_roles(new RolesBlock(desk, RolesBlock::Of::Person, organisations)),
      m_pinned(controls::paragraph({}, theme::Text::Body)),
      m_tags(new controls::TextField(tr("Tags"))),
      m_representation(new RepresentationBlock(desk, organisations)),
      m_groups(new controls::Lines(tr("Groups"), tr("In no group. People are added on the Groups page."))),
      m_related(new ReadLines(desk, tr("Works with"), tr("Nobody is at the same place or in the same group now."),
                              [this] { return relatedLines(m_desk, person()); })),
      m_contact(new ContactBlock(desk, ContactBlock::Of::Person)),
      m_life(new ReadLines(desk, tr("What they took part in"), tr("Nothing with a date yet."),
                           [this] {
                               return momentLines(m_desk, {u"person"_s, person().value});
                           })),
      m_privacy(new PrivacyBlock(desk)) {
    setObjectName("card");
    setAccessibleName(tr("Person"));
    auto* history = controls::button(tr("History"), controls::Weight::Quiet, u"history"_s);
    auto* remove = controls::iconButton(u"trash-2"_s, tr("Delete person"));
    remove->setEnabled(desk.workspace().isWritable());
    auto* write = controls::iconButton(u"mail"_s, tr("Write to them"));
    addAction(write);
    addAction(history);
    connect(write, &QAbstractButton::clicked, this,
            [this] { writeLetter(m_desk, window(), person(), m_membership->letterNow()); });
    addAction(remove);
    connect(history, &QAbstractButton::clicked, this, &PersonDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &PersonDetails::deleteAsked);

    auto* given = new controls::TextField(tr("Given name"));
    auto* family = new controls::TextField(tr("Family name"));
    auto* phone = new controls::TextField(tr("Phone"));
    auto* notes = new controls::LinesField(tr("Notes"), 2);
    m_form->addRow({given, family});
    m_form->addRow({m_email, phone}, {3, 2});
    m_sameEmail->setProperty("tone", u"soon"_s);
    m_sameEmail->hide();
    m_form->addWidget(m_sameEmail);
    m_tags->setPlaceholder(tr("words, with commas between them"));
    auto* basis = new controls::ChoiceField(tr("Lawful basis"), optionsOf<LawfulBasis>());
    m_form->add(notes);
    m_form->addRow({m_tags, basis}, {3, 2});
    m_form->bind(given, &Person::givenName);
    m_form->bind(family, &Person::familyName);
    m_form->bind(m_email, &Person::email);
    m_form->bind(phone, &Person::phone);
    m_form->bind(notes, &Person::notes);
    m_form->bind(basis, &Person::lawfulBasis);
    m_tags->onCommit([this](const QString& typed) { return setTags(m_desk.workspace(), person(), tagsIn(typed)); });
    m_form->onShown([this](const Person& person) {
        setTitle(person.fullName());
        warnOfSameEmail(person.email);
        showTags();
    });
    connect(m_email->line(), &QLineEdit::textEdited, this, &PersonDetails::warnOfSameEmail);

    body()->addWidget(m_pinned);
    body()->addWidget(m_form);
    addHeading(tr("Membership"));
    body()->addWidget(m_membership);
    addHeading(tr("Roles"), m_roles->addButton());
    body()->addWidget(m_roles);
    addHeading(tr("Represents"), m_representation->addButton());
    body()->addWidget(m_representation);
    addHeading(tr("Groups"));
    body()->addWidget(m_groups);
    addHeading(tr("Works with"));
    body()->addWidget(m_related);
    addHeading(tr("Notes and contacts"), m_contact->addButton());
    body()->addWidget(m_contact);
    addHeading(tr("What they took part in"));
    body()->addWidget(m_life);
    addHeading(tr("How they want to be reached"));
    body()->addWidget(m_privacy);
    body()->addStretch();
    for (auto* form : {static_cast<controls::Form*>(m_form), m_membership->form(), m_roles->form(),
                       m_representation->form(), m_contact->form()})
        watch(form);
    connect(m_privacy, &PrivacyBlock::reportAsked, this,
            [this] { saveSubjectAccessReport(m_desk, window(), person()); });
    connect(m_privacy, &PrivacyBlock::eraseAsked, this, [this] {
        if (leave()) askErasure(m_desk, window(), person());
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"group_person"_L1, "task_group"_L1})) showGroups();
        if (touches(changes, {"person_tag"_L1})) showTags();
        if (touches(changes, {"contact_note"_L1})) showPinned();
    });
}

bool PersonDetails::showPerson(Id<Person> id) {
    if (id == person() && id) return true;
    if (!leave()) return false;
    m_form->showRecord(id);
    m_membership->showPerson(id);
    m_roles->showOwner(id.value);
    m_representation->showPerson(id);
    m_contact->showOwner(id.value);
    m_related->showAnew();
    m_life->showAnew();
    m_privacy->showPerson(id);
    showGroups();
    showPinned();
    scrollToTop();
    return true;
}

bool PersonDetails::leave() {
    return Details::leave() && m_roles->finishNew() && m_representation->finishNew() && m_contact->finishNew();
}

void PersonDetails::focusFirst() { m_form->fields().front()->setFocus(); }

void PersonDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().fullName(), u"person"_s, person().value,
                     {{u"role"_s, u"person_id"_s},
                      {u"membership"_s, u"person_id"_s},
                      {u"representation"_s, u"person_id"_s},
                      {u"person_tag"_s, u"person_id"_s},
                      {u"contact_choice"_s, u"person_id"_s},
                      {u"contact_note"_s, u"person_id"_s}});
}

void PersonDetails::showWrongEmail() {
    m_email->setFocus();
    m_email->line()->selectAll();
    m_email->line()->insert(u"pat at example"_s);
    m_email->commit();
}

void PersonDetails::warnOfSameEmail(const QString& typed) {
    const auto others = othersWithEmail(m_desk.workspace(), typed, person());
    m_sameEmail->setVisible(others && !others->empty());
    if (m_sameEmail->isHidden()) return;
    m_sameEmail->setText(tr("%1 has this e-mail address as well.").arg(others->front().fullName()));
}

void PersonDetails::showTags() {
    m_tags->setValue(tagsOf(m_desk.workspace(), person()).value_or(QStringList()).join(u", "_s));
}

void PersonDetails::showPinned() {
    QStringList words;
    for (const ContactNote& note : contactNotes(m_desk.workspace(), person()).value_or(std::vector<ContactNote>{}))
        if (note.pinned) words << note.words;
    m_pinned->setText(words.join(u'\n'));
    m_pinned->setHidden(words.isEmpty());
}

void PersonDetails::showGroups() {
    const auto groups = groupsOf(m_desk.workspace(), person());
    if (!groups) return m_desk.report(groups.error());
    std::vector<controls::Line> lines;
    for (const GroupOfPerson& row : *groups) {
        controls::Line line{row.link.id.value, row.group.name};
        line.second = shown(row.link.part);
        if (row.link.startsOn.isValid()) line.second += u" · "_s + tr("since %1").arg(shownDate(row.link.startsOn));
        if (row.link.endsOn.isValid()) line.second += u" · "_s + tr("until %1").arg(shownDate(row.link.endsOn));
        if (row.isPast(m_desk.today())) {
            line.pill = tr("Past");
            line.muted = true;
        }
        line.open = [this, id = row.group.id.value] { m_desk.open(u"task_group"_s, id); };
        lines.push_back(std::move(line));
    }
    m_groups->setLines(lines);
}

}  // namespace nlc
