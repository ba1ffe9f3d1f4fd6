// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/calendar/calendar_grid.h"
#include "models/groups/group_repository.h"
#include "views/shell/aside_place.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QButtonGroup;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace nlc {

namespace controls {
class PillButton;
}
class CalendarFilterBar;
class CalendarView;
class DayPanel;
class EventDetails;
class ExportButton;

/// Everything dated, as a month, a week, an agenda or an academic year, with the chosen day beside it.
class CalendarPage : public Page {
    Q_OBJECT
public:
    explicit CalendarPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void focusFilter() override;
    void importTable() override;
    void exportDocument() override;
    void printDocument() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    void applyFilter(qint64 savedFilter) override;
    QString status() const override;
    QString showState(int index) override;

    void showDay(const QDate& day);
    void setScale(CalendarScale scale);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeViews();
    void makeHeader();
    void makeAgenda();
    void followKeys();
    void load();
    void turn(int pages);
    void refreshHeader();
    void newOn(const QDate& day);
    void openEntry(const DatedEntry& entry);
    void move(const DatedEntry& entry, const QDate& to);
    void moveSeries(const DatedEntry& entry, const QDate& to);
    void backToDay();
    bool backToCalendar();
    void publish();
    void exportFile();
    void exportTerm(bool print);
    QWidget* view() const;

    CalendarDays m_days;
    CalendarGrid m_grid;
    CalendarAgenda m_agenda;
    std::unique_ptr<RecordList<GroupRow>> m_groups;
    QDate m_day;
    CalendarScale m_scale = CalendarScale::Month;
    QPushButton *m_new, *m_more;
    QMenu* m_menu;
    QButtonGroup* m_scales;
    controls::PillButton* m_clashes;
    CalendarFilterBar* m_filter;
    CalendarView* m_view;
    QTableView* m_list;
    QStackedWidget *m_views, *m_right, *m_content;
    DayPanel* m_dayPanel;
    EventDetails* m_details;
    AsidePlace m_aside{m_content};
    NewCardPlace m_newCard{m_right};
};

}  // namespace nlc
