// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_question.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Ours to four digits: more of them would only look exact.
double told(double number, const Value& value) {
    constexpr double places = 10'000;
    return value.status == ValueStatus::Calculated ? std::round(number * places) / places : number;
}

void addNeighbours(const OutcomeStore& store, const OutcomeQuestion& question, std::vector<OutcomeFigure>& all) {
    std::vector<OutcomeFigure> medians;
    for (const auto& source : NamesOf<ReleaseSource>::values)
        for (const int year : store.years(source.value)) {
            if (year < question.from || year > question.to || !question.measure->missingIn(year).isEmpty()) continue;
            const NeighbourSet& set = question.set != nullptr ? *question.set : neighbourSetFor(year);
            std::vector<AreaKey> areas;
            for (const Neighbour& each : neighboursOf(question.area.code, set))
                areas.push_back({AreaLevel::LocalAuthority, each.la});
            for (const AreaKey& area : areas)
                if (auto found = store.figure(*question.measure, question.group, area, year, source.value))
                    all.push_back(std::move(*found));
            OutcomeFigure middle = store.median(*question.measure, question.group, areas, year, source.value);
            if (!middle.value.number) continue;
            middle.area = {AreaLevel::LocalAuthority, u"median"_s};
            middle.name = layoutText("Median of the statistical neighbours of %1").arg(set.name);
            medians.push_back(std::move(middle));
        }
    std::move(medians.begin(), medians.end(), std::back_inserter(all));
}

}  // namespace

Result<std::vector<OutcomeFigure>> answered(const OutcomeStore& store, const OutcomeQuestion& question) {
    auto all = store.series(*question.measure, question.group, question.area, question.from, question.to);
    if (all.empty())
        return failed(
            Error::Kind::NotFound,
            layoutText("There is no figure of \"%1\" (%2) for %3 in those years. Import the tables that "
                       "hold it.")
                .arg(shownTitle(*question.measure), shown(question.group).toLower(), store.nameOf(question.area)));
    for (const AreaKey& other : question.others) {
        auto its = store.series(*question.measure, question.group, other, question.from, question.to);
        std::move(its.begin(), its.end(), std::back_inserter(all));
    }
    if (question.neighbours) {
        std::vector<OutcomeFigure> theirs;
        addNeighbours(store, question, theirs);
        // Area by area, in the order in which they first stand; the median stands last.
        QStringList order;
        for (const OutcomeFigure& each : theirs)
            if (!order.contains(each.area.code) && each.area.code != u"median") order << each.area.code;
        order << u"median"_s;
        std::stable_sort(theirs.begin(), theirs.end(), [&](const OutcomeFigure& a, const OutcomeFigure& b) {
            return std::pair(order.indexOf(a.area.code), a.year) < std::pair(order.indexOf(b.area.code), b.year);
        });
        std::move(theirs.begin(), theirs.end(), std::back_inserter(all));
    }
    return all;
}

OutTable outTableOf(const OutcomeQuestion& question, const std::vector<OutcomeFigure>& figures) {
    OutTable table;
    table.title = u"%1, %2"_s.arg(shownWords(*question.measure), shown(question.group).toLower());
    const auto number = OutColumn::Kind::Number;
    table.columns = {{layoutText("Area"), OutColumn::Kind::Text, 30},
                     {layoutText("Code")},
                     {layoutText("Year"), number, 8},
                     {layoutText("Value"), number, 10},
                     {layoutText("Status")},
                     {layoutText("Lower"), number, 10},
                     {layoutText("Upper"), number, 10},
                     {layoutText("Pupils"), number, 10},
                     {layoutText("Source"), OutColumn::Kind::Text, 40}};
    const auto cell = [](const std::optional<double>& of) { return of ? QVariant(*of) : QVariant(); };
    for (const OutcomeFigure& each : figures)
        table.rows.push_back({each.name, each.area.code, each.year,
                              each.value.number ? QVariant(told(*each.value.number, each.value)) : QVariant(),
                              shown(each.value.status), cell(each.lower), cell(each.upper), cell(each.pupils),
                              each.sourceWords()});
    return table;
}

QByteArray jsonOf(const std::vector<OutcomeFigure>& figures) {
    QJsonArray all;
    for (const OutcomeFigure& each : figures) {
        QJsonObject object{
            {u"area"_s, each.name},
            {u"code"_s, each.area.code},
            {u"level"_s, word(each.area.level)},
            {u"year"_s, each.year},
            {u"value"_s, each.value.number ? QJsonValue(told(*each.value.number, each.value)) : QJsonValue()},
            {u"status"_s, word(each.value.status)},
            {u"source"_s, each.sourceWords()}};
        const auto add = [&](const QString& key, const std::optional<double>& number) {
            if (number) object.insert(key, *number);
        };
        add(u"lower"_s, each.lower);
        add(u"upper"_s, each.upper);
        add(u"pupils"_s, each.pupils);
        if (!each.value.number && !each.value.code.isEmpty()) object.insert(u"published"_s, each.value.code);
        all << object;
    }
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

}  // namespace nlc
