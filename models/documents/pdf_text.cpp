// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_text.h"

#include <hb.h>
#include <pango/pangocairo.h>

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

constexpr double unit = PANGO_SCALE;
constexpr char family[] = "Open Sans";

using Attributes = std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)>;

/// In cairo's attribute strings a quote or backslash is escaped with a backslash.
QByteArray quoted(QByteArray text) { return '\'' + text.replace('\\', "\\\\").replace('\'', "\\'") + '\''; }

/// Joiners and variation selectors change the letter before them; alone they are nothing.
bool isJoiner(char32_t c) { return c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x1f3fb && c <= 0x1f3ff); }

QString withoutMissing(const QString& text, const QSet<char32_t>& missing) {
    if (missing.isEmpty()) return text;
    QString kept;
    bool replaced = false;  // one "?" for a picture made of several
    for (const uint c : text.toUcs4()) {
        const char32_t code = c;
        if (missing.contains(code)) {
            if (!replaced) kept += u'?';
            replaced = true;
        } else if (!replaced || !isJoiner(code)) {
            kept += QString::fromUcs4(&code, 1);
            replaced = false;
        }
    }
    return kept;
}

void collectMissing(PangoLayout* layout, QSet<char32_t>& missing) {
    const char* text = pango_layout_get_text(layout);
    for (const GSList* l = pango_layout_get_lines_readonly(layout); l; l = l->next) {
        for (const GSList* r = static_cast<PangoLayoutLine*>(l->data)->runs; r; r = r->next) {
            const auto* item = static_cast<PangoGlyphItem*>(r->data);
            for (int g = 0; g < item->glyphs->num_glyphs; ++g) {
                if (!(item->glyphs->glyphs[g].glyph & PANGO_GLYPH_UNKNOWN_FLAG)) continue;
                if (item->glyphs->glyphs[g].glyph == PANGO_GLYPH_EMPTY) continue;
                missing.insert(item->glyphs->glyphs[g].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
                missing.insert(g_utf8_get_char(text + item->item->offset + item->glyphs->log_clusters[g]));
            }
        }
    }
}

/// Pango leaves the space at a line's end, and a line separator, without a glyph. Cairo would write them as marks of
/// their own inside the paragraph's, after which some readers stop reading: put the font's space there, and drop the
/// separator.
void readable(PangoLayout* layout) {
    const char* text = pango_layout_get_text(layout);
    for (GSList* l = pango_layout_get_lines(layout); l; l = l->next) {
        for (GSList* r = static_cast<PangoLayoutLine*>(l->data)->runs; r; r = r->next) {
            auto* item = static_cast<PangoGlyphItem*>(r->data);
            PangoGlyphString* glyphs = item->glyphs;
            hb_font_t* font = pango_font_get_hb_font(item->item->analysis.font);
            for (int g = 0; g < glyphs->num_glyphs; ++g) {
                if (glyphs->glyphs[g].glyph != PANGO_GLYPH_EMPTY) continue;
                const gunichar character = g_utf8_get_char(text + item->item->offset + glyphs->log_clusters[g]);
                hb_codepoint_t space = 0;
                if (character == ' ' && hb_font_get_nominal_glyph(font, ' ', &space)) glyphs->glyphs[g].glyph = space;
                const bool last = g + 1 == glyphs->num_glyphs && item->item->analysis.level % 2 == 0;
                if (character == 0x2028 && last) {
                    item->item->length -= 3;  // bytes of the separator in UTF-8
                    --item->item->num_chars;
                    --glyphs->num_glyphs;
                }
            }
        }
    }
}

void attribute(PangoAttrList* list, PangoAttribute* attribute, int start, int end) {
    attribute->start_index = guint(start);
    attribute->end_index = guint(end);
    pango_attr_list_insert(list, attribute);
}

}  // namespace

void PdfTextContext::tellMissing(QStringList& warnings) const {
    if (missing.isEmpty()) return;
    std::vector<char32_t> letters(missing.begin(), missing.end());
    std::sort(letters.begin(), letters.end());
    QStringList named;
    for (char32_t letter : letters)
        named << QString::fromUcs4(&letter, 1) + u" (U+"_s +
                     QString::number(uint(letter), 16).toUpper().rightJustified(4, u'0') + u')';
    warnings << QCoreApplication::translate(
                    "documents",
                    "No font on this computer has these characters, so a question mark stands for each: %1.")
                    .arg(named.join(u", "_s));
}

