// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_average.h"

#include <algorithm>
#include <cmath>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

double pupilsInSchool(const SchoolFigure& school) { return school.pupils.number.value_or(0); }
double weightOfSchool(const SchoolFigures& figures, const SchoolFigure& school) {
    return figures.hasCounts ? pupilsInSchool(school) * school.share : 1;
}

/// Which of the places are in an average, and which have pupils and no figure.
struct AverageParts {
    std::vector<int> in, without;
};
AverageParts partsOf(const SchoolFigures& figures, const std::vector<int>& places) {
    AverageParts parts;
    std::vector<int> small;
    double pupilsOfSmall = 0;
    for (const int place : places) {
        const SchoolFigure& school = figures.schools[size_t(place)];
        const double pupils = pupilsInSchool(school);
        if (school.value.number && (pupils > 0 || !figures.hasCounts)) {
            const bool isSmall = figures.hasCounts && pupils < fewestPupils;
            (isSmall ? small : parts.in).push_back(place);
            pupilsOfSmall += isSmall ? pupils : 0;
        } else if (figures.hasCounts
                       ? pupils > 0 || (!school.pupils.number && school.pupils.status != ValueStatus::Blank &&
                                        school.pupils.status != ValueStatus::NewSchool)
                       : school.value.status == ValueStatus::Suppressed) {
            parts.without.push_back(place);
        }
    }
    auto& goTo = pupilsOfSmall >= fewestPupils ? parts.in : parts.without;
    goTo.insert(goTo.end(), small.begin(), small.end());
    return parts;
}

QString weightingOf(const SchoolFigures& figures) {
    if (!figures.hasCounts)
        return layoutText("each school counting the same, as the source does not say how many pupils there are");
    switch (figures.ofShare) {
        case MeasureColumns::OfShare::IsOut:
            return layoutText("weighted by eligible pupils who could take the test");
        case MeasureColumns::OfShare::IsIn:
            return layoutText("weighted by eligible pupils whose progress is known");
        case MeasureColumns::OfShare::All:
            break;
    }
    return layoutText("weighted by eligible pupils");
}

/// From which releases the schools are, and the least of their statuses.
void nameReleases(const SchoolFigures& figures, const std::vector<int>& places, OutcomeFigure& figure) {
    constexpr int mostNamed = 3;
    std::vector<bool> used(figures.releases.size());
    for (const int place : places) used[size_t(figures.schools[size_t(place)].release)] = true;
    QStringList titles;
    for (size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) continue;
        const auto& [title, status] = figures.releases[i];
        figure.status = titles.isEmpty() ? status : std::min(figure.status, status);
        titles << title;
    }
    figure.release =
        titles.size() > mostNamed ? QObject::tr("%n releases", nullptr, int(titles.size())) : titles.join(u"; "_s);
}

/// The two-sided z that `pairs` comparisons share 5 % by.
double sharedZ(int pairs) {
    const double tail = 0.05 / (2.0 * std::max(1, pairs));
    double low = 0, high = 40;
    for (int i = 0; i < 80; ++i) {
        const double z = (low + high) / 2;
        (0.5 * std::erfc(z / std::sqrt(2.0)) > tail ? low : high) = z;
    }
    return low;
}

struct Uncertainty {
    std::optional<statistics::Interval> interval;
    std::optional<double> error;
};

/// Of the weighted sum, from the schools' own intervals; nothing when one has none.
std::optional<double> errorOfProgress(const SchoolFigures& figures, const std::vector<int>& in) {
    double variance = 0, weights = 0;
    for (const int place : in) {
        const SchoolFigure& school = figures.schools[size_t(place)];
        if (!school.lower || !school.upper) return {};
        const double weight = weightOfSchool(figures, school);
        const double error = (*school.upper - *school.lower) / (2 * statistics::z95);
        variance += weight * weight * error * error;
        weights += weight;
    }
    if (!(weights > 0)) return {};
    return std::sqrt(variance) / weights;
}

double errorBetweenSchools(const SchoolFigures& figures, const std::vector<int>& in, double mean) {
    const double count = double(in.size());
    if (count < 2) return 0;
    double sum = 0, weights = 0;
    for (const int place : in) {
        const SchoolFigure& school = figures.schools[size_t(place)];
        const double weight = weightOfSchool(figures, school), apart = weight * (*school.value.number - mean);
        sum += apart * apart;
        weights += weight;
    }
    return weights > 0 ? std::sqrt(sum * count / (count - 1)) / weights : 0;
}

