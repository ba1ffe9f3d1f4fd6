// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/reflection_repository.h"
#include "views/shell/record_lines.h"

namespace nlc {

class ListModel;
struct VisitNames;

/// What visitors took along from a visit, each opened in place; whose follow-up is due says so.
class ReflectionsPanel : public QWidget {
    Q_OBJECT
public:
    ReflectionsPanel(Desk& desk, const VisitNames& names, QWidget* parent = nullptr);
    void showVisit(Id<Visit> id);
    bool leave() { return m_lines->form()->commitPending() && m_lines->finishNew(); }
    controls::Form* form() const { return m_lines->form(); }
    void open(Id<Reflection> id);
    void askNew();

Q_SIGNALS:
    void importAsked();

private:
    void makeForm(const VisitNames& names);
    void refresh();
    void makeCaseStudy(Id<Reflection> id);

    Desk& m_desk;
    ListModel* m_people;
    Id<Visit> m_visit;
    QLabel* m_count;
    QPushButton *m_import, *m_add;
    RecordLines<Reflection>* m_lines;
};

}  // namespace nlc
