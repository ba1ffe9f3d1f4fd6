// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/list_model.h"
#include "models/records/repository.h"

namespace nlc {

/// What a list shows of a row in one column. Without `put` the cell is read-only.
template <typename Row>
struct ListColumn {
    QString header;
    std::function<QVariant(const Row&)> get;  ///< shown; dates as QDate
    std::function<Result<>(Workspace&, const Row&, const QVariant&)> put = {};
    std::function<Tone(const Row&)> tone = {};           ///< shown as a pill
    std::function<QString(const Row&)> secondLine = {};  ///< a quieter line under it
    std::function<QVariant(const Row&)> sortBy = {};     ///< where it differs from what is shown
    std::function<QVariant(const Row&)> editAs = {};     ///< where it differs from what is shown
    int width = 0;                                       ///< pixels at 100 %; 0: takes what is left
};

/// A row that is read from several tables names those beside its own: when a row of `table` changes, the row whose id
/// stands in its `column` is read again; without a column all are.
struct DependsOn {
    QString table;
    QString column = {};
};

/// Where a list's rows come from. `load` gives all rows, or just those whose ids are asked for.
template <typename Row>
struct ListSource {
    QString table;  ///< whose ids the rows have
    std::function<Result<std::vector<Row>>(Workspace&, const QList<qint64>* only)> load;
    std::function<qint64(const Row&)> id;
    std::vector<DependsOn> dependsOn = {};
    std::function<bool(const Row&)> isPast = {};  ///< shown muted
};

/// `WHERE id IN (…)` for the ids that are asked for; nothing when all are. The values are integers of our own.
QString onlyThese(const QList<qint64>* only, const QString& idColumn = QStringLiteral("id"));

/// Something about the records of a list that other tables know: `sql` selects the record's id first; `note` puts the
/// rest into the row, and is called for each line of the answer.
template <typename Row>
struct Noted {
    QString sql;
    QVariantList bound;
    std::function<void(Row&, const Rows&)> note;
};

/// The rows of a list whose records need more than their own table says: each record (all, or those of `only`) with
/// what is `noted` of it.
template <typename Row, typename Record>
Result<std::vector<Row>> rowsWith(Workspace& workspace, const QList<qint64>* only, Record Row::*record,
                                  const std::vector<Noted<Row>>& noted) {
    auto records = Repository<Record>(workspace).all(onlyThese(only) + QStringLiteral(" ORDER BY id"));
    if (!records) return tl::unexpected(records.error());
    std::vector<Row> rows(records->size());
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].*record = std::move((*records)[i]);
        places.insert((rows[i].*record).id.value, i);
    }
    for (const Noted<Row>& each : noted) {
        auto found = workspace.query(each.sql, each.bound);
        if (!found) return tl::unexpected(found.error());
        while (found->next())
            if (const auto place = places.constFind(found->value(0).toLongLong()); place != places.cend())
                each.note(rows[*place], *found);
        if (auto read = found->ended(); !read) return tl::unexpected(read.error());
    }
    return rows;
}
template <typename Row, typename Record>
Result<std::vector<Row>> rowsWith(Workspace& workspace, const QList<qint64>* only, Record Row::*record,
                                  const QString& sql, const QVariantList& bound,
                                  const std::function<void(Row&, const Rows&)>& note) {
    return rowsWith<Row, Record>(workspace, only, record, {Noted<Row>{sql, bound, note}});
}

/// The rows of `changes` that a list with this source has to read again; none: all of them.
std::optional<QSet<qint64>> rowsToReload(Workspace& workspace, const Changes& changes, const QString& table,
                                         const std::vector<DependsOn>& dependsOn);

/// A list of records. It never changes a row itself: an edit becomes a step of the workspace, and the workspace's
/// `changed` brings the row back, whoever made the change.
template <typename Row>
class RecordList : public ListModel {
public:
    RecordList(Workspace& workspace, ListSource<Row> source, std::vector<ListColumn<Row>> columns,
               QObject* parent = nullptr)
        : ListModel(parent), m_workspace(workspace), m_source(std::move(source)), m_columns(std::move(columns)) {
        reload();
        connect(&workspace, &Workspace::changed, this, [this](const Changes& changes) { follow(changes); });
    }

