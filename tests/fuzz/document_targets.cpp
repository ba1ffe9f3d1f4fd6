// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/bulletin_repository.h"
#include "models/documents/html_writer.h"
#include "models/documents/markdown.h"
#include "models/documents/picture_file.h"
#include "models/documents/prepared.h"
#include "models/documents/text_writer.h"
#include "tests/fuzz/targets.h"

namespace nlc::fuzzing {

using namespace Qt::StringLiterals;

namespace {

/// Every element that is opened is closed, in order; none is a script or brings in anything; links lead where they may.
void safeHtml(const QByteArray& html) {
    static const QByteArrayList empty{"meta", "br", "hr", "img"};
    static const QByteArrayList forbidden{"script", "iframe", "object", "embed", "form",
                                          "input",  "svg",    "link",   "base"};
    QByteArrayList open;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        if (html.mid(at, 2) == "<!") {  // a comment for Outlook, or the doctype
            at = html.indexOf(html.mid(at, 4) == "<!--" ? "-->" : ">", at);
            holds(at >= 0, "a comment is never closed");
            continue;
        }
        const qsizetype end = html.indexOf('>', at);
        holds(end > at, "a tag is never closed");
        const QByteArray tag = html.mid(at + 1, end - at - 1);
        const QByteArray name = tag.mid(tag.startsWith('/') ? 1 : 0).split(' ').first();
        holds(!name.isEmpty() && !forbidden.contains(name), "an element that may not be there");
        holds(tag.count('"') % 2 == 0 && !tag.contains('<'), "an attribute breaks out of its tag");
        if (tag.startsWith('/')) {
            holds(!open.isEmpty() && open.takeLast() == name, "elements are closed out of order");
        } else if (!empty.contains(name)) {
            open << name;
        }
        if (name == "style" && !tag.startsWith('/')) at = html.indexOf("</style>", at) - 1;  // its signs are its own
        for (const char* attribute : {" href=\"", " src=\""}) {
            const qsizetype from = tag.indexOf(attribute);
            if (from < 0) continue;
            const QByteArray to = tag.mid(from + qsizetype(qstrlen(attribute)));
            const bool web = to.startsWith("https://") || to.startsWith("http://");
            holds(web || to.startsWith("mailto:") || to.startsWith("tel:") || to.startsWith('#') ||
                      to.startsWith("data:image/png;") || to.startsWith("data:image/jpeg;") || to.startsWith("cid:"),
                  "a link leads where none may");
        }
    }
    holds(open.isEmpty(), "an element is never closed");
}

void writeAll(const doc::Document& document) {
    const QByteArray mail = doc::writeEmailHtml(document), web = doc::writeWebHtml(document);
    safeHtml(mail);
    safeHtml(web);
    safeHtml(doc::writeMailBody(document).html);
    holds(doc::writeWebHtml(document) == web, "the same document gives other bytes");
    const QString text = doc::writeText(document);
    holds(text.isValidUtf16() && !text.contains(u'\0') && !text.contains(u'\r'), "a text that no reader should meet");
    holds(text.endsWith(u'\n'), "a text does not end its last line");
}

}  // namespace

int markdown(const uint8_t* data, size_t size) {
    const QString typed = textOf(data, size);
    doc::Document document;
    document.title = typed.section(u'\n', 0, 0).left(200);
    document.footer = document.title;
    document.blocks = doc::fromMarkdown(typed, int(size % 7));
    const QString words = doc::plainText(document.blocks);
    holds(words.isValidUtf16(), "half a character in the words");
    holds(doc::wordCount(document.blocks) <= words.size(), "more words than letters");
    const doc::Document once = doc::prepared(document);
    holds(doc::plainText(doc::prepared(once).blocks) == doc::plainText(once.blocks), "preparing twice changes more");
    writeAll(document);
    return 0;
}

int picture(const uint8_t* data, size_t size) {
    static const auto into = inMemory();
    const QByteArray bytes = bytesOf(data, size);
    const auto file = doc::PictureFile::read(bytes);
    speaks(file);
    holds(!file || !file->size.isEmpty(), "a picture without a size");
    doc::Document document;
    document.blocks.push_back(doc::Picture{bytes, u"\"><script>"_s});
    writeAll(document);
    const auto added = addPicture(*into, {}, bytes, u"picture.png"_s);
    holds(!added, "a picture was added to nothing");
    speaks(added);
    return 0;
}

}  // namespace nlc::fuzzing
