// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/visit.h"

namespace nlc {

/// What a visitor took along: four lines on one form.
struct Reflection {
    Id<Reflection> id;
    Id<Visit> visit;
    Id<VisitDate> date;             ///< 0: not said
    Id<Person> person;              ///< 0: without a name
    Id<Organisation> organisation;  ///< 0: not said
    QDate notedOn;
    QString saw, willTry;  ///< Markdown
    QDate tryBy;           ///< invalid: not said
    QString need;
    QString quote;          ///< a sentence to be shown to others, if they may
    bool mayQuote = false;  ///< they said so
    QString namedAs;        ///< how they want to be named: "a headteacher"; empty: not at all
    QDate followedUpOn;     ///< when somebody asked what became of it
    QString followUp;       ///< what they said
    QString answerKey;      ///< see Booking
    friend bool operator==(const Reflection&, const Reflection&) = default;
};
template <>
struct TableOf<Reflection> {
    static constexpr auto name = "reflection";
    static constexpr auto columns = std::tuple{
        Column{"visit_id", &Reflection::visit},
        Column{"visit_date_id", &Reflection::date},
        Column{"person_id", &Reflection::person},
        Column{"organisation_id", &Reflection::organisation},
        Column{"noted_on", &Reflection::notedOn},
        Column{"saw", &Reflection::saw},
        Column{"will_try", &Reflection::willTry},
        Column{"try_by", &Reflection::tryBy},
        Column{"need", &Reflection::need},
        Column{"quote", &Reflection::quote},
        Column{"may_quote", &Reflection::mayQuote},
        Column{"named_as", &Reflection::namedAs},
        Column{"followed_up_on", &Reflection::followedUpOn},
        Column{"follow_up", &Reflection::followUp},
        Column{"answer_key", &Reflection::answerKey},
    };
};
Result<> checked(const Reflection& reflection);

enum class CaseStudyState { Draft, Approved };
template <>
struct NamesOf<CaseStudyState> {
    static constexpr std::array values{
        Named{CaseStudyState::Draft, "draft", QT_TRANSLATE_NOOP("Names", "Draft")},
        Named{CaseStudyState::Approved, "approved", QT_TRANSLATE_NOOP("Names", "Approved")},
    };
};
Tone toneOf(CaseStudyState state);

/// What a school did and what came of it, on one proforma, so that studies compare.
struct CaseStudy {
    Id<CaseStudy> id;
    QString title;
    Id<Organisation> organisation;  ///< 0: not said
    Id<Visit> visit;                ///< where it was seen; 0: at none
    Id<Reflection> reflection;      ///< it was made from; 0: from none
    SchoolPhase phase = SchoolPhase::NotSaid;
    CaseStudyState state = CaseStudyState::Draft;
    QDate writtenOn;
    QString context, done, impact;  ///< Markdown
    QString figures;                ///< a line each: "Reading at the expected standard: 61 % → 74 %"
    QString cost, timeTaken;
    QString next;  ///< Markdown
    friend bool operator==(const CaseStudy&, const CaseStudy&) = default;
};
template <>
struct TableOf<CaseStudy> {
    static constexpr auto name = "case_study";
    static constexpr auto columns = std::tuple{
        Column{"title", &CaseStudy::title},
        Column{"organisation_id", &CaseStudy::organisation},
        Column{"visit_id", &CaseStudy::visit},
        Column{"reflection_id", &CaseStudy::reflection},
        Column{"phase", &CaseStudy::phase},
        Column{"state", &CaseStudy::state},
        Column{"written_on", &CaseStudy::writtenOn},
        Column{"context", &CaseStudy::context},
        Column{"done", &CaseStudy::done},
        Column{"impact", &CaseStudy::impact},
        Column{"figures", &CaseStudy::figures},
        Column{"cost", &CaseStudy::cost},
        Column{"time_taken", &CaseStudy::timeTaken},
        Column{"next", &CaseStudy::next},
    };
};
/// One that is approved says what was done and what came of it.
Result<> checked(const CaseStudy& study);

}  // namespace nlc
