// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_store.h"

#include <algorithm>
#include <set>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/release_steps.h"
#include "models/outcomes/school_average.h"
#include "models/outcomes/statistics.h"

namespace nlc {

using namespace Qt::StringLiterals;

struct OutcomeStore::Loaded {
    std::vector<AreaKey> keys;
    QHash<AreaKey, int> rowOf;
    std::map<QString, std::unique_ptr<OutcomeColumn>> columns;  ///< null: it cannot be read
    std::map<std::pair<const Measure*, PupilGroup>, std::optional<MeasureColumns>> columnsOf;
};

OutcomeStore::Cache& OutcomeStore::Cache::operator=(const Cache&) {
    loaded.clear();
    return *this;
}

QString OutcomeFigure::sourceWords() const {
    if (value.status == ValueStatus::NoTests) return {};
    const QString said = u"%1 (%2)"_s.arg(release, shown(status).toLower());
    if (value.status != ValueStatus::Calculated) return said;
    return layoutText("Calculated from %1, %2").arg(said, weighting);
}

Result<OutcomeStore> OutcomeStore::of(Workspace& workspace) {
    auto kept = nlc::releases(workspace);
    if (!kept) return tl::unexpected(kept.error());
    OutcomeStore store;
    for (const Release& release : *kept) {
        auto table = tableOf(workspace, release);
        if (!table)
            store.m_warnings << u"%1: %2"_s.arg(release.title, table.error().what);
        else
            store.add(release, std::move(*table));
    }
    return store;
}

void OutcomeStore::add(const Release& release, OutcomeTable table) {
    m_releases.push_back(release);
    m_tables.push_back(std::move(table));
}

OutcomeStore::Loaded& OutcomeStore::loaded(size_t release) const {
    auto& place = m_cache.loaded[release];
    if (place) return *place;
    place = std::make_shared<Loaded>();
    if (auto keys = m_tables[release].keys()) place->keys = std::move(*keys);
    for (size_t row = 0; row < place->keys.size(); ++row) place->rowOf.insert(place->keys[row], int(row));
    return *place;
}

const OutcomeColumn* OutcomeStore::column(size_t release, const QString& name) const {
    if (name.isEmpty()) return nullptr;
    auto& columns = loaded(release).columns;
    const auto known = columns.find(name);
    if (known != columns.end()) return known->second.get();
    auto read = m_tables[release].column(name);
    auto& place = columns[name];
    if (read) place = std::make_unique<OutcomeColumn>(std::move(*read));
    return place.get();
}

const MeasureColumns* OutcomeStore::columnsOf(size_t release, const Measure& measure, PupilGroup group) const {
    auto& known = loaded(release).columnsOf;
    auto place = known.find({&measure, group});
    if (place == known.end())
        place = known
                    .emplace(std::pair(&measure, group),
                             columnsFor(m_releases[release].source, m_tables[release], measure, group))
                    .first;
    return place->second ? &*place->second : nullptr;
}

/// Final before revised before provisional; of these the latest first.
std::vector<size_t> OutcomeStore::inOrder(int year, ReleaseSource source) const {
    std::vector<size_t> all;
    for (size_t i = 0; i < m_releases.size(); ++i)
        if (m_releases[i].year == year && m_releases[i].source == source) all.push_back(i);
    std::stable_sort(all.begin(), all.end(), [&](size_t a, size_t b) {
        const Release &one = m_releases[a], &other = m_releases[b];
        return std::tuple(-int(one.status), -one.importedAt.toMSecsSinceEpoch(), -one.id.value) <
               std::tuple(-int(other.status), -other.importedAt.toMSecsSinceEpoch(), -other.id.value);
    });
    return all;
}

std::optional<OutcomeFigure> OutcomeStore::figureIn(size_t release, const Measure& measure, PupilGroup group,
                                                    int row) const {
    const Release& from = m_releases[release];
    const MeasureColumns* names = columnsOf(release, measure, group);
    if (names == nullptr) return {};
    const OutcomeColumn* values = column(release, names->value);
    if (values == nullptr) return {};
    const auto number = [&](const QString& name) -> std::optional<double> {
        const OutcomeColumn* found = column(release, name);
        return found == nullptr ? std::nullopt : found->value(row).number;
    };
    OutcomeFigure figure;
    figure.area = loaded(release).keys[size_t(row)];
    const OutcomeColumn* areaNames = column(release, QLatin1String(OutcomeTable::nameColumn));
    figure.name = areaNames == nullptr ? figure.area.code : areaNames->text(row);
    figure.year = from.year;
    figure.value = values->value(row);
    figure.lower = number(names->lower);
    figure.upper = number(names->upper);
    figure.pupils = number(names->pupils);
    figure.source = from.source;
    figure.status = from.status;
    figure.release = from.title;
    if (areTooFew(figure.pupils) || (measure.unit == MeasureUnit::Pupils && areTooFew(figure.value.number))) {
        if (figure.value.number) figure.value = {{}, ValueStatus::Suppressed, {}};
        figure.lower = figure.upper = figure.pupils = {};
    }
    return figure;
}

std::optional<OutcomeFigure> OutcomeStore::figure(const Measure& measure, PupilGroup group, const AreaKey& area,
                                                  int year, ReleaseSource source) const {
    for (const size_t release : inOrder(year, source)) {
        const int row = loaded(release).rowOf.value(area, -1);
        if (row < 0) continue;
        if (auto found = figureIn(release, measure, group, row)) return found;
    }
    return {};
}

std::vector<OutcomeFigure> OutcomeStore::series(const Measure& measure, PupilGroup group, const AreaKey& area, int from,
                                                int to, ReleaseSource source) const {
    std::vector<OutcomeFigure> all;
    for (const int year : years(source)) {
        if (year < from || year > to || !measure.missingIn(year).isEmpty()) continue;
        if (auto found = figure(measure, group, area, year, source)) all.push_back(std::move(*found));
    }
    return all;
}

std::vector<OutcomeFigure> OutcomeStore::series(const Measure& measure, PupilGroup group, const AreaKey& area, int from,
                                                int to) const {
    std::vector<OutcomeFigure> all;
    std::set<int> found;
    for (const auto& source : NamesOf<ReleaseSource>::values)
        for (OutcomeFigure& each : series(measure, group, area, from, to, source.value)) {
            found.insert(each.year);
            all.push_back(std::move(each));
        }
    if (all.empty()) return all;
    // A gap between years with figures is said, so that nobody takes it for one that was forgotten.
    for (int year = std::max(from, *found.begin()); year <= std::min(to, *found.rbegin()); ++year) {
        if (measure.missingIn(year).isEmpty()) continue;
        OutcomeFigure none;
        none.area = area;
        none.name = all.front().name;
        none.year = year;
        none.value.status = ValueStatus::NoTests;
        all.push_back(std::move(none));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const OutcomeFigure& a, const OutcomeFigure& b) { return a.year < b.year; });
    return all;
}

