// SPDX-License-Identifier: GPL-3.0-or-later
// Second opinions of ical.js and rrule, where node is and NLC_NODE_MODULES names the folder that they stand in:
//     npm install ical.js rrule && NLC_NODE_MODULES=$PWD/node_modules build/dev/tests/models_tests
//     --gtest_filter='SecondLibrary*'
#include <libical/ical.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>
#include <random>

#include "models/calendar/ics_reader.h"
#include "models/calendar/recurrence.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

/// A rule as a person or a program might make it, with a first day that it gives.
struct MadeRule {
    QString rule;
    QDate first;
};

MadeRule madeRule(std::mt19937& dice) {
    const auto roll = [&](int most) { return std::uniform_int_distribution(0, most)(dice); };
    const QStringList weekdays{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    const auto someDays = [&] {
        QStringList days;
        for (const QString& day : weekdays)
            if (roll(2) == 0) days << day;
        return days.isEmpty() ? u"WE"_s : days.join(u',');
    };
    const QDate base = QDate(2023, 1, 1).addDays(roll(1000));
    QString rule;
    switch (roll(9)) {
        case 0:
            rule = u"FREQ=DAILY"_s;
            break;
        case 1:
            rule = u"FREQ=DAILY;BYDAY="_s + someDays();
            break;
        case 2:
        case 3:
            rule = u"FREQ=WEEKLY;BYDAY="_s + someDays() + (roll(3) == 0 ? u";WKST=SU"_s : u""_s);
            break;
        case 4:
            rule = u"FREQ=MONTHLY;BYMONTHDAY=%1"_s.arg(roll(1) != 0 ? 1 + roll(30) : -1 - roll(3));
            break;
        case 5:
            rule = u"FREQ=MONTHLY;BYDAY=%1%2"_s.arg(roll(1) != 0 ? 1 + roll(3) : -1).arg(weekdays[roll(6)]);
            break;
        case 6:
            rule = u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=%1"_s.arg(roll(1) != 0 ? 1 + roll(2) : -1 - roll(1));
            break;
        case 7:
            rule = u"FREQ=YEARLY;BYMONTH=%1;BYMONTHDAY=%2"_s.arg(1 + roll(11)).arg(1 + roll(27));
            break;
        case 8:
            rule = u"FREQ=YEARLY;BYMONTH=%1;BYDAY=%2%3"_s.arg(1 + roll(11))
                       .arg(roll(1) != 0 ? 1 : -1)
                       .arg(weekdays[roll(6)]);
            break;
        default:
            rule = u"FREQ=MONTHLY;BYMONTH=3,10;BYDAY="_s + someDays();
            break;
    }
    if (roll(2) == 0) rule += u";INTERVAL=%1"_s.arg(2 + roll(2));
    const auto days = ruleDays(rule, base, base, base.addYears(8));
    const QDate first = days.empty() ? base : days.front();
    if (roll(2) == 0)
        rule += u";COUNT=%1"_s.arg(1 + roll(40));
    else if (roll(1) == 0)
        rule += u";UNTIL="_s + first.addDays(roll(900)).toString(u"yyyyMMdd"_s);
    return {tidyRule(rule).value_or(rule), first};
}

const QTime ruleClock(1, 30);  // the hour that is left out in March and comes twice in October
QString momentOf(const QDate& day) {
    return QDateTime(day, ruleClock, QTimeZone("Europe/London")).toUTC().toString(u"yyyy-MM-ddTHH:mm"_s);
}

/// By libical itself, as a whole event: times in the zone, not days.
QStringList byLibical(const MadeRule& made, const QDate& until) {
    QStringList days;
    const QByteArray text =
        "BEGIN:VEVENT\r\nDTSTART:" + made.first.toString(u"yyyyMMdd'T'"_s).toLatin1() + "013000\r\nRRULE:" +
        QString(made.rule).replace(QRegularExpression(u"UNTIL=(\\d{8})"_s), u"UNTIL=\\1T235959"_s).toLatin1() +
        "\r\nEND:VEVENT\r\n";
    icalcomponent* event = icalparser_parse_string(text.constData());
    icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    icalrecur_iterator* iterator =
        icalrecur_iterator_new(icalproperty_get_rrule(rule), icalcomponent_get_dtstart(event));
    for (auto time = icalrecur_iterator_next(iterator); !icaltime_is_null_time(time);
         time = icalrecur_iterator_next(iterator)) {
        const QDate day(time.year, time.month, time.day);
        if (day > until) break;
        days << day.toString(Qt::ISODate);
    }
    icalrecur_iterator_free(iterator);
    icalcomponent_free(event);
    return days;
}

std::vector<MadeRule> madeRules(unsigned seed) {
    std::mt19937 dice(seed);
    std::vector<MadeRule> all;
    constexpr int count = 500;
    for (int i = 0; i < count; ++i) all.push_back(madeRule(dice));
    return all;
}

/// Empty: there is no node, or no such modules.
QByteArray nodeSays(const QString& mode, const QByteArray& given, int* code = nullptr) {
    const QString modules = qEnvironmentVariable("NLC_NODE_MODULES"), node = QStandardPaths::findExecutable(u"node"_s);
    if (modules.isEmpty() || node.isEmpty()) return {};
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, modules);
    process.setProcessEnvironment(environment);
    process.start(node, {QStringLiteral(NLC_FIXTURES "/../browser/calendar.cjs"), mode});
    process.write(given);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(120'000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    if (code) *code = process.exitCode();
    return process.readAllStandardOutput();
}
bool hasNode() {
    return !qEnvironmentVariable("NLC_NODE_MODULES").isEmpty() && !QStandardPaths::findExecutable(u"node"_s).isEmpty();
}

}  // namespace

