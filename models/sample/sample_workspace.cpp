// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/sample_workspace.h"

#include "models/sample/sample_year.h"
#include "models/settings/publisher.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

void addPublisher(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"collaborative.json"_s, mistake);
    const auto entry = file.knows({u"collaborative"_s}).entry(u"collaborative"_s);
    if (!entry) return mistake.note(file.place(), QObject::tr("\"%1\" is missing.").arg(u"collaborative"_s));
    entry->knows({u"name"_s, u"ambition"_s, u"e-mail"_s, u"footer"_s});
    Publisher publisher;
    publisher.name = entry->needed(u"name"_s);
    publisher.ambition = entry->text(u"ambition"_s);
    publisher.email = entry->text(u"e-mail"_s);
    publisher.footer = entry->text(u"footer"_s);
    year.add(*entry, {}, [publisher](Workspace& workspace) { return setPublisher(workspace, publisher); });
}

}  // namespace

Result<> makeSample(const QString& path, const QString& folder) {
    SampleYear year;
    SampleMistake mistake;
    addPublisher(year, folder, mistake);
    addPeople(year, folder, mistake);
    addContacts(year, folder, mistake);
    addDirectory(year, folder, mistake);
    addGroups(year, folder, mistake);
    addMeetings(year, folder, mistake);
    addCalendar(year, folder, mistake);
    addThemes(year, folder, mistake);
    addVisits(year, folder, mistake);
    addOutcomes(year, folder, mistake);
    addUpdates(year, folder, mistake);
    addBulletins(year, folder, mistake);
    return mistake.asResult().and_then([&] { return year.writeTo(path); });
}

}  // namespace nlc
