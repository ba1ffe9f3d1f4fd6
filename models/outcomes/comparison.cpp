// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/comparison.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/school_kind.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* dimensionWords[]{
    QT_TRANSLATE_NOOP("Outcomes", "school structure"),
    QT_TRANSLATE_NOOP("Outcomes", "size of school"),
    QT_TRANSLATE_NOOP("Outcomes", "pupils in the year group"),
    QT_TRANSLATE_NOOP("Outcomes", "urban or rural"),
    QT_TRANSLATE_NOOP("Outcomes", "kind of place"),
    QT_TRANSLATE_NOOP("Outcomes", "share of pupils with SEN"),
    QT_TRANSLATE_NOOP("Outcomes", "deprivation"),
    QT_TRANSLATE_NOOP("Outcomes", "phase"),
    QT_TRANSLATE_NOOP("Outcomes", "district"),
    QT_TRANSLATE_NOOP("Outcomes", "trust"),
    QT_TRANSLATE_NOOP("Outcomes", "inclusion zone"),
    QT_TRANSLATE_NOOP("Outcomes", "group of schools"),
    QT_TRANSLATE_NOOP("Outcomes", "cohort of schools"),
};
QString dimensionInWords(Dimension dimension) { return layoutText(dimensionWords[size_t(dimension)]); }

std::optional<NamedSchools::Kind> savedKind(Dimension dimension) {
    switch (dimension) {
        case Dimension::Zone:
            return NamedSchools::Kind::Zone;
        case Dimension::SavedGroup:
            return NamedSchools::Kind::Group;
        case Dimension::SavedCohort:
            return NamedSchools::Kind::Cohort;
        default:
            return {};
    }
}

/// Schools by kind; those of which it is not known stand apart.
struct SortedSchools {
    struct Kind {
        QString label;
        AreaKey key;
        std::vector<int> places;
    };
    std::vector<Kind> kinds;
    std::vector<int> unknown;
    bool isPartition = true;
};

SortedSchools sortedByFacts(const SchoolFigures& figures, const std::vector<int>& places,
                            const SchoolFactsOfYear& facts, Dimension dimension) {
    SortedSchools sorted;
    std::map<std::pair<int, QString>, SortedSchools::Kind> kinds;
    for (const int place : places) {
        const SchoolFacts* school = facts.find(figures.schools[size_t(place)].urn);
        const auto kind = school == nullptr ? std::nullopt : kindOf(*school, dimension);
        if (!kind) {
            sorted.unknown.push_back(place);
            continue;
        }
        SortedSchools::Kind& to = kinds[{kind->order, kind->label}];
        to.label = kind->label;
        to.key = {AreaLevel::Group, word(dimension) + u':' + kind->code};
        to.places.push_back(place);
    }
    for (auto& [order, kind] : kinds) sorted.kinds.push_back(std::move(kind));
    return sorted;
}

SortedSchools sortedBySaved(const SchoolFigures& figures, const std::vector<int>& places,
                            const std::vector<NamedSchools>& saved, NamedSchools::Kind wanted) {
    SortedSchools sorted;
    QHash<QString, int> placeOf;
    for (const int place : places) placeOf.insert(figures.schools[size_t(place)].urn, place);
    QSet<int> taken;
    for (const NamedSchools& each : saved) {
        if (each.kind != wanted || !each.runsIn(figures.year)) continue;
        SortedSchools::Kind kind{each.name, each.key, {}};
        for (const QString& urn : each.urnsIn(figures.year)) {
            const auto place = placeOf.constFind(urn);
            if (place == placeOf.constEnd()) continue;
            kind.places.push_back(*place);
            sorted.isPartition = sorted.isPartition && !taken.contains(*place);
            taken.insert(*place);
        }
        std::sort(kind.places.begin(), kind.places.end());
        sorted.kinds.push_back(std::move(kind));
    }
    for (const int place : places)
        if (!taken.contains(place)) sorted.unknown.push_back(place);
    return sorted;
}

QString subjectOfComparison(const ComparisonQuestion& question, int year) {
    const QString what = question.group == PupilGroup::All
                             ? shownTitle(*question.measure)
                             : u"%1, %2"_s.arg(shownTitle(*question.measure), shown(question.group));
    return u"%1, %2"_s.arg(what).arg(year);
}

QString findingOfComparison(const Comparison& comparison, const ComparisonQuestion& question, int year) {
    const QString subject = subjectOfComparison(question, year), by = dimensionInWords(question.dimension);
    std::vector<const SchoolsFigure*> shownRows;
    for (const SchoolsFigure& row : comparison.rows)
        if (row.figure.value.number && !(comparison.hasUnknown && &row == &comparison.rows.back()))
            shownRows.push_back(&row);
    if (shownRows.empty()) return layoutText("%1, by %2: there is no figure that can be shown").arg(subject, by);
    const auto said = [&](const SchoolsFigure& row) {
        return u"%1 %2"_s.arg(row.label, shown(row.figure.value, *question.measure));
    };
    if (shownRows.size() == 1) return u"%1: %2"_s.arg(subject, said(*shownRows.front()));
    const bool haveIntervals = std::all_of(shownRows.begin(), shownRows.end(),
                                           [](const SchoolsFigure* row) { return row->interval.has_value(); });
    if (!haveIntervals) return layoutText("%1, by %2: how sure a difference is cannot be told").arg(subject, by);
    const auto [low, high] =
        std::minmax_element(shownRows.begin(), shownRows.end(), [](const SchoolsFigure* a, const SchoolsFigure* b) {
            return *a->figure.value.number < *b->figure.value.number;
        });
    if (!areClearlyApart(**high, **low, int(shownRows.size())))
        return layoutText("%1: no clear difference by %2").arg(subject, by);
    if (shownRows.size() == 2) return u"%1: %2, %3"_s.arg(subject, said(**high), said(**low));
    return layoutText("%1: from %2 to %3").arg(subject, said(**high), said(**low));
}

