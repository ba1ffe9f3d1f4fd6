// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/school_average.h"
#include "models/outcomes/school_facts.h"

namespace nlc {

/// By what a school is like another.
enum class Feature { Size, Disadvantage, Sen, Eal, Rurality, Phase, PriorAttainment };
template <>
struct NamesOf<Feature> {
    static constexpr std::array values{
        Named{Feature::Size, "size", QT_TRANSLATE_NOOP("Names", "Pupils on roll")},
        Named{Feature::Disadvantage, "disadvantage", QT_TRANSLATE_NOOP("Names", "Disadvantaged")},
        Named{Feature::Sen, "sen", QT_TRANSLATE_NOOP("Names", "SEN")},
        Named{Feature::Eal, "eal", QT_TRANSLATE_NOOP("Names", "EAL")},
        Named{Feature::Rurality, "rurality", QT_TRANSLATE_NOOP("Names", "Urban or rural")},
        Named{Feature::Phase, "phase", QT_TRANSLATE_NOOP("Names", "Phase")},
        Named{Feature::PriorAttainment, "prior", QT_TRANSLATE_NOOP("Names", "Key Stage 1")},
    };
};

/// A school that offers visits or help, in the words of the list that says so.
struct SchoolOffer {
    QString urn;
    QString words;  ///< "Visits on Tuesdays: writing in Year 6"
};

struct AlikeQuestion {
    QString urn;
    const Measure* measure = nullptr;
    PupilGroup group = PupilGroup::All;
    QString la = {};  ///< only schools of it; empty: of all that the tables have
    int count = 12;
    std::vector<SchoolOffer> offers = {};
};

/// A school beside what is expected of one of its kind.
enum class Standing { NotTold, Better, NoClearDifference, Below };
template <>
struct NamesOf<Standing> {
    static constexpr std::array values{
        Named{Standing::NotTold, "not-told", QT_TRANSLATE_NOOP("Names", "Cannot be told")},
        Named{Standing::Better, "better", QT_TRANSLATE_NOOP("Names", "Better than expected")},
        Named{Standing::NoClearDifference, "no-clear-difference", QT_TRANSLATE_NOOP("Names", "No clear difference")},
        Named{Standing::Below, "below", QT_TRANSLATE_NOOP("Names", "Below expected")},
    };
};

struct AlikeSchool {
    QString urn, name, la;
    double distance = 0;   ///< 0 is alike in all that is known; see schoolsAlike()
    QStringList why;       ///< a line a feature, the likest first: "Pupils on roll: 213, here 198"
    OutcomeFigure figure;  ///< as published; Suppressed where it may not be told
    std::optional<statistics::Interval> interval = {};  ///< 95 %: Wilson's, or as published
    std::optional<double> expected = {};
    Standing standing = Standing::NotTold;
    QStringList offers = {};
};

struct SchoolsAlike {
    AlikeSchool own;                   ///< distance 0, no `why`
    std::vector<AlikeSchool> schools;  ///< the likest first
    QString finding;                   ///< "2 of the 12 schools most like Example Primary do better than expected"
    std::vector<Feature> used;         ///< that the school itself and others have
    QStringList notes;                 ///< what was left out and why; from what the expected figure is; the pool
    int pool = 0;                      ///< schools that were looked at
};

/// The schools that are most like one. Distance: each feature is standardised over the pool (z = (x - mean) / standard
/// deviation, of size its logarithm); the root of the mean of the squared differences over the features that both have,
/// so that one that is missing neither adds nor takes. Another phase counts 2, which is the square that two
/// standardised values differ by on average. A school that has fewer than half of the features that this one has is not
/// compared. A special school is compared with special schools alone, another with others alone. What is expected of
/// each: weighted least squares (fitted(), by pupils) of the measure on disadvantage and those other numbers that nine
/// in ten of the pool's schools have. A school does better when its 95 % interval lies above that. NotFound: the school
/// stands in no table of the year; Refused: too little is known of it. Any thread.
Result<SchoolsAlike> schoolsAlike(const OutcomeStore& store, const SchoolFactsOfYear& facts,
                                  const AlikeQuestion& question);

}  // namespace nlc
