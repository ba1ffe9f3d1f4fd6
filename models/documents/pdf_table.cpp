// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "models/documents/pdf_blocks.h"
#include "models/documents/plain_text.h"

namespace nlc::doc {
namespace {

constexpr double paddingX = 6, paddingY = 4.5;
constexpr double size = 9.5;

using Row = std::vector<PdfText>;
using Texts = std::vector<Runs>;

/// Each column's least width (its longest word) and its wish (its longest text), shared out over the table's width.
std::vector<double> columnWidths(PdfTextContext& context, const Table& table, double width) {
    const size_t columns = table.head.size();
    std::vector<double> least(columns, 12), wish(columns, 12);
    const auto measure = [&](const Texts& cells, bool strong) {
        for (size_t c = 0; c < columns; ++c) {
            const PdfText whole(context, cells[c], {size, light.text, strong}, 4000);
            wish[c] = std::max(wish[c], whole.widest() + 2 * paddingX + 1);
            QString longest;
            for (const QString& word : plainText(cells[c]).split(u' '))
                if (word.size() > longest.size()) longest = word;
            const PdfText word(context, {Run{.text = longest, .strong = true}}, {size, light.text, true}, 4000);
            least[c] = std::max(least[c], word.widest() + 2 * paddingX + 1);
        }
    };
    measure(table.head, true);
    // A table of thousands of rows is measured by its first hundred.
    for (size_t r = 0; r < std::min<size_t>(table.rows.size(), 100); ++r) measure(table.rows[r], false);

    const auto sum = [](const std::vector<double>& v) { return std::accumulate(v.begin(), v.end(), 0.0); };
    const double most = width / double(columns) * 1.6;
    for (double& w : least) w = std::min(w, most);
    std::vector<double> widths(columns);
    if (sum(least) >= width) {
        for (size_t c = 0; c < columns; ++c) widths[c] = least[c] / sum(least) * width;
    } else if (sum(wish) <= width) {
        for (size_t c = 0; c < columns; ++c) widths[c] = wish[c] + (width - sum(wish)) * wish[c] / sum(wish);
    } else {
        // Narrow columns get what they wish, so that a date or a number stays on one line; the wide share the rest.
        std::vector<size_t> order(columns);
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return wish[a] < wish[b]; });
        double left = width, leastLeft = sum(least);
        for (size_t i = 0; i < columns; ++i) {
            const size_t c = order[i];
            leastLeft -= least[c];
            const double share = std::min(wish[c], left / double(columns - i));
            widths[c] = i + 1 == columns ? left : std::min(std::max(share, least[c]), left - leastLeft);
            left -= widths[c];
        }
    }
    return widths;
}

size_t lineCount(const Row& row) {
    size_t most = 1;
    for (const PdfText& cell : row) most = std::max(most, cell.lineCount());
    return most;
}

/// Lines `first` up to `count` more of a cell, which may have fewer.
std::pair<size_t, size_t> part(const PdfText& cell, size_t first, size_t count) {
    const size_t from = std::min(first, cell.lineCount());
    return {from, std::min(count, cell.lineCount() - from)};
}

double height(const Row& row, size_t first, size_t count) {
    double most = 0;
    for (const PdfText& cell : row) {
        const auto [from, lines] = part(cell, first, count);
        most = std::max(most, cell.height(from, lines));
    }
    return most + 2 * paddingY;
}

/// A row of the table on the page: where it stands and what its cells are.
struct PlacedRow {
    Row cells;
    std::vector<double> widths;
    std::vector<PdfTag> tags;
    double x, y, height;
    size_t first, count;
    bool head;

