// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/schools_alike.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include "models/outcomes/expected_figure.h"
#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t features = NamesOf<Feature>::values.size();
constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double squareOfAnotherPhase = 2;
using Vector = std::array<double, features>;  ///< NaN: not known

constexpr size_t at(Feature feature) { return size_t(feature); }
bool isNumeric(Feature feature) { return feature != Feature::Phase; }

Vector vectorOf(const SchoolFacts& school) {
    Vector v;
    v.fill(missing);
    if (school.roll && *school.roll > 0) v[at(Feature::Size)] = std::log(*school.roll);
    v[at(Feature::Disadvantage)] = school.disadvantaged.value_or(missing);
    v[at(Feature::Sen)] = school.sen.value_or(missing);
    v[at(Feature::Eal)] = school.eal.value_or(missing);
    if (school.isRural) v[at(Feature::Rurality)] = *school.isRural ? 1 : 0;
    if (school.phase) v[at(Feature::Phase)] = double(*school.phase);
    v[at(Feature::PriorAttainment)] = school.prior.value_or(missing);
    return v;
}

bool isSpecial(const SchoolFacts& school) { return school.structure == Structure::Special; }

/// The schools that are compared, with their features as they are and standardised.
struct Pool {
    std::vector<const SchoolFacts*> schools;
    std::vector<Vector> raw, standard;
};

Pool poolOf(const SchoolFactsOfYear& facts, const SchoolFacts& own, const QString& la) {
    Pool pool;
    for (const SchoolFacts& school : facts.schools) {
        if (isSpecial(school) != isSpecial(own)) continue;
        if (!la.isEmpty() && school.la != la && &school != &own) continue;
        pool.schools.push_back(&school);
        pool.raw.push_back(vectorOf(school));
    }
    pool.standard = pool.raw;
    for (const auto& feature : NamesOf<Feature>::values) {
        if (!isNumeric(feature.value)) continue;
        const size_t f = at(feature.value);
        double sum = 0, squares = 0, count = 0;
        for (const Vector& v : pool.raw) {
            if (std::isnan(v[f])) continue;
            sum += v[f];
            squares += v[f] * v[f];
            ++count;
        }
        const double mean = sum / count, deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
        // One that does not vary tells no school from another.
        for (Vector& v : pool.standard) v[f] = deviation > 1e-9 ? (v[f] - mean) / deviation : missing;
    }
    return pool;
}

double squareApart(const Vector& a, const Vector& b, size_t feature) {
    if (feature == at(Feature::Phase)) return a[feature] == b[feature] ? 0 : squareOfAnotherPhase;
    return (a[feature] - b[feature]) * (a[feature] - b[feature]);
}

struct Neighbouring {
    double distance = 0;
    size_t place = 0;
};

std::vector<Neighbouring> nearest(const Pool& pool, size_t own, size_t count) {
    const Vector& mine = pool.standard[own];
    const auto known = [](const Vector& v) {
        return size_t(std::count_if(v.begin(), v.end(), [](double x) { return !std::isnan(x); }));
    };
    const size_t fewest = (known(mine) + 1) / 2;
    std::vector<Neighbouring> all;
    all.reserve(pool.schools.size());
    for (size_t i = 0; i < pool.schools.size(); ++i) {
        if (i == own) continue;
        double sum = 0;
        size_t shared = 0;
        for (size_t f = 0; f < features; ++f) {
            if (std::isnan(mine[f]) || std::isnan(pool.standard[i][f])) continue;
            sum += squareApart(mine, pool.standard[i], f);
            ++shared;
        }
        if (shared >= std::max<size_t>(1, fewest)) all.push_back({std::sqrt(sum / double(shared)), i});
    }
    count = std::min(count, all.size());
    std::partial_sort(all.begin(), all.begin() + qsizetype(count), all.end(), [](const auto& a, const auto& b) {
        return std::pair(a.distance, a.place) < std::pair(b.distance, b.place);
    });
    all.resize(count);
    return all;
}

QString pupilsInWords(double pupils) {
    return pupils < fewestPupils ? layoutText("fewer than 6") : QString::number(std::lround(pupils));
}

QString likenessInWords(Feature feature, const SchoolFacts& its, const SchoolFacts& own) {
    const auto beside = [&](const QString& one, const QString& other) {
        return one == other ? layoutText("%1: %2, as here").arg(shown(feature), one)
                            : layoutText("%1: %2, here %3").arg(shown(feature), one, other);
    };
    const auto percent = [](const std::optional<double>& share) { return u"%1%"_s.arg(std::lround(*share)); };
    const auto place = [](bool isRural) { return isRural ? layoutText("rural") : layoutText("urban"); };
    switch (feature) {
        case Feature::Size:
            return beside(pupilsInWords(*its.roll), pupilsInWords(*own.roll));
        case Feature::Disadvantage:
            return beside(percent(its.disadvantaged), percent(own.disadvantaged));
        case Feature::Sen:
            return beside(percent(its.sen), percent(own.sen));
        case Feature::Eal:
            return beside(percent(its.eal), percent(own.eal));
        case Feature::Rurality:
            return beside(place(*its.isRural), place(*own.isRural));
        case Feature::Phase:
            return beside(shown(*its.phase), shown(*own.phase));
        case Feature::PriorAttainment:
            break;
    }
    return beside(QString::number(*its.prior, 'f', 1), QString::number(*own.prior, 'f', 1));
}

