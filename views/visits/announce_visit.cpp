// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/announce_visit.h"

#include <QDir>

#include "models/bulletins/draft_bulletin.h"
#include "models/exports/exports.h"
#include "models/visits/visit_document.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<> writeLeaflet(Workspace& workspace, const Visit& visit, const QString& folder) {
    const auto leaflet = leafletDocument(workspace, visit.id);
    if (!leaflet) return tl::unexpected(leaflet.error());
    for (const doc::Format format : {doc::Format::Pdf, doc::Format::Web}) {
        const auto bytes = doc::write(*leaflet, format);
        if (!bytes) return tl::unexpected(bytes.error());
        const QString name = suggestedFileName(QObject::tr("Leaflet, %1").arg(visit.focus), format);
        if (auto written = writeFile(QDir(folder).filePath(name), *bytes, true); !written) return written;
        if (auto noted = noteExport(workspace, u"visit"_s, visit.id.value, format, name, *bytes); !noted)
            return tl::unexpected(noted.error());
    }
    return {};
}

}  // namespace

void announceVisit(Desk& desk, QWidget* window, Id<Visit> id) {
    Workspace& workspace = desk.workspace();
    const auto visit = Repository<Visit>(workspace).find(id);
    if (!visit) return desk.report(visit.error());
    if (!workspace.isWritable()) return;
    if (visit->state != VisitState::Open)
        return desk.say(QObject::tr("Open the visit for bookings first. Nothing was written."));
    const QString folder = desk.askFolder(window);
    if (folder.isEmpty() || !desk.done(writeLeaflet(workspace, *visit, folder))) return;
    const auto sent = sendNewsToBulletin(workspace, u"visit"_s, id.value, QObject::tr("Visits"));
    if (!sent) return desk.report(sent.error());
    const QString where = QDir::toNativeSeparators(folder);
    desk.say(
        sent->added
            ? QObject::tr("The leaflet is in %1, and %2 has the visit.").arg(where, sent->bulletin.shownName())
            : QObject::tr("The leaflet is in %1. %2 had the visit already.").arg(where, sent->bulletin.shownName()),
        sent->added);
}

}  // namespace nlc
