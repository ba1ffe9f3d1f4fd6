// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/gap_question.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using Groups = std::vector<PupilGroup>;

/// In the order in which they are tried. Groups of one set are apart from one another.
std::vector<Groups> groupsBy(GapBy by) {
    switch (by) {
        case GapBy::Disadvantage:
            return {{PupilGroup::Disadvantaged, PupilGroup::NotDisadvantaged}};
        case GapBy::FreeMeals:
            return {{PupilGroup::FreeMeals, PupilGroup::NotFreeMeals}};
        case GapBy::Sen:
            return {{PupilGroup::EhcPlan, PupilGroup::SenSupport, PupilGroup::NoSen},
                    {PupilGroup::AnySen, PupilGroup::NoSen}};
        case GapBy::Eal:
            return {{PupilGroup::Eal, PupilGroup::NotEal}};
        case GapBy::Sex:
            break;
    }
    return {{PupilGroup::Girls, PupilGroup::Boys}};
}

/// The measure that is the share of a group among all pupils.
const Measure* shareOf(PupilGroup group) {
    switch (group) {
        case PupilGroup::Disadvantaged:
            return measureNamed(u"disadvantaged-share"_s);
        case PupilGroup::Eal:
            return measureNamed(u"eal-share"_s);
        case PupilGroup::EhcPlan:
            return measureNamed(u"ehc-plan-share"_s);
        case PupilGroup::SenSupport:
            return measureNamed(u"sen-support-share"_s);
        case PupilGroup::AnySen:
            return measureNamed(u"sen-share"_s);
        default:
            return nullptr;
    }
}

/// What one source holds of one area.
struct GapSide {
    OutcomeFigure all;
    std::vector<std::optional<OutcomeFigure>> groups;  ///< nothing where the layout has none
    std::vector<std::optional<OutcomeFigure>> shares;  ///< of all but the last, where they are published
};

QString lower(PupilGroup group) {
    const QString words = shown(group);
    // "SEN support", "EHC plan" and "English …" keep their capitals.
    const bool isName = words.startsWith(u"English"_s) || (words.size() > 1 && words[1].isUpper());
    return isName ? words : words.left(1).toLower() + words.mid(1);
}

tl::unexpected<Error> gapRefused(const QString& why) { return failed(Error::Kind::Refused, why); }

Result<GapSide> sideOf(const OutcomeStore& store, const GapQuestion& question, ReleaseSource source,
                       const Groups& groups, const AreaKey& area) {
    const auto figure = [&](const Measure& measure, PupilGroup group) {
        return store.figure(measure, group, area, question.year, source);
    };
    auto all = figure(*question.measure, PupilGroup::All);
    if (!all)
        return failed(Error::Kind::NotFound, layoutText("There is no figure of \"%1\" for %2 in %3.")
                                                 .arg(shownTitle(*question.measure), store.nameOf(area))
                                                 .arg(question.year));
    GapSide side{std::move(*all), {}, {}};
    const auto unlessMissing = [&](const OutcomeFigure& found, const QString& who) -> Result<> {
        if (found.value.number) return {};
        return gapRefused(layoutText("The gap cannot be taken apart: \"%1\" (%2) for %3 is missing in %4: %5.")
                              .arg(shownTitle(*question.measure), who, side.all.name, found.release,
                                   shown(found.value.status).toLower()));
    };
    if (auto fine = unlessMissing(side.all, layoutText("all pupils")); !fine) return tl::unexpected(fine.error());
    // Another edition's figure of a group would not go with these.
    const auto fitting = [&](std::optional<OutcomeFigure> found) {
        if (found && (found->release != side.all.release || found->status != side.all.status)) found.reset();
        return found;
    };
    for (const PupilGroup group : groups) {
        side.groups.push_back(fitting(figure(*question.measure, group)));
        const auto& found = side.groups.back();
        if (found)
            if (auto fine = unlessMissing(*found, lower(group)); !fine) return tl::unexpected(fine.error());
        if (!found && group != groups.back())
            return failed(Error::Kind::NotFound,
                          layoutText("%1 has no figure of \"%2\" (%3) for %4.")
                              .arg(side.all.release, shownTitle(*question.measure), lower(group), side.all.name));
        const Measure* share = group == groups.back() ? nullptr : shareOf(group);
        auto published = share == nullptr ? std::nullopt : fitting(figure(*share, PupilGroup::All));
        if (published && !published->value.number) published.reset();
        side.shares.push_back(std::move(published));
    }
    return side;
}