QStringList whyAlike(const Pool& pool, size_t own, size_t other) {
    std::vector<std::pair<double, Feature>> apart;
    QStringList unknown;
    for (const auto& feature : NamesOf<Feature>::values) {
        const size_t f = at(feature.value);
        if (std::isnan(pool.standard[own][f])) continue;
        if (std::isnan(pool.standard[other][f]))
            unknown << layoutText("%1: not known, so left out").arg(shown(feature.value));
        else
            apart.emplace_back(squareApart(pool.standard[own], pool.standard[other], f), feature.value);
    }
    std::stable_sort(apart.begin(), apart.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList why;
    for (const auto& [square, feature] : apart)
        why << likenessInWords(feature, *pool.schools[other], *pool.schools[own]);
    return why + unknown;
}

/// What a school's results are expected to be, from the pool.
struct Expectation {
    std::optional<statistics::LinearModel> model;
    std::vector<Feature> from;
    int schools = 0;

    std::optional<double> of(const Vector& raw, const Measure& measure) const {
        if (!model) return {};
        std::vector<double> predictors;
        for (const Feature feature : from) {
            if (std::isnan(raw[at(feature)])) return {};
            predictors.push_back(raw[at(feature)]);
        }
        const double expected = model->expectedOf(predictors);
        return measure.unit == MeasureUnit::Percent ? std::clamp(expected, 0.0, 100.0) : expected;
    }
};

/// That can be told, and so can be learned from.
bool countsFor(const SchoolFigures& figures, const SchoolFigure* school) {
    return school != nullptr && school->value.number && figures.hasCounts &&
           school->pupils.number.value_or(0) >= fewestPupils;
}

Expectation expectationOf(const Pool& pool, const SchoolFigures& figures,
                          const std::vector<const SchoolFigure*>& figureOf) {
    Expectation expectation;
    std::vector<size_t> told;
    for (size_t i = 0; i < pool.schools.size(); ++i)
        if (countsFor(figures, figureOf[i])) told.push_back(i);
    const double nearlyAll = 0.9 * double(told.size());
    for (const auto& feature : NamesOf<Feature>::values) {
        if (!isNumeric(feature.value)) continue;
        const auto known = std::count_if(told.begin(), told.end(), [&](size_t place) {
            return !std::isnan(pool.standard[place][at(feature.value)]);
        });
        if (feature.value == Feature::Disadvantage ? known > 0 : known > 0 && double(known) >= nearlyAll)
            expectation.from.push_back(feature.value);
    }
    const bool hasDisadvantage = std::any_of(expectation.from.begin(), expectation.from.end(),
                                             [](Feature feature) { return feature == Feature::Disadvantage; });
    if (!hasDisadvantage) return expectation;
    std::vector<statistics::Observation> observations;
    for (const size_t place : told) {
        statistics::Observation one{
            {}, *figureOf[place]->value.number, *figureOf[place]->pupils.number * figureOf[place]->share};
        for (const Feature feature : expectation.from) one.predictors.push_back(pool.raw[place][at(feature)]);
        if (std::none_of(one.predictors.begin(), one.predictors.end(), [](double x) { return std::isnan(x); }))
            observations.push_back(std::move(one));
    }
    expectation.model = statistics::fitted(observations);
    expectation.schools = int(observations.size());
    return expectation;
}

AlikeSchool schoolIn(const Pool& pool, size_t place, const SchoolFigures& figures, const SchoolFigure* found,
                     const Expectation& expectation) {
    const SchoolFacts& facts = *pool.schools[place];
    AlikeSchool school;
    school.urn = facts.urn;
    school.name = facts.name;
    school.la = facts.la;
    school.figure.area = {AreaLevel::School, facts.urn};
    school.figure.name = facts.name;
    school.figure.year = figures.year;
    school.figure.source = figures.source;
    school.figure.value.status = ValueStatus::NotAvailable;
    if (found == nullptr) return school;
    school.figure.value = found->value;
    school.figure.lower = found->lower;
    school.figure.upper = found->upper;
    school.figure.pupils = found->pupils.number;
    std::tie(school.figure.release, school.figure.status) = figures.releases[size_t(found->release)];
    school.figure = withoutTooFew(std::move(school.figure));
    const auto number = school.figure.value.number;
    if (!number) {
        school.figure.pupils = withoutTooFew(school.figure.pupils);
        return school;
    }
    school.expected = expectation.of(pool.raw[place], *figures.measure);
    if (figures.measure->unit == MeasureUnit::Percent && school.figure.pupils) {
        school.interval = statistics::wilsonOfPercentage(*number, *school.figure.pupils);
    } else if (school.figure.lower && school.figure.upper) {
        school.interval = {*school.figure.lower, *school.figure.upper};
    }
    if (school.interval && school.expected)
        school.standing = school.interval->lower > *school.expected   ? Standing::Better
                          : school.interval->upper < *school.expected ? Standing::Below
                                                                      : Standing::NoClearDifference;
    return school;
}

QString listed(const std::vector<Feature>& some) {
    QStringList names;
    for (const Feature feature : some) names << shown(feature);
    return names.join(u", "_s);
}

void addNotes(SchoolsAlike& alike, const Pool& pool, size_t own, const Expectation& expectation,
              const Measure& measure) {
    std::vector<Feature> unknown;
    for (const auto& feature : NamesOf<Feature>::values)
        (std::isnan(pool.standard[own][at(feature.value)]) ? unknown : alike.used).push_back(feature.value);
    alike.notes << QObject::tr("Compared with %n schools by: %1.", nullptr, alike.pool).arg(listed(alike.used));
    if (!unknown.empty())
        alike.notes
            << layoutText("Left out, as it is not known of this school or the same of all: %1.").arg(listed(unknown));
    if (!expectation.model) {
        alike.notes << layoutText(
            "What is expected cannot be told: too few schools have a figure and its number of "
            "pupils, or no table says how many are disadvantaged.");
        return;
    }
    alike.notes << QObject::tr("Expected from %n schools by: %1, weighted by pupils.", nullptr, expectation.schools)
                       .arg(listed(expectation.from));
    if (measure.unit == MeasureUnit::Percent || measure.unit == MeasureUnit::Progress)
        alike.notes << layoutText("By chance alone about one school in 40 would come out better than expected.");
    else
        alike.notes << layoutText("There is no interval for this measure, so nobody can be said to do better.");
}

}  // namespace

