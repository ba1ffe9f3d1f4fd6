// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts read back by another program: what an officer wrote is what the reader gets.
#include "models/mail/mail_draft.h"

#include <QRandomGenerator>

#include "models/mail/mime.h"
#include "tests/support/mail_reader.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

MailDraft draftTo(const QStringList& to) {
    MailDraft draft;
    draft.to = to;
    draft.subject = u"Next meeting"_s;
    draft.markdown = u"Dear Alex,\n\nThe next meeting is on **Friday**.\n\nKind regards\nA. Example"_s;
    return draft;
}

qsizetype longestLine(const QByteArray& eml) {
    qsizetype longest = 0;
    for (const QByteArray& line : eml.split('\n')) longest = std::max(longest, line.size() - 1);  // without its "\r"
    return longest;
}

QStringList manyAddresses(int count) {
    QStringList all;
    for (int i = 0; i < count; ++i) all << u"person.%1@a-school-with-a-long-name.example.org"_s.arg(i);
    return all;
}

class MailDrafts : public testing::Test {
protected:
    void SetUp() override {
        if (!canReadMail()) GTEST_SKIP() << "python3 is not here to read the mail back";
    }
    /// Read back, and found to be what every draft must be.
    ReadMail read(const MailDraft& draft) {
        const auto eml = emlOf(draft);
        EXPECT_TRUE(eml) << why(eml);
        if (!eml) return {};
        EXPECT_EQ(eml->count('\n'), eml->count("\r\n")) << "every line ends with CRLF";
        EXPECT_EQ(eml->count('\r'), eml->count("\r\n"));
        EXPECT_LE(longestLine(*eml), 78);
        EXPECT_TRUE(std::all_of(eml->begin(), eml->end(), [](char c) { return uchar(c) < 0x7f; })) << "ASCII alone";
        EXPECT_EQ(*eml, emlOf(draft).value()) << "the same draft gives the same bytes";
        ReadMail mail = readMail(*eml);
        EXPECT_EQ(mail.defects.join(u'\n'), QString());
        return mail;
    }
};

}  // namespace

TEST_F(MailDrafts, OpenUnsentWithoutDateOrSenderAndWithEveryRecipient) {
    MailDraft draft = draftTo({u"alex@example.org"_s, u"sam@example.org"_s});
    draft.cc = {u"cc@example.org"_s};
    draft.bcc = {u"hidden@example.org"_s};
    const ReadMail mail = read(draft);
    EXPECT_EQ(mail.headerNames.join(u' '), u"X-Unsent To Cc Bcc Subject MIME-Version Content-Type"_s);
    EXPECT_TRUE(emlOf(draft)->startsWith("X-Unsent: 1\r\n"));
    EXPECT_EQ(mail.to, draft.to);
    EXPECT_EQ(mail.cc, draft.cc);
    EXPECT_EQ(mail.bcc, draft.bcc);
    EXPECT_EQ(mail.subject, u"Next meeting"_s);
    EXPECT_EQ(mail.structure, u"multipart/alternative(text/plain, text/html)"_s);
}

TEST_F(MailDrafts, AreALetterInPlainWordsAndInHtmlWithoutABanner) {
    const ReadMail mail = read(draftTo({u"alex@example.org"_s}));
    EXPECT_EQ(mail.text, u"Dear Alex,\n\nThe next meeting is on Friday.\n\nKind regards\nA. Example\n"_s);
    EXPECT_TRUE(mail.html.contains(u"<strong>Friday</strong>"_s));
    EXPECT_TRUE(mail.html.contains(u"Kind regards<br>A. Example"_s)) << mail.html.toStdString();
    for (const QString& notALetters : {u"<h1"_s, u"Untitled"_s, u"bgcolor"_s, u"<img"_s, u"http"_s})
        EXPECT_FALSE(mail.html.contains(notALetters)) << notALetters.toStdString();
}

