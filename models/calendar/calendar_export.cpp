// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_export.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <algorithm>

#include "models/calendar/calendar_document.h"
#include "models/calendar/calendar_steps.h"
#include "models/calendar/entry_uid.h"
#include "models/documents/formats.h"
#include "models/exports/exports.h"
#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// When each record of a table was last changed, by id.
Result<QHash<qint64, QDateTime>> lastChanges(Workspace& workspace, const QString& table) {
    auto rows = workspace.query(
        u"SELECT c.row_id, max(s.at) FROM change_log c JOIN step s ON s.id = c.step_id WHERE c.table_name = ?"
        " GROUP BY c.row_id"_s,
        {table});
    if (!rows) return tl::unexpected(rows.error());
    QHash<qint64, QDateTime> changes;
    while (rows->next()) {
        QDateTime at;
        fromSql(rows->value(1), at);
        changes.insert(rows->value(0).toLongLong(), at);
    }
    return rows->ended().map([&] { return std::move(changes); });
}

const QDateTime longAgo(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);

IcsEvent entryOf(const DatedEntry& given, const QString& uid, const QDateTime& changed) {
    IcsEvent event;
    event.uid = uid;
    event.stampedAt = changed.isValid() ? changed : longAgo;
    // As of invitations, whose sequence is the minute in which they were made: never above theirs.
    event.sequence = int(std::max<qint64>(0, longAgo.secsTo(event.stampedAt) / 60));
    event.summary = given.what;
    event.location = given.place;
    event.description = given.audience;
    event.day = given.from;
    event.lastDay = given.lastDay() == given.from ? QDate() : given.to;
    event.from = given.startsAt;
    event.to = given.endsAt;
    event.isOpen = event.from.isValid() && !event.to.isValid();
    event.isCancelled = given.isCancelled;
    return event;
}

IcsEvent entryOf(const CalendarEvent& given, const QDateTime& changed) {
    IcsEvent event;
    event.uid = given.uid;
    event.stampedAt = changed.isValid() ? changed : longAgo;
    event.sequence = given.sequence;
    event.summary = given.title;
    event.location = given.place;
    event.description = given.notes;
    event.url = given.link;
    event.day = given.startsOn;
    event.lastDay = given.endsOn == given.startsOn ? QDate() : given.endsOn;
    event.from = given.startsAt;
    event.to = given.endsAt;
    event.isOpen = event.from.isValid() && !event.to.isValid();
    event.isCancelled = given.state == EventState::Cancelled;
    event.rule = given.rule;
    event.excluded = daysIn(given.excludedDays);
    event.extra = daysIn(given.extraDays);
    return event;
}

IcsEvent entryOf(const IcsEvent& series, const CalendarEvent& of, const ChangedOccurrence& given) {
    IcsEvent event = series;
    event.rule.clear();
    event.excluded.clear();
    event.extra.clear();
    event.recurrenceOn = given.on;
    event.recurrenceAt = of.startsAt;
    event.isCancelled = event.isCancelled || given.state == EventState::Cancelled;
    if (!given.title.isEmpty()) event.summary = given.title;
    if (!given.place.isEmpty()) event.location = given.place;
    event.day = given.startsOn.isValid() ? given.startsOn : given.on;
    event.lastDay = of.endsOn.isValid() ? given.on.addDays(of.daysMore()) : QDate();
    if (given.startsOn.isValid()) {
        event.lastDay = given.endsOn;
        event.from = given.startsAt;
        event.to = given.endsAt;
    }
    if (event.lastDay == event.day) event.lastDay = {};
    event.isOpen = event.from.isValid() && !event.to.isValid();
    return event;
}

/// The entries with those that belong into one file together.
struct Files {
    std::vector<std::vector<IcsEvent>> groups;
    std::vector<QString> names;  ///< of each
};

