// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_blocks.h"

#include "models/documents/plain_text.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

constexpr double paragraphGap = 7, itemGap = 3.5, padding = 12;

PdfTextStyle headingStyle(int level) {
    const double sizes[7] = {0, 24, 16, 12.5, 11.5, 10.5, 10.5};
    return {sizes[level], level == 2 ? light.accent : light.text, true};
}

QByteArray destinationName(int heading) { return "h" + QByteArray::number(heading); }

void countHeadings(const Blocks& blocks, int& count, QHash<QString, QByteArray>& names) {
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.is)) {
            ++count;
            if (!heading->anchor.isEmpty()) names.insert(heading->anchor, destinationName(count));
        } else if (const auto* callOut = std::get_if<CallOut>(&block.is)) {
            countHeadings(callOut->blocks, count, names);
        } else if (const auto* list = std::get_if<List>(&block.is)) {
            for (const Blocks& item : list->items) countHeadings(item, count, names);
        }
    }
}

}  // namespace

QHash<QString, QByteArray> PdfBlocks::destinations(const Blocks& blocks) {
    QHash<QString, QByteArray> names;
    int count = 0;
    countHeadings(blocks, count, names);
    return names;
}

void PdfBlocks::banner(const Document& document) {
    constexpr double top = 36;
    const double width = m_flow.width();
    std::vector<std::pair<PdfText, const char*>> lines;
    const auto line = [&](const QString& words, const char* tag, const PdfTextStyle& style) {
        if (!words.isEmpty()) lines.emplace_back(text({Run{.text = words}}, style, width), tag);
    };
    line(document.publisher, "P", {11, onBanner});
    line(document.title, "H1", {24, onBanner, true});
    line(document.dateline, "P", {11, onBanner});
    double height = top;
    for (const auto& [words, tag] : lines) height += words.height() + 2;
    height += 22;
    m_flow.draw([=, parents = m_parents, title = document.title](PdfSurface& surface) {
        {
            const PdfSurface::Tagged artifact(surface, {.name = "NonStruct"});
            surface.fillRectangle({0, 0, PdfSurface::width, height}, doc::banner);
        }
        surface.destination("top", 0, 0);
        parents->assign(parents->size(), surface.bookmark(0, title, "top"));
    });
    double y = top;
    for (const auto& each : lines) {
        m_flow.draw([words = each.first, tag = each.second, y](PdfSurface& surface) {
            words.draw(surface, PdfFlow::marginX, y, {.name = tag});
        });
        y += each.first.height() + 2;
    }
    m_flow.startAt(height + 26);
}

void PdfBlocks::footer(const QString& words) {
    if (words.isEmpty()) return;
    place(Rule{});
    m_flow.gap(10);
    running(text({Run{.text = words}}, {9.5, light.muted}, m_flow.width()), "P");
}

void PdfBlocks::add(const Blocks& blocks) {
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (const auto* heading = std::get_if<Heading>(&blocks[i].is))
            place(*heading, i + 1 < blocks.size() ? lead(blocks, i + 1) : 0);
        else
            std::visit(
                [this](const auto& is) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(is)>, Heading>) place(is);
                },
                blocks[i].is);
    }
}

double PdfBlocks::lead(const Blocks& blocks, size_t i) {
    const auto* heading = std::get_if<Heading>(&blocks[i].is);
    if (!heading) return leadOf(blocks[i]);
    const double own = text(heading->text, headingStyle(heading->level), m_flow.width()).height() + paragraphGap;
    return i + 1 < blocks.size() ? own + lead(blocks, i + 1) : own;
}

