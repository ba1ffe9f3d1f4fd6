// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/booking_form.h"

#include <QLabel>

#include "models/records/list_roles.h"
#include "models/visits/booking_repository.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

/// What is to be thought of, a sentence a line; and whether they would wait.
QString bookingThoughts(Workspace& workspace, const Booking& wish) {
    const auto warnings = warningsFor(workspace, wish);
    if (!warnings) return {};
    QStringList all;
    for (const BookingWarning& each : *warnings) all << each.says;
    const auto places = placesOf(workspace, wish.date);
    if (places && (places->left() == 0 || places->waiting > 0))
        all << QObject::tr("No place is free that nobody waits for: they go on the waiting list.");
    return all.join(u'\n');
}

QString placedInWords(const QString& name, const Placed& placed) {
    if (placed.state == BookingState::Waiting)
        return QObject::tr("%1 is on the waiting list, in place %2").arg(name).arg(placed.inLine);
    return placed.state == BookingState::Offered ? QObject::tr("%1 is offered a place already").arg(name)
                                                 : QObject::tr("%1 is booked").arg(name);
}

}  // namespace

StepForm* bookingForm(Desk& desk, Id<VisitDate> date, ListModel* people, ListModel* organisations,
                      std::function<void(Id<Booking>)> made) {
    auto* form = new StepForm(QObject::tr("Book somebody"), {}, QObject::tr("Book them"));
    auto* person = new ReferenceField(QObject::tr("Person"), people, IdRole, QObject::tr("person"));
    auto* organisation =
        new ReferenceField(QObject::tr("Comes for"), organisations, IdRole, QObject::tr("organisation"));
    auto* group = new TextField(QObject::tr("Comes together with"));
    auto* access = new TextField(QObject::tr("What they need to get about"));
    auto* diet = new TextField(QObject::tr("What they eat"));
    auto* thoughts = paragraph({}, theme::Text::Small);
    organisation->setHint(QObject::tr("empty: where they work"));
    group->setHint(QObject::tr("a name for the group"));
    setTone(thoughts, u"soon"_s);
    thoughts->hide();
    form->addRow({person, organisation});
    form->know(person, u"person_id"_s);
    form->know(organisation, u"organisation_id"_s);
    form->addRow({group, access, diet});
    form->addWidget(thoughts);
    const auto wished = [=] {
        Booking wish;
        wish.date = date;
        wish.person.value = person->typed().value_or(0);
        wish.organisation.value = organisation->typed().value_or(0);
        return wish;
    };
    for (ReferenceField* each : {person, organisation})
        QObject::connect(each, &Field::edited, thoughts, [=, &desk] {
            const Booking wish = wished();
            thoughts->setText(wish.person ? bookingThoughts(desk.workspace(), wish) : QString());
            thoughts->setHidden(thoughts->text().isEmpty());
        });
    form->onDo([=, &desk, made = std::move(made)]() -> Result<> {
        Booking wish = wished();
        if (!wish.person) return invalid("person_id", QObject::tr("Say who comes."));
        wish.group = group->value();
        wish.accessNeeds = access->value();
        wish.dietNeeds = diet->value();
        auto placed = book(desk.workspace(), wish);
        if (!placed) return tl::unexpected(placed.error());
        const auto known = Repository<Person>(desk.workspace()).find(wish.person).value_or(Person{});
        desk.say(placedInWords(known.fullName(), *placed), true);
        made(placed->booking);
        return {};
    });
    return form;
}

}  // namespace nlc
