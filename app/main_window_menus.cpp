// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window: everything that can be done, each action once.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextEdit>

#include "app/main_window.h"
#include "app/recent_files.h"
#include "views/controls/labels.h"
#include "views/controls/toast.h"
#include "views/shell/page.h"
#include "views/shell/rail.h"
#include "views/shell/search_box.h"
#include "views/shell/shell.h"

namespace nlc {

using namespace Qt::StringLiterals;

QAction* MainWindow::add(QMenu* menu, const QString& words, const QKeySequence& key, std::function<void()> act,
                         bool needsWorkspace) {
    auto* action = menu->addAction(words);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, std::move(act));
    if (needsWorkspace) m_needWorkspace << action;
    return action;
}

void MainWindow::makeMenus() {
    const auto onPage = [this](void (Page::*act)()) {
        return [this, act] {
            if (m_shell && m_shell->current()) (m_shell->current()->*act)();
        };
    };
    auto* file = menuBar()->addMenu(tr("&File"));
    add(
        file, tr("&New workspace…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { askNew(); }, false);
    add(
        file, tr("&Open…"), QKeySequence::Open, [this] { askOpen(); }, false);
    m_recent = file->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    add(
        file, tr("Save a &copy…"), {}, [this] { saveCopy(); }, true);
    file->addSeparator();
    add(file, tr("&Import…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), onPage(&Page::importTable), true);
    add(file, tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), onPage(&Page::exportDocument), true);
    add(file, tr("&Print…"), QKeySequence::Print, onPage(&Page::printDocument), true);
    file->addSeparator();
    add(
        file, tr("&Backups…"), {}, [this] { showBackups(); }, true);
    add(
        file, tr("Back up no&w"), {}, [this] { keepBackup(false); }, true);
    file->addSeparator();
    add(
        file, tr("&Close workspace"), QKeySequence::Close,
        [this] {
            if (closeWorkspace()) becomeCurrent();
        },
        true);
    add(
        file, tr("E&xit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); }, false);

    auto* editMenu = menuBar()->addMenu(tr("&Edit"));
    m_undo = add(
        editMenu, tr("&Undo"), QKeySequence::Undo, [this] { undo(); }, true);
    m_redo = add(
        editMenu, tr("&Redo"), QKeySequence::Redo, [this] { redo(); }, true);
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    editMenu->addSeparator();
    add(editMenu, tr("&New here"), QKeySequence::New, onPage(&Page::newRecord), true);
    add(editMenu, tr("&Delete"), {}, onPage(&Page::deleteRecord), true);
    add(editMenu, tr("&Filter this page"), QKeySequence::Find, onPage(&Page::focusFilter), true);
    add(
        editMenu, tr("&Search everything"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_shell->rail()->search()->begin(); }, true);
    editMenu->addSeparator();
    add(editMenu, tr("&History…"), QKeySequence(Qt::CTRL | Qt::Key_H), onPage(&Page::showHistory), true);

    auto* view = menuBar()->addMenu(tr("&View"));
    add(
        view, tr("Next &pane"), QKeySequence(Qt::Key_F6), [this] { m_shell->focusNextPane(false); }, true);
    add(
        view, tr("P&revious pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { m_shell->focusNextPane(true); },
        true);

    m_go = menuBar()->addMenu(tr("&Go"));
    for (int page = 0; size_t(page) < pages().size(); ++page)
        add(
            m_go, pages()[size_t(page)].name,
            page < 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)) : QKeySequence(),
            [this, page] { m_shell->goTo(page); }, true);

    auto* tools = menuBar()->addMenu(tr("&Tools"));
    add(
        tools, tr("&Check the workspace"), {}, [this] { checkFile(); }, true);
    add(
        tools, tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); }, false);

    auto* help = menuBar()->addMenu(tr("&Help"));
    add(
        help, tr("&Keys and first steps"), QKeySequence::HelpContents, [this] { showHelp(); }, false);
    add(
        help, tr("&About NLC Desk"), {}, [this] { showAbout(); }, false);

    m_fileName = controls::label({}, theme::Text::Body, true);
    m_fileName->setContentsMargins(0, 0, theme::m, 0);
    m_fileName->setMinimumHeight(menuBar()->sizeHint().height());
    menuBar()->setCornerWidget(m_fileName);
}

void MainWindow::fillRecent() {
    m_recent->clear();
    for (const QString& path : recentFiles())
        connect(m_recent->addAction(path), &QAction::triggered, this, [this, path] { openFile(path); });
    if (m_recent->isEmpty()) m_recent->addAction(tr("No other workspace yet"))->setEnabled(false);
}

void MainWindow::nameSteps() {
    const QString undoName = m_workspace ? m_workspace->undoName() : QString();
    const QString redoName = m_workspace ? m_workspace->redoName() : QString();
    m_undo->setText(undoName.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(undoName));
    m_redo->setText(redoName.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(redoName));
}

/// What is being typed is taken back first; then what was kept.
void MainWindow::undo() {
    QWidget* focus = QApplication::focusWidget();
    if (auto* line = qobject_cast<QLineEdit*>(focus); line && line->isUndoAvailable() && line->isModified())
        return line->undo();
    if (auto* text = qobject_cast<QTextEdit*>(focus); text && text->document()->isUndoAvailable()) return text->undo();
    if (auto* text = qobject_cast<QPlainTextEdit*>(focus); text && text->document()->isUndoAvailable())
        return text->undo();
    if (m_shell->current() && !m_shell->current()->leave()) return;
    const QString name = m_workspace->undoName();
    if (m_desk->done(m_workspace->undo())) m_toast->say(tr("Undone: %1").arg(name), tr("Redo"), [this] { redo(); });
}

void MainWindow::redo() {
    QWidget* focus = QApplication::focusWidget();
    if (auto* line = qobject_cast<QLineEdit*>(focus); line && line->isRedoAvailable()) return line->redo();
    if (auto* text = qobject_cast<QTextEdit*>(focus); text && text->document()->isRedoAvailable()) return text->redo();
    if (auto* text = qobject_cast<QPlainTextEdit*>(focus); text && text->document()->isRedoAvailable())
        return text->redo();
    if (m_shell->current() && !m_shell->current()->leave()) return;
    const QString name = m_workspace->redoName();
    if (m_desk->done(m_workspace->redo())) m_toast->say(tr("Done again: %1").arg(name));
}

}  // namespace nlc