Result<SchoolsAlike> schoolsAlike(const OutcomeStore& store, const SchoolFactsOfYear& facts,
                                  const AlikeQuestion& question) {
    const SchoolFacts* self = facts.find(question.urn);
    if (self == nullptr)
        return failed(Error::Kind::NotFound,
                      layoutText("No table of %1 has the school %2. Choose another year or import its tables.")
                          .arg(facts.year)
                          .arg(question.urn));
    const Pool pool = poolOf(facts, *self, question.la);
    const auto own = size_t(std::find(pool.schools.begin(), pool.schools.end(), self) - pool.schools.begin());
    const auto known =
        std::count_if(pool.standard[own].begin(), pool.standard[own].end(), [](double x) { return !std::isnan(x); });
    constexpr int fewestFeatures = 2;
    if (known < fewestFeatures)
        return failed(Error::Kind::Refused,
                      layoutText("Too little is known of %1 in %2 to find schools like it. Import the register of "
                                 "schools or the tables with its pupils.")
                          .arg(self->name)
                          .arg(facts.year));

    const SchoolFigures figures = store.schoolFigures(*question.measure, question.group, facts.year, facts.source);
    QHash<QString, const SchoolFigure*> byUrn;
    byUrn.reserve(qsizetype(figures.schools.size()));
    for (const SchoolFigure& each : figures.schools) byUrn.insert(each.urn, &each);
    std::vector<const SchoolFigure*> figureOf;
    figureOf.reserve(pool.schools.size());
    for (const SchoolFacts* school : pool.schools) figureOf.push_back(byUrn.value(school->urn));
    const Expectation expectation = expectationOf(pool, figures, figureOf);

    SchoolsAlike alike;
    alike.pool = int(pool.schools.size()) - 1;
    alike.own = schoolIn(pool, own, figures, figureOf[own], expectation);
    for (const Neighbouring& each : nearest(pool, own, size_t(std::max(0, question.count)))) {
        AlikeSchool school = schoolIn(pool, each.place, figures, figureOf[each.place], expectation);
        school.distance = each.distance;
        school.why = whyAlike(pool, own, each.place);
        for (const SchoolOffer& offer : question.offers)
            if (offer.urn == school.urn) school.offers << offer.words;
        alike.schools.push_back(std::move(school));
    }
    addNotes(alike, pool, own, expectation, *question.measure);
    const auto better = std::count_if(alike.schools.begin(), alike.schools.end(),
                                      [](const AlikeSchool& school) { return school.standing == Standing::Better; });
    const bool anyTold = std::any_of(alike.schools.begin(), alike.schools.end(),
                                     [](const AlikeSchool& school) { return school.standing != Standing::NotTold; });
    const QString subject = u"%1, %2"_s.arg(shownTitle(*question.measure)).arg(facts.year);
    alike.finding = !anyTold      ? layoutText("%1: schools like %2").arg(subject, self->name)
                    : better == 0 ? layoutText("%1: of the schools most like %2 none is clearly better than expected")
                                        .arg(subject, self->name)
                                  : QObject::tr("%1: of the %2 schools most like %3, %n are better than expected",
                                                nullptr, int(better))
                                        .arg(subject)
                                        .arg(alike.schools.size())
                                        .arg(self->name);
    return alike;
}

}  // namespace nlc
