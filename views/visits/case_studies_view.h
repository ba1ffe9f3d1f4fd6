// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/visits/reflection_repository.h"
#include "views/shell/aside.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

class QPushButton;
class QStackedWidget;

namespace nlc {

class ExportButton;
class ListPane;
struct VisitNames;

/// The case studies and the chosen one on its proforma: context, what was done, impact with figures, cost and time,
/// what comes next.
class CaseStudiesView : public Aside {
    Q_OBJECT
public:
    CaseStudiesView(Desk& desk, const VisitNames& names, QWidget* parent = nullptr);
    ~CaseStudiesView() override;
    bool leave() override;
    bool showStudy(Id<CaseStudy> study);  ///< false: it is not there, or as leave()
    void makeNew();
    void exportDocument();
    void printDocument();

private:
    QWidget* makeTop();
    Details* makeCard(const VisitNames& names);
    void makeForm(const VisitNames& names);
    void follow(qint64 id);
    void showState();
    void moveOn();
    void toBulletin();
    void remove();

    Desk& m_desk;
    std::unique_ptr<RecordList<CaseStudyRow>> m_list;
    ListPane* m_pane;
    RecordForm<CaseStudy>* m_form;
    ExportButton* m_export;
    QPushButton *m_next, *m_bulletin;
    Details* m_card;
};

}  // namespace nlc
