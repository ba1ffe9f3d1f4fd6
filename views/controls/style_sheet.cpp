// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/style_sheet.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace nlc::theme {

namespace {

// Written with names: `@line` becomes the colour of lines, `@radius` a length. A focused edge is 2 px instead of 1, so
// its padding is one less and nothing moves.
const QString frame =
    uR"(
QMainWindow, QDialog, QWidget#page { background: @background; }
QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @line; padding: 1px 4px; font-size: 13px; }
QMenuBar::item { padding: 5px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @infoGround; color: @infoInk; }
QMenuBar::item:disabled { color: @disabled; }
QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: @selection; color: @onSelection; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 6px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolTip { background: @text; color: @surface; border: none; padding: 4px 8px; }
QStatusBar { background: @surface; border-top: 1px solid @line; color: @muted; font-size: 12px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 8px; font-size: 12px; }
QWidget#rail { background: @surface; border-right: 1px solid @line; }
QFrame#card { background: @surface; border: 1px solid @line; border-radius: @cardRadiuspx; }
QFrame#line { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame#verticalLine { background: @line; border: none; max-width: 1px; min-width: 1px; }
QTextBrowser#sheet { background: transparent; border: none; padding: 0; }
        QFrame#callOut { background: @infoGround; border: none; border-left: 4px solid @accent; }
