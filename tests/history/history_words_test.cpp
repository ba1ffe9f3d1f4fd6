// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/history_words.h"

#include <gtest/gtest.h>

#include "models/bulletins/bulletin_repository.h"
#include "models/groups/group_repository.h"
#include "models/history/captions.h"

using namespace Qt::StringLiterals;
using namespace nlc;

namespace {

struct HistoryWords : testing::Test {
    QDateTime now = QDateTime(QDate(2025, 2, 14), QTime(9, 12), Qt::UTC);
    std::unique_ptr<Workspace> workspace = *Workspace::inMemory({u"A. Example"_s, [this] { return now; }});

    Id<Activity> anActivity(const QString& title = u"Survey of parents"_s) {
        Group transitions;
        transitions.name = u"Transitions"_s;
        group = added(*workspace, u"new group"_s, transitions).value();
        Activity activity;
        activity.group = group;
        activity.title = title;
        return added(*workspace, u"new activity"_s, activity).value();
    }
    template <typename Record>
    void change(Id<Record> id, const std::function<void(Record&)>& how, const QString& typing = {}) {
        now = now.addSecs(60);
        ASSERT_TRUE(edit<Record>(
            *workspace, id, [](const Record&) { return u"edit of it"_s; }, how, typing));
    }
    template <typename Record>
    std::vector<HistoryLine> lines(Id<Record> id, const std::vector<ChangeLog::Part>& parts = {}) {
        return historyOf(*workspace, QLatin1String(TableOf<Record>::name), id.value, parts).value();
    }
    Id<Group> group;
};

TEST_F(HistoryWords, ValuesReadAsOnTheForm) {
    const auto id = anActivity();
    change<Activity>(id, [](Activity& a) {
        a.kind = ActivityKind::Survey;
        a.startsOn = QDate(2025, 2, 28);
    });
    const auto all = lines(id);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].step, u"Edit of it"_s);
    EXPECT_EQ(all[0].author, u"A. Example"_s);
    ASSERT_EQ(all[0].values.size(), 2u);
    EXPECT_EQ(all[0].values[0].caption, u"Kind"_s);
    EXPECT_EQ(all[0].values[0].before, u"Event"_s);
    EXPECT_EQ(all[0].values[0].after, u"Survey"_s);
    EXPECT_EQ(all[0].values[1].caption, u"Starts on"_s);
    EXPECT_EQ(all[0].values[1].before, u"–"_s);
    EXPECT_EQ(all[0].values[1].after, u"Fri 28 Feb 2025"_s);
}

TEST_F(HistoryWords, AnAddedRecordNamesOnlyWhatWasFilledIn) {
    const auto all = lines(anActivity());
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].what, HistoryLine::What::Added);
    QStringList captions;
    for (const auto& value : all[0].values) captions << value.caption;
    EXPECT_EQ(captions, (QStringList{u"Title"_s, u"Kind"_s, u"Group"_s}));
    EXPECT_EQ(all[0].values[2].after, u"Transitions"_s);
}

TEST_F(HistoryWords, AReferenceToWhatIsDeletedSaysSo) {
    const auto id = anActivity();
    ASSERT_TRUE(deleteGroup(*workspace, group));
    const auto all = lines(id);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].what, HistoryLine::What::Deleted);
    EXPECT_EQ(all[1].values[2].after, u"One that is deleted"_s);
}

TEST_F(HistoryWords, TypingThatWentOnIsOneLine) {
    const auto id = anActivity();
    for (const QString& text : {u"On"_s, u"One"_s, u"One page"_s})
        change<Activity>(
            id, [&](Activity& a) { a.description = text; }, u"activity/1/description"_s);
    const auto all = lines(id);
    ASSERT_EQ(all.size(), 2u);
    ASSERT_EQ(all[0].values.size(), 1u);
    EXPECT_EQ(all[0].values[0].before, u"–"_s);
    EXPECT_EQ(all[0].values[0].after, u"One page"_s);
}

