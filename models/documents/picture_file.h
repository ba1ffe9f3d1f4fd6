// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSize>

#include "models/store/error.h"

namespace nlc::doc {

/// What the first bytes of a picture say. Only PNG and JPEG: nothing else is handed to a decoder.
struct PictureFile {
    bool jpeg = false;
    QSize size;           ///< pixels, upright
    bool upright = true;  ///< false: the camera's orientation mark turns it when shown

    const char* mimeType() const { return jpeg ? "image/jpeg" : "image/png"; }
    static Result<PictureFile> read(const QByteArray& bytes);
};

}  // namespace nlc::doc
