// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/actions_page.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "models/offers/offers.h"
#include "models/text/free_date.h"
#include "views/controls/chip.h"
#include "views/controls/choose_row.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/pill.h"
#include "views/meetings/reminders_dialog.h"
#include "views/shell/details.h"
#include "views/shell/history_dialog.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

ActionsPage::ActionsPage(Desk& desk)
    : Page(desk),
      m_actions(actionsList(desk.workspace())),
      m_decisions(decisionsList(desk.workspace())),
      m_people(peopleList(desk.workspace())),
      m_groups(groupsList(desk.workspace())),
      m_actionsPane(new ListPane(u"actions"_s, tr("actions"))),
      m_decisionsPane(new ListPane(u"decisions"_s, tr("decisions"))),
      m_settled(new Chip(tr("Settled"))),
      m_actionsToggle(button(tr("Actions"), Weight::Toggle)),
      m_decisionsToggle(button(tr("Decisions"), Weight::Toggle)),
      m_remind(button(tr("Remind…"), Weight::Plain, u"mail"_s)),
      m_new(button(tr("New action"), Weight::Primary, u"plus"_s)),
      m_done(button(tr("Done"), Weight::Plain, u"check"_s)),
      m_drop(button(tr("Drop"))),
      m_again(button(tr("Open again"))),
      m_lists(new QStackedWidget),
      m_right(new QStackedWidget),
      m_action(new RecordForm<Action>(desk, [](const Action& action) { return editOf(action); })),
      m_decision(new RecordForm<Decision>(desk, [](const Decision& decision) { return editOf(decision); })),
      m_from(new Lines(tr("Where it comes from"), tr("From no meeting."))),
      m_carriedOut(new Lines(tr("Carried out by"), tr("No action carries it out yet."))) {
    m_people->sort(0, Qt::AscendingOrder);
    m_groups->sort(0, Qt::AscendingOrder);
    header()->setTitle(tr("Actions"));
    auto* views = new QButtonGroup(this);
    for (QPushButton* each : {m_actionsToggle, m_decisionsToggle}) views->addButton(each);
    m_actionsToggle->setChecked(true);
    header()->setActions({m_actionsToggle, m_decisionsToggle, m_remind, m_new});
    for (QPushButton* each : {m_new, m_done, m_drop, m_again}) each->setEnabled(workspace().isWritable());
    m_settled->setToolTip(tr("Also those that are done or dropped"));
    m_actionsPane->addBesideFilter(m_settled);
    m_actionsPane->setEmpty(
        u"clipboard-check"_s, tr("No actions yet"),
        tr("What somebody is to do by a day, from any meeting or group, stands here until it is settled."),
        tr("New action"));
    filterActions();
    m_actionsPane->setModel(m_actions.get(), {74, 0, 142, 90, -160}, 2);
    m_decisionsPane->setEmpty(u"gavel"_s, tr("No decisions yet"),
                              tr("Decisions are noted where they are made: in the minutes of a meeting."), QString());
    m_decisionsPane->setModel(m_decisions.get(), {74, 0, 142, 80});
    for (ListPane* pane : {m_actionsPane, m_decisionsPane}) {
        m_lists->addWidget(pane);
        connect(pane, &ListPane::currentChanged, this, &ActionsPage::follow);
        connect(pane, &ListPane::deleteAsked, this, &ActionsPage::deleteRecord);
        connect(pane, &ListPane::opened, this,
                [this] { (onActions() ? static_cast<Form*>(m_action) : m_decision)->fields().front()->setFocus(); });
    }
    connect(m_actionsPane, &ListPane::newAsked, this, &ActionsPage::newRecord);
    m_actionCard = makeAction();
    m_decisionCard = makeDecision();
    m_nothing =
        new EmptyState(u"clipboard-check"_s, tr("Nothing is chosen"), tr("Choose a line to see where it comes from."));
    for (QWidget* each : std::initializer_list<QWidget*>{m_nothing, m_actionCard, m_decisionCard})
        m_right->addWidget(each);
    setContent(new Split(u"actions"_s, {m_lists, m_right}, {620, 486}));
    connect(m_actionsToggle, &QAbstractButton::clicked, this, [this] { showActions(true); });
    connect(m_decisionsToggle, &QAbstractButton::clicked, this, [this] { showActions(false); });
    connect(m_settled, &QAbstractButton::toggled, this, &ActionsPage::filterActions);
    connect(m_remind, &QAbstractButton::clicked, this, [this] {
        if (leave()) showActionReminders(this->desk(), window());
    });
    connect(m_new, &QAbstractButton::clicked, this, &ActionsPage::newRecord);
    connect(&workspace(), &Workspace::changed, this, [this] { refreshHeader(); });
    follow(m_actionsPane->currentId());
    refreshHeader();
}

