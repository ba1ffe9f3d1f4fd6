// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a workspace in a loop until it is killed, and says each edit once it is kept.
//     crash_writer FILE               people: "added N", "renamed N", "undone N"
//     crash_writer FILE minutes ITEM  types minutes as their page does: "typing N" words, then "kept N"
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QThread>
#include <cstdio>

#include "models/meetings/meeting_repository.h"
#include "models/people/people_list.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

void say(const char* what, qint64 number) {
    std::printf("%s %lld\n", what, static_cast<long long>(number));
    std::fflush(stdout);
}

int writePeople(Workspace& workspace) {
    for (int i = 0;; ++i) {
        Person person;
        person.familyName = u"Example"_s;
        person.givenName = u"Person"_s;
        const auto id = addPerson(workspace, person);
        if (!id) return 1;
        say("added", id->value);
        const auto renamed = edit<Person>(
            workspace, *id, [](const Person& p) { return editOf(p); }, [](Person& p) { p.familyName = u"Kept"_s; });
        if (!renamed) return 1;
        say("renamed", id->value);
        if (i % 5 == 4 && !workspace.undo()) return 1;
        if (i % 5 == 4) say("undone", id->value);
    }
}

/// Numbered words, some at each pause, kept as RecordForm keeps what is typed into one text.
int writeMinutes(Workspace& workspace, Id<AgendaItem> id) {
    const auto item = Repository<AgendaItem>(workspace).find(id);
    if (!item) return 1;
    QString text = item->minutes;
    int words = int(text.split(u' ', Qt::SkipEmptyParts).size());
    auto* random = QRandomGenerator::global();
    while (true) {
        for (int more = random->bounded(1, 12); more > 0; --more)
            text += (text.isEmpty() ? QString() : u" "_s) + QString::number(++words);
        say("typing", words);
        const auto kept = edit<AgendaItem>(
            workspace, id, [](const AgendaItem& i) { return editOf(i); }, [&](AgendaItem& i) { i.minutes = text; },
            u"agenda_item/%1/minutes"_s.arg(id.value));
        if (!kept) return 1;
        say("kept", words);
        QThread::usleep(random->bounded(3000U));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const bool minutes = argc == 4 && qstrcmp(argv[2], "minutes") == 0;
    if (argc != 2 && !minutes) return 2;
    auto opened = Workspace::open(QString::fromLocal8Bit(argv[1]), thisPerson());
    if (!opened || !(*opened)->isWritable()) return 1;
    return minutes ? writeMinutes(**opened, {QByteArray(argv[3]).toLongLong()}) : writePeople(**opened);
}
