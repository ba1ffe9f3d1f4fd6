// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/outcome_choosers.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

#include "views/controls/labels.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

QComboBox* chooser(const QString& name) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    combo->setMaxVisibleItems(30);
    return combo;
}

constexpr int longestYear = 13;  // letters: "Latest: 2025"

}  // namespace

OutcomeChoosers::OutcomeChoosers(QWidget* parent)
    : QWidget(parent),
      m_measures(chooser(tr("Measure"))),
      m_groups(chooser(tr("Pupils"))),
      m_areas(chooser(tr("Area"))),
      m_years(chooser(tr("Year"))),
      m_compare(button(tr("Compare"))) {
    for (const Measure& measure : measures()) m_measures->addItem(shownTitle(measure), QLatin1String(measure.id));
    for (const auto& group : NamesOf<PupilGroup>::values) m_groups->addItem(shown(group.value), int(group.value));
    m_areas->setEditable(true);
    m_areas->setInsertPolicy(QComboBox::NoInsert);
    m_areas->setMinimumWidth(220);
    m_areas->completer()->setFilterMode(Qt::MatchContains);
    m_areas->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_years->setMinimumContentsLength(longestYear);
    m_compare->setMenu(makeCompareMenu());
    connect(m_measures, &QComboBox::activated, this, [this] {
        change([this](ChartQuestion& question) { question.measure = m_measures->currentData().toString(); });
    });
    connect(m_groups, &QComboBox::activated, this, [this] {
        change([this](ChartQuestion& question) { question.group = PupilGroup(m_groups->currentData().toInt()); });
    });
    connect(m_areas, &QComboBox::activated, this, [this](int row) {
        if (row < 0 || size_t(row) >= m_areaList.size()) return;
        change([&](ChartQuestion& question) { question.area = m_areaList[size_t(row)].key; });
    });
    connect(m_areas->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_areas->findText(m_areas->currentText()) < 0) showQuestion(m_question);  // what names nothing is not kept
    });
    connect(m_years, &QComboBox::activated, this,
            [this] { change([this](ChartQuestion& question) { question.year = m_years->currentData().toInt(); }); });
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins({});
    across->setSpacing(theme::s);
    for (QWidget* each : std::initializer_list<QWidget*>{m_measures, m_groups, m_areas, m_years, m_compare})
        across->addWidget(each);
    across->addStretch();
    fillYears();
}

void OutcomeChoosers::change(const std::function<void(ChartQuestion&)>& change) {
    ChartQuestion question = m_question;
    change(question);
    Q_EMIT asked(question);
}

void OutcomeChoosers::setAreas(const std::vector<AskableArea>& areas) {
    const QSignalBlocker quiet(m_areas);
    m_areaList = areas;
    m_areas->clear();
    for (const AskableArea& area : areas) m_areas->addItem(area.name);
}

void OutcomeChoosers::showQuestion(const ChartQuestion& question) {
    m_question = question;
    m_measures->setCurrentIndex(m_measures->findData(question.measure));
    m_groups->setCurrentIndex(m_groups->findData(int(question.group)));
    const auto at = std::find_if(m_areaList.begin(), m_areaList.end(),
                                 [&](const AskableArea& area) { return area.key == question.area; });
    m_areas->setCurrentIndex(at == m_areaList.end() ? -1 : int(at - m_areaList.begin()));
    m_areas->lineEdit()->setCursorPosition(0);  // a long name begins at its beginning
    fillYears();
    QStringList compared;
    if (question.england) compared << tr("England");
    if (question.region) compared << tr("region");
    if (question.neighbours) compared << tr("neighbours");
    m_compare->setText(compared.isEmpty() ? tr("Compare with…") : compared.join(u", "_s));
    m_compare->setAccessibleName(tr("Compared with: %1").arg(m_compare->text()));
}

void OutcomeChoosers::showOthers(const OtherAnswers& others) {
    m_others = others;
    fillYears();
}

void OutcomeChoosers::fillYears() {
    m_years->clear();
    m_years->addItem(m_others.years.empty() ? tr("Latest year") : tr("Latest: %1").arg(m_others.years.front()), 0);
    for (const int year : m_others.years) m_years->addItem(tr("To %1").arg(year), year);
    // A year that is asked for stays to be seen, also where nothing is of it.
    if (m_question.year > 0 && m_years->findData(m_question.year) < 0)
        m_years->addItem(tr("To %1").arg(m_question.year), m_question.year);
    m_years->setCurrentIndex(m_years->findData(m_question.year));
}

void OutcomeChoosers::focusArea() {
    m_areas->setFocus();
    m_areas->lineEdit()->selectAll();
}

QMenu* OutcomeChoosers::makeCompareMenu() {
    auto* menu = new QMenu(this);
    const auto add = [&](const QString& words, bool ChartQuestion::*held) {
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, held](bool on) { change([&](ChartQuestion& question) { question.*held = on; }); });
        connect(menu, &QMenu::aboutToShow, action, [this, action, held] { action->setChecked(m_question.*held); });
    };
    for (const auto& by : NamesOf<GapBy>::values) {
        QAction* action = menu->addAction(tr("Take the gap apart by: %1").arg(shown(by.value).toLower()));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, by] { change([&](ChartQuestion& question) { question.by = by.value; }); });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, by] { action->setChecked(m_question.by == by.value); });
    }
    menu->addSeparator();
    addSources(menu);
    menu->addSeparator();
    add(tr("England"), &ChartQuestion::england);
    add(tr("Region"), &ChartQuestion::region);
    add(tr("Statistical neighbours"), &ChartQuestion::neighbours);
    menu->addSeparator();
    for (const NeighbourSet& set : neighbourSets()) {
        QAction* action = menu->addAction(tr("Neighbours of %1").arg(set.name));
        action->setCheckable(true);
        const int year = set.year == neighbourSets().front().year ? 0 : set.year;
        connect(action, &QAction::triggered, this,
                [this, year] { change([&](ChartQuestion& question) { question.neighbourSet = year; }); });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, year] { action->setChecked(m_question.neighbourSet == year); });
    }
    return menu;
}

void OutcomeChoosers::addSources(QMenu* menu) {
    QMenu* sources = menu->addMenu(tr("Figures from"));
    connect(sources, &QMenu::aboutToShow, this, [this, sources] {
        sources->clear();
        const auto add = [&](const QString& words, std::optional<ReleaseSource> source) {
            QAction* action = sources->addAction(
                words, this, [this, source] { change([&](ChartQuestion& question) { question.source = source; }); });
            action->setCheckable(true);
            action->setChecked(m_question.source == source);
        };
        add(tr("The source that reaches furthest"), {});
        for (const ReleaseSource source : m_others.sources) add(shown(source), source);
    });
}

}  // namespace nlc
