// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/meetings/attendance.h"
#include "models/meetings/invitation.h"
#include "views/shell/record_form.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace nlc {

class ExportButton;
class ListModel;
namespace controls {
class Lines;
class ReferenceField;
}  // namespace controls

/// Who was asked and who comes: ticked off in the meeting, sector by sector, with the quorum above.
class AttendancePanel : public QWidget {
    Q_OBJECT
public:
    AttendancePanel(Desk& desk, ListModel* people, QWidget* parent = nullptr);
    void showMeeting(Id<Meeting> id);
    controls::Form* form() const { return m_form; }

private:
    void refresh();
    controls::Lines* linesOf(Sector sector);
    void makeEditor(ListModel* people);
    void edit(Id<Attendance> id, Sector sector);
    void closeEditor();
    void invite(InviteWhom whom);
    void saveEntry();
    void saveSignIn();
    void saveBadges(const QString& sheet);
    Result<Meeting> meeting() const { return Repository<Meeting>(m_desk.workspace()).find(m_meeting); }

    Desk& m_desk;
    Id<Meeting> m_meeting;
    QLabel *m_quorum, *m_counts;
    QVBoxLayout* m_column;
    QHash<int, std::pair<QLabel*, controls::Lines*>> m_sectors;
    QWidget* m_editor;  ///< of one line, below it
    RecordForm<Attendance>* m_form;
};

}  // namespace nlc
