// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/documents/formats.h"
#include "models/offers/offers.h"
#include "models/transfer/table_file.h"
#include "models/visits/reflection_repository.h"
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class Reflections : public testing::Test {
protected:
    OpenDoors year;
    Workspace& workspace = *year.workspace;

    Reflection aReflection(const QString& saw, const QString& willTry = u"Ten minutes of reading a day"_s) {
        Reflection reflection;
        reflection.visit = year.reading;
        reflection.notedOn = workspace.identity().today();
        reflection.saw = saw;
        reflection.willTry = willTry;
        return reflection;
    }
    Id<Reflection> kept(const Reflection& reflection) { return must(addReflection(workspace, reflection)); }
    Reflection found(Id<Reflection> id) { return must(Repository<Reflection>(workspace).find(id)); }
};

const QByteArray answers =
    "ID,Start time,Completion time,Email,Name,Your name,What did you see?,What will you try?,By when?,What do you "
    "need?,"
    "In one sentence,May we quote you?,How should we name you?\n"
    "1,12/03/2025 10:00:00,12/03/2025 10:05:00,ben@example.org,,Ben Birch,Calm corners,A calm corner,30/04/2025,A rug,"
    "It was worth the day.,Yes,a nursery manager\n"
    "2,12/03/2025 11:00:00,12/03/2025 11:05:00,anonymous,,,Books everywhere,A book box,,,Lovely.,No,\n"
    "3,12/03/2025 12:00:00,12/03/2025 12:05:00,anonymous,,,,,,,,,\n"
    "4,12/03/2025 13:00:00,12/03/2025 13:05:00,anonymous,,,Talk,Talk,,,Fine.,Perhaps,\n";

}  // namespace

TEST_F(Reflections, AreDueForAFollowUpAfterSomeWeeksOrOnTheirDay) {
    const Id<Reflection> usual = kept(aReflection(u"Calm corners"_s));
    Reflection soon = aReflection(u"Books"_s);
    soon.tryBy = {2025, 2, 20};
    const Id<Reflection> sooner = kept(soon);
    EXPECT_TRUE(must(followUpsDue(workspace)).empty());
    year.clock.passDays(8);
    ASSERT_EQ(must(followUpsDue(workspace)).size(), 1u);
    year.clock.passDays(34);
    const auto due = must(followUpsDue(workspace));
    ASSERT_EQ(due.size(), 2u);
    EXPECT_EQ(due[0].reflection.id, sooner);
    EXPECT_EQ(must(followUpsDue(workspace, 8)).size(), 1u);
    ASSERT_TRUE(noteFollowUp(workspace, sooner, u"All classes do it now."_s));
    ASSERT_EQ(must(followUpsDue(workspace)).size(), 1u);
    EXPECT_EQ(must(followUpsDue(workspace))[0].reflection.id, usual);
    const auto list = reflectionsList(workspace);
    EXPECT_TRUE(list->byId(usual.value)->isDue);
    EXPECT_EQ(found(sooner).followUp, u"All classes do it now."_s);
    EXPECT_EQ(addReflection(workspace, aReflection({}, {})).error().field, u"saw"_s);
}

TEST_F(Reflections, AreQuotedOnlyWithPermissionAndAsTheySaid) {
    Reflection yes = aReflection(u"Calm corners"_s);
    yes.person = year.ben;
    yes.quote = u"It was worth the day."_s;
    yes.namedAs = u"a nursery manager"_s;
    const Id<Reflection> id = kept(yes);
    EXPECT_TRUE(must(quotes(workspace)).empty());
    ASSERT_TRUE(edit<Reflection>(
        workspace, id, [](const Reflection& r) { return editOf(r); }, [](Reflection& r) { r.mayQuote = true; }));
    const auto all = must(quotes(workspace));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].namedAs, u"a nursery manager"_s);
}

TEST_F(Reflections, SumUpByFocusOverAllVisits) {
    const Id<Visit> again = must(addVisit(workspace, aVisit(u"reading across the curriculum"_s, year.elm)));
    ASSERT_TRUE(addVisitDate(workspace, aVisitDate(again, {2025, 5, 1}, 3)));
    ASSERT_TRUE(setPresence(workspace, year.takes(year.ben).booking, VisitPresence::Came));
    kept(aReflection(u"Calm corners"_s));
    Reflection other = aReflection(u"Books"_s, u"A book box\nin each room"_s);
    other.visit = again;
    other.quote = u"Lovely."_s;
    other.mayQuote = true;
    kept(other);
    ASSERT_TRUE(addVisit(workspace, aVisit(u"Maths"_s, year.oak)));
    const auto all = must(summaryByFocus(workspace));
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].focus, u"Reading across the curriculum"_s);
    EXPECT_EQ(all[0].visits, 2);
    EXPECT_EQ(all[0].dates, 2);
    EXPECT_EQ(all[0].visitors, 1);
    EXPECT_EQ(all[0].reflections, 2);
    EXPECT_EQ(all[0].willTry.join(u'|'), u"Ten minutes of reading a day|A book box"_s);
    EXPECT_EQ(all[0].quotes.size(), 1u);
    const auto document = must(focusSummaryDocument(workspace));
    EXPECT_THAT(must(doc::write(document, doc::Format::Text)).toStdString(), HasSubstr("Lovely."));
}

