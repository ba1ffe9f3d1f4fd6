// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/update_repository.h"

#include <algorithm>

#include "models/documents/markdown.h"
#include "models/groups/group_repository.h"
#include "models/settings/publisher.h"
#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> checked(const UpdateRound& round) {
    if (round.name.trimmed().isEmpty())
        return invalid("name", QObject::tr("Give the round a name, such as February 2025."));
    if (!round.dueOn.isValid()) return invalid("due_on", QObject::tr("Say by when the updates are due."));
    return checkedPeriod("due_on", round.opensOn, round.dueOn);
}

Result<> checked(const Update& update) { return checkedLink("action_link", update.actionLink); }

bool isLate(const Update& update, const UpdateRound& round, const QDate& today) {
    return update.state < UpdateState::Submitted && round.dueOn.isValid() && round.dueOn < today;
}

QString stateInWords(const Update& update, const UpdateRound& round, const QDate& today) {
    const QString state = shown(update.state);
    if (update.state >= UpdateState::Submitted) return state;
    const qint64 days = today.daysTo(round.dueOn);
    if (days < 0) return QObject::tr("%1 · late").arg(state);
    if (days == 0) return QObject::tr("%1 · due today").arg(state);
    if (days == 1) return QObject::tr("%1 · due tomorrow").arg(state);
    if (days <= 7) return QObject::tr("%1 · due in %n days", nullptr, int(days)).arg(state);
    return state;
}

Tone toneOf(const Update& update, const UpdateRound& round, const QDate& today) {
    if (isLate(update, round, today)) return Tone::Late;
    switch (update.state) {
        case UpdateState::NotStarted:
        case UpdateState::Draft:
            return today.daysTo(round.dueOn) <= 7 ? Tone::Soon : Tone::Neutral;
        case UpdateState::Submitted:
            return Tone::Info;
        case UpdateState::Approved:
            return Tone::Good;
        case UpdateState::Published:
            return Tone::Neutral;
    }
    return Tone::None;
}

namespace {

int wordsOf(const Update& update) {
    return doc::wordCount(doc::fromMarkdown(update.done)) + doc::wordCount(doc::fromMarkdown(update.next));
}

}  // namespace