double PdfBlocks::leadOf(const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.is))
        return text(paragraph->text, {}, m_flow.width()).lead();
    if (const auto* list = std::get_if<List>(&block.is)) {
        const PdfFlow::Indent indent(m_flow, 20);
        return lead(list->items.front(), 0);
    }
    if (const auto* callOut = std::get_if<CallOut>(&block.is)) return callOutLead(*callOut);
    if (const auto* table = std::get_if<Table>(&block.is)) {
        Table beginning = *table;
        if (beginning.rows.size() > 1) beginning.rows.erase(beginning.rows.begin() + 1, beginning.rows.end());
        return std::min(m_flow.measured([&] { place(beginning); }), PdfFlow::pageRoom() / 2);
    }
    if (const auto* button = std::get_if<Button>(&block.is)) return m_flow.measured([&] { place(*button); });
    if (std::holds_alternative<Picture>(block.is)) {
        const QStringList warnings = m_warnings;
        const double height = m_flow.measured([&] { place(std::get<Picture>(block.is)); });
        m_warnings = warnings;
        return height;
    }
    return 0;
}

void PdfBlocks::place(const Heading& heading, double keepWith) {
    const PdfText words = text(heading.text, headingStyle(heading.level), m_flow.width());
    m_flow.gap(heading.level == 2 ? 22 : 15);
    // Nothing is worth an empty page before it.
    m_flow.need(std::min(words.height() + paragraphGap + keepWith, PdfFlow::pageRoom()));
    const double x = m_flow.x(), y = m_flow.y();
    if (!heading.anchor.isEmpty()) m_pages.insert(heading.anchor, m_flow.page());  // measured first, placed last
    static constexpr const char* tags[7] = {"", "H1", "H2", "H3", "H4", "H5", "H6"};
    // The number is taken when it is drawn, since measuring places headings too.
    m_flow.draw(
        [=, this, parents = m_parents, level = heading.level, title = plainText(heading.text)](PdfSurface& surface) {
            const QByteArray name = destinationName(++m_headings);
            surface.destination(name, x, y - 8);
            const int id = surface.bookmark((*parents)[size_t(level - 1)], QString(title).replace(u'\n', u' '), name);
            for (size_t below = size_t(level); below < parents->size(); ++below) (*parents)[below] = id;
            words.draw(surface, x, y, {.name = tags[level]});
        });
    m_flow.advance(words.height());
    m_flow.gap(4);
}

void PdfBlocks::place(const Paragraph& paragraph) {
    m_flow.gap(paragraphGap);
    running(text(paragraph.text, {}, m_flow.width()), "P");
    m_flow.gap(paragraphGap);
}

void PdfBlocks::running(const PdfText& words, const char* tag) {
    m_flow.need(words.lead());
    for (size_t first = 0; first < words.lineCount();) {
        // Later parts stand at a page's top, where all lines fit that a page can hold.
        size_t count = first == 0 ? words.linesFor(m_flow.room()) : 0;
        if (count == 0) {
            while (first + count < words.lineCount() && words.height(first, count + 1) <= m_flow.room() + 0.01) ++count;
            count = std::max<size_t>(count, 1);
            if (const size_t left = words.lineCount() - first - count; left == 1 && count > 2) --count;
        }
        m_flow.draw([=, x = m_flow.x(), y = m_flow.y()](PdfSurface& surface) {
            words.draw(surface, x, y, {.name = tag, .continues = first > 0}, first, count);
        });
        m_flow.advance(words.height(first, count));
        first += count;
        if (first < words.lineCount()) {
            m_flow.nextPage();
            m_flow.need(0);
        }
    }
}

void PdfBlocks::place(const List& list) {
    m_flow.gap(paragraphGap);
    const double labelWidth = list.ordered ? 10 + 7 * double(QString::number(list.items.size()).size()) : 15;
    {
        const PdfFlow::Tagged tagged(m_flow, {.name = "L", .ordered = list.ordered});
        for (size_t i = 0; i < list.items.size(); ++i)
            item(list.items[i], list.ordered ? QString::number(i + 1) + u'.' : u"•"_s, labelWidth);
    }
    m_flow.gap(paragraphGap);
}

