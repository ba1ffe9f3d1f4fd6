// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace nlc::controls {

/// One line at the bottom of the window about what has just been done, with the way back: 'Deleted "Transitions" Undo'.
/// Goes after eight seconds, but not while the pointer or the keyboard is on it. A new line replaces the old one.
class Toast : public QFrame {
    Q_OBJECT
public:
    explicit Toast(QWidget* window);  ///< lies over `window` and follows its size
    void say(const QString& words, const QString& action = {}, std::function<void()> act = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();
    void go();

    QLabel* words_;
    QPushButton *action_, *close_;
    std::function<void()> act_;
    QTimer timer_;
};

}  // namespace nlc::controls
