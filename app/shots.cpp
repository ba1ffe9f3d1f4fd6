// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shots.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>

#include "app/main_window.h"
#include "views/controls/theme.h"
#include "views/shell/page.h"
#include "views/shell/shell.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

struct Screen {
    QString name;
    QSize size;  ///< logical pixels
    qreal scale;
};

class Camera {
public:
    explicit Camera(const QDir& folder) : m_folder(folder) {}

    Result<> take(QWidget& window, const QString& name, const Screen& screen) {
        window.resize(screen.size);
        settle(window);
        QPixmap picture(screen.size * screen.scale);
        picture.setDevicePixelRatio(screen.scale);
        window.render(&picture);
        if (!picture.save(m_folder.filePath(name + u".png"_s)))
            return failed(Error::Kind::Io,
                          QObject::tr("A picture could not be written to \"%1\".").arg(m_folder.path()));
        ++m_taken;
        return {};
    }
    int taken() const { return m_taken; }

private:
    /// Previews follow with a little delay, and some of what is shown comes from a worker: the picture waits for them.
    static void settle(const QWidget& window) {
        constexpr int delay = 250, patience = 20'000;
        QElapsedTimer time, quiet;
        time.start();
        quiet.start();
        while (quiet.elapsed() < delay && time.elapsed() < patience) {
            QApplication::processEvents(QEventLoop::AllEvents, 50);
            const auto jobs = window.findChildren<Job*>();
            if (std::any_of(jobs.begin(), jobs.end(), [](const Job* job) { return job->isRunning(); })) quiet.restart();
        }
    }
    QDir m_folder;
    int m_taken = 0;
};

}  // namespace

Result<int> takeShots(const QString& file, const QString& folder, const Identity& identity) {
    if (!QDir().mkpath(folder))
        return failed(Error::Kind::Io, QObject::tr("The folder \"%1\" could not be made.").arg(folder));
    const QTemporaryDir work;
    const QString copy = work.filePath(u"Sample.nlc"_s);
    if (auto readable = Workspace::open(file, identity); !readable) return tl::unexpected(readable.error());
    if (!QFile::copy(file, copy)) return failed(Error::Kind::Io, QObject::tr("\"%1\" could not be copied.").arg(file));

    // As somebody sees it who has moved no pane and hidden no column.
    const QString name = QCoreApplication::applicationName();
    QCoreApplication::setApplicationName(name + u" pictures"_s);
    const auto back = qScopeGuard([name] { QCoreApplication::setApplicationName(name); });
    QSettings().clear();

    const Screen small{{}, {1366, 768}, 1.0};
    const Screen scaled{u"-150"_s, {1280, 720}, 1.5};
    Camera camera{QDir(folder)};
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        theme::apply(*qApp, scheme);
        const QString suffix = scheme == theme::Scheme::Dark ? u"-dark"_s : QString();
        MainWindow window(identity);
        window.resize(small.size);
        window.show();
        if (auto taken = camera.take(window, u"welcome"_s + suffix, small); !taken)
            return tl::unexpected(taken.error());
        if (!window.openFile(copy))
            return failed(Error::Kind::Io, QObject::tr("\"%1\" could not be opened.").arg(copy));
        for (int page = 0; size_t(page) < pages().size(); ++page) {
            window.shell()->goTo(page);
            for (int state = 0;; ++state) {
                const QString shown = window.shell()->current()->showState(state);
                if (shown.isEmpty()) break;
                const QString base = pages()[size_t(page)].id + (state ? u"-"_s + shown : QString()) + suffix;
                if (auto taken = camera.take(window, base, small); !taken) return tl::unexpected(taken.error());
                if (state == 0 && scheme == theme::Scheme::Light)
                    if (auto taken = camera.take(window, base + scaled.name, scaled); !taken)
                        return tl::unexpected(taken.error());
            }
        }
    }
    return camera.taken();
}

}  // namespace nlc
