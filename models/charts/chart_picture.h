// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <variant>

#include "models/charts/chart.h"
#include "models/charts/plot.h"
#include "models/store/error.h"

namespace nlc {

enum class PictureFormat { Png, Svg };

struct ChartPictureOptions {
    bool titled = true;    ///< with title, subtitle and source, for a picture that goes out alone
    double width = 482;    ///< points: the text of an A4 page, 17 cm
    double tallest = 340;  ///< points a document gives a picture; categories of bars beyond are left to the table, and
                           ///< it says so
    QString language = QStringLiteral("en-GB");
    PictureFormat format = PictureFormat::Png;
    double pixelsPerPoint = 2;  ///< of a PNG
};

/// Bars with their numbers, told apart by pattern and named in a legend; a plot as layOut() has it. In Open Sans on
/// white. The same chart gives the same bytes. Any thread. Fails with Io where fonts or memory fail.
Result<QByteArray> drawn(const BarChart& chart, const ChartPictureOptions& options = {});
Result<QByteArray> drawn(const Plot& plot, const ChartPictureOptions& options = {});

/// Any chart there is.
using Chart = std::variant<BarChart, Plot>;
Result<QByteArray> drawn(const Chart& chart, const ChartPictureOptions& options = {});
/// Without its title, which the document's own heading carries; altOf() is its alternative text, the source its
/// caption.
Result<doc::Picture> pictureOf(const Chart& chart);
QString titleOf(const Chart& chart);
QString subtitleOf(const Chart& chart);
QString footOf(const Chart& chart);  ///< source and notes
QString altOf(const Chart& chart);
doc::Table tableOf(const Chart& chart);
OutTable outTableOf(const Chart& chart);
bool hasValues(const Chart& chart);

}  // namespace nlc
