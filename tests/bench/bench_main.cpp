// SPDX-License-Identifier: GPL-3.0-or-later
// The start of the benchmarks: no display, nobody's settings or language.
#include <benchmark/benchmark.h>

#include <QStandardPaths>

#include "models/text/language.h"

#ifdef NLC_TEST_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    QStandardPaths::setTestModeEnabled(true);
    const Application application(argc, argv);
    nlc::speakBritishEnglish();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
