// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/booking_repository.h"

#include <algorithm>

#include "models/people/erased_person.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// SQL: the waiting line of a date, with whether each one's school may take a further place.
const QString lineSql =
    u"SELECT b.id, v.per_school = 0 OR b.organisation_id IS NULL OR (SELECT count(*) FROM booking o"
    "  WHERE o.visit_date_id = b.visit_date_id AND o.organisation_id = b.organisation_id"
    "  AND o.state IN ('booked', 'offered')) < v.per_school"
    " FROM booking b JOIN visit_date d ON d.id = b.visit_date_id JOIN visit v ON v.id = d.visit_id"
    " JOIN person p ON p.id = b.person_id"
    " WHERE b.visit_date_id = ? AND b.state = 'waiting' AND NOT (p.given_name = '' AND p.email = '' AND"
    "  p.family_name = ?)"
    " ORDER BY v.unserved_first AND EXISTS (SELECT 1 FROM booking o JOIN visit_date od ON od.id = o.visit_date_id"
    "  WHERE od.visit_id = v.id AND o.organisation_id = b.organisation_id AND o.state IN ('booked', 'offered')),"
    " b.line_since, b.id"_s;

struct InLine {
    Id<Booking> booking;
    bool mayCome = false;
};
Result<std::vector<InLine>> lineOf(Workspace& workspace, Id<VisitDate> date) {
    auto rows = workspace.query(lineSql, {date.value, erasedName()});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<InLine> line;
    while (rows->next()) line.push_back({{rows->value(0).toLongLong()}, rows->value(1).toBool()});
    return rows->ended().map([&] { return std::move(line); });
}

bool overlap(const QTime& from, const QTime& to, const QTime& otherFrom, const QTime& otherTo) {
    if (!from.isValid() || !otherFrom.isValid()) return true;  // that day is all that is known
    const QTime end = to.isValid() ? to : from.addSecs(3600);
    const QTime otherEnd = otherTo.isValid() ? otherTo : otherFrom.addSecs(3600);
    return from < otherEnd && otherFrom < end;
}

/// "Headteachers, subject leaders" fits "Subject leader, mathematics".
bool fitsRole(const QString& roles, const QString& jobTitle) {
    if (jobTitle.isEmpty()) return true;
    for (QString role : roles.split(u',', Qt::SkipEmptyParts)) {
        role = role.trimmed();
        if (role.endsWith(u's', Qt::CaseInsensitive)) role.chop(1);
        if (!role.isEmpty() && jobTitle.contains(role, Qt::CaseInsensitive)) return true;
    }
    return roles.trimmed().isEmpty();
}

class Warnings {
public:
    Warnings(Workspace& workspace, const Booking& wish) : m_workspace(workspace), m_wish(wish) {}

    Result<std::vector<BookingWarning>> all() {
        auto date = Repository<VisitDate>(m_workspace).find(m_wish.date);
        if (!date) return tl::unexpected(date.error());
        auto visit = Repository<Visit>(m_workspace).find(date->visit);
        if (!visit) return tl::unexpected(visit.error());
        if (date->isCancelled || visit->state != VisitState::Open)
            add(BookingWarning::Kind::NotOpen,
                date->isCancelled ? QObject::tr("The visit on %1 is cancelled.").arg(shownDate(date->day))
                                  : QObject::tr("The visit is not open: %1.").arg(shown(visit->state)));
        return otherVisits(*date)
            .and_then([&] { return meetings(*date); })
            .and_then([&] { return school(*date, *visit); })
            .and_then([&] { return role(*visit); })
            .map([&] { return std::move(m_all); });
    }

private:
    using Kind = BookingWarning::Kind;
    void add(Kind kind, const QString& says) { m_all.push_back({kind, says}); }

