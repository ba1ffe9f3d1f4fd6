// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/erasure.h"

#include <algorithm>

#include "models/privacy/backups_naming.h"
#include "models/privacy/scrubbed_history.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Rows that figures are made of, and the columns the figures need. A new table that is counted gets its line here:
/// "attendance", say, with whether a person came.
const KeptColumns& countedColumns() {
    static const KeptColumns counted{
        {u"membership"_s,
         {u"person_id"_s, u"sector"_s, u"state"_s, u"enquired_on"_s, u"invited_on"_s, u"joined_on"_s,
          u"stood_down_on"_s}},
        {u"booking"_s,
         {u"visit_date_id"_s, u"person_id"_s, u"organisation_id"_s, u"state"_s, u"presence"_s, u"booked_at"_s,
          u"line_since"_s}},
        {u"attendance"_s, {u"meeting_id"_s, u"person_id"_s, u"sector"_s, u"reply"_s, u"presence"_s}},
        {u"representation"_s,
         {u"person_id"_s, u"sector"_s, u"organisation_id"_s, u"part"_s, u"starts_on"_s, u"ends_on"_s}},
    };
    return counted;
}

constexpr int stages = 5;

std::vector<ErasedPart> partsOf(const RowsByTable& rows, const std::function<bool(const QString&)>& take) {
    std::vector<ErasedPart> parts;
    for (const auto& [table, ids] : rows)
        if (take(table)) parts.push_back({table, tableInWords(table), int(ids.size())});
    return parts;
}
bool isCounted(const QString& table) { return countedColumns().contains(table); }

/// Keeps SQLite's setting as it was found.
class SecureDelete {
public:
    explicit SecureDelete(Workspace& workspace)
        : m_workspace(workspace), m_was(workspace.value(u"PRAGMA secure_delete"_s).value_or(QVariant(0)).toInt()) {
        (void)m_workspace.run(u"PRAGMA secure_delete=ON"_s);
    }
    ~SecureDelete() { (void)m_workspace.run(u"PRAGMA secure_delete=%1"_s.arg(m_was)); }
    SecureDelete(const SecureDelete&) = delete;
    SecureDelete& operator=(const SecureDelete&) = delete;

private:
    Workspace& m_workspace;
    int m_was;
};

/// The work of an erasure inside its step.
class Eraser {
public:
    Eraser(Workspace& workspace, const PersonData& data) : m_workspace(workspace), m_data(data) {}

    /// Counted rows lose what does not count; those that point at the person point at nobody; the rest goes.
    Result<> rows() {
        auto shapes = recordTables(m_workspace);
        if (!shapes) return tl::unexpected(shapes.error());
        m_shapes = std::move(*shapes);
        auto references = referencesIn(m_workspace);
        if (!references) return tl::unexpected(references.error());
        for (const Reference& reference : *references) {
            if (reference.to != "person"_L1) continue;
            if (auto done = follow(reference); !done) return done;
        }
        return outOfExports().and_then([&] { return person(*references); });
    }

    struct Mentions {
        int replaced = 0;
        int left = 0;  ///< the name alone, which is somebody else's too
    };
    Result<Mentions> mentions(const std::vector<Mention>& all) {
        const PersonFinder finder(m_data.words);
        Mentions counts;
        for (const Mention& mention : all) {
            auto found = m_workspace.value(
                u"SELECT \"%1\" FROM \"%2\" WHERE id = ?"_s.arg(mention.column, mention.table), {mention.row});
            if (!found) return tl::unexpected(found.error());
            const QString text = found->toString(), without = finder.without(text);
            counts.replaced += without != text;
            counts.left += finder.isIn(without);
            if (without == text) continue;
            auto done =
                m_workspace.run(u"UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?"_s.arg(mention.table, mention.column),
                                {without, mention.row});
            if (!done) return tl::unexpected(done.error());
        }
        return counts;
    }

private:
    const TableShape* shapeOf(const QString& table) const {
        const auto found = std::find_if(m_shapes.begin(), m_shapes.end(),
                                        [&](const TableShape& shape) { return shape.name == table; });
        return found == m_shapes.end() ? nullptr : &*found;
    }

