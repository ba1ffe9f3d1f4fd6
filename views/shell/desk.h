// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QSettings>

#include "models/store/job.h"
#include "models/store/workspace.h"

class QTemporaryDir;
class QWidget;

namespace nlc {

/// What a page asks of the window it is in. Lives as long as the workspace is open; GUI thread.
class Desk : public QObject {
    Q_OBJECT
public:
    explicit Desk(Workspace& workspace, QObject* parent = nullptr);
    ~Desk() override;

    Workspace& workspace() const { return m_workspace; }
    QDate today() const { return m_workspace.identity().today(); }

    /// One line at the bottom about what was done; `undo` offers to take back the last step.
    void say(const QString& words, bool undo = false) { Q_EMIT said(words, undo); }
    /// What went wrong, in the sentence the error brings. Cancelled work is no news.
    void report(const Error& error) {
        if (error.kind != Error::Kind::Cancelled) Q_EMIT reported(error);
    }
    /// For a step that a press of a button asked for: reports what went wrong; true when it was done.
    bool done(const Result<>& result) {
        if (!result) report(result.error());
        return bool(result);
    }
    /// Shows a record on the page that it belongs to.
    void open(const QString& table, qint64 row) { Q_EMIT openAsked(table, row); }
    /// Work on a worker, with its progress and Cancel shown in the status bar.
    void follow(Job* job) { Q_EMIT jobStarted(job); }
    /// Slow work that needs the workspace: on a worker with a connection of its own to the file, followed in the status
    /// bar. A workspace without a file is used at once. The answer comes on this thread; null: it has come already.
    template <typename T>
    Job* onWorker(const QString& title, QObject* owner, std::function<Result<T>(Workspace&, Progress&)> work,
                  std::function<void(T)> use, std::function<void(const Error&)> fail) {
        if (m_workspace.path().isEmpty()) {
            SilentProgress progress;
            auto made = work(m_workspace, progress);
            made ? use(std::move(*made)) : fail(made.error());
            return nullptr;
        }
        auto* job = Job::run<T>(
            title, owner,
            [work = std::move(work), path = m_workspace.path(), identity = m_workspace.identity()](Progress& progress) {
                return Workspace::openBeside(path, identity).and_then([&](const std::unique_ptr<Workspace>& beside) {
                    return work(*beside, progress);
                });
            },
            std::move(use), std::move(fail));
        follow(job);
        return job;
    }
    /// Asks where to write a file, writes it there and says so. Where it went; empty when nothing was written.
    QString saveAs(QWidget* parent, const QString& suggestedName, const QByteArray& bytes);
    /// Asks for a folder to write several files into; empty: none was chosen.
    QString askFolder(QWidget* parent);
    /// Opens a PDF in this computer's reader, to be read or printed from there. The file goes when the workspace is
    /// closed.
    void openInReader(const QString& name, const QByteArray& pdf);
    /// Who answers where a file goes, or what folder files go to: a path, or empty for not at all. The system's dialog,
    /// unless a test answers.
    using AskPath = std::function<QString(QWidget* parent, const QString& suggestedPath)>;
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

Q_SIGNALS:
    void said(const QString& words, bool undo);
    void reported(const Error& error);
    void openAsked(const QString& table, qint64 row);
    void jobStarted(Job* job);

private:
    Workspace& m_workspace;
    AskPath m_askPath;
    std::vector<std::unique_ptr<QTemporaryDir>> m_opened;
};

}  // namespace nlc
