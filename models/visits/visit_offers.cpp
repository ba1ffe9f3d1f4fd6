// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visit_offers.h"

#include "models/text/free_date.h"
#include "models/visits/reflection_repository.h"
#include "models/visits/visit_document.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Open visits with a date to come: what their leaflet says, which is all that is public of them.
Result<std::vector<News>> visitNews(Workspace& workspace) {
    auto rows = visitRows(workspace);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<News> all;
    for (const VisitRow& row : *rows) {
        if (row.visit.state != VisitState::Open || !row.next.isValid()) continue;
        auto text = leafletMarkdown(workspace, row.visit.id);
        if (!text) return tl::unexpected(text.error());
        News news;
        news.table = u"visit"_s;
        news.row = row.visit.id.value;
        news.title = QObject::tr("Visit: %1").arg(row.visit.focus);
        news.from = row.host.isEmpty() ? QObject::tr("A visit") : QObject::tr("Visit to %1").arg(row.host);
        news.date = row.next;
        news.body = *text;
        all.push_back(std::move(news));
    }
    return all;
}

Result<std::vector<News>> caseStudyNews(Workspace& workspace) {
    auto studies = Repository<CaseStudy>(workspace).all(u"WHERE state = 'approved' ORDER BY written_on DESC, id"_s);
    if (!studies) return tl::unexpected(studies.error());
    std::vector<News> all;
    for (const CaseStudy& study : *studies) {
        auto school = workspace.value(u"SELECT name FROM organisation WHERE id = ?"_s, {study.organisation.value});
        if (!school) return tl::unexpected(school.error());
        News news;
        news.table = u"case_study"_s;
        news.row = study.id.value;
        news.title = study.title;
        news.from = school->toString().isEmpty() ? QObject::tr("A case study")
                                                 : QObject::tr("Case study: %1").arg(school->toString());
        news.date = study.writtenOn;
        QStringList parts{study.context.trimmed(), study.done.trimmed(), study.impact.trimmed()};
        QStringList figures;
        for (const QString& line : study.figures.split(u'\n', Qt::SkipEmptyParts)) figures << u"- "_s + line.trimmed();
        parts << figures.join(u'\n');
        parts.removeAll(QString());
        news.body = parts.join(u"\n\n"_s);
        all.push_back(std::move(news));
    }
    return all;
}

/// Who has a place, and who has the visit at their school.
Result<ToTell> askedToVisit(Workspace& workspace, qint64 row) {
    auto rows = workspace.query(
        u"SELECT p.given_name || ' ' || p.family_name FROM visit_date d JOIN visit v ON v.id = d.visit_id"
        " JOIN person p ON p.id = v.host_contact_id OR p.id IN (SELECT person_id FROM booking b"
        " WHERE b.visit_date_id = d.id AND b.state <> 'cancelled') WHERE d.id = ?"
        " ORDER BY p.family_name, p.given_name, p.id"_s,
        {row});
    if (!rows) return tl::unexpected(rows.error());
    ToTell tell;
    while (rows->next()) tell.people << rows->value(0).toString();
    if (auto ended = rows->ended(); !ended) return tl::unexpected(ended.error());
    if (!tell.people.isEmpty())
        tell.words = QObject::tr("%n people who host it or have a booking", nullptr, int(tell.people.size()));
    return tell;
}

