// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_binder.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include "models/documents/pdf_file.h"
#include "models/documents/pdf_print.h"
#include "models/documents/pdf_writer.h"
#include "tests/documents/foreign_pdfs.h"
#include "tests/documents/pdf_check.h"
#include "tests/documents/sample_document.h"
#include "tests/support/bulletins.h"

using namespace Qt::StringLiterals;
using namespace nlc::testing_support;

namespace nlc::doc {
namespace {

/// Front pages with a link to each part, bound.
class Bound {
public:
    explicit Bound(const std::vector<QByteArray>& papers, const std::function<void(Binding&)>& how = {}) {
        FrontPages front;
        Document document;
        document.title = u"Pack"_s;
        document.date = QDate(2025, 2, 14);
        for (size_t i = 0; i < papers.size(); ++i) {
            BoundPart part;
            part.pdf = papers[i];
            part.title = u"Paper %1"_s.arg(i + 1);
            part.anchor = u"paper-%1"_s.arg(i + 1);
            const int pages = pageCount(papers[i]).value_or(0);
            for (int page = 1; page <= pages; ++page) part.labels.push_back(u"%1, page %2"_s.arg(part.title).arg(page));
            front.pagesAfter += pages;
            front.elsewhere << part.anchor;
            Run link{part.title};
            link.link = u'#' + part.anchor;
            document.blocks.push_back(Paragraph{{link}});
            binding.parts.push_back(std::move(part));
        }
        binding.about = document;
        const auto written = writeFrontPages(document, front);
        EXPECT_TRUE(written);
        binding.front = written->pdf;
        frontPages = written->pages;
        if (how) how(binding);
        const auto made = bindPdf(binding);
        EXPECT_TRUE(made) << (made ? "" : made.error().detail.toStdString());
        if (!made) return;
        bound = *made;
        pdf.processMemoryFile("bound", bound.pdf.constData(), size_t(bound.pdf.size()));
    }
    PdfObject page(size_t index) { return pdf.getAllPages().at(index); }
    /// What was drawn on the page before it was bound, streams beside each other.
    std::vector<std::string> contentOf(size_t index) {
        std::vector<std::string> streams;
        PdfObject contents = page(index).getKey("/Contents");
        for (int i = 1; i + 1 < contents.getArrayNItems(); ++i) {  // the first places it, the last labels it
            const auto data = contents.getArrayItem(i).getStreamData();
            streams.emplace_back(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        }
        return streams;
    }
    /// Index of the page that the annotation leads to; -1: to none.
    int leadsTo(PdfObject annotation) {
        PdfObject to = annotation.getKey("/Dest");
        if (!to.isArray()) return -1;
        const auto& pages = pdf.getAllPages();
        for (size_t i = 0; i < pages.size(); ++i)
            if (pages[i].getObjGen() == to.getArrayItem(0).getObjGen()) return int(i);
        return -1;
    }
    std::vector<PdfObject> linksOn(size_t index) {
        PdfObject annotations = page(index).getKey("/Annots");
        return annotations.isArray() ? annotations.getArrayAsVector() : std::vector<PdfObject>{};
    }
    QStringList bookmarks() {
        QStringList all;
        const std::function<void(std::vector<QPDFOutlineObjectHelper>, int)> add =
            [&](std::vector<QPDFOutlineObjectHelper> of, int depth) {
                for (auto& each : of) {
                    all << QString(depth, u'>') + QString::fromStdString(each.getTitle());
                    add(each.getKids(), depth + 1);
                }
            };
        add(QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines(), 0);
        return all;
    }

    Binding binding;
    BoundPdf bound;
    QPDF pdf;
    int frontPages = 0;
};

/// What qpdf's own program finds wrong; empty as well when it is not installed.
QString checkedByQpdf(const QByteArray& pdf) {
    const QString program = QStandardPaths::findExecutable(u"qpdf"_s);
    if (program.isEmpty()) return {};
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"pack.pdf"_s));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    file.close();
    QProcess check;
    check.start(program, {u"--check"_s, file.fileName()});
    check.waitForFinished(120'000);
    return check.exitCode() == 0 ? QString()
                                 : QString::fromUtf8(check.readAllStandardError() + check.readAllStandardOutput());
}

}  // namespace

TEST(BoundPdf, HoldsEachPageOnceInOrderAndUnchanged) {
    std::vector<QByteArray> papers;
    for (int i = 1; i <= 4; ++i) papers.push_back(ForeignPdf(i, 595 - 20 * i, 842).bytes());
    Bound pack(papers);
    ASSERT_EQ(pack.bound.pages, pack.frontPages + 10);
    size_t at = size_t(pack.frontPages);
    for (const QByteArray& paper : papers) {
        QPDF source;
        source.processMemoryFile("paper", paper.constData(), size_t(paper.size()));
        for (PdfObject page : source.getAllPages()) {
            const auto drawn = page.getKey("/Contents").getStreamData();
            EXPECT_THAT(pack.contentOf(at), testing::ElementsAre(std::string(
                                                reinterpret_cast<const char*>(drawn->getBuffer()), drawn->getSize())));
            ++at;
        }
    }
    EXPECT_EQ(checkedByQpdf(pack.bound.pdf), QString());
    EXPECT_EQ(bindPdf(pack.binding)->pdf, pack.bound.pdf) << "the same bytes again";
}

TEST(BoundPdf, PutsEveryPageOnA4AsItIsSeen) {
    Bound pack({ForeignPdf(1, 1191, 842).bytes(), ForeignPdf(1, 420, 595).bytes(),
                [] {
                    ForeignPdf turned;
                    turned.page(0).replaceKey("/Rotate", PdfObject::newInteger(90));
                    return turned.bytes();
                }()},
               [](Binding& binding) { binding.parts[1].turn = 90; });
    for (const auto& [page, across] : {std::pair{0, true}, {1, true}, {2, true}}) {
        PdfObject sheet = pack.page(size_t(pack.frontPages + page));
        const auto box = sheet.getKey("/MediaBox").getArrayAsRectangle();
        EXPECT_NEAR(box.urx, across ? 841.89 : 595.28, 0.01) << page;
        EXPECT_NEAR(box.ury, across ? 595.28 : 841.89, 0.01) << page;
        EXPECT_FALSE(sheet.hasKey("/Rotate")) << page;
    }
}

TEST(BoundPdf, LeadsFromTheContentsAndWithinPapersToTheRightPage) {
    ForeignPdf paper(3);
    paper.link(0, "/Dest (later)");
    paper.link(0, "/A << /S /URI /URI (https://example.org) >>");
    paper.link(0, "/A << /S /Launch /F (calc.exe) >>");
    paper.link(0, "/A << /S /JavaScript /JS (app.alert) >> /AA << /E << /S /JavaScript /JS (x) >> >>");
    PdfObject place = PdfObject::parse("[null /XYZ 72 500 null]");
    place.setArrayItem(0, paper.page(2));
    paper.link(1, "/Dest [null /Fit]");
    PdfObject names = PdfObject::parse("<< /Names [(later) null] >>");
    names.getKey("/Names").setArrayItem(1, place);
    paper.pdf.getRoot().replaceKey("/Names", PdfObject::parse("<< >>"));
    paper.pdf.getRoot().getKey("/Names").replaceKey("/Dests", paper.pdf.makeIndirectObject(names));
    Bound pack({ForeignPdf(2).bytes(), paper.bytes()});
    const int first = pack.frontPages;
    auto front = pack.linksOn(0);
    ASSERT_EQ(front.size(), 2u);
    EXPECT_EQ(pack.leadsTo(front[0]), first);
    EXPECT_EQ(pack.leadsTo(front[1]), first + 2);
    EXPECT_FALSE(front[0].hasKey("/A")) << "no address that only this program knows";
    auto within = pack.linksOn(size_t(first + 2));
    ASSERT_EQ(within.size(), 4u);
    EXPECT_EQ(pack.leadsTo(within[0]), first + 4);
    const double scale = (841.89 - 26) / 842;
    EXPECT_NEAR(within[0].getKey("/Dest").getArrayItem(3).getNumericValue(), 841.89 - scale * (842 - 500), 0.1);
    EXPECT_TRUE(within[1].hasKey("/A")) << "to the web";
    EXPECT_FALSE(within[2].hasKey("/A")) << "a program";
    EXPECT_FALSE(within[3].hasKey("/A") || within[3].hasKey("/AA")) << "a script";
    const double left = 60 * scale + (595.276 - 595 * scale) / 2;
    EXPECT_NEAR(within[0].getKey("/Rect").getArrayItem(0).getNumericValue(), left, 0.1) << "links move with the page";
    EXPECT_EQ(pack.bookmarks(), (QStringList{u"Pack"_s, u"Paper 1"_s, u"Paper 2"_s}));
}

TEST(BoundPdf, TagsOfPapersStayAndAreToldApart) {
    const QByteArray tagged = *writePdf(sample::bulletin());
    Bound pack({tagged, tagged});
    PdfFacts facts, alone;
    EXPECT_TRUE(checkPdf(pack.bound.pdf, &facts).isEmpty()) << checkPdf(pack.bound.pdf).join(u'\n').toStdString();
    EXPECT_TRUE(checkPdf(tagged, &alone).isEmpty());
    EXPECT_EQ(facts.figures, 2 * alone.figures);
    EXPECT_EQ(facts.count("TR"), 2 * alone.count("TR"));
    EXPECT_EQ(facts.count("Part"), 2);
    EXPECT_TRUE(pack.bound.untagged.isEmpty());
    EXPECT_TRUE(pack.bookmarks().contains(u">>"_s + u"At a glance"_s) || pack.bookmarks().size() > 4)
        << "the papers' own bookmarks stand below theirs";
    Bound mixed({tagged, ForeignPdf(1).bytes()});
    EXPECT_EQ(mixed.bound.untagged, QStringList{u"Paper 2"_s});
    const auto metadata = mixed.pdf.getRoot().getKey("/Metadata").getStreamData();
    EXPECT_FALSE(QByteArray(reinterpret_cast<const char*>(metadata->getBuffer()), qsizetype(metadata->getSize()))
                     .contains("pdfuaid:part"))
        << "it does not claim what it is not";
}

TEST(BoundPdf, TakesAwkwardPapersInOrRefusesThemWithASentence) {
    std::vector<QByteArray> taken;
    int pages = 0;
    for (const AwkwardPdf& each : awkwardPdfs()) {
        const auto read = readPdf(each.bytes);
        if (!each.refusal.isEmpty()) {
            EXPECT_FALSE(read) << each.name.toStdString();
            if (!read) {
                EXPECT_TRUE(read.error().what.contains(each.refusal))
                    << each.name.toStdString() << ": " << read.error().what.toStdString();
            }
            continue;
        }
        ASSERT_TRUE(read) << each.name.toStdString() << ": " << read.error().what.toStdString() << ' '
                          << read.error().detail.toStdString();
        EXPECT_EQ(read->pages, each.pages) << each.name.toStdString();
        Bound alone({each.bytes});
        EXPECT_EQ(alone.bound.pages, alone.frontPages + each.pages) << each.name.toStdString();
        EXPECT_EQ(checkedByQpdf(alone.bound.pdf), QString()) << each.name.toStdString();
        taken.push_back(each.bytes);
        pages += each.pages;
    }
    EXPECT_GE(taken.size(), 25u);
    Bound all(taken);
    EXPECT_EQ(all.bound.pages, all.frontPages + pages);
    EXPECT_EQ(checkedByQpdf(all.bound.pdf), QString());
    EXPECT_EQ(all.pdf.getRoot().getKey("/OpenAction").isNull(), true);
}

TEST(BoundPdf, StopsWhenAskedTo) {
    Bound pack({ForeignPdf(1).bytes(), ForeignPdf(1).bytes()});
    const auto stopped = bindPdf(pack.binding, [](int done, int) { return done < 1; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, Error::Kind::Cancelled);
}

TEST(BoundPdf, APictureIsAPageThatSaysWhatItShows) {
    const auto pdf = pictureAsPdf(aPicture({400, 200}), u"Site plan"_s, u"Picture: Site plan"_s);
    ASSERT_TRUE(pdf);
    PdfFacts facts;
    EXPECT_TRUE(checkPdf(*pdf, &facts).isEmpty()) << checkPdf(*pdf).join(u'\n').toStdString();
    EXPECT_EQ(facts.alts, std::vector<std::string>{"Picture: Site plan"});
    EXPECT_FALSE(pictureAsPdf("no picture", u"x"_s, u"x"_s));
}

TEST(PrintSheets, FoldToABooklet) {
    EXPECT_EQ(bookletOrder(4), (std::vector{4, 1, 2, 3}));
    EXPECT_EQ(bookletOrder(5), (std::vector{0, 1, 2, 0, 0, 3, 4, 5}));
    EXPECT_TRUE(bookletOrder(0).empty());
}

TEST(PrintSheets, BeginPapersOnTheRightAndLeaveOutWhatIsKnown) {
    const QByteArray pdf = ForeignPdf(5).bytes();
    const auto pagesIn = [](const Result<QByteArray>& made) { return made ? *pageCount(*made) : -1; };
    EXPECT_EQ(pagesIn(printSheets(pdf, {})), 5);
    EXPECT_EQ(pagesIn(printSheets(pdf, {.pages = {1, 4}})), 2);
    EXPECT_EQ(pagesIn(printSheets(pdf, {.onTheRight = {2, 4}, .bothSides = true})), 6) << "1 _ 2 3 4 5: one blank page";
    EXPECT_EQ(pagesIn(printSheets(pdf, {.bothSides = true, .booklet = true})), 4) << "two sheets";
    EXPECT_EQ(checkedByQpdf(*printSheets(pdf, {.bothSides = true, .booklet = true})), QString());
    EXPECT_FALSE(printSheets("nothing", {}));
}

}  // namespace nlc::doc
