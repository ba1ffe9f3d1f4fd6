// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/visits/visit_repository.h"
#include "views/shell/desk.h"

class QComboBox;

namespace nlc {

namespace controls {
class ElidedLabel;
}

/// Which of a visit's dates the parts below it speak of, with its places in words.
class VisitDateChoice : public QWidget {
    Q_OBJECT
public:
    explicit VisitDateChoice(Desk& desk, QWidget* parent = nullptr);
    /// Its next date is chosen, else its last; of the same visit the one that was.
    void showVisit(Id<Visit> visit);
    Id<VisitDate> date() const;  ///< 0: the visit has none
    void choose(Id<VisitDate> date);

Q_SIGNALS:
    void chosen();  ///< another one, by whomever

private:
    void refresh();
    void showPlaces();

    Desk& m_desk;
    Id<Visit> m_visit;
    QComboBox* m_dates;
    controls::ElidedLabel* m_places;
};

}  // namespace nlc
