// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of themes; what is done to them, step by step, is in theme_steps.cpp.
#include "models/themes/theme_repository.h"

#include <algorithm>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Which theme each one counts for, through all mergers. A circle, which no step makes, ends where it began.
class Roots {
public:
    static Result<Roots> of(Workspace& workspace) {
        auto found = workspace.query(u"SELECT id, into_theme_id, name FROM theme"_s);
        if (!found) return tl::unexpected(found.error());
        Roots roots;
        while (found->next()) {
            roots.m_into.insert(found->value(0).toLongLong(), found->value(1).toLongLong());
            roots.m_names.insert(found->value(0).toLongLong(), found->value(2).toString());
        }
        return found->ended().map([&] { return std::move(roots); });
    }
    qint64 rootOf(qint64 theme) const {
        QSet<qint64> seen;
        while (m_into.value(theme) != 0 && !seen.contains(theme)) {
            seen.insert(theme);
            theme = m_into.value(theme);
        }
        return theme;
    }
    QString nameOf(qint64 theme) const { return m_names.value(theme); }

private:
    QHash<qint64, qint64> m_into;
    QHash<qint64, QString> m_names;
};

Result<std::vector<ThemeRow>> loadThemes(Workspace& workspace, const QString& where, const QVariantList& bound) {
    auto roots = Roots::of(workspace);
    if (!roots) return tl::unexpected(roots.error());
    auto themes = Repository<Theme>(workspace).all(where + u" ORDER BY position, id"_s, bound);
    if (!themes) return tl::unexpected(themes.error());
    std::vector<ThemeRow> rows;
    QHash<qint64, size_t> places;
    for (Theme& theme : *themes) {
        places.insert(theme.id.value, rows.size());
        rows.emplace_back().theme = std::move(theme);
    }
    auto counted = workspace.query(
        u"SELECT t.id, t.dots, (SELECT count(*) FROM theme_note WHERE theme_id = t.id),"
        " (SELECT count(*) FROM action WHERE theme_id = t.id),"
        " (SELECT count(*) FROM action WHERE theme_id = t.id AND state = 'open') FROM theme t"_s);
    if (!counted) return tl::unexpected(counted.error());
    while (counted->next()) {
        const qint64 id = counted->value(0).toLongLong(), root = roots->rootOf(id);
        const auto place = places.constFind(root);
        if (place == places.cend()) continue;
        ThemeRow& row = rows[*place];
        row.dots += counted->value(1).toInt();
        row.notes += counted->value(2).toInt();
        row.actions += counted->value(3).toInt();
        row.openActions += counted->value(4).toInt();
        row.merged += root != id;
    }
    return counted->ended().map([&] { return std::move(rows); });
}

Result<std::vector<ThemeNoteRow>> loadNotes(Workspace& workspace, const QList<qint64>* only) {
    auto roots = Roots::of(workspace);
    if (!roots) return tl::unexpected(roots.error());
    return rowsWith<ThemeNoteRow>(workspace, only, &ThemeNoteRow::note,
                                  u"SELECT n.id, n.theme_id, m.title, m.held_on FROM theme_note n LEFT JOIN meeting m"
                                  " ON m.id = n.meeting_id"_s +
                                      onlyThese(only, u"n.id"_s),
                                  {}, [&](ThemeNoteRow& row, const Rows& found) {
                                      row.theme = {roots->rootOf(found.value(1).toLongLong())};
                                      row.themeName = roots->nameOf(row.theme.value);
                                      row.meeting = found.value(2).toString();
                                      row.meetingOn = found.value(3).toDate();
                                  });
}

QString inShort(const ThemeRow& row) {
    QStringList words{QObject::tr("%n notes", nullptr, row.notes)};
    if (row.theme.state != ThemeState::Collated) words.prepend(shown(row.theme.state));
    if (row.merged > 0) words << QObject::tr("with %n merged", nullptr, row.merged);
    if (row.actions > 0) words << QObject::tr("%n actions", nullptr, row.actions);
    return words.join(u" · "_s);
}

}  // namespace

Tone toneOf(ThemeState state) {
    switch (state) {
        case ThemeState::Collated:
            return Tone::Info;
        case ThemeState::Priority:
            return Tone::Good;
        case ThemeState::SetAside:
        case ThemeState::Merged:
            return Tone::Neutral;
    }
    return Tone::None;
}