std::vector<OutcomeFigure> OutcomeStore::figures(const Measure& measure, PupilGroup group, AreaLevel level, int year,
                                                 ReleaseSource source, const QString& la) const {
    std::vector<OutcomeFigure> all;
    QSet<AreaKey> seen;
    for (const size_t release : inOrder(year, source)) {
        const OutcomeColumn* las = column(release, QLatin1String(OutcomeTable::laColumn));
        const auto& keys = loaded(release).keys;
        if (columnsOf(release, measure, group) == nullptr) continue;
        for (size_t row = 0; row < keys.size(); ++row) {
            if (keys[row].level != level || seen.contains(keys[row])) continue;
            if (!la.isEmpty() && (las == nullptr || las->text(int(row)) != la)) continue;
            if (auto found = figureIn(release, measure, group, int(row))) {
                seen.insert(keys[row]);
                all.push_back(std::move(*found));
            }
        }
    }
    return all;
}

bool OutcomeStore::tellsOfSchools(const Measure& measure, PupilGroup group, int year, ReleaseSource source,
                                  const QString& la) const {
    const std::vector<size_t> all = inOrder(year, source);
    return std::any_of(all.begin(), all.end(), [&](size_t release) {
        if (columnsOf(release, measure, group) == nullptr) return false;
        const OutcomeColumn* las = column(release, QLatin1String(OutcomeTable::laColumn));
        const auto& keys = loaded(release).keys;
        for (size_t row = 0; row < keys.size(); ++row)
            if (keys[row].level == AreaLevel::School && (la.isEmpty() || (las != nullptr && las->text(int(row)) == la)))
                return true;
        return false;
    });
}

QString OutcomeStore::laOf(const AreaKey& area) const {
    if (area.level == AreaLevel::LocalAuthority) return area.code;
    for (size_t i = m_releases.size(); i-- > 0;) {
        const int row = loaded(i).rowOf.value(area, -1);
        const OutcomeColumn* las = row < 0 ? nullptr : column(i, QLatin1String(OutcomeTable::laColumn));
        if (las != nullptr && !las->text(row).isEmpty()) return las->text(row);
    }
    return {};
}

