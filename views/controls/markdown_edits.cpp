// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/markdown_edits.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace nlc::controls::markdown {

namespace {

const QRegularExpression& listItem() {
    static const QRegularExpression pattern(u"^(\\s*)([-*+]|\\d{1,3}[.)])(\\s+)(.*)$"_s);
    return pattern;
}

QString textBetween(const QTextCursor& cursor, int from, int to) {
    QTextCursor copy(cursor);
    copy.setPosition(from);
    copy.setPosition(to, QTextCursor::KeepAnchor);
    return copy.selectedText();
}

void replace(QTextCursor& cursor, int from, int to, const QString& text) {
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

void select(QTextCursor& cursor, int from, int to) {
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
}

/// How many of `mark` stand on both sides of `inside` within `text`: "***" around a word is 3.
int marksAround(const QString& text, int from, int to, QChar mark) {
    int count = 0;
    while (from - count - 1 >= 0 && to + count < text.size() && text.at(from - count - 1) == mark &&
           text.at(to + count) == mark)
        ++count;
    return count;
}

/// One star is italic, two are bold, three are both.
bool isOn(int marks, int size) { return size == 1 ? marks % 2 == 1 : marks >= 2; }

}  // namespace

void toggleAround(QTextCursor& cursor, const QString& mark) {
    const int size = int(mark.size());
    if (!cursor.hasSelection()) cursor.select(QTextCursor::WordUnderCursor);
    int from = cursor.selectionStart(), to = cursor.selectionEnd();
    // Blanks at the ends of a selection stay outside: "**word **" is not bold to any reader of Markdown.
    const QString chosen = textBetween(cursor, from, to);
    if (!chosen.trimmed().isEmpty()) {
        while (from < to && textBetween(cursor, from, from + 1).at(0).isSpace()) ++from;
        while (to > from && textBetween(cursor, to - 1, to).at(0).isSpace()) --to;
    } else {
        to = from = cursor.position();
    }
    // Marks that were selected together with the words belong around them.
    const QString all = cursor.document()->toPlainText();
    while (to - from >= 2 && all.at(from) == mark.at(0) && all.at(to - 1) == mark.at(0)) {
        ++from;
        --to;
    }
    const QString inside = all.mid(from, to - from);
    cursor.beginEditBlock();
    if (isOn(marksAround(all, from, to, mark.at(0)), size)) {
        replace(cursor, from - size, to + size, inside);
        select(cursor, from - size, to - size);
    } else {
        replace(cursor, from, to, mark + inside + mark);
        select(cursor, from + size, to + size);
    }
    cursor.endEditBlock();
}

void toggleList(QTextCursor& cursor) {
    QTextDocument* document = cursor.document();
    const int first = document->findBlock(cursor.selectionStart()).blockNumber();
    const int last = document->findBlock(cursor.selectionEnd()).blockNumber();
    bool all = true;
    for (int i = first; i <= last; ++i) {
        const QString line = document->findBlockByNumber(i).text();
        all = all && (line.trimmed().isEmpty() ? first != last : listItem().match(line).hasMatch());
    }
    QTextCursor edit(cursor);
    edit.beginEditBlock();
    for (int i = first; i <= last; ++i) {
        const QTextBlock block = document->findBlockByNumber(i);
        const auto item = listItem().match(block.text());
        edit.setPosition(block.position());
        if (all && item.hasMatch()) {
            edit.setPosition(block.position() + int(item.capturedStart(4)), QTextCursor::KeepAnchor);
            edit.removeSelectedText();
        } else if (!all && !item.hasMatch() && (!block.text().trimmed().isEmpty() || first == last)) {
            edit.insertText(u"- "_s);
        }
    }
    // A list begins a paragraph of its own; without an empty line it is part of the one before to some readers.
    const QTextBlock before = document->findBlockByNumber(first - 1);
    if (!all && before.isValid() && !before.text().trimmed().isEmpty() && !listItem().match(before.text()).hasMatch()) {
        edit.setPosition(document->findBlockByNumber(first).position());
        edit.insertBlock();
    }
    edit.endEditBlock();
}

void makeLink(QTextCursor& cursor) {
    if (!cursor.hasSelection()) cursor.select(QTextCursor::WordUnderCursor);
    static const QRegularExpression address(u"^(https?://|mailto:|www\\.)\\S+$"_s);
    const int from = cursor.selectionStart(), to = cursor.selectionEnd();
    const QString chosen = textBetween(cursor, from, to).trimmed();
    cursor.beginEditBlock();
    if (address.match(chosen).hasMatch()) {
        const QString target = chosen.startsWith("www."_L1) ? u"https://"_s + chosen : chosen;
        replace(cursor, from, to, u"[words](%1)"_s.arg(target));
        select(cursor, from + 1, from + 6);
    } else {
        const QString words = chosen.isEmpty() ? u"words"_s : chosen;
        replace(cursor, from, to, u"[%1](https://)"_s.arg(words));
        const int start = from + int(words.size()) + 3;
        select(cursor, start, start + 8);
    }
    cursor.endEditBlock();
}

bool continueList(QTextCursor& cursor) {
    if (cursor.hasSelection()) return false;
    const QTextBlock block = cursor.block();
    const auto item = listItem().match(block.text());
    if (!item.hasMatch() || cursor.positionInBlock() < item.capturedStart(4)) return false;
    cursor.beginEditBlock();
    if (item.captured(4).trimmed().isEmpty()) {
        select(cursor, block.position(), block.position() + block.length() - 1);
        cursor.removeSelectedText();
    } else {
        QString marker = item.captured(2);
        if (marker.at(0).isDigit())
            marker = QString::number(QStringView(marker).chopped(1).toInt() + 1) + marker.back();
        cursor.insertBlock();
        cursor.insertText(item.captured(1) + marker + item.captured(3));
    }
    cursor.endEditBlock();
    return true;
}

QString pasted(const QMimeData& source) {
    if (!source.hasHtml()) return source.text();
    QString html = source.html();
    // Word puts its lists' bullets in as text, its styles as text between tags, and pictures that are on its own disk.
    static const QRegularExpression noise(
        u"<!--.*?-->|<(style|script|head|xml)\\b.*?</\\1\\s*>|<img[^>]*>|</?o:p[^>]*>"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    html.remove(noise);
    QTextDocument formatted;
    formatted.setHtml(html);
    QString text = formatted.toMarkdown(QTextDocument::MarkdownNoHTML);
    // Qt breaks lines at 80 letters; here a paragraph is a line.
    static const QRegularExpression wrapped(u"(?<=\\S)\\n(?!\\n|\\s*([-*+]|\\d+[.)])\\s|\\s*#|\\s*\\|)"_s);
    text.replace(wrapped, u" "_s);
    static const QRegularExpression bullets(u"^[·•▪]\\s*"_s, QRegularExpression::MultilineOption);
    text.replace(bullets, u"- "_s);
    static const QRegularExpression blankLines(u"\\n{3,}"_s);
    return text.replace(QChar::Nbsp, u' ').replace(blankLines, u"\n\n"_s).trimmed();
}

int wordCount(const QString& text) {
    static const QRegularExpression addresses(u"\\]\\([^)]*\\)"_s);
    static const QRegularExpression numbers(u"^\\s*\\d{1,3}[.)]\\s"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+(?:['’.,:/-][\\p{L}\\p{N}]+)*"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QString plain = text;
    plain.replace(addresses, u"] "_s).remove(numbers);
    int count = 0;
    for (auto matches = word.globalMatch(plain); matches.hasNext(); matches.next()) ++count;
    return count;
}

}  // namespace nlc::controls::markdown
