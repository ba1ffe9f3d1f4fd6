// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>

#include "models/outcomes/measure_columns.h"
#include "models/outcomes/neighbours.h"
#include "models/outcomes/school_figures.h"

namespace nlc {

/// Of fewer pupils than this nothing is said, whoever asks: they could be known by it.
inline constexpr double fewestPupils = 6;

/// One figure, with all that has to stand beside it. Of fewer than fewestPupils it is Suppressed.
struct OutcomeFigure {
    AreaKey area;
    QString name;  ///< of the area
    int year = 0;
    Value value;
    std::optional<double> lower = {}, upper = {};  ///< of the published 95 % confidence interval
    std::optional<double> pupils = {};             ///< of the group, where the source says how many
    ReleaseSource source = ReleaseSource::PerformanceTables;
    ReleaseStatus status = ReleaseStatus::Final;
    QString release;    ///< its title
    QString weighting;  ///< of a calculated one, in words

    /// "LAIT, KS2 2019 (final)"; for a calculated figure what it was made from and how.
    QString sourceWords() const;
};

/// Our average of schools, and how far it can be trusted.
struct OutcomeAverage {
    OutcomeFigure figure;                  ///< Calculated; without a number when no school has one
    int schools = 0;                       ///< that are in it
    int without = 0;                       ///< that have pupils and no figure, as where it is suppressed
    double pupils = 0, pupilsWithout = 0;  ///< may be too few to be told: see withoutTooFew() in school_average.h
};

/// A place among areas, 1 being the best; without a figure there is none.
struct OutcomeRank {
    int rank = 0;
    int of = 0;  ///< areas with a figure, itself among them
};

/// Questions to all releases of a workspace. Plain values: made on the thread of the workspace, copied to a
/// worker. One thread at a time uses one copy.
class OutcomeStore {
public:
    /// Reads the releases with their packed bytes; columns are unpacked as they are asked for.
    static Result<OutcomeStore> of(Workspace& workspace);
    void add(const Release& release, OutcomeTable table);

    /// Of one source in one year the best status counts, of these the latest import that has the area. Figures of
    /// different sources are never mixed: each has its own, in the order of ReleaseSource. Years in which there was
    /// nothing to measure come as NoTests, once.
    std::vector<OutcomeFigure> series(const Measure& measure, PupilGroup group, const AreaKey& area, int from,
                                      int to) const;
    /// The figures of one source; years that it has not are left out.
    std::vector<OutcomeFigure> series(const Measure& measure, PupilGroup group, const AreaKey& area, int from, int to,
                                      ReleaseSource source) const;
    std::optional<OutcomeFigure> figure(const Measure& measure, PupilGroup group, const AreaKey& area, int year,
                                        ReleaseSource source) const;

    /// Every area of a level that has the measure that year, in the order of the tables.
    std::vector<OutcomeFigure> figures(const Measure& measure, PupilGroup group, AreaLevel level, int year,
                                       ReleaseSource source, const QString& la = {}) const;

    /// There is a school of the LA (empty: any) with the measure.
    bool tellsOfSchools(const Measure& measure, PupilGroup group, int year, ReleaseSource source,
                        const QString& la) const;
    QString laOf(const AreaKey& area) const;  ///< in which a school lies, or the LA itself; empty: not known

    /// Among `others` and itself.
    OutcomeRank rank(const Measure& measure, PupilGroup group, const AreaKey& area, const std::vector<AreaKey>& others,
                     int year, ReleaseSource source) const;
    /// Calculated, of those that have a figure; `area` of the answer is empty.
    OutcomeFigure median(const Measure& measure, PupilGroup group, const std::vector<AreaKey>& areas, int year,
                         ReleaseSource source) const;
    /// Of schools with eligible pupils and a figure, see averageOf(). `only`: these URNs; empty: all of the LA, or of
    /// England when that is empty too.
    OutcomeAverage weightedAverage(const Measure& measure, PupilGroup group, const QString& la, const QStringList& only,
                                   int year, ReleaseSource source) const;

    /// Every school with what averages need, in one pass over the columns: see averageOf() in school_average.h.
    SchoolFigures schoolFigures(const Measure& measure, PupilGroup group, int year, ReleaseSource source) const;
    /// The schools of a year, each once, in the order of the tables.
    std::vector<SchoolRow> schoolRows(int year, ReleaseSource source) const;
    /// A column of any name by the URNs of the schools, each from the release that counts; without empty cells. A text
    /// such as "CY" stands in Value::code.
    QHash<QString, Value> columnByUrn(const QString& columnName, int year, ReleaseSource source) const;

    /// A cell of a column that is no measure, as it stands: "NFTYPE", "TOWN"; empty where there is none.
    QString context(const AreaKey& area, int year, ReleaseSource source, const QString& columnName) const;

    std::vector<int> years(ReleaseSource source) const;  ///< in order
    std::vector<ReleaseSource> sources(AreaLevel level, int year) const;
    QString nameOf(const AreaKey& area) const;               ///< as the newest release calls it
    std::vector<std::pair<AreaKey, QString>> areas() const;  ///< with their names, each once
    const std::vector<Release>& releases() const { return m_releases; }
    const OutcomeTable& tableAt(size_t release) const { return m_tables[release]; }  ///< of releases()[release]
    QStringList warnings() const { return m_warnings; }  ///< releases that cannot be read, in words

private:
    struct Loaded;
    /// What is unpacked. A copy begins without, so that it can go to another thread.
    struct Cache {
        Cache() = default;
        Cache(const Cache&) {}
        Cache(Cache&&) = default;
        Cache& operator=(const Cache&);
        Cache& operator=(Cache&&) = default;
        std::map<size_t, std::shared_ptr<Loaded>> loaded;
    };
    Loaded& loaded(size_t release) const;
    const MeasureColumns* columnsOf(size_t release, const Measure& measure, PupilGroup group) const;
    const OutcomeColumn* column(size_t release, const QString& name) const;
    std::vector<size_t> inOrder(int year, ReleaseSource source) const;
    std::optional<OutcomeFigure> figureIn(size_t release, const Measure& measure, PupilGroup group, int row) const;

    std::vector<Release> m_releases;
    std::vector<OutcomeTable> m_tables;
    QStringList m_warnings;
    mutable Cache m_cache;
};

/// "926", "Norfolk", "England", a URN: whatever names an area; nothing when it names none.
std::optional<AreaKey> areaNamed(const QString& words);

}  // namespace nlc
