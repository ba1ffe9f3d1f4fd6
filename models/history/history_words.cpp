// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/history_words.h"

#include <QLocale>
#include <algorithm>

#include "models/bulletins/bulletin.h"
#include "models/calendar/calendar_event.h"
#include "models/directory/directory_entry.h"
#include "models/groups/activity.h"
#include "models/groups/update.h"
#include "models/history/captions.h"
#include "models/mail/letter.h"
#include "models/meetings/outcome.h"
#include "models/offers/offers.h"
#include "models/outcomes/outcome_picture.h"
#include "models/outcomes/release.h"
#include "models/outcomes/school_set.h"
#include "models/packs/pack.h"
#include "models/people/contact.h"
#include "models/people/export_log.h"
#include "models/people/representation.h"
#include "models/people/school.h"
#include "models/people/tags.h"
#include "models/privacy/erasure.h"
#include "models/privacy/retention.h"
#include "models/records/row_filter.h"
#include "models/settings/publisher.h"
#include "models/text/free_date.h"
#include "models/themes/theme.h"
#include "models/visits/reflection.h"
#include "models/visits/visit_letters.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

const QString nothing = u"–"_s;
constexpr int longestValue = 60;  // letters; longer ones are read as text

QString inWords(Workspace&, const QString& value) { return value; }
QString inWords(Workspace&, int value) { return QString::number(value); }
QString inWords(Workspace&, qint64 value) { return QString::number(value); }
QString inWords(Workspace&, bool value) { return value ? QObject::tr("Yes") : QObject::tr("No"); }
QString inWords(Workspace&, const QDate& value) { return shownDate(value); }
QString inWords(Workspace&, const QTime& value) { return value.isValid() ? value.toString(u"HH:mm"_s) : nothing; }
QString inWords(Workspace&, const QDateTime& value) {
    const QDateTime at = value.toLocalTime();
    return value.isValid() ? u"%1 %2"_s.arg(shownDate(at.date()), at.time().toString(u"HH:mm"_s)) : QString();
}
template <typename Record>
QString inWords(Workspace& workspace, Id<Record> id) {
    if (!id) return {};
    if constexpr (std::is_same_v<Record, PriorityArea> || std::is_same_v<Record, BulletinSection>) {
        const auto found =
            Repository<Record>(workspace).find(id);  // these have no page and so no title among the areas
        if constexpr (std::is_same_v<Record, PriorityArea>) {
            if (found) return found->name;
        } else {
            if (found) return found->title;
        }
    } else if constexpr (std::is_same_v<Record, Picture>) {
        const auto found = Repository<Record>(workspace).find(id);
        if (found) return found->fileName.isEmpty() ? QObject::tr("A picture") : found->fileName;
    } else if (const QString title = titleOf(workspace, QLatin1String(TableOf<Record>::name), id.value);
               !title.isEmpty()) {
        return title;
    }
    return QObject::tr("One that is deleted");
}
template <NamedEnum E>
QString inWords(Workspace&, E value) {
    return shown(value);
}
template <NamedEnum E>
QString inWords(Workspace&, const Set<E>& value) {
    QStringList names;
    for (const auto& named : NamesOf<E>::values)
        if (value.contains(named.value)) names << translatedName(named.shown);
    return names.join(u", "_s);
}

/// What can be done with a value as it is kept, by the type of its field.
template <typename Field>
QString keptInWords(Workspace& workspace, const QVariant& kept) {
    Field field{};
    fromSql(kept, field);
    return inWords(workspace, field);
}
template <typename Field>
QVariant asStored(const QVariant& kept) {
    Field field{};
    fromSql(kept, field);
    return toSql(field);
}
struct KnownColumn {
    QString name;
    QString (*words)(Workspace&, const QVariant& kept);
    QVariant (*stored)(const QVariant& kept);  ///< as the file has it today
};
template <typename Record, typename Field>
KnownColumn knownColumn(const Column<Record, Field>& column) {
    return {QLatin1String(column.name), &keptInWords<Field>, &asStored<Field>};
}

/// What is wrong with a record of these values.
template <typename Record>
Result<> checkedValues(const QVariantList& values) {
    Record record;
    qsizetype i = 0;
    forEachColumn<Record>([&](const auto& column) { fromSql(values[i++], record.*column.member); });
    return checked(record);
}

