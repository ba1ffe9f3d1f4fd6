// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendar_page.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "models/calendar/calendar_document.h"
#include "models/calendar/calendar_export.h"
#include "models/calendar/calendar_steps.h"
#include "models/calendar/recurrence.h"
#include "models/documents/formats.h"
#include "models/text/free_date.h"
#include "views/calendar/calendar_import_view.h"
#include "views/calendar/calendar_view.h"
#include "views/calendar/day_panel.h"
#include "views/calendar/event_details.h"
#include "views/calendar/filter_bar.h"
#include "views/calendar/new_event_card.h"
#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/controls/row_delegate.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
const QString eventTable = u"calendar_event"_s;
}

CalendarPage::CalendarPage(Desk& desk)
    : Page(desk),
      m_days(desk.workspace()),
      m_grid(m_days),
      m_agenda(m_days),
      m_groups(groupsList(desk.workspace())),
      m_day(desk.today()),
      m_new(button(tr("New event"), Weight::Primary, u"plus"_s)),
      m_more(iconButton(u"ellipsis"_s, tr("More to do with the calendar"), Weight::Plain)),
      m_menu(new QMenu(this)),
      m_scales(new QButtonGroup(this)),
      m_clashes(new PillButton(theme::Tone::Late)),
      m_filter(new CalendarFilterBar(desk)),
      m_view(new CalendarView(&m_grid, [&desk] { return desk.today(); })),
      m_list(new QTableView),
      m_views(new QStackedWidget),
      m_right(new QStackedWidget),
      m_content(new QStackedWidget),
      m_dayPanel(new DayPanel(desk, m_days)),
      m_details(new EventDetails(desk, m_groups.get())) {
    m_groups->sort(0, Qt::AscendingOrder);
    makeHeader();
    makeAgenda();
    m_right->addWidget(m_dayPanel);
    m_right->addWidget(m_details);
    m_content->addWidget(new Split(u"calendar"_s, {makeViews(), m_right}, {780, 326}));
    setContent(m_content);
    followKeys();
    connect(&m_days, &CalendarDays::changed, this, [this] {
        if (m_details->eventId() && m_right->currentWidget() == m_details &&
            !Repository<CalendarEvent>(workspace()).find(m_details->eventId()))
            backToDay();
        refreshHeader();
    });
    connect(&m_days, &CalendarDays::failed, this, [this](const Error& error) { this->desk().report(error); });
    connect(m_filter, &CalendarFilterBar::changed, this, &CalendarPage::load);
    const auto kept = fromWord<CalendarScale>(QSettings().value(u"calendar/scale"_s).toString());
    setScale(kept.value_or(CalendarScale::Month));
}

void CalendarPage::makeHeader() {
    auto* before = iconButton(u"chevron-left"_s, tr("Before"), Weight::Plain);
    auto* today = button(tr("Today"));
    auto* after = iconButton(u"chevron-right"_s, tr("After"), Weight::Plain);
    QList<QWidget*> actions{m_clashes, before, today, after};
    for (const auto& named : NamesOf<CalendarScale>::values) {
        auto* scale = button(shown(named.value), Weight::Toggle);
        scale->setCheckable(true);
        m_scales->addButton(scale, int(named.value));
        actions << scale;
    }
    header()->setActions(actions << m_more << m_new);
    m_new->setEnabled(workspace().isWritable());
    connect(before, &QAbstractButton::clicked, this, [this] { turn(-1); });
    connect(after, &QAbstractButton::clicked, this, [this] { turn(1); });
    connect(today, &QAbstractButton::clicked, this, [this] { showDay(desk().today()); });
    connect(m_scales, &QButtonGroup::idClicked, this, [this](int id) { setScale(CalendarScale(id)); });
    connect(m_new, &QAbstractButton::clicked, this, &CalendarPage::newRecord);
    connect(m_clashes, &QAbstractButton::clicked, this, [this] {
        if (!leave()) return;
        backToDay();
        m_dayPanel->showClashes();
    });
    m_menu->addAction(tr("A term on one page (PDF)…"), this, [this] { exportTerm(false); });
    m_menu->addAction(tr("Print the term"), this, &CalendarPage::printDocument);
    m_menu->addSeparator();
    m_menu->addAction(tr("Calendar file of what is shown (.ics)…"), this, &CalendarPage::exportFile);
    m_menu->addAction(tr("Publish to a folder…"), this, &CalendarPage::publish);
    m_menu->addSeparator();
    m_menu->addAction(tr("Import a calendar…"), this, &CalendarPage::importTable)->setEnabled(workspace().isWritable());
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void CalendarPage::makeAgenda() {
    m_list->setModel(&m_agenda);
    m_list->setAccessibleName(tr("Agenda"));
    asRows(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->verticalHeader()->setDefaultSectionSize(theme::twoLineHeight);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* columns = m_list->horizontalHeader();
    columns->setSectionResizeMode(CalendarAgenda::What, QHeaderView::Stretch);
    m_list->setColumnWidth(CalendarAgenda::When, 150);
    m_list->setColumnWidth(CalendarAgenda::Time, 108);
    m_list->setColumnWidth(CalendarAgenda::Kind, 132);
    m_list->setColumnWidth(CalendarAgenda::Group, 132);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        const DatedEntry* entry = m_agenda.entryAt(now);
        if (!entry || m_scale != CalendarScale::Agenda || !leave()) return;
        m_day = std::max(entry->from, m_days.from());
        backToDay();
        m_dayPanel->showDay(m_day);
    });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& at) {
        if (const DatedEntry* entry = m_agenda.entryAt(at)) openEntry(DatedEntry(*entry));
    });
}

