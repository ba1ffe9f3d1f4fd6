// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of chart of 17,000 schools over eight years: made of the figures (on the worker, as the window has it) and
// drawn again on the screen (limit: 50 ms); a funnel moved under the pointer (limit: 33 ms a picture, 30 a second).
// Schools and figures are invented.
#include <benchmark/benchmark.h>

#include <QImage>
#include <QPainter>

#include "models/outcomes/chart_question.h"
#include "views/charts/plot_painter.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

constexpr int schoolsInAll = 17'000, firstYear = 2012, lastYear = 2019;
constexpr QSize onScreen(900, 560);

struct EightYears {
    OutcomeStore store;
    KnownSchools known;
};

const EightYears& eightYears() {
    static const EightYears all = [] {
        EightYears made;
        unsigned dice = 1;
        const auto roll = [&](unsigned sides) { return (dice = dice * 1103515245U + 12345U) / 65536U % sides; };
        for (int i = 0; i < schoolsInAll; ++i) {
            RegisterSchool school;
            school.urn = QString::number(100'000 + i);
            school.name = u"Example School %1"_s.arg(i);
            school.isInRegister = true;
            school.school.phase = SchoolPhase::Primary;
            school.school.district = u"District %1"_s.arg(i % 300);
            made.known.schools.add(school);
        }
        made.known.districts = districts(made.known.schools);
        NamedSchools zone{.name = u"Example zone"_s, .key = {AreaLevel::Group, u"set:1"_s}};
        for (int i = 0; i < 40; ++i) zone.members.push_back({QString::number(100'000 + i * 7), {}, {}});
        made.known.saved = {zone};
        for (int year = firstYear; year <= lastYear; ++year) {
            OutcomeTableBuilder table;
            const auto put = [&](int row, const char* column, const QString& cell) {
                table.set(row, table.column(QLatin1String(column)), cell);
            };
            for (int i = 0; i < schoolsInAll; ++i) {
                const int row = table.row({AreaLevel::School, QString::number(100'000 + i)},
                                          u"Example School %1"_s.arg(i), QString::number(200 + i % 150));
                put(row, "NFTYPE", i % 3 == 0 ? u"ACC"_s : u"CY"_s);
                put(row, "TOTPUPS", QString::number(30 + roll(600)));
                put(row, "TELIG", QString::number(6 + roll(80)));
                for (const char* share : {"PTFSM6CLA1A", "PTEALGRP2", "PSENELK", "PSENELE", "PTRWM_EXP"})
                    put(row, share, QString::number(roll(60)) + u'%');
            }
            const int national = table.row({AreaLevel::National, u"england"_s}, u"England"_s, {});
            put(national, "PTRWM_EXP", u"30%"_s);
            Release release;
            release.title = u"Invented"_s;
            release.year = year;
            auto read = OutcomeTable::of(table.bytes());
            if (!read) qFatal("no table");
            made.store.add(release, std::move(*read));
        }
        return made;
    }();
    return all;
}

ChartQuestion questionFor(OutcomeChart chart) {
    ChartQuestion question;
    question.chart = chart;
    question.area = {AreaLevel::National, u"england"_s};
    if (chart == OutcomeChart::Alike) question.area = {AreaLevel::School, u"100005"_s};
    if (chart == OutcomeChart::Dashboard) question.area = {AreaLevel::Group, u"set:1"_s};
    return question;
}

std::optional<Plot> plotFor(OutcomeChart chart) {
    auto made = chartOf(eightYears().store, eightYears().known, questionFor(chart));
    if (!made) return {};
    if (auto* plot = std::get_if<Plot>(&*made)) return std::move(*plot);
    return {};
}

void chartMade(benchmark::State& state, OutcomeChart chart) {
    for (auto _ : state) benchmark::DoNotOptimize(chartOf(eightYears().store, eightYears().known, questionFor(chart)));
}

void redraw(const Plot& plot, QImage& image, const std::optional<QRectF>& zoomed = {}) {
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter,
          charts::layOut(plot,
                         {.size = QSizeF(onScreen), .text = plotText, .widthOf = &plotTextWidth, .zoomed = zoomed}));
}

void chartDrawnAgain(benchmark::State& state, OutcomeChart chart) {
    const auto plot = plotFor(chart);
    if (!plot || !plot->hasPoints()) {
        state.SkipWithError("no such chart of these figures");
        return;
    }
    QImage image(onScreen, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) redraw(*plot, image);
    state.counters["limit_ms"] = 50;
}

void funnelMoved(benchmark::State& state) {
    const auto plot = plotFor(OutcomeChart::Funnel);
    if (!plot) qFatal("no funnel");
    QImage image(onScreen, QImage::Format_ARGB32_Premultiplied);
    double at = 0;
    for (auto _ : state) {
        at = at > 30 ? 0 : at + 0.4;
        redraw(*plot, image, QRectF(5 + at, 10, 50, 60));
    }
    state.counters["pictures_a_second"] = benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["limit"] = 30;
}
BENCHMARK(funnelMoved)->Unit(benchmark::kMillisecond);

const bool everyKindIsThere = [] {
    for (const auto& kind : NamesOf<OutcomeChart>::values) {
        benchmark::RegisterBenchmark((std::string("chartMade/") + kind.word).c_str(), &chartMade, kind.value)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark((std::string("chartDrawnAgain/") + kind.word).c_str(), &chartDrawnAgain,
                                     kind.value)
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

}  // namespace
