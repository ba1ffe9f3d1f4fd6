// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "models/documents/document_colours.h"
#include "models/documents/html_blocks.h"
#include "models/documents/html_writer.h"
#include "models/documents/picture_file.h"
#include "models/documents/prepared.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

QString variables(const Colours& colours) {
    return u"--ground:%1;--surface:%2;--text:%3;--muted:%4;--line:%5;--accent:%6;--info:%7;--action:%8"_s.arg(
        hex(colours.ground), hex(colours.surface), hex(colours.text), hex(colours.muted), hex(colours.line),
        hex(colours.accent), hex(colours.info), hex(colours.action));
}

QString style() {
    return u":root{color-scheme:light dark;--banner:%3;--on-banner:%4;--amber:%5;%1}\n"
           "@media (prefers-color-scheme:dark){:root{%2}}\n"
           "*{box-sizing:border-box}\n"
           "body{margin:0;background:var(--surface);color:var(--text);font:1.0625rem/1.6 \"Segoe UI\",Inter,\"Open "
           "Sans\","
           "Arial,sans-serif;overflow-wrap:anywhere}\n"
           ".column{max-width:70ch;margin-inline:auto;padding-inline:1.25rem}\n"
           "header{background:var(--banner);color:var(--on-banner);padding-block:2.25rem}\n"
           "header p{margin:0}\nh1{font-size:clamp(1.6rem,6vw,2.4rem);line-height:1.2;margin-block:.2rem .4rem}\n"
           "main{padding-block:1.5rem 2rem}\n"
           "h2{font-size:1.5rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.9rem;border-top:1px solid "
           "var(--line)}\n"
           "main>h2:first-child{border-top:0;padding-top:0;margin-top:0}\n"
           "h3{font-size:1.2rem;line-height:1.35;margin:1.8rem 0 .4rem}\n"
           "h4,h5,h6{font-size:1.0625rem;margin:1.4rem 0 .3rem}\n"
           "p,ul,ol{margin:0 0 1rem}\nul,ol{padding-left:1.5rem}\nli{margin-bottom:.35rem}\n"
           "a{color:var(--accent);text-underline-offset:.15em}\na:focus-visible{outline:3px solid "
           "var(--amber);outline-offset:2px}\n"
           "code{font-family:Consolas,monospace;font-size:.95em;background:var(--ground);padding:.1em "
           ".3em;border-radius:3px}\n"
           "img{display:block;max-width:100%;height:auto;border-radius:4px}\n"
           ".caption{margin-top:-.5rem;font-size:.95rem;color:var(--muted)}\n"
           ".button{display:inline-block;background:var(--banner);color:var(--on-banner);font-weight:600;"
           "text-decoration:none;padding:.55rem 1.2rem;border-radius:6px}\n.button:hover{text-decoration:underline}\n"
           ".call-out{border-left:5px solid var(--banner);background:var(--info);padding:1rem 1.25rem .1rem;"
           "margin:0 0 1.25rem;border-radius:0 6px 6px "
           "0}\n.action{border-left-color:var(--amber);background:var(--action)}\n"
           ".call-out>:first-child{margin-top:0;padding-top:0;border-top:0}\n"
           ".table{overflow-x:auto;margin:0 0 1.25rem}\n.table:focus-visible{outline:3px solid var(--amber)}\n"
           "table{border-collapse:collapse;width:100%;font-size:1rem;overflow-wrap:normal}\n"
           "caption{text-align:left;font-weight:600;padding-bottom:.4rem}\n"
           "th,td{text-align:left;vertical-align:top;padding:.5rem .7rem;border-bottom:1px solid var(--line)}\n"
           "thead th{background:var(--ground)}\ntbody th{font-weight:normal}\n"
           "hr{border:0;border-top:1px solid var(--line);margin:2rem 0}\n"
           "footer{border-top:1px solid var(--line);color:var(--muted);font-size:.95rem;padding-block:1.25rem 2rem}\n"
           ".skip{position:absolute;left:-999rem}\n"
           ".skip:focus{left:1rem;top:.5rem;width:auto;background:#fff;color:#17212B;padding:.5rem 1rem;z-index:1}\n"
           "@media "
           "print{:root{%1}body{font-size:10.5pt}header{-webkit-print-color-adjust:exact;print-color-adjust:exact}"
           ".skip{display:none}h2,h3{break-after:avoid}li,tr,img,.call-out{break-inside:avoid}"
           "main a[href^=http]:not(.button)::after{content:\" <\" attr(href) \">\";font-size:.85em}}\n"_s.arg(
               variables(light), variables(dark), hex(banner), hex(onBanner), hex(amber));
}

HtmlLook look(const QString& tableLabel) {
    HtmlLook look;
    look.caption = u" class=\"caption\""_s;
    look.image = u" loading=\"lazy\""_s;
    // A wide table scrolls in its own box, which the keyboard must reach.
    look.tableOpen = [tableLabel](const QString& name) {
        return u"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%1\">"_s.arg(
            htmlEscaped(name.isEmpty() ? tableLabel : name));
    };
    look.tableClose = u"</div>"_s;
    look.callOutOpen = [](CallOut::Tone tone) {
        return tone == CallOut::Tone::Action ? u"<div class=\"call-out action\">\n"_s : u"<div class=\"call-out\">\n"_s;
    };
    look.callOutClose = u"</div>"_s;
    look.button = [](const QString& url, const QString& text) {
        return u"<p><a class=\"button\" href=\"%1\">%2</a></p>"_s.arg(url, text);
    };
    look.source = [](const Picture& picture) {
        const auto file = PictureFile::read(picture.bytes);
        if (!file) return HtmlLook::Source{};
        return HtmlLook::Source{u"data:"_s + QLatin1StringView(file->mimeType()) + u";base64,"_s +
                                    QString::fromLatin1(picture.bytes.toBase64()),
                                file->size.width()};
    };
    return look;
}

}  // namespace

QByteArray writeWebHtml(const Document& given) {
    const Document document = prepared(given);
    const auto line = [](const QString& tag, const QString& text) {
        return text.isEmpty() ? QString() : u"<%1>%2</%1>\n"_s.arg(tag, htmlEscaped(text));
    };
    const QString author = document.author.isEmpty()
                               ? QString()
                               : u"<meta name=\"author\" content=\"%1\">\n"_s.arg(htmlEscaped(document.author));
    const QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\"%2>\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n%3<title>%4</title>\n"_s.arg(
            htmlEscaped(document.language), document.title.isRightToLeft() ? u" dir=\"rtl\""_s : QString(), author,
            htmlEscaped(document.title)) +
        u"<style>\n"_s + style() + u"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">"_s +
        htmlEscaped(QCoreApplication::translate("documents", "Skip to the content")) +
        u"</a>\n<header><div class=\"column\">\n"_s + line(u"p"_s, document.publisher) + line(u"h1"_s, document.title) +
        line(u"p"_s, document.dateline) + u"</div></header>\n<main id=\"main\" class=\"column\" tabindex=\"-1\">\n"_s +
        htmlBlocks(document.blocks, look(QCoreApplication::translate("documents", "Table"))) + u"</main>\n"_s +
        (document.footer.isEmpty()
             ? QString()
             : u"<footer><div class=\"column\">\n"_s + line(u"p"_s, document.footer) + u"</div></footer>\n"_s) +
        u"</body>\n</html>\n"_s;
    return html.toUtf8();
}

}  // namespace nlc::doc
