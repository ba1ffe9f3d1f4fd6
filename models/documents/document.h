// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>
#include <memory>
#include <variant>
#include <vector>

namespace nlc::doc {

/// A run of text. Runs follow each other in a paragraph; `link` makes it one, `strong`, `emphasis` and `code` combine.
struct Run {
    QString text;
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    QString link = {};        ///< https:, mailto:, tel: or "#anchor" of a heading of the same document; empty: none
    bool breakAfter = false;  ///< a line break follows
    friend bool operator==(const Run&, const Run&) = default;
};
using Runs = std::vector<Run>;
inline Runs plain(const QString& text) { return {Run{.text = text}}; }

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 1;  ///< 1 is the document's title alone; a document's own headings start at 2
    Runs text;
    QString anchor = {};  ///< target for "#anchor" links; empty: none
};
struct Paragraph {
    Runs text;
};
struct List {
    bool ordered = false;
    std::vector<Blocks> items;
};
/// Every row has as many cells as `head`. The first column is the row's name when `rowHeads`: bold, or, where some of
/// it is strong, that alone.
struct Table {
    QString caption;
    std::vector<Runs> head;
    std::vector<std::vector<Runs>> rows;
    bool rowHeads = false;
};
/// A quiet ground with a coloured edge: what must be seen first.
struct CallOut {
    enum class Tone { Info, Action };
    Tone tone = Tone::Info;
    Blocks blocks;
};
/// PNG or JPEG bytes. `alt` says what it shows; empty only for decoration.
struct Picture {
    QByteArray bytes;
    QString alt;
    Runs caption = {};
};
/// A link that asks to be pressed.
struct Button {
    QString text;
    QString url;
};
struct PageBreak {};
struct Rule {};

struct Block {
    std::variant<Heading, Paragraph, List, Table, CallOut, Picture, Button, PageBreak, Rule> is;
    template <typename T>
    Block(T block) : is(std::move(block)) {}  // NOLINT: a block is made from what it is
};

/// Built once, written by each writer: e-mail HTML, web HTML, tagged PDF, plain text. Plain values: copy it to a
/// worker.
struct Document {
    QString publisher;  ///< line above the title, such as the collaborative's name
    QString title;      ///< written as the one level-1 heading; not repeated in `blocks`
    QString dateline;   ///< line under the title
    QString preheader;  ///< what an inbox shows after the subject; e-mail only
    QString language = QStringLiteral("en-GB");
    QDate date;  ///< the document's own date: the same document gives the same bytes on any day
    QString author;
    Blocks blocks;
    QString footer = {};  ///< closing line: who sent it and how to answer
};

}  // namespace nlc::doc
