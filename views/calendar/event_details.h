// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar_event.h"
#include "models/calendar/calendar_grid.h"
#include "views/shell/details.h"
#include "views/shell/step_place.h"

class QLabel;
class QMenu;

namespace nlc {

template <typename Record>
class RecordForm;
class Desk;
class ListModel;

/// An event of the calendar's own, and of a series the date that was chosen.
class EventDetails : public Details {
    Q_OBJECT
public:
    EventDetails(Desk& desk, ListModel* groups, QWidget* parent = nullptr);
    ~EventDetails() override;
    /// `on`: of a series, the day by which the date is found. False: what is typed for the one before cannot be kept.
    bool showRecord(Id<CalendarEvent> id, const QDate& on);
    Id<CalendarEvent> eventId() const;
    bool leave() override;
    void focusFirst();
    void showHistory();
    void saveIcs();

Q_SIGNALS:
    void closed();  ///< back to the day
    void deleteAsked();

private:
    void makeForm(ListModel* groups);
    void makeSeries();
    void shown(const CalendarEvent& event);
    void fillMenu();
    void askRepeat();
    void withDate(const QString& said, const std::function<Result<>(const QDate&)>& step);

    Desk& m_desk;
    RecordForm<CalendarEvent>* m_form;
    QDate m_on;
    QMenu* m_menu;
    QLabel *m_rule, *m_date;
    QPushButton *m_repeat, *m_callOff, *m_takeOut, *m_asSeries;
    StepPlace* m_steps;
};

}  // namespace nlc
