// SPDX-License-Identifier: GPL-3.0-or-later
// A pack beside the papers it was made of, as poppler draws them: each page once, in order, and looking the same.
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTransform>

#include "models/documents/pdf_writer.h"
#include "models/packs/pack_plan.h"
#include "tests/documents/foreign_pdfs.h"
#include "tests/documents/sample_document.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

/// The pages as grey pictures, a pixel a point.
std::vector<QImage> drawn(const QByteArray& pdf) {
    const QTemporaryDir folder;
    writeBytes(folder.filePath(u"a.pdf"_s), pdf);
    QProcess poppler;
    poppler.start(u"pdftoppm"_s, {u"-r"_s, u"72"_s, u"-gray"_s, u"-cropbox"_s, folder.filePath(u"a.pdf"_s),
                                  folder.filePath(u"page"_s)});
    EXPECT_TRUE(poppler.waitForFinished(60000));
    std::vector<QImage> pages;
    for (const QString& name : QDir(folder.path()).entryList({u"page-*.pgm"_s}, QDir::Files, QDir::Name))
        pages.push_back(QImage(folder.filePath(name)).convertToFormat(QImage::Format_Grayscale8));
    return pages;
}

/// Where the binder puts a page that is seen in this size: on A4 upright or across, at the top, in the middle, made
/// smaller where it does not fit above the label.
struct Place {
    QSizeF sheet{595.28, 841.89};
    QRectF page;
};
Place placeOf(const QSizeF& seen) {
    constexpr double labelRoom = 26;
    Place place;
    if (seen.width() > seen.height()) place.sheet.transpose();
    const double scale =
        std::min({1.0, place.sheet.width() / seen.width(), (place.sheet.height() - labelRoom) / seen.height()});
    place.page = QRectF(QPointF((place.sheet.width() - scale * seen.width()) / 2, 0), scale * seen);
    return place;
}

