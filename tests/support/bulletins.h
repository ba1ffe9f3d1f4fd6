// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBuffer>
#include <QImage>

#include "models/bulletins/bulletin_repository.h"
#include "models/groups/group_repository.h"
#include "models/groups/update_repository.h"
#include "tests/support/workspace.h"

namespace nlc::testing_support {

inline QByteArray aPicture(const QSize& size = {80, 60}, const char* format = "PNG") {
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(11, 97, 87));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A group with an approved update for February 2025; what can be taken over into a bulletin.
inline Id<Update> anApprovedUpdate(Workspace& workspace,
                                   const QString& name = QStringLiteral("Effective transitions")) {
    PriorityArea transitions;
    transitions.name = QStringLiteral("Transitions");
    const auto area = added<PriorityArea>(workspace, QStringLiteral("area"), transitions);
    EXPECT_TRUE(area) << why(area);
    Group group;
    group.name = name;
    group.area = *area;
    const auto id = addGroup(workspace, group);
    EXPECT_TRUE(id) << why(id);
    UpdateRound round;
    round.name = QStringLiteral("February 2025");
    round.opensOn = QDate(2025, 1, 20);
    round.dueOn = QDate(2025, 2, 7);
    const auto opened = openRound(workspace, round, {*id});
    EXPECT_TRUE(opened) << why(opened);
    const auto updates = updatesOf(workspace, *opened);
    const auto edited = edit<Update>(
        workspace, updates->front().id, [](const Update&) { return QStringLiteral("edit"); },
        [](Update& update) {
            update.done = QStringLiteral("Twelve schools are trying one page about the child.");
            update.state = UpdateState::Approved;
        });
    EXPECT_TRUE(edited) << why(edited);
    return updates->front().id;
}

/// Changes an item as one step.
inline void change(Workspace& workspace, Id<BulletinItem> id, const std::function<void(BulletinItem&)>& how) {
    const auto done = edit<BulletinItem>(
        workspace, id, [](const BulletinItem& item) { return editOf(item); }, how);
    ASSERT_TRUE(done) << why(done);
}

inline Id<BulletinItem> anItem(Workspace& workspace, Id<BulletinSection> section, const QString& title,
                               const QDate& actionBy = {}) {
    const auto id = addItem(workspace, section);
    EXPECT_TRUE(id) << why(id);
    change(workspace, *id, [&](BulletinItem& item) {
        item.title = title;
        item.actionRequired = actionBy.isValid();
        item.actionBy = actionBy;
    });
    return *id;
}

/// Bulletin 1 for Friday 14 February 2025 with two things to do in the first section and one piece of news in the
/// second.
struct ThreeItems {
    Id<Bulletin> bulletin;
    std::vector<Id<BulletinSection>> sections;
    Id<BulletinItem> pilot, goals, routes;

    explicit ThreeItems(Workspace& workspace) {
        bulletin = *newBulletin(workspace, QDate(2025, 2, 14));
        for (const auto& section : must(issueOf(workspace, bulletin)).sections) sections.push_back(section.section.id);
        goals = anItem(workspace, sections[0], QStringLiteral("Tell us your goals"), QDate(2025, 3, 7));
        pilot = anItem(workspace, sections[0], QStringLiteral("Pilot the one-page profile"), QDate(2025, 2, 28));
        routes = anItem(workspace, sections[1], QStringLiteral("Routes into teaching"));
    }
};

/// The titles of a bulletin's items, section by section.
inline std::vector<QStringList> titlesOf(Workspace& workspace, Id<Bulletin> id) {
    std::vector<QStringList> titles;
    const auto issue = issueOf(workspace, id);
    for (const auto& section : issue->sections) {
        titles.emplace_back();
        for (const BulletinItem& item : section.items) titles.back() << item.title;
    }
    return titles;
}

}  // namespace nlc::testing_support
