// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>

#include "models/records/repository.h"

namespace nlc {

/// Records as an import will leave them: those of the workspace, changed or not, and new ones under ids below zero
/// until they are written.
template <typename Record>
class Drafts {
public:
    static Result<Drafts> of(Workspace& workspace) {
        return Repository<Record>(workspace).all(QStringLiteral("ORDER BY id")).map([](std::vector<Record> stored) {
            Drafts drafts;
            drafts.m_records = std::move(stored);
            for (size_t i = 0; i < drafts.m_records.size(); ++i)
                drafts.m_places.insert(drafts.m_records[i].id.value, i);
            return drafts;
        });
    }

    const std::vector<Record>& all() const { return m_records; }
    const Record& at(Id<Record> id) const { return m_records[m_places.value(id.value)]; }
    bool isNew(Id<Record> id) const { return id.value < 0; }

    Id<Record> add(Record record) {
        record.id.value = -1 - qint64(m_records.size());
        m_places.insert(record.id.value, m_records.size());
        m_records.push_back(std::move(record));
        m_touched.push_back(m_records.size() - 1);
        return m_records.back().id;
    }
    /// Counts as a change only when it differs.
    bool change(const Record& record) {
        Record& stored = m_records[m_places.value(record.id.value)];
        if (stored == record) return false;
        if (!isNew(record.id)) m_touched.push_back(size_t(&stored - m_records.data()));
        stored = record;
        return true;
    }
    int touched() const { return int(m_touched.size()); }

    /// Writes what is new and changed, inside a step. `complete` turns references to new records into real ones;
    /// `written` is called after each.
    Result<> write(Workspace& workspace, const std::function<void(Record&)>& complete,
                   const std::function<Result<>()>& written) {
        Repository<Record> repository(workspace);
        for (const size_t place : m_touched) {
            Record record = m_records[place];
            complete(record);
            if (isNew(record.id)) {
                auto made = repository.add(record);
                if (!made) return tl::unexpected(made.error());
                m_made.insert(record.id.value, *made);
            } else if (auto done = repository.update(record); !done) {
                return done;
            }
            if (auto go = written(); !go) return go;
        }
        return {};
    }
    /// The id in the workspace of a record that write() has written.
    Id<Record> real(Id<Record> id) const { return isNew(id) ? m_made.value(id.value) : id; }

private:
    std::vector<Record> m_records;
    QHash<qint64, size_t> m_places;
    std::vector<size_t> m_touched;
    QHash<qint64, Id<Record>> m_made;
};

}  // namespace nlc
