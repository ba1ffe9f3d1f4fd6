// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/label_sheet.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <qpdf/QPDF.hh>
#include <thread>

#include "tests/documents/pdf_check.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

struct Word {
    int page;
    QRectF box;
    QString text;
};

/// Words and where they stand, as poppler's pdftotext reads them. Empty when it is not installed.
std::vector<Word> wordsOf(const QByteArray& pdf) {
    const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (tool.isEmpty()) return {};
    QProcess reader;
    reader.start(tool, {u"-bbox"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s});
    reader.write(pdf);
    reader.closeWriteChannel();
    EXPECT_TRUE(reader.waitForFinished(60'000));
    const QString said = QString::fromUtf8(reader.readAllStandardOutput());
    static const QRegularExpression line(
        u"<page |<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">(.*)</word>"_s);
    std::vector<Word> words;
    int page = 0;
    for (auto it = line.globalMatch(said); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(5).isEmpty()) {
            ++page;
            continue;
        }
        const auto at = [&](int i) { return match.captured(i).toDouble(); };
        words.push_back({page, QRectF(QPointF(at(1), at(2)), QPointF(at(3), at(4))), match.captured(5)});
    }
    return words;
}

/// The text of a place, and a failure for every word that comes nearer to the place's edge than a printer may drift.
QString textAt(const std::vector<Word>& words, const LabelLayout& layout, int page, int place) {
    constexpr double margin = 3 * 72 / 25.4;
    const QRectF box = layout.box(place), safe = box.adjusted(margin, margin, -margin, -margin);
    QStringList text;
    for (const Word& word : words) {
        if (word.page != page || !box.contains(word.box.center())) continue;
        text << word.text;
        // Poppler's heights are the font's, which may be a little more than the line's.
        EXPECT_TRUE(safe.adjusted(-0.1, -1, 0.1, 1).contains(word.box))
            << layout.code << " place " << place << ": " << word.text.toStdString();
    }
    return text.join(u' ');
}

struct Sheet {
    QByteArray bytes;
    PdfFacts facts;
    QStringList warnings;
};

Sheet checkedSheet(const Result<QByteArray>& pdf, const QStringList& warnings) {
    EXPECT_TRUE(pdf) << (pdf ? "" : (pdf.error().what + pdf.error().detail).toStdString());
    if (!pdf) return {};
    Sheet sheet{*pdf, {}, warnings};
    const QStringList breaches = checkPdf(*pdf, &sheet.facts);
    EXPECT_TRUE(breaches.isEmpty()) << breaches.join(u'\n').toStdString();
    return sheet;
}

Sheet labelSheet(const LabelLayout& layout, const std::vector<Label>& labels, int firstPlace = 1) {
    QStringList warnings;
    const auto pdf = writeLabels(layout, labels, firstPlace, &warnings);
    return checkedSheet(pdf, warnings);
}

Sheet badgeSheet(const LabelLayout& layout, const std::vector<Badge>& badges, int firstPlace = 1,
                 const QString& foot = u"Northfield Learning Collaborative"_s) {
    QStringList warnings;
    const auto pdf = writeBadges(layout, badges, foot, firstPlace, &warnings);
    return checkedSheet(pdf, warnings);
}

const LabelLayout& layoutOf(const char* code) { return *labelLayoutCoded(QString::fromLatin1(code)); }

std::vector<Label> addresses(int count) {
    static const QStringList names{u"Alex Example"_s,          u"Łucja Żółć"_s,         u"Dr Siân ap Dŵr"_s,
                                   u"The Head of Service"_s,   u"Priya Sample-Jones"_s, u"Ngọc Ánh Nguyễn"_s,
                                   u"Ms Jo Test, SENCO Lead"_s};
    static const QStringList places{u"Northfield Primary School"_s, u"Oak Tree Nursery"_s,
                                    u"St Example’s Church of England Academy"_s, u"Inclusion Service"_s};
    std::vector<Label> labels;
    for (int i = 0; i < count; ++i) {
        QStringList lines{names[i % names.size()], places[i % places.size()], u"%1 Sample Road"_s.arg(i + 1),
                          u"Exampleton"_s, u"EX%1 %2AB"_s.arg(i % 20 + 1).arg(i % 9 + 1)};
        if (i % 4 == 3) lines.insert(2, u"County Hall, Second Floor"_s);
        if (i % 5 == 1) lines.removeAt(3);
        labels.push_back({lines});
    }
    return labels;
}

std::vector<Badge> guests(int count) {
    const std::vector<Badge> known{
        {u"Alex Example"_s, u"Northfield Primary School"_s, u"Headteacher"_s},
        {u"Alexandra Featherstonehaugh-Example"_s, u"St Example’s Church of England Voluntary Aided Primary School"_s,
         u"Special Educational Needs Coordinator and Deputy Head"_s},
        {u"Łucja Żółć"_s, u"Inclusion Service"_s, u""_s},
        {u"Dr Siân ap Dŵr"_s, u"Oak Tree Nursery"_s, u"Manager"_s},
        {u"Jo Test"_s, u""_s, u"Parent representative"_s},
        {u"Ngọc Ánh Nguyễn"_s, u"University of Exampleton"_s, u"Researcher"_s},
        {u"Priya Sample-Jones"_s, u"Children’s Services, Exampleshire County Council"_s, u"Head of Service"_s},
    };
    std::vector<Badge> badges;
    for (int i = 0; i < count; ++i) badges.push_back(known[size_t(i) % known.size()]);
    return badges;
}

void keepForEyes(const QString& name, const QByteArray& bytes) {
    const QString folder = qEnvironmentVariable("NLC_TEST_OUT");
    QFile file(folder + u'/' + name);
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly)) file.write(bytes);
}

