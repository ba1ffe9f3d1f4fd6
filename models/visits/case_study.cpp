// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/markdown.h"
#include "models/meetings/meeting_blocks.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"
#include "models/visits/reflection_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<SchoolPhase> phaseOf(Workspace& workspace, Id<Organisation> organisation) {
    return schoolOf(workspace, organisation).map([](const School& school) {
        return school.id ? school.phase : SchoolPhase::NotSaid;
    });
}

/// "Reading at the expected standard: 61 % → 74 %", a row each.
doc::Blocks figureBlocks(const QString& figures) {
    doc::Table table;
    table.rowHeads = true;
    table.head = {plain(QObject::tr("Figure")), plain(QObject::tr("Value"))};
    for (const QString& line : figures.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.lastIndexOf(u':');
        table.rows.push_back({plain(colon < 0 ? line.trimmed() : line.left(colon).trimmed()),
                              plain(colon < 0 ? QString() : line.mid(colon + 1).trimmed())});
    }
    if (table.rows.empty()) return {};
    return {std::move(table)};
}

}  // namespace

Tone toneOf(CaseStudyState state) { return state == CaseStudyState::Approved ? Tone::Good : Tone::Neutral; }

Result<> checked(const CaseStudy& study) {
    if (study.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the case study a title."));
    if (!study.writtenOn.isValid()) return invalid("written_on", QObject::tr("Say on which day it was written."));
    if (study.state == CaseStudyState::Draft) return {};
    if (study.done.trimmed().isEmpty())
        return invalid("done", QObject::tr("Say what was done before the study is approved."));
    if (study.impact.trimmed().isEmpty())
        return invalid("impact", QObject::tr("Say what came of it before the study is approved."));
    return {};
}

std::unique_ptr<RecordList<CaseStudyRow>> caseStudiesList(Workspace& workspace, QObject* parent) {
    ListSource<CaseStudyRow> source{
        u"case_study"_s,
        [](Workspace& w, const QList<qint64>* only) {
            return rowsWith<CaseStudyRow>(w, only, &CaseStudyRow::study,
                                          u"SELECT c.id, o.name, v.focus FROM case_study c LEFT JOIN organisation o ON"
                                          " o.id = c.organisation_id LEFT JOIN visit v ON v.id = c.visit_id"_s +
                                              onlyThese(only, u"c.id"_s),
                                          {}, [](CaseStudyRow& row, const Rows& found) {
                                              row.organisation = found.value(1).toString();
                                              row.focus = found.value(2).toString();
                                          });
        },
        [](const CaseStudyRow& row) { return row.study.id.value; }};
    source.dependsOn = {{u"organisation"_s}, {u"visit"_s}};
    std::vector<ListColumn<CaseStudyRow>> columns(4);
    columns[0] = {QObject::tr("Case study"), [](const CaseStudyRow& r) { return QVariant(r.study.title); }};
    columns[0].secondLine = [](const CaseStudyRow& r) { return r.organisation; };
    columns[1] = {QObject::tr("Phase"), [](const CaseStudyRow& r) {
                      return QVariant(r.study.phase == SchoolPhase::NotSaid ? QString() : shown(r.study.phase));
                  }};
    columns[1].width = 120;
    columns[2] = {QObject::tr("State"), [](const CaseStudyRow& r) { return QVariant(shown(r.study.state)); }};
    columns[2].tone = [](const CaseStudyRow& r) { return toneOf(r.study.state); };
    columns[3] = {QObject::tr("Written on"), [](const CaseStudyRow& r) { return QVariant(r.study.writtenOn); }};
    columns[3].width = 132;
    return std::make_unique<RecordList<CaseStudyRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<doc::Document> caseStudyDocument(Workspace& workspace, Id<CaseStudy> id) {
    auto study = Repository<CaseStudy>(workspace).find(id);
    if (!study) return tl::unexpected(study.error());
    auto school = workspace.value(u"SELECT name FROM organisation WHERE id = ?"_s, {study->organisation.value});
    if (!school) return tl::unexpected(school.error());
    QStringList line{school->toString(), study->phase == SchoolPhase::NotSaid ? QString() : shown(study->phase),
                     shownDate(study->writtenOn)};
    if (study->state == CaseStudyState::Draft) line << shown(study->state);
    line.removeAll(QString());
    auto document = documentTitled(workspace, study->title, line.join(u" · "_s), study->writtenOn);
    if (!document) return document;
    // Every part has its heading, filled or not: studies are laid side by side.
    const auto section = [&](const QString& heading, doc::Blocks blocks) {
        document->blocks.push_back(doc::Heading{2, plain(heading)});
        if (blocks.empty()) blocks.push_back(doc::Paragraph{plain(QObject::tr("Nothing was noted."))});
        append(document->blocks, std::move(blocks));
    };
    section(QObject::tr("Context"), doc::fromMarkdown(study->context, 3));
    section(QObject::tr("What was done"), doc::fromMarkdown(study->done, 3));
    doc::Blocks impact = doc::fromMarkdown(study->impact, 3);
    append(impact, figureBlocks(study->figures));
    section(QObject::tr("Impact"), std::move(impact));
    doc::List effort;
    if (!study->cost.isEmpty())
        effort.items.push_back({doc::Paragraph{plain(QObject::tr("Cost: %1").arg(study->cost))}});
    if (!study->timeTaken.isEmpty())
        effort.items.push_back({doc::Paragraph{plain(QObject::tr("Time: %1").arg(study->timeTaken))}});
    section(QObject::tr("Cost and time"), effort.items.empty() ? doc::Blocks{} : doc::Blocks{std::move(effort)});
    section(QObject::tr("What comes next"), doc::fromMarkdown(study->next, 3));
    return document;
}

QString editOf(const CaseStudy& study) { return QObject::tr("edit of case study '%1'").arg(study.title); }

Result<Id<CaseStudy>> addCaseStudy(Workspace& workspace, const CaseStudy& study) {
    return added(workspace, QObject::tr("adding of case study '%1'").arg(study.title), study);
}

Result<Id<CaseStudy>> addCaseStudyFrom(Workspace& workspace, Id<Visit> id) {
    auto visit = Repository<Visit>(workspace).find(id);
    if (!visit) return tl::unexpected(visit.error());
    auto phase = phaseOf(workspace, visit->host);
    if (!phase) return tl::unexpected(phase.error());
    CaseStudy study;
    study.title = visit->focus;
    study.organisation = visit->host;
    study.visit = id;
    study.phase = *phase;
    study.writtenOn = workspace.identity().today();
    study.done = visit->see;
    return addCaseStudy(workspace, study);
}

Result<Id<CaseStudy>> addCaseStudyFrom(Workspace& workspace, Id<Reflection> id) {
    auto reflection = Repository<Reflection>(workspace).find(id);
    if (!reflection) return tl::unexpected(reflection.error());
    auto visit = Repository<Visit>(workspace).find(reflection->visit);
    if (!visit) return tl::unexpected(visit.error());
    auto phase = phaseOf(workspace, reflection->organisation);
    if (!phase) return tl::unexpected(phase.error());
    CaseStudy study;
    study.title = QObject::tr("After a visit: %1").arg(visit->focus);
    study.organisation = reflection->organisation;
    study.visit = reflection->visit;
    study.reflection = id;
    study.phase = *phase;
    study.writtenOn = workspace.identity().today();
    study.context = reflection->saw;
    study.done = reflection->willTry;
    study.impact = reflection->followUp;
    study.next = reflection->need;
    return addCaseStudy(workspace, study);
}

Result<> moveCaseStudy(Workspace& workspace, Id<CaseStudy> id, CaseStudyState to) {
    return edit<CaseStudy>(
        workspace, id,
        [to](const CaseStudy& study) { return QObject::tr("case study '%1': %2").arg(study.title, shown(to)); },
        [to](CaseStudy& study) { study.state = to; });
}

Result<> deleteCaseStudies(Workspace& workspace, const QList<qint64>& ids) {
    return workspace.step(QObject::tr("deletion of %n case studies", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const qint64 id : ids)
            if (auto gone = Repository<CaseStudy>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

}  // namespace nlc
