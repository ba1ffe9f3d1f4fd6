// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_links.h"

#include <qpdf/QPDFNameTreeObjectHelper.hh>

namespace nlc::doc {

PdfLinks::PdfLinks(QPDF& pdf, const std::vector<QPDFPageObjectHelper>& pages) : m_pdf(pdf) {
    for (size_t i = 0; i < pages.size(); ++i) m_pages.emplace(pages[i].getObjectHandle().getObjGen(), i);
    Object names = pdf.getRoot().getKey("/Names");
    Object tree = names.isDictionary() ? names.getKey("/Dests") : Object::newNull();
    if (tree.isDictionary()) {
        QPDFNameTreeObjectHelper destinations(tree, pdf, false);
        for (const auto& [name, destination] : destinations) m_named.emplace(name, destination);
    }
    Object old = pdf.getRoot().getKey("/Dests");
    if (old.isDictionary())
        for (auto& [name, destination] : old.getDictAsMap()) m_named.emplace(name.substr(1), destination);
}

std::optional<PdfLinks::Place> PdfLinks::placeOf(Object owner) const {
    if (!owner.isDictionary()) return std::nullopt;
    if (owner.hasKey("/Dest")) return read(owner.getKey("/Dest"));
    Object action = owner.getKey("/A");
    if (!action.isDictionary() || !action.getKey("/S").isNameAndEquals("/GoTo")) return std::nullopt;
    return read(action.getKey("/D"));
}

std::optional<PdfLinks::Place> PdfLinks::read(Object destination) const {
    if (destination.isString() || destination.isName()) {
        const auto named =
            m_named.find(destination.isString() ? destination.getUTF8Value() : destination.getName().substr(1));
        if (named == m_named.end()) return std::nullopt;
        destination = named->second;
        if (destination.isString() || destination.isName()) return std::nullopt;
    }
    if (destination.isDictionary()) destination = destination.getKey("/D");
    if (!destination.isArray() || destination.getArrayNItems() < 2) return std::nullopt;
    const auto page = m_pages.find(destination.getArrayItem(0).getObjGen());
    if (page == m_pages.end()) return std::nullopt;
    Place place{page->second, {}, {}};
    const auto number = [&](int at) -> std::optional<double> {
        Object item = at < destination.getArrayNItems() ? destination.getArrayItem(at) : Object::newNull();
        return item.isNumber() ? std::optional(item.getNumericValue()) : std::nullopt;
    };
    Object how = destination.getArrayItem(1);
    if (how.isNameAndEquals("/XYZ")) {
        place.left = number(2);
        place.top = number(3);
    } else if (how.isNameAndEquals("/FitH") || how.isNameAndEquals("/FitBH")) {
        place.top = number(2);
    }
    return place;
}

std::vector<PdfLinks::Bookmark> PdfLinks::bookmarks() {
    Object outlines = m_pdf.getRoot().getKey("/Outlines");
    if (!outlines.isDictionary()) return {};
    return bookmarksFrom(outlines.getKey("/First"), 0);
}

std::vector<PdfLinks::Bookmark> PdfLinks::bookmarksFrom(Object first, int depth) {
    std::vector<Bookmark> all;
    if (depth >= 5) return all;
    for (Object item = first; item.isDictionary() && m_left-- > 0; item = item.getKey("/Next")) {
        Object title = item.getKey("/Title");
        Bookmark bookmark{
            title.isString() ? QString::fromStdString(title.getUTF8Value()) : QString(), placeOf(item), {}};
        bookmark.below = bookmarksFrom(item.getKey("/First"), depth + 1);
        if (!bookmark.title.trimmed().isEmpty()) all.push_back(std::move(bookmark));
    }
    return all;
}

}  // namespace nlc::doc