/// A kind of record whose values are read by their types. Only what differs between kinds is a template: each line of
/// one is compiled for some fifty of them.
struct KnownTable {
    const char* name;
    std::vector<KnownColumn> columns;
    Result<> (*check)(const QVariantList& values);

    qsizetype placeOf(const QString& column) const {  ///< -1: none
        const auto found =
            std::find_if(columns.begin(), columns.end(), [&](const KnownColumn& each) { return each.name == column; });
        return found == columns.end() ? -1 : found - columns.begin();
    }
    QStringList names() const {
        QStringList all;
        for (const KnownColumn& each : columns) all << each.name;
        return all;
    }
};
template <typename Record>
KnownTable knownTable() {
    std::vector<KnownColumn> columns;
    forEachColumn<Record>([&](const auto& column) { columns.push_back(knownColumn(column)); });
    return {TableOf<Record>::name, std::move(columns), &checkedValues<Record>};
}
template <typename... Records>
std::vector<KnownTable> tablesOf() {
    return {knownTable<Records>()...};
}

/// Another area's records are added here. One that is missing is still shown, its values as they are kept. Null: it is.
const KnownTable* known(const QString& table) {
    static const std::vector<KnownTable> all =
        tablesOf<Organisation, Person, Role, Membership, PriorityArea, Group, GroupEvent, GroupPerson, GroupPartner,
                 Activity, UpdateRound, Update, Bulletin, BulletinSection, BulletinItem, Picture, Publisher, School,
                 SchoolLink, ContactChoice, ContactNote, PersonTag, OrganisationTag, Representation, SavedFilter,
                 ExportNote, Letter, Erasure, DirectoryEntry, DirectoryPublication, DirectoryLine, RetentionRule,
                 RetentionHold, Meeting, Attendance, AgendaItem, Decision, Action, Paper, PaperVersion, Pack, PackPart,
                 Question, ActionReport, CheckedMinutes, Workshop, Theme, ThemeNote, Release, OutcomePicture,
                 OutcomePart, SchoolSet, SchoolSetMember, Visit, VisitDate, VisitStep, Booking, VisitLetter, Reflection,
                 CaseStudy, CalendarEvent, ChangedOccurrence>();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const KnownTable& each) { return table == QLatin1String(each.name); });
    return found == all.end() ? nullptr : &*found;
}

QString inWords(Workspace& workspace, const QString& table, const QString& column, const QJsonValue& kept) {
    if (kept.isNull() || kept.isUndefined()) return nothing;
    const KnownTable* records = known(table);
    const qsizetype place = records ? records->placeOf(column) : -1;
    const QString words =
        place < 0 ? kept.toVariant().toString() : records->columns[size_t(place)].words(workspace, kept.toVariant());
    return words.isEmpty() ? nothing : words;
}

/// The record as it stands, and as it would with the value put back.
struct PuttingBack {
    const KnownTable* records = nullptr;
    QVariantList before, after;
};
Result<PuttingBack> puttingBack(Workspace& workspace, const ChangedValue& value) {
    PuttingBack all{known(value.table), {}, {}};
    const qsizetype place = all.records ? all.records->placeOf(value.column) : -1;
    if (place < 0)
        return failed(Error::Kind::Refused, QObject::tr("\"%1\" cannot be put back here.").arg(value.caption));
    auto found = rows::selected(workspace, all.records->name, all.records->names(), u"WHERE id = ?"_s, {value.row});
    if (!found) return tl::unexpected(found.error());
    if (!found->next()) return rows::gone();
    for (size_t i = 0; i < all.records->columns.size(); ++i)
        all.before << all.records->columns[i].stored(found->value(int(i) + 1));
    all.after = all.before;
    all.after[place] = all.records->columns[size_t(place)].stored(value.was.toVariant());
    return all;
}

bool isEmpty(const QJsonValue& kept) {
    return kept.isNull() || kept.isUndefined() || (kept.isString() && kept.toString().isEmpty());
}

