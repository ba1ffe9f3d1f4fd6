// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/new_event_card.h"

#include <QCoreApplication>

#include "models/calendar/calendar_steps.h"
#include "views/controls/fields.h"
#include "views/shell/record_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
QString newEventText(const char* words) { return QCoreApplication::translate("NewEvent", words); }
}  // namespace

NewCard* newEventCard(Desk& desk, const QDate& day) {
    auto* card = new NewCard(
        newEventText("New event"),
        newEventText(
            "Anything dated that is no meeting, visit or round: a conference, a training, a term, a deadline."),
        newEventText("Add event"));
    StepForm* form = card->form();
    auto* title = form->add(new TextField(newEventText("Title")), u"title"_s);
    auto* kind = form->add(new ChoiceField(newEventText("Kind"), optionsOf<EventKind>()), u"kind"_s);
    kind->setValue(word(EventKind::Event));
    auto* from = new DateField(newEventText("Day"), [&desk] { return desk.today(); });
    from->setRequired(newEventText("Say on which day it is."));
    from->setValue(day);
    auto* to = new DateField(newEventText("Last day"), [&desk] { return desk.today(); });
    to->setHint(newEventText("if it is longer"));
    auto* begins = new TimeField(newEventText("From"));
    begins->setHint(newEventText("empty: all day"));
    auto* ends = new TimeField(newEventText("Until"));
    form->addRow({from, to});
    form->addRow({begins, ends});
    form->know(from, u"starts_on"_s);
    form->know(to, u"ends_on"_s);
    form->know(begins, u"starts_at"_s);
    form->know(ends, u"ends_at"_s);
    auto* place = form->add(new TextField(newEventText("Place")), u"place"_s);
    auto* audience = form->add(new TextField(newEventText("For")), u"audience"_s);
    audience->setPlaceholder(newEventText("Headteachers, SENCOs"));
    form->onDo([=, &desk]() -> Result<> {
        CalendarEvent event;
        event.title = title->value();
        event.kind = fromWord<EventKind>(kind->value()).value_or(EventKind::Event);
        event.startsOn = from->value();
        event.endsOn = to->value();
        event.startsAt = begins->value();
        event.endsAt = ends->value();
        event.place = place->value();
        event.audience = audience->value();
        return addEvent(desk.workspace(), event).map([&](Id<CalendarEvent> made) {
            desk.say(newEventText("Added the event"), true);
            Q_EMIT card->made(u"calendar_event"_s, made.value);
        });
    });
    return card;
}

}  // namespace nlc
