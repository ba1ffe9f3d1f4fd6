// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of a meeting and goes on after it.
#include <gmock/gmock.h>

#include "models/documents/formats.h"
#include "models/groups/group_repository.h"
#include "models/meetings/agenda_proposals.h"
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_document.h"
#include "models/meetings/meeting_mail.h"
#include "models/meetings/minutes.h"
#include "models/meetings/register.h"
#include "models/meetings/typed_outcome.h"
#include "models/meetings/working_party.h"
#include "models/offers/offers.h"
#include "models/people/contact.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

/// A meeting of January with an item, and one of February after it.
class Outcomes : public testing::Test {
protected:
    Outcomes() {
        january = meeting(u"January"_s, {2025, 1, 15});
        february = meeting(u"February"_s, {2025, 2, 11});
        item = addAgendaItem(workspace, january, u"Visits"_s).value_or(Id<AgendaItem>{});
        write(u"Three schools open their doors in March."_s);
    }
    Id<Meeting> meeting(const QString& title, const QDate& on) {
        Meeting made;
        made.title = title;
        made.heldOn = on;
        made.chair = year.ada;
        return addMeeting(workspace, made).value_or(Id<Meeting>{});
    }
    void write(const QString& text) {
        EXPECT_TRUE(edit<AgendaItem>(
            workspace, item, [](const AgendaItem& i) { return editOf(i); }, [&](AgendaItem& i) { i.minutes = text; }));
    }
    void change(const std::function<void(AgendaItem&)>& how) {
        EXPECT_TRUE(edit<AgendaItem>(
            workspace, item, [](const AgendaItem& i) { return editOf(i); }, how));
    }
    Meeting read(Id<Meeting> id) { return must(Repository<Meeting>(workspace).find(id)); }
    std::string minutes(Edition edition = Edition::Full) {
        // Lines as they are broken do not matter here.
        const auto text = must(doc::write(must(minutesDocument(workspace, january, edition)), doc::Format::Text));
        return QString::fromUtf8(text).replace(u"\n| "_s, u" "_s).simplified().toStdString();
    }
    Id<Question> question(const QString& wording) {
        Question made;
        made.meeting = january;
        made.item = item;
        made.wording = wording;
        return must(addQuestion(workspace, made));
    }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Meeting> january, february;
    Id<AgendaItem> item;
};

}  // namespace

TEST_F(Outcomes, VotesAreReadAsPeopleTypeThem) {
    struct Case {
        const char16_t *typed, *wording;
        int votesFor, against, abstained;
    };
    for (const Case& each : {Case{u"Adopt the plan 14-2-1", u"Adopt the plan", 14, 2, 1},
                             {u"Adopt the plan: 14 for, 2 against, 1 abstained", u"Adopt the plan", 14, 2, 1},
                             {u"Adopt the plan (14 votes for and 2 against)", u"Adopt the plan", 14, 2, 0},
                             {u"Adopt the plan 9 – 0", u"Adopt the plan", 9, 0, 0},
                             {u"Adopt the plan", u"Adopt the plan", 0, 0, 0},
                             {u"Meet in room 12", u"Meet in room 12", 0, 0, 0},
                             {u"14-2-1", u"14-2-1", 0, 0, 0}}) {
        const Decision read = readVote(QString::fromUtf16(each.typed));
        const std::string typed = QString::fromUtf16(each.typed).toStdString();
        EXPECT_EQ(read.wording, QString::fromUtf16(each.wording)) << typed;
        EXPECT_EQ(read.votesFor, each.votesFor) << typed;
        EXPECT_EQ(read.votesAgainst, each.against) << typed;
        EXPECT_EQ(read.abstained, each.abstained) << typed;
        EXPECT_EQ(read.decidedBy, DecidedBy::Vote);
    }
}

