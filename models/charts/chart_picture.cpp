// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_picture.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "models/charts/chart_canvas.h"

using namespace Qt::StringLiterals;

namespace nlc {
namespace charts {
namespace {

using doc::Rgb;

// Points.
constexpr double padding = 12, titleSize = 13, smallSize = 8;
constexpr double singleBar = 12, groupedBar = 9, betweenBars = 1.5, betweenRows = 5, beside = 8, swatch = 9;
constexpr qsizetype mostMeasured = 40;  // of the categories: more fit on no page
constexpr size_t mostSeries = Canvas::patterns;

QString pictureText(const char* text) { return QCoreApplication::translate("charts", text); }

Rgb colourOf(ChartSeries::Tone tone) {
    switch (tone) {
        case ChartSeries::Tone::Quiet:
            return doc::quiet;
        case ChartSeries::Tone::Good:
            return doc::good;
        case ChartSeries::Tone::Soon:
            return doc::amber;
        case ChartSeries::Tone::Late:
            return doc::late;
        case ChartSeries::Tone::Main:
            break;
    }
    return doc::banner;
}

/// One bar, or one part of a stacked one, as shares of the largest number of all.
struct Bar {
    size_t series;
    double from, to;
    std::optional<Words> number;  ///< at its end, or on the part of a stacked one
};
/// What stands beside a category's name, one line a bar.
struct Line {
    std::vector<Bar> bars;
    std::optional<Words> end;
    double least = 0, most = 0;
};
struct Row {
    Words name;
    std::vector<Line> lines;
    double barsHeight, height;
};

class Drawing {
public:
    Drawing(const BarChart& chart, const ChartPictureOptions& options, doc::PdfFonts& fonts)
        : m_chart(chart),
          m_options(options),
          m_fonts(fonts),
          m_titled(options.titled),
          m_edge(options.titled ? padding : 0),
          m_width(std::clamp(options.width, 120.0, 2000.0)),
          m_tallest(std::clamp(options.tallest, 80.0, 4000.0)),
          m_series(std::min(chart.series.size(), mostSeries)) {}

    Result<QByteArray> drawn() {
        measure();
        double y = m_edge;
        place(m_above, y);
        const double legendAt = y;
        for (const auto& words : m_legend) y = std::max(y, legendAt + words.y + words.words.height() + betweenRows);
        const double rowsAt = y;
        std::vector<Words> below = foot();
        double footHeight = smallSize * 2;  // what may have to be said of categories left out
        for (const Words& words : below) footHeight += words.height() + 4;
        size_t drawn = 0;
        while (drawn < m_rows.size() && (drawn == 0 || y + m_rows[drawn].height + footHeight + m_edge <= m_tallest))
            y += m_rows[drawn++].height + betweenRows;
        if (qsizetype(drawn) < m_chart.categories.size())
            below.insert(
                below.begin(),
                small(pictureText("The first %1 of %2; the table has all.").arg(drawn).arg(m_chart.categories.size())));
        double height = y + m_edge;
        for (const Words& words : below) height += words.height() + 4;

        Canvas canvas(m_width, height, m_options);
        double at = m_edge;
        for (const Words& words : m_above) {
            canvas.write(words, m_edge, at);
            at += words.height() + 2;
        }
        for (const auto& [words, x, down, series] : m_legend) {
            canvas.bar({m_edge + x, legendAt + down + (words.height() - swatch) / 2, swatch, swatch}, colour(series),
                       pattern(series));
            canvas.write(words, m_edge + x + swatch + 4, legendAt + down);
        }
        at = rowsAt;
        for (size_t i = 0; i < drawn; ++i) {
            draw(canvas, m_rows[i], at);
            at += m_rows[i].height + betweenRows;
        }
        if (drawn > 0 && m_chart.hasValues())
            canvas.fill({x(0) - 0.5, rowsAt - 2, 1, at - betweenRows - rowsAt + 4}, doc::quiet);
        for (const Words& words : below) {
            canvas.write(words, m_edge, at);
            at += words.height() + 4;
        }
        return canvas.bytes(m_chart.title, altOf(m_chart));
    }

private:
    struct Key {
        Words words;
        double x, y;
        size_t series;
    };

    double inside() const { return m_width - 2 * m_edge; }
    Words words(const QString& text, const WordLook& look, double width) const { return {m_fonts, text, look, width}; }
    Words small(const QString& text) const {
        return words(text, {.size = smallSize, .colour = doc::light.muted, .lines = 2}, inside());
    }
    Rgb colour(size_t series) const { return colourOf(m_chart.series[series].tone); }
    size_t pattern(size_t series) const { return patternOf(m_chart, series) % Canvas::patterns; }
    static void place(const std::vector<Words>& above, double& y) {
        for (const Words& words : above) y += words.height() + 2;
        if (!above.empty()) y += betweenRows;
    }

