// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/picture_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace nlc::doc {

Result<PictureFile> PictureFile::read(const QByteArray& bytes) {
    const bool png = bytes.startsWith("\x89PNG\r\n\x1a\n");
    const bool jpeg = bytes.startsWith("\xff\xd8\xff");
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer, jpeg ? "jpeg" : "png");
    reader.setAutoDetectImageFormat(false);
    QSize size = png || jpeg ? reader.size() : QSize();
    if (size.isEmpty())
        return failed(Error::Kind::Invalid,
                      QCoreApplication::translate("documents",
                                                  "A picture could not be read. It must be a whole PNG or JPEG file."),
                      reader.errorString());
    const auto turn = reader.transformation();
    if (turn & QImageIOHandler::TransformationRotate90) size.transpose();
    return PictureFile{jpeg, size, turn == QImageIOHandler::TransformationNone};
}

}  // namespace nlc::doc
