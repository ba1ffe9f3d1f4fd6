// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/outcomes_page.h"

#include <QButtonGroup>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/bulletins/bulletin_chart.h"
#include "models/bulletins/bulletin_repository.h"
#include "views/charts/chart_save_button.h"
#include "views/charts/chart_view.h"
#include "views/charts/plot_view.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/outcomes/glance_panel.h"
#include "views/outcomes/import_outcomes_view.h"
#include "views/outcomes/outcome_answers.h"
#include "views/outcomes/outcome_choosers.h"
#include "views/outcomes/picture_view.h"
#include "views/outcomes/releases_view.h"
#include "views/outcomes/school_sets_view.h"
#include "views/outcomes/statistics_view.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

enum OutcomesContent { ChartShown, NoFigures };
/// What stands behind "More", since a row has not room for all.
constexpr std::array moreKinds{OutcomeChart::RankByYear, OutcomeChart::Change, OutcomeChart::GapByYear,
                               OutcomeChart::Spread,     OutcomeChart::Alike,  OutcomeChart::Dashboard,
                               OutcomeChart::Deprivation};

/// What has a small chart each.
constexpr std::array sideBySide{Dimension::District, Dimension::Trust, Dimension::Zone, Dimension::SavedGroup,
                                Dimension::SavedCohort};

}  // namespace

OutcomesPage::OutcomesPage(Desk& desk)
    : Page(desk),
      m_answers(new OutcomeAnswers(desk, this)),
      m_choosers(new OutcomeChoosers),
      m_import(button(tr("Figures"))),
      m_picture(button(tr("Picture"))),
      m_more(button(tr("More"), Weight::Toggle)),
      m_kinds(new QButtonGroup(this)),
      m_chart(new ChartView),
      m_save(new ChartSaveButton(desk, *m_chart)),
      m_glance(new GlancePanel),
      m_content(new QStackedWidget) {
    header()->setTitle(tr("KS2 outcomes"));
    header()->setActions({m_import, m_picture, m_save});
    m_picture->setMenu(makePictureMenu());
    m_picture->setToolTip(tr("Pages of charts and texts that are kept, presented and put into packs"));
    dress(m_save, Weight::Primary);
    auto* card = controls::card();
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    inCard->addWidget(m_chart);
    auto* across = new QHBoxLayout;
    across->setSpacing(theme::l);
    across->addWidget(card, 1);
    across->addWidget(m_glance);
    auto* shown = new QWidget;
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_choosers);
    column->addWidget(makeKinds());
    column->addLayout(across, 1);
    auto* none = new EmptyState(u"chart-line"_s, tr("No figures yet"),
                                tr("Bring in the Department's tables of Key Stage 2: performance tables, an export of "
                                   "the Local Authority Interactive Tool, or a table of your own."),
                                tr("Import figures…"));
    none->step()->setEnabled(workspace().isWritable());
    m_content->addWidget(shown);
    m_content->addWidget(none);
    setContent(m_content);
    connect(none, &EmptyState::stepChosen, this, &OutcomesPage::importTable);
    auto* bring = new QMenu(this);
    const auto addChoice = [&](const QString& words, auto chosen) {
        QAction* action = bring->addAction(words, this, chosen);
        action->setEnabled(workspace().isWritable());
    };
    addChoice(tr("Import files…"), &OutcomesPage::importTable);
    addChoice(tr("Fetch from Explore Education Statistics…"), [this] {
        if (leave()) m_aside.open(new StatisticsView(this->desk()), [this] { (void)leave(); });
    });
    bring->addSeparator();
    bring->addAction(tr("The releases that are kept"), this, &OutcomesPage::openReleases);
    bring->addAction(tr("Groups, zones and cohorts of schools"), this, [this] { openSets(); });
    m_import->setMenu(bring);
    connect(m_answers, &OutcomeAnswers::wasRead, this, &OutcomesPage::fillAreas);
    connect(m_answers, &OutcomeAnswers::answered, this, &OutcomesPage::use);
    connect(m_choosers, &OutcomeChoosers::asked, this, &OutcomesPage::ask);
    connect(m_glance, &GlancePanel::chartAsked, this,
            [this](OutcomeChart chart) { changed([&](ChartQuestion& question) { question.chart = chart; }); });
    connect(m_chart->plot(), &PlotView::pointOpened, this, &OutcomesPage::openRecord);
    m_answers->read();
}

