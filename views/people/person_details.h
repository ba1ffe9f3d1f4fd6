// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

class QLabel;

namespace nlc {

class ContactBlock;
class ListModel;
class MembershipBlock;
class PrivacyBlock;
class ReadLines;
class RepresentationBlock;
class RolesBlock;
namespace controls {
class Lines;
}

/// A person: how to reach them, their membership, whom they speak for, their roles and groups, what was spoken, what
/// they took part in and with whom, and what they agreed to.
class PersonDetails : public Details {
    Q_OBJECT
public:
    PersonDetails(Desk& desk, ListModel* organisations, QWidget* parent = nullptr);
    bool showPerson(Id<Person> id);  ///< false: a value typed for the one before cannot be kept
    Id<Person> person() const { return m_form->record().id; }
    void showHistory();
    bool leave() override;
    void focusFirst();
    controls::Form* form() const { return m_form; }
    /// For pictures: an error below a field.
    void showWrongEmail();

Q_SIGNALS:
    void deleteAsked();

private:
    void showGroups();
    void showTags();
    void showPinned();
    void warnOfSameEmail(const QString& typed);

    Desk& m_desk;
    RecordForm<Person>* m_form;
    controls::TextField* m_email;
    QLabel* m_sameEmail;
    MembershipBlock* m_membership;
    RolesBlock* m_roles;
    QLabel* m_pinned;
    controls::TextField* m_tags;
    RepresentationBlock* m_representation;
    controls::Lines* m_groups;
    ReadLines* m_related;
    ContactBlock* m_contact;
    ReadLines* m_life;
    PrivacyBlock* m_privacy;
};

}  // namespace nlc
