// SPDX-License-Identifier: GPL-3.0-or-later
// The program on the command line, as a script or a colleague from IT would run it.
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "app/command.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int code = -1;
    QString out, error;
};

class Program : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = new QTemporaryDir;
        const Outcome made = run({u"new"_s, sample(), u"--sample"_s});
        ASSERT_EQ(made.code, 0) << made.error.toStdString();
    }
    static void TearDownTestSuite() { delete folder; }
    static Outcome run(const QStringList& arguments) {
        QProcess program;
        program.start(QStringLiteral(NLC_PROGRAM), arguments);
        if (!program.waitForFinished(120'000)) return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
    static QString at(const QString& name) { return folder->filePath(name); }
    static QString sample() { return at(u"sample.nlc"_s); }
    inline static QTemporaryDir* folder = nullptr;
};

/// One sentence for a person: no stack, no code.
void expectSentence(const QString& error) {
    EXPECT_EQ(error.count(u'\n'), 1) << error.toStdString();
    EXPECT_TRUE(error.trimmed().endsWith(u'.')) << error.toStdString();
}

}  // namespace

TEST_F(Program, SaysWhatItIsAndHowItIsUsed) {
    const Outcome help = run({u"--help"_s});
    EXPECT_EQ(help.code, 0);
    EXPECT_TRUE(help.out.contains(u"nlcdesk export bulletin"_s));
    EXPECT_TRUE(run({u"--version"_s}).out.startsWith(u"NLC Desk "_s));
}

TEST_F(Program, TheSampleIsAWholeWorkspace) {
    const Outcome check = run({u"check"_s, sample()});
    EXPECT_EQ(check.code, 0) << check.error.toStdString();
    EXPECT_TRUE(check.out.contains(u"History: all is well"_s));
}

TEST_F(Program, ExportsABulletinInEveryFormatAndReplacesNothingUnasked) {
    for (const auto& [format, begins] : std::initializer_list<std::pair<QString, QByteArray>>{
             {u"email"_s, "<!DOCTYPE html"}, {u"web"_s, "<!DOCTYPE html"}, {u"pdf"_s, "%PDF-1."}, {u"text"_s, ""}}) {
        const QString path = at(u"bulletin."_s + format);
        const QStringList arguments{u"export"_s,   u"bulletin"_s, sample(),   u"--issue"_s, u"14"_s,
                                    u"--format"_s, format,        u"--out"_s, path};
        const Outcome done = run(arguments);
        ASSERT_EQ(done.code, 0) << done.error.toStdString();
        const QByteArray bytes = testing_support::bytesOf(path);
        EXPECT_TRUE(bytes.toUpper().startsWith(begins.toUpper())) << bytes.left(40).toStdString();
        const Outcome again = run(arguments);
        EXPECT_EQ(again.code, 1);
        expectSentence(again.error);
        EXPECT_EQ(run(QStringList(arguments) << u"--replace"_s).code, 0);
        EXPECT_EQ(testing_support::bytesOf(path), bytes) << "the same bulletin gives the same bytes";
    }
    EXPECT_TRUE(testing_support::bytesOf(at(u"bulletin.email"_s)).contains("766"));
}

TEST_F(Program, ExportsTheUpdatePageOfARound) {
    const Outcome done = run({u"export"_s, u"updates"_s, sample(), u"--round"_s, u"february 2025"_s, u"--format"_s,
                              u"web"_s, u"--out"_s, at(u"updates.html"_s)});
    ASSERT_EQ(done.code, 0) << done.error.toStdString();
    EXPECT_TRUE(testing_support::bytesOf(at(u"updates.html"_s)).contains("766"));
}

TEST_F(Program, ListsMeetingsAndExportsTheirAgendaAndMinutes) {
    const auto meetings = QJsonDocument::fromJson(run({u"meetings"_s, sample(), u"--json"_s}).out.toUtf8()).array();
    ASSERT_EQ(meetings.size(), 4);
    EXPECT_EQ(meetings[0].toObject()[u"day"_s].toString(), u"2024-02-27"_s);
    EXPECT_EQ(meetings[3].toObject()[u"state"_s].toString(), u"planned"_s);
    EXPECT_TRUE(run({u"meetings"_s, sample()}).out.contains(u"2024-09-19"_s));
    for (const QString& what : {u"agenda"_s, u"minutes"_s}) {
        const Outcome done = run({u"export"_s, what, sample(), u"--meeting"_s, u"2024-09-19"_s, u"--format"_s,
                                  u"text"_s, u"--out"_s, at(what + u".txt"_s)});
        ASSERT_EQ(done.code, 0) << done.error.toStdString();
        EXPECT_TRUE(testing_support::bytesOf(at(what + u".txt"_s)).contains("from themes to a challenge"));
    }
    EXPECT_TRUE(testing_support::bytesOf(at(u"minutes.txt"_s)).contains("Decision D3"));
    const Outcome none = run({u"export"_s, u"agenda"_s, sample(), u"--meeting"_s, u"2024-09-20"_s, u"--format"_s,
                              u"pdf"_s, u"--out"_s, at(u"none.pdf"_s)});
    EXPECT_NE(none.code, 0);
    EXPECT_TRUE(none.error.contains(u"no meeting on Fri 20 Sep 2024"_s)) << none.error.toStdString();
    EXPECT_NE(run({u"export"_s, u"agenda"_s, sample(), u"--meeting"_s, u"soon"_s, u"--format"_s, u"pdf"_s, u"--out"_s,
                   at(u"none.pdf"_s)})
                  .code,
              0);
}

TEST_F(Program, AddsPapersAndIssuesThePackItsSupplementAndTheActions) {
    const QString when = u"--meeting=2025-03-06"_s;
    ASSERT_EQ(
        run({u"export"_s, u"agenda"_s, sample(), when, u"--format"_s, u"pdf"_s, u"--out"_s, at(u"late.pdf"_s)}).code,
        0);
    const Outcome pack = run({u"export"_s, u"pack"_s, sample(), when, u"--out"_s, at(u"pack.pdf"_s)});
    ASSERT_EQ(pack.code, 0) << pack.error.toStdString();
    EXPECT_TRUE(pack.out.contains(u"Pack, version 1, full"_s)) << pack.out.toStdString();
    const Outcome added = run({u"add"_s, u"paper"_s, sample(), when, u"--title"_s, u"A late paper"_s, u"--item"_s,
                               u"visits in spring"_s, at(u"late.pdf"_s)});
    ASSERT_EQ(added.code, 0) << added.error.toStdString();
    EXPECT_TRUE(added.out.contains(u"\"A late paper\""_s));
    const Outcome late =
        run({u"export"_s, u"pack"_s, sample(), when, u"--supplement"_s, u"--out"_s, at(u"supplement.pdf"_s)});
    ASSERT_EQ(late.code, 0) << late.error.toStdString();
    EXPECT_TRUE(testing_support::bytesOf(at(u"supplement.pdf"_s)).startsWith("%PDF-"));
    const Outcome nowhere = run({u"add"_s, u"paper"_s, sample(), when, u"--item"_s, u"Tea"_s, at(u"late.pdf"_s)});
    EXPECT_NE(nowhere.code, 0);
    EXPECT_TRUE(nowhere.error.contains(u"no item \"Tea\""_s)) << nowhere.error.toStdString();
    EXPECT_NE(run({u"add"_s, u"paper"_s, sample(), when}).code, 0) << "no file";
    EXPECT_NE(run({u"export"_s, u"pack"_s, sample(), when, u"--edition"_s, u"tea"_s, u"--out"_s, at(u"x.pdf"_s)}).code,
              0);
    EXPECT_NE(run({u"export"_s, u"pack"_s, sample(), when, u"--out"_s, at(u"pack.pdf"_s)}).code, 0) << "it is there";
    const Outcome actions = run({u"export"_s, u"actions"_s, sample(), u"--out"_s, at(u"actions.csv"_s)});
    ASSERT_EQ(actions.code, 0) << actions.error.toStdString();
    EXPECT_TRUE(testing_support::bytesOf(at(u"actions.csv"_s)).contains("A1,"));
    const Outcome open = run({u"export"_s, u"minutes"_s, sample(), u"--meeting"_s, u"2024-09-19"_s, u"--edition"_s,
                              u"open"_s, u"--format"_s, u"docx"_s, u"--out"_s, at(u"open.docx"_s)});
    EXPECT_EQ(open.code, 0) << open.error.toStdString();
}

TEST_F(Program, ExportsTheDirectoryAsItWasPublished) {
    const Outcome done =
        run({u"export"_s, u"directory"_s, sample(), u"--format"_s, u"pdf"_s, u"--out"_s, at(u"directory.pdf"_s)});
    ASSERT_EQ(done.code, 0) << done.error.toStdString();
    EXPECT_TRUE(testing_support::bytesOf(at(u"directory.pdf"_s)).startsWith("%PDF-"));
    const QString bare = at(u"bare.nlc"_s);
    ASSERT_EQ(run({u"new"_s, bare}).code, 0);
    const Outcome none =
        run({u"export"_s, u"directory"_s, bare, u"--format"_s, u"web"_s, u"--out"_s, at(u"none.html"_s)});
    EXPECT_NE(none.code, 0);
    EXPECT_TRUE(none.error.contains(u"not published"_s)) << none.error.toStdString();
    EXPECT_FALSE(QFile::exists(at(u"none.html"_s)));
}

TEST_F(Program, ExportsPeopleReportsOnOneAndErasesThem) {
    const QString file = at(u"privacy.nlc"_s), table = at(u"privacy.csv"_s), out = at(u"people.xlsx"_s);
    ASSERT_EQ(run({u"new"_s, file}).code, 0);
    writeBytes(table, "Name,E-mail\nZebedee Quillfeather,z.q@example.org\nBo Figment,bo@example.org\n");
    ASSERT_EQ(run({u"import"_s, u"people"_s, file, table}).code, 0);
    const QStringList exporting{u"export"_s, u"people"_s, file, u"--format"_s, u"xlsx"_s, u"--out"_s, out};
    const Outcome exported = run(exporting);
    ASSERT_EQ(exported.code, 0) << exported.error.toStdString();
    EXPECT_TRUE(exported.out.contains(u"2 people"_s));
    EXPECT_NE(run(exporting).code, 0) << "a file that exists is left alone";
    EXPECT_NE(run(QStringList(exporting) << u"--replace"_s << u"--filter"_s << u"none such"_s).code, 0);

    const QString report = at(u"report.txt"_s);
    ASSERT_EQ(run({u"report"_s, u"person"_s, file, u"--person"_s, u"Z.Q@example.org"_s, u"--out"_s, report}).code, 0);
    EXPECT_TRUE(bytesOf(report).contains("Quillfeather"));
    const QStringList erasing{u"erase"_s, u"person"_s, file, u"--person"_s, u"z.q@example.org"_s};
    const Outcome asked = run(erasing);
    EXPECT_EQ(asked.code, 0) << asked.error.toStdString();
    EXPECT_TRUE(asked.out.contains(u"Nothing was erased"_s));
    EXPECT_TRUE(bytesOf(file).contains("Quillfeather"));
    const Outcome erased = run(QStringList(erasing) << u"--yes"_s);
    EXPECT_EQ(erased.code, 0) << erased.error.toStdString();
    EXPECT_FALSE(bytesOf(file).contains("Quillfeather"));
    EXPECT_FALSE(bytesOf(file).contains("z.q@example.org"));
    EXPECT_TRUE(bytesOf(file).contains("Figment"));
    EXPECT_EQ(run({u"check"_s, file}).code, 0);
    EXPECT_NE(run(erasing).code, 0) << "nobody has that address any more";
}

TEST_F(Program, ImportsPeopleOnceAndSaysWhatBecameOfEachRow) {
    const QString file = at(u"import.nlc"_s), table = at(u"people.csv"_s);
    ASSERT_EQ(run({u"new"_s, file}).code, 0);
    writeBytes(table, "Name,E-mail,School\nNew Example,new@example.org,New School\nBo Figment,no address,\n");
    const QStringList arguments{u"import"_s, u"people"_s, file, table};
    const Outcome dry = run(QStringList(arguments) << u"--dry-run"_s);
    ASSERT_EQ(dry.code, 0) << dry.error.toStdString();
    EXPECT_TRUE(dry.out.contains(u"1 new, 0 updated, 0 the same, 0 left out, 1 with a problem."_s))
        << dry.out.toStdString();
    EXPECT_TRUE(dry.out.contains(u"Row 3, Bo Figment: This does not look like an e-mail address"_s))
        << dry.out.toStdString();
    EXPECT_TRUE(dry.out.contains(u"Nothing was written."_s));
    const Outcome done = run(arguments);
    EXPECT_EQ(done.code, 0);
    EXPECT_FALSE(done.out.contains(u"Nothing was written."_s)) << done.out.toStdString();
    const auto again = QJsonDocument::fromJson(run(QStringList(arguments) << u"--json"_s).out.toUtf8()).object();
    EXPECT_EQ(again[u"new"_s].toInt(), 0);
    EXPECT_EQ(again[u"same"_s].toInt(), 1);
    EXPECT_EQ(again[u"problems"_s].toArray().size(), 1);
    EXPECT_FALSE(again[u"written"_s].toBool());
    EXPECT_EQ(run({u"check"_s, file}).code, 0);
}

TEST_F(Program, SaysInOneSentenceWhyItCouldNot) {
    writeBytes(at(u"notes.nlc"_s), "not a workspace");
    const QList<QPair<QStringList, int>> wrong{
        {{u"check"_s, at(u"gone.nlc"_s)}, 1},
        {{u"check"_s, at(u"notes.nlc"_s)}, 1},
        {{u"new"_s, sample()}, 1},
        {{u"new"_s, at(u"no/folder/a.nlc"_s)}, 1},
        {{u"export"_s, u"bulletin"_s, sample(), u"--issue"_s, u"999"_s, u"--format"_s, u"pdf"_s, u"--out"_s,
          at(u"x.pdf"_s)},
         1},
        {{u"export"_s, u"updates"_s, sample(), u"--round"_s, u"March 1999"_s, u"--format"_s, u"pdf"_s, u"--out"_s,
          at(u"x.pdf"_s)},
         1},
        {{u"export"_s, u"bulletin"_s, sample(), u"--format"_s, u"pdf"_s, u"--out"_s, at(u"no/folder/x.pdf"_s)}, 1},
        {{u"export"_s, u"bulletin"_s, sample(), u"--format"_s, u"odt"_s, u"--out"_s, at(u"x.odt"_s)}, 2},
        {{u"export"_s, u"bulletin"_s, sample(), u"--format"_s, u"pdf"_s}, 2},
        {{u"export"_s, u"minutes"_s, sample()}, 2},
        {{u"import"_s, u"people"_s, sample(), at(u"gone.csv"_s)}, 1},
        {{u"import"_s, u"people"_s, sample(), at(u"notes.nlc"_s)}, 1},
        {{u"import"_s, u"cakes"_s, sample(), at(u"people.csv"_s)}, 2},
        {{u"import"_s, u"people"_s, sample()}, 2},
        {{u"import"_s, u"people"_s, sample(), at(u"people.csv"_s), u"--la"_s, u"926"_s}, 2},
        {{u"check"_s}, 2},
        {{u"check"_s, sample(), u"--loud"_s}, 2},
        {{u"check"_s, sample(), sample()}, 2},
    };
    for (const auto& [arguments, code] : wrong) {
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, code) << arguments.join(u' ').toStdString() << ": " << outcome.error.toStdString();
        expectSentence(outcome.error);
        EXPECT_TRUE(outcome.out.isEmpty());
    }
    EXPECT_FALSE(QFileInfo::exists(at(u"x.pdf"_s)));
    EXPECT_EQ(testing_support::bytesOf(at(u"notes.nlc"_s)), "not a workspace");
}

