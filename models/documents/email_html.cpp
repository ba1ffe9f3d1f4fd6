// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>

#include "models/documents/document_colours.h"
#include "models/documents/html_blocks.h"
#include "models/documents/html_writer.h"
#include "models/documents/picture_file.h"
#include "models/documents/plain_text.h"
#include "models/documents/prepared.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

constexpr int columnWidth = 600;
constexpr int textWidth = 552;
// Outlook's engine does not hand fonts down into cells: each cell names them.
const QString lettering = u"font-family:'Segoe UI',Arial,sans-serif;"_s;

QString styled(const QString& style) { return u" style=\""_s + style + u'"'; }

/// A cell's ground, as attribute for Outlook and as style for the rest.
QString ground(Rgb colour) { return u" bgcolor=\"%1\""_s.arg(hex(colour)); }

HtmlLook look() {
    HtmlLook look;
    look.paragraph = styled(u"margin:0 0 14px"_s);
    const int sizes[7] = {0, 0, 20, 17, 16, 15, 15};
    for (int level = 2; level <= 6; ++level)
        look.headings[level] =
            styled(u"margin:%1px 0 8px;font-size:%2px;line-height:1.3"_s.arg(level == 2 ? 28 : 20).arg(sizes[level]));
    look.list = styled(u"margin:0 0 14px;padding:0 0 0 24px"_s);
    look.item = styled(u"margin:0 0 6px"_s);
    look.link = styled(u"color:%1"_s.arg(hex(light.accent)));
    look.code = styled(u"font-family:Consolas,monospace"_s);
    look.image = styled(u"display:block;max-width:100%;height:auto;border:0"_s);
    look.caption = u" class=\"m\""_s + styled(u"margin:-6px 0 14px;font-size:14px;color:%1"_s.arg(hex(light.muted)));
    look.rule = styled(u"border:0;border-top:1px solid %1;margin:20px 0"_s.arg(hex(light.line)));
    look.table = u" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\""_s +
                 styled(u"border-collapse:collapse;margin:0 0 16px"_s);
    look.tableCaption =
        u" align=\"left\""_s + styled(lettering + u"font-size:16px;font-weight:bold;text-align:left;padding:0 0 6px"_s);
    const QString cell = lettering +
                         u"font-size:15px;line-height:1.4;text-align:left;vertical-align:top;padding:7px 8px;"
                         "border-bottom:1px solid "_s +
                         hex(light.line);
    look.cell = u" valign=\"top\""_s + styled(cell);
    look.headCell = u" valign=\"top\" align=\"left\""_s + styled(cell);
    look.rowHeadCell = u" valign=\"top\" align=\"left\""_s + styled(cell + u";font-weight:normal"_s);
    look.callOutOpen = [](CallOut::Tone tone) {
        const bool action = tone == CallOut::Tone::Action;
        return u"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"%1><tr><td "
               u"width=\"4\"%2%3>"
               "</td><td class=\"%4\"%5%6>\n"_s.arg(
                   styled(u"margin:0 0 16px"_s), ground(action ? amber : banner),
                   styled(u"font-size:0;line-height:0"_s), action ? u"ca"_s : u"ci"_s,
                   ground(action ? light.action : light.info),
                   styled(lettering + u"font-size:16px;line-height:1.5;padding:14px 16px 2px"_s));
    };
    look.callOutClose = u"</td></tr></table>"_s;
    look.button = [](const QString& url, const QString& text) {
        // The link's padding makes all of the button pressable; Outlook, which ignores it, pads the cell.
        return u"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\"%1><tr><td%2%3><a class=\"b\" "
               u"href=\"%4\"%5>"
               "%6</a></td></tr></table>"_s.arg(
                   styled(u"margin:2px 0 18px"_s), ground(banner),
                   styled(u"border-radius:5px;mso-padding-alt:9px 18px"_s), url,
                   styled(lettering + u"display:inline-block;padding:9px 18px;font-size:16px;"
                                      "font-weight:bold;color:#ffffff;text-decoration:none"_s),
                   text);
    };
    return look;
}

// The head only improves: what a reader that drops it shows is complete, in light colours.
QString head(const Document& document) {
    const QString style =
        u":root{color-scheme:light dark;supported-color-schemes:light dark}"
        "@media(max-width:480px){.p{padding-left:18px!important;padding-right:18px!important}.o{padding:0!important}}"
        "@media(prefers-color-scheme:dark){body,.g{background-color:%1!important}.s{background-color:%2!important}"
        ".s,.s td,.s th{color:%3!important;border-color:%6!important}.s a{color:%4!important}.s "
        "a.b{color:#fff!important}"
        ".s .m,.m{color:%5!important}hr{border-color:%6!important}.s .ci{background-color:%7!important}"
        ".s .ca{background-color:%8!important}}"_s.arg(hex(dark.ground), hex(dark.surface), hex(dark.text),
                                                       hex(dark.accent), hex(dark.muted), hex(dark.line),
                                                       hex(dark.info), hex(dark.action));
    return u"<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
           u"initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>%1</title>\n<style>%2</style>\n"
           "<!--[if mso]><style>h1,h2,h3,h4,h5,h6,p,li,td,th,a{font-family:'Segoe "
           "UI',Arial,sans-serif}</style><![endif]-->\n"
           "</head>\n"_s.arg(htmlEscaped(document.title), style);
}

