// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/actions_page.h"

#include <QButtonGroup>
#include <QStackedWidget>
#include <QTableView>

#include "models/meetings/meeting_repository.h"
#include "models/meetings/typed_outcome.h"
#include "views/controls/chip.h"
#include "views/controls/choose_row.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/meetings/outcome_cards.h"
#include "views/meetings/reminders_dialog.h"
#include "views/meetings/review_dialog.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
enum Outcomes : size_t { TheActions, TheDecisions, TheQuestions };
}

ActionsPage::ActionsPage(Desk& desk)
    : Page(desk),
      m_actions(actionsList(desk.workspace())),
      m_decisions(decisionsList(desk.workspace())),
      m_questions(questionsList(desk.workspace())),
      m_people(peopleList(desk.workspace())),
      m_groups(groupsList(desk.workspace())),
      m_settled(new Chip(tr("Settled"))),
      m_remind(button(tr("Remind…"), Weight::Plain, u"mail"_s)),
      m_review(button(tr("Review…"), Weight::Plain, u"clipboard-check"_s)),
      m_new(button(tr("New action"), Weight::Primary, u"plus"_s)),
      m_lists(new QStackedWidget),
      m_right(new QStackedWidget),
      m_nothing(new EmptyState(u"clipboard-check"_s, tr("Nothing is chosen"),
                               tr("Choose a line to see where it comes from."))) {
    m_people->sort(0, Qt::AscendingOrder);
    m_groups->sort(0, Qt::AscendingOrder);
    header()->setTitle(tr("Actions"));
    for (QPushButton* each : {m_new, m_review}) each->setEnabled(workspace().isWritable());
    m_settled->setToolTip(tr("Also those that are done, dropped or answered"));
    m_review->setToolTip(tr("Goes through what is open, one after the other"));
    m_right->addWidget(m_nothing);
    auto* actions = new ListPane(u"actions"_s, tr("actions"), tr("action"));
    actions->addBesideFilter(m_settled);
    actions->setEmpty(
        u"clipboard-check"_s, tr("No actions yet"),
        tr("What somebody is to do by a day, from any meeting or group, stands here until it is settled."),
        tr("New action"));
    auto* decisions = new ListPane(u"decisions"_s, tr("decisions"), tr("decision"));
    decisions->setEmpty(u"gavel"_s, tr("No decisions yet"),
                        tr("Decisions are noted where they are made: in the minutes of a meeting."), QString());
    auto* questions = new ListPane(u"questions"_s, tr("questions"), tr("question"));
    questions->setEmpty(
        u"circle-question-mark"_s, tr("No questions yet"),
        tr("What members ask is noted in the minutes of a meeting, and stands here until it is answered."), QString());
    addPart(u"action"_s, m_actions.get(), actions, new ActionCard(desk, m_people.get(), m_groups.get()), tr("Actions"));
    addPart(u"decision"_s, m_decisions.get(), decisions, new DecisionCard(desk), tr("Decisions"));
    addPart(u"question"_s, m_questions.get(), questions, new QuestionCard(desk), tr("Questions"));
    filterSettled();
    actions->setModel(m_actions.get(), {74, 0, 142, 90, -160}, 2);
    decisions->setModel(m_decisions.get(), {74, 0, 142, 80});
    questions->setModel(m_questions.get(), {74, 0, 142, 110});
    auto* toggles = new QButtonGroup(this);
    QList<QWidget*> inHeader;
    for (const Part& each : m_parts) {
        toggles->addButton(each.toggle);
        inHeader << each.toggle;
    }
    m_parts.front().toggle->setChecked(true);
    header()->setActions(inHeader << m_review << m_remind << m_new);
    setContent(new Split(u"actions"_s, {m_lists, m_right}, {620, 486}));
    connect(actions, &ListPane::newAsked, this, &ActionsPage::newRecord);
    connect(m_settled, &QAbstractButton::toggled, this, &ActionsPage::filterSettled);
    connect(m_remind, &QAbstractButton::clicked, this, [this] {
        if (leave()) showActionReminders(this->desk(), window());
    });
    connect(m_review, &QAbstractButton::clicked, this, &ActionsPage::review);
    connect(m_new, &QAbstractButton::clicked, this, &ActionsPage::newRecord);
    connect(&workspace(), &Workspace::changed, this, [this] { refreshHeader(); });
    follow(part().pane->currentId());
    refreshHeader();
}

void ActionsPage::addPart(const QString& table, ListModel* list, ListPane* pane, OutcomeCard* card,
                          const QString& name) {
    const size_t index = m_parts.size();
    m_parts.push_back({table, list, pane, card, button(name, Weight::Toggle)});
    m_lists->addWidget(pane);
    m_right->addWidget(card);
    connect(pane, &ListPane::currentChanged, this, [this, index](qint64 id) {
        if (index == m_at) follow(id);
    });
    connect(pane, &ListPane::deleteAsked, this, &ActionsPage::deleteRecord);
    connect(pane, &ListPane::opened, card, &OutcomeCard::focusFirst);
    connect(card, &OutcomeCard::deleteAsked, this, &ActionsPage::deleteRecord);
    connect(m_parts.back().toggle, &QAbstractButton::clicked, this, [this, index] { showPart(index); });
}

