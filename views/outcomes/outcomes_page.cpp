// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/outcomes_page.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
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
#include "views/outcomes/import_outcomes_view.h"
#include "views/outcomes/outcome_answers.h"
#include "views/outcomes/picture_view.h"
#include "views/outcomes/releases_view.h"
#include "views/outcomes/statistics_view.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

enum OutcomesContent { ChartShown, NoFigures };
constexpr int sideWidth = 300;
/// What stands behind "More", since a row has not room for all.
constexpr std::array moreKinds{OutcomeChart::RankByYear, OutcomeChart::Change, OutcomeChart::GapByYear,
                               OutcomeChart::Spread,     OutcomeChart::Alike,  OutcomeChart::Dashboard};

QComboBox* chooser(const QString& name) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    return combo;
}

}  // namespace

OutcomesPage::OutcomesPage(Desk& desk)
    : Page(desk),
      m_answers(new OutcomeAnswers(desk, this)),
      m_measures(chooser(tr("Measure"))),
      m_groups(chooser(tr("Pupils"))),
      m_areas(chooser(tr("Area"))),
      m_compare(button(tr("Compare"))),
      m_import(button(tr("Figures"))),
      m_picture(button(tr("Picture"))),
      m_more(button(tr("More"), Weight::Toggle)),
      m_kinds(new QButtonGroup(this)),
      m_chart(new ChartView),
      m_save(new ChartSaveButton(desk, *m_chart)),
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
    across->addWidget(makeSide());
    auto* shown = new QWidget;
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(makeChoosers());
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
    m_import->setMenu(bring);
    connect(m_answers, &OutcomeAnswers::wasRead, this, &OutcomesPage::fillAreas);
    connect(m_answers, &OutcomeAnswers::answered, this, &OutcomesPage::use);
    connect(m_chart->plot(), &PlotView::pointOpened, this, &OutcomesPage::openRecord);
    m_answers->read();
}

QWidget* OutcomesPage::makeChoosers() {
    for (const Measure& measure : measures()) m_measures->addItem(shownTitle(measure), QLatin1String(measure.id));
    for (const auto& group : NamesOf<PupilGroup>::values) m_groups->addItem(shown(group.value), int(group.value));
    m_measures->setMaxVisibleItems(30);
    m_groups->setMaxVisibleItems(30);
    m_areas->setEditable(true);
    m_areas->setInsertPolicy(QComboBox::NoInsert);
    m_areas->setMinimumWidth(220);
    m_areas->completer()->setFilterMode(Qt::MatchContains);
    m_areas->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_compare->setMenu(makeCompareMenu());
    connect(m_measures, &QComboBox::activated, this, [this] {
        changed([this](ChartQuestion& question) { question.measure = m_measures->currentData().toString(); });
    });
    connect(m_groups, &QComboBox::activated, this, [this] {
        changed([this](ChartQuestion& question) { question.group = PupilGroup(m_groups->currentData().toInt()); });
    });
    connect(m_areas, &QComboBox::activated, this, [this](int row) {
        if (row < 0 || size_t(row) >= m_answers->areas().size()) return;
        changed([&](ChartQuestion& question) { question.area = m_answers->areas()[size_t(row)].key; });
    });
    connect(m_areas->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_areas->findText(m_areas->currentText()) < 0) showQuestion();  // what names nothing is not kept
    });
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins({});
    across->setSpacing(theme::s);
    for (QWidget* each : std::initializer_list<QWidget*>{m_measures, m_groups, m_areas, m_compare})
        across->addWidget(each);
    across->addStretch();
    return row;
}

QMenu* OutcomesPage::makeCompareMenu() {
    auto* menu = new QMenu(this);
    const auto add = [&](const QString& words, bool ChartQuestion::*held) {
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, held](bool on) { changed([&](ChartQuestion& question) { question.*held = on; }); });
        connect(menu, &QMenu::aboutToShow, action, [this, action, held] { action->setChecked(m_question.*held); });
    };
    for (const auto& by : NamesOf<GapBy>::values) {
        QAction* action = menu->addAction(tr("Take the gap apart by: %1").arg(shown(by.value).toLower()));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, by] { changed([&](ChartQuestion& question) { question.by = by.value; }); });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, by] { action->setChecked(m_question.by == by.value); });
    }
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
                [this, year] { changed([&](ChartQuestion& question) { question.neighbourSet = year; }); });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, year] { action->setChecked(m_question.neighbourSet == year); });
    }
    return menu;
}

