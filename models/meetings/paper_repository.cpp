// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/paper_repository.h"

#include <algorithm>

#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Inside a step.
Result<> addVersion(Workspace& workspace, Id<Paper> paper, int number, const PaperFile& file) {
    return Content(workspace).keep(file.pdf, PaperFile::mostBytes).and_then([&](const QString& hash) {
        PaperVersion version;
        version.paper = paper;
        version.number = number;
        version.fileName = file.fileName;
        version.contentHash = hash;
        version.sourceHash = file.sourceHash;
        version.pages = file.read.pages;
        version.isTagged = file.read.isTagged;
        version.remarks = file.read.remarks.join(u'\n');
        version.addedAt = workspace.identity().now();
        version.author = workspace.identity().author;
        return Repository<PaperVersion>(workspace).add(version).map([](Id<PaperVersion>) {});
    });
}

/// At the end of its item; late when a pack has gone out.
Result<Paper> placedLast(Workspace& workspace, Paper paper) {
    auto place = workspace.value(
        u"SELECT coalesce(max(position) + 1, 0) FROM paper WHERE meeting_id = ? AND"
        " coalesce(agenda_item_id, 0) = ?"_s,
        {paper.meeting.value, paper.item.value});
    if (!place) return tl::unexpected(place.error());
    auto packs = workspace.value(u"SELECT count(*) FROM pack WHERE meeting_id = ?"_s, {paper.meeting.value});
    if (!packs) return tl::unexpected(packs.error());
    paper.title = paper.title.trimmed();
    paper.position = place->toInt();
    paper.isLate = packs->toInt() > 0;
    return paper;
}

QString addingOf(const Paper& paper) { return QObject::tr("adding of paper '%1'").arg(paper.title); }

}  // namespace

Result<> checked(const Paper& paper) {
    if (paper.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the paper a title."));
    if (paper.turn < 0 || paper.turn > 270 || paper.turn % 90 != 0)
        return invalid("turn", QObject::tr("Pages are turned by quarters."));
    return {};
}

Result<std::vector<PaperRow>> papersOf(Workspace& workspace, Id<Meeting> meeting) {
    auto papers = Repository<Paper>(workspace).all(
        u"LEFT JOIN (SELECT id AS item_id, position AS item_position FROM agenda_item) ON item_id = agenda_item_id"
        " WHERE meeting_id = ? ORDER BY item_position IS NULL, item_position, position, id"_s,
        {meeting.value});
    if (!papers) return tl::unexpected(papers.error());
    auto versions = Repository<PaperVersion>(workspace).all(
        u"WHERE paper_id IN (SELECT id FROM paper WHERE meeting_id = ?) ORDER BY number"_s, {meeting.value});
    if (!versions) return tl::unexpected(versions.error());
    auto items = Repository<AgendaItem>(workspace).all(u"WHERE meeting_id = ?"_s, {meeting.value});
    if (!items) return tl::unexpected(items.error());
    std::vector<PaperRow> rows;
    for (Paper& paper : *papers) {
        PaperRow row;
        row.number = int(rows.size()) + 1;
        for (const AgendaItem& item : *items)
            if (item.id == paper.item) {
                row.item = item.title;
                row.isItemConfidential = item.isConfidential;
            }
        for (const PaperVersion& version : *versions)
            if (version.paper == paper.id) row.version = version;
        row.paper = std::move(paper);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<PaperVersion>> versionsOf(Workspace& workspace, Id<Paper> paper) {
    return Repository<PaperVersion>(workspace).all(u"WHERE paper_id = ? ORDER BY number DESC"_s, {paper.value});
}

LinkState linkStateOf(const PaperRow& row) {
    if (row.paper.linkedPath.isEmpty() || !row.version) return LinkState::NotLinked;
    const QString now = hashOfFile(row.paper.linkedPath);
    if (now.isEmpty()) return LinkState::Gone;
    return now == row.version->sourceHash ? LinkState::Same : LinkState::Changed;
}

QString editOf(const Paper& paper) { return QObject::tr("edit of paper '%1'").arg(paper.title); }

Result<Id<Paper>> addPaper(Workspace& workspace, Paper given, const PaperFile& file) {
    return placedLast(workspace, std::move(given)).and_then([&](const Paper& paper) {
        Id<Paper> id;
        return workspace
            .step(addingOf(paper),
                  [&] {
                      return Repository<Paper>(workspace).add(paper).and_then([&](Id<Paper> made) {
                          id = made;
                          return addVersion(workspace, made, 1, file);
                      });
                  })
            .map([&] { return id; });
    });
}

Result<Id<Paper>> addPaperFrom(Workspace& workspace, Paper given) {
    return placedLast(workspace, std::move(given)).and_then([&](const Paper& paper) {
        return added(workspace, addingOf(paper), paper);
    });
}

Result<> replacePaperFile(Workspace& workspace, Id<Paper> id, const PaperFile& file) {
    auto paper = Repository<Paper>(workspace).find(id);
    if (!paper) return tl::unexpected(paper.error());
    auto versions = versionsOf(workspace, id);
    if (!versions) return tl::unexpected(versions.error());
    if (!versions->empty() && versions->front().sourceHash == file.sourceHash) return {};
    const int number = versions->empty() ? 1 : versions->front().number + 1;
    return workspace.step(QObject::tr("version %1 of paper '%2'").arg(number).arg(paper->title),
                          [&] { return addVersion(workspace, id, number, file); });
}

Result<> deletePapers(Workspace& workspace, const QList<qint64>& ids) {
    return workspace.step(QObject::tr("deletion of %n papers", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const qint64 id : ids)
            if (auto gone = Repository<Paper>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

Result<> movePaper(Workspace& workspace, Id<Paper> id, int to) {
    auto paper = Repository<Paper>(workspace).find(id);
    if (!paper) return tl::unexpected(paper.error());
    auto beside = Repository<Paper>(workspace).all(
        u"WHERE meeting_id = ? AND coalesce(agenda_item_id, 0) = ? ORDER BY position, id"_s,
        {paper->meeting.value, paper->item.value});
    if (!beside) return tl::unexpected(beside.error());
    std::erase_if(*beside, [&](const Paper& each) { return each.id == id; });
    beside->insert(beside->begin() + std::clamp(to, 0, int(beside->size())), *paper);
    return workspace.step(QObject::tr("move of paper '%1'").arg(paper->title), [&]() -> Result<> {
        for (size_t i = 0; i < beside->size(); ++i) {
            Paper each = (*beside)[i];
            each.position = int(i);
            if (auto kept = Repository<Paper>(workspace).update(each); !kept) return kept;
        }
        return {};
    });
}

}  // namespace nlc
