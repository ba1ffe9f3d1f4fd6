// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/prepared.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "models/documents/plain_text.h"
#include "models/text/safe_link.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

constexpr int deepestList = 6;

void collectAnchors(const Blocks& blocks, QSet<QString>& anchors) {
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.is)) {
            if (!safeLink(u'#' + heading->anchor).isEmpty() && !plainText(heading->text).trimmed().isEmpty())
                anchors.insert(heading->anchor);
        } else if (const auto* callOut = std::get_if<CallOut>(&block.is)) {
            collectAnchors(callOut->blocks, anchors);
        } else if (const auto* list = std::get_if<List>(&block.is)) {
            for (const Blocks& item : list->items) collectAnchors(item, anchors);
        }
    }
}

void append(Blocks& to, Blocks&& from) { std::move(from.begin(), from.end(), std::back_inserter(to)); }

class Preparation {
public:
    Preparation(const Blocks& blocks, const QSet<QString>& elsewhere) : m_elsewhere(elsewhere) {
        collectAnchors(blocks, m_anchors);
    }

    Blocks blocks(Blocks from) {
        Blocks kept;
        for (Block& block : from) std::visit([&](auto& is) { keep(std::move(is), kept); }, block.is);
        return kept;
    }

private:
    Runs runs(Runs from) const {
        Runs kept;
        for (Run& run : from) {
            run.text = cleanText(run.text);
            run.link = safeLink(run.link);
            if (run.link.startsWith(u'#') && !leadsOn(run.link.mid(1))) run.link.clear();
            if (!run.text.isEmpty())
                kept.push_back(std::move(run));
            else if (run.breakAfter && !kept.empty())
                kept.back().breakAfter = true;
        }
        if (!kept.empty()) kept.back().breakAfter = false;
        return kept;
    }
    bool leadsOn(const QString& anchor) const { return m_anchors.contains(anchor) || m_elsewhere.contains(anchor); }
    static bool says(const Runs& text) { return !plainText(text).trimmed().isEmpty(); }

    void keep(Heading heading, Blocks& kept) {
        heading.text = runs(std::move(heading.text));
        if (!says(heading.text)) return;
        heading.level = std::clamp(heading.level, 2, std::min(m_level + 1, 6));
        m_level = heading.level;
        if (!m_anchors.contains(heading.anchor) || m_placed.contains(heading.anchor)) heading.anchor.clear();
        if (!heading.anchor.isEmpty()) m_placed.insert(heading.anchor);
        kept.push_back(std::move(heading));
    }
    void keep(Paragraph paragraph, Blocks& kept) {
        paragraph.text = runs(std::move(paragraph.text));
        if (says(paragraph.text)) kept.push_back(std::move(paragraph));
    }
    void keep(List list, Blocks& kept) {
        ++m_depth;
        std::vector<Blocks> items;
        for (Blocks& item : list.items)
            if (Blocks inside = blocks(std::move(item)); !inside.empty()) items.push_back(std::move(inside));
        --m_depth;
        if (items.empty()) return;
        if (m_depth >= deepestList) {  // a column of one letter helps nobody: go on at this depth
            for (Blocks& item : items) append(kept, std::move(item));
            return;
        }
        kept.push_back(List{list.ordered, std::move(items)});
    }
    void keep(Table table, Blocks& kept) {
        if (table.head.empty() && !table.rows.empty()) {
            table.head = std::move(table.rows.front());
            table.rows.erase(table.rows.begin());
        }
        if (table.head.empty()) return;
        table.caption = cleanText(table.caption).trimmed();
        for (Runs& cell : table.head) cell = runs(std::move(cell));
        for (auto& row : table.rows) {
            row.resize(table.head.size());
            for (Runs& cell : row) cell = runs(std::move(cell));
            const auto strong = [](const Run& run) { return run.strong; };
            if (table.rowHeads && std::none_of(row.front().begin(), row.front().end(), strong))
                for (Run& run : row.front()) run.strong = true;
        }
        kept.push_back(std::move(table));
    }
    void keep(CallOut callOut, Blocks& kept) {
        const bool inside = m_inCallOut;
        m_inCallOut = true;
        callOut.blocks = blocks(std::move(callOut.blocks));
        m_inCallOut = inside;
        if (inside)
            append(kept, std::move(callOut.blocks));
        else if (!callOut.blocks.empty())
            kept.push_back(std::move(callOut));
    }
    void keep(Picture picture, Blocks& kept) {
        picture.alt = cleanText(picture.alt).trimmed();
        picture.caption = runs(std::move(picture.caption));
        kept.push_back(std::move(picture));
    }
    void keep(const Button& button, Blocks& kept) {
        Runs text = runs({Run{.text = button.text.trimmed(), .link = button.url}});
        if (!says(text)) return;
        if (text.front().link.isEmpty())
            kept.push_back(Paragraph{std::move(text)});
        else
            kept.push_back(Button{text.front().text, text.front().link});
    }
    void keep(PageBreak pageBreak, Blocks& kept) {
        if (m_depth == 0 && !m_inCallOut) kept.push_back(pageBreak);
    }
    void keep(Rule rule, Blocks& kept) { kept.push_back(rule); }

    const QSet<QString>& m_elsewhere;
    QSet<QString> m_anchors, m_placed;
    int m_level = 1;
    int m_depth = 0;
    bool m_inCallOut = false;
};

}  // namespace

Document prepared(Document document, const QSet<QString>& elsewhere) {
    for (QString* text : {&document.publisher, &document.title, &document.dateline, &document.preheader,
                          &document.author, &document.footer, &document.language})
        *text = cleanText(*text).trimmed();
    if (document.title.isEmpty()) document.title = QCoreApplication::translate("documents", "Untitled");
    const auto inTag = [](QChar c) { return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber()); };
    if (document.language.isEmpty() || !std::all_of(document.language.begin(), document.language.end(), inTag))
        document.language = u"en-GB"_s;
    Preparation preparation(document.blocks, elsewhere);
    document.blocks = preparation.blocks(std::move(document.blocks));
    return document;
}

}  // namespace nlc::doc
