// SPDX-License-Identifier: GPL-3.0-or-later
// Visits and their bookings on the command line.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class VisitCommands : public testing::Test {
protected:
    struct Answer {
        int code = -1;
        QString out, error;
    };
    static void SetUpTestSuite() {
        visitFolder = new QTemporaryDir;
        const Answer made = run({u"new"_s, file(), u"--sample"_s});
        ASSERT_EQ(made.code, 0) << made.error.toStdString();
    }
    static void TearDownTestSuite() { delete visitFolder; }
    static Answer run(const QStringList& arguments) {
        QProcess program;
        program.start(QStringLiteral(NLC_PROGRAM), QStringList{u"--today=2025-02-12"_s} + arguments);
        if (!program.waitForFinished(120'000)) return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
    static QString file() { return visitFolder->filePath(u"sample.nlc"_s); }
    static QJsonObject object(const Answer& answer) { return QJsonDocument::fromJson(answer.out.toUtf8()).object(); }
    static QJsonObject visitAbout(const QString& focus) {
        const QJsonArray all = QJsonDocument::fromJson(run({u"visits"_s, file(), u"--json"_s}).out.toUtf8()).array();
        for (const auto& each : all)
            if (each.toObject().value(u"focus"_s).toString() == focus) return each.toObject();
        return {};
    }
    inline static QTemporaryDir* visitFolder = nullptr;
};

}  // namespace

TEST_F(VisitCommands, TellTheVisitsWithTheirDatesAndPlaces) {
    const Answer words = run({u"visits"_s, file()});
    ASSERT_EQ(words.code, 0) << words.error.toStdString();
    EXPECT_TRUE(words.out.contains(u"Reading across the curriculum, North Example Primary Academy (Open)"_s))
        << words.out.toStdString();
    EXPECT_TRUE(words.out.contains(u"Tue 11 Mar 2025, 09:30–12:00: 6 places: 6 taken, 0 left, 2 waiting"_s));
    const QJsonObject calm = visitAbout(u"Calm corridors: behaviour between lessons"_s);
    EXPECT_EQ(calm[u"state"_s].toString(), u"open"_s);
    EXPECT_EQ(calm[u"dates"_s].toArray().size(), 3);
    EXPECT_EQ(calm[u"dates"_s][0][u"came"_s].toInt(), 8);
}

TEST_F(VisitCommands, BookWhoAnsweredAFormOnceAndWriteNothingOnADryRun) {
    const QString visit = QString::number(visitAbout(u"Calm corridors: behaviour between lessons"_s)[u"id"_s].toInt());
    const QString form = visitFolder->filePath(u"form.csv"_s);
    writeBytes(form,
               "ID,Start time,Completion time,Email,Name,Your school,Which date?\n"
               "1,10/02/2025 08:00:00,10/02/2025 08:02:00,petra.testwell@example.org,Petra Testwell,,13 March\n"
               "2,10/02/2025 09:00:00,10/02/2025 09:02:00,new@example.org,Noor Invented,Example High School,27 March\n"
               "3,10/02/2025 10:00:00,10/02/2025 10:02:00,lost@example.org,Lost Invented,,1 April\n");
    const QStringList dry{u"import"_s, u"bookings"_s, file(), u"--visit"_s, visit, form, u"--json"_s, u"--dry-run"_s};
    const Answer tried = run(dry);
    ASSERT_EQ(tried.code, 0) << tried.error.toStdString();
    EXPECT_EQ(object(tried)[u"new"_s].toInt(), 2);
    EXPECT_EQ(object(tried)[u"problems"_s].toArray().size(), 1);
    EXPECT_FALSE(object(tried)[u"written"_s].toBool());
    const QStringList wet = dry.mid(0, dry.size() - 1);
    const Answer done = run(wet);
    EXPECT_TRUE(object(done)[u"written"_s].toBool()) << done.error.toStdString();
    EXPECT_EQ(object(done)[u"events"_s][u"Booked"_s].toInt(), 2);
    const Answer again = run(wet);
    EXPECT_EQ(object(again)[u"same"_s].toInt(), 2);
    EXPECT_FALSE(object(again)[u"written"_s].toBool());
    EXPECT_EQ(visitAbout(u"Calm corridors: behaviour between lessons"_s)[u"dates"_s][2][u"booked"_s].toInt(), 1);
}

TEST_F(VisitCommands, BookThoseWhoStandInAnEMail) {
    const QString visit = QString::number(visitAbout(u"Structured teaching in a special school"_s)[u"id"_s].toInt());
    const QString mail = visitFolder->filePath(u"mail.txt"_s);
    writeBytes(mail, "Dear colleagues,\n\nKezia Sample <kezia.sample@example.org>\nthank you\n");
    const Answer done = run({u"import"_s, u"bookings"_s, file(), u"--visit"_s, visit, mail, u"--json"_s});
    ASSERT_EQ(done.code, 0) << done.error.toStdString();
    EXPECT_EQ(object(done)[u"new"_s].toInt(), 1) << done.out.toStdString();
}

TEST_F(VisitCommands, SayInOneSentenceWhatTheyCannotDo) {
    const QString nothing = visitFolder->filePath(u"nothing.txt"_s);
    writeBytes(nothing, "Dear colleagues,\nthank you\n");
    for (const auto& [arguments, code] : std::initializer_list<std::pair<QStringList, int>>{
             {{u"import"_s, u"bookings"_s, file(), nothing}, 2},
             {{u"import"_s, u"bookings"_s, file(), u"--visit"_s, u"99"_s, nothing}, 1},
             {{u"import"_s, u"bookings"_s, file(), u"--visit"_s, u"1"_s, nothing}, 1},
             {{u"import"_s, u"people"_s, file(), u"--visit"_s, u"1"_s, nothing}, 2},
             {{u"visits"_s, visitFolder->filePath(u"none.nlc"_s)}, 1}}) {
        const Answer refused = run(arguments);
        EXPECT_EQ(refused.code, code) << arguments.join(u' ').toStdString() << refused.error.toStdString();
        EXPECT_EQ(refused.error.count(u'\n'), 1) << refused.error.toStdString();
    }
}
