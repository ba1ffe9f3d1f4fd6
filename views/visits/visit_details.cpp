// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visit_details.h"

#include <QButtonGroup>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include "models/visits/reflection_repository.h"
#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/documents/export_button.h"
#include "views/shell/history_dialog.h"
#include "views/shell/step_form.h"
#include "views/visits/announce_visit.h"
#include "views/visits/reflections_panel.h"
#include "views/visits/visit_date_choice.h"
#include "views/visits/visit_dates_panel.h"
#include "views/visits/visit_day_panel.h"
#include "views/visits/visit_letters_panel.h"
#include "views/visits/visitor_list.h"
#include "views/visits/visitors_panel.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int mostPerSchool = 99, visitTextHeight = 120, visitNoteLines = 2;

MarkdownField* visitText(const QString& caption) {
    auto* field = new MarkdownField(caption);
    field->markdown()->text()->setMaximumHeight(visitTextHeight);
    return field;
}

}  // namespace

VisitDetails::VisitDetails(Desk& desk, const VisitNames& names, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<Visit>(desk, [](const Visit& visit) { return editOf(visit); })),
      m_group(new QButtonGroup(this)),
      m_date(new VisitDateChoice(desk)),
      m_visitors(new VisitorsPanel(desk, names)),
      m_dates(new VisitDatesPanel(desk)),
      m_letters(new VisitLettersPanel(desk)),
      m_day(new VisitDayPanel(desk)),
      m_reflections(new ReflectionsPanel(desk, names)),
      m_more(new QMenu(this)),
      m_leaflet(new ExportButton(desk, u"visit"_s,
                                 {doc::Format::Pdf, doc::Format::Web, doc::Format::Docx, doc::Format::Email}, false)),
      m_next(button({})) {
    setAccessibleName(tr("Visit"));
    makeActions();
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(theme::s);
    for (const QString& words :
         {tr("Visitors"), tr("Dates"), tr("The visit"), tr("Letters"), tr("The day"), tr("Reflections")}) {
        auto* tab = button(words, Weight::Toggle);
        m_group->addButton(tab, int(m_tabs.size()));
        m_tabs << tab;
        tabs->addWidget(tab);
    }
    tabs->addStretch();
    makeForm(names);
    // Not a stack: that would be as high as its highest part.
    m_parts = {m_visitors, m_dates, m_form, m_letters, m_day, m_reflections};
    body()->addLayout(tabs);
    body()->addWidget(m_date);
    for (QWidget* each : m_parts) body()->addWidget(each, each == m_visitors || each == m_day ? 1 : 0);
    body()->addStretch();
    for (Form* form :
         {static_cast<Form*>(m_form), m_visitors->form(), m_dates->form(), m_day->form(), m_reflections->form()})
        watch(form);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { showPart(Part(id)); });
    connect(m_date, &VisitDateChoice::chosen, this, [this] {
        // What is typed for the date before is kept first, or keeps that date shown.
        if (!m_visitors->leave() || !m_day->leave()) return m_date->choose(m_visitors->date());
        showDate(m_date->date());
    });
    connect(m_dates, &VisitDatesPanel::visitorsAsked, this, [this](Id<VisitDate> date) {
        m_date->choose(date);
        showPart(Part::Visitors);
    });
    connect(m_visitors, &VisitorsPanel::importAsked, this, &VisitDetails::bookingsAsked);
    connect(m_reflections, &ReflectionsPanel::importAsked, this, &VisitDetails::reflectionsAsked);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"visit_date"_L1, "booking"_L1, "organisation"_L1})) showState();
    });
    showPart(Part::Visitors);
}