QString begunLarge(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

/// How a record was called, from what is left of it.
QString calledIn(const QJsonObject& values) {
    for (const auto* column : {"title", "heading", "name", "family_name"})
        if (const QString name = values.value(QLatin1String(column)).toString(); !name.isEmpty()) return name;
    return {};
}

bool inOneStep(const HistoryEntry& a, const HistoryEntry& b) {
    return a.at == b.at && a.step == b.step && a.author == b.author;
}

/// Changes of one step to one record are taken together: what it was before the first and after the last.
bool merge(HistoryEntry& newer, const HistoryEntry& older) {
    if (newer.table != older.table || newer.row != older.row) return false;
    if (newer.before.isEmpty() || older.after.isEmpty()) return false;  // it was added or deleted again in between
    if (newer.after.isEmpty()) {
        for (auto it = older.before.begin(); it != older.before.end(); ++it) newer.before.insert(it.key(), it.value());
        return !older.before.isEmpty();
    }
    QJsonObject after = older.after;
    for (auto it = newer.after.begin(); it != newer.after.end(); ++it) after.insert(it.key(), it.value());
    QJsonObject before = newer.before;
    for (auto it = older.before.begin(); it != older.before.end(); ++it) before.insert(it.key(), it.value());
    newer.before = older.before.isEmpty() ? QJsonObject() : before;
    newer.after = after;
    return true;
}

HistoryLine lineOf(Workspace& workspace, const HistoryEntry& entry, bool part) {
    HistoryLine line{.what = entry.before.isEmpty()  ? HistoryLine::What::Added
                             : entry.after.isEmpty() ? HistoryLine::What::Deleted
                                                     : HistoryLine::What::Edited,
                     .step = begunLarge(entry.step),
                     .author = entry.author,
                     .at = entry.at,
                     .table = entry.table,
                     .row = entry.row,
                     .record = {},
                     .values = {}};
    const QJsonObject& names = entry.after.isEmpty() ? entry.before : entry.after;
    if (part) {
        line.record = titleOf(workspace, entry.table, entry.row);
        if (line.record.isEmpty()) line.record = calledIn(names);
    }
    for (const QString& column : columnsInOrder(entry.table, names.keys())) {
        const QJsonValue was = entry.before.value(column), is = entry.after.value(column);
        if (was == is || (isEmpty(was) && isEmpty(is))) continue;
        ChangedValue value{entry.table, entry.row, column, captionOf(entry.table, column), {}, {}, false, was};
        value.before = inWords(workspace, entry.table, column, was);
        value.after = inWords(workspace, entry.table, column, is);
        value.isText = qMax(value.before.size(), value.after.size()) > longestValue || value.before.contains(u'\n') ||
                       value.after.contains(u'\n');
        line.values.push_back(std::move(value));
    }
    return line;
}

}  // namespace

Result<std::vector<HistoryLine>> historyOf(Workspace& workspace, const QString& table, qint64 row,
                                           const std::vector<ChangeLog::Part>& parts) {
    auto entries = workspace.history(table, row, parts);
    if (!entries) return tl::unexpected(entries.error());
    std::vector<HistoryEntry> steps;
    for (const HistoryEntry& entry : *entries) {
        bool merged = false;
        for (auto newer = steps.rbegin(); !merged && newer != steps.rend() && inOneStep(*newer, entry); ++newer)
            merged = merge(*newer, entry);
        if (!merged) steps.push_back(entry);
    }
    std::vector<HistoryLine> lines;
    for (const HistoryEntry& step : steps) {
        HistoryLine line = lineOf(workspace, step, step.table != table || step.row != row);
        // An edit of which nothing is left to read, such as a new place in a list, would be a riddle.
        if (line.what != HistoryLine::What::Edited || !line.values.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

QString valueInWords(Workspace& workspace, const QString& table, const QString& column, const QJsonValue& kept) {
    return inWords(workspace, table, column, kept);
}

Result<> putBack(Workspace& workspace, const ChangedValue& value) {
    const auto record = puttingBack(workspace, value);
    if (!record) return tl::unexpected(record.error());
    return workspace.step(QObject::tr("putting back of \"%1\"").arg(value.caption), [&]() -> Result<> {
        if (auto fine = record->records->check(record->after); !fine) return fine;
        return rows::updated(workspace, record->records->name, value.row, record->records->names(), record->before,
                             record->after);
    });
}

bool canPutBack(Workspace& workspace, const ChangedValue& value) {
    if (!workspace.isWritable() || value.was.isUndefined()) return false;
    const auto record = puttingBack(workspace, value);
    return record && record->before != record->after;
}

}  // namespace nlc
