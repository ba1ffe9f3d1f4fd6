// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_offers.h"

#include "models/groups/group_repository.h"
#include "models/groups/update_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// The figures as one sentence's list: "**766** survey returns, **12** pilot schools".
QString figuresInline(const QString& lines) {
    QStringList parts;
    for (const Figure& figure : figuresIn(lines))
        parts << (figure.number.isEmpty() ? figure.label : u"**%1** %2"_s.arg(figure.number, figure.label));
    return parts.join(u", "_s);
}

QString paragraphs(const QStringList& texts) {
    QStringList filled;
    for (const QString& text : texts)
        if (!text.trimmed().isEmpty()) filled << text.trimmed();
    return filled.join(u"\n\n"_s);
}

News newsOf(const Update& update, const UpdateRound& round, const QString& area) {
    News news;
    news.table = u"group_update"_s;
    news.row = update.id.value;
    news.title = update.heading;
    news.from = QObject::tr("Update: %1, %2").arg(update.heading, round.name);
    news.date = round.dueOn;
    const QString figures = figuresInline(update.figures);
    news.body = paragraphs(
        {update.done, figures.isEmpty() ? QString() : QObject::tr("In figures: %1.").arg(figures),
         update.next.isEmpty() ? QString() : QObject::tr("**What comes next.** %1").arg(update.next.trimmed())});
    news.category = area;
    if (!update.action.isEmpty()) {
        news.actionRequired = true;
        news.actionBy = update.actionBy;
        news.linkText = update.action;
        news.linkUrl = update.actionLink;
        if (news.linkUrl.isEmpty()) news.body = paragraphs({news.body, u"**"_s + update.action + u"**"_s});
    }
    return news;
}

Result<std::vector<News>> updateNews(Workspace& workspace) {
    auto all = rounds(workspace);
    if (!all) return tl::unexpected(all.error());
    std::vector<News> news;
    for (const UpdateRound& round : *all) {
        auto updates = updatesOf(workspace, round.id);
        if (!updates) return tl::unexpected(updates.error());
        for (const Update& update : *updates) {
            if (update.state < UpdateState::Approved) continue;
            auto area = workspace.value(
                u"SELECT a.name FROM task_group g JOIN priority_area a ON a.id = g.priority_area_id WHERE g.id = ?"_s,
                {update.group.value});
            if (!area) return tl::unexpected(area.error());
            news.push_back(newsOf(update, round, area->toString()));
        }
    }
    return news;
}

Result<std::vector<News>> activityNews(Workspace& workspace) {
    auto activities = Repository<Activity>(workspace).all(u"ORDER BY starts_on DESC, id DESC"_s);
    if (!activities) return tl::unexpected(activities.error());
    std::vector<News> all;
    for (const Activity& activity : *activities) {
        News news;
        news.table = u"activity"_s;
        news.row = activity.id.value;
        news.title = activity.title;
        news.from = QObject::tr("%1: %2").arg(shown(activity.kind), activity.title);
        news.date = activity.startsOn;
        const QString figures = figuresInline(activity.figures);
        news.body = paragraphs(
            {activity.description, figures.isEmpty() ? QString() : QObject::tr("In figures: %1.").arg(figures)});
        news.linkUrl = activity.link;
        if (!activity.link.isEmpty()) news.linkText = QObject::tr("Read more about %1").arg(activity.title);
        all.push_back(news);
    }
    return all;
}

Result<std::vector<DatedEntry>> activityDates(Workspace& workspace, const QDate& from, const QDate& to) {
    return Repository<Activity>(workspace)
        .all(u"WHERE starts_on <= ? AND coalesce(ends_on, starts_on) >= ?"_s, {toSql(to), toSql(from)})
        .map([](const std::vector<Activity>& activities) {
            std::vector<DatedEntry> dates;
            for (const Activity& a : activities) {
                // What lasts for days is going on; what is one day is where people meet.
                const bool meets = (a.kind == ActivityKind::Event || a.kind == ActivityKind::Workshop) &&
                                   (!a.endsOn.isValid() || a.endsOn == a.startsOn);
                DatedEntry entry{a.startsOn,    a.endsOn,   a.title,
                                 u"activity"_s, a.id.value, meets ? DateKind::Event : DateKind::Activity};
                entry.group = a.group.value;
                entry.canMove = true;
                dates.push_back(std::move(entry));
            }
            return dates;
        });
}