TEST(SecondLibrary, FiveHundredRulesGiveWhatLibicalGivesOfTimes) {
    const unsigned seed = std::random_device()();
    for (const MadeRule& made : madeRules(seed)) {
        const QDate until = made.first.addYears(3);
        QStringList ours;
        for (const QDate& day : ruleDays(made.rule, made.first, made.first, until)) ours << day.toString(Qt::ISODate);
        ASSERT_EQ(ours, byLibical(made, until)) << made.rule.toStdString() << " seed " << seed;
    }
}

TEST(SecondLibrary, FiveHundredRulesGiveWhatIcalJsAndRruleGive) {
    if (!hasNode()) GTEST_SKIP() << "node, ical.js and rrule are not here";
    const unsigned seed = std::random_device()();
    std::cout << "seed " << seed << '\n';
    const auto all = madeRules(seed);
    QJsonArray asked;
    for (const MadeRule& made : all)
        asked << QJsonObject{{u"rule"_s, made.rule},
                             {u"start"_s, made.first.toString(Qt::ISODate) + u"T01:30:00"_s},
                             {u"until"_s, made.first.addYears(3).toString(Qt::ISODate)}};
    const QJsonArray said = QJsonDocument::fromJson(nodeSays(u"rules"_s, QJsonDocument(asked).toJson())).array();
    ASSERT_EQ(said.size(), qsizetype(all.size()));
    for (size_t i = 0; i < all.size(); ++i) {
        QStringList days, moments, theirDays, theirMoments;
        for (const QDate& day : ruleDays(all[i].rule, all[i].first, all[i].first, all[i].first.addYears(3))) {
            days << day.toString(Qt::ISODate);
            moments << momentOf(day);
        }
        for (const auto& day : said[qsizetype(i)][u"rrule"_s].toArray()) theirDays << day.toString();
        for (const auto& at : said[qsizetype(i)][u"ical"_s].toArray()) theirMoments << at.toString();
        EXPECT_EQ(days, theirDays) << "rrule: " << all[i].rule.toStdString() << " from "
                                   << all[i].first.toString(Qt::ISODate).toStdString() << " seed " << seed;
        // ical.js gives days of other months to months with weekdays and BYMONTH; libical and rrule agree on those.
        if (all[i].rule.contains(u"BYMONTH="_s) && all[i].rule.startsWith(u"FREQ=MONTHLY"_s)) continue;
        // In the hour that the clocks leave out, libraries differ by convention; days and all other times must agree.
        EXPECT_EQ(moments.size(), theirMoments.size()) << "ical.js: " << all[i].rule.toStdString() << " seed " << seed;
        for (qsizetype n = 0; n < std::min(moments.size(), theirMoments.size()); ++n) {
            if (moments[n] == theirMoments[n]) continue;
            EXPECT_TRUE(moments[n].left(10) == theirMoments[n].left(10) && moments[n].mid(5, 2) == u"03"_s)
                << "ical.js: " << all[i].rule.toStdString() << ' ' << moments[n].toStdString() << " is "
                << theirMoments[n].toStdString() << " seed " << seed;
        }
    }
}

TEST(SecondLibrary, WhatWeWriteIsValidForIcalJsAndTheSameAfterARoundTrip) {
    if (!hasNode()) GTEST_SKIP() << "node, ical.js and rrule are not here";
    const unsigned seed = std::random_device()();
    std::vector<IcsEvent> events;
    for (const MadeRule& made : madeRules(seed)) {
        IcsEvent event;
        event.uid = u"event-%1@example.org"_s.arg(events.size());
        event.sequence = int(events.size() % 7);
        event.summary = u"Meeting %1, with; signs \\ and “letters” 😀 "_s.arg(events.size()).trimmed() +
                        u"x"_s.repeated(qsizetype(events.size() % 90));
        event.description = u"One line\nand another\n\nand a third, as é"_s;
        event.location = events.size() % 3 == 0 ? u""_s : u"Room 3; first floor"_s;
        event.day = made.first;
        if (events.size() % 4 != 0) {
            event.from = QTime(9, 30);
            event.to = QTime(11, 0);
        } else if (events.size() % 8 == 0) {
            event.lastDay = made.first.addDays(2);
        }
        event.rule = made.rule;
        const auto days = ruleDays(made.rule, made.first, made.first, made.first.addYears(1));
        if (days.size() > 2) event.excluded = {days[1]};
        if (events.size() % 5 == 0) event.extra = {made.first.addDays(401)};
        event.stampedAt = QDateTime(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);
        events.push_back(event);
        if (days.size() > 3) {
            IcsEvent moved = event;
            moved.rule.clear();
            moved.excluded.clear();
            moved.extra.clear();
            moved.recurrenceOn = days[2];
            moved.recurrenceAt = event.from;
            moved.day = days[2].addDays(1);
            moved.lastDay = {};
            events.push_back(moved);
        }
    }
    const QByteArray file = icsOf(events, u"Dates, and more"_s);
    const auto same = [&](const QByteArray& bytes, const char* what) {
        const IcsFile read = must(readIcs(bytes));
        EXPECT_EQ(read.name, u"Dates, and more"_s) << what;
        ASSERT_EQ(read.entries.size(), events.size()) << what;
        for (size_t i = 0; i < events.size(); ++i) {
            EXPECT_EQ(read.entries[i].problem, QString());
            EXPECT_TRUE(read.entries[i].event == events[i])
                << what << ' ' << events[i].rule.toStdString() << " | " << read.entries[i].event.rule.toStdString()
                << " seed " << seed;
        }
    };
    same(file, "read by us");
    same(nodeSays(u"again"_s, file), "written again by ical.js");
}
