// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/sample_year.h"
#include "models/visits/booking_repository.h"
#include "models/visits/reflection_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<Id<Visit>> visitNamed(Workspace& workspace, const QString& focus) {
    return Repository<Visit>(workspace)
        .all(u"WHERE focus = ?"_s, {focus})
        .and_then([&](const std::vector<Visit>& found) -> Result<Id<Visit>> {
            if (found.empty())
                return failed(Error::Kind::Invalid, QObject::tr("There is no visit \"%1\" at this time.").arg(focus));
            return found.front().id;
        });
}

Result<Id<VisitDate>> visitOn(Workspace& workspace, const QString& focus, const QDate& day) {
    return visitNamed(workspace, focus)
        .and_then([&](Id<Visit> visit) {
            return Repository<VisitDate>(workspace).all(u"WHERE visit_id = ? AND day = ?"_s, {visit.value, toSql(day)});
        })
        .and_then([&](const std::vector<VisitDate>& found) -> Result<Id<VisitDate>> {
            if (found.empty())
                return failed(Error::Kind::Invalid,
                              QObject::tr("The visit \"%1\" has no date on %2.").arg(focus, day.toString(Qt::ISODate)));
            return found.front().id;
        });
}

std::vector<VisitDate> datesIn(const SampleEntry& entry) {
    std::vector<VisitDate> dates;
    for (const SampleEntry& each : entry.entries(u"dates"_s, u"day"_s)) {
        each.knows({u"day"_s, u"from"_s, u"to"_s, u"places"_s});
        VisitDate date;
        date.day = each.date(u"day"_s);
        date.startsAt = each.time(u"from"_s);
        date.endsAt = each.time(u"to"_s);
        date.capacity = each.number(u"places"_s);
        dates.push_back(date);
    }
    return dates;
}

std::vector<VisitStep> stepsIn(const SampleEntry& entry) {
    std::vector<VisitStep> steps;
    if (!entry.has(u"steps"_s)) return steps;
    for (const SampleEntry& each : entry.entries(u"steps"_s, u"what"_s)) {
        each.knows({u"part"_s, u"minutes"_s, u"what"_s});
        VisitStep step;
        step.kind = each.oneOf<VisitPart>(u"part"_s);
        step.minutes = each.number(u"minutes"_s);
        step.what = each.text(u"what"_s);
        steps.push_back(step);
    }
    return steps;
}

void addVisitEntry(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"visit"_s, u"host"_s, u"contact"_s, u"state"_s, u"see"_s, u"roles"_s, u"phases"_s, u"per school"_s,
                 u"access"_s, u"parking"_s, u"briefing"_s, u"safeguarding"_s, u"unserved first"_s, u"steps"_s,
                 u"dates"_s});
    Visit visit;
    visit.focus = entry.needed(u"visit"_s);
    visit.see = entry.text(u"see"_s);
    visit.roles = entry.text(u"roles"_s);
    visit.phases = entry.setOf<SchoolPhase>(u"phases"_s);
    visit.perSchool = entry.has(u"per school"_s) ? entry.number(u"per school"_s) : 0;
    visit.access = entry.text(u"access"_s);
    visit.parking = entry.text(u"parking"_s);
    visit.briefing = entry.text(u"briefing"_s);
    visit.safeguarding = entry.text(u"safeguarding"_s);
    visit.unservedFirst = entry.has(u"unserved first"_s);
    visit.state = entry.oneOf<VisitState>(u"state"_s);
    const QString host = entry.needed(u"host"_s), contact = entry.needed(u"contact"_s);
    const auto dates = datesIn(entry);
    const auto steps = stepsIn(entry);
    year.add(entry, QObject::tr("adding of visit '%1'").arg(visit.focus), [=](Workspace& workspace) -> Result<> {
        Visit made = visit;
        auto organisation = organisationNamed(workspace, host);
        if (!organisation) return tl::unexpected(organisation.error());
        auto person = personNamed(workspace, contact);
        if (!person) return tl::unexpected(person.error());
        made.host = *organisation;
        made.hostContact = *person;
        auto id = addVisit(workspace, made);
        if (!id) return tl::unexpected(id.error());
        for (VisitDate date : dates) {
            date.visit = *id;
            if (auto added = addVisitDate(workspace, date); !added) return tl::unexpected(added.error());
        }
        return steps.empty() ? Result<>() : setSteps(workspace, *id, steps);
    });
}

