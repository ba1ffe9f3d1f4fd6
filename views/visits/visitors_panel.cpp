// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visitors_panel.h"

#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "models/transfer/csv.h"
#include "models/visits/form_answer.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/shell/step_place.h"
#include "views/visits/booking_form.h"
#include "views/visits/visit_details.h"
#include "views/visits/visitor_list.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int pastedLines = 5, daysToAnswer = 7;

/// What a pasted e-mail says, as a table that asks for one date.
QByteArray pastedTable(PastedPeople pasted, const VisitDate& date, const QString& group) {
    const QString when =
        date.day.toString(Qt::ISODate) + (date.startsAt.isValid() ? date.startsAt.toString(u" HH:mm"_s) : QString());
    for (size_t row = 0; row < pasted.sheet.rows.size(); ++row)
        pasted.sheet.rows[row] << (row == 0 ? u"Date"_s : when) << (row == 0 ? u"Group"_s : group);
    return csvOf(pasted.sheet.rows);
}

}  // namespace

VisitorsPanel::VisitorsPanel(Desk& desk, const VisitNames& names, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_people(names.people),
      m_organisations(names.organisations),
      m_notice(new Notice),
      m_book(button(tr("Book"), Weight::Plain, u"plus"_s)),
      m_paste(button(tr("Paste e-mail"))),
      m_import(button(tr("Import…"))),
      m_list(new VisitorList(desk, u"visits.visitors"_s, VisitorList::Whom::Everyone, {0, 150, -126, 104, -120, -140})),
      m_step(new StepPlace),
      m_form(new RecordForm<Booking>(desk, [](const Booking& booking) { return editOf(booking); })) {
    m_book->setToolTip(tr("Book one person on this date"));
    m_paste->setToolTip(tr("Book the people who stand in an e-mail"));
    m_import->setToolTip(tr("Answers from Microsoft Forms or Google Forms, as CSV or Excel (Ctrl+Shift+I)"));
    for (QPushButton* each : {m_book, m_paste, m_import}) m_list->addBesideFilter(each);
    m_list->setEmpty(u"users"_s, tr("Nobody has booked yet"),
                     tr("Book people here one by one, paste an e-mail with their names, or import a form's answers."),
                     tr("Book somebody"));
    m_editor = makeEditor();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_notice);
    column->addWidget(m_list, 1);
    column->addWidget(m_step);
    column->addWidget(m_editor);
    connect(m_book, &QAbstractButton::clicked, this, &VisitorsPanel::book);
    connect(m_paste, &QAbstractButton::clicked, this, &VisitorsPanel::paste);
    connect(m_import, &QAbstractButton::clicked, this, [this] { Q_EMIT importAsked({}); });
    connect(m_list, &ListPane::newAsked, this, &VisitorsPanel::book);
    connect(m_list, &ListPane::deleteAsked, this, &VisitorsPanel::cancel);
    connect(m_list, &ListPane::opened, this, [this] { m_form->fields().front()->setFocus(); });
    connect(m_list, &ListPane::currentChanged, this, [this](qint64 id) {
        const qint64 before = m_form->record().id.value;
        if (!m_form->showRecord({id}))
            // What is typed cannot be kept yet: back to its row, once the table has finished choosing.
            QMetaObject::invokeMethod(
                this, [this, before] { m_list->setCurrentId(before); }, Qt::QueuedConnection);
        refresh();
    });
    connect(m_notice, &Notice::chosen, this, [this] {
        if (m_onNotice) m_onNotice();
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"booking"_L1, "visit_date"_L1, "visit"_L1, "person"_L1})) refresh();
    });
    refresh();
}

QWidget* VisitorsPanel::makeEditor() {
    auto* group = new TextField(tr("Group"));
    auto* access = new TextField(tr("Access needs"));
    auto* diet = new TextField(tr("Dietary needs"));
    group->setHint(tr("who come together"));
    access->setHint(tr("for the host alone"));
    m_form->addRow({group, access, diet});
    m_form->bind(group, &Booking::group);
    m_form->bind(access, &Booking::accessNeeds);
    m_form->bind(diet, &Booking::dietNeeds);
    m_about = label({}, theme::Text::Body, true);
    m_accept = button(tr("Takes the place"));
    m_decline = button(tr("Declines…"));
    m_move = button(tr("Move…"));
    m_move->setToolTip(tr("To another date of the visit"));
    m_cancel = button(tr("Cancel booking…"));
    auto* page = button(tr("Their page"), Weight::Quiet);
    auto* steps = new QHBoxLayout;
    steps->setSpacing(theme::s);
    for (QPushButton* each : {m_accept, m_decline, m_move, m_cancel}) steps->addWidget(each);
    steps->addStretch();
    steps->addWidget(page);
    auto* editor = new QWidget;
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_about);
    column->addLayout(steps);
    column->addWidget(m_form);
    connect(m_accept, &QAbstractButton::clicked, this, [this] {
        if (leave() && m_desk.done(acceptOffer(m_desk.workspace(), current())))
            m_desk.say(tr("%1 has the place").arg(nameOf(m_form->record())), true);
    });
    connect(m_decline, &QAbstractButton::clicked, this, &VisitorsPanel::decline);
    connect(m_move, &QAbstractButton::clicked, this, &VisitorsPanel::moveTo);
    connect(m_cancel, &QAbstractButton::clicked, this, &VisitorsPanel::cancel);
    connect(page, &QAbstractButton::clicked, this, [this] { m_desk.open(u"person"_s, m_form->record().person.value); });
    return editor;
}

