// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/groups/group_repository.h"
#include "models/meetings/meeting_repository.h"
#include "models/people/people_list.h"
#include "views/shell/aside_place.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace nlc {

class ListPane;
class MeetingDetails;

/// The meetings, the latest first, with the agenda, people and minutes of the chosen one.
class MeetingsPage : public Page {
    Q_OBJECT
public:
    explicit MeetingsPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void focusFilter() override;
    void exportDocument() override;
    void printDocument() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

private:
    void follow(qint64 id);
    void showDetails();
    void askNew(Id<Meeting> like);  ///< 0: from nothing
    void refreshHeader();
    void lookBack();
    void backToList();  ///< from looking back

    std::unique_ptr<RecordList<MeetingRow>> m_list;
    std::unique_ptr<RecordList<PersonRow>> m_people;
    std::unique_ptr<RecordList<GroupRow>> m_groups;
    ListPane* m_pane;
    QPushButton *m_new, *m_lookBack;
    QStackedWidget* m_content;
    AsidePlace m_aside{m_content};
    QStackedWidget* m_right;
    MeetingDetails* m_details;
    NewCardPlace m_newCard{m_right};
};

}  // namespace nlc
