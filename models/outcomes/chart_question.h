// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>

#include "models/charts/chart_picture.h"
#include "models/outcomes/comparison.h"
#include "models/outcomes/gap_question.h"
#include "models/outcomes/known_schools.h"

namespace nlc {

/// What a chart of outcomes shows.
enum class OutcomeChart {
    Trend,        ///< an area over the years, beside others
    Ranking,      ///< LAs by their figures of a year
    RankByYear,   ///< its place among its neighbours over the years
    Change,       ///< from one year to another, a line an area
    Groups,       ///< groups of pupils in a year, beside England
    Gap,          ///< what the difference from England is made of
    GapByYear,    ///< the same, year by year
    Measures,     ///< areas by measures, as a table with shades
    Kinds,        ///< kinds of schools, such as by size or deprivation
    Schools,      ///< schools by their figures, with intervals
    Spread,       ///< where schools lie, a strip a year
    Alike,        ///< the schools that are most like one, and what is expected of them
    Dashboard,    ///< the schools of a group, a zone or a trust by measures
    Funnel,       ///< schools by how many pupils they have, within what chance explains
    Deprivation,  ///< schools by the share of their pupils who are disadvantaged, with a fitted line
    SideBySide,   ///< districts, trusts or the team's own groups over the years, a small chart each
};
template <>
struct NamesOf<OutcomeChart> {
    static constexpr std::array values{
        Named{OutcomeChart::Trend, "trend", QT_TRANSLATE_NOOP("Names", "Trend")},
        Named{OutcomeChart::Ranking, "ranking", QT_TRANSLATE_NOOP("Names", "Neighbours ranked")},
        Named{OutcomeChart::RankByYear, "rank-by-year", QT_TRANSLATE_NOOP("Names", "Rank by year")},
        Named{OutcomeChart::Change, "change", QT_TRANSLATE_NOOP("Names", "Change")},
        Named{OutcomeChart::Groups, "groups", QT_TRANSLATE_NOOP("Names", "Groups of pupils")},
        Named{OutcomeChart::Gap, "gap", QT_TRANSLATE_NOOP("Names", "Where the gap is")},
        Named{OutcomeChart::GapByYear, "gap-by-year", QT_TRANSLATE_NOOP("Names", "Gap by year")},
        Named{OutcomeChart::Measures, "measures", QT_TRANSLATE_NOOP("Names", "All measures")},
        Named{OutcomeChart::Kinds, "kinds", QT_TRANSLATE_NOOP("Names", "Kinds of schools")},
        Named{OutcomeChart::Schools, "schools", QT_TRANSLATE_NOOP("Names", "Schools")},
        Named{OutcomeChart::Spread, "spread", QT_TRANSLATE_NOOP("Names", "Spread of schools")},
        Named{OutcomeChart::Funnel, "funnel", QT_TRANSLATE_NOOP("Names", "Funnel")},
        Named{OutcomeChart::Alike, "alike", QT_TRANSLATE_NOOP("Names", "Schools like this")},
        Named{OutcomeChart::Dashboard, "dashboard", QT_TRANSLATE_NOOP("Names", "Dashboard")},
        Named{OutcomeChart::Deprivation, "deprivation", QT_TRANSLATE_NOOP("Names", "By deprivation")},
        Named{OutcomeChart::SideBySide, "side-by-side", QT_TRANSLATE_NOOP("Names", "Side by side")},
    };
};

/// What is asked of a chart. It is kept with pictures as it stands, so `year` 0, the latest there is, goes on with new
/// data.
struct ChartQuestion {
    OutcomeChart chart = OutcomeChart::Trend;
    QString measure = QStringLiteral("rwm-expected");  ///< its id
    PupilGroup group = PupilGroup::All;
    AreaKey area{AreaLevel::LocalAuthority, {}};
    int year = 0;  ///< 0: the latest with a figure of the area
    int from = 0;  ///< 0: the first
    bool england = true, region = false, neighbours = true;
    int neighbourSet = 0;                        ///< the year of a set; 0: the latest
    std::optional<ReleaseSource> source = {};    ///< none: the one that reaches furthest
    GapBy by = GapBy::Disadvantage;              ///< of Gap
    Dimension dimension = Dimension::Structure;  ///< of Kinds and SideBySide
    friend bool operator==(const ChartQuestion&, const ChartQuestion&) = default;
};
QJsonObject asJson(const ChartQuestion& question);
/// Refused where it names a measure, a group or a kind of chart that there is not.
Result<ChartQuestion> chartQuestionFrom(const QJsonObject& json);

/// The question with nothing left open: its measure, source, year and whom it is held against. NotFound, with what to
/// import, when there is no figure of it.
struct AnsweredQuestion {
    const OutcomeStore& store;
    const KnownSchools& known;
    ChartQuestion asked;
    const Measure& measure;
    ReleaseSource source;
    int year, from;
    QString name;            ///< of the area
    std::vector<int> years;  ///< with a figure of it, in order, from `from` to `year`
    const NeighbourSet& set;
    std::vector<AreaKey> neighbours;  ///< none where it is no LA
    const NamedSchools* group;        ///< when the area is a group of schools, a zone, a trust or the like; else null

    /// What the source says, with or without a number; of the group itself our average of its schools.
    std::optional<OutcomeFigure> published(const AreaKey& of, PupilGroup pupils, int in) const;
    /// The same where it has a number.
    std::optional<OutcomeFigure> figure(const AreaKey& of, int in) const;
    std::optional<OutcomeFigure> figure(const AreaKey& of, PupilGroup pupils, int in) const;
};
Result<AnsweredQuestion> answeredQuestion(const OutcomeStore& store, const KnownSchools& known,
                                          const ChartQuestion& question);

/// What else could be asked for, with the rest of the question as it is.
struct OtherAnswers {
    std::vector<int> years;              ///< the latest first
    std::vector<ReleaseSource> sources;  ///< that have any of it
};
OtherAnswers otherAnswers(const OutcomeStore& store, const ChartQuestion& question);

/// The chart with its finding as its title. One with nothing to show says why in its title. Any thread.
Result<Chart> chartOf(const OutcomeStore& store, const KnownSchools& known, const ChartQuestion& question);

/// England's state-funded schools.
inline const AreaKey englandKey{AreaLevel::National, QStringLiteral("england")};

}  // namespace nlc
