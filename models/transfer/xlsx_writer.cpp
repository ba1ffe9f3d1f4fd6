// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/xlsx_writer.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

#include "models/documents/ooxml.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString xlsxOutText(const char* sentence) { return QCoreApplication::translate("Transfer", sentence); }

constexpr size_t mostRows = 1'048'576, mostSheetColumns = 16'384;  // ECMA-376, and Excel's own limits
constexpr int longestSheetName = 31;

/// Readers decode "_x0041_" to "A" (ECMA-376, 22.9.2.19), so an underscore that would begin one is written as a code
/// itself.
QString xmlSafe(const QString& text) {
    static const QRegularExpression code(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return ooxml::xmlText(text).replace(code, u"_x005F_"_s);
}
QByteArray escaped(const QString& text) { return xmlSafe(text).toHtmlEscaped().toUtf8(); }

/// What a sheet holds (Microsoft, "Excel specifications and limits"). Characters are counted in UTF-16.
Result<> fitsASheet(const OutTable& table) {
    constexpr size_t rows = mostRows - 1, columns = mostSheetColumns;
    constexpr qsizetype characters = 32'767;
    if (table.rows.size() > rows)
        return failed(Error::Kind::Invalid,
                      xlsxOutText("An Excel sheet holds %L1 rows, and this table has %L2, so nothing was written. "
                                  "Choose fewer rows, or write a CSV file.")
                          .arg(qulonglong(rows))
                          .arg(qulonglong(table.rows.size())));
    if (table.columns.size() > columns)
        return failed(Error::Kind::Invalid,
                      xlsxOutText("An Excel sheet holds %L1 columns, and this table has %L2, so nothing was written. "
                                  "Choose fewer columns, or write a CSV file.")
                          .arg(qulonglong(columns))
                          .arg(qulonglong(table.columns.size())));
    for (size_t row = 0; row <= table.rows.size(); ++row) {
        for (size_t column = 0; column < table.columns.size(); ++column) {
            const QString& heading = table.columns[column].heading;
            const QVariant cell = row == 0 ? QVariant(heading) : table.rows[row - 1].value(qsizetype(column));
            if (cell.typeId() != QMetaType::QString || cell.toString().size() <= characters) continue;
            return failed(Error::Kind::Invalid,
                          xlsxOutText("The text in row %L1 under \"%2\" has %L3 characters, and a cell in Excel holds "
                                      "%L4, so nothing was written. Shorten it, or write a CSV file.")
                              .arg(qulonglong(row + 1))
                              .arg(heading.left(60))
                              .arg(cell.toString().size())
                              .arg(characters));
        }
    }
    return {};
}

/// "A", "Z", "AA": a column's letters.
QByteArray lettersOf(size_t column) {
    QByteArray letters;
    for (++column; column > 0; column = (column - 1) / 26) letters.prepend(char('A' + (column - 1) % 26));
    return letters;
}

// Places of the formats in styles.xml.
enum Format { Plain, Heading, AsText, AsDate, AsNumber };

using ooxml::relations;
using ooxml::xmlHead;
const QByteArray spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A sheet: ECMA-376, part 1, 18.3.
class SheetXml {
public:
    explicit SheetXml(const OutTable& table) : m_table(table) {}

    QByteArray write() {
        m_xml = xmlHead + "<worksheet xmlns=\"" + spreadsheet +
                "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane "
                "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
        widths();
        m_xml += "<sheetData>";
        if (!m_table.columns.empty()) headings();
        for (size_t row = 0; row < m_table.rows.size(); ++row) {
            open(row + 1);
            for (size_t column = 0; column < m_table.columns.size(); ++column)
                cell(row + 1, column, m_table.rows[row].value(qsizetype(column)));
            m_xml += "</row>";
        }
        m_xml += "</sheetData>";
        if (!m_table.columns.empty()) m_xml += "<autoFilter ref=\"" + wholeRange() + "\"/>";
        m_xml += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>";
        // "01632" is text on purpose: no green corner on every phone number.
        m_xml += "<ignoredErrors><ignoredError sqref=\"A1:XFD1048576\" numberStoredAsText=\"1\"/></ignoredErrors>";
        return m_xml += "</worksheet>";
    }
    QByteArray wholeRange() const {
        return "A1:" + lettersOf(m_table.columns.size() - 1) + QByteArray::number(qulonglong(m_table.rows.size() + 1));
    }

private:
    void widths() {
        if (m_table.columns.empty()) return;
        m_xml += "<cols>";
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            const OutColumn& column = m_table.columns[i];
            const Format format = column.kind == OutColumn::Kind::Text   ? AsText
                                  : column.kind == OutColumn::Kind::Date ? AsDate
                                                                         : AsNumber;
            const QByteArray at = QByteArray::number(qulonglong(i + 1));
            m_xml += "<col min=\"" + at + "\" max=\"" + at + "\" width=\"" +
                     QByteArray::number(qBound(1, column.width, 254)) + ".7109375\" style=\"" +
                     QByteArray::number(int(format)) + "\" customWidth=\"1\"/>";
        }
        m_xml += "</cols>";
    }
    void headings() {
        open(0);
        for (size_t column = 0; column < m_table.columns.size(); ++column)
            text(0, column, m_table.columns[column].heading, Heading);
        m_xml += "</row>";
    }
    void open(size_t row) { m_xml += "<row r=\"" + QByteArray::number(qulonglong(row + 1)) + "\">"; }
    void begin(size_t row, size_t column, Format format) {
        m_xml += "<c r=\"" + lettersOf(column) + QByteArray::number(qulonglong(row + 1)) + "\" s=\"" +
                 QByteArray::number(int(format)) + "\"";
    }
    void text(size_t row, size_t column, const QString& words, Format format) {
        const QByteArray safe = escaped(words);
        if (safe.isEmpty()) return;
        begin(row, column, format);
        m_xml += " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + safe + "</t></is></c>";
    }
    void number(size_t row, size_t column, const QByteArray& digits, Format format) {
        begin(row, column, format);
        m_xml += "><v>" + digits + "</v></c>";
    }

    void cell(size_t row, size_t column, const QVariant& value) {
        // Excel believes in 29 February 1900, so readers differ on the days before; see xlsx_reader.
        static const QDate firstDay(1900, 3, 1), dayNought(1899, 12, 30);
        constexpr double mostExact = 1e15;
        const int type = value.typeId();
        const bool isWhole = type == QMetaType::Int || type == QMetaType::UInt || type == QMetaType::LongLong ||
                             type == QMetaType::ULongLong;
        const QDate date = type == QMetaType::QDate ? value.toDate() : QDate();
        const bool asNumber = m_table.columns[column].kind != OutColumn::Kind::Text;
        if (date.isValid() && date >= firstDay && date.year() <= 9999)
            number(row, column, QByteArray::number(dayNought.daysTo(date)), AsDate);
        else if (asNumber && isWhole && std::abs(value.toDouble()) < mostExact)
            number(row, column, value.toString().toLatin1(), AsNumber);
        else if (asNumber && type == QMetaType::Double && std::isfinite(value.toDouble()))
            number(row, column, QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest), AsNumber);
        else
            text(row, column, cellText(value), AsText);
    }

    const OutTable& m_table;
    QByteArray m_xml;
};

