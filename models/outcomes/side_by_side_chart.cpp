// SPDX-License-Identifier: GPL-3.0-or-later
// Districts and the like over the years, a small chart each.
#include <QSet>
#include <algorithm>
#include <map>

#include "models/outcomes/chart_schools.h"
#include "models/outcomes/finding.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_charts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFields = 12, mostYearsInFields = 8;

/// Of each of them a figure a year, beside that of all schools they are taken from.
struct PlacesOverYears {
    std::map<int, SchoolsFigure> all;
    struct Place {
        QString name;
        std::map<int, SchoolsFigure> years;
        int schools = 0;  ///< in the last year
    };
    std::vector<Place> places;
};

std::vector<NamedSchools> placesFor(const AnsweredQuestion& question, Dimension dimension) {
    if (dimension == Dimension::Trust) return question.known.trusts;
    if (dimension == Dimension::District) return question.known.districts;
    const auto kind = dimension == Dimension::Zone          ? NamedSchools::Kind::Zone
                      : dimension == Dimension::SavedCohort ? NamedSchools::Kind::Cohort
                                                            : NamedSchools::Kind::Group;
    std::vector<NamedSchools> all = question.known.saved;
    std::erase_if(all, [&](const NamedSchools& each) { return each.kind != kind; });
    return all;
}

PlacesOverYears placesOverYears(const AnsweredQuestion& question, Dimension dimension, const std::vector<int>& years) {
    PlacesOverYears found;
    const QString la = question.group ? QString() : question.store.laOf(question.asked.area);
    const std::vector<NamedSchools> named = placesFor(question, dimension);
    std::vector<PlacesOverYears::Place> places(named.size());
    for (const int year : years) {
        const SchoolFigures figures =
            question.store.schoolFigures(question.measure, question.asked.group, year, question.source);
        const std::vector<int> among =
            question.group ? figures.placesOf(question.group->urnsIn(year)) : figures.placesOf(la);
        found.all.emplace(year, schoolsFigure(figures, among, laNameOf(question), question.asked.area));
        QHash<QString, int> placeOf;
        for (const int place : among) placeOf.insert(figures.schools[size_t(place)].urn, place);
        for (size_t i = 0; i < named.size(); ++i) {
            if (!named[i].runsIn(year)) continue;
            std::vector<int> own;
            for (const QString& urn : named[i].urnsIn(year))
                if (const auto at = placeOf.constFind(urn); at != placeOf.constEnd()) own.push_back(*at);
            if (own.empty()) continue;
            std::sort(own.begin(), own.end());
            places[i].name = named[i].name;
            places[i].schools = int(own.size());
            places[i].years.emplace(year, schoolsFigure(figures, own, named[i].name, named[i].key));
        }
    }
    std::erase_if(places, [](const PlacesOverYears::Place& each) {
        return std::none_of(each.years.begin(), each.years.end(),
                            [](const auto& year) { return year.second.figure.value.number.has_value(); });
    });
    found.places = std::move(places);
    return found;
}

PlotSeries lineOfPlace(const std::map<int, SchoolsFigure>& years, const QString& name, PlotTone tone) {
    PlotSeries line{.name = name, .tone = tone};
    int before = 0;
    for (const auto& [year, one] : years) {
        if (!one.figure.value.number) continue;
        PlotPoint point{.x = double(year), .y = *one.figure.value.number, .name = name};
        point.words = QObject::tr("%n schools", nullptr, one.schools);
        point.afterGap = before != 0 && year > before + 1;
        if (one.interval) {
            point.lower = one.interval->lower;
            point.upper = one.interval->upper;
        }
        before = year;
        line.points.push_back(std::move(point));
    }
    return line;
}

