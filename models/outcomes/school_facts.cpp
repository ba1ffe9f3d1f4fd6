// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_facts.h"

#include <algorithm>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/school_average.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using ByUrn = QHash<QString, Value>;

/// A column or measure of the year, and the words for it.
struct Said {
    ByUrn byUrn;
    QString from;
    explicit operator bool() const { return !byUrn.isEmpty(); }
    std::optional<double> of(const QString& urn) const {
        const auto found = byUrn.constFind(urn);
        return found == byUrn.constEnd() ? std::nullopt : found->number;
    }
};

class YearOfTables {
public:
    YearOfTables(const OutcomeStore& store, int year, ReleaseSource source) : m_store(store), m_year(year) {
        m_sources.push_back(source);
        for (const auto& other : NamesOf<ReleaseSource>::values)
            if (other.value != source) m_sources.push_back(other.value);
    }

    /// The first of the columns that a school has a cell in, of the source before others.
    Said column(std::initializer_list<const char*> names) const {
        for (const ReleaseSource source : m_sources)
            for (const char* name : names)
                if (ByUrn found = m_store.columnByUrn(QLatin1String(name), m_year, source); !found.isEmpty())
                    return {std::move(found), shown(source)};
        return {};
    }
    Said measure(const char* id) const {
        const Measure& measure = *measureNamed(QLatin1String(id));
        for (const ReleaseSource source : m_sources) {
            const SchoolFigures figures = m_store.schoolFigures(measure, PupilGroup::All, m_year, source);
            Said said{{}, layoutText("%1 (%2)").arg(shownWords(measure), shown(source))};
            said.byUrn.reserve(qsizetype(figures.schools.size()));
            for (const SchoolFigure& school : figures.schools)
                if (school.value.number) said.byUrn.insert(school.urn, school.value);
            if (said) return said;
        }
        return {};
    }

private:
    const OutcomeStore& m_store;
    int m_year = 0;
    std::vector<ReleaseSource> m_sources;
};

std::optional<Structure> structureOfRegister(const School& school) {
    const auto says = [](const QString& words, const char* word) {
        return words.contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    if (says(school.type, "special") || says(school.typeGroup, "special")) return Structure::Special;
    if (says(school.type, "free school") || says(school.typeGroup, "free school")) return Structure::Free;
    if (says(school.type, "academy") || says(school.typeGroup, "academies")) return Structure::Academy;
    if (says(school.typeGroup, "maintained")) return Structure::Maintained;
    if (school.type.isEmpty() && school.typeGroup.isEmpty()) return {};
    return Structure::Other;
}

void takeFromRegister(SchoolFacts& facts, const RegisterSchool& from) {
    facts.isInRegister = from.isInRegister;
    facts.trust = from.trustName;
    if (!from.isInRegister) return;
    const School& school = from.school;
    facts.district = school.district;
    facts.settlement = school.urbanRural;
    if (school.urbanRural.contains(u"rural"_s, Qt::CaseInsensitive)) facts.isRural = true;
    if (school.urbanRural.contains(u"urban"_s, Qt::CaseInsensitive)) facts.isRural = false;
    if (school.phase != SchoolPhase::NotSaid) facts.phase = school.phase;
    if (school.pupils != School::notKnown) facts.roll = school.pupils;
    facts.structure = structureOfRegister(school);
}

/// 1 to 5 by place among those that have a share.
void putInFifths(std::vector<SchoolFacts*> pool, std::optional<double> SchoolFacts::*share, int SchoolFacts::*fifth) {
    constexpr size_t fifths = 5;
    std::erase_if(pool, [&](const SchoolFacts* facts) { return !(facts->*share); });
    if (pool.size() < fifths) return;
    std::sort(pool.begin(), pool.end(),
              [&](const SchoolFacts* a, const SchoolFacts* b) { return *(a->*share) < *(b->*share); });
    for (size_t first = 0; first < pool.size();) {
        size_t end = first;
        while (end < pool.size() && *(pool[end]->*share) == *(pool[first]->*share)) ++end;
        // Equal ones go where most of them belong.
        const int place = 1 + int((first + end - 1) / 2 * fifths / pool.size());
        for (; first < end; ++first) pool[first]->*fifth = place;
    }
}

/// The tables have the schools of at least nine in ten of the country's pupils.
bool hasEngland(const OutcomeStore& store, const SchoolFactsOfYear& facts) {
    const auto country = store.figure(*measureNamed(u"eligible"_s), PupilGroup::All, {AreaLevel::National, england},
                                      facts.year, facts.source);
    double pupils = 0;
    QSet<QString> las;
    for (const SchoolFacts& school : facts.schools) {
        pupils += school.cohort.value_or(0);
        las.insert(school.la);
    }
    if (country && country->value.number) return pupils >= 0.9 * *country->value.number;
    constexpr int nearlyAllLas = 140;
    return las.size() >= nearlyAllLas;
}

void putInFifths(const OutcomeStore& store, SchoolFactsOfYear& facts) {
    const bool isEngland = hasEngland(store, facts);
    QHash<QString, std::vector<SchoolFacts*>> pools;
    for (SchoolFacts& school : facts.schools) pools[isEngland ? QString() : school.la].push_back(&school);
    for (const auto& pool : std::as_const(pools)) {
        putInFifths(pool, &SchoolFacts::disadvantaged, &SchoolFacts::disadvantagedFifth);
        putInFifths(pool, &SchoolFacts::sen, &SchoolFacts::senFifth);
    }
    if (isEngland) {
        facts.fifthsAmong = layoutText("schools of England");
    } else if (pools.size() == 1) {
        const QString la = pools.constBegin().key();
        facts.fifthsAmong = layoutText("schools of %1").arg(laName(la).isEmpty() ? la : laName(la));
    } else {
        facts.fifthsAmong = layoutText("schools of each local authority by itself");
    }
}

}  // namespace