TEST_F(MailDrafts, KeepListsTablesQuotationsAndLinksAndShowNoMarkupOfTheirWriter) {
    MailDraft draft = draftTo({});
    draft.markdown =
        u"Hello\\\nthere\n\n- one\n- two\n\n| Day | Room |\n|---|---|\n| Monday | 1 |\n\n> quoted\n\n"
        "[the page](https://www.example.org/a?b=c&d=e) <script>alert(1)</script>\n\n[x](javascript:alert)"_s;
    const ReadMail mail = read(draft);
    for (const QString& kept : {u"Hello<br>there"_s, u"<li>one</li>"_s, u"<td"_s, u"<blockquote"_s,
                                u"https://www.example.org/a?b=c&amp;d=e"_s})
        EXPECT_TRUE(mail.html.contains(kept)) << kept.toStdString() << '\n' << mail.html.toStdString();
    EXPECT_FALSE(mail.html.contains(u"<script"_s));
    EXPECT_FALSE(mail.html.contains(u"javascript:"_s));
    EXPECT_TRUE(mail.text.contains(u"- one\n- two\n"_s));
    EXPECT_TRUE(mail.text.contains(u"<https://www.example.org/a?b=c&d=e>"_s));
}

TEST_F(MailDrafts, TakeSubjectsInAnyScriptAndOfAnyLength) {
    for (const QString& subject :
         {u"Grüße — 75% of “voices” are missing…"_s, QString(u"🎓🏫"_s).repeated(60), QString(u"学习"_s).repeated(100),
          u"y Gymraeg: ŵ ŷ; العربية; naïve café"_s, QString(255, u'x'), u"What is 2+2=? Well"_s,
          u"=?utf-8?q?not_an_encoded_word?="_s, u"Ünï "_s.repeated(60).trimmed(),
          u"A plain sentence that is long enough to be folded at one of its spaces, and then once more for luck, "
          "before it comes to its end"_s,
          u"Re: \"quoted\" (aside) <angle>, back\\slash; semi: colon"_s}) {
        MailDraft draft = draftTo({u"alex@example.org"_s});
        draft.subject = subject;
        EXPECT_EQ(read(draft).subject, subject);
    }
}

TEST_F(MailDrafts, HoldEncodedWordsOfAtMost75Characters) {
    const QByteArray header = mime::textHeader("Subject", QString(u"é🎓"_s).repeated(80));
    EXPECT_TRUE(header.endsWith("\r\n"));
    for (const QByteArray& line : header.trimmed().split('\n')) {
        const QByteArray word = line.mid(line.indexOf("=?")).trimmed();
        EXPECT_LE(word.size(), 75) << word.toStdString();
        EXPECT_LE(line.trimmed().size(), 76);
        const QByteArray part = QByteArray::fromBase64(word.mid(10, word.size() - 12));
        EXPECT_FALSE(QString::fromUtf8(part).contains(QChar::ReplacementCharacter)) << "a character was torn apart";
    }
}

TEST_F(MailDrafts, LetNothingThatIsGivenBeginAHeaderOfItsOwn) {
    MailDraft draft = draftTo({u"alex@example.org\n"_s});
    draft.subject = u"Meeting\r\nBcc: evil@example.org\n\nbody\u2028x\u0000y\u007f"_s;
    draft.attachments = {{u"a\r\nX-Evil: 1\".pdf"_s, "text/html\r\nX-Evil: 1", "x"}};
    const ReadMail mail = read(draft);
    EXPECT_EQ(mail.subject, u"Meeting Bcc: evil@example.org body xy"_s);
    EXPECT_TRUE(mail.bcc.isEmpty());
    EXPECT_FALSE(emlOf(draft)->contains("\r\nX-Evil"));
    ASSERT_EQ(mail.files.size(), 1u);
    EXPECT_EQ(mail.files[0].name, u"a X-Evil_ 1_.pdf"_s);
    EXPECT_EQ(mail.files[0].type, u"application/octet-stream"_s);
}