void addBookings(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"visit"_s, u"day"_s, u"people"_s, u"group"_s, u"access"_s, u"diet"_s});
    Booking wish;
    wish.group = entry.text(u"group"_s);
    wish.accessNeeds = entry.text(u"access"_s);
    wish.dietNeeds = entry.text(u"diet"_s);
    const QString focus = entry.needed(u"visit"_s);
    const QDate day = entry.date(u"day"_s);
    const QStringList people = entry.texts(u"people"_s);
    year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
        auto date = visitOn(workspace, focus, day);
        if (!date) return tl::unexpected(date.error());
        std::vector<Booking> wishes;
        for (const QString& name : people) {
            auto person = personNamed(workspace, name);
            if (!person) return tl::unexpected(person.error());
            Booking theirs = wish;
            theirs.date = *date;
            theirs.person = *person;
            if (!wishes.empty()) theirs.accessNeeds.clear();
            wishes.push_back(theirs);
        }
        return bookAll(workspace, wishes, QObject::tr("booking of %n people", nullptr, int(people.size())))
            .map(onlyDone);
    });
}

/// Everyone who had a place came, but for those who are named.
void addPresence(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"visit"_s, u"day"_s, u"absent"_s, u"visit done"_s});
    const QString focus = entry.needed(u"visit"_s);
    const QDate day = entry.date(u"day"_s);
    const QStringList absent = entry.texts(u"absent"_s);
    const bool isDone = entry.has(u"visit done"_s);
    year.add(entry, QObject::tr("presence at a visit"), [=](Workspace& workspace) -> Result<> {
        auto date = visitOn(workspace, focus, day);
        if (!date) return tl::unexpected(date.error());
        auto rows = bookingsOn(workspace, *date);
        if (!rows) return tl::unexpected(rows.error());
        for (const BookingRow& row : *rows) {
            if (row.booking.state != BookingState::Booked) continue;
            const auto presence = absent.contains(row.person) ? VisitPresence::Absent : VisitPresence::Came;
            if (auto done = setPresence(workspace, row.booking.id, presence); !done) return done;
        }
        if (!isDone) return {};
        return visitNamed(workspace, focus).and_then([&](Id<Visit> visit) {
            return moveVisit(workspace, visit, VisitState::Done);
        });
    });
}

void addCancellation(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"visit"_s, u"day"_s, u"person"_s, u"reason"_s, u"offer until"_s});
    const QString focus = entry.needed(u"visit"_s), name = entry.needed(u"person"_s), reason = entry.text(u"reason"_s);
    const QDate day = entry.date(u"day"_s), until = entry.date(u"offer until"_s);
    year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
        auto date = visitOn(workspace, focus, day);
        if (!date) return tl::unexpected(date.error());
        auto person = personNamed(workspace, name);
        if (!person) return tl::unexpected(person.error());
        auto found = Repository<Booking>(workspace).all(u"WHERE visit_date_id = ? AND person_id = ?"_s,
                                                        {date->value, person->value});
        if (!found) return tl::unexpected(found.error());
        if (found->empty()) return failed(Error::Kind::Invalid, QObject::tr("%1 is not booked.").arg(name));
        auto next = cancelBooking(workspace, found->front().id, name, reason);
        if (!next) return tl::unexpected(next.error());
        return until.isValid() ? offerNext(workspace, *date, until).map(onlyDone) : Result<>();
    });
}

