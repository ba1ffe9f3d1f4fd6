// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/outcome_cards.h"

#include <QDialog>
#include <QVBoxLayout>

#include "models/offers/offers.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/pill.h"
#include "views/shell/history_dialog.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int mostVotes = 9999;
}

OutcomeCard::OutcomeCard(Desk& desk, const QString& table)
    : m_desk(desk), m_table(table), m_origins(new Lines(tr("Where it comes from"), tr("From no meeting."))) {}

void OutcomeCard::showOrigins(const std::vector<Origin>& origins) {
    std::vector<Line> lines;
    for (const Origin& each : origins) {
        const QString title = each.row == 0 ? QString() : titleOf(m_desk.workspace(), each.table, each.row);
        if (title.isEmpty()) continue;
        Line line{qint64(lines.size() + 1), title, each.what};
        line.open = [this, each] { m_desk.open(each.table, each.row); };
        lines.push_back(std::move(line));
    }
    m_origins->setLines(lines);
}

void OutcomeCard::addOrigins() {
    addHeading(tr("Where it comes from"));
    body()->addWidget(m_origins);
}

QPushButton* OutcomeCard::addDelete(const QString& words) {
    auto* remove = iconButton(u"trash-2"_s, words);
    remove->setEnabled(m_desk.workspace().isWritable());
    connect(remove, &QAbstractButton::clicked, this, &OutcomeCard::deleteAsked);
    addAction(remove);
    return remove;
}

void OutcomeCard::showHistory() {
    if (row() != 0) nlc::showHistory(m_desk, this, number(), m_table, row());
}

ActionCard::ActionCard(Desk& desk, ListModel* people, ListModel* groups)
    : OutcomeCard(desk, u"action"_s),
      m_form(new RecordForm<Action>(desk, [](const Action& action) { return editOf(action); })),
      m_done(button(tr("Done"), Weight::Plain, u"check"_s)),
      m_drop(button(tr("Drop"))),
      m_again(button(tr("Open again"))),
      m_reports(new Lines(tr("Reported in"), tr("Nothing has told members of it yet."))) {
    setAccessibleName(tr("Action"));
    for (QPushButton* each : {m_done, m_drop, m_again}) {
        each->setEnabled(desk.workspace().isWritable());
        addAction(each);
    }
    addDelete(tr("Delete action"));
    auto* wording = new LinesField(tr("What is to be done"), 3);
    auto* who = new ReferenceField(tr("Who, of Members"), people, IdRole, tr("person"));
    auto* others = new TextField(tr("Or others"));
    auto* due = new DateField(tr("Due"), [&desk] { return desk.today(); });
    auto* group = new ReferenceField(tr("Group"), groups, IdRole, tr("group"));
    auto* evidence = new LinesField(tr("How it went"), 2);
    m_form->add(wording);
    m_form->addRow({who, others}, {3, 2});
    m_form->addRow({group, due}, {3, 2});
    m_form->add(evidence);
    m_form->bind(wording, &Action::wording);
    m_form->bind(who, &Action::whoId);
    m_form->bind(others, &Action::who);
    m_form->bind(due, &Action::dueOn);
    m_form->bind(group, &Action::group);
    m_form->bind(evidence, &Action::evidence);
    m_form->onShown([this](const Action& action) { showAction(action); });
    auto* report = button(tr("Add…"), Weight::Quiet, u"plus"_s);
    report->setAccessibleName(tr("Say where it was reported"));
    report->setEnabled(desk.workspace().isWritable());
    body()->addWidget(m_form);
    addOrigins();
    addHeading(tr("Reported in"), report);
    body()->addWidget(m_reports);
    body()->addStretch();
    watch(m_form);
    connect(m_done, &QAbstractButton::clicked, this, [this] { settle(ActionState::Done); });
    connect(m_drop, &QAbstractButton::clicked, this, [this] { settle(ActionState::Dropped); });
    connect(m_again, &QAbstractButton::clicked, this, [this] { settle(ActionState::Open); });
    connect(report, &QAbstractButton::clicked, this, &ActionCard::askReport);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"action_report"_L1})) showReports();
    });
}

void ActionCard::showAction(const Action& action) {
    setTitle(action.shownNumber());
    const bool late = action.isLate(m_desk.today());
    pill()->set(late ? tr("Late") : shown(action.state), late                                ? theme::Tone::Late
                                                         : action.state == ActionState::Open ? theme::Tone::Info
                                                                                             : theme::Tone::Good);
    setState(action.settledOn.isValid() ? shownDate(action.settledOn) : QString());
    const bool open = action.state == ActionState::Open;
    m_done->setVisible(open);
    m_drop->setVisible(open);
    m_again->setVisible(!open);
    showOrigins({{u"theme"_s, action.theme.value, tr("for the theme")},
                 {u"meeting"_s, action.meeting.value, tr("meeting")},
                 {u"agenda_item"_s, action.item.value, tr("agenda item")},
                 {u"decision"_s, action.decision.value, tr("carries out")}});
    showReports();
}

void ActionCard::settle(ActionState state) {
    if (!leave()) return;
    if (m_desk.done(settleAction(m_desk.workspace(), m_form->record().id, state, m_desk.today(), {})))
        m_desk.say(tr("%1: %2").arg(number(), shown(state)), true);
}

void ActionCard::showReports() {
    const auto reports = reportsOf(m_desk.workspace(), m_form->record().id);
    if (!reports) return m_desk.report(reports.error());
    std::vector<Line> lines;
    for (const ActionReportRow& each : *reports) {
        Line line{each.report.id.value, each.title};
        line.open = [this, each] { m_desk.open(each.report.source, each.report.sourceId); };
        if (m_desk.workspace().isWritable())
            line.actions.push_back({u"x"_s, tr("Does not tell of it"), [this, id = each.report.id] {
                                        (void)m_desk.done(forgetReport(m_desk.workspace(), id));
                                    }});
        lines.push_back(std::move(line));
    }
    m_reports->setLines(lines);
}

