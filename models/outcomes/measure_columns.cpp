// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/measure_columns.h"

#include <QRegularExpression>
#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

// Performance tables: a measure's column, its bounds and what a group adds to it. Source: *_ks2_meta.csv of the DfE.
struct TableName {
    const char* measure;
    const char* column;
    const char* share;  ///< of the pupils: coverage of progress, absent from or not able to take the test
};
constexpr TableName tableNames[]{
    {"rwm-expected", "PTRWM_EXP", ""},
    {"rwm-higher", "PTRWM_HIGH", ""},
    {"reading-expected", "PTREAD_EXP", ""},
    {"reading-higher", "PTREAD_HIGH", ""},
    {"reading-score", "READ_AVERAGE", "PTREAD_AT"},
    {"writing-expected", "PTWRITTA_EXP", ""},
    {"writing-higher", "PTWRITTA_HIGH", ""},
    {"maths-expected", "PTMAT_EXP", ""},
    {"maths-higher", "PTMAT_HIGH", ""},
    {"maths-score", "MAT_AVERAGE", "PTMAT_AT"},
    {"gps-expected", "PTGPS_EXP", ""},
    {"gps-higher", "PTGPS_HIGH", ""},
    {"gps-score", "GPS_AVERAGE", "PTGPS_AT"},
    {"science-expected", "PTSCITA_EXP", ""},
    {"reading-progress", "READPROG", "READCOV"},
    {"writing-progress", "WRITPROG", "WRITCOV"},
    {"maths-progress", "MATPROG", "MATCOV"},
    {"eligible", "TELIG", ""},
    {"disadvantaged-share", "PTFSM6CLA1A", ""},
    {"eal-share", "PTEALGRP2", ""},
    {"sen-support-share", "PSENELK", ""},
    {"sen-support-share", "PSENELSAPK", ""},
    {"ehc-plan-share", "PSENELE", ""},
    {"ehc-plan-share", "PSENELSE", ""},
    {"sen-share", "PSENELEK", ""},
};
struct GroupName {
    PupilGroup group;
    const char* suffix;
    const char* pupils;
};
constexpr GroupName groupNames[]{
    {PupilGroup::All, "", "TELIG"},
    {PupilGroup::Girls, "_G", "GELIG"},
    {PupilGroup::Boys, "_B", "BELIG"},
    {PupilGroup::Disadvantaged, "_FSM6CLA1A", "TFSM6CLA1A"},
    {PupilGroup::NotDisadvantaged, "_NotFSM6CLA1A", "TNotFSM6CLA1A"},
    {PupilGroup::Eal, "_EAL", "TEALGRP2"},
    {PupilGroup::LowPrior, "_L", "TKS1GROUP_L"},
    {PupilGroup::MiddlePrior, "_M", "TKS1GROUP_M"},
    {PupilGroup::HighPrior, "_H", "TKS1GROUP_H"},
    {PupilGroup::NonMobile, "_MOBN", "TMOBN"},
    {PupilGroup::NotEal, nullptr, "TEALGRP1"},  // of them no figure is published
    {PupilGroup::EhcPlan, nullptr, "TSENELE"},
    {PupilGroup::SenSupport, nullptr, "TSENELK"},
    {PupilGroup::AnySen, nullptr, "TSENELEK"},
};

