// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/gap_words.h"

#include <algorithm>
#include <cmath>

#include "models/outcomes/gap_number_words.h"
#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString groupWords(PupilGroup group) {
    switch (group) {
        case PupilGroup::Disadvantaged:
            return layoutText("disadvantaged pupils");
        case PupilGroup::FreeMeals:
            return layoutText("pupils with free school meals");
        case PupilGroup::EhcPlan:
            return layoutText("pupils with an EHC plan");
        case PupilGroup::SenSupport:
            return layoutText("pupils with SEN support");
        case PupilGroup::AnySen:
            return layoutText("pupils with SEN");
        case PupilGroup::NoSen:
            return layoutText("pupils without SEN");
        case PupilGroup::Eal:
            return layoutText("pupils with English as an additional language");
        case PupilGroup::Girls:
            return layoutText("girls");
        case PupilGroup::Boys:
            return layoutText("boys");
        default:
            return layoutText("other pupils");
    }
}

QString percent(double rate) { return numberWords(rate) + u'%'; }
QString sharePercent(double share) { return QString::number(share * 100, 'f', 0) + u'%'; }
QString shareRange(const statistics::Interval& range) {
    return layoutText("%1 to %2").arg(sharePercent(range.lower), sharePercent(range.upper));
}

/// "England (state-funded schools)" is named in full once.
QString placeName(const OutcomeFigure& figure) {
    return figure.area.level == AreaLevel::National ? layoutText("England") : figure.name;
}

QString published(const OutcomeFigure& figure) { return percent(*figure.value.number); }

/// The difference of two shares that chance allows with as many pupils; by Newcombe's method 10 (Statistics in Medicine
/// 17, 1998, p. 873-890) of the two Wilson intervals. Where the numbers of pupils are not told, chance is not judged.
bool isWithinChance(const OutcomeGap& gap) {
    const auto interval = [](const OutcomeFigure& of, double share) {
        const auto found = of.pupils ? statistics::wilson(share * *of.pupils, *of.pupils) : std::nullopt;
        return found.value_or(statistics::Interval{share, share});
    };
    if (!gap.area.pupils) return false;
    const double ours = *gap.area.value.number / 100, theirs = *gap.comparator.value.number / 100;
    const auto own = interval(gap.area, ours), other = interval(gap.comparator, theirs);
    const double below = std::hypot(ours - own.lower, other.upper - theirs),
                 above = std::hypot(own.upper - ours, theirs - other.lower);
    return ours - theirs - below <= 0 && ours - theirs + above >= 0;
}

bool isClearGap(const OutcomeGap& gap) { return gap.published.isClear() && !isWithinChance(gap); }

QString headline(const OutcomeGap& gap) {
    const QString numbers =
        layoutText("%1 in %2: %3 in %4 and %5 in %6.")
            .arg(shownTitle(*gap.measure))
            .arg(gap.year)
            .arg(published(gap.area), gap.area.name, published(gap.comparator), gap.comparator.name);
    if (!gap.published.isClear())
        return numbers + u' ' +
               layoutText("That is no clear difference: rounding alone allows %1.")
                   .arg(rangeWords(gap.published.range));
    if (isWithinChance(gap))
        return numbers + u' ' +
               layoutText(
                   "With %1 pupils, chance alone makes differences as large as this one (%2) from year to year: "
                   "it is no clear difference, and its parts are less clear still.")
                   .arg(std::round(*gap.area.pupils))
                   .arg(directionWords(gap.published.value));
    return numbers + u' ' +
           layoutText("%1 is %2 (rounding allows %3).")
               .arg(placeName(gap.area), directionWords(gap.published.value), rangeWords(gap.published.range));
}

QString mixSentence(const OutcomeGap& gap) {
    QStringList groups;
    const bool isRounded = gap.shares != SharesFrom::Counts;
    for (size_t g = 0; g + 1 < gap.groups.size(); ++g) {
        const GapGroup& each = gap.groups[g];
        groups << (isRounded ? layoutText("%1 are %2 in %3 (rounding allows %4) and %5 in %6 (%7)")
                                   .arg(groupWords(each.group), sharePercent(each.share.value), placeName(gap.area),
                                        shareRange(each.share.range), sharePercent(each.comparatorShare.value),
                                        placeName(gap.comparator), shareRange(each.comparatorShare.range))
                             : layoutText("%1 are %2 in %3 and %4 in %5")
                                   .arg(groupWords(each.group), sharePercent(each.share.value), placeName(gap.area),
                                        sharePercent(each.comparatorShare.value), placeName(gap.comparator)));
    }
    const QString all = groups.join(u"; "_s);
    if (gap.shares == SharesFrom::Solved)
        return layoutText("The table does not say how many pupils are in each group; the figures only add up when %1.")
            .arg(all);
    return all.left(1).toUpper() + all.mid(1) + u'.';
}

