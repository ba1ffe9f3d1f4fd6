// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/attendance_panel.h"

#include <QCoreApplication>
#include <QMenu>
#include <QVBoxLayout>

#include "models/documents/formats.h"
#include "models/documents/label_layout.h"
#include "models/documents/label_sheet.h"
#include "models/exports/exports.h"
#include "models/meetings/meeting_document.h"
#include "models/settings/publisher.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/meetings/members_mail.h"
#include "views/shell/record_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

theme::Tone toneOfPresence(Presence presence, Reply reply) {
    if (presence == Presence::Present) return theme::Tone::Good;
    if (presence == Presence::Absent) return theme::Tone::Late;
    if (presence == Presence::Apologies) return theme::Tone::Neutral;
    return reply == Reply::Accepted ? theme::Tone::Info : theme::Tone::Neutral;
}

}  // namespace

AttendancePanel::AttendancePanel(Desk& desk, ListModel* people, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_quorum(label({}, theme::Text::Section)),
      m_counts(label({}, theme::Text::Body, true)),
      m_column(new QVBoxLayout),
      m_editor(new QWidget(this)),
      m_form(new RecordForm<Attendance>(desk, [](const Attendance& attendance) { return editOf(attendance); })) {
    const bool writable = desk.workspace().isWritable();
    makeEditor(people);
    auto* inviting = button(tr("Invite"), Weight::Plain, u"mail"_s);
    auto* invitations = new QMenu(inviting);
    invitations->addAction(tr("E-mail draft to everyone who is asked…"), this,
                           [this] { invite(InviteWhom::Everyone); });
    invitations->addAction(tr("E-mail draft to those who have not replied…"), this,
                           [this] { invite(InviteWhom::WithoutReply); });
    invitations->addAction(tr("Calendar entry (.ics)…"), this, [this] { saveEntry(); });
    inviting->setMenu(invitations);
    auto* printing = button(tr("Print"), Weight::Plain, u"printer"_s);
    auto* prints = new QMenu(printing);
    prints->addAction(tr("Sign-in sheet…"), this, [this] { saveSignIn(); });
    for (const doc::LabelLayout& layout : doc::labelLayouts)
        if (layout.use == doc::LabelLayout::Use::Badge)
            prints->addAction(tr("Name badges: %1…").arg(QCoreApplication::translate("Names", layout.shown)), this,
                              [this, code = QString(QLatin1String(layout.code))] { saveBadges(code); });
    printing->setMenu(prints);
    auto* everyone = button(tr("Ask everyone"), Weight::Plain, u"users"_s);
    everyone->setToolTip(tr("All members; for a group's meeting, everyone who is in the group"));
    everyone->setEnabled(writable);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(m_quorum);
    top->addStretch();
    top->addWidget(printing);
    top->addWidget(inviting);
    top->addWidget(everyone);
    auto* one = new Form;
    auto* person = one->add(new ReferenceField(tr("Ask one more person"), people, IdRole, tr("person")));
    one->setEnabled(writable);
    m_column->setSpacing(theme::xs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_counts);
    column->addLayout(m_column);
    column->addWidget(one);
    column->addStretch();
    connect(everyone, &QAbstractButton::clicked, this, [this] {
        const auto asked = inviteAll(m_desk.workspace(), m_meeting);
        if (!asked) return m_desk.report(asked.error());
        m_desk.say(*asked > 0 ? tr("%n people are asked", nullptr, *asked) : tr("Everyone is asked already"),
                   *asked > 0);
    });
    person->onCommit([this, person](const qint64& id) -> Result<> {
        if (id == 0) return {};
        auto asked = nlc::invite(m_desk.workspace(), m_meeting, {id});
        if (!asked) return tl::unexpected(asked.error());
        QMetaObject::invokeMethod(
            person, [person] { person->setValue(0); }, Qt::QueuedConnection);
        return {};
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"attendance"_L1, "person"_L1, "meeting"_L1})) refresh();
    });
}

