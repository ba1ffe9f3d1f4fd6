// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QTime>
#include <functional>
#include <vector>

#include "models/documents/document.h"
#include "models/offers/moments.h"
#include "models/records/columns.h"
#include "models/store/workspace.h"

namespace nlc {

// What an area has that others can use. An area fills in what it has and stands once in areas(); whoever compiles a
// bulletin, a calendar or a pack asks areas() and knows none of them.

/// A piece of news as a bulletin takes it over. Texts are Markdown; where it came from is kept with the item.
struct News {
    QString table;
    qint64 row = 0;
    QString title;
    QString from;  ///< "Update: Effective transitions, February 2025"
    QDate date;    ///< newest are offered first
    QString body;
    QString category;
    bool actionRequired = false;
    QDate actionBy;
    QString linkText, linkUrl;
};

/// What kind of thing is dated, for those who filter a calendar.
enum class DateKind {
    Meeting,
    Visit,
    Event,
    Training,
    Activity,
    Deadline,
    Round,
    Action,
    Bulletin,
    Term,
    Holiday,
    Inset,
    BankHoliday
};
template <>
struct NamesOf<DateKind> {
    static constexpr std::array values{
        Named{DateKind::Meeting, "meeting", QT_TRANSLATE_NOOP("Names", "Meeting")},
        Named{DateKind::Visit, "visit", QT_TRANSLATE_NOOP("Names", "Visit")},
        Named{DateKind::Event, "event", QT_TRANSLATE_NOOP("Names", "Event")},
        Named{DateKind::Training, "training", QT_TRANSLATE_NOOP("Names", "Training")},
        Named{DateKind::Activity, "activity", QT_TRANSLATE_NOOP("Names", "Activity")},
        Named{DateKind::Deadline, "deadline", QT_TRANSLATE_NOOP("Names", "Deadline")},
        Named{DateKind::Round, "round", QT_TRANSLATE_NOOP("Names", "Updates due")},
        Named{DateKind::Action, "action", QT_TRANSLATE_NOOP("Names", "Action due")},
        Named{DateKind::Bulletin, "bulletin", QT_TRANSLATE_NOOP("Names", "Bulletin")},
        Named{DateKind::Term, "term", QT_TRANSLATE_NOOP("Names", "Term")},
        Named{DateKind::Holiday, "holiday", QT_TRANSLATE_NOOP("Names", "School holiday")},
        Named{DateKind::Inset, "inset", QT_TRANSLATE_NOOP("Names", "INSET day")},
        Named{DateKind::BankHoliday, "bank-holiday", QT_TRANSLATE_NOOP("Names", "Bank holiday")},
    };
};

/// Anything dated: a deadline, an event, an issue. Days and clocks of the United Kingdom.
struct DatedEntry {
    QDate from, to;  ///< `to` invalid: one day
    QString what;
    QString table;  ///< empty: no record stands behind it, as of a bank holiday
    qint64 row = 0;
    DateKind kind = DateKind::Event;
    QTime startsAt = {}, endsAt = {};  ///< startsAt invalid: all day; endsAt invalid: open
    QString place = {};
    QString audience = {};            ///< in words, commas between
    qint64 group = 0;                 ///< the task group it is of; 0: none
    std::vector<qint64> people = {};  ///< who is asked to it, by id, in order; empty: not known by name
    bool canMove = false;             ///< the area's moveDate takes it
    bool isPublic = false;            ///< may stand on the public calendar
    bool isSeries = false;
    bool isCancelled = false;
    QDate on = {};           ///< of a series: the day by which this date of it is found again
    QString groupName = {};  ///< filled in by calendarEntries
    QDate lastDay() const { return to.isValid() ? to : from; }
    /// People come together for it: who is at one cannot be at another.
    bool isGathering() const {
        return kind == DateKind::Meeting || kind == DateKind::Visit || kind == DateKind::Event ||
               kind == DateKind::Training;
    }
    friend bool operator==(const DatedEntry&, const DatedEntry&) = default;
};

/// Who has to know that something moved.
struct ToTell {
    QString words;       ///< "24 people who are asked to it"; "Headteachers, SENCOs"
    QStringList people;  ///< by name, where they are known
    bool isEmpty() const { return words.isEmpty() && people.isEmpty(); }
};

/// A record that can be written out as a document: for export, and as a paper of a meeting pack.
struct DocumentOffer {
    qint64 row = 0;
    QString title;  ///< "Bulletin 14", "Update page: February 2025"
    QDate date;
};

struct Area {
    QString table;  ///< the records this entry speaks of
    QString name;   ///< of one such record, in words: "update"
    std::function<Result<std::vector<News>>(Workspace&)> news = {};
    std::function<Result<std::vector<DatedEntry>>(Workspace&, const QDate& from, const QDate& to)> dates = {};
    std::function<Result<std::vector<DocumentOffer>>(Workspace&)> documents = {};
    std::function<Result<doc::Document>(Workspace&, qint64 row)> document = {};
    std::function<Result<QString>(Workspace&, qint64 row)> title = {};  ///< how a link to the record reads
    std::function<Result<std::vector<Moment>>(Workspace&, const Subject&)> moments = {};  ///< in no order
    /// Brings what is dated to another day, as a step; of a series this one date.
    std::function<Result<>(Workspace&, const DatedEntry&, const QDate& to)> moveDate = {};
    std::function<Result<ToTell>(Workspace&, qint64 row)> toTell = {};
};

/// Every area of the program, in the order of the rail.
const std::vector<Area>& areas();

// Asking all areas at once.
Result<std::vector<News>> allNews(Workspace& workspace);                                             ///< newest first
Result<std::vector<DatedEntry>> allDates(Workspace& workspace, const QDate& from, const QDate& to);  ///< in order
/// Brings it to another day, as a step of its area. Refused where the area has none.
Result<> moveDate(Workspace& workspace, const DatedEntry& entry, const QDate& to);
/// Who has to know that it moved; nobody, as far as the area can tell, when that is empty.
Result<ToTell> whoToTell(Workspace& workspace, const DatedEntry& entry);
struct OwnDocument {
    QString table;
    DocumentOffer offer;
};
Result<std::vector<OwnDocument>> allDocuments(Workspace& workspace);  ///< newest first
/// How a link to a record reads; empty when the record is gone.
QString titleOf(Workspace& workspace, const QString& table, qint64 row);
Result<doc::Document> documentOf(Workspace& workspace, const QString& table, qint64 row);

}  // namespace nlc
