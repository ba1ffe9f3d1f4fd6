// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "models/bulletins/bulletin_repository.h"
#include "models/bulletins/round_items.h"
#include "models/documents/plain_text.h"
#include "models/groups/reminder.h"
#include "tests/support/updates.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class Updates : public testing::Test {
protected:
    RoundOfSeven year;
    Workspace& workspace = *year.workspace;
};

QString wordsOf(const doc::Document& document) { return doc::plainText(document.blocks); }

}  // namespace

TEST_F(Updates, ARoundAsksEachGroupByTheNameItHasThen) {
    ASSERT_EQ(year.updates(year.february).size(), 7u);
    ASSERT_TRUE(renameGroup(workspace, year.groups[6], u"Communication and voice"_s, {2025, 2, 12}));
    EXPECT_EQ(year.read(6).heading, u"Communication"_s);
    EXPECT_EQ(year.read(6).state, UpdateState::NotStarted);
}

TEST_F(Updates, ARoundNeedsANameOfItsOwnADateAndAGroup) {
    EXPECT_EQ(openRound(workspace, aRound(u"february 2025"_s, {2025, 3, 14}), year.groups).error().field, u"name"_s);
    EXPECT_EQ(openRound(workspace, aRound(u"March 2025"_s, {2025, 3, 14}), {}).error().field, u"groups"_s);
    EXPECT_EQ(openRound(workspace, aRound({}, {2025, 3, 14}), year.groups).error().field, u"name"_s);
    UpdateRound undated;
    undated.name = u"March 2025"_s;
    EXPECT_EQ(openRound(workspace, undated, year.groups).error().field, u"due_on"_s);
    UpdateRound backwards = aRound(u"March 2025"_s, {2025, 3, 14});
    backwards.opensOn = {2025, 3, 15};
    EXPECT_EQ(openRound(workspace, backwards, year.groups).error().field, u"due_on"_s);
    EXPECT_EQ(rounds(workspace)->size(), 2u) << "nothing half made is left";
}

TEST_F(Updates, OpeningARoundIsOneStepToUndo) {
    ASSERT_TRUE(openRound(workspace, aRound(u"March 2025"_s, {2025, 3, 14}), year.groups));
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(rounds(workspace)->size(), 2u);
}

TEST_F(Updates, ARoundIsNotRenamedToAnother) {
    EXPECT_EQ(renameRound(workspace, year.february, u"June 2024"_s).error().field, u"name"_s);
    EXPECT_TRUE(renameRound(workspace, year.february, u"Spring 2025"_s));
    EXPECT_TRUE(renameRound(workspace, year.february, u"Spring 2025"_s)) << "its own name is no other";
}

TEST_F(Updates, ABurstOfTypingIsOneStepAndMakesADraft) {
    const auto id = year.update(6);
    year.write(id, &Update::done, u"W"_s);
    year.write(id, &Update::done, u"We"_s);
    year.clock.pass(5);
    year.write(id, &Update::done, u"We met."_s);
    EXPECT_EQ(year.read(6).state, UpdateState::Draft);
    EXPECT_EQ(year.read(6).stateMovedBy, u"A. Example"_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.read(6).done, QString());
    EXPECT_EQ(year.read(6).state, UpdateState::NotStarted);
}

TEST_F(Updates, TypingIntoAnotherTextOrMuchLaterIsAnotherStep) {
    const auto id = year.update(6);
    year.write(id, &Update::done, u"We met."_s);
    year.write(id, &Update::next, u"We meet again."_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.read(6).done, u"We met."_s);
    EXPECT_EQ(year.read(6).next, QString());
    year.clock.pass(600);
    year.write(id, &Update::done, u"We met twice."_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.read(6).done, u"We met."_s);
}

TEST_F(Updates, AWrongLinkIsRefusedAtItsField) {
    EXPECT_EQ(writeUpdate(workspace, year.update(0), &Update::actionLink, u"javascript:alert(1)"_s).error().field,
              u"action_link"_s);
    EXPECT_EQ(year.read(0).actionLink, u"https://example.org/profile"_s);
    EXPECT_EQ(writeUpdate(workspace, {4711}, &Update::done, u"x"_s).error().kind, Error::Kind::NotFound);
}

TEST_F(Updates, WhatIsEmptyIsNotHandedIn) {
    const auto moved = moveUpdate(workspace, year.update(6), UpdateState::Submitted);
    ASSERT_FALSE(moved);
    EXPECT_TRUE(moved.error().what.contains(u"Communication"_s));
    EXPECT_EQ(year.read(6).state, UpdateState::NotStarted);
}

