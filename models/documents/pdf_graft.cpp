// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_graft.h"

#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <stdexcept>

namespace nlc::doc {
namespace {

using Object = QPDFObjectHandle;

std::vector<std::pair<long long, Object>> entriesOf(QPDF& pdf, Object tree) {
    std::vector<std::pair<long long, Object>> entries;
    if (!tree.isDictionary()) return entries;
    QPDFNumberTreeObjectHelper numbers(tree, pdf, false);
    for (const auto& [key, value] : numbers) entries.emplace_back(key, value);
    return entries;
}

std::vector<Object> elementsOf(Object root) {
    Object kids = root.getKey("/K");
    std::vector<Object> all = kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
    std::erase_if(all, [](Object& kid) { return !kid.isDictionary() || !kid.hasKey("/S"); });
    return all;
}

}  // namespace

PdfGraft::PdfGraft(QPDF& into) : m_into(into), m_root(into.getRoot().getKey("/StructTreeRoot")) {
    const auto documents = elementsOf(m_root);
    if (documents.empty()) throw std::logic_error("the front pages are not tagged");
    m_document = documents.front();
    for (const auto& [key, value] : entriesOf(into, m_root.getKey("/ParentTree"))) m_next = std::max(m_next, key + 1);
}

bool PdfGraft::add(QPDF& from, const std::vector<Object>& pages, const QString& title) {
    Object root = from.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary()) return false;
    std::vector<std::pair<long long, Object>> entries;
    try {
        entries = entriesOf(from, root.getKey("/ParentTree"));
    } catch (const std::exception&) {
        return false;
    }
    if (entries.empty() || elementsOf(root).empty()) return false;
    for (const auto& [key, value] : entries)
        if (key < 0 || key > 10'000'000) return false;
    if (!root.isIndirect()) {
        root = from.makeIndirectObject(root);
        from.getRoot().replaceKey("/StructTreeRoot", root);
    }
    Object copied = m_into.copyForeignObject(root);

    Object part = m_into.makeIndirectObject(Object::parse("<< /Type /StructElem /S /Part >>"));
    part.replaceKey("/P", m_document);
    part.replaceKey("/T", Object::newUnicodeString(title.toStdString()));
    Object language = from.getRoot().getKey("/Lang");
    if (language.isString()) part.replaceKey("/Lang", Object::newString(language.getStringValue()));
    std::vector<Object> kids = elementsOf(copied);
    for (Object& kid : kids) {
        kid.replaceKey("/P", part);
        lower(kid, 0);
        if (kid.getKey("/S").isNameAndEquals("/Document")) kid.replaceKey("/S", Object::newName("/Sect"));
    }
    part.replaceKey("/K", Object::newArray(kids));
    m_parts.push_back(part);
    takeRoles(copied);

    m_shift = m_next;
    QPDFNumberTreeObjectHelper ours(m_root.getKey("/ParentTree"), m_into);
    for (const auto& [key, value] : entriesOf(m_into, copied.getKey("/ParentTree"))) {
        ours.insert(key + m_shift, value);
        m_next = std::max(m_next, key + m_shift + 1);
    }
    for (Object page : pages) {
        shift(page, "/StructParents");
        Object annotations = page.getKey("/Annots");
        if (annotations.isArray())
            for (Object& annotation : annotations.getArrayAsVector()) shift(annotation, "/StructParent");
        shiftIn(page.getKey("/Resources"));
    }
    return true;
}

/// H1 becomes H2, and so on. Each element once, and not without end: files may be made to go round.
void PdfGraft::lower(Object element, int depth) {
    constexpr int deepest = 200;
    if (!element.isDictionary() || depth > deepest || !m_lowered.insert(element.getObjGen()).second) return;
    Object kind = element.getKey("/S");
    if (kind.isName() && kind.getName().size() == 3 && kind.getName().starts_with("/H")) {
        const char level = kind.getName()[2];
        if (level >= '1' && level < '6') element.replaceKey("/S", Object::newName(std::string("/H") + char(level + 1)));
    }
    for (Object& kid : elementsOf(element)) lower(kid, depth + 1);
}

/// Once each: pages may share what they draw.
void PdfGraft::shift(Object owner, const char* key) {
    if (owner.isStream()) owner = owner.getDict();
    if (!owner.isDictionary()) return;
    Object number = owner.getKey(key);
    if (number.isInteger()) owner.replaceKey(key, Object::newInteger(number.getIntValue() + m_shift));
}

void PdfGraft::shiftIn(Object resources) {
    if (!resources.isDictionary()) return;
    Object drawn = resources.getKey("/XObject");
    if (!drawn.isDictionary()) return;
    for (auto& [name, object] : drawn.getDictAsMap()) {
        if (!object.isStream() || !m_shifted.insert(object.getObjGen()).second) continue;
        shift(object, "/StructParents");
        shift(object, "/StructParent");
        shiftIn(object.getDict().getKey("/Resources"));
    }
}

/// What the source calls its own elements. Where two papers use one name for different things, the first is kept: both
/// are Word's or Adobe's names, and differ only by paragraph or heading.
void PdfGraft::takeRoles(Object from) {
    for (const char* key : {"/RoleMap", "/ClassMap"}) {
        Object theirs = from.getKey(key);
        if (!theirs.isDictionary()) continue;
        if (!m_root.getKey(key).isDictionary()) m_root.replaceKey(key, Object::newDictionary());
        Object ours = m_root.getKey(key);
        for (auto& [name, value] : theirs.getDictAsMap())
            if (!ours.hasKey(name)) ours.replaceKey(name, value);
    }
    Object spaces = from.getKey("/Namespaces");
    if (!spaces.isArray()) return;
    if (!m_root.getKey("/Namespaces").isArray()) m_root.replaceKey("/Namespaces", Object::newArray());
    for (Object& space : spaces.getArrayAsVector()) m_root.getKey("/Namespaces").appendItem(space);
}

void PdfGraft::finish() {
    Object kids = m_document.getKey("/K");
    std::vector<Object> all = kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{};
    if (!kids.isArray() && !kids.isNull()) all.push_back(kids);
    all.insert(all.end(), m_parts.begin(), m_parts.end());
    m_document.replaceKey("/K", Object::newArray(all));
    m_root.replaceKey("/ParentTreeNextKey", Object::newInteger(m_next));
}

}  // namespace nlc::doc
