// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/issue_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include "tests/support/bulletins.h"

using namespace Qt::StringLiterals;
using namespace nlc;
using namespace nlc::testing_support;

namespace {

struct Contents : testing::Test {
    std::unique_ptr<Workspace> workspace = inMemory();
    ThreeItems made{*workspace};
    IssueModel model{*workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Contents() { model.show(made.bulletin); }
    bool drop(const QModelIndex& dragged, int row, const QModelIndex& on) {
        const std::unique_ptr<QMimeData> data(model.mimeData({dragged}));
        return model.dropMimeData(data.get(), Qt::MoveAction, row, 0, on);
    }
    QStringList titles(int section) { return titlesOf(*workspace, made.bulletin)[size_t(section)]; }
};

TEST_F(Contents, AreSectionsWithTheirItemsInOrder) {
    ASSERT_EQ(model.rowCount(), 4);
    const QModelIndex section = model.index(0, 0);
    EXPECT_EQ(section.data().toString(), u"Action required");
    EXPECT_TRUE(IssueModel::isSection(section));
    ASSERT_EQ(model.rowCount(section), 2);
    const QModelIndex item = model.index(1, 0, section);
    EXPECT_EQ(item.data().toString(), u"Pilot the one-page profile");
    EXPECT_EQ(item.data(SecondLineRole).toString(), u"by 28 Feb · Leaders");
    EXPECT_EQ(model.itemAt(item), made.pilot);
    EXPECT_EQ(model.sectionAt(item), made.sections[0]);
    EXPECT_EQ(model.indexOf(made.pilot), item);
    EXPECT_FALSE(model.itemAt(section));
}

TEST_F(Contents, SayInAmberWhatIsWrong) {
    change(*workspace, made.pilot, [](BulletinItem& item) { item.actionBy = QDate(2025, 2, 3); });
    const QModelIndex item = model.indexOf(made.pilot);
    EXPECT_EQ(item.data(SecondLineRole).toString(), u"a date has passed: 3 Feb");
    EXPECT_EQ(item.data(SecondToneRole).toInt(), int(Tone::Soon));
}

TEST_F(Contents, AnEditKeepsTheRowsAndAddingBringsOne) {
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
    change(*workspace, made.pilot, [](BulletinItem& item) { item.title = u"Other"_s; });
    EXPECT_EQ(reset.count(), 0);
    EXPECT_GT(changed.count(), 0);
    EXPECT_EQ(model.indexOf(made.pilot).data().toString(), u"Other");
    ASSERT_TRUE(addItem(*workspace, made.sections[2]));
    EXPECT_EQ(model.rowCount(model.index(2, 0)), 1);
    ASSERT_TRUE(deleteBulletin(*workspace, made.bulletin));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(Contents, ItemsMoveByKeysOnIntoTheNextSection) {
    ASSERT_TRUE(model.moveBy(model.indexOf(made.goals), 1));
    EXPECT_EQ(titles(0), (QStringList{u"Pilot the one-page profile"_s, u"Tell us your goals"_s}));
    ASSERT_TRUE(model.moveBy(model.indexOf(made.goals), 1));
    EXPECT_EQ(titles(1), (QStringList{u"Tell us your goals"_s, u"Routes into teaching"_s}));
    ASSERT_TRUE(model.moveBy(model.indexOf(made.goals), -1));
    EXPECT_EQ(titles(0).constLast(), u"Tell us your goals");
    ASSERT_TRUE(model.moveBy(model.indexOf(made.pilot), -1) == false) << "there is nothing above the first";
    ASSERT_TRUE(model.moveBy(model.indexOf(made.sections[0]), 1));
    EXPECT_EQ(titles(0), QStringList{u"Routes into teaching"_s});
    EXPECT_FALSE(model.canMoveBy(model.index(3, 0), 1));
}

TEST_F(Contents, ItemsAndSectionsAreDroppedWhereTheLineWas) {
    ASSERT_TRUE(drop(model.indexOf(made.goals), 2, model.index(0, 0)));
    EXPECT_EQ(titles(0).constLast(), u"Tell us your goals");
    ASSERT_TRUE(drop(model.indexOf(made.goals), 0, model.index(0, 0)));
    EXPECT_EQ(titles(0).constFirst(), u"Tell us your goals");
    ASSERT_TRUE(drop(model.indexOf(made.goals), -1, model.index(1, 0)));
    EXPECT_EQ(titles(1), (QStringList{u"Routes into teaching"_s, u"Tell us your goals"_s}));
    ASSERT_TRUE(drop(model.index(0, 0), 2, {}));
    EXPECT_EQ(titles(1), QStringList{u"Pilot the one-page profile"_s});
    EXPECT_FALSE(drop(model.index(0, 0), 0, model.index(1, 0))) << "a section does not go into a section";
}

TEST_F(Contents, WhatComesFromElsewhereIsNotTaken) {
    const auto other = newBulletin(*workspace, {});
    IssueModel otherModel(*workspace);
    otherModel.show(*other);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(made.pilot)}));
    EXPECT_FALSE(otherModel.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, otherModel.index(0, 0)));
    QMimeData text;
    text.setText(u"words"_s);
    EXPECT_FALSE(model.canDropMimeData(&text, Qt::MoveAction, 0, 0, model.index(0, 0)));
}

TEST_F(Contents, ASectionIsRenamedAndAnEmptyTitleRefused) {
    QSignalSpy failed(&model, &IssueModel::editFailed);
    EXPECT_TRUE(model.setData(model.index(0, 0), u"To do"_s, Qt::EditRole));
    EXPECT_EQ(model.index(0, 0).data().toString(), u"To do");
    EXPECT_FALSE(model.setData(model.index(0, 0), u" "_s, Qt::EditRole));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(model.index(0, 0).data().toString(), u"To do");
    EXPECT_FALSE(model.setData(model.indexOf(made.pilot), u"x"_s, Qt::EditRole));
}

TEST_F(Contents, FollowTheTitleOfWhatAnItemWasMadeFrom) {
    const Id<Update> update = anApprovedUpdate(*workspace);
    const auto news = newsFor(*workspace, made.bulletin);
    const auto id = addItemFrom(*workspace, made.sections[1], news->front());
    const auto line = [&] { return model.indexOf(*id).data(SecondLineRole).toString(); };
    EXPECT_TRUE(line().contains(u"Effective transitions")) << line().toStdString();
    ASSERT_TRUE(edit<Update>(
        *workspace, update, [](const Update&) { return u"edit"_s; }, [](Update& u) { u.heading = u"Transitions"_s; }));
    EXPECT_TRUE(line().contains(u"Transitions, February 2025")) << line().toStdString();
}

}  // namespace
