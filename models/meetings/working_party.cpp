// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/working_party.h"

#include "models/meetings/register.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<Id<Group>> convene(Workspace& workspace, Id<Meeting> id, const NewWorkingParty& party) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (party.reportBackOn.isValid() && party.reportBackOn <= meeting->heldOn)
        return invalid("report_back_on", QObject::tr("It can report back only after the meeting."));
    Group group;
    group.name = party.name.trimmed();
    group.kind = GroupKind::WorkingParty;
    group.purpose = party.purpose;
    group.startsOn = meeting->heldOn;
    group.convenedBy = id;
    group.reportBackOn = party.reportBackOn;
    Id<Group> made;
    const auto join = [&](Id<Person> person, GroupPart part) -> Result<> {
        return Repository<GroupPerson>(workspace)
            .add({{}, made, person, part, group.startsOn, {}})
            .map([](Id<GroupPerson>) {});
    };
    const auto work = [&]() -> Result<> {
        auto added = addGroup(workspace, group);
        if (!added) return tl::unexpected(added.error());
        made = *added;
        if (party.lead)
            if (auto joined = join(party.lead, GroupPart::Lead); !joined) return joined;
        for (const Id<Person> person : party.members)
            if (person != party.lead)
                if (auto joined = join(person, GroupPart::Member); !joined) return joined;
        Decision decision;
        decision.meeting = id;
        decision.item = party.item;
        decision.wording = party.reportBackOn.isValid()
                               ? QObject::tr("A working party is convened: %1. It reports back by %2.")
                                     .arg(group.name, shownDate(party.reportBackOn))
                               : QObject::tr("A working party is convened: %1.").arg(group.name);
        return addDecision(workspace, decision).map([](Id<Decision>) {});
    };
    return workspace.step(QObject::tr("convening of '%1'").arg(group.name), work).map([&] { return made; });
}

Result<std::vector<Group>> convenedBy(Workspace& workspace, Id<Meeting> meeting) {
    return Repository<Group>(workspace).all(u"WHERE convened_meeting_id = ? ORDER BY name, id"_s, {meeting.value});
}

}  // namespace nlc
