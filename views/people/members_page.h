// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/people/people_list.h"
#include "views/shell/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace nlc {

class DuplicatesView;
class ImportView;
class ListPane;
class MembersOverview;
class NewCard;
class OrganisationDetails;
class PersonDetails;
namespace controls {
class Chip;
}

/// People and organisations: two lists on one page, each with its details. While nobody is chosen, the sectors and who
/// waits.
class MembersPage : public Page {
    Q_OBJECT
public:
    explicit MembersPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void importTable() override;
    void focusFilter() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

private:
    void makePeople();
    void makeOrganisations();
    bool showPeople(bool people);  ///< else the organisations
    void filterPeople();
    void filterOrganisations();
    void follow(qint64 id);
    void showDetails();
    void askNew(bool person, qint64 organisation = 0);
    void closeNew();
    void closeImport();
    void findDuplicates();
    void closeDuplicates();
    void setAside(QWidget* view, const QString& title);  ///< in place of the lists; null: the lists again
    void showState();
    bool onPeople() const;

    std::unique_ptr<RecordList<PersonRow>> m_people, m_everyone;
    std::unique_ptr<RecordList<OrganisationRow>> m_organisations, m_everyOrganisation;
    ListPane *m_peoplePane, *m_organisationsPane;
    QComboBox *m_states, *m_sectors, *m_kinds;
    controls::Chip *m_gone, *m_closed;
    QPushButton *m_peopleToggle, *m_organisationsToggle, *m_importButton, *m_duplicatesButton, *m_new;
    QStackedWidget *m_content, *m_lists, *m_details;
    MembersOverview* m_overview;
    PersonDetails* m_person;
    OrganisationDetails* m_organisation;
    NewCard* m_newForm = nullptr;
    ImportView* m_import = nullptr;
    DuplicatesView* m_duplicates = nullptr;
};

}  // namespace nlc