TEST(LabelLayouts, FitOnA4AndDoNotOverlap) {
    QSet<QString> codes;
    for (const LabelLayout& layout : labelLayouts) {
        SCOPED_TRACE(layout.code);
        codes << QString::fromLatin1(layout.code).toLower();
        const double right = layout.left + (layout.columns - 1) * layout.acrossPitch + layout.width;
        const double bottom = layout.top + (layout.rows - 1) * layout.downPitch + layout.height;
        EXPECT_GT(layout.left, 0);
        EXPECT_GT(layout.top, 0);
        EXPECT_GE(layout.acrossPitch, layout.width);
        EXPECT_GE(layout.downPitch, layout.height);
        // Sheets are cut in the middle of the paper: a mistyped digit moves one margin and not the other.
        EXPECT_NEAR(210 - right, layout.left, 0.05);
        EXPECT_NEAR(297 - bottom, layout.top, 0.05);
        const QString shown = QString::fromUtf8(layout.shown);
        EXPECT_TRUE(shown.contains(QString::number(layout.count()) + u' ')) << shown.toStdString();
        EXPECT_TRUE(shown.contains(u"%1 × %2 mm"_s.arg(layout.width).arg(layout.height))) << shown.toStdString();
    }
    EXPECT_EQ(size_t(codes.size()), labelLayouts.size());
}

TEST(LabelLayouts, AreFoundByTheirCode) {
    ASSERT_TRUE(labelLayoutCoded(u"l7163"_s));
    EXPECT_EQ(labelLayoutCoded(u"l7163"_s)->count(), 14);
    EXPECT_FALSE(labelLayoutCoded(u"L0000"_s));
    EXPECT_FALSE(labelLayoutCoded({}));
}

TEST(LabelSheet, KeepsEveryAddressInsideItsOwnLabel) {
    for (const LabelLayout& layout : labelLayouts) {
        SCOPED_TRACE(layout.code);
        const auto labels = addresses(layout.count());
        const Sheet sheet = labelSheet(layout, labels);
        EXPECT_EQ(sheet.facts.pages, 1);
        EXPECT_EQ(sheet.facts.count("P"), layout.count());
        EXPECT_EQ(sheet.facts.innerMarks, 0);
        EXPECT_TRUE(sheet.warnings.isEmpty()) << sheet.warnings.join(u'\n').toStdString();
        keepForEyes(QString::fromLatin1(layout.code) + u".pdf"_s, sheet.bytes);
        const auto words = wordsOf(sheet.bytes);
        if (words.empty()) continue;
        for (int place = 1; place <= layout.count(); ++place)
            EXPECT_EQ(textAt(words, layout, 1, place), labels[size_t(place - 1)].lines.join(u' '));
    }
}