    Result<> follow(const Reference& reference) {
        const QVariantList id{m_data.person.id.value};
        const QString where = u"WHERE \"%1\" = ?"_s.arg(reference.column);
        if (reference.clears)
            return m_workspace.run(
                u"UPDATE \"%1\" SET \"%2\" = NULL %3"_s.arg(reference.table, reference.column, where), id);
        if (isCounted(reference.table)) return blank(reference.table, where, id, countedColumns().at(reference.table));
        if (reference.belongs) return m_workspace.run(u"DELETE FROM \"%1\" %2"_s.arg(reference.table, where), id);
        return {};  // the row cannot do without a person: it stays with the nameless one
    }

    /// All columns but those in `kept` become empty. References that may not be empty stay.
    Result<> blank(const QString& table, const QString& where, const QVariantList& bound, const QStringList& kept) {
        const TableShape* shape = shapeOf(table);
        if (!shape) return {};
        QStringList sets;
        for (const ColumnShape& column : shape->columns) {
            if (column.name == "id"_L1 || kept.contains(column.name)) continue;
            if (column.isRequired && !column.isText) continue;
            sets << u"\"%1\" = %2"_s.arg(column.name, column.isRequired ? u"''"_s : u"NULL"_s);
        }
        if (sets.isEmpty()) return {};
        return m_workspace.run(u"UPDATE \"%1\" SET %2 %3"_s.arg(table, sets.join(u", "_s), where), bound);
    }

    /// Lists that were written out keep how many were on them; not who.
    Result<> outOfExports() {
        return m_workspace.run(u"UPDATE export_log SET people = replace(people, ?, ',') WHERE instr(people, ?) > 0"_s,
                               {u",%1,"_s.arg(m_data.person.id.value), u",%1,"_s.arg(m_data.person.id.value)});
    }

    Result<> person(const std::vector<Reference>& references) {
        const QVariantList id{m_data.person.id.value};
        bool stays = false;
        for (const Reference& reference : references) {
            if (reference.to != "person"_L1) continue;
            auto left = m_workspace.value(
                u"SELECT count(*) FROM \"%1\" WHERE \"%2\" = ?"_s.arg(reference.table, reference.column), id);
            if (!left) return tl::unexpected(left.error());
            stays = stays || left->toInt() > 0;
        }
        if (!stays) return m_workspace.run(u"DELETE FROM person WHERE id = ?"_s, id);
        return blank(u"person"_s, u"WHERE id = ?"_s, id, {}).and_then([&] {
            return m_workspace.run(u"UPDATE person SET family_name = ? WHERE id = ?"_s,
                                   {erasedName(), m_data.person.id.value});
        });
    }

    Workspace& m_workspace;
    const PersonData& m_data;
    std::vector<TableShape> m_shapes;
};

Result<ErasurePlan> planOf(Workspace& workspace, const PersonData& data) {
    ErasurePlan plan;
    plan.person = data.person;
    const bool stays = std::any_of(data.own.begin(), data.own.end(), [](const auto& t) { return isCounted(t.first); });
    plan.goes = partsOf(data.own, [](const QString& table) { return !isCounted(table); });
    plan.counts = partsOf(data.own, isCounted);
    plan.clears = partsOf(data.pointing, [](const QString&) { return true; });
    auto mentions = mentionsOf(workspace, data);
    if (!mentions) return tl::unexpected(mentions.error());
    plan.mentions = std::move(*mentions);
    auto documents = documentsNaming(workspace, data);
    if (!documents) return tl::unexpected(documents.error());
    plan.documents = std::move(*documents);
    auto scrub = scrubOf(workspace, data, countedColumns());
    if (!scrub) return tl::unexpected(scrub.error());
    plan.historyLines = int(scrub->lines.size());
    plan.steps = int(scrub->steps.size());
    auto backups = backupsNaming(workspace.path(), data.words);
    if (!backups) return tl::unexpected(backups.error());
    plan.backups = std::move(*backups);

    plan.notes << QObject::tr("This cannot be undone.");
    if (stays)
        plan.notes << QObject::tr(
            "What is counted stays without a name, so that figures stay true. A membership that "
            "goes on counts as one until you stand it down.");
    if (!data.words.sharedNames.isEmpty())
        plan.notes << QObject::tr(
                          "Somebody else is called %1 as well: the name stays in texts and in the history of "
                          "other records. Look through the list yourself.")
                          .arg(data.words.sharedNames.first());
    if (!data.words.shared.isEmpty())
        plan.notes << QObject::tr("Others have %1 as well, so it stays where it is theirs.")
                          .arg(data.words.shared.join(u", "_s));
    plan.notes << QObject::tr(
        "Copies that were saved elsewhere, e-mails and printed papers are not known to NLC Desk.");
    return plan;
}

}  // namespace