QWidget* OutcomesPage::makeKinds() {
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins({});
    across->setSpacing(theme::s);
    for (const auto& kind : NamesOf<OutcomeChart>::values) {
        const bool isMore = std::find(moreKinds.begin(), moreKinds.end(), kind.value) != moreKinds.end();
        if (isMore) continue;
        auto* each = button(shown(kind.value), Weight::Toggle);
        m_kinds->addButton(each, int(kind.value));
        across->addWidget(each);
    }
    auto* more = new QMenu(this);
    for (const OutcomeChart kind : moreKinds)
        more->addAction(shown(kind), this,
                        [this, kind] { changed([&](ChartQuestion& question) { question.chart = kind; }); });
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

QWidget* OutcomesPage::makeSide() {
    auto* inside = new QWidget;
    m_side = new QVBoxLayout(inside);
    m_side->setContentsMargins({});
    m_side->setSpacing(theme::m);
    QScrollArea* side = scrolled(inside);
    side->setFixedWidth(sideWidth);
    return side;
}

void OutcomesPage::fillAreas() {
    const QSignalBlocker quiet(m_areas);
    m_areas->clear();
    for (const AskableArea& area : m_answers->areas()) m_areas->addItem(area.name);
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
    m_measures->setCurrentIndex(m_measures->findData(m_question.measure));
    m_groups->setCurrentIndex(m_groups->findData(int(m_question.group)));
    const auto& areas = m_answers->areas();
    const auto at =
        std::find_if(areas.begin(), areas.end(), [&](const AskableArea& area) { return area.key == m_question.area; });
    m_areas->setCurrentIndex(at == areas.end() ? -1 : int(at - areas.begin()));
    m_areas->lineEdit()->setCursorPosition(0);  // a long name begins at its beginning
    QAbstractButton* kind = m_kinds->button(int(m_question.chart));
    m_kinds->setExclusive(kind != nullptr);
    for (QAbstractButton* each : m_kinds->buttons()) each->setChecked(each == kind);
    m_more->setText(kind ? tr("More") : shown(m_question.chart));
    m_more->setChecked(kind == nullptr);
    QStringList compared;
    if (m_question.england) compared << tr("England");
    if (m_question.region) compared << tr("region");
    if (m_question.neighbours) compared << tr("neighbours");
    m_compare->setText(compared.isEmpty() ? tr("Compare with…") : compared.join(u", "_s));
    m_compare->setAccessibleName(tr("Compared with: %1").arg(m_compare->text()));
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
    showSide(answer.glance);
    m_status = answer.status;
    header()->setState(answer.status);
    Q_EMIT statusChanged();
}

void OutcomesPage::showSide(const Glance& glance) {
    while (QLayoutItem* item = m_side->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const auto addCard = [this](const QString& heading, const QString& words) {
        auto* card = controls::card();
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
        column->setSpacing(theme::s);
        column->addWidget(label(heading, theme::Text::Section));
        if (!words.isEmpty()) column->addWidget(paragraph(words, theme::Text::Small, true));
        m_side->addWidget(card);
        return column;
    };
    const auto addLines = [](QVBoxLayout* column, const std::vector<GlanceLine>& lines) {
        for (size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) column->addWidget(controls::line());
            auto* line = new QWidget;
            auto* across = new QHBoxLayout(line);
            across->setContentsMargins({});
            across->addWidget(new ElidedLabel(lines[i].name), 1);
            across->addWidget(label(lines[i].value, lines[i].isStrong ? theme::Text::Strong : theme::Text::Body));
            column->addWidget(line);
        }
    };
    if (!glance.lines.empty()) addLines(addCard(tr("%1 at a glance").arg(glance.year), {}), glance.lines);
    if (!glance.gap.empty()) {
        QVBoxLayout* column = addCard(tr("Where the gap is"), glance.gapTitle);
        addLines(column, glance.gap);
        auto* more = button(tr("Show it"), Weight::Quiet);
        more->setAccessibleName(tr("Show where the gap is"));
        column->addWidget(more, 0, Qt::AlignLeft);
        connect(more, &QAbstractButton::clicked, this,
                [this] { changed([](ChartQuestion& question) { question.chart = OutcomeChart::Gap; }); });
    }
    if (!glance.alike.isEmpty()) {
        QVBoxLayout* column = addCard(tr("Schools with pupils like these"), glance.alike);
        auto* show = button(tr("Show them"), Weight::Quiet);
        column->addWidget(show, 0, Qt::AlignLeft);
        connect(show, &QAbstractButton::clicked, this,
                [this] { changed([](ChartQuestion& question) { question.chart = OutcomeChart::Alike; }); });
    }
    if (!glance.more.isEmpty()) addCard(tr("If…"), glance.more);
    m_side->addStretch();
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
    if (table != u"outcome_picture") return table == u"outcome_release";
    openPictures({row});
    return true;
}

bool OutcomesPage::leave() {
    if (auto* pictures = qobject_cast<PictureView*>(m_aside.aside()); pictures && !pictures->leave()) return false;
    if (auto* releases = qobject_cast<ReleasesView*>(m_aside.aside()); releases && !releases->leave()) return false;
    if (!m_aside.close()) return false;
    m_content->setCurrentIndex(m_answers->areas().empty() ? NoFigures : ChartShown);
    return true;
}

void OutcomesPage::focusFilter() {
    m_areas->setFocus();
    m_areas->lineEdit()->selectAll();
}

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