Result<std::vector<DatedEntry>> visitDates(Workspace& workspace, const QDate& from, const QDate& to) {
    auto rows = workspace.query(
        u"SELECT d.id, d.day, v.focus, o.name, d.starts_at, d.ends_at, d.place, v.state = 'open', v.roles"
        " FROM visit_date d JOIN visit v ON v.id = d.visit_id"
        " LEFT JOIN organisation o ON o.id = v.host_id WHERE d.day BETWEEN ? AND ? AND d.cancelled = 0"
        " AND v.state IN ('open', 'done') ORDER BY d.day, d.starts_at, d.id"_s,
        {toSql(from), toSql(to)});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<DatedEntry> dates;
    while (rows->next()) {
        DatedEntry entry;
        fromSql(rows->value(1), entry.from);
        const QString host = rows->value(3).toString(), focus = rows->value(2).toString();
        entry.what =
            host.isEmpty() ? QObject::tr("Visit: %1").arg(focus) : QObject::tr("Visit to %1: %2").arg(host, focus);
        entry.table = u"visit_date"_s;
        entry.row = rows->value(0).toLongLong();
        entry.kind = DateKind::Visit;
        fromSql(rows->value(4), entry.startsAt);
        fromSql(rows->value(5), entry.endsAt);
        entry.place = rows->value(6).toString().isEmpty() ? host : rows->value(6).toString();
        entry.canMove = rows->value(7).toBool();
        entry.audience = rows->value(8).toString();
        dates.push_back(std::move(entry));
    }
    if (auto ended = rows->ended(); !ended) return tl::unexpected(ended.error());
    return dates;
}

Result<std::vector<Moment>> visitMoments(Workspace& workspace, const Subject& subject) {
    MomentsFound found(workspace);
    const auto day = [](const Rows& row) { return QDate::fromString(row.value(0).toString(), Qt::ISODate); };
    const QString ofHost = subject.isPerson() ? u"v.host_contact_id"_s : u"v.host_id"_s;
    found.each(u"SELECT d.day, v.focus, v.id FROM visit_date d JOIN visit v ON v.id = d.visit_id WHERE "_s + ofHost +
                   u" = ? AND d.cancelled = 0 AND v.state IN ('open', 'done')"_s,
               {subject.row}, [&](const Rows& row) {
                   found.add({day(row),
                              QObject::tr("Hosted a visit: %1").arg(row.value(1).toString()),
                              {},
                              u"visit"_s,
                              row.value(2).toLongLong()});
               });
    const QString ofVisitor = subject.isPerson() ? u"b.person_id"_s : u"b.organisation_id"_s;
    found.each(
        u"SELECT d.day, v.focus, v.id, o.name, p.given_name || ' ' || p.family_name FROM booking b"
        " JOIN visit_date d ON d.id = b.visit_date_id JOIN visit v ON v.id = d.visit_id"
        " JOIN person p ON p.id = b.person_id LEFT JOIN organisation o ON o.id = v.host_id"
        " WHERE b.presence = 'came' AND "_s +
            ofVisitor + u" = ?"_s,
        {subject.row}, [&](const Rows& row) {
            const QString host = row.value(3).toString();
            const QString what = host.isEmpty() ? QObject::tr("Went on a visit: %1").arg(row.value(1).toString())
                                                : QObject::tr("Visited %1: %2").arg(host, row.value(1).toString());
            found.add({day(row), what, subject.isPerson() ? QString() : row.value(4).toString().trimmed(), u"visit"_s,
                       row.value(2).toLongLong()});
        });
    const QString ofReflection = subject.isPerson() ? u"r.person_id"_s : u"r.organisation_id"_s;
    found.each(u"SELECT r.noted_on, v.focus, r.id FROM reflection r JOIN visit v ON v.id = r.visit_id WHERE "_s +
                   ofReflection + u" = ?"_s,
               {subject.row}, [&](const Rows& row) {
                   found.add({day(row),
                              QObject::tr("Reflected on the visit: %1").arg(row.value(1).toString()),
                              {},
                              u"reflection"_s,
                              row.value(2).toLongLong()});
               });
    return std::move(found).all();
}

}  // namespace

