// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/looking_back_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "models/meetings/looking_back_charts.h"
#include "models/meetings/looking_back_document.h"
#include "views/charts/chart_save_button.h"
#include "views/charts/chart_view.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/row_delegate.h"
#include "views/documents/export_button.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostOverrunLines = 8;
constexpr int mostPeopleRows = 14;  // before the table scrolls
constexpr int countWidth = 96;
enum PersonColumn { PersonName, PersonSector, FirstNumber, LastNumber = FirstNumber + 4 };

QVBoxLayout* columnOn(QWidget* card) {
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::s);
    return column;
}

QHBoxLayout* headed(const QString& heading, QPushButton* button) {
    auto* top = new QHBoxLayout;
    top->addWidget(controls::label(heading, theme::Text::Caption, true), 1);
    top->addWidget(button);
    return top;
}

QComboBox* named(const QString& name) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(name);
    return combo;
}

}  // namespace

LookingBackView::LookingBackView(Desk& desk, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_groups(named(tr("Meetings of"))),
      m_years(named(tr("Academic year"))),
      m_state(controls::paragraph({}, theme::Text::Body, true)),
      m_export(new ExportButton(desk, u"looking_back"_s,
                                {doc::Format::Pdf, doc::Format::Docx, doc::Format::Web, doc::Format::Text}, true)),
      m_people(new QStandardItemModel(this)),
      m_peopleView(new QTableView),
      m_overruns(new controls::Lines(tr("Items that ran over most"), tr("None: no item with both times ran over."))) {
    auto* inside = new QWidget;
    auto* sectors = makeCard(tr("Attendance by sector"), sectorsChart, sectorsByMeetingTable);
    auto* people = makeCard(tr("Attendance of people"), peopleChart, peopleTable);
    auto* time = makeCard(tr("Time planned and taken"), timeChart, timeTable);
    auto* actions = makeCard(tr("Actions"), actionsChart, actionsTable);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(theme::m);
    for (const auto& cards : {QList<QWidget*>{sectors, actions}, {people, time, makeOverruns()}}) {
        auto* side = new QVBoxLayout;
        side->setSpacing(theme::m);
        for (QWidget* card : cards) side->addWidget(card);
        side->addStretch();
        sides->addLayout(side, 1);
    }
    auto* under = new QVBoxLayout(inside);
    under->setContentsMargins(0, 0, theme::s, 0);
    under->setSpacing(theme::m);
    under->addLayout(sides);
    under->addWidget(makePeople());
    under->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(makeTop());
    column->addWidget(controls::scrolled(inside), 1);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes,
                    {"meeting"_L1, "attendance"_L1, "agenda_item"_L1, "action"_L1, "person"_L1, "task_group"_L1}))
            fillGroups();
    });
    setFocusProxy(m_years);
    fillGroups();
    connect(m_groups, &QComboBox::currentIndexChanged, this, &LookingBackView::fillYears);
    connect(m_years, &QComboBox::currentIndexChanged, this, &LookingBackView::read);
}

QWidget* LookingBackView::makeTop() {
    auto* back = controls::button(tr("Back to the list"), controls::Weight::Plain, u"chevron-left"_s);
    connect(back, &QAbstractButton::clicked, this, &LookingBackView::closed);
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    row->addWidget(back);
    row->addWidget(m_years);
    row->addWidget(m_groups);
    row->addWidget(m_state, 1);
    row->addWidget(m_export);
    return top;
}

QPushButton* LookingBackView::csvButton(const QString& what, TableOfBack table) {
    auto* button = controls::button(tr("CSV"), controls::Weight::Plain, u"download"_s);
    button->setAccessibleName(tr("CSV: %1").arg(what));
    button->setToolTip(tr("Save as a table: %1").arg(what));
    connect(button, &QAbstractButton::clicked, this, [this, table = std::move(table)] {
        const OutTable out = table(m_back);
        m_desk.saveAs(window(), fileNameFrom(out.title, u"csv"_s), csvOf(out));
    });
    return button;
}

QWidget* LookingBackView::makeCard(const QString& what, ChartOf chart, TableOfBack table) {
    auto* card = controls::card();
    auto* view = new ChartView(what);
    auto* save = new ChartSaveButton(m_desk, *view, [this, table = std::move(table)] { return table(m_back); });
    save->setAccessibleName(tr("Save: %1").arg(what));
    view->addButton(save);
    columnOn(card)->addWidget(view);
    m_charts.push_back(view);
    m_makers.push_back(std::move(chart));
    return card;
}

QWidget* LookingBackView::makeOverruns() {
    auto* card = controls::card();
    auto* column = columnOn(card);
    column->addLayout(headed(tr("Items that ran over most"), csvButton(tr("Items that ran over"), overrunsTable)));
    column->addWidget(m_overruns);
    return card;
}

QWidget* LookingBackView::makePeople() {
    auto* card = controls::card();
    auto* column = columnOn(card);
    column->addLayout(headed(tr("Each person"), csvButton(tr("Each person"), peopleTable)));
    m_peopleView->setModel(m_people);
    m_peopleView->setAccessibleName(tr("Each person"));
    m_peopleView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    controls::asRows(m_peopleView);
    m_peopleView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_peopleView->setSortingEnabled(true);
    column->addWidget(m_peopleView);
    connect(m_peopleView, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const qint64 person = index.siblingAtColumn(PersonName).data(Qt::UserRole).toLongLong();
        if (person) m_desk.open(u"person"_s, person);
    });
    return card;
}

