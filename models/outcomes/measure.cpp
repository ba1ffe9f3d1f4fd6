// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/measure.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

// What the years say of themselves. Source: DfE, "National curriculum assessments at key stage 2" (quality and
// methodology), and the data dictionary of the Local Authority Interactive Tool.
constexpr auto writingChanged = QT_TRANSLATE_NOOP(
    "Outcomes",
    "From 2018 the framework for teachers' assessment of writing is another: compare with earlier years with care.");
constexpr auto scienceChanged = QT_TRANSLATE_NOOP(
    "Outcomes",
    "From 2019 the framework for teachers' assessment of science is another: compare with earlier years with care.");
constexpr auto testsWereOff = QT_TRANSLATE_NOOP(
    "Outcomes", "There were no tests in 2020 and 2021; pupils of later years were taught through the pandemic.");
constexpr auto noBaseline = QT_TRANSLATE_NOOP(
    "Outcomes", "There is no progress for 2024 and 2025: these pupils sat no tests at the end of Key Stage 1.");

constexpr auto ofTests = QT_TRANSLATE_NOOP(
    "Outcomes",
    "National curriculum tests of the Standards and Testing Agency, published by the Department for Education");
constexpr auto ofTeachers =
    QT_TRANSLATE_NOOP("Outcomes", "Assessment by teachers, published by the Department for Education");
constexpr auto ofBoth = QT_TRANSLATE_NOOP(
    "Outcomes", "National curriculum tests and assessment by teachers, published by the Department for Education");
constexpr auto ofCensus =
    QT_TRANSLATE_NOOP("Outcomes", "School census, matched to results and published by the Department for Education");

const SeriesBreak pandemic{2022, testsWereOff};

Measure outcome(const char* id, const char* title, const char* words, const char* definition,
                std::vector<SeriesBreak> breaks) {
    const QByteArrayView subject(id);
    const bool isTaught = subject.startsWith("writing") || subject.startsWith("science");
    return {.id = id,
            .title = title,
            .words = words,
            .definition = definition,
            .source = subject.startsWith("rwm") ? ofBoth
                      : isTaught                ? ofTeachers
                                                : ofTests,
            .breaks = std::move(breaks)};
}
Measure score(const char* id, const char* title, const char* words, const char* definition) {
    return {.id = id,
            .title = title,
            .words = words,
            .definition = definition,
            .source = ofTests,
            .unit = MeasureUnit::ScaledScore,
            .weight = WeightKind::Scored,
            .breaks = {pandemic}};
}
Measure progress(const char* id, const char* title, const char* words) {
    return {.id = id,
            .title = title,
            .words = words,
            .definition = QT_TRANSLATE_NOOP(
                "Outcomes",
                "How much further pupils came since the end of Key Stage 1 than pupils with similar results then, in "
                "points of the scaled score; 0 is the average of England. Given with its 95% confidence interval."),
            .source = ofBoth,
            .kind = MeasureKind::Progress,
            .unit = MeasureUnit::Progress,
            .weight = WeightKind::Covered,
            .decimals = 1,
            .breaks = {pandemic, {2024, noBaseline}},
            .notIn = {2024, 2025}};
}
Measure cohort(const char* id, const char* title, const char* words, const char* definition,
               MeasureUnit unit = MeasureUnit::Percent) {
    return {.id = id,
            .title = title,
            .words = words,
            .definition = definition,
            .source = ofCensus,
            .kind = MeasureKind::Cohort,
            .unit = unit};
}

constexpr auto expectedTest =
    QT_TRANSLATE_NOOP("Outcomes", "Percentage of eligible pupils with a scaled score of 100 or more in the test.");
constexpr auto higherTest =
    QT_TRANSLATE_NOOP("Outcomes", "Percentage of eligible pupils with a scaled score of 110 or more in the test.");
constexpr auto averageTest = QT_TRANSLATE_NOOP(
    "Outcomes", "Average scaled score, from 80 to 120, of the pupils who have one. 100 is the expected standard.");