// The Local Authority Interactive Tool has one code for a measure of a group. Source: its data dictionary.
struct LaitName {
    const char* code;
    const char* measure;
    PupilGroup group = PupilGroup::All;
};
constexpr LaitName laitNames[]{
    {"KS2RWM_Expected_STD", "rwm-expected"},
    {"KS2RWM_Higher_STD", "rwm-higher"},
    {"KS2R_Expected_STD", "reading-expected"},
    {"KS2R_Higher_STD", "reading-higher"},
    {"KS2R_AVG_Scaled_Score", "reading-score"},
    {"KS2W_Teacher_Assess", "writing-expected"},
    {"KS2GDW_Teacher_Assess", "writing-higher"},
    {"KS2M_Expected_STD", "maths-expected"},
    {"KS2M_Higher_STD", "maths-higher"},
    {"KS2M_AVG_Scaled_Score", "maths-score"},
    {"KS2GPS_Expected_STD", "gps-expected"},
    {"KS2GPS_Higher_STD", "gps-higher"},
    {"KS2GPS_AVG_Scaled_Score", "gps-score"},
    {"KS2Sci_Teacher_Assess", "science-expected"},
    {"KS2R_Prog_VA", "reading-progress"},
    {"KS2W_Prog_VA", "writing-progress"},
    {"KS2M_Prog_VA", "maths-progress"},
    {"DAP_NEW_KS2_RWM", "rwm-expected", PupilGroup::Disadvantaged},
    {"NonDAP_NEW_KS2_RWM", "rwm-expected", PupilGroup::NotDisadvantaged},
    {"FSM_NEW_KS2_RWM", "rwm-expected", PupilGroup::FreeMeals},
    {"NonFSM_NEW_KS2_RWM", "rwm-expected", PupilGroup::NotFreeMeals},
    {"NEW_KS2_RWM_Sen_W/Osta", "rwm-expected", PupilGroup::SenSupport},
    {"NEW_KS2_RWM_Sen_Withsta", "rwm-expected", PupilGroup::EhcPlan},
    {"NoID_SEN_NEW_KS2_RWM", "rwm-expected", PupilGroup::NoSen},
    {"KS2_NEW_White_RWM", "rwm-expected", PupilGroup::White},
    {"KS2_NEW_Mixed_RWM", "rwm-expected", PupilGroup::Mixed},
    {"KS2_NEW_Asian_RWM", "rwm-expected", PupilGroup::Asian},
    {"KS2_NEW_Black_RWM", "rwm-expected", PupilGroup::Black},
    {"KS2_NEW_Chine_RWM", "rwm-expected", PupilGroup::Chinese},
    {"KS2_NEW_Other_RWM", "rwm-expected", PupilGroup::OtherEthnic},
    {"LAC_KS2_ExpStd_RWM", "rwm-expected", PupilGroup::LookedAfter},
    {"LAC_KS2_ExpStd_R", "reading-expected", PupilGroup::LookedAfter},
    {"LAC_KS2_ExpStd_W", "writing-expected", PupilGroup::LookedAfter},
    {"LAC_KS2_ExpStd_M", "maths-expected", PupilGroup::LookedAfter},
    {"LAC_KS2_ExpStd_GPS", "gps-expected", PupilGroup::LookedAfter},
    {"LAC_KS2_AVG_Prog8_R", "reading-progress", PupilGroup::LookedAfter},
    {"LAC_KS2_AVG_Prog8_W", "writing-progress", PupilGroup::LookedAfter},
    {"LAC_KS2_AVG_Prog8_M", "maths-progress", PupilGroup::LookedAfter},
    {"CIN_KS2_ExpStd_RWM", "rwm-expected", PupilGroup::InNeed},
    {"CIN_KS2_ExpStd_R", "reading-expected", PupilGroup::InNeed},
    {"CIN_KS2_ExpStd_W", "writing-expected", PupilGroup::InNeed},
    {"CIN_KS2_ExpStd_M", "maths-expected", PupilGroup::InNeed},
    {"CIN_KS2_ExpStd_GPS", "gps-expected", PupilGroup::InNeed},
    {"KS2_DAP_Reading_Progress", "reading-progress", PupilGroup::Disadvantaged},
    {"KS2_DAP_Writing_Progress", "writing-progress", PupilGroup::Disadvantaged},
    {"KS2_DAP_Maths_Progress", "maths-progress", PupilGroup::Disadvantaged},
    {"KS2_NonDAP_Reading_Progress", "reading-progress", PupilGroup::NotDisadvantaged},
    {"KS2_NonDAP_Writing_Progress", "writing-progress", PupilGroup::NotDisadvantaged},
    {"KS2_NonDAP_Maths_Progress", "maths-progress", PupilGroup::NotDisadvantaged},
    {"KS2_FSM_Reading_Progress", "reading-progress", PupilGroup::FreeMeals},
    {"KS2_FSM_Writing_Progress", "writing-progress", PupilGroup::FreeMeals},
    {"KS2_FSM_Maths_Progress", "maths-progress", PupilGroup::FreeMeals},
    {"KS2_nonFSM_Reading_Progress", "reading-progress", PupilGroup::NotFreeMeals},
    {"KS2_nonFSM_Writing_Progress", "writing-progress", PupilGroup::NotFreeMeals},
    {"KS2_nonFSM_Maths_Progress", "maths-progress", PupilGroup::NotFreeMeals},
    {"KS2_SENSupport_Reading_Progress", "reading-progress", PupilGroup::SenSupport},
    {"KS2_SENSupport_Writing_Progress", "writing-progress", PupilGroup::SenSupport},
    {"KS2_SENSupport_Maths_Progress", "maths-progress", PupilGroup::SenSupport},
    {"KS2_SEN_Reading_Progress", "reading-progress", PupilGroup::EhcPlan},
    {"KS2_SEN_Writing_Progress", "writing-progress", PupilGroup::EhcPlan},
    {"KS2_SEN_Maths_Progress", "maths-progress", PupilGroup::EhcPlan},
    {"KS2_NonSEN_Reading_Progress", "reading-progress", PupilGroup::NoSen},
    {"KS2_NonSEN_Writing_Progress", "writing-progress", PupilGroup::NoSen},
    {"KS2_NonSEN_Maths_Progress", "maths-progress", PupilGroup::NoSen},
};

