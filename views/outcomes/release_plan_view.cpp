// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/release_plan_view.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "models/transfer/csv.h"
#include "views/controls/chip.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/outcomes/text_rows.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::Weight;

namespace {

QTableView* rowsOf(TextRows* model, const QString& name, const std::vector<int>& widths) {
    auto* table = new QTableView;
    table->setModel(model);
    controls::asRows(table);
    table->setAccessibleName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] > 0)
            table->setColumnWidth(int(i), widths[i]);
        else
            table->horizontalHeader()->setSectionResizeMode(int(i), QHeaderView::Stretch);
    }
    return table;
}

}  // namespace

ReleasePlanView::ReleasePlanView(Desk& desk, const QString& back, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_notice(new controls::Notice),
      m_releases(new TextRows({tr("Release"), tr("Year"), tr("Status"), tr("Becomes"), tr("What changes")}, 3, this)),
      m_changes(new TextRows({tr("Of whom"), tr("Figure"), tr("Was"), tr("Becomes")}, -1, this)),
      m_problems(new TextRows({tr("File"), tr("Row"), tr("Of whom"), tr("What is wrong"), tr("So it is")}, 4, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(m_notice);
    column->addWidget(makeReleases(), 2);
    column->addWidget(makeParts(), 3);
    column->addWidget(makeFoot());
    auto* leave = findChild<QPushButton*>(u"leave"_s);
    leave->setText(back);
    setFocusProxy(m_table);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"outcome_release"_L1})) plan();
    });
    showState();
}

ReleasePlanView::~ReleasePlanView() {
    delete m_planning;  // waits for the worker
    delete m_writing;
}

QWidget* ReleasePlanView::makeReleases() {
    auto* card = controls::card();
    m_table = rowsOf(m_releases, tr("Releases that were read"), {0, 66, 96, 116, 200});
    auto* statusName = controls::label(tr("Status"), theme::Text::Caption, true);
    m_status = new QComboBox;
    m_status->setItemDelegate(new QStyledItemDelegate(m_status));
    m_status->setAccessibleName(tr("Status of the chosen release"));
    for (const auto& named : NamesOf<ReleaseStatus>::values) m_status->addItem(shown(named.value), word(named.value));
    statusName->setBuddy(m_status);
    m_keepBoth = new controls::Chip(tr("Keep both"));
    m_keepBoth->setToolTip(tr("What is here already stays beside the new release"));
    auto* settings = new QHBoxLayout;
    settings->setSpacing(theme::s);
    settings->addWidget(controls::label(tr("Releases"), theme::Text::Section));
    settings->addStretch();
    settings->addWidget(statusName);
    settings->addWidget(m_status);
    settings->addWidget(m_keepBoth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::m, theme::s, theme::m, theme::s);
    column->setSpacing(theme::s);
    column->addLayout(settings);
    column->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChanges(); });
    connect(m_status, &QComboBox::activated, this, &ReleasePlanView::chooseStatus);
    connect(m_keepBoth, &QAbstractButton::toggled, this, &ReleasePlanView::plan);
    return card;
}

QWidget* ReleasePlanView::makeParts() {
    auto* card = controls::card();
    auto* group = new QButtonGroup(this);
    auto* toggles = new QHBoxLayout;
    toggles->setSpacing(theme::xs);
    const auto toggle = [&](int part) {
        auto* button = controls::button({}, Weight::Toggle);
        group->addButton(button, part);
        toggles->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, part] { m_parts->setCurrentIndex(part); });
        return button;
    };
    m_changesToggle = toggle(0);
    m_problemsToggle = toggle(1);
    m_wordsToggle = toggle(2);
    m_wordsToggle->setText(tr("Taken and left"));
    m_changesToggle->setChecked(true);
    toggles->addStretch();

    m_noChanges = controls::paragraph({}, theme::Text::Body, true);
    m_noChanges->setAlignment(Qt::AlignCenter);
    m_changesOrWords = new QStackedWidget;
    m_changesOrWords->addWidget(m_noChanges);
    m_changesOrWords->addWidget(rowsOf(m_changes, tr("What the chosen release changes"), {250, 0, 170, 120}));
    auto* words = new QWidget;
    m_words = new QVBoxLayout(words);
    m_words->setContentsMargins(0, 0, theme::s, 0);
    m_words->setSpacing(theme::xs);
    m_parts = new QStackedWidget;
    m_parts->addWidget(m_changesOrWords);
    m_parts->addWidget(rowsOf(m_problems, tr("Rows with a problem"), {150, 56, 190, 0, 104}));
    m_parts->addWidget(controls::scrolled(words));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::m, theme::s, theme::m, theme::s);
    column->setSpacing(theme::s);
    column->addLayout(toggles);
    column->addWidget(m_parts, 1);
    return card;
}

