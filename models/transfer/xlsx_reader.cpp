// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/xlsx_reader.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <cmath>
#include <optional>

#include "models/transfer/xml_tags.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString xlsxText(const char* sentence) { return QCoreApplication::translate("Transfer", sentence); }

tl::unexpected<Error> noWorkbook(const QString& detail) {
    return failed(
        Error::Kind::Invalid,
        xlsxText("This is not a whole Excel workbook, so nothing was read. Open it in Excel and save it again as "
                 ".xlsx or .csv."),
        detail);
}
tl::unexpected<Error> tooMuch() {
    return failed(Error::Kind::Invalid,
                  xlsxText("This workbook unpacks to more than any table of ours, so it was not read. "
                           "Is this the right file?"));
}

/// One part of the package, as far as all parts together are allowed to go.
class Part : public QIODevice {
public:
    Part(QuaZip& zip, qint64& left) : m_file(&zip), m_left(left) {}
    bool begin() { return m_file.open(QIODevice::ReadOnly) && open(QIODevice::ReadOnly); }
    bool isSequential() const override { return true; }
    bool wasTooMuch() const { return m_wasTooMuch; }

protected:
    qint64 readData(char* data, qint64 most) override {
        if (m_left <= 0) {
            m_wasTooMuch = true;
            return -1;
        }
        const qint64 read = m_file.read(data, qMin(most, m_left));
        if (read > 0) m_left -= read;
        if (!m_tags.follow(data, read)) m_wasTooMuch = true;
        return m_wasTooMuch ? -1 : read;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QuaZipFile m_file;
    qint64& m_left;
    XmlTags m_tags;
    bool m_wasTooMuch = false;
};

/// The day of an Excel serial number. 1900 is a leap year there, so day 60 never was.
QString dateOf(double serial, bool from1904) {
    const QDate zero = from1904 ? QDate(1904, 1, 1) : serial < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const auto days = qint64(std::floor(serial));
    const QDate day = zero.addDays(days);
    const auto seconds = qint64(std::llround((serial - double(days)) * 86400));
    if (seconds == 0) return day.toString(Qt::ISODate);
    const QTime time = QTime(0, 0).addSecs(int(qMin<qint64>(seconds, 86399)));
    const QString clock = time.toString(time.second() ? u"HH:mm:ss"_s : u"HH:mm"_s);
    return days == 0 ? clock : day.toString(Qt::ISODate) + u' ' + clock;
}

/// Whether a number format shows a date or a time: letters of those outside quotes, brackets and escapes.
bool isDateFormat(QString format) {
    static const QRegularExpression aside(u"\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*."_s);
    format.remove(aside);
    if (format.compare(u"General"_s, Qt::CaseInsensitive) == 0) return false;
    static const QRegularExpression letters(u"[dmyhs]"_s, QRegularExpression::CaseInsensitiveOption);
    return letters.match(format).hasMatch();
}

/// "C12" → 2; -1 for what is no reference.
int columnOf(QStringView reference) {
    int column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z' && i < 4; ++i)
        column = column * 26 + (reference[i].unicode() - u'A' + 1);
    return i == 0 ? -1 : column - 1;
}

QString textOf(double number) {
    const QString shown = QString::number(number, 'g', 15);
    return shown.contains(u'e') ? QString::number(number, 'f', number == std::floor(number) ? 0 : 6) : shown;
}

/// Excel writes what XML cannot hold as "_x000D_" (ECMA-376, 22.9.2.19); of control characters only line breaks and
/// tabs are kept.
QString decodedXString(QString text) {
    static const QRegularExpression code(u"_x([0-9A-Fa-f]{4})_"_s);
    for (qsizetype at = 0; (at = text.indexOf(u"_x"_s, at)) >= 0; ++at) {
        const auto match =
            code.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) continue;
        const QChar letter(match.captured(1).toUShort(nullptr, 16));
        const bool isKept = letter.unicode() >= 0x20 || letter == u'\n' || letter == u'\t';
        text.replace(at, match.capturedLength(), isKept ? QString(letter) : QString());
        if (!isKept) --at;
    }
    return text;
}