/// How many pupils of each group, where the source says it of all of them.
std::optional<std::vector<double>> countsOf(const GapSide& side, bool lastIsRest) {
    std::vector<double> counts;
    double known = 0;
    for (size_t g = 0; g + (lastIsRest ? 1 : 0) < side.groups.size(); ++g) {
        if (!side.groups[g]->pupils) return {};
        counts.push_back(*side.groups[g]->pupils);
        known += counts.back();
    }
    if (lastIsRest) {
        if (!side.all.pupils) return {};
        counts.push_back(*side.all.pupils - known);
    }
    return counts;
}

bool hasShares(const GapSide& side) {
    return std::all_of(side.shares.begin(), side.shares.end() - 1, [](const auto& each) { return each.has_value(); });
}

Result<> enoughPupils(const GapSide& side, const Groups& groups, const std::vector<double>& counts) {
    for (size_t g = 0; g < counts.size(); ++g)
        if (counts[g] < fewestPupils)
            return gapRefused(
                layoutText("The gap cannot be taken apart: %1 has fewer than 6 pupils of the group \"%2\" in %3, and "
                           "figures of so few are not shown.")
                    .arg(side.all.name, shown(groups[g]), side.all.release));
    return {};
}

KnownMix knownMix(const GapSide& side, const Measure& measure, SharesFrom from, bool lastIsRest) {
    KnownMix known{.from = from, .all = roundedOf(side.all.value, measure), .lastIsRest = lastIsRest};
    for (const auto& group : side.groups)
        if (group && (!lastIsRest || &group != &side.groups.back()))
            known.rates.push_back(roundedOf(group->value, measure));
    if (from == SharesFrom::Counts) {
        const auto counts = countsOf(side, lastIsRest);
        double sum = 0;
        for (const double count : *counts) sum += count;
        for (const double count : *counts) known.shares.push_back({count / sum, 0});
    } else if (from == SharesFrom::Published) {
        for (size_t g = 0; g + 1 < side.shares.size(); ++g) {
            const Rounded share = roundedOf(side.shares[g]->value, measure);
            known.shares.push_back({share.value / 100, share.half / 100});
        }
    }
    return known;
}

Result<SharesFrom> howShares(const GapSide& area, const GapSide& comparator, const Groups& groups, bool lastIsRest) {
    if (countsOf(area, lastIsRest) && countsOf(comparator, lastIsRest)) return SharesFrom::Counts;
    if (lastIsRest)
        return failed(Error::Kind::NotFound, layoutText("%1 has no figure of \"%2\" for %3.")
                                                 .arg(area.all.release, lower(groups.back()), area.all.name));
    // Of a school it has to be known that there are enough pupils.
    if (area.all.area.level == AreaLevel::School || comparator.all.area.level == AreaLevel::School)
        return gapRefused(
            layoutText("The gap cannot be taken apart: %1 does not say how many pupils of each group a school has.")
                .arg(area.all.release));
    if (hasShares(area) && hasShares(comparator)) return SharesFrom::Published;
    if (groups.size() == 2) return SharesFrom::Solved;
    QStringList names;
    for (const PupilGroup group : groups) names << lower(group);
    return gapRefused(
        layoutText("The gap cannot be taken apart: %1 gives figures of these groups (%2) but not how many "
                   "pupils are in them, and of more than two groups the figures do not tell it.")
            .arg(area.all.release, names.join(u", "_s)));
}

Result<GapMix> mixOf(const KnownMix& known, const GapSide& side) {
    if (auto mix = known.mix()) return *mix;
    return gapRefused(layoutText("The gap cannot be taken apart: %1 does not say how many pupils of each group %2 has, "
                                 "and its rounded figures do not tell it.")
                          .arg(side.all.release, side.all.name));
}

GapPart part(double value, const statistics::Interval& range) {
    return {value, {std::min(value, range.lower), std::max(value, range.upper)}};
}

