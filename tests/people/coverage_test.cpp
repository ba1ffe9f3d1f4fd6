// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/coverage.h"

#include <gtest/gtest.h>

#include "models/documents/formats.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

struct CoverageOfMembers : testing::Test {
    Id<Organisation> place(const QString& name, Sector sector, const QString& district, int pupils = 150) {
        Organisation organisation = anOrganisation(name);
        organisation.sector = sector;
        const Id<Organisation> id = addOrganisation(*workspace, organisation).value();
        School school;
        school.organisation = id;
        school.district = district;
        school.phase = SchoolPhase::Primary;
        school.pupils = pupils;
        EXPECT_TRUE(added(*workspace, u"adding"_s, school));
        return id;
    }
    Id<Person> member(const QString& name, Id<Organisation> at, const QDate& since = QDate(2024, 1, 24)) {
        const Id<Person> id = colleague(name, at);
        EXPECT_TRUE(moveMembership(*workspace, id, MembershipState::Member, since));
        return id;
    }
    Id<Person> colleague(const QString& name, Id<Organisation> at) {
        const Id<Person> id = addPerson(*workspace, aPerson(name)).value();
        EXPECT_TRUE(addRole(*workspace, {{}, id, at, u"Head"_s, {}, {}}));
        return id;
    }
    Coverage now() { return Coverage::of(*workspace, workspace->identity().today()).value(); }
    static int at(const QStringList& names, const QString& name) { return int(names.indexOf(name)); }

    std::unique_ptr<Workspace> workspace = inMemory();
};

TEST_F(CoverageOfMembers, CountsMembersAndPlacesInEachCellOnce) {
    const auto coast = place(u"Coast"_s, Sector::School, u"Sample Marsh"_s);
    place(u"Mill"_s, Sector::School, u"Sample Marsh"_s);
    place(u"Fen"_s, Sector::School, u"Trial Fens"_s);
    const auto alex = member(u"Alex Example"_s, coast);
    ASSERT_TRUE(addRole(*workspace, {{}, alex, coast, u"Governor"_s, {}, {}}));
    const auto table = now().table(CoverageBy::Sector, CoverageBy::District);
    const int schools = at(table.rowNames, u"Schools"_s), marsh = at(table.columnNames, u"Sample Marsh"_s);
    ASSERT_GE(marsh, 0);
    const CoverageCell& cell = table.cells[size_t(schools)][size_t(marsh)];
    EXPECT_EQ(cell.organisations, 2);
    EXPECT_EQ(cell.represented, 1);
    EXPECT_EQ(cell.members, 1) << "two roles are one member";
    EXPECT_EQ(table.rowTotals[size_t(schools)].organisations, 3);
    EXPECT_TRUE(table.cells[size_t(schools)][size_t(at(table.columnNames, u"Trial Fens"_s))].isGap());
    EXPECT_EQ(table.total.members, 1);
}

TEST_F(CoverageOfMembers, SomebodyAtTwoPlacesCountsInBothAndOnceInAll) {
    const auto coast = place(u"Coast"_s, Sector::School, u"Sample Marsh"_s),
               fen = place(u"Fen"_s, Sector::School, u"Trial Fens"_s);
    const auto alex = member(u"Alex Example"_s, coast);
    ASSERT_TRUE(addRole(*workspace, {{}, alex, fen, {}, {}, {}}));
    const auto table = now().table(CoverageBy::District, CoverageBy::Phase);
    EXPECT_EQ(table.rowTotals[0].members, 1);
    EXPECT_EQ(table.rowTotals[1].members, 1);
    EXPECT_EQ(table.total.members, 1);
}

TEST_F(CoverageOfMembers, TheDayDecidesWhoIsAMemberAndWhatIsOpen) {
    const auto coast = place(u"Coast"_s, Sector::School, u"Sample Marsh"_s);
    const auto alex = member(u"Alex Example"_s, coast, QDate(2024, 1, 24));
    ASSERT_TRUE(moveMembership(*workspace, alex, MembershipState::StoodDown, QDate(2025, 1, 31)));
    const auto totalOn = [&](const QDate& day) {
        return Coverage::of(*workspace, day).value().table(CoverageBy::Sector, CoverageBy::Size).total;
    };
    EXPECT_EQ(totalOn(QDate(2024, 1, 23)).members, 0);
    EXPECT_EQ(totalOn(QDate(2025, 1, 30)).members, 1);
    EXPECT_EQ(totalOn(QDate(2025, 1, 31)).members, 0);
    ASSERT_TRUE(edit<Organisation>(
        *workspace, coast, [](const Organisation& o) { return editOf(o); },
        [](Organisation& o) { o.closedOn = QDate(2024, 8, 31); }));
    EXPECT_EQ(totalOn(QDate(2024, 8, 30)).organisations, 1);
    EXPECT_EQ(totalOn(QDate(2024, 9, 1)).organisations, 0);
}

