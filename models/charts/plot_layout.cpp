// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/plot_layout.h"

#include <QSet>
#include <algorithm>
#include <cmath>

#include "models/charts/axis_scale.h"

namespace nlc::charts {
namespace {

// In heights of the type.
constexpr double line = 1.5, gap = 0.6, rowOfCategory = 2.1, rowOfDot = 0.34, panelWidth = 17, panelHeight = 11;
constexpr double tallest = 52, plainHeight = 27, tickApart = 4.2;
constexpr double mostOfNames = 0.4, mostOfLabels = 0.3, mostOfNumbers = 0.16;  // of the width
constexpr size_t manyPoints = 300, mostNumbered = 40;

using PlotKind = PlotSeries::Kind;

QPolygonF segment(QPointF from, QPointF to) { return QPolygonF(QList<QPointF>{from, to}); }

Ink inkOf(PlotTone tone) {
    switch (tone) {
        case PlotTone::Main:
            return Ink::Main;
        case PlotTone::Reference:
            return Ink::Reference;
        case PlotTone::Good:
            return Ink::Good;
        case PlotTone::Late:
            return Ink::Late;
        case PlotTone::Other:
            break;
    }
    return Ink::Other;
}

/// What is painted first: bands, limits, the others, whom they are held against, whom it is about.
int orderOf(const PlotSeries& series) {
    if (series.kind == PlotKind::Band || series.kind == PlotKind::Cells) return 0;
    if (series.kind == PlotKind::Curve) return 1;
    return series.tone == PlotTone::Other       ? 2
           : series.tone == PlotTone::Reference ? 3
           : series.tone == PlotTone::Main      ? 5
                                                : 4;
}

bool isTable(const Plot& plot) {
    return std::any_of(plot.panels.begin(), plot.panels.end(), [](const PlotPanel& panel) {
        return std::any_of(panel.series.begin(), panel.series.end(),
                           [](const PlotSeries& series) { return series.kind == PlotKind::Cells; });
    });
}

size_t columnsOf(const Plot& plot, double width, double text) {
    const auto fit = size_t(std::max(1.0, std::floor(width / (panelWidth * text))));
    return std::min(fit, std::max<size_t>(1, plot.panels.size()));
}

double rowHeightOf(const PlotAxis& axis) {
    return size_t(axis.categories.size()) <= mostNumbered ? rowOfCategory : rowOfDot;
}

class Layout {
public:
    Layout(const Plot& plot, const PlotLook& look)
        : m_plot(plot),
          m_look(look),
          m_text(look.text),
          m_isTable(isTable(plot)),
          m_x(plot.x, positions(true), part(true)),
          m_y(plot.y, positions(false), part(false)) {}

    Scene laidOut() {
        m_scene.shown = {QPointF(m_x.from(), m_y.from()), QPointF(m_x.to(), m_y.to())};
        if (m_plot.panels.empty() || m_look.size.isEmpty()) return std::move(m_scene);
        measure();
        const size_t count = m_plot.panels.size(), columns = columnsOf(m_plot, m_look.size.width(), m_text);
        const size_t rows = (count + columns - 1) / columns;
        const double wide = (m_look.size.width() - double(columns - 1) * m_text) / double(columns);
        const double tall = m_look.size.height() / double(rows);
        for (size_t at = 0; at < count; ++at) {
            const size_t row = at / columns;
            const QRectF box(double(at % columns) * (wide + m_text), double(row) * tall, wide,
                             tall - (rows > 1 ? m_text : 0));
            panel(at, box);
        }
        return std::move(m_scene);
    }

private:
    std::vector<double> positions(bool alongX) const {
        std::vector<double> all;
        for (const PlotPanel& panel : m_plot.panels)
            for (const PlotSeries& series : panel.series)
                for (const PlotPoint& point : series.points) {
                    if (series.kind != PlotKind::Band || alongX != m_plot.valuesAlongX)
                        all.push_back(alongX ? point.x : point.y);
                    if (alongX != m_plot.valuesAlongX) continue;
                    if (point.lower) all.push_back(*point.lower);
                    if (point.upper) all.push_back(*point.upper);
                }
        std::erase_if(all, [](double each) { return !std::isfinite(each); });
        return all;
    }
    std::optional<std::pair<double, double>> part(bool alongX) const {
        if (!m_look.zoomed) return {};
        const QRectF& zoomed = *m_look.zoomed;
        return alongX ? std::pair(zoomed.left(), zoomed.right()) : std::pair(zoomed.top(), zoomed.bottom());
    }