void AttendancePanel::makeEditor(ListModel* people) {
    auto* reply = new ChoiceField(tr("Reply"), optionsOf<Reply>());
    auto* presence = new ChoiceField(tr("In the meeting"), optionsOf<Presence>());
    auto* sector = new ChoiceField(tr("Speaks for"), optionsOf<Sector>());
    auto* deputyOf = new ReferenceField(tr("In place of"), people, IdRole, tr("person"));
    auto* note = new TextField(tr("Note"));
    m_form->addRow({reply, presence});
    m_form->addRow({sector, deputyOf});
    m_form->add(note);
    m_form->bind(reply, &Attendance::reply);
    m_form->bind(presence, &Attendance::presence);
    m_form->bind(sector, &Attendance::sector);
    m_form->bind(deputyOf, &Attendance::standsFor);
    m_form->bind(note, &Attendance::note);
    auto* page = button(tr("Their page"));
    auto* close = button(tr("Close"));
    auto* steps = new QHBoxLayout;
    steps->setSpacing(theme::s);
    steps->addWidget(page);
    steps->addStretch();
    steps->addWidget(close);
    auto* inside = new QVBoxLayout(m_editor);
    inside->setContentsMargins(theme::m, theme::m, 0, theme::m);
    inside->setSpacing(theme::m);
    inside->addWidget(m_form);
    inside->addLayout(steps);
    m_editor->hide();
    connect(page, &QAbstractButton::clicked, this, [this] { m_desk.open(u"person"_s, m_form->record().person.value); });
    connect(close, &QAbstractButton::clicked, this, [this] {
        if (m_form->commitPending()) closeEditor();
    });
}

void AttendancePanel::edit(Id<Attendance> id, Sector sector) {
    if (!m_form->commitPending()) return;
    const bool isOpen = !m_editor->isHidden() && m_form->record().id == id;
    closeEditor();
    if (isOpen) return;
    m_form->showRecord(id);
    linesOf(sector)->openBelow(id.value, m_editor);
    m_form->fields().front()->setFocus();
}

void AttendancePanel::closeEditor() {
    for (const auto& part : std::as_const(m_sectors)) part.second->closeEditor();
    m_editor->hide();
}

void AttendancePanel::showMeeting(Id<Meeting> id) {
    if (id != m_meeting) closeEditor();
    m_meeting = id;
    refresh();
}

Lines* AttendancePanel::linesOf(Sector sector) {
    auto& part = m_sectors[int(sector)];
    if (!part.second) {
        part = {label({}, theme::Text::Caption, true), new Lines(shown(sector), {})};
        part.first->setContentsMargins(0, theme::s, 0, 0);
        // In the order of the sectors, whichever comes first.
        int at = 0;
        for (auto each = m_sectors.cbegin(); each != m_sectors.cend(); ++each)
            if (each.key() < int(sector) && each->second) at += 2;
        m_column->insertWidget(at, part.first);
        m_column->insertWidget(at + 1, part.second);
    }
    return part.second;
}

