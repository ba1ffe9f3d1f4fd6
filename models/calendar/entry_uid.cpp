// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/entry_uid.h"

#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<QString> entryUid(Workspace& workspace, const QString& kind, qint64 row) {
    return workspace.value(u"SELECT min(applied_at) FROM migration"_s).map([&](const QVariant& first) {
        return u"%1-%2-%3@nlcdesk"_s.arg(kind).arg(row).arg(Content::hashOf(first.toString().toUtf8()).left(12));
    });
}

}  // namespace nlc
