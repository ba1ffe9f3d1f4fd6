// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "models/documents/plain_text.h"
#include "views/charts/bar_plot.h"
#include "views/charts/plot_view.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTableRows = 12;  // of a bar chart's table, before it scrolls
constexpr int smallestPlot = 200;

}  // namespace

ChartView::ChartView(const QString& what, QWidget* parent)
    : QWidget(parent),
      m_nothingWords(tr("There is nothing to show yet.")),
      m_title(controls::paragraph({}, theme::Text::Strong)),
      m_subtitle(controls::paragraph({}, theme::Text::Small, true)),
      m_nothing(controls::paragraph({}, theme::Text::Body, true)),
      m_foot(controls::paragraph({}, theme::Text::Small, true)),
      m_top(new QHBoxLayout),
      m_asTable(controls::button(tr("Table"), controls::Weight::Toggle)),
      m_stack(new QStackedWidget),
      m_bars(new BarPlot),
      m_plot(new PlotView),
      m_plotPlace(controls::scrolled(m_plot)),
      m_model(new QStandardItemModel(this)),
      m_table(new QTableView),
      m_column(new QVBoxLayout(this)) {
    m_asTable->setToolTip(tr("The same numbers as a table (T)"));
    m_top->setSpacing(theme::xs);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::xs);
    if (what.isEmpty()) {
        m_top->addLayout(words, 1);
    } else {
        m_top->addWidget(controls::label(what, theme::Text::Caption, true), 1);
    }
    m_top->addWidget(m_asTable, 0, Qt::AlignTop);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_nothing->setAlignment(Qt::AlignTop);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    controls::asRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (QWidget* each : std::initializer_list<QWidget*>{m_bars, m_plotPlace, m_table, m_nothing})
        m_stack->addWidget(each);
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::s);
    m_column->addLayout(m_top);
    if (!what.isEmpty()) m_column->addLayout(words);
    m_column->addWidget(m_stack);
    m_column->addWidget(m_foot);
    m_column->addStretch();
    connect(m_asTable, &QAbstractButton::toggled, this, &ChartView::showTable);
    auto* key = new QShortcut(Qt::Key_T, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_asTable, [this] {
        if (m_asTable->isEnabled()) m_asTable->toggle();
    });
}

void ChartView::addButton(QPushButton* button) { m_top->addWidget(button, 0, Qt::AlignTop); }

void ChartView::setChart(const Chart& chart) {
    m_chart = chart;
    const auto* bars = std::get_if<BarChart>(&m_chart);
    m_title->setText(titleOf(m_chart));
    m_subtitle->setText(subtitleOf(m_chart));
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    m_foot->setText(footOf(m_chart));
    m_foot->setVisible(!m_foot->text().isEmpty());
    m_nothing->setText(m_nothingWords);
    bars ? m_bars->setChart(*bars) : m_plot->setPlot(std::get<Plot>(m_chart));
    m_column->setStretchFactor(m_stack, bars ? 0 : 1);
    m_column->setStretch(m_column->count() - 1, bars ? 1 : 0);
    fillTable();
    m_asTable->setEnabled(m_model->rowCount() > 0);
    showTable(m_asTable->isChecked());
}

void ChartView::fillTable() {
    const doc::Table table = tableOf(m_chart);
    m_model->clear();
    QStringList heads;
    for (const doc::Runs& head : table.head) heads << doc::plainText(head);
    const OutTable kinds = outTableOf(m_chart);
    const auto align = [&](qsizetype column) {
        const bool isText =
            size_t(column) < kinds.columns.size() && kinds.columns[size_t(column)].kind == OutColumn::Kind::Text;
        return Qt::AlignVCenter | (column == 0 || isText ? Qt::AlignLeft : Qt::AlignRight);
    };
    for (const auto& cells : table.rows) {
        QList<QStandardItem*> row;
        for (const doc::Runs& cell : cells) {
            row << new QStandardItem(doc::plainText(cell));
            row.back()->setTextAlignment(align(row.size() - 1));
        }
        m_model->appendRow(row);
    }
    m_model->setHorizontalHeaderLabels(heads);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(align(column));
    m_table->setAccessibleName(tr("Table: %1").arg(titleOf(m_chart)));
}

bool ChartView::showsTable() const { return m_stack->currentWidget() == m_table; }

void ChartView::showTable(bool asTable) {
    const bool hadFocus = m_stack->isAncestorOf(focusWidget());
    m_asTable->setChecked(asTable);
    const bool isBars = std::holds_alternative<BarChart>(m_chart);
    QWidget* shown = m_nothing;
    if (m_model->rowCount() > 0 || hasValues(m_chart))
        shown = asTable && m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table)
                : isBars                           ? static_cast<QWidget*>(m_bars)
                                                   : m_plotPlace;
    m_stack->setCurrentWidget(shown);
    if (isBars) {
        const int rows = std::min(mostTableRows, m_model->rowCount());
        const int ofTable = m_table->horizontalHeader()->sizeHint().height() + rows * theme::rowHeight +
                            m_table->horizontalScrollBar()->sizeHint().height();
        m_stack->setFixedHeight(shown == m_nothing ? m_nothing->sizeHint().height()
                                : shown == m_table ? ofTable
                                                   : shown->minimumHeight());
    } else {
        m_stack->setMinimumHeight(smallestPlot);
        m_stack->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    if (hadFocus) (shown == m_plotPlace ? m_plot : shown)->setFocus();
}

}  // namespace nlc
