// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/controls/gallery.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QTextBrowser>

#include "views/controls/drop_field.h"
#include "views/controls/form.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/page_header.h"
#include "views/controls/pill.h"
#include "views/controls/rail_delegate.h"
#include "views/controls/row_delegate.h"

using namespace Qt::StringLiterals;
using namespace nlc::controls;

namespace nlc::gallery {

namespace {

QWidget* rail(int openPage) {
    auto* side = new QWidget;
    side->setObjectName("rail"_L1);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(196);
    auto* search = new QLineEdit;
    search->setObjectName("search"_L1);
    search->setPlaceholderText(u"Search everything"_s);
    search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    auto* pages = new QListView;
    auto* model = new QStandardItemModel(pages);
    struct Page {
        QString name, icon;
        int count = 0;
    };
    const Page all[] = {{u"Home"_s, u"house"_s},
                        {},
                        {u"Members"_s, u"users"_s},
                        {u"Groups"_s, u"layers"_s},
                        {u"Updates"_s, u"file-text"_s, 2},
                        {},
                        {u"Meetings"_s, u"calendar"_s},
                        {u"Visits"_s, u"school"_s},
                        {u"KS2 Challenge"_s, u"handshake"_s, 3},
                        {u"KS2 outcomes"_s, u"chart-line"_s},
                        {},
                        {u"Bulletins"_s, u"newspaper"_s}};
    for (const auto& page : all) {
        auto* item = new QStandardItem(page.name);
        item->setData(page.icon, RailDelegate::IconRole);
        item->setData(page.count, RailDelegate::CountRole);
        item->setData(page.name.isEmpty(), RailDelegate::SeparatorRole);
        if (page.name.isEmpty()) item->setFlags(Qt::NoItemFlags);
        model->appendRow(item);
    }
    pages->setModel(model);
    pages->setItemDelegate(new RailDelegate(pages));
    pages->setCurrentIndex(model->index(openPage, 0));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(theme::s, theme::m, theme::s, theme::m);
    column->setSpacing(theme::m);
    column->addWidget(search);
    column->addWidget(pages, 1);
    return side;
}

QHBoxLayout* barOf(const QList<QWidget*>& widgets) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme::m, theme::m, theme::m, theme::m);
    row->setSpacing(theme::s);
    for (auto* widget : widgets) widget ? row->addWidget(widget) : row->addStretch();
    return row;
}

QWidget* groupList() {
    auto* surface = card();
    auto* table = new QTableView;
    auto* model = new QStandardItemModel(0, 3, table);
    model->setHorizontalHeaderLabels({u"Group"_s, u"State"_s, u"Words"_s});
    model->setHeaderData(2, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    struct Row {
        QString group, state;
        theme::Tone tone;
        int words;
    };
    for (const Row& r : {Row{u"Effective transitions"_s, u"Approved"_s, theme::Tone::Good, 184},
                         Row{u"Education workforce"_s, u"Approved"_s, theme::Tone::Good, 231},
                         Row{u"Leadership"_s, u"Submitted"_s, theme::Tone::Info, 142},
                         Row{u"Data and information sharing"_s, u"Submitted"_s, theme::Tone::Info, 208},
                         Row{u"KS2 Challenge"_s, u"Published"_s, theme::Tone::Neutral, 167},
                         Row{u"Resilient families"_s, u"Draft · due in 2 days"_s, theme::Tone::Soon, 61},
                         Row{u"Communication"_s, u"Not started · late"_s, theme::Tone::Late, 0}}) {
        auto* state = new QStandardItem(r.state);
        state->setData(int(r.tone), RowDelegate::PillRole);
        auto* words = new QStandardItem(QString::number(r.words));
        words->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* group = new QStandardItem(r.group);
        group->setData(r.words == 167, RowDelegate::MutedRole);
        model->appendRow({group, state, words});
    }
    table->setModel(model);
    asRows(table);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setColumnWidth(1, 172);
    table->setColumnWidth(2, 66);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::DescendingOrder);
    table->selectRow(0);
    auto* filter = new QLineEdit;
    filter->setPlaceholderText(u"Filter groups"_s);
    auto* round = button(u"Feb 2025"_s);
    round->setMenu(new QMenu(round));
    auto* column = new QVBoxLayout(surface);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(barOf({filter, round}));
    column->addWidget(line());
    column->addWidget(table, 1);
    column->addWidget(line());
    column->addLayout(barOf({label(u"7 groups · last round: June 2024, all in"_s, theme::Text::Body, true)}));
    return surface;
}

