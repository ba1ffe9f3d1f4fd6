// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/html_writer.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include "tests/documents/sample_document.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

Document hostile() {
    Document document;
    document.title = u"<script>alert('t')</script> & \"quotes\""_s;
    document.publisher = u"A <b>name</b>"_s;
    document.preheader = u"<img src=x onerror=alert(1)>"_s;
    document.footer = u"</body><script>"_s;
    document.language = u"en\" onload=\"alert(1)"_s;
    document.blocks = {Paragraph{{doc::Run{.text = u"<script>x</script>\u0000\u0007"_s},
                                  doc::Run{.text = u"press"_s, .link = u"javascript:alert(1)"_s},
                                  doc::Run{.text = u"quote"_s, .link = u"https://example.org/\"><script>"_s}}},
                       Heading{2, {doc::Run{.text = u"<h1>"_s}}, u"x\" onclick=\"y"_s},
                       Button{u"Go"_s, u"javascript:alert(1)"_s},
                       Button{u"<i>"_s, u"https://example.org/?a=1&b='2'"_s},
                       Picture{"not a picture", u"\" onerror=\"alert(1)"_s},
                       Table{u"<caption>"_s, {{doc::Run{.text = u"<th>"_s}}}, {{{doc::Run{.text = u"<td>"_s}}}}},
                       List{},
                       CallOut{},
                       Paragraph{}};
    return document;
}

class EachHtml : public testing::TestWithParam<QByteArray (*)(const Document&)> {
protected:
    QString write(const Document& document) { return QString::fromUtf8(GetParam()(document)); }
};
INSTANTIATE_TEST_SUITE_P(Writers, EachHtml, testing::Values(&writeEmailHtml, &writeWebHtml));

TEST_P(EachHtml, EscapesEverythingPeopleTyped) {
    const QString html = write(hostile());
    EXPECT_FALSE(html.contains(u"<script"_s));
    EXPECT_FALSE(html.contains(u"javascript:"_s));
    // What stands between quotes is text: only an attribute of a tag's own counts.
    const QString outsideQuotes = QString(html).remove(QRegularExpression(u"\"[^\"]*\""_s));
    EXPECT_FALSE(outsideQuotes.contains(QRegularExpression(u"<[^>]*\\son\\w+\\s*="_s)));
    EXPECT_TRUE(html.contains(u"<html lang=\"en-GB\""_s));
    EXPECT_FALSE(html.contains(QRegularExpression(u"[\\x00-\\x08\\x0b-\\x1f]"_s)));
    EXPECT_TRUE(html.contains(u"&lt;script&gt;alert(&#39;t&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;"_s));
    EXPECT_TRUE(html.contains(u"a=1&amp;b=&#39;2&#39;"_s));
}

TEST_P(EachHtml, LoadsNothingFromElsewhere) {
    const QString html = write(sample::bulletin());
    auto sources = QRegularExpression(u"(?:src|srcset|background|poster|action)=\"([^\"]*)\""_s).globalMatch(html);
    int pictures = 0;
    while (sources.hasNext()) {
        EXPECT_TRUE(sources.next().captured(1).startsWith(u"data:image/"_s));
        ++pictures;
    }
    EXPECT_EQ(pictures, 1);
    for (const QString& loader :
         {u"url("_s, u"@import"_s, u"<link"_s, u"<script"_s, u"<iframe"_s, u"<object"_s, u"<form"_s})
        EXPECT_FALSE(html.contains(loader)) << loader.toStdString();
}

TEST_P(EachHtml, HasOneTitleHeadingAndSkipsNoLevel) {
    Document document = sample::bulletin();
    document.blocks.insert(document.blocks.begin(), Heading{5, {sample::plain(u"Too deep at first"_s)}});
    const QString html = write(document);
    int level = 0, titles = 0;
    auto headings = QRegularExpression(u"<h([1-6])[ >]"_s).globalMatch(html);
    while (headings.hasNext()) {
        const int next = headings.next().captured(1).toInt();
        EXPECT_LE(next, level + 1);
        titles += next == 1;
        level = next;
    }
    EXPECT_EQ(titles, 1);
    EXPECT_TRUE(html.contains(u"<html lang=\"en-GB\">"_s));
    EXPECT_TRUE(html.contains(u"<title>Bulletin 14</title>"_s));
}

TEST_P(EachHtml, ShowsTheAlternativeTextOfABrokenPicture) {
    Document document;
    document.title = u"T"_s;
    document.blocks = {Picture{QByteArray("\x89PNG\r\n\x1a\nbroken"), u"Pupils in a library"_s},
                       Picture{QByteArray("<svg onload=x>"), {}}};
    const QString html = write(document);
    EXPECT_TRUE(html.contains(u"<em>Pupils in a library</em>"_s));
    EXPECT_FALSE(html.contains(u"<img"_s));
}

TEST_P(EachHtml, WritesAnEmptyDocument) {
    const QString html = write(Document{});
    EXPECT_TRUE(html.contains(u"<title>Untitled</title>"_s));
    EXPECT_TRUE(html.endsWith(u"</html>\n"_s));
    EXPECT_EQ(html.count(u"<ul"_s), 0);
}

