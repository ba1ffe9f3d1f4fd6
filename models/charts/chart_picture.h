// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/charts/chart.h"
#include "models/store/error.h"

namespace nlc {

struct ChartPictureOptions {
    bool titled = true;  ///< with title, subtitle and source, for a picture that goes out alone
    double width = 482;  ///< points: the text of an A4 page, 17 cm
    double tallest =
        340;  ///< points a document gives a picture; categories beyond are left to the table, and it says so
    QString language = QStringLiteral("en-GB");
};

/// Horizontal bars in Open Sans on white, as a PNG of two pixels a point. Bars of several series differ by pattern and
/// have a legend; each has its number. The same chart gives the same bytes. Any thread. Fails with Io where fonts or
/// memory fail.
Result<QByteArray> pngOf(const BarChart& chart, const ChartPictureOptions& options = {});
/// Without its title, which the document's own heading carries; altOf() is its alternative text, the source its
/// caption.
Result<doc::Picture> pictureOf(const BarChart& chart);

}  // namespace nlc
