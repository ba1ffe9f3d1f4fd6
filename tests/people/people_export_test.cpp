// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_export.h"

#include <gtest/gtest.h>

#include "models/documents/formats.h"
#include "models/people/contact.h"
#include "models/transfer/table_file.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

struct PeopleThatLeave : testing::Test {
    PeopleThatLeave() {
        Organisation organisation = anOrganisation(u"Example School"_s);
        organisation.town = u"Sample Market"_s;
        organisation.postcode = u"ZZ1 1AA"_s;
        const auto school = addOrganisation(*workspace, organisation).value();
        alex = person(u"Alex Example"_s, u"alex@example.org"_s, school);
        bo = person(u"Bo Example"_s, u"bo@example.org"_s, school);
        person(u"Cy Example"_s, {}, school);
    }
    Id<Person> person(const QString& name, const QString& email, Id<Organisation> school) {
        Person made = aPerson(name, email);
        made.phone = u"01632 960001"_s;
        const auto id = addPerson(*workspace, made).value();
        EXPECT_TRUE(addRole(*workspace, {{}, id, school, u"=Head"_s, {}, {}}));
        return id;
    }
    void refuses(Id<Person> id, Channel channel) {
        ASSERT_TRUE(noteChoice(*workspace, {{}, id, channel, false, {}, {}}));
    }
    std::vector<PersonRow> all() { return allPeople(*workspace).value(); }
    std::vector<QStringList> written(PeopleFormat format) {
        const auto file = writePeople(all(), format, QDate(2025, 2, 12)).value();
        return TableFile::of(file.bytes).value().read().value().rows;
    }

    std::unique_ptr<Workspace> workspace = inMemory();
    Id<Person> alex, bo;
};

TEST_F(PeopleThatLeave, AddressesLeaveOutWhoRefusedAndWhoHasNoneAndSaySo) {
    refuses(bo, Channel::Email);
    const auto found = addressesOf(all());
    EXPECT_EQ(found.addresses, QStringList{u"alex@example.org"_s});
    EXPECT_EQ(found.people, QList<qint64>{alex.value});
    EXPECT_EQ(found.refused, 1);
    EXPECT_EQ(found.without, 1);
    EXPECT_TRUE(found.leftOut().startsWith(u"2 left out"_s)) << found.leftOut().toStdString();
}

TEST_F(PeopleThatLeave, AnAddressThatTwoShareStandsOnce) {
    ASSERT_TRUE(edit<Person>(
        *workspace, bo, [](const Person& p) { return editOf(p); }, [](Person& p) { p.email = u"ALEX@example.org"_s; }));
    const auto found = addressesOf(all());
    EXPECT_EQ(found.addresses.size(), 1);
    EXPECT_EQ(found.people.size(), 2);
}

TEST_F(PeopleThatLeave, AFileKeepsThePersonAndHidesWhatTheyDoNotWantUsed) {
    refuses(bo, Channel::Email);
    refuses(bo, Channel::Phone);
    for (const auto format : {PeopleFormat::Csv, PeopleFormat::Xlsx}) {
        const auto rows = written(format);
        ASSERT_EQ(rows.size(), 4u);
        EXPECT_EQ(rows[1].value(7), u"alex@example.org"_s);
        EXPECT_EQ(rows[1].value(8), u"01632 960001"_s) << "leading zeros stay";
        EXPECT_EQ(rows[2].value(0), u"Bo"_s);
        EXPECT_TRUE(rows[2].value(7).isEmpty() && rows[2].value(8).isEmpty());
        EXPECT_TRUE(rows[1].value(2).endsWith(u"=Head"_s)) << "a text, no formula";
    }
    const auto file = writePeople(all(), PeopleFormat::Csv, QDate(2025, 2, 12)).value();
    EXPECT_EQ(file.hidden, 1);
    EXPECT_FALSE(file.leftOut().isEmpty());
}

TEST_F(PeopleThatLeave, CardsReadBackAsTheSamePeople) {
    const auto rows = written(PeopleFormat::VCard);
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_TRUE(rows[1].contains(u"alex@example.org"_s));
    EXPECT_TRUE(rows[1].contains(u"Example School"_s));
}

TEST_F(PeopleThatLeave, LabelsSayWhereTheyWorkAndLeaveOutWhoRefusesPost) {
    refuses(alex, Channel::Post);
    const auto labels = labelsOf(*workspace, all()).value();
    ASSERT_EQ(labels.labels.size(), 2u);
    EXPECT_EQ(labels.refused, 1);
    EXPECT_EQ(labels.labels[0].lines,
              (QStringList{u"Bo Example"_s, u"=Head"_s, u"Example School"_s, u"Sample Market"_s, u"ZZ1 1AA"_s}));
    EXPECT_EQ(badgesOf(all()).size(), 3u) << "a badge is no letter";
}

TEST_F(PeopleThatLeave, AnAttendanceSheetHasARowForEachAndRoomForOthers) {
    const doc::Document sheet = attendanceOf(*workspace, all(), u"Spring meeting"_s);
    EXPECT_EQ(sheet.title, u"Spring meeting"_s);
    const QByteArray text = doc::write(sheet, doc::Format::Text).value();
    EXPECT_TRUE(text.contains("Alex Example") && text.contains("Signature")) << text.constData();
}

}  // namespace
