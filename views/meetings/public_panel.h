// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting.h"
#include "views/shell/record_form.h"

class QLabel;
class QPushButton;

namespace nlc {

class ExportButton;

/// What everyone may read of a meeting: begun from its headings and decisions, then written on. A bulletin takes it
/// over as it stands, and it is a web page of its own.
class PublicPanel : public QWidget {
    Q_OBJECT
public:
    explicit PublicPanel(Desk& desk, QWidget* parent = nullptr);
    void showMeeting(Id<Meeting> id);
    controls::Form* form() const { return m_form; }
    ExportButton* exportButton() const { return m_export; }

private:
    void start();

    Desk& m_desk;
    RecordForm<Meeting>* m_form;
    QPushButton* m_start;
    QLabel* m_hint;
    ExportButton* m_export;
};

}  // namespace nlc