TEST_F(Updates, LateMeansPastTheDueDayAndNotHandedIn) {
    const UpdateRound round = aRound(u"x"_s, {2025, 2, 14});
    EXPECT_EQ(stateInWords(year.read(5), round, {2025, 2, 12}), u"Draft · due in 2 days"_s);
    EXPECT_EQ(stateInWords(year.read(5), round, {2025, 2, 13}), u"Draft · due tomorrow"_s);
    EXPECT_EQ(stateInWords(year.read(5), round, {2025, 2, 14}), u"Draft · due today"_s);
    EXPECT_EQ(stateInWords(year.read(6), round, {2025, 2, 15}), u"Not started · late"_s);
    EXPECT_EQ(toneOf(year.read(6), round, {2025, 2, 15}), Tone::Late);
    EXPECT_FALSE(isLate(year.read(2), round, {2025, 2, 15}));
    EXPECT_EQ(lateUpdates(workspace).value_or(-1), 0);
    year.clock.passDays(3);
    EXPECT_EQ(lateUpdates(workspace).value_or(-1), 2);
}

TEST_F(Updates, CountsWhoIsInAndWhoCouldStillBeAsked) {
    const auto count = countOf(workspace, year.february);
    ASSERT_TRUE(count);
    EXPECT_EQ(count->in, 5);
    EXPECT_EQ(count->asked, 7);
    EXPECT_EQ(roundBefore(workspace, Repository<UpdateRound>(workspace).find(year.february).value())->name,
              u"June 2024"_s);
    EXPECT_FALSE(roundBefore(workspace, Repository<UpdateRound>(workspace).find(year.june).value())->id);
    EXPECT_TRUE(groupsNotAsked(workspace, year.february)->empty());
    const auto fresh = addedGroup(workspace, u"Attendance"_s);
    ASSERT_EQ(groupsNotAsked(workspace, year.february)->size(), 1u);
    ASSERT_TRUE(askGroup(workspace, year.february, fresh));
    EXPECT_TRUE(groupsNotAsked(workspace, year.february)->empty());
    EXPECT_EQ(year.read(7).heading, u"Attendance"_s) << "at the end of the page";
    EXPECT_EQ(askGroup(workspace, year.february, fresh).error().kind, Error::Kind::Invalid);
}

TEST_F(Updates, OnlyAGroupThatWroteNothingIsExcused) {
    ASSERT_TRUE(excuseGroup(workspace, year.update(6)));
    EXPECT_EQ(year.updates(year.february).size(), 6u);
    EXPECT_EQ(excuseGroup(workspace, year.update(5)).error().kind, Error::Kind::Refused);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.updates(year.february).size(), 7u);
}

TEST_F(Updates, AnUpdateIsPlacedOnThePageAndTheListFollows) {
    auto list = updatesList(workspace, year.february);
    QAbstractItemModelTester tester(list.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    list->sort(0, Qt::AscendingOrder);
    EXPECT_EQ(list->index(0, 0).data().toString(), u"Effective transitions"_s);
    ASSERT_TRUE(placeUpdate(workspace, year.update(6), 0));
    EXPECT_EQ(year.read(0).heading, u"Communication"_s);
    list->sort(0, Qt::AscendingOrder);
    EXPECT_EQ(list->index(0, 0).data().toString(), u"Communication"_s);
    ASSERT_TRUE(placeUpdate(workspace, year.update(0), 99));
    EXPECT_EQ(year.read(6).heading, u"Communication"_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.read(0).heading, u"Communication"_s);
    EXPECT_FALSE(placeUpdate(workspace, {4711}, 0));
}

TEST_F(Updates, LastTimeIsTheRoundBefore) {
    EXPECT_EQ(lastTime(workspace, year.read(0))->done, u"What Effective transitions did by June."_s);
    EXPECT_FALSE(lastTime(workspace, year.updates(year.june)[0])->id);
}

TEST_F(Updates, ThePageHasWhatIsApprovedInOrderAndDraftsOnlyWhereAsked) {
    ASSERT_TRUE(writeIntroduction(workspace, year.february, u"What the groups did since *June*."_s));
    const QString page = wordsOf(updatePage(workspace, year.february).value());
    EXPECT_TRUE(page.startsWith(u"What the groups did since June."_s));
    EXPECT_LT(page.indexOf(u"Effective transitions"_s), page.indexOf(u"Education workforce"_s));
    EXPECT_TRUE(page.contains(u"KS2 Challenge"_s));
    EXPECT_FALSE(page.contains(u"Leadership"_s)) << "submitted only";
    EXPECT_FALSE(page.contains(u"Communication"_s));
    EXPECT_TRUE(page.contains(u"766 survey returns"_s));
    EXPECT_TRUE(page.contains(u"Action by 28 February 2025. Sign up to pilot the one-page profile"_s));
    const QString drafts = wordsOf(updatePage(workspace, year.february, true).value());
    EXPECT_TRUE(drafts.contains(u"Resilient families"_s));
    EXPECT_FALSE(drafts.contains(u"Communication"_s)) << "it wrote nothing";
    EXPECT_EQ(updatePage(workspace, {4711}).error().kind, Error::Kind::NotFound);
}

TEST_F(Updates, PublishingTakesAllApprovedInOneStep) {
    EXPECT_EQ(publishApproved(workspace, year.february).value_or(-1), 2);
    EXPECT_EQ(year.read(0).state, UpdateState::Published);
    EXPECT_EQ(year.read(2).state, UpdateState::Submitted);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.read(0).state, UpdateState::Approved);
    EXPECT_EQ(year.read(1).state, UpdateState::Approved);
}

