// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/reflection.h"
#include "models/visits/visit_repository.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

class QButtonGroup;
class QMenu;
class QPushButton;

namespace nlc {

class ExportButton;
class ListModel;
class ReflectionsPanel;
class VisitDateChoice;
class VisitDatesPanel;
class VisitDayPanel;
class VisitLettersPanel;
class VisitorsPanel;

/// The lists that names are found in while typing; they outlive the details.
struct VisitNames {
    ListModel* people;
    ListModel* organisations;
};

/// A visit: what there is to see and for whom, its dates, who comes, their letters, the day, and what they took along.
class VisitDetails : public Details {
    Q_OBJECT
public:
    enum class Part { Visitors, Dates, About, Letters, Day, Reflections };
    VisitDetails(Desk& desk, const VisitNames& names, QWidget* parent = nullptr);
    bool showVisit(Id<Visit> id);  ///< false: a value typed for the one before cannot be kept
    Id<Visit> visit() const { return m_form->record().id; }
    void showPart(Part part);
    Part part() const;
    void showDate(Id<VisitDate> date, Id<Booking> booking = {});
    void showReflection(Id<Reflection> reflection);
    bool leave() override;
    void book();
    void closeStep();  ///< what was begun and not done goes
    void focusFirst();
    void showHistory();
    void exportDocument();
    void printDocument();

Q_SIGNALS:
    void deleteAsked();
    void bookingsAsked(const QString& table);  ///< to be imported; empty: a file is chosen there
    void reflectionsAsked();

private:
    void makeActions();
    void makeForm(const VisitNames& names);
    void showState();
    void fillMore();
    void moveTo(VisitState state);
    void askWhyCancelled();
    void makeCaseStudy();
    ExportButton* exportButton() const;

    Desk& m_desk;
    RecordForm<Visit>* m_form;
    QButtonGroup* m_group;
    VisitDateChoice* m_date;
    VisitorsPanel* m_visitors;
    VisitDatesPanel* m_dates;
    VisitLettersPanel* m_letters;
    VisitDayPanel* m_day;
    ReflectionsPanel* m_reflections;
    QMenu* m_more;
    QList<QWidget*> m_parts;
    QList<QPushButton*> m_tabs;
    ExportButton* m_leaflet;
    QPushButton* m_next;
};

}  // namespace nlc
