// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include "models/documents/markdown.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_picture.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"
#include "models/transfer/xlsx_writer.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTableRows = 60;  // of schools there may be hundreds: a file has them all

/// The chart and its numbers, below a heading that somebody else writes.
Result<doc::Blocks> blocksOf(const Chart& chart) {
    auto picture = pictureOf(chart);
    if (!picture) return tl::unexpected(picture.error());
    doc::Blocks blocks{doc::Paragraph{doc::plain(subtitleOf(chart))}, std::move(*picture)};
    doc::Table table = tableOf(chart);
    const auto rows = qsizetype(table.rows.size());
    if (rows > mostTableRows) table.rows.resize(size_t(mostTableRows));
    table.caption = rows > mostTableRows
                        ? layoutText("The same numbers: the first %1 of %2 rows").arg(mostTableRows).arg(rows)
                        : layoutText("The same numbers");
    if (rows > 0) blocks.push_back(std::move(table));
    return blocks;
}

void addChart(doc::Blocks& blocks, const OutcomeStore& store, const KnownSchools& known, const OutcomePart& part) {
    const auto chart = chartOfPart(store, known, part);
    auto drawing = chart.and_then([](const Chart& each) { return blocksOf(each); });
    if (!drawing) {
        const QString title = part.title.isEmpty() ? layoutText("A chart that cannot be shown") : part.title;
        blocks.push_back(doc::Heading{2, doc::plain(title)});
        blocks.push_back(doc::Paragraph{doc::plain(drawing.error().what)});
        return;
    }
    blocks.push_back(doc::Heading{2, doc::plain(titleOf(*chart))});
    std::move(drawing->begin(), drawing->end(), std::back_inserter(blocks));
}

/// A picture with all that its charts are drawn of.
struct WholePicture {
    OutcomePicture picture;
    std::vector<OutcomePart> parts;
    OutcomeStore store;
    KnownSchools known;
};
Result<WholePicture> wholePicture(Workspace& workspace, Id<OutcomePicture> id) {
    auto picture = Repository<OutcomePicture>(workspace).find(id);
    if (!picture) return tl::unexpected(picture.error());
    auto parts = partsOf(workspace, id);
    if (!parts) return tl::unexpected(parts.error());
    auto store = OutcomeStore::of(workspace);
    if (!store) return tl::unexpected(store.error());
    auto known = KnownSchools::of(workspace);
    if (!known) return tl::unexpected(known.error());
    return WholePicture{std::move(*picture), std::move(*parts), std::move(*store), std::move(*known)};
}

}  // namespace

Result<doc::Document> outcomePictureDocument(Workspace& workspace, Id<OutcomePicture> id) {
    const auto whole = wholePicture(workspace, id);
    if (!whole) return tl::unexpected(whole.error());
    const OutcomePicture& picture = whole->picture;
    const QDate today = workspace.identity().today();
    auto document =
        documentTitled(workspace, picture.title, layoutText("Figures as on %1").arg(shownDate(today)), today);
    if (!document) return document;
    if (!picture.note.trimmed().isEmpty())
        for (doc::Block& block : doc::fromMarkdown(picture.note)) document->blocks.push_back(std::move(block));
    for (const OutcomePart& part : whole->parts) {
        if (part.isChart())
            addChart(document->blocks, whole->store, whole->known, part);
        else if (!part.title.isEmpty())
            document->blocks.push_back(doc::Heading{2, doc::plain(part.title)});
        if (!part.text.trimmed().isEmpty())
            for (doc::Block& block : doc::fromMarkdown(part.text)) document->blocks.push_back(std::move(block));
    }
    return document;
}

Result<QByteArray> outcomePictureWorkbook(Workspace& workspace, Id<OutcomePicture> id) {
    const auto whole = wholePicture(workspace, id);
    if (!whole) return tl::unexpected(whole.error());
    OutTable contents{.title = layoutText("Contents"),
                      .columns = {{.heading = layoutText("Sheet"), .width = 24},
                                  {.heading = layoutText("Title"), .width = 48},
                                  {.heading = layoutText("What it shows"), .width = 48},
                                  {.heading = layoutText("Source and notes"), .width = 60},
                                  {.heading = layoutText("Text"), .width = 60}},
                      .rows = {}};
    std::vector<OutTable> sheets;
    for (const OutcomePart& part : whole->parts) {
        if (!part.isChart()) {
            contents.rows.push_back({QString(), part.title, QString(), QString(), part.text});
            continue;
        }
        const auto chart = chartOfPart(whole->store, whole->known, part);
        if (!chart) {
            contents.rows.push_back({QString(), part.title, chart.error().what, QString(), part.text});
            continue;
        }
        const auto question = questionOf(part);
        OutTable sheet = outTableOf(*chart);
        sheet.title = u"%1 %2"_s.arg(sheets.size() + 1).arg(question ? shown(question->chart) : layoutText("Chart"));
        contents.rows.push_back({sheet.title, titleOf(*chart), subtitleOf(*chart), footOf(*chart), part.text});
        sheets.push_back(std::move(sheet));
    }
    sheets.insert(sheets.begin(), std::move(contents));
    return xlsxOf(sheets, whole->picture.title, workspace.identity().today());
}

Result<doc::Document> chartDocument(Workspace& workspace, const Chart& chart) {
    const QDate today = workspace.identity().today();
    auto document =
        documentTitled(workspace, titleOf(chart), layoutText("Figures as on %1").arg(shownDate(today)), today);
    if (!document) return document;
    return blocksOf(chart).map([&](doc::Blocks blocks) {
        document->blocks = std::move(blocks);
        return std::move(*document);
    });
}

}  // namespace nlc