TEST_F(Outcomes, AVoteStandsInTheMinutesWithItsCount) {
    Decision vote = readVote(u"Meet in the mornings 14-2-1"_s);
    vote.meeting = january;
    vote.item = item;
    ASSERT_TRUE(addDecision(workspace, vote));
    EXPECT_THAT(minutes(), HasSubstr("By vote: 14 for, 2 against, 1 abstained"));
    vote.votesFor = -1;
    EXPECT_EQ(addDecision(workspace, vote).error().field, u"votes_for"_s);
}

TEST_F(Outcomes, AQuestionIsOpenUntilItIsAnswered) {
    const Question read = readQuestion(u"Who pays for cover? @aa"_s, {{year.ada, u"Ada Ash"_s}});
    EXPECT_EQ(read.wording, u"Who pays for cover?"_s);
    EXPECT_EQ(read.askedBy, u"Ada Ash"_s);
    const auto id = question(read.wording);
    EXPECT_EQ(must(agendaProposals(workspace, february)).front().why, u"Question Q1 of January has no answer yet"_s);
    EXPECT_THAT(minutes(), HasSubstr("Question Q1"));
    ASSERT_TRUE(answerQuestion(workspace, id, u"The county, up to two days."_s, {2025, 2, 11}));
    EXPECT_TRUE(must(agendaProposals(workspace, february)).empty());
    EXPECT_THAT(minutes(), HasSubstr("Answer: The county, up to two days."));
    ASSERT_TRUE(answerQuestion(workspace, id, u" "_s, {2025, 2, 11}));
    EXPECT_TRUE(must(Repository<Question>(workspace).find(id)).isOpen()) << "an empty answer is none";
}

TEST_F(Outcomes, ANumberIsGivenOnceAlsoAfterADeletion) {
    const auto first = question(u"One?"_s), second = question(u"Two?"_s);
    ASSERT_TRUE(deleteQuestion(workspace, second));
    EXPECT_EQ(must(Repository<Question>(workspace).find(question(u"Three?"_s))).number, 3);
    ASSERT_TRUE(deleteQuestion(workspace, first));
    Action action;
    action.wording = u"Ring"_s;
    const auto a1 = must(addAction(workspace, action));
    ASSERT_TRUE(deleteActions(workspace, {a1.value}));
    EXPECT_EQ(must(Repository<Action>(workspace).find(must(addAction(workspace, action)))).number, 2);
}

TEST_F(Outcomes, WhatIsChangedAfterTheChairHasCheckedIsShownAsAmended) {
    ASSERT_TRUE(moveMeeting(workspace, january, MeetingState::Draft));
    write(u"Three schools open their doors in March."_s);
    EXPECT_THAT(minutes(), Not(HasSubstr("Amendments"))) << "a draft is only written";
    ASSERT_TRUE(moveMeeting(workspace, january, MeetingState::Checked));
    EXPECT_TRUE(must(amendmentsOf(workspace, january)).empty());
    write(u"Four schools open their doors in March."_s);
    EXPECT_THAT(minutes(), HasSubstr("[taken out: Three]"));
    ASSERT_TRUE(moveMeeting(workspace, january, MeetingState::Approved));
    EXPECT_THAT(minutes(), HasSubstr("Approved by the meeting of Tue 11 Feb 2025"));
    EXPECT_THAT(minutes(), HasSubstr("[taken out: Three]")) << "approved with its amendments";
    change([](AgendaItem& i) { i.isConfidential = true; });
    EXPECT_THAT(minutes(Edition::Open), Not(HasSubstr("taken out"))) << "nothing of a confidential item";
    ASSERT_TRUE(moveMeeting(workspace, january, MeetingState::Draft));
    EXPECT_THAT(minutes(), Not(HasSubstr("Amendments")));
    ASSERT_TRUE(workspace.undo());
    EXPECT_THAT(minutes(), HasSubstr("Amendments")) << "what was checked comes back with the step";
}

