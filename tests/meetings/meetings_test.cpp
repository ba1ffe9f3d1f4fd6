// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/documents/formats.h"
#include "models/groups/update_repository.h"
#include "models/meetings/action_reminders.h"
#include "models/meetings/agenda_proposals.h"
#include "models/meetings/attendance.h"
#include "models/meetings/invitation.h"
#include "models/meetings/meeting_document.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/minutes.h"
#include "models/meetings/register.h"
#include "models/meetings/typed_outcome.h"
#include "models/offers/offers.h"
#include "models/people/contact.h"
#include "models/people/duplicates.h"
#include "models/people/people_facts.h"
#include "models/people/people_list.h"
#include "models/privacy/erasure.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::ElementsAre;

namespace {

class Meetings : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;

    Id<Meeting> meeting(const QString& title, const QDate& on, Id<Group> group = {}) {
        Meeting made;
        made.title = title;
        made.heldOn = on;
        made.startsAt = QTime(14, 0);
        made.endsAt = QTime(15, 0);
        made.group = group;
        auto id = addMeeting(workspace, made);
        EXPECT_TRUE(id) << why(id);
        return id.value_or(Id<Meeting>{});
    }
    Id<AgendaItem> item(Id<Meeting> at, const QString& title, const std::function<void(AgendaItem&)>& how = {}) {
        auto id = addAgendaItem(workspace, at, title);
        EXPECT_TRUE(id) << why(id);
        if (how) {
            EXPECT_TRUE(edit<AgendaItem>(
                workspace, *id, [](const AgendaItem& each) { return editOf(each); }, how));
        }
        return id.value_or(Id<AgendaItem>{});
    }
    Id<Action> action(Id<Meeting> at, const QString& wording, const QDate& due, Id<Person> who = {}) {
        Action made;
        made.meeting = at;
        made.wording = wording;
        made.dueOn = due;
        made.whoId = who;
        auto id = addAction(workspace, made);
        EXPECT_TRUE(id) << why(id);
        return id.value_or(Id<Action>{});
    }
    Meeting read(Id<Meeting> id) { return Repository<Meeting>(workspace).find(id).value_or(Meeting{}); }
    QStringList titles(Id<Meeting> id) {
        QStringList all;
        const auto items = agendaOf(workspace, id).value_or(std::vector<AgendaItem>{});
        for (const AgendaItem& each : items) all << each.title;
        return all;
    }
    QStringList proposed(Id<Meeting> id) {
        const auto proposals = agendaProposals(workspace, id);
        EXPECT_TRUE(proposals) << why(proposals);
        QStringList all;
        for (const AgendaProposal& each : proposals.value_or(std::vector<AgendaProposal>{}))
            all << each.title + u" | "_s + each.why;
        return all;
    }
    static QString text(const Result<doc::Document>& document) {
        EXPECT_TRUE(document) << why(document);
        return document ? QString::fromUtf8(doc::write(*document, doc::Format::Text).value_or(QByteArray()))
                        : QString();
    }
};

}  // namespace

TEST_F(Meetings, ItemsFollowEachOtherInTimeAndSayWhenTheyRunOver) {
    const auto id = meeting(u"March"_s, {2025, 3, 6});
    item(id, u"Welcome"_s, [](AgendaItem& i) { i.minutesPlanned = 10; });
    item(id, u"Visits"_s, [](AgendaItem& i) { i.minutesPlanned = 35; });
    item(id, u"Any other business"_s);
    item(id, u"Priorities"_s, [](AgendaItem& i) { i.minutesPlanned = 25; });
    const auto items = agendaOf(workspace, id);
    const auto all = timed(read(id), *items);
    EXPECT_EQ(shownTime(all[0]), u"14:00–14:10"_s);
    EXPECT_EQ(shownTime(all[1]), u"14:10–14:45"_s);
    EXPECT_EQ(shownTime(all[2]), u"14:45"_s) << "no time was set aside for it";
    EXPECT_TRUE(all[3].isOver && !all[1].isOver);
    EXPECT_EQ(overrun(read(id), *items), 10);
}

