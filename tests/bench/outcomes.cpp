// SPDX-License-Identifier: GPL-3.0-or-later
// A year of England: 20,000 schools with 320 columns, in the shape of the performance tables (limits: 3 s from the
// file's bytes to the commit, 500 MB), beside sqlite3 .import of the same file; one measure of all of them; what
// differs.
#include <benchmark/benchmark.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "models/outcomes/outcome_store.h"
#include "models/outcomes/release_steps.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

constexpr int schools = 20'000, columnsInAll = 320;

template <typename T>
T certain(Result<T> result) {
    if (!result) qFatal("%s | %s", qPrintable(result.error().what), qPrintable(result.error().detail));
    return std::move(*result);
}

/// Invented schools; percentages, codes and progress as often as the real tables have them.
QByteArray england(int revision) {
    QByteArray text =
        "RECTYPE,ALPHAIND,LEA,ESTAB,URN,SCHNAME,ADDRESS1,TOWN,PCODE,TELNUM,TELIG,TFSM6CLA1A,PTRWM_EXP,PTRWM_EXP_"
        "FSM6CLA1A";
    int column = int(text.count(',')) + 1;
    const int first = column;
    for (; column < columnsInAll - 1; ++column)
        text += (column % 3 == 0 ? ",READPROG_X" : ",PTMAT_X") + QByteArray::number(column);
    text += ",PTRWM_EXP_22\r\n";
    unsigned dice = 1;
    const auto roll = [&](unsigned sides) { return (dice = dice * 1103515245U + 12345U) / 65536U % sides; };
    for (int i = 0; i < schools; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "1," + number + ',' + QByteArray::number(201 + i % 150) + ",2001," + QByteArray::number(100000 + i) +
                ",Example School " + number + ',' + number + " Example Road,Exampleton,EX1 1AA,01632960000," +
                QByteArray::number(5 + roll(90)) + ',' + QByteArray::number(roll(30)) + ',' +
                QByteArray::number((revision + int(roll(101))) % 101) + "%,SUPP";
        for (int c = first; c < columnsInAll; ++c) {
            const unsigned kind = roll(10);
            text += ',';
            if (kind < 2)
                text += "SUPP";
            else if (kind == 2)
                text += "";
            else if (c % 3 == 0)
                text += QByteArray::number((double(roll(200)) - 100) / 10);
            else
                text += QByteArray::number(roll(101)) + '%';
        }
        text += "\r\n";
    }
    return text;
}

/// Most memory the process ever held, in MB.
double mostMemory() {
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

void aYearOfEngland(benchmark::State& state) {
    const Identity identity{u"A. Example"_s, [] { return QDateTime(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC); }};
    const QTemporaryDir folder;
    const QString csv = folder.filePath(u"ks2.csv"_s);
    {
        const QByteArray bytes = england(0);
        QFile file(csv);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(bytes);
        state.counters["file_MB"] = double(bytes.size()) / 1e6;
    }
    auto workspace = certain(Workspace::create(folder.filePath(u"england.nlc"_s), identity));
    SilentProgress progress;
    QElapsedTimer clock;
    for (auto _ : state) {
        const double before = mostMemory();
        clock.start();
        const auto read = certain(readOutcomeFiles({csv}, {}, progress));
        state.counters["read_ms"] = double(clock.restart());
        const auto plan = certain(planReleases(*workspace, read, false));
        if (!importReleases(*workspace, plan)) qFatal("not written");
        state.counters["write_ms"] = double(clock.restart());
        state.counters["kept_MB"] = double(plan.at(0).read.bytes.size()) / 1e6;
        state.counters["memory_MB"] = mostMemory();
        state.counters["memory_before_MB"] = before;
        state.counters["rows"] = plan.at(0).read.release.rowCount;
    }
    clock.start();
    const OutcomeStore store = certain(OutcomeStore::of(*workspace));
    state.counters["open_ms"] = double(clock.nsecsElapsed()) / 1e6;
    clock.start();
    const auto figures = store.figures(*measureNamed(u"rwm-expected"_s), PupilGroup::All, AreaLevel::School, 2023,
                                       ReleaseSource::PerformanceTables);
    state.counters["one_measure_ms"] = double(clock.nsecsElapsed()) / 1e6;
    clock.start();
    const auto average = store.weightedAverage(*measureNamed(u"rwm-expected"_s), PupilGroup::All, {}, {}, 2023,
                                               ReleaseSource::PerformanceTables);
    state.counters["average_ms"] = double(clock.nsecsElapsed()) / 1e6;
    benchmark::DoNotOptimize(figures.size() + size_t(average.schools));

    const QByteArray revised = england(1);
    const auto again = certain(readOutcomes(revised, u"ks2.csv"_s, {}, progress));
    clock.start();
    const auto plan = certain(planReleases(*workspace, {again}, false));
    state.counters["differences_ms"] = double(clock.elapsed());
    state.counters["differ"] = plan.at(0).changes.cellCount;
}
BENCHMARK(aYearOfEngland)->Unit(benchmark::kMillisecond)->Iterations(1);

/// The same bytes with the command-line program of SQLite, which keeps them as text in one table.
void theSameWithSqlite3(benchmark::State& state) {
    const QString program = QStandardPaths::findExecutable(u"sqlite3"_s);
    if (program.isEmpty()) return state.SkipWithError("sqlite3 is not here");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ks2.csv"_s));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
    file.write(england(0));
    file.close();
    for (auto _ : state) {
        QProcess sqlite;
        sqlite.start(program, {folder.filePath(u"england.db"_s), u".import --csv '%1' ks2"_s.arg(file.fileName())});
        if (!sqlite.waitForFinished(120'000) || sqlite.exitCode() != 0)
            qFatal("%s", sqlite.readAllStandardError().constData());
    }
    state.counters["kept_MB"] = double(QFile(folder.filePath(u"england.db"_s)).size()) / 1e6;
}
BENCHMARK(theSameWithSqlite3)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
