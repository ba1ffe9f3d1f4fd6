// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/person_data.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <limits>

#include "models/documents/formats.h"
#include "models/exports/exports.h"
#include "models/history/captions.h"
#include "models/offers/offers.h"
#include "models/records/list_model.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

const QString personTable = u"person"_s;

QString jsonList(const std::set<qint64>& ids) {
    QJsonArray list;
    for (const qint64 id : ids) list << id;
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QJsonObject loggedObject(const QVariant& json) { return QJsonDocument::fromJson(json.toByteArray()).object(); }

/// Theirs, and what belongs to that, among the rows that are there now.
Result<RowsByTable> presentRows(Workspace& workspace, Id<Person> id, const std::vector<Reference>& references,
                                RowsByTable& pointing) {
    RowsByTable own{{personTable, {id.value}}};
    for (bool grows = true; grows;) {
        grows = false;
        for (const Reference& reference : references) {
            if (!reference.belongs || !own.contains(reference.to)) continue;
            auto rows = workspace.query(u"SELECT id FROM \"%1\" WHERE \"%2\" IN (SELECT value FROM json_each(?))"_s.arg(
                                            reference.table, reference.column),
                                        {jsonList(own[reference.to])});
            if (!rows) return tl::unexpected(rows.error());
            while (rows->next()) grows = own[reference.table].insert(rows->value(0).toLongLong()).second || grows;
            if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
        }
    }
    for (const Reference& reference : references) {
        if (reference.belongs || reference.to != personTable) continue;
        auto rows = workspace.query(u"SELECT id FROM \"%1\" WHERE \"%2\" = ?"_s.arg(reference.table, reference.column),
                                    {id.value});
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next())
            if (const qint64 row = rows->value(0).toLongLong(); !own[reference.table].contains(row))
                pointing[reference.table].insert(row);
        if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    }
    std::erase_if(own, [](const auto& table) { return table.second.empty(); });
    std::erase_if(pointing, [](const auto& table) { return table.second.empty(); });
    return own;
}

/// The lives of all rows that could belong to a person, as the log tells them.
class Lives {
public:
    struct Life {
        QString table;
        qint64 row = 0;
        RowLife span;
        struct Named {
            qint64 row = 0, since = 0;
        };
        std::map<QString, Named> names;  ///< column → whom it named last, and since which change
        bool isOwn = false;
    };

    Lives(Workspace& workspace, const std::vector<Reference>& references)
        : m_workspace(workspace), m_references(references) {}

    Result<> read() {
        std::set<QString> tables{personTable};
        for (bool grows = true; grows;) {
            grows = false;
            for (const Reference& reference : m_references)
                if (reference.belongs && tables.contains(reference.to))
                    grows = tables.insert(reference.table).second || grows;
        }
        QJsonArray list;
        for (const QString& table : tables) list << table;
        auto rows = m_workspace.query(
            u"SELECT c.id, c.step_id, c.table_name, c.row_id, c.before, c.after, s.kind, s.at, s.state"
            " FROM change_log c JOIN step s ON s.id = c.step_id"
            " WHERE c.table_name IN (SELECT value FROM json_each(?)) ORDER BY c.id"_s,
            {QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))});
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) take(*rows);
        return rows->ended();
    }

    /// The life the row has now; and whose it is, and so on.
    void own(Id<Person> id) {
        if (const auto found = m_byRow.find({personTable, id.value}); found != m_byRow.end())
            m_all[found->second.back()].isOwn = true;
        for (bool grows = true; grows;) {
            grows = false;
            for (Life& life : m_all)
                if (!life.isOwn && belongsToOwn(life)) grows = life.isOwn = true;
            for (const Deletion& deletion : m_deletions)
                if (!m_all[deletion.life].isOwn && wasMerged(deletion)) grows = m_all[deletion.life].isOwn = true;
        }
    }
    const std::vector<Life>& all() const { return m_all; }

