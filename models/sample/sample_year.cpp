// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/sample_year.h"

#include <QFile>
#include <algorithm>

#include "models/groups/update_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

void SampleYear::add(const SampleEntry& entry, const QString& step, std::vector<Part> parts) {
    m_happenings.push_back({entry.on(), entry.needed(u"by"_s), step, std::move(parts)});
}

Result<> SampleYear::writeTo(const QString& path) {
    std::stable_sort(m_happenings.begin(), m_happenings.end(),
                     [](const Happening& a, const Happening& b) { return a.at < b.at; });
    bool made = false;
    auto done = write(path, made);
    if (!done && made) QFile::remove(path);
    return done;
}

Result<> SampleYear::write(const QString& path, bool& made) const {
    if (m_happenings.empty()) return failed(Error::Kind::Invalid, QObject::tr("The sample holds nothing."));
    auto moment = std::make_shared<QDateTime>(m_happenings.front().at);
    std::unique_ptr<Workspace> workspace;
    for (const Happening& happening : m_happenings) {
        *moment = happening.at;
        const Identity identity{happening.by, [moment] { return *moment; }};
        if (!workspace) {
            auto created = Workspace::create(path, identity);
            if (!created) return tl::unexpected(created.error());
            made = true;
            workspace = std::move(*created);
        } else {
            workspace->continueAs(identity);
        }
        const auto work = [&]() -> Result<> {
            for (const Part& part : happening.parts)
                if (auto done = part.work(*workspace); !done) {
                    Error error = done.error();
                    error.what = u"%1: %2"_s.arg(part.place, error.what);
                    return tl::unexpected(error);
                }
            return {};
        };
        auto done = happening.step.isEmpty() ? work() : workspace->step(happening.step, work);
        if (!done) return done;
    }
    return {};
}

namespace {

template <typename Record>
Result<Id<Record>> named(Workspace& workspace, const QString& where, const QString& name, const QString& otherwise) {
    return Repository<Record>(workspace)
        .all(u"WHERE "_s + where, {name})
        .and_then([&](const std::vector<Record>& found) -> Result<Id<Record>> {
            if (found.empty()) return failed(Error::Kind::Invalid, otherwise.arg(name));
            return found.front().id;
        });
}

}  // namespace

Result<Id<Organisation>> organisationNamed(Workspace& workspace, const QString& name) {
    return named<Organisation>(workspace, u"name = ?"_s, name,
                               QObject::tr("There is no organisation named \"%1\" at this time."));
}
Result<Id<Person>> personNamed(Workspace& workspace, const QString& name) {
    return named<Person>(workspace, u"given_name || ' ' || family_name = ?"_s, name,
                         QObject::tr("There is no person named \"%1\" at this time."));
}
Result<Id<PriorityArea>> areaNamed(Workspace& workspace, const QString& name) {
    return named<PriorityArea>(workspace, u"name = ?"_s, name,
                               QObject::tr("There is no priority area named \"%1\" at this time."));
}
Result<Id<Group>> groupNamed(Workspace& workspace, const QString& name) {
    return named<Group>(workspace, u"CASE short_name WHEN '' THEN name ELSE short_name END = ?"_s, name,
                        QObject::tr("There is no group named \"%1\" at this time. Use its short name."));
}
Result<Id<Activity>> activityNamed(Workspace& workspace, const QString& title) {
    return named<Activity>(workspace, u"title = ?"_s, title,
                           QObject::tr("There is no activity named \"%1\" at this time."));
}

Result<Update> updateOf(Workspace& workspace, const QString& round, const QString& group) {
    return roundNamed(workspace, round).and_then([&](const UpdateRound& in) {
        return groupNamed(workspace, group).and_then([&](Id<Group> of) -> Result<Update> {
            auto updates = updatesOf(workspace, in.id);
            if (!updates) return tl::unexpected(updates.error());
            for (const Update& update : *updates)
                if (update.group == of) return update;
            return failed(Error::Kind::Invalid, QObject::tr("%1 was not asked in round %2.").arg(group, round));
        });
    });
}

}  // namespace nlc