    void add(auto shape, int field = -1) { m_scene.marks.push_back({std::move(shape), field}); }
    void write(const QString& words, QPointF at, Qt::Alignment side, double room, Ink ink = Ink::Muted,
               bool strong = false) {
        if (!words.isEmpty() && room > m_text) add(Label{words, at, side, ink, strong, room});
    }

    /// Room that is left beside the fields; the same for each, so that they compare.
    void measure() {
        const double wide = m_look.size.width();
        for (const double tick : m_y.ticks(mostTicks(m_look.size.height())))
            m_left = std::max(m_left, m_look.widthOf(m_plot.y.shown(tick), isStrong(m_plot.y, tick)));
        if (m_plot.y.isOfCategories() && !namesAll(m_plot.y)) {
            m_left = 0;
            for (const int strong : m_plot.y.strong)
                m_left = std::max(m_left, m_look.widthOf(m_plot.y.shown(strong), true));
        }
        m_left = std::min(m_left, wide * mostOfNames) + (m_left > 0 ? m_text * gap : 0);
        for (const PlotPanel& panel : m_plot.panels)
            for (const PlotSeries& series : panel.series) {
                if (!series.label.isEmpty())
                    m_right = std::max(m_right,
                                       std::min(wide * mostOfLabels, m_look.widthOf(series.label, isStrong(series))));
                if (isNumbered(series))
                    for (const PlotPoint& point : series.points)
                        m_right =
                            std::max(m_right, std::min(wide * mostOfNumbers, m_look.widthOf(numberAt(point), true)));
            }
        m_right += m_right > 0 ? m_text * gap : 0;
        if (!m_plot.x.isOfCategories() && !m_isTable)  // the last number below is written around its place
            m_right = std::max(m_right, m_look.widthOf(m_plot.x.shown(m_x.to()), false) / 2);
    }
    int mostTicks(double length) const { return std::max(3, int(length / (m_text * tickApart))); }
    static bool isStrong(const PlotSeries& series) {
        return series.tone == PlotTone::Main || series.tone == PlotTone::Reference;
    }
    static bool isStrong(const PlotAxis& axis, double tick) {
        return std::find(axis.strong.begin(), axis.strong.end(), int(std::lround(tick))) != axis.strong.end();
    }
    /// Rows of categories are high enough for their names.
    bool namesAll(const PlotAxis& axis) const {
        const double row = m_look.size.height() / (double(std::max<qsizetype>(1, axis.categories.size())) + 2);
        return size_t(axis.categories.size()) <= mostNumbered && (&axis != &m_plot.y || row > m_text);
    }
    bool isNumbered(const PlotSeries& series) const {
        return m_plot.valuesAlongX && series.kind == PlotKind::Dots && m_plot.y.isOfCategories() &&
               namesAll(m_plot.y) && series.points.size() <= size_t(m_plot.y.categories.size());
    }
    QString numberAt(const PlotPoint& point) const { return m_plot.x.shown(point.x); }

