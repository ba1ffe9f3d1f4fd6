// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/csv.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString csvText(const char* sentence) { return QCoreApplication::translate("Transfer", sentence); }

/// Cuts a text into rows of cells.
class CsvCutter {
public:
    CsvCutter(const QString& text, QChar delimiter, const RowSink& sink)
        : m_text(text), m_delimiter(delimiter), m_sink(sink) {}

    Result<> cut() {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"' && m_cell.isEmpty() && !m_wasQuoted) {
                if (auto closed = quoted(); !closed) return closed;
            } else if (c == m_delimiter) {
                if (auto done = endCell(); !done) return done;
            } else if (c == u'\n' || c == u'\r') {
                if (c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n') ++m_at;
                if (auto done = endRow(); !done) return done;
                ++m_line;
            } else if (c != u'\0') {
                m_cell += c;
            }
        }
        return endRow();
    }

private:
    /// From the quote that opens to the one that closes; two together are one of the text.
    Result<> quoted() {
        const int opened = m_line;
        m_wasQuoted = true;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"') return {};
                ++m_at;
            }
            const bool endsLine = c == u'\n' || (c == u'\r' && m_text.mid(m_at + 1, 1) != u"\n");
            m_line += endsLine;
            if (endsLine)
                m_cell += u'\n';
            else if (c != u'\0' && c != u'\r')
                m_cell += c;
            if (m_cell.size() > limits::cellCharacters) break;
        }
        return failed(
            Error::Kind::Invalid,
            csvText("The quotation mark in line %1 is never closed, so the rest of the file would be one cell. "
                    "Put it right there and choose the file again.")
                .arg(opened));
    }

    Result<> endCell() {
        if (m_row.size() >= limits::columns)
            return failed(
                Error::Kind::Invalid,
                csvText("Line %1 has more than %2 columns. Is this the right file?").arg(m_line).arg(limits::columns));
        if (m_cell.size() > limits::cellCharacters)
            return failed(Error::Kind::Invalid,
                          csvText("A cell in line %1 is longer than any text. Is this the right file?").arg(m_line));
        m_row << std::exchange(m_cell, {});
        m_wasQuoted = false;
        return {};
    }

    Result<> endRow() {
        if (m_row.isEmpty() && m_cell.isEmpty() && !m_wasQuoted) return {};
        if (auto done = endCell(); !done) return done;
        QStringList row = std::exchange(m_row, {});
        if (std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); }))
            return {};
        if (++m_rows > limits::rows)
            return failed(
                Error::Kind::Invalid,
                csvText("The file has more than %1 rows. Is this the right file?").arg(qulonglong(limits::rows)));
        return m_sink(std::move(row));
    }

    const QString& m_text;
    QChar m_delimiter;
    const RowSink& m_sink;
    qsizetype m_at = 0;
    int m_line = 1;
    size_t m_rows = 0;
    QString m_cell;
    bool m_wasQuoted = false;
    QStringList m_row;
};

constexpr std::array<QChar, 4> delimiters{u',', u'\t', u';', u'|'};

/// An x for whatever stands in quotes, so that its marks are not taken for delimiters.
QString outsideQuotes(const QString& text) {
    QString outside;
    bool cellBegins = true, quoted = false;
    for (const QChar c : text) {
        const bool ends =
            c == u'\n' || c == u'\r' || std::find(delimiters.begin(), delimiters.end(), c) != delimiters.end();
        if (c == u'"' && (quoted || cellBegins)) {
            quoted = !quoted;
            outside += u'x';
        } else {
            outside += quoted || c == u'"' ? QChar(u'x') : c;
        }
        // Two quotes together close and open: still the same cell.
        cellBegins = !quoted && (ends || c == u'"');
    }
    return outside;
}

}  // namespace

CsvFormat guessCsvFormat(const QByteArray& bytes) {
    CsvFormat format;
    format.encoding = guessEncoding(bytes);
    const QString beginning = outsideQuotes(decoded(bytes.left(64 * 1024), format.encoding));
    int best = 1;
    for (const QChar delimiter : delimiters) {
        std::vector<qsizetype> widths;
        (void)readCsv(beginning, delimiter, [&](const QStringList& row) -> Result<> {
            widths.push_back(row.size());
            if (widths.size() >= 20) return failed(Error::Kind::Cancelled, {});
            return {};
        });
        if (widths.size() > 2 && widths.size() < 20) widths.pop_back();  // it may have been cut
        if (widths.empty()) continue;
        std::sort(widths.begin(), widths.end());
        const qsizetype usual = widths[widths.size() / 2];
        const auto same = std::count(widths.begin(), widths.end(), usual);
        if (usual > best && 2 * size_t(same) > widths.size()) {
            best = int(usual);
            format.delimiter = delimiter;
        }
    }
    return format;
}

Result<> readCsv(const QString& text, QChar delimiter, const RowSink& sink) {
    return CsvCutter(text, delimiter, sink).cut();
}

QString withoutFormula(const QString& cell) {
    if (cell.isEmpty() || !u"=+-@\t\r\n"_s.contains(cell[0])) return cell;
    bool isNumber = false;
    (void)cell.toDouble(&isNumber);
    return isNumber ? cell : u'\'' + cell;
}

QByteArray csvOf(const std::vector<QStringList>& rows) {
    QString text(QChar::ByteOrderMark);
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = withoutFormula(row[i]);
            // Any mark that is a delimiter somewhere: a German Excel cuts at semicolons.
            if (std::any_of(cell.begin(), cell.end(), [](QChar c) { return u"\",;|\t\n\r"_s.contains(c); }))
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            if (i > 0) text += u',';
            text += cell;
        }
        text += u"\r\n"_s;
    }
    return text.toUtf8();
}

}  // namespace nlc
