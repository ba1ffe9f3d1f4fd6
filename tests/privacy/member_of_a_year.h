// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/bulletins/bulletin_repository.h"
#include "models/groups/group_repository.h"
#include "tests/support/bulletins.h"
#include "tests/support/people.h"

namespace nlc::testing_support {

/// A workspace file with a member, Alex Quillfeather: a role at a school, a membership that was edited, a part in a
/// group, a record told apart, a name in a bulletin; beside them others who are to be left alone.
class MemberOfAYear : public testing::Test {
protected:
    MemberOfAYear() {
        using namespace Qt::StringLiterals;
        auto made = Workspace::create(path, clock.identity());
        EXPECT_TRUE(made) << why(made);
        made->reset();
        open();
        school = must(addOrganisation(*workspace, anOrganisation(u"Sample School"_s)));
        Person person = aPerson(u"Alex Quillfeather"_s, u"alex.q@example.org"_s);
        person.phone = u"01603 555 0199"_s;
        person.notes = u"Prefers mornings; ask ben@example.org about lifts."_s;
        Role role;
        role.organisation = school;
        role.jobTitle = u"Head of Marshcraft"_s;
        alex = must(addPersonAt(*workspace, person, role, MembershipState::Member, Sector::School));
        ben = must(addPerson(*workspace, aPerson(u"Ben Sample"_s, u"ben@example.org"_s)));
        EXPECT_TRUE(moveMembership(*workspace, ben, MembershipState::Member, QDate(2024, 9, 1)));
        clock.pass(600);
        EXPECT_TRUE(edit<Person>(
            *workspace, alex, [](const Person& p) { return editOf(p); },
            [](Person& p) { p.notes += QStringLiteral(" Allergic to walnuts."); }));
        Group transitions;
        transitions.name = u"Transitions"_s;
        group = must(addGroup(*workspace, transitions));
        EXPECT_TRUE(added(*workspace, u"adding of Alex Quillfeather to a group"_s,
                          GroupPerson{{}, group, alex, GroupPart::Member, QDate(2024, 9, 1), {}}));
        bulletin = must(newBulletin(*workspace, QDate(2025, 2, 14)));
        const auto sections = must(issueOf(*workspace, bulletin)).sections;
        thanks = anItem(*workspace, sections[0].section.id, u"Transitions day"_s);
        change(*workspace, thanks, [](BulletinItem& item) {
            item.body = QStringLiteral("With thanks to Alex Quillfeather (alex.q@example.org) and Ben Sample.");
        });
        clock.pass(600);
        EXPECT_TRUE(edit<Organisation>(
            *workspace, school, [](const Organisation& o) { return editOf(o); },
            [](Organisation& o) { o.town = QStringLiteral("Norwich"); }));
    }

    void open(const QString& author = QStringLiteral("A. Example")) {
        auto opened = Workspace::open(path, clock.identity(author));
        ASSERT_TRUE(opened) << why(opened);
        workspace = std::move(*opened);
    }

    Clock clock;
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("year.nlc"));
    std::unique_ptr<Workspace> workspace;
    Id<Person> alex, ben;
    Id<Organisation> school;
    Id<Group> group;
    Id<Bulletin> bulletin;
    Id<BulletinItem> thanks;
    /// What stands nowhere once Alex Quillfeather is erased.
    const QStringList theirWords{
        QStringLiteral("Alex Quillfeather"), QStringLiteral("Quillfeather"), QStringLiteral("alex.q"),
        QStringLiteral("01603 555 0199"),    QStringLiteral("walnuts"),      QStringLiteral("Marshcraft"),
    };
};

}  // namespace nlc::testing_support
