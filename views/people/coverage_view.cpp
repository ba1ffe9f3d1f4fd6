// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/coverage_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "models/documents/formats.h"
#include "models/exports/exports.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/mail/letter_form.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int yearsShown = 4, mostLines = 60;

QComboBox* sideCombo(const QString& name, CoverageBy chosen) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(name);
    for (const auto& named : NamesOf<CoverageBy>::values) combo->addItem(shown(named.value), int(named.value));
    combo->setCurrentIndex(combo->findData(int(chosen)));
    return combo;
}

theme::Tone toneOfCell(const CoverageCell& cell) {
    if (cell.organisations == 0) return theme::Tone::None;
    if (cell.isGap()) return theme::Tone::Late;
    return cell.represented * 3 < cell.organisations ? theme::Tone::Soon : theme::Tone::Good;
}

QString coverageWords(const CoverageCell& cell) {
    return cell.organisations ? u"%1   %2/%3"_s.arg(cell.members).arg(cell.represented).arg(cell.organisations)
                              : u"–"_s;
}

QStandardItem* itemOf(const CoverageCell& cell, const QString& row, const QString& column) {
    auto* item = new QStandardItem(coverageWords(cell));
    item->setEditable(false);
    item->setTextAlignment(Qt::AlignCenter);
    const theme::Tone tone = toneOfCell(cell);
    if (tone != theme::Tone::None) {
        item->setBackground(theme::pair(tone).ground);
        item->setForeground(theme::pair(tone).ink);
    }
    const QString said =
        CoverageView::tr("%1, %2: %n member(s), ", nullptr, cell.members).arg(row, column) +
        CoverageView::tr("%1 of %n organisation(s) have one", nullptr, cell.organisations).arg(cell.represented);
    item->setToolTip(said);
    item->setData(said, Qt::AccessibleTextRole);
    return item;
}

}  // namespace

CoverageView::CoverageView(Desk& desk, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_rows(sideCombo(tr("Rows"), CoverageBy::Sector)),
      m_columns(sideCombo(tr("Columns"), CoverageBy::District)),
      m_model(new QStandardItemModel(this)),
      m_view(new QTableView),
      m_gaps(controls::paragraph({})),
      m_over(controls::paragraph({}, theme::Text::Body, true)),
      m_cell(controls::label({}, theme::Text::Section)),
      m_asked(new controls::Lines(tr("Who could be asked"), tr("Nobody is entered there yet."))),
      m_members(new controls::Lines(tr("Members"), tr("No member."))),
      m_without(new controls::Lines(tr("Organisations without a member"), tr("Every one has a member."))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(new Split(u"coverage"_s, {makeTable(), makeSide()}, {760, 340}));
    for (QComboBox* each : {m_rows, m_columns})
        connect(each, &QComboBox::currentIndexChanged, this, &CoverageView::count);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { showCell(now.row(), now.column()); });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"person"_L1, "role"_L1, "membership"_L1, "organisation"_L1, "school"_L1})) read();
    });
    setFocusProxy(m_view);
    read();
}

QWidget* CoverageView::makeTable() {
    auto* card = controls::card();
    auto* back = controls::button(tr("Back"));
    auto* write = controls::button(tr("Save as PDF…"), controls::Weight::Plain, u"download"_s);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(m_rows);
    top->addWidget(controls::label(tr("by"), theme::Text::Body, true));
    top->addWidget(m_columns);
    top->addStretch();
    top->addWidget(write);
    top->addWidget(back);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Members against the register"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(true);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_view->horizontalHeader()->setDefaultSectionSize(96);
    m_view->horizontalHeader()->setMinimumHeight(theme::rowHeight + theme::l);
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_gaps);
    column->addWidget(m_view, 1);
    column->addWidget(controls::label(tr("Members, then organisations with a member out of all open ones."),
                                      theme::Text::Small, true));
    column->addWidget(m_over);
    connect(back, &QAbstractButton::clicked, this, &CoverageView::closed);
    connect(write, &QAbstractButton::clicked, this, &CoverageView::exportPage);
    return card;
}

QWidget* CoverageView::makeSide() {
    auto* card = controls::card();
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::s);
    m_cell->setWordWrap(true);
    column->addWidget(m_cell);
    const auto part = [column](const QString& heading, QWidget* lines) {
        column->addWidget(controls::label(heading, theme::Text::Caption, true));
        column->addWidget(lines);
    };
    part(tr("Who could be asked"), m_asked);
    part(tr("Organisations without a member"), m_without);
    part(tr("Members"), m_members);
    column->addStretch();
    auto* outside = new QVBoxLayout(card);
    outside->setContentsMargins(1, 1, 1, 1);
    outside->addWidget(controls::scrolled(inside));
    return card;
}