struct PdfText::Piece {
    int link = -1;
    double x = 0, width = 0;  ///< from the line's start
    std::vector<PangoGlyphItem*> glyphs;
    std::vector<double> offsets;
};

PdfText::PdfText(PdfTextContext& context, const Runs& runs, const PdfTextStyle& style, double width) : m_style(style) {
    const auto lay = [&](PangoContext* pango) {
        QByteArray text;
        m_starts.clear();
        std::vector<int> ends;
        for (const Run& run : runs) {
            m_starts.push_back(int(text.size()));
            text += withoutMissing(run.text, context.missing).toUtf8();
            if (run.breakAfter) text += " \u2028";  // the space parts the words for readers, see readable
            ends.push_back(int(text.size()));
        }
        m_layout.reset(pango_layout_new(pango), GUnref());
        PangoFontDescription* font = pango_font_description_new();
        pango_font_description_set_family_static(font, family);
        pango_font_description_set_absolute_size(font, style.size * unit);
        if (style.strong) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(m_layout.get(), font);
        pango_font_description_free(font);
        const Attributes list(pango_attr_list_new(), pango_attr_list_unref);
        for (size_t i = 0; i < runs.size(); ++i) {
            const int start = m_starts[i], end = ends[i];
            if (start == end) continue;
            if (runs[i].strong) attribute(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), start, end);
            if (runs[i].emphasis) attribute(list.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), start, end);
            // Never drawn: it makes pango part its glyphs where a run of ours ends, so that each link can have its tag.
            attribute(list.get(), pango_attr_foreground_new(guint16(i), guint16(i >> 16), 0), start, end);
        }
        // A ligature is one glyph for two letters, which cairo writes as a mark of its own too.
        pango_attr_list_insert(list.get(), pango_attr_font_features_new("liga=0, clig=0"));
        pango_layout_set_attributes(m_layout.get(), list.get());
        pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(m_layout.get(), int(std::max(width, 1.0) * unit));
        pango_layout_set_text(m_layout.get(), text.constData(), int(text.size()));
        return pango_layout_get_unknown_glyphs_count(m_layout.get()) == 0;
    };
    // Open Sans has nearly everything; then this computer's fonts; then a question mark, never a box of digits.
    if (!lay(context.fonts.own()) && !lay(context.fonts.withSystemFonts())) {
        collectMissing(m_layout.get(), context.missing);
        lay(context.fonts.withSystemFonts());
    }

    for (size_t i = 0; i < runs.size(); ++i) {
        const QString& link = runs[i].link;
        const bool same = i > 0 && runs[i - 1].link == link && m_linkOf.back() >= 0;
        const QByteArray here = link.startsWith(u'#') ? context.destinations.value(link.mid(1)) : QByteArray();
        const QByteArray target = here.isEmpty() ? link.toUtf8() : here;  // "#anchor" of what is bound behind: bindPdf
        m_codeOf.push_back(runs[i].code);
        if (same) {
            m_links.back().words += runs[i].text;
        } else if (!target.isEmpty()) {
            m_links.push_back({(here.isEmpty() ? "uri=" : "dest=") + quoted(target), runs[i].text});
        }
        m_linkOf.push_back(same || !target.isEmpty() ? int(m_links.size()) - 1 : -1);
    }

    readable(m_layout.get());
    PangoLayoutIter* iter = pango_layout_get_iter(m_layout.get());
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter, nullptr, &logical);
        const double height = logical.height / unit, closer = height * (1 - style.leading);
        m_lines.push_back({pango_layout_iter_get_line_readonly(iter), logical.x / unit, height - closer,
                           (pango_layout_iter_get_baseline(iter) - logical.y) / unit - closer / 2,
                           logical.width / unit});
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
}

double PdfText::height(size_t first, size_t count) const {
    double sum = 0;
    for (size_t i = first; i < first + count; ++i) sum += m_lines[i].height;
    return sum;
}

size_t PdfText::linesFor(double room) const {
    size_t fit = 0;
    for (double used = 0; fit < m_lines.size(); ++fit) {
        used += m_lines[fit].height;
        if (used > room + 0.01) break;
    }
    if (fit >= m_lines.size()) return m_lines.size();
    if (m_lines.size() <= 3) return 0;
    fit = std::min(fit, m_lines.size() - 2);
    return fit < 2 ? 0 : fit;
}

