// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>

#include "models/outcomes/outcome_files.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace nlc {

namespace controls {
class EmptyState;
}
class OwnColumns;
class ReleasePlanView;

/// Brings figures in from files: what each file is and says, what is to be said for it, and what becomes of each
/// release, all before anything is written. Files are chosen or dropped, several at once, with their descriptions.
class ImportOutcomesView : public Aside {
    Q_OBJECT
public:
    explicit ImportOutcomesView(Desk& desk, QWidget* parent = nullptr);
    ~ImportOutcomesView() override;

    void openFiles(const QStringList& paths);  ///< beside those that are there
    bool isBusy() const override;
    ReleasePlanView* plan() const { return m_plan; }
    OwnColumns* columns() const { return m_columns; }
    const std::vector<OutcomeFile>& files() const { return m_files; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeFiles();
    void chooseFiles();
    void read();  ///< all of them anew, on a worker
    void took(std::vector<OutcomeFile> files);
    void showFiles();
    void showFile();
    void setYear(int index);
    void setMapping();
    void removeFile();
    OutcomeFile* chosen();

    Desk& m_desk;
    std::vector<OutcomeFile> m_files;
    QStandardItemModel* m_model;
    controls::EmptyState* m_empty;
    QListView* m_list;
    QLabel* m_says;
    QWidget *m_yearRow, *m_mappingPart;
    QComboBox* m_year;
    OwnColumns* m_columns;
    QPushButton* m_remove;
    QStackedWidget* m_stack;
    ReleasePlanView* m_plan;
    QPointer<Job> m_reading;
    QString m_mapped;  ///< whose columns stand there
    bool m_readAgain = false;
};

}  // namespace nlc
