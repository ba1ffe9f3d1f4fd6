// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/table_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "models/transfer/vcard_reader.h"
#include "models/transfer/xlsx_reader.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString fileText(const char* sentence) { return QCoreApplication::translate("Transfer", sentence); }
tl::unexpected<Error> noTable(const char* sentence) { return failed(Error::Kind::Invalid, fileText(sentence)); }

/// Anything but text: bytes that no text of any encoding has.
bool isBinary(const QString& beginning) {
    int strange = 0;
    for (const QChar c : beginning)
        strange += c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f';
    return strange > beginning.size() / 20 + 3;
}

}  // namespace

Result<TableFile> TableFile::open(const QString& path) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return failed(
            Error::Kind::Io,
            fileText("\"%1\" could not be read. Close it where it is open, or choose another file.").arg(name),
            file.errorString());
    if (file.size() > limits::fileBytes)
        return failed(Error::Kind::Invalid,
                      fileText("\"%1\" is larger than 100 MB, so it was not read. Is this the right file?").arg(name));
    return of(file.readAll());
}

Result<TableFile> TableFile::of(QByteArray bytes) {
    TableFile table;
    table.m_bytes = std::move(bytes);
    const QByteArray& all = table.m_bytes;
    if (all.size() > limits::fileBytes) return noTable("This is larger than 100 MB, so it was not read.");
    if (all.trimmed().isEmpty()) return noTable("There is nothing in this file.");
    if (all.startsWith("\xD0\xCF\x11\xE0"))
        return noTable(
            "This is an old Excel file or a workbook with a password. Open it in Excel and save it as .xlsx "
            "without a password.");
    if (all.startsWith("%PDF"))
        return noTable("This is a PDF, which holds no table that can be read. Ask for the Excel or CSV file.");
    if (all.startsWith("PK\x03\x04")) {
        if (all.left(200).contains("application/vnd.oasis.opendocument"))
            return noTable("This is an OpenDocument file. Save it as .xlsx or .csv and choose that one.");
        table.m_kind = Kind::Workbook;
        QBuffer buffer(&table.m_bytes);
        buffer.open(QIODevice::ReadOnly);
        auto names = xlsxSheetNames(buffer);
        if (!names) return tl::unexpected(names.error());
        if (names->isEmpty()) return noTable("This workbook has no sheet.");
        table.m_sheets = *names;
        table.m_sheet = names->first();
        return table;
    }
    table.m_format = guessCsvFormat(all);
    const QString beginning = decoded(all.left(4096), table.m_format.encoding);
    if (isBinary(beginning)) return noTable("This is not a table. Choose a CSV, Excel or vCard file.");
    if (beginning.trimmed().startsWith(u"BEGIN:VCARD"_s, Qt::CaseInsensitive)) table.m_kind = Kind::VCard;
    return table;
}

Result<> TableFile::read(const RowSink& whole) const {
    // Rows that are nearly empty pack to almost nothing: what counts is what they become.
    size_t cells = 0;
    const RowSink sink = [&](QStringList row) -> Result<> {
        cells += size_t(row.size());
        if (cells > limits::cells)
            return noTable("This table has more cells than any of ours. Is this the right file?");
        for (const QString& cell : row)
            if (cell.size() > limits::cellCharacters)
                return noTable("A cell of this table is longer than any text. Is this the right file?");
        return whole(std::move(row));
    };
    switch (m_kind) {
        case Kind::Text:
            return readCsv(decoded(m_bytes, m_format.encoding), m_format.delimiter, sink);
        case Kind::Workbook: {
            QByteArray bytes = m_bytes;  // shared, not copied
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::ReadOnly);
            return readXlsx(buffer, m_sheet, sink);
        }
        case Kind::VCard:
            for (QStringList& row : readVCards(decoded(m_bytes, m_format.encoding)).rows)
                if (auto done = sink(std::move(row)); !done) return done;
            return {};
    }
    return {};
}

Result<Sheet> TableFile::read() const {
    Sheet sheet;
    sheet.name = m_sheet;
    return read([&](QStringList row) -> Result<> {
               sheet.rows.push_back(std::move(row));
               return {};
           })
        .map([&] { return std::move(sheet); });
}

}  // namespace nlc
