// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "views/controls/theme.h"

/// The small parts every page is made of. Each function makes a widget without a parent: a layout takes it over.
namespace nlc::controls {

/// Plain text: nothing in it is read as mark-up.
QLabel* label(const QString& text, theme::Text role = theme::Text::Body, bool muted = false);

/// The same, broken over lines.
QLabel* paragraph(const QString& text, theme::Text role = theme::Text::Body, bool muted = false);

enum class Weight {
    Plain,
    Primary,  ///< filled; one a surface
    Quiet,    ///< words in the accent, no edge
    Toggle,   ///< stays down: filled while it is on
    Danger,   ///< what cannot be undone; only in dialogs
};
/// `icon` is a Lucide name. A button without words needs setAccessibleName() and setToolTip(), or use iconButton().
QPushButton* button(const QString& text, Weight weight = Weight::Plain, const QString& icon = {});

/// Makes a button that is more than a button look like one.
void dress(QPushButton* button, Weight weight, const QString& icon = {});

/// A square button with a picture only; `name` is its tool tip and what a screen reader says.
QPushButton* iconButton(const QString& icon, const QString& name, Weight weight = Weight::Quiet);

/// Says again how the words are toned: "late", "soon", "muted"; the style sheet knows them.
void setTone(QWidget* words, const QString& tone);

/// A white surface with a thin edge; put a layout on it.
QFrame* card();
/// `inside` on the surface that it stands on; it goes up and down when there is not room for it.
QScrollArea* scrolled(QWidget* inside);

QFrame* line();          ///< a thin line across
QFrame* verticalLine();  ///< a thin line down

/// One line that gives up its end ("…") when there is not room, and then has the whole as its tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

}  // namespace nlc::controls