std::unique_ptr<RecordList<UpdateRow>> updatesList(Workspace& workspace, Id<UpdateRound> round, QObject* parent) {
    ListSource<UpdateRow> source;
    source.table = u"group_update"_s;
    source.id = [](const UpdateRow& row) { return row.update.id.value; };
    source.dependsOn = {{u"update_round"_s}};
    source.load = [round](Workspace& w, const QList<qint64>* only) -> Result<std::vector<UpdateRow>> {
        auto of = Repository<UpdateRound>(w).find(round);
        if (!of) return std::vector<UpdateRow>{};  // the round was undone or deleted: nothing to show
        const QString these = onlyThese(only);
        auto updates = Repository<Update>(w).all(
            these + (these.isEmpty() ? u" WHERE"_s : u" AND"_s) + u" round_id = ? ORDER BY position, id"_s,
            {round.value});
        if (!updates) return tl::unexpected(updates.error());
        std::vector<UpdateRow> rows;
        for (Update& update : *updates) {
            const int words = wordsOf(update);
            rows.push_back({std::move(update), *of, words});
        }
        return rows;
    };
    const QDate today = workspace.identity().today();
    std::vector<ListColumn<UpdateRow>> columns(2);
    columns[0] = {QObject::tr("Group"), [](const UpdateRow& r) { return QVariant(r.update.heading); }};
    columns[0].sortBy = [](const UpdateRow& r) { return QVariant(r.update.position); };
    columns[1] = {QObject::tr("State"),
                  [today](const UpdateRow& r) { return QVariant(stateInWords(r.update, r.round, today)); }};
    columns[1].tone = [today](const UpdateRow& r) { return toneOf(r.update, r.round, today); };
    columns[1].sortBy = [today](const UpdateRow& r) {
        return QVariant(isLate(r.update, r.round, today) ? -1 : int(r.update.state));
    };
    columns[1].width = 204;
    return std::make_unique<RecordList<UpdateRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<UpdateRound>> rounds(Workspace& workspace) {
    return Repository<UpdateRound>(workspace).all(u"ORDER BY due_on DESC, id DESC"_s);
}

Result<UpdateRound> roundNamed(Workspace& workspace, const QString& name) {
    auto all = rounds(workspace);
    if (!all) return tl::unexpected(all.error());
    QStringList names;
    for (const UpdateRound& round : *all) {
        if (round.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) return round;
        names << round.name;
    }
    return failed(Error::Kind::NotFound,
                  QObject::tr("There is no update round named \"%1\". There are: %2.").arg(name, names.join(u", "_s)));
}

Result<std::vector<Update>> updatesOf(Workspace& workspace, Id<UpdateRound> round) {
    return Repository<Update>(workspace).all(u"WHERE round_id = ? ORDER BY position, id"_s, {round.value});
}

Result<Update> lastTime(Workspace& workspace, const Update& update) {
    return Repository<Update>(workspace)
        .all(
            u"WHERE group_id = ? AND round_id IN (SELECT id FROM update_round WHERE due_on < (SELECT due_on FROM "
            u"update_round"
            " WHERE id = ?)) ORDER BY (SELECT due_on FROM update_round r WHERE r.id = round_id) DESC LIMIT 1"_s,
            {update.group.value, update.round.value})
        .map([](const std::vector<Update>& found) { return found.empty() ? Update{} : found.front(); });
}

Result<UpdateRound> roundBefore(Workspace& workspace, const UpdateRound& round) {
    return Repository<UpdateRound>(workspace)
        .all(u"WHERE due_on < ? ORDER BY due_on DESC, id DESC LIMIT 1"_s, {toSql(round.dueOn)})
        .map([](const std::vector<UpdateRound>& found) { return found.empty() ? UpdateRound{} : found.front(); });
}

Result<RoundCount> countOf(Workspace& workspace, Id<UpdateRound> round) {
    return updatesOf(workspace, round).map([](const std::vector<Update>& updates) {
        const auto in = std::count_if(updates.begin(), updates.end(),
                                      [](const Update& u) { return u.state >= UpdateState::Submitted; });
        return RoundCount{int(updates.size()), int(in)};
    });
}

Result<std::vector<Group>> groupsNotAsked(Workspace& workspace, Id<UpdateRound> round) {
    return updatesOf(workspace, round).and_then([&](const std::vector<Update>& updates) {
        return groupsRunningOn(workspace, workspace.identity().today()).map([&](std::vector<Group> groups) {
            std::erase_if(groups, [&](const Group& group) {
                return std::any_of(updates.begin(), updates.end(),
                                   [&](const Update& u) { return u.group == group.id; });
            });
            return groups;
        });
    });
}

Result<int> lateUpdates(Workspace& workspace) {
    return workspace
        .value(
            u"SELECT count(*) FROM group_update u JOIN update_round r ON r.id = u.round_id"
            " WHERE u.state IN ('not-started', 'draft') AND r.due_on < ?"_s,
            {toSql(workspace.identity().today())})
        .map([](const QVariant& count) { return count.toInt(); });
}

QString activityAsText(const Activity& activity) {
    QString text =
        u"**%1**"_s.arg(activity.link.isEmpty() ? activity.title : u"[%1](%2)"_s.arg(activity.title, activity.link));
    QStringList figures;
    for (const Figure& figure : figuresIn(activity.figures))
        figures << (figure.number.isEmpty() ? figure.label : u"**%1** %2"_s.arg(figure.number, figure.label).trimmed());
    if (!figures.isEmpty()) text += u": "_s + figures.join(u", "_s) + u'.';
    return text;
}

doc::Blocks blocksOf(const Update& update, int headingLevel) {
    using namespace doc;
    Blocks blocks{Heading{headingLevel, {{update.heading}}, u"update-%1"_s.arg(update.id.value)}};
    const auto append = [&](Blocks more) { std::move(more.begin(), more.end(), std::back_inserter(blocks)); };
    append(fromMarkdown(update.done, headingLevel + 1));
    Runs figures;
    for (const Figure& figure : figuresIn(update.figures)) {
        if (!figures.empty()) figures.push_back({u"  ·  "_s});
        if (!figure.number.isEmpty()) figures.push_back({figure.number, true});
        if (!figure.label.isEmpty()) figures.push_back({(figure.number.isEmpty() ? QString() : u" "_s) + figure.label});
    }
    if (!figures.empty()) append({Paragraph{figures}});
    Blocks next = fromMarkdown(update.next, headingLevel + 1);
    if (!next.empty()) {
        // "What comes next." runs into the first paragraph; before anything else it stands alone.
        const Run lead{QObject::tr("What comes next."), true};
        if (auto* first = std::get_if<Paragraph>(&next.front().is)) {
            first->text.insert(first->text.begin(), {lead, Run{u" "_s}});
        } else {
            next.insert(next.begin(), Paragraph{{lead}});
        }
        append(std::move(next));
    }
    if (!update.action.isEmpty()) {
        const QString lead =
            update.actionBy.isValid()
                ? QObject::tr("Action by %1.").arg(QLocale(QLocale::English).toString(update.actionBy, u"d MMMM yyyy"))
                : QObject::tr("Action.");
        Run action{update.action};
        action.link = update.actionLink;
        append({CallOut{CallOut::Tone::Action, {Paragraph{{Run{lead, true}, Run{u" "_s}, action}}}}});
    }
    return blocks;
}

Result<doc::Document> updatePage(Workspace& workspace, Id<UpdateRound> id, bool drafts) {
    return Repository<UpdateRound>(workspace).find(id).and_then(
        [&](const UpdateRound& round) { return pageOf(workspace, round, drafts); });
}

Result<doc::Document> pageOf(Workspace& workspace, const UpdateRound& round, bool drafts) {
    auto updates = updatesOf(workspace, round.id);
    if (!updates) return tl::unexpected(updates.error());
    auto publisher = publisherOf(workspace);
    if (!publisher) return tl::unexpected(publisher.error());
    doc::Document page;
    page.publisher = publisher->name;
    page.title = QObject::tr("Update: %1").arg(round.name);
    page.dateline = publisher->ambition;
    page.date = round.dueOn;
    page.author = publisher->name;
    page.footer = publisher->footer;
    page.blocks = doc::fromMarkdown(round.introduction, 2);
    for (const Update& update : *updates) {
        if (update.isEmpty() || (!drafts && update.state < UpdateState::Approved)) continue;
        doc::Blocks blocks = blocksOf(update, 2);
        std::move(blocks.begin(), blocks.end(), std::back_inserter(page.blocks));
    }
    return page;
}

QString editOf(const Update& update) { return QObject::tr("edit of update '%1'").arg(update.heading); }

QString editOf(const UpdateRound& round) { return QObject::tr("edit of round '%1'").arg(round.name); }

static Result<> ask(Workspace& workspace, Id<UpdateRound> round, Id<Group> group, int position) {
    return Repository<Group>(workspace).find(group).and_then([&](const Group& found) {
        Update update;
        update.round = round;
        update.group = group;
        update.position = position;
        update.heading = found.shortest();
        return Repository<Update>(workspace).add(update).map([](auto) {});
    });
}

Result<Id<UpdateRound>> openRound(Workspace& workspace, const UpdateRound& round,
                                  const std::vector<Id<Group>>& groups) {
    if (groups.empty()) return invalid("groups", QObject::tr("Choose at least one group to ask."));
    if (roundNamed(workspace, round.name))
        return invalid("name", QObject::tr("There is a round of this name already."));
    Id<UpdateRound> id;
    return workspace
        .step(QObject::tr("opening of round '%1'").arg(round.name),
              [&]() -> Result<> {
                  auto made = Repository<UpdateRound>(workspace).add(round);
                  if (!made) return tl::unexpected(made.error());
                  id = *made;
                  for (size_t i = 0; i < groups.size(); ++i)
                      if (auto asked = ask(workspace, id, groups[i], int(i)); !asked) return asked;
                  return {};
              })
        .map([&] { return id; });
}

Result<> renameRound(Workspace& workspace, Id<UpdateRound> id, const QString& name) {
    const auto other = roundNamed(workspace, name);
    if (other && other->id != id) return invalid("name", QObject::tr("There is a round of this name already."));
    return edit<UpdateRound>(
        workspace, id, [](const UpdateRound& round) { return editOf(round); },
        [&](UpdateRound& round) { round.name = name; });
}

Result<> writeIntroduction(Workspace& workspace, Id<UpdateRound> id, const QString& introduction) {
    return edit<UpdateRound>(
        workspace, id, [](const UpdateRound& round) { return editOf(round); },
        [&](UpdateRound& round) { round.introduction = introduction; },
        u"update_round/%1/introduction"_s.arg(id.value));
}

Result<> askGroup(Workspace& workspace, Id<UpdateRound> round, Id<Group> group) {
    auto name = Repository<Group>(workspace).find(group);
    if (!name) return tl::unexpected(name.error());
    auto updates = updatesOf(workspace, round);
    if (!updates) return tl::unexpected(updates.error());
    for (const Update& update : *updates)
        if (update.group == group)
            return invalid("group_id", QObject::tr("%1 is in this round already.").arg(update.heading));
    const int position = updates->empty() ? 0 : updates->back().position + 1;
    return workspace.step(QObject::tr("asking of group '%1'").arg(name->shortest()),
                          [&] { return ask(workspace, round, group, position); });
}

Result<> excuseGroup(Workspace& workspace, Id<Update> id) {
    return Repository<Update>(workspace).find(id).and_then([&](const Update& update) -> Result<> {
        if (!update.isEmpty())
            return failed(
                Error::Kind::Refused,
                QObject::tr("%1 has written something already, so it stays in the round.").arg(update.heading));
        return workspace.step(QObject::tr("excusing of '%1'").arg(update.heading),
                              [&] { return Repository<Update>(workspace).remove(id); });
    });
}

static void setState(Update& update, UpdateState to, const Identity& identity) {
    update.state = to;
    update.stateMovedAt = identity.now();
    update.stateMovedBy = identity.author;
}

Result<> moveUpdate(Workspace& workspace, Id<Update> id, UpdateState to) {
    return Repository<Update>(workspace).find(id).and_then([&](Update update) -> Result<> {
        if (update.state == to) return {};
        if (to >= UpdateState::Submitted && update.isEmpty())
            return failed(Error::Kind::Refused,
                          QObject::tr("%1 has written nothing yet. Write the update first.").arg(update.heading));
        setState(update, to, workspace.identity());
        return workspace.step(QObject::tr("move of update '%1' to %2").arg(update.heading, shown(to).toLower()),
                              [&] { return Repository<Update>(workspace).update(update); });
    });
}

Result<> placeUpdate(Workspace& workspace, Id<Update> id, int to) {
    auto moved = Repository<Update>(workspace).find(id);
    if (!moved) return tl::unexpected(moved.error());
    auto updates = updatesOf(workspace, moved->round);
    if (!updates) return tl::unexpected(updates.error());
    std::erase_if(*updates, [&](const Update& update) { return update.id == id; });
    updates->insert(updates->begin() + qBound(0, to, int(updates->size())), *moved);
    return workspace.step(QObject::tr("move of update '%1'").arg(moved->heading), [&]() -> Result<> {
        for (size_t i = 0; i < updates->size(); ++i) {
            Update& update = (*updates)[i];
            update.position = int(i);
            if (auto done = Repository<Update>(workspace).update(update); !done) return done;
        }
        return {};
    });
}

Result<> writeUpdate(Workspace& workspace, Id<Update> id, QString Update::*text, const QString& value) {
    return Repository<Update>(workspace).find(id).and_then([&](Update update) {
        update.*text = value;
        if (update.state == UpdateState::NotStarted && !update.isEmpty())
            setState(update, UpdateState::Draft, workspace.identity());
        QString which;
        forEachColumn<Update>([&](const auto& column) {
            if constexpr (std::is_same_v<decltype(column.member), QString Update::*>)
                if (column.member == text) which = QLatin1String(column.name);
        });
        return workspace.step(
            editOf(update), [&] { return Repository<Update>(workspace).update(update); },
            u"group_update/%1/%2"_s.arg(id.value).arg(which));
    });
}

Result<int> publishApproved(Workspace& workspace, Id<UpdateRound> round) {
    auto updates = updatesOf(workspace, round);
    if (!updates) return tl::unexpected(updates.error());
    int published = 0;
    return workspace
        .step(QObject::tr("publishing of the approved updates"),
              [&]() -> Result<> {
                  for (Update& update : *updates) {
                      if (update.state != UpdateState::Approved) continue;
                      setState(update, UpdateState::Published, workspace.identity());
                      if (auto done = Repository<Update>(workspace).update(update); !done) return done;
                      ++published;
                  }
                  return {};
              })
        .map([&] { return published; });
}

}  // namespace nlc