class Workbook {
public:
    explicit Workbook(QIODevice& file) : m_zip(&file) {}

    Result<> open() {
        if (!m_zip.open(QuaZip::mdUnzip)) return noWorkbook(u"zip error %1"_s.arg(m_zip.getZipError()));
        // No part gives more than it says here; what says too much need not be read to be refused.
        for (const QuaZipFileInfo64& part : m_zip.getFileInfoList64())
            if (part.name.endsWith(u".xml"_s) && part.uncompressedSize > quint64(limits::unpackedBytes))
                return tooMuch();
        QHash<QString, QString> targets;  // of relations
        auto rels = read(u"xl/_rels/workbook.xml.rels"_s, [&](QXmlStreamReader& xml) -> Result<> {
            if (xml.name() == u"Relationship") {
                QString target = xml.attributes().value(u"Target"_s).toString();
                target = target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
                targets.insert(xml.attributes().value(u"Id"_s).toString(), target);
            }
            return {};
        });
        if (!rels) return rels;
        return read(u"xl/workbook.xml"_s, [&](QXmlStreamReader& xml) -> Result<> {
            if (xml.name() == u"workbookPr") {
                const auto value = xml.attributes().value(u"date1904"_s);
                m_from1904 = value == u"1" || value == u"true";
            } else if (xml.name() == u"sheet") {
                QString id;
                for (const auto& attribute : xml.attributes())
                    if (attribute.name() == u"id") id = attribute.value().toString();
                if (targets.contains(id))
                    m_sheets.push_back({xml.attributes().value(u"name"_s).toString(), targets[id]});
            }
            return {};
        });
    }

    QStringList sheetNames() const {
        QStringList names;
        for (const auto& [name, part] : m_sheets) names << name;
        return names;
    }

    Result<> readSheet(const QString& name, const RowSink& sink) {
        QString part;
        for (const auto& [each, target] : m_sheets)
            if (part.isEmpty() && (name.isEmpty() || each == name)) part = target;
        if (part.isEmpty()) return noWorkbook(u"no sheet"_s);
        if (auto texts = readTexts(); !texts) return texts;
        if (auto styles = readStyles(); !styles) return styles;
        size_t rows = 0;
        return read(part, [&](QXmlStreamReader& xml) -> Result<> {
            if (xml.name() != u"row") return {};
            QStringList row;
            if (auto cells = readRow(xml, row); !cells) return cells;
            if (std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); }))
                return {};
            if (++rows > limits::rows) return tooMuch();
            return sink(std::move(row));
        });
    }