Result<OutcomeGap> gapFrom(const OutcomeStore& store, const GapQuestion& question, ReleaseSource source,
                           const Groups& groups) {
    auto area = sideOf(store, question, source, groups, question.area);
    if (!area) return tl::unexpected(area.error());
    if (!store.figure(*question.measure, PupilGroup::All, question.comparator, question.year, source))
        return gapRefused(
            layoutText("The gap cannot be taken apart: with %1 stands no figure of \"%2\" for %3, and "
                       "figures of different sources are not mixed.")
                .arg(area->all.release, shownTitle(*question.measure), store.nameOf(question.comparator)));
    auto comparator = sideOf(store, question, source, groups, question.comparator);
    if (!comparator) return tl::unexpected(comparator.error());
    const bool lastIsRest = !area->groups.back() || !comparator->groups.back();
    const auto from = howShares(*area, *comparator, groups, lastIsRest);
    if (!from) return tl::unexpected(from.error());
    const KnownMix known = knownMix(*area, *question.measure, *from, lastIsRest);
    const KnownMix other = knownMix(*comparator, *question.measure, *from, lastIsRest);
    const auto mix = mixOf(known, *area), otherMix = mixOf(other, *comparator);
    for (const auto* each : {&mix, &otherMix})
        if (!*each) return tl::unexpected(each->error());
    for (const auto& [side, shares] : {std::pair(&*area, &mix->shares), {&*comparator, &otherMix->shares}}) {
        auto counts = countsOf(*side, lastIsRest).value_or(std::vector<double>());
        if (counts.empty() && side->all.pupils)
            for (const double share : *shares) counts.push_back(share * *side->all.pupils);
        if (auto fine = enoughPupils(*side, groups, counts); !fine) return tl::unexpected(fine.error());
    }

    const GapSums sums = decomposed(*mix, *otherMix);
    const GapRanges ranges = rangesOf(known, other);
    OutcomeGap gap{.measure = question.measure,
                   .by = question.by,
                   .year = question.year,
                   .shares = *from,
                   .area = area->all,
                   .comparator = comparator->all};
    gap.published = part(known.all.value - other.all.value,
                         {known.all.lower() - other.all.upper(), known.all.upper() - other.all.lower()});
    gap.weighted = part(sums.gap, ranges.gap);
    gap.composition = part(sums.composition, ranges.composition);
    gap.rate = part(sums.rate, ranges.rate);
    gap.composition3 = part(sums.composition3, ranges.composition3);
    gap.rate3 = part(sums.rate3, ranges.rate3);
    gap.interaction = part(sums.interaction, ranges.interaction);
    if (*from != SharesFrom::Solved && !lastIsRest)
        gap.residual = part(gap.published.value - gap.weighted.value, {gap.published.range.lower - ranges.gap.upper,
                                                                       gap.published.range.upper - ranges.gap.lower});
    const auto pupils = [&](const GapSide& side, size_t g) -> std::optional<double> {
        if (*from != SharesFrom::Counts) return {};
        return (*countsOf(side, lastIsRest))[g];
    };
    for (size_t g = 0; g < groups.size(); ++g)
        gap.groups.push_back({.group = groups[g],
                              .isRest = lastIsRest && g + 1 == groups.size(),
                              .share = part(mix->shares[g], ranges.shares[g]),
                              .comparatorShare = part(otherMix->shares[g], ranges.comparatorShares[g]),
                              .rate = mix->rates[g],
                              .comparatorRate = otherMix->rates[g],
                              .pupils = pupils(*area, g),
                              .comparatorPupils = pupils(*comparator, g),
                              .part = part(sums.rates[g], ranges.rates[g]),
                              .part3 = part(sums.rates3[g], ranges.rates3[g])});
    return gap;
}

Result<OutcomeGap> gapFrom(const OutcomeStore& store, const GapQuestion& question, ReleaseSource source) {
    std::optional<Error> why;
    for (const Groups& groups : groupsBy(question.by)) {
        auto gap = gapFrom(store, question, source, groups);
        if (gap) return gap;
        if (!why || (why->kind != Error::Kind::Refused && gap.error().kind == Error::Kind::Refused)) why = gap.error();
    }
    return tl::unexpected(*why);
}

