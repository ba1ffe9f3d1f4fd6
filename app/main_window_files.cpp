// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with workspace files: new, open, copies, backups, check; and its few dialogs.
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

#include "app/backups_dialog.h"
#include "app/main_window.h"
#include "app/settings_dialog.h"
#include "models/store/backups.h"
#include "models/store/check.h"
#include "views/controls/toast.h"
#include "views/shell/page.h"
#include "views/shell/shell.h"

namespace nlc {

using namespace Qt::StringLiterals;

static QString lastFolder() { return QSettings().value(u"folder"_s, QDir::homePath()).toString(); }

static QString withSuffix(const QString& path) {
    return path.isEmpty() || path.endsWith(u".nlc", Qt::CaseInsensitive) ? path : path + u".nlc"_s;
}

void MainWindow::askNew() {
    const QString path =
        withSuffix(QFileDialog::getSaveFileName(this, tr("New workspace"), lastFolder() + u"/Collaborative.nlc"_s,
                                                tr("Workspaces (*.nlc)"), nullptr, QFileDialog::DontConfirmOverwrite));
    if (path.isEmpty()) return;
    QSettings().setValue(u"folder"_s, QFileInfo(path).absolutePath());
    newFile(path);
}

void MainWindow::askOpen() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a workspace"), lastFolder(),
                                                      tr("Workspaces (*.nlc);;All files (*)"));
    if (path.isEmpty()) return;
    QSettings().setValue(u"folder"_s, QFileInfo(path).absolutePath());
    openFile(path);
}

void MainWindow::saveCopy() {
    if (m_shell->current() && !m_shell->current()->leave()) return;
    const QString path = withSuffix(QFileDialog::getSaveFileName(
        this, tr("Save a copy"), lastFolder(), tr("Workspaces (*.nlc)"), nullptr, QFileDialog::DontConfirmOverwrite));
    if (path.isEmpty()) return;
    if (m_desk->done(Backups(m_workspace->path()).copyTo(path)))
        m_toast->say(tr("Copied to %1").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::keepBackup(bool daily) {
    const Backups backups(m_workspace->path());
    const Identity identity = m_identity;
    m_backupDay = identity.today();
    auto* job = Job::run<QString>(
        tr("Backing up"), m_desk,
        [=](Progress&) {
            return backups.keep(daily ? Backups::Occasion::Daily : Backups::Occasion::OnDemand, identity);
        },
        [this, daily](const QString& path) {
            if (!daily) m_toast->say(tr("Backed up to %1").arg(QDir::toNativeSeparators(path)));
            showBackup();
        },
        [this](const Error& error) { report(error); });
    if (!daily) followJob(job);
}

void MainWindow::showBackups() {
    if (m_shell->current() && !m_shell->current()->leave()) return;
    BackupsDialog dialog(m_workspace->path(), this);
    if (dialog.exec() == QDialog::Accepted) restore(dialog.chosen());
}

void MainWindow::restore(const QString& backup) {
    const QString path = m_workspace->path();
    if (!m_workspace->isWritable()) return report(Error{Error::Kind::Refused, m_workspace->readOnlyReason()});
    if (!closeWorkspace()) return;
    const auto done = Backups(path).restore(backup, m_identity);
    present(Workspace::open(path, m_identity));
    if (!done) return report(done.error());
    m_toast->say(tr("Restored. What was there before is kept among the backups."));
}

void MainWindow::checkFile() {
    const QString path = m_workspace->path();
    auto* job = Job::run<CheckReport>(
        tr("Checking the workspace"), m_desk, [path](Progress&) { return checkWorkspace(path); },
        [this](const CheckReport& report) {
            QMessageBox box(report.isClean() ? QMessageBox::Information : QMessageBox::Warning, tr("Check"),
                            report.isClean() ? tr("All is well with this workspace.")
                                             : tr("This workspace has faults. It was left as it is."),
                            QMessageBox::Close, this);
            box.setInformativeText(report.inWords());
            box.exec();
        },
        [this](const Error& error) { report(error); });
    followJob(job);
}

void MainWindow::showSettings() {
    SettingsDialog dialog(m_desk, m_identity.author, this);
    dialog.exec();
    m_identity.author = dialog.author();
}

void MainWindow::showHelp() {
    QMessageBox box(QMessageBox::NoIcon, tr("Keys and first steps"),
                    tr("What you type is kept when you leave the field. There is no Save."), QMessageBox::Close, this);
    box.setInformativeText(
        tr("Ctrl+K searches everything, Ctrl+F filters this page, Ctrl+1 to 9 go to the pages.\n"
           "Ctrl+N makes something new here, F2 edits, Del deletes, Ctrl+Z and Ctrl+Y undo and redo.\n"
           "Alt+Up and Alt+Down move an item, Ctrl+E exports, Ctrl+H shows the history, F6 goes to the next pane, Esc "
           "goes back.\n\n"
           "A year goes like this: keep the members, the groups and their activities; open an update round when "
           "updates are due; "
           "approve them; send them to a bulletin; check it and export it."));
    box.exec();
}

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About NLC Desk"),
                       tr("NLC Desk %1\n\nFree software under the GNU General Public License, version 3 or later. "
                          "Icons: Lucide (ISC). "
                          "Documents use Open Sans.")
                           .arg(QLatin1String(NLC_VERSION)));
}

}  // namespace nlc