QString findingOfPlaces(const AnsweredQuestion& question, const PlacesOverYears& found, int year) {
    const auto whole = found.all.find(year);
    QStringList above, below;
    int told = 0;
    for (const PlacesOverYears::Place& place : found.places) {
        const auto own = place.years.find(year);
        if (own == place.years.end() || !own->second.figure.value.number || whole == found.all.end()) continue;
        ++told;
        if (!areClearlyApart(own->second, whole->second, int(found.places.size()))) continue;
        const bool higher = *own->second.figure.value.number > *whole->second.figure.value.number;
        (higher == question.measure.higherIsBetter() ? above : below) << place.name;
    }
    const QString name = laNameOf(question);
    if (told == 0) return layoutText("There is no figure of %1 that can be shown side by side").arg(name);
    if (above.isEmpty() && below.isEmpty())
        return layoutText("In %1 none of these %2 is clearly apart from %3").arg(year).arg(told).arg(name);
    QStringList parts;
    if (!above.isEmpty()) parts << layoutText("%1 clearly better than %2").arg(above.join(u", "_s), name);
    if (!below.isEmpty()) parts << layoutText("%1 clearly behind %2").arg(below.join(u", "_s), name);
    return layoutText("In %1: %2").arg(year).arg(parts.join(u"; "_s));
}

}  // namespace

Plot sideBySideChart(const AnsweredQuestion& question) {
    const Dimension asked = question.asked.dimension;
    const bool isNamed = asked == Dimension::Trust || asked == Dimension::Zone || asked == Dimension::SavedGroup ||
                         asked == Dimension::SavedCohort;
    const Dimension dimension = isNamed ? asked : Dimension::District;
    std::vector<int> years = question.years;
    if (years.size() > mostYearsInFields) years.erase(years.begin(), years.end() - long(mostYearsInFields));
    Plot plot = emptyPlot(question, "Small line charts", years.front(), years.back());
    PlacesOverYears found = placesOverYears(question, dimension, years);
    plot.title = findingOfPlaces(question, found, years.back());
    plot.x = {.isYears = true};
    plot.y = {.unit = unitOf(question.measure)};
    plot.table = {.title = plot.title, .columns = {{.heading = shown(dimension), .width = 30}}, .rows = {}};
    for (const int year : years)
        plot.table.columns.push_back({.heading = QString::number(year), .kind = OutColumn::Kind::Number});
    const auto addRow = [&](const QString& name, const std::map<int, SchoolsFigure>& of) {
        QVariantList row{name};
        for (const int year : years) {
            const auto one = of.find(year);
            row << (one == of.end()                   ? QVariant()
                    : one->second.figure.value.number ? inTenths(one->second.figure.value.number)
                                                      : QVariant(shown(one->second.figure.value.status)));
        }
        plot.table.rows.push_back(row);
    };
    for (const PlacesOverYears::Place& place : found.places) addRow(place.name, place.years);
    if (!found.places.empty()) addRow(laNameOf(question), found.all);
    if (found.places.size() > mostFields) {
        std::vector<int> sizes;
        for (const PlacesOverYears::Place& place : found.places) sizes.push_back(place.schools);
        std::nth_element(sizes.begin(), sizes.begin() + long(mostFields - 1), sizes.end(), std::greater());
        const int least = sizes[mostFields - 1];
        const auto all = int(found.places.size());
        std::erase_if(found.places, [&](const PlacesOverYears::Place& place) { return place.schools < least; });
        found.places.resize(std::min(found.places.size(), mostFields));
        plot.notes << layoutText("Of %1, the %2 with most schools are drawn; the table has all")
                          .arg(all)
                          .arg(found.places.size());
    }
    for (const PlacesOverYears::Place& place : found.places)
        plot.panels.push_back({place.name,
                               {lineOfPlace(found.all, laNameOf(question), PlotTone::Reference),
                                lineOfPlace(place.years, place.name, PlotTone::Main)}});
    plot.notes << layoutText("The other line is %1, all schools; bars are 95% intervals").arg(laNameOf(question))
               << layoutText("Calculated from the figures of schools");
    if (!isNamed || dimension == Dimension::Trust)
        plot.notes << layoutText("Schools are where the register has them today");
    plot.notes += notesOf(question, years.front(), years.back());
    return plot;
}

}  // namespace nlc