std::vector<Measure> catalogue() {
    return {
        outcome(
            "rwm-expected", QT_TRANSLATE_NOOP("Outcomes", "RWM expected"),
            QT_TRANSLATE_NOOP("Outcomes", "Reading, writing and maths: expected standard"),
            QT_TRANSLATE_NOOP("Outcomes",
                              "Percentage of eligible pupils with 100 or more in the reading and the maths test who "
                              "are assessed by their teachers as working at the expected standard in writing."),
            {{2018, writingChanged}, pandemic}),
        outcome(
            "rwm-higher", QT_TRANSLATE_NOOP("Outcomes", "RWM higher"),
            QT_TRANSLATE_NOOP("Outcomes", "Reading, writing and maths: higher standard"),
            QT_TRANSLATE_NOOP("Outcomes",
                              "Percentage of eligible pupils with 110 or more in the reading and the maths test who "
                              "are assessed by their teachers as working at greater depth in writing."),
            {{2018, writingChanged}, pandemic}),
        outcome("reading-expected", QT_TRANSLATE_NOOP("Outcomes", "Reading expected"),
                QT_TRANSLATE_NOOP("Outcomes", "Reading: expected standard"), expectedTest, {pandemic}),
        outcome("reading-higher", QT_TRANSLATE_NOOP("Outcomes", "Reading higher"),
                QT_TRANSLATE_NOOP("Outcomes", "Reading: higher standard"), higherTest, {pandemic}),
        score("reading-score", QT_TRANSLATE_NOOP("Outcomes", "Reading average score"),
              QT_TRANSLATE_NOOP("Outcomes", "Reading: average scaled score"), averageTest),
        outcome("writing-expected", QT_TRANSLATE_NOOP("Outcomes", "Writing expected"),
                QT_TRANSLATE_NOOP("Outcomes", "Writing: expected standard"),
                QT_TRANSLATE_NOOP("Outcomes",
                                  "Percentage of eligible pupils whose teachers assess them as working at the expected "
                                  "standard or at greater depth."),
                {{2018, writingChanged}, pandemic}),
        outcome(
            "writing-higher", QT_TRANSLATE_NOOP("Outcomes", "Writing greater depth"),
            QT_TRANSLATE_NOOP("Outcomes", "Writing: greater depth"),
            QT_TRANSLATE_NOOP("Outcomes",
                              "Percentage of eligible pupils whose teachers assess them as working at greater depth "
                              "within the expected standard."),
            {{2018, writingChanged}, pandemic}),
        outcome("maths-expected", QT_TRANSLATE_NOOP("Outcomes", "Maths expected"),
                QT_TRANSLATE_NOOP("Outcomes", "Maths: expected standard"), expectedTest, {pandemic}),
        outcome("maths-higher", QT_TRANSLATE_NOOP("Outcomes", "Maths higher"),
                QT_TRANSLATE_NOOP("Outcomes", "Maths: higher standard"), higherTest, {pandemic}),
        score("maths-score", QT_TRANSLATE_NOOP("Outcomes", "Maths average score"),
              QT_TRANSLATE_NOOP("Outcomes", "Maths: average scaled score"), averageTest),
        outcome("gps-expected", QT_TRANSLATE_NOOP("Outcomes", "GPS expected"),
                QT_TRANSLATE_NOOP("Outcomes", "Grammar, punctuation and spelling: expected standard"), expectedTest,
                {pandemic}),
        outcome("gps-higher", QT_TRANSLATE_NOOP("Outcomes", "GPS higher"),
                QT_TRANSLATE_NOOP("Outcomes", "Grammar, punctuation and spelling: higher standard"), higherTest,
                {pandemic}),
        score("gps-score", QT_TRANSLATE_NOOP("Outcomes", "GPS average score"),
              QT_TRANSLATE_NOOP("Outcomes", "Grammar, punctuation and spelling: average scaled score"), averageTest),
        outcome("science-expected", QT_TRANSLATE_NOOP("Outcomes", "Science expected"),
                QT_TRANSLATE_NOOP("Outcomes", "Science: expected standard"),
                QT_TRANSLATE_NOOP("Outcomes",
                                  "Percentage of eligible pupils whose teachers assess them as working at the expected "
                                  "standard."),
                {{2019, scienceChanged}, pandemic}),
        progress("reading-progress", QT_TRANSLATE_NOOP("Outcomes", "Reading progress"),
                 QT_TRANSLATE_NOOP("Outcomes", "Reading: progress since Key Stage 1")),
        progress("writing-progress", QT_TRANSLATE_NOOP("Outcomes", "Writing progress"),
                 QT_TRANSLATE_NOOP("Outcomes", "Writing: progress since Key Stage 1")),
        progress("maths-progress", QT_TRANSLATE_NOOP("Outcomes", "Maths progress"),
                 QT_TRANSLATE_NOOP("Outcomes", "Maths: progress since Key Stage 1")),
        cohort("eligible", QT_TRANSLATE_NOOP("Outcomes", "Eligible pupils"),
               QT_TRANSLATE_NOOP("Outcomes", "Pupils at the end of Key Stage 2"),
               QT_TRANSLATE_NOOP("Outcomes", "How many pupils the other figures speak of."), MeasureUnit::Pupils),
        cohort("disadvantaged-share", QT_TRANSLATE_NOOP("Outcomes", "Disadvantaged pupils"),
               QT_TRANSLATE_NOOP("Outcomes", "Disadvantaged pupils among those eligible"),
               QT_TRANSLATE_NOOP("Outcomes",
                                 "Percentage of eligible pupils who had free school meals in the last six years, are "
                                 "looked after or were.")),
        cohort("eal-share", QT_TRANSLATE_NOOP("Outcomes", "EAL pupils"),
               QT_TRANSLATE_NOOP("Outcomes", "Pupils with English as an additional language"),
               QT_TRANSLATE_NOOP("Outcomes", "Percentage of eligible pupils whose first language is another.")),
        cohort("sen-support-share", QT_TRANSLATE_NOOP("Outcomes", "SEN support pupils"),
               QT_TRANSLATE_NOOP("Outcomes", "Pupils with SEN support"),
               QT_TRANSLATE_NOOP("Outcomes", "Percentage of eligible pupils with SEN support.")),
        cohort(
            "ehc-plan-share", QT_TRANSLATE_NOOP("Outcomes", "EHC plan pupils"),
            QT_TRANSLATE_NOOP("Outcomes", "Pupils with an EHC plan"),
            QT_TRANSLATE_NOOP("Outcomes",
                              "Percentage of eligible pupils with an education, health and care plan, or a statement "
                              "before there were any.")),
        cohort("sen-share", QT_TRANSLATE_NOOP("Outcomes", "SEN pupils"),
               QT_TRANSLATE_NOOP("Outcomes", "Pupils with SEN"),
               QT_TRANSLATE_NOOP("Outcomes", "Percentage of eligible pupils with SEN support or an EHC plan.")),
    };
}

