// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/named_schools.h"

#include <algorithm>
#include <map>

#include "models/outcomes/school_set_steps.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

bool holds(const QDate& from, const QDate& to, const QDate& day) {
    return (!from.isValid() || from <= day) && (!to.isValid() || to >= day);
}

NamedSchools::Kind kindOf(SchoolSetKind kind) {
    switch (kind) {
        case SchoolSetKind::Zone:
            return NamedSchools::Kind::Zone;
        case SchoolSetKind::Cohort:
            return NamedSchools::Kind::Cohort;
        case SchoolSetKind::Group:
            break;
    }
    return NamedSchools::Kind::Group;
}

std::vector<NamedSchools> inOrderOfNames(std::map<QString, NamedSchools> byName) {
    std::vector<NamedSchools> all;
    for (auto& [name, schools] : byName) all.push_back(std::move(schools));
    std::stable_sort(all.begin(), all.end(), [](const NamedSchools& a, const NamedSchools& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return all;
}

}  // namespace

bool NamedSchools::runsIn(int year) const { return holds(startedOn, endedOn, testDay(year)); }

QStringList NamedSchools::urnsIn(int year) const {
    QStringList all;
    if (!runsIn(year)) return all;
    for (const Member& member : members)
        if (holds(member.joinedOn, member.leftOn, testDay(year))) all << member.urn;
    return all;
}

QStringList NamedSchools::urns() const {
    QStringList all;
    for (const Member& member : members) all << member.urn;
    return all;
}

QDate testDay(int year) { return {year, 5, 12}; }

Result<std::vector<NamedSchools>> savedSchools(Workspace& workspace) {
    auto sets = schoolSets(workspace);
    if (!sets) return tl::unexpected(sets.error());
    auto members = Repository<SchoolSetMember>(workspace).all(u"ORDER BY id"_s);
    if (!members) return tl::unexpected(members.error());
    std::vector<NamedSchools> all;
    QHash<qint64, size_t> placeOf;
    for (const SchoolSet& set : *sets) {
        NamedSchools one;
        one.kind = kindOf(set.kind);
        one.name = set.name;
        one.key = {AreaLevel::Group, u"set:%1"_s.arg(set.id.value)};
        one.startedOn = set.startedOn;
        one.endedOn = set.endedOn;
        placeOf.insert(set.id.value, all.size());
        all.push_back(std::move(one));
    }
    for (const SchoolSetMember& member : *members)
        if (const auto place = placeOf.constFind(member.set.value); place != placeOf.constEnd())
            all[*place].members.push_back({member.urn, member.joinedOn, member.leftOn});
    return all;
}

std::vector<NamedSchools> trusts(const SchoolRegister& schools) {
    std::map<QString, NamedSchools> byName;
    for (const RegisterSchool& school : schools.schools()) {
        if (!school.trust) continue;
        const QString code = u"trust:%1"_s.arg(school.trust.value);
        NamedSchools& one = byName[school.trustName + u'\n' + code];
        one.kind = NamedSchools::Kind::Trust;
        one.name = school.trustName;
        one.key = {AreaLevel::Group, code};
        one.members.push_back({school.urn, {}, {}});
    }
    return inOrderOfNames(std::move(byName));
}

std::vector<NamedSchools> districts(const SchoolRegister& schools) {
    std::map<QString, NamedSchools> byName;
    for (const RegisterSchool& school : schools.schools()) {
        if (school.school.district.isEmpty()) continue;
        NamedSchools& one = byName[school.school.district];
        one.kind = NamedSchools::Kind::District;
        one.name = school.school.district;
        one.key = {AreaLevel::Group, u"district:"_s + one.name};
        one.members.push_back({school.urn, {}, {}});
    }
    return inOrderOfNames(std::move(byName));
}

std::vector<SchoolsFigure> seriesOf(const OutcomeStore& store, const NamedSchools& schools, const Measure& measure,
                                    PupilGroup group, int from, int to, CohortYears years) {
    std::vector<SchoolsFigure> all;
    for (const auto& source : NamesOf<ReleaseSource>::values)
        for (const int year : store.years(source.value)) {
            if (year < from || year > to || !measure.missingIn(year).isEmpty()) continue;
            const QStringList urns = years == CohortYears::All ? schools.urns() : schools.urnsIn(year);
            if (urns.isEmpty()) continue;
            const SchoolFigures figures = store.schoolFigures(measure, group, year, source.value);
            const std::vector<int> places = figures.placesOf(urns);
            if (!places.empty()) all.push_back(schoolsFigure(figures, places, schools.name, schools.key));
        }
    if (all.empty()) return all;
    const auto byYear = [](const SchoolsFigure& a, const SchoolsFigure& b) { return a.figure.year < b.figure.year; };
    std::stable_sort(all.begin(), all.end(), byYear);
    const int first = all.front().figure.year, last = all.back().figure.year;
    for (int year = first; year <= last; ++year) {
        if (measure.missingIn(year).isEmpty()) continue;
        SchoolsFigure none;
        none.label = schools.name;
        none.key = none.figure.area = schools.key;
        none.figure.name = schools.name;
        none.figure.year = year;
        none.figure.value.status = ValueStatus::NoTests;
        all.push_back(std::move(none));
    }
    std::stable_sort(all.begin(), all.end(), byYear);
    return all;
}

}  // namespace nlc
