// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visit.h"

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

Tone toneOf(VisitState state) {
    switch (state) {
        case VisitState::Draft:
            return Tone::Neutral;
        case VisitState::Open:
            return Tone::Good;
        case VisitState::Full:
            return Tone::Soon;
        case VisitState::Done:
            return Tone::Info;
        case VisitState::Cancelled:
            return Tone::Neutral;
    }
    return Tone::None;
}

bool mayMove(VisitState from, VisitState to) {
    using S = VisitState;
    if (to == S::Full || from == to) return false;
    switch (from) {
        case S::Draft:
            return to == S::Open || to == S::Cancelled;
        case S::Open:
        case S::Full:
            return to == S::Draft || to == S::Done || to == S::Cancelled;
        case S::Done:
        case S::Cancelled:
            return to == S::Open;
    }
    return false;
}

Result<> checked(const Visit& visit) {
    if (visit.focus.trimmed().isEmpty()) return invalid("focus", QObject::tr("Say what the visit is about."));
    if (visit.perSchool < 0)
        return invalid("per_school", QObject::tr("Give the places that one school may take; 0 sets no limit."));
    if (visit.state == VisitState::Full)
        return invalid("state", QObject::tr("A visit is full by itself, when no place is left."));
    if (visit.state != VisitState::Draft && visit.state != VisitState::Cancelled && !visit.host)
        return invalid("host_id", QObject::tr("Say who opens its doors before the visit is opened."));
    return {};
}

Result<> checked(const VisitDate& date) {
    if (!date.day.isValid()) return invalid("day", QObject::tr("Say on which day it is."));
    if (date.startsAt.isValid() && date.endsAt.isValid() && date.endsAt <= date.startsAt)
        return invalid("ends_at", QObject::tr("It would end before it starts."));
    if (date.capacity < 1) return invalid("capacity", QObject::tr("Give the number of places, at least one."));
    return {};
}

QString shownTimes(const VisitDate& date) {
    if (!date.startsAt.isValid()) return {};
    const QString from = date.startsAt.toString(u"HH:mm"_s);
    return date.endsAt.isValid() ? from + u'–' + date.endsAt.toString(u"HH:mm"_s) : from;
}

QString shownWhen(const VisitDate& date) {
    const QString times = shownTimes(date);
    return times.isEmpty() ? shownDate(date.day) : shownDate(date.day) + u", "_s + times;
}

Result<> checked(const VisitStep& step) {
    constexpr int longest = 12 * 60;
    if (step.minutes < 1 || step.minutes > longest)
        return invalid("minutes", QObject::tr("Give the minutes that this part takes."));
    return {};
}

}  // namespace nlc