Id<Booking> VisitorsPanel::current() const { return m_form->record().id; }

QString VisitorsPanel::nameOf(const Booking& booking) const {
    return Repository<Person>(m_desk.workspace()).find(booking.person).value_or(Person{}).fullName();
}

void VisitorsPanel::showDate(Id<VisitDate> date) {
    if (date != m_date) closeStep();
    m_date = date;
    m_list->showDate(date);
    m_form->showRecord({m_list->currentId()});
    refresh();
}

bool VisitorsPanel::leave() { return m_form->commitPending() && m_step->leave(); }
void VisitorsPanel::closeStep() { m_step->close(); }

void VisitorsPanel::refresh() {
    const bool writable = m_desk.workspace().isWritable();
    for (QPushButton* each : {m_book, m_paste, m_import}) each->setEnabled(writable && m_date);
    const auto booking = Repository<Booking>(m_desk.workspace()).find(current());
    m_editor->setVisible(booking && !m_step->isOpen());
    showNotice();
    if (!booking) return;
    const BookingState state = booking->state;
    m_accept->setVisible(state == BookingState::Offered);
    m_decline->setVisible(state == BookingState::Offered);
    m_move->setVisible(state != BookingState::Cancelled);
    m_cancel->setVisible(state != BookingState::Cancelled);
    for (QPushButton* each : {m_accept, m_decline, m_move, m_cancel}) each->setEnabled(writable);
    QStringList about{nameOf(*booking), shown(state)};
    if (state == BookingState::Offered && booking->offeredUntil.isValid())
        about << tr("answer by %1").arg(shownDate(booking->offeredUntil));
    if (state == BookingState::Cancelled) about << booking->reason;
    about << tr("asked on %1").arg(shownDate(booking->bookedAt.toLocalTime().date()));
    about.removeAll(QString());
    m_about->setText(about.join(u" · "_s));
}

void VisitorsPanel::showNotice() {
    m_onNotice = {};
    if (!sayNotice()) m_notice->clear();
}

bool VisitorsPanel::sayNotice() {
    const auto row = visitDateRow(m_desk.workspace(), m_date);
    if (!m_date || !row || row->date.isCancelled || row->date.day < m_desk.today()) return false;
    const bool writable = m_desk.workspace().isWritable();
    const auto next = nextInLine(m_desk.workspace(), m_date);
    if (next && next->id && row->places.left() > 0 && !m_step->isOpen()) {
        m_onNotice = [this] { offer(); };
        m_notice->say(theme::Tone::Soon, tr("A place is free. Next in line: %1.").arg(nameOf(*next)),
                      writable ? QStringList{tr("Offer the place…")} : QStringList{});
        return true;
    }
    const auto overdue = offersOverdue(m_desk.workspace());
    if (!overdue) return false;
    for (const Booking& each : *overdue) {
        if (each.date != m_date) continue;
        m_onNotice = [this, id = each.id.value] { m_list->setCurrentId(id); };
        m_notice->say(theme::Tone::Late,
                      tr("%1 was to answer by %2 and holds the place.").arg(nameOf(each), shownDate(each.offeredUntil)),
                      {tr("Show")});
        return true;
    }
    return false;
}

void VisitorsPanel::ask(StepForm* form) {
    m_editor->hide();
    m_step->ask(form, [this] {
        refresh();
        m_list->focusRows();
    });
    showNotice();
}

void VisitorsPanel::book() {
    if (!m_date || !m_desk.workspace().isWritable() || !leave()) return;
    ask(bookingForm(m_desk, m_date, m_people, m_organisations,
                    [this](Id<Booking> made) { m_list->setCurrentId(made.value); }));
}

