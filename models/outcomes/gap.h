// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "models/outcomes/statistics.h"

namespace nlc {

// Where a gap between two areas is: in who their pupils are, or in how each group of pupils does. Pure arithmetic: what
// the tables hold is in gap_question.h, what is said of it in gap_words.h. Rates and gaps are percentage points, shares
// are of 1. Any thread.
//
// With groups g, shares s and rates r of the area (a) and of the one it is compared with (c), the gap of the weighted
// rates is sum s_a r_a - sum s_c r_c. It is taken apart in two ways, both of which add up to it exactly:
//
//   two-fold    composition = sum (s_a - s_c) (r_a + r_c) / 2      rate_g = (s_a + s_c) / 2 (r_a - r_c)
//   three-fold  composition = sum (s_a - s_c) r_c                  rate_g = s_c (r_a - r_c)
//               interaction = sum (s_a - s_c) (r_a - r_c)
//
// The three-fold form is from the view of the one compared with: what its pupils' rates would make of the area's
// shares, and the area's rates of its shares.
// Sources: E. M. Kitagawa, "Components of a difference between two rates", Journal of the American Statistical
// Association 50 (1955), p. 1168-1194; the three-fold form after A. S. Blinder, Journal of Human Resources 8 (1973),
// and R. Oaxaca, International Economic Review 14 (1973), as B. Jann, Stata Journal 8 (2008), writes it.

/// Groups that are apart from one another and their share of the pupils; both lists in one order.
struct GapMix {
    std::vector<double> shares = {};  ///< add up to 1
    std::vector<double> rates = {};
    double rate() const;  ///< of all of them
};

/// What a gap is made of. All of them count in the direction of the gap: below 0 they put the area behind.
struct GapSums {
    double gap = 0;
    double composition = 0, rate = 0;
    std::vector<double> rates = {};  ///< of each group; `rate` is their sum
    double composition3 = 0, rate3 = 0, interaction = 0;
    std::vector<double> rates3 = {};
};
GapSums decomposed(const GapMix& area, const GapMix& comparator);

/// A published number and how far the truth may be from it: "63%" is 63 ± 0.5.
struct Rounded {
    double value = 0;
    double half = 0;
    double lower() const { return value - half; }
    double upper() const { return value + half; }
};

/// From where the shares of the groups come.
enum class SharesFrom {
    Counts,     ///< numbers of pupils
    Published,  ///< rounded shares
    Solved,     ///< of two groups: the only ones that make the rate of all out of theirs
};

/// What is known of one area's groups.
struct KnownMix {
    SharesFrom from = SharesFrom::Counts;
    std::vector<Rounded> shares = {};  ///< of 1; of Published all but the last, which is the rest; of Solved none
    std::vector<Rounded> rates = {};   ///< with lastIsRest all but the last
    Rounded all = {};                  ///< the rate of all pupils; used by Solved and lastIsRest
    /// The last group is whoever is in no other, and its rate is what of `all` the others leave. With Counts only.
    bool lastIsRest = false;

    /// Nothing where no shares from 0 to 1 make `all`, or where the two rates may be the same.
    std::optional<GapMix> mix() const;
};

/// How far each number may be from what it is, when every published one may be anything that rounds to it.
struct GapRanges {
    std::vector<statistics::Interval> shares = {}, comparatorShares = {};
    statistics::Interval gap = {}, composition = {}, rate = {}, composition3 = {}, rate3 = {}, interaction = {};
    std::vector<statistics::Interval> rates = {}, rates3 = {};
};

/// The smallest and the largest value of each. Both have to have a mix().
/// - Counts, Published: every part is linear in each published number by itself, so its extremes are at the ends of
///   their roundings, and these are all looked at. (With three groups and Published the rest may come out below 0
///   there; the range is then rather too wide.)
/// - Solved: with u the distance of the two groups' rates, each part is linear in the rate of all, and a + b u + c / u
///   in each group's rate. Where the same group does better in both areas at most one of these rates lies between its
///   ends at an extreme (all parts but the interaction and the two-fold part of a group always move one way; of these
///   two, the conditions for two such rates cannot hold together, or hold along a line that ends on an edge). So all
///   corners and, on each edge, the one turning point u² = c / b are looked at. Corners in which a share would be
///   outside 0 to 1 are cut off first: there the rate of all equals that of one group. Where different groups do better
///   the shares' own ranges are used as if they were published, which is rather too wide.
GapRanges rangesOf(const KnownMix& area, const KnownMix& comparator);

}  // namespace nlc