/// How much two pictures differ, 0 to 255, where they differ most: looked at from a distance, since a line may fall
/// between two pixels in one and not in the other.
int difference(const QImage& one, const QImage& other) {
    constexpr int step = 10;
    const QSize far(std::max(1, one.width() / step), std::max(1, one.height() / step));
    const auto blurred = [&](const QImage& image) {
        return image.scaled(far, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage a = blurred(one), b = blurred(other);
    int most = 0;
    for (int y = 0; y < far.height(); ++y)
        for (int x = 0; x < far.width(); ++x) most = std::max(most, std::abs(a.scanLine(y)[x] - b.scanLine(y)[x]));
    return most;
}
constexpr int sameDrawing = 40;  // at most between two drawings of one page; pages with other words differ by more

/// The paper's page as it lies on the pack's page, both in the size they have there.
std::pair<QImage, QImage> besideEachOther(const QImage& paper, const QImage& pack) {
    const QRect area = placeOf(paper.size()).page.toRect();
    return {paper.scaled(area.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation), pack.copy(area)};
}

struct Drawing {
    QString name;
    QByteArray pdf;
    int turn = 0;
};

/// Pages that nobody takes for each other: each with a dark square at a place of its own.
class Marked : public ForeignPdf {
public:
    explicit Marked(int pages, double width = 595, double height = 842) : ForeignPdf(0) {
        for (int i = 1; i <= pages; ++i) add(width, height);
    }
    void add(double width, double height) {
        PdfObject page = ForeignPdf::add(width, height, m_number);
        const std::string square = " q " + std::to_string(70 + 60 * (m_number % 5)) + " " +
                                   std::to_string(310 + 60 * (m_number % 4)) + " 40 40 re f Q";
        page.replaceKey("/Contents",
                        PdfObject::newArray({page.getKey("/Contents"), PdfObject::newStream(&pdf, square)}));
        ++m_number;
    }

private:
    int m_number = 1;
};

QByteArray turned(int degrees) {
    Marked made(2);
    for (size_t i = 0; i < 2; ++i) made.page(i).replaceKey("/Rotate", PdfObject::newInteger(degrees));
    return made.bytes();
}

/// A page whose form is filled in, with what shows that.
QByteArray filledForm() {
    Marked made(1);
    PdfObject field = made.pdf.makeIndirectObject(
        PdfObject::parse("<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Oak) /Rect [60 600 300 660] /F 4 >>"));
    PdfObject look = PdfObject::newStream(&made.pdf, "0.2 g 0 0 240 60 re f");
    look.replaceDict(PdfObject::parse("<< /Type /XObject /Subtype /Form /BBox [0 0 240 60] >>"));
    field.replaceKey("/AP", PdfObject::parse("<< >>"));
    field.getKey("/AP").replaceKey("/N", look);
    made.page(0).replaceKey("/Annots", PdfObject::newArray({field}));
    PdfObject form = PdfObject::newDictionary();
    form.replaceKey("/Fields", PdfObject::newArray({field}));
    made.pdf.getRoot().replaceKey("/AcroForm", form);
    return made.bytes();
}

QByteArray cropped() {
    Marked made(2);
    for (size_t i = 0; i < 2; ++i) made.page(i).replaceKey("/CropBox", PdfObject::parse("[20 300 500 700]"));
    return made.bytes();
}

QByteArray mixed() {
    Marked made(2);
    made.add(1191, 842);
    made.add(420, 595);
    return made.bytes();
}

std::vector<Drawing> drawings() {
    return {{u"upright"_s, Marked(3).bytes()},
            {u"across"_s, Marked(2, 842, 595).bytes()},
            {u"A3 across"_s, Marked(2, 1191, 842).bytes()},
            {u"A5"_s, Marked(1, 420, 595).bytes()},
            {u"sizes mixed"_s, mixed()},
            {u"turned in the file"_s, turned(90)},
            {u"turned backwards in the file"_s, turned(-90)},
            {u"upside down in the file"_s, turned(180)},
            {u"turned by hand"_s, Marked(2, 842, 595).bytes(), 90},
            {u"turned back by hand"_s, turned(90), 270},
            {u"with a form"_s, filledForm()},
            {u"cropped"_s, cropped()},
            {u"of this program"_s, *doc::writePdf(doc::sample::bulletin())}};
}

}  // namespace

TEST(PackLooks, EachPageOfThePapersIsInThePackOnceInOrderAndLooksTheSame) {
    if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty()) GTEST_SKIP() << "poppler-utils is not installed";
    PackPlan plan;
    plan.front.title = u"Pack"_s;
    std::vector<std::pair<QString, QImage>> papers;
    for (const Drawing& each : drawings()) {
        PlannedPaper paper;
        paper.number = int(plan.papers.size()) + 1;
        paper.title = each.name;
        paper.pdf = each.pdf;
        paper.turn = each.turn;
        plan.papers.push_back(std::move(paper));
        for (const QImage& page : drawn(each.pdf))
            papers.emplace_back(u"%1, page %2"_s.arg(each.name).arg(papers.size()),
                                page.transformed(QTransform().rotate(each.turn)));
    }
    SilentProgress silent;
    const auto made = makePack(plan, silent);
    ASSERT_TRUE(made) << why(made);
    const auto pack = drawn(made->pdf);
    ASSERT_GT(pack.size(), papers.size());
    const size_t front = pack.size() - papers.size();
    ASSERT_EQ(size_t(made->parts.front().firstPage.toInt()), front + 1);
    for (size_t i = 0; i < papers.size(); ++i) {
        const auto& [name, paper] = papers[i];
        const QImage& page = pack[front + i];
        const QSizeF sheet = placeOf(paper.size()).sheet;
        EXPECT_NEAR(page.width(), sheet.width(), 1) << name.toStdString();
        EXPECT_NEAR(page.height(), sheet.height(), 1) << name.toStdString();
        const auto [own, bound] = besideEachOther(paper, page);
        EXPECT_LT(difference(own, bound), sameDrawing) << name.toStdString();
        if (i + 1 < papers.size()) {
            const auto [next, ofNext] = besideEachOther(papers[i + 1].second, page);
            EXPECT_GT(difference(next, ofNext), sameDrawing)
                << name.toStdString() << " is not told from the page after it";
        }
    }
}
