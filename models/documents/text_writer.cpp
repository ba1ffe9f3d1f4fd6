// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/text_writer.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <numeric>

#include "models/documents/plain_text.h"
#include "models/documents/prepared.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

constexpr qsizetype lineWidth = 74;

/// Columns as a reader counts them: letters, not code units.
qsizetype columns(const QString& text) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() >= 0) ++count;
    return count;
}

QString padded(const QString& text, qsizetype width) {
    return text + QString(std::max<qsizetype>(0, width - columns(text)), u' ');
}

QStringList wrapped(const QString& text, qsizetype width) {
    QStringList lines;
    for (const QString& part : text.split(u'\n')) {
        QString line;
        for (const QString& word : part.split(u' ', Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && columns(line) + 1 + columns(word) > width) {
                lines << line;
                line.clear();
            }
            line += (line.isEmpty() ? QString() : u" "_s) + word;
        }
        lines << line;
    }
    return lines;
}

/// The words with each link's address behind them, once, unless the words are the address.
QString withAddresses(const Runs& runs) {
    QString text, words;
    for (size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        text += run.text;
        words += run.text;
        const bool linkEnds = !run.link.isEmpty() && (i + 1 == runs.size() || runs[i + 1].link != run.link);
        if (linkEnds && !run.link.startsWith(u'#')) {
            QString shown = run.link;
            for (const QString& scheme : {u"mailto:"_s, u"tel:"_s})
                if (shown.startsWith(scheme)) shown.remove(0, scheme.size());
            const QString said = words.trimmed();
            if (said == shown || said == run.link || QString(said).remove(u' ') == shown) {
                text.chop(words.size());
                text += u'<' + said + u'>';
            } else {
                text += u" <"_s + shown + u'>';
            }
        }
        if (linkEnds || run.link.isEmpty()) words.clear();
        if (run.breakAfter) text += u'\n';
    }
    return text;
}

class PlainWriter {
public:
    QStringList lines;

    explicit PlainWriter(qsizetype width) : m_width(std::max<qsizetype>(width, 20)) {}

    void add(const Blocks& blocks) {
        for (const Block& block : blocks) std::visit(*this, block.is);
    }

    void operator()(const Heading& heading) {
        gap();
        if (heading.level == 2 && !lines.isEmpty()) lines << QString();
        const QStringList text = wrapped(withAddresses(heading.text), m_width);
        lines << text;
        const QChar under[7] = {u'=', u'=', u'=', u'-', u'.', u'.', u'.'};
        qsizetype longest = 0;
        for (const QString& line : text) longest = std::max(longest, columns(line));
        lines << QString(std::min(longest, m_width), under[heading.level]);
        m_tight = true;
    }
    void operator()(const Paragraph& paragraph) { block(wrapped(withAddresses(paragraph.text), m_width)); }
    void operator()(const List& list) {
        gap();
        const qsizetype indent = list.ordered ? 2 + QString::number(list.items.size()).size() : 2;
        for (size_t i = 0; i < list.items.size(); ++i) {
            PlainWriter inside(m_width - indent);
            inside.m_tight = true;
            inside.add(list.items[i]);
            const QString label = list.ordered ? QString::number(i + 1) + u'.' : u"-"_s;
            for (qsizetype line = 0; line < inside.lines.size(); ++line)
                lines << (inside.lines[line].isEmpty()
                              ? QString()
                              : padded(line == 0 ? label : QString(), indent) + inside.lines[line]);
        }
    }
    void operator()(const Table& table);
    void operator()(const CallOut& callOut) {
        PlainWriter inside(m_width - 2);
        if (callOut.tone == CallOut::Tone::Action)
            inside.lines << QCoreApplication::translate("documents", "Action needed").toUpper();
        inside.add(callOut.blocks);
        for (QString& line : inside.lines) line = line.isEmpty() ? u"|"_s : u"| "_s + line;
        block(inside.lines);
    }
    void operator()(const Picture& picture) {
        if (!picture.alt.isEmpty())
            block(wrapped(QCoreApplication::translate("documents", "[Picture: %1]").arg(picture.alt), m_width));
        if (const QString caption = withAddresses(picture.caption); !caption.isEmpty())
            block(wrapped(caption, m_width));
    }
    void operator()(const Button& button) {
        block(wrapped(u"> "_s + withAddresses({Run{.text = button.text, .link = button.url}}), m_width));
    }
    void operator()(const PageBreak&) {}
    void operator()(const Rule&) { block({QString(m_width, u'-')}); }

private:
    void gap() {
        if (!lines.isEmpty() && !m_tight) lines << QString();
        m_tight = false;
    }
    void block(const QStringList& text) {
        gap();
        lines << text;
    }
    void columnsOf(const std::vector<QStringList>& rows, const std::vector<qsizetype>& widths);

