// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/theme.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

#include "views/controls/control_style.h"
#include "views/controls/desktop_scheme.h"
#include "views/controls/style_sheet.h"

using namespace Qt::StringLiterals;

namespace nlc::theme {

namespace {

Colours current = light();
Scheme chosen = Scheme::System;

QPalette paletteOf(const Colours& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.background);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.background);
    p.setColor(QPalette::Button, c.surface);
    p.setColor(QPalette::ToolTipBase, c.text);
    p.setColor(QPalette::ToolTipText, c.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(role, c.text);
        p.setColor(QPalette::Disabled, role, c.disabled);
    }
    p.setColor(QPalette::PlaceholderText, c.muted);
    // Highlight is the ground of selected words as well as of rows: quiet enough to read everything on it.
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.onSelection);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, c.disabled);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::BrightText, c.onAccent);
    p.setColor(QPalette::Light, c.surface);
    p.setColor(QPalette::Midlight, c.hover);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.edge);
    p.setColor(QPalette::Shadow, c.line);
    return p;
}

void put(QApplication& app) {
    const bool highContrast = desktop::highContrast();
    if (highContrast) {
        QApplication::setPalette(QPalette());
        current = fromSystem(QApplication::palette());
    } else {
        const bool wantDark = chosen == Scheme::Dark || (chosen == Scheme::System && desktop::isDark());
        current = wantDark ? dark() : light();
        QApplication::setPalette(paletteOf(current));
        QToolTip::setPalette(paletteOf(current));
    }
    app.setStyleSheet(styleSheet(current));
    Q_EMIT notifier().changed();
}

}  // namespace

const Colours& light() {
    static const Colours colours{.background = 0xF4F6F8,
                                 .surface = 0xFFFFFF,
                                 .hover = 0xEEF2F5,
                                 .line = 0xD8DEE6,
                                 .edge = 0x828D99,
                                 .scroll = 0xB4BDC7,
                                 .text = 0x17212B,
                                 .muted = 0x556270,
                                 .disabled = 0x727E8B,
                                 .selection = 0xD9ECE9,
                                 .onSelection = 0x17212B,
                                 .mutedOnSelection = 0x4A5764,
                                 .accent = 0x0B6157,
                                 .accentHover = 0x0A574E,
                                 .accentPressed = 0x094C44,
                                 .onAccent = 0xFFFFFF,
                                 .neutral = {0x556270, 0xEDF1F4},
                                 .info = {0x0B6157, 0xE2F1EE},
                                 .good = {0x1B6E3C, 0xE3F3E8},
                                 .soon = {0x7A4B00, 0xFFF3DC},
                                 .late = {0xB3261E, 0xFBE9E7}};
    return colours;
}

const Colours& dark() {
    static const Colours colours{.background = 0x14181D,
                                 .surface = 0x1C2229,
                                 .hover = 0x252C35,
                                 .line = 0x343D47,
                                 .edge = 0x6B7784,
                                 .scroll = 0x4A5561,
                                 .text = 0xE7ECF1,
                                 .muted = 0xA5B0BC,
                                 .disabled = 0x7F8B98,
                                 .selection = 0x21423C,
                                 .onSelection = 0xE7ECF1,
                                 .mutedOnSelection = 0xB4BEC9,
                                 .accent = 0x63CDBD,
                                 .accentHover = 0x7AD7C9,
                                 .accentPressed = 0x4FBDAD,
                                 .onAccent = 0x06251F,
                                 .neutral = {0xA5B0BC, 0x2A323B},
                                 .info = {0x63CDBD, 0x17352F},
                                 .good = {0x7FD49B, 0x16301F},
                                 .soon = {0xF2C06B, 0x36290F},
                                 .late = {0xFF8A80, 0x3A1C1A}};
    return colours;
}

Colours fromSystem(const QPalette& system) {
    const QColor ground = system.color(QPalette::Base), text = system.color(QPalette::Text);
    const QColor chosenGround = system.color(QPalette::Highlight), onChosen = system.color(QPalette::HighlightedText);
    const Pair plain{text, ground};
    return {.background = system.color(QPalette::Window),
            .surface = ground,
            .hover = ground,
            .line = text,
            .edge = text,
            .scroll = text,
            .text = text,
            .muted = text,
            .disabled = system.color(QPalette::Disabled, QPalette::Text),
            .selection = chosenGround,
            .onSelection = onChosen,
            .mutedOnSelection = onChosen,
            .accent = chosenGround,
            .accentHover = chosenGround,
            .accentPressed = chosenGround,
            .onAccent = onChosen,
            .neutral = plain,
            .info = plain,
            .good = plain,
            .soon = plain,
            .late = plain};
}

const Colours& colours() { return current; }

bool isDark() { return current.surface.lightness() < current.text.lightness(); }

const Pair& pair(Tone tone) {
    static Pair none;
    switch (tone) {
        case Tone::Neutral:
            return current.neutral;
        case Tone::Info:
            return current.info;
        case Tone::Good:
            return current.good;
        case Tone::Soon:
            return current.soon;
        case Tone::Late:
            return current.late;
        case Tone::None:
            break;
    }
    none = {current.text, current.surface};
    return none;
}

Notifier& notifier() {
    static Notifier one;
    return one;
}

QFont font(Text role) {
    QFont made(QApplication::font().families());
    const auto set = [&made](int pixels, QFont::Weight weight) {
        made.setPixelSize(pixels);
        made.setWeight(weight);
    };
    switch (role) {
        case Text::Small:
            set(11, QFont::Normal);
            break;
        case Text::Caption:
            set(12, QFont::DemiBold);
            break;
        case Text::Body:
            set(14, QFont::Normal);
            break;
        case Text::Strong:
            set(14, QFont::DemiBold);
            break;
        case Text::Section:
            set(15, QFont::DemiBold);
            break;
        case Text::Page:
            set(22, QFont::Bold);
            break;
    }
    return made;
}

void apply(QApplication& app, Scheme scheme) {
    static bool first = true;
    if (first) {
        first = false;
        desktop::remember(QApplication::palette());
        QApplication::setStyle(new controls::ControlStyle);  // the application owns it
        QFont body(QStringList{u"Segoe UI"_s, u"Inter"_s, u"Noto Sans"_s});
        QApplication::setFont(body);
        QApplication::setFont(font(Text::Body));
        desktop::onChange([&app] {
            if (chosen == Scheme::System || desktop::highContrast()) put(app);
        });
    }
    chosen = scheme;
    put(app);
}

}  // namespace nlc::theme
