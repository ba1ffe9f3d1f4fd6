// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSysInfo>

#include "models/records/record_list.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class OneWriter : public testing::Test {
protected:
    OneWriter() { first = std::move(*Workspace::create(path, clock.identity())); }

    void writeLock(const QString& computer, qint64 process) {
        writeBytes(path + u".lock"_s, QJsonDocument(QJsonObject{{u"author"_s, u"C. Example"_s},
                                                                {u"computer"_s, computer},
                                                                {u"process"_s, process},
                                                                {u"since"_s, u"2025-02-12T08:14:00Z"_s},
                                                                {u"token"_s, u"x"_s}})
                                          .toJson());
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"year.nlc"_s);
    Clock clock;
    std::unique_ptr<Workspace> first;
};

}  // namespace

TEST_F(OneWriter, ASecondProgramReadsAndIsToldWhoWritesSinceWhen) {
    clock.pass(3600);
    const auto second = Workspace::open(path, clock.identity(u"B. Example"_s));
    ASSERT_TRUE(second) << why(second);
    EXPECT_FALSE((*second)->isWritable());
    EXPECT_TRUE(
        (*second)->readOnlyReason().contains(u"A. Example on %1 since 09:00"_s.arg(QSysInfo::machineHostName())))
        << (*second)->readOnlyReason().toStdString();
    const auto refused = addPerson(**second, aPerson(u"Ann Example"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_TRUE((*second)->undoName().isEmpty());
}

TEST_F(OneWriter, TheReaderSeesWhatTheWriterDoes) {
    auto second = std::move(*Workspace::open(path, clock.identity(u"B. Example"_s)));
    const auto list = peopleList(*second);
    EXPECT_EQ(list->rowCount(), 0);
    const auto id = addPerson(*first, aPerson(u"Ann Example"_s));
    second->refresh();
    ASSERT_EQ(list->rowCount(), 1);
    ASSERT_TRUE(first->undo());
    second->refresh();
    EXPECT_EQ(list->rowCount(), 0);
    ASSERT_TRUE(id);
}

TEST_F(OneWriter, TheReaderIsToldWhenTheFileIsFree) {
    auto second = std::move(*Workspace::open(path, clock.identity(u"B. Example"_s)));
    QSignalSpy left(second.get(), &Workspace::writerLeft);
    first.reset();
    EXPECT_TRUE(left.wait(8000));
    second.reset();
    second = std::move(*Workspace::open(path, clock.identity(u"B. Example"_s)));
    EXPECT_TRUE(second->isWritable());
}

TEST_F(OneWriter, ALockWhoseProgramIsGoneFromThisComputerIsTakenOver) {
    first.reset();
    writeLock(QSysInfo::machineHostName(), 999'999'999);
    const auto opened = Workspace::open(path, clock.identity());
    ASSERT_TRUE(opened) << why(opened);
    EXPECT_TRUE((*opened)->isWritable());
    EXPECT_TRUE((*opened)->wasLeftOpen());
}

TEST_F(OneWriter, ALockOfAnotherComputerHoldsUntilItIsNoLongerRenewed) {
    first.reset();
    writeLock(u"PC-12"_s, 1);
    {
        const auto opened = Workspace::open(path, clock.identity());
        ASSERT_TRUE(opened);
        EXPECT_FALSE((*opened)->isWritable());
        EXPECT_TRUE((*opened)->readOnlyReason().contains(u"C. Example on PC-12"_s));
    }
    EXPECT_TRUE(QFile::exists(path + u".lock"_s)) << "a reader must not take the lock away";
    QFile lock(path + u".lock"_s);
    ASSERT_TRUE(lock.open(QIODevice::ReadWrite));
    lock.setFileTime(QDateTime::currentDateTime().addSecs(-WorkspaceLock::staleAfterSeconds - 10),
                     QFileDevice::FileModificationTime);
    lock.close();
    const auto opened = Workspace::open(path, clock.identity());
    ASSERT_TRUE(opened);
    EXPECT_TRUE((*opened)->isWritable());
}

TEST_F(OneWriter, AWriterWhoseLockWasTakenOverLearnsItWhenRenewing) {
    first.reset();
    auto mine = WorkspaceLock::take(path, clock.identity());
    ASSERT_TRUE(mine && mine->isHeld());
    EXPECT_TRUE(mine->renew());
    writeLock(u"PC-12"_s, 1);
    EXPECT_FALSE(mine->renew());
    EXPECT_FALSE(mine->isHeld());
    EXPECT_EQ(mine->heldBy()->author, u"C. Example"_s);
    EXPECT_TRUE(QFile::exists(path + u".lock"_s));
}

TEST_F(OneWriter, ADamagedLockIsNotTakenForAFreeFileBeforeItIsStale) {
    first.reset();
    writeBytes(path + u".lock"_s, "\x01\x02 not json");
    const auto opened = Workspace::open(path, clock.identity());
    ASSERT_TRUE(opened);
    EXPECT_FALSE((*opened)->isWritable());
}
