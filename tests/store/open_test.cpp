// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not what they should be: each opens with a sentence that helps or a report that is clean, and none
// changes.
#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include "models/store/check.h"
#include "models/store/file_header.h"
#include "models/store/migrations.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class Opening : public testing::Test {
protected:
    QString path(const QString& name) const { return folder.filePath(name); }

    /// A small workspace with people in it, closed.
    QByteArray aWorkspace() {
        const QString file = path(u"whole.nlc"_s);
        QFile::remove(file);
        {
            auto workspace = Workspace::create(file, clock.identity());
            EXPECT_TRUE(workspace) << why(workspace);
            EXPECT_TRUE((*workspace)->step(u"import"_s, [&]() -> Result<> {
                for (int i = 0; i < 60; ++i)
                    if (auto added = Repository<Person>(**workspace)
                                         .add(aPerson(u"Person %1"_s.arg(i), u"p%1@example.org"_s.arg(i)));
                        !added)
                        return tl::unexpected(added.error());
                return {};
            }));
        }
        return testing_support::bytesOf(file);
    }

    /// Opens the file and, if that succeeds, reads it; then checks it. Nothing may change, whatever it is.
    Result<> tryFile(const QString& file) {
        const QByteArray before = testing_support::bytesOf(file);
        Result<> outcome;
        {
            auto opened = Workspace::open(file, clock.identity());
            if (opened)
                (void)Repository<Person>(**opened).all();
            else
                outcome = tl::unexpected(opened.error());
        }
        const auto checked = checkWorkspace(file);
        if (!checked && checked.error().what.isEmpty()) ADD_FAILURE() << "a check that failed without a sentence";
        EXPECT_EQ(testing_support::bytesOf(file), before) << file.toStdString() << " was changed";
        if (!outcome) {
            EXPECT_FALSE(outcome.error().what.isEmpty());
            EXPECT_TRUE(outcome.error().what.endsWith(u'.')) << outcome.error().what.toStdString();
        }
        EXPECT_FALSE(QFileInfo::exists(file + u".lock"_s)) << "a lock was left behind";
        return outcome;
    }

    QTemporaryDir folder;
    Clock clock;
};

}  // namespace

TEST_F(Opening, ANewWorkspaceOpensAndIsClean) {
    aWorkspace();
    EXPECT_TRUE(tryFile(path(u"whole.nlc"_s)));
    const auto report = checkWorkspace(path(u"whole.nlc"_s));
    ASSERT_TRUE(report) << why(report);
    EXPECT_TRUE(report->isClean()) << report->inWords().toStdString();
}

TEST_F(Opening, AFileThatIsNotThereIsSaidToBeMissing) {
    const auto opened = Workspace::open(path(u"gone.nlc"_s), clock.identity());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(opened.error().what.contains(u"\"gone.nlc\" is not there"_s));
    EXPECT_FALSE(QFileInfo::exists(path(u"gone.nlc"_s)));
}

TEST_F(Opening, AFolderIsNotAWorkspace) {
    QDir(folder.path()).mkdir(u"folder.nlc"_s);
    EXPECT_FALSE(Workspace::open(path(u"folder.nlc"_s), clock.identity()));
}

TEST_F(Opening, ForeignFilesAreRefusedUnharmed) {
    writeBytes(path(u"empty.nlc"_s), {});
    writeBytes(path(u"text.nlc"_s), "Dear colleague,\nplease find attached\n");
    writeBytes(path(u"archive.nlc"_s), QByteArray("PK\x03\x04", 4) + QByteArray(5000, 'x'));
    writeBytes(path(u"noise.nlc"_s), QByteArray("SQLite format 3\0", 16) + QByteArray(300, '\xff'));
    writeBytes(path(u"short.nlc"_s), QByteArray("SQLite format 3\0", 16) + QByteArray(30, '\0'));
    for (const QString& name : {u"empty"_s, u"text"_s, u"archive"_s, u"noise"_s, u"short"_s}) {
        const auto outcome = tryFile(path(name + u".nlc"_s));
        ASSERT_FALSE(outcome) << name.toStdString();
        EXPECT_TRUE(outcome.error().what.contains(name)) << outcome.error().what.toStdString();
    }
}