    void draw(PdfSurface& surface, bool artifact) const {
        const double width = std::accumulate(widths.begin(), widths.end(), 0.0);
        {
            const PdfSurface::Tagged decoration(surface, {.name = "NonStruct"});
            if (head) surface.fillRectangle({x, y, width, height}, light.ground);
            surface.fillRectangle({x, y + height - 0.5, width, 0.5}, head ? light.muted : light.line);
        }
        if (!artifact) surface.begin({.name = "TR"});
        double left = x;
        for (size_t c = 0; c < cells.size(); ++c) {
            const auto [from, lines] = part(cells[c], first, count);
            cells[c].draw(surface, left + paddingX, y + paddingY, artifact ? PdfTag{.name = "NonStruct"} : tags[c],
                          from, lines);
            left += widths[c];
        }
        if (!artifact) surface.end("TR");
    }
};

}  // namespace

void PdfBlocks::place(const Table& table) {
    const std::vector<double> widths = columnWidths(m_context, table, m_flow.width());
    const auto row = [&](const Texts& cells, bool head) {
        Row laid;
        for (size_t c = 0; c < cells.size(); ++c)
            laid.emplace_back(m_context, cells[c], PdfTextStyle{size, light.text, head}, widths[c] - 2 * paddingX);
        return laid;
    };
    // A head without words names nothing: an ordinary cell.
    const auto tags = [&](const Texts& cells, bool head) {
        std::vector<PdfTag> named;
        for (size_t c = 0; c < cells.size(); ++c) {
            const bool names = (head || (table.rowHeads && c == 0)) && !plainText(cells[c]).trimmed().isEmpty();
            named.push_back({.name = names ? "TH" : "TD",
                             .scope = !names ? PdfTag::Scope::None
                                      : head ? PdfTag::Scope::Column
                                             : PdfTag::Scope::Row});
        }
        return named;
    };
    const Row head = row(table.head, true);
    const std::vector<PdfTag> headTags = tags(table.head, true);
    const double headHeight = height(head, 0, lineCount(head));

    const auto draw = [&](const Row& cells, std::vector<PdfTag> cellTags, size_t first, size_t count, bool isHead,
                          bool artifact) {
        const double tall = height(cells, first, count);
        m_flow.draw(
            [placed = PlacedRow{cells, widths, std::move(cellTags), m_flow.x(), m_flow.y(), tall, first, count, isHead},
             artifact](PdfSurface& surface) { placed.draw(surface, artifact); });
        m_flow.advance(tall);
    };
    const auto headAgain = [&] {
        m_flow.nextPage();
        m_flow.need(0);
        draw(head, headTags, 0, lineCount(head), true, true);
    };

    const PdfText caption = text({Run{.text = table.caption}}, {10.5, light.text, true}, m_flow.width());
    const double captionHeight = table.caption.isEmpty() ? 0 : caption.height() + 4;
    std::vector<Row> rows;
    for (const Texts& cells : table.rows) rows.push_back(row(cells, false));

    m_flow.gap(9);
    const double firstRow = rows.empty() ? 0 : height(rows.front(), 0, lineCount(rows.front()));
    m_flow.need(std::min(captionHeight + headHeight + firstRow, PdfFlow::pageRoom()));
    const PdfFlow::Tagged tagged(m_flow, {.name = "Table"});
    if (captionHeight > 0) {
        m_flow.draw([=, x = m_flow.x(), y = m_flow.y()](PdfSurface& surface) {
            caption.draw(surface, x, y, {.name = "Caption"});
        });
        m_flow.advance(captionHeight);
    }
    draw(head, headTags, 0, lineCount(head), true, false);
    for (size_t r = 0; r < rows.size(); ++r) {
        const size_t lines = lineCount(rows[r]);
        if (height(rows[r], 0, lines) > m_flow.room() + 0.01) headAgain();
        // A row taller than a page cannot stay whole: it goes on as a row of its own.
        for (size_t first = 0; first < lines;) {
            size_t count = lines - first;
            while (count > 1 && height(rows[r], first, count) > m_flow.room() + 0.01) --count;
            draw(rows[r], tags(table.rows[r], false), first, count, false, false);
            first += count;
            if (first < lines) headAgain();
        }
    }
    m_flow.gap(13);
}

}  // namespace nlc::doc