    void measure() {
        if (m_titled && !m_chart.title.isEmpty())
            m_above.push_back(words(m_chart.title, {.size = titleSize, .strong = true, .lines = 3}, inside()));
        if (m_titled && !m_chart.subtitle.isEmpty())
            m_above.push_back(words(m_chart.subtitle, {.colour = doc::light.muted, .lines = 2}, inside()));
        if (m_chart.categories.isEmpty() || m_series == 0)
            m_above.push_back(words(pictureText("There is nothing to show."), {.colour = doc::light.muted}, inside()));
        else
            measureRows();
        if (m_chart.series.size() > 1 && !m_rows.empty()) measureLegend();
    }
    void measureLegend() {
        double x = 0, y = 0;
        for (size_t i = 0; i < m_series; ++i) {
            Words name = words(m_chart.series[i].name, {}, inside() - swatch - 4);
            if (x > 0 && x + swatch + 4 + name.width() > inside()) {
                x = 0;
                y += name.height() + 2;
            }
            const double wide = swatch + 4 + name.width() + padding;
            m_legend.push_back({std::move(name), x, y, i});
            x += wide;
        }
    }
    void measureRows() {
        const auto count = size_t(std::min(m_chart.categories.size(), mostMeasured));
        for (size_t i = 0; i < m_series; ++i)
            for (size_t at = 0; at < count; ++at)
                m_largest = std::max(m_largest, std::abs(m_chart.value(i, at).value_or(0)));
        if (m_largest == 0) m_largest = 1;
        for (size_t at = 0; at < count; ++at) {
            Row row{words(m_chart.categories[qsizetype(at)], {.lines = 2}, inside() * 0.36), linesOf(at), 0, 0};
            m_names = std::max(m_names, row.name.width());
            const double bar = row.lines.size() > 1 ? groupedBar : singleBar;
            row.barsHeight = double(row.lines.size()) * (bar + betweenBars) - betweenBars;
            row.height = std::max(row.name.height(), row.barsHeight);
            for (const Line& line : row.lines) {
                m_least = std::min(m_least, line.least);
                m_most = std::max(m_most, line.most);
                if (!line.end) continue;
                double& room = line.least < 0 && line.most == 0 ? m_leftRoom : m_rightRoom;
                room = std::max(room, line.end->width() + 4);
            }
            m_rows.push_back(std::move(row));
        }
    }
    Words number(std::optional<double> value) const {
        return words(m_chart.shown(value), {.colour = value ? doc::light.text : doc::light.muted}, inside() * 0.25);
    }
    std::vector<Line> linesOf(size_t at) const {
        std::vector<Line> lines;
        if (m_chart.stacked) {
            Line line;
            for (size_t i = 0; i < m_series; ++i) {
                const auto value = m_chart.value(i, at);
                if (!value || *value == 0) continue;
                double& edge = *value < 0 ? line.least : line.most;
                const double from = edge;
                edge += *value / m_largest;
                line.bars.push_back({i, std::min(from, edge), std::max(from, edge),
                                     words(m_chart.shown(value), {.size = smallSize}, inside() * 0.25)});
            }
            line.end = number(m_chart.total(at));
            lines.push_back(std::move(line));
            return lines;
        }
        for (size_t i = 0; i < m_series; ++i) {
            const auto value = m_chart.value(i, at);
            const double share = value.value_or(0) / m_largest;
            Line line{{}, number(value), std::min(share, 0.0), std::max(share, 0.0)};
            if (share != 0) line.bars.push_back({i, line.least, line.most, {}});
            lines.push_back(std::move(line));
        }
        return lines;
    }
    std::vector<Words> foot() const {
        std::vector<Words> below;
        if (m_chart.series.size() > m_series)
            below.push_back(small(
                pictureText("The first %1 of %2 series; the table has all.").arg(m_series).arg(m_chart.series.size())));
        if (m_titled && !m_chart.source.isEmpty()) below.push_back(small(m_chart.source));
        return below;
    }

    double x(double share) const {
        const double left = m_edge + m_names + beside + m_leftRoom, right = m_width - m_edge - m_rightRoom;
        const double range = m_most - m_least;
        return left + (range > 0 ? (share - m_least) / range : 0) * std::max(right - left, 1.0);
    }
    void draw(Canvas& canvas, const Row& row, double y) const {
        canvas.write(row.name, m_edge, y + (row.height - row.name.height()) / 2);
        const double tall = row.lines.size() > 1 ? groupedBar : singleBar;
        double top = y + (row.height - row.barsHeight) / 2;
        for (const Line& line : row.lines) {
            for (const Bar& bar : line.bars) {
                const double from = x(bar.from), wide = std::max(x(bar.to) - from, 0.75);
                canvas.bar({from, top, wide, tall}, colour(bar.series), pattern(bar.series));
                if (m_chart.stacked && bar.from > 0) canvas.fill({from - 0.4, top, 0.8, tall}, doc::light.surface);
                if (!bar.number || line.bars.size() < 2 || bar.number->width() + 8 > wide) continue;
                const double textX = from + (wide - bar.number->width()) / 2;
                canvas.fill({textX - 2, top + 1, bar.number->width() + 4, tall - 2}, doc::light.surface);
                canvas.write(*bar.number, textX, top + (tall - bar.number->height()) / 2);
            }
            if (line.end) {
                const bool before = line.least < 0 && line.most == 0;
                const double textX = before ? x(line.least) - 4 - line.end->width() : x(line.most) + 4;
                canvas.write(*line.end, textX, top + (tall - line.end->height()) / 2);
            }
            top += tall + betweenBars;
        }
    }

    const BarChart& m_chart;
    const ChartPictureOptions& m_options;
    doc::PdfFonts& m_fonts;
    const bool m_titled;
    const double m_edge, m_width, m_tallest;
    const size_t m_series;
    std::vector<Words> m_above;
    std::vector<Key> m_legend;
    std::vector<Row> m_rows;
    double m_largest = 0, m_least = 0, m_most = 0;
    double m_names = 0, m_leftRoom = 0, m_rightRoom = 0;
};

}  // namespace
}  // namespace charts

Result<QByteArray> drawn(const BarChart& chart, const ChartPictureOptions& options) {
    auto fonts = doc::PdfFonts::open(options.language);
    if (!fonts) return tl::unexpected(fonts.error());
    return charts::Drawing(chart, options, *fonts).drawn();
}

}  // namespace nlc
