// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "models/outcomes/value.h"

namespace nlc {

/// Of which pupils a figure speaks.
enum class PupilGroup {
    All,
    Girls,
    Boys,
    Disadvantaged,
    NotDisadvantaged,
    FreeMeals,
    NotFreeMeals,
    SenSupport,
    EhcPlan,
    AnySen,
    NoSen,
    Eal,
    NotEal,
    LowPrior,
    MiddlePrior,
    HighPrior,
    NonMobile,
    LookedAfter,
    InNeed,
    White,
    Mixed,
    Asian,
    Black,
    Chinese,
    OtherEthnic,
};
template <>
struct NamesOf<PupilGroup> {
    static constexpr std::array values{
        Named{PupilGroup::All, "all", QT_TRANSLATE_NOOP("Names", "All pupils")},
        Named{PupilGroup::Girls, "girls", QT_TRANSLATE_NOOP("Names", "Girls")},
        Named{PupilGroup::Boys, "boys", QT_TRANSLATE_NOOP("Names", "Boys")},
        Named{PupilGroup::Disadvantaged, "disadvantaged", QT_TRANSLATE_NOOP("Names", "Disadvantaged")},
        Named{PupilGroup::NotDisadvantaged, "not-disadvantaged", QT_TRANSLATE_NOOP("Names", "Not disadvantaged")},
        Named{PupilGroup::FreeMeals, "free-meals", QT_TRANSLATE_NOOP("Names", "Free school meals")},
        Named{PupilGroup::NotFreeMeals, "no-free-meals", QT_TRANSLATE_NOOP("Names", "No free school meals")},
        Named{PupilGroup::SenSupport, "sen-support", QT_TRANSLATE_NOOP("Names", "SEN support")},
        Named{PupilGroup::EhcPlan, "ehc-plan", QT_TRANSLATE_NOOP("Names", "EHC plan")},
        Named{PupilGroup::AnySen, "any-sen", QT_TRANSLATE_NOOP("Names", "Any SEN")},
        Named{PupilGroup::NoSen, "no-sen", QT_TRANSLATE_NOOP("Names", "No SEN")},
        Named{PupilGroup::Eal, "eal", QT_TRANSLATE_NOOP("Names", "English as an additional language")},
        Named{PupilGroup::NotEal, "not-eal", QT_TRANSLATE_NOOP("Names", "English as a first language")},
        Named{PupilGroup::LowPrior, "low-prior", QT_TRANSLATE_NOOP("Names", "Low prior attainment")},
        Named{PupilGroup::MiddlePrior, "middle-prior", QT_TRANSLATE_NOOP("Names", "Middle prior attainment")},
        Named{PupilGroup::HighPrior, "high-prior", QT_TRANSLATE_NOOP("Names", "High prior attainment")},
        Named{PupilGroup::NonMobile, "non-mobile", QT_TRANSLATE_NOOP("Names", "Non-mobile pupils")},
        Named{PupilGroup::LookedAfter, "looked-after", QT_TRANSLATE_NOOP("Names", "Looked after")},
        Named{PupilGroup::InNeed, "in-need", QT_TRANSLATE_NOOP("Names", "In need")},
        Named{PupilGroup::White, "white", QT_TRANSLATE_NOOP("Names", "White")},
        Named{PupilGroup::Mixed, "mixed", QT_TRANSLATE_NOOP("Names", "Mixed")},
        Named{PupilGroup::Asian, "asian", QT_TRANSLATE_NOOP("Names", "Asian")},
        Named{PupilGroup::Black, "black", QT_TRANSLATE_NOOP("Names", "Black")},
        Named{PupilGroup::Chinese, "chinese", QT_TRANSLATE_NOOP("Names", "Chinese")},
        Named{PupilGroup::OtherEthnic, "other-ethnic", QT_TRANSLATE_NOOP("Names", "Other ethnic group")},
    };
};

enum class MeasureUnit { Percent, ScaledScore, Progress, Pupils };
enum class MeasureKind { Outcome, Progress, Cohort };

/// Which pupils an average is to be weighted by.
enum class WeightKind {
    Eligible,  ///< all at the end of the key stage
    Scored,    ///< of them those who were not absent from the test and could take it
    Covered,   ///< of them those whose earlier results are known
};

/// Figures before `year` and from then on are not made the same way.
struct SeriesBreak {
    int year = 0;
    const char* why = "";
};

/// One entry of the catalogue. Years are those in which the school year ends: 2025 is 2024/25. Percentages are 0 to
/// 100. Where a figure of it stands in a table is in measure_columns.h.
struct Measure {
    const char* id;     ///< stable: "rwm-expected"
    const char* title;  ///< "RWM expected"
    const char* words;  ///< for a chart: "Reading, writing and maths: expected standard"
    const char* definition;
    const char* source = "";  ///< who measures and who publishes it
    MeasureKind kind = MeasureKind::Outcome;
    MeasureUnit unit = MeasureUnit::Percent;
    WeightKind weight = WeightKind::Eligible;
    int decimals = 0;  ///< as published
    std::vector<SeriesBreak> breaks = {};
    std::vector<int> notIn = {};  ///< years without it, beside those without any

    bool higherIsBetter() const { return kind != MeasureKind::Cohort; }
    /// Why it has no figure in a year; empty: it has.
    QString missingIn(int year) const;
};

/// All measures, in the order in which they are offered. They go back to 2016, when the tests changed.
const std::vector<Measure>& measures();
/// By its id, its title or its words, in any case; null: there is none.
const Measure* measureNamed(const QString& name);
QString shownTitle(const Measure& measure);
QString shownWords(const Measure& measure);
QString shownDefinition(const Measure& measure);
QString shownSource(const Measure& measure);
/// The breaks that lie within the years, in words.
QStringList breaksWithin(const Measure& measure, int from, int to);

/// By its word or as it is shown, in any case.
std::optional<PupilGroup> pupilGroupNamed(const QString& name);

/// No tests were held.
bool isYearWithoutTests(int year);
/// The first year from `year` on in which there were tests.
int nextYearWithTests(int year);

/// "53%", "103.4", "−1.9", or the words of its status.
QString shown(const Value& value, const Measure& measure);

}  // namespace nlc
