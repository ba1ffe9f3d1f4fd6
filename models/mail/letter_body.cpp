// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/letter_body.h"

#include <QRegularExpression>

#include "models/documents/html_blocks.h"
#include "models/documents/markdown.h"
#include "models/documents/prepared.h"
#include "models/documents/text_writer.h"

using namespace Qt::StringLiterals;

namespace nlc {
namespace {

/// Two spaces make a line break of what CommonMark would join; a backslash before the break, unless that is escaped
/// itself, already does.
QString withLineEnds(QString markdown) {
    static const QRegularExpression end(u"(?<!\\\\)((?:\\\\\\\\)*)\\r?\\n"_s);
    return markdown.replace(end, u"\\1  \n"_s);
}

// Outlook does not hand fonts down into cells.
const QString letterFont = u"font-family:Calibri,'Segoe UI',Arial,sans-serif;font-size:11pt;"_s;

doc::HtmlLook letterLook() {
    doc::HtmlLook look;
    const QString cell =
        u" valign=\"top\" style=\"%1text-align:left;padding:4px 8px;border:1px solid #999999\""_s.arg(letterFont);
    look.paragraph = u" style=\"margin:0 0 11pt\""_s;
    for (QString& heading : look.headings) heading = u" style=\"margin:14pt 0 6pt;font-size:13pt\""_s;
    look.list = u" style=\"margin:0 0 11pt;padding:0 0 0 24px\""_s;
    look.table = u" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;margin:0 0 11pt\""_s;
    look.cell = look.headCell = cell;
    look.callOutOpen = [](doc::CallOut::Tone) {
        return u"<blockquote style=\"margin:0 0 11pt;padding:0 0 0 12px;border-left:3px solid #999999\">\n"_s;
    };
    look.callOutClose = u"</blockquote>"_s;
    return look;
}

}  // namespace

LetterBody letterBodyOf(const QString& markdown) {
    doc::Document letter;
    letter.blocks = doc::fromMarkdown(withLineEnds(markdown), 2);
    const doc::Blocks blocks = doc::prepared(letter).blocks;
    const QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title></title>\n</head>\n"
        "<body style=\"%2line-height:1.35\">\n"_s.arg(letter.language, letterFont) +
        doc::htmlBlocks(blocks, letterLook()) + u"</body>\n</html>\n"_s;
    return {doc::writeText(blocks), html.toUtf8()};
}

}  // namespace nlc
