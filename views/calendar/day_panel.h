// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar_grid.h"
#include "views/shell/details.h"
#include "views/shell/step_place.h"

class QLabel;

namespace nlc {

namespace controls {
struct Line;
class Lines;
class Notice;
}  // namespace controls
class Desk;

/// What is on one day: each entry leads to its record; what may move is moved from here by keyboard; what does not go
/// together is said where it stands. Or, on request, all of it that is in the days shown.
class DayPanel : public Details {
    Q_OBJECT
public:
    DayPanel(Desk& desk, const CalendarDays& days, QWidget* parent = nullptr);
    void showDay(const QDate& day);
    QDate day() const { return m_day; }
    void showClashes();
    bool showsClashes() const { return m_clashes; }
    void focusEntries();
    bool leave() override { return m_steps->leave(); }
    /// Says who has to know that an entry moved, until another day is shown.
    void sayMoved(const DatedEntry& entry, const QDate& to);
    /// Asks to which day.
    void askMove(const DatedEntry& entry);

Q_SIGNALS:
    void openAsked(const nlc::DatedEntry& entry);
    void moveAsked(const nlc::DatedEntry& entry, const QDate& to);
    void newAsked(const QDate& day);
    void dayAsked(const QDate& day);

private:
    void refresh();
    void say(const std::vector<std::pair<QDate, QString>>& sentences);
    void listDay();
    void listClashes();
    controls::Line lineOf(const DatedEntry& entry);
    QString spanOfDays() const;

    Desk& m_desk;
    const CalendarDays& m_days;
    QDate m_day;
    bool m_clashes = false;
    QLabel *m_term, *m_going;
    controls::Notice* m_notice;
    StepPlace* m_steps;
    controls::Lines *m_lines, *m_longer;
    QWidget* m_sentences;  ///< what does not go together
    QPushButton *m_new, *m_back;
};

}  // namespace nlc
