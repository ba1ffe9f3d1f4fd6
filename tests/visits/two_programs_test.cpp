// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs book at random on one file. What the file's log then tells, change by change, is held against the rules.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>
#include <cstdio>
#include <random>

#include "models/store/check.h"
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

constexpr int datesThere = 4, peopleThere = 40;

/// NLC_BOOKINGS=10000 for the full measure; some hundreds at each run.
int bookingsToDo() {
    const int asked = qEnvironmentVariableIntValue("NLC_BOOKINGS");
    return asked > 0 ? asked : 300;
}

/// A step that another program's was in the way of is tried again.
template <typename F>
auto whenFree(F&& step) {
    for (int tries = 0;; ++tries) {
        auto done = step();
        const bool busy = !done && (done.error().detail.contains(u"(5)"_s) || done.error().detail.contains(u"(6)"_s));
        if (!busy || tries > 200) return done;
        QThread::usleep(500);
    }
}

struct RandomBooker {
    Workspace& workspace;
    std::mt19937 random;
    int refused = 0;

    int below(int count) { return int(random() % unsigned(count)); }
    Id<VisitDate> someDate() { return {1 + below(datesThere)}; }

    /// A booking of that state, by chance; id 0: none.
    Id<Booking> some(const char* states) {
        QList<qint64> all;
        auto rows =
            workspace.query(u"SELECT id FROM booking WHERE state IN (%1) ORDER BY id"_s.arg(QLatin1String(states)));
        while (rows && rows->next()) all << rows->value(0).toLongLong();
        return {all.isEmpty() ? 0 : all[below(int(all.size()))]};
    }

    /// What it says goes to the test: "booked 7" must be found in the file.
    QString one() {
        const int what = below(100);
        QString said;
        const auto count = [this](const auto& done) {
            if (done) return true;
            // Refused, gone or invalid by now is what another program can bring about; nothing else may happen.
            EXPECT_TRUE(done.error().kind == Error::Kind::Refused || done.error().kind == Error::Kind::NotFound)
                << why(done);
            ++refused;
            return false;
        };
        if (what < 50) {
            Booking wish;
            wish.date = someDate();
            wish.person = {1 + below(peopleThere)};
            const auto placed = whenFree([&] { return book(workspace, wish); });
            if (count(placed)) said = u"has %1"_s.arg(placed->booking.value);
        } else if (what < 65) {
            if (const auto id = some("'booked', 'waiting', 'offered'"))
                count(whenFree([&] { return cancelBooking(workspace, id, u"officer"_s, {}); }));
        } else if (what < 80) {
            const auto date = someDate();
            count(whenFree([&] { return offerNext(workspace, date, {}); }));
        } else if (what < 88) {
            if (const auto id = some("'offered'")) count(whenFree([&] { return acceptOffer(workspace, id); }));
        } else if (what < 91) {
            if (const auto id = some("'offered'"))
                count(whenFree([&] { return declineOffer(workspace, id, {}, below(2) == 0); }));
        } else if (what < 96) {
            const auto to = someDate();
            if (const auto id = some("'booked', 'waiting'"))
                count(whenFree([&] { return moveBooking(workspace, id, to); }));
        } else {
            const auto date = someDate();
            const int capacity = 2 + below(5);
            count(whenFree([&] { return setCapacity(workspace, date, capacity); }));
        }
        return said;
    }
};

void letBook(const QString& path, unsigned seed, int operations) {
    auto opened = Workspace::openBeside(path, thisPerson());
    ASSERT_TRUE(opened) << why(opened);
    RandomBooker booker{**opened, std::mt19937(seed)};
    for (int i = 0; i < operations; ++i)
        if (const QString said = booker.one(); !said.isEmpty()) std::printf("%s\n", qPrintable(said));
    std::fflush(stdout);
}

/// The state of all bookings as the log tells it, one change after the other.
class Replay {
public:
    void date(qint64 id, const QJsonObject& after) {
        if (after.contains(u"capacity"_s)) m_capacity[id] = after[u"capacity"_s].toInt();
        fits(id);
    }
    void booking(qint64 id, const QJsonObject& before, const QJsonObject& after, bool gone) {
        if (gone) {
            m_rows.remove(id);
            return;
        }
        const Row was = m_rows.value(id);
        Row& row = m_rows[id];
        if (after.contains(u"visit_date_id"_s)) row.date = after[u"visit_date_id"_s].toInteger();
        if (after.contains(u"state"_s)) row.state = after[u"state"_s].toString();
        if (after.contains(u"line_since"_s)) row.since = after[u"line_since"_s].toString();
        const bool moved = !before.isEmpty() && row.date != was.date;
        if (row.state == u"offered" && was.state == u"waiting") {
            EXPECT_TRUE(isFirst(id, was)) << "booking " << id << " was offered a place before its turn";
        }
        if (row.state == u"booked" && was.state != u"offered" && (was.state != u"booked" || moved)) {
            EXPECT_FALSE(somebodyWaits(row.date, id)) << "booking " << id << " overtook who waits";
        }
        fits(row.date);
    }

private:
    struct Row {
        qint64 date = 0;
        QString state, since;
    };
    void fits(qint64 date) {
        int held = 0;
        for (const Row& row : std::as_const(m_rows))
            held += row.date == date && (row.state == u"booked" || row.state == u"offered");
        ASSERT_LE(held, m_capacity.value(date)) << "on date " << date;
    }
    bool somebodyWaits(qint64 date, qint64 but) const {
        for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
            if (row.key() != but && row->date == date && row->state == u"waiting") return true;
        return false;
    }
    bool isFirst(qint64 id, const Row& mine) const {
        for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
            if (row.key() != id && row->date == mine.date && row->state == u"waiting" &&
                std::pair(row->since, row.key()) < std::pair(mine.since, id))
                return false;
        return true;
    }

