// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/more_pupils.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "models/outcomes/gap_number_words.h"
#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr double hair = 1e-9, percents = 100;

/// What one source says of an area or a list of schools.
struct Stands {
    OutcomeFigure figure;
    Reached reached;
    double pupils = 0;
    QString pupilsFrom;
    int schools = 0, without = 0;
};
struct Target {
    Rounded rate;
    QString name;
};

QString measureIn(const MorePupilsQuestion& question) {
    return layoutText("\"%1\" (%2) in %3")
        .arg(shownTitle(*question.measure), shown(question.group).toLower())
        .arg(question.year);
}

tl::unexpected<Error> tooFew(const QString& name) {
    return failed(Error::Kind::Refused,
                  layoutText("%1 has fewer than 6 pupils, and figures of so few are not shown.").arg(name));
}

/// From the release of the figure itself, else from any other of the year.
std::optional<double> pupilsOf(const OutcomeStore& store, const MorePupilsQuestion& question,
                               const OutcomeFigure& figure, QString& from) {
    if (figure.pupils) return figure.pupils;
    const Measure& eligible = *measureNamed(u"eligible"_s);
    std::vector<ReleaseSource> sources{figure.source};
    for (const auto& source : NamesOf<ReleaseSource>::values)
        if (source.value != figure.source) sources.push_back(source.value);
    for (const ReleaseSource source : sources)
        if (const auto found = store.figure(eligible, question.group, figure.area, question.year, source);
            found && found->value.number) {
            from = found->sourceWords();
            return found->value.number;
        }
    return {};
}

Result<Stands> standingOfArea(const OutcomeStore& store, const MorePupilsQuestion& question, ReleaseSource source) {
    auto figure = store.figure(*question.measure, question.group, question.area, question.year, source);
    if (!figure)
        return failed(
            Error::Kind::NotFound,
            layoutText("There is no figure of %1 for %2.").arg(measureIn(question), store.nameOf(question.area)));
    if (!figure->value.number)
        return failed(Error::Kind::Refused, layoutText("The figure of %1 for %2 is missing (%3) in %4.")
                                                .arg(measureIn(question), figure->name,
                                                     shown(figure->value.status).toLower(), figure->release));
    Stands standing{.figure = std::move(*figure), .reached = {}, .pupilsFrom = {}};
    const auto pupils = pupilsOf(store, question, standing.figure, standing.pupilsFrom);
    if (!pupils)
        return failed(Error::Kind::NotFound,
                      layoutText("No release says how many pupils %1 had in %2 (%3), so points cannot be turned into "
                                 "children. Import the tables that hold it.")
                          .arg(standing.figure.name)
                          .arg(question.year)
                          .arg(shown(question.group).toLower()));
    if (*pupils < fewestPupils) return tooFew(standing.figure.name);
    standing.pupils = *pupils;
    standing.reached = reachedOf(roundedOf(standing.figure.value, *question.measure), *pupils);
    return standing;
}

Result<Stands> standingOfSchools(const OutcomeStore& store, const MorePupilsQuestion& question, ReleaseSource source) {
    Stands all{.figure = {}, .reached = {}, .pupilsFrom = {}};
    for (const QString& urn : question.urns) {
        const auto figure =
            store.figure(*question.measure, question.group, {AreaLevel::School, urn}, question.year, source);
        if (!figure || (!figure->value.number && figure->pupils.value_or(0) == 0 &&
                        figure->value.status != ValueStatus::Suppressed))
            continue;  // it has no such pupils
        if (!figure->value.number || figure->pupils.value_or(0) < fewestPupils) {
            ++all.without;
            continue;
        }
        ++all.schools;
        all.pupils += *figure->pupils;
        all.reached = all.reached + reachedOf(roundedOf(figure->value, *question.measure), *figure->pupils);
        all.figure.release = figure->release;
        all.figure.status = figure->status;
    }
    if (all.schools == 0)
        return failed(Error::Kind::NotFound,
                      layoutText("No school of %1 has a figure of %2 with a number of pupils that may be shown.")
                          .arg(question.name, measureIn(question)));
    all.figure.name = question.name;
    all.figure.year = question.year;
    all.figure.source = source;
    all.figure.weighting = layoutText("weighted by eligible pupils");
    all.figure.value = {percents * all.reached.likely / all.pupils, ValueStatus::Calculated, {}};
    return all;
}

/// The LA whose neighbours count.
QString laOf(const OutcomeStore& store, const MorePupilsQuestion& question, ReleaseSource source) {
    const AreaKey area = question.urns.isEmpty() ? question.area : AreaKey{AreaLevel::School, question.urns.first()};
    if (area.level == AreaLevel::LocalAuthority) return area.code;
    return area.level == AreaLevel::School
               ? store.context(area, question.year, source, QLatin1String(OutcomeTable::laColumn))
               : QString();
}

