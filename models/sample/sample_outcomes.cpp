// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "models/outcomes/release_steps.h"
#include "models/sample/sample_year.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// The table as a person would import it, with what the entry says of it.
void addTable(SampleYear& year, const QString& folder, const SampleEntry& entry) {
    entry.knows({u"file"_s, u"title"_s, u"year"_s, u"note"_s});
    const QString name = entry.needed(u"file"_s), title = entry.text(u"title"_s), note = entry.text(u"note"_s);
    ReadOptions options;
    if (entry.has(u"year"_s)) options.year = entry.number(u"year"_s);
    year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return failed(Error::Kind::Io, QObject::tr("\"%1\" could not be read.").arg(name));
        SilentProgress progress;
        auto read = readOutcomes(file.readAll(), name, options, progress);
        if (!read) return tl::unexpected(read.error());
        for (ReadRelease& each : read->releases) {
            if (!title.isEmpty()) each.release.title = title;
            each.release.note = note;
        }
        return planReleases(workspace, {*read}, false).and_then([&](const std::vector<ReleasePlan>& plan) {
            return importReleases(workspace, plan);
        });
    });
}

}  // namespace

void addOutcomes(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"ks2.json"_s, mistake);
    for (const SampleEntry& entry : file.knows({u"tables"_s}).entries(u"tables"_s, u"file"_s))
        addTable(year, folder, entry);
}

}  // namespace nlc