Details* ActionsPage::makeAction() {
    auto* card = new Details;
    card->setAccessibleName(tr("Action"));
    auto* remove = iconButton(u"trash-2"_s, tr("Delete action"));
    remove->setEnabled(workspace().isWritable());
    for (QPushButton* each : {m_done, m_drop, m_again, remove}) card->addAction(each);
    auto* wording = new LinesField(tr("What is to be done"), 3);
    auto* who = new ReferenceField(tr("Who, of Members"), m_people.get(), IdRole, tr("person"));
    auto* others = new TextField(tr("Or others"));
    auto* due = new DateField(tr("Due"), [this] { return desk().today(); });
    auto* group = new ReferenceField(tr("Group"), m_groups.get(), IdRole, tr("group"));
    auto* evidence = new LinesField(tr("How it went"), 2);
    m_action->add(wording);
    m_action->addRow({who, others}, {3, 2});
    m_action->addRow({group, due}, {3, 2});
    m_action->add(evidence);
    m_action->bind(wording, &Action::wording);
    m_action->bind(who, &Action::whoId);
    m_action->bind(others, &Action::who);
    m_action->bind(due, &Action::dueOn);
    m_action->bind(group, &Action::group);
    m_action->bind(evidence, &Action::evidence);
    m_action->onShown([this, card](const Action& action) {
        card->setTitle(action.shownNumber());
        const bool late = action.isLate(desk().today());
        card->pill()->set(late ? tr("Late") : shown(action.state), late ? theme::Tone::Late
                                                                   : action.state == ActionState::Open
                                                                       ? theme::Tone::Info
                                                                       : theme::Tone::Good);
        card->setState(action.settledOn.isValid() ? shownDate(action.settledOn) : QString());
        const bool open = action.state == ActionState::Open;
        m_done->setVisible(open);
        m_drop->setVisible(open);
        m_again->setVisible(!open);
        showFrom();
    });
    card->body()->addWidget(m_action);
    card->addHeading(tr("Where it comes from"));
    card->body()->addWidget(m_from);
    card->body()->addStretch();
    card->watch(m_action);
    connect(m_done, &QAbstractButton::clicked, this, [this] { settle(ActionState::Done); });
    connect(m_drop, &QAbstractButton::clicked, this, [this] { settle(ActionState::Dropped); });
    connect(m_again, &QAbstractButton::clicked, this, [this] { settle(ActionState::Open); });
    connect(remove, &QAbstractButton::clicked, this, &ActionsPage::deleteRecord);
    return card;
}