TEST_F(CoverageOfMembers, ACellLeadsToWhoIsInItAndWhoCouldBeAsked) {
    const auto coast = place(u"Coast"_s, Sector::School, u"Sample Marsh"_s),
               mill = place(u"Mill"_s, Sector::School, u"Sample Marsh"_s);
    const auto alex = member(u"Alex Example"_s, coast);
    const auto bo = colleague(u"Bo Example"_s, mill);
    colleague(u"Cy Example"_s, coast);
    const Coverage coverage = now();
    const auto table = coverage.table(CoverageBy::Sector, CoverageBy::District);
    const auto who = coverage.who(table, at(table.rowNames, u"Schools"_s), at(table.columnNames, u"Sample Marsh"_s));
    EXPECT_EQ(who.members, QList<qint64>{alex.value});
    EXPECT_EQ(who.organisations, QList<qint64>{mill.value});
    EXPECT_EQ(who.couldBeAsked, QList<qint64>{bo.value});
    EXPECT_EQ(coverage.who(table, -1, -1).members.size(), 1);
    EXPECT_TRUE(coverage.who(table, at(table.rowNames, u"MATs"_s), -1).organisations.isEmpty());
}

TEST_F(CoverageOfMembers, GapsAreNamedTheWidestFirst) {
    member(u"Alex Example"_s, place(u"Coast"_s, Sector::EarlyYears, u"Sample Marsh"_s));
    place(u"Fen"_s, Sector::EarlyYears, u"Trial Fens"_s);
    place(u"Reach"_s, Sector::AlternativeProvision, u"Sample Marsh"_s);
    const QStringList gaps = gapsOf(now().table(CoverageBy::Sector, CoverageBy::District), 20);
    ASSERT_FALSE(gaps.isEmpty());
    EXPECT_TRUE(gaps.first().startsWith(u"No member in Alternative provision"_s)) << gaps.first().toStdString();
    EXPECT_TRUE(gaps.contains(u"Early Years: 1 of 2 without a voice: Trial Fens"_s)) << gaps.join(u'\n').toStdString();
}

TEST_F(CoverageOfMembers, WhatIsNotKnownStandsLast) {
    member(u"Alex Example"_s, addOrganisation(*workspace, anOrganisation(u"Nowhere School"_s)).value());
    place(u"Coast"_s, Sector::School, u"Sample Marsh"_s, -1);
    const auto table = now().table(CoverageBy::District, CoverageBy::Size);
    EXPECT_EQ(table.rowNames, (QStringList{u"Sample Marsh"_s, u"Not known"_s}));
    EXPECT_EQ(table.columnNames, QStringList{u"Not known"_s});
    EXPECT_EQ(table.rowTotals[1].members, 1);
}

TEST_F(CoverageOfMembers, YearsCountWhoWasAMemberAtTheEndOfEach) {
    const auto coast = place(u"Coast"_s, Sector::School, u"Sample Marsh"_s);
    const auto alex = member(u"Alex Example"_s, coast, QDate(2023, 9, 1));
    member(u"Bo Example"_s, coast, QDate(2024, 9, 2));
    ASSERT_TRUE(moveMembership(*workspace, alex, MembershipState::StoodDown, QDate(2024, 10, 1)));
    const auto years = coverageByYear(*workspace, 3).value();
    ASSERT_EQ(years.size(), 3u);
    EXPECT_EQ(years[0].name, u"2022/23"_s);
    EXPECT_EQ(years[0].total, 0);
    EXPECT_EQ(years[1].total, 1);
    EXPECT_EQ(years[2].total, 1);
    EXPECT_EQ(years[2].on, workspace->identity().today());
}

TEST_F(CoverageOfMembers, MakesAPageForEveryWriter) {
    member(u"Alex Example"_s, place(u"Coast"_s, Sector::School, u"Sample Marsh"_s));
    const auto page = coverageDocument(now().table(CoverageBy::Sector, CoverageBy::District),
                                       coverageByYear(*workspace, 2).value(), workspace->identity().today());
    for (const auto format : {doc::Format::Web, doc::Format::Pdf, doc::Format::Text})
        EXPECT_TRUE(doc::write(page, format));
    const QByteArray text = doc::write(page, doc::Format::Text).value();
    EXPECT_TRUE(text.contains("1 (1/1)")) << text.constData();
}

TEST_F(CoverageOfMembers, AnEmptyWorkspaceHasNoCellsAndSaysWhoIsMissing) {
    const auto table = now().table(CoverageBy::Sector, CoverageBy::Trust);
    EXPECT_TRUE(table.columnNames.isEmpty());
    EXPECT_FALSE(gapsOf(table).isEmpty());
}

}  // namespace
