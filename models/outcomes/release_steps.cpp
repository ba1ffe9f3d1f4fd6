// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/release_steps.h"

#include <QSet>
#include <algorithm>

#include "models/outcomes/layout_parts.h"
#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostReleaseBytes = 200LL * 1024 * 1024;

/// The service has many data sets of one year: one is another's new edition when it has most of its columns.
bool isEditionOf(Workspace& workspace, const Release& before, const QStringList& columns) {
    const auto table = tableOf(workspace, before);
    if (!table) return false;
    const QSet<QString> now(columns.begin(), columns.end());
    const QStringList& had = table->columns();
    return 2 * std::count_if(had.begin(), had.end(), [&](const QString& name) { return now.contains(name); }) >=
           had.size();
}

Result<ReleasePlan> planned(Workspace& workspace, const ReadRelease& read, const std::vector<Release>& kept,
                            bool keepBoth) {
    ReleasePlan plan{read, {}, {}, false};
    const QString hash = Content::hashOf(read.bytes);
    QStringList columns;
    if (read.release.source == ReleaseSource::Statistics)
        if (const auto table = OutcomeTable::of(read.bytes)) columns = table->columns();
    for (const Release& each : kept) {
        const Release& now = read.release;
        if (each.source != now.source || each.year != now.year || each.status != now.status) continue;
        if (each.contentHash == hash) {
            plan.isSame = true;
            return plan;
        }
        if (keepBoth || !now.covers(each)) continue;
        if (each.source == ReleaseSource::Own && each.title != now.title) continue;
        if (each.source == ReleaseSource::Statistics && !isEditionOf(workspace, each, columns)) continue;
        plan.replaces.push_back(each);
    }
    if (plan.replaces.empty()) return plan;
    auto before = tableOf(workspace, plan.replaces.front());
    if (!before) return tl::unexpected(before.error());
    return OutcomeTable::of(read.bytes)
        .and_then([&](const OutcomeTable& after) { return changesBetween(*before, after); })
        .map([&](ReleaseChanges changes) {
            plan.changes = std::move(changes);
            return plan;
        });
}

Result<> written(Workspace& workspace, const ReleasePlan& plan) {
    Repository<Release> repository(workspace);
    auto hash = Content(workspace).keep(plan.read.bytes, mostReleaseBytes);
    if (!hash) return tl::unexpected(hash.error());
    Release release = plan.read.release;
    release.contentHash = *hash;
    release.importedAt = workspace.identity().now();
    if (plan.replaces.empty()) return repository.add(release).map([](auto) {});
    // The first one becomes this one, so that its History goes on; what a person wrote about it stays.
    release.id = plan.replaces.front().id;
    release.note = plan.replaces.front().note;
    if (auto done = repository.update(release); !done) return done;
    for (size_t i = 1; i < plan.replaces.size(); ++i)
        if (auto gone = repository.remove(plan.replaces[i].id); !gone) return gone;
    return {};
}

}  // namespace

Result<std::vector<Release>> releases(Workspace& workspace) {
    return Repository<Release>(workspace).all(
        u"ORDER BY year DESC, CASE status WHEN 'final' THEN 0 WHEN 'revised' THEN 1 ELSE 2 END, imported_at DESC, id DESC"_s);
}

Result<OutcomeTable> tableOf(Workspace& workspace, const Release& release) {
    return Content(workspace).find(release.contentHash).and_then([](QByteArray bytes) {
        return OutcomeTable::of(std::move(bytes));
    });
}

Result<std::vector<ReleasePlan>> planReleases(Workspace& workspace, const std::vector<ReadOutcomes>& read,
                                              bool keepBoth) {
    auto kept = releases(workspace);
    if (!kept) return tl::unexpected(kept.error());
    std::vector<ReleasePlan> plan;
    for (const ReadOutcomes& file : read)
        for (const ReadRelease& each : file.releases) {
            auto one = planned(workspace, each, *kept, keepBoth);
            if (!one) return tl::unexpected(one.error());
            // What another file of the same import replaces is not there any more.
            for (const Release& gone : one->replaces)
                std::erase_if(*kept, [&](const Release& release) { return release.id == gone.id; });
            plan.push_back(std::move(*one));
        }
    return plan;
}

Result<> importReleases(Workspace& workspace, const std::vector<ReleasePlan>& plan) {
    const auto& first = plan.empty() ? Release{} : plan.front().read.release;
    const QString name = plan.size() == 1 ? QObject::tr("import of \"%1\"").arg(first.title)
                                          : QObject::tr("import of %n releases", nullptr, int(plan.size()));
    return workspace.step(name, [&]() -> Result<> {
        for (const ReleasePlan& each : plan)
            if (!each.isSame)
                if (auto done = written(workspace, each); !done) return done;
        return {};
    });
}

Result<> renameRelease(Workspace& workspace, Id<Release> id, const QString& title) {
    return edit<Release>(
        workspace, id, [](const Release& release) { return QObject::tr("edit of \"%1\"").arg(release.title); },
        [&](Release& release) { release.title = title.trimmed(); });
}

Result<> removeRelease(Workspace& workspace, Id<Release> id) {
    return removed<Release>(
        workspace, id, [](const Release& release) { return QObject::tr("deleting of \"%1\"").arg(release.title); });
}

}  // namespace nlc
