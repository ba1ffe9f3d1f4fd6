// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/docx_styles.h"

#include <QCoreApplication>

#include "models/documents/document_colours.h"
#include "models/documents/ooxml.h"

namespace nlc::doc::docx {
namespace {

const QByteArray names = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" +
                         ooxml::relations +
                         "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                         "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                         "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

QByteArray colourOf(Rgb colour) { return hex(colour).mid(1).toUpper().toLatin1(); }

/// `halfPoints` is Word's measure of type; `look` is more of <w:rPr>, `space` of <w:pPr>.
QByteArray paragraphStyle(const QByteArray& id, const QByteArray& name, const QByteArray& space, int halfPoints,
                          Rgb colour, bool bold = false) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + (name == "Normal" ? " w:default=\"1\"" : "") +
           "><w:name w:val=\"" + name + "\"/>" + (name == "Normal" ? "" : "<w:basedOn w:val=\"Normal\"/>") +
           (name.startsWith("heading") ? "<w:next w:val=\"Normal\"/>" : "") + "<w:qFormat/><w:pPr>" + space +
           "</w:pPr><w:rPr>" + (bold ? "<w:b/>" : "") + "<w:color w:val=\"" + colourOf(colour) + "\"/><w:sz w:val=\"" +
           QByteArray::number(halfPoints) + "\"/></w:rPr></w:style>";
}

QByteArray spacing(int before, int after) {
    return "<w:spacing w:before=\"" + QByteArray::number(before) + "\" w:after=\"" + QByteArray::number(after) + "\"/>";
}

QByteArray heading(int level) {
    static constexpr int sizes[]{0, 44, 30, 26, 24, 22, 22};
    const QByteArray number = QByteArray::number(level);
    return paragraphStyle("Heading" + number, "heading " + number,
                          "<w:keepNext/><w:keepLines/>" + spacing(level == 1 ? 0 : 320, 100) +
                              "<w:outlineLvl w:val=\"" + QByteArray::number(level - 1) + "\"/>",
                          sizes[level], level <= 2 ? light.accent : light.text, true);
}

/// A coloured edge and ground.
QByteArray callOut(const QByteArray& id, Rgb edge, Rgb ground) {
    return paragraphStyle(id, id,
                          "<w:pBdr><w:left w:val=\"single\" w:sz=\"36\" w:space=\"8\" w:color=\"" + colourOf(edge) +
                              "\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + colourOf(ground) +
                              "\"/>" + spacing(60, 60) + "<w:ind w:left=\"240\"/>",
                          21, light.text);
}

QByteArray field(const QByteArray& code) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + code +
           " </w:instrText></w:r><w:r><w:fldChar "
           "w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
           "w:fldCharType=\"end\"/></w:r>";
}

QByteArray textRun(const QString& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + ooxml::escaped(text) + "</w:t></w:r>";
}

}  // namespace

QByteArray documentXml(const QByteArray& body) {
    return ooxml::xmlHead + "<w:document" + names + "><w:body>" + body +
           "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" "
           "w:h=\"16838\"/><w:pgMar "
           "w:top=\"1247\" w:right=\"1440\" w:bottom=\"1247\" w:left=\"1440\" w:header=\"624\" w:footer=\"624\" "
           "w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
}

