// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_canvas.h"

#include <cairo-svg.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <algorithm>
#include <cmath>

#include "models/documents/plain_text.h"

namespace nlc::charts {
namespace {

constexpr double mostPixelsPerPoint = 8;
constexpr qsizetype mostLetters = 300;

cairo_status_t append(void* bytes, const unsigned char* more, unsigned int length) {
    static_cast<QByteArray*>(bytes)->append(reinterpret_cast<const char*>(more), qsizetype(length));
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Words::Words(doc::PdfFonts& fonts, const QString& text, const WordLook& look, double width) : m_colour(look.colour) {
    const QByteArray bytes = doc::cleanText(text.left(mostLetters)).toUtf8();
    const auto lay = [&](PangoContext* context) {
        m_layout.reset(pango_layout_new(context));
        PangoFontDescription* font = pango_font_description_new();
        pango_font_description_set_family_static(font, "Open Sans");
        pango_font_description_set_absolute_size(font, look.size * PANGO_SCALE);
        if (look.strong) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(m_layout.get(), font);
        pango_font_description_free(font);
        const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> list(pango_attr_list_new(),
                                                                                    pango_attr_list_unref);
        pango_attr_list_insert(list.get(), pango_attr_insert_hyphens_new(FALSE));
        pango_layout_set_attributes(m_layout.get(), list.get());
        pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_ellipsize(m_layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_width(m_layout.get(), int(std::ceil(std::max(width, 1.0) * PANGO_SCALE)));
        pango_layout_set_height(m_layout.get(), -look.lines);
        pango_layout_set_text(m_layout.get(), bytes.constData(), int(bytes.size()));
        return pango_layout_get_unknown_glyphs_count(m_layout.get()) == 0;
    };
    if (!lay(fonts.own())) lay(fonts.withSystemFonts());
    PangoRectangle logical;
    pango_layout_get_extents(m_layout.get(), nullptr, &logical);
    m_width = double(logical.width) / PANGO_SCALE;
    m_height = double(logical.height) / PANGO_SCALE;
}

Canvas::Canvas(double width, double height, const ChartPictureOptions& options)
    : m_format(options.format),
      m_pixelsPerPoint(std::clamp(options.pixelsPerPoint, 0.5, mostPixelsPerPoint)),
      m_surface(m_format == PictureFormat::Svg
                    ? cairo_svg_surface_create_for_stream(append, &m_svg, width, height)
                    : cairo_image_surface_create(CAIRO_FORMAT_RGB24, int(std::ceil(width * m_pixelsPerPoint)),
                                                 int(std::ceil(height * m_pixelsPerPoint))),
                cairo_surface_destroy),
      m_cairo(cairo_create(m_surface.get()), cairo_destroy) {
    if (m_format == PictureFormat::Png) cairo_scale(m_cairo.get(), m_pixelsPerPoint, m_pixelsPerPoint);
    fill({0, 0, width + 1, height + 1}, doc::light.surface);
}

void Canvas::ink(doc::Rgb colour, double opacity) {
    cairo_set_source_rgba(m_cairo.get(), ((colour >> 16) & 0xff) / 255.0, ((colour >> 8) & 0xff) / 255.0,
                          (colour & 0xff) / 255.0, opacity);
}

void Canvas::line(double x1, double y1, double x2, double y2) {
    cairo_move_to(m_cairo.get(), x1, y1);
    cairo_line_to(m_cairo.get(), x2, y2);
}

void Canvas::fill(const QRectF& box, doc::Rgb colour) {
    ink(colour);
    cairo_rectangle(m_cairo.get(), box.x(), box.y(), box.width(), box.height());
    cairo_fill(m_cairo.get());
}

void Canvas::write(const Words& words, double x, double y) {
    ink(words.m_colour);
    cairo_move_to(m_cairo.get(), x, y);
    pango_cairo_show_layout(m_cairo.get(), words.m_layout.get());
}

void Canvas::bar(const QRectF& box, doc::Rgb colour, size_t pattern) {
    if (pattern == 0) return fill(box, colour);
    cairo_t* cairo = m_cairo.get();
    cairo_save(cairo);
    cairo_rectangle(cairo, box.x(), box.y(), box.width(), box.height());
    cairo_clip(cairo);
    ink(colour);
    cairo_set_line_width(cairo, 1);
    const double height = box.height(), step = pattern == 1 || pattern == 4 ? 4 : 3;
    const double from = std::floor((box.left() - height) / step) * step;  // neighbours' lines go on in each other
    for (double x = from; x < box.right(); x += step) {
        if (pattern == 1 || pattern == 5) line(x, box.bottom(), x + height, box.top());
        if (pattern == 4 || pattern == 5) line(x, box.top(), x + height, box.bottom());
    }
    for (double y = box.top() + 1.5; y < box.bottom(); y += step) {
        if (pattern == 3) line(box.left(), y, box.right(), y);
        for (double x = from; pattern == 2 && x < box.right(); x += step) {
            constexpr double around = 6.283185307179586;
            cairo_new_sub_path(cairo);
            cairo_arc(cairo, x + 1, y, 0.4, 0, around);
        }
    }
    cairo_stroke(cairo);
    cairo_rectangle(cairo, box.x(), box.y(), box.width(), box.height());
    cairo_set_line_width(cairo, 2);  // of which the half within the clip is seen
    cairo_stroke(cairo);
    cairo_restore(cairo);
}

void Canvas::path(const QPolygonF& points) {
    for (qsizetype i = 0; i < points.size(); ++i)
        i == 0 ? cairo_move_to(m_cairo.get(), points[i].x(), points[i].y())
               : cairo_line_to(m_cairo.get(), points[i].x(), points[i].y());
}

void Canvas::stroke(const QPolygonF& points, doc::Rgb colour, double width, bool dashed) {
    ink(colour);
    path(points);
    constexpr std::array dash{4.0, 3.0};
    cairo_set_line_width(m_cairo.get(), width);
    cairo_set_line_join(m_cairo.get(), CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(m_cairo.get(), dash.data(), dashed ? int(dash.size()) : 0, 0);
    cairo_stroke(m_cairo.get());
    cairo_set_dash(m_cairo.get(), nullptr, 0, 0);
}

void Canvas::area(const QPolygonF& edge, doc::Rgb colour, double opacity) {
    ink(colour, opacity);
    path(edge);
    cairo_close_path(m_cairo.get());
    cairo_fill(m_cairo.get());
}

void Canvas::dots(const std::vector<QPointF>& at, doc::Rgb colour, double radius, double opacity) {
    ink(colour, opacity);
    for (const QPointF& each : at) {
        constexpr double around = 6.283185307179586;
        cairo_new_sub_path(m_cairo.get());
        cairo_arc(m_cairo.get(), each.x(), each.y(), radius, 0, around);
        cairo_fill(m_cairo.get());  // each by itself, so that where many lie it is darker
    }
}

void Canvas::clip(const QRectF& box) {
    if (m_isClipped) cairo_restore(m_cairo.get());
    m_isClipped = !box.isNull();
    if (!m_isClipped) return;
    cairo_save(m_cairo.get());
    cairo_rectangle(m_cairo.get(), box.x(), box.y(), box.width(), box.height());
    cairo_clip(m_cairo.get());
}

Result<QByteArray> Canvas::bytes(const QString& title, const QString& description) {
    clip({});
    const cairo_status_t drawing = cairo_status(m_cairo.get());
    if (m_format == PictureFormat::Svg) cairo_surface_finish(m_surface.get());
    const cairo_status_t status = drawing ? drawing : cairo_surface_status(m_surface.get());
    QByteArray bytes;
    if (status == CAIRO_STATUS_SUCCESS && m_format == PictureFormat::Svg) {
        const qsizetype root = m_svg.indexOf("<svg"), inside = root < 0 ? -1 : m_svg.indexOf('>', root);
        if (inside > 0) {
            bytes = m_svg;
            bytes.insert(inside + 1, "\n<title>" + title.toHtmlEscaped().toUtf8() + "</title>\n<desc>" +
                                         description.toHtmlEscaped().toUtf8() + "</desc>");
            bytes.insert(root + 4, " role=\"img\"");
        }
    } else if (status == CAIRO_STATUS_SUCCESS) {
        cairo_surface_flush(m_surface.get());
        QImage image(cairo_image_surface_get_data(m_surface.get()), cairo_image_surface_get_width(m_surface.get()),
                     cairo_image_surface_get_height(m_surface.get()), cairo_image_surface_get_stride(m_surface.get()),
                     QImage::Format_RGB32);
        constexpr double pointsPerMetre = 72 / 0.0254;
        image.setDotsPerMeterX(int(pointsPerMetre * m_pixelsPerPoint));
        image.setDotsPerMeterY(int(pointsPerMetre * m_pixelsPerPoint));
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
    }
    if (bytes.isEmpty())
        return failed(Error::Kind::Io,
                      QCoreApplication::translate("charts", "The chart could not be drawn. Nothing was written."),
                      QString::fromUtf8(cairo_status_to_string(status)));
    return bytes;
}

}  // namespace nlc::charts
