// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visit_letters.h"

#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "models/calendar/entry_uid.h"
#include "models/mail/letter_body.h"
#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString dayInLetter(const QDate& day) { return QLocale(QLocale::English).toString(day, u"dddd d MMMM yyyy"_s); }

/// Letters that change what stands in somebody's calendar.
bool hasEntry(LetterUse use) {
    return use == LetterUse::VisitConfirmed || use == LetterUse::VisitJoining || use == LetterUse::VisitReminder ||
           use == LetterUse::VisitCancelled;
}

/// What a letter of this use rests on: as long as it is the same, the letter still says what is so.
QString entryOf(LetterUse use, const Booking& booking, const IcsEvent& event) {
    if (use == LetterUse::VisitOffer) return u"offer %1"_s.arg(booking.offeredUntil.toString(Qt::ISODate));
    if (!hasEntry(use)) return u"day %1"_s.arg(event.day.toString(Qt::ISODate));
    const QStringList parts{event.summary,
                            event.location,
                            event.day.toString(Qt::ISODate),
                            event.from.toString(u"HH:mm"_s),
                            event.to.toString(u"HH:mm"_s),
                            event.isCancelled ? u"cancelled"_s : QString()};
    return Content::hashOf(parts.join(u'\n').toUtf8()).left(16);
}

/// What all letters of a date are made from, read once.
class LettersOfDate {
public:
    static Result<LettersOfDate> of(Workspace& workspace, Id<VisitDate> date) {
        auto row = visitDateRow(workspace, date);
        if (!row) return tl::unexpected(row.error());
        auto visit = Repository<Visit>(workspace).find(row->date.visit);
        if (!visit) return tl::unexpected(visit.error());
        auto contact = Repository<Person>(workspace).find(visit->hostContact);
        if (!contact && contact.error().kind != Error::Kind::NotFound) return tl::unexpected(contact.error());
        auto bookings = bookingsOn(workspace, date);
        if (!bookings) return tl::unexpected(bookings.error());
        auto log = lettersOf(workspace, date);
        if (!log) return tl::unexpected(log.error());
        LettersOfDate all{std::move(*row), std::move(*visit), contact.value_or(Person{}), std::move(*bookings), {}};
        for (VisitLetter& letter : *log) all.m_log[letter.booking.value].push_back(std::move(letter));
        return all;
    }

    const std::vector<BookingRow>& bookings() const { return m_bookings; }

    /// The last letter of this use that was made for the booking; null: none.
    const VisitLetter* last(Id<Booking> booking, LetterUse use) const {
        return lastWhere(booking, [use](const VisitLetter& letter) { return letter.kind == use; });
    }
    /// What the entry is to have as its sequence: higher than any sent before, once it says something else.
    int sequenceOf(const Booking& booking, const QString& entry) const {
        const int own = m_row.date.sequence + booking.sequence;
        const VisitLetter* sent =
            lastWhere(booking.id, [](const VisitLetter& letter) { return hasEntry(letter.kind); });
        if (!sent) return own;
        return std::max(own, sent->sequence + (sent->entry == entry ? 0 : 1));
    }
    QHash<QString, QString> valuesFor(const Booking& booking) const {
        const QString reason = booking.reason.isEmpty() ? m_row.date.reason : booking.reason;
        return {
            {u"visit focus"_s, m_visit.focus},
            {u"visit date"_s, dayInLetter(m_row.date.day)},
            {u"visit time"_s, shownTimes(m_row.date)},
            {u"host"_s, m_row.host},
            {u"host contact"_s, m_contact.fullName()},
            {u"place"_s, m_row.place},
            {u"access"_s, m_visit.access},
            {u"parking"_s, m_visit.parking},
            {u"what you will see"_s, letterBodyOf(m_visit.see).text},
            {u"safeguarding"_s, m_visit.safeguarding},
            {u"answer by"_s, booking.offeredUntil.isValid() ? dayInLetter(booking.offeredUntil) : QString()},
            {u"reason"_s, reason},
        };
    }

private:
    LettersOfDate(VisitDateRow row, Visit visit, Person contact, std::vector<BookingRow> bookings,
                  QHash<qint64, std::vector<VisitLetter>> log)
        : m_row(std::move(row)),
          m_visit(std::move(visit)),
          m_contact(std::move(contact)),
          m_bookings(std::move(bookings)),
          m_log(std::move(log)) {}

    template <typename Is>
    const VisitLetter* lastWhere(Id<Booking> booking, Is is) const {
        const auto found = m_log.constFind(booking.value);
        if (found == m_log.cend()) return nullptr;
        const auto letter = std::find_if(found->begin(), found->end(), is);  // the newest first
        return letter == found->end() ? nullptr : &*letter;
    }

    VisitDateRow m_row;
    Visit m_visit;
    Person m_contact;
    std::vector<BookingRow> m_bookings;
    QHash<qint64, std::vector<VisitLetter>> m_log;
};

/// Whether they have a letter of this use that still says what is so.
bool hasTheirs(const LettersOfDate& all, LetterUse use, const Booking& booking, const QString& entry) {
    const VisitLetter* last = all.last(booking.id, use);
    return last && last->entry == entry && last->madeAt >= booking.bookedAt;
}

}  // namespace

