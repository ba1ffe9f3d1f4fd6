// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCoreApplication>

namespace {

QString outOfStep(int records) {
    return QCoreApplication::translate("Store", "Search is out of step with %n record(s) of %1.", nullptr, records);
}

TEST(Language, CountsReadAsEnglishDoes) {
    EXPECT_EQ(outOfStep(1), QStringLiteral("Search is out of step with 1 record of %1."));
    EXPECT_EQ(outOfStep(2), QStringLiteral("Search is out of step with 2 records of %1."));
    EXPECT_EQ(outOfStep(0), QStringLiteral("Search is out of step with 0 records of %1."));
}

}  // namespace