QString rateSentence(const OutcomeGap& gap) {
    QStringList groups;
    for (const GapGroup& each : gap.groups) {
        QString rates = layoutText("%1 against %2").arg(percent(each.rate), percent(each.comparatorRate));
        if (each.isRest) rates += layoutText(", calculated from the others");
        groups << layoutText("%1 (%2) %3").arg(groupWords(each.group), rates, partWords(each.part));
    }
    const QString whole =
        gap.rate.isClear()
            ? layoutText("With the same mix of pupils in both, %1 would be %2.")
                  .arg(placeName(gap.area), partWithRange(gap.rate))
            : layoutText("With the same mix of pupils in both there would be %1.").arg(partWithRange(gap.rate));
    return whole + u' ' + layoutText("Of that: %1.").arg(groups.join(u"; "_s));
}

QString compositionSentence(const OutcomeGap& gap) {
    const GapPart& part = gap.composition;
    if (directionWords(part.range.lower) == directionWords(part.range.upper) && numberWords(part.value) == u"0")
        return layoutText("Who the pupils are makes no difference.");
    if (!part.isClear())
        return (part.rangeIsWider()
                    ? layoutText("Who the pupils are makes no clear difference: it comes out as %1, but "
                                 "rounding allows %2, which is wider than the effect itself.")
                    : layoutText("Who the pupils are makes no clear difference: it comes out as %1, and "
                                 "rounding allows %2."))
            .arg(directionWords(part.value), rangeWords(part.range));
    return layoutText("Who the pupils are puts %1 %2.").arg(placeName(gap.area), partWithRange(part));
}

QString residualSentence(const OutcomeGap& gap) {
    constexpr double worthSaying = 0.05;
    if (std::abs(gap.residual.value) < worthSaying) return {};
    return (gap.residual.isClear()
                ? layoutText("The rest of the published gap (%1) lies with pupils who are in none of these groups.")
                : layoutText("The rest of the published gap (%1) is no more than rounding can make."))
        .arg(directionWords(gap.residual.value));
}

QString smallGroupSentence(const OutcomeGap& gap) {
    constexpr double few = 30;
    const auto smallest = std::min_element(gap.groups.begin(), gap.groups.end(), [&](const auto& a, const auto& b) {
        return a.pupils.value_or(few) < b.pupils.value_or(few);
    });
    if (smallest == gap.groups.end() || smallest->pupils.value_or(few) >= few) return {};
    return layoutText("%1 has %2 %3; each of them is %4 of that group's figure.")
        .arg(gap.area.name)
        .arg(*smallest->pupils)
        .arg(groupWords(smallest->group), pointWords(100 / *smallest->pupils));
}

const GapYear* firstWithGap(const std::vector<GapYear>& years) {
    const auto found = std::find_if(years.begin(), years.end(), [](const GapYear& each) { return each.gap; });
    return found == years.end() ? nullptr : &*found;
}
const GapYear* lastWithGap(const std::vector<GapYear>& years) {
    const auto found = std::find_if(years.rbegin(), years.rend(), [](const GapYear& each) { return each.gap; });
    return found == years.rend() ? nullptr : &*found;
}

QString changeWords(const GapPart& first, const GapPart& last) {
    const GapPart change{last.value - first.value,
                         {last.range.lower - first.range.upper, last.range.upper - first.range.lower}};
    const QString moved = layoutText("from %1 to %2").arg(directionWords(first.value), directionWords(last.value));
    return change.isClear() ? moved : layoutText("%1 (no clear change: rounding alone can make it)").arg(moved);
}

constexpr double worthABar = 0.05;

QString footnote(const OutcomeGap& gap) {
    QStringList ranges;
    const auto add = [&](const QString& name, const GapPart& part) {
        ranges << layoutText("%1 %2").arg(name, rangeWords(part.range));
    };
    add(layoutText("who our pupils are"), gap.composition);
    for (const GapGroup& each : gap.groups) add(groupWords(each.group), each.part);
    return layoutText("%1. Calculated (Kitagawa). Rounding allows: %2.").arg(gap.sourceWords(), ranges.join(u"; "_s));
}

}  // namespace

