// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/visit_document.h"
#include "views/shell/record_lines.h"

namespace nlc {

/// Hear, see, reflect, discuss, with the times of the chosen date; the usual four until the visit has its own.
class VisitTimetable : public QWidget {
    Q_OBJECT
public:
    explicit VisitTimetable(Desk& desk, QWidget* parent = nullptr);
    void showDate(Id<Visit> visit, Id<VisitDate> date);
    bool leave() { return m_lines->form()->commitPending() && m_lines->finishNew(); }
    controls::Form* form() const { return m_lines->form(); }

private:
    void makeForm();
    void refresh();
    void makeOwn();
    void addPart();
    void move(int from, int to);

    Desk& m_desk;
    Id<Visit> m_visit;
    Id<VisitDate> m_date;
    std::vector<VisitStep> m_own;
    QPushButton *m_change, *m_add;
    RecordLines<VisitStep>* m_lines;
};

}  // namespace nlc
