// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/minutes_panel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>
#include <QTextBlock>
#include <QVBoxLayout>

#include "models/meetings/typed_outcome.h"
#include "models/text/free_date.h"
#include "models/themes/theme_repository.h"
#include "views/controls/chip.h"
#include "views/controls/choose_row.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/row_delegate.h"
#include "views/meetings/review_dialog.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr qint64 questionLines = qint64(1) << 40;                      // ids of lines: apart from those of actions
constexpr int itemsWidth = 220, editorHeight = 230, oneSecond = 1000;  // milliseconds

/// Minutes and seconds: "12:05".
QString clockWords(int seconds) { return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')); }

}  // namespace

struct MinutesPanel::Way {
    Kind kind;
    QString name, icon;
    QKeySequence keys;
    QString prompt;
};

const std::vector<MinutesPanel::Way>& MinutesPanel::ways() {
    static const std::vector<Way> all{
        {Kind::Decision, tr("Decision"), u"gavel"_s, Qt::CTRL | Qt::Key_D, tr("What was decided, then Enter")},
        {Kind::Action, tr("Action"), u"flag"_s, Qt::CTRL | Qt::Key_T,
         tr("What is to be done @who by when, then Enter")},
        {Kind::Vote, tr("Vote"), u"hash"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D,
         tr("What was voted on, and the count: 14-2-1, then Enter")},
        {Kind::Question, tr("Question"), u"circle-question-mark"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Q,
         tr("What was asked @who, then Enter")},
        {Kind::Theme, tr("Theme"), u"layers"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_T,
         tr("A note for the themes workshop, then Enter")},
    };
    return all;
}

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
      m_review(button(tr("Review actions…"), Weight::Plain, u"clipboard-check"_s)),
      m_quick(new QLineEdit),
      m_outcomes(new Lines(tr("Decisions, actions and questions"), tr("Nothing decided here yet."))) {
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
        if (touches(changes, {"decision"_L1, "action"_L1, "question"_L1, "person"_L1})) showOutcomes();
        if (touches(changes, {"agenda_item"_L1})) showClock();
    });
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (const Way& way : ways()) key(way.keys, [this, kind = way.kind] { ask(kind); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { goBy(1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { goBy(-1); });
    key(QKeySequence(Qt::Key_Escape), [this] { m_text->setFocus(); });
}

QWidget* MinutesPanel::makeEditor() {
    m_text->markdown()->text()->setFixedHeight(editorHeight);
    m_text->markdown()->text()->installEventFilter(this);
    m_form->add(m_text);
    m_form->bind(m_text, &AgendaItem::minutes);
    const bool writable = m_desk.workspace().isWritable();
    for (QPushButton* each : {m_run, m_review}) each->setEnabled(writable);
    m_review->setToolTip(tr("Goes through the actions of earlier meetings, one after the other"));
    connect(m_review, &QAbstractButton::clicked, this, [this] {
        const auto log = actionLog(m_desk.workspace(), m_agenda->meeting().id);
        if (!log) return m_desk.report(log.error());
        if (leave()) showActionReview(m_desk, window(), *log);
    });
    m_quick->setVisible(false);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(m_title, 1);
    top->addWidget(m_clock);
    top->addWidget(m_run);
    auto* outcomes = new QWidget;
    auto* below = new FlowLayout(outcomes);
    for (const Way& way : ways()) {
        auto* press = button(way.name, Weight::Plain, way.icon);
        press->setToolTip(u"%1: %2"_s.arg(way.keys.toString(QKeySequence::NativeText), way.prompt));
        press->setEnabled(writable);
        connect(press, &QAbstractButton::clicked, this, [this, kind = way.kind] { ask(kind); });
        below->addWidget(press);
    }
    below->addWidget(m_review);
    auto* editor = new QWidget;
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_form);
    column->addWidget(outcomes);
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
    focusText();
}

void MinutesPanel::focusText() {
    m_text->markdown()->text()->moveCursor(QTextCursor::End);
    m_text->setFocus();
}

/// "@ab", and then a blank or the end of a sentence: the name of whoever has these initials stands there. Ctrl+Z brings
/// back what was typed.
bool MinutesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const QString typed = static_cast<QKeyEvent*>(event)->text();
    if (typed.size() != 1 || !u" ,.;:!?)\r"_s.contains(typed.front())) return false;
    static const QRegularExpression called(uR"((?:^|[\s(])(@\p{L}+)$)"_s);
    QTextCursor cursor = m_text->markdown()->text()->textCursor();
    const auto match = called.match(cursor.block().text().first(cursor.positionInBlock()));
    if (cursor.hasSelection() || !match.hasMatch()) return false;
    const auto people = peopleToName(m_desk.workspace(), m_agenda->meeting().id);
    const NamedPerson who = people ? personCalled(match.captured(1).mid(1), *people) : NamedPerson{};
    if (!who.id) return false;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(match.capturedLength(1)));
    cursor.insertText(who.name);
    return false;  // what ended the word is typed after it
}

