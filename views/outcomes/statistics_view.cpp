// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/statistics_view.h"

#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/controls/row_delegate.h"
#include "views/outcomes/release_plan_view.h"
#include "views/outcomes/statistics_choices.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::RowDelegate;
using controls::Weight;

namespace {

const QString authoritiesSetting = u"statistics/authorities"_s;

QListView* listOf(QStandardItemModel* model, const QString& name) {
    auto* list = new QListView;
    controls::asRows(list);
    list->setModel(model);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setAccessibleName(name);
    return list;
}

void addLine(QStandardItemModel* model, const QString& words, const QString& second) {
    auto* item = new QStandardItem(words);
    item->setData(second.simplified(), RowDelegate::SecondLineRole);
    model->appendRow(item);
}

}  // namespace

StatisticsView::StatisticsView(Desk& desk, const StatisticsSettings& settings, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_service(new StatisticsService(settings, this)),
      m_notice(new controls::Notice),
      m_plan(new ReleasePlanView(desk, tr("Back"))) {
    auto* asking = new QWidget;
    auto* inAsking = new QVBoxLayout(asking);
    inAsking->setContentsMargins({});
    inAsking->setSpacing(theme::m);
    inAsking->addWidget(m_notice);
    inAsking->addWidget(new Split(u"statistics"_s, {makeFind(), makeChoice()}, {400, 700}), 1);
    inAsking->addWidget(makeFoot());
    m_stack = new QStackedWidget;
    m_stack->addWidget(asking);
    m_stack->addWidget(m_plan);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    setFocusProxy(m_words);
    connect(m_service, &StatisticsService::progressed, this, [this](int done, int total, const QString& doing) {
        m_doing->setText(total > 0 ? tr("%1: %2 of %3 rows").arg(doing).arg(done).arg(total) : doing);
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_plan, &ReleasePlanView::backAsked, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_plan, &ReleasePlanView::done, this, [this](int releases) {
        m_desk.say(tr("Imported %n releases", nullptr, releases), true);
        Q_EMIT closed();
    });
    setAsking(false);
}

bool StatisticsView::isBusy() const { return m_plan->isBusy(); }

QWidget* StatisticsView::makeFind() {
    auto* card = controls::card();
    m_words = new QLineEdit(tr("key stage 2"));
    m_words->setAccessibleName(tr("Search publications"));
    m_words->setPlaceholderText(tr("Words in the title"));
    m_search = controls::button(tr("Search"));
    m_foundModel = new QStandardItemModel(this);
    m_setsModel = new QStandardItemModel(this);
    m_foundList = listOf(m_foundModel, tr("Publications"));
    m_setsList = listOf(m_setsModel, tr("Data sets"));
    m_foundSays = controls::paragraph(tr("Search the Department for Education's publications by their words."),
                                      theme::Text::Body, true);
    m_setsSays = controls::paragraph(tr("Choose a publication to see its data sets."), theme::Text::Body, true);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::s);
    line->addWidget(m_words, 1);
    line->addWidget(m_search);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::m, theme::m, theme::m, theme::s);
    column->setSpacing(theme::s);
    column->addWidget(controls::label(tr("Publications"), theme::Text::Section));
    column->addLayout(line);
    column->addWidget(m_foundSays);
    column->addWidget(m_foundList, 3);
    column->addWidget(controls::line());
    column->addWidget(controls::label(tr("Data sets"), theme::Text::Section));
    column->addWidget(m_setsSays);
    column->addWidget(m_setsList, 2);
    connect(m_search, &QPushButton::clicked, this, &StatisticsView::search);
    connect(m_words, &QLineEdit::returnPressed, this, &StatisticsView::search);
    for (const auto signal : {&QListView::clicked, &QListView::activated}) {
        connect(m_foundList, signal, this, [this](const QModelIndex& index) { choosePublication(index.row()); });
        connect(m_setsList, signal, this, [this](const QModelIndex& index) { chooseDataSet(index.row()); });
    }
    return card;
}

QWidget* StatisticsView::makeChoice() {
    auto* card = controls::card();
    m_title = controls::paragraph({}, theme::Text::Section);
    m_summary = controls::paragraph({}, theme::Text::Body, true);
    m_choices = new StatisticsChoices;
    m_authorities = new QLineEdit(QSettings().value(authoritiesSetting).toString());
    m_authorities->setPlaceholderText(tr("all, or numbers such as 926, 935"));
    m_authorities->setAccessibleName(tr("Only these local authorities, by number"));
    auto* authoritiesName = controls::label(tr("Only LAs"), theme::Text::Caption, true);
    authoritiesName->setBuddy(m_authorities);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::s);
    line->addWidget(authoritiesName);
    line->addWidget(m_authorities, 1);
    auto* chosen = new QWidget;
    auto* column = new QVBoxLayout(chosen);
    column->setContentsMargins(theme::m, theme::m, theme::m, theme::s);
    column->setSpacing(theme::s);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_choices, 1);
    column->addLayout(line);
    m_empty =
        new controls::EmptyState(u"chart-line"_s, tr("Figures from Explore Education Statistics"),
                                 tr("Search for a publication, then choose one of its data sets: its years, levels, "
                                    "figures and pupil groups stand "
                                    "here to be ticked. Only the words you search for and what you tick is sent."));
    m_right = new QStackedWidget;
    m_right->addWidget(m_empty);
    m_right->addWidget(chosen);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->addWidget(m_right);
    return card;
}

