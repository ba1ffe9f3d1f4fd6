// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory/directory.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

doc::Runs linesOfText(const QString& text) {
    doc::Runs runs;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!runs.empty()) runs.back().breakAfter = true;
        runs.push_back({line.trimmed()});
    }
    return runs;
}

doc::Runs nameAndPost(const DirectoryLine& line) {
    doc::Runs runs{{line.name, true}};
    if (line.post.isEmpty()) return runs;
    runs.back().breakAfter = true;
    runs.push_back({line.post});
    return runs;
}

doc::Runs reachedBy(const DirectoryLine& line) {
    doc::Runs runs;
    if (!line.email.isEmpty()) {
        doc::Run mail{line.email};
        mail.link = u"mailto:"_s + line.email;
        runs.push_back(mail);
    }
    if (!line.phone.isEmpty()) {
        if (!runs.empty()) runs.back().breakAfter = true;
        doc::Run phone{line.phone};
        QString digits;
        for (const QChar letter : line.phone)
            if (letter.isDigit() || (letter == u'+' && digits.isEmpty())) digits += letter;
        if (!digits.isEmpty()) phone.link = u"tel:"_s + digits;
        runs.push_back(phone);
    }
    return runs;
}

QString anchorOf(size_t service) { return u"service-%1"_s.arg(service + 1); }

}  // namespace

Result<doc::Document> directoryDocument(Workspace& workspace, const std::vector<DirectoryLine>& lines,
                                        const QDate& on) {
    auto document = documentTitled(workspace, QObject::tr("Directory of key staff"),
                                   QObject::tr("Whom to contact for what, as of %1").arg(shownDate(on)), on);
    if (!document) return document;
    document->preheader = QObject::tr("Whom to contact for what");
    std::vector<std::pair<QString, std::vector<const DirectoryLine*>>> services;
    for (const DirectoryLine& line : lines) {
        if (services.empty() || services.back().first.compare(line.service, Qt::CaseInsensitive) != 0)
            services.push_back({line.service, {}});
        services.back().second.push_back(&line);
    }
    constexpr size_t worthAList = 4;
    if (services.size() >= worthAList) {
        doc::List contents;
        for (size_t i = 0; i < services.size(); ++i) {
            doc::Run run{services[i].first};
            run.link = u'#' + anchorOf(i);
            contents.items.push_back({doc::Paragraph{{run}}});
        }
        document->blocks.push_back(std::move(contents));
    }
    for (size_t i = 0; i < services.size(); ++i) {
        document->blocks.push_back(doc::Heading{2, doc::plain(services[i].first), anchorOf(i)});
        doc::Table table;
        table.rowHeads = true;
        table.head = {doc::plain(QObject::tr("Who")), doc::plain(QObject::tr("Contact them for")),
                      doc::plain(QObject::tr("How to reach them"))};
        for (const DirectoryLine* line : services[i].second)
            table.rows.push_back({nameAndPost(*line), linesOfText(line->contactFor), reachedBy(*line)});
        document->blocks.push_back(std::move(table));
    }
    if (lines.empty()) document->blocks.push_back(doc::Paragraph{doc::plain(QObject::tr("Nobody is listed yet."))});
    return document;
}

Result<doc::Document> directoryDocument(Workspace& workspace, Id<DirectoryPublication> id) {
    auto publication = Repository<DirectoryPublication>(workspace).find(id);
    if (!publication) return tl::unexpected(publication.error());
    return linesOf(workspace, id).and_then([&](const std::vector<DirectoryLine>& lines) {
        return directoryDocument(workspace, lines, publication->publishedOn);
    });
}

Result<doc::Document> directoryChanges(Workspace& workspace, Id<DirectoryPublication> id) {
    auto publications = directoryPublications(workspace);
    if (!publications) return tl::unexpected(publications.error());
    DirectoryPublication now, last;
    for (size_t i = 0; i < publications->size(); ++i) {
        if (id.value != 0 && (*publications)[i].id != id) continue;
        now = id.value != 0 ? (*publications)[i] : DirectoryPublication{{}, workspace.identity().today(), {}};
        const size_t before = id.value != 0 ? i + 1 : i;
        if (before < publications->size()) last = (*publications)[before];
        break;
    }
    if (id.value != 0 && !now.id)
        return failed(Error::Kind::NotFound, QObject::tr("It is no longer in the workspace."));
    if (!now.publishedOn.isValid()) now.publishedOn = workspace.identity().today();
    auto after = now.id ? linesOf(workspace, now.id) : directoryToday(workspace);
    if (!after) return tl::unexpected(after.error());
    auto before = linesOf(workspace, last.id);
    if (!before) return tl::unexpected(before.error());
    auto document = documentTitled(
        workspace, QObject::tr("Directory of key staff: what has changed"),
        last.id ? QObject::tr("%1 against %2").arg(shownDate(now.publishedOn), shownDate(last.publishedOn))
                : QObject::tr("The first directory, %1").arg(shownDate(now.publishedOn)),
        now.publishedOn);
    if (!document) return document;
    const auto changes = changesBetween(*before, *after);
    const auto part = [&](DirectoryChange::What what, const QString& heading) {
        doc::List list;
        for (const DirectoryChange& change : changes) {
            if (change.what != what) continue;
            doc::Runs runs{{change.line.name, true}, {u", "_s + change.line.service}};
            for (const QString& words : change.words) {
                runs.back().breakAfter = true;
                runs.push_back({words});
            }
            list.items.push_back({doc::Paragraph{std::move(runs)}});
        }
        if (list.items.empty()) return;
        document->blocks.push_back(doc::Heading{2, doc::plain(heading)});
        document->blocks.push_back(std::move(list));
    };
    part(DirectoryChange::What::Added, QObject::tr("New"));
    part(DirectoryChange::What::Changed, QObject::tr("Changed"));
    part(DirectoryChange::What::Gone, QObject::tr("No longer listed"));
    if (changes.empty()) document->blocks.push_back(doc::Paragraph{doc::plain(QObject::tr("Nothing has changed."))});
    return document;
}

}  // namespace nlc