Result<std::vector<Erasure>> erasures(Workspace& workspace) {
    return Repository<Erasure>(workspace).all(u"ORDER BY erased_on DESC, id DESC"_s);
}

Result<ErasurePlan> planErasure(Workspace& workspace, Id<Person> person) {
    return dataOf(workspace, person).and_then([&](const PersonData& data) { return planOf(workspace, data); });
}

Result<ErasureReport> erasePerson(Workspace& workspace, Id<Person> id, const ErasureChoices& choices,
                                  Progress& progress) {
    if (!workspace.isWritable()) return failed(Error::Kind::Refused, workspace.readOnlyReason());
    if (workspace.inStep())
        return failed(Error::Kind::Refused, QObject::tr("Nothing was erased: something else is being written."));
    const auto at = [&](int stage, const QString& doing) -> Result<> {
        progress.at(stage, stages, doing);
        if (progress.isCancelled()) return Progress::stopped();
        return {};
    };
    if (auto on = at(0, QObject::tr("Looking through the workspace")); !on) return tl::unexpected(on.error());
    auto data = dataOf(workspace, id);
    if (!data) return tl::unexpected(data.error());
    if (isErased(data->person))
        return failed(Error::Kind::Refused, QObject::tr("This person's data have been erased already."));
    const PersonFinder finder(data->words);
    const QString author = workspace.identity().author;
    if (finder.withoutEvenShared(author) != author)
        return failed(Error::Kind::Refused,
                      QObject::tr("You are working under this person's name, which would be written again with your "
                                  "next change. Nothing was erased: ask a colleague to do it."));
    auto plan = planOf(workspace, *data);
    if (!plan) return tl::unexpected(plan.error());
    ErasureReport report{std::move(*plan), 0, 0, {}};
    report.mentionsLeft = int(report.plan.mentions.size());

    const SecureDelete secure(workspace);
    auto done = workspace.step(QObject::tr("erasure of a person's data"), [&]() -> Result<> {
        Eraser eraser(workspace, *data);
        return at(1, QObject::tr("Erasing records"))
            .and_then([&] { return eraser.rows(); })
            .and_then([&]() -> Result<> {
                if (!choices.replaceMentions) return {};
                return eraser.mentions(report.plan.mentions).map([&](const Eraser::Mentions& counts) {
                    report.mentionsReplaced = counts.replaced;
                    report.mentionsLeft = counts.left;
                });
            })
            .and_then([&] {
                return Repository<Erasure>(workspace)
                    .add({{}, workspace.identity().today(), author, finder.withoutEvenShared(choices.reason)})
                    .map([](Id<Erasure>) {});
            })
            .and_then([&] { return at(2, QObject::tr("Going through the history")); })
            .and_then([&] {
                return workspace.run(u"UPDATE step SET state = 'dropped' WHERE id = (SELECT max(id) FROM step)"_s);
            })
            // Now that the log holds what this step has deleted as well.
            .and_then([&] { return scrubOf(workspace, *data, countedColumns()); })
            .and_then([&](const HistoryScrub& scrub) {
                report.plan.historyLines = int(scrub.lines.size());
                report.plan.steps = int(scrub.steps.size());
                return apply(workspace, scrub);
            })
            .and_then([&] { return at(3, QObject::tr("Erasing records")); });
    });
    if (!done) return tl::unexpected(done.error());

    // All is erased; what follows sees to the bytes, and can be done again.
    progress.at(4, stages, QObject::tr("Writing the file anew"));
    if (auto compacted = compactWorkspace(workspace); !compacted)
        report.notCompacted =
            QObject::tr(
                "Everything was erased, but the file could not be written anew, so that traces may be left in "
                "it. %1")
                .arg(compacted.error().what);
    progress.at(stages, stages, {});
    return report;
}

Result<> compactWorkspace(Workspace& workspace) {
    if (!workspace.isWritable()) return failed(Error::Kind::Refused, workspace.readOnlyReason());
    // The index keeps deleted words until its parts are merged.
    return workspace.run(u"INSERT INTO search_text (search_text) VALUES ('rebuild')"_s).and_then([&] {
        return workspace.run(u"VACUUM"_s);
    });
}

}  // namespace nlc