TEST_F(Reflections, ComeInFromAFormAndOnlyWhatWasPutRightChangesAgain) {
    SilentProgress progress;
    const auto run = [&](const QByteArray& bytes) {
        const Sheet sheet = must(must(TableFile::of(bytes)).read());
        auto import = must(reflectionImport(workspace, year.reading));
        const ImportPlan plan = must(import->plan(sheet, guessChoices(sheet, import->fields()), progress));
        EXPECT_TRUE(import->write(workspace, progress));
        QString fates;
        for (const ImportRow& row : plan.rows) fates += u"NUSPL"_s[int(row.fate)];
        return fates;
    };
    EXPECT_EQ(run(answers), u"NNPP"_s);
    const auto rows = must(reflectionsOf(workspace, year.reading));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].reflection.person, year.ben);
    EXPECT_EQ(rows[0].organisation, u"Elm Example Nursery"_s);
    EXPECT_EQ(rows[0].reflection.tryBy, QDate(2025, 4, 30));
    EXPECT_TRUE(rows[0].reflection.mayQuote);
    EXPECT_EQ(rows[0].reflection.notedOn, QDate(2025, 3, 12));
    EXPECT_FALSE(rows[1].reflection.person);
    EXPECT_EQ(must(quotes(workspace)).size(), 1u);
    EXPECT_EQ(run(answers), u"SSPP"_s);
    QByteArray corrected = answers;
    corrected.replace("worth the day.,Yes", "worth the day.,No").replace("Perhaps", "Yes");
    EXPECT_EQ(run(corrected), u"USPN"_s);
    EXPECT_FALSE(found(rows[0].reflection.id).mayQuote) << "a permission can be taken back";
}

TEST_F(Reflections, BecomeACaseStudyOnOneFormThatABulletinCanTakeOnceItIsApproved) {
    Reflection reflection = aReflection(u"Calm corners"_s, u"A calm corner in each room"_s);
    reflection.person = year.ben;
    reflection.organisation = year.elm;
    reflection.need = u"Rugs"_s;
    const Id<Reflection> id = kept(reflection);
    ASSERT_TRUE(noteFollowUp(workspace, id, u"Children come to rest."_s));
    const Id<CaseStudy> study = must(addCaseStudyFrom(workspace, id));
    CaseStudy draft = must(Repository<CaseStudy>(workspace).find(study));
    EXPECT_EQ(draft.done, u"A calm corner in each room"_s);
    EXPECT_EQ(draft.impact, u"Children come to rest."_s);
    EXPECT_EQ(draft.organisation, year.elm);
    EXPECT_TRUE(must(allNews(workspace)).size() == 1) << "the visit alone: a draft is no news";
    ASSERT_TRUE(edit<CaseStudy>(
        workspace, study, [](const CaseStudy& s) { return editOf(s); },
        [](CaseStudy& s) {
            s.figures = u"Incidents a week: 9 → 3"_s;
            s.cost = u"£120"_s;
            s.timeTaken = u"Half a term"_s;
        }));
    ASSERT_TRUE(moveCaseStudy(workspace, study, CaseStudyState::Approved));
    const std::string text =
        must(doc::write(must(caseStudyDocument(workspace, study)), doc::Format::Text)).toStdString();
    EXPECT_THAT(text, AllOf(HasSubstr("Context"), HasSubstr("What was done"), HasSubstr("Impact"),
                            HasSubstr("Incidents a week"), HasSubstr("9 → 3"), HasSubstr("Cost: £120"),
                            HasSubstr("What comes next"), Not(HasSubstr("Ben"))));
    const auto news = must(allNews(workspace));
    ASSERT_EQ(news.size(), 2u);
    EXPECT_TRUE(std::any_of(news.begin(), news.end(), [](const News& each) {
        return each.table == u"case_study" && each.body.contains(u"- Incidents a week: 9 → 3"_s);
    }));
    EXPECT_EQ(caseStudiesList(workspace)->at(0).organisation, u"Elm Example Nursery"_s);

    const Id<CaseStudy> ofVisit = must(addCaseStudyFrom(workspace, year.reading));
    EXPECT_EQ(moveCaseStudy(workspace, ofVisit, CaseStudyState::Approved).error().field, u"impact"_s);
    ASSERT_TRUE(deleteCaseStudies(workspace, {ofVisit.value}));
}
