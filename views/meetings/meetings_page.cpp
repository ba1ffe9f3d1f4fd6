// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/meetings_page.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

#include "models/packs/pack.h"
#include "models/text/free_date.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/meetings/looking_back_view.h"
#include "views/meetings/meeting_details.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

MeetingsPage::MeetingsPage(Desk& desk)
    : Page(desk),
      m_list(meetingsList(desk.workspace())),
      m_people(peopleList(desk.workspace())),
      m_groups(groupsList(desk.workspace())),
      m_pane(new ListPane(u"meetings"_s, tr("meetings"), tr("meeting"))),
      m_new(button(tr("New meeting"), Weight::Primary, u"plus"_s)),
      m_lookBack(button(tr("Looking back"))),
      m_content(new QStackedWidget),
      m_right(new QStackedWidget) {
    m_people->sort(0, Qt::AscendingOrder);
    m_groups->sort(0, Qt::AscendingOrder);
    m_details = new MeetingDetails(desk, {m_people.get(), m_groups.get()});
    header()->setTitle(tr("Meetings"));
    header()->setActions({m_lookBack, m_new});
    m_new->setEnabled(workspace().isWritable());
    m_pane->setEmpty(
        u"calendar-days"_s, tr("No meetings yet"),
        tr("Agenda, attendance, minutes, decisions and actions of each meeting stand here; what one decides "
           "the next one takes up."),
        tr("New meeting"));
    m_pane->setModel(m_list.get(), {0, -122, 140, -100}, 1, Qt::DescendingOrder);
    m_right->addWidget(m_details);
    m_content->addWidget(new Split(u"meetings"_s, {m_pane, m_right}, {400, 706}));
    setContent(m_content);
    connect(m_pane, &ListPane::currentChanged, this, &MeetingsPage::follow);
    connect(m_pane, &ListPane::newAsked, this, &MeetingsPage::newRecord);
    connect(m_pane, &ListPane::deleteAsked, this, &MeetingsPage::deleteRecord);
    connect(m_pane, &ListPane::opened, this, [this] { m_details->focusFirst(); });
    connect(m_details, &MeetingDetails::deleteAsked, this, &MeetingsPage::deleteRecord);
    connect(m_details, &MeetingDetails::copyAsked, this, [this] { askNew(m_details->meeting()); });
    connect(m_new, &QAbstractButton::clicked, this, &MeetingsPage::newRecord);
    connect(m_lookBack, &QAbstractButton::clicked, this, &MeetingsPage::lookBack);
    connect(&workspace(), &Workspace::changed, this, [this] { refreshHeader(); });
    if (const auto now = meetingNow(workspace())) m_pane->setCurrentId(now->id.value);
    follow(m_pane->currentId());
    refreshHeader();
}

void MeetingsPage::follow(qint64 id) {
    if (!m_newCard.leave()) return;
    m_newCard.close();
    if (!m_details->showMeeting({id})) return m_pane->setCurrentId(m_details->meeting().value);
    showDetails();
}

void MeetingsPage::showDetails() {
    if (m_newCard.card()) return m_right->setCurrentWidget(m_newCard.card());
    m_right->setCurrentWidget(m_details);
    m_details->setVisible(bool(m_details->meeting()));
}

void MeetingsPage::lookBack() {
    if (m_aside || !leave()) return;
    m_newCard.close();
    showDetails();
    m_aside.open(new LookingBackView(desk()), [this] { backToList(); });
    refreshHeader();
}

void MeetingsPage::backToList() {
    if (!m_aside || !m_aside.close()) return;
    m_pane->focusRows();
    refreshHeader();
}

void MeetingsPage::newRecord() { askNew({}); }

