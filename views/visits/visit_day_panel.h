// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/formats.h"
#include "models/visits/visit_document.h"
#include "views/shell/desk.h"

class QLabel;
class QPushButton;

namespace nlc {

class ExportButton;
class VisitTimetable;
class VisitorList;
namespace controls {
class Form;
}

/// The day itself: its papers, who is there (ticked off by Space), and the timetable.
class VisitDayPanel : public QWidget {
    Q_OBJECT
public:
    explicit VisitDayPanel(Desk& desk, QWidget* parent = nullptr);
    void showDate(Id<Visit> visit, Id<VisitDate> date);
    bool leave();
    controls::Form* form() const;
    /// The timetable and the other papers of the date; its place is where the card has its actions.
    ExportButton* exportButton() const { return m_export; }
    VisitorList* list() const { return m_list; }

private:
    void refresh();
    void save(const QString& title, const Result<doc::Document>& document, doc::Format format);
    void saveBadges(const QString& sheet);

    Desk& m_desk;
    Id<VisitDate> m_date;
    QLabel* m_count;
    QPushButton *m_tick, *m_everyone;
    ExportButton* m_export;
    VisitorList* m_list;
    VisitTimetable* m_timetable;
};

}  // namespace nlc
