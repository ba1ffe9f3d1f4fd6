// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_writer.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <thread>

#include "models/documents/html_writer.h"
#include "models/documents/text_writer.h"
#include "tests/documents/pdf_check.h"
#include "tests/documents/sample_document.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

struct Written {
    QByteArray bytes;
    PdfFacts facts;
    QStringList breaches, warnings;
};

Written written(const Document& document) {
    Written written;
    const auto pdf = writePdf(document, &written.warnings);
    EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().detail.toStdString());
    if (!pdf) return written;
    written.bytes = *pdf;
    written.breaches = checkPdf(*pdf, &written.facts);
    EXPECT_TRUE(written.breaches.isEmpty()) << written.breaches.join(u'\n').toStdString();
    return written;
}

Document pagesOf(Blocks blocks) {
    Document document;
    document.title = u"Test"_s;
    document.date = QDate(2025, 2, 14);
    document.blocks = std::move(blocks);
    return document;
}

TEST(PdfWriter, WritesABulletinThatHoldsUniversalAccess) {
    const Written pdf = written(sample::bulletin());
    EXPECT_GE(pdf.facts.pages, 4);
    EXPECT_EQ(pdf.facts.figures, 1);
    EXPECT_EQ(pdf.facts.alts.at(0), "Bar chart: visits rose from 4 in autumn to 15 in summer");
    EXPECT_EQ(pdf.facts.count("TR"), 25);
    EXPECT_EQ(pdf.facts.count("TH"), 4 + 24);
    EXPECT_EQ(pdf.facts.bookmarks, 1 + 5 + 8);
    EXPECT_EQ(pdf.facts.innerMarks, 0);
    EXPECT_TRUE(pdf.warnings.isEmpty()) << pdf.warnings.join(u'\n').toStdString();
    // For eyes: the same document from each writer, when a folder is named.
    if (const QString folder = qEnvironmentVariable("NLC_TEST_OUT"); !folder.isEmpty()) {
        const auto save = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder + u'/' + name);
            if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        };
        save(u"bulletin.pdf"_s, pdf.bytes);
        save(u"bulletin-email.html"_s, writeEmailHtml(sample::bulletin()));
        save(u"bulletin-web.html"_s, writeWebHtml(sample::bulletin()));
        save(u"bulletin.txt"_s, writeText(sample::bulletin()).toUtf8());
    }
}

TEST(PdfWriter, GivesTheSameBytesForTheSameDocument) {
    const Document document = sample::bulletin();
    const auto first = writePdf(document), second = writePdf(document);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
}

TEST(PdfWriter, WritesOnSeveralThreadsAtOnce) {
    const Document document = sample::bulletin(2);
    const auto alone = writePdf(document);
    ASSERT_TRUE(alone);
    std::vector<Result<QByteArray>> results(3, QByteArray());
    std::vector<std::thread> threads;
    for (auto& result : results) threads.emplace_back([&] { result = writePdf(document); });
    for (std::thread& thread : threads) thread.join();
    for (const auto& result : results) EXPECT_TRUE(result && *result == *alone);
}

TEST(PdfWriter, KeepsAParagraphOneElementOverPages) {
    QString text;
    for (int i = 0; i < 400; ++i) text += u"Twelve schools are trying one page about the child. "_s;
    const Written pdf = written(
        pagesOf({Paragraph{{sample::plain(text), doc::Run{.text = u"a link"_s, .link = u"https://example.org/"_s}}}}));
    EXPECT_GE(pdf.facts.pages, 4);
    EXPECT_EQ(pdf.facts.count("P"), 1);
    EXPECT_EQ(pdf.facts.count("Span"), 0);
    EXPECT_EQ(pdf.facts.count("Link"), 1);
}

TEST(PdfWriter, BreaksLinesWithoutMarksOfTheirOwn) {
    const Written pdf = written(pagesOf(
        fromMarkdown(u"final offer  \nsecond *line*  \n**third** line with [a link](https://example.org/)  \nend"_s)));
    EXPECT_EQ(pdf.facts.innerMarks, 0);
    EXPECT_EQ(pdf.facts.count("P"), 1);
}

TEST(PdfWriter, TellsWhereLinksLead) {
    const Written pdf =
        written(pagesOf({Paragraph{{doc::Run{.text = u"the first"_s, .link = u"https://example.org/it's?a=(1)"_s},
                                    doc::Run{.text = u"the second"_s, .link = u"mailto:a@example.org"_s},
                                    doc::Run{.text = u" bad"_s, .link = u"javascript:alert(1)"_s}}},
                         Button{u"Sign up"_s, u"https://example.org/sign"_s}}));
    EXPECT_EQ(pdf.facts.linkWords, (std::vector<std::string>{"the first", "the second", "Sign up"}));
    EXPECT_EQ(pdf.facts.links_, (std::vector<std::string>{"https://example.org/it's?a=(1)", "mailto:a@example.org",
                                                          "https://example.org/sign"}));
}

