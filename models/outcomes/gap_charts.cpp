// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/gap_words.h"
#include "models/outcomes/outcome_charts.h"

namespace nlc {

namespace {

GapQuestion gapQuestion(const AnsweredQuestion& question) {
    return {.measure = &question.measure,
            .by = question.asked.by,
            .area = question.asked.area,
            .comparator = englandKey,
            .year = question.years.back(),
            .source = question.asked.source};
}

QString withParagraph(const QString& paragraph, const QString& source) {
    return paragraph.isEmpty() ? source : paragraph + u' ' + source;
}

}  // namespace

Result<OutcomeGap> gapOf(const AnsweredQuestion& question) { return gapOf(question.store, gapQuestion(question)); }

Result<BarChart> gapChart(const AnsweredQuestion& question) {
    return gapOf(question).map([](const OutcomeGap& gap) {
        BarChart chart = chartOf(gap);
        chart.source = withParagraph(gapParagraph(gap), chart.source);
        return chart;
    });
}

Result<BarChart> gapByYearChart(const AnsweredQuestion& question) {
    return gapOverYears(question.store, gapQuestion(question), question.years.front(), question.years.back())
        .map([](const std::vector<GapYear>& years) {
            BarChart chart = chartOf(years);
            chart.source = withParagraph(gapShift(years), chart.source);
            return chart;
        });
}

}  // namespace nlc