private:
    /// Calls `element` at the start of each element of a part. A part that is not there is an empty one.
    Result<> read(const QString& part, const std::function<Result<>(QXmlStreamReader&)>& element) {
        if (!m_zip.setCurrentFile(part, QuaZip::csInsensitive)) {
            if (part == u"xl/workbook.xml"_s || part.startsWith(u"xl/worksheets/"_s)) return noWorkbook(part);
            return {};
        }
        Part device(m_zip, m_left);
        if (!device.begin()) return noWorkbook(part + u": cannot be unpacked"_s);
        QXmlStreamReader xml(&device);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::DTD) return noWorkbook(part + u": has a DTD"_s);
            if (xml.isStartElement())
                if (auto done = element(xml); !done) return done;
        }
        if (device.wasTooMuch()) return tooMuch();
        if (xml.hasError()) return noWorkbook(part + u": "_s + xml.errorString());
        return {};
    }

    /// All text below the present element but phonetic readings, to its end.
    static QString textIn(QXmlStreamReader& xml) {
        QString text;
        int depth = 1, aside = 0;
        while (depth > 0 && !xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                ++depth;
                if (aside || xml.name() == u"rPh") ++aside;
            } else if (xml.isEndElement()) {
                --depth;
                if (aside) --aside;
            } else if (xml.isCharacters() && !aside && text.size() <= limits::cellCharacters) {
                text += xml.text();
            }
        }
        return decodedXString(text.remove(u'\0'));
    }

    Result<> readTexts() {
        return read(u"xl/sharedStrings.xml"_s, [&](QXmlStreamReader& xml) -> Result<> {
            if (xml.name() == u"si") m_texts << textIn(xml);
            return size_t(m_texts.size()) > limits::cells ? Result<>(tooMuch()) : Result<>();
        });
    }

    Result<> readStyles() {
        QHash<int, bool> own;  // the workbook's own number formats: is it a date?
        bool inFormats = false;
        return read(u"xl/styles.xml"_s, [&](QXmlStreamReader& xml) -> Result<> {
            if (xml.name() == u"numFmt")
                own.insert(xml.attributes().value(u"numFmtId"_s).toInt(),
                           isDateFormat(xml.attributes().value(u"formatCode"_s).toString()));
            if (xml.name() == u"cellXfs") inFormats = true;
            if (xml.name() == u"cellStyles" || xml.name() == u"dxfs") inFormats = false;
            if (xml.name() == u"xf" && inFormats) {
                const int format = xml.attributes().value(u"numFmtId"_s).toInt();
                // Formats 14 to 22 and 45 to 47 are built-in dates and times (ECMA-376, 18.8.30).
                const bool builtIn = (format >= 14 && format <= 22) || (format >= 45 && format <= 47);
                m_isDate.push_back(own.value(format, builtIn));
            }
            return {};
        });
    }

    Result<> readRow(QXmlStreamReader& xml, QStringList& row) {
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isEndElement() && xml.name() == u"row") return {};
            if (!xml.isStartElement() || xml.name() != u"c") continue;
            const int named = columnOf(xml.attributes().value(u"r"_s));
            const int column = named < 0 ? int(row.size()) : named;
            if (column >= limits::columns)
                return failed(
                    Error::Kind::Invalid,
                    xlsxText("The sheet has more than %1 columns. Is this the right file?").arg(limits::columns));
            const QString type = xml.attributes().value(u"t"_s).toString();
            const int style = xml.attributes().value(u"s"_s).toInt();
            const QString cell = readCell(xml, type, style);
            if (row.size() < column) row.resize(column);
            if (row.size() == column)
                row << cell;
            else
                row[column] = cell;
        }
        return {};
    }

    QString readCell(QXmlStreamReader& xml, const QString& type, int style) {
        QString value, inlined;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isEndElement() && xml.name() == u"c") break;
            if (!xml.isStartElement()) continue;
            if (xml.name() == u"v")
                value = textIn(xml);
            else if (xml.name() == u"is")
                inlined = textIn(xml);
            else
                (void)textIn(xml);  // a formula: its result is in v
        }
        if (type == u"inlineStr"_s) return inlined;
        bool isNumber = false;
        if (type == u"s"_s) {
            const int place = value.toInt(&isNumber);
            return isNumber ? m_texts.value(place) : QString();
        }
        if (type == u"b"_s) return value == u"1"_s ? u"TRUE"_s : u"FALSE"_s;
        if (type == u"str"_s || type == u"e"_s || type == u"d"_s) return value;
        const double number = value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number)) return value;
        const bool isDate = style >= 0 && size_t(style) < m_isDate.size() && m_isDate[size_t(style)];
        constexpr double lastDay = 2958466;  // the end of 9999
        return isDate && number >= 0 && number < lastDay ? dateOf(number, m_from1904) : textOf(number);
    }

    QuaZip m_zip;
    qint64 m_left = limits::unpackedBytes;
    bool m_from1904 = false;
    std::vector<std::pair<QString, QString>> m_sheets;  ///< name and part
    QStringList m_texts;
    std::vector<bool> m_isDate;  ///< by the cell's style
};

}  // namespace

Result<QStringList> xlsxSheetNames(QIODevice& file) {
    Workbook workbook(file);
    return workbook.open().map([&] { return workbook.sheetNames(); });
}

Result<> readXlsx(QIODevice& file, const QString& sheet, const RowSink& sink) {
    Workbook workbook(file);
    return workbook.open().and_then([&] { return workbook.readSheet(sheet, sink); });
}

}  // namespace nlc