Area visitsArea() {
    Area area{u"visit"_s, QObject::tr("visit"), visitNews, {}, {}, {}, {}, visitMoments};
    area.title = [](Workspace& workspace, qint64 row) {
        return visitRow(workspace, {row}).map([](const VisitRow& visit) { return titleOf(visit); });
    };
    area.documents = [](Workspace& workspace) {
        return visitRows(workspace).map([](const std::vector<VisitRow>& rows) {
            std::vector<DocumentOffer> offers;
            for (const VisitRow& row : rows)
                if (row.visit.state != VisitState::Cancelled)
                    offers.push_back({row.visit.id.value, QObject::tr("Leaflet: %1").arg(titleOf(row)), row.next});
            return offers;
        });
    };
    area.document = [](Workspace& workspace, qint64 row) { return leafletDocument(workspace, {row}); };
    return area;
}

Area visitDatesArea() {
    Area area{u"visit_date"_s, QObject::tr("date of a visit"), {}, visitDates};
    area.moveDate = [](Workspace& workspace, const DatedEntry& entry, const QDate& to) -> Result<> {
        auto date = Repository<VisitDate>(workspace).find({entry.row});
        if (!date) return tl::unexpected(date.error());
        date->day = to;
        return changeVisitDate(workspace, *date);
    };
    area.toTell = askedToVisit;
    area.title = [](Workspace& workspace, qint64 row) {
        return visitDateRow(workspace, {row}).map([](const VisitDateRow& date) {
            return u"%1, %2"_s.arg(date.focus, shownDate(date.date.day));
        });
    };
    area.documents = [](Workspace& workspace) -> Result<std::vector<DocumentOffer>> {
        auto dates = Repository<VisitDate>(workspace).all(u"WHERE cancelled = 0 ORDER BY day DESC, id DESC"_s);
        if (!dates) return tl::unexpected(dates.error());
        std::vector<DocumentOffer> offers;
        for (const VisitDate& date : *dates) {
            auto row = visitDateRow(workspace, date.id);
            if (!row) return tl::unexpected(row.error());
            offers.push_back(
                {date.id.value, QObject::tr("Timetable: %1, %2").arg(row->focus, shownDate(date.day)), date.day});
        }
        return offers;
    };
    area.document = [](Workspace& workspace, qint64 row) { return timetableDocument(workspace, {row}); };
    return area;
}

Area bookingsArea() {
    Area area{u"booking"_s, QObject::tr("booking")};
    area.title = [](Workspace& workspace, qint64 row) -> Result<QString> {
        auto booking = Repository<Booking>(workspace).find({row});
        if (!booking) return tl::unexpected(booking.error());
        auto person = Repository<Person>(workspace).find(booking->person);
        if (!person) return tl::unexpected(person.error());
        return visitDateRow(workspace, booking->date).map([&](const VisitDateRow& date) {
            return u"%1: %2, %3"_s.arg(person->fullName(), date.focus, shownDate(date.date.day));
        });
    };
    return area;
}

Area reflectionsArea() {
    Area area{u"reflection"_s, QObject::tr("reflection")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Reflection>(workspace).find({row}).and_then([&](const Reflection& reflection) {
            return visitRow(workspace, reflection.visit).map([&](const VisitRow& visit) {
                return QObject::tr("Reflection on %1, %2").arg(visit.visit.focus, shownDate(reflection.notedOn));
            });
        });
    };
    return area;
}

Area caseStudiesArea() {
    Area area{u"case_study"_s, QObject::tr("case study"), caseStudyNews};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<CaseStudy>(workspace).find({row}).map([](const CaseStudy& study) { return study.title; });
    };
    area.documents = [](Workspace& workspace) {
        return Repository<CaseStudy>(workspace)
            .all(u"ORDER BY written_on DESC, id"_s)
            .map([](const std::vector<CaseStudy>& studies) {
                std::vector<DocumentOffer> offers;
                for (const CaseStudy& study : studies)
                    offers.push_back({study.id.value, QObject::tr("Case study: %1").arg(study.title), study.writtenOn});
                return offers;
            });
    };
    area.document = [](Workspace& workspace, qint64 row) { return caseStudyDocument(workspace, {row}); };
    return area;
}

}  // namespace nlc
