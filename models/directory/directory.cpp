// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory/directory.h"

#include <algorithm>
#include <map>

#include "models/people/export_log.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsToReview = 6;

auto orderOf(const DirectoryRow& row) {
    return std::tuple{row.entry.service.toCaseFolded(), !row.entry.comesFirst,
                      row.person.person.familyName.toCaseFolded(), row.person.person.givenName.toCaseFolded()};
}

QString joined(const QString& one, const QString& other, const QString& between) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
}

Result<> eachEntry(Workspace& workspace, const QString& name, const QList<qint64>& ids,
                   const std::function<Result<>(Repository<DirectoryEntry>&, DirectoryEntry)>& work) {
    return workspace.step(name, [&]() -> Result<> {
        Repository<DirectoryEntry> entries(workspace);
        for (const qint64 id : ids) {
            auto done =
                entries.find({id}).and_then([&](DirectoryEntry entry) { return work(entries, std::move(entry)); });
            if (!done) return done;
        }
        return {};
    });
}

Tone toneOfReview(const DirectoryRow& row, const QDate& today) {
    if (!row.entry.reviewDueOn.isValid()) return Tone::None;
    return row.entry.reviewDueOn < today ? Tone::Late : Tone::Neutral;
}

}  // namespace

Result<> checked(const DirectoryEntry& entry) {
    if (entry.person.value == 0) return invalid("person_id", QObject::tr("Say who is listed."));
    if (entry.service.trimmed().isEmpty())
        return invalid("service", QObject::tr("Say in which service they are found, such as Admissions."));
    if (entry.contactFor.trimmed().isEmpty())
        return invalid("contact_for", QObject::tr("Say what they can be contacted for: it is what people look for."));
    return {};
}

DirectoryLine DirectoryRow::line() const {
    DirectoryLine line;
    line.person = entry.person;
    line.service = entry.service;
    line.name = person.person.fullName();
    line.post = entry.post.isEmpty() ? joined(person.jobTitles, person.organisations, u", "_s) : entry.post;
    line.contactFor = entry.contactFor.trimmed();
    if (entry.showEmail && person.contact.allow(Channel::Email)) line.email = person.person.email;
    if (entry.showPhone && person.contact.allow(Channel::Phone)) line.phone = person.person.phone;
    return line;
}

QStringList DirectoryRow::concerns(const QDate& today) const {
    QStringList all;
    const DirectoryLine shown = line();
    if (person.gone || person.organisations.isEmpty())
        all << QObject::tr("They no longer work anywhere that is known here.");
    if (!person.closedPlace.isEmpty()) all << QObject::tr("%1 has closed.").arg(person.closedPlace);
    if (entry.showEmail && !person.person.email.isEmpty() && shown.email.isEmpty())
        all << QObject::tr("They did not agree to e-mail: their address is left out.");
    if (entry.showPhone && !person.person.phone.isEmpty() && shown.phone.isEmpty())
        all << QObject::tr("They did not agree to calls: their number is left out.");
    if (shown.email.isEmpty() && shown.phone.isEmpty())
        all << QObject::tr("Neither an e-mail address nor a telephone number would be shown.");
    if (entry.reviewDueOn.isValid() && entry.reviewDueOn < today)
        all << QObject::tr("Was to be looked at again by %1.").arg(shownDate(entry.reviewDueOn));
    return all;
}

Result<std::vector<DirectoryRow>> directoryRows(Workspace& workspace, const QList<qint64>* only) {
    auto entries = Repository<DirectoryEntry>(workspace).all(onlyThese(only));
    if (!entries) return tl::unexpected(entries.error());
    QList<qint64> ids;
    for (const DirectoryEntry& entry : *entries) ids << entry.person.value;
    auto people = thesePeople(workspace, ids);
    if (!people) return tl::unexpected(people.error());
    QHash<qint64, const PersonRow*> byId;
    for (const PersonRow& person : *people) byId.insert(person.person.id.value, &person);
    std::vector<DirectoryRow> rows;
    for (DirectoryEntry& entry : *entries)
        if (const PersonRow* person = byId.value(entry.person.value)) rows.push_back({std::move(entry), *person});
    std::sort(rows.begin(), rows.end(),
              [](const DirectoryRow& a, const DirectoryRow& b) { return orderOf(a) < orderOf(b); });
    return rows;
}

