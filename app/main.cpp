// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QTextStream>
#include <QTimer>
#include <cstdio>

#include "app/headless.h"
#include "app/main_window.h"
#include "app/settings_dialog.h"
#include "app/shots.h"
#include "app/single_instance.h"
#include "models/text/language.h"
#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Done = 0, Failed = 1, Misused = 2 };

int say(const Error& error, ExitCode code) {
    QTextStream(stderr) << error.what << Qt::endl;
    if (qEnvironmentVariableIsSet("NLC_DETAIL"))
        QTextStream(stderr) << error.detail << Qt::endl;  // for a problem report
    return code;
}

int openWindow(const Command& command, const Identity& identity) {
    SingleInstance instance(u"desk"_s);
    if (instance.handOver(command.file)) return Done;
    instance.listen();
    applyChosenScheme();
    MainWindow window(identity);
    QObject::connect(&instance, &SingleInstance::fileAsked, &window, [&window](const QString& file) {
        if (!file.isEmpty()) window.openFile(file);
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
    window.show();
    if (!command.file.isEmpty()) QTimer::singleShot(0, &window, [&] { window.openFile(command.file); });
    return QApplication::exec();
}

int run(const Result<Command>& command) {
    if (!command) return say(command.error(), Misused);
    const Identity identity = identityFor(*command);
    if (command->kind == Command::Kind::Window) return openWindow(*command, identity);
    const auto done =
        command->kind == Command::Kind::Shots ? takeShots(command->file, command->out, identity).map([&](int pictures) {
            return QObject::tr("Wrote %1 pictures to %2.").arg(pictures).arg(QDir::toNativeSeparators(command->out));
        })
                                              : runHeadless(*command, identity);
    if (!done) return say(done.error(), Failed);
    QTextStream(stdout) << *done << Qt::endl;
    return Done;
}

}  // namespace

int main(int argc, char** argv) {
#ifdef Q_OS_WIN
    // A program with a window has no console of its own: what the command line says goes to the one it was started
    // from.
    if (AttachConsole(ATTACH_PARENT_PROCESS)) {
        (void)freopen("CONOUT$", "w", stdout);
        (void)freopen("CONOUT$", "w", stderr);
    }
#endif
    QCoreApplication::setOrganizationName(u"NLC Desk"_s);
    QCoreApplication::setApplicationName(u"NLC Desk"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(NLC_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    const auto command = parseCommand(arguments);
    if (!command || !command->needsWindow()) {
        const QCoreApplication application(argc, argv);
        speakBritishEnglish();
        return run(command);
    }
    if (command->kind == Command::Kind::Shots && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    speakBritishEnglish();
    QApplication::setWindowIcon(QIcon(u":/icons/app.svg"_s));
    return run(command);
}
