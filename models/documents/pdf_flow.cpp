// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_flow.h"

#include <utility>

namespace nlc::doc {

constexpr double edgeWidth = 4;

void PdfFlow::startAt(double y) {
    m_y = y;
    m_atTop = true;
}

void PdfFlow::need(double height) {
    if (!m_atTop && m_y + m_gap + height > m_bottom + 0.01) nextPage();
    m_y += std::exchange(m_gap, 0);
    m_atTop = false;
}

void PdfFlow::nextPage() {
    if (m_measuring) return;
    if (m_open) m_open->fill(m_y);
    m_pageEnds.push_back(m_draws.size());
    ++m_page;
    m_y = pageTop;
    m_gap = 0;
    m_atTop = true;
    if (m_open) {
        m_open->m_top = m_y;
        m_open->m_place = m_draws.size();
        m_draws.push_back({});
        m_y += 10;
    }
}

PdfFlow::Tagged::Tagged(PdfFlow& flow, PdfTag tag) : m_flow(flow), m_name(tag.name) {
    m_flow.draw([tag = std::move(tag)](PdfSurface& surface) { surface.begin(tag); });
}

PdfFlow::Tagged::~Tagged() {
    m_flow.draw([name = m_name](PdfSurface& surface) { surface.end(name); });
}

PdfFlow::Indent::Indent(PdfFlow& flow, double left, double right) : m_flow(flow), m_left(left), m_right(right) {
    flow.m_x += left;
    flow.m_right -= right;
}

PdfFlow::Indent::~Indent() {
    m_flow.m_x -= m_left;
    m_flow.m_right += m_right;
}

PdfFlow::Ground::Ground(PdfFlow& flow, Rgb ground, Rgb edge)
    : m_flow(flow),
      m_ground(ground),
      m_edge(edge),
      m_place(flow.m_draws.size()),
      m_top(flow.m_y),
      m_x(flow.m_x),
      m_width(flow.width()) {
    flow.m_draws.push_back({});
    flow.m_open = this;
}

PdfFlow::Ground::~Ground() {
    fill(m_flow.m_y);
    m_flow.m_open = nullptr;
}

void PdfFlow::Ground::fill(double bottom) {
    const QRectF box(m_x, m_top, m_width, bottom - m_top);
    m_flow.m_draws[m_place] = [box, ground = m_ground, edge = m_edge](PdfSurface& surface) {
        const PdfSurface::Tagged artifact(surface, {.name = "NonStruct"});
        surface.fillRectangle(box, ground);
        surface.fillRectangle({box.x(), box.y(), edgeWidth, box.height()}, edge);
    };
}

double PdfFlow::measured(const std::function<void()>& place) {
    const size_t draws = m_draws.size();
    const auto before = std::tuple(m_y, m_gap, m_bottom, m_atTop, m_measuring, m_open);
    const double top = m_y = 0;
    m_gap = 0;
    m_atTop = true;
    m_bottom = 1e9;
    m_measuring = true;
    place();
    const double height = m_y - top;
    m_draws.resize(draws);
    std::tie(m_y, m_gap, m_bottom, m_atTop, m_measuring, m_open) = before;
    return height;
}

void PdfFlow::play(PdfSurface& surface, const std::function<void(PdfSurface&, int, int)>& foot) {
    size_t next = 0;
    for (size_t i = 0; i < m_draws.size(); ++i) {
        for (; next < m_pageEnds.size() && m_pageEnds[next] == i; ++next) {
            foot(surface, surface.page(), m_page);
            surface.nextPage();
        }
        if (m_draws[i]) m_draws[i](surface);
    }
    foot(surface, surface.page(), m_page);
}

}  // namespace nlc::doc
