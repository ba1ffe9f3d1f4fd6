// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/meetings/attendance.h"
#include "views/shell/desk.h"

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

private:
    void refresh();
    controls::Lines* linesOf(Sector sector);
    void saveSignIn();

    Desk& m_desk;
    Id<Meeting> m_meeting;
    QLabel *m_quorum, *m_counts;
    QVBoxLayout* m_column;
    QHash<int, std::pair<QLabel*, controls::Lines*>> m_sectors;
};

}  // namespace nlc
