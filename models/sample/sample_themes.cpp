// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/meeting_repository.h"
#include "models/meetings/outcome.h"
#include "models/sample/sample_year.h"
#include "models/themes/theme_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<Id<Workshop>> theWorkshop(Workspace& workspace) {
    return workshops(workspace).and_then([](const std::vector<Workshop>& all) -> Result<Id<Workshop>> {
        if (all.empty()) return failed(Error::Kind::NotFound, QObject::tr("There is no workshop."));
        return all.front().id;
    });
}

Result<Theme> themeNamed(Workspace& workspace, const QString& name) {
    return Repository<Theme>(workspace)
        .all(u"WHERE name = ?"_s, {name})
        .and_then([&](const std::vector<Theme>& found) -> Result<Theme> {
            if (found.empty()) return failed(Error::Kind::NotFound, QObject::tr("There is no theme '%1'.").arg(name));
            return found.front();
        });
}

/// Notes as they came from the tables, under a theme or under none.
SampleYear::Work notesOf(const SampleEntry& entry, const QString& theme) {
    std::vector<ThemeNote> notes;
    for (const SampleEntry& each : entry.entries(u"notes"_s, u"text"_s)) {
        each.knows({u"text"_s, u"by"_s});
        ThemeNote note;
        note.text = each.needed(u"text"_s);
        note.saidBy = each.text(u"by"_s);
        notes.push_back(std::move(note));
    }
    return [=](Workspace& workspace) -> Result<> {
        auto workshop =
            theWorkshop(workspace).and_then([&](Id<Workshop> id) { return Repository<Workshop>(workspace).find(id); });
        if (!workshop) return tl::unexpected(workshop.error());
        Id<Theme> under;
        if (!theme.isEmpty()) {
            auto made = addTheme(workspace, workshop->id, theme);
            if (!made) return tl::unexpected(made.error());
            under = *made;
        }
        for (ThemeNote note : notes) {
            note.workshop = workshop->id;
            note.theme = under;
            note.meeting = workshop->meeting;
            note.notedOn = workshop->begunOn;
            if (auto made = Repository<ThemeNote>(workspace).add(note); !made) return tl::unexpected(made.error());
        }
        return {};
    };
}

Result<> forThisPriority(Workspace& workspace, Id<Theme> theme, int number) {
    return Repository<Action>(workspace)
        .all(u"WHERE number = ?"_s, {number})
        .and_then([&](std::vector<Action> found) -> Result<> {
            if (found.empty()) return failed(Error::Kind::NotFound, QObject::tr("There is no action %1.").arg(number));
            found.front().theme = theme;
            return Repository<Action>(workspace).update(found.front());
        });
}

void addSettled(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"theme"_s, u"to"_s, u"at"_s, u"area"_s, u"actions"_s});
    const QString name = entry.needed(u"theme"_s), area = entry.text(u"area"_s);
    const auto to = entry.oneOf<ThemeState>(u"to"_s);
    const QDate at = entry.date(u"at"_s);
    const std::vector<int> actions = entry.numbers(u"actions"_s);
    year.add(entry, QObject::tr("theme '%1': %2").arg(name, shown(to)), [=](Workspace& workspace) -> Result<> {
        auto theme = themeNamed(workspace, name);
        if (!theme) return tl::unexpected(theme.error());
        auto meeting = meetingOn(workspace, at);
        if (!meeting) return tl::unexpected(meeting.error());
        if (auto done = settleTheme(workspace, theme->id, to, meeting->id, at); !done) return done;
        if (!area.isEmpty()) {
            auto found = areaNamed(workspace, area);
            if (!found) return tl::unexpected(found.error());
            auto done = edit<Theme>(
                workspace, theme->id, [](const Theme& t) { return editOf(t); }, [&](Theme& t) { t.area = *found; });
            if (!done) return done;
        }
        for (const int number : actions)
            if (auto done = forThisPriority(workspace, theme->id, number); !done) return done;
        return {};
    });
}

}  // namespace

void addThemes(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"themes.json"_s, mistake);
    file.knows({u"workshop"_s, u"themes"_s, u"unsorted"_s, u"merged"_s, u"dots"_s, u"settled"_s});
    if (const auto entry = file.entry(u"workshop"_s)) {
        entry->knows({u"title"_s, u"question"_s, u"meeting"_s, u"dots"_s});
        Workshop workshop;
        workshop.title = entry->needed(u"title"_s);
        workshop.question = entry->text(u"question"_s);
        workshop.begunOn = entry->date(u"meeting"_s);
        workshop.dotsEach = entry->number(u"dots"_s);
        year.add(*entry, {}, [=](Workspace& workspace) {
            return meetingOn(workspace, workshop.begunOn).and_then([&](const Meeting& meeting) {
                Workshop made = workshop;
                made.meeting = meeting.id;
                return addWorkshop(workspace, made).map(onlyDone);
            });
        });
    }
    for (const SampleEntry& entry : file.entries(u"themes"_s, u"name"_s)) {
        entry.knows({u"name"_s, u"summary"_s, u"notes"_s});
        const QString name = entry.needed(u"name"_s), summary = entry.text(u"summary"_s);
        const SampleYear::Work notes = notesOf(entry, name);
        year.add(entry, QObject::tr("adding of theme '%1'").arg(name), [=](Workspace& workspace) {
            return notes(workspace).and_then([&] { return themeNamed(workspace, name); }).and_then([&](Theme theme) {
                theme.summary = summary;
                return Repository<Theme>(workspace).update(theme);
            });
        });
    }
    if (const auto entry = file.entry(u"unsorted"_s)) {
        entry->knows({u"notes"_s});
        year.add(*entry, QObject::tr("adding of notes"), notesOf(*entry, {}));
    }
    for (const SampleEntry& entry : file.entries(u"merged"_s, u"theme"_s)) {
        entry.knows({u"theme"_s, u"into"_s});
        const QString name = entry.needed(u"theme"_s), into = entry.needed(u"into"_s);
        const QDate on = entry.on().date();
        year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
            auto theme = themeNamed(workspace, name);
            if (!theme) return tl::unexpected(theme.error());
            auto other = themeNamed(workspace, into);
            if (!other) return tl::unexpected(other.error());
            return meetingOn(workspace, on).and_then([&](const Meeting& meeting) {
                return mergeTheme(workspace, theme->id, other->id, meeting.id, on);
            });
        });
    }
    for (const SampleEntry& entry : file.entries(u"dots"_s, u"theme"_s)) {
        entry.knows({u"theme"_s, u"given"_s});
        const QString name = entry.needed(u"theme"_s);
        const int given = entry.number(u"given"_s);
        year.add(entry, {}, [=](Workspace& workspace) {
            return themeNamed(workspace, name).and_then([&](const Theme& theme) {
                return giveDots(workspace, theme.id, given);
            });
        });
    }
    for (const SampleEntry& entry : file.entries(u"settled"_s, u"theme"_s)) addSettled(year, entry);
}

}  // namespace nlc