void ActionCard::askReport() {
    if (!leave()) return;
    // Bulletins, and the updates and other news that they are made of.
    struct Teller {
        QString table;
        qint64 row;
    };
    std::vector<Teller> tellers;
    std::vector<Option> options;
    const auto offer = [&](const QString& table, qint64 row, const QString& title) {
        options.push_back({title, QString::number(tellers.size())});
        tellers.push_back({table, row});
    };
    const auto documents = allDocuments(m_desk.workspace());
    if (!documents) return m_desk.report(documents.error());
    const auto news = allNews(m_desk.workspace());
    if (!news) return m_desk.report(news.error());
    for (const OwnDocument& each : *documents)
        if (each.table == u"bulletin"_s) offer(each.table, each.offer.row, each.offer.title);
    for (const News& each : *news) offer(each.table, each.row, each.from.isEmpty() ? each.title : each.from);
    auto* form = new StepForm({}, tr("The bulletin or update in which members were told of it."), tr("Add"));
    auto* which = form->add(new ChoiceField(tr("Reported in"), options), u"source"_s);
    form->onDo([this, tellers, which, action = m_form->record().id]() -> Result<> {
        const auto index = size_t(which->value().toInt());
        if (which->value().isEmpty() || index >= tellers.size()) return invalid("source", tr("Choose where."));
        return reportAction(m_desk.workspace(), action, tellers[index].table, tellers[index].row);
    });
    askInDialog(window(), tr("Where was %1 reported?").arg(number()), form);
}

DecisionCard::DecisionCard(Desk& desk)
    : OutcomeCard(desk, u"decision"_s),
      m_form(new RecordForm<Decision>(desk, [](const Decision& decision) { return editOf(decision); })),
      m_carriedOut(new Lines(tr("Carried out by"), tr("No action carries it out yet."))) {
    setAccessibleName(tr("Decision"));
    addDelete(tr("Delete decision"));
    auto* wording = new LinesField(tr("What was decided"), 3);
    auto* how = new ChoiceField(tr("How"), optionsOf<DecidedBy>());
    auto* votesFor = new NumberField(tr("For"), 0, mostVotes);
    auto* against = new NumberField(tr("Against"), 0, mostVotes);
    auto* abstained = new NumberField(tr("Abstained"), 0, mostVotes);
    m_form->add(wording);
    m_form->addRow({how, votesFor, against, abstained}, {4, 2, 2, 2});
    m_form->bind(wording, &Decision::wording);
    m_form->bind(how, &Decision::decidedBy);
    m_form->bind(votesFor, &Decision::votesFor);
    m_form->bind(against, &Decision::votesAgainst);
    m_form->bind(abstained, &Decision::abstained);
    m_form->onShown([=, this](const Decision& decision) {
        for (NumberField* each : {votesFor, against, abstained})
            each->setVisible(decision.decidedBy == DecidedBy::Vote || decision.isCounted());
        showDecision(decision);
    });
    body()->addWidget(m_form);
    addOrigins();
    addHeading(tr("Carried out by"));
    body()->addWidget(m_carriedOut);
    body()->addStretch();
    watch(m_form);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"action"_L1})) showDecision(m_form->record());
    });
}

void DecisionCard::showDecision(const Decision& decision) {
    setTitle(decision.shownNumber());
    showOrigins({{u"meeting"_s, decision.meeting.value, tr("meeting")},
                 {u"agenda_item"_s, decision.item.value, tr("agenda item")}});
    const auto actions = actionsOf(m_desk.workspace(), decision.meeting);
    if (!actions) return m_desk.report(actions.error());
    std::vector<Line> lines;
    for (const ActionRow& each : *actions) {
        if (each.action.decision != decision.id || !decision.id) continue;
        Line line{each.action.id.value, each.action.shownNumber() + u' ' + each.action.wording, each.who,
                  shown(each.action.state)};
        line.open = [this, id = each.action.id.value] { m_desk.open(u"action"_s, id); };
        lines.push_back(std::move(line));
    }
    m_carriedOut->setLines(lines);
}

QuestionCard::QuestionCard(Desk& desk)
    : OutcomeCard(desk, u"question"_s),
      m_form(new RecordForm<Question>(desk, [](const Question& question) { return editOf(question); })) {
    setAccessibleName(tr("Question"));
    addDelete(tr("Delete question"));
    auto* wording = new LinesField(tr("What was asked"), 3);
    auto* by = new TextField(tr("Asked by"));
    auto* answer = new LinesField(tr("Answer"), 4);
    m_form->add(wording);
    m_form->add(by);
    m_form->add(answer);
    m_form->bind(wording, &Question::wording);
    m_form->bind(by, &Question::askedBy);
    m_form->onShown([this, answer](const Question& question) {
        answer->setValue(question.answer);
        setTitle(question.shownNumber());
        pill()->set(question.isOpen() ? tr("Open") : tr("Answered"),
                    question.isOpen() ? theme::Tone::Soon : theme::Tone::Good);
        setState(shownDate(question.answeredOn));
        showOrigins({{u"meeting"_s, question.meeting.value, tr("meeting")},
                     {u"agenda_item"_s, question.item.value, tr("agenda item")}});
    });
    answer->onCommit([this](const QString& typed) {
        return answerQuestion(m_desk.workspace(), m_form->record().id, typed, m_desk.today());
    });
    body()->addWidget(m_form);
    addOrigins();
    body()->addStretch();
    watch(m_form);
}

}  // namespace nlc
