// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/table_file.h"
#include "models/transfer/vcard_reader.h"
#include "tests/fuzz/targets.h"
#include "tests/support/xlsx.h"

namespace nlc::fuzzing {

using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<QStringList>;

void withinLimits(const Rows& rows) {
    size_t cells = 0;
    holds(rows.size() <= limits::rows + 1, "more rows than allowed");
    for (const QStringList& row : rows) {
        holds(row.size() <= limits::columns, "more columns than allowed");
        cells += size_t(row.size());
        for (const QString& cell : row) {
            holds(cell.size() <= limits::cellCharacters, "a longer cell than allowed");
            holds(!cell.contains(u'\0'), "a cell holds a NUL");
        }
    }
    holds(cells <= limits::cells, "more cells than allowed");
}

Result<Rows> cut(const QString& text, QChar delimiter) {
    Rows rows;
    return readCsv(text, delimiter,
                   [&](QStringList row) -> Result<> {
                       rows.push_back(std::move(row));
                       return {};
                   })
        .map([&] { return std::move(rows); });
}

/// What was read and is written again reads the same, formulas with their apostrophe.
void readsBack(Rows rows) {
    const QByteArray written = csvOf(rows);
    if (!rows.empty() && !rows[0].isEmpty() && rows[0][0].startsWith(QChar::ByteOrderMark)) return;  // read as a mark
    for (QStringList& row : rows)
        for (QString& cell : row) cell = withoutFormula(cell);
    holds(guessEncoding(written) == Encoding::Utf8, "what was written is not UTF-8");
    const auto again = cut(decoded(written, Encoding::Utf8), u',');
    holds(again.has_value(), "what was written is refused");
    holds(*again == rows, "what was written reads differently");
    const auto file = TableFile::of(written);
    if (!file || file->kind() != TableFile::Kind::Text) return;
    const auto sheet = file->read();
    holds(sheet && sheet->rows == rows, "what was written reads differently as a file");
}

void readAll(TableFile& file) {
    const auto one = [&] {
        const auto sheet = file.read();
        speaks(sheet);
        if (sheet) withinLimits(sheet->rows);
    };
    one();
    for (const QString& name : file.sheetNames()) {
        file.setSheet(name);
        one();
    }
}

QByteArray packed(const QByteArray& text) {
    QMap<QString, QByteArray> parts;
    QString name;
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith("=== ")) {
            name = QString::fromUtf8(line.mid(4)).left(200).remove(u'\0');
        } else if (!name.isEmpty()) {
            parts[name] += line + '\n';
        }
    }
    return testing_support::zipOf(parts);
}

}  // namespace

int csv(const uint8_t* data, size_t size) {
    const QByteArray bytes = bytesOf(data, size);
    const CsvFormat format = guessCsvFormat(bytes);
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252}) {
        const QString text = decoded(bytes, encoding);
        holds(text.isValidUtf16(), "a decoded text has half a character");
        if (encoding != format.encoding) continue;
        for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
            const auto rows = cut(text, delimiter);
            speaks(rows);
            if (!rows) continue;
            withinLimits(*rows);
            if (delimiter == format.delimiter) readsBack(*rows);
        }
    }
    return 0;
}

int xlsx(const uint8_t* data, size_t size) {
    const QByteArray bytes = bytesOf(data, size);
    auto file = TableFile::of(bytes.startsWith("PK") ? bytes : packed(bytes));
    speaks(file);
    if (file) readAll(*file);
    return 0;
}

int vcard(const uint8_t* data, size_t size) {
    QByteArray bytes = bytesOf(data, size);
    for (const QStringList& row : readVCards(decoded(bytes, guessEncoding(bytes))).rows)
        holds(row.size() == 7, "a card has not seven cells");
    if (!bytes.startsWith("BEGIN:VCARD")) bytes.prepend("BEGIN:VCARD\n");
    auto file = TableFile::of(bytes);
    speaks(file);
    if (file) readAll(*file);
    return 0;
}

int table(const uint8_t* data, size_t size) {
    auto file = TableFile::of(bytesOf(data, size));
    speaks(file);
    if (!file) return 0;
    readAll(*file);
    for (const CsvFormat& format :
         {CsvFormat{Encoding::Utf16Le, u';'}, CsvFormat{Encoding::Windows1252, u'\t'}, CsvFormat{}}) {
        file->setFormat(format);
        readAll(*file);
    }
    return 0;
}

}  // namespace nlc::fuzzing