TEST(PdfWriter, RepeatsATablesHeadAsArtifact) {
    const Written pdf = written(pagesOf({sample::table(120)}));
    EXPECT_GE(pdf.facts.pages, 3);
    EXPECT_EQ(pdf.facts.count("TR"), 121);
    EXPECT_EQ(pdf.facts.count("Caption"), 1);
}

TEST(PdfWriter, SplitsARowOnlyWhenItIsTallerThanAPage) {
    Table table{{}, {{sample::plain(u"A"_s)}, {}}, {}, false};
    table.rows.push_back({{sample::plain(QString(u"many words "_s).repeated(2500))}, {sample::plain(u"few"_s)}});
    const Written pdf = written(pagesOf({table}));
    EXPECT_GE(pdf.facts.pages, 2);
    EXPECT_EQ(pdf.facts.count("TH"), 1);  // the empty head names nothing
}

TEST(PdfWriter, WritesNestedListsOverPages) {
    List list{true, {}};
    for (int i = 0; i < 40; ++i)
        list.items.push_back(fromMarkdown(
            u"Point number %1 of many\n\n- inner one\n- inner *two*, with [a link](https://example.org/)"_s.arg(i)));
    const Written pdf = written(pagesOf({list, CallOut{CallOut::Tone::Action, {list}}}));
    EXPECT_EQ(pdf.facts.count("L"), 82);
    EXPECT_EQ(pdf.facts.count("LI"), 240);
    EXPECT_EQ(pdf.facts.count("Lbl"), 240);
}

TEST(PdfWriter, ReplacesLettersNoFontHasAndSaysSo) {
    const Written pdf =
        written(pagesOf({Paragraph{{sample::plain(u"Hello 👩‍🏫\U000F1234 there, dŵr, Łódź"_s)}}}));
    ASSERT_EQ(pdf.warnings.size(), 1);
    EXPECT_TRUE(pdf.warnings[0].contains(u"U+F1234"_s)) << pdf.warnings[0].toStdString();
}

TEST(PdfWriter, PutsTheDescriptionInPlaceOfABrokenPicture) {
    QByteArray cut = sample::picture("PNG");
    cut.truncate(cut.size() / 2);
    QByteArray halfJpeg("\xff\xd8\xff\xe0 broken");
    const Written pdf = written(
        pagesOf({Picture{cut, u"Pupils in a library"_s}, Picture{halfJpeg, u"A chart"_s}, Picture{"GIF89a", {}}}));
    EXPECT_EQ(pdf.facts.figures, 0);
    EXPECT_EQ(pdf.warnings.size(), 3);
    EXPECT_TRUE(pdf.warnings[0].contains(u"Pupils in a library"_s));
}

TEST(PdfWriter, KeepsAJpegsBytes) {
    const QByteArray jpeg = sample::picture("JPEG", {1600, 900});
    const Written pdf = written(pagesOf({Picture{jpeg, u"A chart"_s}, Picture{sample::picture("PNG"), {}}}));
    EXPECT_TRUE(pdf.bytes.contains(jpeg));
    EXPECT_EQ(pdf.facts.figures, 1);  // the other is decoration
}

TEST(PdfWriter, StandsHostileAndEmptyText) {
    EXPECT_EQ(written(Document{}).facts.pages, 1);
    Document document = pagesOf(
        {Paragraph{{sample::plain(u"<script>\u0000\u0007 & 'quote' \\ (paren)"_s)}},
         Paragraph{{sample::plain(u"שלום לכולם, "_s), doc::Run{.text = u"קישור"_s, .link = u"https://example.org/"_s}}},
         Paragraph{{sample::plain(QString(3000, u'w'))}}, Heading{6, {sample::plain(QString(400, u'H'))}, u"it-s"_s},
         List{}, List{true, {{}}}, CallOut{}, Table{}, PageBreak{}, PageBreak{}, Rule{}, Heading{2, {}}});
    document.title = u"It's <b>\\ (title) 'x'"_s;
    document.author = u"O'Example & Sons"_s;
    EXPECT_GE(written(document).facts.pages, 2);
}

TEST(PdfWriter, WritesAPictureThatBeginsAPage) {
    Document document;
    for (int i = 0; i < 28; ++i) document.blocks.push_back(Paragraph{{sample::plain(u"A short line"_s)}});
    document.blocks.push_back(Picture{sample::picture("JPEG"), u"A chart"_s});
    const Written pdf = written(document);
    EXPECT_EQ(pdf.facts.pages, 2);
    EXPECT_EQ(pdf.facts.figures, 1);
}

TEST(PdfWriter, NumbersTenPages) {
    const Written pdf = written(sample::bulletin(20));
    EXPECT_GE(pdf.facts.pages, 10);
}

}  // namespace
}  // namespace nlc::doc