bool ActionsPage::showPart(size_t index) {
    if (index != m_at && !leave()) {
        part().toggle->setChecked(true);
        return false;
    }
    m_newCard.close();
    m_at = index;
    part().toggle->setChecked(true);
    m_lists->setCurrentWidget(part().pane);
    follow(part().pane->currentId());
    Q_EMIT statusChanged();
    return true;
}

void ActionsPage::filterSettled() {
    const bool settled = m_settled->isChecked();
    m_actions->setCondition(
        [settled](const ActionRow& row) { return settled || row.action.state == ActionState::Open; });
}

void ActionsPage::follow(qint64 id) {
    if (!m_newCard.leave()) return;
    m_newCard.close();
    if (!part().card->showRow(id)) return part().pane->setCurrentId(part().card->row());
    showDetails();
}

void ActionsPage::showDetails() {
    if (m_newCard.card()) return m_right->setCurrentWidget(m_newCard.card());
    m_right->setCurrentWidget(part().card->row() != 0 ? static_cast<QWidget*>(part().card) : m_nothing);
}

void ActionsPage::review() {
    if (!leave()) return;
    const auto open = openActions(workspace());
    if (!open) return desk().report(open.error());
    showActionReview(desk(), window(), *open);
}

void ActionsPage::newRecord() {
    if (!workspace().isWritable() || m_newCard.card() || !showPart(TheActions) || !leave()) return;
    auto* card =
        new NewCard(tr("New action"), tr("What, then @ and a name or initials, then by and a day: all in one line."),
                    tr("Add action"));
    StepForm* form = card->form();
    auto* what = form->add(new TextField(tr("Action")), u"wording"_s);
    what->setPlaceholder(tr("Ring the pilot schools @Ada by fri"));
    form->onDo([=, this]() -> Result<> {
        const auto people = peopleToName(workspace(), {});
        if (!people) return tl::unexpected(people.error());
        return nlc::addAction(workspace(), readAction(what->value(), *people, desk().today()))
            .map([this](Id<Action> id) {
                desk().say(tr("Added the action"), true);
                Q_EMIT m_newCard.card()->made(u"action"_s, id.value);
            });
    });
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showDetails();
        part().pane->focusRows();
    });
    connect(card, &NewCard::made, this, [this](const QString&, qint64 id) {
        m_newCard.close();
        part().pane->setCurrentId(id);
        showDetails();
        part().pane->focusRows();
    });
    m_newCard.open(card);
}

void ActionsPage::deleteRecord() {
    if (!workspace().isWritable() || !leave()) return;
    const QString number = part().card->number();
    const qint64 row = part().card->row();
    switch (m_at) {
        case TheActions:
            if (const QList<qint64> ids = part().pane->chosenIds();
                !ids.isEmpty() && desk().done(deleteActions(workspace(), ids)))
                desk().say(tr("Deleted %n actions", nullptr, int(ids.size())), true);
            break;
        case TheDecisions:
            if (row != 0 && desk().done(deleteDecision(workspace(), {row})))
                desk().say(tr("Deleted decision %1").arg(number), true);
            break;
        case TheQuestions:
            if (row != 0 && desk().done(deleteQuestion(workspace(), {row})))
                desk().say(tr("Deleted question %1").arg(number), true);
            break;
        default:
            break;
    }
}

void ActionsPage::refreshHeader() {
    int open = 0, late = 0, asked = 0;
    for (const ActionRow& row : m_actions->rows()) {
        open += row.action.state == ActionState::Open;
        late += row.action.isLate(desk().today());
    }
    for (const QuestionRow& row : m_questions->rows()) asked += row.question.isOpen();
    QStringList state{tr("%n open", nullptr, open)};
    if (late > 0) state << tr("%n late", nullptr, late);
    if (asked > 0) state << tr("%n questions without an answer", nullptr, asked);
    header()->setState(state.join(u" · "_s));
    m_remind->setEnabled(open > 0);
    m_review->setEnabled(open > 0 && workspace().isWritable());
    showDetails();
    Q_EMIT statusChanged();
}

bool ActionsPage::leave() {
    return std::all_of(m_parts.begin(), m_parts.end(), [](const Part& each) { return each.card->leave(); }) &&
           m_newCard.leave();
}
void ActionsPage::focusFilter() { part().pane->focusFilter(); }
void ActionsPage::showHistory() { part().card->showHistory(); }

bool ActionsPage::showRecord(const QString& table, qint64 row) {
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].table != table) continue;
        if (!showPart(i)) return false;
        if (i == TheActions && m_actions->byId(row) && m_actions->rowOf(row) < 0) m_settled->setChecked(true);
        part().pane->setCurrentId(row);
        showDetails();
        return part().pane->currentId() == row;
    }
    return false;
}

QString ActionsPage::status() const {
    const int total = part().list->total();
    switch (m_at) {
        case TheDecisions:
            return tr("%n decisions", nullptr, total);
        case TheQuestions:
            return tr("%n questions", nullptr, total);
        default:
            return tr("%n actions", nullptr, total);
    }
}

QString ActionsPage::showState(int index) {
    m_newCard.close();
    m_settled->setChecked(index == 3);
    if (index > 3) return {};
    showPart(index == 3 ? TheActions : size_t(index));
    chooseRow(part().pane->table(), 0);
    showDetails();
    static const QStringList names{u"open"_s, u"decisions"_s, u"questions"_s, u"all"_s};
    return names[index];
}

}  // namespace nlc
