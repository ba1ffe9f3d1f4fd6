// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/review_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "models/text/free_date.h"
#include "views/controls/fields.h"
#include "views/controls/form.h"
#include "views/controls/labels.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int reviewWidth = 620;
}

ReviewDialog::ReviewDialog(Desk& desk, std::vector<ActionRow> actions, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_actions(std::move(actions)),
      m_place(label({}, theme::Text::Small, true)),
      m_wording(paragraph({}, theme::Text::Section)),
      m_from(paragraph({}, theme::Text::Body, true)),
      m_evidence(new LinesField(tr("How it went"), 3)),
      m_due(new DateField(tr("Due"), [&desk] { return desk.today(); })),
      m_back(button(tr("&Back"))),
      m_isDone(button(tr("&Done"), Weight::Plain, u"check"_s)),
      m_drop(button(tr("Dro&p"))),
      m_still(button(tr("&Still open"))) {
    setWindowTitle(tr("Review of actions"));
    auto* form = new Form;
    form->add(m_evidence);
    form->add(m_due);
    auto* steps = new QHBoxLayout;
    steps->setSpacing(theme::s);
    auto* close = button(tr("Close"));
    steps->addWidget(close);
    steps->addStretch();
    for (QPushButton* each : {m_back, m_drop, m_still, m_isDone}) steps->addWidget(each);
    for (QPushButton* each : {close, m_back, m_drop, m_still, m_isDone}) each->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    column->setSpacing(theme::m);
    for (QWidget* each : std::initializer_list<QWidget*>{m_place, m_wording, m_from, form}) column->addWidget(each);
    column->addStretch();
    column->addLayout(steps);
    resize(reviewWidth, sizeHint().height());
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_back, &QAbstractButton::clicked, this, [this] {
        --m_at;
        showCurrent();
    });
    connect(m_isDone, &QAbstractButton::clicked, this, [this] { answer(ActionState::Done); });
    connect(m_drop, &QAbstractButton::clicked, this, [this] { answer(ActionState::Dropped); });
    connect(m_still, &QAbstractButton::clicked, this, [this] { answer(ActionState::Open); });
    showCurrent();
}

void ReviewDialog::showCurrent() {
    const ActionRow& row = m_actions[m_at];
    // It may have been settled in this pass, or elsewhere meanwhile.
    const Action action = Repository<Action>(m_desk.workspace()).find(row.action.id).value_or(row.action);
    m_place->setText(tr("%1 of %2").arg(m_at + 1).arg(m_actions.size()));
    m_wording->setText(action.shownNumber() + u' ' + action.wording);
    QStringList from{row.who.isEmpty() ? tr("nobody yet") : row.who};
    if (!row.meeting.isEmpty()) from << u"%1, %2"_s.arg(row.meeting, shownDate(row.meetingOn));
    if (action.state != ActionState::Open) from << shown(action.state);
    m_from->setText(from.join(u" · "_s));
    m_evidence->setValue(action.evidence);
    m_due->setValue(action.dueOn);
    m_back->setEnabled(m_at > 0);
    m_evidence->setFocus();
}

void ReviewDialog::answer(ActionState state) {
    if (!m_due->commit() || !m_evidence->commit()) return;
    const auto done = reviewAction(m_desk.workspace(), m_actions[m_at].action.id, state, m_desk.today(),
                                   m_evidence->value(), m_due->value());
    if (!m_desk.done(done)) return;
    (state == ActionState::Done ? m_done : state == ActionState::Dropped ? m_dropped : m_open) += 1;
    if (++m_at == m_actions.size()) return finish();
    showCurrent();
}

void ReviewDialog::finish() {
    QStringList words;
    if (m_done > 0) words << tr("%n done", nullptr, m_done);
    if (m_open > 0) words << tr("%n still open", nullptr, m_open);
    if (m_dropped > 0) words << tr("%n dropped", nullptr, m_dropped);
    m_desk.say(tr("Actions reviewed: %1").arg(words.join(u", "_s)));
    accept();
}

void showActionReview(Desk& desk, QWidget* window, const std::vector<ActionRow>& actions) {
    std::vector<ActionRow> open;
    for (const ActionRow& row : actions)
        if (row.action.state == ActionState::Open) open.push_back(row);
    if (open.empty()) return desk.say(ReviewDialog::tr("No earlier action is open."));
    auto* dialog = new ReviewDialog(desk, std::move(open), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace nlc