QWidget* CalendarPage::makeViews() {
    auto* left = card();
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, theme::m, 0, 0);
    column->setSpacing(theme::m);
    auto* filter = new QHBoxLayout;
    filter->setContentsMargins(theme::m, 0, theme::m, 0);
    filter->addWidget(m_filter);
    m_views->addWidget(m_view);
    m_views->addWidget(m_list);
    column->addLayout(filter);
    column->addWidget(m_views, 1);
    return left;
}

void CalendarPage::followKeys() {
    connect(m_view, &CalendarView::dayChosen, this, [this](const QDate& day) {
        if (!leave()) {
            QMetaObject::invokeMethod(
                this, [this] { m_view->setDay(m_day); }, Qt::QueuedConnection);
            return;
        }
        m_day = day;
        backToDay();
        m_dayPanel->showDay(day);
    });
    connect(m_view, &CalendarView::turned, this, [this](int, const QDate& to) { showDay(to); });
    connect(m_view, &CalendarView::opened, this, [this] { m_dayPanel->focusEntries(); });
    connect(m_view, &CalendarView::entryOpened, this, &CalendarPage::openEntry);
    connect(m_view, &CalendarView::newAsked, this, &CalendarPage::newOn);
    connect(m_view, &CalendarView::dropped, this, &CalendarPage::move);
    connect(m_dayPanel, &DayPanel::openAsked, this, &CalendarPage::openEntry);
    connect(m_dayPanel, &DayPanel::moveAsked, this, &CalendarPage::move);
    connect(m_dayPanel, &DayPanel::newAsked, this, &CalendarPage::newOn);
    connect(m_dayPanel, &DayPanel::dayAsked, this, &CalendarPage::showDay);
    connect(m_details, &EventDetails::closed, this, [this] {
        backToDay();
        m_dayPanel->focusEntries();
    });
    connect(m_details, &EventDetails::deleteAsked, this, &CalendarPage::deleteRecord);
}

QWidget* CalendarPage::view() const {
    return m_scale == CalendarScale::Agenda ? static_cast<QWidget*>(m_list) : m_view;
}

void CalendarPage::setScale(CalendarScale scale) {
    if (!leave()) {
        m_scales->button(int(m_scale))->setChecked(true);
        return;
    }
    m_scale = scale;
    QSettings().setValue(u"calendar/scale"_s, word(scale));
    m_scales->button(int(scale))->setChecked(true);
    showDay(m_day);
    m_views->setCurrentWidget(view());
}

void CalendarPage::turn(int pages) { showDay(stepped(m_scale, m_day, pages)); }

void CalendarPage::showDay(const QDate& day) {
    if (!day.isValid() || !leave() || !backToCalendar()) return;
    m_newCard.close();
    m_day = day;
    load();
    backToDay();
    m_dayPanel->showDay(day);
}

void CalendarPage::load() {
    const DaySpan span = spanOf(m_scale, m_day);
    m_days.show(span.from, span.to, m_filter->filter());
    if (m_scale == CalendarScale::Agenda) {
        const QModelIndex first = m_agenda.firstFrom(m_day);
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(first);
        m_list->scrollTo(first, QAbstractItemView::PositionAtTop);
    } else {
        m_grid.show(m_scale, m_day);
        m_view->fit();
        m_view->setDay(m_day);
    }
    refreshHeader();
}

