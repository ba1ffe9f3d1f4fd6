// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/html_blocks.h"

#include "models/documents/plain_text.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

class Writer {
public:
    explicit Writer(const HtmlLook& look) : m_look(look) {}
    QString html;

    void add(const Blocks& blocks) {
        for (const Block& block : blocks) std::visit(*this, block.is);
    }

    void operator()(const Heading& heading) {
        m_heading = plainText(heading.text);
        const QString tag = u'h' + QString::number(heading.level);
        QString attributes = m_look.headings[heading.level] + htmlDirection(heading.text);
        if (!heading.anchor.isEmpty()) attributes += u" id=\""_s + heading.anchor + u'"';
        element(tag, attributes, htmlRuns(heading.text, m_look));
    }
    void operator()(const Paragraph& paragraph) {
        element(u"p"_s, m_look.paragraph + htmlDirection(paragraph.text), htmlRuns(paragraph.text, m_look));
    }
    void operator()(const List& list) {
        const QString tag = list.ordered ? u"ol"_s : u"ul"_s;
        html += u'<' + tag + m_look.list + u">\n"_s;
        for (const Blocks& item : list.items) {
            html += u"<li"_s + m_look.item + u'>';
            // One paragraph needs no element of its own: tighter, and shorter by a tag.
            const auto* only = item.size() <= 2 ? std::get_if<Paragraph>(&item.front().is) : nullptr;
            const bool tight = only && (item.size() == 1 || std::holds_alternative<List>(item[1].is));
            if (tight) html += htmlRuns(only->text, m_look);
            add(tight ? Blocks(item.begin() + 1, item.end()) : item);
            html += u"</li>\n"_s;
        }
        html += u"</"_s + tag + u">\n"_s;
    }
    void operator()(const Table& table) {
        if (m_look.tableOpen) html += m_look.tableOpen(table.caption.isEmpty() ? m_heading : table.caption);
        html += u"<table"_s + m_look.table + u">\n"_s;
        if (!table.caption.isEmpty()) element(u"caption"_s, m_look.tableCaption, htmlEscaped(table.caption));
        html += u"<thead>"_s;
        row(table.head, m_look.headCell, [](size_t) { return u" scope=\"col\""_s; });
        html += u"</thead>\n<tbody>"_s;
        for (const auto& cells : table.rows)
            row(cells, m_look.rowHeadCell,
                [&](size_t column) { return table.rowHeads && column == 0 ? u" scope=\"row\""_s : QString(); });
        html += u"</tbody>\n</table>"_s + m_look.tableClose + u'\n';
    }
    void operator()(const CallOut& callOut) {
        html += m_look.callOutOpen(callOut.tone);
        add(callOut.blocks);
        html += m_look.callOutClose + u'\n';
    }
    void operator()(const Picture& picture) {
        const HtmlLook::Source source = m_look.source(picture);
        if (source.src.isEmpty()) {
            if (!picture.alt.isEmpty())
                element(u"p"_s, m_look.paragraph, u"<em>"_s + htmlEscaped(picture.alt) + u"</em>"_s);
        } else {
            const QString width = source.width > 0 ? u" width=\""_s + QString::number(source.width) + u'"' : QString();
            element(u"p"_s, m_look.paragraph,
                    u"<img"_s + m_look.image + width + u" alt=\""_s + htmlEscaped(picture.alt) + u"\" src=\""_s +
                        source.src + u"\">"_s);
        }
        if (!plainText(picture.caption).isEmpty()) element(u"p"_s, m_look.caption, htmlRuns(picture.caption, m_look));
    }
    void operator()(const Button& button) {
        html += m_look.button(htmlEscaped(button.url), htmlEscaped(button.text)) + u'\n';
    }
    void operator()(const PageBreak&) {}
    void operator()(const Rule&) { html += u"<hr"_s + m_look.rule + u">\n"_s; }

private:
    void element(const QString& tag, const QString& attributes, const QString& inside) {
        html += u'<' + tag + attributes + u'>' + inside + u"</"_s + tag + u">\n"_s;
    }
    /// `scope` gives a head cell's attribute, or nothing for an ordinary cell. A head without words is no head.
    void row(const std::vector<Runs>& cells, const QString& headLook, const std::function<QString(size_t)>& scope) {
        html += u"<tr>"_s;
        for (size_t column = 0; column < cells.size(); ++column) {
            const QString head = plainText(cells[column]).trimmed().isEmpty() ? QString() : scope(column);
            const QString tag = head.isEmpty() ? u"td"_s : u"th"_s;
            html += u'<' + tag + head + (head.isEmpty() ? m_look.cell : headLook) + htmlDirection(cells[column]) +
                    u'>' + htmlRuns(cells[column], m_look) + u"</"_s + tag + u'>';
        }
        html += u"</tr>\n"_s;
    }

    const HtmlLook& m_look;
    QString m_heading;  ///< the last one
};

}  // namespace

QString htmlEscaped(const QString& text) { return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s); }

QString htmlDirection(const Runs& text) { return plainText(text).isRightToLeft() ? u" dir=\"rtl\""_s : QString(); }

QString htmlRuns(const Runs& runs, const HtmlLook& look) {
    QString html, openLink;
    for (const Run& run : runs) {
        if (run.link != openLink) {
            if (!openLink.isEmpty()) html += u"</a>"_s;
            if (!run.link.isEmpty()) html += u"<a href=\""_s + htmlEscaped(run.link) + u'"' + look.link + u'>';
            openLink = run.link;
        }
        QString text = htmlEscaped(run.text);
        if (run.code) text = u"<code"_s + look.code + u'>' + text + u"</code>"_s;
        if (run.emphasis) text = u"<em>"_s + text + u"</em>"_s;
        if (run.strong) text = u"<strong>"_s + text + u"</strong>"_s;
        html += text;
        if (!run.breakAfter) continue;
        if (!openLink.isEmpty()) html += u"</a>"_s;
        openLink.clear();
        html += u"<br>"_s;
    }
    if (!openLink.isEmpty()) html += u"</a>"_s;
    return html;
}

QString htmlBlocks(const Blocks& blocks, const HtmlLook& look) {
    Writer writer(look);
    writer.add(blocks);
    return writer.html;
}

}  // namespace nlc::doc