TEST_F(Meetings, ItemsAreMovedAndUndone) {
    const auto id = meeting(u"March"_s, {2025, 3, 6});
    for (const QString& title : {u"A"_s, u"B"_s, u"C"_s}) item(id, title);
    const auto items = agendaOf(workspace, id);
    ASSERT_TRUE(moveAgendaItem(workspace, (*items)[2].id, 0));
    EXPECT_THAT(titles(id), ElementsAre(u"C"_s, u"A"_s, u"B"_s));
    ASSERT_TRUE(moveAgendaItem(workspace, (*items)[2].id, 99));
    EXPECT_THAT(titles(id), ElementsAre(u"A"_s, u"B"_s, u"C"_s));
    ASSERT_TRUE(workspace.undo());
    EXPECT_THAT(titles(id), ElementsAre(u"C"_s, u"A"_s, u"B"_s));
}

TEST_F(Meetings, ACopyTakesOnThePeopleAndWhatStandsOnEveryAgenda) {
    const auto id = meeting(u"Termly"_s, {2024, 11, 6});
    item(id, u"Actions"_s, [](AgendaItem& i) {
        i.isStanding = true;
        i.minutes = u"Both are done."_s;
        i.secondsTaken = 300;
    });
    item(id, u"Once"_s);
    const auto invited = inviteAll(workspace, id);
    ASSERT_TRUE(invited) << why(invited);
    const auto people = attendanceOf(workspace, id);
    ASSERT_TRUE(setPresence(workspace, people->front().attendance.id, Presence::Present));
    const auto next = copyMeeting(workspace, id, {2025, 3, 6});
    ASSERT_TRUE(next) << why(next);
    EXPECT_THAT(titles(*next), ElementsAre(u"Actions"_s));
    const auto items = agendaOf(workspace, *next);
    EXPECT_TRUE(items->front().minutes.isEmpty() && items->front().secondsTaken == 0);
    const auto asked = attendanceOf(workspace, *next);
    ASSERT_EQ(asked->size(), people->size());
    EXPECT_EQ(asked->front().attendance.presence, Presence::NotNoted);
    ASSERT_TRUE(workspace.undo());
    EXPECT_FALSE(Repository<Meeting>(workspace).find(*next)) << "it was one step";
}

TEST_F(Meetings, WrongTimesLinksAndEmptyTitlesSayWhatToDo) {
    Meeting made;
    made.title = u"March"_s;
    made.heldOn = {2025, 3, 6};
    made.startsAt = QTime(16, 0);
    made.endsAt = QTime(14, 0);
    EXPECT_EQ(addMeeting(workspace, made).error().field, u"ends_at"_s);
    made.endsAt = {};
    made.callLink = u"javascript:alert(1)"_s;
    EXPECT_EQ(addMeeting(workspace, made).error().field, u"call_link"_s);
    made.callLink.clear();
    made.title = u"  "_s;
    EXPECT_EQ(addMeeting(workspace, made).error().field, u"title"_s);
    EXPECT_FALSE(addAgendaItem(workspace, meeting(u"March"_s, {2025, 3, 6}), u" "_s));
}

