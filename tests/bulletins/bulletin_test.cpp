// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/documents/plain_text.h"
#include "models/offers/offers.h"
#include "models/store/content.h"
#include "tests/support/bulletins.h"

using namespace Qt::StringLiterals;
using namespace nlc;
using namespace nlc::testing_support;

namespace {

struct Bulletins : testing::Test {
    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);

    QStringList faults(Id<Bulletin> id) {
        QStringList sentences;
        for (const BulletinFault& fault : faultsIn(*issueOf(*workspace, id), workspace->identity().today()))
            sentences << fault.sentence;
        return sentences;
    }
    QStringList headings(const doc::Document& document) {
        QStringList found;
        for (const doc::Block& block : document.blocks)
            if (const auto* heading = std::get_if<doc::Heading>(&block.is)) found << doc::plainText(heading->text);
        return found;
    }
};

TEST_F(Bulletins, CountUpAndTakeOverTheSectionsAndFooterOfTheLast) {
    const auto first = newBulletin(*workspace, QDate(2025, 2, 14));
    ASSERT_TRUE(first) << why(first);
    auto issue = *issueOf(*workspace, *first);
    EXPECT_EQ(issue.bulletin.number, 1);
    ASSERT_EQ(issue.sections.size(), 4u);
    ASSERT_TRUE(renameSection(*workspace, issue.sections[1].section.id, u"  From the groups "_s));
    ASSERT_TRUE(deleteSection(*workspace, issue.sections[3].section.id));
    ASSERT_TRUE(edit<Bulletin>(
        *workspace, *first, [](const Bulletin& b) { return editOf(b); },
        [](Bulletin& b) { b.footer = u"Answer to office@example.org"_s; }));
    const auto second = newBulletin(*workspace, QDate(2025, 2, 28));
    issue = *issueOf(*workspace, *second);
    EXPECT_EQ(issue.bulletin.number, 2);
    EXPECT_EQ(issue.bulletin.footer, u"Answer to office@example.org");
    ASSERT_EQ(issue.sections.size(), 3u);
    EXPECT_EQ(issue.sections[1].section.title, u"From the groups");
    EXPECT_EQ(issue.itemCount(), 0);
}

TEST_F(Bulletins, TheNextGoesOutAsLongAfterTheLastAsThatOneDid) {
    const QDate today = workspace->identity().today();
    EXPECT_EQ(*nextIssueDay(*workspace, today), QDate(2025, 2, 14)) << "the next Friday";
    ASSERT_TRUE(newBulletin(*workspace, QDate(2025, 2, 14)));
    EXPECT_EQ(*nextIssueDay(*workspace, today), QDate(2025, 2, 28)) << "two weeks when there is nothing to go by";
    ASSERT_TRUE(newBulletin(*workspace, QDate(2025, 3, 14)));
    EXPECT_EQ(*nextIssueDay(*workspace, today), QDate(2025, 4, 11));
    EXPECT_EQ(*nextIssueDay(*workspace, QDate(2025, 9, 1)), QDate(2025, 9, 1)) << "never in the past";
}

TEST_F(Bulletins, ANumberThatIsTakenOrNoneIsRefused) {
    ASSERT_TRUE(newBulletin(*workspace, {}));
    const auto second = newBulletin(*workspace, {});
    const auto number = [&](int to) {
        return edit<Bulletin>(
            *workspace, *second, [](const Bulletin& b) { return editOf(b); }, [&](Bulletin& b) { b.number = to; });
    };
    EXPECT_EQ(number(0).error().field, u"number");
    EXPECT_FALSE(number(1));
    EXPECT_TRUE(number(7));
    EXPECT_EQ(bulletinNumbered(*workspace, 7)->id, *second);
    EXPECT_EQ(bulletinNumbered(*workspace, 8).error().kind, Error::Kind::NotFound);
}

