// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/controls/gallery.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include "tests/support/shoot.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"

using namespace Qt::StringLiterals;
using namespace nlc;

namespace {

class Gallery : public testing::TestWithParam<theme::Scheme> {};

TEST_P(Gallery, EveryControlFitsTheSmallestScreen) {
    theme::apply(*qApp, GetParam());
    const QString scheme = theme::isDark() ? u"dark"_s : u"light"_s;
    const std::pair<QString, void (*)(QMainWindow&)> windows[] = {{u"updates"_s, gallery::fillUpdates},
                                                                  {u"bulletin"_s, gallery::fillBulletin},
                                                                  {u"states"_s, gallery::fillStates},
                                                                  {u"history"_s, gallery::fillHistory}};
    for (const auto& [name, fill] : windows) {
        QMainWindow window;
        fill(window);
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        QTest::qWait(50);
        EXPECT_LE(window.minimumSizeHint().width(), 1366) << qPrintable(name);
        EXPECT_LE(window.minimumSizeHint().height(), 768) << qPrintable(name);
        testing_support::shoot(window, u"%1-%2"_s.arg(name, scheme));
    }
}

TEST_P(Gallery, MenusAndListsOpenInTheSameColours) {
    theme::apply(*qApp, GetParam());
    const QString scheme = theme::isDark() ? u"dark"_s : u"light"_s;
    QMenu menu;
    menu.addAction(controls::icon(u"plus"_s), u"New update"_s)->setShortcut(QKeySequence(u"Ctrl+N"_s));
    auto* ticked = menu.addAction(u"Show closed groups"_s);
    ticked->setCheckable(true);
    ticked->setChecked(true);
    menu.addSeparator();
    menu.addMenu(u"Export"_s)->addAction(u"CSV"_s);
    menu.addAction(u"Delete"_s)->setEnabled(false);
    menu.popup({});
    menu.setActiveAction(menu.actions().first());
    QTest::qWait(20);
    testing_support::shoot(menu, u"menu-"_s + scheme);
    QComboBox combo;
    combo.addItems({u"All pupils"_s, u"Disadvantaged"_s, u"Other pupils"_s});
    combo.show();
    combo.showPopup();
    QTest::qWait(20);
    testing_support::shoot(*combo.findChild<QFrame*>(), u"combo-"_s + scheme);
    EXPECT_TRUE(menu.isVisible() || combo.isVisible());
}

INSTANTIATE_TEST_SUITE_P(Schemes, Gallery, testing::Values(theme::Scheme::Light, theme::Scheme::Dark));

}  // namespace
