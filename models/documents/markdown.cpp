// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/markdown.h"

#include <md4c.h>

#include <QHash>
#include <algorithm>

#include "models/text/safe_link.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

QString decoded(const QString& entity) {
    static const QHash<QString, QString> named{
        {u"&amp;"_s, u"&"_s},    {u"&lt;"_s, u"<"_s},        {u"&gt;"_s, u">"_s},    {u"&quot;"_s, u"\""_s},
        {u"&apos;"_s, u"'"_s},   {u"&nbsp;"_s, u"\u00a0"_s}, {u"&ndash;"_s, u"–"_s}, {u"&mdash;"_s, u"—"_s},
        {u"&hellip;"_s, u"…"_s}, {u"&lsquo;"_s, u"‘"_s},     {u"&rsquo;"_s, u"’"_s}, {u"&ldquo;"_s, u"“"_s},
        {u"&rdquo;"_s, u"”"_s},  {u"&pound;"_s, u"£"_s},     {u"&euro;"_s, u"€"_s},  {u"&copy;"_s, u"©"_s},
        {u"&bull;"_s, u"•"_s},   {u"&middot;"_s, u"·"_s},    {u"&deg;"_s, u"°"_s},   {u"&frac12;"_s, u"½"_s}};
    if (!entity.startsWith(u"&#"_s)) return named.value(entity, entity);
    const bool hexadecimal = entity.mid(2, 1).toLower() == u"x"_s;
    bool ok = false;
    const uint code = entity.mid(hexadecimal ? 3 : 2).chopped(1).toUInt(&ok, hexadecimal ? 16 : 10);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint) return u"\ufffd"_s;
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

/// Receives md4c's events and builds blocks. The open blocks form a stack, the innermost last.
class Reader {
public:
    Blocks blocks;