TEST_F(Bulletins, AnItemMadeFromAnUpdateRemembersItAndIsNotOfferedAgain) {
    const Id<Update> update = anApprovedUpdate(*workspace);
    const ThreeItems made(*workspace);
    const auto news = newsFor(*workspace, made.bulletin);
    ASSERT_TRUE(news) << why(news);
    ASSERT_EQ(news->size(), 1u);
    const auto id = addItemFrom(*workspace, made.sections[1], news->front());
    ASSERT_TRUE(id) << why(id);
    const auto item = Repository<BulletinItem>(*workspace).find(*id);
    EXPECT_EQ(item->source, u"group_update");
    EXPECT_EQ(item->sourceId, update.value);
    EXPECT_EQ(item->category, u"Transitions");
    EXPECT_THAT(item->body.toStdString(), testing::HasSubstr("Twelve schools"));
    EXPECT_THAT(titleOf(*workspace, item->source, item->sourceId).toStdString(),
                testing::HasSubstr("Effective transitions"));
    EXPECT_TRUE(newsFor(*workspace, made.bulletin)->empty());
    const auto next = newBulletin(*workspace, {});
    EXPECT_EQ(newsFor(*workspace, *next)->size(), 1u) << "another bulletin may still have it";
    ASSERT_TRUE(deleteItem(*workspace, *id));
    EXPECT_EQ(newsFor(*workspace, made.bulletin)->size(), 1u);
}

TEST_F(Bulletins, SeveralItemsFromNewsAreOneStep) {
    const ThreeItems made(*workspace);
    News news;
    news.title = u"A"_s;
    News other = news;
    other.title = u"B"_s;
    EXPECT_EQ(*addItemsFrom(*workspace, made.sections[1], {news, other}), 2);
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1], (QStringList{u"Routes into teaching"_s, u"A"_s, u"B"_s}));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1], QStringList{u"Routes into teaching"_s});
    EXPECT_FALSE(addItemsFrom(*workspace, {999}, {news, other}));
}

TEST_F(Bulletins, ItemsMoveWithinAndAcrossSections) {
    const ThreeItems made(*workspace);
    ASSERT_TRUE(moveItem(*workspace, made.pilot, made.sections[0], 0));
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[0].constFirst(), u"Pilot the one-page profile");
    ASSERT_TRUE(moveItem(*workspace, made.goals, made.sections[1], 0));
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1],
              (QStringList{u"Tell us your goals"_s, u"Routes into teaching"_s}));
    ASSERT_TRUE(moveItem(*workspace, made.goals, made.sections[1], 99)) << "beyond the end is the end";
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1],
              (QStringList{u"Routes into teaching"_s, u"Tell us your goals"_s}));
    ASSERT_TRUE(workspace->undo());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1], QStringList{u"Routes into teaching"_s});
    const QString last = workspace->undoName();
    ASSERT_TRUE(moveItem(*workspace, made.pilot, made.sections[0], 0));
    EXPECT_EQ(workspace->undoName(), last) << "to where it stands already leaves no step";
}

TEST_F(Bulletins, AnItemDoesNotMoveToAnotherBulletin) {
    const ThreeItems made(*workspace);
    const auto other = issueOf(*workspace, *newBulletin(*workspace, {}));
    EXPECT_EQ(moveItem(*workspace, made.pilot, other->sections[0].section.id, 0).error().kind, Error::Kind::Refused);
    EXPECT_EQ(moveItem(*workspace, {999}, made.sections[0], 0).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[0].size(), 2);
}

TEST_F(Bulletins, ASectionMovesWithItsItemsAndGoesWithThem) {
    const ThreeItems made(*workspace);
    ASSERT_TRUE(moveSection(*workspace, made.sections[1], 0));
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[0], QStringList{u"Routes into teaching"_s});
    ASSERT_TRUE(deleteSection(*workspace, made.sections[1]));
    EXPECT_FALSE(Repository<BulletinItem>(*workspace).find(made.routes));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[0], QStringList{u"Routes into teaching"_s});
    EXPECT_EQ(renameSection(*workspace, made.sections[1], u"  "_s).error().field, u"title");
}

