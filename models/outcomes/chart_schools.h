// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/chart_question.h"
#include "models/outcomes/statistics.h"

namespace nlc {

// What charts of schools share: which schools a question is about, what they are held against, and how a school becomes
// a point and a row.

/// The schools of the LA around the area, or of the group, in a year.
struct FoundSchools {
    std::vector<OutcomeFigure> with;  ///< a number, and where it is a percentage their pupils
    int without = 0;
};
FoundSchools schoolsIn(const AnsweredQuestion& question, int year);
QString laNameOf(const AnsweredQuestion& question);  ///< or the group's

/// What the schools are held against: the published figure of their LA, else our average of them; of a group that of
/// its own schools.
struct SchoolTarget {
    double number = 0;
    bool isCalculated = false;
    QString words;  ///< "as published"
};
std::optional<SchoolTarget> targetOf(const AnsweredQuestion& question);

/// The published interval, or Wilson's where it is a percentage of so many pupils.
std::optional<statistics::Interval> intervalOf(const AnsweredQuestion& question, const OutcomeFigure& figure);
/// Its name, pupils and interval; where it stands is the chart's.
PlotPoint schoolPoint(const AnsweredQuestion& question, const OutcomeFigure& figure);
void noteWithout(Plot& plot, int without);
OutTable tableOfSchools(const AnsweredQuestion& question, const std::vector<OutcomeFigure>& figures);

}  // namespace nlc
