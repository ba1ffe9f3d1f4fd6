// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/gap.h"
#include "models/outcomes/outcome_store.h"

namespace nlc {

/// By which groups of pupils a gap is taken apart.
enum class GapBy { Disadvantage, FreeMeals, Sen, Eal, Sex };
template <>
struct NamesOf<GapBy> {
    static constexpr std::array values{
        Named{GapBy::Disadvantage, "disadvantage", QT_TRANSLATE_NOOP("Names", "Disadvantage")},
        Named{GapBy::FreeMeals, "free-meals", QT_TRANSLATE_NOOP("Names", "Free school meals")},
        Named{GapBy::Sen, "sen", QT_TRANSLATE_NOOP("Names", "SEN")},
        Named{GapBy::Eal, "eal", QT_TRANSLATE_NOOP("Names", "First language")},
        Named{GapBy::Sex, "sex", QT_TRANSLATE_NOOP("Names", "Sex")},
    };
};
template <>
struct NamesOf<SharesFrom> {
    static constexpr std::array values{
        Named{SharesFrom::Counts, "counts", QT_TRANSLATE_NOOP("Names", "From numbers of pupils")},
        Named{SharesFrom::Published, "published", QT_TRANSLATE_NOOP("Names", "As published")},
        Named{SharesFrom::Solved, "solved", QT_TRANSLATE_NOOP("Names", "Solved from the rates")},
    };
};

struct GapQuestion {
    const Measure* measure = nullptr;  ///< a percentage
    GapBy by = GapBy::Disadvantage;
    AreaKey area;
    AreaKey comparator;
    int year = 0;
    std::optional<ReleaseSource> source = {};  ///< none: the one that says most of the shares
};

/// A part of a gap in percentage points, below 0 where it puts the area behind, and the range that the rounding of
/// what is published allows it.
struct GapPart {
    double value = 0;
    statistics::Interval range = {};
    /// Whatever the rounding, it is on one side of 0; else there is no clear difference.
    bool isClear() const;
    /// The range is wider than the part is large.
    bool rangeIsWider() const;
};

struct GapGroup {
    PupilGroup group = PupilGroup::All;
    bool isRest = false;                       ///< whoever is in no other group; its rate is calculated
    GapPart share = {}, comparatorShare = {};  ///< of 1
    double rate = 0, comparatorRate = 0;
    std::optional<double> pupils = {}, comparatorPupils = {};
    GapPart part = {};   ///< of the rate part of the two-fold form
    GapPart part3 = {};  ///< of the three-fold form
};

/// A gap of one year taken apart (see gap.h). published = composition + rate + residual
/// = composition3 + rate3 + interaction + residual.
struct OutcomeGap {
    const Measure* measure = nullptr;
    GapBy by = GapBy::Disadvantage;
    int year = 0;
    SharesFrom shares = SharesFrom::Counts;
    OutcomeFigure area = {}, comparator = {};  ///< of all pupils
    std::vector<GapGroup> groups = {};
    GapPart published = {};
    GapPart weighted = {};  ///< of the groups' rates
    GapPart composition = {}, rate = {};
    GapPart composition3 = {}, rate3 = {}, interaction = {};
    GapPart residual = {};  ///< published without weighted: rounding, and pupils that are in no group

    QString sourceWords() const;
};

/// Figures of one source, and of one release for each area. Refused with a sentence when a figure is missing or
/// suppressed, when a group has fewer than 6 pupils, or when the rates do not tell the shares; NotFound when no release
/// has such figures; Invalid for what is no percentage.
Result<OutcomeGap> gapOf(const OutcomeStore& store, const GapQuestion& question);

/// A year, and why there is no gap in it.
struct GapYear {
    int year = 0;
    std::optional<OutcomeGap> gap = {};
    QString why = {};
};
/// All years of one source, and between them those without tests: of the source that has the most. `year` of the
/// question does not count. NotFound or Refused when no year has one.
Result<std::vector<GapYear>> gapOverYears(const OutcomeStore& store, const GapQuestion& question, int from, int to);

/// What a published number may be, by the digits with which it stands: "63%" is 63 ± 0.5.
Rounded roundedOf(const Value& value, const Measure& measure);

}  // namespace nlc
