// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include "models/bulletins/bulletin_repository.h"
#include "models/documents/markdown.h"
#include "models/settings/publisher.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString day(const QDate& date) { return QLocale(QLocale::English).toString(date, u"d MMM"_s); }

/// What has to be done, by date; what has none comes last. What was due before the bulletin goes out is a mistake to
/// put right, and nothing a reader could still do.
std::vector<const BulletinItem*> actions(const Issue& issue) {
    std::vector<const BulletinItem*> found;
    for (const auto& section : issue.sections)
        for (const BulletinItem& item : section.items)
            if (item.actionRequired && (!item.actionBy.isValid() || !(item.actionBy < issue.bulletin.goesOutOn)))
                found.push_back(&item);
    std::stable_sort(found.begin(), found.end(), [](const BulletinItem* a, const BulletinItem* b) {
        if (a->actionBy.isValid() != b->actionBy.isValid()) return a->actionBy.isValid();
        return a->actionBy < b->actionBy;
    });
    return found;
}

QString inWords(size_t number) {
    const QString words[] = {QObject::tr("one"),   QObject::tr("two"),   QObject::tr("three"),
                             QObject::tr("four"),  QObject::tr("five"),  QObject::tr("six"),
                             QObject::tr("seven"), QObject::tr("eight"), QObject::tr("nine")};
    return number >= 1 && number <= std::size(words) ? words[number - 1] : QString::number(number);
}

doc::Blocks atAGlance(const Issue& issue) {
    const auto todo = actions(issue);
    if (todo.empty()) return {};
    doc::List list;
    for (const BulletinItem* item : todo) {
        doc::Runs line;
        if (item->actionBy.isValid()) line = {{QObject::tr("by %1").arg(day(item->actionBy)), true}, {u"  "_s}};
        doc::Run link{item->title};
        link.link = u"#"_s + anchorOf(item->id);
        line.push_back(link);
        list.items.push_back({doc::Paragraph{line}});
    }
    const QString heading = todo.size() == 1 ? QObject::tr("At a glance: one thing to do")
                                             : QObject::tr("At a glance: %1 things to do").arg(inWords(todo.size()));
    return {doc::Heading{2, {{heading}}}, doc::CallOut{doc::CallOut::Tone::Action, {list}}};
}

doc::Blocks blocksOf(const BulletinItem& item, const std::function<QByteArray(Id<Picture>)>& bytesOf) {
    doc::Blocks blocks{doc::Heading{3, {{item.title}}, anchorOf(item.id)}};
    if (item.actionRequired && item.actionBy.isValid())
        blocks.push_back(doc::Paragraph{
            {{QObject::tr("Action by %1.").arg(QLocale(QLocale::English).toString(item.actionBy, u"d MMMM yyyy")),
              true}}});
    if (item.picture)
        if (const QByteArray bytes = bytesOf(item.picture); !bytes.isEmpty())
            blocks.push_back(doc::Picture{bytes, item.pictureAlt});
    doc::Blocks body = doc::fromMarkdown(item.body, 4);
    std::move(body.begin(), body.end(), std::back_inserter(blocks));
    if (!item.linkUrl.isEmpty())
        blocks.push_back(doc::Button{
            item.linkText.isEmpty() ? QObject::tr("Read more about %1").arg(item.title) : item.linkText, item.linkUrl});
    return blocks;
}

}  // namespace

std::vector<BulletinFault> faultsIn(const Issue& issue, const QDate& today) {
    std::vector<BulletinFault> faults;
    const auto fault = [&](const BulletinItem& item, const QString& sentence) {
        faults.push_back({item.id, sentence});
    };
    if (issue.itemCount() == 0) faults.push_back({{}, QObject::tr("There is nothing in it yet.")});
    if (!issue.bulletin.goesOutOn.isValid()) faults.push_back({{}, QObject::tr("It has no date.")});
    if (issue.bulletin.preheader.trimmed().isEmpty())
        faults.push_back({{}, QObject::tr("The line an inbox shows after the subject is empty.")});
    for (const auto& section : issue.sections)
        for (const BulletinItem& item : section.items) {
            if (item.title.trimmed().isEmpty()) fault(item, QObject::tr("An item has no title."));
            if (item.picture && item.pictureAlt.trimmed().isEmpty())
                fault(item, QObject::tr("picture needs alternative text"));
            if (item.actionRequired && !item.actionBy.isValid()) fault(item, QObject::tr("action has no date"));
            if (item.actionRequired && item.actionBy.isValid() && issue.bulletin.state == BulletinState::Draft &&
                item.actionBy < qMax(today, issue.bulletin.goesOutOn))
                fault(item, QObject::tr("a date has passed: %1").arg(day(item.actionBy)));
            static const QStringList bare{u"here"_s, u"click here"_s, u"link"_s, u"read more"_s, u"more"_s};
            if (!item.linkUrl.isEmpty() && bare.contains(item.linkText.trimmed().toLower()))
                fault(item, QObject::tr("the button should say where it leads"));
            if (item.linkUrl.isEmpty() && !item.linkText.isEmpty())
                fault(item, QObject::tr("the button leads nowhere"));
        }
    return faults;
}

QString anchorOf(Id<BulletinItem> item) { return u"item-%1"_s.arg(item.value); }

Result<doc::Document> bulletinDocument(Workspace& workspace, Id<Bulletin> id) {
    auto issue = issueOf(workspace, id);
    if (!issue) return tl::unexpected(issue.error());
    auto publisher = publisherOf(workspace);
    if (!publisher) return tl::unexpected(publisher.error());
    std::optional<Error> unread;
    doc::Document document = bulletinDocument(*issue, *publisher, [&](Id<Picture> picture) {
        auto bytes = pictureBytes(workspace, picture);
        if (!bytes) unread = bytes.error();
        return bytes.value_or(QByteArray());
    });
    if (unread) return tl::unexpected(*unread);  // what goes out is whole or does not go out
    return document;
}

doc::Document bulletinDocument(const Issue& issue, const Publisher& publisher,
                               const std::function<QByteArray(Id<Picture>)>& bytesOf) {
    const Bulletin& bulletin = issue.bulletin;
    doc::Document document;
    document.publisher = publisher.name;
    document.title =
        bulletin.title.isEmpty() ? bulletin.shownName() : u"%1: %2"_s.arg(bulletin.shownName(), bulletin.title);
    document.dateline = bulletin.goesOutOn.isValid()
                            ? QLocale(QLocale::English).toString(bulletin.goesOutOn, u"dddd d MMMM yyyy")
                            : QString();
    document.preheader = bulletin.preheader;
    document.date = bulletin.goesOutOn;
    document.author = publisher.name;
    document.footer = bulletin.footer.isEmpty() ? publisher.footer : bulletin.footer;
    document.blocks = doc::fromMarkdown(bulletin.introduction, 2);
    const auto append = [&](doc::Blocks blocks) {
        std::move(blocks.begin(), blocks.end(), std::back_inserter(document.blocks));
    };
    append(atAGlance(issue));
    for (const auto& section : issue.sections) {
        if (section.items.empty()) continue;
        append({doc::Heading{2, {{section.section.title}}}});
        for (const BulletinItem& item : section.items) append(blocksOf(item, bytesOf));
    }
    return document;
}

}  // namespace nlc