TEST(LabelSheet, TakesAsManySheetsAsTheLabelsNeed) {
    const LabelLayout& layout = layoutOf("L7160");
    EXPECT_EQ(labelSheet(layout, addresses(1)).facts.pages, 1);
    EXPECT_EQ(labelSheet(layout, addresses(21)).facts.pages, 1);
    EXPECT_EQ(labelSheet(layout, addresses(22)).facts.pages, 2);
    EXPECT_EQ(labelSheet(layout, addresses(21), 2).facts.pages, 2);
    EXPECT_EQ(labelSheet(layout, addresses(1), 21).facts.pages, 1);
    const Sheet many = labelSheet(layout, addresses(64), 21);
    EXPECT_EQ(many.facts.pages, 4);
    EXPECT_EQ(many.facts.bookmarks, 4);
    EXPECT_EQ(many.facts.count("P"), 64);
}

TEST(LabelSheet, LeavesUsedLabelsFree) {
    const LabelLayout& layout = layoutOf("L7163");
    const auto labels = addresses(13);
    const auto words = wordsOf(labelSheet(layout, labels, 5).bytes);
    if (words.empty()) GTEST_SKIP() << "pdftotext is not installed";
    for (int place = 1; place < 5; ++place) EXPECT_EQ(textAt(words, layout, 1, place), u""_s);
    EXPECT_EQ(textAt(words, layout, 1, 5), labels[0].lines.join(u' '));
    EXPECT_EQ(textAt(words, layout, 1, 14), labels[9].lines.join(u' '));
    EXPECT_EQ(textAt(words, layout, 2, 1), labels[10].lines.join(u' '));
    EXPECT_EQ(textAt(words, layout, 2, 4), u""_s);
}

TEST(LabelSheet, SaysWhichSheetToPutInAndThatScaleMatters) {
    const Sheet sheet = labelSheet(layoutOf("L7161"), addresses(20));
    EXPECT_EQ(sheet.facts.count("H1"), 1);
    QStringList outside;
    for (const Word& word : wordsOf(sheet.bytes))
        if (word.page == 2 && word.box.bottom() < layoutOf("L7161").box(1).top()) outside << word.text;
    if (outside.isEmpty()) GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_EQ(
        outside.join(u' '),
        u"Address labels · Avery L7161: 18 labels, 63.5 × 46.6 mm · sheet 2 of 2 · print at actual size (100%)"_s);
}

TEST(LabelSheet, BreaksALongLineRatherThanPrintItTiny) {
    const LabelLayout& layout = layoutOf("L7160");
    const QStringList lines{u"Alex Example"_s, u"Department for the Inclusion of Children with Additional Needs"_s,
                            u"1 Sample Road"_s, u"EX1 2AB"_s};
    const Sheet sheet = labelSheet(layout, {{lines}});
    EXPECT_TRUE(sheet.warnings.isEmpty());
    const auto words = wordsOf(sheet.bytes);
    if (words.empty()) GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_EQ(textAt(words, layout, 1, 1), lines.join(u' '));
    for (const Word& word : words)
        if (word.text == u"Alex"_s) {
            EXPECT_GT(word.box.height(), 9 * 1.3);
        }
}

TEST(LabelSheet, LetsLinesRunOnRatherThanLoseThePostcode) {
    const QStringList lines{u"Alex Example"_s,  u"Head of Service"_s, u"Inclusion"_s,  u"County Hall"_s,
                            u"1 Sample Road"_s, u"Oldtown"_s,         u"Exampleton"_s, u"EX1 2AB"_s};
    const Sheet sheet = labelSheet(layoutOf("L7651"), {{lines}});
    EXPECT_TRUE(sheet.warnings.isEmpty());
    const auto words = wordsOf(sheet.bytes);
    if (words.empty()) GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_EQ(textAt(words, layoutOf("L7651"), 1, 1),
              u"Alex Example Head of Service, Inclusion, County Hall, 1 Sample Road, Oldtown, Exampleton, EX1 2AB"_s);
}