    void panel(size_t at, const QRectF& box) {
        const PlotPanel& panel = m_plot.panels[at];
        double top = box.top();
        if (!panel.title.isEmpty()) {
            write(panel.title, {box.left(), top + m_text * line / 2}, Qt::AlignLeft, box.width(), Ink::Text, true);
            top += m_text * line + m_text * gap;
        }
        const bool hasAbove = m_isTable, hasBelow = !m_isTable && !m_plot.x.isBare;
        if (hasAbove) top += m_text * line;
        if (!m_plot.y.title.isEmpty() && !m_isTable) {
            write(m_plot.y.title, {box.left(), top + m_text * line / 2}, Qt::AlignLeft, box.width());
            top += m_text * line;
        }
        double below = hasBelow ? m_text * (line + gap / 2) : m_text * gap / 2;
        if (!m_plot.x.title.isEmpty() && hasBelow) below += m_text * line;
        const QRectF field(box.left() + m_left, top + m_text * gap, std::max(1.0, box.width() - m_left - m_right),
                           std::max(1.0, box.bottom() - below - top - m_text * gap));
        m_field = int(m_scene.fields.size());
        m_scene.fields.push_back(field);
        m_x.lieAlong(field.left(), field.width(), false);
        m_y.lieAlong(field.top(), field.height(), true);
        axes(box, field);
        std::vector<size_t> order(panel.series.size());
        for (size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return orderOf(panel.series[a]) < orderOf(panel.series[b]); });
        for (const size_t i : order) series(at, i);
        endLabels(panel, field);
    }

    void axes(const QRectF& box, const QRectF& field) {
        for (const double tick : m_y.ticks(mostTicks(field.height()))) {
            const double y = m_y.at(tick);
            const bool strong = isStrong(m_plot.y, tick);
            if (!m_plot.y.isOfCategories())
                add(Stroke{segment({field.left(), y}, {field.right(), y}), Ink::Grid});
            else if (!namesAll(m_plot.y) && !strong)
                continue;
            const double names = m_left - m_text * gap;
            if (m_plot.y.isOfCategories())
                write(m_plot.y.shown(tick), {box.left(), y}, Qt::AlignLeft, names, strong ? Ink::Main : Ink::Text,
                      strong);
            else
                write(m_plot.y.shown(tick), {field.left() - m_text * gap, y}, Qt::AlignRight,
                      std::max(names, 2 * m_text));
        }
        const double wordsY =
            m_isTable ? field.top() - m_text * line / 2 : field.bottom() + m_text * (line / 2 + gap / 2);
        double free = -1e9;
        const auto ticks = m_x.ticks(std::max(2, int(field.width() / (m_text * 6))));
        const double each = m_plot.x.isOfCategories() ? field.width() / double(m_plot.x.categories.size()) : 0;
        for (const double tick : ticks) {
            const double x = m_x.at(tick);
            if (m_plot.valuesAlongX || (!m_plot.x.isOfCategories() && !m_plot.x.isYears))
                add(Stroke{segment({x, field.top()}, {x, field.bottom()}), Ink::Grid});
            const QString words = m_plot.x.shown(tick);
            const double wide = m_look.widthOf(words, false);
            if (x - wide / 2 < free && !m_plot.x.isOfCategories()) continue;
            free = x + wide / 2 + m_text * gap / 2;
            write(words, {x, wordsY}, Qt::AlignHCenter, each > 0 ? each - 2 : wide + m_text);
        }
        if (!m_plot.x.title.isEmpty() && !m_isTable)
            write(m_plot.x.title, {field.center().x(), wordsY + m_text * line}, Qt::AlignHCenter, field.width());
    }

    QPointF placeOf(const PlotPoint& point) const { return {m_x.at(point.x), m_y.at(point.y)}; }
    void spot(size_t panel, size_t series, size_t point, QPointF at) {
        if (m_scene.fields.back().adjusted(-1, -1, 1, 1).contains(at))
            m_scene.spots.push_back({at, panel, series, point});
    }