void VisitorsPanel::paste() {
    if (!m_date || !m_desk.workspace().isWritable() || !leave()) return;
    auto* form = new StepForm(tr("Paste an e-mail"),
                              tr("A person a line, with name, school and address in any order. You see what becomes of "
                                 "each before anybody is booked."),
                              tr("Look at them"));
    auto* text = form->add(new LinesField(tr("People"), pastedLines), u"text"_s);
    auto* group = form->add(new TextField(tr("They come together as (may be empty)")));
    form->onDo([=, this]() -> Result<> {
        const PastedPeople pasted = pastedPeople(text->value());
        if (pasted.sheet.rows.size() < 2)
            return invalid("text", tr("Nobody was found in it. Write a name and a school or an address on each line."));
        const auto date = Repository<VisitDate>(m_desk.workspace()).find(m_date);
        if (!date) return tl::unexpected(date.error());
        const QString table = QString::fromUtf8(pastedTable(pasted, *date, group->value()));
        if (!pasted.unread.isEmpty()) m_desk.say(tr("Left aside: %1").arg(pasted.unread.mid(0, 3).join(u"; "_s)));
        QMetaObject::invokeMethod(
            this, [this, table] { Q_EMIT importAsked(table); }, Qt::QueuedConnection);  // once the form has gone
        return {};
    });
    ask(form);
}

void VisitorsPanel::offer() {
    const auto next = nextInLine(m_desk.workspace(), m_date);
    if (!next || !next->id || !m_desk.workspace().isWritable() || !leave()) return;
    auto* form = new StepForm(tr("Offer the place to %1").arg(nameOf(*next)),
                              tr("It is kept for them until they answer. The letter that says so is under Letters."),
                              tr("Offer it"));
    auto* until = form->add(new DateField(tr("Answer by"), [this] { return m_desk.today(); }), u"offered_until"_s);
    until->setValue(m_desk.today().addDays(daysToAnswer));
    form->onDo([=, this]() -> Result<> {
        return offerNext(m_desk.workspace(), m_date, until->value()).map([this](const Booking& offered) {
            m_desk.say(tr("The place is offered to %1").arg(nameOf(offered)), true);
        });
    });
    ask(form);
}

void VisitorsPanel::sayNext(const QString& done, const Booking& next) {
    m_desk.say(next.id ? tr("%1. Next in line: %2").arg(done, nameOf(next)) : done, true);
}

void VisitorsPanel::decline() {
    const Booking booking = m_form->record();
    if (booking.state != BookingState::Offered || !m_desk.workspace().isWritable() || !leave()) return;
    auto* form = new StepForm(tr("%1 declines the place").arg(nameOf(booking)), {}, tr("Declined"));
    auto* reason = form->add(new TextField(tr("Reason (may be empty)")));
    auto* waits = form->add(new CheckField(tr("They wait on, at the end of the line")));
    form->onDo([=, this]() -> Result<> {
        return declineOffer(m_desk.workspace(), booking.id, reason->value(), waits->value())
            .map([&](const Booking& next) { sayNext(tr("%1 declined").arg(nameOf(booking)), next); });
    });
    ask(form);
}

void VisitorsPanel::moveTo() {
    const Booking booking = m_form->record();
    if (!booking.id || !m_desk.workspace().isWritable() || !leave()) return;
    const auto date = Repository<VisitDate>(m_desk.workspace()).find(m_date);
    const auto rows = date ? visitDatesOf(m_desk.workspace(), date->visit) : tl::unexpected(date.error());
    if (!rows) return m_desk.report(rows.error());
    std::vector<Option> options;
    for (const VisitDateRow& row : *rows)
        if (row.date.id != m_date && !row.date.isCancelled)
            options.push_back(
                {u"%1: %2"_s.arg(shownWhen(row.date), inWords(row.places)), QString::number(row.date.id.value)});
    if (options.empty()) return m_desk.say(tr("The visit has no other date. Add one under Dates."));
    auto* form = new StepForm(tr("Move %1 to another date").arg(nameOf(booking)), {}, tr("Move"));
    auto* to = form->add(new ChoiceField(tr("Date"), options));
    to->setValue(options.front().code);
    form->onDo([=, this]() -> Result<> {
        return nlc::moveBooking(m_desk.workspace(), booking.id, {to->value().toLongLong()})
            .map([&](const Placed& placed) {
                m_desk.say(placed.state == BookingState::Waiting
                               ? tr("%1 waits there, in place %2").arg(nameOf(booking)).arg(placed.inLine)
                               : tr("%1 has a place there").arg(nameOf(booking)),
                           true);
            });
    });
    ask(form);
}

void VisitorsPanel::cancel() {
    const Booking booking = m_form->record();
    if (!booking.id || booking.state == BookingState::Cancelled || !m_desk.workspace().isWritable() || !leave()) return;
    auto* form = new StepForm(tr("Cancel the booking of %1").arg(nameOf(booking)),
                              tr("It stays in the list, with the reason. The letter that says so is under Letters."),
                              tr("Cancel the booking"));
    auto* by = new TextField(tr("Who cancels"));
    auto* reason = new TextField(tr("Reason"));
    by->setValue(nameOf(booking));
    form->addRow({reason, by}, {3, 2});
    form->onDo([=, this]() -> Result<> {
        return cancelBooking(m_desk.workspace(), booking.id, by->value(), reason->value())
            .map([&](const Booking& next) { sayNext(tr("Cancelled the booking of %1").arg(nameOf(booking)), next); });
    });
    ask(form);
}

}  // namespace nlc
