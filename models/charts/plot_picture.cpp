// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "models/charts/chart_canvas.h"
#include "models/charts/plot_layout.h"

namespace nlc {
namespace charts {
namespace {

// Points.
constexpr double edgeOfPage = 12, sizeOfTitle = 13, sizeOfText = 8, afterWords = 3, beforePlot = 8;

doc::Rgb paperColour(Ink ink) {
    switch (ink) {
        case Ink::Text:
        case Ink::Reference:
            return doc::light.text;
        case Ink::Muted:
            return doc::light.muted;
        case Ink::Grid:
            return doc::light.line;
        case Ink::Other:
            return doc::quiet;
        case Ink::Good:
            return doc::good;
        case Ink::Late:
            return doc::late;
        case Ink::Main:
            break;
    }
    return doc::banner;
}

class PlotDrawing {
public:
    PlotDrawing(const Plot& plot, const ChartPictureOptions& options, doc::PdfFonts& fonts)
        : m_plot(plot),
          m_options(options),
          m_fonts(fonts),
          m_edge(options.titled ? edgeOfPage : 0),
          m_inside(std::clamp(options.width, 120.0, 2000.0) - 2 * m_edge) {}

    Result<QByteArray> bytes() {
        std::vector<Words> above, below;
        if (m_options.titled) {
            add(above, m_plot.title, {.size = sizeOfTitle, .strong = true, .lines = 3});
            add(above, m_plot.subtitle, {.colour = doc::light.muted, .lines = 3});
            add(below, m_plot.foot(), {.size = sizeOfText, .colour = doc::light.muted, .lines = 6});
        }
        if (!m_plot.hasPoints())
            add(above, QCoreApplication::translate("charts", "There is nothing to show."),
                {.colour = doc::light.muted});
        const double top = m_edge + heightOf(above) + (above.empty() ? 0 : beforePlot);
        const double tall = m_plot.hasPoints() ? std::min(charts::heightOf(m_plot, m_inside, sizeOfText),
                                                          std::max(80.0, m_options.tallest))
                                               : 0;
        const double foot = below.empty() ? 0 : beforePlot + heightOf(below);
        Canvas canvas(m_inside + 2 * m_edge, top + tall + foot + m_edge, m_options);
        write(canvas, above, m_edge);
        paint(canvas, {m_edge, top}, tall);
        write(canvas, below, top + tall + beforePlot);
        return canvas.bytes(m_plot.title, altOf(m_plot));
    }

private:
    void add(std::vector<Words>& words, const QString& text, const WordLook& look) const {
        if (!text.isEmpty()) words.emplace_back(m_fonts, text, look, m_inside);
    }
    static double heightOf(const std::vector<Words>& words) {
        double height = 0;
        for (const Words& each : words) height += each.height() + afterWords;
        return height;
    }
    void write(Canvas& canvas, const std::vector<Words>& words, double y) const {
        for (const Words& each : words) {
            canvas.write(each, m_edge, y);
            y += each.height() + afterWords;
        }
    }
    void paint(Canvas& canvas, QPointF origin, double tall) const {
        if (tall <= 0) return;
        const Scene scene = layOut(
            m_plot, {.size = {m_inside, tall}, .text = sizeOfText, .widthOf = [&](const QString& words, bool strong) {
                         return Words(m_fonts, words, {.size = sizeOfText, .strong = strong}, 1000).width();
                     }});
        const auto moved = [&](const QPolygonF& polygon) { return polygon.translated(origin); };
        for (const Mark& mark : scene.marks) {
            canvas.clip(mark.field < 0 ? QRectF()
                                       : scene.fields[size_t(mark.field)].translated(origin).adjusted(-4, -4, 4, 4));
            if (const auto* stroke = std::get_if<Stroke>(&mark.is)) {
                canvas.stroke(moved(stroke->points), paperColour(stroke->ink), stroke->width, stroke->dashed);
            } else if (const auto* area = std::get_if<Area>(&mark.is)) {
                canvas.area(moved(area->edge), paperColour(area->ink), area->opacity);
            } else if (const auto* dots = std::get_if<Dots>(&mark.is)) {
                std::vector<QPointF> at = dots->at;
                for (QPointF& each : at) each += origin;
                canvas.dots(at, paperColour(dots->ink), dots->radius, dots->opacity);
            } else {
                const auto& label = std::get<Label>(mark.is);
                const Words words(m_fonts, label.words,
                                  {.size = sizeOfText, .colour = paperColour(label.ink), .strong = label.strong},
                                  label.room);
                const double left = label.side == Qt::AlignRight     ? words.width()
                                    : label.side == Qt::AlignHCenter ? words.width() / 2
                                                                     : 0;
                canvas.write(words, origin.x() + label.at.x() - left, origin.y() + label.at.y() - words.height() / 2);
            }
        }
        canvas.clip({});
    }

    const Plot& m_plot;
    const ChartPictureOptions& m_options;
    doc::PdfFonts& m_fonts;
    const double m_edge, m_inside;
};

}  // namespace
}  // namespace charts

Result<QByteArray> drawn(const Plot& plot, const ChartPictureOptions& options) {
    auto fonts = doc::PdfFonts::open(options.language);
    if (!fonts) return tl::unexpected(fonts.error());
    return charts::PlotDrawing(plot, options, *fonts).bytes();
}

}  // namespace nlc
