// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_writer.h"

#include <QCoreApplication>

#include "models/documents/pdf_blocks.h"
#include "models/documents/pdf_finish.h"
#include "models/documents/prepared.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

/// The running title, short enough for one line, and the page's number.
void drawFoot(PdfSurface& surface, PdfTextContext& context, const PdfText& title, int page, int pages) {
    constexpr double y = PdfSurface::height - 50, right = PdfSurface::width - PdfFlow::marginX;
    const PdfText number(context,
                         {Run{.text = QCoreApplication::translate("documents", "Page %1 of %2").arg(page).arg(pages)}},
                         {8.5, light.muted}, 200);
    {
        const PdfSurface::Tagged artifact(surface, {.name = "NonStruct"});
        surface.fillRectangle({PdfFlow::marginX, y - 8, right - PdfFlow::marginX, 0.5}, light.line);
    }
    title.draw(surface, PdfFlow::marginX, y, {.name = "NonStruct"}, 0, 1);
    number.draw(surface, right - number.widest(), y, {.name = "NonStruct"});
}

}  // namespace

Result<QByteArray> writePdf(const Document& given, QStringList* warnings) {
    const Document document = prepared(given);
    auto fonts = PdfFonts::open(document.language);
    if (!fonts) return tl::unexpected(fonts.error());
    PdfTextContext context{*fonts, PdfBlocks::destinations(document.blocks), {}};

    PdfFlow flow;
    PdfBlocks blocks(flow, context);
    blocks.banner(document);
    blocks.add(document.blocks);
    blocks.footer(document.footer);
    const QString running =
        document.publisher.isEmpty() ? document.title : document.publisher + u" · "_s + document.title;
    const PdfText title(context, {Run{.text = running}}, {8.5, light.muted}, 360);

    PdfSurface surface(document);
    surface.begin({.name = "Document"});
    flow.play(surface, [&](PdfSurface& page, int number, int count) { drawFoot(page, context, title, number, count); });
    surface.end("Document");
    auto drawn = surface.finish();
    if (!drawn) return drawn;
    if (warnings) {
        *warnings << blocks.warnings();
        context.tellMissing(*warnings);
    }
    return finishPdf(*drawn, document, surface.tags());
}

}  // namespace nlc::doc