TEST_P(EachHtml, MarksTextThatRunsRightToLeft) {
    Document document;
    document.title = u"T"_s;
    document.blocks = {Paragraph{{sample::plain(u"שלום לכולם"_s)}},
                       Paragraph{{sample::plain(u"Łódź, dŵr, 🙂"_s)}}};
    const QString html = write(document);
    EXPECT_EQ(html.count(u"dir=\"rtl\""_s), 1);
    EXPECT_TRUE(html.contains(u"Łódź, dŵr, 🙂"_s));
}

TEST_P(EachHtml, ClosesWhatItOpens) {
    const QString html = write(sample::bulletin(40));
    for (const QString& tag :
         {u"table"_s, u"td"_s, u"tr"_s, u"p"_s, u"h3"_s, u"ul"_s, u"ol"_s, u"li"_s, u"a"_s, u"div"_s, u"th"_s})
        EXPECT_EQ(html.count(QRegularExpression(u"<%1[ >]"_s.arg(tag))), html.count(u"</%1>"_s.arg(tag)))
            << tag.toStdString();
}

TEST(EmailHtml, KeepsFortyItemsWithButtonsUnderSixtyThousandBytes) {
    Document document;
    document.title = u"Bulletin 14"_s;
    for (int i = 1; i <= 40; ++i) {
        document.blocks.push_back(
            Heading{i == 1 ? 2 : 3, {sample::plain(u"Pilot the one-page profile"_s)}, u"item-%1"_s.arg(i)});
        document.blocks.push_back(Paragraph{{sample::plain(
            u"Twelve schools are trying one page about the child that travels with them to the next setting. There is room for eight more."_s)}});
        document.blocks.push_back(Button{u"Sign up for the pilot"_s, u"https://example.org/profile-pilot/%1"_s.arg(i)});
    }
    const QByteArray html = writeEmailHtml(document);
    RecordProperty("bytes", int(html.size()));
    EXPECT_LT(html.size(), 60'000);
    EXPECT_EQ(html.count("class=\"b\""), 40);
}

TEST(EmailHtml, IsBuiltForOldReaders) {
    const QString html = QString::fromUtf8(writeEmailHtml(sample::bulletin()));
    EXPECT_EQ(html.count(u"role=\"main\""_s), 1);
    EXPECT_TRUE(html.contains(u"<!--[if mso]><table role=\"presentation\" width=\"600\""_s));
    EXPECT_TRUE(html.contains(u"name=\"color-scheme\" content=\"light dark\""_s));
    EXPECT_TRUE(html.contains(u"display:none"_s));
    EXPECT_TRUE(html.contains(u"Two things to do by 7 March"_s));
    for (const QString& modern : {u"display:flex"_s, u"display:grid"_s, u"float:"_s, u"background-image"_s})
        EXPECT_FALSE(html.contains(modern));
    // Every table but those with heads is there for the layout only.
    EXPECT_EQ(html.count(u"<table"_s) - html.count(u"<table role=\"presentation\""_s), html.count(u"<thead>"_s));
}

TEST(EmailHtml, GivesPicturesAsPartsOnce) {
    Document document;
    document.title = u"T"_s;
    const QByteArray picture = sample::picture("PNG");
    document.blocks = {Picture{picture, u"One"_s}, Picture{picture, u"The same"_s},
                       Picture{sample::picture("JPEG"), u"Another"_s}};
    const MailBody body = writeMailBody(document);
    ASSERT_EQ(body.parts.size(), 2u);
    EXPECT_EQ(body.parts[0].mimeType, "image/png");
    EXPECT_EQ(body.parts[0].bytes, picture);
    EXPECT_EQ(body.html.count("src=\"cid:" + body.parts[0].contentId + '"'), 2);
    EXPECT_FALSE(body.html.contains("data:"));
}

TEST(WebHtml, HasLandmarksAndASkipLink) {
    const QString html = QString::fromUtf8(writeWebHtml(sample::bulletin()));
    for (const QString& part : {u"<header>"_s, u"<main id=\"main\""_s, u"<footer>"_s, u"href=\"#main\""_s,
                                u"prefers-color-scheme:dark"_s, u"@media print"_s})
        EXPECT_TRUE(html.contains(part)) << part.toStdString();
    EXPECT_TRUE(html.contains(u"<th scope=\"row\""_s));
    EXPECT_TRUE(html.contains(u"<th scope=\"col\""_s));
}

TEST(WebHtml, LinksToAHeadingOnlyWhenItIsThere) {
    Document document;
    document.title = u"T"_s;
    document.blocks = {Paragraph{{doc::Run{.text = u"there"_s, .link = u"#here"_s},
                                  doc::Run{.text = u"gone"_s, .link = u"#nowhere"_s}}},
                       Heading{2, {sample::plain(u"Here"_s)}, u"here"_s},
                       Heading{2, {sample::plain(u"Here again"_s)}, u"here"_s}};
    const QString html = QString::fromUtf8(writeWebHtml(document));
    EXPECT_TRUE(html.contains(u"href=\"#here\""_s));
    EXPECT_FALSE(html.contains(u"#nowhere"_s));
    EXPECT_EQ(html.count(u"id=\"here\""_s), 1);
}

}  // namespace
}  // namespace nlc::doc
