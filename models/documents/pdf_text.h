// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QSet>
#include <QStringList>
#include <memory>
#include <vector>

#include "models/documents/pdf_fonts.h"
#include "models/documents/pdf_surface.h"

namespace nlc::doc {

struct PdfTextStyle {
    double size = 10.5;  ///< points
    Rgb colour = light.text;
    bool strong = false;
    bool underlined = true;  ///< its links; a button needs no line
    double leading = 1;      ///< share of the font's own, wide line height
};

/// What texts share in one export.
struct PdfTextContext {
    PdfFonts& fonts;
    QHash<QString, QByteArray> destinations;  ///< by anchor, for "#anchor" links
    QSet<char32_t> missing;                   ///< letters that no font of this computer has; "?" stands for them

    /// Adds the sentence that names what is missing, when anything is.
    void tellMissing(QStringList& warnings) const;
};

/// Runs laid out in lines of a width. Cheap to copy.
class PdfText {
public:
    PdfText(PdfTextContext& context, const Runs& runs, const PdfTextStyle& style, double width);

    size_t lineCount() const { return m_lines.size(); }
    double height() const { return height(0, lineCount()); }
    double height(size_t first, size_t count) const;
    /// How many whole lines fit into `room`, so that no line stands alone on either side of a page's end; 0: none
    /// should.
    size_t linesFor(double room) const;
    /// The least room in which linesFor is not 0.
    double lead() const { return height(0, lineCount() <= 3 ? lineCount() : 2); }
    double widest() const;

    /// Draws lines under the tag, with one Link a line for each link. An artifact ("NonStruct") has no links.
    void draw(PdfSurface& surface, double x, double y, PdfTag tag, size_t first, size_t count) const;
    void draw(PdfSurface& surface, double x, double y, PdfTag tag) const {
        draw(surface, x, y, std::move(tag), 0, lineCount());
    }
    /// For what is put into an artifact later.
    void drawUntagged(PdfSurface& surface, double x, double y) const;

private:
    struct Line {
        PangoLayoutLine* line;  ///< of m_layout
        double x, height, baseline, width;
    };
    struct Link {
        QByteArray target;  ///< cairo's attribute
        QString words;
    };
    struct Piece;  ///< neighbouring glyphs of a line with one link or none

    std::vector<Piece> pieces(const Line& line) const;
    void drawPiece(PdfSurface& surface, const Piece& piece, const Line& line, double x, double baseline) const;

    std::shared_ptr<PangoLayout> m_layout;
    PdfTextStyle m_style;
    std::vector<Line> m_lines;
    std::vector<int> m_starts;   ///< byte at which each run starts
    std::vector<int> m_linkOf;   ///< by run: index into m_links, or -1
    std::vector<bool> m_codeOf;  ///< by run
    std::vector<Link> m_links;
};

}  // namespace nlc::doc
