// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <optional>
#include <vector>

#include "models/documents/document.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// One axis. Positions are numbers, or, with `categories`, their places from 0: from the left, or from the top.
struct PlotAxis {
    QString title = {};
    QString unit = {};  ///< behind each number, as in BarChart
    QStringList categories = {};
    std::vector<int> strong = {};              ///< places of categories that are named even where not all can be
    std::optional<double> from = {}, to = {};  ///< shown; none: what the points need
    bool isYears = false;                      ///< whole, without a separator
    bool isRank = false;                       ///< whole, and 1 stands at the top
    bool isBare = false;                       ///< has no numbers to be read: it only keeps points apart

    bool isOfCategories() const { return !categories.isEmpty(); }
    QString shown(double position) const;  ///< "63%", "2024", a category's name
};

struct PlotPoint {
    double x = 0, y = 0;
    std::optional<double> lower = {}, upper = {};  ///< of its 95 % interval, along the axis of the values
    QString name = {};                             ///< whose: "Example Primary School"; empty: as its series is called
    QString words = {};                            ///< beside the number: "34 pupils", or what stands in a cell
    bool afterGap = false;                         ///< the line does not go on from the point before
    int shade = 0;                                 ///< of a cell: −2 (well below) to 2 (well above)
};

struct PlotSeries {
    /// Main is whom the chart is about, Reference what it is held against, Other the rest.
    enum class Tone { Main, Reference, Other, Good, Late };
    enum class Kind {
        Line,   ///< through its points; of a Main one with a dot, and its interval, at each
        Dots,   ///< and their intervals
        Curve,  ///< a limit or a fitted line: dashed, no points to be chosen
        Band,   ///< between `lower` and `upper` of each point
        Cells,  ///< of a table of categories: `words` on a ground by `shade`
    };
    QString name = {};
    QString label = {};  ///< written where it ends; empty: none
    Tone tone = Tone::Other;
    Kind kind = Kind::Line;
    std::vector<PlotPoint> points = {};
};

using PlotTone = PlotSeries::Tone;

/// One of several fields that share their axes.
struct PlotPanel {
    QString title = {};
    std::vector<PlotSeries> series = {};
};

/// Lines, dots, bands and cells over two axes, as plain values: a view shows it, a picture is drawn of it, its table
/// goes out. Any thread.
struct Plot {
    QString kind = {};      ///< for whoever does not see it: "Line chart"
    QString title = {};     ///< states the finding, in words made from the numbers
    QString subtitle = {};  ///< measure, pupils, years
    QString source = {};
    QStringList notes = {};  ///< what has to be known to read it: breaks, weighting, what was left out
    PlotAxis x = {}, y = {};
    bool valuesAlongX = false;  ///< as in ranked dots; else the values stand up
    std::vector<PlotPanel> panels = {};
    OutTable table = {};  ///< the same numbers; its first columns name the row

    bool hasPoints() const;
    /// "Norfolk, 2025: 56%, 34 pupils (51% to 61%)".
    QString shown(const PlotSeries& series, const PlotPoint& point) const;
    QString foot() const;  ///< source and notes, as they stand below
};

/// The same numbers, as a document has them.
doc::Table tableOf(const Plot& plot);
/// What it shows, in words, for whoever does not see it: the finding, and the rows of its table while they are few.
QString altOf(const Plot& plot);

}  // namespace nlc