AcademicYear LookingBackView::year() const { return {m_years->currentData().toInt()}; }
Id<Group> LookingBackView::group() const { return {m_groups->currentData().toLongLong()}; }

void LookingBackView::fillGroups() {
    const QSignalBlocker quiet(m_groups);
    const QVariant before = m_groups->currentData();
    m_groups->clear();
    m_groups->addItem(tr("Collaborative"), 0);
    const auto groups = groupsWithMeetings(m_desk.workspace());
    if (!groups) return m_desk.report(groups.error());
    for (const Group& each : *groups) m_groups->addItem(each.shortest(), each.id.value);
    m_groups->setCurrentIndex(std::max(0, m_groups->findData(before)));
    m_groups->setVisible(m_groups->count() > 1);
    fillYears();
}

void LookingBackView::fillYears() {
    const QSignalBlocker quiet(m_years);
    const QVariant before = m_years->currentData();
    m_years->clear();
    const AcademicYear now = AcademicYear::of(m_desk.today());
    auto years = yearsOfMeetings(m_desk.workspace(), group());
    if (!years) return m_desk.report(years.error());
    std::erase_if(*years, [&](AcademicYear each) { return each >= now; });  // a later one has nothing to look back at
    years->insert(years->begin(), now);
    for (const AcademicYear each : *years) m_years->addItem(each.shown(), each.startsIn);
    m_years->setCurrentIndex(std::max(0, m_years->findData(before)));
    read();
}

void LookingBackView::read() {
    auto back = lookingBack(m_desk.workspace(), year(), group());
    if (!back) return m_desk.report(back.error());
    m_back = std::move(*back);
    QString state = tr("%n meetings held", nullptr, int(m_back.meetings.size()));
    if (m_back.stillToCome > 0) state += u" · "_s + tr("%1 still to come").arg(m_back.stillToCome);
    m_state->setText(state);
    for (size_t i = 0; i < m_charts.size(); ++i) m_charts[i]->setChart(m_makers[i](m_back));
    m_export->setRecord(m_back.meetings.empty() ? 0 : lookingBackRow(year(), group()),
                        tr("Looking back %1").arg(m_back.year.shown()));
    showOverruns();
    showPeople();
}

void LookingBackView::showOverruns() {
    std::vector<controls::Line> lines;
    for (const OverrunBack& each : m_back.overruns) {
        if (lines.size() == mostOverrunLines) break;
        controls::Line line{
            qint64(lines.size() + 1), each.item,
            tr("%1 · %2 min instead of %3").arg(each.meetingName).arg(each.minutesTaken).arg(each.minutesPlanned)};
        line.pill = tr("+%1 min").arg(each.over());
        line.tone = theme::Tone::Soon;
        line.open = [this, id = each.meeting.value] { m_desk.open(u"meeting"_s, id); };
        lines.push_back(std::move(line));
    }
    m_overruns->setLines(lines);
}

void LookingBackView::showPeople() {
    m_people->clear();
    const auto align = [](int column) {
        return int(Qt::AlignVCenter | (column >= FirstNumber && column <= LastNumber ? Qt::AlignRight : Qt::AlignLeft));
    };
    for (const PersonBack& person : m_back.people) {
        const Turnout& turnout = person.turnout;
        QList<QStandardItem*> row;
        for (const QVariant& cell :
             QVariantList{person.name, shown(person.sector), turnout.asked(), turnout.present, turnout.apologies,
                          turnout.absent, turnout.notNoted, deputyWords(person)}) {
            auto* item = new QStandardItem;
            item->setData(cell, Qt::DisplayRole);
            item->setData(align(int(row.size())), Qt::TextAlignmentRole);
            if (cell == QVariant(0)) item->setData(true, controls::RowDelegate::MutedRole);
            row << item;
        }
        row[PersonName]->setData(person.id.value, Qt::UserRole);
        m_people->appendRow(row);
    }
    m_people->setHorizontalHeaderLabels({tr("Name"), tr("Sector"), tr("Asked"), tr("Present"), tr("Apologies"),
                                         tr("Absent"), tr("Not noted"), tr("Deputies")});
    for (int column = 0; column < m_people->columnCount(); ++column)
        m_people->horizontalHeaderItem(column)->setData(align(column), Qt::TextAlignmentRole);
    QHeaderView* head = m_peopleView->horizontalHeader();
    for (int column = 0; column < m_people->columnCount(); ++column) {
        const bool isNumber = column >= FirstNumber && column <= LastNumber;
        head->setSectionResizeMode(column, column < FirstNumber ? QHeaderView::ResizeToContents
                                           : isNumber           ? QHeaderView::Fixed
                                                                : QHeaderView::Stretch);
        if (isNumber) head->resizeSection(column, countWidth);
    }
    head->setSortIndicator(-1, Qt::AscendingOrder);  // by family name, until a heading is pressed
    const int rows = std::clamp(m_people->rowCount(), 1, mostPeopleRows);
    m_peopleView->setFixedHeight(head->sizeHint().height() + rows * theme::rowHeight + theme::s);
}

}  // namespace nlc
