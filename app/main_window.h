// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <QPointer>
#include <memory>

#include "models/store/workspace.h"
#include "views/shell/desk.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace nlc::controls {
class Toast;
}

namespace nlc {

class Shell;
class Welcome;

/// The window: menus, the open workspace or the welcome page, status bar. What can be done stands in the menus, each
/// action once, with its key.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Identity identity);
    ~MainWindow() override;

    /// Opens the file in place of the one that is open; false when it could not be, or the open one cannot be left yet.
    bool openFile(const QString& path);
    bool newFile(const QString& path);
    Shell* shell() const { return m_shell; }
    Workspace* workspace() const { return m_workspace.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeMenus();
    void makeStatusBar();
    bool present(Result<std::unique_ptr<Workspace>> opened);
    bool closeWorkspace();  ///< false when something typed cannot be kept
    void becomeCurrent();   ///< after a workspace was opened or closed: titles, actions, notice

    void askNew();
    void askOpen();
    void saveCopy();
    void fillRecent();
    void showBackups();
    void keepBackup(bool daily);
    void restore(const QString& backup);
    void checkFile();
    void showSettings();
    void showHelp();
    void showAbout();

    void undo();
    void redo();
    void nameSteps();
    void showNotice();
    void showStatus();
    void showBackup();
    void followJob(Job* job);
    void report(const Error& error);

    QAction* add(QMenu* menu, const QString& words, const QKeySequence& key, std::function<void()> act,
                 bool needsWorkspace);

    Identity m_identity;
    QDate m_backupDay;  ///< when the daily backup was last asked for
    QStackedWidget* m_stack;
    Welcome* m_welcome;
    controls::Toast* m_toast;
    std::unique_ptr<Workspace> m_workspace;
    Desk* m_desk = nullptr;
    Shell* m_shell = nullptr;
    QList<QAction*> m_needWorkspace;
    QMenu* m_recent = nullptr;
    QMenu* m_go = nullptr;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QLabel *m_fileName = nullptr, *m_saved = nullptr, *m_backedUp = nullptr, *m_pageStatus = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QPointer<Job> m_job;
};

}  // namespace nlc
