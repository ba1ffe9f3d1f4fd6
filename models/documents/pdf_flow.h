// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "models/documents/pdf_surface.h"

namespace nlc::doc {

/// Where the next block goes: a column that runs down the pages. It collects what is to be drawn and draws it at the
/// end, since only then is known how many pages there are and how far down a call-out's ground reaches. All lengths are
/// points; y grows downwards.
class PdfFlow {
public:
    static constexpr double marginX = 64, pageTop = 60, pageBottom = PdfSurface::height - 76;
    using Draw = std::function<void(PdfSurface&)>;

    double x() const { return m_x; }
    double y() const { return m_y; }
    double width() const { return m_right - m_x; }
    double room() const { return m_bottom - m_y; }
    static constexpr double pageRoom() { return pageBottom - pageTop; }
    bool atTop() const { return m_atTop; }
    int page() const { return m_page; }  ///< from 1

    void draw(Draw draw) { m_draws.push_back(std::move(draw)); }
    void advance(double height) { m_y += height; }
    /// Space wanted between the block before and the next: the larger of both blocks' wishes; none at a page's top.
    void gap(double height) { m_gap = m_atTop ? 0 : std::max(m_gap, height); }
    /// Makes room for `height`, on the next page if need be, and takes the gap. A block that has begun to draw calls it
    /// first.
    void need(double height);
    void nextPage();
    /// Start of the first page's text, under the banner.
    void startAt(double y);

    /// Opens a tag around blocks; it may stay open over pages, as only tags with text in them may not.
    class Tagged {
    public:
        Tagged(PdfFlow& flow, PdfTag tag);
        ~Tagged();
        Tagged(const Tagged&) = delete;
        Tagged& operator=(const Tagged&) = delete;

    private:
        PdfFlow& m_flow;
        const char* m_name;
    };
    /// Moves the left and right edges in for as long as it lives.
    class Indent {
    public:
        Indent(PdfFlow& flow, double left, double right = 0);
        ~Indent();
        Indent(const Indent&) = delete;
        Indent& operator=(const Indent&) = delete;

    private:
        PdfFlow& m_flow;
        double m_left, m_right;
    };
    /// A ground with a coloured edge behind all that is placed while it lives, on each page.
    class Ground {
    public:
        Ground(PdfFlow& flow, Rgb ground, Rgb edge);
        ~Ground();
        Ground(const Ground&) = delete;
        Ground& operator=(const Ground&) = delete;

    private:
        friend class PdfFlow;
        void fill(double bottom);
        PdfFlow& m_flow;
        Rgb m_ground, m_edge;
        size_t m_place;  ///< in m_draws, kept free for it
        double m_top, m_x, m_width;
    };

    /// The height that `place` takes in one column without end. Nothing of it stays.
    double measured(const std::function<void()>& place);
    /// Draws all pages; `foot` draws a page's foot, told its number and how many there are.
    void play(PdfSurface& surface, const std::function<void(PdfSurface&, int page, int pages)>& foot);

private:
    std::vector<Draw> m_draws;
    std::vector<size_t> m_pageEnds;  ///< how many of m_draws stand before each page's end
    double m_x = marginX, m_right = PdfSurface::width - marginX;
    double m_y = pageTop, m_bottom = pageBottom, m_gap = 0;
    int m_page = 1;
    bool m_atTop = true;
    bool m_measuring = false;
    Ground* m_open = nullptr;  ///< call-outs do not nest
};

}  // namespace nlc::doc
