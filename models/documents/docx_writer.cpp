// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/docx_writer.h"

#include <QCoreApplication>

#include "models/documents/document_colours.h"
#include "models/documents/docx_styles.h"
#include "models/documents/ooxml.h"
#include "models/documents/picture_file.h"
#include "models/documents/plain_text.h"
#include "models/documents/prepared.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

using ooxml::escaped;

constexpr int docxWidth = 9026;  // twentieths of a point between A4's margins of 1 inch

/// Where a block stands: in a list, in a call-out.
struct Place {
    int depth = -1;  ///< of lists, from 0; -1: in none
    int list = 0;    ///< number of its numbering
    bool isFirst = false;
    std::optional<CallOut::Tone> tone;
};

/// Each column as wide as what it says asks for, within reason; together the width of the text.
std::vector<int> widthsOf(const Table& table) {
    constexpr qsizetype fewest = 8, most = 60;  // letters
    std::vector<qsizetype> letters;
    qsizetype all = 0;
    for (size_t column = 0; column < table.head.size(); ++column) {
        qsizetype longest = plainText(table.head[column]).size();
        for (const auto& row : table.rows) longest = std::max(longest, plainText(row[column]).size());
        letters.push_back(std::clamp(longest, fewest, most));
        all += letters.back();
    }
    std::vector<int> widths;
    for (const qsizetype each : letters) widths.push_back(int(docxWidth * each / all));
    return widths;
}

QByteArray element(const QByteArray& name, const QByteArray& attributes = {}) {
    return "<w:" + name + (attributes.isEmpty() ? "" : " " + attributes) + "/>";
}
QByteArray value(const QByteArray& name, const QByteArray& of) { return element(name, "w:val=\"" + of + "\""); }

class DocxBody {
public:
    explicit DocxBody(const Document& document) {
        if (!document.publisher.isEmpty()) paragraph({Run{.text = document.publisher}}, "Publisher");
        paragraph({Run{.text = document.title}}, "Heading1");
        if (!document.dateline.isEmpty()) paragraph({Run{.text = document.dateline}}, "Subtitle");
        add(document.blocks, {});
        if (!document.footer.isEmpty()) paragraph({Run{.text = document.footer}}, "Closing");
    }

    const QByteArray& xml() const { return m_xml; }
    const std::vector<ooxml::Relation>& relations() const { return m_relations; }
    const std::vector<ooxml::Part>& pictures() const { return m_pictures; }
    const std::vector<bool>& lists() const { return m_lists; }  ///< whether each is ordered
    const QStringList& warnings() const { return m_warnings; }

private:
    void add(const Blocks& blocks, Place place) {
        for (const Block& block : blocks) {
            std::visit([&](const auto& is) { put(is, place); }, block.is);
            place.isFirst = false;
        }
    }

