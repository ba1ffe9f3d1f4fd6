// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group_repository.h"
#include "models/meetings/register.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

class QPushButton;

namespace nlc {

class ListModel;
namespace controls {
class Lines;
}

/// One line of the register at the right of its list.
class OutcomeCard : public Details {
    Q_OBJECT
public:
    explicit OutcomeCard(Desk& desk, const QString& table);
    virtual bool showRow(qint64 id) = 0;  ///< false: a value typed for the one before cannot be kept
    virtual qint64 row() const = 0;       ///< 0: none
    virtual QString number() const = 0;   ///< "A12"
    virtual void focusFirst() = 0;
    void showHistory();

Q_SIGNALS:
    void deleteAsked();

protected:
    /// The meeting and the item that it comes from, and what else: a table, a row, and what it is to this one.
    struct Origin {
        QString table;
        qint64 row;
        QString what;
    };
    void showOrigins(const std::vector<Origin>& origins);
    void addOrigins();
    QPushButton* addDelete(const QString& words);

    Desk& m_desk;

private:
    QString m_table;
    controls::Lines* m_origins;
};

class ActionCard final : public OutcomeCard {
    Q_OBJECT
public:
    /// `people` and `groups` are found while typing; they outlive the card.
    ActionCard(Desk& desk, ListModel* people, ListModel* groups);
    bool showRow(qint64 id) override { return m_form->showRecord({id}); }
    qint64 row() const override { return m_form->record().id.value; }
    QString number() const override { return m_form->record().shownNumber(); }
    void focusFirst() override { m_form->fields().front()->setFocus(); }

private:
    void showAction(const Action& action);
    void settle(ActionState state);
    void showReports();
    void askReport();

    RecordForm<Action>* m_form;
    QPushButton *m_done, *m_drop, *m_again;
    controls::Lines* m_reports;
};

class DecisionCard final : public OutcomeCard {
    Q_OBJECT
public:
    explicit DecisionCard(Desk& desk);
    bool showRow(qint64 id) override { return m_form->showRecord({id}); }
    qint64 row() const override { return m_form->record().id.value; }
    QString number() const override { return m_form->record().shownNumber(); }
    void focusFirst() override { m_form->fields().front()->setFocus(); }

private:
    void showDecision(const Decision& decision);

    RecordForm<Decision>* m_form;
    controls::Lines* m_carriedOut;
};

class QuestionCard final : public OutcomeCard {
    Q_OBJECT
public:
    explicit QuestionCard(Desk& desk);
    bool showRow(qint64 id) override { return m_form->showRecord({id}); }
    qint64 row() const override { return m_form->record().id.value; }
    QString number() const override { return m_form->record().shownNumber(); }
    void focusFirst() override { m_form->fields().back()->setFocus(); }

private:
    RecordForm<Question>* m_form;
};

}  // namespace nlc