std::unique_ptr<RecordList<DirectoryRow>> directoryList(Workspace& workspace, QObject* parent) {
    const QDate today = workspace.identity().today();
    ListSource<DirectoryRow> source{u"directory_entry"_s, directoryRows,
                                    [](const DirectoryRow& row) { return row.entry.id.value; }};
    for (const char* table : {"person", "role", "organisation", "school", "contact_choice", "membership"})
        source.dependsOn.push_back({QLatin1String(table)});
    source.isPast = [](const DirectoryRow& row) { return !row.entry.isPublic; };
    std::vector<ListColumn<DirectoryRow>> columns(4);
    columns[0] = {QObject::tr("Service"), [](const DirectoryRow& r) { return QVariant(r.entry.service); }};
    columns[0].sortBy = [](const DirectoryRow& r) {
        const auto [service, later, family, given] = orderOf(r);
        return QVariant(QStringList{service, later ? u"1"_s : u"0"_s, family, given}.join(QChar(1)));
    };
    columns[0].width = 150;
    columns[1] = {QObject::tr("Name"), [](const DirectoryRow& r) { return QVariant(r.person.person.fullName()); }};
    columns[1].secondLine = [](const DirectoryRow& r) { return r.line().post; };
    columns[1].sortBy = [](const DirectoryRow& r) {
        return QVariant(r.person.person.familyName + u' ' + r.person.person.givenName);
    };
    columns[2] = {QObject::tr("State"), [today](const DirectoryRow& r) {
                      return QVariant(!r.entry.isPublic             ? QObject::tr("Not public")
                                      : r.concerns(today).isEmpty() ? QObject::tr("Public")
                                                                    : QObject::tr("To check"));
                  }};
    columns[2].tone = [today](const DirectoryRow& r) {
        return !r.entry.isPublic ? Tone::Neutral : r.concerns(today).isEmpty() ? Tone::Good : Tone::Soon;
    };
    columns[2].width = 110;
    columns[3] = {QObject::tr("Look again"), [](const DirectoryRow& r) { return QVariant(r.entry.reviewDueOn); }};
    columns[3].tone = [today](const DirectoryRow& r) { return toneOfReview(r, today); };
    columns[3].width = 120;
    return std::make_unique<RecordList<DirectoryRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<QStringList> directoryServices(Workspace& workspace) {
    return Repository<DirectoryEntry>(workspace).all().map([](const std::vector<DirectoryEntry>& entries) {
        QStringList services;
        for (const DirectoryEntry& entry : entries)
            if (!services.contains(entry.service)) services << entry.service;
        services.sort(Qt::CaseInsensitive);
        return services;
    });
}

Result<std::vector<DirectoryLine>> directoryToday(Workspace& workspace) {
    return directoryRows(workspace).map([](const std::vector<DirectoryRow>& rows) {
        std::vector<DirectoryLine> lines;
        for (const DirectoryRow& row : rows)
            if (row.entry.isPublic) lines.push_back(row.line());
        return lines;
    });
}

Result<std::vector<DirectoryPublication>> directoryPublications(Workspace& workspace) {
    return Repository<DirectoryPublication>(workspace).all(u"ORDER BY published_on DESC, id DESC"_s);
}

Result<DirectoryPublication> latestDirectory(Workspace& workspace) {
    return directoryPublications(workspace).and_then(
        [](const std::vector<DirectoryPublication>& all) -> Result<DirectoryPublication> {
            if (all.empty())
                return failed(Error::Kind::NotFound,
                              QObject::tr("The directory was not published yet. Publish it on its page first."));
            return all.front();
        });
}

Result<std::vector<DirectoryLine>> linesOf(Workspace& workspace, Id<DirectoryPublication> publication) {
    return Repository<DirectoryLine>(workspace).all(u"WHERE publication_id = ? ORDER BY id"_s, {publication.value});
}

std::vector<DirectoryChange> changesBetween(const std::vector<DirectoryLine>& before,
                                            const std::vector<DirectoryLine>& after) {
    using What = DirectoryChange::What;
    const auto key = [](const DirectoryLine& line) {
        return std::pair(line.person.value, line.service.toCaseFolded());
    };
    std::multimap<std::pair<qint64, QString>, const DirectoryLine*> left;
    for (const DirectoryLine& line : before) left.emplace(key(line), &line);
    std::vector<DirectoryChange> changes;
    for (const DirectoryLine& line : after) {
        const auto found = left.find(key(line));
        if (found == left.end()) {
            changes.push_back({What::Added, line, {}});
            continue;
        }
        const DirectoryLine& was = *found->second;
        left.erase(found);
        QStringList words;
        const auto compare = [&](const QString& caption, QString DirectoryLine::*part) {
            const QString now = (line.*part).simplified(), then = (was.*part).simplified();
            if (now == then) return;
            words << (then.isEmpty()  ? QObject::tr("%1: %2").arg(caption, now)
                      : now.isEmpty() ? QObject::tr("%1: no longer given").arg(caption)
                                      : QObject::tr("%1: %2, before that %3").arg(caption, now, then));
        };
        compare(QObject::tr("Name"), &DirectoryLine::name);
        compare(QObject::tr("Post"), &DirectoryLine::post);
        compare(QObject::tr("Contact for"), &DirectoryLine::contactFor);
        compare(QObject::tr("E-mail"), &DirectoryLine::email);
        compare(QObject::tr("Telephone"), &DirectoryLine::phone);
        if (!words.isEmpty()) changes.push_back({What::Changed, line, words});
    }
    for (const DirectoryLine& line : before)
        if (const auto found = left.find(key(line)); found != left.end() && found->second == &line)
            changes.push_back({What::Gone, line, {}}), left.erase(found);
    return changes;
}

QString editOf(const DirectoryEntry& entry) {
    return QObject::tr("edit of the directory entry under '%1'").arg(entry.service);
}

Result<Id<DirectoryEntry>> addDirectoryEntry(Workspace& workspace, const DirectoryEntry& entry) {
    return added(workspace, QObject::tr("new directory entry"), entry);
}

Result<> deleteDirectoryEntries(Workspace& workspace, const QList<qint64>& ids) {
    return eachEntry(workspace, QObject::tr("deletion of %n directory entries", nullptr, int(ids.size())), ids,
                     [](auto& entries, const DirectoryEntry& entry) { return entries.remove(entry.id); });
}

Result<> reviewDirectoryEntries(Workspace& workspace, const QList<qint64>& ids) {
    const QDate today = workspace.identity().today();
    return eachEntry(workspace, QObject::tr("review of %n directory entries", nullptr, int(ids.size())), ids,
                     [&](auto& entries, DirectoryEntry entry) {
                         entry.reviewedOn = today;
                         entry.reviewDueOn = today.addMonths(monthsToReview);
                         return entries.update(entry);
                     });
}

Result<Id<DirectoryPublication>> publishDirectory(Workspace& workspace) {
    auto lines = directoryToday(workspace);
    if (!lines) return tl::unexpected(lines.error());
    if (lines->empty())
        return failed(Error::Kind::Invalid,
                      QObject::tr("No entry is marked public, so there is nothing to publish. Mark those that may be "
                                  "shown, and publish again."));
    Id<DirectoryPublication> made;
    return workspace
        .step(QObject::tr("publication of the directory"),
              [&]() -> Result<> {
                  auto id = Repository<DirectoryPublication>(workspace).add(
                      {{}, workspace.identity().today(), workspace.identity().author});
                  if (!id) return tl::unexpected(id.error());
                  made = *id;
                  QList<qint64> people;
                  for (DirectoryLine line : *lines) {
                      line.publication = made;
                      if (!people.contains(line.person.value)) people << line.person.value;
                      if (auto kept = Repository<DirectoryLine>(workspace).add(line); !kept)
                          return tl::unexpected(kept.error());
                  }
                  return notePeopleExport(workspace, QObject::tr("Directory of key staff, published"), people, 0);
              })
        .map([&] { return made; });
}

}  // namespace nlc
