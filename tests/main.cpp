// SPDX-License-Identifier: GPL-3.0-or-later
// The start of every test program: one application object, no display, nobody's settings, language or screen scale.
#include <gtest/gtest.h>

#include <QLocale>
#include <QStandardPaths>

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
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    testing::InitGoogleTest(&argc, argv);  // with --gtest_shuffle it prints the seed; --gtest_random_seed repeats a run
    const Application app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nlcdesk-tests"));
    return RUN_ALL_TESTS();
}
