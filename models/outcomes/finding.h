// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/chart_question.h"

namespace nlc {

// What the charts of outcomes share: how numbers become words, and figures points.

/// Half of it is what rounding may hide: 1 for whole percentages, 0.1 for progress.
double roundingUnit(const Measure& measure);
/// "7 points", "1 point", "0.4 points"; of its amount alone.
QString pointsShown(double difference, const Measure& measure);
/// "56%", "103", "−1.2"; calculated ones with a decimal.
QString shownNumberOf(double number, const Measure& measure, bool isCalculated = false);
QString unitOf(const Measure& measure);  ///< of an axis: "%"
QString ordinal(int place);              ///< "1st", "11th"

/// "Norfolk is 7 points below England"; where both are rounded and no more than one unit apart, "there is no clear
/// difference between Norfolk (56%) and England (57%)".
QString comparedInWords(const QString& name, double own, const QString& otherName, double other,
                        const Measure& measure);
/// They differ by more than rounding may have made.
bool isClear(double difference, const Measure& measure);

/// "Reading, writing and maths: expected standard, all pupils, 2016 to 2025."
QString subtitleOf(const AnsweredQuestion& question, int from, int to);
/// "Source: Local Authority Interactive Tool (DfE)".
QString sourceWords(const AnsweredQuestion& question);
/// A plot with what every one of the question's says: its kind in words, its subtitle, its source.
Plot emptyPlot(const AnsweredQuestion& question, const char* kind, int from, int to);
/// A calculated number as a table has it, to one decimal; without one an empty cell.
QVariant inTenths(const std::optional<double>& number);
/// Breaks in the series, years without tests.
QStringList notesOf(const AnsweredQuestion& question, int from, int to);

/// The area, England and the region where they are asked for, then the neighbours; each with the tone it has in every
/// chart.
struct ComparedArea {
    AreaKey key;
    QString name;
    PlotSeries::Tone tone = PlotSeries::Tone::Other;
    bool isNeighbour = false;
};
std::vector<ComparedArea> comparedAreas(const AnsweredQuestion& question);

/// A line of the area's figures; a gap where a year with tests or without lies between.
PlotSeries lineOf(const AnsweredQuestion& question, const ComparedArea& area);

/// Of the neighbours that have a figure in the year.
std::optional<double> medianOf(const AnsweredQuestion& question, int year);

/// A table with the area's name first and a column a year.
OutTable tableByYear(const AnsweredQuestion& question, const std::vector<ComparedArea>& areas);

}  // namespace nlc
