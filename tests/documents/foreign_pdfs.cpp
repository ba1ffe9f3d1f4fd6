// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "tests/documents/foreign_pdfs.h"

#include <qpdf/QPDF.hh>

#include "models/documents/pdf_file.h"
#include "models/documents/pdf_writer.h"
#include "tests/documents/a_foreign_pdf.h"
#include "tests/documents/sample_document.h"

namespace nlc::testing_support {

using namespace Qt::StringLiterals;

namespace {

QByteArray changed(const std::function<void(ForeignPdf&)>& how, int pages = 1, double width = 595,
                   double height = 842) {
    ForeignPdf made(pages, width, height);
    how(made);
    return made.bytes();
}

QByteArray withPage(const std::string& keys, int pages = 1) {
    return changed(
        [&](ForeignPdf& made) {
            for (auto& [key, value] : PdfObject::parse("<< " + keys + " >>").getDictAsMap())
                made.page(0).replaceKey(key, value);
        },
        pages);
}

QByteArray withRoot(const std::string& keys) {
    return changed([&](ForeignPdf& made) {
        for (auto& [key, value] : PdfObject::parse("<< " + keys + " >>").getDictAsMap())
            made.pdf.getRoot().replaceKey(key, value);
    });
}

QByteArray encrypted(const char* user, bool mayPrint) {
    ForeignPdf made(2);
    return made.bytes([&](QPDFWriter& writer) {
        writer.setR6EncryptionParameters(user, "owner", true, true, true, true, true, true,
                                         mayPrint ? qpdf_r3p_full : qpdf_r3p_none, true);
    });
}

QByteArray withForm(int signatureFlags) {
    return changed([&](ForeignPdf& made) {
        PdfObject field = made.pdf.makeIndirectObject(PdfObject::parse(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Oak) /Rect [60 600 300 620] /F 4 >>"));
        PdfObject look = PdfObject::newStream(&made.pdf, "BT ET");
        look.replaceDict(PdfObject::parse("<< /Type /XObject /Subtype /Form /BBox [0 0 240 20] >>"));
        field.replaceKey("/AP", PdfObject::parse("<< >>"));
        field.getKey("/AP").replaceKey("/N", look);
        made.page(0).replaceKey("/Annots", PdfObject::newArray({field}));
        PdfObject form = PdfObject::parse("<< /SigFlags " + std::to_string(signatureFlags) + " >>");
        form.replaceKey("/Fields", PdfObject::newArray({field}));
        made.pdf.getRoot().replaceKey("/AcroForm", form);
    });
}

/// Content that unpacks to 300 MB of nothing.
QByteArray bomb() {
    return changed([](ForeignPdf& made) {
        made.page(0).replaceKey("/Contents", PdfObject::newStream(&made.pdf, std::string(300'000'000, ' ')));
    });
}

}  // namespace

QByteArray aForeignPdf(int pages) { return ForeignPdf(pages).bytes(); }

std::vector<AwkwardPdf> awkwardPdfs() {
    ForeignPdf plain(3);
    const QByteArray whole = plain.bytes(), ours = *doc::writePdf(doc::sample::bulletin());
    const auto sized = [](double width, double height) { return ForeignPdf(1, width, height).bytes(); };
    const QString damaged = u"damaged"_s;
    std::vector<AwkwardPdf> all{
        {u"of this program, tagged"_s, ours, {}, *doc::pageCount(ours)},
        {u"turned by a quarter"_s, withPage("/Rotate 90"), {}},
        {u"upside down"_s, withPage("/Rotate 180"), {}},
        {u"turned backwards"_s, withPage("/Rotate -90"), {}},
        {u"turned by no quarter"_s, withPage("/Rotate 45"), {}},
        {u"A3 across"_s, sized(1191, 842), {}},
        {u"A5"_s, sized(420, 595), {}},
        {u"as large as a wall"_s, sized(14400, 14400), {}},
        {u"as small as a stamp"_s, sized(40, 30), {}},
        {u"mixed sizes"_s, changed([](ForeignPdf& made) { made.add(1191, 842, 2), made.add(100, 700, 3); }), {}, 3},
        {u"cropped"_s, withPage("/CropBox [100 100 400 500]"), {}},
        {u"cropped to nothing"_s, withPage("/CropBox [900 900 1000 1000]"), {}},
        {u"in units of its own"_s, withPage("/UserUnit 2"), {}},
        {u"with corners the wrong way round"_s, withPage("/MediaBox [595 842 0 0]"), {}},
        {u"without a size"_s, changed([](ForeignPdf& made) { made.page(0).removeKey("/MediaBox"); }), {}},
        {u"without resources"_s, changed([](ForeignPdf& made) { made.page(0).removeKey("/Resources"); }), {}},
        {u"with an empty page"_s, changed([](ForeignPdf& made) { made.page(0).removeKey("/Contents"); }), {}},
        {u"with content in pieces"_s,
         changed([](ForeignPdf& made) {
             PdfObject page = made.page(0);
             page.replaceKey("/Contents", PdfObject::newArray({page.getKey("/Contents"),
                                                               PdfObject::newStream(&made.pdf, "q 1 0 0 RG Q")}));
         }),
         {}},
        {u"with more restored than saved"_s,
         changed([](ForeignPdf& made) {
             made.page(0).replaceKey("/Contents", PdfObject::newStream(&made.pdf, "Q Q Q 0 0 100 100 re f"));
         }),
         {}},
        {u"with a form"_s, withForm(0), {}},
        {u"signed"_s, withForm(3), {}},
        {u"with a form of Adobe's own"_s, withRoot("/AcroForm << /XFA [] /Fields [] >> /NeedsRendering true"),
         u"only Adobe"_s},
        {u"with a password"_s, encrypted("secret", true), u"password"_s},
        {u"protected, may be printed"_s, encrypted("", true), {}, 2},
        {u"protected, may not be printed"_s, encrypted("", false), u"does not allow to print"_s},
        {u"linearised"_s, plain.bytes([](QPDFWriter& writer) { writer.setLinearization(true); }), {}, 3},
        {u"with object streams"_s, plain.bytes([](QPDFWriter& w) { w.setObjectStreamMode(qpdf_o_generate); }), {}, 3},
        {u"PDF 2.0"_s, plain.bytes([](QPDFWriter& writer) { writer.forcePDFVersion("2.0"); }), {}, 3},
        {u"PDF 1.0"_s, plain.bytes([](QPDFWriter& writer) { writer.forcePDFVersion("1.0"); }), {}, 3},
        {u"behind a mail's head"_s, "From: somebody\r\n\r\n" + whole, {}, 3},
        {u"with its last line cut off"_s, whole.chopped(20), {}, 3},
        {u"with its end cut off"_s, whole.chopped(120), damaged},
        {u"half of it"_s, whole.first(whole.size() / 2), damaged},
        {u"its first hundred bytes"_s, whole.first(100), damaged},
        {u"of trailers without end"_s, whole.chopped(20) + QByteArray("\ntrailer\n<< >> x y z").repeated(4000),
         damaged},
        {u"empty"_s, {}, u"empty"_s},
        {u"a letter called .pdf"_s, "Dear colleagues", u"not a PDF"_s},
        {u"without a page"_s, ForeignPdf(0).bytes(), u"no page"_s},
        {u"of 2,000 pages"_s, ForeignPdf(2000).bytes(), {}, 2000},
        {u"of 5,001 pages"_s, ForeignPdf(5001).bytes(), u"5000 pages"_s},
        {u"that unpacks without end"_s, bomb(), damaged},
        {u"that runs a script"_s, withRoot("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), {}},
        {u"whose bookmarks go round"_s,
         changed([](ForeignPdf& made) {
             PdfObject mark = made.pdf.makeIndirectObject(PdfObject::parse("<< /Title (Again) >>"));
             mark.replaceKey("/Next", mark);
             mark.replaceKey("/First", mark);
             PdfObject marks = made.pdf.makeIndirectObject(PdfObject::parse("<< /Type /Outlines >>"));
             marks.replaceKey("/First", mark);
             made.pdf.getRoot().replaceKey("/Outlines", marks);
         }),
         {}},
        {u"whose pages go round"_s, QByteArray(whole).replace("/Kids [ ", "/Kids [ 2 0 R "), damaged},
    };
    return all;
}

}  // namespace nlc::testing_support