QWidget* OutcomesPage::makeKinds() {
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins({});
    across->setSpacing(theme::s);
    for (const auto& kind : NamesOf<OutcomeChart>::values) {
        const bool isMore = std::find(moreKinds.begin(), moreKinds.end(), kind.value) != moreKinds.end();
        if (isMore || kind.value == OutcomeChart::SideBySide) continue;
        auto* each = button(shown(kind.value), Weight::Toggle);
        m_kinds->addButton(each, int(kind.value));
        across->addWidget(each);
    }
    auto* more = new QMenu(this);
    for (const OutcomeChart kind : moreKinds)
        more->addAction(shown(kind), this,
                        [this, kind] { changed([&](ChartQuestion& question) { question.chart = kind; }); });
    more->addSeparator();
    for (const Dimension dimension : sideBySide)
        more->addAction(tr("Side by side: %1").arg(shown(dimension).toLower()), this, [this, dimension] {
            changed([&](ChartQuestion& question) {
                question.chart = OutcomeChart::SideBySide;
                question.dimension = dimension;
            });
        });
    more->addSeparator();
    for (const auto& dimension : NamesOf<Dimension>::values)
        more->addAction(tr("Kinds of schools: %1").arg(shown(dimension.value).toLower()), this, [this, dimension] {
            changed([&](ChartQuestion& question) {
                question.chart = OutcomeChart::Kinds;
                question.dimension = dimension.value;
            });
        });
    m_more->setMenu(more);
    across->addWidget(m_more);
    across->addStretch();
    connect(m_kinds, &QButtonGroup::idClicked, this,
            [this](int id) { changed([&](ChartQuestion& question) { question.chart = OutcomeChart(id); }); });
    return row;
}

void OutcomesPage::fillAreas() {
    m_choosers->setAreas(m_answers->areas());
    const bool known = std::any_of(m_answers->areas().begin(), m_answers->areas().end(),
                                   [&](const AskableArea& area) { return area.key == m_question.area; });
    if (!known) m_question.area = m_answers->likeliest();
    if (!m_aside) m_content->setCurrentIndex(m_answers->areas().empty() ? NoFigures : ChartShown);
    m_save->setEnabled(!m_answers->areas().empty());
    if (m_answers->areas().empty()) {
        header()->setState(tr("no figures yet"));
        return;
    }
    ask(m_question);
}

void OutcomesPage::ask(const ChartQuestion& question) {
    m_question = question;
    showQuestion();
    if (!m_question.area.code.isEmpty()) m_answers->ask(m_question);
}

void OutcomesPage::changed(const std::function<void(ChartQuestion&)>& change) {
    ChartQuestion question = m_question;
    change(question);
    ask(question);
}

void OutcomesPage::showQuestion() {
    m_choosers->showQuestion(m_question);
    QAbstractButton* kind = m_kinds->button(int(m_question.chart));
    m_kinds->setExclusive(kind != nullptr);
    for (QAbstractButton* each : m_kinds->buttons()) each->setChecked(each == kind);
    m_more->setText(kind ? tr("More") : shown(m_question.chart));
    m_more->setChecked(kind == nullptr);
}

void OutcomesPage::use(const OutcomeAnswer& answer) {
    if (answer.chart) {
        m_chart->setChart(*answer.chart);
    } else {
        Plot nothing;
        nothing.title = answer.chart.error().what;
        m_chart->setNothing({});
        m_chart->setChart(nothing);
    }
    m_save->setEnabled(answer.chart && hasValues(*answer.chart));
    m_glance->showGlance(answer.glance);
    m_choosers->showOthers(answer.others);
    m_status = answer.status;
    header()->setState(answer.status);
    Q_EMIT statusChanged();
}

void OutcomesPage::openRecord(const PlotPoint& point) {
    // A point of another area or school is asked about in its turn.
    const auto& areas = m_answers->areas();
    const auto at = std::find_if(areas.begin(), areas.end(), [&](const AskableArea& area) {
        return !point.name.isEmpty() && area.name == point.name;
    });
    if (at != areas.end()) changed([&](ChartQuestion& question) { question.area = at->key; });
}

