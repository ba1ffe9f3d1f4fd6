// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a workspace in a loop until it is killed, and says each edit once it is kept: "added N" or "renamed N".
//     crash_writer FILE
#include <QCoreApplication>
#include <cstdio>

#include "models/people/people_list.h"

using namespace nlc;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2) return 2;
    auto opened = Workspace::open(QString::fromLocal8Bit(argv[1]), thisPerson());
    if (!opened || !(*opened)->isWritable()) return 1;
    Workspace& workspace = **opened;
    for (int i = 0;; ++i) {
        Person person;
        person.familyName = u"Example"_s;
        person.givenName = u"Person"_s;
        const auto id = addPerson(workspace, person);
        if (!id) return 1;
        std::printf("added %lld\n", id->value);
        std::fflush(stdout);
        const auto renamed = edit<Person>(
            workspace, *id, [](const Person& p) { return editOf(p); }, [](Person& p) { p.familyName = u"Kept"_s; });
        if (!renamed) return 1;
        std::printf("renamed %lld\n", id->value);
        std::fflush(stdout);
        if (i % 5 == 4 && !workspace.undo()) return 1;
        if (i % 5 == 4) {
            std::printf("undone %lld\n", id->value);
            std::fflush(stdout);
        }
    }
}
