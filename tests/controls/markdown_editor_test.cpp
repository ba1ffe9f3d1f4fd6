// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/markdown_editor.h"

#include <gtest/gtest.h>

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "views/controls/markdown_edits.h"

using namespace Qt::StringLiterals;
using namespace nlc::controls;

namespace {

/// "ab[cd]e" sets the text "abcde" with "cd" selected; "ab|c" sets the cursor.
void set(MarkdownText& editor, QString marked) {
    const auto bar = marked.indexOf(u'|');
    auto from = bar >= 0 ? bar : marked.indexOf(u'‹');
    auto to = bar >= 0 ? bar : marked.indexOf(u'›') - 1;
    editor.setMarkdown(marked.remove(u'|').remove(u'‹').remove(u'›'));
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(int(from));
    cursor.setPosition(int(to), QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

QString shown(const MarkdownText& editor) {
    QString text = editor.markdown();
    const QTextCursor cursor = editor.textCursor();
    if (!cursor.hasSelection()) return text.insert(cursor.position(), u'|');
    return text.insert(cursor.selectionEnd(), u'›').insert(cursor.selectionStart(), u'‹');
}

struct MarkedCase {
    const char *before, *after;
};

void check(const MarkedCase& c, void (MarkdownText::*act)()) {
    MarkdownText editor;
    set(editor, QString::fromUtf8(c.before));
    const QString text = editor.markdown();
    (editor.*act)();
    EXPECT_EQ(shown(editor), QString::fromUtf8(c.after)) << c.before;
    editor.undo();
    EXPECT_EQ(editor.markdown(), text) << "one step to undo: " << c.before;
}

TEST(MarkdownEditor, BoldGoesAroundTheSelectionOrTheWordAndOffAgain) {
    for (const MarkedCase& c :
         {MarkedCase{"the ‹parent› survey", "the **‹parent›** survey"},
          MarkedCase{"the pa|rent survey", "the **‹parent›** survey"},
          MarkedCase{"the **‹parent›** survey", "the ‹parent› survey"},
          MarkedCase{"the ‹**parent**› survey", "the ‹parent› survey"},
          MarkedCase{"the ‹parent ›survey", "the **‹parent›** survey"}, MarkedCase{"|", "**|**"},
          MarkedCase{"a *‹word›* here", "a ***‹word›*** here"}, MarkedCase{"a ***‹word›***", "a *‹word›*"}})
        check(c, &MarkdownText::toggleBold);
}

TEST(MarkdownEditor, ItalicLeavesBoldAlone) {
    for (const MarkedCase& c :
         {MarkedCase{"a ‹word› here", "a *‹word›* here"}, MarkedCase{"a *‹word›* here", "a ‹word› here"},
          MarkedCase{"a **‹word›** here", "a ***‹word›*** here"},
          MarkedCase{"a ***‹word›*** here", "a **‹word›** here"}})
        check(c, &MarkdownText::toggleItalic);
}

TEST(MarkdownEditor, LinesBecomeAListAndPlainLinesAgain) {
    for (const MarkedCase& c :
         {MarkedCase{"one|", "- one|"}, MarkedCase{"- one|", "one|"}, MarkedCase{"‹one\ntwo›", "- ‹one\n- two›"},
          MarkedCase{"text\none|", "text\n\n- one|"}}) {
        MarkdownText editor;
        set(editor, QString::fromUtf8(c.before));
        editor.toggleList();
        QString expected = QString::fromUtf8(c.after);
        EXPECT_EQ(editor.markdown(), expected.remove(u'|').remove(u'‹').remove(u'›')) << c.before;
    }
}

TEST(MarkdownEditor, ALinkAsksForItsAddress) {
    check({"sign ‹up› now", "sign [up](‹https://›) now"}, &MarkdownText::makeLink);
    check({"‹https://example.org/a›", "[‹words›](https://example.org/a)"}, &MarkdownText::makeLink);
}

TEST(MarkdownEditor, EnterGoesOnWithAListAndEndsItOnAnEmptyItem) {
    MarkdownText editor;
    set(editor, u"- one|"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    EXPECT_EQ(shown(editor), u"- one\n- |"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    EXPECT_EQ(shown(editor), u"- one\n|"_s);
    set(editor, u"9. nine|"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    EXPECT_EQ(shown(editor), u"9. nine\n10. |"_s);
    set(editor, u"text|"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    EXPECT_EQ(shown(editor), u"text\n|"_s);
}

TEST(MarkdownEditor, KeysDoWhatTheButtonsDo) {
    MarkdownText editor;
    set(editor, u"‹word›"_s);
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(editor.markdown(), u"**word**"_s);
    editor.setReadOnly(true);
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(editor.markdown(), u"**word**"_s);
}

TEST(MarkdownEditor, APasteFromWordArrivesAsMarkdown) {
    QMimeData fromWord;
    fromWord.setHtml(
        u"<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal><b>766</b> "
        u"returns "
        u"<a href=\"https://example.org/s\">so far</a><o:p></o:p></p><ul><li>knowing who to ask</li><li>meeting "
        u"more than once</li></ul><img src=\"file:///C:/x.png\"></body></html>"_s);
    EXPECT_EQ(markdown::pasted(fromWord),
              u"**766** returns [so far](https://example.org/s)\n\n- knowing who to ask\n- meeting more than once"_s);
    QMimeData plain;
    plain.setText(u"as <it> is"_s);
    EXPECT_EQ(markdown::pasted(plain), u"as <it> is"_s);
}

TEST(MarkdownEditor, LongParagraphsArePastedAsOneLine) {
    QMimeData html;
    html.setHtml(u"<p>"_s + u"word "_s.repeated(60) + u"</p>"_s);
    EXPECT_FALSE(markdown::pasted(html).contains(u'\n'));
}

TEST(MarkdownEditor, CountsWordsAPersonWouldCount) {
    EXPECT_EQ(markdown::wordCount({}), 0);
    EXPECT_EQ(markdown::wordCount(u"The survey closed with **766 returns**."_s), 6);
    EXPECT_EQ(markdown::wordCount(u"1. one\n2. two\n- it’s one-minute"_s), 4);
    EXPECT_EQ(markdown::wordCount(u"see [the page](https://example.org/a/b)"_s), 3);
}

TEST(MarkdownEditor, TellsWhenTheTypingPauses) {
    MarkdownText editor;
    QSignalSpy paused(&editor, &MarkdownText::paused);
    QTest::keyClicks(&editor, u"abc"_s);
    EXPECT_EQ(paused.count(), 0);
    ASSERT_TRUE(paused.wait(2000));
    EXPECT_EQ(paused.count(), 1);
    EXPECT_EQ(paused.first().first().toString(), u"abc"_s);
}

TEST(MarkdownEditor, AFigureStandsOnLinesOfItsOwn) {
    MarkdownText editor;
    set(editor, u"be|fore\nafter"_s);
    editor.insertBlock(u"766 returns"_s);
    EXPECT_EQ(editor.markdown(), u"before\n\n766 returns\n\nafter"_s);
}

TEST(MarkdownEditor, TextFromTheRecordCannotBeUndoneAway) {
    MarkdownText editor;
    editor.setMarkdown(u"stored"_s);
    editor.undo();
    EXPECT_EQ(editor.markdown(), u"stored"_s);
}

}  // namespace
