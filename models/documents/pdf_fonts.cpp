// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

const QStringList fileNames{u"OpenSans-Regular.ttf"_s, u"OpenSans-Italic.ttf"_s, u"OpenSans-Bold.ttf"_s,
                            u"OpenSans-BoldItalic.ttf"_s};

/// Fonts of the computer that a tagged PDF cannot embed as text: colour, bitmap and variable ones.
constexpr char rejectedFonts[] =
    R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><selectfont>
<rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont>
<rejectfont><pattern><patelt name="scalable"><bool>false</bool></patelt></pattern></rejectfont>
<rejectfont><pattern><patelt name="variable"><bool>true</bool></patelt></pattern></rejectfont>
</selectfont></fontconfig>)";

bool holds(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

/// Fontconfig opens files, not resources: the fonts' paths on disk, written there unless the same bytes are already.
QStringList written(const QString& folder) {
    QStringList paths;
    if (folder.isEmpty() || !QDir().mkpath(folder)) return {};
    for (const QString& name : fileNames) {
        QFile resource(u":/fonts/"_s + name);
        if (!resource.open(QIODevice::ReadOnly)) return {};
        const QByteArray bytes = resource.readAll();
        const QString path = folder + u'/' + name;
        if (!holds(path, bytes)) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
            // Another export may have put the same file there meanwhile, which is as good.
            if (!file.commit() && !holds(path, bytes)) return {};
        }
        paths << path;
    }
    return paths;
}

/// Once per process: later exports find the files where the first left them.
const QStringList& fontFiles() {
    static QTemporaryDir temporary;  // outlives every export; removed at the program's end
    static const QStringList paths = [] {
        QStringList inCache =
            written(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/nlcdesk/fonts"_s);
        return !inCache.isEmpty() || !temporary.isValid() ? inCache : written(temporary.path());
    }();
    return paths;
}

/// A private configuration, which no other part of the process sees and which sees no user's settings. Read once, since
/// looking through a computer's fonts takes longer than writing a document; unchanging after that, so any thread may.
FcConfig* newConfiguration(bool systemFonts) {
    FcConfig* config = FcConfigCreate();
    if (systemFonts) {
        FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(rejectedFonts), FcFalse);
        FcConfigParseAndLoad(config, nullptr, FcFalse);
        FcConfigBuildFonts(config);
    }
    for (const QString& path : fontFiles())
        FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.toUtf8().constData()));
    return config;
}

PangoContext* newContext(bool systemFonts, const QString& language) {
    static FcConfig* const ownAlone = newConfiguration(false);
    FcConfig* config = ownAlone;
    if (systemFonts) {
        static FcConfig* const withSystem = newConfiguration(true);
        config = withSystem;
    }
    PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);  // which takes a reference
    PangoContext* context = pango_font_map_create_context(map);
    g_object_unref(map);

    pango_cairo_context_set_resolution(context, 72);  // a unit is a point
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string(language.toUtf8().constData()));
    return context;
}

}  // namespace

Result<PdfFonts> PdfFonts::open(const QString& language) {
    if (fontFiles().isEmpty())
        return failed(Error::Kind::Io, QCoreApplication::translate(
                                           "documents",
                                           "The PDF could not be made, because the document font could not be "
                                           "written to a temporary folder. Free some disk space and try again."));
    PdfFonts fonts;
    fonts.m_language = language;
    fonts.m_own.reset(newContext(false, language));
    return fonts;
}

PangoContext* PdfFonts::withSystemFonts() {
    if (!m_system) m_system.reset(newContext(true, m_language));
    return m_system.get();
}

}  // namespace nlc::doc
