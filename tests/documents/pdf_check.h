// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QStringList>
#include <string>
#include <vector>

namespace nlc::doc {

/// What a PDF's structure tree says, in reading order.
struct PdfFacts {
    int pages = 0;
    int figures = 0, links = 0, bookmarks = 0, artifacts = 0;
    int innerMarks = 0;             ///< such as replacement text: allowed, but some readers stop reading there
    std::vector<std::string> tags;  ///< every element's type
    std::vector<std::string> linkWords, links_;
    std::vector<std::string> alts;
    int count(const std::string& tag) const;
};

/// Checks the PDF/UA-1 points that a program can check (ISO 14289-1; Matterhorn Protocol 1.1), and says each breach in
/// a line. Empty: none found. `facts` receives what was met on the way.
QStringList checkPdf(const QByteArray& pdf, PdfFacts* facts = nullptr);

}  // namespace nlc::doc
