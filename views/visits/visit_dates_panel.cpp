// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visit_dates_panel.h"

#include "views/controls/fields.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int usualPlaces = 12, mostPlaces = 500;
}

VisitDatesPanel::VisitDatesPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_add(button(tr("Add date"), Weight::Plain, u"plus"_s)),
      m_lines(new RecordLines<VisitDate>(
          desk, tr("Dates"), tr("No date yet. Add the days on which the host opens its doors."),
          new RecordForm<VisitDate>(desk, [](const VisitDate& date) { return editOf(date); }))) {
    m_add->setEnabled(desk.workspace().isWritable());
    makeForm();
    auto* top = new QHBoxLayout;
    top->addWidget(label(tr("Dates"), theme::Text::Section));
    top->addStretch();
    top->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_lines);
    connect(m_add, &QAbstractButton::clicked, this, &VisitDatesPanel::askNew);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"visit_date"_L1, "booking"_L1, "visit"_L1, "organisation"_L1})) refresh();
    });
}

void VisitDatesPanel::makeForm() {
    auto* form = m_lines->form();
    auto* day = new DateField(tr("Day"), [this] { return m_desk.today(); });
    day->setRequired(tr("Say on which day it is."));
    auto* from = new TimeField(tr("From"));
    auto* to = new TimeField(tr("To"));
    auto* places = new NumberField(tr("Places"), 1, mostPlaces);
    auto* place = new TextField(tr("Place (empty: at the host's address)"));
    form->addRow({day, from, to, places}, {3, 2, 2, 2});
    form->add(place);
    // Not bound: what a date says is changed by a step of its own, which tells calendars of it.
    day->onCommit([this](const QDate& typed) { return changed([&](VisitDate& d) { d.day = typed; }); });
    from->onCommit([this](const QTime& typed) { return changed([&](VisitDate& d) { d.startsAt = typed; }); });
    to->onCommit([this](const QTime& typed) { return changed([&](VisitDate& d) { d.endsAt = typed; }); });
    places->onCommit([this](const std::optional<qint64>& typed) {
        return changed([&](VisitDate& d) { d.capacity = int(typed.value_or(0)); });
    });
    place->onCommit([this](const QString& typed) { return changed([&](VisitDate& d) { d.place = typed; }); });
    form->onShown([=](const VisitDate& date) {
        day->setValue(date.day);
        from->setValue(date.startsAt);
        to->setValue(date.endsAt);
        places->setValue(date.capacity);
        place->setValue(date.place);
    });
    m_lines->addDelete(
        tr("Delete date"), [](const VisitDate& date) { return tr("Deleted %1").arg(shownWhen(date)); },
        [this](Id<VisitDate> id) { return deleteVisitDate(m_desk.workspace(), id); });
}

Result<> VisitDatesPanel::changed(const std::function<void(VisitDate&)>& how) {
    auto date = Repository<VisitDate>(m_desk.workspace()).find(m_lines->form()->record().id);
    if (!date) return tl::unexpected(date.error());
    how(*date);
    return changeVisitDate(m_desk.workspace(), *date);
}

void VisitDatesPanel::showVisit(Id<Visit> id) {
    m_lines->leave(id != m_visit);
    m_visit = id;
    refresh();
}

void VisitDatesPanel::refresh() {
    const auto rows = visitDatesOf(m_desk.workspace(), m_visit);
    if (!rows) return m_desk.report(rows.error());
    const bool writable = m_desk.workspace().isWritable();
    std::vector<Line> lines;
    for (const VisitDateRow& row : *rows) {
        const VisitDate& date = row.date;
        Line line{date.id.value, shownWhen(date)};
        QStringList second{inWords(row.places), row.place};
        if (date.isCancelled) second = {date.reason};
        second.removeAll(QString());
        line.second = second.join(u" · "_s);
        line.muted = date.isCancelled || date.day < m_desk.today();
        if (date.isCancelled)
            line.pill = tr("Cancelled");
        else if (row.places.left() == 0)
            line.pill = tr("Full"), line.tone = theme::Tone::Soon;
        line.open = [this, id = date.id] { m_lines->edit(id); };
        line.actions.push_back({u"users"_s, tr("Visitors"), [this, id = date.id] { Q_EMIT visitorsAsked(id); }});
        if (writable && !date.isCancelled)
            line.actions.push_back({u"x"_s, tr("Cancel"), [this, id = date.id] {
                                        if (!leave()) return;
                                        m_lines->form()->showRecord(id);
                                        askWhyCancelled();
                                    }});
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

void VisitDatesPanel::askNew() {
    if (!m_desk.workspace().isWritable() || !m_lines->canAskNew()) return;
    // Times, places and place are as on the date before.
    VisitDate like;
    like.capacity = usualPlaces;
    if (const auto rows = visitDatesOf(m_desk.workspace(), m_visit); rows && !rows->empty()) like = rows->back().date;
    auto* form = new StepForm(tr("Add a date"), {}, tr("Add date"));
    auto* day = new DateField(tr("Day"), [this] { return m_desk.today(); });
    auto* from = new TimeField(tr("From"));
    auto* to = new TimeField(tr("To"));
    auto* places = new NumberField(tr("Places"), 1, mostPlaces);
    auto* place = new TextField(tr("Place (empty: at the host's address)"));
    from->setValue(like.startsAt);
    to->setValue(like.endsAt);
    places->setValue(like.capacity);
    place->setValue(like.place);
    form->addRow({day, from, to, places}, {3, 2, 2, 2});
    form->add(place);
    form->know(day, u"day"_s);
    form->know(to, u"ends_at"_s);
    form->know(places, u"capacity"_s);
    form->onDo([=, this]() -> Result<> {
        VisitDate date;
        date.visit = m_visit;
        date.day = day->value();
        date.startsAt = from->value();
        date.endsAt = to->value();
        date.capacity = int(places->value().value_or(0));
        date.place = place->value();
        return addVisitDate(m_desk.workspace(), date).map([&](Id<VisitDate>) {
            m_desk.say(tr("Added %1").arg(shownWhen(date)), true);
        });
    });
    m_lines->askNew(form);
}

void VisitDatesPanel::askWhyCancelled() {
    const VisitDate date = m_lines->form()->record();
    auto* form = new StepForm(tr("Cancel %1").arg(shownWhen(date)),
                              tr("Everyone who is booked or waits on it is cancelled too. The letters that say so are "
                                 "under Letters."),
                              tr("Cancel the date"));
    auto* reason = form->add(new TextField(tr("Reason")));
    form->onDo([=, this]() -> Result<> {
        return cancelVisitDate(m_desk.workspace(), date.id, reason->value()).map([this](int people) {
            m_desk.say(tr("The date is cancelled, for %n people", nullptr, people), true);
        });
    });
    m_lines->askNew(form);
}

}  // namespace nlc
