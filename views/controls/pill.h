// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

#include "views/controls/theme.h"

class QPainter;

namespace nlc::controls {

/// A word on a coloured ground. The word carries the meaning; the colour only helps to find it.
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(const QString& words = {}, theme::Tone tone = theme::Tone::Neutral, QWidget* parent = nullptr);
    void set(const QString& words, theme::Tone tone);  ///< no words: not shown
    QString words() const { return words_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString words_;
    theme::Tone tone_;
};

/// A pill that answers when it is pressed, such as with the list of what it counts. Hidden while it has no words.
class PillButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PillButton(theme::Tone tone = theme::Tone::Soon, QWidget* parent = nullptr);
    void set(const QString& words, theme::Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Tone tone_;
};

/// For delegates: a pill at the start of `cell` (the end, when `toEnd`), vertically centred; returns where it is.
QRect paintPill(QPainter& painter, const QRect& cell, const QString& words, theme::Tone tone,
                Qt::LayoutDirection direction, bool toEnd = false);
int pillWidth(const QString& words);

}  // namespace nlc::controls