TEST_F(HistoryWords, PartsOfARecordAreNamed) {
    Bulletin bulletin;
    bulletin.number = 14;
    const auto id = added(*workspace, u"new bulletin"_s, bulletin).value();
    const auto section =
        added(*workspace, u"new section"_s, BulletinSection{.id = {}, .bulletin = id, .title = u"News"_s}).value();
    BulletinItem item;
    item.bulletin = id;
    item.section = section;
    item.title = u"Pilot the profile"_s;
    item.audience = {Audience::Leaders, Audience::Staff};
    const auto made = added(*workspace, u"new item"_s, item).value();
    change<BulletinItem>(made, [](BulletinItem& i) { i.position = 3; });
    const auto all = lines(id, {{u"bulletin_item"_s, u"bulletin_id"_s}});
    ASSERT_EQ(all.size(), 2u);  // its new place in the list is no news
    EXPECT_EQ(all[0].record, u"Pilot the profile (Bulletin 14)"_s);
    QStringList values;
    for (const auto& value : all[0].values) values << value.caption + u": "_s + value.after;
    EXPECT_TRUE(values.contains(u"For: Leaders, Staff"_s)) << qPrintable(values.join(u"; "_s));
    EXPECT_TRUE(values.contains(u"Section: News"_s));
    EXPECT_TRUE(values.contains(u"Bulletin: Bulletin 14"_s));
}

TEST_F(HistoryWords, AnUndoIsALineOfItsOwn) {
    const auto id = anActivity();
    change<Activity>(id, [](Activity& a) { a.title = u"Other"_s; });
    ASSERT_TRUE(workspace->undo());
    const auto all = lines(id);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].step, u"Undo of edit of it"_s);
    EXPECT_EQ(all[0].values[0].after, u"Survey of parents"_s);
}

TEST_F(HistoryWords, AnEarlierValueIsPutBackAsAStepThatCanBeUndone) {
    const auto id = anActivity();
    change<Activity>(id, [](Activity& a) {
        a.title = u"Other"_s;
        a.kind = ActivityKind::Survey;
    });
    const ChangedValue title = lines(id)[0].values[0];
    EXPECT_TRUE(canPutBack(*workspace, title));
    ASSERT_TRUE(putBack(*workspace, title));
    auto now_ = Repository<Activity>(*workspace).find(id).value();
    EXPECT_EQ(now_.title, u"Survey of parents"_s);
    EXPECT_EQ(now_.kind, ActivityKind::Survey);
    EXPECT_FALSE(canPutBack(*workspace, title));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(Repository<Activity>(*workspace).find(id)->title, u"Other"_s);
}

TEST_F(HistoryWords, AValueThatMayNoLongerStandIsNotPutBack) {
    const auto id = anActivity(u"A"_s);
    ChangedValue value{u"activity"_s, id.value, u"title"_s, u"Title"_s, {}, {}, false, QJsonValue(QString(u""_s))};
    const auto done = putBack(*workspace, value);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Error::Kind::Invalid);
    value.row = 99;
    EXPECT_EQ(putBack(*workspace, value).error().kind, Error::Kind::NotFound);
    value.table = u"no_such_table"_s;
    EXPECT_EQ(putBack(*workspace, value).error().kind, Error::Kind::Refused);
    EXPECT_FALSE(canPutBack(*workspace, value));
}

TEST(Captions, AColumnWithoutACaptionIsCalledByItsName) {
    EXPECT_EQ(captionOf(u"visit"_s, u"host_school_id"_s), u"Host school"_s);
    EXPECT_EQ(columnsInOrder(u"visit"_s, {u"zebra"_s, u"position"_s, u"title"_s}),
              (QStringList{u"title"_s, u"zebra"_s}));
}

/// Whoever adds a column gives it a name for people.
TEST_F(HistoryWords, EveryColumnOfEveryRecordHasACaption) {
    auto rows = workspace->query(
        u"SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'"
        " AND m.name IN ('organisation', 'person', 'role', 'membership', 'priority_area', 'task_group',"
        " 'group_event', 'group_person', 'group_partner', 'activity', 'update_round', 'group_update',"
        " 'bulletin', 'bulletin_section', 'bulletin_item', 'publisher')"_s);
    ASSERT_TRUE(rows);
    while (rows->next()) {
        const QString table = rows->value(0).toString(), column = rows->value(1).toString();
        if (columnsInOrder(table, {column}).isEmpty()) continue;
        EXPECT_TRUE(hasCaption(table, column)) << qPrintable(table) << "." << qPrintable(column);
    }
}

}  // namespace
