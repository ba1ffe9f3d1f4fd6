// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visits_page.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

#include "models/visits/booking_import.h"
#include "models/visits/reflection_repository.h"
#include "views/controls/labels.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"
#include "views/transfer/import_view.h"
#include "views/visits/case_studies_view.h"
#include "views/visits/focus_summary_view.h"
#include "views/visits/new_visit_card.h"
#include "views/visits/visit_details.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

VisitsPage::VisitsPage(Desk& desk)
    : Page(desk),
      m_list(visitsList(desk.workspace())),
      m_people(peopleList(desk.workspace())),
      m_organisations(organisationsList(desk.workspace())),
      m_pane(new ListPane(u"visits"_s, tr("visits"), tr("visit"))),
      m_new(button(tr("New visit"), Weight::Primary, u"plus"_s)),
      m_studies(button(tr("Case studies"))),
      m_summary(button(tr("What came of them"))),
      m_content(new QStackedWidget),
      m_right(new QStackedWidget) {
    m_people->sort(0, Qt::AscendingOrder);
    m_organisations->sort(0, Qt::AscendingOrder);
    m_details = new VisitDetails(desk, {m_people.get(), m_organisations.get()});
    header()->setActions({m_summary, m_studies, m_new});
    m_new->setEnabled(workspace().isWritable());
    m_pane->setEmpty(u"school"_s, tr("No visits yet"),
                     tr("Schools open their doors on set dates: who hosts, who comes, their letters and what they took "
                        "along stand here."),
                     tr("New visit"));
    m_pane->setModel(m_list.get(), {0, 136, 96, -100, -90, -90}, 1);
    m_right->addWidget(m_details);
    m_content->addWidget(new Split(u"visits"_s, {m_pane, m_right}, {420, 686}));
    setContent(m_content);
    connect(m_pane, &ListPane::currentChanged, this, &VisitsPage::follow);
    connect(m_pane, &ListPane::newAsked, this, &VisitsPage::newRecord);
    connect(m_pane, &ListPane::deleteAsked, this, &VisitsPage::deleteRecord);
    connect(m_pane, &ListPane::opened, this, [this] { m_details->focusFirst(); });
    connect(m_details, &VisitDetails::deleteAsked, this, &VisitsPage::deleteRecord);
    connect(m_details, &VisitDetails::bookingsAsked, this, &VisitsPage::importBookings);
    connect(m_details, &VisitDetails::reflectionsAsked, this, &VisitsPage::importReflections);
    connect(m_new, &QAbstractButton::clicked, this, &VisitsPage::newRecord);
    connect(m_studies, &QAbstractButton::clicked, this, [this] { openCaseStudies(); });
    connect(m_summary, &QAbstractButton::clicked, this, [this] {
        if (!m_aside) openAside(tr("What came of the visits"), new FocusSummaryView(this->desk()));
    });
    connect(&workspace(), &Workspace::changed, this, [this] { refreshHeader(); });
    m_pane->setCurrentId(nextVisit());
    follow(m_pane->currentId());
    refreshHeader();
}

qint64 VisitsPage::nextVisit() const {
    const VisitRow* next = nullptr;
    for (const VisitRow& row : m_list->rows())
        if (row.next.isValid() && row.state != VisitState::Cancelled && (!next || row.next < next->next)) next = &row;
    return next ? next->visit.id.value : m_pane->currentId();
}

void VisitsPage::follow(qint64 id) {
    if (!m_newCard.leave()) return;
    m_newCard.close();
    if (!m_details->showVisit({id})) {
        // What is typed cannot be kept yet: back to the row it belongs to, once the table has finished choosing.
        QMetaObject::invokeMethod(
            this, [this, before = m_details->visit().value] { m_pane->setCurrentId(before); }, Qt::QueuedConnection);
        return;
    }
    showDetails();
}

void VisitsPage::showDetails() {
    if (m_newCard.card()) return m_right->setCurrentWidget(m_newCard.card());
    m_right->setCurrentWidget(m_details);
    m_details->setVisible(bool(m_details->visit()));
}