QString gapTitle(const OutcomeGap& gap) {
    if (!isClearGap(gap))
        return layoutText("%1 and %2: no clear difference in %3 in %4")
            .arg(placeName(gap.area), placeName(gap.comparator), shownTitle(*gap.measure))
            .arg(gap.year);
    const QString gapWords =
        layoutText("%1 is %2 %3")
            .arg(placeName(gap.area), directionWords(gap.published.value), placeName(gap.comparator));
    const GapPart& part = gap.composition;
    if (!part.isClear()) return layoutText("%1; who its pupils are makes no clear difference").arg(gapWords);
    if ((part.value < 0) != (gap.published.value < 0))
        return layoutText("%1, although who its pupils are puts it %2").arg(gapWords, directionWords(part.value));
    return layoutText("%1, of which %2 by who its pupils are").arg(gapWords, pointWords(part.value));
}

QString gapParagraph(const OutcomeGap& gap) {
    QStringList sentences{headline(gap),
                          mixSentence(gap),
                          rateSentence(gap),
                          compositionSentence(gap),
                          residualSentence(gap),
                          smallGroupSentence(gap),
                          layoutText("These figures say where the "
                                     "difference lies, not why.")};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString gapShift(const std::vector<GapYear>& years) {
    const GapYear *first = firstWithGap(years), *last = lastWithGap(years);
    if (first == last) return {};
    const OutcomeGap &before = *first->gap, &now = *last->gap;
    QStringList groups;
    for (size_t g = 0; g < std::min(before.groups.size(), now.groups.size()); ++g)
        groups << layoutText("%1 %2").arg(groupWords(now.groups[g].group),
                                          changeWords(before.groups[g].part, now.groups[g].part));
    QStringList sentences{
        layoutText("%1 against %2, %3, from %4 to %5: the gap went %6.")
            .arg(placeName(now.area), placeName(now.comparator), shownTitle(*now.measure))
            .arg(before.year)
            .arg(now.year)
            .arg(changeWords(before.published, now.published)),
        layoutText("Who the pupils are went %1.").arg(changeWords(before.composition, now.composition)),
        layoutText("How each group does: %1.").arg(groups.join(u"; "_s))};
    return (sentences + breaksWithin(*now.measure, before.year, now.year)).join(u' ');
}

BarChart chartOf(const OutcomeGap& gap) {
    const double sign = gap.published.value < 0 ? -1 : 1;
    BarChart chart{.title = gapTitle(gap), .categoryTitle = layoutText("Part of the gap"), .source = footnote(gap)};
    chart.subtitle = layoutText("%1, %2, by %3: of %4 by which %5 is %6 %7")
                         .arg(shownTitle(*gap.measure))
                         .arg(gap.year)
                         .arg(gap.by == GapBy::Sen ? shown(gap.by) : shown(gap.by).toLower(),
                              pointWords(gap.published.value), placeName(gap.area),
                              sign < 0 ? layoutText("behind") : layoutText("ahead of"), placeName(gap.comparator));
    chart.unit = layoutText("points");
    ChartSeries series{.name = layoutText("Points")};
    const auto add = [&](const QString& name, double value) {
        chart.categories << name.left(1).toUpper() + name.mid(1);
        series.values.push_back(sign * value);
    };
    add(layoutText("who our pupils are"), gap.composition.value);
    for (const GapGroup& each : gap.groups) add(groupWords(each.group), each.part.value);
    if (std::abs(gap.residual.value) >= worthABar)
        add(layoutText("rounding, and pupils in no group"), gap.residual.value);
    chart.series.push_back(std::move(series));
    return chart;
}

BarChart chartOf(const std::vector<GapYear>& years) {
    BarChart chart{.unit = layoutText("points"), .categoryTitle = layoutText("Year"), .stacked = true};
    const GapYear* last = lastWithGap(years);
    if (last == nullptr) return chart;
    const OutcomeGap& now = *last->gap;
    chart.title = gapTitle(now);
    chart.subtitle = layoutText("%1, points by which %2 is behind %3, year by year")
                         .arg(shownTitle(*now.measure), placeName(now.area), placeName(now.comparator));
    chart.source = layoutText("%1. Calculated (Kitagawa).").arg(now.sourceWords());
    chart.series.push_back({.name = layoutText("Who our pupils are"), .tone = ChartSeries::Tone::Quiet});
    for (const GapGroup& each : now.groups) {
        const QString name = groupWords(each.group);
        chart.series.push_back({.name = name.left(1).toUpper() + name.mid(1)});
    }
    for (const GapYear& year : years) {
        chart.categories << QString::number(year.year);
        const bool fits = year.gap && year.gap->groups.size() == now.groups.size();
        for (size_t i = 0; i < chart.series.size(); ++i)
            chart.series[i].values.push_back(
                !fits ? std::nullopt
                      : std::optional(-(i == 0 ? year.gap->composition : year.gap->groups[i - 1].part).value));
    }
    return chart;
}

}  // namespace nlc
