// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include "app/recent_files.h"
#include "app/welcome.h"
#include "models/store/backups.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/controls/toast.h"
#include "views/shell/page.h"
#include "views/shell/rail.h"
#include "views/shell/shell.h"

namespace nlc {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Identity identity)
    : m_identity(std::move(identity)),
      m_stack(new QStackedWidget),
      m_welcome(new Welcome),
      m_toast(new controls::Toast(this)) {
    setCentralWidget(m_stack);
    m_stack->addWidget(m_welcome);
    setMinimumSize(640, 480);  // half of a screen and less: pages are scrolled then
    resize(QSize(1366, 768).boundedTo(screen()->availableSize()));
    restoreGeometry(QSettings().value(u"window"_s).toByteArray());
    makeMenus();
    makeStatusBar();
    connect(m_welcome, &Welcome::newAsked, this, &MainWindow::askNew);
    connect(m_welcome, &Welcome::openAsked, this, &MainWindow::askOpen);
    connect(m_welcome, &Welcome::fileChosen, this, &MainWindow::openFile);
    becomeCurrent();
}

MainWindow::~MainWindow() {
    delete m_shell;  // the pages go before the workspace that they read
    delete m_desk;
}

bool MainWindow::openFile(const QString& path) {
    if (m_workspace && QFileInfo(path) == QFileInfo(m_workspace->path())) return true;
    if (!closeWorkspace()) return false;
    return present(Workspace::open(path, m_identity));
}

bool MainWindow::newFile(const QString& path) {
    if (!closeWorkspace()) return false;
    return present(Workspace::create(path, m_identity));
}

bool MainWindow::present(Result<std::unique_ptr<Workspace>> opened) {
    if (!opened) {
        becomeCurrent();
        report(opened.error());
        return false;
    }
    m_workspace = std::move(*opened);
    m_desk = new Desk(*m_workspace, this);
    m_shell = new Shell(*m_desk);
    m_stack->addWidget(m_shell);
    connect(m_desk, &Desk::said, this, [this](const QString& words, bool canUndo) {
        if (canUndo)
            m_toast->say(words, tr("Undo"), [this] { undo(); });
        else
            m_toast->say(words);
    });
    connect(m_desk, &Desk::reported, this, &MainWindow::report);
    connect(m_desk, &Desk::jobStarted, this, &MainWindow::followJob);
    connect(m_shell, &Shell::pageChanged, this, &MainWindow::showStatus);
    connect(m_shell->rail(), &Rail::settingsAsked, this, &MainWindow::showSettings);
    connect(m_workspace.get(), &Workspace::stepsChanged, this, [this] {
        nameSteps();
        showStatus();
    });
    connect(m_workspace.get(), &Workspace::writerLeft, this, &MainWindow::showNotice);
    connect(m_workspace.get(), &Workspace::writingLost, this, &MainWindow::showNotice);
    connect(m_shell->notice(), &controls::Notice::chosen, this, [this] {
        const QString path = m_workspace->path();
        if (closeWorkspace()) present(Workspace::open(path, m_identity));
    });
    noteRecentFile(m_workspace->path());
    becomeCurrent();
    m_shell->goTo(QSettings().value(u"page"_s, 0).toInt());
    if (!m_shell->current()) m_shell->goTo(0);
    if (m_workspace->isWritable()) keepBackup(true);
    return true;
}

bool MainWindow::closeWorkspace() {
    if (!m_workspace) return true;
    if (m_shell->current() && !m_shell->current()->leave()) {
        m_toast->say(
            tr("One value cannot be kept yet: put it right, or press Esc in its field to leave it as it was."));
        return false;
    }
    QSettings().setValue(u"page"_s, m_shell->currentIndex());
    delete m_shell;
    m_shell = nullptr;
    delete m_desk;  // waits for what still runs on a worker
    m_desk = nullptr;
    m_workspace.reset();
    return true;
}