    Result<> otherVisits(const VisitDate& date) {
        auto rows = m_workspace.query(
            u"SELECT b.id, d.id, d.visit_id, d.day, d.starts_at, d.ends_at, v.focus, b.state"
            " FROM booking b JOIN visit_date d ON d.id = b.visit_date_id JOIN visit v ON v.id = d.visit_id"
            " WHERE b.person_id = ? AND b.state <> 'cancelled' AND d.cancelled = 0"
            " AND (d.visit_id = ? OR d.day = ?) ORDER BY d.day, d.id"_s,
            {m_wish.person.value, date.visit.value, toSql(date.day)});
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            if (rows->value(0).toLongLong() == m_wish.id.value) continue;
            VisitDate other;
            fromSql(rows->value(3), other.day);
            fromSql(rows->value(4), other.startsAt);
            fromSql(rows->value(5), other.endsAt);
            BookingState state{};
            fromSql(rows->value(7), state);
            if (rows->value(1).toLongLong() == date.id.value)
                add(Kind::AlreadyBooked, QObject::tr("They are on this date already: %1.").arg(shown(state)));
            else if (rows->value(2).toLongLong() == date.visit.value)
                add(Kind::AlreadyOnVisit,
                    QObject::tr("They are on this visit already, on %1.").arg(shownDate(other.day)));
            else if (overlap(date.startsAt, date.endsAt, other.startsAt, other.endsAt))
                add(Kind::Clash, QObject::tr("At that time they visit: %1.").arg(rows->value(6).toString()));
        }
        return rows->ended();
    }

    Result<> meetings(const VisitDate& date) {
        auto rows = m_workspace.query(
            u"SELECT m.title, m.starts_at, m.ends_at FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
            " WHERE a.person_id = ? AND m.held_on = ? AND m.state <> 'cancelled' AND a.reply <> 'declined'"
            " ORDER BY m.starts_at"_s,
            {m_wish.person.value, toSql(date.day)});
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            QTime from, to;
            fromSql(rows->value(1), from);
            fromSql(rows->value(2), to);
            if (overlap(date.startsAt, date.endsAt, from, to))
                add(Kind::Clash, QObject::tr("At that time they are asked to: %1.").arg(rows->value(0).toString()));
        }
        return rows->ended();
    }

    Result<> school(const VisitDate& date, const Visit& visit) {
        if (!m_wish.organisation) return {};
        auto rows = m_workspace.query(
            u"SELECT o.name, s.phase, CASE WHEN ? > 0 THEN (SELECT count(*) FROM booking b WHERE b.visit_date_id = ? "
            u"AND"
            " b.organisation_id = o.id AND b.id <> ? AND b.state IN ('booked', 'offered')) END"
            " FROM organisation o LEFT JOIN school s ON s.organisation_id = o.id WHERE o.id = ?"_s,
            {visit.perSchool, date.id.value, m_wish.id.value, m_wish.organisation.value});
        if (!rows) return tl::unexpected(rows.error());
        if (!rows->next()) return rows->ended();
        const QString name = rows->value(0).toString();
        if (visit.perSchool > 0 && rows->value(2).toInt() >= visit.perSchool)
            add(Kind::SchoolLimit,
                QObject::tr("%1 has the %n places that one school may take.", nullptr, visit.perSchool).arg(name));
        SchoolPhase phase{};
        if (!rows->value(1).isNull()) fromSql(rows->value(1), phase);
        if (!visit.phases.isEmpty() && phase != SchoolPhase::NotSaid && !visit.phases.contains(phase))
            add(Kind::WrongPhase,
                QObject::tr("The visit is not meant for %1: its phase is %2.").arg(name, shown(phase)));
        return {};
    }

    Result<> role(const Visit& visit) {
        auto job = m_workspace.value(
            u"SELECT job_title FROM role WHERE person_id = ? AND organisation_id = ? AND (ends_on IS NULL OR ends_on >="
            " ?) ORDER BY starts_on DESC, id DESC"_s,
            {m_wish.person.value, m_wish.organisation.value, toSql(m_workspace.identity().today())});
        if (!job) return tl::unexpected(job.error());
        if (!fitsRole(visit.roles, job->toString()))
            add(Kind::WrongRole,
                QObject::tr("The visit is meant for %1; they are: %2.").arg(visit.roles, job->toString()));
        return {};
    }

    Workspace& m_workspace;
    const Booking& m_wish;
    std::vector<BookingWarning> m_all;
};