std::optional<Structure> structureOfType(const QString& nftype) {
    static const QHash<QString, Structure> types{
        {u"CY"_s, Structure::Maintained}, {u"VA"_s, Structure::Maintained}, {u"VC"_s, Structure::Maintained},
        {u"FD"_s, Structure::Maintained}, {u"AC"_s, Structure::Academy},    {u"ACC"_s, Structure::Academy},
        {u"CTC"_s, Structure::Academy},   {u"F"_s, Structure::Free},        {u"CYS"_s, Structure::Special},
        {u"FDS"_s, Structure::Special},   {u"ACS"_s, Structure::Special},   {u"ACCS"_s, Structure::Special},
        {u"FS"_s, Structure::Special},
    };
    const auto found = types.constFind(nftype.trimmed().toUpper());
    return found == types.constEnd() ? std::nullopt : std::optional(*found);
}

const SchoolFacts* SchoolFactsOfYear::find(const QString& urn) const {
    const auto place = placeOf.constFind(urn);
    return place == placeOf.constEnd() ? nullptr : &schools[size_t(*place)];
}

SchoolFactsOfYear factsOf(const OutcomeStore& store, const SchoolRegister& schools, int year, ReleaseSource source) {
    SchoolFactsOfYear facts;
    facts.year = year;
    facts.source = source;
    for (const SchoolRow& row : store.schoolRows(year, source)) {
        SchoolFacts one{row.urn, row.name, row.la};
        if (const RegisterSchool* found = schools.find(row.urn)) takeFromRegister(one, *found);
        facts.placeOf.insert(row.urn, int(facts.schools.size()));
        facts.schools.push_back(std::move(one));
    }
    if (facts.schools.empty()) return facts;

    const YearOfTables tables(store, year, source);
    const Said types = tables.column({"NFTYPE"}), rolls = tables.column({"TOTPUPS", "NOR"}),
               cohorts = tables.measure("eligible"), poor = tables.measure("disadvantaged-share"),
               eal = tables.measure("eal-share"), sen = tables.measure("sen-share"),
               support = tables.measure("sen-support-share"), plans = tables.measure("ehc-plan-share"),
               prior = tables.column({"TKS1AVERAGE", "KS1APS"});
    facts.disadvantagedFrom = poor.from;
    facts.ealFrom = eal.from;
    facts.priorFrom = prior ? layoutText("Average points at Key Stage 1 (%1)").arg(prior.from) : QString();
    facts.senFrom = sen ? sen.from : support && plans ? u"%1, %2"_s.arg(support.from, plans.from) : QString();
    const bool byMeals = !poor && std::any_of(facts.schools.begin(), facts.schools.end(), [&](const SchoolFacts& one) {
        const RegisterSchool* found = schools.find(one.urn);
        return found != nullptr && found->school.freeMeals != School::notKnown;
    });
    if (byMeals) facts.disadvantagedFrom = layoutText("Free school meals, whole school (register of schools)");

    for (SchoolFacts& one : facts.schools) {
        if (const auto type = types.byUrn.constFind(one.urn); type != types.byUrn.constEnd())
            if (const auto structure = structureOfType(type->code)) one.structure = structure;
        if (const auto roll = rolls.of(one.urn)) one.roll = roll;
        one.cohort = cohorts.of(one.urn);
        if (byMeals) {
            const RegisterSchool* found = schools.find(one.urn);
            constexpr double tenths = 10;
            if (found != nullptr && found->school.freeMeals != School::notKnown && !areTooFew(one.roll))
                one.disadvantaged = found->school.freeMeals / tenths;
        }
        if (areTooFew(one.cohort)) continue;  // a share of them would tell of single children
        if (poor) one.disadvantaged = poor.of(one.urn);
        one.eal = eal.of(one.urn);
        one.prior = prior.of(one.urn);
        one.sen = sen.of(one.urn);
        const auto withSupport = support.of(one.urn), withPlan = plans.of(one.urn);
        if (!sen && withSupport && withPlan) one.sen = *withSupport + *withPlan;
    }
    putInFifths(store, facts);
    return facts;
}

}  // namespace nlc
