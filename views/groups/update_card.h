// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "models/groups/update_repository.h"
#include "views/shell/desk.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace nlc::controls {
class ElidedLabel;
class Pill;
}  // namespace nlc::controls

namespace nlc {

class UpdateAside;
class UpdateEditor;

/// One group's update: where it stands, its next step, the editor, and what stands beside it.
class UpdateCard : public QFrame {
    Q_OBJECT
public:
    explicit UpdateCard(Desk& desk, QWidget* parent = nullptr);

    bool showUpdate(Id<Update> id);  ///< false: a value of the one before cannot be kept
    bool keep();
    const Update& update() const;
    void openHistory();
    UpdateAside* aside() const { return m_aside; }
    UpdateEditor* editor() const { return m_editor; }

private:
    void refresh();
    void showSteps(UpdateState state);
    void move(UpdateState to);

    Desk& m_desk;
    QWidget *m_none, *m_one;
    controls::ElidedLabel *m_name, *m_moved;
    controls::Pill* m_pill;
    QPushButton *m_history, *m_back, *m_on;
    UpdateState m_backTo = UpdateState::Draft, m_onTo = UpdateState::Submitted;
    UpdateEditor* m_editor;
    UpdateAside* m_aside;
};

}  // namespace nlc
