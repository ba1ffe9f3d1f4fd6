// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <optional>
#include <vector>

#include "models/documents/document.h"
#include "models/transfer/out_table.h"

namespace nlc {

struct ChartSeries {
    /// What its colour says; its pattern and its name say it too.
    enum class Tone { Main, Quiet, Good, Soon, Late };
    QString name = {};
    std::vector<std::optional<double>> values = {};  ///< one a category; without a value, or not finite: a gap, never 0
    Tone tone = Tone::Main;
};

/// Bars beside names, as plain values: a view shows it, a picture is drawn of it, its table goes out. Any thread.
struct BarChart {
    QString title = {};          ///< states the finding, in words made from the numbers
    QString subtitle = {};       ///< measure, unit, years
    QString unit = {};           ///< behind each number: "%" without a space, "minutes" with one; empty: none
    QString categoryTitle = {};  ///< what the categories are: "Sector"
    QStringList categories = {};
    std::vector<ChartSeries> series = {};
    bool stacked = false;  ///< the series of a category are parts of one bar
    QString source = {};   ///< where the numbers come from
    QString gap = {};      ///< what a gap is called: "not noted"; empty: "no figure"

    std::optional<double> value(size_t series, size_t category) const;  ///< nothing where there is a gap
    /// The sum of what is there; nothing when all of it is gaps.
    std::optional<double> total(size_t category) const;
    QString shown(std::optional<double> value) const;  ///< "1,250", "87.5%", "30 minutes", or the word for a gap
    bool hasValues() const;
};

/// By what its bars are told from others without colour, from 0, which is solid: the quiet series come last.
size_t patternOf(const BarChart& chart, size_t series);

/// The same data in the same order; the document's own heading is to carry the title.
doc::Table tableOf(const BarChart& chart);
/// With a gap as an empty cell.
OutTable outTableOf(const BarChart& chart);
/// What the chart shows, in words, for whoever does not see it. Names at most twelve categories and says so.
QString altOf(const BarChart& chart);

}  // namespace nlc
