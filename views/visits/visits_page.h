// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/people/people_list.h"
#include "models/visits/visit_repository.h"
#include "views/shell/aside_place.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace nlc {

class CaseStudiesView;
class ListPane;
class VisitDetails;

/// The visits, the next one first, with the dates, visitors and letters of the chosen one.
class VisitsPage : public Page {
    Q_OBJECT
public:
    explicit VisitsPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void focusFilter() override;
    void importTable() override;
    void exportDocument() override;
    void printDocument() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

private:
    void follow(qint64 id);
    void showDetails();
    void refreshHeader();
    bool openAside(const QString& title, Aside* aside);
    bool backToList();
    CaseStudiesView* openCaseStudies();
    void importBookings(const QString& table);
    void importReflections();
    bool showVisit(Id<Visit> visit);
    qint64 nextVisit() const;

    std::unique_ptr<RecordList<VisitRow>> m_list;
    std::unique_ptr<RecordList<PersonRow>> m_people;
    std::unique_ptr<RecordList<OrganisationRow>> m_organisations;
    ListPane* m_pane;
    QPushButton *m_new, *m_studies, *m_summary;
    QStackedWidget* m_content;
    AsidePlace m_aside{m_content};
    QString m_asideTitle;
    QStackedWidget* m_right;
    VisitDetails* m_details;
    NewCardPlace m_newCard{m_right};
};

}  // namespace nlc