TEST(LabelSheet, CutsWhatDoesNotFitAndNamesTheLabel) {
    const QString sentence = QString(u"a very long department name that goes on "_s).repeated(120);
    const QString letters(3000, u'W');
    QStringList manyLines;
    for (int i = 0; i < 60; ++i) manyLines << u"Line %1"_s.arg(i);
    for (const LabelLayout& layout : labelLayouts) {
        SCOPED_TRACE(layout.code);
        const Sheet sheet = labelSheet(layout, {{{u"Alex Example"_s, sentence}},
                                                {{letters}},
                                                {manyLines},
                                                {{u"Jo Test"_s, u"1 Sample Road"_s, u"EX1 2AB"_s}},
                                                {{QString(5000, u'\u0301')}}});
        EXPECT_GE(sheet.warnings.size(), 3);
        EXPECT_TRUE(sheet.warnings.value(0).contains(u"Label 1, “Alex Example”"_s))
            << sheet.warnings.value(0).toStdString();
        EXPECT_TRUE(sheet.warnings.value(1).contains(u"Label 2, “WWWW"_s));
        EXPECT_LT(sheet.warnings.value(1).size(), 120);
        for (const QString& warning : sheet.warnings)
            EXPECT_FALSE(warning.contains(u"Label 4"_s)) << warning.toStdString();
        const auto words = wordsOf(sheet.bytes);
        if (words.empty()) continue;
        const QString first = textAt(words, layout, 1, 1);
        EXPECT_TRUE(first.startsWith(u"Alex Example a very long"_s)) << first.toStdString();
        EXPECT_TRUE(first.endsWith(u'…')) << first.toStdString();
        EXPECT_TRUE(textAt(words, layout, 1, 2).endsWith(u'…'));
        EXPECT_TRUE(textAt(words, layout, 1, 3).startsWith(u"Line 0 Line 1"_s));
        EXPECT_EQ(textAt(words, layout, 1, 4), u"Jo Test 1 Sample Road EX1 2AB"_s);
    }
}

TEST(LabelSheet, LeavesOutLabelsWithoutWords) {
    const LabelLayout& layout = layoutOf("L7160");
    const Sheet sheet = labelSheet(layout, {{{u" "_s, u"\n"_s}}, {{u""_s, u"Jo Test"_s, u"  "_s, u"EX1 2AB"_s}}});
    EXPECT_EQ(sheet.warnings, QStringList{u"Label 1 has no words and was left out."_s});
    const auto words = wordsOf(sheet.bytes);
    if (!words.empty()) {
        EXPECT_EQ(textAt(words, layout, 1, 1), u"Jo Test EX1 2AB"_s);
    }
}

TEST(LabelSheet, RefusesToWriteNothing) {
    for (const auto& pdf :
         {writeLabels(layoutOf("L7160"), {}), writeLabels(layoutOf("L7160"), {{{u" "_s}}}),
          writeBadges(layoutOf("L7418"), {}, u"Northfield"_s), writeBadges(layoutOf("L7418"), {{}}, {})}) {
        ASSERT_FALSE(pdf);
        EXPECT_EQ(pdf.error().kind, Error::Kind::Invalid);
        EXPECT_TRUE(pdf.error().what.startsWith(u"There is nothing to print"_s)) << pdf.error().what.toStdString();
    }
}

TEST(LabelSheet, RefusesAPlaceTheSheetDoesNotHave) {
    for (const int place : {-1, 0, 22}) {
        const auto pdf = writeLabels(layoutOf("L7160"), addresses(1), place);
        ASSERT_FALSE(pdf);
        EXPECT_EQ(pdf.error().field, u"firstPlace"_s);
        EXPECT_EQ(pdf.error().what, u"A sheet has 21 labels. Choose a first label from 1 to 21."_s);
    }
    EXPECT_FALSE(writeBadges(layoutOf("cards"), guests(1), {}, 11));
}

TEST(BadgeSheet, RefusesLabelsForAddresses) {
    const auto pdf = writeBadges(layoutOf("L7651"), guests(1), {});
    ASSERT_FALSE(pdf);
    EXPECT_EQ(pdf.error().field, u"layout"_s);
}

TEST(BadgeSheet, LeavesOutTheFootWhenThereIsNone) {
    const Sheet sheet = badgeSheet(layoutOf("L7418"), {{u"Jo Test"_s, {}, {}}}, 8, {});
    EXPECT_EQ(sheet.facts.count("P"), 1);
}

TEST(LabelSheet, AsksTheReaderToPrintAtActualSize) {
    QPDF pdf;
    const QByteArray bytes = labelSheet(layoutOf("L7160"), addresses(1)).bytes;
    pdf.processMemoryFile("labels", bytes.constData(), size_t(bytes.size()));
    EXPECT_TRUE(pdf.getRoot().getKey("/ViewerPreferences").getKey("/PrintScaling").isNameAndEquals("/None"));
}

