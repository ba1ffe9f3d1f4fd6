// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/attendance_sheet.h"

#include <gtest/gtest.h>

#include <QFile>

#include "models/documents/formats.h"
#include "models/documents/plain_text.h"
#include "tests/documents/pdf_check.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

Document eveningSheet(int people, int blankRows, const QStringList& columns = {u"Signature"_s}) {
    std::vector<Attending> rows;
    for (int i = 0; i < people; ++i)
        rows.push_back({u"Łucja Żółć %1"_s.arg(people - i), u"St Example’s Church of England Primary School"_s,
                        i % 2 ? u"Headteacher"_s : u"Early years"_s});
    Document document = attendanceSheet(u"Spring meeting"_s, u"12 March 2026, County Hall"_s, rows, columns, blankRows);
    document.publisher = u"Northfield Learning Collaborative"_s;
    document.date = QDate(2026, 3, 12);
    return document;
}

const Table& tableOf(const Document& document) { return std::get<Table>(document.blocks.at(0).is); }

TEST(AttendanceSheet, NamesPeopleInTheOrderGivenAndLeavesRoomToSign) {
    const Document document = eveningSheet(3, 2, {u"Signature"_s, u"Car registration"_s});
    const Table& table = tableOf(document);
    QStringList head;
    for (const Runs& cell : table.head) head << plainText(cell);
    EXPECT_EQ(head,
              (QStringList{u"Name"_s, u"Organisation"_s, u"Role or sector"_s, u"Signature"_s, u"Car registration"_s}));
    ASSERT_EQ(table.rows.size(), 5u);
    EXPECT_TRUE(table.rowHeads);
    EXPECT_EQ(plainText(table.rows[0][0]), u"Łucja Żółć 3"_s);
    EXPECT_EQ(plainText(table.rows[2][0]), u"Łucja Żółć 1"_s);
    for (const auto& row : table.rows) {
        ASSERT_EQ(row.size(), table.head.size());
        EXPECT_TRUE(plainText(row[3]).trimmed().isEmpty());
    }
    for (size_t row = 3; row < 5; ++row)
        for (const Runs& cell : table.rows[row]) EXPECT_TRUE(plainText(cell).trimmed().isEmpty());
}

TEST(AttendanceSheet, IsADocumentForEveryWriter) {
    const Document document = eveningSheet(30, 6);
    QStringList warnings;
    for (const FormatName& format : formats) {
        const auto bytes = write(document, format.format, &warnings), again = write(document, format.format);
        ASSERT_TRUE(bytes && again) << format.word;
        EXPECT_EQ(*bytes, *again) << format.word;
        if (format.format != Format::Pdf && format.format != Format::Docx) {  // both are packed
            EXPECT_TRUE(bytes->contains("Signature")) << format.word;
        }
    }
    EXPECT_TRUE(warnings.isEmpty());
}

TEST(AttendanceSheet, IsATableWithHeadsInItsPdf) {
    const auto pdf = write(eveningSheet(30, 6), Format::Pdf);
    ASSERT_TRUE(pdf);
    PdfFacts facts;
    const QStringList breaches = checkPdf(*pdf, &facts);
    EXPECT_TRUE(breaches.isEmpty()) << breaches.join(u'\n').toStdString();
    EXPECT_EQ(facts.count("TR"), 1 + 30 + 6);
    EXPECT_EQ(facts.count("TH"), 4 + 30);  // a blank row names nobody yet
    EXPECT_EQ(facts.innerMarks, 0);
    if (const QString folder = qEnvironmentVariable("NLC_TEST_OUT"); !folder.isEmpty()) {
        QFile file(folder + u"/attendance.pdf"_s);
        if (file.open(QIODevice::WriteOnly)) file.write(*pdf);
    }
}

TEST(AttendanceSheet, CanBeBlankAltogether) {
    EXPECT_EQ(tableOf(eveningSheet(0, 12)).rows.size(), 12u);
    EXPECT_EQ(tableOf(eveningSheet(0, 0)).rows.size(), 0u);
    EXPECT_EQ(tableOf(eveningSheet(2, -3, {})).rows.size(), 2u);
    EXPECT_EQ(tableOf(eveningSheet(2, 0, {})).head.size(), 3u);
    for (const Document& document : {eveningSheet(0, 12), eveningSheet(0, 0)}) {
        const auto pdf = write(document, Format::Pdf);
        ASSERT_TRUE(pdf);
        EXPECT_TRUE(checkPdf(*pdf).isEmpty());
    }
}

}  // namespace
}  // namespace nlc::doc
