// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <vector>

namespace nlc::testing_support {

using PdfObject = QPDFObjectHandle;

/// A PDF as others make them: pages that each draw a frame and their number, of that size.
struct ForeignPdf {
    QPDF pdf;

    explicit ForeignPdf(int pages = 1, double width = 595, double height = 842) {
        pdf.emptyPDF();
        for (int i = 1; i <= pages; ++i) add(width, height, i);
    }
    PdfObject add(double width, double height, int number) {
        PdfObject page =
            pdf.makeIndirectObject(PdfObject::parse("<< /Type /Page /Resources << /Font << /F << /Type /Font /Subtype "
                                                    "/Type1 /BaseFont /Helvetica >> >> >> >>"));
        page.replaceKey("/MediaBox", PdfObject::newArray(PdfObject::Rectangle(0, 0, width, height)));
        page.replaceKey(
            "/Contents",
            PdfObject::newStream(&pdf, "q 20 20 " + std::to_string(width - 40) + " " + std::to_string(height - 40) +
                                           " re S BT /F 40 Tf 60 " + std::to_string(height / 2) + " Td (page " +
                                           std::to_string(number) + ") Tj ET Q"));
        QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(page), false);
        return page;
    }
    PdfObject page(size_t index) { return pdf.getAllPages().at(index); }
    /// A link on that page; `keys` say where it leads.
    void link(size_t on, const std::string& keys) {
        PdfObject page = this->page(on);
        if (!page.getKey("/Annots").isArray()) page.replaceKey("/Annots", PdfObject::newArray());
        page.getKey("/Annots").appendItem(pdf.makeIndirectObject(
            PdfObject::parse("<< /Type /Annot /Subtype /Link /Rect [60 700 200 720] " + keys + " >>")));
    }
    QByteArray bytes(const std::function<void(QPDFWriter&)>& how = {}) {
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setStaticID(true);
        if (how) how(writer);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
    }
};

/// What papers may turn out to be, and what is said of those that cannot be taken.
struct AwkwardPdf {
    QString name;
    QByteArray bytes;
    QString refusal;  ///< a part of the sentence; empty: it is taken
    int pages = 1;
};
std::vector<AwkwardPdf> awkwardPdfs();

}  // namespace nlc::testing_support