    void put(const Heading& heading, const Place& place) {
        const QByteArray style = "Heading" + QByteArray::number(heading.level);
        if (heading.anchor.isEmpty()) return paragraph(heading.text, style, place);
        const QByteArray id = QByteArray::number(++m_bookmarks);
        open(style, place);
        m_xml += element("bookmarkStart", "w:id=\"" + id + "\" w:name=\"" + anchorName(heading.anchor) + "\"");
        runs(heading.text);
        m_xml += element("bookmarkEnd", "w:id=\"" + id + "\"") + "</w:p>";
    }
    void put(const Paragraph& text, const Place& place) {
        paragraph(text.text, place.depth < 0 ? "" : "ListText", place);
    }
    void put(const List& list, const Place& place) {
        m_lists.push_back(list.ordered);
        Place inside = place;
        ++inside.depth;
        inside.list = int(m_lists.size());
        for (const Blocks& item : list.items) {
            inside.isFirst = true;
            add(item, inside);
        }
    }
    void put(const Table& table, const Place&) {
        if (!table.caption.isEmpty()) paragraph({Run{.text = table.caption}}, "Caption");
        m_xml += "<w:tbl><w:tblPr>" + value("tblStyle", "DeskTable") + element("tblW", "w:w=\"5000\" w:type=\"pct\"") +
                 element("tblLook", QByteArray("w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"") +
                                        (table.rowHeads ? "1" : "0") + "\" w:noVBand=\"1\" w:noHBand=\"1\"") +
                 (table.caption.isEmpty() ? "" : value("tblCaption", escaped(table.caption))) + "</w:tblPr><w:tblGrid>";
        for (const int width : widthsOf(table))
            m_xml += element("gridCol", "w:w=\"" + QByteArray::number(width) + "\"");
        m_xml += "</w:tblGrid>";
        row(table.head, element("cantSplit") + element("tblHeader"));
        for (const auto& cells : table.rows) row(cells, element("cantSplit"));
        m_xml += "</w:tbl>";
        paragraph({}, "TableEnd");  // else two tables become one, and none may end a document
    }
    void row(const std::vector<Runs>& cells, const QByteArray& properties) {
        m_xml += "<w:tr><w:trPr>" + properties + "</w:trPr>";
        for (const Runs& cell : cells) {
            m_xml += "<w:tc><w:tcPr>" + element("tcW", "w:w=\"0\" w:type=\"auto\"") + "</w:tcPr>";
            paragraph(cell, "TableText");
            m_xml += "</w:tc>";
        }
        m_xml += "</w:tr>";
    }
    void put(const CallOut& callOut, Place place) {
        place.tone = callOut.tone;
        add(callOut.blocks, place);
    }
    void put(const Picture& picture, const Place& place) {
        const auto read = PictureFile::read(picture.bytes);
        if (!read) {
            m_warnings << QCoreApplication::translate(
                              "documents", "A picture could not be read, so its alternative text stands for it: %1")
                              .arg(picture.alt);
            if (!picture.alt.isEmpty()) paragraph({Run{.text = picture.alt}}, "", place);
            return;
        }
        open("", place);
        m_xml += "<w:r>" + drawing(picture, *read) + "</w:r></w:p>";
        if (!picture.caption.empty()) paragraph(picture.caption, "Caption", place);
    }
    void put(const Button& button, const Place& place) {
        paragraph({Run{.text = button.text, .strong = true, .link = button.url}}, "", place);
    }
    void put(const PageBreak&, const Place&) { m_xml += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"; }
    void put(const Rule&, const Place&) { paragraph({}, "Rule"); }

    /// At 96 pixels an inch, no wider than the text.
    QByteArray drawing(const Picture& picture, const PictureFile& file) {
        constexpr double perPixel = 9525, perTwentieth = 635;  // English Metric Units
        double width = file.size.width() * perPixel, height = file.size.height() * perPixel;
        const double scale = std::min(1.0, docxWidth * perTwentieth / width);
        const QByteArray number = QByteArray::number(qulonglong(m_pictures.size() + 1));
        const QString name = u"picture%1.%2"_s.arg(m_pictures.size() + 1).arg(file.jpeg ? u"jpeg"_s : u"png"_s);
        m_pictures.push_back({u"word/media/"_s + name, picture.bytes, {}});
        const QByteArray id = relate("image", "media/" + name.toLatin1(), false);
        const QByteArray size = "cx=\"" + QByteArray::number(qint64(width * scale)) + "\" cy=\"" +
                                QByteArray::number(qint64(height * scale)) + "\"";
        return "<w:drawing><wp:inline><wp:extent " + size + "/><wp:docPr id=\"" + number + "\" name=\"Picture " +
               number + "\" descr=\"" + escaped(picture.alt) +
               "\"/><a:graphic><a:graphicData "
               "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
               "<pic:nvPicPr><pic:cNvPr id=\"" +
               number + "\" name=\"Picture " + number +
               "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + id +
               "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
               "y=\"0\"/><a:ext " +
               size +
               "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
               "</a:graphic></wp:inline></w:drawing>";
    }

    void open(const QByteArray& style, const Place& place) {
        m_xml += "<w:p><w:pPr>";
        QByteArray called = style;
        if (style.isEmpty() && place.tone) called = place.tone == CallOut::Tone::Action ? "Action" : "Note";
        if (!called.isEmpty()) m_xml += value("pStyle", called);
        if (place.depth >= 0 && place.isFirst)
            m_xml += "<w:numPr>" + value("ilvl", QByteArray::number(place.depth)) +
                     value("numId", QByteArray::number(place.list)) + "</w:numPr>";
        else if (place.depth >= 0)
            m_xml += element("ind", "w:left=\"" + QByteArray::number(indentOfList * (place.depth + 1)) + "\"");
        m_xml += "</w:pPr>";
    }
    void paragraph(const Runs& text, const QByteArray& style, const Place& place = {}) {
        open(style, place);
        runs(text);
        m_xml += "</w:p>";
    }

    void runs(const Runs& text) {
        for (const Run& run : text) {
            if (run.link.isEmpty()) {
                this->run(run, {});
                continue;
            }
            m_xml += run.link.startsWith(u'#')
                         ? "<w:hyperlink w:anchor=\"" + anchorName(run.link.mid(1)) + "\">"
                         : "<w:hyperlink r:id=\"" + relate("hyperlink", escaped(run.link), true) + "\">";
            this->run(run, value("rStyle", "Hyperlink"));
            m_xml += "</w:hyperlink>";
        }
    }
    void run(const Run& run, QByteArray properties) {
        if (run.code) properties += element("rFonts", "w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"");
        if (run.strong) properties += element("b");
        if (run.emphasis) properties += element("i");
        m_xml += "<w:r>";
        if (!properties.isEmpty()) m_xml += "<w:rPr>" + properties + "</w:rPr>";
        m_xml += "<w:t xml:space=\"preserve\">" + escaped(run.text) + "</w:t>";
        if (run.breakAfter) m_xml += element("br");
        m_xml += "</w:r>";
    }

    /// Word's names of bookmarks: letters, digits and "_", at most 40.
    static QByteArray anchorName(const QString& anchor) {
        QByteArray name = "a_";
        for (const QChar c : anchor) name += c.unicode() < 128 && c.isLetterOrNumber() ? char(c.unicode()) : '_';
        return name.left(40);
    }
    QByteArray relate(const QByteArray& type, const QByteArray& target, bool isOutside) {
        const QByteArray id = "rId" + QByteArray::number(qulonglong(m_relations.size() + 100));
        m_relations.push_back({id, type, target, isOutside});
        return id;
    }

    QByteArray m_xml;
    std::vector<ooxml::Relation> m_relations;
    std::vector<ooxml::Part> m_pictures;
    std::vector<bool> m_lists;
    QStringList m_warnings;
    int m_bookmarks = 0;
};

}  // namespace

Result<QByteArray> writeDocx(const Document& given, QStringList* warnings) {
    const Document document = prepared(given);
    const DocxBody body(document);
    if (warnings) *warnings << body.warnings();
    const QByteArray office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    std::vector<ooxml::Relation> relations{{"rId1", "styles", "styles.xml"},
                                           {"rId2", "numbering", "numbering.xml"},
                                           {"rId3", "footer", "footer1.xml"},
                                           {"rId4", "settings", "settings.xml"}};
    relations.insert(relations.end(), body.relations().begin(), body.relations().end());
    std::vector<ooxml::Part> parts = body.pictures();
    const QString main = u"word/document.xml"_s;
    parts.push_back({main, docx::documentXml(body.xml()), office + "document.main+xml"});
    parts.push_back(ooxml::relationsOf(main, relations));
    parts.push_back({u"word/styles.xml"_s, docx::stylesXml(document.language), office + "styles+xml"});
    parts.push_back({u"word/numbering.xml"_s, docx::numberingXml(body.lists()), office + "numbering+xml"});
    parts.push_back({u"word/footer1.xml"_s, docx::footerXml(document.title), office + "footer+xml"});
    parts.push_back({u"word/settings.xml"_s, docx::settingsXml(), office + "settings+xml"});
    return ooxml::package(main, std::move(parts), document.title, document.author, document.date);
}

}  // namespace nlc::doc
