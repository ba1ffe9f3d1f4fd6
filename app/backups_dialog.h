// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace nlc {

/// The backups of a workspace, newest first, with a look at what each holds before one is chosen.
class BackupsDialog : public QDialog {
    Q_OBJECT
public:
    explicit BackupsDialog(const QString& workspacePath, QWidget* parent = nullptr);
    QString chosen() const;  ///< path of the backup to restore, once accepted

private:
    void look();

    QTreeWidget* m_list;
    QLabel* m_contents;
    QPushButton* m_restore;
};

}  // namespace nlc
