// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/chart_question.h"

#include <algorithm>
#include <set>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_charts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

bool isOfSchools(OutcomeChart chart) {
    switch (chart) {
        case OutcomeChart::Schools:
        case OutcomeChart::Spread:
        case OutcomeChart::Funnel:
        case OutcomeChart::Kinds:
        case OutcomeChart::Dashboard:
        case OutcomeChart::Deprivation:
        case OutcomeChart::SideBySide:
            return true;
        default:
            return false;
    }
}

/// Years in which a source has a figure of the area, or of the schools around it.
std::vector<int> yearsOf(const OutcomeStore& store, const ChartQuestion& question, const Measure& measure,
                         ReleaseSource source) {
    std::vector<int> all;
    const bool isOfGroup = question.area.level == AreaLevel::Group,
               ofSchools = isOfGroup || isOfSchools(question.chart);
    const QString la = ofSchools && !isOfGroup ? store.laOf(question.area) : QString();
    for (const int year : store.years(source)) {
        if (!measure.missingIn(year).isEmpty()) continue;
        if (ofSchools) {
            if (store.tellsOfSchools(measure, question.group, year, source, la)) all.push_back(year);
        } else if (const auto found = store.figure(measure, question.group, question.area, year, source);
                   found && found->value.number) {
            all.push_back(year);
        }
    }
    return all;
}

}  // namespace

QJsonObject asJson(const ChartQuestion& question) {
    QJsonObject json{{u"chart"_s, word(question.chart)},
                     {u"measure"_s, question.measure},
                     {u"group"_s, word(question.group)},
                     {u"level"_s, word(question.area.level)},
                     {u"area"_s, question.area.code},
                     {u"year"_s, question.year},
                     {u"from"_s, question.from},
                     {u"england"_s, question.england},
                     {u"region"_s, question.region},
                     {u"neighbours"_s, question.neighbours},
                     {u"neighbourSet"_s, question.neighbourSet},
                     {u"by"_s, word(question.by)},
                     {u"dimension"_s, word(question.dimension)}};
    if (question.source) json.insert(u"source"_s, word(*question.source));
    return json;
}

Result<ChartQuestion> chartQuestionFrom(const QJsonObject& json) {
    ChartQuestion question;
    const auto chart = fromWord<OutcomeChart>(json[u"chart"_s].toString());
    const auto group = fromWord<PupilGroup>(json[u"group"_s].toString(u"all"_s));
    const auto level = fromWord<AreaLevel>(json[u"level"_s].toString(u"la"_s));
    question.measure = json[u"measure"_s].toString();
    if (!chart || !group || !level || measureNamed(question.measure) == nullptr)
        return failed(Error::Kind::Invalid,
                      layoutText("A chart of this picture cannot be read: it was made by a newer version of this "
                                 "program, or is damaged. The others are shown."));
    question.chart = *chart;
    question.group = *group;
    question.area = {*level, json[u"area"_s].toString()};
    question.year = json[u"year"_s].toInt();
    question.from = json[u"from"_s].toInt();
    question.england = json[u"england"_s].toBool(true);
    question.region = json[u"region"_s].toBool(false);
    question.neighbours = json[u"neighbours"_s].toBool(true);
    question.neighbourSet = json[u"neighbourSet"_s].toInt();
    question.by = fromWord<GapBy>(json[u"by"_s].toString()).value_or(GapBy::Disadvantage);
    question.dimension = fromWord<Dimension>(json[u"dimension"_s].toString()).value_or(Dimension::Structure);
    question.source = fromWord<ReleaseSource>(json[u"source"_s].toString());
    return question;
}

std::optional<OutcomeFigure> AnsweredQuestion::figure(const AreaKey& of, int in) const {
    return figure(of, asked.group, in);
}

std::optional<OutcomeFigure> AnsweredQuestion::published(const AreaKey& of, PupilGroup pupils, int in) const {
    if (!group || of != asked.area) return store.figure(measure, pupils, of, in, source);
    for (const SchoolsFigure& each : seriesOf(store, *group, measure, pupils, in, in))
        if (each.figure.source == source) return each.figure;
    return {};
}

std::optional<OutcomeFigure> AnsweredQuestion::figure(const AreaKey& of, PupilGroup pupils, int in) const {
    auto found = published(of, pupils, in);
    if (!found || !found->value.number) return {};
    return found;
}