QByteArray stylesXml(const QString& language) {
    const QByteArray tongue = ooxml::escaped(language);
    QByteArray xml =
        ooxml::xmlHead + "<w:styles" + names +
        "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" "
        "w:eastAsia=\"Arial\"/><w:sz w:val=\"21\"/><w:lang w:val=\"" +
        tongue + "\" w:eastAsia=\"" + tongue +
        "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing "
        "w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>";
    xml += paragraphStyle("Normal", "Normal", {}, 21, light.text);
    for (int level = 1; level <= 6; ++level) xml += heading(level);
    xml += paragraphStyle("Publisher", "Publisher", spacing(0, 40), 22, light.muted);
    xml += paragraphStyle("Subtitle", "Subtitle", spacing(0, 280), 22, light.muted);
    xml += paragraphStyle("Closing", "Closing", spacing(320, 0), 19, light.muted);
    xml += paragraphStyle("Caption", "caption", "<w:keepNext/>" + spacing(120, 80), 19, light.muted);
    xml += paragraphStyle("ListText", "List Paragraph", spacing(0, 60), 21, light.text);
    xml += paragraphStyle("TableText", "Table Text", spacing(40, 40), 20, light.text);
    xml += paragraphStyle("TableEnd", "Table End",
                          "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"120\" w:lineRule=\"exact\"/>", 8,
                          light.text);
    xml += paragraphStyle("Rule", "Rule",
                          "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"" +
                              colourOf(light.line) + "\"/></w:pBdr>",
                          8, light.text);
    xml += callOut("Note", light.accent, light.info) + callOut("Action", amber, light.action);
    xml +=
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"" +
        colourOf(light.accent) + "\"/><w:u w:val=\"single\"/></w:rPr></w:style>";
    const QByteArray line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"" + colourOf(light.line) + "\"/>";
    xml +=
        "<w:style w:type=\"table\" w:styleId=\"DeskTable\"><w:name w:val=\"Desk "
        "Table\"/><w:tblPr><w:tblBorders><w:top " +
        line + "<w:bottom " + line + "<w:insideH " + line +
        "</w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>"
        "</w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd "
        "w:val=\"clear\" "
        "w:color=\"auto\" w:fill=\"" +
        colourOf(light.ground) + "\"/></w:tcPr></w:tblStylePr></w:style>";
    return xml + "</w:styles>";
}

QByteArray numberingXml(const std::vector<bool>& ordered) {
    QByteArray xml = ooxml::xmlHead + "<w:numbering" + names + ">";
    for (const bool counts : {false, true}) {
        xml += "<w:abstractNum w:abstractNumId=\"" + QByteArray(counts ? "1" : "0") +
               "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>";
        constexpr int levels = 9;
        for (int level = 0; level < levels; ++level)
            xml += "<w:lvl w:ilvl=\"" + QByteArray::number(level) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
                   (counts ? "decimal" : "bullet") + "\"/><w:lvlText w:val=\"" +
                   (counts ? "%" + QByteArray::number(level + 1) + "." : QByteArray("\xe2\x80\xa2")) +
                   "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" +
                   QByteArray::number(indentOfList * (level + 1)) + "\" w:hanging=\"" +
                   QByteArray::number(indentOfList) + "\"/></w:pPr></w:lvl>";
        xml += "</w:abstractNum>";
    }
    for (size_t i = 0; i < ordered.size(); ++i) {
        xml += "<w:num w:numId=\"" + QByteArray::number(qulonglong(i + 1)) + "\"><w:abstractNumId w:val=\"" +
               (ordered[i] ? "1" : "0") + "\"/>";
        for (int level = 0; ordered[i] && level < 9; ++level)
            xml += "<w:lvlOverride w:ilvl=\"" + QByteArray::number(level) +
                   "\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        xml += "</w:num>";
    }
    return xml + "</w:numbering>";
}

QByteArray footerXml(const QString& title) {
    QString words = QCoreApplication::translate("documents", "Page %1 of %2");
    const QString before = words.section(QStringLiteral("%1"), 0, 0), after = words.section(QStringLiteral("%1"), 1);
    return ooxml::xmlHead + "<w:ftr" + names +
           "><w:p><w:pPr><w:pStyle w:val=\"Closing\"/><w:tabs><w:tab w:val=\"right\" "
           "w:pos=\"9026\"/></w:tabs><w:spacing "
           "w:before=\"0\"/></w:pPr>" +
           textRun(title) + "<w:r><w:tab/></w:r>" + textRun(before) + field("PAGE") +
           textRun(after.section(QStringLiteral("%2"), 0, 0)) + field("NUMPAGES") +
           textRun(after.section(QStringLiteral("%2"), 1)) + "</w:p></w:ftr>";
}

QByteArray settingsXml() {
    return ooxml::xmlHead + "<w:settings" + names +
           "><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
           "w:uri=\"http://schemas.microsoft.com/office/word\" "
           "w:val=\"15\"/></w:compat></w:settings>";
}

}  // namespace nlc::doc::docx
