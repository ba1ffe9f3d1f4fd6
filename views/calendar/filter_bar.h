// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

#include "models/calendar/calendar.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace nlc {

class Desk;

/// What a calendar shows: words, kinds, a group, an audience. It can be kept under a name, which then stands in the
/// rail.
class CalendarFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit CalendarFilterBar(Desk& desk, QWidget* parent = nullptr);
    CalendarFilter filter() const;
    void setFilter(const CalendarFilter& filter);
    void clear() { setFilter({}); }
    void focusWords();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeKinds();
    void fillChoices();
    void say();
    void keep();

    Desk& m_desk;
    QLineEdit* m_words;
    QPushButton *m_kinds, *m_clear;
    QMenu* m_menu;
    std::vector<std::pair<DateKind, QCheckBox*>> m_kindBoxes;
    QCheckBox *m_public, *m_cancelled;
    QComboBox *m_group, *m_audience;
    QTimer m_pause;
    CalendarFilter m_said;
    bool m_setting = false;
};

}  // namespace nlc
