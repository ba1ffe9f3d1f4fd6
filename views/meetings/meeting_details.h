// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/agenda_model.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

class QButtonGroup;
class QMenu;
class QPushButton;

namespace nlc {

namespace controls {
class ElidedLabel;
}
class AgendaPanel;
class AttendancePanel;
class ExportButton;
class ListModel;
class MinutesPanel;
class PacksPanel;
class PapersPanel;
class PublicPanel;

/// The lists that names are found in while typing; they outlive the details.
struct MeetingNames {
    ListModel* people;
    ListModel* groups;
};

/// A meeting: its agenda, its papers and packs, who is there, its minutes, what everyone may read of it, and when and
/// where it is.
class MeetingDetails : public Details {
    Q_OBJECT
public:
    enum class Part { Agenda, Papers, People, Minutes, Public, About };
    MeetingDetails(Desk& desk, const MeetingNames& names, QWidget* parent = nullptr);
    bool showMeeting(Id<Meeting> id);  ///< false: a value typed for the one before cannot be kept
    Id<Meeting> meeting() const { return m_form->record().id; }
    void showPart(Part part);
    Part part() const;
    void showHistory();
    bool leave() override;
    void focusFirst();
    void exportDocument();
    void printDocument();

Q_SIGNALS:
    void deleteAsked();
    void copyAsked();

private:
    void makeForm(const MeetingNames& names);
    void showState();
    void showExports();
    ExportButton* exportButton() const;
    void fillMore();
    void moveTo(MeetingState state);
    void mailMinutes(bool toChair);

    Desk& m_desk;
    AgendaModel* m_model;
    RecordForm<Meeting>* m_form;
    AgendaPanel* m_agenda;
    QButtonGroup* m_group;
    QWidget* m_pack;  ///< papers, and the packs made of them
    PapersPanel* m_papers;
    PacksPanel* m_packs;
    AttendancePanel* m_people;
    MinutesPanel* m_minutes;
    PublicPanel* m_public;
    ListModel* m_names;  ///< people
    QMenu* m_more;
    QList<QWidget*> m_parts;
    QList<QPushButton*> m_tabs;
    ExportButton *m_exportAgenda, *m_exportMinutes, *m_exportOpen;
    QPushButton* m_next;
    controls::ElidedLabel* m_when;
};

}  // namespace nlc