OutcomeRank OutcomeStore::rank(const Measure& measure, PupilGroup group, const AreaKey& area,
                               const std::vector<AreaKey>& others, int year, ReleaseSource source) const {
    const auto own = figure(measure, group, area, year, source);
    if (!own || !own->value.number) return {};
    std::vector<double> all{*own->value.number};
    for (const AreaKey& other : others) {
        if (other == area) continue;
        if (const auto its = figure(measure, group, other, year, source); its && its->value.number)
            all.push_back(*its->value.number);
    }
    return {statistics::rankOf(*own->value.number, all, measure.higherIsBetter()), int(all.size())};
}

OutcomeFigure OutcomeStore::median(const Measure& measure, PupilGroup group, const std::vector<AreaKey>& areas,
                                   int year, ReleaseSource source) const {
    OutcomeFigure middle;
    middle.year = year;
    middle.source = source;
    middle.value.status = ValueStatus::NotAvailable;
    std::vector<double> numbers;
    for (const AreaKey& area : areas) {
        const auto its = figure(measure, group, area, year, source);
        if (!its || !its->value.number) continue;
        numbers.push_back(*its->value.number);
        middle.release = its->release;
        middle.status = its->status;
    }
    middle.weighting = QObject::tr("median of %n areas", nullptr, int(numbers.size()));
    if (const auto number = statistics::median(numbers)) middle.value = {number, ValueStatus::Calculated, {}};
    return middle;
}

OutcomeAverage OutcomeStore::weightedAverage(const Measure& measure, PupilGroup group, const QString& la,
                                             const QStringList& only, int year, ReleaseSource source) const {
    const SchoolFigures figures = schoolFigures(measure, group, year, source);
    OutcomeAverage average = averageOf(figures, only.isEmpty() ? figures.placesOf(la) : figures.placesOf(only));
    average.figure.area = la.isEmpty() ? AreaKey{AreaLevel::National, england} : AreaKey{AreaLevel::LocalAuthority, la};
    average.figure.name = la.isEmpty() ? QString() : laName(la);
    return average;
}

SchoolFigures OutcomeStore::schoolFigures(const Measure& measure, PupilGroup group, int year,
                                          ReleaseSource source) const {
    SchoolFigures all;
    all.measure = &measure;
    all.group = group;
    all.year = year;
    all.source = source;
    QSet<QString> seen;
    for (const size_t release : inOrder(year, source)) {
        const MeasureColumns* names = columnsOf(release, measure, group);
        if (names == nullptr) continue;
        const OutcomeColumn *values = column(release, names->value), *pupils = column(release, names->pupils),
                            *shares = column(release, names->share), *lower = column(release, names->lower),
                            *upper = column(release, names->upper),
                            *areaNames = column(release, QLatin1String(OutcomeTable::nameColumn)),
                            *las = column(release, QLatin1String(OutcomeTable::laColumn));
        if (values == nullptr || las == nullptr || areaNames == nullptr) continue;
        all.hasCounts = all.hasCounts || pupils != nullptr;
        all.ofShare = names->ofShare;
        all.releases.emplace_back(m_releases[release].title, m_releases[release].status);
        const auto& keys = loaded(release).keys;
        const auto number = [](const OutcomeColumn* in, int row) {
            return in == nullptr ? std::nullopt : in->value(row).number;
        };
        for (int row = 0; row < int(keys.size()); ++row) {
            const AreaKey& key = keys[size_t(row)];
            if (key.level != AreaLevel::School || seen.contains(key.code)) continue;
            seen.insert(key.code);
            SchoolFigure school;
            school.urn = key.code;
            school.name = areaNames->text(row);
            school.la = las->text(row);
            school.value = values->value(row);
            school.lower = number(lower, row);
            school.upper = number(upper, row);
            if (pupils != nullptr) school.pupils = pupils->value(row);
            if (const auto said = number(shares, row))
                school.share = all.ofShare == MeasureColumns::OfShare::IsOut ? 1 - *said / 100 : *said / 100;
            school.release = int(all.releases.size()) - 1;
            all.schools.push_back(std::move(school));
        }
    }
    return all;
}

std::vector<SchoolRow> OutcomeStore::schoolRows(int year, ReleaseSource source) const {
    std::vector<SchoolRow> all;
    QSet<QString> seen;
    for (const size_t release : inOrder(year, source)) {
        const OutcomeColumn *names = column(release, QLatin1String(OutcomeTable::nameColumn)),
                            *las = column(release, QLatin1String(OutcomeTable::laColumn));
        if (names == nullptr || las == nullptr) continue;
        const auto& keys = loaded(release).keys;
        for (int row = 0; row < int(keys.size()); ++row) {
            const AreaKey& key = keys[size_t(row)];
            if (key.level != AreaLevel::School || seen.contains(key.code)) continue;
            seen.insert(key.code);
            all.push_back({key.code, names->text(row), las->text(row)});
        }
    }
    return all;
}

