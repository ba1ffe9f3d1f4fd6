// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_file.h"

#include <QCoreApplication>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <stdexcept>

#include "models/documents/pdf_blocks.h"
#include "models/documents/pdf_bytes.h"
#include "models/documents/pdf_finish.h"

namespace nlc::doc {
namespace {

using Object = QPDFObjectHandle;

QString tr(const char* sentence) { return QCoreApplication::translate("documents", sentence); }

/// Takes what a page's content unpacks to, up to what any page needs.
class Counted : public Pipeline {
public:
    Counted() : Pipeline("content", nullptr) {}
    void write(unsigned char const*, size_t size) override {
        constexpr size_t most = 200'000'000;
        m_size += size;
        if (m_size > most) throw std::runtime_error("a page unpacks to more than 200 MB");
    }
    void finish() override {}

private:
    size_t m_size = 0;
};

/// False when a stream of the page's content is missing or cannot be unpacked.
bool canBeDrawn(Object page) {
    Object contents = page.getKey("/Contents");
    std::vector<Object> streams;
    if (contents.isArray())
        streams = contents.getArrayAsVector();
    else if (!contents.isNull())
        streams.push_back(contents);
    for (Object& stream : streams) {
        Counted counted;
        if (!stream.isStream() || !stream.pipeStreamData(&counted, 0, qpdf_dl_generalized, true)) return false;
    }
    return true;
}

/// A file has a trailer for each time it was added to. With thousands of them libqpdf's repair takes time without end,
/// since it reads on from each to the file's end.
bool hasTooManyTrailers(const QByteArray& bytes) {
    constexpr int most = 200;
    int trailers = 0;
    for (qsizetype at = bytes.indexOf("trailer"); at >= 0 && trailers <= most; at = bytes.indexOf("trailer", at + 7))
        trailers += at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
    return trailers > most;
}

Error damaged(const QString& detail) {
    return {Error::Kind::Damaged,
            tr("It is damaged and cannot be read to its end. Ask for it again, or print it to PDF anew."),
            detail,
            {}};
}

PdfFile inspected(QPDF& pdf, const std::vector<QPDFPageObjectHelper>& pages) {
    PdfFile file;
    file.pages = int(pages.size());
    Object root = pdf.getRoot();
    file.isTagged = root.getKey("/StructTreeRoot").isDictionary();
    Object form = root.getKey("/AcroForm");
    if (form.isDictionary()) {
        Object flags = form.getKey("/SigFlags");
        if (flags.isInteger() && (flags.getIntValue() & 1))
            file.remarks << tr("It is signed. The signature holds for the file alone, not for a copy in a pack.");
        else if (form.getKey("/Fields").isArray() && form.getKey("/Fields").getArrayNItems() > 0)
            file.remarks << tr("It holds a form. What is filled in is shown.");
    }
    return file;
}

}  // namespace

Result<PdfFile> readPdf(const QByteArray& bytes) {
    if (bytes.isEmpty()) return failed(Error::Kind::Invalid, tr("It is empty. Ask for it again."));
    if (!bytes.first(qMin(bytes.size(), qsizetype(1024))).contains("%PDF-"))
        return failed(Error::Kind::Invalid, tr("It is not a PDF, whatever its name says."));
    if (hasTooManyTrailers(bytes)) return tl::unexpected(damaged(QStringLiteral("more than 200 trailers")));
    try {
        const auto held = opened(bytes);
        QPDF& pdf = *held;
        if (pdf.isEncrypted() && !pdf.allowPrintLowRes())
            return failed(Error::Kind::Invalid,
                          tr("Its author does not allow to print it. Ask for a copy that may be."));
        Object xfa = pdf.getRoot().getKey("/AcroForm");
        if (xfa.isDictionary() && xfa.hasKey("/XFA") && pdf.getRoot().getKey("/NeedsRendering").isBool())
            return failed(Error::Kind::Invalid,
                          tr("It is a form that only Adobe's own reader can show. Open it there and print it to PDF."));
        const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
        if (pages.empty()) return failed(Error::Kind::Invalid, tr("It has no page."));
        if (pages.size() > size_t(PdfFile::mostPages))
            return failed(
                Error::Kind::Invalid,
                tr("It has more than %1 pages. Ask for the part that the meeting needs.").arg(PdfFile::mostPages));
        Object count = pdf.getRoot().getKey("/Pages").getKey("/Count");
        if (count.isInteger() && count.getIntValue() > static_cast<long long>(pages.size()))
            return tl::unexpected(damaged(QStringLiteral("pages are missing")));
        for (size_t i = 0; i < pages.size(); ++i)
            if (!canBeDrawn(pages[i].getObjectHandle()))
                return tl::unexpected(damaged(QStringLiteral("page %1 cannot be unpacked").arg(i + 1)));
        PdfFile file = inspected(pdf, pages);
        if (pdf.isEncrypted())
            file.remarks << tr("It is protected against changes, but may be printed: so it may go into a pack.");
        if (!pdf.getWarnings().empty())
            file.remarks
                << tr("It was damaged and has been repaired. Compare its %1 pages with the original.").arg(file.pages);
        return file;
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() == qpdf_e_password)
            return failed(Error::Kind::Invalid, tr("It is protected with a password. Ask for a copy without one."),
                          QString::fromUtf8(problem.what()));
        if (problem.getErrorCode() == qpdf_e_unsupported)
            return failed(
                Error::Kind::Invalid,
                tr("It is protected in a way that is not understood here. Ask for a copy without protection."),
                QString::fromUtf8(problem.what()));
        return tl::unexpected(damaged(QString::fromUtf8(problem.what())));
    } catch (const std::exception& problem) {
        return tl::unexpected(damaged(QString::fromUtf8(problem.what())));
    }
}

Result<int> pageCount(const QByteArray& bytes) {
    try {
        return int(opened(bytes)->getAllPages().size());
    } catch (const std::exception& problem) {
        return tl::unexpected(damaged(QString::fromUtf8(problem.what())));
    }
}

Result<QByteArray> pictureAsPdf(const QByteArray& picture, const QString& title, const QString& alt) {
    auto read = PdfPicture::read(picture);
    if (!read) return tl::unexpected(read.error());
    Document document;
    document.title = title;
    auto fonts = PdfFonts::open(document.language);
    if (!fonts) return tl::unexpected(fonts.error());
    PdfTextContext context{*fonts, {}, {}};
    constexpr double margin = 40;
    const PdfText heading(context, {Run{.text = title}}, {14, light.text, true}, PdfSurface::width - 2 * margin);
    const QRectF room(margin, margin + heading.height() + 12, PdfSurface::width - 2 * margin,
                      PdfSurface::height - 2 * margin - heading.height() - 12);
    const QSizeF size = read->size().scaled(room.size(), Qt::KeepAspectRatio);
    const QRectF box({room.center().x() - size.width() / 2, room.top()}, size);
    PdfSurface surface(document);
    surface.begin({.name = "Document"});
    surface.destination("picture", margin, margin);
    surface.bookmark(0, title, "picture");
    heading.draw(surface, margin, margin, {.name = "H1"});
    {
        const PdfSurface::Tagged figure(surface, {.name = "Figure", .words = alt, .box = box});
        read->draw(surface, box);
    }
    surface.end("Document");
    return surface.finish().and_then(
        [&](const QByteArray& drawn) { return finishPdf(drawn, document, surface.tags()); });
}

}  // namespace nlc::doc