Details* ActionsPage::makeDecision() {
    auto* card = new Details;
    card->setAccessibleName(tr("Decision"));
    auto* wording = new LinesField(tr("What was decided"), 3);
    auto* how = new ChoiceField(tr("How"), optionsOf<DecidedBy>());
    m_decision->add(wording);
    m_decision->add(how);
    m_decision->bind(wording, &Decision::wording);
    m_decision->bind(how, &Decision::decidedBy);
    m_decision->onShown([this, card](const Decision& decision) {
        card->setTitle(decision.shownNumber());
        const DecisionRow* row = m_decisions->byId(decision.id.value);
        card->setState(row ? u"%1, %2"_s.arg(row->meeting, shownDate(row->meetingOn)) : QString());
        std::vector<Line> lines;
        for (const ActionRow& each : m_actions->rows()) {
            if (each.action.decision != decision.id) continue;
            Line line{each.action.id.value, each.action.shownNumber() + u' ' + each.action.wording, each.who,
                      shown(each.action.state)};
            line.open = [this, id = each.action.id.value] { showRecord(u"action"_s, id); };
            lines.push_back(std::move(line));
        }
        m_carriedOut->setLines(lines);
    });
    card->body()->addWidget(m_decision);
    card->addHeading(tr("Carried out by"));
    card->body()->addWidget(m_carriedOut);
    card->body()->addStretch();
    card->watch(m_decision);
    return card;
}

/// The thread back: the meeting and its item, then the decision.
void ActionsPage::showFrom() {
    std::vector<Line> lines;
    const Action& action = m_action->record();
    const auto add = [&](const QString& table, qint64 row, const QString& what) {
        if (row == 0) return;
        const QString title = titleOf(workspace(), table, row);
        if (title.isEmpty()) return;
        Line line{qint64(lines.size() + 1), title, what};
        line.open = [this, table, row] { desk().open(table, row); };
        lines.push_back(std::move(line));
    };
    add(u"meeting"_s, action.meeting.value, tr("meeting"));
    add(u"agenda_item"_s, action.item.value, tr("agenda item"));
    add(u"decision"_s, action.decision.value, tr("carries out"));
    m_from->setLines(lines);
}

bool ActionsPage::onActions() const { return m_lists->currentWidget() == m_actionsPane; }

bool ActionsPage::showActions(bool actions) {
    if (actions != onActions() && !leave()) {
        (actions ? m_decisionsToggle : m_actionsToggle)->setChecked(true);
        return false;
    }
    m_newCard.close();
    (actions ? m_actionsToggle : m_decisionsToggle)->setChecked(true);
    m_lists->setCurrentWidget(actions ? m_actionsPane : m_decisionsPane);
    follow((actions ? m_actionsPane : m_decisionsPane)->currentId());
    Q_EMIT statusChanged();
    return true;
}

void ActionsPage::filterActions() {
    const bool settled = m_settled->isChecked();
    m_actions->setCondition(
        [settled](const ActionRow& row) { return settled || row.action.state == ActionState::Open; });
}

void ActionsPage::follow(qint64 id) {
    if (sender() && qobject_cast<ListPane*>(sender()) && sender() != m_lists->currentWidget()) return;
    if (!m_newCard.leave()) return;
    m_newCard.close();
    const bool kept = onActions() ? m_action->showRecord({id}) : m_decision->showRecord({id});
    if (!kept)
        return (onActions() ? m_actionsPane : m_decisionsPane)
            ->setCurrentId(onActions() ? m_action->record().id.value : m_decision->record().id.value);
    showDetails();
}

void ActionsPage::showDetails() {
    if (m_newCard.card()) return m_right->setCurrentWidget(m_newCard.card());
    const bool chosen = onActions() ? bool(m_action->record().id) : bool(m_decision->record().id);
    m_right->setCurrentWidget(!chosen ? m_nothing : onActions() ? m_actionCard : m_decisionCard);
}

void ActionsPage::settle(ActionState state) {
    if (!leave()) return;
    const Action action = m_action->record();
    if (desk().done(settleAction(workspace(), action.id, state, desk().today(), {})))
        desk().say(tr("%1: %2").arg(action.shownNumber(), shown(state)), true);
}