TEST_F(Opening, AnotherProgramsDatabaseIsRefusedUnharmed) {
    const QString file = path(u"contacts.nlc"_s);
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        db.setDatabaseName(file);
        ASSERT_TRUE(db.open());
        QSqlQuery(u"CREATE TABLE person (id INTEGER, name TEXT)"_s, db);
        db.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const auto outcome = tryFile(file);
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().what.contains(u"belongs to another program"_s));
}

TEST_F(Opening, AFileOfANewerProgramIsRefusedOrReadWhenItSaysItMayBe) {
    QByteArray bytes = aWorkspace();
    bytes[60] = 0;
    bytes[61] = 0;
    bytes[62] = char(9999 >> 8);
    bytes[63] = char(9999 & 0xff);
    const QString file = path(u"newer.nlc"_s);
    writeBytes(file, bytes);
    {
        const auto opened = Workspace::open(file, clock.identity());
        ASSERT_TRUE(opened) << why(opened);  // its migrations all say that this program may read it
        EXPECT_FALSE((*opened)->isWritable());
        EXPECT_TRUE((*opened)->readOnlyReason().contains(u"newer NLC Desk"_s));
        EXPECT_FALSE(addPerson(**opened, aPerson(u"Ann Example"_s)));
    }
    EXPECT_EQ(testing_support::bytesOf(file), bytes);

    {
        auto opened = Workspace::open(path(u"whole.nlc"_s), clock.identity());
        ASSERT_TRUE((*opened)->run(u"INSERT INTO migration VALUES (9999, 'later', 9999, '2030-01-01')"_s));
        ASSERT_TRUE((*opened)->run(u"PRAGMA user_version=9999"_s));
    }
    const auto refused = tryFile(path(u"whole.nlc"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(refused.error().what.contains(u"install the newer version"_s));
}

TEST_F(Opening, AFileCutShortAnywhereIsNeverTakenForWhole) {
    const QByteArray bytes = aWorkspace();
    for (int i = 0; i < 50; ++i) {
        const QString file = path(u"cut%1.nlc"_s.arg(i));
        writeBytes(file, bytes.left(bytes.size() * i / 50));
        EXPECT_FALSE(tryFile(file)) << "cut at " << i << " fiftieths";
    }
}

TEST_F(Opening, AFlippedByteAnywhereCrashesNothingAndChangesNothing) {
    const QByteArray bytes = aWorkspace();
    const auto seed = unsigned(testing::UnitTest::GetInstance()->random_seed());
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::srand(seed);
    // NLC_FLIPS=200 for every byte of the header and as many anywhere; fewer at each run.
    const int asked = qEnvironmentVariableIntValue("NLC_FLIPS"), flips = asked > 0 ? asked : 40;
    int refused = 0;
    for (int i = 0; i < flips; ++i) {
        QByteArray flipped = bytes;
        const qsizetype at = i < flips / 2 ? i * qsizetype(200) / flips : qsizetype(std::rand()) % bytes.size();
        flipped[at] = char(flipped[at] ^ (1 << (std::rand() % 8)));
        const QString file = path(u"flipped.nlc"_s);
        writeBytes(file, flipped);
        if (!tryFile(file)) ++refused;
        QFile::remove(file + u"-journal"_s);
    }
    EXPECT_GT(refused, flips / 14);  // at least those in the marks that say whose file it is
}

TEST_F(Opening, AReadOnlyFileOpensForReading) {
    aWorkspace();
    const QString file = path(u"whole.nlc"_s);
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ReadUser);
    if (QFileInfo(file).isWritable()) GTEST_SKIP() << "this user may write to everything";
    auto opened = Workspace::open(file, clock.identity());
    ASSERT_TRUE(opened) << why(opened);
    EXPECT_FALSE((*opened)->isWritable());
    EXPECT_TRUE((*opened)->readOnlyReason().contains(u"read-only"_s));
    EXPECT_EQ(Repository<Person>(**opened).all()->size(), 60u);
}

TEST_F(Opening, ANewWorkspaceNeverReplacesAFile) {
    writeBytes(path(u"mine.nlc"_s), "my notes");
    const auto made = Workspace::create(path(u"mine.nlc"_s), clock.identity());
    ASSERT_FALSE(made);
    EXPECT_EQ(testing_support::bytesOf(path(u"mine.nlc"_s)), "my notes");
}

TEST_F(Opening, AFolderThatIsNotThereIsSaidSo) {
    const auto made = Workspace::create(path(u"no/such/folder/a.nlc"_s), clock.identity());
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().what.contains(u"Choose a folder you may write to"_s));
}