TEST_F(Meetings, AreProposedDueActionsDeferredItemsAndWhatGroupsCallFor) {
    const auto before = meeting(u"November"_s, {2024, 11, 6}), now = meeting(u"March"_s, {2025, 3, 6});
    item(before, u"Capacity"_s, [](AgendaItem& i) { i.isDeferred = true; });
    action(before, u"Ring the schools"_s, {2025, 2, 28});
    action(before, u"Not yet due"_s, {2025, 6, 30});
    const auto done = action(before, u"Done already"_s, {2025, 1, 31});
    ASSERT_TRUE(settleAction(workspace, done, ActionState::Done, {2025, 1, 30}, {}));
    action(meeting(u"Of a group"_s, {2024, 12, 1}, year.moving), u"Another circle's"_s, {2025, 1, 31});
    UpdateRound round;
    round.name = u"February 2025"_s;
    round.dueOn = {2025, 2, 14};
    const auto opened = openRound(workspace, round, {year.moving});
    const auto updates = updatesOf(workspace, *opened);
    ASSERT_TRUE(writeUpdate(workspace, updates->front().id, &Update::action, u"Sign up to the pilot"_s));
    EXPECT_EQ(proposed(now).size(), 2) << "a draft calls for nothing yet";
    ASSERT_TRUE(moveUpdate(workspace, updates->front().id, UpdateState::Approved));
    EXPECT_THAT(proposed(now), ElementsAre(u"Capacity | Deferred from November"_s,
                                           u"Ring the schools | Action A1 is due on Fri 28 Feb 2025"_s,
                                           u"Sign up to the pilot | Transitions call for it, February 2025"_s));
    ASSERT_TRUE(addAgendaItemFrom(workspace, now, agendaProposals(workspace, now)->front()));
    EXPECT_EQ(proposed(now).size(), 2) << "what is on the agenda is not proposed again";
    EXPECT_THAT(titles(now), ElementsAre(u"Capacity"_s));
}

TEST_F(Meetings, AskMembersOnceWithTheSectorTheySpeakFor) {
    const auto id = meeting(u"March"_s, {2025, 3, 6});
    EXPECT_EQ(inviteAll(workspace, id).value(), 1) << "Ada is the only member";
    EXPECT_EQ(inviteAll(workspace, id).value(), 0);
    EXPECT_EQ(invite(workspace, id, {year.ada.value, year.ben.value}).value(), 1);
    const auto rows = attendanceOf(workspace, id);
    ASSERT_EQ(rows->size(), 2u);
    EXPECT_EQ((*rows)[0].person, u"Ada Ash"_s);
    EXPECT_EQ((*rows)[1].attendance.sector, Sector::EarlyYears);
    const auto ofGroup = meeting(u"Of the group"_s, {2025, 3, 7}, year.moving);
    EXPECT_EQ(inviteAll(workspace, ofGroup).value(), 1);
}

TEST_F(Meetings, TheQuorumCountsThoseWhoCameAndNamesTheSectorsThatAreMissing) {
    const auto id = meeting(u"March"_s, {2025, 3, 6});
    ASSERT_TRUE(edit<Meeting>(
        workspace, id, [](const Meeting& m) { return editOf(m); },
        [](Meeting& m) {
            m.quorum = 2;
            m.neededSectors = {Sector::School, Sector::EarlyYears};
        }));
    ASSERT_TRUE(invite(workspace, id, {year.ada.value, year.ben.value, year.dot.value}));
    const auto rows = attendanceOf(workspace, id);
    const auto note = [&](size_t row, Presence presence) {
        ASSERT_TRUE(setPresence(workspace, (*rows)[row].attendance.id, presence));
    };
    note(0, Presence::Present);
    EXPECT_EQ(inWords(quorumOf(read(id), *attendanceOf(workspace, id))),
              u"1 of 2 for the quorum; nobody from Early Years"_s);
    note(1, Presence::Present);
    const Quorum schoolsOnly = quorumOf(read(id), *attendanceOf(workspace, id));
    EXPECT_FALSE(schoolsOnly.isMet());
    note(2, Presence::Present);
    EXPECT_TRUE(quorumOf(read(id), *attendanceOf(workspace, id)).isMet());
    note(2, Presence::Apologies);
    EXPECT_EQ(quorumOf(read(id), *attendanceOf(workspace, id)).apologies, 1);
}

