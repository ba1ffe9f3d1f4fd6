// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/read_lines.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "views/controls/labels.h"

namespace nlc {

namespace {
constexpr size_t fewLines = 8;
}

ReadLines::ReadLines(Desk& desk, const QString& name, const QString& empty, Read read, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_read(std::move(read)),
      m_lines(new controls::Lines(name, empty)),
      m_all(controls::button({}, controls::Weight::Quiet)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_lines);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    m_all->hide();
    connect(m_all, &QAbstractButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        place();
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible()) refresh();
    });
}

void ReadLines::showAnew() {
    m_stale = true;
    m_showAll = false;
    if (isVisible()) refresh();
}

void ReadLines::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

void ReadLines::refresh() {
    m_stale = false;
    auto found = m_read();
    if (!found) return m_desk.report(found.error());
    m_found = std::move(*found);
    place();
}

void ReadLines::place() {
    const bool many = m_found.size() > fewLines;
    const auto end = many && !m_showAll ? m_found.begin() + fewLines : m_found.end();
    m_lines->setLines({m_found.begin(), end});
    m_all->setVisible(many);
    m_all->setText(m_showAll ? tr("Show fewer") : tr("Show all %1").arg(m_found.size()));
}

}  // namespace nlc
