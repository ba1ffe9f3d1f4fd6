// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <qpdf/QPDF.hh>
#include <set>

namespace nlc::doc {

/// Takes what another tagged PDF says of its own pages (headings, lists, tables: its structure tree) over into one of
/// ours, after the pages were copied; its headings stand one level below ours. Without that its marks would point
/// nowhere. Source: ISO 32000-1, 14.7.
class PdfGraft {
public:
    explicit PdfGraft(QPDF& into);

    /// A Part of our Document called `title`, with the source's elements in it. `pages` are the copies in `into`.
    /// False, and nothing is changed, when the source is not tagged or its tree cannot be followed.
    bool add(QPDF& from, const std::vector<QPDFObjectHandle>& pages, const QString& title);
    /// Writes what the parts share. Once, at the end.
    void finish();

private:
    using Object = QPDFObjectHandle;
    void shift(Object owner, const char* key);
    void shiftIn(Object resources);
    void takeRoles(Object from);
    void lower(Object element, int depth);

    QPDF& m_into;
    Object m_root, m_document;
    std::vector<Object> m_parts;
    long long m_shift = 0, m_next = 0;
    std::set<QPDFObjGen> m_shifted, m_lowered;
};

}  // namespace nlc::doc