QFrame#notice { background: @infoGround; border: none; border-bottom: 1px solid @line; }
QFrame#notice[tone="soon"] { background: @soonGround; }
QFrame#notice[tone="late"] { background: @lateGround; }
QFrame#toast { background: @text; border: none; border-radius: @radiuspx; }
QFrame#toast QLabel { color: @surface; }
QFrame#dropZone { background: @background; border: 1px dashed @edge; border-radius: @radiuspx; }
QFrame#dropZone[over="true"] { background: @infoGround; border: 1px solid @accent; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="muted"]:disabled, QLabel:disabled { color: @disabled; }
QLabel[tone="late"] { color: @lateInk; }
QLabel[tone="soon"] { color: @soonInk; }
QLabel[tone="accent"] { color: @accent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal:hover { background: @line; margin: 0 7px; }
QSplitter::handle:vertical:hover { background: @line; margin: 7px 0; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QGroupBox { background: @surface; border: 1px solid @line; border-radius: @cardRadiuspx; margin-top: 20px; padding: 12px 12px 8px 12px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0 2px; color: @muted; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget#clear { background: transparent; border: none; }
)"_s;

const QString buttons =
    uR"(
QPushButton { background: @surface; color: @text; border: 1px solid @edge; border-radius: @radiuspx; padding: 5px 12px; min-height: 20px; }
QPushButton:hover { background: @hover; border-color: @muted; }
QPushButton:pressed, QPushButton:open { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton:disabled { color: @disabled; background: @background; border-color: @line; }
QPushButton[weight="primary"], QPushButton:default { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[weight="primary"]:hover, QPushButton:default:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[weight="primary"]:pressed, QPushButton[weight="primary"]:open, QPushButton:default:pressed { background: @accentPressed; }
QPushButton[weight="primary"]:focus, QPushButton:default:focus { border: 2px solid @text; }
QPushButton[weight="primary"]:disabled, QPushButton:default:disabled { background: @line; border-color: @line; color: @disabled; }
QPushButton[weight="danger"] { background: @surface; border-color: @lateInk; color: @lateInk; font-weight: 600; }
QPushButton[weight="danger"]:hover, QPushButton[weight="danger"]:pressed { background: @lateGround; }
QPushButton[weight="danger"]:focus { border: 2px solid @lateInk; }
QPushButton[weight="danger"]:disabled { background: @background; border-color: @line; color: @disabled; }
QPushButton[weight="quiet"] { background: transparent; border-color: transparent; color: @accent; font-weight: 600; }
QPushButton[weight="quiet"]:hover { background: @hover; }
QPushButton[weight="quiet"]:pressed, QPushButton[weight="quiet"]:open { background: @line; }
QPushButton[weight="quiet"]:focus { border-color: @accent; }
QPushButton[weight="quiet"]:disabled { color: @disabled; background: transparent; }
QPushButton[weight="toggle"]:checked { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[weight="toggle"]:checked:hover { background: @accentHover; }
QPushButton[weight="toggle"]:checked:focus { border: 2px solid @text; }
QPushButton[weight="toggle"]:checked:disabled { background: @line; border-color: @line; color: @disabled; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; width: 10px; height: 10px; right: 8px; }
QPushButton[square="true"] { padding: 5px; min-width: 20px; max-width: 20px; }
QPushButton[square="true"]:focus { padding: 4px; }
QFrame#toast QPushButton { background: transparent; border-color: transparent; color: @toastAccent; font-weight: 600; }
QFrame#toast QPushButton:hover { border-color: @toastAccent; }
QFrame#toast QPushButton:focus { border-color: @toastAccent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: @radiuspx; padding: 4px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:open { background: @line; }
QToolButton:checked { background: @infoGround; color: @infoInk; }
QToolButton:focus { border: 2px solid @accent; padding: 3px; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; width: 10px; height: 10px; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; padding: 7px 12px; color: @muted; }
QTabBar::tab:hover { color: @text; background: @hover; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:selected:focus { background: @infoGround; }
QTabBar::tab:disabled { color: @disabled; }
)"_s;

const QString editors =
    uR"(
QLineEdit, QTextEdit, QPlainTextEdit { background: @surface; border: 1px solid @edge; border-radius: @radiuspx; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit { padding: 5px 7px; min-height: 20px; }
QTextEdit, QPlainTextEdit { padding: 3px 5px; }
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover { border-color: @muted; }
QLineEdit:focus { border: 2px solid @accent; padding: 4px 6px; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 2px 4px; }
QLineEdit:read-only, QTextEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: @background; border-color: @line; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled { background: @background; border-color: @line; color: @disabled; }
QLineEdit[invalid="true"], QTextEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 2px solid @lateInk; }
QLineEdit[invalid="true"] { padding: 4px 6px; }
QTextEdit[invalid="true"], QPlainTextEdit[invalid="true"] { padding: 2px 4px; }
QLineEdit#search { background: @background; }
QAbstractSpinBox { min-height: 26px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QComboBox QLineEdit:disabled, QComboBox QLineEdit:read-only, QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QAbstractSpinBox QLineEdit:disabled, QAbstractSpinBox QLineEdit:read-only { border: none; padding: 0; background: transparent; }
QTextBrowser[readOnly="true"], QTextEdit#preview[readOnly="true"] { background: transparent; border: none; padding: 0; }
QComboBox QAbstractItemView, QListView#completions { background: @surface; color: @text; border: 1px solid @line; padding: 4px; outline: none; }
QComboBox QAbstractItemView::item, QListView#completions::item { min-height: 28px; padding: 0 8px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QListView#completions::item:selected, QListView#completions::item:hover { background: @selection; color: @onSelection; }
QListView, QTableView, QTreeView { background: transparent; border: none; outline: none; }
QListView#searchHits { background: @surface; border: 1px solid @line; }
QTableCornerButton::section { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @muted; font-size: 12px; font-weight: 600; border: none; border-bottom: 1px solid @line; padding: 7px 12px; }
QHeaderView::section:hover { color: @text; }
QHeaderView::section:vertical { padding: 0 12px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface; border-bottom: 1px solid @line; }
QCalendarWidget QToolButton { padding: 4px 16px 4px 8px; font-weight: 600; }
QCalendarWidget QTableView { background: @surface; selection-background-color: @accent; selection-color: @onAccent; }
)"_s;

}  // namespace

QString styleSheet(const Colours& c) {
    // The toast is dark on a light window and light on a dark one, so it borrows its accent from the other scheme;
    // where the system's colours are used there is no other, and its text will do.
    const QColor toastAccent = c.accent == light().accent  ? dark().accent
                               : c.accent == dark().accent ? light().accent
                                                           : c.surface;
    const std::vector<std::pair<QString, QString>> names{// Longer names first: "@accentHover" begins with "@accent".
                                                         {u"@accentHover"_s, c.accentHover.name()},
                                                         {u"@accentPressed"_s, c.accentPressed.name()},
                                                         {u"@accent"_s, c.accent.name()},
                                                         {u"@background"_s, c.background.name()},
                                                         {u"@cardRadius"_s, QString::number(cardRadius)},
                                                         {u"@disabled"_s, c.disabled.name()},
                                                         {u"@edge"_s, c.edge.name()},
                                                         {u"@hover"_s, c.hover.name()},
                                                         {u"@infoGround"_s, c.info.ground.name()},
                                                         {u"@infoInk"_s, c.info.ink.name()},
                                                         {u"@lateGround"_s, c.late.ground.name()},
                                                         {u"@lateInk"_s, c.late.ink.name()},
                                                         {u"@line"_s, c.line.name()},
                                                         {u"@muted"_s, c.muted.name()},
                                                         {u"@onAccent"_s, c.onAccent.name()},
                                                         {u"@onSelection"_s, c.onSelection.name()},
                                                         {u"@radius"_s, QString::number(radius)},
                                                         {u"@scroll"_s, c.scroll.name()},
                                                         {u"@selection"_s, c.selection.name()},
                                                         {u"@soonGround"_s, c.soon.ground.name()},
                                                         {u"@soonInk"_s, c.soon.ink.name()},
                                                         {u"@surface"_s, c.surface.name()},
                                                         {u"@text"_s, c.text.name()},
                                                         {u"@toastAccent"_s, toastAccent.name()}};
    QString css = frame + buttons + editors;
    for (const auto& [name, value] : names) css.replace(name, value);
    return css;
}

}  // namespace nlc::theme
