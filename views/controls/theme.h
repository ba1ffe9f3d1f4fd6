// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;
class QPalette;

/// The only place with colours, sizes of type and distances. Everything else asks for them by meaning.
/// Lengths are device-independent pixels: Qt scales them with the screen. GUI thread only.
namespace nlc::theme {

inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;  ///< distances
inline constexpr int rowHeight = 34;
inline constexpr int twoLineHeight = 56;  ///< of a row with a second line
inline constexpr int controlHeight = 32;  ///< buttons and single-line editors
inline constexpr int pillHeight = 20;
inline constexpr int radius = 6;
inline constexpr int cardRadius = 8;
inline constexpr int focusWidth = 2;
inline constexpr int iconSize = 16;

/// What a colour says. It is always said in words as well.
enum class Tone { None, Neutral, Info, Good, Soon, Late };

struct Pair {
    QColor ink;     ///< text and lines on `ground`, on the surface and on the selection: at least 4.5:1
    QColor ground;  ///< the quiet background of a pill or a notice
};

struct Colours {
    QColor background;  ///< behind the cards
    QColor surface;     ///< cards, rail, menus, editors
    QColor hover;       ///< below the pointer, on surface or background
    QColor line;        ///< separates; carries no meaning by itself
    QColor edge;        ///< the edge of something to press or type in: at least 3:1
    QColor scroll;      ///< the handle of a scroll bar
    QColor text;
    QColor muted;  ///< captions, second lines, state: 4.5:1 too
    QColor disabled;
    QColor selection;    ///< the ground of chosen rows
    QColor onSelection;  ///< text on it
    QColor mutedOnSelection;
    QColor accent;  ///< chosen, or do it
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    Pair neutral, info, good, soon, late;
};

enum class Scheme { System, Light, Dark };

/// Style, palette, font and the one style sheet of the whole application. `System` follows what the desktop says, also
/// when it changes later. In Windows' high contrast the system's own colours are used whatever `scheme` says.
void apply(QApplication& app, Scheme scheme);

const Colours& colours();     ///< those in force
const Pair& pair(Tone tone);  ///< of those in force; None is text on the surface
bool isDark();                ///< the surface is darker than its text
const Colours& light();
const Colours& dark();
Colours fromSystem(const QPalette& system);  ///< for high contrast: only colours the person chose

/// Small 11, Caption 12 (demi-bold), Body 14, Strong 14 (demi-bold), Section 15, Page 22.
enum class Text { Small, Caption, Body, Strong, Section, Page };
QFont font(Text role);

/// Tells that the colours have changed. Widgets are repainted anyway; who keeps pixmaps or formats listens.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void changed();
};
Notifier& notifier();

}  // namespace nlc::theme