Result<std::vector<BookingRow>> bookingRows(Workspace& workspace, Id<VisitDate> date) {
    auto bookings = Repository<Booking>(workspace).all(u"WHERE visit_date_id = ? ORDER BY id"_s, {date.value});
    if (!bookings) return tl::unexpected(bookings.error());
    auto line = lineOf(workspace, date);
    if (!line) return tl::unexpected(line.error());
    std::vector<BookingRow> rows(bookings->size());
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].booking = std::move((*bookings)[i]);
        places.insert(rows[i].booking.id.value, i);
    }
    for (size_t i = 0; i < line->size(); ++i) rows[places.value((*line)[i].booking.value)].inLine = int(i) + 1;
    auto names = workspace.query(
        u"SELECT b.id, p.given_name || ' ' || p.family_name, o.name, p.email, (SELECT r.job_title FROM role r"
        "  WHERE r.person_id = p.id AND r.organisation_id = b.organisation_id ORDER BY r.starts_on DESC LIMIT 1),"
        " (SELECT group_concat(kind) FROM (SELECT kind FROM visit_letter l WHERE l.booking_id = b.id ORDER BY l.id))"
        " FROM booking b JOIN person p ON p.id = b.person_id LEFT JOIN organisation o ON o.id = b.organisation_id"
        " WHERE b.visit_date_id = ?"_s,
        {date.value});
    if (!names) return tl::unexpected(names.error());
    while (names->next()) {
        BookingRow& row = rows[places.value(names->value(0).toLongLong())];
        row.person = names->value(1).toString().trimmed();
        row.organisation = names->value(2).toString();
        row.email = names->value(3).toString();
        row.jobTitle = names->value(4).toString();
        row.letters = names->value(5).toString().split(u',', Qt::SkipEmptyParts);
    }
    return names->ended().map([&] { return std::move(rows); });
}

}  // namespace

Tone toneOf(BookingState state) {
    switch (state) {
        case BookingState::Booked:
            return Tone::Good;
        case BookingState::Waiting:
            return Tone::Info;
        case BookingState::Offered:
            return Tone::Soon;
        case BookingState::Cancelled:
            return Tone::Neutral;
    }
    return Tone::None;
}

