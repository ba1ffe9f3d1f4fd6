// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/letterhead.h"

#include "models/settings/publisher.h"

namespace nlc {

Result<doc::Document> documentTitled(Workspace& workspace, const QString& title, const QString& dateline,
                                     const QDate& on) {
    return publisherOf(workspace).map([&](const Publisher& publisher) {
        doc::Document document;
        document.publisher = publisher.name;
        document.author = publisher.name;
        document.title = title;
        document.dateline = dateline;
        document.date = on;
        document.footer = publisher.footer;
        return document;
    });
}

}  // namespace nlc