Result<Files> filesOf(Workspace& workspace, const CalendarFilter& filter, const CalendarWindow& window) {
    auto entries = calendarEntries(workspace, window.from, window.to, filter);
    if (!entries) return tl::unexpected(entries.error());
    auto events = Repository<CalendarEvent>(workspace).all();
    if (!events) return tl::unexpected(events.error());
    QHash<qint64, CalendarEvent> own;
    for (CalendarEvent& each : *events) own.insert(each.id.value, each);
    auto all = Repository<ChangedOccurrence>(workspace).all(u"ORDER BY event_id, occurs_on"_s);
    if (!all) return tl::unexpected(all.error());
    QHash<qint64, std::vector<ChangedOccurrence>> changed;
    for (ChangedOccurrence& each : *all) changed[each.event.value].push_back(std::move(each));
    QHash<QString, QHash<qint64, QDateTime>> stamps;
    QSet<std::pair<QString, qint64>> done;
    Files files;
    for (const DatedEntry& entry : *entries) {
        if (entry.table.isEmpty() || done.contains({entry.table, entry.row})) continue;
        done.insert({entry.table, entry.row});
        if (!stamps.contains(entry.table)) {
            auto of = lastChanges(workspace, entry.table);
            if (!of) return tl::unexpected(of.error());
            stamps.insert(entry.table, *of);
        }
        const QDateTime stamp = stamps[entry.table].value(entry.row);
        std::vector<IcsEvent>& group = files.groups.emplace_back();
        files.names.push_back(
            suggestedFileName(u"%1 %2 %3"_s.arg(entry.what.left(50), entry.table).arg(entry.row), doc::Format::Text)
                .chopped(4) +
            u".ics"_s);
        const auto found = own.constFind(entry.row);
        if (entry.table != "calendar_event"_L1 || found == own.constEnd()) {
            auto uid = entryUid(workspace, entry.table, entry.row);
            if (!uid) return tl::unexpected(uid.error());
            group.push_back(entryOf(entry, *uid, stamp));
            continue;
        }
        const IcsEvent series = entryOf(*found, stamp);
        group.push_back(series);
        if (!found->isSeries()) continue;
        for (const ChangedOccurrence& each : changed.value(entry.row)) group.push_back(entryOf(series, *found, each));
    }
    return files;
}

/// The list of what was written into a folder: a line each, checksum and name.
using Ours = QHash<QString, QString>;