Result<AnsweredQuestion> answeredQuestion(const OutcomeStore& store, const KnownSchools& known,
                                          const ChartQuestion& question) {
    const Measure* measure = measureNamed(question.measure);
    if (measure == nullptr)
        return failed(Error::Kind::Invalid, layoutText("There is no measure \"%1\".").arg(question.measure));
    std::optional<ReleaseSource> source;
    std::vector<int> years;
    for (const auto& each : NamesOf<ReleaseSource>::values) {
        if (question.source && *question.source != each.value) continue;
        std::vector<int> its = yearsOf(store, question, *measure, each.value);
        std::erase_if(its,
                      [&](int year) { return (question.year > 0 && year > question.year) || year < question.from; });
        if (its.empty()) continue;
        // The one that reaches furthest, and of those the one with most years.
        if (source && std::pair(its.back(), its.size()) <= std::pair(years.back(), years.size())) continue;
        source = each.value;
        years = std::move(its);
    }
    const NamedSchools* group = known.find(question.area);
    const QString name = group ? group->name : store.nameOf(question.area);
    if (!source)
        return failed(
            Error::Kind::NotFound,
            isOfSchools(question.chart)
                ? layoutText("No figures of schools of \"%1\" (%2) are here for %3. Import the performance tables that "
                             "hold them.")
                      .arg(shownTitle(*measure), shown(question.group).toLower(), name)
                : layoutText("No figure of \"%1\" (%2) is here for %3. Import the tables that hold it.")
                      .arg(shownTitle(*measure), shown(question.group).toLower(), name));
    const NeighbourSet* set = question.neighbourSet > 0 ? neighbourSetOf(question.neighbourSet) : nullptr;
    const int latest = years.back();
    AnsweredQuestion answered{store,
                              known,
                              question,
                              *measure,
                              *source,
                              question.year > 0 ? question.year : latest,
                              years.front(),
                              name,
                              std::move(years),
                              set != nullptr ? *set : neighbourSets().front(),
                              {},
                              group};
    if (question.area.level == AreaLevel::LocalAuthority)
        for (const Neighbour& each : neighboursOf(question.area.code, answered.set))
            answered.neighbours.push_back({AreaLevel::LocalAuthority, each.la});
    return answered;
}

OtherAnswers otherAnswers(const OutcomeStore& store, const ChartQuestion& question) {
    OtherAnswers others;
    const Measure* measure = measureNamed(question.measure);
    if (measure == nullptr) return others;
    std::set<int, std::greater<>> years;
    for (const auto& each : NamesOf<ReleaseSource>::values) {
        const std::vector<int> its = yearsOf(store, question, *measure, each.value);
        if (its.empty()) continue;
        others.sources.push_back(each.value);
        if (!question.source || *question.source == each.value) years.insert(its.begin(), its.end());
    }
    others.years.assign(years.begin(), years.end());
    return others;
}

Result<Chart> chartOf(const OutcomeStore& store, const KnownSchools& known, const ChartQuestion& question) {
    const auto answered = answeredQuestion(store, known, question);
    if (!answered) return tl::unexpected(answered.error());
    switch (question.chart) {
        case OutcomeChart::Ranking:
            return rankingChart(*answered);
        case OutcomeChart::RankByYear:
            return rankByYearChart(*answered);
        case OutcomeChart::Change:
            return changeChart(*answered);
        case OutcomeChart::Groups:
            return groupsChart(*answered);
        case OutcomeChart::Gap:
            return gapChart(*answered).map([](BarChart chart) { return Chart(std::move(chart)); });
        case OutcomeChart::GapByYear:
            return gapByYearChart(*answered).map([](BarChart chart) { return Chart(std::move(chart)); });
        case OutcomeChart::Kinds:
            return kindsChart(*answered);
        case OutcomeChart::Alike:
            if (question.area.level != AreaLevel::School)
                return failed(Error::Kind::Invalid,
                              layoutText("Choose a school: this chart shows the schools that are most like it."));
            return alikeChart(*answered).map([](Plot plot) { return Chart(std::move(plot)); });
        case OutcomeChart::Dashboard:
            if (answered->group == nullptr)
                return failed(
                    Error::Kind::Invalid,
                    layoutText("Choose a group of schools, a zone, a cohort, a trust or a district: this chart "
                               "shows its schools beside one another."));
            return dashboardChart(*answered);
        case OutcomeChart::Measures:
            return measuresChart(*answered);
        case OutcomeChart::Schools:
            return schoolsChart(*answered);
        case OutcomeChart::Spread:
            return spreadChart(*answered);
        case OutcomeChart::Funnel:
            return funnelChart(*answered);
        case OutcomeChart::Deprivation:
            return deprivationChart(*answered);
        case OutcomeChart::SideBySide:
            return sideBySideChart(*answered);
        case OutcomeChart::Trend:
            break;
    }
    return trendChart(*answered);
}

}  // namespace nlc
