// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/event_details.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "models/calendar/calendar_export.h"
#include "models/calendar/calendar_steps.h"
#include "models/calendar/recurrence.h"
#include "models/records/list_model.h"
#include "models/text/free_date.h"
#include "views/calendar/repeat_form.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/shell/history_dialog.h"
#include "views/shell/record_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int eventNotesHeight = 140;
}

EventDetails::EventDetails(Desk& desk, ListModel* groups, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<CalendarEvent>(desk, [](const CalendarEvent& event) { return editOf(event); })),
      m_menu(new QMenu(this)),
      m_rule(paragraph({})),
      m_date(paragraph({}, theme::Text::Strong)),
      m_repeat(button(tr("Repeat…"), Weight::Plain, u"refresh-cw"_s)),
      m_callOff(button(tr("Call this date off"))),
      m_takeOut(button(tr("Take this date out"))),
      m_asSeries(button(tr("As the series has it"))),
      m_steps(new StepPlace) {
    setAccessibleName(tr("Event"));
    auto* back = iconButton(u"chevron-left"_s, tr("Back to the day"));
    auto* more = iconButton(u"ellipsis"_s, tr("More to do with the event"));
    connect(back, &QAbstractButton::clicked, this, [this] {
        if (leave()) Q_EMIT closed();
    });
    connect(more, &QAbstractButton::clicked, this, [this, more] {
        fillMenu();
        m_menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    addAction(back);
    addAction(more);
    makeSeries();
    makeForm(groups);
    body()->addStretch();
    watch(m_form);
}

EventDetails::~EventDetails() = default;

void EventDetails::makeSeries() {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::s);
    for (QPushButton* each : {m_callOff, m_takeOut, m_asSeries}) buttons->addWidget(each);
    buttons->addStretch();
    auto* rule = new QHBoxLayout;
    rule->addWidget(m_rule, 1);
    rule->addWidget(m_repeat);
    body()->addLayout(rule);
    body()->addWidget(m_date);
    body()->addLayout(buttons);
    body()->addWidget(m_steps);
    connect(m_repeat, &QAbstractButton::clicked, this, &EventDetails::askRepeat);
    connect(m_callOff, &QAbstractButton::clicked, this, [this] {
        withDate(tr("The date is called off"),
                 [this](const QDate& on) { return cancelOccurrence(m_desk.workspace(), eventId(), on); });
    });
    connect(m_takeOut, &QAbstractButton::clicked, this, [this] {
        withDate(tr("The date is no longer part of it"),
                 [this](const QDate& on) { return removeOccurrence(m_desk.workspace(), eventId(), on); });
    });
    connect(m_asSeries, &QAbstractButton::clicked, this, [this] {
        withDate(tr("The date is as the series has it"),
                 [this](const QDate& on) { return restoreOccurrence(m_desk.workspace(), eventId(), on); });
    });
}

void EventDetails::makeForm(ListModel* groups) {
    const auto today = [this] { return m_desk.today(); };
    auto* title = new TextField(tr("Title"));
    title->setRequired(tr("Give it a title."));
    auto* kind = new ChoiceField(tr("Kind"), optionsOf<EventKind>());
    auto* from = new DateField(tr("Day"), today);
    from->setRequired(tr("Say on which day it is."));
    auto* to = new DateField(tr("Last day"), today);
    to->setHint(tr("if it is longer"));
    auto* begins = new TimeField(tr("From"));
    auto* ends = new TimeField(tr("Until"));
    begins->setHint(tr("empty: all day"));
    auto* place = new TextField(tr("Place"));
    auto* audience = new TextField(tr("For"));
    audience->setPlaceholder(tr("Headteachers, SENCOs"));
    auto* group = new ReferenceField(tr("Group"), groups, IdRole, tr("group"));
    auto* link = new LinkField(tr("Link"));
    auto* isPublic = new CheckField(tr("May stand on the public calendar"));
    auto* notes = new MarkdownField(tr("Notes"));
    notes->markdown()->text()->setMaximumHeight(eventNotesHeight);
    m_form->addRow({title, kind}, {3, 2});
    m_form->addRow({from, to});
    m_form->addRow({begins, ends});
    for (Field* each : std::initializer_list<Field*>{place, audience, group, link, isPublic, notes}) m_form->add(each);
    m_form->bind(title, &CalendarEvent::title);
    m_form->bind(kind, &CalendarEvent::kind);
    m_form->bind(from, &CalendarEvent::startsOn);
    m_form->bind(to, &CalendarEvent::endsOn);
    m_form->bind(begins, &CalendarEvent::startsAt);
    m_form->bind(ends, &CalendarEvent::endsAt);
    m_form->bind(place, &CalendarEvent::place);
    m_form->bind(audience, &CalendarEvent::audience);
    m_form->bind(group, &CalendarEvent::group);
    m_form->bind(link, &CalendarEvent::link);
    m_form->bind(isPublic, &CalendarEvent::isPublic);
    m_form->bind(notes, &CalendarEvent::notes);
    m_form->onShown([this](const CalendarEvent& event) { shown(event); });
    body()->addWidget(m_form);
}

bool EventDetails::showRecord(Id<CalendarEvent> id, const QDate& on) {
    if (!leave()) return false;
    m_steps->close();
    m_on = on;
    if (!m_form->showRecord(id)) return false;
    shown(m_form->record());
    scrollToTop();
    return true;
}

Id<CalendarEvent> EventDetails::eventId() const { return m_form->record().id; }
bool EventDetails::leave() { return m_steps->leave() && Details::leave(); }
void EventDetails::focusFirst() { m_form->fields().front()->editor()->setFocus(); }

void EventDetails::shown(const CalendarEvent& event) {
    const bool writable = m_desk.workspace().isWritable();
    setTitle(event.title);
    setState(event.source.isEmpty() ? QString() : tr("From the calendar \"%1\"").arg(event.source));
    pill()->set(event.state == EventState::Cancelled ? tr("Cancelled") : QString(), theme::Tone::Neutral);
    m_rule->setText(event.isSeries() ? tr("Repeats %1.").arg(ruleInWords(event.rule, event.startsOn))
                                     : tr("It does not repeat."));
    m_repeat->setEnabled(writable && bool(event.id));
    const auto changed = event.id ? changedOf(m_desk.workspace(), event.id).value_or(std::vector<ChangedOccurrence>{})
                                  : std::vector<ChangedOccurrence>{};
    const auto own =
        std::find_if(changed.begin(), changed.end(), [&](const ChangedOccurrence& each) { return each.on == m_on; });
    const bool isDate = event.isSeries() && m_on.isValid();
    const bool isOff = own != changed.end() && own->state == EventState::Cancelled;
    QString words = tr("The date of %1").arg(shownDate(m_on));
    if (isOff)
        words = tr("The date of %1 is called off.").arg(shownDate(m_on));
    else if (own != changed.end() && own->startsOn.isValid() && own->startsOn != m_on)
        words = tr("The date of %1 was moved to %2.").arg(shownDate(m_on), shownDate(own->startsOn));
    m_date->setText(words);
    for (QWidget* each : std::initializer_list<QWidget*>{m_date, m_callOff, m_takeOut}) each->setVisible(isDate);
    m_asSeries->setVisible(isDate && own != changed.end());
    m_callOff->setEnabled(writable && !isOff);
    for (QPushButton* each : {m_takeOut, m_asSeries}) each->setEnabled(writable);
}

void EventDetails::withDate(const QString& said, const std::function<Result<>(const QDate&)>& step) {
    if (!leave() || !eventId() || !m_on.isValid() || !m_desk.done(step(m_on))) return;
    m_desk.say(said, true);
    shown(m_form->record());
}

void EventDetails::askRepeat() {
    if (!leave() || !eventId()) return;
    auto* form = repeatForm(m_desk, m_form->record());
    m_steps->ask(form, [this] { m_repeat->setFocus(); });
}

void EventDetails::fillMenu() {
    const bool writable = m_desk.workspace().isWritable();
    const bool isOff = m_form->record().state == EventState::Cancelled;
    m_menu->clear();
    m_menu->addAction(tr("Calendar file (.ics)…"), this, &EventDetails::saveIcs);
    m_menu->addAction(tr("History"), this, &EventDetails::showHistory);
    m_menu->addSeparator();
    m_menu
        ->addAction(isOff ? tr("It takes place after all") : tr("Call it off"), this,
                    [this, isOff] {
                        if (leave() && m_desk.done(cancelEvent(m_desk.workspace(), eventId(), !isOff)))
                            m_desk.say(isOff ? tr("It takes place after all") : tr("It is called off"), true);
                    })
        ->setEnabled(writable);
    m_menu->addAction(tr("Delete"), this, &EventDetails::deleteAsked)->setEnabled(writable);
}

void EventDetails::saveIcs() {
    if (!leave() || !eventId()) return;
    const auto bytes = exportEvent(m_desk.workspace(), eventId());
    if (!bytes) return m_desk.report(bytes.error());
    m_desk.saveAs(window(), u"event.ics"_s, *bytes);
}

void EventDetails::showHistory() {
    if (!eventId()) return;
    nlc::showHistory(m_desk, this, m_form->record().title, u"calendar_event"_s, eventId().value,
                     {{u"changed_occurrence"_s, u"event_id"_s}});
}

}  // namespace nlc
