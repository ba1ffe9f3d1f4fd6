// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>
#include <vector>

#include "models/store/error.h"

/// What a Word document and an Excel workbook share: a zip of XML parts that name each other (ECMA-376, part 2).
namespace nlc::ooxml {

inline const QByteArray xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Part {
    QString name;  ///< "word/document.xml"
    QByteArray bytes;
    QByteArray contentType;  ///< empty: it goes by its ending (.rels, .xml, .png, .jpeg)
};
struct Relation {
    QByteArray id;      ///< "rId1"
    QByteArray type;    ///< behind `relations`: "styles", "hyperlink"
    QByteArray target;  ///< escaped where it comes from outside
    bool isOutside = false;
};

/// Text as XML takes it: line ends are "\n", what no XML may hold is gone.
QString xmlText(QString text);
/// xmlText, escaped for elements and attributes.
QByteArray escaped(const QString& text);
Part relationsOf(const QString& part, const std::vector<Relation>& of);
/// The whole file: `main` is the part that is opened. Title, author and date stand in its properties; without a date it
/// is one of 1980, so that the same parts give the same bytes. Fails with Io.
Result<QByteArray> package(const QString& main, std::vector<Part> parts, const QString& title, const QString& author,
                           const QDate& date);

}  // namespace nlc::ooxml
