// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/docx_writer.h"

#include <gtest/gtest.h>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <QXmlStreamReader>

#include "models/documents/plain_text.h"
#include "models/documents/prepared.h"
#include "tests/documents/sample_document.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

/// The parts of the file by name; each that is XML is read to its end.
QHash<QString, QByteArray> partsOf(QByteArray docx) {
    QHash<QString, QByteArray> parts;
    QBuffer buffer(&docx);
    QuaZip zip(&buffer);
    EXPECT_TRUE(zip.open(QuaZip::mdUnzip));
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QString name = zip.getCurrentFileName();
        parts.insert(name, file.readAll());
        if (!name.endsWith(u".xml"_s) && !name.endsWith(u".rels"_s)) continue;
        QXmlStreamReader reader(parts.value(name));
        while (!reader.atEnd()) reader.readNext();
        EXPECT_FALSE(reader.hasError()) << name.toStdString() << ": " << reader.errorString().toStdString();
    }
    return parts;
}

Document withBlocks(Blocks blocks) {
    Document document;
    document.title = u"Test <&>"_s;
    document.blocks = std::move(blocks);
    return document;
}

TEST(DocxWriter, WritesRealHeadingsListsTablesLinksAndAlternativeText) {
    Table table{u"Visits"_s, {{{u"School"_s}}, {{u"Day"_s}}}, {{{{u"Oak"_s}}, {{u"Tuesday"_s}}}}, true};
    doc::Run web{u"Our page"_s}, within{u"Below"_s};
    web.link = u"https://example.org/a?b=1&c=2"_s;
    within.link = u"#later"_s;
    const auto docx = writeDocx(withBlocks(
        {Heading{2, {{u"First"_s}}}, Paragraph{{web, {u" "_s}, within}},
         List{true, {{Paragraph{{{u"one"_s}}}, Paragraph{{{u"more"_s}}}}}}, List{true, {{Paragraph{{{u"again"_s}}}}}},
         std::move(table), CallOut{CallOut::Tone::Action, {Paragraph{{{u"By Friday"_s}}}}},
         Picture{sample::picture("PNG"), u"Bars \"rising\""_s}, Heading{2, {{u"Later"_s}}, u"later"_s}}));
    ASSERT_TRUE(docx);
    const auto parts = partsOf(*docx);
    const QByteArray text = parts[u"word/document.xml"_s];
    for (const char* wanted :
         {"w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Test &lt;&amp;&gt;", "w:val=\"Heading2\"",
          "<w:numId w:val=\"1\"/>", "<w:numId w:val=\"2\"/>", "<w:tblHeader/>", "w:val=\"Action\"",
          "descr=\"Bars &quot;rising&quot;\"", "<w:hyperlink w:anchor=\"a_later\">", "w:name=\"a_later\""})
        EXPECT_TRUE(text.contains(wanted)) << wanted << '\n' << text.toStdString();
    EXPECT_TRUE(parts[u"word/_rels/document.xml.rels"_s].contains("Target=\"https://example.org/a?b=1&amp;c=2\""));
    EXPECT_TRUE(parts[u"word/numbering.xml"_s].contains("startOverride")) << "the second list begins at 1";
    EXPECT_TRUE(parts[u"word/styles.xml"_s].contains("w:lang w:val=\"en-GB\""));
    EXPECT_TRUE(parts[u"docProps/core.xml"_s].contains("<dc:title>Test &lt;&amp;&gt;</dc:title>"));
    EXPECT_EQ(parts[u"word/media/picture1.png"_s], sample::picture("PNG"));
}

TEST(DocxWriter, GivesTheSameBytesAndSaysWhatCannotBeShown) {
    QStringList warnings;
    const Document document = withBlocks({Picture{"no picture", u"A map"_s}});
    EXPECT_EQ(*writeDocx(document, &warnings), *writeDocx(document));
    EXPECT_EQ(warnings.size(), 1);
    EXPECT_TRUE(partsOf(*writeDocx(document))[u"word/document.xml"_s].contains("A map"));
}

TEST(DocxWriter, OpensInLibreOfficeWithAllItsWords) {
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty() ||
        !QFileInfo::exists(QFileInfo(QFileInfo(office).canonicalFilePath()).path() + u"/libswlo.so"_s))
        GTEST_SKIP() << "LibreOffice Writer is not installed";
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"bulletin.docx"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(*writeDocx(sample::bulletin()));
    file.close();
    QProcess convert;
    convert.start(office, {u"-env:UserInstallation="_s + QUrl::fromLocalFile(folder.filePath(u"profile"_s)).toString(),
                           u"--headless"_s, u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s,
                           folder.path(), file.fileName()});
    ASSERT_TRUE(convert.waitForFinished(120'000));
    QFile text(folder.filePath(u"bulletin.txt"_s));
    ASSERT_TRUE(text.open(QIODevice::ReadOnly)) << convert.readAllStandardError().toStdString();
    const QString words = QString::fromUtf8(text.readAll()).simplified();
    for (const QString& line : plainText(prepared(sample::bulletin()).blocks).split(u'\n'))
        EXPECT_TRUE(words.contains(line.simplified()) ||
                    line.startsWith(u"Bar chart"_s))  // alternative text is no text
            << line.toStdString();
}

}  // namespace
}  // namespace nlc::doc
