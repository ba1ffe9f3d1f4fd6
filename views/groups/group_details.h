// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

namespace nlc {

class GroupActivities;
class GroupPartners;
class GroupPast;
class GroupPeople;
class ListModel;

/// The lists that names are found in while typing; they outlive the details.
struct GroupNames {
    ListModel* groups;
    ListModel* people;
    ListModel* organisations;
};

/// A group: what it is for, who is in it, what it does, and what became of it.
class GroupDetails : public Details {
    Q_OBJECT
public:
    GroupDetails(Desk& desk, const GroupNames& names, QWidget* parent = nullptr);
    bool showGroup(Id<Group> id);  ///< false: a value typed for the one before cannot be kept
    Id<Group> group() const { return m_form->record().id; }
    controls::Form* form() const { return m_form; }
    void showHistory();
    bool leave() override;
    void focusFirst() { m_form->fields().front()->setFocus(); }

Q_SIGNALS:
    void deleteAsked();

private:
    void makeForm();
    void listAreas();

    Desk& m_desk;
    RecordForm<Group>* m_form;
    controls::ChoiceField* m_area;
    GroupPeople* m_people;
    GroupPartners* m_partners;
    GroupActivities* m_activities;
    GroupPast* m_past;
};

/// The priority areas as choices: codes are ids, "0" is none.
std::vector<controls::Option> areaOptions(Workspace& workspace);

}  // namespace nlc
