// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/desk.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "models/exports/exports.h"

namespace nlc {

using namespace Qt::StringLiterals;

QString Desk::saveAs(QWidget* parent, const QString& suggestedName, const QByteArray& bytes) {
    QSettings settings;
    const QString folder = settings.value(u"export/folder"_s, QDir::homePath()).toString();
    const QString suggested = folder + u'/' + suggestedName;
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
