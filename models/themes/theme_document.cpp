// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme_document.h"

#include <algorithm>

#include "models/charts/chart_picture.h"
#include "models/documents/markdown.h"
#include "models/meetings/meeting_blocks.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

doc::Table themeTable(const std::vector<ThemeRow>& themes) {
    doc::Table table;
    table.rowHeads = true;
    table.head = {plain(QObject::tr("Theme")), plain(QObject::tr("Notes")), plain(QObject::tr("Dots")),
                  plain(QObject::tr("State")), plain(QObject::tr("Actions"))};
    for (const ThemeRow& row : themes)
        table.rows.push_back(
            {plain(row.theme.name), plain(QString::number(row.notes)), plain(QString::number(row.dots)),
             plain(shown(row.theme.state)),
             plain(row.actions == 0 ? QString() : QObject::tr("%1 of %2 open").arg(row.openActions).arg(row.actions))});
    return table;
}

/// Which theme weighs most; of two alike neither.
QString findingOf(const std::vector<ThemeRow>& themes, bool byDots) {
    const auto weight = [&](const ThemeRow& row) { return byDots ? row.dots : row.notes; };
    const auto first = std::max_element(themes.begin(), themes.end(),
                                        [&](const ThemeRow& a, const ThemeRow& b) { return weight(a) < weight(b); });
    if (first == themes.end() || weight(*first) == 0) return QObject::tr("Themes");
    const auto alike =
        std::count_if(themes.begin(), themes.end(), [&](const ThemeRow& row) { return weight(row) == weight(*first); });
    if (alike > 1) return QObject::tr("No theme stands out");
    return byDots ? QObject::tr("\"%1\" was given most dots").arg(first->theme.name)
                  : QObject::tr("\"%1\" has most notes").arg(first->theme.name);
}

/// What was said once is written once, with how often.
doc::List notesList(const std::vector<ThemeNoteRow>& notes) {
    std::vector<std::pair<QString, int>> said;
    for (const ThemeNoteRow& row : notes) {
        const auto same = std::find_if(said.begin(), said.end(), [&](const auto& each) {
            return each.first.compare(row.note.text, Qt::CaseInsensitive) == 0;
        });
        if (same != said.end())
            ++same->second;
        else
            said.push_back({row.note.text, 1});
    }
    doc::List list;
    for (const auto& [text, times] : said)
        list.items.push_back({doc::Paragraph{plain(times > 1 ? u"%1 (× %2)"_s.arg(text).arg(times) : text)}});
    return list;
}

Result<doc::Blocks> themeBlocks(Workspace& workspace, const ThemeRow& row) {
    auto notes = notesOf(workspace, row.theme.id);
    if (!notes) return tl::unexpected(notes.error());
    auto thread = threadOf(workspace, row.theme.id);
    if (!thread) return tl::unexpected(thread.error());
    doc::Blocks blocks{doc::Heading{2, plain(row.theme.name)}};
    append(blocks, doc::fromMarkdown(row.theme.summary, 3));
    if (!notes->empty()) blocks.push_back(notesList(*notes));
    doc::List became;
    for (const ThreadEntry& entry : *thread) {
        doc::Runs line = strong(shownDate(entry.on) + u": "_s);
        line.push_back({entry.where.isEmpty() ? entry.what : u"%1 (%2)"_s.arg(entry.what, entry.where)});
        became.items.push_back({doc::Paragraph{std::move(line)}});
    }
    if (row.theme.state == ThemeState::Priority && !became.items.empty()) {
        blocks.push_back(doc::Heading{3, plain(QObject::tr("From note to action"))});
        blocks.push_back(std::move(became));
    }
    return blocks;
}

}  // namespace

BarChart themesChart(const Workshop& workshop, std::vector<ThemeRow> themes) {
    std::erase_if(themes, [](const ThemeRow& row) { return row.theme.state == ThemeState::SetAside; });
    std::stable_sort(themes.begin(), themes.end(), [](const ThemeRow& a, const ThemeRow& b) {
        return std::pair(a.dots, a.notes) > std::pair(b.dots, b.notes);
    });
    BarChart chart;
    chart.categoryTitle = QObject::tr("Theme");
    chart.series = {{QObject::tr("Dots"), {}, ChartSeries::Tone::Main},
                    {QObject::tr("Notes"), {}, ChartSeries::Tone::Quiet}};
    int dots = 0, notes = 0;
    for (const ThemeRow& row : themes) {
        chart.categories << row.theme.name;
        chart.series[0].values.push_back(row.dots);
        chart.series[1].values.push_back(row.notes);
        dots += row.dots;
        notes += row.notes;
    }
    if (dots == 0) chart.series.erase(chart.series.begin());  // nobody has voted
    chart.title = findingOf(themes, dots > 0);
    chart.subtitle = QObject::tr("%1: %2 dots, %3 notes").arg(workshop.title).arg(dots).arg(notes);
    chart.source = QObject::tr("Source: notes and votes of the workshop begun on %1").arg(shownDate(workshop.begunOn));
    return chart;
}

Result<doc::Document> themesDocument(Workspace& workspace, Id<Workshop> id) {
    auto workshop = Repository<Workshop>(workspace).find(id);
    if (!workshop) return tl::unexpected(workshop.error());
    auto themes = themesOf(workspace, id);
    if (!themes) return tl::unexpected(themes.error());
    auto document = documentTitled(workspace, QObject::tr("Themes: %1").arg(workshop->title),
                                   QObject::tr("Begun on %1").arg(shownDate(workshop->begunOn)), workshop->begunOn);
    if (!document) return document;
    doc::Blocks& blocks = document->blocks;
    if (!workshop->question.trimmed().isEmpty())
        blocks.push_back(doc::Paragraph{strong(QObject::tr("What was asked: %1").arg(workshop->question))});
    if (const BarChart chart = themesChart(*workshop, *themes); chart.hasValues()) {
        auto picture = pictureOf(chart);
        if (!picture) return tl::unexpected(picture.error());
        blocks.push_back(doc::Heading{2, plain(chart.title)});
        blocks.push_back(std::move(*picture));
    }
    if (!themes->empty()) blocks.push_back(themeTable(*themes));
    for (const ThemeRow& row : *themes) {
        if (row.theme.state == ThemeState::SetAside) continue;
        auto more = themeBlocks(workspace, row);
        if (!more) return tl::unexpected(more.error());
        append(blocks, std::move(*more));
    }
    return document;
}

Result<OutTable> notesAsTable(Workspace& workspace, Id<Workshop> workshop) {
    const auto notes = themeNotesList(workspace, workshop);
    if (notes->loadError()) return tl::unexpected(*notes->loadError());
    OutTable table;
    table.title = QObject::tr("Notes");
    table.date = workspace.identity().today();
    table.columns = {{QObject::tr("Note"), OutColumn::Kind::Text, 60},
                     {QObject::tr("Theme"), OutColumn::Kind::Text, 30},
                     {QObject::tr("Said by"), OutColumn::Kind::Text, 20},
                     {QObject::tr("Noted on"), OutColumn::Kind::Date, 12},
                     {QObject::tr("Meeting"), OutColumn::Kind::Text, 30}};
    for (const ThemeNoteRow& row : notes->rows())
        table.rows.push_back({row.note.text, row.themeName, row.note.saidBy, row.note.notedOn, row.meeting});
    return table;
}

}  // namespace nlc
