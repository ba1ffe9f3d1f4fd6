// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visit_repository.h"

#include <algorithm>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// SQL: places of the date whose id stands in %1, in the order of readPlaces.
const QString countsOfDate =
    u"(SELECT count(*) FROM booking b WHERE b.visit_date_id = %1 AND b.state = 'booked'),"
    " (SELECT count(*) FROM booking b WHERE b.visit_date_id = %1 AND b.state = 'offered'),"
    " (SELECT count(*) FROM booking b WHERE b.visit_date_id = %1 AND b.state = 'waiting'),"
    " (SELECT count(*) FROM booking b WHERE b.visit_date_id = %1 AND b.presence = 'came')"_s;

Places readPlaces(const Rows& rows, int from, int capacity) {
    return {capacity, rows.value(from).toInt(), rows.value(from + 1).toInt(), rows.value(from + 2).toInt(),
            rows.value(from + 3).toInt()};
}

QString addressIn(const QString& name, const QString& town, const QString& postcode) {
    QStringList parts{name, town, postcode};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

Result<std::vector<VisitDateRow>> dateRows(Workspace& workspace, const QString& tail, const QVariantList& bound) {
    auto dates = Repository<VisitDate>(workspace).all(tail, bound);
    if (!dates) return tl::unexpected(dates.error());
    std::vector<VisitDateRow> rows;
    for (VisitDate& date : *dates) {
        VisitDateRow row;
        auto said = workspace.query(u"SELECT v.focus, o.name, o.town, o.postcode, "_s + countsOfDate.arg(u"d.id"_s) +
                                        u" FROM visit_date d JOIN visit v ON v.id = d.visit_id"
                                        " LEFT JOIN organisation o ON o.id = v.host_id WHERE d.id = ?"_s,
                                    {date.id.value});
        if (!said) return tl::unexpected(said.error());
        if (said->next()) {
            row.focus = said->value(0).toString();
            row.host = said->value(1).toString();
            row.place = date.place.isEmpty() ? addressIn(row.host, said->value(2).toString(), said->value(3).toString())
                                             : date.place;
            row.places = readPlaces(*said, 4, date.capacity);
        }
        row.date = std::move(date);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

QString titleOf(const VisitRow& row) {
    return row.host.isEmpty() ? row.visit.focus : u"%1, %2"_s.arg(row.visit.focus, row.host);
}

QString inWords(const Places& places) {
    QStringList words{QObject::tr("%1 taken").arg(places.booked + places.offered),
                      QObject::tr("%1 left").arg(places.left())};
    if (places.waiting > 0) words << QObject::tr("%1 waiting").arg(places.waiting);
    return QObject::tr("%n places", nullptr, places.capacity) + u": "_s + words.join(u", "_s);
}

Result<std::vector<VisitRow>> visitRows(Workspace& workspace, const QList<qint64>* only) {
    const QDate today = workspace.identity().today();
    const Noted<VisitRow> names{
        u"SELECT v.id, o.name, p.given_name || ' ' || p.family_name,"
        " (SELECT count(*) FROM reflection WHERE visit_id = v.id)"
        " FROM visit v LEFT JOIN organisation o ON o.id = v.host_id"
        " LEFT JOIN person p ON p.id = v.host_contact_id"_s +
            onlyThese(only, u"v.id"_s),
        {},
        [](VisitRow& row, const Rows& found) {
            row.host = found.value(1).toString();
            row.contact = found.value(2).toString().trimmed();
            row.reflections = found.value(3).toInt();
        }};
    const Noted<VisitRow> dates{u"SELECT d.visit_id, d.day, d.capacity, "_s + countsOfDate.arg(u"d.id"_s) +
                                    u" FROM visit_date d WHERE d.cancelled = 0 ORDER BY d.day"_s,
                                {},
                                [today](VisitRow& row, const Rows& found) {
                                    const QDate day = QDate::fromString(found.value(1).toString(), Qt::ISODate);
                                    const Places places = readPlaces(found, 3, found.value(2).toInt());
                                    ++row.dates;
                                    row.places.capacity += places.capacity;
                                    row.places.booked += places.booked;
                                    row.places.offered += places.offered;
                                    row.places.waiting += places.waiting;
                                    row.places.came += places.came;
                                    if (day < today) return;
                                    if (!row.next.isValid()) row.next = day;
                                    row.leftToCome += places.left();
                                    row.waitingToCome += places.waiting;
                                }};
    return rowsWith<VisitRow>(workspace, only, &VisitRow::visit, {names, dates}).map([](std::vector<VisitRow> rows) {
        for (VisitRow& row : rows) {
            const bool full = row.visit.state == VisitState::Open && row.next.isValid() && row.leftToCome == 0;
            row.state = full ? VisitState::Full : row.visit.state;
        }
        return rows;
    });
}

Result<VisitRow> visitRow(Workspace& workspace, Id<Visit> visit) {
    const QList<qint64> only{visit.value};
    return visitRows(workspace, &only).and_then([](std::vector<VisitRow> rows) -> Result<VisitRow> {
        if (rows.empty()) return failed(Error::Kind::NotFound, QObject::tr("The visit is no longer there."));
        return std::move(rows.front());
    });
}

std::unique_ptr<RecordList<VisitRow>> visitsList(Workspace& workspace, QObject* parent) {
    ListSource<VisitRow> source{u"visit"_s, [](Workspace& w, const QList<qint64>* only) { return visitRows(w, only); },
                                [](const VisitRow& row) { return row.visit.id.value; }};
    source.dependsOn = {{u"visit_date"_s, u"visit_id"_s},
                        {u"reflection"_s, u"visit_id"_s},
                        {u"booking"_s},
                        {u"organisation"_s},
                        {u"person"_s}};
    source.isPast = [](const VisitRow& row) {
        return row.state == VisitState::Cancelled || row.state == VisitState::Done;
    };
    std::vector<ListColumn<VisitRow>> columns(6);
    columns[0] = {QObject::tr("Visit"), [](const VisitRow& r) { return QVariant(r.visit.focus); }};
    columns[0].secondLine = [](const VisitRow& r) { return r.host.isEmpty() ? QObject::tr("No host yet") : r.host; };
    columns[1] = {QObject::tr("Next date"), [](const VisitRow& r) { return QVariant(r.next); }};
    columns[1].width = 132;
    columns[1].secondLine = [](const VisitRow& r) {
        if (!r.next.isValid()) return QString();
        QStringList words{QObject::tr("%1 left").arg(r.leftToCome)};
        if (r.waitingToCome > 0) words << QObject::tr("%1 waiting").arg(r.waitingToCome);
        return words.join(u", "_s);
    };
    // What comes next stands first; what has no date to come, last.
    columns[1].sortBy = [](const VisitRow& r) { return QVariant(r.next.isValid() ? r.next : QDate(9999, 12, 31)); };
    columns[2] = {QObject::tr("State"), [](const VisitRow& r) { return QVariant(shown(r.state)); }};
    columns[2].tone = [](const VisitRow& r) { return toneOf(r.state); };
    columns[3] = {QObject::tr("Places left"), [](const VisitRow& r) { return QVariant(r.leftToCome); }};
    columns[3].width = 100;
    columns[4] = {QObject::tr("Waiting"), [](const VisitRow& r) { return QVariant(r.waitingToCome); }};
    columns[4].width = 90;
    columns[5] = {QObject::tr("Booked"), [](const VisitRow& r) { return QVariant(r.places.booked); }};
    columns[5].width = 90;
    return std::make_unique<RecordList<VisitRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<VisitDateRow>> visitDatesOf(Workspace& workspace, Id<Visit> visit) {
    return dateRows(workspace, u"WHERE visit_id = ? ORDER BY day, starts_at, id"_s, {visit.value});
}

Result<VisitDateRow> visitDateRow(Workspace& workspace, Id<VisitDate> date) {
    return dateRows(workspace, u"WHERE id = ?"_s, {date.value})
        .and_then([](std::vector<VisitDateRow> rows) -> Result<VisitDateRow> {
            if (rows.empty()) return failed(Error::Kind::NotFound, QObject::tr("The date is no longer there."));
            return std::move(rows.front());
        });
}

Result<Places> placesOf(Workspace& workspace, Id<VisitDate> date) {
    return visitDateRow(workspace, date).map([](const VisitDateRow& row) { return row.places; });
}

Result<int> placesLeftOn(Workspace& workspace, Id<VisitDate> date) {
    return workspace
        .value(
            u"SELECT capacity - (SELECT count(*) FROM booking WHERE visit_date_id = d.id AND state IN"
            " ('booked', 'offered')) FROM visit_date d WHERE id = ?"_s,
            {date.value})
        .map([](const QVariant& left) { return std::max(0, left.toInt()); });
}

std::unique_ptr<RecordList<VisitDateRow>> visitDatesList(Workspace& workspace, Id<Visit> visit, QObject* parent) {
    ListSource<VisitDateRow> source{
        u"visit_date"_s,
        [visit](Workspace& w, const QList<qint64>* only) {
            return visitDatesOf(w, visit).map([only](std::vector<VisitDateRow> rows) {
                if (only)
                    std::erase_if(rows, [only](const VisitDateRow& r) { return !only->contains(r.date.id.value); });
                return rows;
            });
        },
        [](const VisitDateRow& row) { return row.date.id.value; }};
    source.dependsOn = {{u"booking"_s, u"visit_date_id"_s}, {u"visit"_s}, {u"organisation"_s}};
    source.isPast = [](const VisitDateRow& row) { return row.date.isCancelled; };
    std::vector<ListColumn<VisitDateRow>> columns(4);
    columns[0] = {QObject::tr("Day"), [](const VisitDateRow& r) { return QVariant(r.date.day); }};
    columns[0].secondLine = [](const VisitDateRow& r) {
        return r.date.isCancelled ? QObject::tr("Cancelled") : shownTimes(r.date);
    };
    columns[1] = {QObject::tr("Taken"), [](const VisitDateRow& r) {
                      return QVariant(u"%1/%2"_s.arg(r.places.booked + r.places.offered).arg(r.places.capacity));
                  }};
    columns[1].width = 90;
    columns[2] = {QObject::tr("Left"), [](const VisitDateRow& r) { return QVariant(r.places.left()); }};
    columns[2].width = 70;
    columns[3] = {QObject::tr("Waiting"), [](const VisitDateRow& r) { return QVariant(r.places.waiting); }};
    columns[3].width = 90;
    return std::make_unique<RecordList<VisitDateRow>>(workspace, std::move(source), std::move(columns), parent);
}

std::vector<VisitStep> usualSteps(int minutes) {
    // Most of the time is for seeing; the rest leaves the others a fair share, in steps of five minutes.
    constexpr int percent[]{20, 45, 10, 25};
    std::vector<VisitStep> steps;
    int left = minutes;
    for (const auto& part : NamesOf<VisitPart>::values) {
        VisitStep step;
        step.position = int(steps.size());
        step.kind = part.value;
        const bool last = part.value == VisitPart::Discuss;
        step.minutes = last ? left : std::max(5, minutes * percent[steps.size()] / 100 / 5 * 5);
        left -= step.minutes;
        steps.push_back(step);
    }
    return steps;
}

Result<std::vector<VisitStep>> stepsOf(Workspace& workspace, Id<Visit> visit) {
    return Repository<VisitStep>(workspace).all(u"WHERE visit_id = ? ORDER BY position, id"_s, {visit.value});
}

Result<Visit> newVisitLike(Workspace& workspace, Id<Organisation> host) {
    return Repository<Visit>(workspace)
        .all(
            u"WHERE host_id = ? ORDER BY (SELECT max(day) FROM visit_date WHERE visit_id = visit.id) DESC, id DESC"
            " LIMIT 1"_s,
            {host.value})
        .map([&](const std::vector<Visit>& found) {
            Visit visit;
            visit.host = host;
            if (found.empty()) return visit;
            const Visit& last = found.front();
            visit.hostContact = last.hostContact;
            visit.access = last.access;
            visit.parking = last.parking;
            visit.briefing = last.briefing;
            visit.safeguarding = last.safeguarding;
            visit.perSchool = last.perSchool;
            return visit;
        });
}

Result<std::vector<HostToAsk>> hostsWithoutDates(Workspace& workspace) {
    auto rows = workspace.query(
        u"SELECT v.id, v.host_id, o.name, v.focus, p.given_name || ' ' || p.family_name,"
        " (SELECT max(d.day) FROM visit_date d JOIN visit w ON w.id = d.visit_id WHERE w.host_id = v.host_id"
        "  AND d.cancelled = 0) AS last"
        " FROM visit v JOIN organisation o ON o.id = v.host_id LEFT JOIN person p ON p.id = v.host_contact_id"
        " WHERE v.state IN ('draft', 'open') AND NOT EXISTS (SELECT 1 FROM visit_date d WHERE d.visit_id = v.id"
        "  AND d.cancelled = 0 AND d.day >= ?)"
        " ORDER BY last IS NOT NULL, last, o.name"_s,
        {toSql(workspace.identity().today())});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<HostToAsk> hosts;
    while (rows->next()) {
        HostToAsk host{{rows->value(0).toLongLong()}, {rows->value(1).toLongLong()},       rows->value(2).toString(),
                       rows->value(3).toString(),     rows->value(4).toString().trimmed(), {}};
        fromSql(rows->value(5), host.last);
        hosts.push_back(std::move(host));
    }
    return rows->ended().map([&] { return std::move(hosts); });
}

}  // namespace nlc