private:
    struct Move {
        qint64 step = 0, from = 0, to = 0, change = 0;
    };
    struct Deletion {
        qint64 step = 0, row = 0;
        size_t life = 0;
    };

    void take(const Rows& rows) {
        const qint64 change = rows.value(0).toLongLong(), step = rows.value(1).toLongLong();
        const QString table = rows.value(2).toString();
        const qint64 row = rows.value(3).toLongLong();
        const QJsonObject before = loggedObject(rows.value(4)), after = loggedObject(rows.value(5));
        const bool appears = rows.value(4).isNull(), goes = rows.value(5).isNull();
        const bool isEdit = rows.value(6).toString() == "edit"_L1;
        const bool stands = isEdit && rows.value(8).toString() != "undone"_L1;
        const auto at = QDateTime::fromString(rows.value(7).toString(), Qt::ISODateWithMs);

        auto& lives = m_byRow[{table, row}];
        // Undo and redo bring the same record back; only an edit begins another under its number.
        if (lives.empty() || (appears && isEdit)) {
            if (!lives.empty()) m_all[lives.back()].span.end = change;
            lives.push_back(m_all.size());
            m_all.push_back({table, row, {change, std::numeric_limits<qint64>::max(), at, {}}, {}, false});
        }
        Life& life = m_all[lives.back()];
        life.span.goneAt = goes ? at : QDateTime();
        for (const Reference& reference : m_references) {
            if (reference.table != table) continue;
            const qint64 from = before.value(reference.column).toInteger();
            const qint64 to = after.value(reference.column).toInteger();
            if (to && reference.belongs) life.names[reference.column] = {to, change};
            if (from && to && stands && reference.to == personTable) m_moves.push_back({step, from, to, change});
        }
        if (table != personTable || !stands) return;
        if (goes) m_deletions.push_back({step, row, lives.back()});
        if (!goes && !appears) m_moves.push_back({step, 0, row, change});
    }

    bool isOwnAt(const QString& table, qint64 row, qint64 change) const {
        const auto found = m_byRow.find({table, row});
        if (found == m_byRow.end()) return false;
        return std::any_of(found->second.begin(), found->second.end(), [&](size_t at) {
            const Life& life = m_all[at];
            return life.isOwn && life.span.begin <= change && change < life.span.end;
        });
    }
    bool belongsToOwn(const Life& life) const {
        return std::any_of(m_references.begin(), m_references.end(), [&](const Reference& reference) {
            if (!reference.belongs || reference.table != life.table) return false;
            const auto named = life.names.find(reference.column);
            return named != life.names.end() && isOwnAt(reference.to, named->second.row, named->second.since);
        });
    }
    /// Two records of one person were made one: the step that deleted the other moved what was its to this one.
    bool wasMerged(const Deletion& deletion) const {
        if (!m_all[deletion.life].span.goneAt.isValid()) return false;
        return std::any_of(m_moves.begin(), m_moves.end(), [&](const Move& move) {
            return move.step == deletion.step && (move.from == 0 || move.from == deletion.row) &&
                   isOwnAt(personTable, move.to, move.change);
        });
    }

    Workspace& m_workspace;
    const std::vector<Reference>& m_references;
    std::vector<Life> m_all;
    std::map<std::pair<QString, qint64>, std::vector<size_t>> m_byRow;
    std::vector<Move> m_moves;  ///< in a step: what named `from` names `to`; from 0: the person `to` was edited
    std::vector<Deletion> m_deletions;
};

/// Every name, address and number a person has had.
class WordsHad {
public:
    void take(const QString& given, const QString& family, const QString& email, const QString& phone) {
        m_names << QString(given + u' ' + family).simplified();
        m_addresses << email.trimmed();
        m_phones << phone.trimmed();
    }
    Result<> takeLog(Workspace& workspace, qint64 row, const RowLife& life) {
        auto rows = workspace.query(
            u"SELECT before, after FROM change_log WHERE table_name = 'person' AND row_id = ? AND id >= ? AND id < ?"
            " ORDER BY id"_s,
            {row, life.begin, life.end});
        if (!rows) return tl::unexpected(rows.error());
        QJsonObject now;
        const auto keep = [&](const QJsonObject& values) {
            for (auto it = values.begin(); it != values.end(); ++it) now.insert(it.key(), it.value());
            take(now.value("given_name"_L1).toString(), now.value("family_name"_L1).toString(),
                 now.value("email"_L1).toString(), now.value("phone"_L1).toString());
        };
        while (rows->next()) {
            keep(loggedObject(rows->value(0)));
            keep(loggedObject(rows->value(1)));
        }
        return rows->ended();
    }

