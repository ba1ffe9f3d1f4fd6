// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/agenda_panel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "models/meetings/agenda_proposals.h"
#include "views/controls/choose_row.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/row_delegate.h"
#include "views/shell/row_mover.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int timeWidth = 116, minutesWidth = 76, fewestRows = 4, mostRows = 9, noteHeight = 90;
}

AgendaPanel::AgendaPanel(Desk& desk, AgendaModel* agenda, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_agenda(agenda),
      m_table(new QTableView),
      m_new(new QLineEdit),
      m_state(label({}, theme::Text::Small, true)),
      m_form(new RecordForm<AgendaItem>(desk, [](const AgendaItem& item) { return editOf(item); })),
      m_proposed(new QWidget),
      m_proposals(new Lines(tr("Could be taken up"), {})) {
    m_table->setModel(agenda);
    asRows(m_table);
    m_table->setAccessibleName(tr("Agenda"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(theme::twoLineHeight);
    m_table->horizontalHeader()->setSectionResizeMode(AgendaModel::Item, QHeaderView::Stretch);
    m_table->setColumnWidth(AgendaModel::Time, timeWidth);
    m_table->setColumnWidth(AgendaModel::Minutes, minutesWidth);
    m_mover = new RowMover(m_table);
    m_mover->setEnabled(desk.workspace().isWritable());
    m_new->setPlaceholderText(tr("New item: what it is about, then Enter"));
    m_new->setAccessibleName(tr("New item"));
    m_new->setEnabled(desk.workspace().isWritable());

    auto* title = new TextField(tr("Item"));
    auto* purpose = new ChoiceField(tr("Purpose"), optionsOf<ItemPurpose>());
    auto* lead = new TextField(tr("Lead"));
    auto* minutes = new NumberField(tr("Minutes"), 0, 600);
    auto* note = new MarkdownField(tr("For the agenda"));
    note->markdown()->text()->setMaximumHeight(noteHeight);
    auto* standing = new CheckField(tr("On every agenda"));
    auto* confidential = new CheckField(tr("Confidential"));
    auto* deferred = new CheckField(tr("Deferred to the next meeting"));
    auto* remove = iconButton(u"trash-2"_s, tr("Delete item"));
    remove->setEnabled(desk.workspace().isWritable());
    m_form->addRow({title, purpose}, {5, 2});
    m_form->addRow({lead, minutes}, {5, 2});
    m_form->add(note);
    m_form->addRow({standing, confidential, deferred});
    m_form->bind(title, &AgendaItem::title);
    m_form->bind(purpose, &AgendaItem::purpose);
    m_form->bind(lead, &AgendaItem::lead);
    m_form->bind(minutes, &AgendaItem::minutesPlanned);
    m_form->bind(note, &AgendaItem::note);
    m_form->bind(standing, &AgendaItem::isStanding);
    m_form->bind(confidential, &AgendaItem::isConfidential);
    m_form->bind(deferred, &AgendaItem::isDeferred);

    auto* proposed = new QVBoxLayout(m_proposed);
    proposed->setContentsMargins(0, theme::m, 0, 0);
    proposed->setSpacing(theme::xs);
    proposed->addWidget(label(tr("Could be taken up"), theme::Text::Section));
    proposed->addWidget(m_proposals);
    auto* below = new QHBoxLayout;
    below->setSpacing(theme::s);
    below->addWidget(m_new, 1);
    below->addWidget(m_state);
    auto* heading = new QHBoxLayout;
    heading->addWidget(label(tr("The chosen item"), theme::Text::Section));
    heading->addStretch();
    heading->addWidget(remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_table);
    column->addLayout(below);
    column->addSpacing(theme::s);
    column->addLayout(heading);
    column->addWidget(m_form);
    column->addWidget(m_proposed);
    column->addStretch();

    connect(m_new, &QLineEdit::returnPressed, this, &AgendaPanel::add);
    connect(remove, &QAbstractButton::clicked, this, &AgendaPanel::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { choose(now.row()); });
    connect(m_mover, &RowMover::moveAsked, this, [this](int from, int to) {
        const Id<AgendaItem> item = m_agenda->itemAt(from);
        if (!m_form->commitPending() || !m_desk.done(moveAgendaItem(m_desk.workspace(), item, to))) return;
        chooseRow(m_table, m_agenda->rowOf(item));
    });
    connect(agenda, &AgendaModel::agendaChanged, this, &AgendaPanel::showState);
    connect(agenda, &AgendaModel::readFailed, this, [this](const Error& error) { m_desk.report(error); });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (isVisible() && touches(changes, {"agenda_item"_L1, "action"_L1, "group_update"_L1, "meeting"_L1}))
            showProposals();
    });
}

void AgendaPanel::showMeeting(Id<Meeting> id) {
    m_agenda->show(id);
    m_new->clear();
    m_agenda->rowCount() > 0 ? chooseRow(m_table, 0) : choose(-1);
    showState();
    showProposals();
}

void AgendaPanel::choose(int row) {
    const Id<AgendaItem> item = m_agenda->itemAt(row);
    if (item == m_form->record().id && item) return;
    m_form->showRecord(item);
}

void AgendaPanel::showState() {
    // As high as its rows, within reason: the page scrolls, not a list in it.
    const int rows = std::clamp(m_agenda->rowCount(), fewestRows, mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * theme::twoLineHeight + theme::xs);
    const int over = m_agenda->overrunMinutes();
    m_state->setText(over > 0 ? tr("%n minutes too long", nullptr, over) : QString());
    setTone(m_state, over > 0 ? u"late"_s : u"muted"_s);
    if (m_form->record().id && m_agenda->rowOf(m_form->record().id) < 0) choose(-1);
    if (!m_form->record().id && m_agenda->rowCount() > 0) chooseRow(m_table, 0);
}

void AgendaPanel::showProposals() {
    std::vector<Line> lines;
    if (m_agenda->meeting().id && m_agenda->meeting().state == MeetingState::Planned) {
        const auto proposals = agendaProposals(m_desk.workspace(), m_agenda->meeting().id);
        if (!proposals) return m_desk.report(proposals.error());
        for (const AgendaProposal& each : *proposals) {
            Line line{qint64(lines.size() + 1), each.title, each.why};
            line.open = [this, each] { m_desk.open(each.table, each.row); };
            if (m_desk.workspace().isWritable())
                line.actions.push_back({u"plus"_s, tr("Put on the agenda"), [this, each] {
                                            const auto added =
                                                addAgendaItemFrom(m_desk.workspace(), m_agenda->meeting().id, each);
                                            if (!added) return m_desk.report(added.error());
                                            m_desk.say(tr("It is on the agenda"), true);
                                        }});
            lines.push_back(std::move(line));
        }
    }
    m_proposals->setLines(lines);
    m_proposed->setHidden(lines.empty());
}

void AgendaPanel::addItem() { m_new->setFocus(); }

void AgendaPanel::add() {
    if (m_new->text().trimmed().isEmpty() || !m_form->commitPending()) return;
    const auto added = addAgendaItem(m_desk.workspace(), m_agenda->meeting().id, m_new->text());
    if (!added) return m_desk.report(added.error());
    m_new->clear();
    chooseRow(m_table, m_agenda->rowOf(*added));
}

void AgendaPanel::remove() {
    m_form->restoreAll();
    const QString title = m_form->record().title;
    if (m_form->record().id && m_desk.done(deleteAgendaItem(m_desk.workspace(), m_form->record().id)))
        m_desk.say(tr("Deleted \"%1\"").arg(title), true);
}

}  // namespace nlc
