// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/shown_changes.h"

#include <algorithm>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_store.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// What a column holds: which measure of whom, and where the number of these pupils stands.
struct Held {
    const Measure* measure = nullptr;
    PupilGroup group = PupilGroup::All;
    QString pupils;
};

QHash<QString, Held> heldBy(ReleaseSource source, const OutcomeTable& table) {
    QHash<QString, Held> held;
    const auto note = [&](const QString& column, const Held& what) {
        if (!column.isEmpty() && !held.contains(column.toLower())) held.insert(column.toLower(), what);
    };
    for (const Measure& measure : measures())
        for (const auto& group : NamesOf<PupilGroup>::values) {
            const auto columns = columnsFor(source, table, measure, group.value);
            if (!columns) continue;
            for (const QString& column : {columns->value, columns->lower, columns->upper})
                note(column, {&measure, group.value, columns->pupils});
        }
    return held;
}

class Shower {
public:
    Shower(ReleaseSource source, const OutcomeTable& table) : m_table(table), m_held(heldBy(source, table)) {
        if (const auto keys = table.keys())
            for (size_t row = 0; row < keys->size(); ++row) m_rowOf.insert((*keys)[row], int(row));
    }

    QString figure(const QString& column) const {
        const Held held = m_held.value(column.toLower());
        if (held.measure == nullptr) {
            const QString label = m_table.label(column);
            return label.isEmpty() ? column : label;
        }
        const QString title = shownTitle(*held.measure);
        return held.group == PupilGroup::All ? title : u"%1, %2"_s.arg(title, shown(held.group).toLower());
    }
    ShownChange shownChange(const CellChange& change) {
        const bool named = change.area.level == AreaLevel::School || change.area.level == AreaLevel::LocalAuthority;
        ShownChange line{named ? change.area.code + u' ' + change.name : change.name, figure(change.column), {}, {}};
        const Held held = m_held.value(change.column.toLower());
        const bool hide = isOfFew(change, held);
        line.was = hide ? layoutText("fewer than 6 pupils") : words(change.was, held.measure);
        line.is = hide ? layoutText("not shown") : words(change.is, held.measure);
        return line;
    }

private:
    bool isOfFew(const CellChange& change, const Held& held) {
        const auto isFew = [](const QString& text) {
            const auto number = valueOf(text).number;
            return number && *number < fewestPupils && !text.contains(u'%');
        };
        const bool isCount = held.measure == nullptr || held.measure->unit == MeasureUnit::Pupils;
        if (isCount && (isFew(change.was) || isFew(change.is))) return true;
        if (held.pupils.isEmpty()) return false;
        const auto row = m_rowOf.constFind(change.area);
        const auto pupils = row == m_rowOf.constEnd() ? std::nullopt : pupilsIn(held.pupils, *row);
        return pupils && *pupils < fewestPupils;
    }
    std::optional<double> pupilsIn(const QString& column, int row) {
        auto known = m_columns.find(column);
        if (known == m_columns.end()) {
            auto read = m_table.column(column);
            known = m_columns.insert(column, read ? std::move(*read) : OutcomeColumn());
        }
        return row < known->rows() ? known->value(row).number : std::nullopt;
    }
    static QString words(const QString& text, const Measure* measure) {
        const Value value = valueOf(text);
        if (value.status == ValueStatus::Unreadable) return text.left(100);
        if (value.status == ValueStatus::Blank) return layoutText("empty");
        return measure != nullptr ? nlc::shown(value, *measure) : value.number ? text : nlc::shown(value.status);
    }

    const OutcomeTable& m_table;
    QHash<QString, Held> m_held;
    QHash<AreaKey, int> m_rowOf;
    QHash<QString, OutcomeColumn> m_columns;
};

}  // namespace

Result<std::vector<ShownChange>> shownChanges(const ReleasePlan& plan) {
    auto table = OutcomeTable::of(plan.read.bytes);
    if (!table) return tl::unexpected(table.error());
    Shower shower(plan.read.release.source, *table);
    std::vector<ShownChange> lines;
    const ReleaseChanges& changes = plan.changes;
    for (const QString& area : changes.areasNew)
        lines.push_back({area, {}, layoutText("not there"), layoutText("new")});
    for (const QString& area : changes.areasGone) lines.push_back({area, {}, layoutText("there"), layoutText("gone")});
    for (const QString& column : changes.columnsNew)
        lines.push_back({{}, shower.figure(column), layoutText("not there"), layoutText("new")});
    for (const QString& column : changes.columnsGone)
        lines.push_back({{}, shower.figure(column), layoutText("there"), layoutText("gone")});
    for (const CellChange& change : changes.cells) lines.push_back(shower.shownChange(change));
    return lines;
}

}  // namespace nlc