TEST_F(Outcomes, MinutesAreApprovedByNoMeetingThatIsStillToCome) {
    ASSERT_TRUE(moveMeeting(workspace, february, MeetingState::Checked));
    meeting(u"March"_s, {2025, 3, 6});
    ASSERT_TRUE(moveMeeting(workspace, february, MeetingState::Approved));
    EXPECT_FALSE(read(february).approvedAt);
    ASSERT_TRUE(moveMeeting(workspace, january, MeetingState::Approved)) << "checked and approved at once";
    EXPECT_EQ(read(january).approvedAt, february);
}

TEST_F(Outcomes, ThePublicTextIsBegunFromDecisionsAndTakenByBulletins) {
    Decision decision;
    decision.meeting = january;
    decision.item = item;
    decision.wording = u"Visits go on."_s;
    ASSERT_TRUE(addDecision(workspace, decision));
    ASSERT_TRUE(moveMeeting(workspace, january, MeetingState::Checked));
    EXPECT_EQ(must(publicTextOf(workspace, read(january))), must(publicTextFrom(workspace, read(january))));
    EXPECT_THAT(must(publicTextFrom(workspace, read(january))).toStdString(), HasSubstr("- Visits go on."));
    ASSERT_TRUE(edit<Meeting>(
        workspace, january, [](const Meeting& m) { return editOf(m); },
        [](Meeting& m) { m.publicText = u"Schools open their **doors**."_s; }));
    bool offered = false;
    for (const News& news : must(allNews(workspace)))
        if (news.table == u"meeting"_s && news.row == january.value) {
            offered = true;
            EXPECT_EQ(news.body, u"Schools open their **doors**."_s);
        }
    EXPECT_TRUE(offered);
    const auto page =
        must(doc::write(must(documentOf(workspace, u"meeting_update"_s, january.value)), doc::Format::Web));
    EXPECT_THAT(page.toStdString(), HasSubstr("<strong>doors</strong>"));
}

TEST_F(Outcomes, AWorkingPartyIsConvenedAndItsFindingsComeBack) {
    NewWorkingParty party;
    party.name = u"Operating model"_s;
    party.purpose = u"To compare ways of running."_s;
    party.lead = year.ada;
    party.members = {year.ben, year.ada};
    party.reportBackOn = {2025, 2, 1};
    party.item = item;
    const auto id = must(convene(workspace, january, party));
    const Group group = must(Repository<Group>(workspace).find(id));
    EXPECT_EQ(group.kind, GroupKind::WorkingParty);
    EXPECT_EQ(must(peopleOf(workspace, id)).size(), 2u) << "who leads it is in it once";
    EXPECT_THAT(minutes(),
                HasSubstr("A working party is convened: Operating model. It reports back by Sat 1 Feb 2025."));
    EXPECT_EQ(must(convenedBy(workspace, january)).size(), 1u);
    ASSERT_TRUE(edit<Group>(
        workspace, id, [](const Group& g) { return editOf(g); },
        [](Group& g) { g.findings = u"A forum with working parties."_s; }));
    const auto proposals = must(agendaProposals(workspace, february));
    ASSERT_EQ(proposals.size(), 1u);
    ASSERT_TRUE(addAgendaItemFrom(workspace, february, proposals.front()));
    const AgendaItem back = must(agendaOf(workspace, february)).front();
    EXPECT_EQ(back.title, u"What Operating model found"_s);
    EXPECT_EQ(back.note, u"A forum with working parties."_s) << "nothing is typed again";
}

TEST_F(Outcomes, AWorkingPartyThatCannotBeIsRefusedWhole) {
    NewWorkingParty party;
    party.reportBackOn = {2025, 2, 1};
    EXPECT_EQ(convene(workspace, january, party).error().field, u"name"_s);
    party.name = u"Too early"_s;
    party.reportBackOn = {2025, 1, 15};
    EXPECT_EQ(convene(workspace, january, party).error().field, u"report_back_on"_s);
    EXPECT_TRUE(must(convenedBy(workspace, january)).empty());
    EXPECT_TRUE(must(decisionsOf(workspace, january)).empty());
}

