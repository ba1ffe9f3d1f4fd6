// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_store.h"
#include "models/outcomes/school_figures.h"
#include "models/outcomes/statistics.h"

namespace nlc {

/// Too few for a figure of them, or their number, to be told. None at all are nobody.
inline bool areTooFew(const std::optional<double>& pupils) { return pupils && *pupils > 0 && *pupils < fewestPupils; }
/// A count of pupils as it may be told; none: it may not.
inline std::optional<double> withoutTooFew(const std::optional<double>& pupils) {
    return areTooFew(pupils) ? std::nullopt : pupils;
}
/// The figure as it may be told: of too few pupils it is Suppressed, without number, interval and count.
OutcomeFigure withoutTooFew(OutcomeFigure figure);

/// The average of these schools, weighted by the pupils that the figures speak of; where the source does not say how
/// many there are, each school counts the same. `weighting` says which it was. Of fewer than 6 pupils it is Suppressed.
/// Schools of fewer than 6 pupils are in it only when all of them together have 6: otherwise they could be told from
/// the others. Any thread.
OutcomeAverage averageOf(const SchoolFigures& figures, const std::vector<int>& places);

/// One figure of several schools, ours, as it may be told.
struct SchoolsFigure {
    QString label;
    AreaKey key;
    OutcomeFigure figure;                          ///< Calculated, or why there is none
    std::optional<statistics::Interval> interval;  ///< 95 %, in the unit of the measure
    int all = 0;                                   ///< schools that stand in the tables
    int schools = 0;                               ///< in the average
    int without = 0;                               ///< that have pupils and no figure
    std::optional<double> pupils, pupilsWithout;   ///< none: fewer than 6, or not known
    std::optional<double> error;                   ///< see schoolsFigure()
};

/// The average of these schools with its interval: Wilson's of all their pupils for a percentage; for progress the
/// normal one of the weighted sum of the schools, whose errors are taken from their published intervals. Scaled scores
/// have none: no table says how far pupils' scores lie apart.
/// `error` is the standard error that findings are judged by: the interval takes pupils for independent, though those
/// of one school are alike, so that of several schools it is the larger of the interval's own and the linearised one of
/// a ratio of school totals, k/(k-1) Σ w²(x - mean)² / (Σ w)². Source: W. G. Cochran, Sampling Techniques (3rd ed.,
/// 1977), 9A.1.
SchoolsFigure schoolsFigure(const SchoolFigures& figures, const std::vector<int>& places, const QString& label,
                            const AreaKey& key);

/// Whether two are apart by more than chance allows when the extremes of `outOf` are looked at: their intervals do not
/// meet and their difference is beyond its error, both at 5 % shared among all pairs (Bonferroni). Without an interval
/// they are not.
bool areClearlyApart(const SchoolsFigure& one, const SchoolsFigure& other, int outOf);

}  // namespace nlc
