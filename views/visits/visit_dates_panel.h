// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/visit_repository.h"
#include "views/shell/record_lines.h"

namespace nlc {

/// The dates of a visit, each opened in place: day, times, places and where it is.
class VisitDatesPanel : public QWidget {
    Q_OBJECT
public:
    explicit VisitDatesPanel(Desk& desk, QWidget* parent = nullptr);
    void showVisit(Id<Visit> id);
    bool leave() { return m_lines->form()->commitPending() && m_lines->finishNew(); }
    controls::Form* form() const { return m_lines->form(); }
    void askNew();

Q_SIGNALS:
    void visitorsAsked(Id<VisitDate> date);

private:
    void makeForm();
    void refresh();
    void askWhyCancelled();
    Result<> changed(const std::function<void(VisitDate&)>& how);

    Desk& m_desk;
    Id<Visit> m_visit;
    QPushButton* m_add;
    RecordLines<VisitDate>* m_lines;
};

}  // namespace nlc