TEST(CommandLine, ReadsOptionsInAnyOrder) {
    const auto command = parseCommand({u"export"_s, u"bulletin"_s, u"--out=x.pdf"_s, u"year.nlc"_s, u"--format"_s,
                                       u"pdf"_s, u"--issue=14"_s, u"--today"_s, u"2025-02-12"_s});
    ASSERT_TRUE(command) << why(command);
    EXPECT_EQ(command->file, u"year.nlc"_s);
    EXPECT_EQ(command->out, u"x.pdf"_s);
    EXPECT_EQ(command->issue, 14);
    EXPECT_EQ(command->format, doc::Format::Pdf);
    EXPECT_EQ(command->today, QDate(2025, 2, 12));
    EXPECT_EQ(parseCommand({u"year.nlc"_s})->kind, Command::Kind::Window);
}

namespace {

/// A table in the shape of the performance tables; the schools are invented.
const QByteArray figuresOfExampleshire =
    "RECTYPE,LEA,URN,SCHNAME,TELIG,PTRWM_EXP,PTRWM_EXP_FSM6CLA1A,PTRWM_EXP_18\n"
    "1,926,900001,Example Hill Primary School,60,63%,SUPP,61%\n1,926,9x,Example Slip School,60,63%,SUPP,61%\n"
    "3,926, ,Norfolk,600,60%,46%,59%\n5, , ,,643616,65%,51%,64%\n";

}  // namespace

