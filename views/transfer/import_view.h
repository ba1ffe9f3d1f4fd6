// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>
#include <memory>

#include "models/transfer/import_table.h"
#include "models/transfer/table_file.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace nlc {

class ImportColumns;
namespace controls {
class EmptyState;
}

/// Brings a table in from outside: where it comes from, what each column is, and what becomes of every row, all on one
/// page and before anything is written. A file can be chosen, dropped here or pasted as cells.
class ImportView : public Aside {
    Q_OBJECT
public:
    using MakeImport = std::function<Result<std::unique_ptr<Import>>(Workspace&)>;
    /// `kind` names what is imported, in the settings ("people"); `title` heads the page.
    ImportView(Desk& desk, const QString& kind, const QString& title, MakeImport make, QWidget* parent = nullptr);
    ~ImportView() override;

    void openFile(const QString& path);
    void openText(const QString& text, const QString& name);
    void paste();
    bool isBusy() const override;
    ImportTable* table() const { return m_table; }
    QPushButton* importButton() const { return m_import; }
    ImportColumns* columns() const { return m_columns; }

Q_SIGNALS:
    void done(int rows);  ///< so many were added or updated, as one step

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeSource();
    QWidget* makeRows();
    QWidget* makeFoot();
    void chooseFile();
    void take(Result<TableFile> file, const QString& name);
    void read();  ///< the table anew, by the settings above it
    bool refreshImport();
    void showChoices();
    void plan();  ///< on a worker; again when something changed meanwhile
    void planned(ImportPlan plan);
    void showCounts();
    void write();
    void saveProblems();
    QHash<QString, QString> remembered() const;
    void remember();

    struct Worker;
    Desk& m_desk;
    QString m_kind;
    MakeImport m_make;
    std::vector<ImportField> m_fields;
    std::shared_ptr<Worker> m_worker;
    std::optional<TableFile> m_file;
    ImportChoices m_choices;
    ImportTable* m_table;
    ImportColumns* m_columns;
    QLabel *m_name, *m_summary;
    QComboBox *m_sheet, *m_encoding, *m_delimiter, *m_dates;
    QSpinBox* m_heading;
    QLineEdit* m_authorities;
    QList<QPair<std::optional<ImportRow::Fate>, QPushButton*>> m_fates;
    QTableView* m_rows;
    QStackedWidget* m_stack;
    controls::EmptyState* m_empty;
    QPushButton *m_saveProblems, *m_import;
    QPointer<Job> m_planning, m_writing;
    bool m_planAgain = false;
    bool m_filling = false;  ///< the settings are being set, not chosen
};

}  // namespace nlc
