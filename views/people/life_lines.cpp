// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/life_lines.h"

#include "models/people/related.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::Line;

namespace {

QString momentWords(const Moment& moment) {
    QStringList second{shownDate(moment.on)};
    if (!moment.detail.isEmpty()) second << moment.detail;
    return second.join(u" · "_s);
}

}  // namespace

Result<std::vector<Line>> momentLines(Desk& desk, const Subject& subject) {
    return momentsOf(desk.workspace(), subject).map([&](const std::vector<Moment>& moments) {
        std::vector<Line> lines;
        for (const Moment& moment : moments) {
            Line line{qint64(lines.size() + 1), moment.what, momentWords(moment)};
            if (moment.on > desk.today()) line.pill = QObject::tr("To come");
            if (moment.row) line.open = [&desk, table = moment.table, row = moment.row] { desk.open(table, row); };
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

Result<std::vector<Line>> relatedLines(Desk& desk, Id<Person> person) {
    return relatedPeople(desk.workspace(), person).map([&](const std::vector<RelatedPerson>& people) {
        std::vector<Line> lines;
        for (const RelatedPerson& each : people) {
            Line line{each.person.value, each.name, each.reasons.join(u", "_s)};
            line.open = [&desk, id = each.person.value] { desk.open(u"person"_s, id); };
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

}  // namespace nlc