bool isFor(LetterUse use, const Booking& booking) {
    switch (use) {
        case LetterUse::VisitConfirmed:
        case LetterUse::VisitJoining:
        case LetterUse::VisitReminder:
            return booking.state == BookingState::Booked;
        case LetterUse::VisitOffer:
            return booking.state == BookingState::Offered;
        case LetterUse::VisitCancelled:
            return booking.state == BookingState::Cancelled;
        case LetterUse::VisitThanks:
            return booking.state == BookingState::Booked && booking.presence == VisitPresence::Came;
        default:
            return false;
    }
}

Result<IcsEvent> calendarEntryOf(Workspace& workspace, const Booking& booking) {
    auto row = visitDateRow(workspace, booking.date);
    if (!row) return tl::unexpected(row.error());
    auto uid = entryUid(workspace, u"booking"_s, booking.id.value);
    if (!uid) return tl::unexpected(uid.error());
    IcsEvent event;
    event.uid = *uid;
    event.summary = row->host.isEmpty() ? QObject::tr("Visit: %1").arg(row->focus)
                                        : QObject::tr("Visit to %1: %2").arg(row->host, row->focus);
    event.location = row->place;
    event.day = row->date.day;
    event.from = row->date.startsAt;
    event.to = row->date.endsAt;
    event.isCancelled = booking.state == BookingState::Cancelled || row->date.isCancelled;
    event.stampedAt = workspace.identity().now();
    return event;
}

Result<std::vector<VisitLetter>> lettersOf(Workspace& workspace, Id<VisitDate> date) {
    return Repository<VisitLetter>(workspace).all(
        u"WHERE booking_id IN (SELECT id FROM booking WHERE visit_date_id = ?) ORDER BY made_at DESC, id DESC"_s,
        {date.value});
}

Result<std::vector<BookingRow>> withoutLetter(Workspace& workspace, Id<VisitDate> date, LetterUse use) {
    auto all = LettersOfDate::of(workspace, date);
    if (!all) return tl::unexpected(all.error());
    std::vector<BookingRow> rows;
    for (const BookingRow& row : all->bookings()) {
        if (!isFor(use, row.booking)) continue;
        auto event = calendarEntryOf(workspace, row.booking);
        if (!event) return tl::unexpected(event.error());
        if (!hasTheirs(*all, use, row.booking, entryOf(use, row.booking, *event))) rows.push_back(row);
    }
    return rows;
}

Result<std::vector<VisitLetterTo>> visitLetters(Workspace& workspace, Id<VisitDate> date, const Letter& letter,
                                                VisitLettersFor whom) {
    if (aboutOf(letter.use) != LetterAbout::Visit)
        return invalid("use", QObject::tr("\"%1\" is no letter for visits. Nothing was made.").arg(letter.name));
    if (auto fine = checked(letter); !fine) return tl::unexpected(fine.error());
    auto all = LettersOfDate::of(workspace, date);
    if (!all) return tl::unexpected(all.error());
    std::vector<VisitLetterTo> letters;
    for (const BookingRow& row : all->bookings()) {
        const Booking& booking = row.booking;
        if (!isFor(letter.use, booking)) continue;
        auto event = calendarEntryOf(workspace, booking);
        if (!event) return tl::unexpected(event.error());
        VisitLetterTo to;
        to.booking = booking.id;
        to.entry = entryOf(letter.use, booking, *event);
        if (whom == VisitLettersFor::WhoHasNone && hasTheirs(*all, letter.use, booking, to.entry)) continue;
        to.again = all->last(booking.id, letter.use) != nullptr;
        auto addressee = addresseeOf(workspace, booking.person);
        if (!addressee) return tl::unexpected(addressee.error());
        addressee->values.insert(all->valuesFor(booking));
        auto made = lettersTo(letter, {*addressee});
        if (!made) return tl::unexpected(made.error());
        to.letter = std::move(made->front());
        if (hasEntry(letter.use)) {
            to.sequence = event->sequence = all->sequenceOf(booking, to.entry);
            if (to.letter.draft)
                to.letter.draft->attachments.push_back({u"visit.ics"_s, "text/calendar", icsOf({*event})});
        }
        letters.push_back(std::move(to));
    }
    return letters;
}

WrittenLetters writeVisitLetters(const std::vector<VisitLetterTo>& letters, const QString& folder, Progress& progress) {
    std::vector<LetterTo> plain;
    for (const VisitLetterTo& each : letters) plain.push_back(each.letter);
    return writeLetters(plain, LetterFiles::OneEach, folder, progress);
}

Result<> noteVisitLetters(Workspace& workspace, const Letter& letter, const std::vector<VisitLetterTo>& letters,
                          const WrittenLetters& written) {
    if (written.files.isEmpty() || !workspace.isWritable()) return {};
    return workspace.step(QObject::tr("note of the letter '%1'").arg(letter.name), [&]() -> Result<> {
        std::vector<LetterTo> plain;
        qsizetype file = 0;  // those with a draft were written in this order
        for (const VisitLetterTo& each : letters) {
            plain.push_back(each.letter);
            if (!each.letter.draft || file >= written.files.size()) continue;
            VisitLetter noted;
            noted.booking = each.booking;
            noted.kind = letter.use;
            noted.madeAt = workspace.identity().now();
            noted.fileName = QFileInfo(written.files[file++]).fileName();
            noted.sequence = each.sequence;
            noted.entry = each.entry;
            if (auto made = Repository<VisitLetter>(workspace).add(noted); !made) return tl::unexpected(made.error());
        }
        return noteLetters(workspace, letter.name, plain, written);
    });
}

}  // namespace nlc
