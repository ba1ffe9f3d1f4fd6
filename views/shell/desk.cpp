// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/desk.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

#include "models/exports/exports.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
/// Where the last file was written.
QString exportFolder() { return QSettings().value(u"export/folder"_s, QDir::homePath()).toString(); }
}  // namespace

Desk::Desk(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}
Desk::~Desk() = default;

void Desk::openInReader(const QString& name, const QByteArray& pdf) {
    // In a folder of its own: no other file of that name is in its way, and a reader that holds it open harms nothing.
    const auto& folder = m_opened.emplace_back(std::make_unique<QTemporaryDir>());
    const QString path = folder->filePath(name.endsWith(u".pdf"_s) ? name : suggestedFileName(name, doc::Format::Pdf));
    if (!done(writeFile(path, pdf, true))) return;
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        say(tr("Opened as a PDF. Print it from there."));
    else
        report(
            {Error::Kind::Io,
             tr("No program on this computer opens PDFs. The document is in %1.").arg(QDir::toNativeSeparators(path))});
}

QString Desk::askFolder(QWidget* parent) {
    const QString last = exportFolder();
    const QString folder =
        m_askPath ? m_askPath(parent, last) : QFileDialog::getExistingDirectory(parent, tr("Choose the folder"), last);
    if (!folder.isEmpty()) QSettings().setValue(u"export/folder"_s, folder);
    return folder;
}

QString Desk::saveAs(QWidget* parent, const QString& suggestedName, const QByteArray& bytes) {
    QSettings settings;
    const QString suggested = exportFolder() + u'/' + suggestedName;
    // The dialog asks before it gives the name of a file that exists.
    const QString path =
        m_askPath ? m_askPath(parent, suggested) : QFileDialog::getSaveFileName(parent, tr("Export"), suggested);
    if (path.isEmpty()) return {};
    settings.setValue(u"export/folder"_s, QFileInfo(path).absolutePath());
    if (!done(writeFile(path, bytes, true))) return {};
    say(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
    return path;
}

}  // namespace nlc