    /// Sorted by whose they are: theirs alone, or other people's and organisations' as well.
    Result<PersonWords> sorted(Workspace& workspace, const PersonData& data) {
        PersonWords words;
        std::set<QString> namesOfOthers;
        auto people = Repository<Person>(workspace).all();
        if (!people) return tl::unexpected(people.error());
        for (const Person& other : *people)
            if (!data.owns(personTable, other.id.value)) namesOfOthers.insert(folded(other.fullName().simplified()));
        auto addresses = valuesOfOthers(workspace, data, "email"_L1);
        if (!addresses) return tl::unexpected(addresses.error());
        auto phones = valuesOfOthers(workspace, data, "phone"_L1);
        if (!phones) return tl::unexpected(phones.error());
        std::set<QString> addressesOfOthers, phonesOfOthers;
        for (const QString& address : *addresses) addressesOfOthers.insert(address.toLower());
        for (const QString& phone : *phones) phonesOfOthers.insert(digitsOf(phone));

        for (const QString& name : once(m_names)) {
            if (!name.contains(u' '))
                words.singleNames << name;
            else if (namesOfOthers.contains(folded(name)))
                words.sharedNames << name;
            else
                words.names << name;
        }
        for (const QString& address : once(m_addresses))
            (addressesOfOthers.contains(address.toLower()) ? words.shared : words.addresses) << address;
        for (const QString& phone : once(m_phones))
            (phonesOfOthers.contains(digitsOf(phone)) ? words.shared : words.phones) << phone;
        return words;
    }

private:
    static QStringList once(QStringList words) {
        words.removeAll(QString());
        words.removeDuplicates();
        return words;
    }
    static Result<QStringList> valuesOfOthers(Workspace& workspace, const PersonData& data, QLatin1String column) {
        auto tables = recordTables(workspace);
        if (!tables) return tl::unexpected(tables.error());
        QStringList found;
        for (const TableShape& table : *tables) {
            if (!table.has(column)) continue;
            auto rows = workspace.query(u"SELECT id, \"%1\" FROM \"%2\" WHERE \"%1\" <> ''"_s.arg(column, table.name));
            if (!rows) return tl::unexpected(rows.error());
            while (rows->next())
                if (!data.owns(table.name, rows->value(0).toLongLong())) found << rows->value(1).toString().trimmed();
            if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
        }
        return found;
    }
    QStringList m_names, m_addresses, m_phones;
};

constexpr std::pair<const char*, const char*> tableWords[]{
    {"person", QT_TRANSLATE_NOOP("Privacy", "Name and contact")},
    {"organisation", QT_TRANSLATE_NOOP("Privacy", "Organisation")},
    {"role", QT_TRANSLATE_NOOP("Privacy", "Roles")},
    {"membership", QT_TRANSLATE_NOOP("Privacy", "Membership")},
    {"group_person", QT_TRANSLATE_NOOP("Privacy", "Part in groups")},
    {"not_same_person", QT_TRANSLATE_NOOP("Privacy", "Told apart from others who look alike")},
    {"contact_choice", QT_TRANSLATE_NOOP("Privacy", "How they want to be reached")},
    {"contact_note", QT_TRANSLATE_NOOP("Privacy", "Notes and contacts")},
    {"person_tag", QT_TRANSLATE_NOOP("Privacy", "Tags")},
    {"representation", QT_TRANSLATE_NOOP("Privacy", "Whom they represent")},
    {"attendance", QT_TRANSLATE_NOOP("Privacy", "Meetings they were asked to")},
    {"action", QT_TRANSLATE_NOOP("Privacy", "Actions with them")},
    {"meeting", QT_TRANSLATE_NOOP("Privacy", "Meetings they chair or minute")},
    {"booking", QT_TRANSLATE_NOOP("Privacy", "Visits they booked")},
    {"visit_letter", QT_TRANSLATE_NOOP("Privacy", "Letters about visits")},
    {"reflection", QT_TRANSLATE_NOOP("Privacy", "What they noted after visits")},
    {"visit", QT_TRANSLATE_NOOP("Privacy", "Visits they are the contact of")},
    {"directory_entry", QT_TRANSLATE_NOOP("Privacy", "Directory entries")},
    {"directory_line", QT_TRANSLATE_NOOP("Privacy", "Lines of directories that were published")},
    {"retention_hold", QT_TRANSLATE_NOOP("Privacy", "Kept on purpose")},
};

}  // namespace

bool PersonData::owns(const QString& table, qint64 row) const {
    const auto found = own.find(table);
    return found != own.end() && found->second.contains(row);
}

const RowLife* PersonData::lifeAt(const QString& table, qint64 row, qint64 change) const {
    const auto found = lives.find({table, row});
    if (found == lives.end()) return nullptr;
    for (const RowLife& life : found->second)
        if (life.begin <= change && change < life.end) return &life;
    return nullptr;
}