void AttendancePanel::refresh() {
    if (!m_meeting) return;
    const auto meeting = this->meeting();
    if (!meeting) return;  // deleted meanwhile
    const auto rows = attendanceOf(m_desk.workspace(), m_meeting);
    if (!rows) return m_desk.report(rows.error());
    const Quorum quorum = quorumOf(*meeting, *rows);
    const bool begun = quorum.present > 0;
    m_quorum->setText(begun ? inWords(quorum) : tr("%n come so far", nullptr, quorum.coming));
    m_counts->setText(tr("%1 asked · %2 come · %3 present · %4 apologies")
                          .arg(quorum.asked)
                          .arg(quorum.coming)
                          .arg(quorum.present)
                          .arg(quorum.apologies));
    std::map<Sector, std::vector<Line>> lines;
    std::map<Sector, int> here;
    for (const AttendanceRow& row : *rows) {
        const Attendance& each = row.attendance;
        Line line{each.id.value, row.person, row.organisation};
        if (!row.standsFor.isEmpty()) line.second += u" · "_s + tr("for %1").arg(row.standsFor);
        line.pill = each.presence == Presence::NotNoted ? shown(each.reply) : shown(each.presence);
        line.tone = toneOfPresence(each.presence, each.reply);
        line.open = [this, id = each.id, sector = each.sector] { edit(id, sector); };
        if (m_desk.workspace().isWritable()) {
            const auto toggle = [this, id = each.id, now = each.presence](Presence to) {
                return [this, id, now, to] {
                    (void)m_desk.done(setPresence(m_desk.workspace(), id, now == to ? Presence::NotNoted : to));
                };
            };
            line.actions.push_back({u"check"_s, tr("Present"), toggle(Presence::Present)});
            line.actions.push_back({u"mail"_s, tr("Sends apologies"), toggle(Presence::Apologies)});
            line.actions.push_back({u"x"_s, tr("Take off the list"), [this, id = each.id] {
                                        if (m_desk.done(removeAttendance(m_desk.workspace(), id)))
                                            m_desk.say(tr("Taken off the list"), true);
                                    }});
        }
        here[each.sector] += each.presence == Presence::Present;
        lines[each.sector].push_back(std::move(line));
    }
    for (const auto& named : NamesOf<Sector>::values) {
        const auto found = lines.find(named.value);
        if (found == lines.end() && !m_sectors.contains(int(named.value))) continue;
        Lines* of = linesOf(named.value);
        QLabel* heading = m_sectors[int(named.value)].first;
        of->setLines(found == lines.end() ? std::vector<Line>{} : found->second);
        of->setHidden(found == lines.end());
        heading->setHidden(found == lines.end());
        if (found != lines.end())
            heading->setText(
                tr("%1: %2 of %3").arg(shown(named.value)).arg(here[named.value]).arg(found->second.size()));
    }
}

void AttendancePanel::saveSignIn() {
    const auto meeting = this->meeting();
    const auto sheet = signInSheet(m_desk.workspace(), m_meeting);
    if (!meeting || !sheet) return m_desk.report(meeting ? sheet.error() : meeting.error());
    const auto pdf = doc::write(*sheet, doc::Format::Pdf);
    if (!pdf) return m_desk.report(pdf.error());
    m_desk.saveAs(window(), suggestedFileName(tr("Sign-in sheet, %1").arg(meeting->title), doc::Format::Pdf), *pdf);
}

void AttendancePanel::saveBadges(const QString& sheet) {
    const auto people = attendanceOf(m_desk.workspace(), m_meeting);
    if (!people) return m_desk.report(people.error());
    std::vector<doc::Badge> badges;
    for (const AttendanceRow& row : *people)
        if (row.attendance.reply != Reply::Declined)
            badges.push_back({row.person, row.organisation, shown(row.attendance.sector)});
    const auto pdf = doc::writeBadges(*doc::labelLayoutCoded(sheet), badges,
                                      publisherOf(m_desk.workspace()).value_or(Publisher{}).name);
    if (!pdf) return m_desk.report(pdf.error());
    m_desk.saveAs(window(), u"badges.pdf"_s, *pdf);
}

void AttendancePanel::saveEntry() {
    const auto entry = calendarEntryOf(m_desk.workspace(), m_meeting);
    if (!entry) return m_desk.report(entry.error());
    m_desk.saveAs(window(), u"meeting.ics"_s, icsOf({*entry}));
}

void AttendancePanel::invite(InviteWhom whom) {
    const auto invitation = invitationTo(m_desk.workspace(), m_meeting, whom);
    if (!invitation) return m_desk.report(invitation.error());
    saveMailToMembers(m_desk, window(), *invitation, u"invitation"_s);
}

}  // namespace nlc
