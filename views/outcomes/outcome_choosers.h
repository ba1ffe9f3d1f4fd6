// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/outcomes/glance.h"

class QComboBox;
class QMenu;
class QPushButton;

namespace nlc {

/// Measure, pupils, area, year, and whom it is held against: what a chart of outcomes is asked about.
class OutcomeChoosers : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeChoosers(QWidget* parent = nullptr);
    void setAreas(const std::vector<AskableArea>& areas);
    void showQuestion(const ChartQuestion& question);
    void showOthers(const OtherAnswers& others);  ///< years and sources that could be chosen
    void focusArea();

Q_SIGNALS:
    void asked(const ChartQuestion& question);

private:
    void change(const std::function<void(ChartQuestion&)>& change);
    QMenu* makeCompareMenu();
    void addSources(QMenu* menu);
    void fillYears();

    ChartQuestion m_question;
    std::vector<AskableArea> m_areaList;
    OtherAnswers m_others;
    QComboBox *m_measures, *m_groups, *m_areas, *m_years;
    QPushButton* m_compare;
};

}  // namespace nlc