Result<> checked(const Workshop& workshop) {
    if (workshop.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the workshop a title."));
    if (!workshop.begunOn.isValid()) return invalid("begun_on", QObject::tr("Say on which day it began."));
    if (workshop.dotsEach < 0) return invalid("dots_each", QObject::tr("Give a number of dots; 0: nobody votes."));
    return {};
}
Result<> checked(const Theme& theme) {
    if (theme.name.trimmed().isEmpty()) return invalid("name", QObject::tr("Give the theme a name."));
    if (theme.dots < 0) return invalid("dots", QObject::tr("Give a number of dots."));
    return {};
}
Result<> checked(const ThemeNote& note) {
    if (note.text.trimmed().isEmpty()) return invalid("text", QObject::tr("Write what was said."));
    return {};
}

Result<std::vector<Workshop>> workshops(Workspace& workspace) {
    return Repository<Workshop>(workspace).all(u"ORDER BY begun_on DESC, id DESC"_s);
}

Result<Workshop> workshopFor(Workspace& workspace, const Meeting& meeting) {
    return Repository<Workshop>(workspace)
        .all(
            u"WHERE meeting_id = ? OR (begun_on <= ? AND coalesce((SELECT group_id FROM meeting WHERE id = meeting_id),"
            " 0) = ?) ORDER BY meeting_id IS NOT ?, begun_on DESC, id DESC LIMIT 1"_s,
            {meeting.id.value, toSql(meeting.heldOn), meeting.group.value, meeting.id.value})
        .map([](std::vector<Workshop> found) { return found.empty() ? Workshop{} : std::move(found.front()); });
}

std::unique_ptr<RecordList<ThemeRow>> themesList(Workspace& workspace, Id<Workshop> workshop, QObject* parent) {
    ListSource<ThemeRow> source{
        u"theme"_s,
        [workshop](Workspace& w, const QList<qint64>* only) {
            return themesOf(w, workshop).map([&](std::vector<ThemeRow> rows) {
                if (only) std::erase_if(rows, [&](const ThemeRow& r) { return !only->contains(r.theme.id.value); });
                return rows;
            });
        },
        [](const ThemeRow& row) { return row.theme.id.value; }};
    // What one theme counts depends on those that were merged into it.
    source.dependsOn = {{u"theme"_s}, {u"theme_note"_s}, {u"action"_s}};
    source.isPast = [](const ThemeRow& row) { return row.theme.state == ThemeState::SetAside; };
    std::vector<ListColumn<ThemeRow>> columns(5);
    columns[0] = {QObject::tr("No."), [](const ThemeRow& r) { return QVariant(QString::number(r.number)); }};
    columns[0].sortBy = [](const ThemeRow& r) { return QVariant(r.number); };
    columns[0].width = 48;
    columns[1] = {QObject::tr("Theme"), [](const ThemeRow& r) { return QVariant(r.theme.name); }};
    columns[1].secondLine = inShort;
    columns[2] = {QObject::tr("Notes"), [](const ThemeRow& r) { return QVariant(r.notes); }};
    columns[2].width = 60;
    columns[3] = {QObject::tr("Dots"), [](const ThemeRow& r) { return QVariant(r.dots); }};
    columns[3].width = 60;
    columns[4] = {QObject::tr("State"), [](const ThemeRow& r) { return QVariant(shown(r.theme.state)); }};
    columns[4].tone = [](const ThemeRow& r) { return toneOf(r.theme.state); };
    columns[4].width = 90;
    return std::make_unique<RecordList<ThemeRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<ThemeRow>> themesOf(Workspace& workspace, Id<Workshop> workshop) {
    return loadThemes(workspace, u"WHERE workshop_id = ? AND state <> 'merged'"_s, {workshop.value})
        .map([](std::vector<ThemeRow> rows) {
            for (size_t i = 0; i < rows.size(); ++i) rows[i].number = int(i) + 1;
            return rows;
        });
}

std::unique_ptr<RecordList<ThemeNoteRow>> themeNotesList(Workspace& workspace, Id<Workshop> workshop, QObject* parent) {
    ListSource<ThemeNoteRow> source{
        u"theme_note"_s,
        [workshop](Workspace& w, const QList<qint64>* only) {
            return loadNotes(w, only).map([&](std::vector<ThemeNoteRow> rows) {
                std::erase_if(rows, [&](const ThemeNoteRow& r) { return r.note.workshop != workshop; });
                return rows;
            });
        },
        [](const ThemeNoteRow& row) { return row.note.id.value; }};
    source.dependsOn = {{u"theme"_s}, {u"meeting"_s}};
    std::vector<ListColumn<ThemeNoteRow>> columns(2);
    columns[0] = {QObject::tr("Note"), [](const ThemeNoteRow& r) { return QVariant(r.note.text); }};
    columns[0].put = [](Workspace& w, const ThemeNoteRow& row, const QVariant& typed) {
        return edit<ThemeNote>(
            w, row.note.id, [](const ThemeNote& note) { return editOf(note); },
            [&](ThemeNote& note) { note.text = typed.toString().trimmed(); });
    };
    columns[0].secondLine = [](const ThemeNoteRow& r) {
        QStringList words{r.themeName.isEmpty() ? QObject::tr("not sorted yet") : r.themeName};
        if (!r.note.saidBy.isEmpty()) words << r.note.saidBy;
        if (r.note.notedOn.isValid()) words << shortDate(r.note.notedOn);
        return words.join(u" · "_s);
    };
    columns[1] = {QObject::tr("Noted"), [](const ThemeNoteRow& r) { return QVariant(shortDate(r.note.notedOn)); }};
    columns[1].sortBy = [](const ThemeNoteRow& r) { return QVariant(-double(r.note.id.value)); };
    columns[1].width = 80;
    return std::make_unique<RecordList<ThemeNoteRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<ThemeNoteRow>> notesOf(Workspace& workspace, Id<Theme> theme) {
    return loadNotes(workspace, nullptr).map([&](std::vector<ThemeNoteRow> all) {
        std::erase_if(all, [&](const ThemeNoteRow& row) { return row.theme != theme; });
        return all;
    });
}

Result<Theme> themeCounting(Workspace& workspace, Id<Theme> theme) {
    return Roots::of(workspace).and_then(
        [&](const Roots& roots) { return Repository<Theme>(workspace).find({roots.rootOf(theme.value)}); });
}

Result<std::vector<Theme>> mergedInto(Workspace& workspace, Id<Theme> theme) {
    return Repository<Theme>(workspace).all(u"WHERE into_theme_id = ? ORDER BY settled_on, id"_s, {theme.value});
}

Result<std::vector<ThreadEntry>> threadOf(Workspace& workspace, Id<Theme> id) {
    auto theme = Repository<Theme>(workspace).find(id);
    if (!theme) return tl::unexpected(theme.error());
    auto roots = Roots::of(workspace);
    if (!roots) return tl::unexpected(roots.error());
    auto notes = notesOf(workspace, id);
    if (!notes) return tl::unexpected(notes.error());
    auto all = Repository<Theme>(workspace).all(u"WHERE workshop_id = ?"_s, {theme->workshop.value});
    if (!all) return tl::unexpected(all.error());
    std::vector<ThreadEntry> thread;
    const auto meetingTitle = [&](Id<Meeting> meeting) {
        return Repository<Meeting>(workspace).find(meeting).value_or(Meeting{}).title;
    };

    // Notes of one day are one entry.
    std::map<std::pair<QDate, qint64>, int> days;
    for (const ThemeNoteRow& row : *notes) ++days[{row.note.notedOn, row.note.meeting.value}];
    for (const auto& [day, count] : days)
        thread.push_back({day.first, QObject::tr("%n notes", nullptr, count), meetingTitle({day.second}),
                          day.second != 0 ? u"meeting"_s : QString(), day.second});
    QStringList family;  // the theme and all that count for it
    for (const Theme& each : *all) {
        if (roots->rootOf(each.id.value) != id.value) continue;
        family << QString::number(each.id.value);
        if (each.id != id)
            thread.push_back({each.settledOn, QObject::tr("\"%1\" was merged into it").arg(each.name),
                              meetingTitle(each.settledAt), u"meeting"_s, each.settledAt.value});
    }
    if (theme->state == ThemeState::Priority || theme->state == ThemeState::SetAside)
        thread.push_back(
            {theme->settledOn,
             theme->state == ThemeState::Priority ? QObject::tr("Became a priority") : QObject::tr("Was set aside"),
             meetingTitle(theme->settledAt), u"meeting"_s, theme->settledAt.value});
    auto actions = workspace.query(
        u"SELECT a.id, a.number, a.wording, a.state, a.settled_on, m.held_on, m.title, a.due_on, a.evidence FROM "
        u"action a"
        " LEFT JOIN meeting m ON m.id = a.meeting_id WHERE a.theme_id IN (%1) ORDER BY a.number"_s.arg(
            family.join(u", "_s)));
    if (!actions) return tl::unexpected(actions.error());
    while (actions->next()) {
        const QString what = u"A%1 %2"_s.arg(actions->value(1).toInt()).arg(actions->value(2).toString());
        const auto state = fromWord<ActionState>(actions->value(3).toString()).value_or(ActionState::Open);
        const qint64 row = actions->value(0).toLongLong();
        const QDate made = actions->value(5).toDate(), settled = actions->value(4).toDate();
        thread.push_back(
            {made.isValid() ? made : actions->value(7).toDate(), what, actions->value(6).toString(), u"action"_s, row});
        if (state == ActionState::Open) continue;
        QString result = u"A%1: %2"_s.arg(actions->value(1).toInt()).arg(shown(state));
        if (const QString evidence = actions->value(8).toString(); !evidence.isEmpty()) result += u". "_s + evidence;
        thread.push_back({settled, result, {}, u"action"_s, row});
    }
    if (auto ended = actions->ended(); !ended) return tl::unexpected(ended.error());
    std::stable_sort(thread.begin(), thread.end(),
                     [](const ThreadEntry& a, const ThreadEntry& b) { return a.on < b.on; });
    return thread;
}

}  // namespace nlc
