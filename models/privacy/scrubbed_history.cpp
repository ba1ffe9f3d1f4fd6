// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/scrubbed_history.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using RowKey = std::pair<QString, qint64>;

/// What an undoable step did, as far as others depend on it.
struct StepDone {
    qint64 id = 0;
    bool isTheirs = false;  ///< holds a line of the person's, or names the person
    struct Touched {
        RowKey row;
        bool appears = false, goes = false;
        std::vector<RowKey> names;  ///< by foreign keys, before and after
    };
    std::vector<Touched> others;  ///< rows that are not the person's
};

/// The steps that can no longer be undone: theirs, and older ones that lie under those.
std::vector<qint64> droppedOf(const std::vector<StepDone>& steps) {
    std::set<RowKey> touched, named, madeOrGone;
    std::vector<qint64> dropped;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const bool lies = std::any_of(step->others.begin(), step->others.end(), [&](const StepDone::Touched& each) {
            return touched.contains(each.row) || ((each.appears || each.goes) && named.contains(each.row)) ||
                   std::any_of(each.names.begin(), each.names.end(),
                               [&](const RowKey& row) { return madeOrGone.contains(row); });
        });
        if (!step->isTheirs && !lies) continue;
        dropped.push_back(step->id);
        for (const StepDone::Touched& each : step->others) {
            touched.insert(each.row);
            if (each.appears || each.goes) madeOrGone.insert(each.row);
            named.insert(each.names.begin(), each.names.end());
        }
    }
    return dropped;
}

class Scrubber {
public:
    Scrubber(Workspace& workspace, const PersonData& data, const KeptColumns& kept)
        : m_workspace(workspace), m_data(data), m_kept(kept), m_finder(data.words) {}

    Result<HistoryScrub> run() {
        auto references = referencesIn(m_workspace);
        if (!references) return tl::unexpected(references.error());
        for (Reference& reference : *references) m_references[reference.table].push_back(std::move(reference));
        auto rows = m_workspace.query(
            u"SELECT c.id, c.step_id, c.table_name, c.row_id, c.before, c.after, s.kind = 'edit' AND s.state = 'done'"
            " FROM change_log c JOIN step s ON s.id = c.step_id ORDER BY c.step_id, c.id"_s);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) line(*rows);
        if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
        m_scrub.steps = droppedOf(m_steps);
        return names().map([&] { return std::move(m_scrub); });
    }

private:
    void line(const Rows& rows) {
        const qint64 change = rows.value(0).toLongLong(), step = rows.value(1).toLongLong();
        const RowKey row{rows.value(2).toString(), rows.value(3).toLongLong()};
        const QByteArray before = rows.value(4).toByteArray(), after = rows.value(5).toByteArray();
        const bool undoable = rows.value(6).toBool();
        if (undoable && (m_steps.empty() || m_steps.back().id != step)) m_steps.push_back({step, false, {}});

        if (m_data.lifeAt(row.first, row.second, change)) {
            m_theirSteps.insert(step);
            if (undoable) m_steps.back().isTheirs = true;
            keep({change, emptied(row, before), emptied(row, after)}, before, after);
            return;
        }
        StepDone::Touched touched{row, before.isNull(), after.isNull(), {}};
        bool names = false;
        const HistoryScrub::Line clean{change, cleaned(row.first, change, before, touched, names),
                                       cleaned(row.first, change, after, touched, names)};
        keep(clean, before, after);
        if (names) m_theirSteps.insert(step);
        if (!undoable) return;
        if (names) m_steps.back().isTheirs = true;
        m_steps.back().others.push_back(std::move(touched));
    }

    void keep(const HistoryScrub::Line& line, const QByteArray& before, const QByteArray& after) {
        if (line.before != before || line.after != after) m_scrub.lines.push_back(line);
    }

    /// A line of their own row: that there was one, and what counts.
    QByteArray emptied(const RowKey& row, const QByteArray& json) const {
        if (json.isNull()) return json;
        const QJsonObject all = QJsonDocument::fromJson(json).object();
        QJsonObject left{{u"id"_s, row.second}};
        if (const auto kept = m_kept.find(row.first); kept != m_kept.end())
            for (const QString& column : kept->second)
                if (all.contains(column)) left.insert(column, all.value(column));
        return QJsonDocument(left).toJson(QJsonDocument::Compact);
    }

    /// A line of somebody else's row. `names`: it names the person by number in a way that undo must not bring back.
    QByteArray cleaned(const QString& table, qint64 change, const QByteArray& json, StepDone::Touched& touched,
                       bool& names) {
        if (json.isNull()) return json;
        QJsonObject values = QJsonDocument::fromJson(json).object();
        bool differs = false;
        for (const Reference& reference : m_references[table]) {
            const qint64 to = values.value(reference.column).toInteger();
            if (!to) continue;
            if (!m_data.lifeAt(reference.to, to, change)) {
                touched.names.emplace_back(reference.to, to);
            } else if (reference.clears) {
                values[reference.column] = QJsonValue::Null;
                differs = true;
            } else {
                names = true;
            }
        }
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (!value.value().isString()) continue;
            const QString text = value.value().toString(), without = m_finder.without(text);
            if (without == text) continue;
            value.value() = without;
            differs = true;
        }
        return differs ? QJsonDocument(values).toJson(QJsonDocument::Compact) : json;
    }

    Result<> names() {
        auto rows = m_workspace.query(u"SELECT id, name, author FROM step ORDER BY id"_s);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            const qint64 step = rows->value(0).toLongLong();
            const auto without = [&](const QString& text) {
                return m_theirSteps.contains(step) ? m_finder.withoutEvenShared(text) : m_finder.without(text);
            };
            const QString name = rows->value(1).toString(), author = rows->value(2).toString();
            const HistoryScrub::Name clean{step, without(name), m_finder.without(author)};
            if (clean.name != name || clean.author != author) m_scrub.names.push_back(clean);
        }
        return rows->ended();
    }

    Workspace& m_workspace;
    const PersonData& m_data;
    const KeptColumns& m_kept;
    PersonFinder m_finder;
    std::map<QString, std::vector<Reference>> m_references;
    std::vector<StepDone> m_steps;  ///< that undo() could take, oldest first
    std::set<qint64> m_theirSteps;
    HistoryScrub m_scrub;
};

QVariant textOrNull(const QByteArray& json) { return json.isNull() ? QVariant() : QVariant(QString::fromUtf8(json)); }

}  // namespace

Result<HistoryScrub> scrubOf(Workspace& workspace, const PersonData& data, const KeptColumns& kept) {
    return Scrubber(workspace, data, kept).run();
}

Result<> apply(Workspace& workspace, const HistoryScrub& scrub) {
    for (const HistoryScrub::Line& line : scrub.lines)
        if (auto done = workspace.run(u"UPDATE change_log SET before = ?, after = ? WHERE id = ?"_s,
                                      {textOrNull(line.before), textOrNull(line.after), line.change});
            !done)
            return done;
    for (const HistoryScrub::Name& name : scrub.names)
        if (auto done = workspace.run(u"UPDATE step SET name = ?, author = ? WHERE id = ?"_s,
                                      {name.name, name.author, name.step});
            !done)
            return done;
    for (const qint64 step : scrub.steps)
        if (auto done = workspace.run(u"UPDATE step SET state = 'dropped' WHERE id = ?"_s, {step}); !done) return done;
    return {};
}

}  // namespace nlc
