// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "models/meetings/register.h"
#include "views/shell/desk.h"

class QLabel;
class QPushButton;

namespace nlc {

namespace controls {
class DateField;
class LinesField;
}  // namespace controls

/// Goes through open actions in one pass: each is done, dropped, or still open with what was said and a new day, and
/// the next one stands there. Each answer is a step of its own.
class ReviewDialog : public QDialog {
    Q_OBJECT
public:
    ReviewDialog(Desk& desk, std::vector<ActionRow> actions, QWidget* parent);

private:
    void showCurrent();
    void answer(ActionState state);
    void finish();

    Desk& m_desk;
    std::vector<ActionRow> m_actions;
    size_t m_at = 0;
    int m_done = 0, m_dropped = 0, m_open = 0;
    QLabel *m_place, *m_wording, *m_from;
    controls::LinesField* m_evidence;
    controls::DateField* m_due;
    QPushButton *m_back, *m_isDone, *m_drop, *m_still;
};

/// Of `actions` the open ones; says so when there is none.
void showActionReview(Desk& desk, QWidget* window, const std::vector<ActionRow>& actions);

}  // namespace nlc
