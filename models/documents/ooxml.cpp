// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/ooxml.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>

namespace nlc::ooxml {

using namespace Qt::StringLiterals;

namespace {

const QByteArray packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

QByteArray contentTypes(const std::vector<Part>& parts) {
    QByteArray overrides;
    for (const Part& part : parts)
        if (!part.contentType.isEmpty())
            overrides +=
                "<Override PartName=\"/" + part.name.toLatin1() + "\" ContentType=\"" + part.contentType + "\"/>";
    return xmlHead +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
           "ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default "
           "Extension=\"jpeg\" ContentType=\"image/jpeg\"/>" +
           overrides + "</Types>";
}

QByteArray coreXml(const QString& title, const QString& author, const QDate& date) {
    const QDate made = date.isValid() ? date : QDate(1980, 1, 1);
    const QByteArray moment = made.toString(Qt::ISODate).toLatin1() + "T00:00:00Z";
    const auto at = [&](const QByteArray& what) {
        return "<dcterms:" + what + " xsi:type=\"dcterms:W3CDTF\">" + moment + "</dcterms:" + what + ">";
    };
    constexpr int longestTitle = 255;
    const QByteArray creator = author.isEmpty() ? QByteArray() : "<dc:creator>" + escaped(author) + "</dc:creator>";
    return xmlHead +
           "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           escaped(title.left(longestTitle)) + "</dc:title>" + creator + at("created") + at("modified") +
           "</cp:coreProperties>";
}

/// Always with the same moment.
bool put(QuaZip& zip, const QString& name, const QByteArray& bytes) {
    QuaZipNewInfo info(name);
    info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0));
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::WriteOnly, info)) return false;
    const bool whole = file.write(bytes) == bytes.size();
    file.close();
    return whole && file.getZipError() == UNZ_OK;
}

QByteArray relationXml(const Relation& of) {
    const bool isOwn = of.type.startsWith("http");
    return "<Relationship Id=\"" + of.id + "\" Type=\"" + (isOwn ? of.type : relations + "/" + of.type) +
           "\" Target=\"" + of.target + (of.isOutside ? "\" TargetMode=\"External\"/>" : "\"/>");
}

}  // namespace

QString xmlText(QString text) {
    static const QRegularExpression lineEnd(u"\r\n?"_s);
    static const QRegularExpression forbidden(u"[\\x{0}-\\x{8}\\x{B}-\\x{1F}\\x{FFFE}\\x{FFFF}]"_s);
    if (!text.isValidUtf16()) text = QString::fromUtf8(text.toUtf8());
    return text.replace(lineEnd, u"\n"_s).remove(forbidden);
}

QByteArray escaped(const QString& text) { return xmlText(text).toHtmlEscaped().toUtf8(); }

Part relationsOf(const QString& part, const std::vector<Relation>& of) {
    QByteArray xml = xmlHead + "<Relationships xmlns=\"" + packageRelations + "\">";
    for (const Relation& each : of) xml += relationXml(each);
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return {part.left(slash) + u"_rels/"_s + part.mid(slash) + u".rels"_s, xml + "</Relationships>", {}};
}

Result<QByteArray> package(const QString& main, std::vector<Part> parts, const QString& title, const QString& author,
                           const QDate& date) {
    parts.push_back({u"docProps/core.xml"_s, coreXml(title, author, date),
                     "application/vnd.openxmlformats-package.core-properties+xml"});
    parts.push_back(relationsOf({}, {{"rId1", "officeDocument", main.toLatin1()},
                                     {"rId2", packageRelations + "/metadata/core-properties", "docProps/core.xml"}}));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    QuaZip zip(&buffer);
    zip.setAutoClose(false);
    zip.setDataDescriptorWritingEnabled(false);  // sizes stand before the data
    bool whole = zip.open(QuaZip::mdCreate) && put(zip, u"[Content_Types].xml"_s, contentTypes(parts));
    for (const Part& part : parts) whole = whole && put(zip, part.name, part.bytes);
    zip.close();
    if (!whole || zip.getZipError() != UNZ_OK)
        return failed(
            Error::Kind::Io,
            QCoreApplication::translate("documents", "The file could not be put together, so nothing was written."),
            QString::number(zip.getZipError()));
    return bytes;
}

}  // namespace nlc::ooxml
