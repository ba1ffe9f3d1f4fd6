// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace nlc {

using namespace Qt::StringLiterals;

static constexpr int mostKept = 10;
static const QString setting = u"recent"_s;

QStringList recentFiles() {
    QStringList found;
    for (const QString& path : QSettings().value(setting).toStringList())
        if (QFileInfo::exists(path)) found << path;
    return found;
}

void noteRecentFile(const QString& path) {
    QStringList files = QSettings().value(setting).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(setting, files.mid(0, mostKept));
}

}  // namespace nlc
