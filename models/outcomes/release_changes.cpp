// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/release_changes.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Cells of one column that differ, row by row.
void compareColumn(const OutcomeColumn& before, const OutcomeColumn& after, const std::vector<int>& rowBefore,
                   const std::function<void(int row, const QString& was, const QString& is)>& differs) {
    // Texts are compared once for each pair that meets.
    constexpr quint32 unknown = ~0U;
    std::vector<quint32> sameAs(before.texts().size(), unknown);
    QHash<QString, quint32> placeAfter;
    for (size_t i = 0; i < after.texts().size(); ++i) placeAfter.insert(after.texts()[i], quint32(i));
    for (size_t i = 0; i < before.texts().size(); ++i) sameAs[i] = placeAfter.value(before.texts()[i], unknown);
    for (int row = 0; row < after.rows(); ++row) {
        const int was = rowBefore[size_t(row)];
        if (was >= 0 && sameAs[before.place(was)] != after.place(row)) differs(row, before.text(was), after.text(row));
    }
}

QString areaWords(const AreaKey& key, const QString& name) {
    return key.level == AreaLevel::National || key.level == AreaLevel::Region ? name : key.code + u' ' + name;
}

}  // namespace

QString ReleaseChanges::inWords() const {
    QStringList parts;
    if (cellCount > 0) parts << QObject::tr("%n figures differ", nullptr, cellCount);
    if (!areasNew.isEmpty()) parts << QObject::tr("%n areas are new", nullptr, int(areasNew.size()));
    if (!areasGone.isEmpty()) parts << QObject::tr("%n areas are gone", nullptr, int(areasGone.size()));
    if (!columnsNew.isEmpty()) parts << QObject::tr("%n columns are new", nullptr, int(columnsNew.size()));
    if (!columnsGone.isEmpty()) parts << QObject::tr("%n columns are gone", nullptr, int(columnsGone.size()));
    return parts.isEmpty() ? layoutText("nothing differs") : parts.join(u", "_s);
}

Result<ReleaseChanges> changesBetween(const OutcomeTable& before, const OutcomeTable& after) {
    const auto keysBefore = before.keys(), keysAfter = after.keys();
    if (!keysBefore) return tl::unexpected(keysBefore.error());
    if (!keysAfter) return tl::unexpected(keysAfter.error());
    const QString nameColumn = QLatin1String(OutcomeTable::nameColumn);
    const auto namesBefore = before.column(nameColumn), namesAfter = after.column(nameColumn);
    if (!namesBefore) return tl::unexpected(namesBefore.error());
    if (!namesAfter) return tl::unexpected(namesAfter.error());

    ReleaseChanges changes;
    QHash<AreaKey, int> placeBefore;
    for (size_t row = 0; row < keysBefore->size(); ++row) placeBefore.insert((*keysBefore)[row], int(row));
    std::vector<int> rowBefore;
    for (size_t row = 0; row < keysAfter->size(); ++row) {
        const auto& key = (*keysAfter)[row];
        const auto place = placeBefore.constFind(key);
        rowBefore.push_back(place == placeBefore.constEnd() ? -1 : *place);
        if (place == placeBefore.constEnd())
            changes.areasNew << areaWords(key, namesAfter->text(int(row)));
        else
            placeBefore.erase(place);
    }
    for (size_t row = 0; row < keysBefore->size(); ++row)
        if (placeBefore.contains((*keysBefore)[row]))
            changes.areasGone << areaWords((*keysBefore)[row], namesBefore->text(int(row)));
    for (const QString& column : before.columns())
        if (!after.has(column)) changes.columnsGone << column;

    QStringList shared;
    for (const QString& column : after.columns()) (before.has(column) ? shared : changes.columnsNew) << column;
    std::stable_partition(shared.begin(), shared.end(),
                          [](const QString& column) { return measureOfHeading(column).measure != nullptr; });
    for (const QString& column : shared) {
        const auto was = before.column(column), is = after.column(column);
        if (!was) return tl::unexpected(was.error());
        if (!is) return tl::unexpected(is.error());
        compareColumn(*was, *is, rowBefore, [&](int row, const QString& old, const QString& now) {
            ++changes.cellCount;
            if (changes.cells.size() < ReleaseChanges::most)
                changes.cells.push_back({(*keysAfter)[size_t(row)], namesAfter->text(row), column, old, now});
        });
    }
    return changes;
}

}  // namespace nlc
