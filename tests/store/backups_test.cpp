// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backups.h"

#include <QDir>

#include "models/people/people_list.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class BackupsOf : public testing::Test {
protected:
    BackupsOf() { EXPECT_TRUE(Workspace::create(path, clock.identity())); }
    void add(const QString& name) {
        auto workspace = Workspace::open(path, clock.identity());
        ASSERT_TRUE(workspace && addPerson(**workspace, aPerson(name)));
    }
    size_t people() {
        auto workspace = Workspace::open(path, clock.identity());
        return workspace ? Repository<Person>(**workspace).all()->size() : 999;
    }
    QTemporaryDir folder;
    QString path = folder.filePath(u"Norfolk 2024-25.nlc"_s);
    Clock clock;
    Backups backups{path};
};

}  // namespace

TEST_F(BackupsOf, OneIsKeptADayAndAsManyAsAskedFor) {
    ASSERT_TRUE(backups.keep(Backups::Occasion::Daily, clock.identity()));
    clock.pass(3600);
    EXPECT_TRUE(backups.keep(Backups::Occasion::Daily, clock.identity())->isEmpty());
    EXPECT_FALSE(backups.keep(Backups::Occasion::OnDemand, clock.identity())->isEmpty());
    ASSERT_EQ(backups.all().size(), 2u);
    EXPECT_EQ(backups.all().front().occasion, u"on demand"_s);
    EXPECT_EQ(backups.all().front().at, QDateTime(QDate(2025, 2, 12), QTime(10, 0)));
}

TEST_F(BackupsOf, TheLastThirtyDaysAndTwelveMonthsAreKept) {
    for (int day = 0; day < 500; ++day) {
        // Made by hand: what matters here is which names stay.
        QDir().mkpath(backups.folder());
        writeBytes(backups.folder() + u"/Norfolk 2024-25 %1 090000 daily.nlc"_s.arg(
                                          QDate(2025, 2, 12).addDays(day).toString(Qt::ISODate)),
                   "x");
    }
    clock.passDays(500);
    ASSERT_TRUE(backups.keep(Backups::Occasion::Daily, clock.identity()));
    const QDate today = clock.identity().today();
    const auto kept = backups.all();
    int recent = 0;
    QSet<QString> months;
    for (const Backup& backup : kept) {
        if (backup.at.date() > today.addDays(-30)) ++recent;
        months << backup.at.toString(u"yyyy-MM"_s);
    }
    EXPECT_EQ(recent, 30);
    EXPECT_EQ(months.size(), 12);
    EXPECT_LE(kept.size(), 42u);
}

TEST_F(BackupsOf, OneShowsWhatItHoldsAndIsRestoredKeepingWhatWasThere) {
    add(u"Ann Example"_s);
    const auto first = backups.keep(Backups::Occasion::OnDemand, clock.identity());
    ASSERT_TRUE(first);
    const auto contents = Backups::contents(*first);
    ASSERT_TRUE(contents) << why(contents);
    EXPECT_EQ(contents->counts.front().number, 1);
    EXPECT_EQ(contents->lastStep, u"adding of Ann Example"_s);
    clock.passDays(1);
    add(u"Ben Sample"_s);
    EXPECT_EQ(people(), 2u);
    ASSERT_TRUE(backups.restore(*first, clock.identity()));
    EXPECT_EQ(people(), 1u);
    const auto kept = backups.all();
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept.front().occasion, u"before restoring"_s);
    EXPECT_EQ(Backups::contents(kept.front().path)->counts.front().number, 2);
}

TEST_F(BackupsOf, ADamagedWorkspaceGivesNoBackupAndIsKeptAsideWhenOneIsRestored) {
    add(u"Ann Example"_s);
    const auto good = backups.keep(Backups::Occasion::OnDemand, clock.identity());
    ASSERT_TRUE(good);
    QByteArray bytes = testing_support::bytesOf(path);
    const QByteArray damaged = bytes.left(bytes.size() / 2);
    writeBytes(path, damaged);
    clock.pass(60);
    EXPECT_FALSE(backups.keep(Backups::Occasion::OnDemand, clock.identity()));
    EXPECT_EQ(backups.all().size(), 1u);
    ASSERT_TRUE(backups.restore(*good, clock.identity()));
    EXPECT_EQ(people(), 1u);
    const auto aside = QDir(folder.path()).entryList({u"*damaged*"_s});
    ASSERT_EQ(aside.size(), 1);
    EXPECT_EQ(testing_support::bytesOf(folder.filePath(aside.front())), damaged);
}

TEST_F(BackupsOf, ADamagedBackupIsNotRestored) {
    const QString bad = folder.filePath(u"bad.nlc"_s);
    writeBytes(bad, testing_support::bytesOf(path).left(9000));
    const QByteArray before = testing_support::bytesOf(path);
    EXPECT_FALSE(backups.restore(bad, clock.identity()));
    EXPECT_EQ(testing_support::bytesOf(path), before);
}

TEST_F(BackupsOf, ACopyNeverReplacesAFile) {
    writeBytes(folder.filePath(u"mine.nlc"_s), "notes");
    EXPECT_FALSE(backups.copyTo(folder.filePath(u"mine.nlc"_s)));
    EXPECT_EQ(testing_support::bytesOf(folder.filePath(u"mine.nlc"_s)), "notes");
    ASSERT_TRUE(backups.copyTo(folder.filePath(u"copy.nlc"_s)));
    EXPECT_TRUE(Workspace::open(folder.filePath(u"copy.nlc"_s), clock.identity()));
}
