// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/update_card.h"

#include <QLocale>
#include <QVBoxLayout>

#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/groups/update_aside.h"
#include "views/groups/update_editor.h"
#include "views/shell/history_dialog.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

/// "A. Example, 11 Feb, 16:02".
QString movedInWords(const Update& update) {
    if (!update.stateMovedAt.isValid()) return {};
    const QString when = QLocale(QLocale::English).toString(update.stateMovedAt.toLocalTime(), u"d MMM, HH:mm"_s);
    return update.stateMovedBy.isEmpty() ? when : u"%1, %2"_s.arg(update.stateMovedBy, when);
}

}  // namespace

UpdateCard::UpdateCard(Desk& desk, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_name(new ElidedLabel),
      m_moved(new ElidedLabel),
      m_pill(new Pill),
      m_history(button(tr("History"), Weight::Quiet)),
      m_back(button({})),
      m_on(button({}, Weight::Primary)),
      m_editor(new UpdateEditor(desk)),
      m_aside(new UpdateAside(desk)) {
    setObjectName("card");
    m_name->setFont(theme::font(theme::Text::Section));
    m_moved->setProperty("tone", u"muted"_s);
    m_moved->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    top->setSpacing(theme::s);
    top->addWidget(m_name);
    top->addWidget(m_pill);
    top->addWidget(m_moved, 1);
    top->addWidget(m_history);
    top->addWidget(m_back);
    top->addWidget(m_on);
    auto* aside = new QFrame;
    auto* row = new QHBoxLayout(aside);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(verticalLine());
    row->addWidget(m_aside, 1);
    auto* split = new Split(u"updates.card"_s, {m_editor, aside}, {366, 366});
    split->setHandleWidth(theme::xs);
    m_none = new EmptyState(u"file-pen-line"_s, tr("No update is chosen"),
                            tr("Choose a group in the list to read and write its update."), {});
    m_one = new QWidget;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(m_none);
    outer->addWidget(m_one);
    auto* column = new QVBoxLayout(m_one);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(line());
    column->addWidget(split, 1);

    connect(m_history, &QPushButton::clicked, this, &UpdateCard::openHistory);
    connect(m_back, &QPushButton::clicked, this, [this] { move(m_backTo); });
    connect(m_on, &QPushButton::clicked, this, [this] { move(m_onTo); });
    connect(m_editor, &UpdateEditor::changed, this, &UpdateCard::refresh);
    connect(m_editor, &UpdateEditor::typed, this, [this] { m_aside->preview(m_editor->asTyped()); });
    connect(m_aside, &UpdateAside::insertAsked, m_editor, &UpdateEditor::insert);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"update_round"_L1})) refresh();  // its due date is in the pill
    });
    refresh();
}

bool UpdateCard::showUpdate(Id<Update> id) { return m_editor->showUpdate(id); }
bool UpdateCard::keep() { return m_editor->keep(); }
const Update& UpdateCard::update() const { return m_editor->stored(); }

void UpdateCard::openHistory() {
    if (update().id)
        showHistory(m_desk, this, tr("History of %1").arg(update().heading), QLatin1String(TableOf<Update>::name),
                    update().id.value);
}

void UpdateCard::refresh() {
    const Update& shownUpdate = update();
    m_one->setVisible(bool(shownUpdate.id));
    m_none->setVisible(!shownUpdate.id);
    m_name->setText(shownUpdate.heading);
    m_name->updateGeometry();
    m_moved->setText(movedInWords(shownUpdate));
    const auto round = Repository<UpdateRound>(m_desk.workspace()).find(shownUpdate.round);
    const QDate today = m_desk.today();
    if (round)
        m_pill->set(stateInWords(shownUpdate, *round, today), theme::Tone(int(toneOf(shownUpdate, *round, today))));
    else
        m_pill->set({}, theme::Tone::Neutral);
    showSteps(shownUpdate.state);
    const bool can = shownUpdate.id && m_desk.workspace().isWritable();
    m_back->setEnabled(can);
    m_on->setEnabled(can);
    m_history->setEnabled(bool(shownUpdate.id));
    m_aside->showUpdate(shownUpdate);
    m_aside->preview(m_editor->asTyped());
}

void UpdateCard::showSteps(UpdateState state) {
    QString back, on;
    switch (state) {
        case UpdateState::NotStarted:
        case UpdateState::Draft:
            on = tr("Submit");
            m_onTo = UpdateState::Submitted;
            break;
        case UpdateState::Submitted:
            back = tr("Reopen");
            m_backTo = UpdateState::Draft;
            on = tr("Approve");
            m_onTo = UpdateState::Approved;
            break;
        case UpdateState::Approved:
            back = tr("Reopen");
            m_backTo = UpdateState::Draft;
            on = tr("Publish");
            m_onTo = UpdateState::Published;
            break;
        case UpdateState::Published:
            back = tr("Take back to approved");
            m_backTo = UpdateState::Approved;
            break;
    }
    m_back->setText(back);
    m_back->setHidden(back.isEmpty());
    m_on->setText(on);
    m_on->setHidden(on.isEmpty());
}

void UpdateCard::move(UpdateState to) {
    if (!keep()) return;
    if (m_desk.done(moveUpdate(m_desk.workspace(), update().id, to)))
        m_desk.say(tr("%1: %2").arg(update().heading, shown(to).toLower()), true);
}

}  // namespace nlc
