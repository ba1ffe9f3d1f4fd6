// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_surface.h"

#include <cairo-pdf.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nlc::doc {

PdfSurface::PdfSurface(const Document& document) {
    const auto append = [](void* to, const unsigned char* data, unsigned size) {
        static_cast<QByteArray*>(to)->append(reinterpret_cast<const char*>(data), qsizetype(size));
        return CAIRO_STATUS_SUCCESS;
    };
    m_surface = cairo_pdf_surface_create_for_stream(append, &m_bytes, width, height);
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, document.title.toUtf8().constData());
    if (!document.author.isEmpty())
        cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_AUTHOR, document.author.toUtf8().constData());
    // Without a date of ours cairo takes the clock's, and no two files would be alike.
    const QDate date = document.date.isValid() ? document.date : QDate(2000, 1, 1);
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   (date.toString(Qt::ISODate) + u"T00:00:00Z"_s).toUtf8().constData());
    m_cairo = cairo_create(m_surface);
}

PdfSurface::~PdfSurface() {
    cairo_destroy(m_cairo);
    cairo_surface_finish(m_surface);  // before m_bytes goes
    cairo_surface_destroy(m_surface);
}

void PdfSurface::setColour(Rgb colour) {
    cairo_set_source_rgb(m_cairo, ((colour >> 16) & 0xff) / 255.0, ((colour >> 8) & 0xff) / 255.0,
                         (colour & 0xff) / 255.0);
}

void PdfSurface::fillRectangle(const QRectF& box, Rgb colour, double radius) {
    setColour(colour);
    if (radius <= 0) {
        cairo_rectangle(m_cairo, box.x(), box.y(), box.width(), box.height());
    } else {
        constexpr double quarter = 1.5707963267948966;
        cairo_new_sub_path(m_cairo);
        cairo_arc(m_cairo, box.right() - radius, box.top() + radius, radius, -quarter, 0);
        cairo_arc(m_cairo, box.right() - radius, box.bottom() - radius, radius, 0, quarter);
        cairo_arc(m_cairo, box.left() + radius, box.bottom() - radius, radius, quarter, 2 * quarter);
        cairo_arc(m_cairo, box.left() + radius, box.top() + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(m_cairo);
    }
    cairo_fill(m_cairo);
}

void PdfSurface::nextPage() {
    cairo_show_page(m_cairo);
    ++m_page;
}

PdfSurface::Tagged::Tagged(PdfSurface& surface, PdfTag tag) : m_surface(surface), m_name(tag.name) {
    m_surface.begin(std::move(tag));
}

PdfSurface::Tagged::~Tagged() { m_surface.end(m_name); }

void PdfSurface::begin(PdfTag tag) {
    cairo_tag_begin(m_cairo, tag.name, tag.attributes.isEmpty() ? nullptr : tag.attributes.constData());
    m_tags.push_back(std::move(tag));
}

void PdfSurface::end(const char* name) { cairo_tag_end(m_cairo, name); }

void PdfSurface::destination(const QByteArray& name, double x, double y) {
    const QByteArray attributes =
        "name='" + name + "' x=" + QByteArray::number(x, 'f', 1) + " y=" + QByteArray::number(y, 'f', 1);
    cairo_tag_begin(m_cairo, CAIRO_TAG_DEST, attributes.constData());
    cairo_tag_end(m_cairo, CAIRO_TAG_DEST);
}

int PdfSurface::bookmark(int parent, const QString& text, const QByteArray& destination) {
    return cairo_pdf_surface_add_outline(m_surface, parent, text.toUtf8().constData(),
                                         ("dest='" + destination + "'").constData(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

Result<QByteArray> PdfSurface::finish() {
    const cairo_status_t drawing = cairo_status(m_cairo);
    cairo_surface_finish(m_surface);
    const cairo_status_t status = drawing ? drawing : cairo_surface_status(m_surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return failed(Error::Kind::Io,
                      QCoreApplication::translate("documents", "The PDF could not be drawn. Nothing was written."),
                      QString::fromUtf8(cairo_status_to_string(status)));
    return m_bytes;
}

}  // namespace nlc::doc