QString bannerCell(const Document& document) {
    const auto line = [](const QString& tag, const QString& text, const QString& style) {
        return text.isEmpty() ? QString()
                              : u"<%1%2>%3</%1>\n"_s.arg(tag, styled(style + u"color:#ffffff"_s), htmlEscaped(text));
    };
    return u"<tr><td class=\"p\"%1%2>\n"_s.arg(ground(banner), styled(lettering + u"padding:24px;color:#ffffff"_s)) +
           line(u"p"_s, document.publisher, u"margin:0 0 4px;font-size:15px;line-height:1.4;"_s) +
           line(u"h1"_s, document.title, u"margin:0 0 4px;font-size:26px;line-height:1.25;"_s) +
           line(u"p"_s, document.dateline, u"margin:0;font-size:15px;line-height:1.4;"_s) + u"</td></tr>\n"_s;
}

QString page(const Document& document, const HtmlLook& look) {
    const QString direction = document.title.isRightToLeft() ? u" dir=\"rtl\""_s : QString();
    QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\"%2>\n"_s.arg(htmlEscaped(document.language), direction) + head(document);
    html += u"<body class=\"g\"%1>\n"_s.arg(styled(u"margin:0;padding:0;background-color:%1"_s.arg(hex(light.ground))));
    if (!document.preheader.isEmpty())
        html += u"<div%1>%2</div>\n"_s.arg(styled(u"display:none;max-height:0;overflow:hidden;mso-hide:all"_s),
                                           htmlEscaped(document.preheader));
    html +=
        u"<div role=\"main\">\n<table role=\"presentation\" class=\"g\" width=\"100%\" cellpadding=\"0\" "
        "cellspacing=\"0\"%1><tr><td class=\"o\" align=\"center\"%2>\n"
        "<!--[if mso]><table role=\"presentation\" width=\"600\" cellpadding=\"0\" "
        "cellspacing=\"0\"><tr><td><![endif]-->\n"
        "<table role=\"presentation\" class=\"s\" width=\"%3\" cellpadding=\"0\" cellspacing=\"0\"%4%5>\n"_s.arg(
            ground(light.ground), styled(u"padding:16px 0"_s), QString::number(columnWidth), ground(light.surface),
            styled(u"width:100%;max-width:600px;text-align:left"_s));
    html += bannerCell(document);
    // A heading brings its own space above.
    const bool startsWithHeading =
        !document.blocks.empty() && std::holds_alternative<Heading>(document.blocks.front().is);
    html += u"<tr><td class=\"p\"%1>\n"_s.arg(
        styled(lettering + (startsWithHeading ? u"padding-top:0;"_s : u"padding-top:22px;"_s) +
               u"padding-right:24px;padding-bottom:14px;padding-left:24px;font-size:16px;line-height:1.5;color:%1;"
               u"overflow-wrap:anywhere;"
               "word-break:break-word"_s.arg(hex(light.text))));
    html += htmlBlocks(document.blocks, look) + u"</td></tr>\n"_s;
    if (!document.footer.isEmpty())
        html += u"<tr><td class=\"p m\"%1>%2</td></tr>\n"_s.arg(
            styled(lettering +
                   u"padding:14px 24px 20px;border-top:1px solid %1;font-size:14px;line-height:1.5;color:%2"_s.arg(
                       hex(light.line), hex(light.muted))),
            htmlEscaped(document.footer));
    return html +
           u"</table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</div>\n</body>\n</html>\n"_s;
}

}  // namespace

QByteArray writeEmailHtml(const Document& document) {
    HtmlLook dress = look();
    dress.source = [](const Picture& picture) {
        const auto file = PictureFile::read(picture.bytes);
        if (!file) return HtmlLook::Source{};
        return HtmlLook::Source{u"data:"_s + QLatin1StringView(file->mimeType()) + u";base64,"_s +
                                    QString::fromLatin1(picture.bytes.toBase64()),
                                std::min(file->size.width(), textWidth)};
    };
    return page(prepared(document), dress).toUtf8();
}

MailBody writeMailBody(const Document& document) {
    MailBody body;
    HtmlLook dress = look();
    dress.source = [&body](const Picture& picture) {
        const auto file = PictureFile::read(picture.bytes);
        if (!file) return HtmlLook::Source{};
        const QByteArray id =
            QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256).toHex().left(20) + "@nlcdesk";
        const auto known = std::find_if(body.parts.begin(), body.parts.end(),
                                        [&](const MailPart& part) { return part.contentId == id; });
        if (known == body.parts.end()) body.parts.push_back({id, file->mimeType(), picture.bytes});
        return HtmlLook::Source{u"cid:"_s + QString::fromLatin1(id), std::min(file->size.width(), textWidth)};
    };
    body.html = page(prepared(document), dress).toUtf8();
    return body;
}

}  // namespace nlc::doc
