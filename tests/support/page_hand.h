// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "views/controls/lines.h"
#include "views/shell/page.h"

namespace nlc::testing_support {

/// A page in a window, used as a person would: by what is written on it.
template <typename P>
class PageHand {
public:
    explicit PageHand(Workspace& workspace) : desk(workspace), page(desk) {
        page.resize(1122, 700);
        page.show();
        page.activateWindow();
        QObject::connect(&desk, &Desk::said, [this](const QString& words) { said << words; });
        QObject::connect(&desk, &Desk::reported, [this](const Error& error) { reported << error.what; });
        QObject::connect(&desk, &Desk::openAsked,
                         [this](const QString& table, qint64 row) { opened << table + u'/' + QString::number(row); });
    }

    // Each looks in the page, or in the window it opened.
    template <typename W = QLineEdit>
    W* field(const QString& name, QWidget* in = nullptr) {
        if (!in) in = &page;
        for (W* widget : in->template findChildren<W*>())
            if (widget->accessibleName() == name && widget->isVisibleTo(in)) return widget;
        ADD_FAILURE() << "there is no " << name.toStdString();
        return nullptr;
    }
    QAbstractButton* button(const QString& words, QWidget* in = nullptr) {
        if (!in) in = &page;
        for (auto* each : in->template findChildren<QAbstractButton*>())
            if ((each->text() == words || each->accessibleName() == words) && each->isVisibleTo(in)) return each;
        return nullptr;
    }
    void press(const QString& words, QWidget* in = nullptr) {
        auto* found = button(words, in);
        ASSERT_TRUE(found) << words.toStdString();
        ASSERT_TRUE(found->isEnabled()) << words.toStdString();
        found->setFocus();
        found->click();
        QApplication::processEvents();
    }
    /// The entry of a menu of the page; `button` opens it, unless the menu is the page's own.
    void chooseIn(const QString& button, const QString& words) {
        if (!button.isEmpty()) press(button);
        for (auto* menu : page.template findChildren<QMenu*>())
            for (QAction* entry : menu->actions())
                if (entry->text() == words) {
                    menu->close();
                    entry->trigger();
                    return QApplication::processEvents();
                }
        ADD_FAILURE() << "no menu has " << words.toStdString();
    }
    /// Types into the field of that name, and leaves it.
    void type(const QString& name, const QString& words, Qt::Key leaveWith = Qt::Key_Return) {
        auto* line = field(name);
        ASSERT_TRUE(line);
        line->setFocus();
        line->selectAll();
        words.isEmpty() ? QTest::keyClick(line, Qt::Key_Delete) : QTest::keyClicks(line, words);
        QTest::keyClick(line, leaveWith);
        QApplication::processEvents();
    }
    bool shows(const QString& words) {
        for (auto* each : page.template findChildren<QLabel*>())
            if (each->isVisibleTo(&page) && each->text().contains(words)) return true;
        for (auto* each : page.template findChildren<controls::LineWords*>())
            if (each->isVisibleTo(&page) && each->accessibleName().contains(words)) return true;
        return false;
    }
    QTableView* rows() {
        for (auto* each : page.template findChildren<QTableView*>())
            if (each->isVisibleTo(&page)) return each;
        return nullptr;
    }
    QStringList names() {
        QStringList all;
        if (!rows()) return all;  // a list without rows says so in their place
        for (int row = 0; row < rows()->model()->rowCount(); ++row)
            all << rows()->model()->index(row, 0).data().toString();
        return all;
    }
    void choose(const QString& name) {
        rows()->setFocus();
        rows()->selectRow(int(names().indexOf(name)));
        QApplication::processEvents();
    }

    QStringList said, reported, opened;  // before what still speaks to them when it goes
    Desk desk;
    Made<P> page;
};

}  // namespace nlc::testing_support
