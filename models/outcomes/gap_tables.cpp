// SPDX-License-Identifier: GPL-3.0-or-later
// A gap as a table and as JSON.
#include <QJsonArray>
#include <cmath>

#include "models/outcomes/gap_words.h"
#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// So many that the parts add up to the gap, and no more.
double toldPart(double number) {
    constexpr double places = 1e9;
    return std::round(number * places) / places + 0.0;  // never "-0"
}

QJsonObject asJson(const GapPart& part) {
    return {{u"value"_s, toldPart(part.value)},
            {u"lower"_s, toldPart(part.range.lower)},
            {u"upper"_s, toldPart(part.range.upper)},
            {u"clear"_s, part.isClear()},
            {u"rangeIsWider"_s, part.rangeIsWider()}};
}

QJsonObject asJson(const OutcomeFigure& figure) {
    QJsonObject object{{u"area"_s, figure.name},
                       {u"code"_s, figure.area.code},
                       {u"level"_s, word(figure.area.level)},
                       {u"value"_s, *figure.value.number},
                       {u"status"_s, word(figure.value.status)},
                       {u"source"_s, figure.sourceWords()}};
    if (figure.pupils) object.insert(u"pupils"_s, *figure.pupils);
    return object;
}

constexpr double hundred = 100;

QJsonObject shareJson(const GapPart& share) {
    return {{u"value"_s, toldPart(share.value * hundred)},
            {u"lower"_s, toldPart(share.range.lower * hundred)},
            {u"upper"_s, toldPart(share.range.upper * hundred)}};
}

QJsonObject asJson(const GapGroup& group) {
    QJsonObject object{{u"group"_s, word(group.group)},
                       {u"share"_s, shareJson(group.share)},
                       {u"comparatorShare"_s, shareJson(group.comparatorShare)},
                       {u"rate"_s, toldPart(group.rate)},
                       {u"comparatorRate"_s, toldPart(group.comparatorRate)},
                       {u"calculated"_s, group.isRest}};
    if (group.pupils) object.insert(u"pupils"_s, *group.pupils);
    if (group.comparatorPupils) object.insert(u"comparatorPupils"_s, *group.comparatorPupils);
    return object;
}

void addRows(OutTable& table, const OutcomeGap& gap) {
    const auto says = [](const GapPart& part) {
        if (!part.isClear()) return layoutText("No clear difference");
        return part.rangeIsWider() ? layoutText("The range is wider than the effect") : layoutText("Clear");
    };
    const auto add = [&](const QString& form, const QString& name, const GapPart& part, const GapGroup* group) {
        QVariantList row{gap.year,  gap.area.name,        gap.comparator.name,        form,
                         name,      toldPart(part.value), toldPart(part.range.lower), toldPart(part.range.upper),
                         says(part)};
        if (group != nullptr)
            row << toldPart(group->share.value * hundred) << toldPart(group->comparatorShare.value * hundred)
                << toldPart(group->rate) << toldPart(group->comparatorRate);
        else
            row << QVariantList{QVariant(), QVariant(), QVariant(), QVariant()};
        row << shown(gap.shares) << gap.sourceWords();
        table.rows.push_back(row);
    };
    add({}, layoutText("Published gap"), gap.published, nullptr);
    const QString two = layoutText("Two-fold"), three = layoutText("Three-fold");
    add(two, layoutText("Who the pupils are"), gap.composition, nullptr);
    for (const GapGroup& group : gap.groups) add(two, shown(group.group), group.part, &group);
    add(three, layoutText("Who the pupils are"), gap.composition3, nullptr);
    for (const GapGroup& group : gap.groups) add(three, shown(group.group), group.part3, &group);
    add(three, layoutText("Both together"), gap.interaction, nullptr);
    add({}, layoutText("Rounding, and pupils in no group"), gap.residual, nullptr);
}

OutTable emptyTable(const OutcomeGap* gap) {
    const auto number = OutColumn::Kind::Number, text = OutColumn::Kind::Text;
    OutTable table;
    if (gap != nullptr) table.title = gapTitle(*gap);
    table.columns = {{layoutText("Year"), number, 8},
                     {layoutText("Area"), text, 30},
                     {layoutText("Compared with"), text, 30},
                     {layoutText("Form")},
                     {layoutText("Part"), text, 30},
                     {layoutText("Points"), number, 10},
                     {layoutText("Lower"), number, 10},
                     {layoutText("Upper"), number, 10},
                     {layoutText("What the rounding allows to say"), text, 30},
                     {layoutText("Share (%)"), number, 10},
                     {layoutText("Share there (%)"), number, 10},
                     {layoutText("Rate (%)"), number, 10},
                     {layoutText("Rate there (%)"), number, 10},
                     {layoutText("Shares"), text, 24},
                     {layoutText("Source"), text, 40}};
    return table;
}

}  // namespace

OutTable outTableOf(const OutcomeGap& gap) {
    OutTable table = emptyTable(&gap);
    addRows(table, gap);
    return table;
}

OutTable outTableOf(const std::vector<GapYear>& years) {
    const OutcomeGap* latest = nullptr;
    for (const GapYear& each : years)
        if (each.gap) latest = &*each.gap;
    OutTable table = emptyTable(latest);
    for (const GapYear& each : years) {
        if (each.gap) {
            addRows(table, *each.gap);
            continue;
        }
        QVariantList row{each.year};
        for (size_t i = 1; i + 1 < table.columns.size(); ++i) row << QVariant();
        constexpr qsizetype says = 8;
        row[says] = each.why;
        table.rows.push_back(row);
    }
    return table;
}

QJsonObject asJson(const OutcomeGap& gap) {
    QJsonArray groups;
    QJsonObject parts, parts3;
    for (const GapGroup& group : gap.groups) {
        groups << asJson(group);
        parts.insert(word(group.group), asJson(group.part));
        parts3.insert(word(group.group), asJson(group.part3));
    }
    return {
        {u"measure"_s, QLatin1String(gap.measure->id)},
        {u"year"_s, gap.year},
        {u"by"_s, word(gap.by)},
        {u"shares"_s, word(gap.shares)},
        {u"area"_s, asJson(gap.area)},
        {u"comparator"_s, asJson(gap.comparator)},
        {u"gap"_s, asJson(gap.published)},
        {u"groups"_s, groups},
        {u"twoFold"_s,
         QJsonObject{{u"composition"_s, asJson(gap.composition)}, {u"rate"_s, asJson(gap.rate)}, {u"groups"_s, parts}}},
        {u"threeFold"_s, QJsonObject{{u"composition"_s, asJson(gap.composition3)},
                                     {u"rate"_s, asJson(gap.rate3)},
                                     {u"interaction"_s, asJson(gap.interaction)},
                                     {u"groups"_s, parts3}}},
        {u"residual"_s, asJson(gap.residual)},
        {u"source"_s, gap.sourceWords()},
        {u"title"_s, gapTitle(gap)},
        {u"paragraph"_s, gapParagraph(gap)}};
}

QJsonObject asJson(const std::vector<GapYear>& years) {
    QJsonArray all;
    for (const GapYear& each : years)
        all << (each.gap ? asJson(*each.gap) : QJsonObject{{u"year"_s, each.year}, {u"why"_s, each.why}});
    return {{u"years"_s, all}, {u"shift"_s, gapShift(years)}};
}

}  // namespace nlc
