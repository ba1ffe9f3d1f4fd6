// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/sector_bars.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "models/people/people_list.h"
#include "models/people/representation.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/notice.h"
#include "views/mail/letter_form.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 14 /* days */, rowHeight = 30, barHeight = 15, nameWidth = 150, numberWidth = 128,
              leastBar = 6;

/// "Schools bring 20 of 48 members", or what there is to say when none stands out.
QString finding(const std::vector<std::pair<Sector, int>>& sectors) {
    int members = 0, most = 0, with = 0;
    Sector largest = Sector::School;
    bool alone = true;
    for (const auto& [sector, count] : sectors) {
        members += count;
        with += count > 0;
        alone = count > most || (alone && count < most);
        if (count > most) {
            most = count;
            largest = sector;
        }
    }
    if (members == 0) return MembersOverview::tr("No members yet");
    if (alone && with > 1)
        return MembersOverview::tr("%1: %2 of %3 members").arg(shown(largest)).arg(most).arg(members);
    return MembersOverview::tr("%n member(s) in ", nullptr, members) +
           MembersOverview::tr("%n sector(s)", nullptr, with);
}

}  // namespace

SectorBar::SectorBar(const QString& sector, int members, int most, QWidget* parent)
    : QAbstractButton(parent), m_members(members), m_most(qMax(1, most)) {
    setText(sector);
    setAccessibleName(tr("%1: %2").arg(sector).arg(members));
    setToolTip(tr("Show %1").arg(sector));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SectorBar::sizeHint() const { return {nameWidth + numberWidth + 100, rowHeight}; }

void SectorBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SectorBar::paintEvent(QPaintEvent*) {
    const auto& c = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(c.accent, theme::focusWidth) : QPen(Qt::NoPen));
        painter.setBrush(c.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
    painter.setFont(theme::font(theme::Text::Body));
    painter.setPen(c.text);
    const QRect name(theme::s, 0, nameWidth - theme::s, height());
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
    const int room = width() - nameWidth - numberWidth;
    const int length = qMax(leastBar, room * m_members / m_most);
    painter.fillRect(QRect(nameWidth, (height() - barHeight) / 2, length, barHeight), m_members ? c.accent : c.line);
    painter.setPen(c.muted);
    const QString number = m_members ? QString::number(m_members) : tr("0: invite someone");
    painter.drawText(QRect(nameWidth + length + theme::s, 0, numberWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     number);
}

MembersOverview::MembersOverview(Desk& desk, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_bars(new QVBoxLayout),
      m_waiting(
          new controls::Lines(tr("Waiting for an answer"), tr("Nobody: every enquiry and invitation is answered."))),
      m_representatives(new controls::Lines(tr("Representatives"),
                                            tr("Nobody is named yet: a person's card says for whom they speak."))),
      m_closed(new controls::Notice) {
    setObjectName("card");
    setAccessibleName(tr("Members by sector"));
    m_bars->setSpacing(0);
    body()->addWidget(m_closed);
    body()->addWidget(controls::label(tr("Members by sector"), theme::Text::Caption, true));
    body()->addLayout(m_bars);
    addHeading(tr("Waiting for an answer"));
    body()->addWidget(m_waiting);
    addHeading(tr("Representatives"));
    body()->addWidget(m_representatives);
    body()->addStretch();
    connect(m_closed, &controls::Notice::chosen, this, &MembersOverview::closedAsked);
    connect(&desk.workspace(), &Workspace::changed, this, &MembersOverview::refresh);
    refresh();
}

void MembersOverview::refresh() {
    while (auto* item = m_bars->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto sectors = membersBySector(m_desk.workspace()).value_or(std::vector<std::pair<Sector, int>>{});
    int most = 0;
    for (const auto& [sector, count] : sectors) most = qMax(most, count);
    for (const auto& [sector, count] : sectors) {
        auto* bar = new SectorBar(shown(sector), count, most);
        connect(bar, &QAbstractButton::clicked, this, [this, chosen = sector] { Q_EMIT sectorChosen(chosen); });
        m_bars->addWidget(bar);
    }
    setTitle(finding(sectors));
    std::vector<controls::Line> lines;
    for (const PersonRow& row : waitingPeople(m_desk.workspace()).value_or(std::vector<PersonRow>{})) {
        controls::Line line{row.person.id.value, row.person.fullName()};
        const auto days = row.since.isValid() ? row.since.daysTo(m_desk.today()) : 0;
        QStringList second{days > 0 ? tr("%n day(s)", nullptr, int(days)) : QString(), row.organisations};
        second.removeAll(QString());
        line.second = second.join(u" · "_s);
        line.pill = shown(row.state);
        line.tone = days > longestWait ? theme::Tone::Late : theme::Tone(int(toneOf(row.state)));
        line.actions.push_back({u"mail"_s, tr("Answer"), [this, id = row.person.id, state = row.state] {
                                    writeLetter(
                                        m_desk, window(), id,
                                        state == MembershipState::Enquiry ? LetterUse::Enquiry : LetterUse::Invitation);
                                }});
        line.open = [this, id = row.person.id.value] { m_desk.open(u"person"_s, id); };
        lines.push_back(std::move(line));
    }
    m_waiting->setLines(lines);
    showRepresentatives();
    const int stranded = peopleAtClosedPlaces(m_desk.workspace()).value_or(0);
    if (stranded)
        m_closed->say(theme::Tone::Soon, tr("%n people are entered at a school that has closed.", nullptr, stranded),
                      {tr("Show them")});
    else
        m_closed->clear();
}

void MembersOverview::showRepresentatives() {
    std::vector<controls::Line> lines;
    for (const RepresentationRow& row :
         representatives(m_desk.workspace()).value_or(std::vector<RepresentationRow>{})) {
        const Representation& each = row.representation;
        controls::Line line{each.id.value, row.person};
        line.second =
            (row.organisation.isEmpty() ? shown(each.sector) : row.organisation) + u" · "_s + shown(each.part);
        if (each.endsOn.isValid()) line.second += u" · "_s + tr("until %1").arg(shownDate(each.endsOn));
        if (row.endsSoon(m_desk.today())) {
            line.pill = tr("Term ends soon");
            line.tone = theme::Tone::Soon;
        }
        line.open = [this, id = each.person.value] { m_desk.open(u"person"_s, id); };
        lines.push_back(std::move(line));
    }
    m_representatives->setLines(lines);
}

}  // namespace nlc
