// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visitor_list.h"

#include <QKeyEvent>
#include <QTableView>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

enum VisitorColumn { VisitorName, VisitorState };
constexpr int leastOfVisitors = 220;  // pixels: a few rows

VisitPresence presenceAfter(VisitPresence presence) {
    switch (presence) {
        case VisitPresence::NotNoted:
            return VisitPresence::Came;
        case VisitPresence::Came:
            return VisitPresence::Absent;
        case VisitPresence::Absent:
            return VisitPresence::NotNoted;
    }
    return VisitPresence::NotNoted;
}

}  // namespace

VisitorList::VisitorList(Desk& desk, const QString& name, Whom whom, const std::vector<int>& widths, QWidget* parent)
    : ListPane(name, tr("visitors"), tr("visitor"), parent), m_desk(desk), m_whom(whom), m_columns(widths) {
    setMinimumHeight(leastOfVisitors);
    showDate({});
}

VisitorList::~VisitorList() = default;

void VisitorList::showDate(Id<VisitDate> date) {
    if (m_list && date == m_date) return;
    m_date = date;
    auto list = bookingsList(m_desk.workspace(), date);
    if (m_whom == Whom::WithAPlace)
        list->setCondition([](const BookingRow& row) { return holdsPlace(row.booking.state); });
    setModel(list.get(), m_columns, m_whom == Whom::Everyone ? VisitorState : VisitorName);
    m_list = std::move(list);  // the one before goes when nothing shows it
}

void VisitorList::tickOff() {
    const BookingRow* current = m_list->byId(currentId());
    if (!current || !m_desk.workspace().isWritable()) return;
    if (!holdsPlace(current->booking.state))
        return m_desk.say(tr("%1 has no place on this date.").arg(current->person));
    const VisitPresence next = presenceAfter(current->booking.presence);
    std::vector<Id<Booking>> ids;
    for (const qint64 id : chosenIds())
        if (const BookingRow* row = m_list->byId(id); row && holdsPlace(row->booking.state))
            ids.push_back(row->booking.id);
    if (ids.empty()) ids.push_back(current->booking.id);
    (void)m_desk.done(setPresences(m_desk.workspace(), ids, next));
}

void VisitorList::tickOffTheRest() {
    std::vector<Id<Booking>> ids;
    for (const BookingRow& row : m_list->rows())
        if (row.booking.state == BookingState::Booked && row.booking.presence == VisitPresence::NotNoted)
            ids.push_back(row.booking.id);
    if (ids.empty()) return m_desk.say(tr("Everyone with a place is ticked off already"));
    if (m_desk.done(setPresences(m_desk.workspace(), ids, VisitPresence::Came)))
        m_desk.say(tr("%n visitors came", nullptr, int(ids.size())), true);
}

bool VisitorList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        tickOff();
        return true;
    }
    return ListPane::eventFilter(watched, event);
}

}  // namespace nlc
