// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/agenda_model.h"
#include "views/shell/record_form.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace nlc {

namespace controls {
class Lines;
}
class RowMover;

/// The agenda being made: items in their order with their times, the chosen one below to be edited, and what could be
/// taken up since the last meeting.
class AgendaPanel : public QWidget {
    Q_OBJECT
public:
    AgendaPanel(Desk& desk, AgendaModel* agenda, QWidget* parent = nullptr);
    void showMeeting(Id<Meeting> id);
    controls::Form* form() const { return m_form; }
    void addItem();  ///< goes to where a new one is typed
    bool leave() { return m_form->commitPending(); }

private:
    void choose(int row);
    void add();
    void remove();
    void showState();
    void showProposals();

    Desk& m_desk;
    AgendaModel* m_agenda;
    QTableView* m_table;
    RowMover* m_mover;
    QLineEdit* m_new;
    QLabel* m_state;
    RecordForm<AgendaItem>* m_form;
    QWidget* m_proposed;
    controls::Lines* m_proposals;
};

}  // namespace nlc