void VisitsPage::newRecord() {
    if (!workspace().isWritable() || m_newCard.card() || !leave() || !backToList()) return;
    NewCard* card = newVisitCard(desk(), m_organisations.get());
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

void VisitsPage::deleteRecord() {
    const QList<qint64> ids = m_pane->chosenIds();
    if (ids.isEmpty() || m_aside || !workspace().isWritable() || !leave()) return;
    if (desk().done(deleteVisits(workspace(), ids)))
        desk().say(tr("Deleted %n visits", nullptr, int(ids.size())), true);
}

void VisitsPage::refreshHeader() {
    int left = 0, waiting = 0;
    for (const VisitRow& row : m_list->rows()) {
        if (row.visit.state != VisitState::Open) continue;
        left += row.leftToCome;
        waiting += row.waitingToCome;
    }
    QStringList words{tr("%n visits", nullptr, m_list->total())};
    words << tr("%n places left", nullptr, left);
    if (waiting > 0) words << tr("%n waiting", nullptr, waiting);
    header()->setTitle(m_aside ? m_asideTitle : tr("Visits"));
    header()->setState(m_aside || m_list->total() == 0 ? QString() : words.join(u", "_s));
    for (QPushButton* each : {m_summary, m_studies, m_new}) each->setVisible(!m_aside);
    if (!m_list->byId(m_details->visit().value)) showDetails();
    Q_EMIT statusChanged();
}

bool VisitsPage::openAside(const QString& title, Aside* aside) {
    if (m_aside || !leave()) {
        delete aside;
        return false;
    }
    m_newCard.close();
    showDetails();
    m_asideTitle = title;
    m_aside.open(aside, [this] { backToList(); });
    refreshHeader();
    return true;
}

bool VisitsPage::backToList() {
    if (!m_aside) return true;
    if (!m_aside.close()) return false;
    m_pane->focusRows();
    refreshHeader();
    return true;
}

CaseStudiesView* VisitsPage::openCaseStudies() {
    if (auto* open = qobject_cast<CaseStudiesView*>(m_aside.aside())) return open;
    if (!backToList()) return nullptr;
    auto* view = new CaseStudiesView(desk(), {m_people.get(), m_organisations.get()});
    return openAside(tr("Case studies"), view) ? view : nullptr;
}

void VisitsPage::importBookings(const QString& table) {
    const Id<Visit> visit = m_details->visit();
    if (!visit || m_aside || !workspace().isWritable()) return;
    const QString title = tr("Import bookings");
    auto* import = new ImportView(desk(), u"bookings"_s, title,
                                  [visit](Workspace& workspace) { return bookingImport(workspace, visit); });
    connect(import, &ImportView::done, this, [this](int rows) {
        backToList();
        desk().say(tr("Imported %n rows", nullptr, rows), true);
    });
    if (openAside(title, import) && !table.isEmpty()) import->openText(table, tr("Pasted e-mail"));
}

void VisitsPage::importReflections() {
    const Id<Visit> visit = m_details->visit();
    if (!visit || m_aside || !workspace().isWritable()) return;
    const QString title = tr("Import reflections");
    auto* import = new ImportView(desk(), u"reflections"_s, title,
                                  [visit](Workspace& workspace) { return reflectionImport(workspace, visit); });
    connect(import, &ImportView::done, this, [this](int rows) {
        backToList();
        desk().say(tr("Imported %n rows", nullptr, rows), true);
    });
    openAside(title, import);
}

bool VisitsPage::leave() {
    if (m_aside.isBusy()) {
        desk().say(tr("The import is still being written. Wait for it, or cancel it."));
        return false;
    }
    if (m_aside && !m_aside.aside()->leave()) return false;
    return m_details->leave() && m_newCard.leave();
}

void VisitsPage::focusFilter() { m_pane->focusFilter(); }

void VisitsPage::importTable() {
    if (m_details->part() == VisitDetails::Part::Reflections) return importReflections();
    importBookings({});
}

void VisitsPage::exportDocument() {
    if (auto* studies = qobject_cast<CaseStudiesView*>(m_aside.aside())) return studies->exportDocument();
    if (auto* summary = qobject_cast<FocusSummaryView*>(m_aside.aside())) return summary->save(doc::Format::Pdf);
    if (m_details->visit()) m_details->exportDocument();
}

void VisitsPage::printDocument() {
    if (auto* studies = qobject_cast<CaseStudiesView*>(m_aside.aside())) return studies->printDocument();
    if (m_details->visit() && !m_aside) m_details->printDocument();
}

void VisitsPage::showHistory() {
    if (m_details->visit() && !m_aside) m_details->showHistory();
}

bool VisitsPage::showVisit(Id<Visit> visit) {
    if (!m_list->byId(visit.value) || !leave() || !backToList()) return false;
    m_newCard.close();
    m_pane->setCurrentId(visit.value);
    showDetails();
    return m_pane->currentId() == visit.value;
}

bool VisitsPage::showRecord(const QString& table, qint64 row) {
    if (table == u"visit"_s) return showVisit({row});
    if (table == u"case_study"_s) {
        auto* studies = openCaseStudies();
        return studies && studies->showStudy({row});
    }
    if (table == u"reflection"_s) {
        const auto reflection = Repository<Reflection>(workspace()).find({row});
        if (!reflection || !showVisit(reflection->visit)) return false;
        m_details->showReflection(reflection->id);
        return true;
    }
    Id<VisitDate> date{row};
    Id<Booking> booking;
    if (table == u"booking"_s) {
        booking.value = row;
        date = Repository<Booking>(workspace()).find(booking).value_or(Booking{}).date;
    } else if (table != u"visit_date"_s) {
        return false;
    }
    const auto found = Repository<VisitDate>(workspace()).find(date);
    if (!found || !showVisit(found->visit)) return false;
    m_details->showPart(VisitDetails::Part::Visitors);
    m_details->showDate(date, booking);
    return true;
}

QString VisitsPage::status() const { return tr("%n visits", nullptr, m_list->total()); }

QString VisitsPage::showState(int index) {
    backToList();
    m_newCard.close();
    m_details->closeStep();
    m_pane->filter()->clear();
    m_pane->setCurrentId(nextVisit());
    showDetails();
    using Part = VisitDetails::Part;
    static const std::vector<std::pair<QString, Part>> parts{
        {u"visitors"_s, Part::Visitors}, {u"dates"_s, Part::Dates}, {u"visit"_s, Part::About},
        {u"letters"_s, Part::Letters},   {u"the-day"_s, Part::Day}, {u"reflections"_s, Part::Reflections}};
    if (index >= 0 && size_t(index) < parts.size()) {
        m_details->showPart(parts[size_t(index)].second);
        return parts[size_t(index)].first;
    }
    switch (index - int(parts.size())) {
        case 0:
            m_details->book();
            return u"booking"_s;
        case 1:
            newRecord();
            return u"new"_s;
        case 2:
            openCaseStudies();
            return u"case-studies"_s;
        case 3:
            openAside(tr("What came of the visits"), new FocusSummaryView(desk()));
            return u"what-came-of-them"_s;
        case 4:
            m_details->showPart(Part::Visitors);
            importBookings({});
            return u"import"_s;
        default:
            m_details->showPart(Part::Visitors);
            return {};
    }
}

}  // namespace nlc
