// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <optional>

#include "models/calendar/calendar_import.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace nlc {

class CalendarRows;
namespace controls {
class EmptyState;
}

/// Brings a calendar file in: what becomes of each entry first, then all of it as one step.
class CalendarImportView : public Aside {
    Q_OBJECT
public:
    explicit CalendarImportView(Desk& desk, QWidget* parent = nullptr);
    ~CalendarImportView() override;
    void openFile(const QString& path);
    bool isBusy() const override { return m_writing; }

Q_SIGNALS:
    void done(const QString& words);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFile();
    void plan();
    void showPlan();
    void write();

    Desk& m_desk;
    std::optional<IcsFile> m_file;
    QString m_fileName;
    std::optional<CalendarPlan> m_plan;
    QPointer<Job> m_job;
    bool m_writing = false;
    CalendarRows* m_rows;
    QLabel *m_name, *m_counts;
    QPushButton* m_import;
    QTableView* m_table;
    QStackedWidget* m_stack;
    controls::EmptyState* m_empty;
};

}  // namespace nlc
