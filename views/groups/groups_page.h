// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/groups/group_repository.h"
#include "models/people/people_list.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace nlc {

class ActivityDetails;
class GroupDetails;
class ListPane;
namespace controls {
class Timeline;
}

/// The groups of an academic year with their details, their lives on a time line, and the activities of all of them.
class GroupsPage : public Page {
    Q_OBJECT
public:
    explicit GroupsPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void focusFilter() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

private:
    enum View { List, Lives, Activities };
    QWidget* makeList();
    QWidget* makeTimeline();
    QWidget* makeActivities();
    void makeHeader();
    bool goTo(View view);
    View view() const;
    void listYears();
    void filterByYear();
    void showLives();
    void follow(qint64 group);
    void followActivity(qint64 activity);
    void showDetails();
    void showState();

    std::unique_ptr<RecordList<GroupRow>> m_groups, m_everyGroup;
    std::unique_ptr<RecordList<ActivityRow>> m_activities;
    std::unique_ptr<RecordList<PersonRow>> m_people;
    std::unique_ptr<RecordList<OrganisationRow>> m_organisations;
    std::vector<QPushButton*> m_toggles;
    QComboBox* m_year;
    QPushButton* m_new;
    QStackedWidget *m_views, *m_details, *m_activityStack;
    ListPane *m_groupsPane, *m_activitiesPane;
    GroupDetails* m_group;
    ActivityDetails* m_activity;
    controls::Timeline* m_timeline;
    NewCardPlace m_newCard{m_details};
};

}  // namespace nlc
