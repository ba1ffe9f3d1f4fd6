// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/meeting_details.h"

#include <QButtonGroup>
#include <QMenu>
#include <QVBoxLayout>

#include "models/meetings/minutes.h"
#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/documents/export_button.h"
#include "views/mail/save_drafts.h"
#include "views/meetings/agenda_panel.h"
#include "views/meetings/attendance_panel.h"
#include "views/meetings/convene_form.h"
#include "views/meetings/members_mail.h"
#include "views/meetings/minutes_panel.h"
#include "views/meetings/packs_panel.h"
#include "views/meetings/papers_panel.h"
#include "views/meetings/public_panel.h"
#include "views/shell/history_dialog.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

const std::vector<doc::Format> paperFormats{doc::Format::Pdf, doc::Format::Docx, doc::Format::Web, doc::Format::Email,
                                            doc::Format::Text};

std::optional<MeetingState> after(MeetingState state) {
    switch (state) {
        case MeetingState::Planned:
            return MeetingState::Draft;
        case MeetingState::Draft:
            return MeetingState::Checked;
        case MeetingState::Checked:
            return MeetingState::Approved;
        case MeetingState::Approved:
        case MeetingState::Cancelled:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

MeetingDetails::MeetingDetails(Desk& desk, const MeetingNames& names, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_model(new AgendaModel(desk.workspace(), this)),
      m_form(new RecordForm<Meeting>(desk, [](const Meeting& meeting) { return editOf(meeting); })),
      m_agenda(new AgendaPanel(desk, m_model)),
      m_group(new QButtonGroup(this)),
      m_pack(new QWidget),
      m_papers(new PapersPanel(desk)),
      m_packs(new PacksPanel(desk)),
      m_people(new AttendancePanel(desk, names.people)),
      m_minutes(new MinutesPanel(desk, m_model)),
      m_public(new PublicPanel(desk)),
      m_names(names.people),
      m_more(new QMenu(this)),
      m_exportAgenda(new ExportButton(desk, u"meeting"_s, paperFormats, false)),
      m_exportMinutes(new ExportButton(desk, u"meeting_minutes"_s, paperFormats, false)),
      m_exportOpen(new ExportButton(desk, u"open_minutes"_s, paperFormats, false)),
      m_next(button({}, Weight::Plain)),
      m_when(new ElidedLabel) {
    setAccessibleName(tr("Meeting"));
    auto* history = iconButton(u"history"_s, tr("History"));
    auto* copy = iconButton(u"copy"_s, tr("A further one like it"));
    auto* remove = iconButton(u"trash-2"_s, tr("Delete meeting"));
    auto* more = iconButton(u"ellipsis"_s, tr("More to do with the meeting"));
    for (QPushButton* each : {copy, remove, m_next, more}) each->setEnabled(desk.workspace().isWritable());
    for (QPushButton* each : std::initializer_list<QPushButton*>{m_next, m_exportAgenda, m_exportMinutes,
                                                                 m_public->exportButton(), more, copy, history, remove})
        addAction(each);
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(theme::s);
    for (const QString& words :
         {tr("Agenda"), tr("Papers"), tr("People"), tr("Minutes"), tr("Public text"), tr("When and where")}) {
        auto* tab = button(words, Weight::Toggle);
        m_group->addButton(tab, int(m_tabs.size()));
        m_tabs << tab;
        tabs->addWidget(tab);
    }
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(m_when, u"muted"_s);
    tabs->addWidget(m_when, 1);
    m_exportOpen->setParent(this);  // its menu is one of the others
    m_exportOpen->hide();
    makeForm(names);
    // Not a stack: that would be as high as its highest part.
    auto* pack = new QVBoxLayout(m_pack);
    pack->setContentsMargins({});
    pack->addWidget(m_papers);
    pack->addWidget(m_packs);
    m_parts = {m_agenda, m_pack, m_people, m_minutes, m_public, m_form};
    body()->addLayout(tabs);
    for (QWidget* each : m_parts) body()->addWidget(each);
    body()->addStretch();
    for (Form* form : {static_cast<Form*>(m_form), m_agenda->form(), m_papers->form(), m_people->form(),
                       m_minutes->form(), m_public->form()})
        watch(form);
    connect(m_model, &AgendaModel::agendaChanged, this, &MeetingDetails::showExports);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { showPart(Part(id)); });
    connect(history, &QAbstractButton::clicked, this, &MeetingDetails::showHistory);
    connect(copy, &QAbstractButton::clicked, this, &MeetingDetails::copyAsked);
    connect(remove, &QAbstractButton::clicked, this, &MeetingDetails::deleteAsked);
    connect(m_more, &QMenu::aboutToShow, this, &MeetingDetails::fillMore);
    connect(more, &QAbstractButton::clicked, this,
            [this, more] { m_more->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    connect(m_next, &QAbstractButton::clicked, this, [this] {
        if (const auto to = after(m_form->record().state)) moveTo(*to);
    });
    showPart(Part::Agenda);
}

void MeetingDetails::makeForm(const MeetingNames& names) {
    const auto today = [this] { return m_desk.today(); };
    auto* title = new TextField(tr("Title"));
    title->setRequired(tr("Give the meeting a title."));
    auto* group =
        new ReferenceField(tr("Of the group (empty: of the collaborative)"), names.groups, IdRole, tr("group"));
    auto* on = new DateField(tr("Day"), today);
    on->setRequired(tr("Say on which day it is."));
    auto* from = new TimeField(tr("From"));
    auto* to = new TimeField(tr("To"));
    auto* place = new TextField(tr("Place"));
    auto* link = new LinkField(tr("Link to the call"));
    auto* chair = new ReferenceField(tr("Chair"), names.people, IdRole, tr("person"));
    auto* clerk = new ReferenceField(tr("Clerk"), names.people, IdRole, tr("person"));
    auto* quorum = new NumberField(tr("Quorum (0: none)"), 0, 500);
    auto* sectors = new ChipsField(tr("Sectors that have to be there"), optionsOf<Sector>());
    auto* note = new MarkdownField(tr("Introduction to the agenda"));
    m_form->add(title);
    m_form->addRow({on, from, to, quorum}, {3, 2, 2, 2});
    m_form->addRow({place, link});
    m_form->addRow({chair, clerk});
    m_form->add(group);
    m_form->add(sectors);
    m_form->add(note);
    m_form->bind(title, &Meeting::title);
    m_form->bind(group, &Meeting::group);
    m_form->bind(on, &Meeting::heldOn);
    m_form->bind(from, &Meeting::startsAt);
    m_form->bind(to, &Meeting::endsAt);
    m_form->bind(place, &Meeting::place);
    m_form->bind(link, &Meeting::callLink);
    m_form->bind(chair, &Meeting::chair);
    m_form->bind(clerk, &Meeting::clerk);
    m_form->bind(quorum, &Meeting::quorum);
    m_form->bind(sectors, &Meeting::neededSectors);
    m_form->bind(note, &Meeting::note);
    m_form->onShown([this](const Meeting&) { showState(); });
}

void MeetingDetails::moveTo(MeetingState state) {
    if (!leave() || !m_desk.done(moveMeeting(m_desk.workspace(), meeting(), state))) return;
    m_desk.say(shown(state), true);
    if (state == MeetingState::Draft) showPart(Part::Minutes);
}

void MeetingDetails::mailMinutes(bool toChair) {
    if (!leave()) return;
    if (!toChair) {
        const auto mail = minutesForMembers(m_desk.workspace(), meeting());
        if (!mail) return m_desk.report(mail.error());
        return saveMailToMembers(m_desk, window(), *mail, u"minutes"_s);
    }
    const auto draft = minutesForChair(m_desk.workspace(), meeting());
    if (!draft) return m_desk.report(draft.error());
    if (saveDrafts(m_desk, window(), {*draft}, u"minutes-to-check"_s)) m_desk.say(tr("A draft to the chair"));
}

void MeetingDetails::fillMore() {
    m_more->clear();
    const MeetingState state = m_form->record().state;
    if (m_model->holdsConfidential())
        m_more->addMenu(m_exportOpen->menu())->setText(tr("Export minutes without confidential items"));
    if (state != MeetingState::Planned && state != MeetingState::Cancelled) {
        m_more->addAction(tr("E-mail draft to the chair, to check the minutes…"), this, [this] { mailMinutes(true); });
        m_more->addAction(tr("E-mail draft with the minutes to all who were asked…"), this,
                          [this] { mailMinutes(false); });
    }
    m_more->addAction(tr("Convene a working party…"), this, [this] {
        if (leave()) askToConvene(m_desk, window(), meeting(), m_names);
    });
    m_more->addSeparator();
    for (const auto& named : NamesOf<MeetingState>::values) {
        if (named.value == state) continue;
        m_more->addAction(tr("Change to: %1").arg(shown(named.value)), this, [this, to = named.value] { moveTo(to); });
    }
}

void MeetingDetails::showState() {
    const Meeting& shownMeeting = m_form->record();
    setTitle(shownMeeting.title);
    m_when->setText(shownWhen(shownMeeting));
    pill()->set(shownMeeting.id ? shown(shownMeeting.state) : QString(), theme::Tone(int(toneOf(shownMeeting.state))));
    const auto to = after(shownMeeting.state);
    m_next->setVisible(to.has_value());
    if (to)
        m_next->setText(*to == MeetingState::Draft     ? tr("Begin minutes")
                        : *to == MeetingState::Checked ? tr("The chair has checked them")
                                                       : tr("They are approved"));
    m_exportAgenda->setRecord(shownMeeting.id.value, tr("Agenda, %1").arg(shownMeeting.title));
    m_exportMinutes->setRecord(shownMeeting.id.value, tr("Minutes, %1").arg(shownMeeting.title));
    m_exportOpen->setRecord(shownMeeting.id.value, tr("Open minutes, %1").arg(shownMeeting.title));
}

void MeetingDetails::showPart(Part part) {
    m_tabs[int(part)]->setChecked(true);
    for (int i = 0; i < m_parts.size(); ++i) m_parts[i]->setVisible(i == int(part));
    showExports();
    scrollToTop();
}

void MeetingDetails::showExports() {
    const bool minutes = part() == Part::Minutes;
    m_exportAgenda->setVisible(!minutes && part() != Part::Public);
    m_public->exportButton()->setVisible(part() == Part::Public);
    m_exportMinutes->setVisible(minutes);
}

MeetingDetails::Part MeetingDetails::part() const { return Part(std::max(0, m_group->checkedId())); }

bool MeetingDetails::showMeeting(Id<Meeting> id) {
    if (id == meeting() && id) return true;
    if (!leave()) return false;
    m_form->showRecord(id);
    m_agenda->showMeeting(id);
    m_papers->showMeeting(id);
    m_packs->showMeeting(id);
    m_people->showMeeting(id);
    m_minutes->showMeeting(id);
    m_public->showMeeting(id);
    const auto state = m_form->record().state;
    showPart(state == MeetingState::Planned || state == MeetingState::Cancelled ? Part::Agenda : Part::Minutes);
    return true;
}

bool MeetingDetails::leave() { return m_minutes->leave() && Details::leave(); }

void MeetingDetails::focusFirst() {
    if (part() == Part::Agenda) return m_agenda->addItem();
    if (part() == Part::Minutes) return m_minutes->focusText();
    m_tabs[int(part())]->setFocus();
}

ExportButton* MeetingDetails::exportButton() const {
    return part() == Part::Minutes  ? m_exportMinutes
           : part() == Part::Public ? m_public->exportButton()
                                    : m_exportAgenda;
}

void MeetingDetails::exportDocument() {
    if (leave()) exportButton()->showMenu();
}

void MeetingDetails::printDocument() {
    if (leave()) exportButton()->print();
}

void MeetingDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().title, u"meeting"_s, meeting().value,
                     {{u"agenda_item"_s, u"meeting_id"_s},
                      {u"paper"_s, u"meeting_id"_s},
                      {u"pack"_s, u"meeting_id"_s},
                      {u"attendance"_s, u"meeting_id"_s},
                      {u"decision"_s, u"meeting_id"_s},
                      {u"action"_s, u"meeting_id"_s},
                      {u"question"_s, u"meeting_id"_s}});
}

}  // namespace nlc
