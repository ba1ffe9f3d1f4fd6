// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/controls/gallery.h"
#include "views/controls/empty_state.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/controls/page_header.h"
#include "views/controls/pill.h"
#include "views/controls/row_delegate.h"
#include "views/controls/timeline.h"
#include "views/controls/toast.h"

using namespace Qt::StringLiterals;
using namespace nlc::controls;

namespace nlc::gallery {

void fillStates(QMainWindow& window) {
    auto* surface = card();
    auto* grid = new QGridLayout(surface);
    grid->setContentsMargins(theme::l, theme::l, theme::l, theme::l);
    grid->setSpacing(theme::m);
    const std::pair<QString, Weight> weights[] = {{u"Plain"_s, Weight::Plain},
                                                  {u"Primary"_s, Weight::Primary},
                                                  {u"Quiet"_s, Weight::Quiet},
                                                  {u"Toggle"_s, Weight::Toggle},
                                                  {u"Danger"_s, Weight::Danger}};
    int column = 0;
    for (const auto& [name, weight] : weights) {
        grid->addWidget(button(name, weight), 0, column);
        grid->addWidget(button(name + u" icon"_s, weight, u"pencil"_s), 1, column);
        auto* off = button(name + u" off"_s, weight, u"pencil"_s);
        off->setEnabled(false);
        grid->addWidget(off, 2, column);
        auto* menu = button(name + u" menu"_s, weight);
        menu->setMenu(new QMenu(menu));
        grid->addWidget(menu, 3, column++);
    }
    qobject_cast<QPushButton*>(grid->itemAtPosition(1, 3)->widget())->setChecked(true);
    auto* squares = new QHBoxLayout;
    squares->addWidget(iconButton(u"undo-2"_s, u"Undo"_s));
    squares->addWidget(iconButton(u"ellipsis"_s, u"More"_s, Weight::Plain));
    auto* tool = new QToolButton;
    tool->setIcon(icon(u"search"_s));
    squares->addWidget(tool);
    auto* on = new QToolButton;
    on->setText(u"Tool on"_s);
    on->setCheckable(true);
    on->setChecked(true);
    squares->addWidget(on);
    squares->addStretch();
    grid->addLayout(squares, 0, 5);
    for (int i = 0; i < 3; ++i) {
        auto* box = new QCheckBox(u"Check box"_s);
        box->setTristate();
        box->setCheckState(Qt::CheckState(i));
        auto* radio = new QRadioButton(u"Radio"_s);
        radio->setAutoExclusive(false);
        radio->setChecked(i == 1);
        grid->addWidget(box, 4, i);
        grid->addWidget(radio, 5, i);
    }
    auto* offBox = new QCheckBox(u"Off, ticked"_s);
    offBox->setChecked(true);
    offBox->setEnabled(false);
    grid->addWidget(offBox, 4, 3);
    auto* offRadio = new QRadioButton(u"Off"_s);
    offRadio->setChecked(true);
    offRadio->setEnabled(false);
    grid->addWidget(offRadio, 5, 3);
    for (int i = 0; i < 3; ++i) {
        auto* combo = new QComboBox;
        combo->addItems({u"All pupils"_s, u"Disadvantaged"_s});
        combo->setEnabled(i != 1);
        combo->setEditable(i == 2);
        grid->addWidget(combo, 6, i);
        auto* spin = new QSpinBox;
        spin->setValue(12);
        spin->setEnabled(i != 1);
        if (i == 2) spin->setRange(12, 40);
        grid->addWidget(spin, 6, i + 3);
        auto* edit = new QLineEdit(i == 0 ? u"Text"_s : i == 1 ? u"Read-only"_s : u"Off"_s);
        edit->setReadOnly(i == 1);
        edit->setEnabled(i != 2);
        grid->addWidget(edit, 7, i);
    }
    auto* hint = new QLineEdit;
    hint->setPlaceholderText(u"Placeholder"_s);
    hint->setClearButtonEnabled(true);
    grid->addWidget(hint, 7, 3);
    auto* progress = new QProgressBar;
    progress->setValue(40);
    grid->addWidget(progress, 7, 4);
    auto* text = new QPlainTextEdit(u"Scroll bars\n"_s.repeated(20) + u"A line that goes on and on beyond the edge"_s);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    grid->addWidget(text, 8, 0, 1, 2);
    auto* tabs = new QTabWidget;
    auto* tree = new QTreeWidget;
    tree->setHeaderLabels({u"Measure"_s, u"Year"_s});
    auto* top = new QTreeWidgetItem(tree, {u"Reading"_s, u"2025"_s});
    new QTreeWidgetItem(top, {u"Expected standard"_s, u"2025"_s});
    new QTreeWidgetItem(tree, {u"Maths"_s, u"2025"_s});
    new QTreeWidgetItem(tree->topLevelItem(1), {u"x"_s});
    asRows(tree);
    tree->expandItem(top);
    tree->setCurrentItem(top->child(0));
    tabs->addTab(tree, u"Table"_s);
    tabs->addTab(new QWidget, u"Chart"_s);
    tabs->addTab(new QWidget, u"Off"_s);
    tabs->setTabEnabled(2, false);
    grid->addWidget(tabs, 8, 2, 1, 2);
    auto* group = new QGroupBox(u"Group box"_s);
    auto* pills = new QVBoxLayout(group);
    int tone = 1;
    for (const auto& words : {u"Published"_s, u"Submitted"_s, u"Approved"_s, u"2 days"_s, u"Late"_s})
        pills->addWidget(new Pill(words, theme::Tone(tone++)));
    grid->addWidget(group, 8, 4);
    grid->addWidget(new QCalendarWidget, 8, 5);
    grid->setRowStretch(8, 1);
    auto* whole = new QWidget;
    auto* outer = new QVBoxLayout(whole);
    outer->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    outer->addWidget(new PageHeader(u"Controls"_s, u"at rest, off, wrong, read-only"_s));
    outer->addWidget(surface, 1);
    frame(window, whole, 0);
    qobject_cast<QCheckBox*>(grid->itemAtPosition(4, 2)->widget())->setFocus();
}

void fillHistory(QMainWindow& window) {
    const auto day = [](int year, int month) { return QDate(year, month, 1); };
    const std::vector<TimelineEntry> entries{
        {.id = 1, .label = u"Effective transitions"_s, .segments = {{day(2024, 5), {}, u"Effective transitions"_s}}},
        {.id = 2,
         .label = u"Education workforce, with Leadership"_s,
         .segments = {{day(2024, 5), day(2025, 2), u"Recruitment and retention"_s},
                      {day(2025, 2), {}, u"Education workforce"_s}}},
        {.id = 3,
         .label = u"Leadership"_s,
         .segments = {{day(2024, 5), day(2025, 2), u"Leadership"_s}},
         .mergedInto = 2,
         .mergedOn = day(2025, 2)},
        {.id = 4,
         .label = u"Data and information"_s,
         .segments = {{day(2024, 5), {}, u"Data and information sharing"_s}}},
        {.id = 5, .label = u"Communication"_s, .segments = {{day(2023, 10), day(2024, 11), u"Communication"_s}}},
        {.id = 6, .label = u"KS2 Challenge"_s, .segments = {{day(2024, 9), {}, u"KS2 Challenge"_s}}}};
    auto* timeline = new Timeline;
    timeline->setEntries(entries, QDate(2025, 6, 12));
    timeline->setCurrentIndex(timeline->model()->index(1, 0));
    auto* surface = card();
    auto* in = new QVBoxLayout(surface);
    in->setContentsMargins(1, theme::s, 1, 1);
    in->addWidget(timeline);
    auto* nothing = card();
    (new QVBoxLayout(nothing))
        ->addWidget(new EmptyState(
            u"users"_s, u"No members yet"_s,
            u"Members are the people who sit on the collaborative. Import them from a spreadsheet, or add the first by hand."_s,
            u"Add a member"_s));
    auto* whole = new QWidget;
    auto* outer = new QVBoxLayout(whole);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    int i = 0;
    for (const auto tone : {theme::Tone::Info, theme::Tone::Soon, theme::Tone::Late}) {
        auto* notice = new Notice;
        const QString words[] = {
            u"This workspace comes from a newer program. It is open to read, and nothing in it can be changed."_s,
            u"B. Example is writing in this workspace since 09:12. You can read it, and write once they have closed it."_s,
            u"The workspace file is damaged. Your last backup, from today 08:31, is complete; nothing has been written since."_s};
        notice->say(tone, words[i],
                    i == 0   ? QStringList{}
                    : i == 1 ? QStringList{u"Try again"_s}
                             : QStringList{u"Open the backup…"_s, u"Save a copy…"_s});
        outer->addWidget(notice);
        ++i;
    }
    auto* body = new QVBoxLayout;
    body->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    body->setSpacing(theme::m);
    body->addWidget(new PageHeader(u"Groups"_s, u"History"_s, {button(u"New group"_s, Weight::Primary, u"plus"_s)}));
    body->addWidget(surface, 1);
    body->addWidget(nothing, 1);
    outer->addLayout(body, 1);
    frame(window, whole, 3);
    auto* toast = new Toast(&window);
    window.resize(1366, 768);
    toast->say(u"Deleted “Communication”."_s, u"Undo"_s, [] {});
    timeline->setFocus();
}

}  // namespace nlc::gallery