Result<Target> neighboursTarget(const OutcomeStore& store, const MorePupilsQuestion& question, ReleaseSource source) {
    const NeighbourSet& set = question.to.set != nullptr ? *question.to.set : neighbourSetFor(question.year);
    std::vector<double> middles, lowers, uppers;
    for (const Neighbour& each : neighboursOf(laOf(store, question, source), set)) {
        const auto figure = store.figure(*question.measure, question.group, {AreaLevel::LocalAuthority, each.la},
                                         question.year, source);
        if (!figure || !figure->value.number) continue;
        const Rounded rate = roundedOf(figure->value, *question.measure);
        middles.push_back(rate.value);
        lowers.push_back(rate.lower());
        uppers.push_back(rate.upper());
    }
    if (middles.empty())
        return failed(Error::Kind::NotFound,
                      layoutText("No statistical neighbour has a figure of %1.").arg(measureIn(question)));
    // The median moves with each of them, so its own range is that of the lower and of the upper ends.
    const double lower = *statistics::median(lowers), upper = *statistics::median(uppers);
    const double middle = *statistics::median(middles);
    return Target{
        {middle, std::max(middle - lower, upper - middle)},
        QObject::tr("the median of %n statistical neighbours (%1)", nullptr, int(middles.size())).arg(set.name)};
}

Result<Target> targetOf(const OutcomeStore& store, const MorePupilsQuestion& question, ReleaseSource source) {
    if (question.to.kind == MatchTo::Kind::Percentage)
        return Target{{question.to.percentage, 0}, numberWords(question.to.percentage) + u'%'};
    if (question.to.kind == MatchTo::Kind::Neighbours) return neighboursTarget(store, question, source);
    const auto figure =
        store.figure(*question.measure, question.group, {AreaLevel::National, england}, question.year, source);
    if (!figure || !figure->value.number)
        return failed(Error::Kind::NotFound,
                      layoutText("%1 has no figure of %2 for England.").arg(shown(source), measureIn(question)));
    return Target{roundedOf(figure->value, *question.measure), layoutText("England")};
}

Result<MorePupils> fromSource(const OutcomeStore& store, const MorePupilsQuestion& question, ReleaseSource source) {
    const auto standing =
        question.urns.isEmpty() ? standingOfArea(store, question, source) : standingOfSchools(store, question, source);
    if (!standing) return tl::unexpected(standing.error());
    const auto target = targetOf(store, question, source);
    if (!target) return tl::unexpected(target.error());
    return MorePupils{.measure = question.measure,
                      .group = question.group,
                      .year = question.year,
                      .name = standing->figure.name,
                      .pupils = standing->pupils,
                      .pupilsFrom = standing->pupilsFrom,
                      .rate = *standing->figure.value.number,
                      .isCalculated = standing->figure.value.status == ValueStatus::Calculated,
                      .schools = standing->schools,
                      .without = standing->without,
                      .target = target->rate.value,
                      .targetName = target->name,
                      .children = moreChildren(standing->reached, standing->pupils, target->rate),
                      .source = standing->figure.sourceWords()};
}

QString countWords(double count) {
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(qlonglong(std::llround(count)));
}

}  // namespace

Reached reachedOf(const Rounded& percentage, double pupils) {
    const double likely = percentage.value / percents * pupils;
    double fewest = std::max(0.0, std::ceil(percentage.lower() / percents * pupils - hair));
    double most = std::min(pupils, std::floor(percentage.upper() / percents * pupils + hair));
    // A percentage that no whole number of these pupils makes is of others, such as of those who were not absent.
    if (fewest > most) fewest = most = std::clamp(std::round(likely), 0.0, pupils);
    return {std::clamp(likely, fewest, most), fewest, most};
}

MoreChildren moreChildren(const Reached& reached, double pupils, const Rounded& target) {
    const auto wantedFor = [&](double rate, double have) {
        return std::max(0, int(std::ceil(rate / percents * pupils - have - hair)));
    };
    const double wanting = target.value / percents * pupils - reached.likely;
    return {.more = wantedFor(target.value, reached.likely),
            .fewest = wantedFor(target.lower(), reached.most),
            .most = wantedFor(target.upper(), reached.fewest),
            .isReal = wanting <= hair || wanting >= 1 - hair};
}

Result<MorePupils> morePupils(const OutcomeStore& store, const MorePupilsQuestion& question) {
    const Measure& measure = *question.measure;
    if (measure.unit != MeasureUnit::Percent || measure.kind != MeasureKind::Outcome)
        return failed(Error::Kind::Invalid, layoutText("Only a percentage of pupils at a standard can be turned into "
                                                       "children; \"%1\" is none.")
                                                .arg(shownTitle(measure)));
    if (question.to.kind == MatchTo::Kind::Percentage &&
        !(question.to.percentage >= 0 && question.to.percentage <= 100))
        return failed(Error::Kind::Invalid, layoutText("A percentage to reach is one from 0 to 100."));
    if (const QString missing = measure.missingIn(question.year); !missing.isEmpty())
        return failed(Error::Kind::NotFound, missing);
    std::optional<Error> why;
    std::optional<MorePupils> best;
    for (const auto& source : NamesOf<ReleaseSource>::values) {
        if (question.source && *question.source != source.value) continue;
        auto found = fromSource(store, question, source.value);
        if (found && found->pupilsFrom.isEmpty()) return found;
        if (found && !best) best = std::move(*found);
        // What is wrong with a figure says more than that another source has none.
        const bool hasFigure =
            !found && store.figure(measure, question.group, question.area, question.year, source.value).has_value();
        if (!found && (!why || hasFigure)) why = found.error();
    }
    if (best) return *best;
    return tl::unexpected(*why);
}

