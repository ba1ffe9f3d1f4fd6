// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/vcard_writer.h"

#include <gtest/gtest.h>

#include "tests/support/out_tables.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

ContactCard alexCard() {
    return {u"Alex"_s,           u"Example"_s,     u"alex@example.org"_s,       u"01632 960001"_s,
            u"Example School"_s, u"Headteacher"_s, u"Likes tea; coffee, too."_s};
}
std::vector<QStringList> cardsRead(const QByteArray& bytes) {
    auto rows = must(must(TableFile::of(bytes)).read()).rows;
    rows.erase(rows.begin());  // the headings
    return rows;
}
QStringList asRow(const ContactCard& card) {
    return {card.givenName, card.familyName, card.email, card.phone, card.organisation, card.jobTitle, card.note};
}

TEST(AWrittenVCard, HasThePropertiesAnAddressBookReads) {
    EXPECT_EQ(vCardsOf({alexCard()}),
              "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Alex Example\r\nN:Example;Alex;;;\r\nORG:Example School\r\n"
              "TITLE:Headteacher\r\nEMAIL;TYPE=INTERNET:alex@example.org\r\nTEL;TYPE=WORK,VOICE:01632 960001\r\n"
              "NOTE:Likes tea\\; coffee\\, too.\r\nEND:VCARD\r\n");
}

TEST(AWrittenVCard, InVersionFourNeedsNoParametersFromOlderOnes) {
    const QByteArray bytes =
        vCardsOf({{u"Siân"_s, u"Example"_s, u"sian@example.org"_s, {}, {}, {}, {}}}, VCardVersion::V4);
    EXPECT_EQ(bytes, QByteArray("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Siân Example\r\nN:Example;Siân;;;\r\n"
                                "EMAIL:sian@example.org\r\nEND:VCARD\r\n"));
}

TEST(AWrittenVCard, SaysItsEncodingWhereItMatters) {
    const QByteArray bytes = vCardsOf({{u"Siân"_s, u"Example"_s, u"sian@example.org"_s, {}, u"School"_s, {}, {}}});
    EXPECT_TRUE(bytes.contains("\r\nN;CHARSET=UTF-8:Example;Siân;;;\r\n"));
    EXPECT_TRUE(bytes.contains("\r\nORG:School\r\n"));
}

TEST(AWrittenVCard, ReadsBackTheSame) {
    const std::vector<ContactCard> cards{
        alexCard(),
        {u"Bo; the"_s, u"Fig, ment\\"_s, u"bo@example.org"_s, u"+44 1632 960002"_s, u"A; B, C \\n Centre"_s,
         u"Lead: maths"_s, u"one\ntwo\n\n\"three\" 😀"_s},
        {u"Zoë"_s, u"Ünïcode-中文"_s, {}, {}, {}, {}, {}},
    };
    std::vector<QStringList> rows;
    for (const ContactCard& card : cards) rows.push_back(asRow(card));
    EXPECT_EQ(cardsRead(vCardsOf(cards)), rows);
    EXPECT_EQ(cardsRead(vCardsOf(cards, VCardVersion::V4)), rows);
}

TEST(AWrittenVCard, LineEndingsOfAnyKindAreOneAndControlCharactersAreLeftOut) {
    ContactCard card = alexCard();
    card.note = u"a\r\nb\rc\nd\u0000e\u0007f\tg"_s;
    EXPECT_EQ(cardsRead(vCardsOf({card}))[0].last(), u"a\nb\nc\ndef\tg"_s);
}

TEST(AWrittenVCard, ATextCannotAddAPropertyOrEndTheCard) {
    ContactCard card = alexCard();
    card.note = u"x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Mallory"_s;
    EXPECT_EQ(cardsRead(vCardsOf({card})).size(), 1u);
}

