// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/privacy_block.h"

#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;

PrivacyBlock::PrivacyBlock(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_channels(new controls::Lines(tr("How they want to be reached"), {})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_channels);
    auto* report = controls::button(tr("All we keep about them…"), controls::Weight::Plain, u"file-text"_s);
    auto* erase = controls::button(tr("Erase…"));
    erase->setEnabled(desk.workspace().isWritable());
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::s);
    row->addWidget(report);
    row->addWidget(erase);
    row->addStretch();
    column->addLayout(row);
    connect(report, &QAbstractButton::clicked, this, &PrivacyBlock::reportAsked);
    connect(erase, &QAbstractButton::clicked, this, &PrivacyBlock::eraseAsked);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"contact_choice"_L1, "person"_L1})) refresh();
    });
}

void PrivacyBlock::showPerson(Id<Person> person) {
    m_person = person;
    m_channels->closeEditor();
    refresh();
}

void PrivacyBlock::refresh() {
    if (!m_person) return m_channels->setLines({});
    const auto choices = contactChoicesOf(m_desk.workspace(), m_person);
    const auto history = contactHistory(m_desk.workspace(), m_person);
    if (!choices || !history) return;  // deleted meanwhile
    std::vector<controls::Line> lines;
    for (const auto& channel : NamesOf<Channel>::values) {
        controls::Line line{qint64(channel.value) + 1, shown(channel.value)};
        const auto last = std::find_if(history->begin(), history->end(),
                                       [&](const ContactChoice& choice) { return choice.channel == channel.value; });
        const bool allowed = choices->allow(channel.value);
        if (last != history->end()) {
            line.pill = last->allowed ? tr("Agreed") : tr("Refused");
            line.tone = last->allowed ? theme::Tone::Good : theme::Tone::Late;
            QStringList second{shownDate(last->notedOn), last->how};
            second.removeAll(QString());
            line.second = second.join(u" · "_s);
        } else {
            line.pill = allowed ? tr("Not asked") : tr("No consent yet");
            line.tone = allowed ? theme::Tone::Neutral : theme::Tone::Soon;
        }
        if (m_desk.workspace().isWritable()) {
            line.actions.push_back(
                {u"check"_s, tr("Note that they agree"), [this, at = channel.value] { ask(at, true); }});
            line.actions.push_back(
                {u"x"_s, tr("Note that they refuse"), [this, at = channel.value] { ask(at, false); }});
        }
        lines.push_back(std::move(line));
    }
    m_channels->setLines(lines);
}

void PrivacyBlock::ask(Channel channel, bool allowed) {
    auto* form = new StepForm({}, {}, allowed ? tr("Note that they agree") : tr("Note that they refuse"));
    form->setObjectName("contactChoice");
    auto* on = new controls::DateField(tr("When"), [this] { return m_desk.today(); });
    auto* how = new controls::TextField(tr("How they said so"));
    how->setPlaceholder(tr("by e-mail, on the form of the spring meeting"));
    on->setValue(m_desk.today());
    form->addRow({on, how}, {2, 3});
    form->onDo([=, this] {
        return noteChoice(m_desk.workspace(), {{}, m_person, channel, allowed, on->value(), how->value()});
    });
    const auto close = [this, form] {
        m_channels->closeEditor();
        form->deleteLater();
    };
    connect(form, &StepForm::done, this, [this, close] {
        close();
        m_desk.say(tr("Noted"), true);
    });
    connect(form, &StepForm::cancelled, this, close);
    m_channels->openBelow(qint64(channel) + 1, form);
    how->setFocus();
}

}  // namespace nlc
