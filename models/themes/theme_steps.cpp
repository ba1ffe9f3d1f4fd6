// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <algorithm>

#include "models/themes/theme_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 40;  // letters of a note in the name of a step

QString beginningOf(const QString& text) {
    return text.size() <= longestName ? text : text.left(longestName - 1).trimmed() + u'…';
}

Result<int> themesIn(Workspace& workspace, Id<Workshop> workshop) {
    return workspace
        .value(u"SELECT coalesce(max(position), -1) + 1 FROM theme WHERE workshop_id = ?"_s, {workshop.value})
        .map([](const QVariant& next) { return next.toInt(); });
}

/// Inside a step.
Result<> placeNotes(Workspace& workspace, const QList<qint64>& notes, Id<Theme> theme) {
    Repository<ThemeNote> repository(workspace);
    for (const qint64 id : notes) {
        auto done = repository.find({id}).and_then([&](ThemeNote note) {
            note.theme = theme;
            return repository.update(note);
        });
        if (!done) return done;
    }
    return {};
}

}  // namespace

QString editOf(const Workshop& workshop) { return QObject::tr("edit of workshop '%1'").arg(workshop.title); }
QString editOf(const Theme& theme) { return QObject::tr("edit of theme '%1'").arg(theme.name); }
QString editOf(const ThemeNote& note) { return QObject::tr("edit of note '%1'").arg(beginningOf(note.text)); }

Result<Id<Workshop>> addWorkshop(Workspace& workspace, const Workshop& workshop) {
    return added(workspace, QObject::tr("adding of workshop '%1'").arg(workshop.title), workshop);
}

Result<> deleteWorkshop(Workspace& workspace, Id<Workshop> id) {
    return removed<Workshop>(workspace, id,
                             [](const Workshop& w) { return QObject::tr("deletion of workshop '%1'").arg(w.title); });
}

Result<int> addNotes(Workspace& workspace, Id<Workshop> workshop, const QStringList& texts, Id<Meeting> meeting,
                     Id<Theme> theme) {
    std::vector<ThemeNote> notes;
    for (const QString& text : texts)
        if (!text.trimmed().isEmpty())
            notes.push_back({{}, workshop, theme, meeting, text.trimmed(), {}, workspace.identity().today()});
    if (notes.empty()) return 0;
    return workspace
        .step(QObject::tr("adding of %n notes", nullptr, int(notes.size())),
              [&]() -> Result<> {
                  auto at = Repository<Meeting>(workspace).find(meeting);
                  for (ThemeNote& note : notes) {
                      if (at) note.notedOn = at->heldOn;
                      if (auto made = Repository<ThemeNote>(workspace).add(note); !made)
                          return tl::unexpected(made.error());
                  }
                  return {};
              })
        .map([&] { return int(notes.size()); });
}

Result<Workshop> noteAtMeeting(Workspace& workspace, const Meeting& meeting, const QString& title,
                               const QString& text) {
    auto workshop = workshopFor(workspace, meeting);
    if (!workshop) return workshop;
    const auto note = [&]() -> Result<> {
        if (!workshop->id) {
            *workshop = {{}, title, {}, meeting.id, meeting.heldOn};
            auto made = addWorkshop(workspace, *workshop);
            if (!made) return tl::unexpected(made.error());
            workshop->id = *made;
        }
        return addNotes(workspace, workshop->id, {text}, meeting.id).map([](int) {});
    };
    return workspace.step(QObject::tr("adding of %n notes", nullptr, 1), note).map([&] { return *workshop; });
}

