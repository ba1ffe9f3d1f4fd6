// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "models/outcomes/measure_columns.h"
#include "models/outcomes/outcome_reader.h"

namespace nlc {

// What the readers of the layouts share; nobody else needs it.

std::unique_ptr<LayoutReader> performanceTablesReader(const QString& fileName, const ReadOptions& options);
std::unique_ptr<LayoutReader> laitReader(const QString& fileName, const ReadOptions& options);
std::unique_ptr<LayoutReader> statisticsReader(const QString& fileName, const ReadOptions& options);
std::unique_ptr<LayoutReader> ownTableReader(const QString& fileName, const ReadOptions& options);
/// The bytes of a file that is no larger than can be read.
Result<QByteArray> bytesOfTable(const QString& path);
/// What a file says of columns, when it is a description of them.
Result<std::optional<QHash<QString, QString>>> descriptionIn(const QString& path);
/// Every one of these names, in lower case, heads a column, in any case and with blanks around.
bool isAmong(const QStringList& heading, std::initializer_list<const char*> names);
bool isPerformanceTable(const QStringList& heading);
bool isLait(const QStringList& heading);
bool isStatistics(const QStringList& heading);
bool isOwnTable(const QStringList& heading, const ReadOptions& options);

/// Where each column stands, by its name in lower case. Refuses two of one name.
class Headings {
public:
    static Result<Headings> of(const QStringList& cells);
    bool has(const char* name) const { return m_places.contains(QLatin1String(name)); }
    int place(const QString& name) const { return m_places.value(name.toLower(), -1); }
    const QStringList& names() const {
        return m_names;
    }  ///< by place, without blanks around; empty: a column without one
    QString cell(const QStringList& row, const char* name) const { return cell(row, place(QLatin1String(name))); }
    static QString cell(const QStringList& row, int place) {
        return place >= 0 && place < row.size() ? row[place].trimmed() : QString();
    }
    /// The row says the headings again, as where two files were put together.
    bool isRepeatedIn(const QStringList& row) const;
    /// It has more cells than there are headings, so they stand in other columns than they should.
    bool isTooLong(const QStringList& row) const;

private:
    QStringList m_names;
    QHash<QString, int> m_places;
};

/// Rows that were not taken, and when they are too many.
class Problems {
public:
    void leaveOut(int row, const QString& subject, const QString& says) { add({row, subject, says, true}); }
    void note(int row, const QString& subject, const QString& says) { add({row, subject, says, false}); }
    int leftOut() const { return m_leftOut; }
    /// Refuses the file when most of its rows are broken.
    Result<> bearable(int taken) const;
    std::vector<OutcomeProblem> take() { return std::move(m_all); }

private:
    void add(OutcomeProblem problem);
    std::vector<OutcomeProblem> m_all;
    int m_leftOut = 0;
};

/// As the file's name says: "england_ks2provisional.csv"; else final.
ReleaseStatus statusOf(const QString& fileName, const ReadOptions& options);
/// The year in which the school year ends, as "2018-2019", "2018/19", "201819" or "2019" says it; 0: none of these.
int yearOf(const QString& words);

/// "East of England" ↔ its GSS code; names in any case, "London (Inner)" among them. Empty: no region.
QString regionCode(const QString& name);
QString regionName(const QString& code);
inline const auto england = QStringLiteral("england");
inline const auto englandAll = QStringLiteral("england-all");

QString layoutText(const char* sentence);
inline tl::unexpected<Error> unreadable(const QString& sentence) { return failed(Error::Kind::Invalid, sentence); }

/// Data sets of the statistics service are about everything: refuses one with neither a measure of the catalogue nor
/// figures by school.
Result<ReadOutcomes> ofKeyStage2(ReadOutcomes read);

/// Tables by year, while a long file is read.
using TablesByYear = std::map<int, OutcomeTableBuilder>;
/// Their releases; years without a single number are left, and said so.
void finish(TablesByYear& tables, const std::function<QString(int year)>& titleFor, ReleaseStatus status,
            const QString& fileName, ReadOutcomes& read);

}  // namespace nlc
