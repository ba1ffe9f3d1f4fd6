// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/outcomes/chart_question.h"
#include "models/records/repository.h"

namespace nlc {

/// A page of charts and texts: "The Norfolk picture, June 2024".
struct OutcomePicture {
    Id<OutcomePicture> id;
    QString title;
    QDate madeOn;
    QString note;  ///< below the title of its document
    friend bool operator==(const OutcomePicture&, const OutcomePicture&) = default;
};
template <>
struct TableOf<OutcomePicture> {
    static constexpr auto name = "outcome_picture";
    static constexpr auto columns =
        std::tuple{Column{"title", &OutcomePicture::title}, Column{"made_on", &OutcomePicture::madeOn},
                   Column{"note", &OutcomePicture::note}};
};

/// A chart, or a text without one. What a chart asks is kept, not what it answered: it is drawn of the figures that are
/// here when it is shown.
struct OutcomePart {
    Id<OutcomePart> id;
    Id<OutcomePicture> picture;
    int position = 0;
    QString question;  ///< JSON, see chart_question.h; empty: text alone
    QString title;     ///< in place of the chart's finding; of a text its heading
    QString text;      ///< Markdown, below the chart
    bool isChart() const { return !question.isEmpty(); }
    friend bool operator==(const OutcomePart&, const OutcomePart&) = default;
};
template <>
struct TableOf<OutcomePart> {
    static constexpr auto name = "outcome_part";
    static constexpr auto columns =
        std::tuple{Column{"picture_id", &OutcomePart::picture}, Column{"position", &OutcomePart::position},
                   Column{"question", &OutcomePart::question}, Column{"title", &OutcomePart::title},
                   Column{"text", &OutcomePart::text}};
};
Result<> checked(const OutcomePicture& picture);

Result<std::vector<OutcomePicture>> outcomePictures(Workspace& workspace);  ///< the latest first
Result<std::vector<OutcomePart>> partsOf(Workspace& workspace, Id<OutcomePicture> picture);
/// What a part asks; Invalid when it is a text, or cannot be read.
Result<ChartQuestion> questionOf(const OutcomePart& part);

// Steps.
QString editOf(const OutcomePicture& picture);
QString editOf(const OutcomePart& part);
/// `title` empty: named by the month, "KS2 picture, January 2025".
Result<Id<OutcomePicture>> addOutcomePicture(Workspace& workspace, const QString& title = {});
Result<> deleteOutcomePicture(Workspace& workspace, Id<OutcomePicture> id);
Result<Id<OutcomePart>> addChartTo(Workspace& workspace, Id<OutcomePicture> picture, const ChartQuestion& question);
Result<Id<OutcomePart>> addTextTo(Workspace& workspace, Id<OutcomePicture> picture, const QString& title);
Result<> movePart(Workspace& workspace, Id<OutcomePart> id, int to);
Result<> deletePart(Workspace& workspace, Id<OutcomePart> id);

/// The chart of a part with the title that it was given, of today's figures.
Result<Chart> chartOfPart(const OutcomeStore& store, const KnownSchools& known, const OutcomePart& part);

/// Each chart as a picture with its description, its text, its source and its numbers as a table below it; a chart that
/// cannot be made says why in its place. For packs, Word, the web.
Result<doc::Document> outcomePictureDocument(Workspace& workspace, Id<OutcomePicture> picture);

/// An Excel workbook: what each chart shows with its source and notes, then its numbers on a sheet of their own.
Result<QByteArray> outcomePictureWorkbook(Workspace& workspace, Id<OutcomePicture> picture);

/// The same document of one chart.
Result<doc::Document> chartDocument(Workspace& workspace, const Chart& chart);

}  // namespace nlc