QString MorePupils::sentence() const {
    const QString who =
        group == PupilGroup::All ? layoutText("pupils") : layoutText("pupils (%1)").arg(shown(group).toLower());
    const QString ours = numberWords(rate) + u'%', theirs = numberWords(target) + u'%';
    const QString goal = targetName == theirs ? theirs : layoutText("%1 (%2)").arg(targetName, theirs);
    const bool isRange = children.fewest != children.most;
    QStringList sentences;
    if (children.more == 0)
        sentences << layoutText("%1 of %2's %3 %4 reached the standard of %5 in %6: %2 is level with %7 or above it.")
                         .arg(ours, name, countWords(pupils), who, shownTitle(*measure))
                         .arg(year)
                         .arg(goal);
    else if (!children.isReal)
        sentences << layoutText(
                         "Less than one whole pupil of %1's %2 %3 lies between %1 (%4) and %5 in %6 in %7: no "
                         "real difference.")
                         .arg(name, countWords(pupils), who, ours, goal, shownTitle(*measure))
                         .arg(year);
    else
        sentences << layoutText(
                         "If %1 more of %2's %3 %4 had reached the standard of %5 in %6, %2 (%7) would have "
                         "matched %8.")
                         .arg(countWords(children.more), name, countWords(pupils), who, shownTitle(*measure))
                         .arg(year)
                         .arg(ours, goal);
    if (isRange)
        sentences << (children.fewest == 0
                          ? layoutText("With the rounding of the published figures it may be any number up to %1.")
                                .arg(countWords(children.most))
                          : layoutText("With the rounding of the published figures it may be %1 to %2.")
                                .arg(countWords(children.fewest), countWords(children.most)));
    if (without > 0)
        sentences << QObject::tr("%n schools are not in it: their figures are suppressed, or of too few pupils.",
                                 nullptr, without);
    if (!pupilsFrom.isEmpty()) sentences << layoutText("The number of pupils is from %1.").arg(pupilsFrom);
    return sentences.join(u' ');
}

OutTable outTableOf(const std::vector<MorePupils>& all) {
    const auto number = OutColumn::Kind::Number, text = OutColumn::Kind::Text;
    OutTable table;
    table.columns = {{layoutText("Area"), text, 30},          {layoutText("Year"), number, 8},
                     {layoutText("Measure"), text, 24},       {layoutText("Group"), text, 24},
                     {layoutText("Pupils"), number, 10},      {layoutText("Value"), number, 10},
                     {layoutText("To match"), text, 30},      {layoutText("Its value"), number, 10},
                     {layoutText("More pupils"), number, 12}, {layoutText("Fewest"), number, 10},
                     {layoutText("Most"), number, 10},        {layoutText("In words"), text, 60},
                     {layoutText("Source"), text, 40},        {layoutText("Pupils from"), text, 40}};
    for (const MorePupils& each : all)
        table.rows.push_back({each.name, each.year, shownTitle(*each.measure), shown(each.group), each.pupils,
                              std::round(each.rate * 1e4) / 1e4, each.targetName, each.target, each.children.more,
                              each.children.fewest, each.children.most, each.sentence(), each.source,
                              each.pupilsFrom.isEmpty() ? each.source : each.pupilsFrom});
    return table;
}

QJsonObject asJson(const MorePupils& each) {
    return {{u"area"_s, each.name},
            {u"year"_s, each.year},
            {u"measure"_s, QLatin1String(each.measure->id)},
            {u"group"_s, word(each.group)},
            {u"pupils"_s, each.pupils},
            {u"pupilsFrom"_s, each.pupilsFrom.isEmpty() ? each.source : each.pupilsFrom},
            {u"value"_s, std::round(each.rate * 1e4) / 1e4},
            {u"status"_s, word(each.isCalculated ? ValueStatus::Calculated : ValueStatus::Published)},
            {u"target"_s, each.targetName},
            {u"targetValue"_s, each.target},
            {u"more"_s, each.children.more},
            {u"fewest"_s, each.children.fewest},
            {u"most"_s, each.children.most},
            {u"isReal"_s, each.children.isReal},
            {u"schools"_s, each.schools},
            {u"schoolsWithout"_s, each.without},
            {u"sentence"_s, each.sentence()},
            {u"source"_s, each.source}};
}

}  // namespace nlc