void MeetingsPage::askNew(Id<Meeting> like) {
    if (!workspace().isWritable() || m_newCard.card() || !leave()) return;
    backToList();
    const Meeting before = Repository<Meeting>(workspace()).find(like).value_or(Meeting{});
    auto* card =
        like ? new NewCard(tr("A further one like it"),
                           tr("People, place and times are taken over, and what stands on every agenda."),
                           tr("Add meeting"))
             : new NewCard(tr("New meeting"), tr("A title and a day are enough to begin with."), tr("Add meeting"));
    StepForm* form = card->form();
    auto* title = new TextField(tr("Title"));
    auto* on = new DateField(tr("Day"), [this] { return desk().today(); });
    title->setValue(before.title);
    form->add(title, u"title"_s);
    form->add(on, u"held_on"_s);
    form->onDo([=, this]() -> Result<> {
        Result<Id<Meeting>> made = [&] {
            if (like) return copyMeeting(workspace(), like, on->value());
            Meeting meeting;
            meeting.title = title->value();
            meeting.heldOn = on->value();
            return addMeeting(workspace(), meeting);
        }();
        return made.map([&](Id<Meeting> id) {
            desk().say(tr("Added the meeting"), true);
            Q_EMIT m_newCard.card()->made(u"meeting"_s, id.value);
        });
    });
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showDetails();
        m_pane->focusRows();
    });
    connect(card, &NewCard::made, this, [this](const QString&, qint64 id) {
        m_newCard.close();
        m_pane->setCurrentId(id);
        showDetails();
        m_pane->focusRows();
    });
    m_newCard.open(card);
}

void MeetingsPage::deleteRecord() {
    const QList<qint64> ids = m_pane->chosenIds();
    if (ids.isEmpty() || m_aside || !workspace().isWritable() || !leave()) return;
    if (desk().done(deleteMeetings(workspace(), ids)))
        desk().say(tr("Deleted %n meetings", nullptr, int(ids.size())), true);
}

void MeetingsPage::refreshHeader() {
    const auto now = meetingNow(workspace());
    header()->setState(!now || m_aside                 ? QString()
                       : now->heldOn >= desk().today() ? tr("next: %1").arg(shownDate(now->heldOn))
                                                       : tr("last: %1").arg(shownDate(now->heldOn)));
    header()->setTitle(m_aside ? tr("Looking back at meetings") : tr("Meetings"));
    m_lookBack->setVisible(!m_aside);
    m_new->setVisible(!m_aside);
    if (!Repository<Meeting>(workspace()).find(m_details->meeting())) showDetails();
    Q_EMIT statusChanged();
}

bool MeetingsPage::leave() { return m_details->leave() && m_newCard.leave(); }
void MeetingsPage::focusFilter() { m_pane->focusFilter(); }
void MeetingsPage::exportDocument() {
    if (m_details->meeting()) m_details->exportDocument();
}
void MeetingsPage::printDocument() {
    if (m_details->meeting()) m_details->printDocument();
}
void MeetingsPage::showHistory() {
    if (m_details->meeting()) m_details->showHistory();
}

bool MeetingsPage::showRecord(const QString& table, qint64 row) {
    qint64 meeting = row;
    if (table == u"agenda_item"_s)
        meeting = Repository<AgendaItem>(workspace()).find({row}).value_or(AgendaItem{}).meeting.value;
    else if (table == u"paper"_s)
        meeting = Repository<Paper>(workspace()).find({row}).value_or(Paper{}).meeting.value;
    else if (table == u"pack"_s)
        meeting = Repository<Pack>(workspace()).find({row}).value_or(Pack{}).meeting.value;
    else if (table != u"meeting"_s)
        return false;
    if (!m_list->byId(meeting) || !leave()) return false;
    backToList();
    m_newCard.close();
    m_pane->setCurrentId(meeting);
    showDetails();
    if (table == u"paper"_s || table == u"pack"_s) m_details->showPart(MeetingDetails::Part::Papers);
    return m_pane->currentId() == meeting;
}

QString MeetingsPage::status() const { return tr("%n meetings", nullptr, m_list->total()); }

QString MeetingsPage::showState(int index) {
    backToList();
    m_newCard.close();
    m_pane->filter()->clear();
    if (const auto now = meetingNow(workspace())) m_pane->setCurrentId(now->id.value);
    showDetails();
    switch (index) {
        case 0:
            m_details->showPart(MeetingDetails::Part::Agenda);
            return u"agenda"_s;
        case 1:
            m_details->showPart(MeetingDetails::Part::People);
            return u"people"_s;
        case 2:
            if (m_list->rowCount() > 1) m_pane->setCurrentId(m_list->idAt(1));
            m_details->showPart(MeetingDetails::Part::Minutes);
            return u"minutes"_s;
        case 3:
            m_details->showPart(MeetingDetails::Part::About);
            return u"when-and-where"_s;
        case 4:
            m_details->showPart(MeetingDetails::Part::Papers);
            return u"papers"_s;
        case 5:
            newRecord();
            return u"new"_s;
        case 6:
            lookBack();
            return u"looking-back"_s;
        default:
            return {};
    }
}

}  // namespace nlc
