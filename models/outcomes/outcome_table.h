// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <vector>

#include "models/outcomes/value.h"
#include "models/store/error.h"

namespace nlc {

enum class AreaLevel { School, LocalAuthority, Region, National, Trust, Group };
template <>
struct NamesOf<AreaLevel> {
    static constexpr std::array values{
        Named{AreaLevel::School, "school", QT_TRANSLATE_NOOP("Names", "School")},
        Named{AreaLevel::LocalAuthority, "la", QT_TRANSLATE_NOOP("Names", "Local authority")},
        Named{AreaLevel::Region, "region", QT_TRANSLATE_NOOP("Names", "Region")},
        Named{AreaLevel::National, "national", QT_TRANSLATE_NOOP("Names", "National")},
        Named{AreaLevel::Trust, "trust", QT_TRANSLATE_NOOP("Names", "Trust")},
        Named{AreaLevel::Group, "group", QT_TRANSLATE_NOOP("Names", "Group of schools")},
    };
};

/// Of whom a row speaks. Codes: a school's URN, an LA's three digits, a region's GSS code, "england" (state-funded
/// schools) or "england-all" (all schools), a trust's UID. Groups are the team's own and stand in no table: see
/// NamedSchools.
struct AreaKey {
    AreaLevel level = AreaLevel::LocalAuthority;
    QString code;
    friend bool operator==(const AreaKey&, const AreaKey&) = default;
    friend size_t qHash(const AreaKey& key, size_t seed = 0) { return ::qHashMulti(seed, int(key.level), key.code); }
};

/// One column of a table, unpacked: the cells as they stood, each different one once.
class OutcomeColumn {
public:
    int rows() const { return int(m_cells.size()); }
    const QString& text(int row) const { return m_texts[m_cells[size_t(row)]]; }
    const Value& value(int row) const { return m_values[m_cells[size_t(row)]]; }
    /// What differs in it, in the order in which it first stands.
    const std::vector<QString>& texts() const { return m_texts; }
    quint32 place(int row) const { return m_cells[size_t(row)]; }  ///< in texts()

private:
    friend class OutcomeTable;
    std::vector<QString> m_texts;
    std::vector<Value> m_values;
    std::vector<quint32> m_cells;
};

/// A published table as it is kept: bytes that never change, a column packed by itself, so that one of 320 is read
/// without the others. Cells are kept as text as they stood; a column's different texts stand once, and each is read as
/// a value once, so a column of 20,000 percentages is a hundred texts and 20,000 bytes before it is packed. The keys of
/// the rows are columns too. Plain value, shared when copied. Any thread.
class OutcomeTable {
public:
    // The columns that every table has.
    static constexpr auto levelColumn = "@level";  ///< a word of AreaLevel
    static constexpr auto codeColumn = "@code";
    static constexpr auto nameColumn = "@name";
    static constexpr auto laColumn = "@la";  ///< of a school: the LA it lies in

    OutcomeTable() = default;
    /// Damaged when the bytes are none of ours.
    static Result<OutcomeTable> of(QByteArray bytes);

    const QByteArray& bytes() const { return m_bytes; }
    int rows() const { return m_rows; }
    const QStringList& columns() const { return m_names; }  ///< without the keys, in the order of the file
    bool has(const QString& column) const { return m_places.contains(column.toLower()); }  ///< in any case
    QString label(const QString& column) const;  ///< what the file's own description says it is; may be empty
    Result<OutcomeColumn> column(const QString& name) const;
    /// Of whom each row speaks.
    Result<std::vector<AreaKey>> keys() const;

private:
    struct Chunk {
        QString label;
        qint64 at = 0, size = 0;
    };
    QByteArray m_bytes;
    int m_rows = 0;
    QStringList m_names;
    QHash<QString, Chunk> m_places;  ///< by name in lower case
};

/// Makes the bytes of an OutcomeTable, row by row. The same cells in the same order give the same bytes.
class OutcomeTableBuilder {
public:
    /// The place of a column, made when it is new; names are compared in any case. None of them is a key's.
    int column(const QString& name, const QString& label = {});
    int columns() const { return int(m_columns.size()) - keyColumns; }
    /// The row of an area, made when it is new.
    int row(const AreaKey& key, const QString& name, const QString& la, bool* isNew = nullptr);
    bool contains(const AreaKey& key) const { return m_rowOf.contains(key); }
    int rows() const { return int(m_rowOf.size()); }
    void set(int row, int column, const QString& text);
    bool isSet(int row, int column) const;
    /// How many different numbers stand in its columns; 0: it has no figure at all.
    int numbers() const;
    /// LAs it has rows of, see Release::laCodes.
    QString laCodes() const;
    QByteArray bytes() const;

    OutcomeTableBuilder();

private:
    static constexpr int keyColumns = 4;
    struct Building {
        QString name, label;
        QHash<QString, quint32> placeOf;
        std::vector<QString> texts{QString()};
        std::vector<quint32> cells;  ///< may end early: the rest is empty
    };
    int added(const QString& name, const QString& label);

    std::vector<Building> m_columns;
    QHash<QString, int> m_columnOf;
    QHash<AreaKey, int> m_rowOf;
};

}  // namespace nlc