QMenu* OutcomesPage::makePictureMenu() {
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto all = outcomePictures(workspace());
        if (!all) return desk().report(all.error());
        const bool canAdd = workspace().isWritable() && hasValues(m_chart->chart());
        for (const OutcomePicture& each : *all) {
            QString title = each.title;
            menu->addAction(tr("Add this chart to \"%1\"").arg(title.replace(u'&', u"&&"_s)), this,
                            [this, id = each.id] { addToPicture(id); })
                ->setEnabled(canAdd);
        }
        menu->addAction(tr("Add this chart to a new picture"), this, [this] { addToPicture({}); })->setEnabled(canAdd);
        menu->addSeparator();
        const auto open = openBulletins(workspace());
        if (!open) return desk().report(open.error());
        for (const Bulletin& each : *open)
            menu->addAction(tr("Put this chart into %1").arg(each.shownName()), this,
                            [this, id = each.id] { addToBulletin(id); })
                ->setEnabled(canAdd);
        menu->addSeparator();
        menu->addAction(tr("Open the pictures"), this, [this] { openPictures(); });
    });
    return menu;
}

void OutcomesPage::addToPicture(Id<OutcomePicture> picture) {
    if (!picture) {
        const auto made = addOutcomePicture(workspace());
        if (!made) return desk().report(made.error());
        picture = *made;
    }
    if (!desk().done(addChartTo(workspace(), picture, m_question).map([](auto) {}))) return;
    const auto into = Repository<OutcomePicture>(workspace()).find(picture);
    desk().say(tr("Added to \"%1\"").arg(into ? into->title : QString()), true);
}

void OutcomesPage::addToBulletin(Id<Bulletin> bulletin) {
    const auto issue = issueOf(workspace(), bulletin);
    if (!issue) return desk().report(issue.error());
    if (issue->sections.empty())
        return desk().say(tr("%1 has no section to put it in.").arg(issue->bulletin.shownName()));
    const auto made = addChartItem(workspace(), issue->sections.front().section.id, m_chart->chart());
    if (!made) return desk().report(made.error());
    desk().say(
        tr("Put into %1, section \"%2\"").arg(issue->bulletin.shownName(), issue->sections.front().section.title),
        true);
}

void OutcomesPage::openPictures(Id<OutcomePicture> picture) {
    if (!leave()) return;
    auto* view = new PictureView(desk());
    if (picture) (void)view->showPicture(picture);
    m_aside.open(view, [this] { (void)leave(); });
}

bool OutcomesPage::showRecord(const QString& table, qint64 row) {
    if (table == u"outcome_picture") openPictures({row});
    if (table == u"school_set") openSets({row});
    if (table == u"outcome_release") openReleases();
    return table == u"outcome_picture" || table == u"school_set" || table == u"outcome_release";
}

bool OutcomesPage::leave() {
    if (!m_aside.close()) return false;
    m_content->setCurrentIndex(m_answers->areas().empty() ? NoFigures : ChartShown);
    return true;
}

void OutcomesPage::focusFilter() { m_choosers->focusArea(); }

void OutcomesPage::importTable() {
    if (!leave() || !workspace().isWritable()) return;
    m_aside.open(new ImportOutcomesView(desk()), [this] { (void)leave(); });
}

void OutcomesPage::openReleases() {
    if (!leave()) return;
    auto* view = new ReleasesView(desk());
    connect(view, &ReleasesView::importAsked, this, &OutcomesPage::importTable);
    m_aside.open(view, [this] { (void)leave(); });
}

void OutcomesPage::openSets(Id<SchoolSet> set) {
    if (!leave()) return;
    auto* view = new SchoolSetsView(desk(), *m_answers);
    if (set) (void)view->showSet(set);
    m_aside.open(view, [this] { (void)leave(); });
}

void OutcomesPage::exportDocument() { m_save->showMenu(); }

QString OutcomesPage::showState(int index) {
    const auto& kinds = NamesOf<OutcomeChart>::values;
    if (index == int(kinds.size())) {
        openPictures();
        return u"picture"_s;
    }
    if (index == int(kinds.size()) + 1) {
        openReleases();
        return u"releases"_s;
    }
    if (index == int(kinds.size()) + 2) {
        openSets();
        return u"school-sets"_s;
    }
    if (index > int(kinds.size())) return {};
    const auto& kind = kinds[size_t(index)];
    // Each of whom it is about: a school, a group, the area that the page opens with.
    const AreaLevel level = kind.value == OutcomeChart::Alike       ? AreaLevel::School
                            : kind.value == OutcomeChart::Dashboard ? AreaLevel::Group
                                                                    : AreaLevel::LocalAuthority;
    changed([&](ChartQuestion& question) {
        question.chart = kind.value;
        question.area = m_answers->likeliest();
        for (const AskableArea& area : m_answers->areas())
            if (level != AreaLevel::LocalAuthority && area.key.level == level) {
                question.area = area.key;
                break;
            }
    });
    return index == 0 ? u"page"_s : QLatin1String(kind.word);
}

}  // namespace nlc
