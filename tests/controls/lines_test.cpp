// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/lines.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace nlc::controls;
using namespace Qt::StringLiterals;

namespace {

/// A list between two fields, filled after the window is there, as every page does it.
class LinesBetweenFields : public testing::Test {
protected:
    LinesBetweenFields() {
        auto* column = new QVBoxLayout(&window);
        for (QWidget* each : std::initializer_list<QWidget*>{above, lines, below}) column->addWidget(each);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        fill();
        above->setFocus();
    }
    void fill() {
        std::vector<Line> all;
        for (int i = 1; i <= 2; ++i) {
            Line line{i, u"Line %1"_s.arg(i)};
            line.open = [] {};
            line.actions.push_back({u"pencil"_s, u"Edit"_s, [] {}});
            all.push_back(line);
        }
        lines->setLines(all);
    }
    /// Where Tab leads from the field above until the field below.
    QStringList way() {
        QStringList stops;
        for (int i = 0; i < 20 && QApplication::focusWidget() != below; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            stops << QApplication::focusWidget()->accessibleName();
        }
        return stops;
    }
    QWidget window;
    QLineEdit* above = new QLineEdit;
    Lines* lines = new Lines(u"Roles"_s, u"None"_s);
    QLineEdit* below = [] {
        auto* field = new QLineEdit;
        field->setAccessibleName(u"below"_s);
        return field;
    }();
};

}  // namespace

TEST_F(LinesBetweenFields, TabGoesThroughThemInTheOrderTheyAreSeen) {
    const QStringList expected{u"Line 1"_s, u"Edit: Line 1"_s, u"Line 2"_s, u"Edit: Line 2"_s, u"below"_s};
    EXPECT_EQ(way(), expected);
    fill();
    above->setFocus();
    EXPECT_EQ(way(), expected) << "made anew, they keep their place";
}

TEST_F(LinesBetweenFields, TabGoesThroughAnEditorBelowItsLine) {
    auto* editor = new QWidget;
    auto* row = new QVBoxLayout(editor);
    for (const QString& name : {u"job"_s, u"until"_s}) {
        auto* field = new QLineEdit;
        field->setAccessibleName(name);
        row->addWidget(field);
    }
    lines->openBelow(1, editor);
    EXPECT_EQ(way(), (QStringList{u"Line 1"_s, u"Edit: Line 1"_s, u"job"_s, u"until"_s, u"Line 2"_s, u"Edit: Line 2"_s,
                                  u"below"_s}));
}
