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
void drawFoot(PdfSurface& surface, PdfTextContext& context, const PdfText& title, const QString& numbers) {
    constexpr double y = PdfSurface::height - 50, right = PdfSurface::width - PdfFlow::marginX;
    const PdfText number(context, {Run{.text = numbers}}, {8.5, light.muted}, 200);
    {
        const PdfSurface::Tagged artifact(surface, {.name = "NonStruct"});
        surface.fillRectangle({PdfFlow::marginX, y - 8, right - PdfFlow::marginX, 0.5}, light.line);
    }
    title.draw(surface, PdfFlow::marginX, y, {.name = "NonStruct"}, 0, 1);
    number.draw(surface, right - number.widest(), y, {.name = "NonStruct"});
}

}  // namespace

Result<PagesWritten> writeFrontPages(const Document& given, const FrontPages& front) {
    const Document document = prepared(given, front.elsewhere);
    auto fonts = PdfFonts::open(document.language);
    if (!fonts) return tl::unexpected(fonts.error());
    PdfTextContext context{*fonts, PdfBlocks::destinations(document.blocks), {}};

    PdfFlow flow;
    PdfBlocks blocks(flow, context);
    blocks.banner(document);
    blocks.add(document.blocks);
    blocks.footer(document.footer);
    PagesWritten written;
    written.pages = flow.page();
    written.pageOf = blocks.pages();
    if (!front.isDrawn) return written;
    const QString running =
        document.publisher.isEmpty() ? document.title : document.publisher + u" · "_s + document.title;
    const PdfText title(context, {Run{.text = running}}, {8.5, light.muted}, 360);

    PdfSurface surface(document);
    surface.begin({.name = "Document"});
    flow.play(surface, [&](PdfSurface& page, int number, int count) {
        const QString numbers = QCoreApplication::translate("documents", "Page %1 of %2");
        drawFoot(page, context, title,
                 front.isNumbered ? numbers.arg(number).arg(count + front.pagesAfter) : QString());
    });
    surface.end("Document");
    auto drawn = surface.finish();
    if (!drawn) return tl::unexpected(drawn.error());
    written.warnings = blocks.warnings();
    context.tellMissing(written.warnings);
    return finishPdf(*drawn, document, surface.tags()).map([&](QByteArray pdf) {
        written.pdf = std::move(pdf);
        return std::move(written);
    });
}

Result<QByteArray> writePdf(const Document& document, QStringList* warnings) {
    return writeFrontPages(document, {}).map([&](PagesWritten written) {
        if (warnings) *warnings << written.warnings;
        return std::move(written.pdf);
    });
}

}  // namespace nlc::doc
