// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people_commands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/people/duplicates.h"
#include "models/people/people_import.h"
#include "models/store/workspace.h"
#include "models/transfer/table_file.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using Fate = ImportRow::Fate;

QString asJson(const ImportPlan& plan, bool written) {
    QJsonArray problems;
    for (const ImportRow& row : plan.rows)
        if (row.fate == Fate::Problem)
            problems << QJsonObject{
                {u"row"_s, qint64(row.row) + 1}, {u"subject"_s, row.subject}, {u"problem"_s, row.says}};
    const QJsonObject whole{{u"new"_s, plan.count(Fate::New)},   {u"updated"_s, plan.count(Fate::Update)},
                            {u"same"_s, plan.count(Fate::Same)}, {u"leftOut"_s, plan.count(Fate::LeftOut)},
                            {u"problems"_s, problems},           {u"written"_s, written}};
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Indented)).trimmed();
}

QString inWords(const ImportPlan& plan, bool written) {
    QStringList lines;
    for (const ImportRow& row : plan.rows)
        if (row.fate == Fate::Problem)
            lines << commandText("Row %1, %2: %3")
                         .arg(row.row + 1)
                         .arg(row.subject.isEmpty() ? commandText("no name") : row.subject, row.says);
    lines << commandText("%1 new, %2 updated, %3 the same, %4 left out, %5 with a problem.")
                 .arg(plan.count(Fate::New))
                 .arg(plan.count(Fate::Update))
                 .arg(plan.count(Fate::Same))
                 .arg(plan.count(Fate::LeftOut))
                 .arg(plan.count(Fate::Problem));
    if (!written) lines << commandText("Nothing was written.");
    return lines.join(u'\n');
}

}  // namespace

Result<QString> runImport(const Command& command, const Identity& identity) {
    auto file = TableFile::open(command.input);
    if (!file) return tl::unexpected(file.error());
    auto sheet = file->read();
    if (!sheet) return tl::unexpected(sheet.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    if (!workspace.isWritable() && !command.dryRun) return failed(Error::Kind::Refused, workspace.readOnlyReason());
    auto import = command.records == Command::Records::People ? peopleImport(workspace) : organisationImport(workspace);
    if (!import) return tl::unexpected(import.error());
    ImportChoices choices = guessChoices(*sheet, (*import)->fields());
    if (choices.heading < 0)
        return failed(
            Error::Kind::Invalid,
            commandText("No row of \"%1\" names its columns in a way that is known here, such as Name, E-mail, URN. "
                        "Nothing was changed: import it from the window, where columns can be chosen.")
                .arg(command.input));
    if (!command.authorities.isEmpty()) choices.leaveOut = rowsOutside(*sheet, choices, command.authorities);
    SilentProgress progress;
    auto plan = (*import)->plan(*sheet, choices, progress);
    if (!plan) return tl::unexpected(plan.error());
    const bool write = !command.dryRun && !plan->changesNothing();
    if (write)
        if (auto written = (*import)->write(workspace, progress); !written) return tl::unexpected(written.error());
    return command.json ? asJson(*plan, write) : inWords(*plan, write);
}

Result<QString> runDuplicates(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    SilentProgress progress;
    auto pairs = likelyDuplicates(**opened, progress);
    if (!pairs) return tl::unexpected(pairs.error());
    if (command.json) {
        const auto of = [](const Person& person) {
            return QJsonObject{{u"id"_s, person.id.value}, {u"name"_s, person.fullName()}, {u"email"_s, person.email}};
        };
        QJsonArray all;
        for (const LikelyDuplicate& pair : *pairs)
            all << QJsonObject{{u"score"_s, pair.score},
                               {u"people"_s, QJsonArray{of(pair.one), of(pair.other)}},
                               {u"why"_s, QJsonArray::fromStringList(pair.why)}};
        return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Indented)).trimmed();
    }
    if (pairs->empty()) return commandText("No two people look like one.");
    QStringList lines;
    for (const LikelyDuplicate& pair : *pairs)
        lines << u"%1  %2 <%3>, %4 <%5>: %6"_s.arg(pair.score, 3)
                     .arg(pair.one.fullName(), pair.one.email, pair.other.fullName(), pair.other.email,
                          pair.why.join(u", "_s));
    return lines.join(u'\n');
}

}  // namespace nlc
