// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/records/record_list.h"
#include "models/transfer/import.h"
#include "models/visits/reflection.h"

namespace nlc {

struct ReflectionRow {
    Reflection reflection;
    QString focus, host;
    QString person, organisation;
    bool isDue = false;  ///< somebody should ask what became of it
};
/// When a reflection that nobody has followed up is due: this many weeks after it was noted, or on the day by which
/// they wanted to try, whichever comes first.
inline constexpr int followUpAfterWeeks = 6;
QDate followUpOn(const Reflection& reflection, int weeks = followUpAfterWeeks);

std::unique_ptr<RecordList<ReflectionRow>> reflectionsList(Workspace& workspace, QObject* parent = nullptr);
Result<std::vector<ReflectionRow>> reflectionRows(Workspace& workspace,
                                                  const QList<qint64>* only = nullptr);  ///< by id
Result<std::vector<ReflectionRow>> reflectionsOf(Workspace& workspace, Id<Visit> visit);
/// The longest due first.
Result<std::vector<ReflectionRow>> followUpsDue(Workspace& workspace, int weeks = followUpAfterWeeks);

/// What may be shown to others: only of those who said so, named as they said.
struct Quote {
    Id<Reflection> reflection;
    QString text, namedAs, focus;
};
Result<std::vector<Quote>> quotes(Workspace& workspace);

/// What came of all visits with the same focus.
struct FocusSummary {
    QString focus;
    int visits = 0, dates = 0, visitors = 0, reflections = 0, followedUp = 0;
    QStringList willTry;  ///< first lines
    std::vector<Quote> quotes;
};
Result<std::vector<FocusSummary>> summaryByFocus(Workspace& workspace);  ///< most reflections first
Result<doc::Document> focusSummaryDocument(Workspace& workspace);

/// Reflections on a visit from a form's export: whose answers are told apart as in bookingImport. An answer that was
/// put right changes its reflection.
Result<std::unique_ptr<Import>> reflectionImport(Workspace& workspace, Id<Visit> visit);

struct CaseStudyRow {
    CaseStudy study;
    QString organisation, focus;
};
std::unique_ptr<RecordList<CaseStudyRow>> caseStudiesList(Workspace& workspace, QObject* parent = nullptr);
Result<doc::Document> caseStudyDocument(Workspace& workspace, Id<CaseStudy> study);

// Steps.
QString editOf(const Reflection& reflection);
QString editOf(const CaseStudy& study);
Result<Id<Reflection>> addReflection(Workspace& workspace, const Reflection& reflection);
Result<> deleteReflection(Workspace& workspace, Id<Reflection> id);
Result<> noteFollowUp(Workspace& workspace, Id<Reflection> id, const QString& said);
Result<Id<CaseStudy>> addCaseStudy(Workspace& workspace, const CaseStudy& study);
/// A draft of a visit: its focus, host and what there was to see.
Result<Id<CaseStudy>> addCaseStudyFrom(Workspace& workspace, Id<Visit> visit);
/// A draft of what a visitor took along and tried; their name is not in it.
Result<Id<CaseStudy>> addCaseStudyFrom(Workspace& workspace, Id<Reflection> reflection);
Result<> moveCaseStudy(Workspace& workspace, Id<CaseStudy> study, CaseStudyState to);
Result<> deleteCaseStudies(Workspace& workspace, const QList<qint64>& ids);

}  // namespace nlc
