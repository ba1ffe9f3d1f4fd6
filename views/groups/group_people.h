// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group.h"
#include "views/shell/record_lines.h"

namespace nlc {

class ListModel;
namespace controls {
class FlowLayout;
}  // namespace controls

/// Leads, members and support of a group, past ones last. A line opens in place to change the part and its dates; below
/// them the next person is added by typing the name.
class GroupPeople : public QWidget {
    Q_OBJECT
public:
    GroupPeople(Desk& desk, ListModel* people, QWidget* parent = nullptr);
    bool showGroup(Id<Group> id);  ///< false: a value cannot be kept
    controls::Form* editForm() const { return m_lines->form(); }
    controls::Form* addForm() const { return m_addForm; }

private:
    void refresh();

    Desk& m_desk;
    Id<Group> m_group;
    RecordLines<GroupPerson>* m_lines;
    controls::Form* m_addForm;
    controls::ReferenceField* m_person;
    controls::ChoiceField* m_part;
};

/// The organisations that work with a group, each with a way to take it off; the next is added by typing its name.
class GroupPartners : public QWidget {
    Q_OBJECT
public:
    GroupPartners(Desk& desk, ListModel* organisations, QWidget* parent = nullptr);
    bool showGroup(Id<Group> id);
    controls::Form* addForm() const { return m_addForm; }

private:
    void refresh();

    Desk& m_desk;
    Id<Group> m_group;
    QWidget* m_chips;
    controls::FlowLayout* m_flow;
    controls::Form* m_addForm;
    controls::ReferenceField* m_organisation;
};

}  // namespace nlc
