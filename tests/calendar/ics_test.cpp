// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/ics.h"

#include <gtest/gtest.h>

#include "tests/support/printing.h"

using namespace Qt::StringLiterals;

namespace nlc {
namespace {

IcsEvent event() {
    IcsEvent event;
    event.uid = u"meeting-1@nlcdesk"_s;
    event.sequence = 3;
    event.summary = u"Spring meeting"_s;
    event.day = {2025, 3, 6};
    event.from = QTime(14, 0);
    event.to = QTime(16, 0);
    event.stampedAt = QDateTime(QDate(2025, 2, 12), QTime(9, 30), Qt::UTC);
    return event;
}

/// Lines as a reader sees them: folded ones joined.
QStringList linesOf(const QByteArray& ics) { return QString::fromUtf8(ics).remove(u"\r\n "_s).split(u"\r\n"_s); }

TEST(Ics, SaysWhenInLocalTimeWithTheClocksRules) {
    const QStringList lines = linesOf(icsOf({event()}));
    for (const QString& wanted :
         {u"METHOD:PUBLISH"_s, u"TZID:Europe/London"_s, u"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"_s,
          u"DTSTART;TZID=Europe/London:20250306T140000"_s, u"DTEND;TZID=Europe/London:20250306T160000"_s,
          u"DTSTAMP:20250212T093000Z"_s, u"SEQUENCE:3"_s, u"UID:meeting-1@nlcdesk"_s, u"STATUS:CONFIRMED"_s})
        EXPECT_TRUE(lines.contains(wanted)) << (wanted + lines.join(u'\n')).toStdString();
    EXPECT_EQ(icsOf({event()}), icsOf({event()}));
}

TEST(Ics, WholeDaysEndOnTheNext) {
    IcsEvent days = event();
    days.from = days.to = {};
    days.lastDay = {2025, 3, 7};
    const QStringList lines = linesOf(icsOf({days}));
    EXPECT_TRUE(lines.contains(u"DTSTART;VALUE=DATE:20250306"_s)) << lines.join(u'\n').toStdString();
    EXPECT_TRUE(lines.contains(u"DTEND;VALUE=DATE:20250308"_s)) << lines.join(u'\n').toStdString();
    IcsEvent open = event();
    open.to = {};
    EXPECT_TRUE(linesOf(icsOf({open})).contains(u"DTEND;TZID=Europe/London:20250306T150000"_s)) << "an hour";
}

TEST(Ics, IsCancelledWhenAllOfItIs) {
    IcsEvent gone = event();
    gone.isCancelled = true;
    EXPECT_TRUE(linesOf(icsOf({gone})).contains(u"METHOD:CANCEL"_s));
    EXPECT_TRUE(linesOf(icsOf({gone, event()})).contains(u"METHOD:PUBLISH"_s));
}

TEST(Ics, TextCannotBecomeALineOfItsOwn) {
    IcsEvent sly = event();
    sly.summary = u"Spring; meeting, with\r\nATTENDEE:mailto:x@example.org \\ and\x01 more"_s;
    sly.description = u"é"_s.repeated(300);
    QByteArray ics = icsOf({sly});
    for (const QString& line : linesOf(ics)) EXPECT_FALSE(line.startsWith(u"ATTENDEE"_s));
    EXPECT_TRUE(
        linesOf(ics).contains(u"SUMMARY:Spring\\; meeting\\, with\\nATTENDEE:mailto:x@example.org \\\\ and more"_s))
        << ics.toStdString();
    for (const QByteArray& line : ics.split('\n')) EXPECT_LE(line.trimmed().size(), 75) << line.toStdString();
    EXPECT_FALSE(ics.replace("\r\n", "").contains('\n')) << "every line ends with CRLF";
}

}  // namespace
}  // namespace nlc