QWidget* updateEditor() {
    auto* surface = card();
    auto* column = new QVBoxLayout(surface);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(
        barOf({label(u"Effective transitions"_s, theme::Text::Section), new Pill(u"Approved"_s, theme::Tone::Good),
               label(u"A. Example, 11 Feb"_s, theme::Text::Body, true), nullptr, button(u"History"_s, Weight::Quiet),
               button(u"Reopen"_s), button(u"Publish"_s, Weight::Primary)}));
    column->addWidget(line());
    auto* form = new Form;
    form->layout()->setContentsMargins(theme::l, theme::m, theme::l, theme::l);
    auto* done = form->add(new MarkdownField(u"What has been done"_s));
    done->markdown()->addButton(u"Figure"_s, u"plus"_s);
    done->setValue(
        u"The parent and carer survey closed with **766 returns**. Answers are being sorted by transition point, and three themes stand out already:\n\n- knowing who to ask before the move\n- meeting the [new setting](https://example.org) more than once\n- one page about the child that travels with *them*"_s);
    auto* next = form->add(new LinesField(u"What comes next"_s, 3));
    next->setValue(u"Results go to schools after half term, with a one-minute guide for each transition point."_s);
    auto* action = new TextField(u"Call to action"_s);
    auto* by = new DateField(u"By"_s);
    form->addRow({action, by}, {3, 2});
    action->setValue(u"Pilot the one-page profile"_s);
    by->setValue(QDate(2025, 2, 28));

    auto* right = new QWidget;
    auto* preview = new QVBoxLayout(right);
    preview->setContentsMargins(theme::l, theme::m, theme::l, theme::l);
    auto* chosen = button(u"Preview"_s, Weight::Toggle);
    chosen->setChecked(true);
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(theme::s);
    for (auto* tab : {chosen, button(u"Last time"_s, Weight::Toggle), button(u"Activities"_s, Weight::Toggle)})
        tabs->addWidget(tab);
    tabs->addStretch();
    preview->addLayout(tabs);
    preview->addWidget(label(u"Effective transitions"_s, theme::Text::Section));
    auto* text = new QTextBrowser;
    text->setMarkdown(done->value());
    preview->addWidget(text, 1);
    auto* callOut = new QFrame;
    callOut->setObjectName("callOut"_L1);
    auto* inside = new QVBoxLayout(callOut);
    inside->addWidget(paragraph(u"Action by 28 February. Pilot the one-page profile."_s));
    preview->addWidget(callOut);
    preview->addStretch();
    auto* both = new QHBoxLayout;
    both->setSpacing(0);
    both->addWidget(form, 1);
    both->addWidget(verticalLine());
    both->addWidget(right, 1);
    column->addLayout(both, 1);
    return surface;
}

QWidget* page(const QString& title, const QString& state, const QList<QWidget*>& actions, QWidget* content) {
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    column->setSpacing(theme::m);
    auto* header = new PageHeader(title, state, actions);
    if (title.startsWith("Bulletin"_L1)) header->pill()->set(u"2 to check"_s, theme::Tone::Soon);
    column->addWidget(header);
    column->addWidget(content, 1);
    return made;
}

}  // namespace

void frame(QMainWindow& window, QWidget* content, int openPage) {
    for (const QString& menu : {u"File"_s, u"Edit"_s, u"View"_s, u"Go"_s, u"Tools"_s, u"Help"_s})
        window.menuBar()->addMenu(menu);
    window.statusBar()->addWidget(new QLabel(u"All changes saved"_s));
    window.statusBar()->addWidget(new QLabel(u"Backed up today 08:31"_s));
    window.statusBar()->addPermanentWidget(new QLabel(u"7 groups, 5 in"_s));
    window.statusBar()->setSizeGripEnabled(false);
    auto* whole = new QWidget;
    whole->setObjectName("page"_L1);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(rail(openPage));
    row->addWidget(content, 1);
    window.setCentralWidget(whole);
}

void fillUpdates(QMainWindow& window) {
    auto* split = new QSplitter;
    split->addWidget(groupList());
    split->addWidget(updateEditor());
    split->setSizes({400, 706});
    frame(window,
          page(u"Update round: February 2025"_s, u"5 of 7 in  ·  due Fri 14 Feb"_s,
               {button(u"Remind late groups…"_s), button(u"Compile update page"_s),
                button(u"Send to bulletin"_s, Weight::Primary)},
               split),
          4);
    split->findChild<QTableView*>()->setFocus();
}

