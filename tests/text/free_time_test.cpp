// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/free_time.h"

#include <gtest/gtest.h>

using namespace nlc;
using namespace Qt::StringLiterals;

TEST(FreeTime, IsReadAsPeopleTypeIt) {
    const std::initializer_list<std::pair<QString, QTime>> typed{
        {u"14:00"_s, {14, 0}}, {u"1400"_s, {14, 0}}, {u"2pm"_s, {14, 0}},       {u"2.30 pm"_s, {14, 30}},
        {u"9"_s, {9, 0}},      {u"2"_s, {14, 0}},    {u"12am"_s, {0, 0}},       {u"12 pm"_s, {12, 0}},
        {u"08:05"_s, {8, 5}},  {u"0930"_s, {9, 30}}, {u"2:15 P.M."_s, {14, 15}}};
    for (const auto& [words, time] : typed) {
        const auto read = parseFreeTime(words);
        ASSERT_TRUE(read) << words.toStdString();
        EXPECT_EQ(*read, time) << words.toStdString();
    }
}

TEST(FreeTime, WhatIsNoTimeSaysWhatWouldDo) {
    for (const QString& words :
         {u""_s, u"noonish"_s, u"25:00"_s, u"13pm"_s, u"14:60"_s, u"0pm"_s, u"2 o'clock"_s, u"-3"_s})
        EXPECT_FALSE(parseFreeTime(words)) << words.toStdString();
    EXPECT_TRUE(parseFreeTime(u"x"_s).error().what.contains(u"14:00"_s));
}