double PdfText::widest() const {
    double widest = 0;
    for (const Line& line : m_lines) widest = std::max(widest, line.width);
    return widest;
}

std::vector<PdfText::Piece> PdfText::pieces(const Line& line) const {
    std::vector<Piece> pieces;
    double x = 0;
    for (const GSList* r = line.line->runs; r; r = r->next) {
        auto* item = static_cast<PangoGlyphItem*>(r->data);
        if (item->glyphs->num_glyphs == 0) continue;
        const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), item->item->offset);
        const int link = after == m_starts.begin() ? -1 : m_linkOf[size_t(after - m_starts.begin()) - 1];
        if (pieces.empty() || pieces.back().link != link) pieces.push_back({link, x, 0, {}, {}});
        const double width = pango_glyph_string_get_width(item->glyphs) / unit;
        pieces.back().glyphs.push_back(item);
        pieces.back().offsets.push_back(x);
        pieces.back().width += width;
        x += width;
    }
    return pieces;
}

void PdfText::drawPiece(PdfSurface& surface, const Piece& piece, const Line& line, double x, double baseline) const {
    cairo_t* cairo = surface.cairo();
    const Rgb colour = piece.link >= 0 && m_style.colour == light.text ? light.accent : m_style.colour;
    for (size_t i = 0; i < piece.glyphs.size(); ++i) {
        const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), piece.glyphs[i]->item->offset);
        const double width = pango_glyph_string_get_width(piece.glyphs[i]->glyphs) / unit;
        if (after != m_starts.begin() && m_codeOf[size_t(after - m_starts.begin()) - 1])
            surface.fillRectangle({x + piece.offsets[i], baseline - line.baseline + 1.5, width, line.height - 3},
                                  light.ground);
        surface.setColour(colour);
        cairo_move_to(cairo, x + piece.offsets[i], baseline);
        pango_cairo_show_glyph_item(cairo, pango_layout_get_text(m_layout.get()), piece.glyphs[i]);
    }
    if (piece.link < 0 || !m_style.underlined) return;
    // The space at the end of a line is part of the link for readers; nothing is drawn below it.
    const PangoGlyphItem& last = *piece.glyphs.back();
    const bool endsInSpace = pango_layout_get_text(m_layout.get())[last.item->offset + last.item->length - 1] == ' ';
    const double space =
        endsInSpace ? last.glyphs->glyphs[last.glyphs->num_glyphs - 1].geometry.width / double(unit) : 0;
    surface.fillRectangle({x + piece.x, baseline + m_style.size * 0.12, piece.width - space, 0.6}, colour);
}

void PdfText::drawUntagged(PdfSurface& surface, double x, double y) const {
    for (const Line& line : m_lines) {
        for (const Piece& piece : pieces(line)) drawPiece(surface, piece, line, x + line.x, y + line.baseline);
        y += line.height;
    }
}

void PdfText::draw(PdfSurface& surface, double x, double y, PdfTag tag, size_t first, size_t count) const {
    const bool artifact = qstrcmp(tag.name, "NonStruct") == 0;
    std::vector<std::vector<Piece>> lines;
    bool linked = false;
    for (size_t i = first; i < first + count; ++i) {
        lines.push_back(pieces(m_lines[i]));
        for (const Piece& piece : lines.back()) linked = linked || (piece.link >= 0 && !artifact);
    }
    const PdfSurface::Tagged tagged(surface, std::move(tag));
    for (size_t i = 0; i < lines.size(); ++i) {
        const Line& line = m_lines[first + i];
        for (const Piece& piece : lines[i]) {
            const double left = x + line.x;
            const auto draw = [&] { drawPiece(surface, piece, line, left, y + line.baseline); };
            if (!linked) {
                draw();
            } else if (piece.link < 0) {
                const PdfSurface::Tagged beside(surface, {.name = "Span", .dissolves = true});
                draw();
            } else {
                const Link& link = m_links[size_t(piece.link)];
                QByteArray box;
                for (double number : {left + piece.x, y, std::max(piece.width, 1.0), line.height})
                    box += QByteArray::number(number, 'f', 2) + ' ';
                const PdfSurface::Tagged link_(
                    surface,
                    {.name = "Link", .words = link.words.trimmed(), .attributes = link.target + " rect=[" + box + "]"});
                draw();
            }
        }
        y += line.height;
    }
}

}  // namespace nlc::doc