Result<> deleteNotes(Workspace& workspace, const QList<qint64>& ids) {
    return workspace.step(QObject::tr("deletion of %n notes", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const qint64 id : ids)
            if (auto gone = Repository<ThemeNote>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

Result<> putUnder(Workspace& workspace, const QList<qint64>& notes, Id<Theme> theme) {
    const int count = int(notes.size());
    QString name = QObject::tr("sorting of %n notes back", nullptr, count);
    if (theme) {
        auto found = Repository<Theme>(workspace).find(theme);
        if (!found) return tl::unexpected(found.error());
        name = QObject::tr("sorting of %n notes under '%1'", nullptr, count).arg(found->name);
    }
    return workspace.step(name, [&] { return placeNotes(workspace, notes, theme); });
}

Result<Id<Theme>> addTheme(Workspace& workspace, Id<Workshop> workshop, const QString& name,
                           const QList<qint64>& notes) {
    auto position = themesIn(workspace, workshop);
    if (!position) return tl::unexpected(position.error());
    Theme theme;
    theme.workshop = workshop;
    theme.position = *position;
    theme.name = name.trimmed();
    Id<Theme> id;
    return workspace
        .step(QObject::tr("adding of theme '%1'").arg(theme.name),
              [&] {
                  return Repository<Theme>(workspace).add(theme).and_then([&](Id<Theme> made) {
                      id = made;
                      return placeNotes(workspace, notes, made);
                  });
              })
        .map([&] { return id; });
}

Result<> deleteTheme(Workspace& workspace, Id<Theme> id) {
    return Repository<Theme>(workspace).find(id).and_then([&](const Theme& theme) {
        return workspace.step(QObject::tr("deletion of theme '%1'").arg(theme.name), [&]() -> Result<> {
            // Those that were merged into it stand for themselves again.
            auto merged = Repository<Theme>(workspace).all(u"WHERE into_theme_id = ?"_s, {id.value});
            if (!merged) return tl::unexpected(merged.error());
            for (Theme& each : *merged) {
                each.into = {};
                each.state = ThemeState::Collated;
                each.settledOn = {};
                each.settledAt = {};
                if (auto done = Repository<Theme>(workspace).update(each); !done) return done;
            }
            return Repository<Theme>(workspace).remove(id);
        });
    });
}

Result<> mergeTheme(Workspace& workspace, Id<Theme> id, Id<Theme> into, Id<Meeting> at, const QDate& on) {
    if (!into || id == into) return invalid("into_theme_id", QObject::tr("Choose another theme to merge it into."));
    for (Id<Theme> each = into; each;) {
        auto theme = Repository<Theme>(workspace).find(each);
        if (!theme) return tl::unexpected(theme.error());
        if (theme->into == id)
            return invalid("into_theme_id",
                           QObject::tr("\"%1\" is merged into this one: take it out first.").arg(theme->name));
        each = theme->into;
    }
    return edit<Theme>(
        workspace, id, [](const Theme& theme) { return QObject::tr("merging of theme '%1'").arg(theme.name); },
        [&](Theme& theme) {
            theme.into = into;
            theme.state = ThemeState::Merged;
            theme.settledAt = at;
            theme.settledOn = on;
        });
}

Result<> takeOut(Workspace& workspace, Id<Theme> id) {
    return settleTheme(workspace, id, ThemeState::Collated, {}, {});
}

Result<> giveDots(Workspace& workspace, Id<Theme> id, int by) {
    return edit<Theme>(
        workspace, id, [](const Theme& theme) { return QObject::tr("dots of theme '%1'").arg(theme.name); },
        [by](Theme& theme) { theme.dots = std::max(0, theme.dots + by); }, u"theme/%1/dots"_s.arg(id.value));
}

Result<> settleTheme(Workspace& workspace, Id<Theme> id, ThemeState to, Id<Meeting> at, const QDate& on) {
    return edit<Theme>(
        workspace, id, [to](const Theme& theme) { return QObject::tr("theme '%1': %2").arg(theme.name, shown(to)); },
        [&](Theme& theme) {
            theme.state = to;
            theme.into = {};
            theme.settledAt = to == ThemeState::Collated ? Id<Meeting>{} : at;
            theme.settledOn = to == ThemeState::Collated ? QDate() : on;
        });
}

Result<> moveTheme(Workspace& workspace, Id<Theme> id, int to) {
    auto theme = Repository<Theme>(workspace).find(id);
    if (!theme) return tl::unexpected(theme.error());
    auto all = themesOf(workspace, theme->workshop);
    if (!all) return tl::unexpected(all.error());
    std::vector<Theme> order;
    for (const ThemeRow& row : *all)
        if (row.theme.id != id) order.push_back(row.theme);
    order.insert(order.begin() + std::clamp(to, 0, int(order.size())), *theme);
    return workspace.step(QObject::tr("move of theme '%1'").arg(theme->name), [&]() -> Result<> {
        for (size_t i = 0; i < order.size(); ++i) {
            order[i].position = int(i);
            if (auto done = Repository<Theme>(workspace).update(order[i]); !done) return done;
        }
        return {};
    });
}

QStringList notesIn(const QString& text) {
    static const QRegularExpression lines(u"[\r\n]+"_s), bullet(uR"(^\s*(?:[-*•–·▪◦]\s+|\(?\d{1,3}[.)]\s+))"_s);
    QStringList notes;
    for (QString line : text.split(lines))
        if (line = line.remove(bullet).trimmed(); !line.isEmpty()) notes << line;
    return notes;
}

}  // namespace nlc