TEST(MailAddresses, ThatAreNoneAreRefusedByNameBeforeAnythingIsMade) {
    for (const QString& address :
         {u"alex"_s, u"alex@example"_s, u""_s, u" "_s, u"alex@example.org\r\nBcc: evil@example.org"_s,
          u"Alex <alex@example.org>"_s, u"a@example.org, b@example.org"_s, u"a@b@example.org"_s, u"al ex@example.org"_s,
          u"älex@example.org"_s, u"\"alex\"@example.org"_s, u"alex(x)@example.org"_s, u"alex@exa\u0001mple.org"_s,
          QString(250, u'a') + u"@example.org"_s}) {
        MailDraft draft = draftTo({u"fine@example.org"_s});
        draft.bcc = {u"also.fine@example.org"_s, address};
        const auto eml = emlOf(draft);
        ASSERT_FALSE(eml) << address.toStdString();
        EXPECT_EQ(eml.error().kind, Error::Kind::Invalid);
        EXPECT_EQ(eml.error().field, u"bcc"_s);
        EXPECT_FALSE(eml.error().what.contains(u'\n'));
        EXPECT_TRUE(eml.error().what.contains(address.trimmed().left(4))) << eml.error().what.toStdString();
    }
    EXPECT_EQ(emlOf(draftTo({u"nobody"_s})).error().field, u"to"_s);
    MailDraft copied = draftTo({});
    copied.cc = {u"nobody"_s};
    EXPECT_EQ(emlOf(copied).error().field, u"cc"_s);
}

TEST_F(MailDrafts, ReachDomainsWithOtherLettersAndEachAddressOnce) {
    MailDraft draft = draftTo({u" alex@exämple.org "_s, u"o'neill+x@example.org"_s, u"Alex@EXÄMPLE.org"_s});
    draft.bcc = {u"O'NEILL+x@example.org"_s};
    const ReadMail mail = read(draft);
    EXPECT_EQ(mail.to, (QStringList{u"alex@xn--exmple-cua.org"_s, u"o'neill+x@example.org"_s}));
    EXPECT_TRUE(mail.bcc.isEmpty()) << "who is named already gets it once";
    EXPECT_FALSE(mail.headerNames.contains(u"Bcc"_s));
}

TEST_F(MailDrafts, TakeHundredsOfRecipients) {
    MailDraft draft = draftTo({});
    draft.bcc = manyAddresses(1200);
    EXPECT_EQ(read(draft).bcc, draft.bcc);
    draft.bcc = {QString(64, u'a') + u"@"_s + QString(60, u'b') + u".example.org"_s};
    EXPECT_EQ(readMail(emlOf(draft).value()).bcc, draft.bcc) << "an address longer than a line stays whole";
}

