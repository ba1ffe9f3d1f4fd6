// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meeting_commands.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/exports/exports.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/register.h"
#include "models/packs/pack_plan.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<Id<AgendaItem>> itemCalled(Workspace& workspace, Id<Meeting> meeting, const QString& title) {
    if (title.isEmpty()) return Id<AgendaItem>{};
    auto items = agendaOf(workspace, meeting);
    if (!items) return tl::unexpected(items.error());
    for (const AgendaItem& item : *items)
        if (item.title.compare(title, Qt::CaseInsensitive) == 0) return item.id;
    return failed(Error::Kind::NotFound, commandText("There is no item \"%1\" on its agenda.").arg(title));
}

}  // namespace

Result<QString> runMeetings(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    const auto list = meetingsList(**opened);
    if (list->loadError()) return tl::unexpected(*list->loadError());
    list->sort(1, Qt::AscendingOrder);
    QJsonArray all;
    QStringList lines;
    for (int row = 0; row < list->rowCount(); ++row) {
        const MeetingRow& each = list->at(row);
        const QString day = each.meeting.heldOn.toString(Qt::ISODate);
        all << QJsonObject{{u"day"_s, day},
                           {u"title"_s, each.meeting.title},
                           {u"group"_s, each.group},
                           {u"state"_s, word(each.meeting.state)},
                           {u"items"_s, each.items},
                           {u"present"_s, each.present},
                           {u"openActions"_s, each.openActions}};
        lines << u"%1  %2 (%3; %4)"_s.arg(day, each.meeting.title, shown(each.meeting.state),
                                          commandText("%1 open actions").arg(each.openActions));
    }
    if (command.json) return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Indented)).trimmed();
    return lines.isEmpty() ? commandText("There is no meeting yet.") : lines.join(u'\n');
}

Result<QString> runAddPaper(const Command& command, const Identity& identity) {
    std::vector<PaperFile> files;
    for (const QString& path : command.inputs) {
        auto file = readPaperFile(path);
        if (!file) return tl::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    auto meeting = meetingOn(workspace, command.meeting);
    if (!meeting) return tl::unexpected(meeting.error());
    auto item = itemCalled(workspace, meeting->id, command.item);
    if (!item) return tl::unexpected(item.error());
    QStringList lines;
    const auto add = [&]() -> Result<> {
        for (const PaperFile& file : files) {
            Paper paper;
            paper.meeting = meeting->id;
            paper.item = *item;
            const QString name = QFileInfo(file.fileName).completeBaseName();
            paper.title = command.title.isEmpty() ? name
                          : files.size() == 1     ? command.title
                                                  : command.title + u": "_s + name;
            paper.readers = command.readers;
            if (auto added = addPaper(workspace, paper, file); !added) return tl::unexpected(added.error());
            lines << commandText("Added \"%1\" with %2 pages.").arg(paper.title).arg(file.read.pages);
            for (const QString& remark : file.read.remarks) lines << u"  "_s + remark;
        }
        return {};
    };
    return workspace.step(commandText("adding of papers"), add).map([&] { return lines.join(u'\n'); });
}

Result<QString> runExportPack(const Command& command, const Identity& identity) {
    if (auto free = placeIsFree(command); !free) return tl::unexpected(free.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    if (!command.draft && !workspace.isWritable())
        return failed(Error::Kind::Refused,
                      commandText("A pack is kept as issued, and the workspace cannot be written: "
                                  "%1 Say --draft to write it without that.")
                          .arg(workspace.readOnlyReason()));
    auto meeting = meetingOn(workspace, command.meeting);
    if (!meeting) return tl::unexpected(meeting.error());
    const auto plan = command.supplement ? planSupplement(workspace, meeting->id, command.edition)
                                         : planPack(workspace, meeting->id, command.edition);
    if (!plan) return tl::unexpected(plan.error());
    SilentProgress silent;
    auto pack = makePack(*plan, silent);
    if (!pack) return tl::unexpected(pack.error());
    for (const QString& warning : plan->remarks + pack->warnings) qWarning("%s", qPrintable(warning));
    if (auto done = writeFile(command.out, pack->pdf, command.replace); !done) return tl::unexpected(done.error());
    const QString said = commandText("%1: %2 pages.").arg(shownName(pack->pack)).arg(pack->pack.pages) + u' ' +
                         wrote(command, pack->pdf.size());
    if (command.draft) return said;
    return issuePack(workspace, *pack).map([&](Id<Pack>) { return said; });
}

Result<QString> runExportActions(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Id<Meeting> of;
    if (command.meeting.isValid()) {
        auto meeting = meetingOn(**opened, command.meeting);
        if (!meeting) return tl::unexpected(meeting.error());
        of = meeting->id;
    }
    auto table = actionsAsTable(**opened, of);
    if (!table) return tl::unexpected(table.error());
    const QByteArray csv = csvOf(*table);
    return writeFile(command.out, csv, command.replace).map([&] { return wrote(command, csv.size()); });
}

}  // namespace nlc
