// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/people/people_list.h"
#include "views/shell/aside_place.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace nlc {

class FilterPanel;
class ListPane;
class MembersOverview;
class OrganisationDetails;
class PeopleActions;
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
    void applyFilter(qint64 savedFilter) override;
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
    void findDuplicates();
    void showCoverage();
    void showRetention();
    /// Puts another view in place of the lists, unless what is typed cannot be left: then the view is not made.
    void openAside(const QString& title, const std::function<Aside*()>& make);
    bool backToLists();  ///< from what is aside; false: it is still writing
    void showHeader(const QString& title);
    void showState();
    bool onPeople() const;
    std::vector<PersonRow> chosenPeople() const;  ///< those that are chosen, else all that are shown

    std::unique_ptr<RecordList<PersonRow>> m_people, m_everyone;
    std::unique_ptr<RecordList<OrganisationRow>> m_organisations, m_everyOrganisation;
    ListPane *m_peoplePane, *m_organisationsPane;
    FilterPanel *m_peopleRules, *m_organisationRules;
    PeopleActions* m_actions;
    QComboBox *m_states, *m_sectors, *m_kinds;
    controls::Chip *m_gone, *m_closed;
    QPushButton *m_peopleToggle, *m_organisationsToggle, *m_importButton, *m_tidyButton, *m_coverageButton,
        *m_actionsButton, *m_new;
    QStackedWidget *m_content, *m_lists, *m_details;
    MembersOverview* m_overview;
    PersonDetails* m_person;
    OrganisationDetails* m_organisation;
    NewCardPlace m_newCard{m_details};
    AsidePlace m_aside{m_content};
};

}  // namespace nlc