void CoverageView::read() {
    auto coverage = Coverage::of(m_desk.workspace(), m_desk.today());
    if (!coverage) return m_desk.report(coverage.error());
    m_coverage = std::move(*coverage);
    m_years = coverageByYear(m_desk.workspace(), yearsShown).value_or(std::vector<CoverageYear>{});
    QStringList years;
    for (const CoverageYear& year : m_years) years << tr("%1: %2").arg(year.name).arg(year.total);
    m_over->setText(tr("Members over the years: %1").arg(years.join(u" · "_s)));
    count();
}

void CoverageView::count() {
    const QModelIndex before = m_view->currentIndex();
    m_table = m_coverage.table(CoverageBy(m_rows->currentData().toInt()), CoverageBy(m_columns->currentData().toInt()));
    m_model->clear();
    const QString all = tr("All");
    for (qsizetype row = 0; row <= m_table.rowNames.size(); ++row) {
        const bool isTotal = row == m_table.rowNames.size();
        const QString name = isTotal ? all : m_table.rowNames[row];
        QList<QStandardItem*> items;
        for (qsizetype column = 0; column < m_table.columnNames.size(); ++column)
            items << itemOf(isTotal ? m_table.columnTotals[size_t(column)] : m_table.cells[size_t(row)][size_t(column)],
                            name, m_table.columnNames[column]);
        items << itemOf(isTotal ? m_table.total : m_table.rowTotals[size_t(row)], name, all);
        m_model->appendRow(items);
    }
    m_model->setVerticalHeaderLabels(QStringList(m_table.rowNames) << all);
    m_model->setHorizontalHeaderLabels(QStringList(m_table.columnNames) << all);
    const QStringList gaps = gapsOf(m_table, 4);
    m_gaps->setText(gaps.isEmpty() ? tr("No gap: every one of them has a member.") : gaps.join(u'\n'));
    const bool same = before.row() < m_model->rowCount() && before.column() < m_model->columnCount();
    m_view->setCurrentIndex(same && before.isValid() ? m_model->index(before.row(), before.column())
                                                     : m_model->index(0, 0));
}

void CoverageView::showCell(int row, int column) {
    if (row < 0 || column < 0) return;
    const bool allRows = row >= m_table.rowNames.size(), allColumns = column >= m_table.columnNames.size();
    const CoverageWho who = m_coverage.who(m_table, allRows ? -1 : row, allColumns ? -1 : column);
    m_cell->setText(allRows && allColumns ? tr("Everywhere")
                    : allRows             ? m_table.columnNames[column]
                    : allColumns          ? m_table.rowNames[row]
                                          : u"%1, %2"_s.arg(m_table.rowNames[row], m_table.columnNames[column]));
    const auto peopleLines = [this](const QList<qint64>& ids, bool ask) {
        std::vector<controls::Line> lines;
        for (const qint64 id : ids.mid(0, mostLines)) {
            const auto person = Repository<Person>(m_desk.workspace()).find({id});
            if (!person) continue;
            controls::Line line{id, person->fullName()};
            line.second = person->email;
            line.open = [this, id] { m_desk.open(u"person"_s, id); };
            if (ask)
                line.actions.push_back(
                    {u"mail"_s, tr("Invite"), [this, id] { writeLetter(m_desk, window(), {id}, LetterUse::Missing); }});
            lines.push_back(std::move(line));
        }
        if (ids.size() > mostLines) lines.push_back({-1, tr("and %1 more").arg(ids.size() - mostLines)});
        return lines;
    };
    m_asked->setLines(peopleLines(who.couldBeAsked, true));
    m_members->setLines(peopleLines(who.members, false));
    std::vector<controls::Line> without;
    for (const qint64 id : who.organisations.mid(0, mostLines)) {
        const auto organisation = Repository<Organisation>(m_desk.workspace()).find({id});
        if (!organisation) continue;
        controls::Line line{id, organisation->name, organisation->town};
        line.open = [this, id] { m_desk.open(u"organisation"_s, id); };
        without.push_back(std::move(line));
    }
    if (who.organisations.size() > mostLines)
        without.push_back({-1, tr("and %1 more").arg(who.organisations.size() - mostLines)});
    m_without->setLines(without);
}

void CoverageView::exportPage() {
    const auto pdf = doc::write(coverageDocument(m_table, m_years, m_desk.today()), doc::Format::Pdf);
    if (!pdf) return m_desk.report(pdf.error());
    m_desk.saveAs(window(), suggestedFileName(tr("Coverage"), doc::Format::Pdf), *pdf);
}

}  // namespace nlc