TEST_F(Bulletins, WhatStandsInTheWayIsSaid) {
    const auto empty = newBulletin(*workspace, {});
    EXPECT_THAT(faults(*empty), testing::Contains(u"There is nothing in it yet."_s));
    EXPECT_THAT(faults(*empty), testing::Contains(u"It has no date."_s));
    const ThreeItems made(*workspace);
    ASSERT_TRUE(edit<Bulletin>(
        *workspace, made.bulletin, [](const Bulletin& b) { return editOf(b); },
        [](Bulletin& b) { b.preheader = u"Two things to do"_s; }));
    EXPECT_TRUE(faults(made.bulletin).isEmpty()) << faults(made.bulletin).join(u'|').toStdString();
    ASSERT_TRUE(addPicture(*workspace, made.routes, aPicture(), u"a.png"_s));
    EXPECT_EQ(faults(made.bulletin), QStringList{u"picture needs alternative text"_s});
    change(*workspace, made.routes, [](BulletinItem& item) { item.pictureAlt = u"A classroom"_s; });
    change(*workspace, made.pilot, [](BulletinItem& item) { item.actionBy = QDate(2025, 2, 3); });
    EXPECT_EQ(faults(made.bulletin), QStringList{u"a date has passed: 3 Feb"_s});
    change(*workspace, made.pilot, [](BulletinItem& item) {
        item.actionBy = {};
        item.linkText = u"Click here"_s;
    });
    EXPECT_EQ(faults(made.bulletin), (QStringList{u"action has no date"_s, u"the button leads nowhere"_s}));
    change(*workspace, made.pilot, [](BulletinItem& item) {
        item.actionRequired = false;
        item.linkUrl = u"https://example.org/a"_s;
    });
    EXPECT_EQ(faults(made.bulletin), QStringList{u"the button should say where it leads"_s});
}

TEST_F(Bulletins, WhatWentOutInTimeIsNoFaultLater) {
    const ThreeItems made(*workspace);
    ASSERT_TRUE(markSent(*workspace, made.bulletin, true));
    EXPECT_EQ(Repository<Bulletin>(*workspace).find(made.bulletin)->state, BulletinState::Sent);
    clock.passDays(200);
    EXPECT_FALSE(faults(made.bulletin).join(u'|').contains(u"a date has passed"));
    ASSERT_TRUE(markSent(*workspace, made.bulletin, false));
    EXPECT_TRUE(faults(made.bulletin).join(u'|').contains(u"a date has passed"));
    EXPECT_EQ(markSent(*workspace, {999}, true).error().kind, Error::Kind::NotFound);
}

TEST_F(Bulletins, TheDocumentSaysFirstWhatHasToBeDoneByWhen) {
    const ThreeItems made(*workspace);
    const auto document = bulletinDocument(*workspace, made.bulletin);
    ASSERT_TRUE(document) << why(document);
    EXPECT_EQ(document->title, u"Bulletin 1");
    EXPECT_EQ(document->dateline, u"Friday 14 February 2025");
    EXPECT_EQ(headings(*document),
              (QStringList{u"At a glance: two things to do"_s, u"Action required"_s, u"Tell us your goals"_s,
                           u"Pilot the one-page profile"_s, u"News from the groups"_s, u"Routes into teaching"_s}));
    const auto* glance = std::get_if<doc::CallOut>(&document->blocks[1].is);
    ASSERT_TRUE(glance);
    const auto& list = std::get<doc::List>(glance->blocks.front().is);
    ASSERT_EQ(list.items.size(), 2u);
    const auto& first = std::get<doc::Paragraph>(list.items[0].front().is);
    EXPECT_EQ(doc::plainText(first.text), u"by 28 Feb  Pilot the one-page profile") << "by date, not by place";
    EXPECT_EQ(first.text.back().link, u'#' + anchorOf(made.pilot));
}

TEST_F(Bulletins, ADocumentOfAnIssueInMemoryFollowsWhatIsTyped) {
    const ThreeItems made(*workspace);
    Issue issue = *issueOf(*workspace, made.bulletin);
    issue.find(made.routes)->title = u"Routes, as it is typed"_s;
    issue.find(made.routes)->picture = {5};
    const doc::Document document = bulletinDocument(issue, Publisher{}, [](Id<Picture>) { return QByteArray(); });
    EXPECT_EQ(headings(document).constLast(), u"Routes, as it is typed");
    EXPECT_EQ(issueOf(*workspace, made.bulletin)->find(made.routes)->title, u"Routes into teaching");
    EXPECT_EQ(issue.find(Id<BulletinItem>{999}), nullptr);
}