void CalendarPage::refreshHeader() {
    header()->setTitle(m_aside ? tr("Import a calendar") : spanInWords(m_scale, m_day));
    QStringList clashes;
    for (const CalendarDays::Clash& each : m_days.clashes())
        if (!clashes.contains(each.words)) clashes << each.words;
    m_clashes->set(clashes.isEmpty() || m_aside ? QString() : tr("%n clashes", nullptr, int(clashes.size())),
                   theme::Tone::Late);
    Q_EMIT statusChanged();
}

void CalendarPage::backToDay() {
    m_newCard.close();
    m_right->setCurrentWidget(m_dayPanel);
}

void CalendarPage::newRecord() { newOn(m_day); }

void CalendarPage::newOn(const QDate& day) {
    if (!workspace().isWritable() || m_newCard.card() || !leave() || !backToCalendar()) return;
    NewCard* card = newEventCard(desk(), day);
    connect(card, &NewCard::cancelled, this, [this] {
        backToDay();
        view()->setFocus();
    });
    connect(card, &NewCard::made, this, [this](const QString& table, qint64 row) {
        m_newCard.close();
        showRecord(table, row);
        view()->setFocus();
    });
    m_newCard.open(card);
}

void CalendarPage::deleteRecord() {
    if (m_right->currentWidget() != m_details || !m_details->eventId() || !workspace().isWritable()) return;
    if (!desk().done(removeEvents(workspace(), {m_details->eventId().value}))) return;
    desk().say(tr("Deleted the event"), true);
    backToDay();
    view()->setFocus();
}

void CalendarPage::openEntry(const DatedEntry& entry) {
    if (entry.table.isEmpty()) return showDay(entry.from);
    if (entry.table != eventTable) return desk().open(entry.table, entry.row);
    if (!leave()) return;
    m_newCard.close();
    if (m_details->showRecord({entry.row}, entry.isSeries ? entry.on : QDate())) m_right->setCurrentWidget(m_details);
}

void CalendarPage::move(const DatedEntry& entry, const QDate& to) {
    if (!leave()) return;
    if (entry.isSeries && entry.table == eventTable) return moveSeries(entry, to);
    if (!desk().done(moveDate(workspace(), entry, to))) return;
    desk().say(tr("Moved \"%1\" to %2").arg(entry.what, shownDate(to)), true);
    showDay(to);
    m_dayPanel->sayMoved(entry, to);
}

void CalendarPage::moveSeries(const DatedEntry& entry, const QDate& to) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString& words, SeriesPart part) {
        menu->addAction(words, this, [=, this] {
            if (!desk().done(nlc::moveEvent(workspace(), {entry.row}, entry.on, part, {to, true, {}, {}}))) return;
            desk().say(tr("Moved \"%1\" to %2").arg(entry.what, shownDate(to)), true);
            showDay(to);
            m_dayPanel->sayMoved(entry, to);
        });
    };
    offer(tr("Move only this date"), SeriesPart::This);
    offer(tr("Move this date and all that follow"), SeriesPart::ThisAndFollowing);
    offer(tr("Move the whole series"), SeriesPart::Whole);
    menu->addSeparator();
    menu->addAction(tr("Leave it where it is"));
    menu->popup(QCursor::pos());
    menu->setActiveAction(menu->actions().front());
}

bool CalendarPage::backToCalendar() {
    if (!m_aside) return true;
    if (!m_aside.close()) return false;
    refreshHeader();
    return true;
}

void CalendarPage::importTable() {
    if (m_aside || !workspace().isWritable() || !leave()) return;
    auto* import = new CalendarImportView(desk());
    connect(import, &CalendarImportView::done, this, [this](const QString& words) {
        backToCalendar();
        desk().say(words, true);
    });
    m_aside.open(import, [this] { backToCalendar(); });
    refreshHeader();
}