    void series(size_t panel, size_t at) {
        const PlotSeries& series = m_plot.panels[panel].series[at];
        switch (series.kind) {
            case PlotKind::Band:
                return band(series);
            case PlotKind::Cells:
                return cells(panel, at);
            case PlotKind::Dots:
                return dots(panel, at);
            case PlotKind::Line:
            case PlotKind::Curve:
                return strokes(panel, at);
        }
    }
    void band(const PlotSeries& series) {
        QPolygonF edge;
        const auto end = [&](const PlotPoint& point, const std::optional<double>& value) {
            const double to = value.value_or(m_plot.valuesAlongX ? point.x : point.y);
            edge << (m_plot.valuesAlongX ? QPointF(m_x.at(to), m_y.at(point.y)) : QPointF(m_x.at(point.x), m_y.at(to)));
        };
        for (const PlotPoint& point : series.points) end(point, point.upper);
        for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) end(*point, point->lower);
        add(Area{edge, inkOf(series.tone), 0.18}, m_field);
    }
    void cells(size_t panel, size_t at) {
        const PlotSeries& series = m_plot.panels[panel].series[at];
        constexpr std::array opacity{0.34, 0.15, 0.0, 0.15, 0.34};
        const double wide = m_x.at(1) - m_x.at(0), tall = m_y.at(1) - m_y.at(0);
        for (size_t i = 0; i < series.points.size(); ++i) {
            const PlotPoint& point = series.points[i];
            const QPointF centre = placeOf(point);
            const QRectF box(centre.x() - wide / 2 + 1, centre.y() - tall / 2 + 1, wide - 2, tall - 2);
            const int shade = std::clamp(point.shade, -2, 2);
            if (shade != 0)
                add(Area{QPolygonF(box), shade < 0 ? Ink::Late : Ink::Main, opacity[size_t(shade + 2)]}, m_field);
            else
                add(Area{QPolygonF(box), Ink::Grid, 0.3}, m_field);
            write(point.words, centre, Qt::AlignHCenter, wide - 6, Ink::Text, std::abs(shade) == 2);
            spot(panel, at, i, centre);
        }
    }
    void strokes(size_t panel, size_t at) {
        const PlotSeries& series = m_plot.panels[panel].series[at];
        const bool isCurve = series.kind == PlotKind::Curve;
        const Ink ink = isCurve && series.tone == PlotTone::Other ? Ink::Muted : inkOf(series.tone);
        const double width = isCurve                              ? m_text / 11
                             : series.tone == PlotTone::Main      ? m_text / 4.5
                             : series.tone == PlotTone::Reference ? m_text / 6
                                                                  : m_text / 11;
        Stroke stroke{{}, ink, width, isCurve};
        Dots ends{{}, ink, m_text / 3.2};
        const auto finish = [&] {
            if (stroke.points.size() == 1) ends.at.push_back(stroke.points.front());  // a year alone would not be seen
            if (stroke.points.size() > 1) add(stroke, m_field);
            stroke.points.clear();
        };
        for (size_t i = 0; i < series.points.size(); ++i) {
            const PlotPoint& point = series.points[i];
            if (point.afterGap) finish();
            const QPointF place = placeOf(point);
            stroke.points << place;
            if (isCurve) continue;
            if (series.tone == PlotTone::Main) {
                interval(point, ink);
                ends.at.push_back(place);
            }
            spot(panel, at, i, place);
        }
        finish();
        if (!ends.at.empty() && !isCurve) add(ends, m_field);
    }
    void dots(size_t panel, size_t at) {
        const PlotSeries& series = m_plot.panels[panel].series[at];
        const bool many = series.points.size() > manyPoints;
        const bool isPlain = series.tone == PlotTone::Other;
        Dots dots{{}, inkOf(series.tone), many ? m_text / 5.5 : isPlain ? m_text / 3.4 : m_text / 2.8, many ? 0.55 : 1};
        if (m_plot.y.isOfCategories() && !namesAll(m_plot.y)) dots.radius = std::min(dots.radius, m_text / 5.5);
        const QRectF seen = m_scene.fields.back().adjusted(-dots.radius, -dots.radius, dots.radius, dots.radius);
        QSet<quint64> taken;
        taken.reserve(many ? qsizetype(series.points.size()) : 0);
        for (size_t i = 0; i < series.points.size(); ++i) {
            const PlotPoint& point = series.points[i];
            const QPointF place = placeOf(point);
            if (!seen.contains(place)) continue;
            if (many) {
                const auto half = [](double length) { return quint64(qint64(length * 2) + (1 << 20)); };
                const quint64 key = half(place.x()) << 32 | half(place.y());
                if (taken.contains(key)) continue;
                taken.insert(key);
            }
            if (!many) interval(point, dots.ink);
            dots.at.push_back(place);
            m_scene.spots.push_back({place, panel, at, i});
            if (isNumbered(series))
                write(numberAt(point), {m_scene.fields.back().right() + m_text * gap, place.y()}, Qt::AlignLeft,
                      m_right, Ink::Text, !isPlain);
        }
        if (!dots.at.empty()) add(std::move(dots), m_field);
    }
    void interval(const PlotPoint& point, Ink ink) {
        if (!point.lower || !point.upper) return;
        const QPointF place = placeOf(point);
        const QPolygonF whole = m_plot.valuesAlongX
                                    ? segment({m_x.at(*point.lower), place.y()}, {m_x.at(*point.upper), place.y()})
                                    : segment({place.x(), m_y.at(*point.lower)}, {place.x(), m_y.at(*point.upper)});
        const bool dense = m_plot.y.isOfCategories() && !namesAll(m_plot.y);
        add(Stroke{whole, ink, m_text / (dense ? 18 : 8)}, m_field);
    }

