// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/groups/update_repository.h"
#include "views/shell/desk.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace nlc::controls {
class EmptyState;
}

namespace nlc {

class DocumentView;

/// Beside the editor of an update: how it will look, what the group wrote last time, and what it does, ready to be put
/// in.
class UpdateAside : public QWidget {
    Q_OBJECT
public:
    enum Tab { Preview, LastTime, Activities };

    explicit UpdateAside(Desk& desk, QWidget* parent = nullptr);
    void showUpdate(const Update& update);  ///< the group's last update and activities are read anew
    void preview(const Update& typed);
    void showTab(Tab tab);

Q_SIGNALS:
    void insertAsked(const QString& markdown);

private:
    void showLastTime();
    void showActivities();
    QWidget* rowOf(const Activity& activity);

    Desk& m_desk;
    Update m_update;
    QButtonGroup* m_tabs;
    QStackedWidget* m_stack;
    DocumentView *m_preview, *m_last;
    QLabel* m_lastWhen;
    QStackedWidget *m_lastStack, *m_activityStack;
    QWidget* m_activityRows;
};

}  // namespace nlc
