// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/visit_letters.h"
#include "views/shell/desk.h"

namespace nlc {

class ReadLines;
namespace controls {
struct Line;
}

/// The letters of a date: of each kind who has not had theirs, and what was made for whom.
class VisitLettersPanel : public QWidget {
    Q_OBJECT
public:
    explicit VisitLettersPanel(Desk& desk, QWidget* parent = nullptr);
    void showDate(Id<VisitDate> date);

private:
    Result<std::vector<controls::Line>> kindLines();
    Result<std::vector<controls::Line>> madeLines();

    Desk& m_desk;
    Id<VisitDate> m_date;
    ReadLines *m_kinds, *m_made;
};

}  // namespace nlc
