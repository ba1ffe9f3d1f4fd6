// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/convene_form.h"

#include <QDialog>

#include "models/meetings/typed_outcome.h"
#include "models/meetings/working_party.h"
#include "models/records/list_roles.h"
#include "views/controls/fields.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

/// "Ada Ash, BB, c example" → people; the first name that nobody has is the Error.
Result<std::vector<Id<Person>>> peopleCalled(const QString& typed, const std::vector<NamedPerson>& known) {
    std::vector<Id<Person>> people;
    for (const QString& name : typed.split(u',', Qt::SkipEmptyParts)) {
        if (name.trimmed().isEmpty()) continue;
        const NamedPerson person = personCalled(name, known);
        if (!person.id)
            return invalid("members", QObject::tr("Nobody of Members is called \"%1\".").arg(name.trimmed()));
        people.push_back(person.id);
    }
    return people;
}

}  // namespace

void askToConvene(Desk& desk, QWidget* window, Id<Meeting> meeting, ListModel* people) {
    auto* form = new StepForm({},
                              QObject::tr("It becomes a group of its own, the decision is noted, and what it finds is "
                                          "proposed for the agenda when it is due."),
                              QObject::tr("Convene"));
    auto* name = form->add(new TextField(QObject::tr("Name")), u"name"_s);
    auto* purpose = form->add(new LinesField(QObject::tr("What it is to find out"), 3), u"purpose"_s);
    auto* lead = form->add(new ReferenceField(QObject::tr("Lead"), people, IdRole, QObject::tr("person")), u"lead"_s);
    auto* members = form->add(new TextField(QObject::tr("Members: names or initials, with commas")), u"members"_s);
    auto* day =
        form->add(new DateField(QObject::tr("Reports back by"), [&desk] { return desk.today(); }), u"report_back_on"_s);
    form->onDo([=, &desk]() -> Result<> {
        const auto known = peopleToName(desk.workspace(), meeting);
        if (!known) return tl::unexpected(known.error());
        auto chosen = peopleCalled(members->value(), *known);
        if (!chosen) return tl::unexpected(chosen.error());
        NewWorkingParty party;
        party.name = name->value();
        party.purpose = purpose->value();
        party.lead = {lead->value()};
        party.members = std::move(*chosen);
        party.reportBackOn = day->value();
        return convene(desk.workspace(), meeting, party).map([&](Id<Group>) {
            desk.say(QObject::tr("\"%1\" is convened").arg(party.name), true);
        });
    });
    askInDialog(window, QObject::tr("Convene a working party"), form);
}

}  // namespace nlc