TEST_F(Updates, AReminderGoesToTheLeadsOfGroupsThatAreNotIn) {
    auto reminder = reminderFor(workspace, year.february);
    ASSERT_TRUE(reminder) << why(reminder);
    EXPECT_EQ(reminder->groups, (QStringList{u"Resilient families"_s, u"Communication"_s}));
    EXPECT_EQ(reminder->addresses, QStringList{u"ben@example.org"_s});
    EXPECT_EQ(reminder->withoutAddress, QStringList{u"Communication"_s});
    EXPECT_TRUE(reminder->text.contains(u"are due on Friday 14 February."_s));
    EXPECT_TRUE(reminder->text.contains(u"- Resilient families (Ben Lead)"_s));
    const QUrl mail = reminder->mailto(reminder->text);
    EXPECT_EQ(mail.scheme(), u"mailto"_s);
    EXPECT_TRUE(mail.toEncoded().startsWith(
        "mailto:?bcc=ben@example.org&subject=Update%20for%20February%202025&body=Dear%20colleagues%2C%0D%0A"));
    EXPECT_TRUE(reminder->mailto(u"x"_s.repeated(3000)).isEmpty()) << "too long to arrive whole";
    year.clock.passDays(7);
    EXPECT_TRUE(reminderFor(workspace, year.february)->text.contains(u"were due on Friday 14 February."_s));
    EXPECT_FALSE(reminderFor(workspace, {4711}));
}

TEST_F(Updates, ALeadWhoLeftIsNotReminded) {
    auto people = peopleOf(workspace, year.groups[5]);
    ASSERT_TRUE(people && people->size() == 1u);
    ASSERT_TRUE(edit<GroupPerson>(
        workspace, people->front().link.id, [](const GroupPerson&) { return u"end"_s; },
        [](GroupPerson& link) {
            link.startsOn = {2024, 9, 1};
            link.endsOn = {2025, 2, 1};
        }));
    EXPECT_TRUE(reminderFor(workspace, year.february)->addresses.isEmpty());
}

TEST_F(Updates, SendingMakesABulletinWhereThereIsNoDraftAndAddsEachUpdateOnce) {
    auto sent = sendRoundToBulletin(workspace, year.february);
    ASSERT_TRUE(sent) << why(sent);
    EXPECT_TRUE(sent->isNew);
    EXPECT_EQ(sent->added, 3);
    auto issue = issueOf(workspace, sent->bulletin.id);
    ASSERT_TRUE(issue);
    const auto* section = &issue->sections[0];
    for (const auto& each : issue->sections)
        if (!each.items.empty()) section = &each;
    EXPECT_EQ(section->section.title, u"News from the groups"_s);
    ASSERT_EQ(section->items.size(), 3u);
    EXPECT_EQ(section->items[0].title, u"Effective transitions"_s);
    EXPECT_TRUE(section->items[0].actionRequired);
    EXPECT_EQ(section->items[2].title, u"KS2 Challenge"_s);
    year.move(year.update(2), UpdateState::Approved);
    auto again = sendRoundToBulletin(workspace, year.february);
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->isNew);
    EXPECT_EQ(again->bulletin.id, sent->bulletin.id);
    EXPECT_EQ(again->added, 1);
    EXPECT_EQ(again->there, 3);
}

TEST_F(Updates, SendingIsOneStepAndASentBulletinIsLeftAlone) {
    const int before = int(Repository<Bulletin>(workspace).all()->size());
    ASSERT_TRUE(sendRoundToBulletin(workspace, year.february));
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(int(Repository<Bulletin>(workspace).all()->size()), before) << "the new bulletin went with its items";
    auto first = sendRoundToBulletin(workspace, year.february);
    ASSERT_TRUE(first);
    ASSERT_TRUE(markSent(workspace, first->bulletin.id, true));
    auto second = sendRoundToBulletin(workspace, year.february);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->isNew);
    EXPECT_EQ(second->bulletin.number, first->bulletin.number + 1);
}

TEST_F(Updates, NothingApprovedSendsNothing) {
    const auto march = year.open(aRound(u"March 2025"_s, {2025, 3, 14}));
    auto sent = sendRoundToBulletin(workspace, march);
    ASSERT_TRUE(sent);
    EXPECT_FALSE(sent->bulletin.id);
    EXPECT_TRUE(Repository<Bulletin>(workspace).all()->empty());
}

TEST(ActivityAsText, HasTheTitleItsLinkAndFigures) {
    Activity activity;
    activity.title = u"Survey"_s;
    EXPECT_EQ(activityAsText(activity), u"**Survey**"_s);
    activity.link = u"https://example.org/s"_s;
    activity.figures = u"766 returns\nanswers from every district"_s;
    EXPECT_EQ(activityAsText(activity),
              u"**[Survey](https://example.org/s)**: **766** returns, answers from every district."_s);
}
