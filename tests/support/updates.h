// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group_repository.h"
#include "models/groups/update_repository.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

namespace nlc::testing_support {

using namespace Qt::StringLiterals;

inline Id<Group> addedGroup(Workspace& workspace, const QString& name, const QString& lead = {},
                            const QString& email = {}) {
    Group group;
    group.name = name;
    auto id = addGroup(workspace, group);
    EXPECT_TRUE(id) << why(id);
    if (id && !lead.isEmpty()) {
        auto person = addPerson(workspace, aPerson(lead, email));
        EXPECT_TRUE(person) << why(person);
        EXPECT_TRUE(addToGroup(workspace, *id, person.value_or(Id<Person>{}), GroupPart::Lead));
    }
    return id.value_or(Id<Group>{});
}

inline UpdateRound aRound(const QString& name, const QDate& dueOn) {
    UpdateRound round;
    round.name = name;
    round.opensOn = dueOn.addDays(-14);
    round.dueOn = dueOn;
    return round;
}

/// A workspace in the middle of a round: June 2024 all in, and February 2025 (due on Friday the 14th) with a group in
/// each state.
struct RoundOfSeven {
    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
    std::vector<Id<Group>> groups;
    Id<UpdateRound> june, february;

    RoundOfSeven() {
        const auto group = [this](const QString& name, const QString& lead = {}, const QString& email = {}) {
            groups.push_back(addedGroup(*workspace, name, lead, email));
        };
        group(u"Effective transitions"_s, u"Ada Lead"_s, u"ada@example.org"_s);
        group(u"Education workforce"_s);
        group(u"Leadership"_s);
        group(u"Data and information sharing"_s);
        group(u"KS2 Challenge"_s);
        group(u"Resilient families"_s, u"Ben Lead"_s, u"ben@example.org"_s);
        group(u"Communication"_s, u"Cai Lead"_s);
        june = open(aRound(u"June 2024"_s, {2024, 6, 14}));
        for (const Update& update : updates(june)) {
            write(update.id, &Update::done, u"What "_s + update.heading + u" did by June."_s);
            move(update.id, UpdateState::Published);
        }
        february = open(aRound(u"February 2025"_s, {2025, 2, 14}));
        write(update(0), &Update::done,
              u"The parent and carer survey closed with **766 returns**. Answers are being sorted by transition point, "
              u"and three themes "
              "stand out already:\n\n- knowing who to ask before the move\n- meeting the new setting more than once\n- "
              "one page about "
              "the child that travels with them"_s);
        write(update(0), &Update::next,
              u"Results go to schools after half term, with a one-minute guide for each transition point."_s);
        write(update(0), &Update::action, u"Sign up to pilot the one-page profile"_s);
        write(update(0), &Update::actionLink, u"https://example.org/profile"_s);
        write(update(0), &Update::figures, u"766 survey returns\n12 pilot schools"_s);
        EXPECT_TRUE(edit<Update>(
            *workspace, update(0), [](const Update& u) { return editOf(u); },
            [](Update& u) {
                u.actionBy = {2025, 2, 28};
            }));
        const UpdateState states[] = {UpdateState::Approved,  UpdateState::Approved,  UpdateState::Submitted,
                                      UpdateState::Submitted, UpdateState::Published, UpdateState::NotStarted};
        for (int i = 1; i < 5; ++i) write(update(i), &Update::done, u"News of group %1."_s.arg(i));
        for (int i = 0; i < 5; ++i) move(update(i), states[i]);
        write(update(5), &Update::done, u"A first sentence."_s);
        Activity survey;
        survey.group = groups[0];
        survey.kind = ActivityKind::Survey;
        survey.title = u"Parent and carer survey"_s;
        survey.startsOn = {2025, 1, 6};
        survey.endsOn = {2025, 1, 31};
        survey.figures = u"766 survey returns"_s;
        EXPECT_TRUE(addActivity(*workspace, survey));
    }

    Id<UpdateRound> open(const UpdateRound& round) {
        auto id = openRound(*workspace, round, groups);
        EXPECT_TRUE(id) << why(id);
        return id.value_or(Id<UpdateRound>{});
    }
    std::vector<Update> updates(Id<UpdateRound> round) const {
        return updatesOf(*workspace, round).value_or(std::vector<Update>{});
    }
    /// Of February, by its place.
    Id<Update> update(int place) const { return updates(february)[size_t(place)].id; }
    Update read(int place) const { return updates(february)[size_t(place)]; }
    void write(Id<Update> id, QString Update::*text, const QString& value) {
        const auto done = writeUpdate(*workspace, id, text, value);
        EXPECT_TRUE(done) << why(done);
    }
    void move(Id<Update> id, UpdateState to) {
        const auto done = moveUpdate(*workspace, id, to);
        EXPECT_TRUE(done) << why(done);
    }
};

}  // namespace nlc::testing_support