std::unique_ptr<RecordList<BookingRow>> bookingsList(Workspace& workspace, Id<VisitDate> date, QObject* parent) {
    ListSource<BookingRow> source{
        u"booking"_s,
        [date](Workspace& w, const QList<qint64>* only) {
            return bookingRows(w, date).map([only](std::vector<BookingRow> rows) {
                if (only)
                    std::erase_if(rows, [only](const BookingRow& r) { return !only->contains(r.booking.id.value); });
                return rows;
            });
        },
        [](const BookingRow& row) { return row.booking.id.value; }};
    // Who cancels moves all who wait behind them.
    source.dependsOn = {{u"booking"_s}, {u"visit_letter"_s, u"booking_id"_s},
                        {u"person"_s},  {u"organisation"_s},
                        {u"visit"_s},   {u"role"_s}};
    source.isPast = [](const BookingRow& row) { return row.booking.state == BookingState::Cancelled; };
    std::vector<ListColumn<BookingRow>> columns(6);
    columns[0] = {QObject::tr("Name"), [](const BookingRow& r) { return QVariant(r.person); }};
    columns[0].secondLine = [](const BookingRow& r) { return r.organisation; };
    columns[1] = {QObject::tr("State"), [](const BookingRow& r) {
                      return QVariant(r.inLine > 0 ? QObject::tr("Waiting: %1").arg(r.inLine) : shown(r.booking.state));
                  }};
    columns[1].tone = [](const BookingRow& r) { return toneOf(r.booking.state); };
    columns[1].sortBy = [](const BookingRow& r) { return QVariant(int(r.booking.state) * 10000 + r.inLine); };
    columns[2] = {QObject::tr("Booked"),
                  [](const BookingRow& r) { return QVariant(r.booking.bookedAt.toLocalTime().date()); }};
    columns[2].width = 132;
    columns[3] = {
        QObject::tr("On the day"), [](const BookingRow& r) {
            return QVariant(r.booking.presence == VisitPresence::NotNoted ? QString() : shown(r.booking.presence));
        }};
    columns[3].width = 110;
    columns[3].tone = [](const BookingRow& r) {
        return r.booking.presence == VisitPresence::Came     ? Tone::Good
               : r.booking.presence == VisitPresence::Absent ? Tone::Late
                                                             : Tone::None;
    };
    columns[4] = {QObject::tr("Group"), [](const BookingRow& r) { return QVariant(r.booking.group); }};
    columns[4].width = 120;
    columns[5] = {QObject::tr("Needs"), [](const BookingRow& r) {
                      QStringList needs{r.booking.accessNeeds.simplified(), r.booking.dietNeeds.simplified()};
                      needs.removeAll(QString());
                      return QVariant(needs.join(u"; "_s));
                  }};
    columns[5].width = 140;
    return std::make_unique<RecordList<BookingRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<BookingRow>> bookingsOn(Workspace& workspace, Id<VisitDate> date) {
    return bookingRows(workspace, date).map([](std::vector<BookingRow> rows) {
        const auto rank = [](const BookingRow& r) {
            return r.booking.state == BookingState::Cancelled ? 2 : r.booking.state == BookingState::Waiting ? 1 : 0;
        };
        const auto family = [](const BookingRow& r) { return r.person.section(u' ', -1).toCaseFolded(); };
        std::stable_sort(rows.begin(), rows.end(), [&](const BookingRow& a, const BookingRow& b) {
            return std::tuple(rank(a), a.inLine, family(a), a.person) <
                   std::tuple(rank(b), b.inLine, family(b), b.person);
        });
        return rows;
    });
}

Result<std::vector<Id<Booking>>> lineOn(Workspace& workspace, Id<VisitDate> date) {
    return lineOf(workspace, date).map([](const std::vector<InLine>& line) {
        std::vector<Id<Booking>> ids;
        for (const InLine& each : line) ids.push_back(each.booking);
        return ids;
    });
}

Result<std::vector<Booking>> waitingLine(Workspace& workspace, Id<VisitDate> date) {
    auto line = lineOf(workspace, date);
    if (!line) return tl::unexpected(line.error());
    std::vector<Booking> all;
    for (const InLine& each : *line) {
        auto booking = Repository<Booking>(workspace).find(each.booking);
        if (!booking) return tl::unexpected(booking.error());
        all.push_back(std::move(*booking));
    }
    return all;
}

Result<Booking> nextInLine(Workspace& workspace, Id<VisitDate> date) {
    auto line = lineOf(workspace, date);
    if (!line) return tl::unexpected(line.error());
    for (const InLine& each : *line)
        if (each.mayCome) return Repository<Booking>(workspace).find(each.booking);
    return Booking{};
}

Result<Id<Organisation>> presentOrganisation(Workspace& workspace, Id<Person> person) {
    const QVariant today = toSql(workspace.identity().today());
    return workspace
        .value(
            u"SELECT organisation_id FROM role WHERE person_id = ? AND (starts_on IS NULL OR starts_on <= ?) AND"
            " (ends_on IS NULL OR ends_on >= ?) ORDER BY starts_on DESC, id DESC LIMIT 1"_s,
            {person.value, today, today})
        .map([](const QVariant& id) { return Id<Organisation>{id.toLongLong()}; });
}

Result<std::vector<BookingWarning>> warningsFor(Workspace& workspace, const Booking& given) {
    Booking wish = given;
    if (!wish.organisation) {
        auto organisation = presentOrganisation(workspace, wish.person);
        if (!organisation) return tl::unexpected(organisation.error());
        wish.organisation = *organisation;
    }
    return Warnings(workspace, wish).all();
}

Result<std::vector<Booking>> offersOverdue(Workspace& workspace) {
    return Repository<Booking>(workspace).all(
        u"WHERE state = 'offered' AND offered_until < ? ORDER BY offered_until, id"_s,
        {toSql(workspace.identity().today())});
}

}  // namespace nlc
