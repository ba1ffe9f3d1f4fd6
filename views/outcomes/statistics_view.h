// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/statistics_service.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace nlc {

namespace controls {
class EmptyState;
class Notice;
}  // namespace controls
class ReleasePlanView;
class StatisticsChoices;

/// Brings figures in from Explore Education Statistics: a publication is searched for, a data set and what of it are
/// chosen, and what came is looked at as files are, before anything is written. Nothing is asked before a person does.
class StatisticsView : public Aside {
    Q_OBJECT
public:
    explicit StatisticsView(Desk& desk, const StatisticsSettings& settings = StatisticsSettings::ofThisComputer(),
                            QWidget* parent = nullptr);

    bool isBusy() const override;
    ReleasePlanView* plan() const { return m_plan; }
    StatisticsChoices* choices() const { return m_choices; }
    StatisticsService* service() const { return m_service; }

private:
    QWidget* makeFind();
    QWidget* makeChoice();
    QWidget* makeFoot();
    void search();
    void choosePublication(int row);
    void chooseDataSet(int row);
    void fetch();
    void setAsking(bool asking);
    void heardOf(const AnsweredAt& at);
    void failedWith(const Error& error);
    StatisticsService::Fail fail();

    Desk& m_desk;
    StatisticsService* m_service;
    std::vector<StatisticsPublication> m_found;
    std::vector<StatisticsDataSet> m_sets;
    std::optional<StatisticsDataSet> m_set;  ///< whose meta is shown
    StatisticsMeta m_meta;
    QString m_publication, m_asked;  ///< ids that the lists follow
    controls::Notice* m_notice;
    QLineEdit *m_words, *m_authorities;
    QPushButton *m_search, *m_fetch, *m_stop;
    QStandardItemModel *m_foundModel, *m_setsModel;
    QListView *m_foundList, *m_setsList;
    QLabel *m_foundSays, *m_setsSays, *m_title, *m_summary, *m_doing;
    StatisticsChoices* m_choices;
    controls::EmptyState* m_empty;
    QProgressBar* m_progress;
    QStackedWidget *m_stack, *m_right;
    ReleasePlanView* m_plan;
};

}  // namespace nlc
