// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visit_date_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "views/controls/labels.h"

namespace nlc {

using namespace Qt::StringLiterals;

VisitDateChoice::VisitDateChoice(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_dates(new QComboBox), m_places(new controls::ElidedLabel) {
    m_dates->setAccessibleName(tr("Date of the visit"));
    m_dates->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    controls::setTone(m_places, u"muted"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::m);
    row->addWidget(m_dates);
    row->addWidget(m_places, 1);
    connect(m_dates, &QComboBox::currentIndexChanged, this, [this] {
        showPlaces();
        Q_EMIT chosen();
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"visit_date"_L1})) refresh();
        if (touches(changes, {"visit_date"_L1, "booking"_L1})) showPlaces();
    });
}

void VisitDateChoice::showVisit(Id<Visit> visit) {
    m_visit = visit;
    refresh();
}

Id<VisitDate> VisitDateChoice::date() const { return {m_dates->currentData().toLongLong()}; }

void VisitDateChoice::choose(Id<VisitDate> date) {
    if (const int index = m_dates->findData(date.value); index >= 0) m_dates->setCurrentIndex(index);
}

void VisitDateChoice::refresh() {
    const auto rows = visitDatesOf(m_desk.workspace(), m_visit);
    if (!rows) return m_desk.report(rows.error());
    const qint64 before = date().value;
    int index = int(rows->size()) - 1;
    for (size_t i = rows->size(); i-- > 0;)
        if (!(*rows)[i].date.isCancelled && (*rows)[i].date.day >= m_desk.today()) index = int(i);
    {
        const QSignalBlocker quiet(m_dates);
        m_dates->clear();
        for (const VisitDateRow& row : *rows)
            m_dates->addItem(row.date.isCancelled ? tr("%1 (cancelled)").arg(shownWhen(row.date)) : shownWhen(row.date),
                             row.date.id.value);
        const int same = m_dates->findData(before);
        m_dates->setCurrentIndex(before != 0 && same >= 0 ? same : index);
        m_dates->setVisible(!rows->empty());
    }
    showPlaces();
    if (date().value != before) Q_EMIT chosen();
}

void VisitDateChoice::showPlaces() {
    if (!date()) return m_places->setText(tr("The visit has no date yet. Add one under Dates."));
    const auto places = placesOf(m_desk.workspace(), date());
    m_places->setText(places ? inWords(*places) : QString());
}

}  // namespace nlc
