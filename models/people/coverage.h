// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/people/people_list.h"

namespace nlc {

/// By what members and schools are counted.
enum class CoverageBy { Sector, District, Phase, SchoolType, Trust, Size };
template <>
struct NamesOf<CoverageBy> {
    static constexpr std::array values{
        Named{CoverageBy::Sector, "sector", QT_TRANSLATE_NOOP("Names", "Sector")},
        Named{CoverageBy::District, "district", QT_TRANSLATE_NOOP("Names", "District")},
        Named{CoverageBy::Phase, "phase", QT_TRANSLATE_NOOP("Names", "Phase")},
        Named{CoverageBy::SchoolType, "type", QT_TRANSLATE_NOOP("Names", "Type of school")},
        Named{CoverageBy::Trust, "trust", QT_TRANSLATE_NOOP("Names", "Trust")},
        Named{CoverageBy::Size, "size", QT_TRANSLATE_NOOP("Names", "Size")},
    };
};

/// One cell of the table: an organisation counts where both its row and its column are.
struct CoverageCell {
    int organisations = 0;  ///< open ones
    int represented = 0;    ///< of those, with at least one member in a present role
    int members = 0;        ///< people, each once a cell, however many roles they have in it
    bool isGap() const { return organisations > 0 && members == 0; }
};

/// Who a cell is made of.
struct CoverageWho {
    QList<qint64> members;        ///< people
    QList<qint64> organisations;  ///< open ones without a member
    QList<qint64> couldBeAsked;   ///< people in a role at those, and not members
};

/// Open organisations on a day against the members of the collaborative who work there. A member is counted with each
/// organisation of a present role; the sector is the organisation's own, so that a row compares like with like. An
/// organisation whose value is not known stands in the last row or column, "Not known".
class Coverage {
public:
    /// Reads everything once; tables are then made in memory. Any thread.
    static Result<Coverage> of(Workspace& workspace, const QDate& on);

    struct Table {
        CoverageBy rows = CoverageBy::Sector, columns = CoverageBy::District;
        QStringList rowNames, columnNames;
        std::vector<std::vector<CoverageCell>> cells;  ///< [row][column]
        std::vector<CoverageCell> rowTotals, columnTotals;
        CoverageCell total;
    };
    Table table(CoverageBy rows, CoverageBy columns) const;
    /// Of a cell of such a table; -1: the whole row, or the whole column.
    CoverageWho who(const Table& table, int row, int column) const;

private:
    struct Place {
        qint64 id = 0;
        QStringList value;  ///< by CoverageBy, as shown; empty: not known
        QList<qint64> members, others;
    };
    std::vector<Place> m_places;
};

/// The gaps in words, the widest first: "No member in Alternative provision (2 organisations)", "2 of 7 districts
/// without an Early Years voice: Mockford, Template Broads". At most `most`.
QStringList gapsOf(const Coverage::Table& table, int most = 6);

/// Members by sector at the end of each academic year, and on `today` for the present one.
struct CoverageYear {
    QString name;  ///< "2023/24"
    QDate on;
    std::vector<std::pair<Sector, int>> members;  ///< in the sectors' order
    int total = 0;
};
Result<std::vector<CoverageYear>> coverageByYear(Workspace& workspace, int years);  ///< the oldest first

/// As a page: the table with members and organisations in each cell, the gaps, and the years.
doc::Document coverageDocument(const Coverage::Table& table, const std::vector<CoverageYear>& years, const QDate& on);

}  // namespace nlc
