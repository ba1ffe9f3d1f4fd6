// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that come in: 50,000 people from CSV and from Excel (limit: 5 s from the file's bytes to the commit), and a
// real register of schools (limit: 1 s).
#include <benchmark/benchmark.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include "models/people/people_import.h"
#include "models/store/workspace.h"
#include "models/transfer/table_file.h"
#include "tests/support/progress.h"
#include "tests/support/xlsx.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

constexpr int people = 50000;

template <typename T>
T sure(Result<T> result) {
    if (!result) qFatal("%s | %s", qPrintable(result.error().what), qPrintable(result.error().detail));
    return std::move(*result);
}

QStringList rowOf(int i) {
    return {u"Given%1"_s.arg(i % 400),
            u"Family%1"_s.arg(i * 7919 % people),
            u"p%1@example.org"_s.arg(i),
            u"01632 96%1"_s.arg(i % 10000, 4, 10, QChar(u'0')),
            u"Example School %1"_s.arg(i % 2000),
            u"Teacher"_s};
}
const QStringList heading{u"Given name"_s, u"Family name"_s,  u"E-mail"_s,
                          u"Phone"_s,      u"Organisation"_s, u"Job title"_s};

QByteArray csvOfPeople() {
    std::vector<QStringList> rows{heading};
    for (int i = 0; i < people; ++i) rows.push_back(rowOf(i));
    return csvOf(rows);
}
QByteArray workbookOfPeople() {
    QByteArray xml;
    const auto add = [&](const QStringList& row) {
        xml += "<row>";
        for (const QString& cell : row) xml += "<c t='inlineStr'><is><t>" + cell.toUtf8() + "</t></is></c>";
        xml += "</row>";
    };
    add(heading);
    for (int i = 0; i < people; ++i) add(rowOf(i));
    return workbookOf(xml);
}

/// From bytes to the commit, in a new workspace on disk; the counters say where the time goes, in milliseconds.
void bringIn(benchmark::State& state, const QByteArray& bytes, bool schools) {
    const Identity identity{u"A. Example"_s, [] { return QDateTime(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC); }};
    int run = 0;
    const QTemporaryDir folder;
    for (auto _ : state) {
        state.PauseTiming();
        const QString path = folder.filePath(u"%1.nlc"_s.arg(++run));
        auto window = sure(Workspace::create(path, identity));
        Unwatched progress;
        QElapsedTimer clock;
        state.ResumeTiming();
        clock.start();
        const Sheet sheet = sure(sure(TableFile::of(bytes)).read());
        state.counters["read"] = double(clock.restart());
        auto beside = sure(Workspace::openBeside(path, identity));
        const auto import = sure(schools ? organisationImport(*beside) : peopleImport(*beside));
        const ImportPlan plan = sure(import->plan(sheet, guessChoices(sheet, import->fields()), progress));
        state.counters["plan"] = double(clock.restart());
        if (auto written = import->write(*beside, progress); !written) qFatal("%s", qPrintable(written.error().detail));
        state.counters["write"] = double(clock.restart());
        state.counters["new"] = plan.count(ImportRow::Fate::New);
        state.counters["problems"] = plan.count(ImportRow::Fate::Problem);
    }
}

/// Stopped in the middle of the writing: how long until it answers (limit: 100 ms), and what is left in the file.
void cancelOfAnImport(benchmark::State& state) {
    struct Stopping final : Progress {
        void at(int done, int total, const QString&) override {
            if (done * 2 < total || isCancelled()) return;
            cancel();
            clock.start();
        }
        QElapsedTimer clock;
    };
    const QByteArray bytes = csvOfPeople();
    const Identity identity{u"A. Example"_s, [] { return QDateTime(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC); }};
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cancelled.nlc"_s);
    auto window = sure(Workspace::create(path, identity));
    for (auto _ : state) {
        Unwatched unwatched;
        const Sheet sheet = sure(sure(TableFile::of(bytes)).read());
        auto beside = sure(Workspace::openBeside(path, identity));
        const auto import = sure(peopleImport(*beside));
        const ImportPlan plan = sure(import->plan(sheet, guessChoices(sheet, import->fields()), unwatched));
        Stopping progress;
        if (import->write(*beside, progress)) qFatal("it was not cancelled");
        state.counters["answers_ms"] = double(progress.clock.nsecsElapsed()) / 1e6;
        state.counters["people"] = sure(beside->value(u"SELECT count(*) FROM person"_s)).toInt();
    }
}
BENCHMARK(cancelOfAnImport)->Unit(benchmark::kMillisecond)->Iterations(1);

void fiftyThousandPeopleFromCsv(benchmark::State& state) { bringIn(state, csvOfPeople(), false); }
BENCHMARK(fiftyThousandPeopleFromCsv)->Unit(benchmark::kMillisecond)->Iterations(1);

void fiftyThousandPeopleFromExcel(benchmark::State& state) { bringIn(state, workbookOfPeople(), false); }
BENCHMARK(fiftyThousandPeopleFromExcel)->Unit(benchmark::kMillisecond)->Iterations(1);

void schoolsOfTwoCounties(benchmark::State& state) {
    QFile file(QStringLiteral(NLC_SHARED_DATA) + u"/gias/edubase-hants-surrey-2022-04-20.csv"_s);
    if (!file.open(QIODevice::ReadOnly)) return state.SkipWithError("the GIAS extract is not here");
    bringIn(state, file.readAll(), true);
}
BENCHMARK(schoolsOfTwoCounties)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