TEST(AWrittenVCard, FoldsLongLinesBetweenLetters) {
    for (int before = 0; before < 80; ++before) {
        ContactCard card = alexCard();
        card.note = QString(before, u'x') + u"é中😀 "_s.repeated(60);
        const QByteArray bytes = vCardsOf({card});
        for (const QByteArray& line : bytes.split('\n')) {
            EXPECT_LE(line.size(), 76) << before;  // 75 octets and the CR
            EXPECT_TRUE(line.isEmpty() || line.endsWith('\r'));
            EXPECT_TRUE(line.isValidUtf8()) << before;
        }
        EXPECT_EQ(cardsRead(bytes)[0].last(), card.note) << before;
    }
}

TEST(AWrittenVCard, WithoutANameIsShownAsItsOrganisationOrAddress) {
    EXPECT_TRUE(vCardsOf({{{}, {}, u"office@example.org"_s, {}, u"Example School"_s, {}, {}}})
                    .contains("\r\nFN:Example School\r\nN:;;;;\r\n"));
    EXPECT_TRUE(
        vCardsOf({{{}, {}, u"office@example.org"_s, {}, {}, {}, {}}}).contains("\r\nFN:office@example.org\r\n"));
    EXPECT_TRUE(vCardsOf({{u"Alex"_s, {}, {}, {}, {}, {}, {}}}).contains("\r\nFN:Alex\r\nN:;Alex;;;\r\n"));
}

TEST(AWrittenVCard, NobodyIsNoCard) {
    EXPECT_EQ(vCardsOf({}), QByteArray());
    EXPECT_EQ(vCardsOf({{u" "_s, {}, {}, {}, {}, {}, u"a note about nobody"_s}}), QByteArray());
}

TEST(AWrittenVCard, AnyTextReadsBackTheSame) {
    const auto seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    const QString letters = u"ab,;:\\n\"\n é中'=+^ "_s;
    const auto anyText = [&] {
        QString text(u'x');
        for (quint32 i = random.bounded(120u); i > 0; --i)
            text += random.bounded(10u) ? QString(letters[int(random.bounded(quint32(letters.size())))]) : u"😀"_s;
        return text;
    };
    for (int round = 0; round < 200; ++round) {
        const ContactCard card{anyText(), anyText(), u"a@example.org"_s, u"1"_s, anyText(), anyText(), anyText()};
        EXPECT_EQ(cardsRead(vCardsOf({card}))[0], asRow(card)) << round;
    }
}

TEST(AWrittenVCard, VobjectReadsTheSame) {
    if (!pythonHas(u"vobject"_s)) GTEST_SKIP() << "vobject is not installed";
    ContactCard bo{u"Siân"_s,    u"O; Figment"_s, u"bo@example.org"_s,          u"01632 960002"_s,
                   u"A; B, C"_s, u"Lead"_s,       u"one\ntwo 😀 "_s.repeated(20)};
    QTemporaryDir folder;
    const QString path = folder.filePath(u"cards.vcf"_s);
    writeBytes(path, vCardsOf({alexCard(), bo}));
    const QByteArray seen = outputOf(
        u"python3"_s,
        {u"-c"_s,
         u"import vobject, sys\n"
         u"for c in vobject.readComponents(open(sys.argv[1], encoding='utf-8', newline='').read()):\n"
         u"    f = [c.n.value.given, c.n.value.family, c.fn.value, c.email.value, c.tel.value, c.org.value[0], "
         u"c.title.value, c.note.value]\n"
         u"    sys.stdout.buffer.write('|'.join(f).encode() + b'\\0')\n"_s,
         path});
    EXPECT_EQ(QString::fromUtf8(seen),
              u"Alex|Example|Alex Example|alex@example.org|01632 960001|Example School|Headteacher|"
              u"Likes tea; coffee, too.\0"
              u"Siân|O; Figment|Siân O; Figment|bo@example.org|01632 960002|A; B, C|Lead|"_s +
                  bo.note + QChar(u'\0'));
}

}  // namespace
