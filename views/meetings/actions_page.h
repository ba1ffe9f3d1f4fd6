// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/groups/group_repository.h"
#include "models/meetings/register.h"
#include "models/people/people_list.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"
#include "views/shell/record_form.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace nlc {

class Details;
class ListPane;
namespace controls {
class Chip;
class Lines;
}  // namespace controls

/// What was decided and what is to be done, across all meetings and groups: the late ones first.
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
    Details* makeAction();
    Details* makeDecision();
    bool showActions(bool actions);  ///< else the decisions
    bool onActions() const;
    void filterActions();
    void follow(qint64 id);
    void showDetails();
    void showFrom();
    void settle(ActionState state);
    void refreshHeader();

    std::unique_ptr<RecordList<ActionRow>> m_actions;
    std::unique_ptr<RecordList<DecisionRow>> m_decisions;
    std::unique_ptr<RecordList<PersonRow>> m_people;
    std::unique_ptr<RecordList<GroupRow>> m_groups;
    ListPane *m_actionsPane, *m_decisionsPane;
    controls::Chip* m_settled;
    QPushButton *m_actionsToggle, *m_decisionsToggle, *m_remind, *m_new, *m_done, *m_drop, *m_again;
    QStackedWidget *m_lists, *m_right;
    RecordForm<Action>* m_action;
    RecordForm<Decision>* m_decision;
    controls::Lines *m_from, *m_carriedOut;
    Details *m_actionCard, *m_decisionCard;
    QWidget* m_nothing;
    NewCardPlace m_newCard{m_right};
};

}  // namespace nlc
