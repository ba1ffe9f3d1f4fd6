// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group_repository.h"
#include "models/meetings/register.h"
#include "models/people/people_list.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace nlc {

class ListPane;
class OutcomeCard;
namespace controls {
class Chip;
}

/// What was decided, asked and is to be done, across all meetings and groups: the late ones first.
class ActionsPage : public Page {
    Q_OBJECT
public:
    explicit ActionsPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void focusFilter() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

private:
    /// One kind of outcome: its list and its card.
    struct Part {
        QString table;
        ListModel* list;
        ListPane* pane;
        OutcomeCard* card;
        QPushButton* toggle;
    };
    Part& part() { return m_parts[m_at]; }
    const Part& part() const { return m_parts[m_at]; }
    void addPart(const QString& table, ListModel* list, ListPane* pane, OutcomeCard* card, const QString& name);
    bool showPart(size_t index);
    void filterSettled();
    void follow(qint64 id);
    void showDetails();
    void review();
    void refreshHeader();

    std::unique_ptr<RecordList<ActionRow>> m_actions;
    std::unique_ptr<RecordList<DecisionRow>> m_decisions;
    std::unique_ptr<RecordList<QuestionRow>> m_questions;
    std::unique_ptr<RecordList<PersonRow>> m_people;
    std::unique_ptr<RecordList<GroupRow>> m_groups;
    std::vector<Part> m_parts;
    size_t m_at = 0;
    controls::Chip* m_settled;
    QPushButton *m_remind, *m_review, *m_new;
    QStackedWidget *m_lists, *m_right;
    QWidget* m_nothing;
    NewCardPlace m_newCard{m_right};
};

}  // namespace nlc