/// The formats in the order of Format: texts wrap, stand at the top, and one of "@" stays a text when it is edited.
QByteArray stylesXml() {
    const QByteArray wraps = " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    const auto format = [&](const QByteArray& number, const QByteArray& font, const QByteArray& border) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"" + border +
               "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\"" + wraps;
    };
    const QByteArray font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
    return xmlHead + "<styleSheet xmlns=\"" + spreadsheet +
           "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd/mm/yyyy\"/></numFmts>"
           "<fonts count=\"2\"><font>" +
           font + "<font><b/>" + font +
           "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
           "patternType=\"gray125\"/></fill></fills><borders count=\"2\"><border/><border><bottom "
           "style=\"thin\"/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf "
           "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>" +
           format("49", "1", "1") + format("49", "0", "0") + format("164", "0", "0") + format("0", "0", "0") +
           "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
           "</styleSheet>";
}

/// A1:D3 → $A$1:$D$3
QByteArray fixedRange(QByteArray range) {
    for (qsizetype at = range.size() - 1; at >= 0; --at)
        if (at == 0 || QChar::fromLatin1(range[at]).isLetter() != QChar::fromLatin1(range[at - 1]).isLetter() ||
            range[at - 1] == ':')
            if (range[at] != ':') range.insert(at, '$');
    return range;
}

