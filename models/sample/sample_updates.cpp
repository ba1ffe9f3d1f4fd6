// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/update_repository.h"
#include "models/sample/sample_year.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

void addRound(SampleYear& year, const SampleEntry& entry, const std::vector<SampleEntry>& updates) {
    UpdateRound round;
    round.name = entry.needed(u"name"_s);
    round.opensOn = entry.date(u"opens"_s);
    round.dueOn = entry.date(u"due"_s);
    round.introduction = entry.text(u"introduction"_s);
    QStringList names;
    for (const SampleEntry& update : updates) names << update.needed(u"group"_s);
    year.add(entry, {}, [round, names](Workspace& workspace) -> Result<> {
        std::vector<Id<Group>> groups;
        for (const QString& name : names) {
            auto group = groupNamed(workspace, name);
            if (!group) return tl::unexpected(group.error());
            groups.push_back(*group);
        }
        return openRound(workspace, round, groups).map(onlyDone);
    });
}

/// Writes the texts that are there, as one edit.
Result<> write(Workspace& workspace, const Update& stored, const Update& written) {
    for (QString Update::*text :
         {&Update::done, &Update::next, &Update::action, &Update::actionLink, &Update::figures}) {
        if ((written.*text).isEmpty()) continue;
        if (auto done = writeUpdate(workspace, stored.id, text, written.*text); !done) return done;
    }
    return edit<Update>(
        workspace, stored.id, [](const Update& u) { return editOf(u); },
        [&](Update& u) { u.actionBy = written.actionBy; });
}

void addText(SampleYear& year, const SampleEntry& entry, const QString& round) {
    Update written;
    written.done = entry.text(u"done"_s);
    written.next = entry.text(u"next"_s);
    written.action = entry.text(u"action"_s);
    written.actionBy = entry.date(u"action by"_s);
    written.actionLink = entry.text(u"link"_s);
    written.figures = entry.text(u"figures"_s);
    if (written.isEmpty()) return;  // this group has not begun
    const QString group = entry.needed(u"group"_s);
    year.add(entry, QObject::tr("edit of update '%1'").arg(group), [=](Workspace& workspace) {
        return updateOf(workspace, round, group).and_then([&](const Update& stored) {
            return write(workspace, stored, written);
        });
    });
}

void addMove(SampleYear& year, const SampleEntry& move, const QString& round, const QString& group) {
    const auto to = move.knows({u"to"_s}).oneOf<UpdateState>(u"to"_s);
    year.add(move, {}, [=](Workspace& workspace) {
        return updateOf(workspace, round, group).and_then([&](const Update& update) {
            return moveUpdate(workspace, update.id, to);
        });
    });
}

}  // namespace

void addUpdates(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"updates.json"_s, mistake);
    file.knows({u"rounds"_s});
    for (const SampleEntry& entry : file.entries(u"rounds"_s, u"name"_s)) {
        entry.knows({u"name"_s, u"opens"_s, u"due"_s, u"introduction"_s, u"updates"_s, u"published"_s});
        const QString round = entry.needed(u"name"_s);
        const auto updates = entry.entries(u"updates"_s, u"group"_s);
        addRound(year, entry, updates);
        for (const SampleEntry& update : updates) {
            update.knows(
                {u"group"_s, u"done"_s, u"next"_s, u"action"_s, u"action by"_s, u"link"_s, u"figures"_s, u"moves"_s});
            addText(year, update, round);
            if (!update.has(u"moves"_s)) continue;
            for (const SampleEntry& move : update.entries(u"moves"_s, u"to"_s))
                addMove(year, move, round, update.needed(u"group"_s));
        }
        if (const auto published = entry.entry(u"published"_s))
            year.add(*published, {}, [round](Workspace& workspace) {
                return roundNamed(workspace, round).and_then([&](const UpdateRound& found) {
                    return publishApproved(workspace, found.id).map(onlyDone);
                });
            });
    }
}

}  // namespace nlc