QWidget* StatisticsView::makeFoot() {
    auto* foot = new QWidget;
    m_doing = controls::label({}, theme::Text::Body, true);
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress"));
    constexpr int barWidth = 180;
    m_progress->setFixedWidth(barWidth);
    m_stop = controls::button(tr("Stop"), Weight::Quiet);
    auto* leave = controls::button(tr("Cancel"));
    m_fetch = controls::button(tr("Fetch figures"), Weight::Primary);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    row->addWidget(m_doing);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    row->addStretch();
    row->addWidget(leave);
    row->addWidget(m_fetch);
    connect(m_stop, &QPushButton::clicked, m_service, &StatisticsService::cancel);
    connect(m_fetch, &QPushButton::clicked, this, &StatisticsView::fetch);
    connect(leave, &QPushButton::clicked, this, &StatisticsView::closed);
    return foot;
}

void StatisticsView::setAsking(bool asking) {
    m_progress->setVisible(asking);
    m_stop->setVisible(asking);
    if (asking) m_notice->clear();
    if (!asking) m_doing->clear();
    m_fetch->setEnabled(m_set && !asking);
}

void StatisticsView::heardOf(const AnsweredAt& at) {
    setAsking(false);
    if (at.isOld)
        m_notice->say(theme::Tone::Soon,
                      tr("The statistics service could not be asked just now. This is what it said on %1.")
                          .arg(shownDate(at.at.toLocalTime().date())));
}

void StatisticsView::failedWith(const Error& error) {
    setAsking(false);
    if (error.kind != Error::Kind::Cancelled) m_notice->say(theme::Tone::Late, error.what);
}

StatisticsService::Fail StatisticsView::fail() {
    return [this](const Error& error) { failedWith(error); };
}

void StatisticsView::search() {
    m_publication.clear();
    m_asked.clear();
    const auto use = [this](const std::vector<StatisticsPublication>& found, const AnsweredAt& at) {
        heardOf(at);
        m_found = found;
        m_foundModel->clear();
        m_sets.clear();
        m_setsModel->clear();
        for (const auto& each : m_found) addLine(m_foundModel, each.title, each.summary);
        m_foundSays->setText(tr("No publication has these words. Try fewer, or others."));
        m_foundSays->setVisible(m_found.empty());
        m_setsSays->setText(tr("Choose a publication to see its data sets."));
        m_setsSays->show();
        if (!m_found.empty()) {
            m_foundList->setCurrentIndex(m_foundModel->index(0, 0));
            m_foundList->setFocus();
        }
    };
    m_service->findPublications(m_words->text(), use, fail());
    setAsking(m_service->isBusy());
}

void StatisticsView::choosePublication(int row) {
    if (row < 0 || size_t(row) >= m_found.size() || m_found[size_t(row)].id == m_publication) return;
    m_publication = m_found[size_t(row)].id;
    m_asked.clear();
    const auto use = [this](const std::vector<StatisticsDataSet>& sets, const AnsweredAt& at) {
        heardOf(at);
        m_sets = sets;
        m_setsModel->clear();
        for (const auto& each : m_sets)
            addLine(m_setsModel, each.title,
                    each.firstPeriod.isEmpty()
                        ? each.summary
                        : tr("%1 to %2 · %3").arg(each.firstPeriod, each.lastPeriod, each.levels.join(u", "_s)));
        m_setsSays->setText(
            tr("This publication has no data set that can be asked for here. Download its tables by "
               "hand and import them as files."));
        m_setsSays->setVisible(m_sets.empty());
        if (!m_sets.empty()) {
            m_setsList->setCurrentIndex(m_setsModel->index(0, 0));
            m_setsList->setFocus();
        }
    };
    m_service->findDataSets(m_found[size_t(row)], use, [this](const Error& error) {
        m_publication.clear();
        failedWith(error);
    });
    setAsking(m_service->isBusy());
}

void StatisticsView::chooseDataSet(int row) {
    if (row < 0 || size_t(row) >= m_sets.size() || m_sets[size_t(row)].id == m_asked) return;
    const StatisticsDataSet set = m_sets[size_t(row)];
    m_asked = set.id;
    const auto use = [this, set](const StatisticsMeta& meta, const AnsweredAt& at) {
        m_set = set;
        m_meta = meta;
        heardOf(at);
        m_title->setText(set.title);
        m_summary->setText(set.summary.simplified());
        m_summary->setVisible(!set.summary.simplified().isEmpty());
        m_choices->setMeta(meta);
        m_right->setCurrentIndex(1);
    };
    m_service->describe(set, use, [this](const Error& error) {
        m_asked.clear();
        failedWith(error);
    });
    setAsking(m_service->isBusy());
}

void StatisticsView::fetch() {
    if (!m_set) return;
    auto query = m_choices->query();
    if (!query) return failedWith(query.error());
    static const QRegularExpression between(u"[\\s,;]+"_s);
    query->authorities = m_authorities->text().split(between, Qt::SkipEmptyParts);
    QSettings().setValue(authoritiesSetting, query->authorities.join(u", "_s));
    const auto use = [this](const ReadOutcomes& read, const AnsweredAt& at) {
        heardOf(at);
        m_plan->say(at.isOld ? tr("The statistics service could not be asked just now. These are its figures as of %1.")
                                   .arg(shownDate(at.at.toLocalTime().date()))
                             : QString());
        m_plan->setSources({{m_set->title, read}});
        m_stack->setCurrentIndex(1);
        m_plan->setFocus();
    };
    m_service->fetch(*m_set, m_meta, *query, use, fail());
    setAsking(m_service->isBusy());
}

}  // namespace nlc