TEST_F(Meetings, DecisionsAndActionsHaveNumbersThroughAllMeetings) {
    const auto first = meeting(u"First"_s, {2024, 11, 6}), second = meeting(u"Second"_s, {2025, 3, 6});
    ASSERT_TRUE(addDecision(workspace, {{}, first, {}, 0, u"KS2 comes first."_s, DecidedBy::Consensus}));
    ASSERT_TRUE(addDecision(workspace, {{}, second, {}, 0, u"Visits go on."_s, DecidedBy::Vote}));
    EXPECT_EQ(decisionsOf(workspace, second)->front().shownNumber(), u"D2"_s);
    action(first, u"One"_s, {});
    EXPECT_EQ((*actionsOf(workspace, first))[0].action.shownNumber(), u"A1"_s);
    EXPECT_FALSE(addDecision(workspace, {{}, first, {}, 0, u" "_s, DecidedBy::Vote}));
}

TEST_F(Meetings, TheRegisterPutsWhatIsLateFirstAndWhatIsSettledLast) {
    const auto id = meeting(u"First"_s, {2024, 11, 6});
    action(id, u"Later"_s, {2025, 6, 1});
    const auto done = action(id, u"Done"_s, {2025, 1, 1});
    action(id, u"Late"_s, {2025, 2, 1});
    action(id, u"Without a day"_s, {});
    ASSERT_TRUE(settleAction(workspace, done, ActionState::Done, {2025, 1, 2}, u"Sent"_s));
    const auto list = actionsList(workspace);
    list->sort(2, Qt::AscendingOrder);
    QStringList order;
    for (int row = 0; row < list->rowCount(); ++row) order << list->at(row).action.wording;
    EXPECT_THAT(order, ElementsAre(u"Late"_s, u"Later"_s, u"Without a day"_s, u"Done"_s));
    ASSERT_TRUE(settleAction(workspace, done, ActionState::Open, {}, {}));
    const Action again = Repository<Action>(workspace).find(done).value();
    EXPECT_FALSE(again.settledOn.isValid());
    EXPECT_EQ(again.evidence, u"Sent"_s) << "what was written stays";
}

TEST_F(Meetings, TheActionLogHasWhatIsOpenAndWhatWasSettledSince) {
    const auto first = meeting(u"First"_s, {2024, 6, 6}), second = meeting(u"Second"_s, {2024, 11, 6}),
               third = meeting(u"Third"_s, {2025, 3, 6});
    const auto old = action(first, u"Settled long ago"_s, {});
    ASSERT_TRUE(settleAction(workspace, old, ActionState::Done, {2024, 9, 1}, {}));
    const auto fresh = action(second, u"Settled since"_s, {});
    ASSERT_TRUE(settleAction(workspace, fresh, ActionState::Done, {2024, 12, 1}, {}));
    action(first, u"Open"_s, {});
    action(third, u"Its own"_s, {});
    QStringList log;
    const auto rows = actionLog(workspace, third);
    for (const ActionRow& row : *rows) log << row.action.wording;
    EXPECT_THAT(log, ElementsAre(u"Open"_s, u"Settled since"_s));
}

TEST_F(Meetings, AnActionIsReadAsItIsTyped) {
    const QDate today(2025, 2, 12);  // a Wednesday
    const std::vector<NamedPerson> people{{year.ada, u"Ada Ash"_s}, {year.ben, u"Ben Birch"_s}};
    Action read = readAction(u"Ring the pilot schools @Ada by fri"_s, people, today);
    EXPECT_EQ(read.wording, u"Ring the pilot schools"_s);
    EXPECT_EQ(read.whoId, year.ada);
    EXPECT_EQ(read.dueOn, QDate(2025, 2, 14));
    read = readAction(u"@BB write the guide by 28 feb"_s, people, today);
    EXPECT_EQ(read.whoId, year.ben) << "initials";
    EXPECT_EQ(read.wording, u"write the guide"_s);
    read = readAction(u"Stand by the schools @everyone"_s, people, today);
    EXPECT_EQ(read.wording, u"Stand by the schools"_s) << "no day, so it stays in the wording";
    EXPECT_EQ(read.who, u"everyone"_s);
    EXPECT_FALSE(read.whoId);
    read = readAction(u"Write to office@example.org @birch by next week"_s, people, today);
    EXPECT_EQ(read.wording, u"Write to office@example.org"_s);
    EXPECT_EQ(read.whoId, year.ben);
    EXPECT_EQ(read.dueOn, QDate(2025, 2, 17));
    for (const QString& odd : {u""_s, u"@"_s, u" by "_s, u"@ by fri"_s, u"by fri"_s})
        EXPECT_FALSE(readAction(odd, people, today).whoId) << odd.toStdString();
}

