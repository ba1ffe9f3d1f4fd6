// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/visits/booking_repository.h"
#include "views/shell/desk.h"
#include "views/shell/list_pane.h"

namespace nlc {

/// Those who are booked on a date. Space ticks off whom is chosen: came, absent, not noted.
class VisitorList : public ListPane {
    Q_OBJECT
public:
    enum class Whom {
        Everyone,    ///< who waits and who cancelled too
        WithAPlace,  ///< whom the host expects
    };
    VisitorList(Desk& desk, const QString& name, Whom whom, const std::vector<int>& widths, QWidget* parent = nullptr);
    ~VisitorList() override;
    void showDate(Id<VisitDate> date);
    Id<VisitDate> date() const { return m_date; }
    void tickOff();  ///< the chosen ones, all as the current one
    /// Everyone with a place of whom nothing is noted.
    void tickOffTheRest();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Desk& m_desk;
    Whom m_whom;
    std::vector<int> m_columns;
    Id<VisitDate> m_date;
    std::unique_ptr<RecordList<BookingRow>> m_list;
};

}  // namespace nlc