void VisitDetails::makeActions() {
    auto* history = iconButton(u"history"_s, tr("History"));
    auto* remove = iconButton(u"trash-2"_s, tr("Delete visit"));
    auto* more = iconButton(u"ellipsis"_s, tr("More to do with the visit"));
    for (QPushButton* each : {m_next, more, remove}) each->setEnabled(m_desk.workspace().isWritable());
    m_leaflet->setText(tr("Leaflet"));
    for (QPushButton* each :
         std::initializer_list<QPushButton*>{m_next, m_leaflet, m_day->exportButton(), more, history, remove})
        addAction(each);
    connect(history, &QAbstractButton::clicked, this, &VisitDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &VisitDetails::deleteAsked);
    connect(m_more, &QMenu::aboutToShow, this, &VisitDetails::fillMore);
    connect(more, &QAbstractButton::clicked, this,
            [this, more] { m_more->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    connect(m_next, &QAbstractButton::clicked, this,
            [this] { moveTo(m_form->record().state == VisitState::Draft ? VisitState::Open : VisitState::Done); });
}

void VisitDetails::makeForm(const VisitNames& names) {
    auto* focus = new TextField(tr("Focus"));
    focus->setRequired(tr("Say what the visit is about."));
    auto* host = new ReferenceField(tr("Host"), names.organisations, IdRole, tr("organisation"));
    auto* contact = new ReferenceField(tr("Contact at the host"), names.people, IdRole, tr("person"));
    auto* see = visitText(tr("What visitors will see"));
    auto* roles = new TextField(tr("Who may come (empty: everyone)"));
    roles->setPlaceholder(tr("Headteachers, subject leaders"));
    std::vector<Option> schools;
    for (const Option& option : optionsOf<SchoolPhase>())
        if (option.code != word(SchoolPhase::NotSaid)) schools.push_back(option);
    auto* phases = new ChipsField(tr("From schools of these phases (none: all)"), schools);
    auto* perSchool = new NumberField(tr("Places a school may take (0: no limit)"), 0, mostPerSchool);
    auto* unserved = new CheckField(tr("Schools without a place on it come first"), tr("Waiting list"));
    auto* access = new LinesField(tr("Access"), visitNoteLines);
    auto* parking = new LinesField(tr("Parking"), visitNoteLines);
    auto* briefing = visitText(tr("Briefing, for the host alone"));
    auto* safeguarding = new LinesField(tr("Safeguarding, for the host and those who come"), visitNoteLines);
    m_form->add(focus);
    m_form->addRow({host, contact});
    m_form->add(see);
    m_form->addRow({roles, perSchool}, {3, 2});
    m_form->add(phases);
    m_form->add(unserved);
    m_form->addRow({access, parking});
    m_form->add(briefing);
    m_form->add(safeguarding);
    m_form->bind(focus, &Visit::focus);
    m_form->bind(host, &Visit::host);
    m_form->bind(contact, &Visit::hostContact);
    m_form->bind(see, &Visit::see);
    m_form->bind(roles, &Visit::roles);
    m_form->bind(phases, &Visit::phases);
    m_form->bind(perSchool, &Visit::perSchool);
    m_form->bind(unserved, &Visit::unservedFirst);
    m_form->bind(access, &Visit::access);
    m_form->bind(parking, &Visit::parking);
    m_form->bind(briefing, &Visit::briefing);
    m_form->bind(safeguarding, &Visit::safeguarding);
    m_form->onShown([this](const Visit&) { showState(); });
}

void VisitDetails::showState() {
    const auto row = visitRow(m_desk.workspace(), visit());
    if (!visit() || !row) return;
    setTitle(row->visit.focus);
    setState(row->host.isEmpty() ? tr("No host yet") : row->host);
    pill()->set(shown(row->state), theme::Tone(int(toneOf(row->state))));
    const VisitState state = row->visit.state;
    m_next->setText(state == VisitState::Draft ? tr("Open for bookings") : tr("It has taken place"));
    m_next->setVisible(state == VisitState::Draft ||
                       (state == VisitState::Open && row->dates > 0 && !row->next.isValid()));
    m_leaflet->setRecord(visit().value, tr("Leaflet, %1").arg(row->visit.focus));
}

void VisitDetails::fillMore() {
    m_more->clear();
    const VisitState state = m_form->record().state;
    m_more->addAction(tr("Leaflet and bulletin item in one step…"), this, [this] {
        if (leave()) announceVisit(m_desk, window(), visit());
    });
    m_more->addAction(tr("Make a case study of it"), this, &VisitDetails::makeCaseStudy);
    m_more->addSeparator();
    for (const auto& named : NamesOf<VisitState>::values)
        if (named.value != VisitState::Cancelled && mayMove(state, named.value))
            m_more->addAction(tr("Change to: %1").arg(shown(named.value)), this,
                              [this, to = named.value] { moveTo(to); });
    if (mayMove(state, VisitState::Cancelled))
        m_more->addAction(tr("Cancel the visit…"), this, &VisitDetails::askWhyCancelled);
}

void VisitDetails::moveTo(VisitState state) {
    if (leave() && m_desk.done(moveVisit(m_desk.workspace(), visit(), state))) m_desk.say(shown(state), true);
}

void VisitDetails::askWhyCancelled() {
    if (!leave()) return;
    auto* form =
        new StepForm({},
                     tr("All its dates to come are cancelled, with everyone who is booked or waits. The letters "
                        "that say so are under Letters."),
                     tr("Cancel the visit"));
    auto* reason = form->add(new TextField(tr("Reason")));
    form->onDo([=, this]() -> Result<> {
        return cancelVisit(m_desk.workspace(), visit(), reason->value()).map([this](int people) {
            m_desk.say(tr("The visit is cancelled, for %n people", nullptr, people), true);
        });
    });
    askInDialog(window(), tr("Cancel \"%1\"").arg(m_form->record().focus), form);
}

void VisitDetails::makeCaseStudy() {
    if (!leave()) return;
    const auto made = addCaseStudyFrom(m_desk.workspace(), visit());
    if (!made) return m_desk.report(made.error());
    m_desk.say(tr("Made a draft of a case study"), true);
    m_desk.open(u"case_study"_s, made->value);
}

void VisitDetails::showPart(Part part) {
    m_tabs[int(part)]->setChecked(true);
    for (int i = 0; i < m_parts.size(); ++i) m_parts[i]->setVisible(i == int(part));
    m_date->setVisible(part == Part::Visitors || part == Part::Letters || part == Part::Day);
    m_leaflet->setVisible(part != Part::Day);
    m_day->exportButton()->setVisible(part == Part::Day);
    scrollToTop();
}

VisitDetails::Part VisitDetails::part() const { return Part(std::max(0, m_group->checkedId())); }

bool VisitDetails::showVisit(Id<Visit> id) {
    if (id == visit() && id) return true;
    if (!leave()) return false;
    m_form->showRecord(id);
    m_dates->showVisit(id);
    m_reflections->showVisit(id);
    m_date->showVisit(id);
    showDate(m_date->date());
    showState();
    if (m_form->record().state == VisitState::Draft && !m_date->date()) showPart(Part::About);
    return true;
}

void VisitDetails::showDate(Id<VisitDate> date, Id<Booking> booking) {
    m_date->choose(date);
    date = m_date->date();  // a date of another visit is not shown
    m_visitors->showDate(date);
    m_letters->showDate(date);
    m_day->showDate(visit(), date);
    if (booking) m_visitors->list()->setCurrentId(booking.value);
}

void VisitDetails::showReflection(Id<Reflection> reflection) {
    showPart(Part::Reflections);
    m_reflections->open(reflection);
}

bool VisitDetails::leave() {
    return m_visitors->leave() && m_dates->leave() && m_day->leave() && m_reflections->leave() && Details::leave();
}

void VisitDetails::book() {
    showPart(Part::Visitors);
    m_visitors->book();
}

void VisitDetails::closeStep() { m_visitors->closeStep(); }

void VisitDetails::focusFirst() {
    if (part() == Part::Visitors) return m_visitors->list()->focusRows();
    if (part() == Part::Day) return m_day->list()->focusRows();
    if (part() == Part::About) return m_form->fields().front()->setFocus();
    m_tabs[int(part())]->setFocus();
}

ExportButton* VisitDetails::exportButton() const { return part() == Part::Day ? m_day->exportButton() : m_leaflet; }

void VisitDetails::exportDocument() {
    if (leave()) exportButton()->showMenu();
}

void VisitDetails::printDocument() {
    if (leave()) exportButton()->print();
}

void VisitDetails::showHistory() {
    nlc::showHistory(
        m_desk, this, m_form->record().focus, u"visit"_s, visit().value,
        {{u"visit_date"_s, u"visit_id"_s}, {u"visit_step"_s, u"visit_id"_s}, {u"reflection"_s, u"visit_id"_s}});
}

}  // namespace nlc
