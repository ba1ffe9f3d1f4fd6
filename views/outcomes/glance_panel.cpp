// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/glance_panel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "views/controls/labels.h"

namespace nlc {

using namespace controls;

namespace {

constexpr int widthOfGlance = 300;

void addGlanceLines(QVBoxLayout* card, const std::vector<GlanceLine>& lines) {
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) card->addWidget(controls::line());
        auto* line = new QWidget;
        auto* across = new QHBoxLayout(line);
        across->setContentsMargins({});
        across->addWidget(new ElidedLabel(lines[i].name), 1);
        across->addWidget(label(lines[i].value, lines[i].isStrong ? theme::Text::Strong : theme::Text::Body));
        card->addWidget(line);
    }
}

}  // namespace

GlancePanel::GlancePanel(QWidget* parent) : QWidget(parent) {
    auto* inside = new QWidget;
    m_cards = new QVBoxLayout(inside);
    m_cards->setContentsMargins({});
    m_cards->setSpacing(theme::m);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scrolled(inside));
    setFixedWidth(widthOfGlance);
}

QVBoxLayout* GlancePanel::addCard(const QString& heading, const QString& words) {
    auto* card = controls::card();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::s);
    column->addWidget(label(heading, theme::Text::Section));
    if (!words.isEmpty()) column->addWidget(paragraph(words, theme::Text::Small, true));
    m_cards->addWidget(card);
    return column;
}

void GlancePanel::addStep(QVBoxLayout* card, const QString& words, const QString& name, OutcomeChart chart) {
    auto* step = button(words, Weight::Quiet);
    step->setAccessibleName(name);
    card->addWidget(step, 0, Qt::AlignLeft);
    connect(step, &QAbstractButton::clicked, this, [this, chart] { Q_EMIT chartAsked(chart); });
}

void GlancePanel::showGlance(const Glance& glance) {
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    if (!glance.lines.empty()) addGlanceLines(addCard(tr("%1 at a glance").arg(glance.year), {}), glance.lines);
    if (!glance.gap.empty()) {
        QVBoxLayout* card = addCard(tr("Where the gap is"), glance.gapTitle);
        addGlanceLines(card, glance.gap);
        addStep(card, tr("Show it"), tr("Show where the gap is"), OutcomeChart::Gap);
    }
    if (!glance.alike.isEmpty())
        addStep(addCard(tr("Schools with pupils like these"), glance.alike), tr("Show them"),
                tr("Show the schools with pupils like these"), OutcomeChart::Alike);
    if (!glance.more.isEmpty()) addCard(tr("If…"), glance.more);
    m_cards->addStretch();
}

}  // namespace nlc