QHash<QString, Value> OutcomeStore::columnByUrn(const QString& columnName, int year, ReleaseSource source) const {
    QHash<QString, Value> all;
    for (const size_t release : inOrder(year, source)) {
        const OutcomeColumn* found = m_tables[release].has(columnName) ? column(release, columnName) : nullptr;
        if (found == nullptr) continue;
        const auto& keys = loaded(release).keys;
        if (all.isEmpty()) all.reserve(qsizetype(keys.size()));
        for (int row = 0; row < int(keys.size()); ++row)
            if (keys[size_t(row)].level == AreaLevel::School && found->value(row).status != ValueStatus::Blank &&
                !all.contains(keys[size_t(row)].code))
                all.insert(keys[size_t(row)].code, found->value(row));
    }
    return all;
}

QString OutcomeStore::context(const AreaKey& area, int year, ReleaseSource source, const QString& columnName) const {
    for (const size_t release : inOrder(year, source)) {
        const int row = loaded(release).rowOf.value(area, -1);
        if (row < 0) continue;
        const OutcomeColumn* found = m_tables[release].has(columnName) ? column(release, columnName) : nullptr;
        if (found != nullptr) return found->text(row);
    }
    return {};
}

std::vector<int> OutcomeStore::years(ReleaseSource source) const {
    std::set<int> all;
    for (const Release& release : m_releases)
        if (release.source == source) all.insert(release.year);
    return {all.begin(), all.end()};
}

std::vector<ReleaseSource> OutcomeStore::sources(AreaLevel level, int year) const {
    std::vector<ReleaseSource> all;
    for (const auto& source : NamesOf<ReleaseSource>::values)
        for (const size_t release : inOrder(year, source.value)) {
            const auto& keys = loaded(release).keys;
            if (std::none_of(keys.begin(), keys.end(), [&](const AreaKey& key) { return key.level == level; }))
                continue;
            all.push_back(source.value);
            break;
        }
    return all;
}

QString OutcomeStore::nameOf(const AreaKey& area) const {
    if (area.level == AreaLevel::LocalAuthority)
        if (const QString name = laName(area.code); !name.isEmpty()) return name;
    if (area.level == AreaLevel::Region) return regionName(area.code);
    int newest = 0;
    QString name;
    for (size_t i = 0; i < m_releases.size(); ++i) {
        const int row = m_releases[i].year > newest ? loaded(i).rowOf.value(area, -1) : -1;
        const OutcomeColumn* names = row < 0 ? nullptr : column(i, QLatin1String(OutcomeTable::nameColumn));
        if (names == nullptr) continue;
        newest = m_releases[i].year;
        name = names->text(row);
    }
    return name.isEmpty() ? area.code : name;
}

std::vector<std::pair<AreaKey, QString>> OutcomeStore::areas() const {
    std::vector<std::pair<AreaKey, QString>> all;
    QSet<AreaKey> seen;
    std::vector<size_t> newest(m_releases.size());
    for (size_t i = 0; i < newest.size(); ++i) newest[i] = i;
    std::stable_sort(newest.begin(), newest.end(),
                     [&](size_t a, size_t b) { return m_releases[a].year > m_releases[b].year; });
    for (const size_t release : newest) {
        const OutcomeColumn* names = column(release, QLatin1String(OutcomeTable::nameColumn));
        const auto& keys = loaded(release).keys;
        for (size_t row = 0; row < keys.size(); ++row) {
            const AreaKey& key = keys[row];
            if (seen.contains(key)) continue;
            seen.insert(key);
            QString name = key.level == AreaLevel::LocalAuthority ? laName(key.code)
                           : key.level == AreaLevel::Region       ? regionName(key.code)
                                                                  : QString();
            if (name.isEmpty()) name = names == nullptr ? key.code : names->text(int(row));
            all.emplace_back(key, name);
        }
    }
    return all;
}

std::optional<AreaKey> areaNamed(const QString& words) {
    const QString code = areaCodeNamed(words);
    if (code.isEmpty()) return {};
    if (code == england || code == englandAll) return AreaKey{AreaLevel::National, code};
    if (!regionName(code).isEmpty()) return AreaKey{AreaLevel::Region, code};
    constexpr int digitsOfLa = 3, digitsOfUrn = 6;
    if (code.size() == digitsOfLa) return AreaKey{AreaLevel::LocalAuthority, code};
    if (code.size() == digitsOfUrn) return AreaKey{AreaLevel::School, code};
    return {};
}

}  // namespace nlc
