// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/school_set_list.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"
#include "views/shell/record_form.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace nlc {

class ListPane;
class OutcomeAnswers;
struct PastedSchools;

/// Groups, zones and cohorts of schools: made, named, dated, and schools put in from a pasted list or taken out.
class SchoolSetsView : public Aside {
    Q_OBJECT
public:
    SchoolSetsView(Desk& desk, const OutcomeAnswers& answers, QWidget* parent = nullptr);
    ~SchoolSetsView() override;
    ListPane* list() const { return m_pane; }
    ListPane* schools() const { return m_schools; }
    bool leave() override;
    bool showSet(Id<SchoolSet> set);    ///< false as leave()
    void putIn(const QString& pasted);  ///< a URN, DfE number or name a line
    void takeOut();                     ///< the chosen schools, as if they had never been in it

private:
    QWidget* makeDetails();
    QWidget* makePaste();
    void follow(qint64 id);
    void showSchools(Id<SchoolSet> set);
    void makeNew();
    void remove();
    void say(const PastedSchools& read, int count);

    Desk& m_desk;
    const OutcomeAnswers& m_answers;
    std::unique_ptr<RecordList<SchoolSetRow>> m_sets;
    std::unique_ptr<RecordList<SchoolSetMember>> m_members;
    ListPane* m_pane;
    ListPane* m_schools;
    QStackedWidget* m_details;
    RecordForm<SchoolSet>* m_form;
    controls::LinesField* m_pasted;
    controls::DateField* m_joined;
    QPushButton *m_put, *m_putUnknown, *m_remove;
    QLabel* m_said;
    QStringList m_unknown;  ///< URNs that nothing here knows
};

}  // namespace nlc