    QHash<qint64, int> m_capacity;
    QHash<qint64, Row> m_rows;
};

}  // namespace

TEST(TwoProgramsOnOneFile, NeverSellAPlaceTwiceAndKeepTheOrderOfTheLine) {
    if (const QString path = qEnvironmentVariable("NLC_BOOKING_FILE"); !path.isEmpty())
        return letBook(path, qEnvironmentVariable("NLC_BOOKING_SEED").toUInt(),
                       qEnvironmentVariableIntValue("NLC_BOOKING_COUNT"));
    const auto seed = unsigned(testing::UnitTest::GetInstance()->random_seed());
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::printf("seed %u\n", seed);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"year.nlc"_s);
    const Clock clock;
    {
        const auto made = Workspace::create(path, clock.identity());
        ASSERT_TRUE(made) << why(made);
        ASSERT_TRUE((*made)->step(u"people and dates"_s, [&]() -> Result<> {
            const auto host = addOrganisation(**made, anOrganisation(u"Oak Example Primary"_s));
            const auto visit = addVisit(**made, aVisit(u"Reading"_s, host.value_or(Id<Organisation>{})));
            for (int i = 0; i < datesThere; ++i)
                EXPECT_TRUE(addVisitDate(**made, aVisitDate(*visit, QDate(2025, 3, 11).addDays(i), 3)));
            for (int i = 0; i < peopleThere; ++i) EXPECT_TRUE(addPerson(**made, aPerson(u"Person Example%1"_s.arg(i))));
            return {};
        }));
    }
    QProcess programs[2];
    for (int i = 0; i < 2; ++i) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"NLC_BOOKING_FILE"_s, path);
        environment.insert(u"NLC_BOOKING_SEED"_s, QString::number(seed * 2 + unsigned(i)));
        environment.insert(u"NLC_BOOKING_COUNT"_s, QString::number(bookingsToDo() / 2));
        programs[i].setProcessEnvironment(environment);
        programs[i].start(QCoreApplication::applicationFilePath(), {u"--gtest_filter=TwoProgramsOnOneFile.*"_s});
        ASSERT_TRUE(programs[i].waitForStarted());
    }
    QSet<qint64> said;
    for (QProcess& program : programs) {
        ASSERT_TRUE(program.waitForFinished(15 * 60 * 1000));
        const QByteArray output = program.readAllStandardOutput();
        ASSERT_EQ(program.exitCode(), 0) << output.toStdString();
        for (const QByteArray& line : output.split('\n'))
            if (line.startsWith("has ")) said << line.mid(4).trimmed().toLongLong();
    }
    EXPECT_GT(said.size(), 20);

    const auto workspace = Workspace::open(path, clock.identity());
    ASSERT_TRUE(workspace) << why(workspace);
    auto log = (*workspace)
                   ->query(
                       u"SELECT table_name, row_id, before, after FROM change_log WHERE table_name IN ('booking', "
                       u"'visit_date')"
                       " ORDER BY id"_s);
    ASSERT_TRUE(log) << why(log);
    Replay replay;
    QSet<qint64> removed;
    int changes = 0;
    while (log->next() && !testing::Test::HasFailure()) {
        const auto object = [&](int column) {
            return QJsonDocument::fromJson(log->value(column).toByteArray()).object();
        };
        const qint64 row = log->value(1).toLongLong();
        const bool gone = log->value(3).isNull();
        ++changes;
        if (log->value(0).toString() == u"visit_date")
            replay.date(row, object(3));
        else
            replay.booking(row, object(2), object(3), gone);
        if (gone) removed << row;
    }
    EXPECT_GT(changes, bookingsToDo() / 4);
    for (const qint64 id : said)
        EXPECT_TRUE(removed.contains(id) || Repository<Booking>(**workspace).find({id}))
            << "booking " << id << " was lost";
    const auto report = checkWorkspace(path);
    ASSERT_TRUE(report) << why(report);
    EXPECT_TRUE(report->isClean()) << report->inWords().toStdString();
}
