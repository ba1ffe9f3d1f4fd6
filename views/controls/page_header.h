// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace nlc::controls {

class ElidedLabel;
class Pill;

/// The top of a page: title, one line of state, and the actions at the right, the primary one last. The state line
/// gives way first; the title is never cut by it.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString& title = {}, const QString& state = {}, const QList<QWidget*>& actions = {},
                        QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setState(const QString& state);
    void setActions(const QList<QWidget*>& actions);  ///< takes them over and deletes the earlier ones
    Pill* pill() const { return pill_; }              ///< before the actions; hidden until it has words

private:
    QLabel* title_;
    ElidedLabel* state_;
    Pill* pill_;
    QHBoxLayout* actions_;
};

}  // namespace nlc::controls