    /// At the ends of their lines, moved apart where they would stand on one another.
    void endLabels(const PlotPanel& panel, const QRectF& field) {
        struct End {
            const PlotSeries* series;
            double y;
        };
        std::vector<End> ends;
        for (const PlotSeries& series : panel.series) {
            if (series.label.isEmpty() || series.points.empty()) continue;
            const double y = placeOf(series.points.back()).y();
            if (y >= field.top() - 1 && y <= field.bottom() + 1) ends.push_back({&series, y});
        }
        if (ends.empty()) return;
        std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
        const double apart = m_text * 1.3;
        for (size_t i = 1; i < ends.size(); ++i) ends[i].y = std::max(ends[i].y, ends[i - 1].y + apart);
        double most = field.bottom();
        for (size_t i = ends.size(); i-- > 0; most = ends[i].y - apart) ends[i].y = std::min(ends[i].y, most);
        for (const End& end : ends) {
            const Ink ink = end.series->tone == PlotTone::Other ? Ink::Muted : inkOf(end.series->tone);
            write(end.series->label, {field.right() + m_text * gap, end.y}, Qt::AlignLeft, m_right,
                  ink == Ink::Reference ? Ink::Text : ink, isStrong(*end.series));
        }
    }

    const Plot& m_plot;
    const PlotLook& m_look;
    const double m_text;
    const bool m_isTable;
    AxisScale m_x, m_y;
    Scene m_scene;
    double m_left = 0, m_right = 0;
    int m_field = -1;
};

}  // namespace

Scene layOut(const Plot& plot, const PlotLook& look) { return Layout(plot, look).laidOut(); }

double heightOf(const Plot& plot, double width, double text) {
    const size_t columns = columnsOf(plot, width, text);
    const size_t rows = (std::max<size_t>(1, plot.panels.size()) + columns - 1) / columns;
    double each = plot.panels.size() > 1 ? panelHeight : plainHeight;
    if (plot.y.isOfCategories()) {
        const bool isStrip = !plot.x.isOfCategories() && plot.panels.size() == 1 &&
                             std::any_of(plot.panels[0].series.begin(), plot.panels[0].series.end(),
                                         [](const PlotSeries& series) { return series.points.size() > manyPoints; });
        const double row = isStrip ? 3 * rowOfCategory : rowHeightOf(plot.y);
        each = std::min(double(plot.y.categories.size()) * row, tallest) + 3 * line + gap;
    }
    return double(rows) * (each + (plot.panels.size() > 1 ? 2 * line : 0)) * text;
}

const Spot* spotAt(const Scene& scene, QPointF at, double reach) {
    const Spot* nearest = nullptr;
    double least = reach * reach;
    for (const Spot& spot : scene.spots) {
        const QPointF apart = spot.at - at;
        const double distance = QPointF::dotProduct(apart, apart);
        if (distance > least) continue;
        least = distance;
        nearest = &spot;
    }
    return nearest;
}

}  // namespace nlc::charts
