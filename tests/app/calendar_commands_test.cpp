// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar on the command line.
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

struct CalendarRan {
    int code = -1;
    QString out, error;
};

class CalendarCommands : public testing::Test {
protected:
    static void SetUpTestSuite() {
        calendarFolder = new QTemporaryDir;
        const CalendarRan made = run({u"new"_s, file(), u"--sample"_s});
        ASSERT_EQ(made.code, 0) << made.error.toStdString();
    }
    static void TearDownTestSuite() { delete calendarFolder; }
    static CalendarRan run(const QStringList& arguments) {
        QProcess program;
        program.start(QStringLiteral(NLC_PROGRAM), arguments + QStringList{u"--today"_s, u"2025-02-12"_s});
        if (!program.waitForFinished(120'000)) return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
    static CalendarRan exported(const QString& out, const QStringList& more = {}) {
        return run(QStringList{u"export"_s, u"calendar"_s, file(), u"--out"_s, out} + more);
    }
    static QString file() { return at(u"sample.nlc"_s); }
    static QString at(const QString& name) { return calendarFolder->filePath(name); }
    inline static QTemporaryDir* calendarFolder = nullptr;
};

}  // namespace

TEST_F(CalendarCommands, WriteTheFormThatTheEndingAsksFor) {
    const CalendarRan ics = exported(at(u"dates.ics"_s), {u"--filter"_s, u"for headteachers"_s});
    ASSERT_EQ(ics.code, 0) << ics.error.toStdString();
    const QByteArray bytes = bytesOf(at(u"dates.ics"_s));
    EXPECT_TRUE(bytes.contains("SUMMARY:Headteachers' briefing"));
    EXPECT_TRUE(bytes.contains("RRULE:FREQ=MONTHLY"));
    EXPECT_FALSE(bytes.contains("SENCO"));
    EXPECT_EQ(exported(at(u"dates.ics"_s)).code, 1) << "nothing is replaced unasked";
    EXPECT_EQ(exported(at(u"public.html"_s)).code, 0);
    const QByteArray page = bytesOf(at(u"public.html"_s));
    EXPECT_TRUE(page.contains("Autumn half term"));
    EXPECT_FALSE(page.contains("planning day")) << "it is not public";
    EXPECT_EQ(exported(at(u"term.pdf"_s)).code, 0);
    EXPECT_TRUE(bytesOf(at(u"term.pdf"_s)).startsWith("%PDF"));
}

TEST_F(CalendarCommands, KeepAFolderFresh) {
    const QString folder = at(u"published"_s);
    EXPECT_TRUE(exported(folder, {u"--dry-run"_s}).out.contains(u"Nothing was written"_s));
    EXPECT_FALSE(QDir(folder).exists());
    ASSERT_EQ(exported(folder).code, 0);
    EXPECT_TRUE(QFile::exists(folder + u"/calendar.ics"_s));
    EXPECT_TRUE(QFile::exists(folder + u"/index.html"_s));
    const CalendarRan again = exported(folder);
    EXPECT_TRUE(again.out.startsWith(u"0 files written"_s)) << again.out.toStdString();
}

TEST_F(CalendarCommands, TakeACalendarInOnce) {
    const QString input = at(u"school.ics"_s);
    writeBytes(
        input,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Example School\r\nBEGIN:VEVENT\r\nUID:one@example.org\r\n"
        "DTSTART;VALUE=DATE:20250303\r\nSUMMARY:Open day\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:two@example.org\r\n"
        "SUMMARY:When?\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    const QStringList command{u"import"_s, u"calendar"_s, file(), input, u"--json"_s};
    const auto countsOf = [](const CalendarRan& ran) { return QJsonDocument::fromJson(ran.out.toUtf8()).object(); };
    const QJsonObject dry = countsOf(run(command + QStringList{u"--dry-run"_s}));
    EXPECT_EQ(dry[u"new"_s].toInt(), 1);
    EXPECT_FALSE(dry[u"written"_s].toBool());
    const QJsonObject first = countsOf(run(command));
    EXPECT_EQ(first[u"new"_s].toInt(), 1);
    EXPECT_EQ(first[u"problem"_s].toInt(), 1);
    EXPECT_TRUE(first[u"written"_s].toBool());
    EXPECT_EQ(first[u"calendar"_s].toString(), u"Example School"_s);
    const QJsonObject again = countsOf(run(command));
    EXPECT_EQ(again[u"same"_s].toInt(), 1);
    EXPECT_EQ(again[u"new"_s].toInt(), 0);
    EXPECT_FALSE(again[u"written"_s].toBool());
}

TEST_F(CalendarCommands, SayInOneSentenceWhatTheyCannotDo) {
    EXPECT_EQ(run({u"import"_s, u"calendar"_s, file()}).code, 2);
    EXPECT_EQ(run({u"import"_s, u"calendar"_s, file(), at(u"missing.ics"_s)}).code, 1);
    const CalendarRan unknown = exported(at(u"x.ics"_s), {u"--filter"_s, u"Nobody"_s});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_TRUE(unknown.error.contains(u"For headteachers"_s)) << unknown.error.toStdString();
    EXPECT_EQ(exported(at(u"x.docx"_s)).code, 1);
    EXPECT_EQ(exported(at(u"x.ics"_s), {u"--from"_s, u"2025-03-01"_s, u"--to"_s, u"2025-02-01"_s}).code, 2);
}
