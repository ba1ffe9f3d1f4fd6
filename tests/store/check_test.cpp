// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/check.h"

#include "models/people/people_list.h"
#include "models/store/migrations.h"
#include "models/store/sql_script.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class Check : public testing::Test {
protected:
    Check() {
        auto made = Workspace::create(path, clock.identity());
        EXPECT_TRUE(made) << why(made);
        EXPECT_TRUE(addPerson(**made, aPerson(u"Ann Example"_s)));
        EXPECT_TRUE(addPerson(**made, aPerson(u"Ben Sample"_s)));
    }
    void tamper(const QString& sql) {
        auto connection = Connection::open(path, Connection::Mode::Write);
        ASSERT_TRUE(connection);
        ASSERT_TRUE((*connection)->run(u"PRAGMA foreign_keys=OFF"_s));
        const auto done = (*connection)->run(sql);
        ASSERT_TRUE(done) << why(done);
    }
    /// The faults of one part.
    QStringList faults(const QString& name) {
        const auto report = checkWorkspace(path);
        EXPECT_TRUE(report) << why(report);
        for (const auto& part : report->parts)
            if (part.name == name) return part.faults;
        return {};
    }
    QTemporaryDir folder;
    QString path = folder.filePath(u"year.nlc"_s);
    Clock clock;
};

}  // namespace

TEST_F(Check, AWholeFileIsCleanInEveryPart) {
    const auto report = checkWorkspace(path);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->isClean()) << report->inWords().toStdString();
    EXPECT_EQ(report->inWords(),
              u"File: all is well\nLinks between records: all is well\nSearch: all is well\nHistory: all is well"_s);
}

TEST_F(Check, ARecordThatPointsNowhereIsNamed) {
    tamper(u"INSERT INTO role (person_id, organisation_id) VALUES (1, 77)"_s);
    ASSERT_EQ(faults(u"Links between records"_s).size(), 1);
    EXPECT_TRUE(faults(u"Links between records"_s).front().contains(u"role"_s));
}

TEST_F(Check, ASearchIndexThatFellBehindIsNoticedAndCanBeRebuilt) {
    tamper(u"UPDATE search_record SET title = 'Somebody else' WHERE row_id = 1"_s);
    EXPECT_FALSE(faults(u"Search"_s).isEmpty());
    auto connection = Connection::open(path, Connection::Mode::Write);
    ASSERT_TRUE(SearchIndex(**connection).rebuild());
    connection->reset();
    EXPECT_TRUE(faults(u"Search"_s).isEmpty());
}

TEST_F(Check, AHistoryThatDoesNotTellOfARecordIsNoticed) {
    tamper(u"DELETE FROM change_log WHERE row_id = 2"_s);
    EXPECT_EQ(faults(u"History"_s).size(), 1);
}

TEST_F(Check, AForeignTriggerIsNoticed) {
    tamper(u"CREATE TRIGGER sneaky AFTER INSERT ON person BEGIN DELETE FROM person; END"_s);
    EXPECT_EQ(faults(u"History"_s).size(), 1);
}

TEST(SqlScript, SplitsStatementsOutsideQuotesCommentsAndTriggers) {
    EXPECT_EQ(
        statementsOf(u"-- a; b\nCREATE TABLE a (x TEXT DEFAULT ';'); /* ; */ INSERT INTO a VALUES ('it''s; fine');"_s),
        (QStringList{u"CREATE TABLE a (x TEXT DEFAULT ';')"_s, u"INSERT INTO a VALUES ('it''s; fine')"_s}));
    EXPECT_EQ(
        statementsOf(
            u"CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; DELETE FROM a; END; SELECT 1"_s)
            .size(),
        2);
    EXPECT_TRUE(statementsOf(u" ;; -- nothing\n"_s).isEmpty());
}

TEST(Migrations, AreNumberedWithoutGapsAndEachOneIsAppliedInOneTransaction) {
    int number = 0;
    for (const Migration& step : migrations()) EXPECT_EQ(step.number, ++number);
    const Clock clock;
    auto connection = Connection::open(u":memory:"_s, Connection::Mode::Write);
    ASSERT_TRUE(migrate(**connection, 0, migrations(), clock.identity()));
    const std::vector<Migration> broken{
        {number + 1,
         u"broken"_s,
         {u"CREATE TABLE half (id INTEGER PRIMARY KEY)"_s, u"CREATE TABLE half (id INTEGER)"_s},
         1}};
    EXPECT_FALSE(migrate(**connection, number, broken, clock.identity()));
    EXPECT_EQ((*connection)->value(u"PRAGMA user_version"_s)->toInt(), number);
    EXPECT_EQ((*connection)->value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'half'"_s)->toInt(), 0);
}

TEST(Search, FindsWordsByTheirBeginningsWithoutCaseOrAccents) {
    const auto workspace = inMemory();
    const auto id = addPerson(*workspace, aPerson(u"Zoë Example-Łódź"_s, u"zoe@example.org"_s));
    ASSERT_TRUE(addPerson(*workspace, aPerson(u"Ben Sample"_s)));
    for (const QString& typed : {u"zoe"_s, u"ZO exam"_s, u"example ZOË"_s}) {
        const auto hits = workspace->search(typed);
        ASSERT_TRUE(hits) << why(hits);
        ASSERT_EQ(hits->size(), 1u) << typed.toStdString();
        EXPECT_EQ(hits->front().row, id->value);
    }
    for (const QString& typed : {u"\"*( OR NEAR"_s, u""_s, u"-"_s, u"title:x'"_s})
        EXPECT_TRUE(workspace->search(typed)) << typed.toStdString();
    EXPECT_EQ(workspace->search(u"zoe exam "_s + u"zoe "_s.repeated(5000))->size(), 1u) << "a page that was pasted";
    ASSERT_TRUE(deletePerson(*workspace, *id));
    EXPECT_TRUE(workspace->search(u"zoe"_s)->empty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(workspace->search(u"zoe"_s)->size(), 1u);
}
