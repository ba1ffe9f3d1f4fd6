// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/pill.h"

#include <QPainter>
#include <QStyle>
#include <QtMath>

namespace nlc::controls {

namespace {
constexpr int pillSides = 9;  // from the words to the round ends
}

int pillWidth(const QString& words) {
    return qCeil(QFontMetricsF(theme::font(theme::Text::Caption)).horizontalAdvance(words)) + 2 * pillSides;
}

QRect paintPill(QPainter& painter, const QRect& cell, const QString& words, theme::Tone tone,
                Qt::LayoutDirection direction, bool toEnd) {
    const theme::Pair& colours = theme::pair(tone);
    const QFont font = theme::font(theme::Text::Caption);
    const QSize size(qMin(pillWidth(words), cell.width()), theme::pillHeight);
    const QRect pill =
        QStyle::alignedRect(direction, Qt::AlignVCenter | (toEnd ? Qt::AlignRight : Qt::AlignLeft), size, cell);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Where system colours are used (high contrast) grounds do not differ: an edge shows the shape.
    painter.setPen(colours.ground == theme::colours().surface ? QPen(colours.ink) : QPen(Qt::NoPen));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(QRectF(pill), pill.height() / 2.0, pill.height() / 2.0);
    painter.setFont(font);
    painter.setPen(colours.ink);
    const bool fits = pillWidth(words) <= cell.width();
    painter.drawText(pill, Qt::AlignCenter,
                     fits ? words : QFontMetrics(font).elidedText(words, Qt::ElideRight, pill.width() - 2 * pillSides));
    painter.restore();
    return pill;
}

Pill::Pill(const QString& words, theme::Tone tone, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(words, tone);
}

void Pill::set(const QString& words, theme::Tone tone) {
    words_ = words;
    tone_ = tone;
    setAccessibleName(words);
    if (words.isEmpty())
        hide();
    else if (parentWidget())
        show();  // without a parent it would become a window
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const { return {pillWidth(words_), theme::pillHeight}; }

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPill(painter, rect(), words_, tone_, layoutDirection());
}

PillButton::PillButton(theme::Tone tone, QWidget* parent) : QAbstractButton(parent), tone_(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PillButton::set(const QString& words, theme::Tone tone) {
    setText(words);
    tone_ = tone;
    if (words.isEmpty())
        hide();
    else if (parentWidget())
        show();
    updateGeometry();
    update();
}

// Room around it for the ring of the focus, and a height that a finger hits.
QSize PillButton::sizeHint() const { return {pillWidth(text()) + 2 * theme::xs, theme::pillHeight + 2 * theme::xs}; }

void PillButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect pill =
        paintPill(painter, rect().adjusted(theme::xs, 0, -theme::xs, 0), text(), tone_, layoutDirection());
    const bool focus = hasFocus();
    if (!focus && !underMouse()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focus ? theme::colours().accent : theme::pair(tone_).ink, focus ? theme::focusWidth : 1));
    painter.drawRoundedRect(QRectF(pill).adjusted(-1, -1, 1, 1), pill.height() / 2.0 + 1, pill.height() / 2.0 + 1);
}

}  // namespace nlc::controls
