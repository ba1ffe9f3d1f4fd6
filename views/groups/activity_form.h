// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/activity.h"
#include "views/shell/details.h"
#include "views/shell/record_lines.h"

namespace nlc {

class ListModel;

/// The fields of an activity. With `groups` its group can be chosen as well.
RecordForm<Activity>* activityForm(Desk& desk, ListModel* groups = nullptr);

/// The activities of one group: each opens in place to be edited.
class GroupActivities : public QWidget {
    Q_OBJECT
public:
    explicit GroupActivities(Desk& desk, QWidget* parent = nullptr);
    bool showGroup(Id<Group> id);  ///< false: a value cannot be kept
    bool finishNew() {
        return m_lines->finishNew();
    }  ///< an activity that was begun is added; false: it cannot be, and says why
    QPushButton* addButton() const { return m_add; }
    controls::Form* form() const { return m_lines->form(); }

private:
    void refresh();
    void askNew();

    Desk& m_desk;
    Id<Group> m_group;
    QPushButton* m_add;
    RecordLines<Activity>* m_lines;
};

/// One activity beside the list of all.
class ActivityDetails : public Details {
    Q_OBJECT
public:
    ActivityDetails(Desk& desk, ListModel* groups, QWidget* parent = nullptr);
    bool showActivity(Id<Activity> id);  ///< false: a value cannot be kept
    Id<Activity> activity() const { return m_form->record().id; }
    void focusFirst() { m_form->fields().front()->setFocus(); }
    void showHistory();

Q_SIGNALS:
    void deleteAsked();

private:
    Desk& m_desk;
    RecordForm<Activity>* m_form;
};

}  // namespace nlc
