// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/new_forms.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "models/people/people_list.h"
#include "views/controls/labels.h"
#include "views/shell/record_form.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

NewForm::NewForm(const QString& title, const QString& explanation, const QString& verb)
    : m_form(new StepForm({}, explanation, verb)) {
    setTitle(title);
    setAccessibleName(title);
    body()->addWidget(m_form);
    body()->addStretch();
    connect(m_form, &StepForm::cancelled, this, &NewForm::cancelled);
}

bool NewForm::leave() { return !m_form->isTouched() || m_form->perform(); }

void NewForm::focusFirst() { m_form->focusFirst(); }

NewForm* NewForm::person(Desk& desk, ListModel* organisations, qint64 organisation) {
    auto* page = new NewForm(tr("New person"), tr("Name and e-mail are enough to begin with. The rest can follow."), tr("Add person"));
    StepForm* form = page->m_form;
    auto* given = new TextField(tr("Given name"));
    auto* family = new TextField(tr("Family name"));
    auto* email = new TextField(tr("E-mail"));
    auto* same = paragraph({}, theme::Text::Small);
    auto* works = new ReferenceField(tr("Organisation"), organisations, IdRole, tr("organisation"));
    auto* title = new TextField(tr("Job title"));
    std::vector<Option> states{{tr("Not a member"), QString()}};
    for (const Option& option : optionsOf<MembershipState>())
        if (option.code != word(MembershipState::StoodDown)) states.push_back(option);
    auto* state = new ChoiceField(tr("Membership"), states);
    auto* sector = new ChoiceField(tr("Sector"), optionsOf<Sector>());
    state->setValue({});
    sector->setValue(word(Sector::School));
    works->setValue(organisation);
    same->setProperty("tone", u"soon"_s);
    same->hide();
    form->addRow({given, family});
    form->know(family, u"family_name"_s);
    form->add(email, u"email"_s);
    form->addWidget(same);
    form->addRow({works, title});
    form->addRow({state, sector});
    connect(email->line(), &QLineEdit::textEdited, same, [same, &desk](const QString& typed) {
        const auto others = othersWithEmail(desk.workspace(), typed, {});
        same->setVisible(others && !others->empty());
        if (!same->isHidden()) same->setText(tr("%1 has this e-mail address already.").arg(others->front().fullName()));
    });
    // Most people speak for the sector of where they work.
    connect(works, &Field::edited, sector, [works, sector, &desk] {
        const auto typed = works->typed();
        if (!typed) return;
        if (const auto found = Repository<Organisation>(desk.workspace()).find({*typed})) sector->setValue(word(found->sector));
    });
    if (const auto found = Repository<Organisation>(desk.workspace()).find({organisation})) sector->setValue(word(found->sector));
    form->onDo([=, &desk]() -> Result<> {
        Person person;
        person.givenName = given->value();
        person.familyName = family->value();
        person.email = email->value();
        Role role;
        role.organisation.value = works->value();
        role.jobTitle = title->value();
        auto made = addPersonAt(desk.workspace(), person, role, fromWord<MembershipState>(state->value()),
                                fromWord<Sector>(sector->value()).value_or(Sector::School));
        if (!made) return tl::unexpected(made.error());
        desk.say(tr("Added %1").arg(person.fullName()), true);
        Q_EMIT page->added(u"person"_s, made->value);
        return {};
    });
    return page;
}

NewForm* NewForm::organisation(Desk& desk) {
    auto* page = new NewForm(tr("New organisation"), tr("Its name is enough to begin with. The rest can follow."), tr("Add organisation"));
    StepForm* form = page->m_form;
    auto* name = form->add(new TextField(tr("Name")), u"name"_s);
    auto* kind = new ChoiceField(tr("Kind"), optionsOf<OrganisationKind>());
    auto* sector = new ChoiceField(tr("Sector"), optionsOf<Sector>());
    auto* town = new TextField(tr("Town"));
    kind->setValue(word(OrganisationKind::School));
    sector->setValue(word(Sector::School));
    form->addRow({kind, sector});
    form->add(town);
    form->onDo([=, &desk]() -> Result<> {
        Organisation organisation;
        organisation.name = name->value();
        organisation.kind = fromWord<OrganisationKind>(kind->value()).value_or(OrganisationKind::School);
        organisation.sector = fromWord<Sector>(sector->value()).value_or(Sector::School);
        organisation.town = town->value();
        auto made = addOrganisation(desk.workspace(), organisation);
        if (!made) return tl::unexpected(made.error());
        desk.say(tr("Added %1").arg(organisation.name), true);
        Q_EMIT page->added(u"organisation"_s, made->value);
        return {};
    });
    return page;
}

}  // namespace nlc