    const Row& at(int row) const { return m_rows[source(row)]; }
    const Row* byId(qint64 id) const {
        const auto place = sourceOf(id);
        return place ? &m_rows[*place] : nullptr;
    }
    const std::vector<Row>& rows() const { return m_rows; }  ///< all, in no order
    const std::vector<ListColumn<Row>>& columns() const { return m_columns; }

    /// A condition beside what is typed; an empty function: none.
    void setCondition(std::function<bool(const Row&)> condition) {
        m_condition = std::move(condition);
        filterAgain();
    }

    bool hasSecondLines() const override {
        return std::any_of(m_columns.begin(), m_columns.end(),
                           [](const ListColumn<Row>& column) { return bool(column.secondLine); });
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        const Row& row = at(index.row());
        const auto& column = m_columns[size_t(index.column())];
        switch (role) {
            case Qt::DisplayRole:
                return column.get(row);
            case Qt::EditRole:
                return column.editAs ? column.editAs(row) : column.get(row);
            case IdRole:
                return m_source.id(row);
            case PillRole:
                return column.tone ? int(column.tone(row)) : 0;
            case SecondLineRole:
                return column.secondLine ? column.secondLine(row) : QVariant();
            case MutedRole:
                return m_source.isPast && m_source.isPast(row);
            case Qt::TextAlignmentRole: {
                const int type = column.get(row).typeId();
                const bool number = type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::Double;
                return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            }
            default:
                return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
            return {};
        return m_columns[size_t(section)].header;
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override {
        auto base = QAbstractTableModel::flags(index);
        if (index.isValid() && !carriedAs().isEmpty() && m_workspace.isWritable()) base |= Qt::ItemIsDragEnabled;
        const bool editable = index.isValid() && m_columns[size_t(index.column())].put && m_workspace.isWritable();
        return editable ? base | Qt::ItemIsEditable : base;
    }

    bool setData(const QModelIndex& index, const QVariant& value, int role) override {
        if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
        const Row row = at(index.row());
        const auto done = m_columns[size_t(index.column())].put(m_workspace, row, value);
        if (!done) Q_EMIT editFailed(done.error());
        return bool(done);
    }

    void reload() {
        auto loaded = m_source.load(m_workspace, nullptr);
        m_loadError = loaded ? std::optional<Error>() : loaded.error();
        m_rows = loaded ? std::move(*loaded) : std::vector<Row>{};
        resetRows(m_rows.size(), [this](size_t row) { return m_source.id(m_rows[row]); });
    }

protected:
    QString filterText(size_t row) const override {
        QStringList texts;
        for (const auto& column : m_columns) {
            texts << column.get(m_rows[row]).toString();
            if (column.secondLine) texts << column.secondLine(m_rows[row]);
        }
        return texts.join(u'\n');
    }
    QVariant sortValue(size_t row, int column) const override {
        const auto& shown = m_columns[size_t(column)];
        return shown.sortBy ? shown.sortBy(m_rows[row]) : shown.get(m_rows[row]);
    }
    bool accepts(size_t row) const override { return !m_condition || m_condition(m_rows[row]); }
    void forget(size_t row) override { m_rows.erase(m_rows.begin() + qsizetype(row)); }

private:
    static constexpr int oneByOne = 200;  // beyond this many rows, reading all again is quicker

    void follow(const Changes& changes) {
        const auto rows = rowsToReload(m_workspace, changes, m_source.table, m_source.dependsOn);
        if (rows && rows->isEmpty()) return;
        if (!rows || rows->size() > oneByOne) return reload();
        const QList<qint64> ids(rows->begin(), rows->end());
        auto loaded = m_source.load(m_workspace, &ids);
        if (!loaded) return reload();
        QSet<qint64> gone = *rows;
        for (Row& row : *loaded) {
            const qint64 id = m_source.id(row);
            gone.remove(id);
            if (const auto place = sourceOf(id)) {
                m_rows[*place] = std::move(row);
                rowChanged(*place);
            } else {
                m_rows.push_back(std::move(row));
                rowAppended(id);
            }
        }
        for (qint64 id : gone)
            if (const auto place = sourceOf(id)) rowRemoved(*place);
    }

    Workspace& m_workspace;
    ListSource<Row> m_source;
    std::vector<ListColumn<Row>> m_columns;
    std::function<bool(const Row&)> m_condition;
    std::vector<Row> m_rows;
};

}  // namespace nlc
