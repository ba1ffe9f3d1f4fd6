// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/bulletins/bulletin.h"
#include "models/outcomes/outcome_picture.h"
#include "models/outcomes/school_set.h"
#include "views/shell/aside_place.h"
#include "views/shell/page.h"

class QButtonGroup;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace nlc {

class ChartSaveButton;
class ChartView;
class GlancePanel;
class OutcomeAnswers;
class OutcomeChoosers;
struct OutcomeAnswer;

/// KS2 outcomes: a measure of a group of pupils for an area, beside others, as one of many charts; what stands out at
/// its right.
class OutcomesPage : public Page {
    Q_OBJECT
public:
    explicit OutcomesPage(Desk& desk);
    bool leave() override;
    bool showRecord(const QString& table, qint64 row) override;
    void focusFilter() override;
    void importTable() override;
    void exportDocument() override;
    QString status() const override { return m_status; }
    QString showState(int index) override;
    void ask(const ChartQuestion& question);  ///< and shows it in the choosers
    const ChartQuestion& question() const { return m_question; }

private:
    QWidget* makeKinds();
    void fillAreas();
    void showQuestion();
    void changed(const std::function<void(ChartQuestion&)>& change);
    void use(const OutcomeAnswer& answer);
    void openRecord(const PlotPoint& point);
    QMenu* makePictureMenu();
    void addToPicture(Id<OutcomePicture> picture);
    void addToBulletin(Id<Bulletin> bulletin);
    void openReleases();
    void openPictures(Id<OutcomePicture> picture = {});
    void openSets(Id<SchoolSet> set = {});

    OutcomeAnswers* m_answers;
    ChartQuestion m_question;
    OutcomeChoosers* m_choosers;
    QPushButton *m_import, *m_picture, *m_more;
    QButtonGroup* m_kinds;
    ChartView* m_chart;
    ChartSaveButton* m_save;
    GlancePanel* m_glance;
    QStackedWidget* m_content;
    AsidePlace m_aside{m_content};
    QString m_status;
};

}  // namespace nlc
