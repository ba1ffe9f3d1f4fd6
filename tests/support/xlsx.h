// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <QBuffer>
#include <QMap>

namespace nlc::testing_support {

/// A package of these parts, as Excel zips it.
inline QByteArray zipOf(const QMap<QString, QByteArray>& parts) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    QuaZip zip(&buffer);
    zip.setAutoClose(false);
    if (!zip.open(QuaZip::mdCreate)) return {};
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(part.key()))) return {};
        file.write(part.value());
        file.close();
    }
    zip.close();
    return bytes;
}

/// A workbook with one sheet, "People"; `rows` is the XML inside sheetData.
inline QByteArray workbookOf(const QByteArray& rows, const QByteArray& texts = {}) {
    QMap<QString, QByteArray> parts;
    parts[QStringLiteral("xl/workbook.xml")] =
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
        "<sheets><sheet name='People' sheetId='1' r:id='rId1'/></sheets></workbook>";
    parts[QStringLiteral("xl/_rels/workbook.xml.rels")] =
        "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>";
    parts[QStringLiteral("xl/styles.xml")] =
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy;@'/><numFmt numFmtId='165' "
        "formatCode='0.0\" days\"'/>"
        "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>";
    if (!texts.isEmpty()) parts[QStringLiteral("xl/sharedStrings.xml")] = "<sst>" + texts + "</sst>";
    parts[QStringLiteral("xl/worksheets/sheet1.xml")] = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    return zipOf(parts);
}

}  // namespace nlc::testing_support
