// SPDX-License-Identifier: GPL-3.0-or-later
// A program killed at random moments of its work: nothing that it said was kept is lost, and the file is whole.
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include "models/people/people_list.h"
#include "models/store/check.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

TEST(Crash, NothingThatWasKeptIsLostAndTheFileIsWholeEachTime) {
    // NLC_KILLS=1000 for the full measure; a handful at each run.
    const int kills = qEnvironmentVariableIntValue("NLC_KILLS") > 0 ? qEnvironmentVariableIntValue("NLC_KILLS") : 20;
    const auto seed = unsigned(testing::UnitTest::GetInstance()->random_seed());
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::srand(seed);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"year.nlc"_s);
    const Clock clock;
    ASSERT_TRUE(Workspace::create(path, clock.identity()));
    QHash<qint64, QString> kept;  // id → the name it must have
    for (int i = 0; i < kills; ++i) {
        QProcess writer;
        writer.start(QStringLiteral(NLC_CRASH_WRITER), {path});
        ASSERT_TRUE(writer.waitForStarted());
        ASSERT_TRUE(writer.waitForReadyRead(20000)) << "the writer could not open the file after kill " << i;
        QThread::usleep(ulong(std::rand()) % 40000);
        writer.kill();
        writer.waitForFinished();
        const QList<QByteArray> said = writer.readAllStandardOutput().split('\n');
        qint64 last = 0;
        for (const QByteArray& line : said.first(said.size() - 1)) {
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
            const auto report = checkWorkspace(path);
            ASSERT_TRUE(report) << why(report);
            ASSERT_TRUE(report->isClean()) << "after kill " << i << ": " << report->inWords().toStdString();
        }
        if (kept.size() > 3000) {  // a fresh file now and then: the check of a large one is not what is measured
            QFile::remove(path);
            ASSERT_TRUE(Workspace::create(path, clock.identity()));
            kept.clear();
        }
    }
}
