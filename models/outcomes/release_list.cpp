// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/release_list.h"

#include "models/outcomes/release_steps.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Tone toneOfStatus(const Release& release) {
    switch (release.status) {
        case ReleaseStatus::Provisional:
            return Tone::Soon;
        case ReleaseStatus::Revised:
            return Tone::Info;
        case ReleaseStatus::Final:
            break;
    }
    return Tone::Good;
}

}  // namespace

std::unique_ptr<RecordList<Release>> releasesList(Workspace& workspace, QObject* parent) {
    ListSource<Release> source{QLatin1String(TableOf<Release>::name),
                               [](Workspace& w, const QList<qint64>* only) {
                                   return Repository<Release>(w).all(onlyThese(only) + u" ORDER BY id"_s);
                               },
                               [](const Release& release) { return release.id.value; }};
    std::vector<ListColumn<Release>> columns(7);
    columns[0] = {QObject::tr("Release"), [](const Release& r) { return QVariant(r.title); }};
    columns[0].put = [](Workspace& w, const Release& r, const QVariant& v) {
        return renameRelease(w, r.id, v.toString().simplified());
    };
    columns[1] = {QObject::tr("Year"), [](const Release& r) { return QVariant(r.year); }};
    columns[2] = {QObject::tr("Status"), [](const Release& r) { return QVariant(shown(r.status)); }};
    columns[2].tone = toneOfStatus;
    columns[2].sortBy = [](const Release& r) { return QVariant(int(r.status)); };
    columns[3] = {QObject::tr("Source"), [](const Release& r) { return QVariant(shown(r.source)); }};
    columns[4] = {QObject::tr("Rows"), [](const Release& r) { return QVariant(r.rowCount); }};
    columns[5] = {QObject::tr("Imported"),
                  [](const Release& r) { return QVariant(r.importedAt.toLocalTime().date()); }};
    columns[5].sortBy = [](const Release& r) { return QVariant(r.importedAt.toMSecsSinceEpoch()); };
    columns[6] = {QObject::tr("Note"), [](const Release& r) { return QVariant(r.note.simplified()); }};
    return std::make_unique<RecordList<Release>>(workspace, std::move(source), std::move(columns), parent);
}

}  // namespace nlc