Result<PersonData> dataOf(Workspace& workspace, Id<Person> id) {
    PersonData data;
    auto person = Repository<Person>(workspace).find(id);
    if (!person) return tl::unexpected(person.error());
    data.person = *person;
    auto references = referencesIn(workspace);
    if (!references) return tl::unexpected(references.error());
    auto own = presentRows(workspace, id, *references, data.pointing);
    if (!own) return tl::unexpected(own.error());
    data.own = std::move(*own);

    Lives lives(workspace, *references);
    if (auto read = lives.read(); !read) return tl::unexpected(read.error());
    lives.own(id);
    for (const Lives::Life& life : lives.all())
        if (life.isOwn) data.lives[{life.table, life.row}].push_back(life.span);

    WordsHad had;
    had.take(person->givenName, person->familyName, person->email, person->phone);
    for (const auto& [row, spans] : data.lives)
        if (row.first == personTable)
            for (const RowLife& span : spans)
                if (auto taken = had.takeLog(workspace, row.second, span); !taken) return tl::unexpected(taken.error());
    auto words = had.sorted(workspace, data);
    if (!words) return tl::unexpected(words.error());
    data.words = std::move(*words);
    return data;
}

Result<std::vector<Mention>> mentionsOf(Workspace& workspace, const PersonData& data) {
    auto tables = recordTables(workspace);
    if (!tables) return tl::unexpected(tables.error());
    const PersonFinder finder(data.words);
    std::vector<Mention> found;
    for (const TableShape& table : *tables) {
        const QStringList texts = table.texts();
        if (texts.isEmpty()) continue;
        auto rows =
            workspace.query(u"SELECT id, \"%1\" FROM \"%2\" ORDER BY id"_s.arg(texts.join(u"\", \""_s), table.name));
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            const qint64 row = rows->value(0).toLongLong();
            if (data.owns(table.name, row)) continue;
            for (int i = 0; i < texts.size(); ++i) {
                const QString text = rows->value(i + 1).toString();
                if (!finder.isIn(text)) continue;
                found.push_back({table.name,
                                 row,
                                 texts[i],
                                 {},
                                 captionOf(table.name, texts[i]),
                                 finder.excerpt(text),
                                 finder.isSurelyIn(text)});
            }
        }
        if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    }
    for (Mention& mention : found) mention.record = recordInWords(workspace, mention.table, mention.row);
    return found;
}

Result<IssuedDocuments> documentsNaming(Workspace& workspace, const PersonData& data) {
    auto exports = Repository<Export>(workspace).all(u"ORDER BY id"_s);
    if (!exports) return tl::unexpected(exports.error());
    const PersonFinder finder(data.words);
    IssuedDocuments found;
    for (const Export& done : *exports) {
        if (done.format == QLatin1String(doc::nameOf(doc::Format::Pdf).word)) {
            ++found.notLookedInto;
            continue;
        }
        auto bytes = bytesOf(workspace, done);
        if (!bytes) return tl::unexpected(bytes.error());
        QString text = QString::fromUtf8(*bytes);
        text.replace("&#39;"_L1, "'"_L1).replace("&quot;"_L1, "\""_L1).replace("&amp;"_L1, "&"_L1);
        if (finder.isIn(text))
            found.naming.push_back({done.id.value, done.fileName, done.author, done.exportedAt,
                                    titleOf(workspace, done.subject, done.subjectId)});
    }
    return found;
}

QString tableInWords(const QString& table) {
    for (const auto& [name, words] : tableWords)
        if (table == QLatin1String(name)) return QCoreApplication::translate("Privacy", words);
    QString words = table;
    for (const Area& area : areas())
        if (area.table == table) words = area.name;
    words.replace(u'_', u' ');
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

QString recordInWords(Workspace& workspace, const QString& table, qint64 row) {
    if (const QString title = titleOf(workspace, table, row); !title.isEmpty()) return title;
    const auto tables = recordTables(workspace);
    if (!tables) return tableInWords(table);
    for (const TableShape& shape : *tables) {
        if (shape.name != table) continue;
        for (const auto column : {"title"_L1, "heading"_L1, "name"_L1, "file_name"_L1})
            if (shape.has(column)) {
                const auto said =
                    workspace.value(u"SELECT \"%1\" FROM \"%2\" WHERE id = ?"_s.arg(column, table), {row});
                if (said && !said->toString().isEmpty()) return said->toString();
            }
    }
    // A part of something: it is called by what it is part of.
    const auto references = referencesIn(workspace);
    if (references)
        for (const Reference& reference : *references) {
            if (reference.table != table) continue;
            const auto named =
                workspace.value(u"SELECT \"%1\" FROM \"%2\" WHERE id = ?"_s.arg(reference.column, table), {row});
            if (!named || named->isNull()) continue;
            if (const QString title = titleOf(workspace, reference.to, named->toLongLong()); !title.isEmpty())
                return u"%1: %2"_s.arg(tableInWords(table), title);
        }
    return u"%1 %2"_s.arg(tableInWords(table)).arg(row);
}

}  // namespace nlc