Ours oursIn(const QByteArray& list) {
    Ours ours;
    for (const QByteArray& line : list.split('\n')) {
        const QString text = QString::fromUtf8(line).trimmed();
        const QString name = text.section(u' ', 1);
        // A name with a way in it is none of ours, whoever wrote it there.
        if (!name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.'))
            ours.insert(name, text.section(u' ', 0, 0));
    }
    return ours;
}

QByteArray bytesAt(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

CalendarWindow filledIn(const CalendarWindow& window, const QDate& today) {
    // By whole years, so that what is published does not differ from one day to the next.
    const int year = AcademicYear::of(today).startsIn;
    return {window.from.isValid() ? window.from : AcademicYear{year - 1}.first(),
            window.to.isValid() ? window.to : AcademicYear{year + 1}.last()};
}

Result<std::vector<IcsEvent>> calendarFileEntries(Workspace& workspace, const CalendarFilter& filter,
                                                  const CalendarWindow& window) {
    return filesOf(workspace, filter, window).map([](Files files) {
        std::vector<IcsEvent> all;
        for (auto& group : files.groups)
            for (IcsEvent& each : group) all.push_back(std::move(each));
        return all;
    });
}

Result<QByteArray> exportCalendar(Workspace& workspace, const CalendarFilter& filter, const CalendarWindow& window,
                                  const QString& name) {
    return calendarFileEntries(workspace, filter, filledIn(window, workspace.identity().today()))
        .map([&](const std::vector<IcsEvent>& events) { return icsOf(events, name); });
}

Result<QByteArray> exportEvent(Workspace& workspace, Id<CalendarEvent> id) {
    auto event = Repository<CalendarEvent>(workspace).find(id);
    if (!event) return tl::unexpected(event.error());
    CalendarFilter filter;
    filter.withCancelled = true;
    // Its first date may be left out: one of the year after it is there.
    return calendarFileEntries(workspace, filter, {event->startsOn, event->startsOn.addYears(1)})
        .map([&](std::vector<IcsEvent> entries) {
            std::erase_if(entries, [&](const IcsEvent& each) { return each.uid != event->uid; });
            return icsOf(entries, {});
        });
}

QString Published::inWords() const {
    return QObject::tr("%1 files written, %2 as they were, %3 removed.")
        .arg(written.size())
        .arg(same)
        .arg(removed.size());
}

Result<Published> publishCalendar(Workspace& workspace, const CalendarFilter& filter, const CalendarWindow& window,
                                  const QString& folder, bool dryRun) {
    const CalendarWindow days = filledIn(window, workspace.identity().today());
    auto files = filesOf(workspace, filter, days);
    if (!files) return tl::unexpected(files.error());
    auto whose = entryUid(workspace, u"calendar"_s, 1);
    if (!whose) return tl::unexpected(whose.error());
    auto page = publicCalendarDocument(workspace, days.from, days.to);
    if (!page) return tl::unexpected(page.error());
    auto html = doc::write(*page, doc::Format::Web);
    if (!html) return tl::unexpected(html.error());

    std::vector<std::pair<QString, QByteArray>> wanted;
    std::vector<IcsEvent> all;
    for (size_t i = 0; i < files->groups.size(); ++i) {
        wanted.emplace_back(files->names[i], icsOf(files->groups[i]));
        all.insert(all.end(), files->groups[i].begin(), files->groups[i].end());
    }
    wanted.emplace_back(u"calendar.ics"_s, icsOf(all, page->title));
    wanted.emplace_back(u"index.html"_s, *html);

    const QDir place(folder);
    const QString list = place.filePath(u".nlcdesk-%1.txt"_s.arg(whose->section(u'@', 0, 0)));
    const Ours before = oursIn(bytesAt(list));
    if (!dryRun && !place.mkpath(u"."_s))
        return failed(Error::Kind::Io, QObject::tr("The folder \"%1\" cannot be made. Choose another.").arg(folder));
    Published published;
    Ours now;
    QByteArray lines;
    for (const auto& [name, bytes] : wanted) {
        const QString path = place.filePath(name), hash = Content::hashOf(bytes);
        const bool stands = QFile::exists(path);
        if (stands && !before.contains(name) && Content::hashOf(bytesAt(path)) != hash)
            return failed(
                Error::Kind::Refused,
                QObject::tr("\"%1\" stands in the folder and was not written from here; it was left as it is. "
                            "Choose an empty folder, or move the file.")
                    .arg(name));
        now.insert(name, hash);
        lines += (hash + u' ' + name + u'\n').toUtf8();
        if (stands && Content::hashOf(bytesAt(path)) == hash) {
            ++published.same;
            continue;
        }
        published.written << name;
    }
    if (!dryRun)
        for (const auto& [name, bytes] : wanted)
            if (published.written.contains(name))
                if (auto done = writeFile(place.filePath(name), bytes, true); !done)
                    return tl::unexpected(done.error());
    for (auto old = before.begin(); old != before.end(); ++old) {
        const QString path = place.filePath(old.key());
        if (now.contains(old.key()) || !QFile::exists(path)) continue;
        if (Content::hashOf(bytesAt(path)) != old.value()) continue;  // somebody made it theirs
        published.removed << old.key();
        if (!dryRun && !QFile::remove(path))
            return failed(Error::Kind::Io, QObject::tr("\"%1\" cannot be removed from the folder.").arg(old.key()));
    }
    published.removed.sort();
    if (dryRun || bytesAt(list) == lines) return published;
    return writeFile(list, lines, true).map([&] { return published; });
}

}  // namespace nlc
