// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/minutes.h"

#include <QSet>

#include "models/meetings/register.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Inside a step: what the chair has checked, instead of what stood there.
Result<> keepChecked(Workspace& workspace, Id<Meeting> meeting, bool anew) {
    auto kept = Repository<CheckedMinutes>(workspace).all(u"WHERE meeting_id = ?"_s, {meeting.value});
    if (!kept) return tl::unexpected(kept.error());
    for (const CheckedMinutes& each : *kept)
        if (auto gone = Repository<CheckedMinutes>(workspace).remove(each.id); !gone) return gone;
    if (!anew) return {};
    auto items = agendaOf(workspace, meeting);
    if (!items) return tl::unexpected(items.error());
    for (const AgendaItem& item : *items)
        if (auto made = Repository<CheckedMinutes>(workspace).add({{}, meeting, item.id, item.minutes}); !made)
            return tl::unexpected(made.error());
    return {};
}

}  // namespace

Result<std::vector<Amendment>> amendmentsOf(Workspace& workspace, Id<Meeting> meeting, Edition edition) {
    auto kept = Repository<CheckedMinutes>(workspace).all(u"WHERE meeting_id = ?"_s, {meeting.value});
    if (!kept) return tl::unexpected(kept.error());
    auto items = agendaOf(workspace, meeting);
    if (!items) return tl::unexpected(items.error());
    std::vector<Amendment> amendments;
    for (const AgendaItem& item : *items) {
        if (edition != Edition::Full && item.isConfidential) continue;
        for (const CheckedMinutes& each : *kept)
            if (each.item == item.id && each.text.trimmed() != item.minutes.trimmed())
                amendments.push_back({item, shortened(wordDifferences(each.text, item.minutes))});
    }
    return amendments;
}

Result<QString> publicTextFrom(Workspace& workspace, const Meeting& meeting) {
    auto items = agendaOf(workspace, meeting.id);
    if (!items) return tl::unexpected(items.error());
    auto decisions = decisionsOf(workspace, meeting.id);
    if (!decisions) return tl::unexpected(decisions.error());
    QStringList heads, decided;
    QSet<qint64> confidential;
    for (const AgendaItem& item : *items) {
        if (item.isConfidential)
            confidential.insert(item.id.value);
        else if (!item.isStanding)
            heads << item.title;
    }
    for (const Decision& decision : *decisions)
        if (!confidential.contains(decision.item.value)) decided << u"- "_s + decision.wording;
    QStringList parts;
    if (!heads.isEmpty()) parts << QObject::tr("It spoke about: %1.").arg(heads.join(u"; "_s));
    if (!decided.isEmpty()) parts << QObject::tr("What was decided:") + u"\n\n"_s + decided.join(u'\n');
    return parts.join(u"\n\n"_s);
}

Result<QString> publicTextOf(Workspace& workspace, const Meeting& meeting) {
    if (!meeting.publicText.trimmed().isEmpty()) return meeting.publicText;
    return publicTextFrom(workspace, meeting);
}

Result<> moveMeeting(Workspace& workspace, Id<Meeting> id, MeetingState to) {
    return Repository<Meeting>(workspace).find(id).and_then([&](Meeting meeting) -> Result<> {
        if (meeting.state == to) return {};
        const bool wasChecked = meeting.state == MeetingState::Checked || meeting.state == MeetingState::Approved;
        return workspace.step(QObject::tr("meeting '%1': %2").arg(meeting.title, shown(to)), [&]() -> Result<> {
            if (to == MeetingState::Checked || (to == MeetingState::Approved && !wasChecked)) {
                if (auto kept = keepChecked(workspace, id, true); !kept) return kept;
            } else if (to != MeetingState::Approved) {
                if (auto kept = keepChecked(workspace, id, false); !kept) return kept;
            }
            meeting.state = to;
            meeting.approvedAt = {};
            if (to == MeetingState::Approved) {
                auto next = meetingAfter(workspace, meeting);
                if (!next) return tl::unexpected(next.error());
                if (next->heldOn <= workspace.identity().today()) meeting.approvedAt = next->id;
            }
            return Repository<Meeting>(workspace).update(meeting);
        });
    });
}

}  // namespace nlc