void ActionsPage::newRecord() {
    if (!workspace().isWritable() || m_newCard.card() || !showActions(true) || !leave()) return;
    auto* card =
        new NewCard(tr("New action"), tr("What, then @ and a name or initials, then by and a day: all in one line."),
                    tr("Add action"));
    StepForm* form = card->form();
    auto* what = form->add(new TextField(tr("Action")), u"wording"_s);
    what->setPlaceholder(tr("Ring the pilot schools @Ada by fri"));
    form->onDo([=, this]() -> Result<> {
        const auto people = peopleToName(workspace(), {});
        if (!people) return tl::unexpected(people.error());
        const TypedAction read = readAction(what->value(), *people, desk().today());
        Action action;
        action.wording = read.wording;
        action.whoId = read.whoId;
        action.who = read.who;
        action.dueOn = read.dueOn;
        return nlc::addAction(workspace(), action).map([this](Id<Action> id) {
            desk().say(tr("Added the action"), true);
            Q_EMIT m_newCard.card()->made(u"action"_s, id.value);
        });
    });
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showDetails();
        m_actionsPane->focusRows();
    });
    connect(card, &NewCard::made, this, [this](const QString&, qint64 id) {
        m_newCard.close();
        m_actionsPane->setCurrentId(id);
        showDetails();
        m_actionsPane->focusRows();
    });
    m_newCard.open(card);
}

void ActionsPage::deleteRecord() {
    if (!workspace().isWritable() || !leave()) return;
    if (onActions()) {
        const QList<qint64> ids = m_actionsPane->chosenIds();
        if (!ids.isEmpty() && desk().done(deleteActions(workspace(), ids)))
            desk().say(tr("Deleted %n actions", nullptr, int(ids.size())), true);
    } else if (const Decision decision = m_decision->record(); decision.id) {
        if (desk().done(deleteDecision(workspace(), decision.id)))
            desk().say(tr("Deleted decision %1").arg(decision.shownNumber()), true);
    }
}

void ActionsPage::refreshHeader() {
    int open = 0, late = 0;
    for (const ActionRow& row : m_actions->rows()) {
        open += row.action.state == ActionState::Open;
        late += row.action.isLate(desk().today());
    }
    QString state = tr("%n open", nullptr, open);
    if (late > 0) state += u" · "_s + tr("%n late", nullptr, late);
    header()->setState(state);
    m_remind->setEnabled(open > 0);
    showDetails();
    Q_EMIT statusChanged();
}

bool ActionsPage::leave() { return m_actionCard->leave() && m_decisionCard->leave() && m_newCard.leave(); }

void ActionsPage::focusFilter() { (onActions() ? m_actionsPane : m_decisionsPane)->focusFilter(); }

void ActionsPage::showHistory() {
    if (onActions() && m_action->record().id)
        nlc::showHistory(desk(), this, m_action->record().shownNumber(), u"action"_s, m_action->record().id.value);
    if (!onActions() && m_decision->record().id)
        nlc::showHistory(desk(), this, m_decision->record().shownNumber(), u"decision"_s,
                         m_decision->record().id.value);
}

bool ActionsPage::showRecord(const QString& table, qint64 row) {
    const bool action = table == u"action"_s;
    if (!action && table != u"decision"_s) return false;
    if (!showActions(action)) return false;
    if (action && m_actions->byId(row) && m_actions->rowOf(row) < 0) m_settled->setChecked(true);
    auto* pane = action ? m_actionsPane : m_decisionsPane;
    pane->setCurrentId(row);
    showDetails();
    return pane->currentId() == row;
}

QString ActionsPage::status() const {
    return onActions() ? tr("%n actions", nullptr, m_actions->total())
                       : tr("%n decisions", nullptr, m_decisions->total());
}

QString ActionsPage::showState(int index) {
    m_newCard.close();
    showActions(index != 1);
    showDetails();
    switch (index) {
        case 0:
            return u"open"_s;
        case 1:
            chooseRow(m_decisionsPane->table(), 0);
            return u"decisions"_s;
        case 2:
            m_settled->setChecked(true);
            return u"all"_s;
        default:
            m_settled->setChecked(false);
            return {};
    }
}

}  // namespace nlc
