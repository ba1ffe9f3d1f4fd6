// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/membership_block.h"

#include <QVBoxLayout>

#include "models/people/people_list.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/pill.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;

MembershipBlock::MembershipBlock(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_pill(new controls::Pill),
      m_since(controls::label({}, theme::Text::Body, true)),
      m_steps(new QHBoxLayout),
      m_column(new QVBoxLayout(this)),
      m_earlier(new controls::Lines(tr("Earlier memberships"), {})) {
    auto* now = new QHBoxLayout;
    now->setSpacing(theme::s);
    m_steps->setSpacing(theme::s);
    now->addWidget(m_pill);
    now->addWidget(m_since);
    now->addStretch();
    now->addLayout(m_steps);
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::s);
    m_column->addLayout(now);

    const auto today = [&desk] { return desk.today(); };
    m_form = new RecordForm<Membership>(desk, [](const Membership& m) { return editOf(m); });
    auto* sector = new controls::ChoiceField(tr("Sector"), optionsOf<Sector>());
    m_reason = new controls::TextField(tr("Why it ended"));
    m_form->addRow({sector, m_reason});
    m_form->bind(sector, &Membership::sector);
    m_form->bind(m_reason, &Membership::reason);
    auto* enquired = new controls::DateField(tr("Enquiry"), today);
    auto* invited = new controls::DateField(tr("Invited"), today);
    auto* joined = new controls::DateField(tr("Member since"), today);
    auto* stoodDown = new controls::DateField(tr("Stood down"), today);
    m_form->addRow({enquired, invited});
    m_form->addRow({joined, stoodDown});
    m_form->bind(enquired, &Membership::enquiredOn);
    m_form->bind(invited, &Membership::invitedOn);
    m_form->bind(joined, &Membership::joinedOn);
    m_form->bind(stoodDown, &Membership::stoodDownOn);
    m_column->addWidget(m_form);
    m_column->addWidget(m_earlier);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"membership"_L1})) refresh();
    });
}

bool MembershipBlock::showPerson(Id<Person> person) {
    if (!m_form->commitPending()) return false;
    m_person = person;
    if (m_standDown) m_standDown->cancel();
    refresh();
    return true;
}

void MembershipBlock::refresh() {
    const Membership membership = membershipOf(m_desk.workspace(), m_person).value_or(Membership{});
    if (membership.id != m_form->record().id) {
        m_form->restoreAll();
        m_form->showRecord(membership.id);
    }
    m_form->setVisible(bool(membership.id));
    m_reason->setVisible(membership.state == MembershipState::StoodDown);
    if (membership.id) {
        m_pill->set(shown(membership.state), theme::Tone(int(toneOf(membership.state))));
        const QDate since = membership.since();
        m_since->setText(since.isValid() ? tr("since %1").arg(shownDate(since)) : tr("since when is not known"));
    } else {
        m_pill->set(tr("Not a member"), theme::Tone::Neutral);
        m_since->setText({});
    }
    offerSteps(membership);
    std::vector<controls::Line> lines;
    for (const Membership& earlier :
         earlierMemberships(m_desk.workspace(), m_person).value_or(std::vector<Membership>{})) {
        controls::Line line{earlier.id.value, tr("%1 before").arg(shown(earlier.sector))};
        line.second = earlier.joinedOn.isValid()
                          ? tr("Member from %1 to %2").arg(shownDate(earlier.joinedOn), shownDate(earlier.stoodDownOn))
                          : tr("Stood down on %1").arg(shownDate(earlier.stoodDownOn));
        if (!earlier.reason.isEmpty()) line.second += u" · "_s + earlier.reason;
        line.muted = true;
        lines.push_back(std::move(line));
    }
    m_earlier->setLines(lines);
    m_earlier->setVisible(!lines.empty());
}

void MembershipBlock::offerSteps(const Membership& membership) {
    bool focused = false;
    while (auto* item = m_steps->takeAt(0)) {
        focused = focused || item->widget()->hasFocus();
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto offer = [&](const QString& words, std::function<void()> step) {
        auto* press = controls::button(words);
        press->setEnabled(m_desk.workspace().isWritable());
        connect(press, &QAbstractButton::clicked, this, std::move(step));
        m_steps->addWidget(press);
    };
    using State = MembershipState;
    if (!membership.id) {
        offer(tr("Note enquiry"), [this] { move(State::Enquiry); });
        offer(tr("Invite"), [this] { move(State::Invited); });
    } else if (membership.state == State::Enquiry) {
        offer(tr("Invite"), [this] { move(State::Invited); });
        offer(tr("Accept"), [this] { move(State::Member); });
    } else if (membership.state == State::Invited) {
        offer(tr("Stand down…"), [this] { askStandDown(); });
        offer(tr("Accept"), [this] { move(State::Member); });
    } else if (membership.state == State::Member) {
        offer(tr("Stand down…"), [this] { askStandDown(); });
    } else {
        offer(tr("Renew"), [this] { move(State::Member); });
    }
    // Pressing one brings the next: the keyboard stays where it was.
    if (focused && m_steps->count() > 0) m_steps->itemAt(m_steps->count() - 1)->widget()->setFocus();
}

LetterUse MembershipBlock::letterNow() const {
    const Membership membership = m_form->record();
    if (!membership.id) return LetterUse::Missing;
    switch (membership.state) {
        case MembershipState::Enquiry:
            return LetterUse::Enquiry;
        case MembershipState::Invited:
            return LetterUse::Invitation;
        case MembershipState::Member:
            return LetterUse::Welcome;
        case MembershipState::StoodDown:
            break;
    }
    return LetterUse::StandDown;
}

void MembershipBlock::move(MembershipState to) {
    if (!m_form->commitPending()) return;
    if (m_desk.done(moveMembership(m_desk.workspace(), m_person, to, m_desk.today())))
        m_desk.say(tr("%1 from today").arg(shown(to)), true);
}

void MembershipBlock::askStandDown() {
    if (!m_form->commitPending() || m_standDown) return;
    m_standDown =
        new StepForm({}, tr("The membership ends, and stays in the person's past. They can renew it at any time."),
                     tr("Stand down"));
    m_standDown->setObjectName("standDown");
    auto* on = new controls::DateField(tr("From"), [this] { return m_desk.today(); });
    on->setRequired(tr("Say from which day."));
    on->setValue(m_desk.today());
    auto* reason = new controls::TextField(tr("Why"));
    m_standDown->addRow({on, reason}, {2, 3});
    m_standDown->know(on, u"stood_down_on"_s);
    m_standDown->onDo([this, on, reason] {
        return moveMembership(m_desk.workspace(), m_person, MembershipState::StoodDown, on->value(), reason->value());
    });
    const auto close = [this] {
        m_standDown->hide();
        m_standDown->deleteLater();
        m_standDown = nullptr;
    };
    connect(m_standDown, &StepForm::done, this, [this, close] {
        close();
        m_desk.say(tr("Stood down"), true);
    });
    connect(m_standDown, &StepForm::cancelled, this, close);
    m_column->insertWidget(1, m_standDown);
    reason->setFocus();
}

}  // namespace nlc