void PdfBlocks::item(const Blocks& blocks, const QString& label, double labelWidth) {
    const PdfFlow::Tagged tagged(m_flow, {.name = "LI"});
    const PdfText mark = text({Run{.text = label}}, {10.5, light.accent, true}, labelWidth + 20);
    {
        const PdfFlow::Indent indent(m_flow, labelWidth);
        m_flow.need(std::max(std::min(lead(blocks, 0), PdfFlow::pageRoom()), mark.height()));
    }
    m_flow.draw(
        [=, x = m_flow.x(), y = m_flow.y()](PdfSurface& surface) { mark.draw(surface, x, y, {.name = "Lbl"}); });
    const PdfFlow::Tagged body(m_flow, {.name = "LBody"});
    const PdfFlow::Indent indent(m_flow, labelWidth);
    const auto* first = std::get_if<Paragraph>(&blocks.front().is);
    if (first) {  // on the mark's line: no gap between
        running(text(first->text, {}, m_flow.width()), "P");
        m_flow.gap(itemGap);
    }
    // What follows in an item is close to it, such as a list within the list.
    for (size_t i = first ? 1 : 0; i < blocks.size(); ++i) add({blocks[i]});
    m_flow.gap(itemGap);
}

void PdfBlocks::inside(const CallOut& callOut) {
    const PdfFlow::Indent indent(m_flow, padding + 6, padding);
    m_flow.advance(padding - 2);
    m_flow.startAt(m_flow.y());
    add(callOut.blocks);
    m_flow.advance(padding - 1);
}

double PdfBlocks::callOutLead(const CallOut& callOut) {
    const QStringList warnings = m_warnings;
    const double height = m_flow.measured([&] { inside(callOut); });
    m_warnings = warnings;
    if (height <= PdfFlow::pageRoom() * 0.45) return height;  // stays whole
    const PdfFlow::Indent indent(m_flow, padding + 6, padding);
    return lead(callOut.blocks, 0) + padding;
}

void PdfBlocks::place(const CallOut& callOut) {
    m_flow.gap(paragraphGap + 2);
    m_flow.need(callOutLead(callOut));
    {
        const bool action = callOut.tone == CallOut::Tone::Action;
        const PdfFlow::Tagged tagged(m_flow, {.name = "Sect"});
        const PdfFlow::Ground ground(m_flow, action ? light.action : light.info, action ? amber : light.accent);
        inside(callOut);
    }
    m_flow.gap(paragraphGap + 5);
}

void PdfBlocks::place(const Button& button) {
    constexpr double paddingX = 14, paddingY = 6;
    const PdfText words = text({Run{.text = button.text, .link = button.url}}, {10.5, onBanner, true, false},
                               m_flow.width() - 2 * paddingX);
    const QRectF size(0, 0, words.widest() + 2 * paddingX, words.height() + 2 * paddingY);
    m_flow.gap(paragraphGap + 3);
    m_flow.need(std::min(size.height(), PdfFlow::pageRoom()));
    const QRectF box = size.translated(m_flow.x(), m_flow.y());
    m_flow.draw([=](PdfSurface& surface) {
        {
            const PdfSurface::Tagged artifact(surface, {.name = "NonStruct"});
            surface.fillRectangle(box, doc::banner, 5);
        }
        words.draw(surface, box.x() + paddingX, box.y() + paddingY, {.name = "P"});
    });
    m_flow.advance(box.height());
    m_flow.gap(paragraphGap + 4);
}

void PdfBlocks::place(const PageBreak&) {
    if (!m_flow.atTop()) m_flow.nextPage();
}

void PdfBlocks::place(const Rule&) {
    m_flow.gap(14);
    m_flow.need(2);
    const QRectF line(m_flow.x(), m_flow.y(), m_flow.width(), 0.75);
    m_flow.draw([line](PdfSurface& surface) {
        const PdfSurface::Tagged artifact(surface, {.name = "NonStruct"});
        surface.fillRectangle(line, light.line);
    });
    m_flow.advance(line.height());
    m_flow.gap(14);
}

}  // namespace nlc::doc