void MinutesPanel::ask(Kind kind) {
    if (!m_form->record().id || !m_desk.workspace().isWritable()) return;
    m_kind = kind;
    for (const Way& way : ways()) {
        if (way.kind != kind) continue;
        m_quick->setPlaceholderText(way.prompt);
        m_quick->setAccessibleName(way.name);
    }
    m_quick->clear();
    m_quick->show();
    m_quick->setFocus();
}

void MinutesPanel::add() {
    const QString typed = m_quick->text().trimmed();
    if (typed.isEmpty()) return;
    if (!m_desk.done(addTyped(typed))) return;
    m_quick->clear();
    m_quick->hide();
    m_text->setFocus();
}

Result<> MinutesPanel::addTyped(const QString& typed) {
    Workspace& workspace = m_desk.workspace();
    const AgendaItem& item = m_form->record();
    const auto done = [](const auto&) {};
    const auto people = peopleToName(workspace, item.meeting);
    if (!people) return tl::unexpected(people.error());
    switch (m_kind) {
        case Kind::Decision:
        case Kind::Vote: {
            Decision decision = m_kind == Kind::Vote ? readVote(typed) : Decision{};
            if (m_kind == Kind::Decision) decision.wording = typed;
            decision.meeting = item.meeting;
            decision.item = item.id;
            return addDecision(workspace, decision).map(done);
        }
        case Kind::Question: {
            Question question = readQuestion(typed, *people);
            question.meeting = item.meeting;
            question.item = item.id;
            return addQuestion(workspace, question).map(done);
        }
        case Kind::Theme: {
            const QString title = tr("Themes of %1").arg(m_agenda->meeting().title);
            return noteAtMeeting(workspace, m_agenda->meeting(), title, typed).map([this](const Workshop& workshop) {
                m_desk.say(tr("Noted for \"%1\"").arg(workshop.title), true);
            });
        }
        case Kind::Action: {
            Action action = readAction(typed, *people, m_agenda->meeting().heldOn);
            action.meeting = item.meeting;
            action.item = item.id;
            action.group = m_agenda->meeting().group;
            if (item.source == u"theme"_s) action.theme = {item.sourceId};  // what it is to bring about
            // It carries out what was decided last at this item.
            const auto decisions = decisionsOf(workspace, item.meeting);
            if (decisions)
                for (const Decision& each : *decisions)
                    if (each.item == item.id) action.decision = each.id;
            return nlc::addAction(workspace, action).map(done);
        }
    }
    return {};
}

void MinutesPanel::showOutcomes() {
    std::vector<Line> lines;
    const Id<AgendaItem> item = m_form->record().id;
    const Id<Meeting> meeting = m_form->record().meeting;
    if (item) {
        const auto decisions = decisionsOf(m_desk.workspace(), meeting);
        const auto actions = actionsOf(m_desk.workspace(), meeting);
        const auto questions = questionsOf(m_desk.workspace(), meeting);
        if (!decisions || !actions) return m_desk.report(decisions ? actions.error() : decisions.error());
        if (!questions) return m_desk.report(questions.error());
        for (const Decision& each : *decisions) {
            if (each.item != item) continue;
            Line line{-each.id.value, each.shownNumber() + u' ' + each.wording, shownVotes(each), tr("Decision")};
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
        for (const Question& each : *questions) {
            if (each.item != item) continue;
            Line line{questionLines + each.id.value, each.shownNumber() + u' ' + each.wording, each.askedBy,
                      each.isOpen() ? tr("Question") : tr("Answered")};
            line.tone = each.isOpen() ? theme::Tone::Soon : theme::Tone::Good;
            line.open = [this, id = each.id.value] { m_desk.open(u"question"_s, id); };
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
