// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "models/records/columns.h"
#include "models/records/table_rows.h"

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
        auto found = rows::selected(m_workspace, Table::name, names(), tail, bound);
        if (!found) return tl::unexpected(std::move(found.error()));
        std::vector<Record> records;
        while (found->next()) {
            Record& record = records.emplace_back();
            record.id.value = found->value(0).toLongLong();
            int i = 1;
            forEachColumn<Record>([&](const auto& column) { fromSql(found->value(i++), record.*column.member); });
        }
        if (auto read = found->ended(); !read) return tl::unexpected(std::move(read.error()));
        return records;
    }

    Result<Record> find(Id<Record> id) const {
        auto found = all(QStringLiteral("WHERE id = ?"), {id.value});
        if (!found) return tl::unexpected(std::move(found.error()));
        if (found->empty()) return rows::gone();
        return std::move(found->front());
    }

    Result<Id<Record>> add(const Record& record) {
        if (auto fine = ready(record); !fine) return tl::unexpected(std::move(fine.error()));
        const auto id = rows::inserted(m_workspace, Table::name, names(), valuesOf(record));
        if (!id) return tl::unexpected(id.error());
        return Id<Record>{*id};
    }

    /// Writes only the columns that differ from what is stored; none differing, it writes nothing.
    Result<> update(const Record& record) {
        if (auto fine = ready(record); !fine) return fine;
        const auto stored = find(record.id);
        if (!stored) return tl::unexpected(stored.error());
        return rows::updated(m_workspace, Table::name, record.id.value, names(), valuesOf(*stored), valuesOf(record));
    }

    Result<> remove(Id<Record> id) {
        if (auto within = rows::withinStep(m_workspace); !within) return within;
        return rows::deleted(m_workspace, Table::name, id.value);
    }

private:
    using Table = TableOf<Record>;
    static QStringList names() {
        QStringList names;
        forEachColumn<Record>([&](const auto& column) { names << QLatin1String(column.name); });
        return names;
    }
    static QVariantList valuesOf(const Record& record) {
        QVariantList values;
        forEachColumn<Record>([&](const auto& column) { values << toSql(record.*column.member); });
        return values;
    }
    Result<> ready(const Record& record) const {
        auto within = rows::withinStep(m_workspace);
        return within ? checked(record) : within;
    }

    Workspace& m_workspace;
};

/// One edit as one step: reads the record as it is now, lets `change` alter it, writes what differs. `typing` as in
/// Workspace::step.
template <typename Record>
Result<> edit(Workspace& workspace, Id<Record> id, const std::function<QString(const Record&)>& stepName,
              const std::function<void(Record&)>& change, const QString& typing = {}) {
    Repository<Record> repository(workspace);
    auto record = repository.find(id);
    if (!record) return tl::unexpected(std::move(record.error()));
    const QString name = stepName(*record);
    change(*record);
    return workspace.step(
        name, [&] { return repository.update(*record); }, typing);
}

/// Adds one record as one step; gives its id.
template <typename Record>
Result<Id<Record>> added(Workspace& workspace, const QString& stepName, const Record& record) {
    Result<Id<Record>> made;
    auto done = workspace.step(stepName, [&]() -> Result<> {
        made = Repository<Record>(workspace).add(record);
        if (!made) return tl::unexpected(made.error());
        return {};
    });
    if (!done) return tl::unexpected(std::move(done.error()));
    return made;
}

/// Inside a step: whatever names record `from` of `table` by a foreign key, in any table, names `to` from now on. A row
/// that may stand only once, and that `to` has already, stays with `from`.
Result<> moveReferences(Workspace& workspace, const QString& table, qint64 from, qint64 to);

/// Deletes one record, and what belongs to it, as one step.
template <typename Record>
Result<> removed(Workspace& workspace, Id<Record> id, const std::function<QString(const Record&)>& stepName) {
    Repository<Record> repository(workspace);
    const auto record = repository.find(id);
    if (!record) return tl::unexpected(record.error());
    return workspace.step(stepName(*record), [&] { return repository.remove(id); });
}

}  // namespace nlc
