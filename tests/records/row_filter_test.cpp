// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/row_filter.h"

#include <gtest/gtest.h>

#include "models/people/people_facts.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

const QDate filterDay(2025, 2, 12);

PersonRow filterRow(const QString& name, std::optional<MembershipState> state, Sector sector = Sector::School,
                    const QDate& since = {}) {
    PersonRow row;
    row.person.givenName = name.section(u' ', 0, 0);
    row.person.familyName = name.section(u' ', 1);
    if (state) row.membership = {1};
    row.state = state.value_or(MembershipState::Enquiry);
    row.sector = sector;
    row.since = since;
    return row;
}

bool letsThrough(const FilterDefinition& definition, const PersonRow& row) {
    const auto condition = compiled(definition, personFacts(), filterDay);
    return !condition || condition(row);
}
bool letsThrough(const FilterRule& rule, const PersonRow& row) { return letsThrough({true, {rule}}, row); }

TEST(RowFilter, AsksForOneOfAFew) {
    const PersonRow member = filterRow(u"Alex Example"_s, MembershipState::Member, Sector::EarlyYears);
    EXPECT_TRUE(letsThrough({u"sector"_s, RuleTest::Is, u"early-years"_s}, member));
    EXPECT_FALSE(letsThrough({u"sector"_s, RuleTest::IsNot, u"early-years"_s}, member));
    const PersonRow contact = filterRow(u"Bo Example"_s, {});
    EXPECT_TRUE(letsThrough({u"membership"_s, RuleTest::IsEmpty, {}}, contact));
    EXPECT_FALSE(letsThrough({u"membership"_s, RuleTest::Is, u"enquiry"_s}, contact)) << "nobody who was never asked";
    EXPECT_TRUE(letsThrough({u"membership"_s, RuleTest::IsNot, u"member"_s}, contact));
}

TEST(RowFilter, FindsTextWhateverItsCase) {
    const PersonRow row = filterRow(u"Alex Example"_s, {});
    EXPECT_TRUE(letsThrough({u"name"_s, RuleTest::Contains, u"EXAM"_s}, row));
    EXPECT_TRUE(letsThrough({u"name"_s, RuleTest::Is, u"alex example"_s}, row));
    EXPECT_TRUE(letsThrough({u"name"_s, RuleTest::ContainsNot, u"zebra"_s}, row));
    EXPECT_TRUE(letsThrough({u"email"_s, RuleTest::IsEmpty, {}}, row));
    EXPECT_FALSE(letsThrough({u"name"_s, RuleTest::IsEmpty, {}}, row));
}

TEST(RowFilter, DatesAreReckonedFromToday) {
    const PersonRow row = filterRow(u"Alex Example"_s, MembershipState::Enquiry, Sector::School, QDate(2025, 1, 13));
    EXPECT_TRUE(letsThrough({u"since"_s, RuleTest::InLast, u"30"_s}, row)) << "thirty days ago to the day";
    EXPECT_FALSE(letsThrough({u"since"_s, RuleTest::InLast, u"29"_s}, row));
    EXPECT_TRUE(letsThrough({u"since"_s, RuleTest::LongerAgo, u"29"_s}, row));
    EXPECT_TRUE(letsThrough({u"since"_s, RuleTest::Before, u"2025-01-14"_s}, row));
    EXPECT_FALSE(letsThrough({u"since"_s, RuleTest::After, u"2025-01-13"_s}, row));
    EXPECT_FALSE(letsThrough({u"since"_s, RuleTest::InLast, u"30"_s}, filterRow(u"Bo Example"_s, {})))
        << "no date is in no time";
}

TEST(RowFilter, JoinsRulesByAndOrByOr) {
    const FilterRule member{u"membership"_s, RuleTest::Is, u"member"_s}, mat{u"sector"_s, RuleTest::Is, u"mat"_s};
    const PersonRow school = filterRow(u"Alex Example"_s, MembershipState::Member, Sector::School);
    EXPECT_FALSE(letsThrough({true, {member, mat}}, school));
    EXPECT_TRUE(letsThrough({false, {member, mat}}, school));
    EXPECT_TRUE(letsThrough(FilterDefinition{}, school)) << "no rule hides nobody";
}

TEST(RowFilter, LeavesOutWhatItCannotAsk) {
    const PersonRow row = filterRow(u"Alex Example"_s, {});
    EXPECT_TRUE(letsThrough({u"shoe size"_s, RuleTest::Is, u"9"_s}, row)) << "of a newer program";
    EXPECT_TRUE(letsThrough({u"name"_s, RuleTest::Contains, QString()}, row)) << "not filled in yet";
    EXPECT_TRUE(filterOf(u"{ this is no JSON"_s).rules.empty());
    EXPECT_TRUE(filterOf(u"{\"rules\":[{\"fact\":\"name\",\"test\":\"smells of\"}]}"_s).rules.empty());
}

TEST(RowFilter, ReadsAsASentence) {
    const FilterDefinition definition{
        true, {{u"sector"_s, RuleTest::Is, u"early-years"_s}, {u"since"_s, RuleTest::InLast, u"90"_s}}};
    EXPECT_EQ(inWords(definition, infosOf(personFacts())),
              u"Sector is Early Years and In this state since in the last days 90"_s);
}

TEST(RowFilter, EveryFactCanBeAskedByEachOfItsTests) {
    const auto askAll = [](const auto& facts, const auto& row) {
        for (const auto& fact : facts) {
            EXPECT_EQ(bool(fact.words) + bool(fact.date) + bool(fact.number), 1) << fact.id.toStdString();
            for (const RuleTest test : testsOf(fact.kind)) {
                const auto condition = compiled(FilterDefinition{true, {{fact.id, test, u"1"_s}}}, facts, filterDay);
                ASSERT_TRUE(condition) << fact.id.toStdString();
                condition(row);
            }
        }
    };
    askAll(personFacts(), filterRow(u"Alex Example"_s, {}));
    askAll(organisationFacts(), OrganisationRow{});
}

TEST(RowFilter, IsKeptUnderItsNameAndReplacedByTheSameName) {
    const auto workspace = inMemory();
    const FilterDefinition one{true, {{u"sector"_s, RuleTest::Is, u"mat"_s}}}, other{false, {}};
    ASSERT_TRUE(saveFilter(*workspace, u"person"_s, u"MAT leaders"_s, one));
    EXPECT_EQ(filterOf(filterNamed(*workspace, u"person"_s, u"mat LEADERS"_s).value().definition), one);
    ASSERT_TRUE(saveFilter(*workspace, u"person"_s, u"MAT leaders"_s, other));
    ASSERT_EQ(savedFilters(*workspace, u"person"_s).value().size(), 1u);
    EXPECT_TRUE(savedFilters(*workspace, u"organisation"_s).value().empty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(filterOf(savedFilters(*workspace, u"person"_s).value().front().definition), one);
    EXPECT_EQ(saveFilter(*workspace, u"person"_s, u" "_s, one).error().field, u"name"_s);
    EXPECT_NE(filterNamed(*workspace, u"person"_s, u"x"_s).error().what.indexOf(u"MAT leaders"_s), -1);
}

}  // namespace
