// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/chart_schools.h"

#include <QSet>

#include "models/outcomes/finding.h"
#include "models/outcomes/layout_parts.h"

namespace nlc {

FoundSchools schoolsIn(const AnsweredQuestion& question, int year) {
    FoundSchools found;
    const QString la = question.group ? QString() : question.store.laOf(question.asked.area);
    const QStringList urns = question.group ? question.group->urnsIn(year) : QStringList();
    const QSet<QString> only(urns.begin(), urns.end());
    for (OutcomeFigure& each :
         question.store.figures(question.measure, question.asked.group, AreaLevel::School, year, question.source, la)) {
        if (question.group && !only.contains(each.area.code)) continue;
        if (each.value.number)
            found.with.push_back(std::move(each));
        else
            ++found.without;
    }
    return found;
}

QString laNameOf(const AnsweredQuestion& question) {
    if (question.group) return question.name;
    const QString la = question.store.laOf(question.asked.area);
    return la.isEmpty() ? layoutText("England") : question.store.nameOf({AreaLevel::LocalAuthority, la});
}

std::optional<SchoolTarget> targetOf(const AnsweredQuestion& question) {
    const QString la = question.store.laOf(question.asked.area);
    const AreaKey key = la.isEmpty() ? englandKey : AreaKey{AreaLevel::LocalAuthority, la};
    const QStringList only = question.group ? question.group->urnsIn(question.year) : QStringList();
    if (question.group && only.isEmpty()) return {};
    if (const auto published = question.group ? std::nullopt : question.figure(key, question.year))
        return SchoolTarget{*published->value.number, false, layoutText("as published")};
    const OutcomeAverage average = question.store.weightedAverage(question.measure, question.asked.group, la, only,
                                                                  question.year, question.source);
    if (!average.figure.value.number) return {};
    return SchoolTarget{*average.figure.value.number, true, layoutText("calculated, %1").arg(average.figure.weighting)};
}

std::optional<statistics::Interval> intervalOf(const AnsweredQuestion& question, const OutcomeFigure& figure) {
    if (figure.lower && figure.upper) return statistics::Interval{*figure.lower, *figure.upper};
    if (question.measure.unit != MeasureUnit::Percent || !figure.pupils) return {};
    return statistics::wilsonOfPercentage(*figure.value.number, *figure.pupils);
}

PlotPoint schoolPoint(const AnsweredQuestion& question, const OutcomeFigure& figure) {
    PlotPoint point{.name = figure.name};
    if (figure.pupils) point.words = QObject::tr("%n pupils", nullptr, int(*figure.pupils));
    if (const auto interval = intervalOf(question, figure)) {
        point.lower = interval->lower;
        point.upper = interval->upper;
    }
    return point;
}

void noteWithout(Plot& plot, int without) {
    if (without > 0)
        plot.notes << QObject::tr("%n schools have no published figure, most because of few pupils", nullptr, without);
}

OutTable tableOfSchools(const AnsweredQuestion& question, const std::vector<OutcomeFigure>& figures) {
    const auto number = OutColumn::Kind::Number;
    OutTable table{.title = {},
                   .columns = {{.heading = layoutText("School"), .width = 36},
                               {.heading = shownTitle(question.measure), .kind = number},
                               {.heading = layoutText("Pupils"), .kind = number},
                               {.heading = layoutText("From"), .kind = number},
                               {.heading = layoutText("To"), .kind = number}},
                   .rows = {}};
    for (const OutcomeFigure& each : figures) {
        const auto interval = intervalOf(question, each);
        table.rows.push_back({each.name, *each.value.number, each.pupils ? QVariant(*each.pupils) : QVariant(),
                              interval ? inTenths(interval->lower) : QVariant(),
                              interval ? inTenths(interval->upper) : QVariant()});
    }
    return table;
}

}  // namespace nlc