void MainWindow::becomeCurrent() {
    m_stack->setCurrentWidget(m_shell ? static_cast<QWidget*>(m_shell) : m_welcome);
    m_welcome->setRecent(recentFiles());
    const QString name = m_workspace ? QFileInfo(m_workspace->path()).fileName() : QString();
    setWindowTitle(m_workspace ? tr("%1 – NLC Desk").arg(name) : tr("NLC Desk"));
    m_fileName->setText(name);
    menuBar()->setCornerWidget(m_fileName);  // again: only then does the bar make room for other words
    for (QAction* action : m_needWorkspace) action->setEnabled(bool(m_workspace));
    showNotice();
    nameSteps();
    showStatus();
    showBackup();
}

void MainWindow::showNotice() {
    if (!m_shell) return;
    const Workspace& workspace = *m_workspace;
    if (workspace.isWritable()) {
        m_shell->notice()->clear();
        if (workspace.wasLeftOpen())
            m_toast->say(
                tr("The workspace was not closed properly last time. It was looked through and nothing is missing."));
        return;
    }
    const bool free = !WorkspaceLock::holderOf(workspace.path());
    if (free && QFileInfo(workspace.path()).isWritable())
        m_shell->notice()->say(theme::Tone::Info, tr("The workspace is free now."), {tr("Open it for editing")});
    else
        m_shell->notice()->say(theme::Tone::Soon, workspace.readOnlyReason());
}

void MainWindow::makeStatusBar() {
    m_saved = controls::label({}, theme::Text::Body, true);
    m_backedUp = controls::label({}, theme::Text::Body, true);
    m_pageStatus = controls::label({}, theme::Text::Body, true);
    m_progress = new QProgressBar;
    m_progress->setFixedWidth(160);
    m_cancel = controls::button(tr("Cancel"), controls::Weight::Quiet);
    statusBar()->addWidget(m_saved);
    statusBar()->addWidget(m_backedUp);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    statusBar()->addPermanentWidget(m_pageStatus);
    statusBar()->setSizeGripEnabled(false);
    m_progress->hide();
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job) m_job->cancel();
    });
}

void MainWindow::showStatus() {
    if (!m_workspace) {
        m_saved->clear();
        m_pageStatus->clear();
        return;
    }
    m_saved->setText(m_workspace->isWritable() ? tr("All changes saved") : tr("Read only"));
    m_pageStatus->setText(m_shell->current() ? m_shell->current()->status() : QString());
}

void MainWindow::showBackup() {
    const auto kept = m_workspace ? Backups(m_workspace->path()).all() : std::vector<Backup>{};
    if (!m_workspace)
        m_backedUp->clear();
    else if (kept.empty())
        m_backedUp->setText(tr("No backup yet"));
    else if (kept.front().at.date() == m_identity.today())
        m_backedUp->setText(tr("Backed up today %1").arg(kept.front().at.toString(u"HH:mm"_s)));
    else
        m_backedUp->setText(tr("Backed up %1").arg(kept.front().at.toString(u"d MMM, HH:mm"_s)));
}

void MainWindow::followJob(Job* job) {
    m_job = job;
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(job->title());
    m_progress->setToolTip(job->title());
    m_progress->show();
    m_cancel->show();
    connect(job, &Job::progressed, m_progress, [this](int done, int total, const QString&) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    const auto end = [this] {
        m_progress->hide();
        m_cancel->hide();
        if (m_workspace) showStatus();
    };
    connect(job, &Job::succeeded, this, end);
    connect(job, &Job::stopped, this, end);
}

void MainWindow::report(const Error& error) {
    qWarning("%s", qPrintable(error.what + u" ["_s + error.detail + u']'));
    if (m_workspace)
        m_toast->say(error.what);
    else
        m_welcome->say(error.what);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings().setValue(u"window"_s, saveGeometry());
    if (closeWorkspace())
        event->accept();
    else
        event->ignore();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_workspace) {
        m_workspace->refresh();  // another program may have written while this window lay behind it
        if (m_workspace->isWritable() && m_backupDay != m_identity.today()) keepBackup(true);  // left open overnight
    }
    QMainWindow::changeEvent(event);
}

}  // namespace nlc