TEST(LabelSheet, GivesTheSameBytesOnEveryThread) {
    const auto labels = addresses(40);
    const auto alone = writeLabels(layoutOf("L7159"), labels), again = writeLabels(layoutOf("L7159"), labels);
    const auto badges = writeBadges(layoutOf("L7418"), guests(9), u"Northfield"_s);
    ASSERT_TRUE(alone && again && badges);
    EXPECT_EQ(*alone, *again);
    std::vector<Result<QByteArray>> results(3, QByteArray());
    std::vector<std::thread> threads;
    for (size_t i = 0; i < results.size(); ++i)
        threads.emplace_back([&, i] {
            results[i] =
                i ? writeLabels(layoutOf("L7159"), labels) : writeBadges(layoutOf("L7418"), guests(9), u"Northfield"_s);
        });
    for (std::thread& thread : threads) thread.join();
    for (size_t i = 0; i < results.size(); ++i) EXPECT_TRUE(results[i] && *results[i] == (i ? *alone : *badges));
}

TEST(LabelSheet, TellsOfLettersNoFontHas) {
    const Sheet sheet = labelSheet(layoutOf("L7160"), {{{u"Alex \U000F1234 Example"_s}}});
    ASSERT_EQ(sheet.warnings.size(), 1);
    EXPECT_TRUE(sheet.warnings[0].contains(u"U+F1234"_s)) << sheet.warnings[0].toStdString();
}

TEST(LabelSheet, WritesAThousandLabelsQuickly) {
    const auto labels = addresses(1000);
    const auto badges = guests(1000);
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(writeLabels(layoutOf("L7160"), labels));
    RecordProperty("labelMilliseconds", int(timer.restart()));
    EXPECT_TRUE(writeBadges(layoutOf("L7418"), badges, u"Northfield"_s));
    RecordProperty("badgeMilliseconds", int(timer.elapsed()));
    EXPECT_LT(timer.elapsed(), 10000);  // a busy computer and checks of memory included
}

/// Poppler guesses at columns and may read a foot before what stands above it.
QStringList inAnyOrder(const QString& text) {
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

TEST(BadgeSheet, KeepsEveryBadgeInsideItsOwnPlace) {
    for (const char* code : {"L7418", "cards"}) {
        SCOPED_TRACE(code);
        const LabelLayout& layout = layoutOf(code);
        const auto badges = guests(layout.count() + 2);
        const Sheet sheet = badgeSheet(layout, badges);
        keepForEyes(u"badges-"_s + QString::fromLatin1(code) + u".pdf"_s, sheet.bytes);
        EXPECT_EQ(sheet.facts.pages, 2);
        EXPECT_EQ(sheet.facts.count("Sect"), layout.count() + 2);
        EXPECT_EQ(sheet.facts.innerMarks, 0);
        EXPECT_TRUE(sheet.warnings.isEmpty()) << sheet.warnings.join(u'\n').toStdString();
        const auto words = wordsOf(sheet.bytes);
        if (words.empty()) continue;
        for (int i = 0; i < layout.count() + 2; ++i) {
            const Badge& badge = badges[size_t(i)];
            const QStringList parts{badge.name, badge.second, badge.third, u"Northfield Learning Collaborative"_s};
            const QString said = textAt(words, layout, i / layout.count() + 1, i % layout.count() + 1);
            EXPECT_EQ(inAnyOrder(said), inAnyOrder(parts.join(u' ')));
        }
    }
}

TEST(BadgeSheet, CutsEveryPartThatIsTooLong) {
    const LabelLayout& layout = layoutOf("L7418");
    const QString text = QString(u"endless "_s).repeated(100);
    const Sheet sheet =
        badgeSheet(layout, {{text, text, text}, {u"Jo Test"_s, u"Oak Tree Nursery"_s, u"Manager"_s}}, 7, text);
    ASSERT_EQ(sheet.warnings.size(), 2);
    EXPECT_TRUE(sheet.warnings[0].contains(u"foot of a badge"_s)) << sheet.warnings[0].toStdString();
    EXPECT_TRUE(sheet.warnings[1].contains(u"Label 1, “endless"_s)) << sheet.warnings[1].toStdString();
    const auto words = wordsOf(sheet.bytes);
    if (words.empty()) GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_EQ(textAt(words, layout, 1, 7).count(u'…'), 4);
    const QString beside = textAt(words, layout, 1, 8);
    for (const QString& part : {u"Jo Test"_s, u"Oak Tree Nursery"_s, u"Manager"_s}) EXPECT_TRUE(beside.contains(part));
}

}  // namespace
}  // namespace nlc::doc
