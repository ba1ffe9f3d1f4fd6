// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBuffer>
#include <QImage>

#include "models/documents/markdown.h"

namespace nlc::doc::sample {

using namespace Qt::StringLiterals;

inline Run plain(const QString& text) { return Run{.text = text}; }

/// A picture of coloured bars.
inline QByteArray picture(const char* format, const QSize& size = {480, 200}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0xF4, 0xF6, 0xF8));
    for (int bar = 0; bar < 8; ++bar)
        for (int y = size.height() - (bar + 2) * size.height() / 11; y < size.height() - 10; ++y)
            for (int x = 10; x < size.width() / 8 - 10; ++x)
                image.setPixel(bar * size.width() / 8 + x, y, bar == 5 ? qRgb(11, 97, 87) : qRgb(150, 164, 178));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

inline Table table(int rows) {
    Table table{u"Visits this term"_s,
                {{plain(u"School"_s)}, {plain(u"Focus of the visit"_s)}, {plain(u"Date"_s)}, {plain(u"Places"_s)}},
                {},
                true};
    for (int row = 1; row <= rows; ++row)
        table.rows.push_back(
            {{plain(u"Example Primary %1"_s.arg(row))},
             {plain(row % 3 == 0
                        ? u"Writing across the curriculum, with time to talk to the subject lead and see books"_s
                        : u"Early reading"_s)},
             {plain(u"%1 March 2025"_s.arg(row % 28 + 1))},
             {plain(QString::number(row % 7 + 2))}});
    return table;
}

/// A bulletin as the bulletins area would build it: call-out first, then items by section.
inline Document bulletin(int items = 8) {
    Document document;
    document.publisher = u"Norfolk Learning Collaborative"_s;
    document.title = u"Bulletin 14"_s;
    document.dateline = u"Friday 14 February 2025"_s;
    document.preheader = u"Two things to do by 7 March, and news from five groups"_s;
    document.date = QDate(2025, 2, 14);
    document.author = u"Norfolk Learning Collaborative"_s;
    document.footer =
        u"You get this bulletin as a member of the collaborative. Write to collaborative@example.org to change "
        "what you receive."_s;
    document.blocks.push_back(Heading{2, {plain(u"At a glance: two things to do"_s)}});
    document.blocks.push_back(
        CallOut{CallOut::Tone::Action,
                {List{false,
                      {{Paragraph{{Run{.text = u"by 28 Feb"_s, .strong = true}, plain(u"  "_s),
                                   Run{.text = u"Pilot the one-page profile"_s, .link = u"#item-1"_s}}}},
                       {Paragraph{{Run{.text = u"by 7 Mar"_s, .strong = true}, plain(u"  "_s),
                                   Run{.text = u"KS2 Challenge: tell us your goals"_s, .link = u"#item-2"_s}}}}}}}});
    const QStringList sections{u"Action required"_s, u"News from the groups"_s, u"To share with parents and carers"_s,
                               u"To share with staff"_s};
    const QStringList titles{u"Pilot the one-page profile"_s,
                             u"KS2 Challenge: tell us your goals"_s,
                             u"Routes into teaching: spring events"_s,
                             u"Inclusion dashboard now at trust level"_s,
                             u"What parents told us: 766 replies"_s,
                             u"Visit a school: nine dates this term"_s,
                             u"Attendance: what works in the first week"_s,
                             u"One-minute guide to phase transfer"_s};
    const QString text =
        u"Twelve schools are trying **one page** about the child that travels with them to the next setting. There is "
        u"room "
        "for *eight more*; those who join now help to shape the final form, which goes to every school in September.\n\n"_s;
    for (int i = 0; i < items; ++i) {
        if (i * 4 % items < 4 && i * 4 / items < 4)
            document.blocks.push_back(Heading{2, {plain(sections[i * 4 / items])}});
        document.blocks.push_back(Heading{3, {plain(titles[i % 8])}, u"item-%1"_s.arg(i + 1)});
        QString words = text;
        if (i % 3 == 0)
            words +=
                u"What it asks of you:\n\n1. Read the form with your SENCO.\n2. Name one colleague:\n   - someone who meets parents\n   - someone who knows the *next* setting\n3. Send both by **28 February**, or write to profile@example.org.\n\n"_s;
        if (i % 3 == 1)
            for (int n = 0; n < 4; ++n)
                words +=
                    text +
                    u"The group in Łódź and the Welsh network (dŵr, tŷ) have tried the same; their notes are at https://example.org/notes?a=1&b=2 and in [the short report that all of us were sent in January](https://example.org/report).\n\n"_s;
        Blocks blocks = fromMarkdown(words, 4);
        document.blocks.insert(document.blocks.end(), blocks.begin(), blocks.end());
        if (i == 2) document.blocks.push_back(table(24));
        if (i == 3)
            document.blocks.push_back(
                Picture{picture("JPEG"),
                        u"Bar chart: visits rose from 4 in autumn to 15 in summer"_s,
                        {plain(u"Visits by half term, 2024/25. Source: the collaborative’s own records."_s)}});
        if (i == 5)
            document.blocks.push_back(
                CallOut{CallOut::Tone::Info,
                        fromMarkdown(u"**Good to know.** Supply cover is paid for the first visit of each school."_s)});
        document.blocks.push_back(
            Button{i % 2 ? u"Tell us your goals"_s : u"Sign up"_s, u"https://example.org/sign-up/%1"_s.arg(i + 1)});
    }
    return document;
}

}  // namespace nlc::doc::sample
