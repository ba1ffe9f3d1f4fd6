// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/activity.h"
#include "models/groups/update.h"
#include "models/people/organisation.h"
#include "models/sample/sample_entry.h"

namespace nlc {

/// What happens in the sample's year. The areas add what they know in any order; it is written in the order of time,
/// each happening by its author.
class SampleYear {
public:
    using Work = std::function<Result<>(Workspace&)>;
    struct Part {
        QString place;  ///< of the entry it comes from, for the Error
        Work work;
    };

    /// When and by whom stands in `entry`. All parts are one step of this name; an empty name: each makes its own.
    void add(const SampleEntry& entry, const QString& step, std::vector<Part> parts);
    void add(const SampleEntry& entry, const QString& step, Work work) {
        add(entry, step, {Part{entry.place(), std::move(work)}});
    }

    /// Makes the file and lets everything happen. When something fails there is no file.
    Result<> writeTo(const QString& path);

private:
    struct Happening {
        QDateTime at;
        QString by;
        QString step;
        std::vector<Part> parts;
    };
    Result<> write(const QString& path, bool& made) const;

    std::vector<Happening> m_happenings;
};

// Each area's share of the year, read from `folder`.
void addPeople(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addContacts(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addDirectory(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addGroups(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addMeetings(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addCalendar(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addThemes(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addVisits(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addOutcomes(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addUpdates(SampleYear& year, const QString& folder, SampleMistake& mistake);
void addBulletins(SampleYear& year, const QString& folder, SampleMistake& mistake);

// Records by the name that the sample's files use; NotFound says the name.
Result<Id<Organisation>> organisationNamed(Workspace& workspace, const QString& name);
Result<Id<Person>> personNamed(Workspace& workspace, const QString& name);
Result<Id<PriorityArea>> areaNamed(Workspace& workspace, const QString& name);
Result<Id<Group>> groupNamed(Workspace& workspace, const QString& name);  ///< by its short name, where it has one
Result<Id<Activity>> activityNamed(Workspace& workspace, const QString& title);
Result<Update> updateOf(Workspace& workspace, const QString& round, const QString& group);

/// Forgets the id of what was made: `.map(onlyDone)`.
inline constexpr auto onlyDone = [](const auto&) {};

}  // namespace nlc