TEST_F(Meetings, RemindersAreOneMailAPersonAndLeaveOutWhoRefused) {
    const auto id = meeting(u"First"_s, {2024, 11, 6});
    action(id, u"Late one"_s, {2025, 2, 1}, year.ada);
    action(id, u"Another"_s, {2025, 3, 1}, year.ada);
    action(id, u"Of Ben"_s, {2025, 3, 1}, year.ben);
    ASSERT_TRUE(noteChoice(workspace, {{}, year.ben, Channel::Email, false, {2025, 1, 1}, {}}));
    const auto all = actionReminders(workspace);
    ASSERT_TRUE(all) << why(all);
    ASSERT_EQ(all->reminders.size(), 1u);
    const MailDraft& draft = all->reminders.front().draft;
    EXPECT_EQ(draft.to, QStringList{u"ada@example.org"_s});
    EXPECT_EQ(draft.subject, u"2 open actions"_s);
    EXPECT_TRUE(draft.markdown.contains(u"**A1** Late one (was due Sat 1 Feb 2025)"_s)) << draft.markdown.toStdString();
    EXPECT_TRUE(emlOf(draft));
    EXPECT_EQ(all->unreachable, QStringList{u"Ben Birch"_s});
}

TEST_F(Meetings, MinutesSayWhoCameWhatWasSaidAndWhatFollows) {
    const auto id = meeting(u"March"_s, {2025, 3, 6});
    const auto visits =
        item(id, u"Visits"_s, [](AgendaItem& i) { i.minutes = u"Three schools **open** their doors."_s; });
    const auto money = item(id, u"Money"_s, [](AgendaItem& i) {
        i.isConfidential = true;
        i.minutes = u"A secret sum."_s;
    });
    ASSERT_TRUE(invite(workspace, id, {year.ada.value, year.ben.value}));
    const auto rows = attendanceOf(workspace, id);
    ASSERT_TRUE(setPresence(workspace, (*rows)[0].attendance.id, Presence::Present));
    ASSERT_TRUE(setPresence(workspace, (*rows)[1].attendance.id, Presence::Apologies));
    ASSERT_TRUE(addDecision(workspace, {{}, id, visits, 0, u"Visits go on."_s, DecidedBy::Consensus}));
    Action open{{}, id, visits, {}, {}, {}, 0, u"Find hosts"_s, year.ada, {}, {2025, 4, 1}, ActionState::Open, {}, {}};
    ASSERT_TRUE(addAction(workspace, open));
    Action quiet{{}, id, money, {}, {}, {}, 0, u"Count the secret sum"_s, year.ada, {}, {}, ActionState::Open, {}, {}};
    ASSERT_TRUE(addAction(workspace, quiet));
    const QString full = text(minutesDocument(workspace, id));
    for (const QString& part :
         {u"not yet checked"_s, u"Schools: Ada Ash (Oak Example Primary)"_s, u"Ben Birch"_s, u"Three schools"_s,
          u"Decision D1. Visits go on."_s, u"Action A1. Find hosts"_s, u"A secret sum."_s})
        EXPECT_TRUE(full.contains(part)) << part.toStdString() << "\n" << full.toStdString();
    const QString forAll = text(minutesDocument(workspace, id, Edition::Open));
    EXPECT_FALSE(forAll.contains(u"secret"_s) || forAll.contains(u"Money"_s)) << forAll.toStdString();
    EXPECT_TRUE(forAll.contains(u"Confidential item"_s));
    ASSERT_TRUE(moveMeeting(workspace, id, MeetingState::Approved));
    EXPECT_FALSE(text(minutesDocument(workspace, id)).contains(u"not yet checked"_s));
    EXPECT_FALSE(text(agendaDocument(workspace, id, Edition::Open)).contains(u"Money"_s));
    EXPECT_TRUE(text(agendaDocument(workspace, id)).contains(u"Money"_s));
    EXPECT_TRUE(text(signInSheet(workspace, id)).contains(u"Ada Ash"_s));
}

