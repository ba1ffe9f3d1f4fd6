// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

#include "models/outcomes/glance.h"

class QVBoxLayout;

namespace nlc {

/// What stands out of an area's figures, beside its chart.
class GlancePanel : public QWidget {
    Q_OBJECT
public:
    explicit GlancePanel(QWidget* parent = nullptr);
    void showGlance(const Glance& glance);

Q_SIGNALS:
    void chartAsked(OutcomeChart chart);  ///< that says more

private:
    QVBoxLayout* addCard(const QString& heading, const QString& words);
    void addStep(QVBoxLayout* card, const QString& words, const QString& name, OutcomeChart chart);

    QVBoxLayout* m_cards;  ///< made anew with each answer
};

}  // namespace nlc