TEST_F(Outcomes, AReviewKeepsStateEvidenceAndDayAsOneStep) {
    Action action;
    action.meeting = january;
    action.wording = u"Ring the schools"_s;
    action.dueOn = {2025, 2, 1};
    const auto id = must(addAction(workspace, action));
    ASSERT_TRUE(reviewAction(workspace, id, ActionState::Open, {2025, 2, 11}, u"Two of five"_s, {2025, 3, 1}));
    Action read = must(Repository<Action>(workspace).find(id));
    EXPECT_EQ(read.dueOn, QDate(2025, 3, 1));
    EXPECT_EQ(read.evidence, u"Two of five"_s);
    EXPECT_FALSE(read.settledOn.isValid());
    ASSERT_TRUE(reviewAction(workspace, id, ActionState::Done, {2025, 2, 11}, u"All five"_s, {2025, 3, 1}));
    EXPECT_EQ(must(Repository<Action>(workspace).find(id)).settledOn, QDate(2025, 2, 11));
    ASSERT_TRUE(workspace.undo());
    read = must(Repository<Action>(workspace).find(id));
    EXPECT_EQ(read.evidence, u"Two of five"_s);
    EXPECT_EQ(read.state, ActionState::Open);
}

TEST_F(Outcomes, AnActionKnowsWhereItWasReported) {
    Action action;
    action.wording = u"Ring the schools"_s;
    const auto id = must(addAction(workspace, action));
    ASSERT_TRUE(reportAction(workspace, id, u"meeting"_s, february.value));
    ASSERT_TRUE(reportAction(workspace, id, u"meeting"_s, february.value));
    auto reports = must(reportsOf(workspace, id));
    ASSERT_EQ(reports.size(), 1u) << "once is enough";
    EXPECT_THAT(reports.front().title.toStdString(), HasSubstr("February"));
    ASSERT_TRUE(deleteMeetings(workspace, {february.value}));
    EXPECT_TRUE(must(reportsOf(workspace, id)).empty()) << "nothing is shown of what is gone";
}

TEST_F(Outcomes, MinutesGoToTheChairAsWordAndPdfAndToMembersInHiddenCopy) {
    ASSERT_TRUE(invite(workspace, january, {year.ada.value, year.ben.value, year.cai.value}));
    ASSERT_TRUE(noteChoice(workspace, {{}, year.cai, Channel::Email, false, {}, {}}));
    const auto chair = must(minutesForChair(workspace, january));
    EXPECT_THAT(chair.to, ElementsAre(u"ada@example.org"_s));
    ASSERT_EQ(chair.attachments.size(), 2u);
    EXPECT_TRUE(chair.attachments[0].name.endsWith(u".docx"_s) && chair.attachments[0].bytes.startsWith("PK"));
    EXPECT_TRUE(chair.attachments[1].bytes.startsWith("%PDF"));
    const auto members = must(minutesForMembers(workspace, january));
    ASSERT_EQ(members.drafts.size(), 1u);
    EXPECT_TRUE(members.drafts.front().to.isEmpty());
    EXPECT_THAT(members.drafts.front().bcc, ElementsAre(u"ada@example.org"_s, u"ben@example.org"_s));
    EXPECT_THAT(members.unreachable, ElementsAre(u"Cai Cedar"_s));
    ASSERT_TRUE(edit<Meeting>(
        workspace, january, [](const Meeting& m) { return editOf(m); }, [](Meeting& m) { m.chair = {}; }));
    EXPECT_EQ(minutesForChair(workspace, january).error().field, u"chair_id"_s);
}

TEST_F(Outcomes, CallsOfGroupsAreForTheCollaborativeAndEachGroupsOwnMeeting) {
    Meeting ofGroup = read(february);
    ofGroup.group = year.data;
    const auto own = must(addMeeting(workspace, ofGroup));
    EXPECT_TRUE(must(agendaProposals(workspace, own)).empty()) << "no other circle's business";
}