// Explore Education Statistics: an indicator, and the subject it speaks of where a filter says it.
struct IndicatorName {
    const char* measure;
    const char* indicator;
    const char* subject;
};
constexpr IndicatorName indicatorNames[]{
    {"rwm-expected", "expected_standard_pupil_percent", "readingwritingandmaths"},
    {"rwm-expected", "pt_rwm_met_expected_standard", ""},
    {"rwm-higher", "higher_standard_pupil_percent", "readingwritingandmaths"},
    {"rwm-higher", "pt_rwm_met_higher_standard", ""},
    {"reading-expected", "expected_standard_pupil_percent", "reading"},
    {"reading-expected", "pt_read_met_expected_standard", ""},
    {"reading-higher", "higher_standard_pupil_percent", "reading"},
    {"reading-higher", "pt_read_met_higher_standard", ""},
    {"reading-score", "average_scaled_score", "reading"},
    {"reading-score", "read_average", ""},
    {"writing-expected", "expected_standard_pupil_percent", "writing"},
    {"writing-expected", "pt_writta_met_expected_standard", ""},
    {"writing-higher", "higher_standard_pupil_percent", "writing"},
    {"writing-higher", "pt_writta_met_higher_standard", ""},
    {"maths-expected", "expected_standard_pupil_percent", "maths"},
    {"maths-expected", "pt_mat_met_expected_standard", ""},
    {"maths-higher", "higher_standard_pupil_percent", "maths"},
    {"maths-higher", "pt_mat_met_higher_standard", ""},
    {"maths-score", "average_scaled_score", "maths"},
    {"maths-score", "mat_average", ""},
    {"gps-expected", "expected_standard_pupil_percent", "grammarpunctuationandspelling"},
    {"gps-expected", "pt_gps_met_expected_standard", ""},
    {"gps-higher", "higher_standard_pupil_percent", "grammarpunctuationandspelling"},
    {"gps-higher", "pt_gps_met_higher_standard", ""},
    {"gps-score", "average_scaled_score", "grammarpunctuationandspelling"},
    {"gps-score", "gps_average", ""},
    {"science-expected", "expected_standard_pupil_percent", "science"},
    {"science-expected", "pt_scita_met_expected_standard", ""},
    {"reading-progress", "progress_measure_score", "reading"},
    {"writing-progress", "progress_measure_score", "writing"},
    {"maths-progress", "progress_measure_score", "maths"},
    {"eligible", "eligible_pupil_count", ""},
    {"eligible", "t_elig", ""},
    {"disadvantaged-share", "pt_disadvantaged", ""},
};
// What a filter says of a group; words are compared by letters and digits.
constexpr std::array filterWords{
    std::pair{PupilGroup::Girls, "girls"},
    std::pair{PupilGroup::Girls, "female"},
    std::pair{PupilGroup::Boys, "boys"},
    std::pair{PupilGroup::Boys, "male"},
    std::pair{PupilGroup::Disadvantaged, "disadvantaged"},
    std::pair{PupilGroup::NotDisadvantaged, "notknowntobedisadvantaged"},
    std::pair{PupilGroup::NotDisadvantaged, "notdisadvantaged"},
    std::pair{PupilGroup::NotDisadvantaged, "allotherpupils"},
    std::pair{PupilGroup::FreeMeals, "fsmeligible"},
    std::pair{PupilGroup::NotFreeMeals, "notknowntobefsmeligible"},
    std::pair{PupilGroup::SenSupport, "sensupport"},
    std::pair{PupilGroup::EhcPlan, "educationhealthandcareplan"},
    std::pair{PupilGroup::EhcPlan, "ehcplan"},
    std::pair{PupilGroup::AnySen, "allsen"},
    std::pair{PupilGroup::AnySen, "anysen"},
    std::pair{PupilGroup::NoSen, "nosen"},
    std::pair{PupilGroup::NoSen, "noidentifiedsen"},
    std::pair{PupilGroup::Eal, "otherthanenglish"},
    std::pair{PupilGroup::Eal, "knownorbelievedtobeotherthanenglish"},
    std::pair{PupilGroup::Eal, "englishasanadditionallanguage"},
    std::pair{PupilGroup::NotEal, "knownorbelievedtobeenglish"},
    std::pair{PupilGroup::NotEal, "englishasafirstlanguage"},
};
constexpr std::array totals{"total",          "all",         "allpupils",          "allschools",
                            "allstatefunded", "statefunded", "statefundedschools", ""};

