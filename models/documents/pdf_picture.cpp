// SPDX-License-Identifier: GPL-3.0-or-later
#include <cairo-pdf.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include "models/documents/pdf_blocks.h"
#include "models/documents/picture_file.h"
#include "models/documents/plain_text.h"

namespace nlc::doc {
namespace {

tl::unexpected<Error> broken(const QString& detail) {
    return failed(
        Error::Kind::Invalid,
        QCoreApplication::translate("documents", "A picture could not be read. It must be a whole PNG or JPEG file."),
        detail);
}

using Surface = std::shared_ptr<cairo_surface_t>;

/// A surface of the size whose bytes in the file are the JPEG's own.
Surface jpegSurface(const QByteArray& jpeg, const QSize& size) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width(), size.height()), cairo_surface_destroy);
    auto* kept = new QByteArray(jpeg);
    const auto release = [](void* bytes) { delete static_cast<QByteArray*>(bytes); };
    if (cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG,
                                    reinterpret_cast<const unsigned char*>(kept->constData()),
                                    static_cast<unsigned long>(kept->size()), release, kept) != CAIRO_STATUS_SUCCESS)
        delete kept;
    return surface;
}

Surface pixelSurface(const QImage& decoded) {
    const bool alpha = decoded.hasAlphaChannel();
    const QImage image = decoded.convertToFormat(alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    Surface surface(
        cairo_image_surface_create(alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, image.width(), image.height()),
        cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return surface;
    cairo_surface_flush(surface.get());
    unsigned char* to = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(image.constScanLine(y), 4 * image.width(), to + qsizetype(y) * stride);
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

}  // namespace

Result<PdfPicture> PdfPicture::read(const QByteArray& bytes) {
    const auto file = PictureFile::read(bytes);
    if (!file) return tl::unexpected(file.error());
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer, file->jpeg ? "jpeg" : "png");
    reader.setAutoTransform(true);
    const bool keep = file->jpeg && file->upright;
    // A JPEG that is kept is read only to know that it is whole: small, which is quick.
    if (keep) reader.setScaledSize((file->size / 8).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull()) return broken(reader.errorString());

    PdfPicture picture;
    if (keep) {
        picture.m_image = jpegSurface(bytes, file->size);
    } else if (file->jpeg) {  // readers of PDF ignore the orientation mark: turn it for good
        QByteArray turned;
        QBuffer to(&turned);
        if (!image.save(&to, "JPEG", 90)) return broken(reader.errorString());
        picture.m_image = jpegSurface(turned, image.size());
    } else {
        picture.m_image = pixelSurface(image);
    }
    if (cairo_surface_status(picture.m_image.get()) != CAIRO_STATUS_SUCCESS)
        return broken(QString::fromUtf8(cairo_status_to_string(cairo_surface_status(picture.m_image.get()))));
    picture.m_size = QSizeF(file->size) * 0.75;
    return picture;
}

void PdfPicture::draw(PdfSurface& surface, const QRectF& box) const {
    cairo_t* cairo = surface.cairo();
    cairo_save(cairo);
    cairo_translate(cairo, box.x(), box.y());
    cairo_scale(cairo, box.width() / cairo_image_surface_get_width(m_image.get()),
                box.height() / cairo_image_surface_get_height(m_image.get()));
    // Clipped, since cairo takes an unclipped paint at a page's start for a new page, and forgets the tags before it.
    cairo_rectangle(cairo, 0, 0, cairo_image_surface_get_width(m_image.get()),
                    cairo_image_surface_get_height(m_image.get()));
    cairo_clip(cairo);
    cairo_set_source_surface(cairo, m_image.get(), 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

void PdfBlocks::place(const Picture& picture) {
    const auto read = PdfPicture::read(picture.bytes);
    if (!read) {
        m_warnings << (picture.alt.isEmpty()
                           ? read.error().what
                           : QCoreApplication::translate(
                                 "documents",
                                 "The picture “%1” could not be read, so its description stands in its place.")
                                 .arg(picture.alt));
        if (!picture.alt.isEmpty()) place(Paragraph{{Run{.text = picture.alt, .emphasis = true}}});
        return;
    }
    constexpr double tallest = 340;
    QSizeF size = read->size();
    const double fit = std::min({1.0, m_flow.width() / size.width(), tallest / size.height()});
    size *= fit;
    const PdfText caption(m_context, picture.caption, {9.5, light.muted}, m_flow.width());
    const bool captioned = !plainText(picture.caption).isEmpty();
    m_flow.gap(9);
    m_flow.need(size.height() + (captioned ? 4 + caption.height() : 0));
    const QRectF box({m_flow.x(), m_flow.y()}, size);
    m_flow.draw([image = *read, box, alt = picture.alt](PdfSurface& surface) {
        const PdfSurface::Tagged tagged(
            surface, alt.isEmpty() ? PdfTag{.name = "NonStruct"} : PdfTag{.name = "Figure", .words = alt, .box = box});
        image.draw(surface, box);
    });
    m_flow.advance(size.height());
    if (captioned) {
        m_flow.advance(4);
        running(caption, "P");
    }
    m_flow.gap(11);
}

}  // namespace nlc::doc
