// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QStringList>
#include <vector>

#include "models/records/columns.h"
#include "models/store/workspace.h"

namespace nlc {

/// What is wrong with a record before it is written. An area overloads this beside its record; the field is the
/// column's name, so that the form can show the sentence under it.
template <typename Record>
Result<> checked(const Record&) {
    return {};
}

inline tl::unexpected<Error> invalid(const char* field, const QString& sentence) {
    return tl::unexpected<Error>(Error{Error::Kind::Invalid, sentence, {}, QLatin1String(field)});
}

/// Reads and writes one kind of record. Writing happens inside Workspace::step, so that each edit has a name and can be
/// undone.
template <typename Record>
class Repository {
public:
    explicit Repository(Workspace& workspace) : m_workspace(workspace) {}

    /// `tail` is SQL of the calling repository's own (WHERE …, ORDER BY …), its values bound.
    Result<std::vector<Record>> all(const QString& tail = {}, const QVariantList& bound = {}) const {
        const QString sql = QStringLiteral("SELECT id, %1 FROM %2 %3")
                                .arg(names().join(QStringLiteral(", ")), QLatin1String(Table::name), tail);
        return m_workspace.query(sql, bound).and_then([](Rows rows) -> Result<std::vector<Record>> {
            std::vector<Record> records;
            while (rows.next()) {
                Record record;
                record.id.value = rows.value(0).toLongLong();
                int i = 1;
                forEachColumn<Record>([&](const auto& column) { fromSql(rows.value(i++), record.*column.member); });
                records.push_back(std::move(record));
            }
            return rows.ended().map([&] { return std::move(records); });
        });
    }

    Result<Record> find(Id<Record> id) const {
        return all(QStringLiteral("WHERE id = ?"), {id.value})
            .and_then([](std::vector<Record> found) -> Result<Record> {
                if (found.empty())
                    return failed(Error::Kind::NotFound, QObject::tr("It is no longer in the workspace."));
                return std::move(found.front());
            });
    }

    Result<Id<Record>> add(const Record& record) {
        if (auto fine = ready(record); !fine) return tl::unexpected(fine.error());
        QVariantList values;
        forEachColumn<Record>([&](const auto& column) { values << toSql(record.*column.member); });
        const QString marks = QStringList(values.size(), QStringLiteral("?")).join(QStringLiteral(", "));
        return m_workspace
            .query(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                       .arg(QLatin1String(Table::name), names().join(QStringLiteral(", ")), marks),
                   values)
            .map([](const Rows& done) { return Id<Record>{done.insertedId()}; });
    }

    /// Writes only the columns that differ from what is stored; none differing, it writes nothing.
    Result<> update(const Record& record) {
        if (auto fine = ready(record); !fine) return fine;
        return find(record.id).and_then([&](const Record& stored) -> Result<> {
            QStringList sets;
            QVariantList values;
            forEachColumn<Record>([&](const auto& column) {
                if (record.*column.member == stored.*column.member) return;
                sets << QLatin1String(column.name) + QStringLiteral(" = ?");
                values << toSql(record.*column.member);
            });
            if (sets.isEmpty()) return {};
            return m_workspace.run(QStringLiteral("UPDATE %1 SET %2 WHERE id = ?")
                                       .arg(QLatin1String(Table::name), sets.join(QStringLiteral(", "))),
                                   values << record.id.value);
        });
    }

    Result<> remove(Id<Record> id) {
        if (!m_workspace.inStep()) return outsideStep();
        return m_workspace.run(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(QLatin1String(Table::name)),
                               {id.value});
    }

private:
    using Table = TableOf<Record>;
    static QStringList names() {
        QStringList names;
        forEachColumn<Record>([&](const auto& column) { names << QLatin1String(column.name); });
        return names;
    }
    static Result<> outsideStep() {
        return failed(Error::Kind::Refused, QObject::tr("This could not be kept."),
                      QStringLiteral("written outside a step"));
    }
    Result<> ready(const Record& record) const { return m_workspace.inStep() ? checked(record) : outsideStep(); }

    Workspace& m_workspace;
};

/// One edit as one step: reads the record as it is now, lets `change` alter it, writes what differs. `typing` as in
/// Workspace::step.
template <typename Record>
Result<> edit(Workspace& workspace, Id<Record> id, const std::function<QString(const Record&)>& stepName,
              const std::function<void(Record&)>& change, const QString& typing = {}) {
    Repository<Record> repository(workspace);
    return repository.find(id).and_then([&](Record record) {
        const QString name = stepName(record);
        change(record);
        return workspace.step(
            name, [&] { return repository.update(record); }, typing);
    });
}

/// Adds one record as one step; gives its id.
template <typename Record>
Result<Id<Record>> added(Workspace& workspace, const QString& stepName, const Record& record) {
    Id<Record> id;
    return workspace
        .step(stepName,
              [&] { return Repository<Record>(workspace).add(record).map([&](Id<Record> made) { id = made; }); })
        .map([&] { return id; });
}

/// Inside a step: whatever names record `from` of `table` by a foreign key, in any table, names `to` from now on. A row
/// that may stand only once, and that `to` has already, stays with `from`.
Result<> moveReferences(Workspace& workspace, const QString& table, qint64 from, qint64 to);

/// Deletes one record, and what belongs to it, as one step.
template <typename Record>
Result<> removed(Workspace& workspace, Id<Record> id, const std::function<QString(const Record&)>& stepName) {
    Repository<Record> repository(workspace);
    return repository.find(id).and_then(
        [&](const Record& record) { return workspace.step(stepName(record), [&] { return repository.remove(id); }); });
}

}  // namespace nlc
