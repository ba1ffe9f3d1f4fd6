// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "models/documents/pdf_flow.h"
#include "models/documents/pdf_text.h"

namespace nlc::doc {

/// Puts prepared blocks into a flow: where each stands, what it is tagged as, and where a page may end.
class PdfBlocks {
public:
    PdfBlocks(PdfFlow& flow, PdfTextContext& context) : m_flow(flow), m_context(context) {}

    /// The page's coloured head with publisher, title (the one H1) and dateline.
    void banner(const Document& document);
    void add(const Blocks& blocks);
    void footer(const QString& text);

    const QStringList& warnings() const { return m_warnings; }
    /// The page of each heading that has an anchor.
    const QHash<QString, int>& pages() const { return m_pages; }

    /// Each heading's name as target of links and bookmarks, by anchor; in the order `add` meets them.
    static QHash<QString, QByteArray> destinations(const Blocks& blocks);

private:
    void place(const Heading& heading, double keepWith);
    void place(const Paragraph& paragraph);
    void place(const List& list);
    void place(const Table& table);  // pdf_table.cpp
    void place(const CallOut& callOut);
    void place(const Picture& picture);  // pdf_picture.cpp
    void place(const Button& button);
    void place(const PageBreak&);
    void place(const Rule&);
    void item(const Blocks& item, const QString& label, double labelWidth);

    /// Text that may run over pages, one paragraph in the tree.
    void running(const PdfText& text, const char* tag);
    PdfText text(const Runs& runs, const PdfTextStyle& style, double width) { return {m_context, runs, style, width}; }
    /// The height that must follow on one page for block `i` to begin there.
    double lead(const Blocks& blocks, size_t i);
    double leadOf(const Block& block);
    double callOutLead(const CallOut& callOut);
    void inside(const CallOut& callOut);

    PdfFlow& m_flow;
    PdfTextContext& m_context;
    QStringList m_warnings;
    QHash<QString, int> m_pages;
    int m_headings = 0;
    std::shared_ptr<std::vector<int>> m_parents = std::make_shared<std::vector<int>>(7, 0);  ///< bookmark by level
};

/// A picture ready to be drawn: cairo's image, a JPEG with its bytes kept as they are.
class PdfPicture {
public:
    static Result<PdfPicture> read(const QByteArray& bytes);
    QSizeF size() const { return m_size; }  ///< points, at 96 pixels an inch
    void draw(PdfSurface& surface, const QRectF& box) const;

private:
    std::shared_ptr<cairo_surface_t> m_image;
    QSizeF m_size;
};

}  // namespace nlc::doc
