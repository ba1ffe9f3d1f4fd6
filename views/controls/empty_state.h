// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace nlc::controls {

/// What stands where nothing is yet: a picture, one sentence what the page is for, and the first step. Also for a
/// filter that hides everything ("No group matches “xyz”", "Clear the filter").
class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `icon` is a Lucide name. Without `step` there is no button.
    EmptyState(const QString& icon, const QString& title, const QString& sentence, const QString& step = {},
               QWidget* parent = nullptr);
    void set(const QString& icon, const QString& title, const QString& sentence, const QString& step = {});
    QPushButton* step() const { return step_; }

Q_SIGNALS:
    void stepChosen();

private:
    QLabel *picture_, *title_, *sentence_;
    QPushButton* step_;
};

}  // namespace nlc::controls
