// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>

#include "models/outcomes/gap_question.h"
#include "models/transfer/out_table.h"

namespace nlc {

// How many more pupils would have to reach a standard to match others: whole children, not points. Any thread.

/// What is to be matched.
struct MatchTo {
    enum class Kind { England, Neighbours, Percentage };
    Kind kind = Kind::England;
    double percentage = 0;              ///< of Percentage, 0 to 100
    const NeighbourSet* set = nullptr;  ///< of Neighbours; null: the one that held in the year
};

struct MorePupilsQuestion {
    const Measure* measure = nullptr;  ///< a percentage of pupils at a standard
    PupilGroup group = PupilGroup::All;
    int year = 0;
    AreaKey area = {};
    QString name = {};      ///< of a list of schools, such as a district
    QStringList urns = {};  ///< its schools; empty: it is `area`
    MatchTo to = {};
    std::optional<ReleaseSource> source = {};  ///< none: the first that has all of it
};

/// How many of `pupils` are at the standard by a rounded percentage: whole children, so a small school's is known.
struct Reached {
    double likely = 0;
    double fewest = 0, most = 0;
    friend Reached operator+(const Reached& a, const Reached& b) {
        return {a.likely + b.likely, a.fewest + b.fewest, a.most + b.most};
    }
};
Reached reachedOf(const Rounded& percentage, double pupils);

struct MoreChildren {
    int more = 0;              ///< 0: it is there already
    int fewest = 0, most = 0;  ///< as far as the rounding of both percentages goes
    /// One whole pupil or more lie between them; else there is no real difference. Source: the rule of Insight's
    /// statutory data report.
    bool isReal = true;
};
MoreChildren moreChildren(const Reached& reached, double pupils, const Rounded& target);

struct MorePupils {
    const Measure* measure = nullptr;
    PupilGroup group = PupilGroup::All;
    int year = 0;
    QString name = {};
    double pupils = 0;        ///< eligible
    QString pupilsFrom = {};  ///< the release that says so, where it is another one than that of the percentage
    double rate = 0;
    bool isCalculated = false;     ///< of its schools
    int schools = 0, without = 0;  ///< of a list: in it, and not in it for want of a figure or of pupils
    double target = 0;
    QString targetName = {};
    MoreChildren children = {};
    QString source = {};

    /// "If 692 more of Norfolk's 9,876 pupils had reached the standard, Norfolk would have matched England."
    QString sentence() const;
};

/// Percentages of one source. The number of pupils may be another release's of the same year, which is then named; it
/// is never guessed. NotFound when there is none, or no percentage; Refused when it is suppressed or of fewer than 6
/// pupils; Invalid for what is no percentage of pupils.
Result<MorePupils> morePupils(const OutcomeStore& store, const MorePupilsQuestion& question);

OutTable outTableOf(const std::vector<MorePupils>& all);
QJsonObject asJson(const MorePupils& each);

}  // namespace nlc