Uncertainty uncertaintyOf(const SchoolFigures& figures, const std::vector<int>& in, double mean, double pupils) {
    if (!figures.hasCounts) return {};
    Uncertainty found;
    if (figures.measure->unit == MeasureUnit::Percent) {
        found.interval = statistics::wilsonOfPercentage(mean, pupils, statistics::z95);
        if (found.interval) found.error = (found.interval->upper - found.interval->lower) / (2 * statistics::z95);
    } else if (figures.measure->unit == MeasureUnit::Progress) {
        found.error = errorOfProgress(figures, in);
        if (found.error)
            found.interval =
                statistics::Interval{mean - statistics::z95 * *found.error, mean + statistics::z95 * *found.error};
    }
    if (found.error) found.error = std::max(*found.error, errorBetweenSchools(figures, in, mean));
    return found;
}

}  // namespace

std::vector<int> SchoolFigures::placesOf(const QString& la) const {
    std::vector<int> places;
    for (size_t i = 0; i < schools.size(); ++i)
        if (la.isEmpty() || schools[i].la == la) places.push_back(int(i));
    return places;
}

std::vector<int> SchoolFigures::placesOf(const QStringList& urns) const {
    const QSet<QString> wanted(urns.begin(), urns.end());
    std::vector<int> places;
    for (size_t i = 0; i < schools.size(); ++i)
        if (wanted.contains(schools[i].urn)) places.push_back(int(i));
    return places;
}

OutcomeFigure withoutTooFew(OutcomeFigure figure) {
    if (!areTooFew(figure.pupils)) return figure;
    figure.value = {{}, ValueStatus::Suppressed, {}};
    figure.lower = figure.upper = figure.pupils = std::nullopt;
    return figure;
}

OutcomeAverage averageOf(const SchoolFigures& figures, const std::vector<int>& places) {
    const AverageParts parts = partsOf(figures, places);
    OutcomeAverage average;
    average.figure.year = figures.year;
    average.figure.source = figures.source;
    average.figure.value.status = ValueStatus::NotAvailable;
    average.figure.weighting = weightingOf(figures);
    nameReleases(figures, parts.in.empty() ? places : parts.in, average.figure);
    average.schools = int(parts.in.size());
    average.without = int(parts.without.size());
    std::vector<std::pair<double, double>> weighted;
    for (const int place : parts.in) {
        const SchoolFigure& school = figures.schools[size_t(place)];
        weighted.emplace_back(*school.value.number, weightOfSchool(figures, school));
        average.pupils += pupilsInSchool(school);
    }
    for (const int place : parts.without) average.pupilsWithout += pupilsInSchool(figures.schools[size_t(place)]);
    if (figures.measure->unit == MeasureUnit::Pupils) return average;
    if (const auto mean = statistics::weightedMean(weighted)) {
        average.figure.value = {mean, ValueStatus::Calculated, {}};
        if (figures.hasCounts) average.figure.pupils = average.pupils;
    } else if (!parts.without.empty()) {
        const bool isHidden = std::any_of(parts.without.begin(), parts.without.end(), [&](int place) {
            const Value& value = figures.schools[size_t(place)].value;
            return value.number || value.status == ValueStatus::Suppressed;
        });
        if (isHidden) average.figure.value.status = ValueStatus::Suppressed;
    }
    return average;
}

SchoolsFigure schoolsFigure(const SchoolFigures& figures, const std::vector<int>& places, const QString& label,
                            const AreaKey& key) {
    OutcomeAverage average = averageOf(figures, places);
    SchoolsFigure one;
    one.label = label;
    one.key = key;
    one.all = int(places.size());
    one.schools = average.schools;
    one.without = average.without;
    if (figures.hasCounts) {
        if (average.schools > 0) one.pupils = withoutTooFew(average.pupils);
        if (average.without > 0) one.pupilsWithout = withoutTooFew(average.pupilsWithout);
    }
    if (average.figure.value.number) {
        const Uncertainty found =
            uncertaintyOf(figures, partsOf(figures, places).in, *average.figure.value.number, average.pupils);
        one.interval = found.interval;
        one.error = found.error;
    }
    one.figure = std::move(average.figure);
    one.figure.area = key;
    one.figure.name = label;
    return one;
}

bool areClearlyApart(const SchoolsFigure& one, const SchoolsFigure& other, int outOf) {
    if (!one.error || !other.error || !one.figure.value.number || !other.figure.value.number) return false;
    if (!one.interval || !other.interval) return false;
    const double a = *one.figure.value.number, b = *other.figure.value.number;
    const double z = sharedZ(outOf * (outOf - 1) / 2);
    const auto& upper = a > b ? one : other;
    const auto& lower = a > b ? other : one;
    // Each interval, widened to that z.
    const double wider = z / statistics::z95;
    const double above = std::max(a, b) - wider * (std::max(a, b) - upper.interval->lower);
    const double below = std::min(a, b) + wider * (lower.interval->upper - std::min(a, b));
    return above > below && std::abs(a - b) > z * std::hypot(*one.error, *other.error);
}

}  // namespace nlc