QByteArray workbookXml(const std::vector<OutTable>& tables, const QStringList& sheetNames) {
    QByteArray sheets, filters, titles;
    for (size_t i = 0; i < tables.size(); ++i) {
        QString sheetName = sheetNames[qsizetype(i)];
        const QByteArray number = QByteArray::number(qulonglong(i + 1)), place = QByteArray::number(qulonglong(i));
        sheets += "<sheet name=\"" + escaped(sheetName) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        const QByteArray quoted = "'" + escaped(sheetName.replace(u"'"_s, u"''"_s)) + "'!";
        titles +=
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + place + "\">" + quoted + "$1:$1</definedName>";
        if (!tables[i].columns.empty())
            filters += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + place + "\" hidden=\"1\">" +
                       quoted + fixedRange(SheetXml(tables[i]).wholeRange()) + "</definedName>";
    }
    return xmlHead + "<workbook xmlns=\"" + spreadsheet + "\" xmlns:r=\"" + relations +
           "\"><bookViews><workbookView/></bookViews><sheets>" + sheets + "</sheets><definedNames>" + filters + titles +
           "</definedNames></workbook>";
}

/// Names of the sheets, each once: Excel takes large and small letters for the same.
QStringList sheetNamesOf(const std::vector<OutTable>& tables) {
    QStringList all;
    for (const OutTable& table : tables) {
        const QString wanted = sheetNameOf(table.title);
        QString name = wanted;
        for (int number = 2; all.contains(name, Qt::CaseInsensitive); ++number) {
            const QString end = u" %1"_s.arg(number);
            name = wanted.left(longestSheetName - end.size()).trimmed() + end;
        }
        all << name;
    }
    return all;
}

}  // namespace

QString sheetNameOf(const QString& title) {
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]"_s);
    constexpr int most = longestSheetName;
    QString name = xmlSafe(title).replace(forbidden, u" "_s).simplified();
    if (name.size() > most) {
        name.truncate(most - 1);
        if (name.back().isHighSurrogate()) name.chop(1);
        name = name.trimmed() + u'…';
    }
    while (name.startsWith(u'\'')) name.remove(0, 1);
    while (name.endsWith(u'\'')) name.chop(1);
    name = name.trimmed();
    if (name.isEmpty() || name.compare(u"History"_s, Qt::CaseInsensitive) == 0) return xlsxOutText("Table");
    return name;
}

Result<QByteArray> xlsxOf(const OutTable& table) { return xlsxOf(std::vector{table}, table.title, table.date); }

Result<QByteArray> xlsxOf(const std::vector<OutTable>& tables, const QString& title, const QDate& date) {
    const QByteArray office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::vector<ooxml::Part> parts{
        {u"xl/workbook.xml"_s, workbookXml(tables, sheetNamesOf(tables)), office + "sheet.main+xml"},
        {u"xl/styles.xml"_s, stylesXml(), office + "styles+xml"}};
    std::vector<ooxml::Relation> leadTo;
    for (size_t i = 0; i < tables.size(); ++i) {
        if (auto fits = fitsASheet(tables[i]); !fits) return tl::unexpected(fits.error());
        const QByteArray number = QByteArray::number(qulonglong(i + 1)), path = "worksheets/sheet" + number + ".xml";
        leadTo.push_back({"rId" + number, "worksheet", path});
        parts.push_back({u"xl/"_s + QString::fromLatin1(path), SheetXml(tables[i]).write(), office + "worksheet+xml"});
    }
    leadTo.push_back({"rId" + QByteArray::number(qulonglong(tables.size() + 1)), "styles", "styles.xml"});
    parts.push_back(ooxml::relationsOf(u"xl/workbook.xml"_s, leadTo));
    return ooxml::package(u"xl/workbook.xml"_s, parts, title, {}, date);
}

}  // namespace nlc
