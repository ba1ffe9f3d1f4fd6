// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <pango/pango.h>

#include <memory>

#include "models/store/error.h"

namespace nlc::doc {

struct GUnref {
    void operator()(void* object) const { g_object_unref(object); }
};

/// The document font, Open Sans, from the program's own files, so that a PDF comes out the same on every computer.
/// One per export; contexts belong to the thread that opened it.
class PdfFonts {
public:
    /// Io when the font files can be written neither to the cache folder nor to a temporary one.
    static Result<PdfFonts> open(const QString& language);

    /// Lays out with Open Sans alone.
    PangoContext* own() const { return m_own.get(); }
    /// Open Sans first, then this computer's fonts: for letters that Open Sans lacks. Only fonts a tagged PDF can
    /// embed.
    PangoContext* withSystemFonts();

private:
    std::unique_ptr<PangoContext, GUnref> m_own, m_system;
    QString m_language;
};

}  // namespace nlc::doc
