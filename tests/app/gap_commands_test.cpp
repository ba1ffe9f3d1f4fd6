// SPDX-License-Identifier: GPL-3.0-or-later
// The gap between two areas and "if…" on the command line.
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

struct Ran {
    int code = -1;
    QString out, error;
};

class GapCommands : public testing::Test {
protected:
    static void SetUpTestSuite() {
        gapFolder = new QTemporaryDir;
        const Ran made = run({u"new"_s, file(), u"--sample"_s});
        ASSERT_EQ(made.code, 0) << made.error.toStdString();
    }
    static void TearDownTestSuite() { delete gapFolder; }
    static Ran run(const QStringList& arguments) {
        QProcess program;
        program.start(QStringLiteral(NLC_PROGRAM), arguments);
        if (!program.waitForFinished(120'000)) return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
    static QString file() { return gapFolder->filePath(u"sample.nlc"_s); }
    static QStringList asked(const QString& command, const QStringList& more) {
        return QStringList{u"ks2"_s,    command,  file(),      u"--measure"_s, u"RWM expected"_s,
                           u"--area"_s, u"926"_s, u"--year"_s, u"2025"_s} +
               more;
    }
    inline static QTemporaryDir* gapFolder = nullptr;
};

}  // namespace

TEST_F(GapCommands, SayWhereNorfolksGapIs) {
    const Ran json = run(asked(u"gap"_s, {u"--by"_s, u"disadvantage"_s, u"--format"_s, u"json"_s}));
    ASSERT_EQ(json.code, 0) << json.error.toStdString();
    const QJsonObject gap = QJsonDocument::fromJson(json.out.toUtf8()).object();
    EXPECT_EQ(gap[u"gap"_s][u"value"_s].toDouble(), -7);
    EXPECT_EQ(gap[u"shares"_s].toString(), u"solved"_s);
    EXPECT_EQ(gap[u"comparator"_s][u"area"_s].toString(), u"England"_s);
    EXPECT_TRUE(gap[u"paragraph"_s].toString().contains(u"no clear difference"_s));
    const QString out = gapFolder->filePath(u"gap.csv"_s);
    const QStringList csv = asked(
        u"gap"_s, {u"--by=disadvantage"_s, u"--against"_s, u"Suffolk"_s, u"--format"_s, u"csv"_s, u"--out"_s, out});
    EXPECT_EQ(run(csv).code, 0);
    EXPECT_TRUE(bytesOf(out).contains("Norfolk,Suffolk,Two-fold,Disadvantaged"));
    EXPECT_EQ(run(csv).code, 1) << "nothing is replaced unasked";
}

TEST_F(GapCommands, SayHowTheGapMovedOverYears) {
    const Ran ran = run({u"ks2"_s, u"gap"_s, file(), u"--measure"_s, u"RWM expected"_s, u"--area"_s, u"926"_s,
                         u"--by"_s, u"disadvantage"_s, u"--years"_s, u"2019-2025"_s, u"--format"_s, u"json"_s});
    ASSERT_EQ(ran.code, 0) << ran.error.toStdString();
    const QJsonObject years = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    EXPECT_EQ(years[u"years"_s].toArray().size(), 7);
    EXPECT_TRUE(years[u"shift"_s].toString().contains(u"from 2019 to 2025"_s));
}

TEST_F(GapCommands, SayHowManyMoreChildrenWhereTheirNumberIsKnown) {
    const Ran unknown = run(asked(u"if"_s, {u"--format"_s, u"json"_s}));
    EXPECT_EQ(unknown.code, 1);
    EXPECT_TRUE(unknown.error.contains(u"No release says how many pupils Norfolk had in 2025"_s))
        << unknown.error.toStdString();
    const QString table = gapFolder->filePath(u"pupils.csv"_s);
    writeBytes(table, "Code,Year,Eligible pupils\n926,2025,9876\n");
    const Ran import = run({u"import"_s, u"ks2"_s, file(), table});
    ASSERT_EQ(import.code, 0) << import.error.toStdString();
    const Ran ran = run(asked(u"if"_s, {u"--to"_s, u"neighbours"_s, u"--format"_s, u"json"_s}));
    ASSERT_EQ(ran.code, 0) << ran.error.toStdString();
    const QJsonObject more = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    EXPECT_EQ(more[u"more"_s].toInt(), 297);
    EXPECT_TRUE(more[u"sentence"_s].toString().startsWith(u"If 297 more of Norfolk's 9,876 pupils"_s));
    EXPECT_TRUE(run(asked(u"if"_s, {u"--to"_s, u"65%"_s, u"--format"_s, u"csv"_s})).out.contains(u",889,"_s));
}

TEST_F(GapCommands, SayInOneSentenceWhatTheyCannotDo) {
    const QString json = u"--format=json"_s;
    for (const auto& [arguments, code] : std::initializer_list<std::pair<QStringList, int>>{
             {asked(u"gap"_s, {u"--by"_s, u"sex"_s, json}), 1},
             {asked(u"gap"_s, {u"--by"_s, u"height"_s, json}), 2},
             {asked(u"gap"_s, {u"--by"_s, u"disadvantage"_s}), 2},
             {asked(u"gap"_s, {u"--years"_s, u"2016-2025"_s, json}), 2},
             {asked(u"gap"_s, {u"--against"_s, u"Nowhere"_s, json}), 2},
             {asked(u"gap"_s, {u"--against"_s, u"926"_s, json}), 1},
             {asked(u"if"_s, {u"--to"_s, u"the moon"_s, json}), 2},
             {asked(u"if"_s, {u"--schools"_s, u"900001"_s, json}), 2},
             {asked(u"if"_s, {u"--neighbours"_s, u"1999"_s, json}), 2},
             {{u"ks2"_s, u"gap"_s, file(), u"--measure"_s, u"RWM expected"_s, u"--area"_s, u"926"_s, json}, 2}}) {
        const Ran refused = run(arguments);
        EXPECT_EQ(refused.code, code) << arguments.join(u' ').toStdString() << refused.error.toStdString();
        EXPECT_EQ(refused.error.count(u'\n'), 1) << refused.error.toStdString();
        EXPECT_TRUE(refused.out.isEmpty());
    }
}
