// SPDX-License-Identifier: GPL-3.0-or-later
// The start of every test program: one application object, no display, nobody's settings, language or screen scale.
#include <gtest/gtest.h>

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
    testing::InitGoogleTest(&argc, argv);  // with --gtest_shuffle it prints the seed; --gtest_random_seed repeats a run
    const Application app(argc, argv);
    nlc::speakBritishEnglish();
    QCoreApplication::setApplicationName(QStringLiteral("nlcdesk-tests"));
    return RUN_ALL_TESTS();
}