QStringList notesOfComparison(const Comparison& comparison, const SchoolFactsOfYear& facts,
                              const ComparisonQuestion& question) {
    QStringList notes;
    for (const SchoolsFigure& row : comparison.rows)
        if (row.figure.value.number) {
            notes << row.figure.sourceWords() + u'.';
            break;
        }
    const bool haveIntervals = std::any_of(comparison.rows.begin(), comparison.rows.end(),
                                           [](const SchoolsFigure& row) { return row.interval.has_value(); });
    if (haveIntervals)
        notes << layoutText(
            "Intervals are 95% and take pupils for independent; schools of a kind differ among themselves, which a "
            "difference has to exceed as well before it is called one.");
    int without = 0;
    for (const SchoolsFigure& row : comparison.rows) without += row.without;
    if (without > 0 && comparison.isPartition)
        notes << QObject::tr("%n schools have pupils and no figure, mostly because there are too few.", nullptr,
                             without);
    if (comparison.hasUnknown && !savedKind(question.dimension))
        notes << QObject::tr("Of %n schools it is not known.", nullptr, comparison.rows.back().all);
    if (!comparison.isPartition) notes << layoutText("Some schools are in several of these.");
    switch (question.dimension) {
        case Dimension::Deprivation:
            notes << layoutText("Fifths among %1 by: %2.").arg(facts.fifthsAmong, facts.disadvantagedFrom);
            break;
        case Dimension::Sen:
            notes << layoutText("Fifths among %1 by: %2.").arg(facts.fifthsAmong, facts.senFrom);
            break;
        case Dimension::Trust:
            notes << layoutText("Trusts are those of today, as the register of schools names them.");
            break;
        case Dimension::District:
        case Dimension::Phase:
        case Dimension::UrbanRural:
        case Dimension::Settlement:
            notes << layoutText("As the register of schools says today.");
            break;
        default:
            break;
    }
    return notes;
}

}  // namespace

Comparison compared(const OutcomeStore& store, const SchoolFactsOfYear& facts, const ComparisonQuestion& question) {
    const SchoolFigures figures = store.schoolFigures(*question.measure, question.group, facts.year, facts.source);
    std::vector<int> places = question.urns.isEmpty() ? figures.placesOf(question.la) : figures.placesOf(question.urns);
    if (!question.urns.isEmpty() && !question.la.isEmpty())
        std::erase_if(places, [&](int place) { return figures.schools[size_t(place)].la != question.la; });
    const auto saved = savedKind(question.dimension);
    const SortedSchools sorted = saved ? sortedBySaved(figures, places, question.saved, *saved)
                                       : sortedByFacts(figures, places, facts, question.dimension);
    Comparison comparison;
    comparison.subject =
        layoutText("%1, by %2").arg(subjectOfComparison(question, facts.year), dimensionInWords(question.dimension));
    comparison.isPartition = sorted.isPartition;
    for (const SortedSchools::Kind& kind : sorted.kinds)
        comparison.rows.push_back(schoolsFigure(figures, kind.places, kind.label, kind.key));
    if (!sorted.unknown.empty()) {
        comparison.hasUnknown = true;
        const QString label = saved ? layoutText("In none of these") : layoutText("Not known");
        comparison.rows.push_back(
            schoolsFigure(figures, sorted.unknown, label, {AreaLevel::Group, word(question.dimension) + u":?"_s}));
    }
    comparison.title = findingOfComparison(comparison, question, facts.year);
    comparison.notes = notesOfComparison(comparison, facts, question);
    return comparison;
}

OutTable outTableOf(const Comparison& comparison) {
    OutTable table;
    table.title = comparison.subject;
    const auto number = OutColumn::Kind::Number;
    table.columns = {{layoutText("Schools"), OutColumn::Kind::Text, 30},
                     {layoutText("How many"), number, 10},
                     {layoutText("Without a figure"), number, 10},
                     {layoutText("Pupils"), number, 10},
                     {layoutText("Value"), number, 10},
                     {layoutText("Status")},
                     {layoutText("Lower"), number, 10},
                     {layoutText("Upper"), number, 10},
                     {layoutText("Source"), OutColumn::Kind::Text, 40}};
    const auto cell = [](const std::optional<double>& of) {
        return of ? QVariant(std::round(*of * 10'000) / 10'000) : QVariant();
    };
    for (const SchoolsFigure& row : comparison.rows)
        table.rows.push_back({row.label, row.all, row.without, cell(row.pupils), cell(row.figure.value.number),
                              shown(row.figure.value.status), row.interval ? cell(row.interval->lower) : QVariant(),
                              row.interval ? cell(row.interval->upper) : QVariant(), row.figure.sourceWords()});
    return table;
}

}  // namespace nlc
