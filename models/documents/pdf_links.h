// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace nlc::doc {

/// Where links and bookmarks of a PDF lead, by page: such a place can be taken into another file, where pages are other
/// objects and names are unknown. Source: ISO 32000-1, 12.3.
class PdfLinks {
public:
    struct Place {
        size_t page = 0;  ///< from 0
        std::optional<double> left, top;
    };
    struct Bookmark {
        QString title;
        std::optional<Place> place;
        std::vector<Bookmark> below;
    };

    PdfLinks(QPDF& pdf, const std::vector<QPDFPageObjectHelper>& pages);
    /// Of a link annotation or a bookmark; none when it leads elsewhere.
    std::optional<Place> placeOf(QPDFObjectHandle owner) const;
    /// At most five deep and 2,000 in all: files may be made to have no end.
    std::vector<Bookmark> bookmarks();

private:
    using Object = QPDFObjectHandle;
    std::optional<Place> read(Object destination) const;
    std::vector<Bookmark> bookmarksFrom(Object first, int depth);

    QPDF& m_pdf;
    std::map<QPDFObjGen, size_t> m_pages;
    std::map<std::string, Object> m_named;
    int m_left = 2000;
};

}  // namespace nlc::doc