    qsizetype m_width;
    bool m_tight = false;  ///< the next block follows without an empty line
};

void PlainWriter::operator()(const Table& table) {
    if (!table.caption.isEmpty()) block(wrapped(table.caption, m_width));
    std::vector<QStringList> rows;
    const auto texts = [](const std::vector<Runs>& cells) {
        QStringList row;
        for (const Runs& cell : cells) row << withAddresses(cell).trimmed().replace(u'\n', u", "_s).simplified();
        return row;
    };
    rows.push_back(texts(table.head));
    for (const auto& cells : table.rows) rows.push_back(texts(cells));

    std::vector<qsizetype> widths(table.head.size(), 1);
    for (const QStringList& row : rows)
        for (size_t c = 0; c < widths.size(); ++c) widths[c] = std::max(widths[c], columns(row[qsizetype(c)]));
    const qsizetype total = std::accumulate(widths.begin(), widths.end(), qsizetype(2 * (widths.size() - 1)));
    gap();
    if (total <= m_width) {
        columnsOf(rows, widths);
        return;
    }
    // Too wide for columns: each row as a small list under its first cell.
    for (size_t r = 1; r < rows.size(); ++r) {
        if (r > 1) lines << QString();
        for (qsizetype c = 0; c < rows[r].size(); ++c) {
            const QString name = rows[0][c].isEmpty() ? QString() : rows[0][c] + u": "_s;
            const QStringList cell = wrapped(name + rows[r][c], m_width - (c == 0 ? 0 : 2));
            for (const QString& line : cell) lines << (c == 0 ? QString() : u"  "_s) + line;
        }
    }
}

void PlainWriter::columnsOf(const std::vector<QStringList>& rows, const std::vector<qsizetype>& widths) {
    for (size_t r = 0; r < rows.size(); ++r) {
        QStringList cells, rule;
        for (size_t c = 0; c < widths.size(); ++c) {
            cells << padded(rows[r][qsizetype(c)], widths[c]);
            rule << QString(widths[c], u'-');
        }
        QString line = cells.join(u"  "_s);
        while (line.endsWith(u' ')) line.chop(1);
        lines << line;
        if (r == 0) lines << rule.join(u"  "_s);
    }
}

}  // namespace

QString writeText(const Blocks& blocks) {
    PlainWriter writer(lineWidth);
    writer.add(blocks);
    return writer.lines.isEmpty() ? QString() : writer.lines.join(u'\n') + u'\n';
}

QString writeText(const Document& given) {
    const Document document = prepared(given);
    QStringList lines;
    if (!document.publisher.isEmpty()) lines << wrapped(document.publisher, lineWidth);
    if (!document.title.isEmpty()) {
        const QStringList title = wrapped(document.title, lineWidth);
        lines << title << QString(std::min(lineWidth, columns(title.first())), u'=');
    }
    if (!document.dateline.isEmpty()) lines << wrapped(document.dateline, lineWidth);
    PlainWriter writer(lineWidth);
    writer.add(document.blocks);
    if (!lines.isEmpty() && !writer.lines.isEmpty()) lines << QString();
    lines << writer.lines;
    if (!document.footer.isEmpty()) lines << QString() << u"-- "_s << wrapped(document.footer, lineWidth);
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

}  // namespace nlc::doc