Result<std::vector<DatedEntry>> roundDates(Workspace& workspace, const QDate& from, const QDate& to) {
    return Repository<UpdateRound>(workspace)
        .all(u"WHERE due_on BETWEEN ? AND ?"_s, {toSql(from), toSql(to)})
        .map([](const std::vector<UpdateRound>& all) {
            std::vector<DatedEntry> dates;
            for (const UpdateRound& r : all)
                dates.push_back({r.dueOn,
                                 {},
                                 QObject::tr("Updates due: %1").arg(r.name),
                                 u"update_round"_s,
                                 r.id.value,
                                 DateKind::Round});
            for (DatedEntry& entry : dates) entry.canMove = true;
            return dates;
        });
}

/// The people of its group who are in it now.
Result<ToTell> groupOfActivity(Workspace& workspace, qint64 row) {
    auto rows = workspace.query(
        u"SELECT DISTINCT p.given_name || ' ' || p.family_name, p.family_name FROM activity a"
        " JOIN group_person g ON g.group_id = a.group_id AND g.ends_on IS NULL JOIN person p ON p.id = g.person_id"
        " WHERE a.id = ? ORDER BY 2, 1"_s,
        {row});
    if (!rows) return tl::unexpected(rows.error());
    ToTell tell;
    while (rows->next()) tell.people << rows->value(0).toString();
    if (auto ended = rows->ended(); !ended) return tl::unexpected(ended.error());
    if (!tell.people.isEmpty()) tell.words = QObject::tr("%n people of its group", nullptr, int(tell.people.size()));
    return tell;
}

}  // namespace

Area groupsArea() {
    Area area{u"task_group"_s, QObject::tr("group")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Group>(workspace).find({row}).map([](const Group& group) { return group.name; });
    };
    area.moments = groupMoments;
    return area;
}

Area activitiesArea() {
    Area area{u"activity"_s, QObject::tr("activity"), activityNews, activityDates};
    area.moveDate = [](Workspace& workspace, const DatedEntry& entry, const QDate& to) {
        return edit<Activity>(
            workspace, Id<Activity>{entry.row},
            [](const Activity& activity) { return QObject::tr("move of '%1'").arg(activity.title); },
            [&](Activity& activity) {
                if (activity.endsOn.isValid()) activity.endsOn = activity.endsOn.addDays(activity.startsOn.daysTo(to));
                activity.startsOn = to;
            });
    };
    area.toTell = groupOfActivity;
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Activity>(workspace).find({row}).map(
            [](const Activity& a) { return QObject::tr("%1: %2").arg(shown(a.kind), a.title); });
    };
    return area;
}

Area updatesArea() {
    Area area{u"group_update"_s, QObject::tr("update"), updateNews};
    area.title = [](Workspace& workspace, qint64 row) -> Result<QString> {
        return Repository<Update>(workspace).find({row}).and_then([&](const Update& update) {
            return Repository<UpdateRound>(workspace).find(update.round).map([&](const UpdateRound& round) {
                return QObject::tr("Update: %1, %2").arg(update.heading, round.name);
            });
        });
    };
    return area;
}

Area updateRoundsArea() {
    Area area{u"update_round"_s, QObject::tr("update round"), {}, roundDates};
    area.moveDate = [](Workspace& workspace, const DatedEntry& entry, const QDate& to) {
        return edit<UpdateRound>(
            workspace, Id<UpdateRound>{entry.row},
            [](const UpdateRound& round) { return QObject::tr("new day of round '%1'").arg(round.name); },
            [&](UpdateRound& round) { round.dueOn = to; });
    };
    area.toTell = [](Workspace&, qint64) -> Result<ToTell> {
        return ToTell{QObject::tr("the leads of all groups that are asked for an update"), {}};
    };
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<UpdateRound>(workspace).find({row}).map(
            [](const UpdateRound& round) { return QObject::tr("Update page: %1").arg(round.name); });
    };
    area.documents = [](Workspace& workspace) {
        return rounds(workspace).map([](const std::vector<UpdateRound>& all) {
            std::vector<DocumentOffer> offers;
            for (const UpdateRound& r : all)
                offers.push_back({r.id.value, QObject::tr("Update page: %1").arg(r.name), r.dueOn});
            return offers;
        });
    };
    area.document = [](Workspace& workspace, qint64 row) { return updatePage(workspace, Id<UpdateRound>{row}); };
    return area;
}

}  // namespace nlc