void CalendarPage::exportDocument() {
    if (!m_aside && leave()) m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void CalendarPage::printDocument() {
    if (!m_aside && leave()) exportTerm(true);
}

void CalendarPage::exportTerm(bool print) {
    desk().onWorker<QByteArray>(
        tr("Writing the term"), this,
        [day = m_day, filter = m_filter->filter()](Workspace& workspace, Progress&) {
            return termAt(workspace, day)
                .and_then([&](const Term& term) { return termDocument(workspace, term, filter); })
                .and_then([](const doc::Document& document) { return doc::write(document, doc::Format::Pdf); });
        },
        [this, print](const QByteArray& pdf) {
            print ? desk().openInReader(u"term.pdf"_s, pdf) : void(desk().saveAs(window(), u"term.pdf"_s, pdf));
        },
        [this](const Error& error) { desk().report(error); });
}

void CalendarPage::exportFile() {
    auto bytes = exportCalendar(workspace(), m_filter->filter(), {}, tr("Calendar"));
    if (!bytes) return desk().report(bytes.error());
    desk().saveAs(window(), u"calendar.ics"_s, *bytes);
}

void CalendarPage::publish() {
    const QString folder = desk().askFolder(window());
    if (folder.isEmpty()) return;
    CalendarFilter filter = m_filter->filter();
    filter.onlyPublic = true;
    desk().onWorker<Published>(
        tr("Publishing the calendar"), this,
        [folder, filter](Workspace& workspace, Progress&) { return publishCalendar(workspace, filter, {}, folder); },
        [this](const Published& published) { desk().say(published.inWords()); },
        [this](const Error& error) { desk().report(error); });
}

bool CalendarPage::leave() {
    if (m_aside.isBusy()) {
        desk().say(tr("The import is still being written. Wait for it, or cancel it."));
        return false;
    }
    return m_dayPanel->leave() && m_details->leave() && m_newCard.leave();
}

void CalendarPage::focusFilter() { m_filter->focusWords(); }

void CalendarPage::showHistory() {
    if (m_right->currentWidget() == m_details && !m_aside) m_details->showHistory();
}

bool CalendarPage::showRecord(const QString& table, qint64 row) {
    Id<CalendarEvent> id{row};
    QDate on;
    if (table == u"changed_occurrence"_s) {
        const auto changed = Repository<ChangedOccurrence>(workspace()).find({row});
        if (!changed) return false;
        id = changed->event;
        on = changed->on;
    } else if (table != eventTable) {
        return false;
    }
    const auto event = Repository<CalendarEvent>(workspace()).find(id);
    if (!event || !leave() || !backToCalendar()) return false;
    QDate day = on.isValid() ? on : event->startsOn;
    if (event->isSeries() && !on.isValid()) {
        // Of a series the next date, as long as it goes on.
        on = event->startsOn;
        const auto changed = changedOf(workspace(), id).value_or(std::vector<ChangedOccurrence>{});
        const auto next = occurrencesOf(*event, changed, desk().today(), desk().today().addYears(1));
        if (!next.empty()) on = next.front().on, day = next.front().from;
    }
    showDay(day);
    if (!m_details->showRecord(id, on)) return false;
    m_right->setCurrentWidget(m_details);
    return true;
}

void CalendarPage::applyFilter(qint64 savedFilter) {
    const auto kept = Repository<SavedFilter>(workspace()).find({savedFilter});
    if (!kept) return desk().report(kept.error());
    if (leave() && backToCalendar()) m_filter->setFilter(calendarFilterOf(*kept));
}

QString CalendarPage::status() const { return tr("%n entries", nullptr, int(m_days.entries().size())); }

void CalendarPage::showEvent(QShowEvent* event) {
    m_days.setAsleep(false);
    Page::showEvent(event);
}

void CalendarPage::hideEvent(QHideEvent* event) {
    m_days.setAsleep(true);
    Page::hideEvent(event);
}

QString CalendarPage::showState(int index) {
    backToCalendar();
    m_filter->clear();
    setScale(CalendarScale::Month);
    showDay(desk().today());
    switch (index) {
        case 0:
            return u"month"_s;
        case 1:
            setScale(CalendarScale::Week);
            return u"week"_s;
        case 2:
            setScale(CalendarScale::Agenda);
            return u"agenda"_s;
        case 3:
            setScale(CalendarScale::Year);
            return u"year"_s;
        case 4:
            m_dayPanel->showClashes();
            return u"clashes"_s;
        case 5:
            newRecord();
            return u"new"_s;
        case 6: {
            for (const DatedEntry& entry : m_days.entries())
                if (entry.table == eventTable && entry.isSeries) {
                    openEntry(DatedEntry(entry));
                    break;
                }
            return u"event"_s;
        }
        case 7:
            importTable();
            return u"import"_s;
        default:
            return {};
    }
}

}  // namespace nlc
