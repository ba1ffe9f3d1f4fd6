// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/booking_import.h"

#include <QLocale>
#include <QRegularExpression>

#include "models/text/free_date.h"
#include "models/visits/booking_repository.h"
#include "models/visits/form_answer.h"
#include "models/visits/visitor_finder.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Whether an answer such as "Tuesday 11 March 2025, 9.30 to 12" names the day.
bool namesDay(const QString& answer, const QDate& day, DateOrder order) {
    if (importedDate(answer, order) == day) return true;
    static const QLocale english(QLocale::English);
    for (const QString& month :
         {english.monthName(day.month()), english.monthName(day.month(), QLocale::ShortFormat)}) {
        const QString number = QString::number(day.day());
        const QRegularExpression dayFirst(u"\\b0?%1(?:st|nd|rd|th)?(?: of)? %2\\b"_s.arg(number, month),
                                          QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression monthFirst(u"\\b%1 0?%2(?:st|nd|rd|th)?\\b"_s.arg(month, number),
                                            QRegularExpression::CaseInsensitiveOption);
        if (dayFirst.match(answer).hasMatch() || monthFirst.match(answer).hasMatch()) return true;
    }
    return answer.contains(day.toString(u"dd/MM/yyyy"_s)) || answer.contains(day.toString(u"d/M/yyyy"_s)) ||
           answer.contains(day.toString(Qt::ISODate));
}

bool namesTime(const QString& answer, const QTime& time) {
    for (const auto& pattern : {u"HH:mm"_s, u"H:mm"_s, u"HH.mm"_s, u"H.mm"_s, u"h:mm"_s, u"h.mm"_s})
        if (answer.contains(time.toString(pattern))) return true;
    return false;
}

class BookingImport final : public RowImport {
public:
    BookingImport(std::vector<VisitDateRow> dates, int perSchool, std::vector<Booking> bookings, VisitorFinder visitors)
        : m_dates(std::move(dates)),
          m_perSchool(perSchool),
          m_stored{std::move(visitors), std::move(bookings), {}, {}, {}, {}} {
        for (size_t i = 0; i < m_stored.bookings.size(); ++i) m_stored.learn(i);
        for (const VisitDateRow& row : m_dates)
            m_stored.left[row.date.id.value] = row.places.waiting > 0 ? 0 : row.places.left();
        for (const Booking& booking : m_stored.bookings)
            if (holdsPlace(booking.state)) ++m_stored.ofSchool[{booking.date.value, booking.organisation.value}];
        m_now = m_stored;
    }

    const std::vector<ImportField>& fields() const override {
        static const std::vector<ImportField> all = [] {
            auto fields = answerFields();
            fields.push_back({u"date"_s,
                              QObject::tr("Date of the visit"),
                              {u"Date"_s, u"Which date"_s, u"Which date?"_s, u"Session"_s, u"Visit date"_s,
                               u"Which date would you like?"_s, u"Which date would you like to attend?"_s,
                               u"Choose a date"_s, u"Preferred date"_s}});
            fields.push_back({u"access_needs"_s,
                              QObject::tr("Access needs"),
                              {u"Access requirements"_s, u"Do you have any access needs?"_s, u"Accessibility"_s,
                               u"Accessibility needs"_s}});
            fields.push_back({u"dietary_needs"_s,
                              QObject::tr("Dietary needs"),
                              {u"Dietary requirements"_s, u"Do you have any dietary requirements?"_s, u"Diet"_s}});
            fields.push_back({u"group_name"_s, QObject::tr("Group"), {u"Party"_s, u"Group name"_s, u"Team"_s}});
            return fields;
        }();
        return all;
    }

    Result<> write(Workspace& workspace, Progress& progress) override {
        State state = m_now;
        const auto counted = counting(progress, state.visitors.touched() + int(m_wishes.size() + m_changed.size()));
        return workspace.step(QObject::tr("import of bookings"), [&]() -> Result<> {
            if (auto done = state.visitors.write(workspace, counted); !done) return done;
            for (Booking& wish : m_wishes) {
                wish.person = state.visitors.real(wish.person);
                wish.organisation = state.visitors.real(wish.organisation);
                if (auto go = counted(); !go) return go;
            }
            auto placed = bookAll(workspace, m_wishes, {});
            if (!placed) return tl::unexpected(placed.error());
            for (const Booking& booking : m_changed) {
                if (auto done = Repository<Booking>(workspace).update(booking); !done) return done;
                if (auto go = counted(); !go) return go;
            }
            return {};
        });
    }

private:
    struct State {
        VisitorFinder visitors;
        std::vector<Booking> bookings;  ///< those of the file, then those of the rows before
        QHash<QString, size_t> byKey;
        QHash<std::pair<qint64, qint64>, size_t> byPerson;  ///< date, person
        QHash<qint64, int> left;                            ///< by date: places that nobody has and nobody waits for
        QHash<std::pair<qint64, qint64>, int> ofSchool;     ///< date, organisation: places it has

        void learn(size_t place) {
            const Booking& booking = bookings[place];
            if (!booking.answerKey.isEmpty()) byKey.insert(booking.answerKey, place);
            byPerson.insert({booking.date.value, booking.person.value}, place);
        }
    };

    void begin() override {
        m_now = m_stored;
        m_keys.begin();
        m_wishes.clear();
        m_changed.clear();
    }

    RowResult take(const ImportCells& cells, DateOrder order) override {
        const VisitorFinder::Visitor visitor{nameIn(cells), emailIn(cells), cells(u"school"_s), cells(u"job_title"_s)};
        m_subject = visitor.name.isEmpty() ? visitor.email : visitor.name;
        const QString key = m_keys.of(cells, order);
        if (const auto known = m_now.byKey.constFind(key); !key.isEmpty() && known != m_now.byKey.cend())
            return again(*known, cells);
        const auto date = dateIn(cells, order);
        if (!date) return tl::unexpected(date.error());
        const auto found = m_now.visitors.take(visitor);
        if (!found) return tl::unexpected(found.error());
        m_subject = m_now.visitors.at(found->person).fullName();
        const QDateTime at = answeredAt(cells, order);
        if (const auto known = m_now.byPerson.constFind({(*date)->date.id.value, found->person.value});
            known != m_now.byPerson.cend()) {
            const Booking& booking = m_now.bookings[*known];
            const bool cameBack = booking.state == BookingState::Cancelled && !key.isEmpty() &&
                                  booking.cancelledAt.isValid() && at > booking.cancelledAt;
            if (!cameBack) return again(*known, cells);
        }
        Booking wish;
        wish.date = (*date)->date.id;
        wish.person = found->person;
        wish.organisation = found->organisation;
        wish.group = cells(u"group_name"_s).simplified();
        wish.accessNeeds = cells(u"access_needs"_s);
        wish.dietNeeds = cells(u"dietary_needs"_s);
        wish.bookedAt = at;
        wish.source = key.isEmpty() ? u"e-mail"_s : u"form"_s;
        wish.answerKey = key;
        m_wishes.push_back(wish);
        propose(wish, **date, found->says);
        m_now.bookings.push_back(wish);
        m_now.learn(m_now.bookings.size() - 1);
        return ImportRow::Fate::New;
    }

    /// A row whose booking is there: only what it says of needs can be new.
    ImportRow::Fate again(size_t place, const ImportCells& cells) {
        Booking booking = m_now.bookings[place];
        m_subject = m_now.visitors.at(booking.person).fullName();
        if (booking.id.value == 0) {
            m_filling.add(QObject::tr("stands in this table already"));
            return ImportRow::Fate::Same;
        }
        if (booking.state == BookingState::Cancelled) {
            m_filling.add(QObject::tr("was cancelled here"));
            return ImportRow::Fate::Same;
        }
        const Booking before = booking;
        m_filling.put(booking.accessNeeds, cells(u"access_needs"_s), QObject::tr("Access needs"));
        m_filling.put(booking.dietNeeds, cells(u"dietary_needs"_s), QObject::tr("Dietary needs"));
        if (booking == before) return ImportRow::Fate::Same;
        m_now.bookings[place] = booking;
        m_changed.push_back(std::move(booking));
        return ImportRow::Fate::Update;
    }

    void propose(const Booking& wish, const VisitDateRow& date, const QString& says) {
        int& left = m_now.left[wish.date.value];
        int& ofSchool = m_now.ofSchool[{wish.date.value, wish.organisation.value}];
        const bool atLimit = m_perSchool > 0 && wish.organisation.value != 0 && ofSchool >= m_perSchool;
        const bool booked = left > 0 && !atLimit;
        if (booked) {
            --left;
            ++ofSchool;
        }
        m_events << (booked ? QObject::tr("Booked") : QObject::tr("Waiting"));
        m_filling.add(
            (booked ? QObject::tr("booked on %1") : QObject::tr("waiting list of %1")).arg(shownDate(date.date.day)));
        if (!says.isEmpty()) m_filling.add(says);
    }

    tl::expected<const VisitDateRow*, RowProblem> dateIn(const ImportCells& cells, DateOrder order) const {
        const QString answer = cells(u"date"_s);
        const auto wrong = [](const QString& sentence) {
            return tl::unexpected<RowProblem>(RowProblem{sentence, u"date"_s});
        };
        if (m_dates.empty()) return wrong(QObject::tr("The visit has no date that can be booked. Add one first."));
        std::vector<const VisitDateRow*> meant;
        for (const VisitDateRow& row : m_dates)
            if (answer.isEmpty() ? m_dates.size() == 1 : namesDay(answer, row.date.day, order)) meant.push_back(&row);
        if (meant.size() > 1)
            std::erase_if(meant, [&](const VisitDateRow* row) { return !namesTime(answer, row->date.startsAt); });
        if (meant.size() == 1) return meant.front();
        QStringList days;
        for (const VisitDateRow& row : m_dates) days << shownWhen(row.date);
        if (answer.isEmpty()) return wrong(QObject::tr("Say which date it is for: %1.").arg(days.join(u"; "_s)));
        return wrong(QObject::tr("\"%1\" is no date of this visit. It is one of: %2.").arg(answer, days.join(u"; "_s)));
    }

    std::vector<VisitDateRow> m_dates;  ///< those that can be booked
    int m_perSchool;
    State m_stored;
    State m_now = m_stored;
    AnswerKeys m_keys;
    std::vector<Booking> m_wishes, m_changed;
};

}  // namespace

Result<std::unique_ptr<Import>> bookingImport(Workspace& workspace, Id<Visit> id) {
    auto visit = Repository<Visit>(workspace).find(id);
    if (!visit) return tl::unexpected(visit.error());
    if (visit->state == VisitState::Cancelled)
        return failed(Error::Kind::Refused, QObject::tr("The visit is cancelled, so nobody can be booked."));
    auto dates = visitDatesOf(workspace, id);
    if (!dates) return tl::unexpected(dates.error());
    std::erase_if(*dates, [](const VisitDateRow& row) { return row.date.isCancelled; });
    auto bookings = Repository<Booking>(workspace).all(
        u"WHERE visit_date_id IN (SELECT id FROM visit_date WHERE visit_id = ?) ORDER BY id"_s, {id.value});
    if (!bookings) return tl::unexpected(bookings.error());
    auto visitors = VisitorFinder::of(workspace);
    if (!visitors) return tl::unexpected(visitors.error());
    return std::make_unique<BookingImport>(std::move(*dates), visit->perSchool, std::move(*bookings),
                                           std::move(*visitors));
}

}  // namespace nlc
