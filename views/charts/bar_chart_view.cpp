// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/bar_chart_view.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "models/documents/plain_text.h"
#include "views/charts/bar_plot.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 12;  // of the table, before it scrolls

}  // namespace

BarChartView::BarChartView(const QString& what, QWidget* parent)
    : QWidget(parent),
      m_title(controls::paragraph({}, theme::Text::Strong)),
      m_subtitle(controls::paragraph({}, theme::Text::Small, true)),
      m_nothing(controls::paragraph({}, theme::Text::Body, true)),
      m_top(new QHBoxLayout),
      m_asTable(controls::button(tr("Table"), controls::Weight::Toggle)),
      m_stack(new QStackedWidget),
      m_plot(new BarPlot),
      m_model(new QStandardItemModel(this)),
      m_table(new QTableView) {
    m_asTable->setToolTip(tr("The same numbers as a table (T)"));
    m_top->setSpacing(theme::xs);
    m_top->addWidget(controls::label(what, theme::Text::Caption, true), 1);
    m_top->addWidget(m_asTable);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::xs);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    controls::asRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (QWidget* each : std::initializer_list<QWidget*>{m_plot, m_table, m_nothing}) m_stack->addWidget(each);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(m_top);
    column->addLayout(words);
    column->addWidget(m_stack);
    column->addStretch();
    connect(m_asTable, &QAbstractButton::toggled, this, &BarChartView::showTable);
    auto* key = new QShortcut(Qt::Key_T, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_asTable, [this] {
        if (m_asTable->isEnabled()) m_asTable->toggle();
    });
}

void BarChartView::addButton(QPushButton* button) { m_top->addWidget(button); }

void BarChartView::setChart(const BarChart& chart) {
    m_chart = chart;
    m_title->setText(chart.title);
    m_subtitle->setText(chart.subtitle);
    m_nothing->setText(tr("There is nothing to show yet."));
    m_plot->setChart(chart);
    m_asTable->setEnabled(!chart.categories.isEmpty());
    fillTable();
    showTable(m_asTable->isChecked());
}

void BarChartView::fillTable() {
    const doc::Table table = tableOf(m_chart);
    m_model->clear();
    QStringList heads;
    for (const doc::Runs& head : table.head) heads << doc::plainText(head);
    for (const auto& cells : table.rows) {
        QList<QStandardItem*> row;
        for (const doc::Runs& cell : cells) {
            row << new QStandardItem(doc::plainText(cell));
            if (row.size() > 1) row.back()->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
        }
        m_model->appendRow(row);
    }
    m_model->setHorizontalHeaderLabels(heads);
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Table: %1").arg(m_chart.title));
    const int rows = std::min(mostRows, m_model->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * theme::rowHeight +
                            m_table->horizontalScrollBar()->sizeHint().height());
}

bool BarChartView::showsTable() const { return m_stack->currentWidget() == m_table; }

void BarChartView::showTable(bool asTable) {
    const bool hadFocus = m_stack->isAncestorOf(focusWidget());
    m_asTable->setChecked(asTable);
    QWidget* shown = m_nothing;
    if (!m_chart.categories.isEmpty()) shown = asTable ? static_cast<QWidget*>(m_table) : m_plot;
    m_stack->setCurrentWidget(shown);
    m_stack->setFixedHeight(shown == m_nothing ? m_nothing->sizeHint().height() : shown->minimumHeight());
    if (hadFocus) shown->setFocus();
}

}  // namespace nlc