QWidget* ReleasePlanView::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    m_summary = new controls::ElidedLabel;
    m_summary->setProperty("tone", u"muted"_s);
    m_saveProblems = controls::button(tr("Save problems…"));
    auto* leave = controls::button({});
    leave->setObjectName(u"leave"_s);
    m_import = controls::button(tr("Import"), Weight::Primary);
    row->addWidget(m_summary, 1);
    row->addWidget(m_saveProblems);
    row->addWidget(leave);
    row->addWidget(m_import);
    connect(m_saveProblems, &QPushButton::clicked, this, &ReleasePlanView::saveProblems);
    connect(m_import, &QPushButton::clicked, this, &ReleasePlanView::write);
    connect(leave, &QPushButton::clicked, this, [this] {
        if (m_writing)
            m_writing->cancel();
        else
            Q_EMIT backAsked();
    });
    return foot;
}

void ReleasePlanView::say(const QString& words) {
    words.isEmpty() ? m_notice->clear() : m_notice->say(theme::Tone::Soon, words);
}

void ReleasePlanView::setWaiting(bool waiting) {
    m_waiting = waiting;
    showState();
}

void ReleasePlanView::setSources(std::vector<Source> sources) {
    m_sources = std::move(sources);
    m_waiting = false;
    showSources();
    plan();
}

void ReleasePlanView::plan() {
    if (isBusy()) return;
    if (m_planning) {
        m_planAgain = true;
        m_planning->cancel();
        return;
    }
    std::vector<ReadOutcomes> read;
    for (const Source& source : m_sources) read.push_back(source.read);
    const auto again = [this] {
        m_planning = nullptr;
        if (std::exchange(m_planAgain, false))
            plan();
        else
            showState();
    };
    auto* job = m_desk.onWorker<Planned>(
        tr("Comparing with what is here"), this,
        [read = std::move(read), keepBoth = m_keepBoth->isChecked()](Workspace& workspace,
                                                                     Progress& progress) -> Result<Planned> {
            auto plans = planReleases(workspace, read, keepBoth);
            if (!plans) return tl::unexpected(plans.error());
            Planned made{std::move(*plans), {}};
            for (const ReleasePlan& each : made.plans) {
                if (progress.isCancelled()) return Progress::stopped();
                auto changes = shownChanges(each);
                if (!changes) return tl::unexpected(changes.error());
                made.changes.push_back(std::move(*changes));
            }
            return made;
        },
        [this, again](Planned made) {
            planned(std::move(made));
            again();
        },
        [this, again](const Error& error) {
            m_desk.report(error);
            again();
        });
    if (job) m_planning = job;
    showState();
}

void ReleasePlanView::planned(Planned planned) {
    const int place = qMax(0, m_table->currentIndex().row());
    m_planned = std::move(planned);
    std::vector<TextRows::Row> rows;
    for (const ReleasePlan& plan : m_planned.plans) {
        const Release& release = plan.read.release;
        const bool replaces = !plan.replaces.empty();
        TextRows::Row row{{release.title, QString::number(release.year), shown(release.status),
                           plan.isSame ? tr("Here already")
                           : replaces  ? tr("Replaces")
                                       : tr("New"),
                           plan.isSame ? tr("nothing")
                           : replaces  ? plan.changes.inWords()
                                       : tr("%n areas", nullptr, release.rowCount)},
                          plan.isSame ? theme::Tone::Neutral
                          : replaces  ? theme::Tone::Soon
                                      : theme::Tone::Good,
                          plan.isSame};
        rows.push_back(std::move(row));
    }
    m_releases->setRows(std::move(rows));
    m_table->setCurrentIndex(m_releases->index(qMin(place, m_releases->rowCount() - 1), 0));
    showChanges();
}

void ReleasePlanView::showSources() {
    std::vector<TextRows::Row> rows;
    while (QLayoutItem* item = m_words->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Source& source : m_sources) {
        for (const OutcomeProblem& each : source.read.problems)
            rows.push_back({{source.name, QString::number(each.row), each.subject, each.says,
                             each.leftOut ? tr("Left out") : tr("No figure")},
                            each.leftOut ? theme::Tone::Late : theme::Tone::Soon});
        m_words->addWidget(controls::label(source.name, theme::Text::Strong));
        m_words->addWidget(
            controls::paragraph(tr("%1. Taken: %2.").arg(shown(source.read.source), source.read.took.join(u", "_s))));
        for (const QString& each : source.read.left)
            m_words->addWidget(controls::paragraph(tr("Left: %1").arg(each), theme::Text::Body, true));
        m_words->addSpacing(theme::s);
    }
    m_words->addStretch();
    m_problems->setRows(std::move(rows));
}

