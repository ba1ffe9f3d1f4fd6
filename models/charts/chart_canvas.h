// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <pango/pangocairo.h>

#include <QPolygonF>
#include <QRectF>
#include <memory>

#include "models/charts/chart_picture.h"
#include "models/documents/document_colours.h"
#include "models/documents/pdf_fonts.h"

/// What pictures of charts are drawn with. Lengths are points.
namespace nlc::charts {

struct WordLook {
    double size = 9;
    doc::Rgb colour = doc::light.text;
    bool strong = false;
    int lines = 1;  ///< the last one ends in "…" where there is more
};

/// A text laid out no wider than `width`, in Open Sans, or in this computer's fonts where that lacks a letter.
class Words {
public:
    Words(doc::PdfFonts& fonts, const QString& text, const WordLook& look, double width);

    double width() const { return m_width; }
    double height() const { return m_height; }

private:
    friend class Canvas;
    std::unique_ptr<PangoLayout, doc::GUnref> m_layout;
    doc::Rgb m_colour;
    double m_width = 0, m_height = 0;
};

/// White.
class Canvas {
public:
    Canvas(double width, double height, const ChartPictureOptions& options);
    Canvas(const Canvas&) = delete;  // what is drawn flows into its own bytes
    Canvas& operator=(const Canvas&) = delete;
    ~Canvas() = default;

    void fill(const QRectF& box, doc::Rgb colour);
    void write(const Words& words, double x, double y);
    /// A bar, told from others by its pattern: 0 is solid, 1 to 5 are lines and dots.
    void bar(const QRectF& box, doc::Rgb colour, size_t pattern);
    static constexpr size_t patterns = 6;
    void stroke(const QPolygonF& points, doc::Rgb colour, double width, bool dashed);
    void area(const QPolygonF& edge, doc::Rgb colour, double opacity);
    void dots(const std::vector<QPointF>& at, doc::Rgb colour, double radius, double opacity);
    /// What is drawn from here on stays within the box, until `clip({})`.
    void clip(const QRectF& box);

    /// The picture: once, at the end. An SVG carries `title` and `description` for whoever does not see it. The same
    /// drawing gives the same bytes. Io where there was no memory for it.
    Result<QByteArray> bytes(const QString& title, const QString& description);

private:
    void ink(doc::Rgb colour, double opacity = 1);
    void line(double x1, double y1, double x2, double y2);
    void path(const QPolygonF& points);

    PictureFormat m_format;
    double m_pixelsPerPoint;
    QByteArray m_svg;
    bool m_isClipped = false;
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> m_surface;
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> m_cairo;
};

}  // namespace nlc::charts
