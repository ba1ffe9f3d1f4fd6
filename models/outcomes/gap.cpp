// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/gap.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace nlc {

using statistics::Interval;

namespace {

/// Numbers that may each be anything within their interval, and the mix that they make.
struct Box {
    std::vector<Interval> sides;
    std::function<GapMix(const double* at)> mix;
    bool isCurved = false;  ///< the last two sides are the rates of the two groups, by which the share is divided
};

size_t groupsOf(const KnownMix& known) { return known.rates.size() + (known.lastIsRest ? 1 : 0); }

GapMix withRest(const std::vector<double>& shares, double all, const double* rates) {
    GapMix mix{shares, {}};
    double left = all;
    for (size_t g = 0; g + 1 < shares.size(); ++g) {
        mix.rates.push_back(rates[g]);
        left -= shares[g] * rates[g];
    }
    mix.rates.push_back(left / shares.back());
    return mix;
}

Interval within(double lower, double upper, double from, double to) {
    return {std::max(lower, from), std::min(upper, to)};
}
bool isEmpty(const Interval& of) { return of.lower > of.upper; }

constexpr double lowestRate = 0, highestRate = 100;
Interval rateOf(const Rounded& of) { return within(of.lower(), of.upper(), lowestRate, highestRate); }
Interval shareOf(const Rounded& of) { return within(of.lower(), of.upper(), 0, 1); }

/// The group with the lower rate of the two.
size_t lowerOf(const KnownMix& known) { return known.rates[0].value <= known.rates[1].value ? 0 : 1; }

/// What is left of a solved mix when shares outside 0 to 1 are cut off: faces on which every part is at its extreme.
std::vector<Box> facesOf(const KnownMix& known) {
    const size_t low = lowerOf(known);
    const Interval all = rateOf(known.all), lower = rateOf(known.rates[low]), higher = rateOf(known.rates[1 - low]);
    std::vector<Box> faces;
    const auto add = [&](Interval ofLower, Interval ofHigher, const std::function<double(double, double)>& share) {
        if (isEmpty(ofLower) || isEmpty(ofHigher)) return;
        faces.push_back({{ofLower, ofHigher},
                         [low, share](const double* at) {
                             const double ofLow = share(at[0], at[1]);
                             GapMix mix{{ofLow, 1 - ofLow}, {at[0], at[1]}};
                             if (low == 1) {
                                 std::swap(mix.shares[0], mix.shares[1]);
                                 std::swap(mix.rates[0], mix.rates[1]);
                             }
                             return mix;
                         },
                         true});
    };
    for (const double at : {all.lower, all.upper})
        add(within(lower.lower, lower.upper, lowestRate, at), within(higher.lower, higher.upper, at, highestRate),
            [at](double d, double n) { return (n - at) / (n - d); });
    add(within(lower.lower, lower.upper, all.lower, all.upper), higher, [](double, double) { return 1.0; });
    add(lower, within(higher.lower, higher.upper, all.lower, all.upper), [](double, double) { return 0.0; });
    return faces;
}

/// As if the share of the first group had been published as what it may be.
Box asPublished(const KnownMix& known) {
    Interval share{1, 0};
    for (const Box& face : facesOf(known))
        for (const double d : {face.sides[0].lower, face.sides[0].upper})
            for (const double n : {face.sides[1].lower, face.sides[1].upper}) {
                const double at[]{d, n};
                const double s = face.mix(at).shares[0];
                share = {std::min(share.lower, s), std::max(share.upper, s)};
            }
    return {{share, rateOf(known.rates[0]), rateOf(known.rates[1])}, [](const double* at) {
                return GapMix{{at[0], 1 - at[0]}, {at[1], at[2]}};
            }};
}

std::vector<Box> boxesOf(const KnownMix& known) {
    if (known.from == SharesFrom::Solved) return facesOf(known);
    Box box;
    for (const Rounded& rate : known.rates) box.sides.push_back(rateOf(rate));
    if (known.from == SharesFrom::Counts) {
        std::vector<double> shares;
        for (const Rounded& share : known.shares) shares.push_back(share.value);
        if (known.lastIsRest) {
            box.sides.insert(box.sides.begin(), rateOf(known.all));
            box.mix = [shares](const double* at) { return withRest(shares, at[0], at + 1); };
        } else {
            box.mix = [shares](const double* at) { return GapMix{shares, {at, at + shares.size()}}; };
        }
        return {box};
    }
    for (const Rounded& share : known.shares) box.sides.push_back(shareOf(share));
    box.mix = [rates = known.rates.size(), shares = known.shares.size()](const double* at) {
        GapMix mix{{at + rates, at + rates + shares}, {at, at + rates}};
        double rest = 1;
        for (const double share : mix.shares) rest -= share;
        mix.shares.push_back(rest);
        return mix;
    };
    return {box};
}

using Numbers = std::vector<double>;

/// In the order in which rangesOf takes them apart again.
Numbers numbersOf(const GapMix& area, const GapMix& comparator) {
    const GapSums sums = decomposed(area, comparator);
    Numbers all{sums.gap, sums.composition, sums.rate, sums.composition3, sums.rate3, sums.interaction};
    for (const auto& list : {area.shares, comparator.shares, sums.rates, sums.rates3})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

/// Looks at a pair of boxes and keeps the extremes.
class Extremes {
public:
    explicit Extremes(size_t numbers)
        : m_all(numbers, {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()}) {}

    void lookAt(const Box& area, const Box& comparator) {
        m_area = &area;
        m_comparator = &comparator;
        m_at.clear();
        for (const Box* box : {&area, &comparator})
            for (const Interval& side : box->sides) m_at.push_back(side.lower);
        corners(0);
    }
    const std::vector<Interval>& all() const { return m_all; }

private:
    const Interval& side(size_t i) const {
        return i < m_area->sides.size() ? m_area->sides[i] : m_comparator->sides[i - m_area->sides.size()];
    }
    Numbers here() const {
        return numbersOf(m_area->mix(m_at.data()), m_comparator->mix(m_at.data() + m_area->sides.size()));
    }
    void keep(const Numbers& numbers) {
        for (size_t i = 0; i < m_all.size(); ++i) {
            m_all[i].lower = std::min(m_all[i].lower, numbers[i]);
            m_all[i].upper = std::max(m_all[i].upper, numbers[i]);
        }
    }
    void corners(size_t i) {
        if (i == m_at.size()) {
            keep(here());
            turns();
            return;
        }
        m_at[i] = side(i).lower;
        corners(i + 1);
        if (side(i).upper <= side(i).lower) return;
        m_at[i] = side(i).upper;
        corners(i + 1);
    }
    /// On the edges that begin at this corner; a box that is curved has two sides.
    void turns() {
        size_t first = 0;
        for (const Box* box : {m_area, m_comparator}) {
            if (box->isCurved)
                for (const size_t i : {first, first + 1})
                    if (m_at[i] == side(i).lower && side(i).lower < side(i).upper) turn(i, first);
            first += box->sides.size();
        }
    }
    /// Along side i each number is a + b u + c / u. Three places tell b and c, and so where it turns.
    void turn(size_t i, size_t first) {
        const double from = side(i).lower, to = side(i).upper;
        const auto distance = [&](double at) { return i == first ? m_at[first + 1] - at : at - m_at[first]; };
        const auto numbersAt = [&](double at) {
            m_at[i] = at;
            return here();
        };
        const double middle = (from + to) / 2;
        const double u0 = distance(from), u1 = distance(middle), u2 = distance(to);
        const Numbers n0 = numbersAt(from), n1 = numbersAt(middle), n2 = numbersAt(to);
        for (size_t n = 0; n < n0.size(); ++n) {
            const double slope1 = (n1[n] - n0[n]) / (u1 - u0), slope2 = (n2[n] - n0[n]) / (u2 - u0);
            // (f(u) - f(u0)) / (u - u0) = b - c / (u u0)
            const double c = (slope2 - slope1) * u0 / (1 / u1 - 1 / u2);
            const double b = slope1 + c / (u1 * u0);
            const double square = c / b;
            if (!std::isfinite(square) || square <= 0) continue;
            const double u = std::sqrt(square), at = i == first ? m_at[first + 1] - u : m_at[first] + u;
            if (at > from && at < to) keep(numbersAt(at));
        }
        m_at[i] = from;
    }

    const Box* m_area = nullptr;
    const Box* m_comparator = nullptr;
    Numbers m_at;
    std::vector<Interval> m_all;
};

}  // namespace

double GapMix::rate() const {
    double sum = 0;
    for (size_t g = 0; g < shares.size(); ++g) sum += shares[g] * rates[g];
    return sum;
}

GapSums decomposed(const GapMix& area, const GapMix& comparator) {
    GapSums sums;
    sums.gap = area.rate() - comparator.rate();
    for (size_t g = 0; g < area.shares.size(); ++g) {
        const double share = area.shares[g] - comparator.shares[g], rate = area.rates[g] - comparator.rates[g];
        sums.composition += share * (area.rates[g] + comparator.rates[g]) / 2;
        sums.rates.push_back(rate * (area.shares[g] + comparator.shares[g]) / 2);
        sums.rate += sums.rates.back();
        sums.composition3 += share * comparator.rates[g];
        sums.rates3.push_back(rate * comparator.shares[g]);
        sums.rate3 += sums.rates3.back();
        sums.interaction += share * rate;
    }
    return sums;
}

std::optional<GapMix> KnownMix::mix() const {
    GapMix mix;
    std::vector<double> numbers;
    for (const Rounded& rate : rates) numbers.push_back(rate.value);
    if (from == SharesFrom::Solved) {
        const Rounded &lower = rates[lowerOf(*this)], &higher = rates[1 - lowerOf(*this)];
        constexpr double hair = 1e-9;  // "38.5" is not always written so
        if (lower.upper() >= higher.lower() - hair || all.value < lower.value || all.value > higher.value) return {};
        const double first = (rates[1].value - all.value) / (rates[1].value - rates[0].value);
        return GapMix{{first, 1 - first}, numbers};
    }
    double rest = 1;
    for (const Rounded& share : shares) {
        mix.shares.push_back(share.value);
        rest -= share.value;
    }
    if (from == SharesFrom::Published) {
        if (rest < 0) return {};
        mix.shares.push_back(rest);
    }
    if (lastIsRest) return withRest(mix.shares, all.value, numbers.data());
    mix.rates = numbers;
    return mix;
}

GapRanges rangesOf(const KnownMix& area, const KnownMix& comparator) {
    const bool isSolved = area.from == SharesFrom::Solved;
    const bool isTwisted = isSolved && lowerOf(area) != lowerOf(comparator);
    const size_t groups = groupsOf(area);
    constexpr size_t sums = 6;
    Extremes extremes(sums + 4 * groups);
    const auto boxes = [&](const KnownMix& known) {
        return isTwisted ? std::vector<Box>{asPublished(known)} : boxesOf(known);
    };
    const std::vector<Box> others = boxes(comparator);
    for (const Box& ours : boxes(area))
        for (const Box& theirs : others) extremes.lookAt(ours, theirs);
    const std::vector<Interval>& all = extremes.all();
    const auto list = [&](size_t which) {
        const auto from = all.begin() + std::ptrdiff_t(sums + which * groups);
        return std::vector<Interval>(from, from + std::ptrdiff_t(groups));
    };
    return {.shares = list(0),
            .comparatorShares = list(1),
            .gap = all[0],
            .composition = all[1],
            .rate = all[2],
            .composition3 = all[3],
            .rate3 = all[4],
            .interaction = all[5],
            .rates = list(2),
            .rates3 = list(3)};
}

}  // namespace nlc