TEST_F(MailDrafts, CarryFilesByteForByteUnderTheirNames) {
    QByteArray all;
    for (int i = 0; i < 256; ++i) all += char(i);
    QByteArray random(100'000, Qt::Uninitialized);
    QRandomGenerator generator(7);
    for (char& byte : random) byte = char(generator.bounded(256));
    const QString longName = QString(u"Ergebnisse für Förderschulen "_s).repeated(8) + u".pdf"_s;
    MailDraft draft = draftTo({u"alex@example.org"_s});
    draft.attachments = {{u"agenda.pdf"_s, "application/pdf", random},
                         {u"résumé 2025.txt"_s, "text/plain", "one\ntwo\r\nthree\r\n--=_nlcdesk\n.\n"},
                         {u"集会🎓.bin"_s, "application/x-thing", all},
                         {u"/etc/../..\\passwd"_s, "no type", {}},
                         {longName, "application/pdf", "x"},
                         {QString(120, u'n') + u".csv"_s, "text/csv", "a,b"},
                         {u"letter.eml"_s, "message/rfc822", "Subject: x\r\n\r\n"}};
    const ReadMail mail = read(draft);
    ASSERT_EQ(mail.files.size(), draft.attachments.size());
    EXPECT_EQ(mail.structure.section(u'(', 0, 1), u"multipart/mixed(multipart/alternative"_s);
    for (size_t i = 0; i < mail.files.size(); ++i) {
        EXPECT_EQ(mail.files[i].bytes, draft.attachments[i].bytes);
        if (i == 3) continue;  // leads into folders
        EXPECT_EQ(mail.files[i].name, draft.attachments[i].name.simplified());
    }
    EXPECT_EQ(mail.files[0].type, u"application/pdf"_s);
    EXPECT_EQ(mail.files[1].nameBesideType, u"resume 2025.txt"_s);
    EXPECT_EQ(mail.files[2].nameBesideType, u"___.bin"_s);
    EXPECT_EQ(mail.files[3].name, u"_etc_.._.._passwd"_s);
    EXPECT_EQ(mail.files[3].type, u"application/octet-stream"_s);
    EXPECT_TRUE(mail.files[4].nameBesideType.endsWith(u".pdf"_s));
    EXPECT_EQ(mail.files[6].type, u"application/octet-stream"_s);
    EXPECT_EQ(mail.text, read(draftTo({u"alex@example.org"_s})).text) << "the letter is the same with files";
}

TEST(MailAttachments, WithoutANameAreRefused) {
    for (const QString& name : {u""_s, u" \n"_s, u".."_s}) {
        MailDraft draft = draftTo({});
        draft.attachments = {{name, "application/pdf", "x"}};
        const auto eml = emlOf(draft);
        ASSERT_FALSE(eml) << name.toStdString();
        EXPECT_EQ(eml.error().field, u"attachments"_s);
    }
}

TEST(MailSubjects, LongerThanOutlookTakesAreRefused) {
    MailDraft draft = draftTo({});
    draft.subject = QString(256, u'x');
    EXPECT_EQ(emlOf(draft).error().field, u"subject"_s);
}

TEST_F(MailDrafts, MayBeEmpty) {
    const ReadMail mail = read(MailDraft{});
    EXPECT_EQ(mail.headerNames.join(u' '), u"X-Unsent MIME-Version Content-Type"_s);
    EXPECT_EQ(mail.text, QString());
    EXPECT_TRUE(mail.html.contains(u"<body"_s));
}

TEST_F(MailDrafts, SurviveDotsLongWordsTrailingSpacesAndLinesThatLookLikeAnEnvelope) {
    const QString word = QString(u"lång"_s).repeated(400);
    MailDraft draft = draftTo({});
    draft.markdown = u".\n\n..two\n\n.hidden\nFrom here to there\n\n--=_nlcdesk\n\n"_s + word +
                     u"\n\na = b; 100 % =3D\n\n```\ncode  \n.x\t\n```\n"_s;
    const ReadMail mail = read(draft);
    EXPECT_TRUE(mail.text.startsWith(u".\n\n..two\n\n.hidden\nFrom here to there\n\n--=_nlcdesk\n\n"_s + word +
                                     u"\n\na = b; 100 % =3D\n"_s))
        << mail.text.toStdString();
    EXPECT_TRUE(mail.html.contains(word));
    const QByteArray eml = emlOf(draft).value();
    EXPECT_FALSE(eml.contains("\n.")) << "some transports take a leading dot away";
    EXPECT_FALSE(eml.contains("\nFrom "));
}

TEST(MailBoundaries, DifferWithTheContent) {
    MailDraft one = draftTo({u"alex@example.org"_s});
    MailDraft other = one;
    other.markdown += u'.';
    const auto boundary = [](const MailDraft& draft) {
        const QByteArray eml = emlOf(draft).value();
        return eml.mid(eml.indexOf("boundary="), 60);
    };
    EXPECT_EQ(boundary(one), boundary(one));
    EXPECT_NE(boundary(one), boundary(other));
}

TEST(MailBatches, HoldEachAddressOnceAndNoMoreThanTheMost) {
    QStringList addresses = manyAddresses(1201);
    addresses.insert(700, u" PERSON.3@a-school-with-a-long-name.example.org"_s);
    addresses << u""_s << u" "_s;
    const auto batches = batchesOf(addresses);
    ASSERT_EQ(batches.size(), 3u);
    EXPECT_EQ(batches[0].size(), 500);
    EXPECT_EQ(batches[1].size(), 500);
    EXPECT_EQ(batches[2].size(), 201);
    EXPECT_EQ(batches[0].first(), addresses.first());
    EXPECT_TRUE(batchesOf({}).empty());
    EXPECT_EQ(batchesOf(addresses, 0).size(), 1201u) << "a batch holds at least one";
}
