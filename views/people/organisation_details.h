// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/organisation.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

namespace nlc {

class ContactBlock;
class ListModel;
class ReadLines;
class RegisterBlock;
class RolesBlock;
namespace controls {
class Lines;
}

/// An organisation: what it is, where it is, who works there, what is part of it.
class OrganisationDetails : public Details {
    Q_OBJECT
public:
    OrganisationDetails(Desk& desk, ListModel* organisations, ListModel* people, QWidget* parent = nullptr);
    bool showOrganisation(Id<Organisation> id);  ///< false: a value typed for the one before cannot be kept
    Id<Organisation> organisation() const { return m_form->record().id; }
    void showHistory();
    bool leave() override;
    void focusFirst();

Q_SIGNALS:
    void deleteAsked();
    void newPersonAsked(qint64 organisation);

private:
    void showParts();
    void showTags();

    Desk& m_desk;
    RecordForm<Organisation>* m_form;
    controls::TextField* m_tags;
    RolesBlock* m_people;
    RegisterBlock* m_register;
    ContactBlock* m_contact;
    ReadLines* m_life;
    QWidget* m_partsHeading;
    controls::Lines* m_parts;
};

}  // namespace nlc