TEST_F(Meetings, TellABulletinWhatWasDecidedOnceTheChairHasChecked) {
    const auto id = meeting(u"March"_s, {2025, 2, 6});
    const auto visits = item(id, u"Visits"_s);
    const auto money = item(id, u"Money"_s, [](AgendaItem& i) { i.isConfidential = true; });
    ASSERT_TRUE(addDecision(workspace, {{}, id, visits, 0, u"Visits go on."_s, DecidedBy::Consensus}));
    ASSERT_TRUE(addDecision(workspace, {{}, id, money, 0, u"A secret sum is spent."_s, DecidedBy::Consensus}));
    const auto news = [&] {
        const auto all = allNews(workspace);
        QStringList bodies;
        for (const News& each : *all)
            if (each.table == u"meeting"_s) bodies << each.body;
        return bodies.join(u'\n');
    };
    EXPECT_TRUE(news().isEmpty());
    ASSERT_TRUE(moveMeeting(workspace, id, MeetingState::Checked));
    EXPECT_TRUE(news().contains(u"- Visits go on."_s)) << news().toStdString();
    EXPECT_FALSE(news().contains(u"secret"_s) || news().contains(u"Money"_s)) << news().toStdString();
}

TEST_F(Meetings, KeepCountingWhoWasThereAfterAPersonIsErased) {
    const auto id = meeting(u"March"_s, {2025, 2, 6});
    ASSERT_TRUE(inviteAll(workspace, id));
    ASSERT_TRUE(setPresence(workspace, attendanceOf(workspace, id)->front().attendance.id, Presence::Present));
    action(id, u"Find hosts"_s, {}, year.ada);
    SilentProgress progress;
    const auto erased = erasePerson(workspace, year.ada, {}, progress);
    ASSERT_TRUE(erased) << why(erased);
    const auto rows = attendanceOf(workspace, id);
    ASSERT_EQ(rows->size(), 1u);
    EXPECT_EQ(rows->front().attendance.sector, Sector::School);
    EXPECT_FALSE(rows->front().person.contains(u"Ada"_s));
    EXPECT_EQ(actionsOf(workspace, id)->front().who, QString());
}

