// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit_commands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/visits/visit_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QJsonObject asJson(const VisitDateRow& row) {
    return {{u"id"_s, row.date.id.value},
            {u"day"_s, row.date.day.toString(Qt::ISODate)},
            {u"from"_s, row.date.startsAt.toString(u"HH:mm"_s)},
            {u"to"_s, row.date.endsAt.toString(u"HH:mm"_s)},
            {u"place"_s, row.place},
            {u"capacity"_s, row.places.capacity},
            {u"booked"_s, row.places.booked},
            {u"offered"_s, row.places.offered},
            {u"waiting"_s, row.places.waiting},
            {u"left"_s, row.places.left()},
            {u"came"_s, row.places.came},
            {u"cancelled"_s, row.date.isCancelled}};
}

}  // namespace

Result<QString> runVisits(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    auto visits = visitRows(**opened);
    if (!visits) return tl::unexpected(visits.error());
    QJsonArray all;
    QStringList lines;
    for (const VisitRow& visit : *visits) {
        auto dates = visitDatesOf(**opened, visit.visit.id);
        if (!dates) return tl::unexpected(dates.error());
        QJsonArray days;
        lines << u"%1  %2 (%3)"_s.arg(visit.visit.id.value, 4).arg(titleOf(visit), shown(visit.state));
        for (const VisitDateRow& row : *dates) {
            days << asJson(row);
            lines << u"      "_s + (row.date.isCancelled ? commandText("%1: cancelled").arg(shownWhen(row.date))
                                                         : u"%1: %2"_s.arg(shownWhen(row.date), inWords(row.places)));
        }
        all << QJsonObject{{u"id"_s, visit.visit.id.value},
                           {u"focus"_s, visit.visit.focus},
                           {u"host"_s, visit.host},
                           {u"state"_s, word(visit.state)},
                           {u"left"_s, visit.leftToCome},
                           {u"waiting"_s, visit.places.waiting},
                           {u"reflections"_s, visit.reflections},
                           {u"dates"_s, days}};
    }
    if (command.json) return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Indented)).trimmed();
    return lines.isEmpty() ? commandText("There is no visit yet.") : lines.join(u'\n');
}

}  // namespace nlc