QString withoutSigns(const QString& words) {
    QString letters;
    for (const QChar c : words)
        if (c.isLetterOrNumber()) letters += c.toLower();
    return letters;
}
bool isAny(const QString& plainWords, const auto& list) {
    return std::any_of(list.begin(), list.end(), [&](const char* word) { return plainWords == QLatin1String(word); });
}

struct Filtered {
    QString name;
    QString indicator;
    std::vector<std::pair<QString, QString>> filters;  ///< letters and digits alone
};
Filtered filteredOf(const QString& column) {
    const QStringList parts = column.split(u'|');
    Filtered filtered{column, parts.first().toLower(), {}};
    for (const QString& part : parts.mid(1)) {
        const auto equals = part.indexOf(u'=');
        filtered.filters.emplace_back(part.left(equals).toLower(), withoutSigns(part.mid(equals + 1)));
    }
    return filtered;
}

/// How many of its filters say the group and nothing else; none: it speaks of something else.
std::optional<int> fits(const Filtered& column, const char* subject, PupilGroup group) {
    int said = 0, loose = 0;
    for (const auto& [filter, value] : column.filters) {
        if (filter == u"subject") {
            if (*subject != '\0' && value != QLatin1String(subject)) return {};
            if (*subject == '\0' && !isAny(value, totals)) ++loose;
            continue;
        }
        if (filter == u"breakdown_topic") continue;  // its breakdown says it
        if (isAny(value, totals)) {
            loose += value != u"allstatefunded" && filter == u"establishment_type_group";
            continue;
        }
        const bool saysGroup = std::any_of(filterWords.begin(), filterWords.end(), [&](const auto& word) {
            return word.first == group && value == QLatin1String(word.second);
        });
        if (!saysGroup) return {};
        ++said;
    }
    if ((group == PupilGroup::All) != (said == 0)) return {};
    return loose;
}

QString bestFiltered(const OutcomeTable& table, const QString& indicator, const char* subject, PupilGroup group) {
    QString best;
    int least = 0;
    for (const QString& name : table.columns()) {
        if (!name.startsWith(indicator, Qt::CaseInsensitive)) continue;
        const Filtered column = filteredOf(name);
        if (column.indicator != indicator) continue;
        const auto loose = fits(column, subject, group);
        if (!loose || (!best.isEmpty() && *loose >= least)) continue;
        best = name;
        least = *loose;
    }
    return best;
}

QString existing(const OutcomeTable& table, const QString& name) { return table.has(name) ? name : QString(); }

std::optional<MeasureColumns> ofPerformanceTables(const OutcomeTable& table, const Measure& measure, PupilGroup group) {
    const auto named = std::find_if(std::begin(groupNames), std::end(groupNames),
                                    [&](const GroupName& g) { return g.group == group; });
    if (named == std::end(groupNames)) return {};
    if (qstrcmp(measure.id, "eligible") == 0) {
        const QString column = existing(table, QLatin1String(named->pupils));
        if (column.isEmpty()) return {};
        return MeasureColumns{.value = column, .pupils = column};
    }
    if (named->suffix == nullptr) return {};
    for (const TableName& name : tableNames) {
        if (qstrcmp(name.measure, measure.id) != 0) continue;
        const QString value = existing(table, QLatin1String(name.column) + QLatin1String(named->suffix));
        if (value.isEmpty()) continue;
        MeasureColumns columns{.value = value};
        columns.lower = existing(table, value + u"_LOWER"_s);
        columns.upper = existing(table, value + u"_UPPER"_s);
        columns.pupils = existing(table, QLatin1String(named->pupils));
        // Published of all pupils only; a group's is taken to be alike.
        columns.share = existing(table, QLatin1String(name.share));
        if (!columns.share.isEmpty())
            columns.ofShare =
                measure.weight == WeightKind::Covered ? MeasureColumns::OfShare::IsIn : MeasureColumns::OfShare::IsOut;
        return columns;
    }
    return {};
}