TEST_F(Bulletins, APictureIsInTheDocumentWithItsAlternativeText) {
    const ThreeItems made(*workspace);
    const QByteArray bytes = aPicture({40, 30}, "JPG");
    const auto picture = addPicture(*workspace, made.routes, bytes, u"class.jpg"_s);
    ASSERT_TRUE(picture) << why(picture);
    change(*workspace, made.routes, [](BulletinItem& item) { item.pictureAlt = u"A classroom"_s; });
    EXPECT_EQ(*pictureBytes(*workspace, *picture), bytes);
    const auto document = bulletinDocument(*workspace, made.bulletin);
    const auto* shown = std::get_if<doc::Picture>(&document->blocks.back().is);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->alt, u"A classroom");
    ASSERT_TRUE(removePicture(*workspace, made.routes));
    EXPECT_TRUE(Repository<BulletinItem>(*workspace).find(made.routes)->pictureAlt.isEmpty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(Repository<BulletinItem>(*workspace).find(made.routes)->picture, *picture);
}

TEST_F(Bulletins, OnlyPicturesThatEveryReaderShowsAreTaken) {
    const ThreeItems made(*workspace);
    const auto refused = [&](const QByteArray& bytes) {
        const auto picture = addPicture(*workspace, made.routes, bytes, u"a.png"_s);
        EXPECT_FALSE(picture);
        return picture ? Error::Kind::Io : picture.error().kind;
    };
    EXPECT_EQ(refused("not a picture"), Error::Kind::Invalid);
    EXPECT_EQ(refused(aPicture({80, 60}, "BMP")), Error::Kind::Invalid);
    EXPECT_EQ(refused(aPicture().left(60)), Error::Kind::Invalid) << "cut short";
    EXPECT_EQ(refused(aPicture({12001, 2})), Error::Kind::Invalid);
    EXPECT_EQ(refused(aPicture() + QByteArray(Content::mostBytes, 'x')), Error::Kind::Invalid);
    EXPECT_EQ(addPicture(*workspace, {999}, aPicture(), u"a.png"_s).error().kind, Error::Kind::NotFound);
    EXPECT_FALSE(Repository<BulletinItem>(*workspace).find(made.routes)->picture);
}

TEST_F(Bulletins, CategoriesThatWereUsedAreOfferedOnce) {
    const ThreeItems made(*workspace);
    for (const auto id : {made.pilot, made.goals})
        change(*workspace, id, [](BulletinItem& item) { item.category = u"Transitions"_s; });
    change(*workspace, made.routes, [](BulletinItem& item) { item.category = u"Education workforce"_s; });
    EXPECT_EQ(*usedCategories(*workspace), (QStringList{u"Education workforce"_s, u"Transitions"_s}));
}

TEST_F(Bulletins, AButtonLeadsOnlyWhereItIsSafe) {
    const ThreeItems made(*workspace);
    const auto done = edit<BulletinItem>(
        *workspace, made.pilot, [](const BulletinItem& i) { return editOf(i); },
        [](BulletinItem& i) { i.linkUrl = u"javascript:alert(1)"_s; });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().field, u"link_url");
}

TEST_F(Bulletins, ListShowsHowManyItemsEachHas) {
    const ThreeItems made(*workspace);
    const auto list = bulletinsList(*workspace);
    ASSERT_EQ(list->rowCount(), 1);
    EXPECT_EQ(list->at(0).items, 3);
    ASSERT_TRUE(deleteItem(*workspace, made.routes));
    EXPECT_EQ(list->at(0).items, 2);
    ASSERT_TRUE(deleteBulletin(*workspace, made.bulletin));
    EXPECT_EQ(list->rowCount(), 0);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(list->at(0).items, 2);
}

}  // namespace
