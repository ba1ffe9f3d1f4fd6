// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_edit.h"

#include "models/groups/group.h"
#include "models/people/tags.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using What = PeopleEdit::What;

/// Says what one person's change comes to and, inside a step, makes it.
class EditOfOne {
public:
    EditOfOne(Workspace& workspace, const PeopleEdit& edit, bool write)
        : m_workspace(workspace), m_edit(edit), m_write(write), m_today(workspace.identity().today()) {}

    Result<PeopleEditLine> operator()(Id<Person> id) const {
        auto person = Repository<Person>(m_workspace).find(id);
        if (!person) return tl::unexpected(person.error());
        PeopleEditLine line{id, person->fullName(), {}, {}, false};
        Result<> done;
        switch (m_edit.what) {
            case What::AddTag:
            case What::RemoveTag:
                done = tag(line);
                break;
            case What::JoinGroup:
            case What::LeaveGroup:
                done = group(line);
                break;
            case What::SetMembership:
            case What::SetSector:
                done = membership(line);
                break;
            case What::SetBasis:
                done = basis(line, *person);
                break;
            case What::Allow:
            case What::Refuse:
                done = choice(line);
                break;
        }
        if (!done) return tl::unexpected(done.error());
        line.changes = line.before != line.after;
        return line;
    }

private:
    Result<> tag(PeopleEditLine& line) const {
        auto tags = tagsOf(m_workspace, line.person);
        if (!tags) return tl::unexpected(tags.error());
        line.before = tags->join(u", "_s);
        QStringList after = *tags;
        if (m_edit.what == What::RemoveTag)
            after.removeIf([&](const QString& each) { return each.compare(m_edit.value, Qt::CaseInsensitive) == 0; });
        else if (!after.contains(m_edit.value, Qt::CaseInsensitive))
            after << m_edit.value;
        line.after = after.join(u", "_s);
        return m_write && after != *tags ? setTags(m_workspace, line.person, after) : Result<>();
    }

    Result<> group(PeopleEditLine& line) const {
        Repository<GroupPerson> repository(m_workspace);
        auto in =
            repository.all(u"WHERE person_id = ? AND group_id = ? AND (ends_on IS NULL OR ends_on >= ?) ORDER BY id"_s,
                           {line.person.value, m_edit.group, toSql(m_today)});
        if (!in) return tl::unexpected(in.error());
        const QString inside = QObject::tr("in the group"), outside = QObject::tr("not in the group");
        line.before = in->empty() ? outside : inside;
        line.after = m_edit.what == What::JoinGroup ? inside : outside;
        if (!m_write || line.before == line.after) return {};
        if (m_edit.what == What::JoinGroup)
            return repository.add({{}, {m_edit.group}, line.person, GroupPart::Member, m_today, {}}).map([](auto) {});
        for (GroupPerson& each : *in) {
            each.endsOn = m_today.addDays(-1);
            if (each.startsOn > each.endsOn) each.startsOn = each.endsOn;
            if (auto ended = repository.update(each); !ended) return ended;
        }
        return {};
    }

    Result<> membership(PeopleEditLine& line) const {
        auto last = membershipOf(m_workspace, line.person);
        if (!last) return tl::unexpected(last.error());
        if (m_edit.what == What::SetMembership) {
            const auto state = fromWord<MembershipState>(m_edit.value);
            if (!state) return failed(Error::Kind::Invalid, QObject::tr("Choose a state of membership."));
            line.before = last->id ? shown(last->state) : QString();
            line.after = shown(*state);
            return m_write && line.before != line.after ? moveMembership(m_workspace, line.person, *state, m_today)
                                                        : Result<>();
        }
        const auto sector = fromWord<Sector>(m_edit.value);
        if (!sector) return failed(Error::Kind::Invalid, QObject::tr("Choose a sector."));
        line.before = last->id ? shown(last->sector) : QObject::tr("no membership");
        line.after = last->id ? shown(*sector) : line.before;
        if (!m_write || line.before == line.after) return {};
        last->sector = *sector;
        return Repository<Membership>(m_workspace).update(*last);
    }

    Result<> basis(PeopleEditLine& line, Person person) const {
        const auto basis = fromWord<LawfulBasis>(m_edit.value);
        if (!basis) return failed(Error::Kind::Invalid, QObject::tr("Choose a lawful basis."));
        line.before = shown(person.lawfulBasis);
        line.after = shown(*basis);
        person.lawfulBasis = *basis;
        return m_write ? Repository<Person>(m_workspace).update(person) : Result<>();
    }

    Result<> choice(PeopleEditLine& line) const {
        const auto channel = fromWord<Channel>(m_edit.value);
        if (!channel) return failed(Error::Kind::Invalid, QObject::tr("Choose a channel."));
        auto choices = contactChoicesOf(m_workspace, line.person);
        if (!choices) return tl::unexpected(choices.error());
        const bool allowed = m_edit.what == What::Allow;
        const QString yes = QObject::tr("agreed"), no = QObject::tr("refused");
        line.before = choices->agreed.contains(*channel) ? yes : choices->refused.contains(*channel) ? no : QString();
        line.after = allowed ? yes : no;
        return m_write && line.before != line.after
                   ? noteChoice(m_workspace, {{}, line.person, *channel, allowed, m_today, m_edit.how})
                   : Result<>();
    }

    Workspace& m_workspace;
    const PeopleEdit& m_edit;
    bool m_write;
    QDate m_today;
};

Result<std::vector<PeopleEditLine>> linesOf(Workspace& workspace, const QList<qint64>& people, const PeopleEdit& edit,
                                            bool write) {
    const EditOfOne one(workspace, edit, write);
    std::vector<PeopleEditLine> lines;
    for (const qint64 id : people) {
        auto line = one({id});
        if (!line) return tl::unexpected(line.error());
        lines.push_back(std::move(*line));
    }
    return lines;
}

/// What can be said of the edit before anybody is looked at.
Result<> checkedEdit(const PeopleEdit& edit) {
    if (edit.what == What::AddTag || edit.what == What::RemoveTag) return checked(PersonTag{{}, {}, edit.value});
    if ((edit.what == What::JoinGroup || edit.what == What::LeaveGroup) && edit.group == 0)
        return failed(Error::Kind::Invalid, QObject::tr("Choose a group."));
    return {};
}

}  // namespace

Result<std::vector<PeopleEditLine>> previewOf(Workspace& workspace, const QList<qint64>& people,
                                              const PeopleEdit& edit) {
    return checkedEdit(edit).and_then([&] { return linesOf(workspace, people, edit, false); });
}

Result<int> editPeople(Workspace& workspace, const QList<qint64>& people, const PeopleEdit& edit) {
    if (auto fine = checkedEdit(edit); !fine) return tl::unexpected(fine.error());
    int changed = 0;
    return workspace
        .step(QObject::tr("edit of %n people", nullptr, int(people.size())),
              [&] {
                  return linesOf(workspace, people, edit, true).map([&](const std::vector<PeopleEditLine>& lines) {
                      changed = int(std::count_if(lines.begin(), lines.end(),
                                                  [](const PeopleEditLine& line) { return line.changes; }));
                  });
              })
        .map([&] { return changed; });
}

}  // namespace nlc
