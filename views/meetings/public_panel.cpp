// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/public_panel.h"

#include <QHBoxLayout>

#include "models/meetings/minutes.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"
#include "views/documents/export_button.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int publicTextHeight = 260;
const std::vector<doc::Format> publicFormats{doc::Format::Web, doc::Format::Email, doc::Format::Pdf, doc::Format::Docx,
                                             doc::Format::Text};
}  // namespace

PublicPanel::PublicPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_form(new RecordForm<Meeting>(
          desk, [](const Meeting& meeting) { return QObject::tr("public text of '%1'").arg(meeting.title); })),
      m_start(button(tr("Begin with headings and decisions"))),
      m_hint(paragraph({}, theme::Text::Small, true)),
      m_export(new ExportButton(desk, u"meeting_update"_s, publicFormats, false)) {
    auto* text = new MarkdownField(tr("What everyone may read of the meeting"));
    text->markdown()->text()->setFixedHeight(publicTextHeight);
    m_form->add(text);
    m_form->bind(text, &Meeting::publicText);
    m_form->onShown([this](const Meeting& meeting) {
        const bool isChecked = meeting.state == MeetingState::Checked || meeting.state == MeetingState::Approved;
        m_hint->setText(isChecked ? tr("A bulletin that is being written offers it as an item.")
                                  : tr("Bulletins offer it once the chair has checked the minutes."));
        m_export->setRecord(isChecked ? meeting.id.value : 0, tr("Meeting update, %1").arg(meeting.title));
        m_start->setVisible(meeting.publicText.trimmed().isEmpty());
        m_start->setEnabled(m_desk.workspace().isWritable());
    });
    auto* across = new QHBoxLayout;
    across->setSpacing(theme::s);
    across->addWidget(m_hint, 1);
    across->addWidget(m_start);
    across->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(m_form);
    column->addLayout(across);
    connect(m_start, &QAbstractButton::clicked, this, &PublicPanel::start);
}

void PublicPanel::showMeeting(Id<Meeting> id) { m_form->showRecord(id); }

void PublicPanel::start() {
    if (!m_form->commitPending()) return;
    const auto text = publicTextFrom(m_desk.workspace(), m_form->record());
    if (!text) return m_desk.report(text.error());
    if (text->isEmpty()) return m_desk.say(tr("The meeting has no headings and decisions that are open to all yet."));
    (void)m_desk.done(edit<Meeting>(
        m_desk.workspace(), m_form->record().id,
        [](const Meeting& meeting) { return QObject::tr("public text of '%1'").arg(meeting.title); },
        [&](Meeting& meeting) { meeting.publicText = *text; }));
}

}  // namespace nlc