void ReleasePlanView::showChanges() {
    const QScopedValueRollback filling(m_filling, true);
    const int row = m_table->currentIndex().row();
    const bool isChosen = row >= 0 && size_t(row) < m_planned.plans.size();
    std::vector<TextRows::Row> rows;
    if (isChosen) {
        const ReleasePlan& plan = m_planned.plans[size_t(row)];
        for (const ShownChange& each : m_planned.changes[size_t(row)])
            rows.push_back({{each.area, each.figure, each.was, each.is}});
        m_noChanges->setText(plan.isSame ? tr("This release is here already, exactly as it was read.")
                             : plan.replaces.empty()
                                 ? tr("New: nothing that is here is replaced. Releases of other sources, years and "
                                      "status stay beside it.")
                                 : tr("It replaces \"%1\", and no figure differs.").arg(plan.replaces.front().title));
        m_status->setCurrentIndex(m_status->findData(word(plan.read.release.status)));
    } else {
        m_noChanges->setText(tr("No release is chosen."));
    }
    m_changesOrWords->setCurrentIndex(rows.empty() ? 0 : 1);
    m_changes->setRows(std::move(rows));
    showState();
}

ReadRelease* ReleasePlanView::chosen() {
    int row = m_table->currentIndex().row();
    for (Source& source : m_sources)
        for (ReadRelease& each : source.read.releases)
            if (row-- == 0) return &each;
    return nullptr;
}

void ReleasePlanView::chooseStatus(int index) {
    ReadRelease* release = chosen();
    const auto status = fromWord<ReleaseStatus>(m_status->itemData(index).toString());
    if (m_filling || release == nullptr || !status || release->release.status == *status) return;
    release->release.status = *status;
    plan();
}

int ReleasePlanView::fresh() const {
    return int(std::count_if(m_planned.plans.begin(), m_planned.plans.end(),
                             [](const ReleasePlan& each) { return !each.isSame; }));
}

void ReleasePlanView::showState() {
    const bool writable = m_desk.workspace().isWritable();
    const int count = fresh(), problems = m_problems->rowCount();
    m_changesToggle->setText(m_changes->rowCount() > 0 ? tr("What changes %1").arg(m_changes->rowCount())
                                                       : tr("What changes"));
    m_problemsToggle->setText(problems > 0 ? tr("Problems %1").arg(problems) : tr("Problems"));
    m_problemsToggle->setEnabled(problems > 0);
    if (problems == 0 && m_parts->currentIndex() == 1) m_changesToggle->click();
    m_saveProblems->setVisible(problems > 0);
    m_status->setEnabled(m_table->currentIndex().isValid() && !isBusy());
    m_import->setText(count == 0 ? tr("Import") : tr("Import %n releases", nullptr, count));
    m_import->setEnabled(writable && count > 0 && !m_planning && !m_waiting && !isBusy());
    m_summary->setText(isBusy()                  ? tr("Importing…")
                       : m_waiting               ? tr("Reading…")
                       : m_planning              ? tr("Comparing with what is here…")
                       : m_planned.plans.empty() ? QString()
                       : !writable               ? m_desk.workspace().readOnlyReason()
                       : count == 0              ? tr("All of this is in the workspace already.")
                                                 : tr("One step, which can be undone."));
}

void ReleasePlanView::write() {
    if (!m_import->isEnabled()) return;
    const int count = fresh();
    const auto ended = [this, count] {
        m_writing = nullptr;
        m_desk.workspace().refresh();
        Q_EMIT done(count);
    };
    auto* job = m_desk.onWorker<bool>(
        tr("Importing"), this,
        [plans = m_planned.plans](Workspace& workspace, Progress& progress) -> Result<bool> {
            if (progress.isCancelled()) return Progress::stopped();
            return importReleases(workspace, plans).map([] { return true; });
        },
        [ended](bool) { ended(); },
        [this](const Error& error) {
            m_writing = nullptr;
            m_desk.report(error);
            showState();
        });
    if (job) m_writing = job;
    showState();
}

void ReleasePlanView::saveProblems() {
    std::vector<QStringList> rows{{tr("File"), tr("Row"), tr("Of whom"), tr("What is wrong"), tr("So it is")}};
    for (const TextRows::Row& each : m_problems->rows()) rows.push_back(each.cells);
    m_desk.saveAs(window(), tr("problems.csv"), csvOf(rows));
}

}  // namespace nlc