    int enter(MD_BLOCKTYPE type, const void* detail) {
        switch (type) {
            case MD_BLOCK_QUOTE:
                open(Kind::Quote);
                break;
            case MD_BLOCK_UL:
                open(Kind::List);
                break;
            case MD_BLOCK_OL:
                open(Kind::List, true);
                break;
            case MD_BLOCK_LI:
                open(Kind::Item);
                break;
            case MD_BLOCK_H:
                flush();
                m_level = int(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
                break;
            case MD_BLOCK_CODE:
                flush();
                m_inCode = true;
                break;
            case MD_BLOCK_TABLE:
                open(Kind::Table);
                break;
            case MD_BLOCK_TR:
                m_row.clear();
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                m_runs.clear();
                break;
            default:
                flush();
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_QUOTE:
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
            case MD_BLOCK_LI:
            case MD_BLOCK_TABLE:
                close();
                break;
            case MD_BLOCK_HR:
                put(Rule{});
                break;
            case MD_BLOCK_H:
                if (!m_runs.empty()) put(Heading{m_level, std::exchange(m_runs, {})});
                m_level = 0;
                break;
            case MD_BLOCK_CODE:
                m_inCode = false;
                flush();
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                m_row.push_back(std::exchange(m_runs, {}));
                break;
            case MD_BLOCK_TR:
                if (m_beyond > 0)
                    for (Runs& cell : m_row) put(Paragraph{std::move(cell)});
                else if (m_open.back().table.head.empty())
                    m_open.back().table.head = std::exchange(m_row, {});
                else
                    m_open.back().table.rows.push_back(std::exchange(m_row, {}));
                break;
            case MD_BLOCK_THEAD:
            case MD_BLOCK_TBODY:
                break;
            default:
                flush();
        }
        return 0;
    }

    int span(MD_SPANTYPE type, const void* detail, int step) {
        switch (type) {
            case MD_SPAN_STRONG:
                m_strong += step;
                break;
            case MD_SPAN_EM:
                m_emphasis += step;
                break;
            case MD_SPAN_CODE:
                m_code += step;
                break;
            case MD_SPAN_A: {
                const auto& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
                m_link = step > 0 ? safeLink(QString::fromUtf8(href.text, qsizetype(href.size))) : QString();
                break;
            }
            default:
                break;  // pictures and struck words leave their text
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, const QString& text) {
        if (type == MD_TEXT_BR) {
            if (!m_runs.empty()) m_runs.back().breakAfter = true;
        } else if (m_inCode) {
            for (QStringList lines = text.split(u'\n'); !lines.isEmpty(); lines.removeFirst()) {
                if (!lines.first().isEmpty()) m_runs.push_back(Run{.text = cleanText(lines.first()), .code = true});
                if (lines.size() > 1 && !m_runs.empty()) m_runs.back().breakAfter = true;
            }
        } else if (type == MD_TEXT_SOFTBR) {
            add(u" "_s);
        } else if (type != MD_TEXT_NULLCHAR) {
            add(cleanText(type == MD_TEXT_ENTITY ? decoded(text) : text));
        }
        return 0;
    }

    void flush() {
        if (m_runs.empty()) return;
        m_runs.back().breakAfter = false;
        put(Paragraph{std::exchange(m_runs, {})});
    }

private:
    enum class Kind { Quote, List, Item, Table };
    struct Open {
        Kind kind = Kind::Quote;
        Blocks blocks = {};
        List list = {};
        Table table = {};
    };

    void open(Kind kind, bool ordered = false) {
        flush();
        const bool nests = kind == Kind::Quote || kind == Kind::List;
        if (m_beyond > 0 || (nests && m_open.size() >= deepest)) {
            ++m_beyond;
            return;
        }
        m_open.push_back(Open{kind});
        m_open.back().list.ordered = ordered;
    }
    void close() {
        flush();
        if (m_beyond > 0) {
            --m_beyond;
            return;
        }
        Open done = std::move(m_open.back());
        m_open.pop_back();
        switch (done.kind) {
            case Kind::Quote:
                if (!done.blocks.empty()) put(CallOut{CallOut::Tone::Info, std::move(done.blocks)});
                break;
            case Kind::List:
                put(std::move(done.list));
                break;
            case Kind::Item:
                m_open.back().list.items.push_back(std::move(done.blocks));
                break;
            case Kind::Table:
                for (auto& row : done.table.rows) row.resize(done.table.head.size());
                put(std::move(done.table));
                break;
        }
    }
    void put(Block block) { (m_open.empty() ? blocks : m_open.back().blocks).push_back(std::move(block)); }
    void add(const QString& text) {
        if (text.isEmpty()) return;
        Run run{text, m_strong > 0, m_emphasis > 0, m_code > 0, m_link};
        if (!m_runs.empty() && !m_runs.back().breakAfter) {
            Run& last = m_runs.back();
            if (std::tie(last.strong, last.emphasis, last.code, last.link) ==
                std::tie(run.strong, run.emphasis, run.code, run.link)) {
                last.text += text;
                return;
            }
        }
        m_runs.push_back(std::move(run));
    }

    static constexpr size_t deepest = 20;  ///< beyond it a quotation or list goes on at the same depth

    std::vector<Open> m_open;
    int m_beyond = 0;
    Runs m_runs;
    std::vector<Runs> m_row;
    QString m_link;
    int m_level = 0;
    int m_strong = 0, m_emphasis = 0, m_code = 0;
    bool m_inCode = false;
};

void forHeadings(Blocks& blocks, const std::function<void(Heading&)>& each) {
    for (Block& block : blocks) {
        if (auto* heading = std::get_if<Heading>(&block.is)) each(*heading);
        if (auto* callOut = std::get_if<CallOut>(&block.is)) forHeadings(callOut->blocks, each);
        if (auto* list = std::get_if<List>(&block.is))
            for (Blocks& item : list->items) forHeadings(item, each);
    }
}

}  // namespace

Blocks fromMarkdown(const QString& markdown, int firstHeadingLevel) {
    Reader reader;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS |
                   MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* to) {
        return static_cast<Reader*>(to)->enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* to) { return static_cast<Reader*>(to)->leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* to) {
        return static_cast<Reader*>(to)->span(type, detail, +1);
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* to) {
        return static_cast<Reader*>(to)->span(type, detail, -1);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* to) {
        return static_cast<Reader*>(to)->text(type, QString::fromUtf8(text, qsizetype(size)));
    };
    const QByteArray utf8 = markdown.toUtf8();
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &reader);
    reader.flush();

    const int first = std::clamp(firstHeadingLevel, 2, 6);
    int highest = 6;
    forHeadings(reader.blocks, [&](Heading& heading) { highest = std::min(highest, heading.level); });
    forHeadings(reader.blocks, [&](Heading& heading) { heading.level = std::min(heading.level - highest + first, 6); });
    return std::move(reader.blocks);
}

}  // namespace nlc::doc