std::optional<MeasureColumns> ofLait(const OutcomeTable& table, const Measure& measure, PupilGroup group) {
    for (const LaitName& name : laitNames)
        if (qstrcmp(name.measure, measure.id) == 0 && name.group == group && table.has(QLatin1String(name.code)))
            return MeasureColumns{.value = QLatin1String(name.code)};
    return {};
}

std::optional<MeasureColumns> ofStatistics(const OutcomeTable& table, const Measure& measure, PupilGroup group) {
    for (const IndicatorName& name : indicatorNames) {
        if (qstrcmp(name.measure, measure.id) != 0) continue;
        const QString indicator = QLatin1String(name.indicator);
        MeasureColumns columns{.value = bestFiltered(table, indicator, name.subject, group)};
        if (columns.value.isEmpty()) continue;
        if (measure.kind == MeasureKind::Progress) {
            columns.lower = bestFiltered(table, u"progress_measure_lower_conf_interval"_s, name.subject, group);
            columns.upper = bestFiltered(table, u"progress_measure_upper_conf_interval"_s, name.subject, group);
        }
        columns.pupils = bestFiltered(table, u"eligible_pupil_count"_s, name.subject, group);
        return columns;
    }
    return {};
}

std::optional<MeasureColumns> ofOwn(const OutcomeTable& table, const Measure& measure, PupilGroup group) {
    MeasureColumns columns{.value = existing(table, ownColumn(measure, group))};
    if (columns.value.isEmpty()) return {};
    columns.pupils = existing(table, ownColumn(*measureNamed(u"eligible"_s), group));
    return columns;
}

}  // namespace

std::optional<MeasureColumns> columnsFor(ReleaseSource source, const OutcomeTable& table, const Measure& measure,
                                         PupilGroup group) {
    switch (source) {
        case ReleaseSource::PerformanceTables:
            return ofPerformanceTables(table, measure, group);
        case ReleaseSource::Lait:
            return ofLait(table, measure, group);
        case ReleaseSource::Statistics:
            return ofStatistics(table, measure, group);
        case ReleaseSource::Own:
            break;
    }
    return ofOwn(table, measure, group);
}

QString ownColumn(const Measure& measure, PupilGroup group) { return QLatin1String(measure.id) + u'/' + word(group); }

QString filteredColumn(const QString& indicator, const std::vector<std::pair<QString, QString>>& filters) {
    QString name = indicator;
    const auto safe = [](QString words) { return words.replace(u'|', u'/'); };
    for (const auto& [filter, value] : filters) name += u'|' + safe(filter).replace(u'=', u'-') + u'=' + safe(value);
    return name;
}

MeasureOfGroup measureOfHeading(const QString& heading) {
    const QString words = heading.simplified();
    for (const LaitName& name : laitNames)
        if (words.compare(QLatin1String(name.code), Qt::CaseInsensitive) == 0)
            return {measureNamed(QLatin1String(name.measure)), name.group};
    for (const GroupName& group : groupNames) {
        if (group.group != PupilGroup::All && words.compare(QLatin1String(group.pupils), Qt::CaseInsensitive) == 0)
            return {measureNamed(u"eligible"_s), group.group};
        if (group.suffix == nullptr) continue;
        for (const TableName& name : tableNames)
            if (words.compare(QLatin1String(name.column) + QLatin1String(group.suffix), Qt::CaseInsensitive) == 0)
                return {measureNamed(QLatin1String(name.measure)), group.group};
    }
    if (const Measure* measure = measureNamed(words)) return {measure, PupilGroup::All};
    // "RWM expected (disadvantaged)", "RWM expected: disadvantaged", "rwm-expected/disadvantaged"
    static const QRegularExpression parts(u"^(.+?)\\s*[(:/]\\s*([^)]+?)\\s*\\)?$"_s);
    if (const auto match = parts.match(words); match.hasMatch()) {
        const auto group = pupilGroupNamed(match.captured(2));
        if (const Measure* measure = measureNamed(match.captured(1)); measure != nullptr && group)
            return {measure, *group};
    }
    return {};
}

}  // namespace nlc