TEST_F(Meetings, TwoRecordsOfOnePersonAreMergedAndCameOnce) {
    const auto id = meeting(u"March"_s, {2025, 2, 6}), other = meeting(u"April"_s, {2025, 4, 3});
    ASSERT_TRUE(invite(workspace, id, {year.ada.value, year.ben.value}));
    ASSERT_TRUE(invite(workspace, other, {year.ben.value}));
    const auto rows = attendanceOf(workspace, id);
    ASSERT_TRUE(setPresence(workspace, (*rows)[1].attendance.id, Presence::Present));
    const Person ada = Repository<Person>(workspace).find(year.ada).value();
    const auto merged = mergePeople(workspace, ada, year.ben);
    ASSERT_TRUE(merged) << why(merged);
    const auto left = attendanceOf(workspace, id);
    ASSERT_EQ(left->size(), 1u);
    EXPECT_EQ(left->front().person, u"Ada Ash"_s);
    EXPECT_EQ(left->front().attendance.presence, Presence::Present) << "what was noted is not lost";
    EXPECT_EQ(attendanceOf(workspace, other)->front().person, u"Ada Ash"_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(attendanceOf(workspace, id)->size(), 2u);
}

TEST_F(Meetings, AnInvitationGoesToThoseWhoCanBeReachedWithAnEntryForTheCalendar) {
    const auto march = meeting(u"Spring meeting"_s, {2025, 3, 6});
    item(march, u"Visits"_s);
    item(march, u"A complaint"_s, [](AgendaItem& each) { each.isConfidential = true; });
    ASSERT_TRUE(invite(workspace, march, {year.ada.value, year.ben.value, year.cai.value, year.dot.value}));
    const auto rows = attendanceOf(workspace, march);
    const auto of = [&](Id<Person> person) {
        return std::find_if(rows->begin(), rows->end(),
                            [&](const AttendanceRow& row) { return row.attendance.person == person; })
            ->attendance.id;
    };
    ASSERT_TRUE(setReply(workspace, of(year.ben), Reply::Declined));
    ASSERT_TRUE(setReply(workspace, of(year.ada), Reply::Accepted));
    ASSERT_TRUE(edit<Person>(
        workspace, year.dot, [](const Person&) { return u"edit"_s; }, [](Person& person) { person.email.clear(); }));
    const auto invitation = invitationTo(workspace, march, InviteWhom::Everyone);
    ASSERT_TRUE(invitation) << why(invitation);
    ASSERT_EQ(invitation->drafts.size(), 1u);
    const MailDraft& draft = invitation->drafts.front();
    EXPECT_EQ(draft.bcc, (QStringList{u"ada@example.org"_s, u"cai@example.org"_s}));
    EXPECT_TRUE(draft.to.isEmpty());
    EXPECT_EQ(invitation->unreachable, QStringList{u"Dot Dogwood"_s});
    EXPECT_TRUE(draft.markdown.contains(u"- Visits"_s));
    EXPECT_FALSE(draft.markdown.contains(u"complaint"_s)) << "it goes out of the house";
    EXPECT_TRUE(draft.attachments.front().bytes.contains("DTSTART;TZID=Europe/London:20250306T140000"));
    EXPECT_TRUE(emlOf(draft));
    EXPECT_EQ(invitationTo(workspace, march, InviteWhom::WithoutReply)->people, 1) << "Cai alone";
    const QString uid = calendarEntryOf(workspace, march)->uid;
    ASSERT_TRUE(moveMeeting(workspace, march, MeetingState::Cancelled));
    EXPECT_EQ(calendarEntryOf(workspace, march)->uid, uid);
    EXPECT_TRUE(invitationTo(workspace, march, InviteWhom::Everyone)
                    ->drafts.front()
                    .attachments.front()
                    .bytes.contains("METHOD:CANCEL"));
}

TEST_F(Meetings, WhoCameCanBeFoundByAFilterOfMembers) {
    const auto march = meeting(u"Spring meeting"_s, {2025, 3, 6});
    ASSERT_TRUE(invite(workspace, march, {year.ada.value, year.ben.value}));
    const auto list = peopleList(workspace);
    const auto came = [&](Id<Person> person) { return list->byId(person.value)->meetings; };
    EXPECT_TRUE(came(year.ada).isEmpty()) << "asked only";
    ASSERT_TRUE(setPresence(workspace, attendanceOf(workspace, march)->front().attendance.id, Presence::Present));
    const bool adaCame = attendanceOf(workspace, march)->front().attendance.person == year.ada;
    EXPECT_EQ(came(adaCame ? year.ada : year.ben), QStringList{u"Spring meeting"_s}) << "the list follows";
    EXPECT_TRUE(came(adaCame ? year.ben : year.ada).isEmpty());
    const auto& facts = personFacts();
    EXPECT_TRUE(std::any_of(facts.begin(), facts.end(), [](const auto& fact) { return fact.id == u"meeting"_s; }));
}
