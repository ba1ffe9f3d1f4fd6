// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/minutes_panel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/choose_row.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/row_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int itemsWidth = 220, editorHeight = 230, oneSecond = 1000;  // milliseconds

/// Minutes and seconds: "12:05".
QString clockWords(int seconds) { return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')); }

}  // namespace

MinutesPanel::MinutesPanel(Desk& desk, AgendaModel* agenda, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_agenda(agenda),
      m_items(new QTableView),
      m_form(new RecordForm<AgendaItem>(
          desk, [](const AgendaItem& item) { return QObject::tr("minutes of item '%1'").arg(item.title); })),
      m_text(new MarkdownField(tr("What was said"))),
      m_title(label({}, theme::Text::Section)),
      m_clock(label({}, theme::Text::Body, true)),
      m_lastTime(paragraph({}, theme::Text::Small, true)),
      m_run(button(tr("Start the clock"))),
      m_quick(new QLineEdit),
      m_outcomes(new Lines(tr("Decisions and actions"), tr("Nothing decided here yet."))) {
    m_items->setModel(agenda);
    asRows(m_items);
    m_items->setAccessibleName(tr("Items"));
    m_items->setSelectionMode(QAbstractItemView::SingleSelection);
    m_items->verticalHeader()->setDefaultSectionSize(theme::twoLineHeight);
    m_items->horizontalHeader()->setSectionResizeMode(AgendaModel::Item, QHeaderView::Stretch);
    m_items->horizontalHeader()->hide();
    m_items->hideColumn(AgendaModel::Time);
    m_items->hideColumn(AgendaModel::Minutes);
    m_items->setFixedWidth(itemsWidth);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins({});
    across->setSpacing(theme::m);
    across->addWidget(m_items);
    across->addWidget(makeEditor(), 1);

    connect(m_items->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { choose(now.row()); });
    connect(m_quick, &QLineEdit::returnPressed, this, &MinutesPanel::add);
    connect(m_run, &QAbstractButton::clicked, this, [this] {
        if (m_running.isValid())
            keepTime();
        else
            m_running.start();
        showClock();
    });
    m_tick.setInterval(oneSecond);
    connect(&m_tick, &QTimer::timeout, this, &MinutesPanel::showClock);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"decision"_L1, "action"_L1, "person"_L1})) showOutcomes();
        if (touches(changes, {"agenda_item"_L1})) showClock();
    });
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { ask(Kind::Decision); });
    key(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { ask(Kind::Action); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { goBy(1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { goBy(-1); });
    key(QKeySequence(Qt::Key_Escape), [this] { m_text->setFocus(); });
}

QWidget* MinutesPanel::makeEditor() {
    m_text->markdown()->text()->setFixedHeight(editorHeight);
    m_form->add(m_text);
    m_form->bind(m_text, &AgendaItem::minutes);
    auto* decision = button(tr("Decision"), Weight::Plain, u"gavel"_s);
    decision->setToolTip(tr("Ctrl+D"));
    auto* action = button(tr("Action"), Weight::Plain, u"flag"_s);
    action->setToolTip(tr("Ctrl+T: what, then @ and a name or initials, then by and a day"));
    for (QPushButton* each : {decision, action, m_run}) each->setEnabled(m_desk.workspace().isWritable());
    connect(decision, &QAbstractButton::clicked, this, [this] { ask(Kind::Decision); });
    connect(action, &QAbstractButton::clicked, this, [this] { ask(Kind::Action); });
    m_quick->setVisible(false);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(m_title, 1);
    top->addWidget(m_clock);
    top->addWidget(m_run);
    auto* below = new QHBoxLayout;
    below->setSpacing(theme::s);
    below->addWidget(decision);
    below->addWidget(action);
    below->addStretch();
    auto* editor = new QWidget;
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_form);
    column->addLayout(below);
    column->addWidget(m_quick);
    column->addWidget(m_outcomes);
    column->addWidget(m_lastTime);
    column->addStretch();
    return editor;
}

void MinutesPanel::showMeeting(Id<Meeting> id) {
    keepTime();
    m_agenda->show(id);
    if (m_agenda->rowCount() > 0)
        chooseRow(m_items, 0);
    else
        choose(-1);
}

bool MinutesPanel::leave() {
    keepTime();
    return m_form->commitPending();
}

void MinutesPanel::choose(int row) {
    const Id<AgendaItem> item = m_agenda->itemAt(row);
    if (item == m_form->record().id && item) return;
    const bool wasRunning = m_running.isValid();
    keepTime();
    if (!m_form->showRecord(item)) return;
    m_title->setText(m_form->record().title);
    m_quick->hide();
    if (wasRunning) m_running.start();  // the meeting goes on with the next item
    showClock();
    showOutcomes();
    showLastTime();
}

void MinutesPanel::goBy(int by) {
    const int row = m_items->currentIndex().row() + by;
    if (row < 0 || row >= m_agenda->rowCount() || !m_form->commitPending()) return;
    chooseRow(m_items, row);
    m_text->setFocus();
}

void MinutesPanel::ask(Kind kind) {
    if (!m_form->record().id || !m_desk.workspace().isWritable()) return;
    m_kind = kind;
    const QString words =
        kind == Kind::Decision ? tr("What was decided, then Enter") : tr("What is to be done @who by when, then Enter");
    m_quick->setPlaceholderText(words);
    m_quick->setAccessibleName(kind == Kind::Decision ? tr("Decision") : tr("Action"));
    m_quick->clear();
    m_quick->show();
    m_quick->setFocus();
}

void MinutesPanel::add() {
    const QString typed = m_quick->text().trimmed();
    if (typed.isEmpty()) return;
    Workspace& workspace = m_desk.workspace();
    const AgendaItem& item = m_form->record();
    if (m_kind == Kind::Decision) {
        const auto added = addDecision(workspace, {{}, item.meeting, item.id, 0, typed, DecidedBy::Consensus});
        if (!added) return m_desk.report(added.error());
    } else {
        const auto people = peopleToName(workspace, item.meeting);
        if (!people) return m_desk.report(people.error());
        const TypedAction read = readAction(typed, *people, m_agenda->meeting().heldOn);
        Action action;
        action.meeting = item.meeting;
        action.item = item.id;
        action.group = m_agenda->meeting().group;
        action.wording = read.wording;
        action.whoId = read.whoId;
        action.who = read.who;
        action.dueOn = read.dueOn;
        // It carries out what was decided last at this item.
        const auto decisions = decisionsOf(workspace, item.meeting);
        if (decisions)
            for (const Decision& each : *decisions)
                if (each.item == item.id) action.decision = each.id;
        const auto added = nlc::addAction(workspace, action);
        if (!added) return m_desk.report(added.error());
    }
    m_quick->clear();
    m_quick->hide();
    m_text->setFocus();
}

void MinutesPanel::showOutcomes() {
    std::vector<Line> lines;
    const Id<AgendaItem> item = m_form->record().id;
    const Id<Meeting> meeting = m_form->record().meeting;
    if (item) {
        const auto decisions = decisionsOf(m_desk.workspace(), meeting);
        const auto actions = actionsOf(m_desk.workspace(), meeting);
        if (!decisions || !actions) return m_desk.report(decisions ? actions.error() : decisions.error());
        for (const Decision& each : *decisions) {
            if (each.item != item) continue;
            Line line{-each.id.value, each.shownNumber() + u' ' + each.wording, shown(each.decidedBy), tr("Decision")};
            line.tone = theme::Tone::Info;
            line.open = [this, id = each.id.value] { m_desk.open(u"decision"_s, id); };
            lines.push_back(std::move(line));
        }
        for (const ActionRow& each : *actions) {
            if (each.action.item != item) continue;
            QStringList second{each.who.isEmpty() ? tr("nobody yet") : each.who};
            if (each.action.dueOn.isValid()) second << tr("by %1").arg(shownDate(each.action.dueOn));
            Line line{each.action.id.value, each.action.shownNumber() + u' ' + each.action.wording,
                      second.join(u" · "_s), shown(each.action.state)};
            line.tone = each.action.state == ActionState::Open ? theme::Tone::Soon : theme::Tone::Good;
            line.open = [this, id = each.action.id.value] { m_desk.open(u"action"_s, id); };
            lines.push_back(std::move(line));
        }
    }
    m_outcomes->setLines(lines);
}

void MinutesPanel::showLastTime() {
    m_lastTime->clear();
    const auto before = meetingBefore(m_desk.workspace(), m_agenda->meeting());
    if (!before || !before->id) return;
    const auto items = agendaOf(m_desk.workspace(), before->id);
    if (!items) return m_desk.report(items.error());
    for (const AgendaItem& each : *items)
        if (each.title.compare(m_form->record().title, Qt::CaseInsensitive) == 0 && !each.minutes.isEmpty())
            m_lastTime->setText(tr("Last time (%1): %2").arg(shownDate(before->heldOn), each.minutes.simplified()));
}

void MinutesPanel::showClock() {
    const AgendaItem& item = m_form->record();
    const int taken = item.secondsTaken + (m_running.isValid() ? int(m_running.elapsed() / oneSecond) : 0);
    const bool over = item.minutesPlanned > 0 && taken > item.minutesPlanned * 60;
    m_clock->setText(item.minutesPlanned > 0 ? tr("%1 of %2 min").arg(clockWords(taken)).arg(item.minutesPlanned)
                                             : clockWords(taken));
    setTone(m_clock, over ? u"late"_s : u"muted"_s);
    m_run->setText(m_running.isValid() ? tr("Stop the clock") : tr("Start the clock"));
    m_running.isValid() ? m_tick.start() : m_tick.stop();
}

void MinutesPanel::keepTime() {
    if (!m_running.isValid()) return;
    const int seconds = int(m_running.elapsed() / oneSecond);
    m_running.invalidate();
    if (m_form->record().id) (void)m_desk.done(addTimeTaken(m_desk.workspace(), m_form->record().id, seconds));
}

}  // namespace nlc