QString outcomesText(const char* words) { return QCoreApplication::translate("Outcomes", words); }

}  // namespace

bool isYearWithoutTests(int year) { return year == 2020 || year == 2021; }

int nextYearWithTests(int year) {
    while (isYearWithoutTests(year)) ++year;
    return year;
}

QString Measure::missingIn(int year) const {
    if (isYearWithoutTests(year)) return outcomesText(testsWereOff);
    if (std::find(notIn.begin(), notIn.end(), year) != notIn.end()) return outcomesText(noBaseline);
    return {};
}

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all = catalogue();
    return all;
}

QString shownTitle(const Measure& measure) { return outcomesText(measure.title); }
QString shownWords(const Measure& measure) { return outcomesText(measure.words); }
QString shownDefinition(const Measure& measure) { return outcomesText(measure.definition); }
QString shownSource(const Measure& measure) { return outcomesText(measure.source); }

const Measure* measureNamed(const QString& name) {
    const QString wanted = name.simplified();
    const auto same = [&](const QString& words) { return wanted.compare(words, Qt::CaseInsensitive) == 0; };
    for (const Measure& measure : measures())
        if (same(QLatin1String(measure.id)) || same(QLatin1String(measure.title)) || same(shownTitle(measure)) ||
            same(shownWords(measure)))
            return &measure;
    return nullptr;
}

std::optional<PupilGroup> pupilGroupNamed(const QString& name) {
    const QString wanted = name.simplified();
    for (const auto& named : NamesOf<PupilGroup>::values)
        if (wanted.compare(QLatin1String(named.word), Qt::CaseInsensitive) == 0 ||
            wanted.compare(QLatin1String(named.shown), Qt::CaseInsensitive) == 0 ||
            wanted.compare(shown(named.value), Qt::CaseInsensitive) == 0)
            return named.value;
    return {};
}

QStringList breaksWithin(const Measure& measure, int from, int to) {
    QStringList all;
    for (const SeriesBreak& each : measure.breaks)
        if (each.year > from && each.year <= to) all << outcomesText(each.why);
    return all;
}

QString shown(const Value& value, const Measure& measure) {
    if (!value.number) return shown(value.status);
    int decimals = measure.decimals;
    if (value.status == ValueStatus::Calculated)
        decimals = std::max(decimals, measure.unit == MeasureUnit::Pupils ? 0 : 1);
    // What was published with more digits keeps them.
    else if (const auto point = value.code.indexOf(u'.'); point >= 0)
        decimals = std::clamp(int(value.code.size() - point - 1 - value.code.count(u'%')), decimals, 4);
    QString text = QString::number(std::abs(*value.number), 'f', decimals);
    if (*value.number < 0 && text.toDouble() != 0) text.prepend(u'\u2212');
    return measure.unit == MeasureUnit::Percent ? text + u'%' : text;
}

}  // namespace nlc
