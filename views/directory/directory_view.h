// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "models/directory/directory.h"
#include "views/shell/desk.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace nlc {

class DocumentView;
class ExportButton;

/// The directory as the public reads it, today or as it was published on a day; or what it has changed.
class DirectoryView : public QFrame {
    Q_OBJECT
public:
    explicit DirectoryView(Desk& desk, QWidget* parent = nullptr);
    void show(Id<DirectoryPublication> publication, bool changes);  ///< 0: as it stands today
    /// Of what is shown; what stands today has to be published first.
    ExportButton* exportButton() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    Id<DirectoryPublication> publication() const;
    void readPublications();
    void refresh();

    Desk& m_desk;
    QComboBox* m_which;
    QPushButton *m_list, *m_changes;
    ExportButton *m_exportList, *m_exportChanges;
    QLabel* m_hint;
    DocumentView* m_page;
};

}  // namespace nlc