void fillBulletin(QMainWindow& window) {
    auto* items = card();
    auto* list = new QListView;
    auto* model = new QStandardItemModel(list);
    struct Row {
        QString title, below, icon;
        theme::Tone tone = theme::Tone::None;
    };
    for (const Row& r :
         {Row{u"Pilot the one-page profile"_s, u"by 28 Feb · Leaders · from Effective transitions"_s, u"file-text"_s},
          Row{u"KS2 Challenge: tell us your goals"_s, u"by 7 Mar · Leaders · KS2 Challenge"_s, u"handshake"_s},
          Row{u"Inclusion dashboard now at MAT level"_s, u"picture needs alternative text"_s, u"image"_s,
              theme::Tone::Soon},
          Row{u"Visit a school: nine dates this term, and a very long title that must be cut"_s,
              u"a date has passed: 3 Feb"_s, u"school"_s, theme::Tone::Late}}) {
        auto* item = new QStandardItem(r.title);
        item->setData(r.below, RowDelegate::SecondLineRole);
        item->setData(int(r.tone), RowDelegate::SecondToneRole);
        item->setData(r.icon, RowDelegate::IconRole);
        model->appendRow(item);
    }
    auto* off = new QStandardItem(u"A row that cannot be chosen"_s);
    off->setEnabled(false);
    model->appendRow(off);
    auto* ticked = new QStandardItem(u"With a box to tick"_s);
    ticked->setCheckable(true);
    ticked->setCheckState(Qt::Checked);
    model->appendRow(ticked);
    list->setModel(model);
    asRows(list);
    list->setCurrentIndex(model->index(0, 0));
    auto* left = new QVBoxLayout(items);
    left->setContentsMargins(1, 1, 1, 1);
    left->setSpacing(0);
    auto* add = button(u"Add item"_s, Weight::Primary, u"plus"_s);
    add->setMenu(new QMenu(add));
    left->addLayout(barOf({add, button(u"From updates…"_s), nullptr}));
    left->addWidget(line());
    left->addWidget(list, 1);

    auto* middle = card();
    auto* form = new Form;
    form->layout()->setContentsMargins(theme::l, theme::m, theme::l, theme::l);
    form->add(new TextField(u"Title"_s))->setValue(u"Pilot the one-page profile"_s);
    auto* text = form->add(new MarkdownField(u"Text"_s));
    text->markdown()->addButton(u"Picture"_s, u"image"_s);
    text->setValue(
        u"Twelve schools are trying one page about the child that travels with them to the next setting. There is room for eight more."_s);
    auto* by = new DateField(u"Action required by"_s);
    auto* category = new ChoiceField(u"Category"_s, {{u"Transitions"_s, u"t"_s}, {u"Workforce"_s, u"w"_s}});
    form->addRow({by, category});
    by->setValue(QDate(2025, 2, 28));
    category->setValue(u"t"_s);
    form->add(new ChipsField(u"For"_s, {{u"Leaders"_s, u"l"_s},
                                        {u"Staff"_s, u"s"_s},
                                        {u"Parents and carers"_s, u"p"_s},
                                        {u"Young people"_s, u"y"_s}}))
        ->setValue({u"l"_s});
    auto* wrong = form->add(new LinkField(u"Button leads to"_s));
    wrong->setValue(u"not an address"_s);
    wrong->setError(u"This is not a web address. One looks like https://example.org/page."_s);
    auto* inside = new QVBoxLayout(middle);
    inside->setContentsMargins({});
    inside->addWidget(form);

    auto* last = card();
    auto* other = new Form;
    other->layout()->setContentsMargins(theme::l, theme::m, theme::l, theme::l);
    auto* schools = new QStandardItemModel(other);
    schools->appendRow(new QStandardItem(u"Saint Example Primary"_s));
    schools->item(0)->setData(1, Qt::UserRole);
    auto* host = new ReferenceField(u"Host"_s, schools, Qt::UserRole, u"organisation"_s);
    auto* places = new NumberField(u"Places"_s, 1, 500);
    other->addRow({host, places}, {3, 1});
    host->setValue(1);
    places->setValue(12);
    other->add(new CheckField(u"Publish in the directory"_s))->setValue(true);
    other->add(new CheckField(u"Send a reminder two days before"_s));
    other->add(new DropField(u"Picture"_s, {u"png"_s, u"jpg"_s}, u"Drop a picture here."_s));
    other->add(new ShownField(u"Comes from"_s))->setValue(u"Update: Effective transitions, Feb 2025"_s);
    other->addHeading(u"Read-only"_s);
    auto* fixed = new Form;
    auto* a = new TextField(u"Title"_s);
    auto* b = new ChoiceField(u"Category"_s, {{u"Transitions"_s, u"t"_s}});
    fixed->addRow({a, b});
    a->setValue(u"Pilot the profile"_s);
    b->setValue(u"t"_s);
    fixed->add(new ChipsField(u"For"_s, {{u"Leaders"_s, u"l"_s}, {u"Staff"_s, u"s"_s}}))->setValue({u"l"_s});
    fixed->add(new CheckField(u"Publish in the directory"_s))->setValue(true);
    fixed->setReadOnly(true);
    other->addWidget(fixed);
    other->addStretch();
    auto* inLast = new QVBoxLayout(last);
    inLast->setContentsMargins({});
    inLast->addWidget(other);

    auto* split = new QSplitter;
    for (auto* part : {items, middle, last}) split->addWidget(part);
    split->setSizes({350, 380, 360});
    auto* exported = button(u"Export"_s, Weight::Primary, u"download"_s);
    exported->setMenu(new QMenu(exported));
    frame(window,
          page(u"Bulletin 14"_s, u"Draft · Friday 14 February 2025"_s,
               {button(u"All bulletins"_s), button(u"Template…"_s), exported}, split),
          11);
    form->fields().first()->setFocus();
}

}  // namespace nlc::gallery