TEST_F(Program, ImportsFiguresSaysWhatItTookAndGivesThemOut) {
    const QString file = at(u"figures.nlc"_s), input = at(u"2018-926-ks2.csv"_s);
    ASSERT_EQ(run({u"new"_s, file}).code, 0);
    testing_support::writeBytes(input, figuresOfExampleshire);
    const Outcome dry = run({u"import"_s, u"ks2"_s, file, input, u"--dry-run"_s, u"--json"_s});
    ASSERT_EQ(dry.code, 0) << dry.error.toStdString();
    const QJsonObject said = QJsonDocument::fromJson(dry.out.toUtf8()).object();
    EXPECT_FALSE(said[u"written"_s].toBool(true));
    EXPECT_EQ(said[u"files"_s][0][u"problems"_s].toArray().size(), 1);
    EXPECT_EQ(said[u"releases"_s][0][u"year"_s].toInt(), 2019);
    const Outcome done = run({u"import"_s, u"ks2"_s, file, input, u"--status"_s, u"revised"_s});
    ASSERT_EQ(done.code, 0) << done.error.toStdString();
    EXPECT_TRUE(done.out.contains(u"Row 3"_s)) << done.out.toStdString();
    EXPECT_TRUE(run({u"import"_s, u"ks2"_s, file, input, u"--status"_s, u"revised"_s}).out.contains(u"here already"_s));

    const Outcome json = run({u"ks2"_s, file, u"--measure"_s, u"RWM expected"_s, u"--area"_s, u"900001"_s, u"--group"_s,
                              u"disadvantaged"_s, u"--compare"_s, u"england"_s, u"--format"_s, u"json"_s});
    ASSERT_EQ(json.code, 0) << json.error.toStdString();
    const QJsonArray figures = QJsonDocument::fromJson(json.out.toUtf8()).array();
    ASSERT_EQ(figures.size(), 2);
    EXPECT_TRUE(figures[0][u"value"_s].isNull());
    EXPECT_EQ(figures[0][u"status"_s].toString(), u"suppressed"_s);
    EXPECT_EQ(figures[1][u"value"_s].toDouble(), 51);
    EXPECT_EQ(figures[1][u"source"_s].toString(), u"KS2 performance tables 2019: Norfolk (revised)"_s);
    const QString csv = at(u"figures.csv"_s);
    const QStringList toFile{u"ks2"_s,     file,          u"--measure"_s, u"rwm expected"_s, u"--area"_s,
                             u"Norfolk"_s, u"--format"_s, u"csv"_s,       u"--out"_s,        csv};
    EXPECT_EQ(run(toFile).code, 0);
    EXPECT_TRUE(testing_support::bytesOf(csv).contains("Norfolk,926,2019,60,Published"));
    EXPECT_EQ(run(toFile).code, 1) << "nothing is replaced unasked";
    for (const auto& [format, begins] : {std::pair(u"png"_s, QByteArray("\x89PNG")),
                                         {u"svg"_s, QByteArray("<?xml")},
                                         {u"pdf"_s, QByteArray("%PDF")}}) {
        const QString chart = at(u"chart."_s + format);
        const Outcome made = run({u"ks2"_s, file, u"--measure"_s, u"RWM expected"_s, u"--area"_s, u"926"_s,
                                  u"--chart"_s, u"schools"_s, u"--format"_s, format, u"--out"_s, chart});
        EXPECT_EQ(made.code, 0) << made.error.toStdString();
        EXPECT_TRUE(testing_support::bytesOf(chart).startsWith(begins)) << format.toStdString();
    }
}

