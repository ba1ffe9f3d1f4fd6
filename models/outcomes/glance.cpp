// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/glance.h"

#include <algorithm>
#include <map>

#include "models/outcomes/finding.h"
#include "models/outcomes/gap_number_words.h"
#include "models/outcomes/gap_words.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/more_pupils.h"
#include "models/outcomes/outcome_charts.h"
#include "models/outcomes/schools_alike.h"

namespace nlc {

Glance glanceOf(const AnsweredQuestion& question) {
    Glance glance{.year = question.years.back()};
    for (const ComparedArea& area : comparedAreas(question)) {
        if (area.isNeighbour) continue;
        const auto figure = question.published(area.key, question.asked.group, glance.year);
        if (figure)
            glance.lines.push_back(
                {area.name, shown(figure->value, question.measure), area.tone == PlotSeries::Tone::Main});
    }
    if (const auto median = medianOf(question, glance.year)) {
        glance.lines.push_back({layoutText("Neighbours, median"), shownNumberOf(*median, question.measure, true)});
        const OutcomeRank rank = question.store.rank(question.measure, question.asked.group, question.asked.area,
                                                     question.neighbours, glance.year, question.source);
        if (rank.of > 1)
            glance.lines.push_back(
                {layoutText("Rank among neighbours"), layoutText("%1 of %2").arg(rank.rank).arg(rank.of)});
    }
    if (question.asked.area.level == AreaLevel::School) {
        const auto facts = factsOf(question.store, question.known.schools, glance.year, question.source);
        if (const auto alike = schoolsAlike(
                question.store, facts,
                {.urn = question.asked.area.code, .measure = &question.measure, .group = question.asked.group}))
            glance.alike = alike->finding;
    }
    if (question.measure.unit != MeasureUnit::Percent || question.asked.area == englandKey) return glance;
    if (const auto gap = gapOf(question)) {
        glance.gapTitle = gapTitle(*gap);
        const auto line = [&](const QString& name, const GapPart& part) {
            glance.gap.push_back(
                {name, part.isClear() ? directionWords(part.value) : layoutText("no clear difference"), false});
        };
        line(layoutText("Who the pupils are"), gap->composition);
        for (const GapGroup& group : gap->groups)
            line(group.isRest ? layoutText("Other pupils") : shown(group.group), group.part);
    }
    if (const auto more = morePupils(question.store, {.measure = &question.measure,
                                                      .group = question.asked.group,
                                                      .year = glance.year,
                                                      .area = question.asked.area,
                                                      .source = question.asked.source}))
        glance.more = more->sentence();
    return glance;
}

std::vector<AskableArea> askableAreas(const OutcomeStore& store, const KnownSchools& known) {
    std::vector<AskableArea> all;
    for (const auto* groups : {&known.saved, &known.trusts, &known.districts})
        for (const NamedSchools& each : *groups) all.push_back({each.key, each.name});
    for (const auto& [key, name] : store.areas()) all.push_back({key, name});
    const auto order = [](AreaLevel level) {
        return level == AreaLevel::LocalAuthority ? 0
               : level == AreaLevel::National     ? 1
               : level == AreaLevel::Region       ? 2
                                                  : 3;
    };
    std::sort(all.begin(), all.end(), [&](const AskableArea& a, const AskableArea& b) {
        const int one = order(a.key.level), other = order(b.key.level);
        return one != other ? one < other : std::pair(a.name, a.key.code) < std::pair(b.name, b.key.code);
    });
    return all;
}

AreaKey likeliestArea(const OutcomeStore& store, const std::vector<AskableArea>& areas) {
    std::map<QString, int> asked;
    for (const Release& release : store.releases()) {
        const QStringList las = release.laCodes.split(u' ', Qt::SkipEmptyParts);
        if (las.size() == 1) ++asked[las.front()];
    }
    const auto likeliest =
        std::max_element(asked.begin(), asked.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (likeliest != asked.end())
        for (const AskableArea& area : areas)
            if (area.key == AreaKey{AreaLevel::LocalAuthority, likeliest->first}) return area.key;
    // An LA all of whose neighbours are here is the one that an export was made around.
    const AskableArea* best = nullptr;
    size_t most = 0;
    for (const AskableArea& area : areas) {
        if (area.key.level != AreaLevel::LocalAuthority) continue;
        size_t present = 0;
        for (const Neighbour& each : neighboursOf(area.key.code, neighbourSets().front()))
            present += size_t(std::count_if(areas.begin(), areas.end(), [&](const AskableArea& other) {
                return other.key == AreaKey{AreaLevel::LocalAuthority, each.la};
            }));
        if (best == nullptr || present > most) {
            best = &area;
            most = present;
        }
    }
    return best ? best->key : areas.empty() ? AreaKey{} : areas.front().key;
}

}  // namespace nlc
