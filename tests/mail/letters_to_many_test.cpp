// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/letters_to_many.h"

#include <QDir>

#include "models/people/export_log.h"
#include "tests/support/collaborative.h"
#include "tests/support/progress.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

Letter aLetterToMany(const QString& body, const QString& subject = u"Spring"_s) {
    return {{}, LetterUse::Other, u"A letter"_s, subject, body};
}

class LettersToMany : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    QTemporaryDir folder;
    Unwatched progress;

    QList<qint64> everyone() {
        return {year.ada.value, year.ben.value, year.cai.value, year.dot.value, year.eve.value};
    }
    std::vector<LetterTo> filled(const Letter& letter) {
        return must(lettersTo(letter, must(addresseesOf(workspace, everyone(), progress))));
    }
    static QStringList whys(const std::vector<LetterTo>& letters) {
        QStringList all;
        for (const LetterTo& each : letters) all << each.name + u": "_s + (each.draft ? u"yes"_s : each.why);
        return all;
    }
    void change(Id<Person> id, const std::function<void(Person&)>& how) {
        ASSERT_TRUE(edit<Person>(
            workspace, id, [](const Person& p) { return editOf(p); }, how));
    }
    QStringList files() { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
    QByteArray read(const QString& name) { return bytesOf(folder.filePath(name)); }
};

}  // namespace

TEST_F(LettersToMany, SayForEachPersonWhetherItCanBeWrittenAndWhyNot) {
    change(year.ben, [](Person& p) { p.email.clear(); });
    change(year.cai, [](Person& p) { p.lawfulBasis = LawfulBasis::Consent; });
    ASSERT_TRUE(noteChoice(workspace, {{}, year.eve, Channel::Email, false, {}, {}}));
    const auto letters = filled(aLetterToMany(u"Dear {given name}, a member since {joined on} and {enquired on}"_s));
    EXPECT_EQ(whys(letters).join(u'\n'),
              u"Ada Ash: nothing to put in for {enquired on}\n"
              "Ben Birch: no e-mail address\n"
              "Cai Cedar: kept by consent, and has not agreed to e-mail\n"
              "Dot Dogwood: nothing to put in for {joined on}, {enquired on}\n"
              "Eve Elder: has asked not to be e-mailed"_s);
    EXPECT_EQ(countDrafts(letters), 0);
    const auto reads = filled(aLetterToMany(u"Dear {given name},"_s));
    EXPECT_EQ(countDrafts(reads), 2);
    EXPECT_EQ(reads[0].reads(), u"Dear Ada,\n"_s);
}

TEST_F(LettersToMany, SayWhatIsWrongWithTheLetterItself) {
    const auto wrong = lettersTo(aLetterToMany(u"{nonsense}"_s), {});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().field, u"body"_s);
    const auto tooLong = filled(aLetterToMany(u"Hello"_s, QString(300, u'x')));
    EXPECT_TRUE(tooLong[0].why.contains(u"255"_s)) << tooLong[0].why.toStdString();
}

TEST_F(LettersToMany, LeaveOutWhoIsGoneMeanwhile) {
    EXPECT_EQ(addresseesOf(workspace, {9999, year.ada.value}, progress)->size(), 1u);
}

TEST_F(LettersToMany, WriteADraftForEachUnderANameThatIsFree) {
    change(year.ben, [](Person& p) { p.givenName = u"Ada"_s, p.familyName = u"Ash"_s; });
    writeBytes(folder.filePath(u"ada-ash.eml"_s), "theirs");
    const auto letters = filled(aLetterToMany(u"Dear {given name} of {organisation},"_s));
    const WrittenLetters written = writeLetters(letters, LetterFiles::OneEach, folder.path(), progress);
    EXPECT_FALSE(written.stopped);
    EXPECT_EQ(written.people, everyone());
    EXPECT_EQ(files().join(u' '),
              u"ada-ash-2.eml ada-ash-3.eml ada-ash.eml cai-cedar.eml dot-dogwood.eml eve-elder.eml"_s);
    EXPECT_EQ(read(u"ada-ash.eml"_s), "theirs");
    EXPECT_TRUE(read(u"ada-ash-3.eml"_s).contains("To: ben@example.org"));
    EXPECT_TRUE(read(u"dot-dogwood.eml"_s).contains("Oak Example Primary"));
    EXPECT_FALSE(read(u"dot-dogwood.eml"_s).contains("ada@example.org"));
}

TEST_F(LettersToMany, AreOneDraftInHiddenCopyWhereAllReadTheSame) {
    const auto own = filled(aLetterToMany(u"Dear {given name},"_s));
    EXPECT_FALSE(readAlike(own));
    const auto alike = filled(aLetterToMany(u"Dear colleagues,\n\n{officer}"_s));
    ASSERT_TRUE(readAlike(alike)) << "your own name is the same in each";
    const WrittenLetters written = writeLetters(alike, LetterFiles::OneForAll, folder.path(), progress);
    EXPECT_EQ(written.people, everyone());
    EXPECT_EQ(files(), QStringList{u"spring.eml"_s});
    const QByteArray eml = read(u"spring.eml"_s);
    EXPECT_TRUE(eml.contains("Bcc: ada@example.org"));
    EXPECT_TRUE(eml.contains("eve@example.org"));
    EXPECT_FALSE(eml.contains("\nTo:"));
    EXPECT_FALSE(readAlike({}));
}

TEST_F(LettersToMany, StopWhenAskedAndNoteWhatWasWrittenUntilThen) {
    ASSERT_TRUE(noteChoice(workspace, {{}, year.eve, Channel::Email, false, {}, {}}));
    const auto letters = filled(aLetterToMany(u"Dear {given name},"_s, u"To {given name}"_s));
    Unwatched stops(2);
    const WrittenLetters written = writeLetters(letters, LetterFiles::OneEach, folder.path(), stops);
    ASSERT_TRUE(written.stopped);
    EXPECT_EQ(written.stopped->kind, Error::Kind::Cancelled);
    EXPECT_EQ(written.people, (QList<qint64>{year.ada.value, year.ben.value}));
    ASSERT_TRUE(noteLetters(workspace, u"Spring letter"_s, letters, written));
    EXPECT_EQ(contactNotes(workspace, year.ada)->front().words, u"To Ada"_s);
    EXPECT_EQ(contactNotes(workspace, year.ada)->front().kind, ContactKind::Email);
    EXPECT_TRUE(contactNotes(workspace, year.cai)->empty());
    const auto noted = must(peopleExports(workspace));
    ASSERT_EQ(noted.size(), 1u);
    EXPECT_EQ(noted[0].what, u"letter 'Spring letter'"_s);
    EXPECT_EQ(noted[0].people, 2);
    EXPECT_EQ(noted[0].leftOut, 1) << "who did not want it";
    ASSERT_TRUE(workspace.undo());
    EXPECT_TRUE(contactNotes(workspace, year.ben)->empty()) << "all of it is one step";
    EXPECT_TRUE(peopleExports(workspace)->empty());
}

TEST_F(LettersToMany, SayWhenTheFolderCannotBeWrittenTo) {
    const auto letters = filled(aLetterToMany(u"Dear {given name},"_s));
    const WrittenLetters written =
        writeLetters(letters, LetterFiles::OneEach, folder.filePath(u"not/there"_s), progress);
    ASSERT_TRUE(written.stopped);
    EXPECT_EQ(written.stopped->kind, Error::Kind::Io);
    EXPECT_TRUE(written.people.isEmpty());
    ASSERT_TRUE(noteLetters(workspace, u"Spring letter"_s, letters, written));
    EXPECT_TRUE(peopleExports(workspace)->empty());
}