TEST_F(Program, RefusesFiguresItCannotReadOrGiveWithASentence) {
    const QString file = at(u"refused.nlc"_s), input = at(u"2016-926-ks2.csv"_s);
    ASSERT_EQ(run({u"new"_s, file}).code, 0);
    testing_support::writeBytes(input, figuresOfExampleshire);
    const QStringList asked{u"ks2"_s, file, u"--measure"_s, u"RWM expected"_s, u"--area"_s, u"926"_s};
    for (const auto& [arguments, code] : std::initializer_list<std::pair<QStringList, int>>{
             {{u"import"_s, u"ks2"_s, file, input}, 1},  // named as of another year
             {{u"import"_s, u"ks2"_s, file, at(u"nowhere.csv"_s)}, 1},
             {{u"import"_s, u"ks2"_s, file}, 2},
             {{u"import"_s, u"ks2"_s, file, input, u"--status"_s, u"rumour"_s}, 2},
             {asked + QStringList{u"--format"_s, u"csv"_s}, 1},
             {asked + QStringList{u"--format"_s, u"png"_s, u"--out"_s, at(u"x.png"_s)}, 1},
             {asked + QStringList{u"--format"_s, u"png"_s}, 2},
             {asked + QStringList{u"--format"_s, u"gif"_s, u"--out"_s, at(u"x.gif"_s)}, 2},
             {{u"ks2"_s, file, u"--measure"_s, u"Phonics"_s, u"--area"_s, u"926"_s, u"--format"_s, u"csv"_s}, 2},
             {{u"ks2"_s, file, u"--measure"_s, u"RWM expected"_s, u"--area"_s, u"Nowhere"_s, u"--format"_s, u"csv"_s},
              2}}) {
        const Outcome refused = run(arguments);
        EXPECT_EQ(refused.code, code) << arguments.join(u' ').toStdString();
        expectSentence(refused.error);
    }
}
