// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>

/// Windows that show every control, to be looked at: light, dark, and enlarged.
namespace nlc::gallery {

void fillUpdates(QMainWindow& window);   ///< a list beside an editor and its preview
void fillBulletin(QMainWindow& window);  ///< two-line rows, a form of every kind of field
void fillStates(QMainWindow& window);    ///< buttons, boxes, tabs, bars: at rest, off, wrong, read-only
void fillHistory(QMainWindow& window);   ///< notices, the timeline, an empty page, a toast

/// Menu bar, rail and status bar around `content`.
void frame(QMainWindow& window, QWidget* content, int openPage);

}  // namespace nlc::gallery
