// SPDX-License-Identifier: GPL-3.0-or-later
// A program killed at random moments of its work: nothing that it said was kept is lost, and the file is whole.
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include "models/meetings/meeting_repository.h"
#include "models/people/people_list.h"
#include "models/store/check.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

/// NLC_KILLS=1000 for the full measure; a handful at each run.
int killsToDo() {
    const int asked = qEnvironmentVariableIntValue("NLC_KILLS");
    return asked > 0 ? asked : 12;
}

/// Lets the writer work on the file and kills it after a while: what it had said by then, whole lines alone.
QList<QByteArray> saidBeforeItWasKilled(const QStringList& arguments) {
    QProcess writer;
    writer.start(QStringLiteral(NLC_CRASH_WRITER), arguments);
    if (!writer.waitForStarted() || !writer.waitForReadyRead(20000)) return {};
    QThread::usleep(ulong(std::rand()) % 40000);
    writer.kill();
    writer.waitForFinished();
    QList<QByteArray> said = writer.readAllStandardOutput().split('\n');
    said.removeLast();
    return said;
}

testing::AssertionResult isWhole(const QString& path) {
    const auto report = checkWorkspace(path);
    if (!report) return testing::AssertionFailure() << why(report);
    if (!report->isClean()) return testing::AssertionFailure() << report->inWords().toStdString();
    return testing::AssertionSuccess();
}

}  // namespace

TEST(Crash, NothingThatWasKeptIsLostAndTheFileIsWholeEachTime) {
    const int kills = killsToDo();
    const auto seed = unsigned(testing::UnitTest::GetInstance()->random_seed());
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::srand(seed);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"year.nlc"_s);
    const Clock clock;
    ASSERT_TRUE(Workspace::create(path, clock.identity()));
    QHash<qint64, QString> kept;  // id → the name it must have
    for (int i = 0; i < kills; ++i) {
        const auto said = saidBeforeItWasKilled({path});
        ASSERT_FALSE(said.isEmpty()) << "the writer could not open the file after kill " << i;
        qint64 last = 0;
        for (const QByteArray& line : said) {
            const qint64 id = line.split(' ').value(1).toLongLong();
            kept[id] = line.startsWith("renamed") ? u"Kept"_s : u"Example"_s;
            if (line.startsWith("added")) kept[id].clear();  // the rename may have been kept without being said
            if (line.startsWith("undone")) kept[id] = u"Example"_s;
            last = id;
        }
        // What was done to the last one may have been kept just before the kill, without being said.
        if (last) kept[last].clear();
        auto opened = Workspace::open(path, clock.identity());
        ASSERT_TRUE(opened) << "after kill " << i << ": " << why(opened);
        const auto people = Repository<Person>(**opened).all();
        ASSERT_TRUE(people);
        QHash<qint64, QString> found;
        for (const Person& person : *people) found[person.id.value] = person.familyName;
        for (auto row = kept.cbegin(); row != kept.cend(); ++row) {
            ASSERT_TRUE(found.contains(row.key())) << "person " << row.key() << " was lost at kill " << i;
            if (!row->isEmpty()) {
                ASSERT_EQ(found[row.key()], row.value()) << "at kill " << i;
            }
        }
        opened->reset();
        if (i % 10 == 9 || i == kills - 1 || kills > 20) {
            ASSERT_TRUE(isWhole(path)) << "after kill " << i;
        }
        if (kept.size() > 3000) {  // a fresh file now and then: the check of a large one is not what is measured
            QFile::remove(path);
            ASSERT_TRUE(Workspace::create(path, clock.identity()));
            kept.clear();
        }
    }
}

TEST(Crash, MinutesThatAreTypedLoseAtMostTheLastPieceThatWasNotKept) {
    const int kills = killsToDo();
    const auto seed = unsigned(testing::UnitTest::GetInstance()->random_seed());
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::srand(seed);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"year.nlc"_s);
    const Clock clock;
    Id<AgendaItem> item;
    const auto begin = [&] {
        QFile::remove(path);
        const auto made = Workspace::create(path, clock.identity());
        ASSERT_TRUE(made) << why(made);
        Meeting meeting;
        meeting.title = u"Spring meeting"_s;
        meeting.heldOn = {2025, 2, 12};
        const auto held = addMeeting(**made, meeting);
        ASSERT_TRUE(held) << why(held);
        item = addAgendaItem(**made, *held, u"Visits"_s).value_or(Id<AgendaItem>{});
    };
    begin();
    qint64 found = 0;  // words
    for (int i = 0; i < kills; ++i) {
        const auto said = saidBeforeItWasKilled({path, u"minutes"_s, QString::number(item.value)});
        ASSERT_FALSE(said.isEmpty()) << "the writer could not open the file after kill " << i;
        qint64 typed = found, kept = found;
        for (const QByteArray& line : said)
            (line.startsWith("kept") ? kept : typed) = line.split(' ').value(1).toLongLong();
        auto opened = Workspace::open(path, clock.identity());
        ASSERT_TRUE(opened) << "after kill " << i << ": " << why(opened);
        const auto now = Repository<AgendaItem>(**opened).find(item);
        ASSERT_TRUE(now) << "after kill " << i << ": " << why(now);
        const QStringList words = now->minutes.split(u' ', Qt::SkipEmptyParts);
        found = words.size();
        ASSERT_TRUE(found == kept || found == typed)
            << "after kill " << i << ": " << found << " words, kept " << kept << ", typed " << typed;
        for (qint64 word = 0; word < found; ++word)
            ASSERT_EQ(words[word], QString::number(word + 1)) << "after kill " << i;
        opened->reset();
        ASSERT_TRUE(isWhole(path)) << "after kill " << i;
        if (found > 5000) {  // some thirty pages: then the next meeting
            begin();
            found = 0;
        }
    }
}
