// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/contact.h"
#include "models/people/people_import.h"
#include "models/people/representation.h"
#include "models/people/tags.h"
#include "models/records/row_filter.h"
#include "models/sample/sample_year.h"
#include "models/transfer/table_file.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using OfPerson = std::function<Result<>(Workspace&, Id<Person>)>;

void addOfPerson(SampleYear& year, const SampleEntry& entry, OfPerson work) {
    const QString name = entry.needed(u"person"_s);
    year.add(entry, {}, [name, work = std::move(work)](Workspace& workspace) {
        return personNamed(workspace, name).and_then([&](Id<Person> person) { return work(workspace, person); });
    });
}

void addRegister(SampleYear& year, const QString& folder, const SampleEntry& entry) {
    entry.knows({u"file"_s});
    const QString path = folder + u'/' + entry.needed(u"file"_s);
    year.add(entry, {}, [path](Workspace& workspace) -> Result<> {
        auto file = TableFile::open(path);
        if (!file) return tl::unexpected(file.error());
        auto sheet = file->read();
        if (!sheet) return tl::unexpected(sheet.error());
        auto import = organisationImport(workspace);
        if (!import) return tl::unexpected(import.error());
        SilentProgress progress;
        auto plan = (*import)->plan(*sheet, guessChoices(*sheet, (*import)->fields()), progress);
        if (!plan) return tl::unexpected(plan.error());
        for (const ImportRow& row : plan->rows)
            if (row.fate == ImportRow::Fate::Problem) return failed(Error::Kind::Invalid, row.says);
        return (*import)->write(workspace, progress);
    });
}

void addNote(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"person"_s, u"kind"_s, u"day"_s, u"words"_s, u"pinned"_s});
    ContactNote note;
    note.kind = entry.oneOf<ContactKind>(u"kind"_s);
    note.happenedOn = entry.date(u"day"_s);
    note.words = entry.needed(u"words"_s);
    note.pinned = entry.has(u"pinned"_s);
    addOfPerson(year, entry, [note](Workspace& workspace, Id<Person> person) {
        ContactNote theirs = note;
        theirs.person = person;
        return addContactNote(workspace, theirs);
    });
}

void addChoice(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"person"_s, u"basis"_s, u"channel"_s, u"says"_s, u"how"_s});
    const auto basis = entry.oneOf<LawfulBasis>(u"basis"_s);
    ContactChoice choice;
    choice.channel = entry.oneOf<Channel>(u"channel"_s);
    choice.allowed = entry.needed(u"says"_s) == u"yes"_s;
    choice.notedOn = entry.on().date();
    choice.how = entry.text(u"how"_s);
    addOfPerson(year, entry, [basis, choice](Workspace& workspace, Id<Person> person) {
        ContactChoice theirs = choice;
        theirs.person = person;
        return noteChoice(workspace, theirs).and_then([&] {
            return edit<Person>(
                workspace, person, [](const Person&) { return QObject::tr("note of the lawful basis"); },
                [&](Person& each) { each.lawfulBasis = basis; });
        });
    });
}

void addRepresents(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"person"_s, u"sector"_s, u"as"_s, u"from"_s, u"until"_s});
    Representation each;
    each.sector = entry.oneOf<Sector>(u"sector"_s);
    each.part = entry.oneOf<Representing>(u"as"_s);
    each.startsOn = entry.date(u"from"_s);
    each.endsOn = entry.date(u"until"_s);
    addOfPerson(year, entry, [each](Workspace& workspace, Id<Person> person) {
        Representation theirs = each;
        theirs.person = person;
        return addRepresentation(workspace, theirs).map(onlyDone);
    });
}

void addFilter(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"filter"_s, u"of"_s, u"rules"_s});
    FilterDefinition definition;
    for (const SampleEntry& rule : entry.entries(u"rules"_s)) {
        rule.knows({u"fact"_s, u"test"_s, u"value"_s});
        definition.rules.push_back({rule.needed(u"fact"_s), rule.oneOf<RuleTest>(u"test"_s), rule.text(u"value"_s)});
    }
    const QString subject = entry.needed(u"of"_s), name = entry.needed(u"filter"_s);
    year.add(entry, {},
             [=](Workspace& workspace) { return saveFilter(workspace, subject, name, definition).map(onlyDone); });
}

}  // namespace

void addContacts(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"contacts.json"_s, mistake);
    file.knows({u"register"_s, u"notes"_s, u"tags"_s, u"choices"_s, u"represents"_s, u"filters"_s});
    if (const auto entry = file.entry(u"register"_s)) addRegister(year, folder, *entry);
    for (const SampleEntry& entry : file.entries(u"notes"_s, u"person"_s)) addNote(year, entry);
    for (const SampleEntry& entry : file.entries(u"tags"_s, u"person"_s)) {
        entry.knows({u"person"_s, u"tags"_s});
        addOfPerson(year, entry, [tags = entry.texts(u"tags"_s)](Workspace& workspace, Id<Person> person) {
            return setTags(workspace, person, tags);
        });
    }
    for (const SampleEntry& entry : file.entries(u"choices"_s, u"person"_s)) addChoice(year, entry);
    for (const SampleEntry& entry : file.entries(u"represents"_s, u"person"_s)) addRepresents(year, entry);
    for (const SampleEntry& entry : file.entries(u"filters"_s, u"filter"_s)) addFilter(year, entry);
}

}  // namespace nlc
