// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "models/outcomes/outcome_picture.h"
#include "models/outcomes/release_steps.h"
#include "models/outcomes/school_set_steps.h"
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

/// A group of schools as a person would put it together.
void addSet(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"name"_s, u"kind"_s, u"started"_s, u"ended"_s, u"note"_s, u"schools"_s, u"joined"_s});
    SchoolSet set;
    set.name = entry.needed(u"name"_s);
    set.kind = entry.oneOf<SchoolSetKind>(u"kind"_s);
    set.startedOn = entry.date(u"started"_s);
    set.endedOn = entry.date(u"ended"_s);
    set.note = entry.text(u"note"_s);
    const QStringList schools = entry.texts(u"schools"_s);
    std::vector<std::pair<QString, QDate>> joined;
    if (entry.has(u"joined"_s))
        for (const SampleEntry& each : entry.entries(u"joined"_s, u"school"_s)) {
            each.knows({u"school"_s, u"day"_s});
            joined.emplace_back(each.needed(u"school"_s), each.date(u"day"_s));
        }
    year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
        auto id = addSchoolSet(workspace, set);
        if (!id) return tl::unexpected(id.error());
        if (auto done = putSchoolsIn(workspace, *id, schools); !done) return tl::unexpected(done.error());
        for (const auto& [urn, day] : joined)
            if (auto done = putSchoolsIn(workspace, *id, {urn}, day); !done) return tl::unexpected(done.error());
        return {};
    });
}

/// A page of charts about one area, as a person would put it together.
void addOutcomePictures(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"title"_s, u"note"_s, u"area"_s, u"charts"_s, u"text"_s});
    const QString title = entry.needed(u"title"_s), note = entry.text(u"note"_s), area = entry.needed(u"area"_s),
                  text = entry.text(u"text"_s);
    const QStringList charts = entry.texts(u"charts"_s);
    year.add(entry, {}, [=](Workspace& workspace) -> Result<> {
        return addOutcomePicture(workspace, title).and_then([&](Id<OutcomePicture> id) -> Result<> {
            auto done = edit<OutcomePicture>(
                workspace, id, [](const OutcomePicture& picture) { return editOf(picture); },
                [&](OutcomePicture& picture) { picture.note = note; });
            for (const QString& chart : charts) {
                if (!done) return done;
                ChartQuestion question;
                question.area = {AreaLevel::LocalAuthority, area};
                question.chart = fromWord<OutcomeChart>(chart).value_or(OutcomeChart::Trend);
                done = addChartTo(workspace, id, question).map([](auto) {});
            }
            if (done && !text.isEmpty())
                done = addTextTo(workspace, id, QObject::tr("What we do next")).and_then([&](Id<OutcomePart> part) {
                    return edit<OutcomePart>(
                        workspace, part, [](const OutcomePart& each) { return editOf(each); },
                        [&](OutcomePart& each) { each.text = text; });
                });
            return done;
        });
    });
}

}  // namespace

void addOutcomes(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"ks2.json"_s, mistake);
    file.knows({u"tables"_s, u"sets"_s, u"pictures"_s});
    for (const SampleEntry& entry : file.entries(u"tables"_s, u"file"_s)) addTable(year, folder, entry);
    for (const SampleEntry& entry : file.entries(u"sets"_s, u"name"_s)) addSet(year, entry);
    for (const SampleEntry& entry : file.entries(u"pictures"_s, u"title"_s)) addOutcomePictures(year, entry);
}

}  // namespace nlc
