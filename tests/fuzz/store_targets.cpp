// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTemporaryDir>

#include "models/people/person.h"
#include "models/store/backups.h"
#include "models/store/check.h"
#include "models/store/file_header.h"
#include "models/store/migrations.h"
#include "tests/fuzz/targets.h"

namespace nlc::fuzzing {

using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    holds(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "no room for a trial file");
}
QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A few people, one edited: every table of the house has rows.
void fill(Workspace& workspace) {
    for (const QString& name : {u"Alex"_s, u"Bo"_s, u"Cleo"_s}) {
        Person person;
        person.givenName = name;
        person.familyName = u"Example"_s;
        person.email = name.toLower() + u"@example.org"_s;
        const auto id = added<Person>(workspace, u"adding"_s, person);
        holds(id.has_value(), "a person could not be added");
        const auto edited = edit<Person>(
            workspace, *id, [](const Person&) { return u"edit"_s; }, [](Person& p) { p.phone = u"01632 960001"_s; });
        holds(edited.has_value(), "a person could not be edited");
    }
}

QByteArray aGoodFile() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"good.nlc"_s);
    fill(*Workspace::create(path, someone()).value());
    return readFile(path);
}

/// Five bytes a change: three say where, one what is laid over the byte there, one for how many bytes on (or: the file
/// ends).
QByteArray changed(QByteArray file, const QByteArray& changes) {
    for (qsizetype i = 0; i + 5 <= changes.size() && !file.isEmpty(); i += 5) {
        const auto byte = [&](qsizetype n) { return qsizetype(uchar(changes[i + n])); };
        const qsizetype at = (byte(0) << 16 | byte(1) << 8 | byte(2)) % file.size();
        if (byte(4) == 0xff) file.truncate(at);
        for (qsizetype n = 0; n <= byte(4) % 16 && at + n < file.size(); ++n)
            file[at + n] = char(file[at + n] ^ byte(3));
    }
    return file;
}

/// Reads what a window would on opening it.
void lookThrough(Workspace& workspace) {
    speaks(Repository<Person>(workspace).all());
    speaks(Repository<Organisation>(workspace).all());
    speaks(workspace.search(u"example"_s));
    for (qint64 row = 1; row <= 3; ++row) speaks(workspace.history(u"person"_s, row));
    (void)workspace.undoName();
    (void)workspace.redoName();
}

}  // namespace

int workspace(const uint8_t* data, size_t size) {
    static const QByteArray good = aGoodFile();
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"trial.nlc"_s);
    const QByteArray input = bytesOf(data, size), before = input.startsWith('F') ? input.mid(1) : changed(good, input);
    writeFile(path, before);
    const auto header = readHeader(path);
    speaks(header);
    bool opens = false, wrote = false;
    {
        auto opened = Workspace::open(path, someone());
        speaks(opened);
        opens = opened.has_value();
        // A good file of an older program is brought up to date, and one that kept its journal otherwise is told not
        // to.
        wrote = opens && (header->schemaVersion < currentSchemaVersion() || before[18] != 1 || before[19] != 1);
        if (opens) lookThrough(**opened);
        holds(wrote || readFile(path) == before, "a file that was only opened has changed");
    }
    speaks(checkWorkspace(path));
    holds(wrote || readFile(path) == before, "a file that was only checked has changed");
    holds(opens || header || !QFileInfo::exists(path + u".lock"_s),
          "a mark was left beside a file that is none of ours");
    holds(!QFileInfo::exists(path + u".lock"_s), "a mark was left behind");
    speaks(Backups::contents(path));
    // Undo writes back what the file says was there: whatever that is, it says so when it cannot.
    if (auto again = Workspace::open(path, someone())) {
        const auto taken = (*again)->undo();
        speaks(taken);
        if (taken) speaks((*again)->redo());
    }
    for (const QFileInfo& left : QDir(folder.path()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        left.isDir() ? QDir(left.filePath()).removeRecursively() : QFile::remove(left.filePath());
    return 0;
}

int lock(const uint8_t* data, size_t size) {
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"trial.nlc"_s), mark = path + u".lock"_s;
    const QByteArray text = bytesOf(data, size).replace("HERE", QSysInfo::machineHostName().toUtf8());
    writeFile(mark, text);
    if (const auto holder = WorkspaceLock::holderOf(path))
        holds(!shown(*holder, someone().today()).isEmpty(), "whoever holds the file has no name");
    {
        const auto taken = WorkspaceLock::take(path, someone());
        speaks(taken);
        const auto said = QJsonDocument::fromJson(text.left(4096)).object();
        const bool here = said[u"computer"].toString() == QSysInfo::machineHostName() && said.contains(u"process");
        if (taken && here && said[u"process"].toInteger() <= 0)
            holds(taken->isHeld(), "a mark of no process keeps everybody out for good");
        if (taken && !taken->isHeld()) holds(readFile(mark) == text, "another's mark was changed");
    }
    QFile::remove(mark);
    return 0;
}

int search(const uint8_t* data, size_t size) {
    static const auto in = [] {
        auto made = inMemory();
        fill(*made);
        return made;
    }();
    holds(in->search(textOf(data, size)).has_value(), "a search for what was typed fails");
    return 0;
}

}  // namespace nlc::fuzzing