std::vector<ReleaseSource> sourcesFor(const GapQuestion& question) {
    if (question.source) return {*question.source};
    std::vector<ReleaseSource> all;
    for (const auto& source : NamesOf<ReleaseSource>::values) all.push_back(source.value);
    return all;
}

Result<> askable(const GapQuestion& question) {
    if (question.measure->unit != MeasureUnit::Percent || question.measure->kind != MeasureKind::Outcome)
        return failed(Error::Kind::Invalid,
                      layoutText("Only the percentage of pupils at a standard can be taken apart; \"%1\" is none.")
                          .arg(shownTitle(*question.measure)));
    if (question.area == question.comparator)
        return failed(Error::Kind::Invalid, layoutText("An area has no gap to itself: compare it with another."));
    return {};
}

}  // namespace

bool GapPart::isClear() const {
    constexpr double hair = 1e-9;
    return range.lower > hair || range.upper < -hair;
}
bool GapPart::rangeIsWider() const { return range.upper - range.lower > std::abs(value); }

QString OutcomeGap::sourceWords() const {
    const QString ours = area.sourceWords(), theirs = comparator.sourceWords();
    return ours == theirs ? ours : ours + u"; "_s + theirs;
}

Rounded roundedOf(const Value& value, const Measure& measure) {
    int digits = 0;
    if (const auto point = value.code.indexOf(u'.'); point >= 0)
        digits = int(value.code.size() - point - 1 - value.code.count(u'%'));
    constexpr int mostDigits = 6;
    // What a spreadsheet leaves behind ("62.999999999999986") was not published with so many.
    if (digits > mostDigits) {
        const QString plain = QString::number(*value.number, 'g', mostDigits + 4);
        const auto point = plain.indexOf(u'.');
        digits = point < 0 ? 0 : int(plain.size() - point - 1);
    }
    return {*value.number, 0.5 * std::pow(10.0, -std::max(digits, measure.decimals))};
}

Result<OutcomeGap> gapOf(const OutcomeStore& store, const GapQuestion& question) {
    if (auto fine = askable(question); !fine) return tl::unexpected(fine.error());
    if (const QString missing = question.measure->missingIn(question.year); !missing.isEmpty())
        return failed(Error::Kind::NotFound, missing);
    std::optional<OutcomeGap> best;
    std::optional<Error> why;
    for (const ReleaseSource source : sourcesFor(question)) {
        auto gap = gapFrom(store, question, source);
        if (gap) {
            if (!best || gap->shares < best->shares) best = std::move(*gap);
        } else if (!why || (why->kind != Error::Kind::Refused && gap.error().kind == Error::Kind::Refused)) {
            why = gap.error();
        }
    }
    if (best) return *best;
    return tl::unexpected(*why);
}

Result<std::vector<GapYear>> gapOverYears(const OutcomeStore& store, const GapQuestion& question, int from, int to) {
    if (auto fine = askable(question); !fine) return tl::unexpected(fine.error());
    std::vector<GapYear> best;
    std::ptrdiff_t most = 0;
    std::optional<Error> why;
    for (const ReleaseSource source : sourcesFor(question)) {
        std::vector<GapYear> all;
        int last = 0;
        for (const int year : store.years(source)) {
            if (year < from || year > to || !question.measure->missingIn(year).isEmpty()) continue;
            for (int between = last + 1; last > 0 && between < year; ++between)
                if (const QString missing = question.measure->missingIn(between); !missing.isEmpty())
                    all.push_back({between, {}, missing});
            last = year;
            GapQuestion ofYear = question;
            ofYear.year = year;
            auto gap = gapFrom(store, ofYear, source);
            if (!gap) why = gap.error();
            all.push_back(gap ? GapYear{year, std::move(*gap), {}} : GapYear{year, {}, gap.error().what});
        }
        const auto count =
            std::count_if(all.begin(), all.end(), [](const GapYear& each) { return each.gap.has_value(); });
        if (count <= most) continue;
        most = count;
        best = std::move(all);
    }
    if (!best.empty()) return best;
    if (why) return tl::unexpected(*why);
    return failed(Error::Kind::NotFound,
                  layoutText("There is no figure of \"%1\" in those years.").arg(shownTitle(*question.measure)));
}

}  // namespace nlc