void addReflectionEntry(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"visit"_s, u"day"_s, u"person"_s, u"saw"_s, u"will try"_s, u"by when"_s, u"need"_s, u"quote"_s,
                 u"may quote"_s, u"named as"_s, u"follow up"_s});
    Reflection reflection;
    reflection.notedOn = entry.on().date();
    reflection.saw = entry.text(u"saw"_s);
    reflection.willTry = entry.text(u"will try"_s);
    reflection.tryBy = entry.date(u"by when"_s);
    reflection.need = entry.text(u"need"_s);
    reflection.quote = entry.text(u"quote"_s);
    reflection.mayQuote = entry.has(u"may quote"_s);
    reflection.namedAs = entry.text(u"named as"_s);
    reflection.followUp = entry.text(u"follow up"_s);
    if (!reflection.followUp.isEmpty()) reflection.followedUpOn = reflection.notedOn.addDays(7 * followUpAfterWeeks);
    const QString focus = entry.needed(u"visit"_s), name = entry.needed(u"person"_s);
    const QDate day = entry.date(u"day"_s);
    year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
        auto date = visitOn(workspace, focus, day);
        if (!date) return tl::unexpected(date.error());
        auto person = personNamed(workspace, name);
        if (!person) return tl::unexpected(person.error());
        auto organisation = presentOrganisation(workspace, *person);
        if (!organisation) return tl::unexpected(organisation.error());
        auto visit = Repository<VisitDate>(workspace).find(*date);
        if (!visit) return tl::unexpected(visit.error());
        Reflection theirs = reflection;
        theirs.visit = visit->visit;
        theirs.date = *date;
        theirs.person = *person;
        theirs.organisation = *organisation;
        return addReflection(workspace, theirs).map(onlyDone);
    });
}

void addCaseStudyEntry(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"case study"_s, u"organisation"_s, u"visit"_s, u"phase"_s, u"state"_s, u"context"_s, u"done"_s,
                 u"impact"_s, u"figures"_s, u"cost"_s, u"time"_s, u"next"_s});
    CaseStudy study;
    study.title = entry.needed(u"case study"_s);
    study.phase = entry.oneOf<SchoolPhase>(u"phase"_s);
    study.state = entry.oneOf<CaseStudyState>(u"state"_s);
    study.writtenOn = entry.on().date();
    study.context = entry.text(u"context"_s);
    study.done = entry.text(u"done"_s);
    study.impact = entry.text(u"impact"_s);
    study.figures = entry.text(u"figures"_s);
    study.cost = entry.text(u"cost"_s);
    study.timeTaken = entry.text(u"time"_s);
    study.next = entry.text(u"next"_s);
    const QString focus = entry.needed(u"visit"_s), school = entry.needed(u"organisation"_s);
    year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
        auto visit = visitNamed(workspace, focus);
        if (!visit) return tl::unexpected(visit.error());
        auto organisation = organisationNamed(workspace, school);
        if (!organisation) return tl::unexpected(organisation.error());
        CaseStudy made = study;
        made.visit = *visit;
        made.organisation = *organisation;
        return addCaseStudy(workspace, made).map(onlyDone);
    });
}

}  // namespace

void addVisits(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"visits.json"_s, mistake);
    file.knows({u"visits"_s, u"bookings"_s, u"presence"_s, u"cancellations"_s, u"reflections"_s, u"case studies"_s});
    for (const SampleEntry& entry : file.entries(u"visits"_s, u"visit"_s)) addVisitEntry(year, entry);
    for (const SampleEntry& entry : file.entries(u"bookings"_s, u"visit"_s)) addBookings(year, entry);
    for (const SampleEntry& entry : file.entries(u"presence"_s, u"visit"_s)) addPresence(year, entry);
    for (const SampleEntry& entry : file.entries(u"cancellations"_s, u"person"_s)) addCancellation(year, entry);
    for (const SampleEntry& entry : file.entries(u"reflections"_s, u"person"_s)) addReflectionEntry(year, entry);
    for (const SampleEntry& entry : file.entries(u"case studies"_s, u"case study"_s)) addCaseStudyEntry(year, entry);
}

}  // namespace nlc
