// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cairo.h>

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

#include "models/documents/document.h"
#include "models/documents/document_colours.h"
#include "models/store/error.h"

namespace nlc::doc {

/// What cairo cannot say about a tag: noted in drawing order, added when the file is finished. See finishPdf.
struct PdfTag {
    enum class Scope { None, Row, Column };
    const char* name = "";       ///< "P", "TH", …; "NonStruct" is an artifact and leaves the tree
    QString words = {};          ///< Figure: its alternative text. Link: what it says
    Scope scope = Scope::None;   ///< TH
    QRectF box = {};             ///< Figure: points from the page's top left
    bool ordered = false;        ///< L
    bool continues = false;      ///< goes on with the element before it, on the next page
    bool dissolves = false;      ///< a Span that only keeps text of a paragraph beside its links
    QByteArray attributes = {};  ///< cairo's, for Link
};

/// Where a PDF is drawn: cairo's PDF surface, in points from the top left of an A4 page.
class PdfSurface {
public:
    static constexpr double width = 595.276, height = 841.89;

    explicit PdfSurface(const Document& document);
    ~PdfSurface();
    PdfSurface(const PdfSurface&) = delete;
    PdfSurface& operator=(const PdfSurface&) = delete;

    cairo_t* cairo() const { return m_cairo; }
    void setColour(Rgb colour);
    void fillRectangle(const QRectF& rectangle, Rgb colour, double radius = 0);
    void nextPage();
    int page() const { return m_page; }

    /// Opens a tag for as long as it lives. Cairo marks only innermost tags: text beside a link needs a tag of its own.
    class Tagged {
    public:
        Tagged(PdfSurface& surface, PdfTag tag);
        ~Tagged();
        Tagged(const Tagged&) = delete;
        Tagged& operator=(const Tagged&) = delete;

    private:
        PdfSurface& m_surface;
        const char* m_name;
    };
    void begin(PdfTag tag);
    void end(const char* name);

    void destination(const QByteArray& name, double x, double y);
    /// Returns the bookmark's id, parent of others; 0 is the root.
    int bookmark(int parent, const QString& text, const QByteArray& destination);

    /// Ends the drawing. The bytes are a tagged PDF that still lacks what PdfTag notes.
    Result<QByteArray> finish();
    const std::vector<PdfTag>& tags() const { return m_tags; }

private:
    QByteArray m_bytes;
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
    std::vector<PdfTag> m_tags;
    int m_page = 1;
};

}  // namespace nlc::doc
