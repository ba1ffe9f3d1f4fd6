// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/repeat_form.h"

#include <QCoreApplication>

#include "models/calendar/calendar_steps.h"
#include "models/calendar/recurrence.h"
#include "views/controls/fields.h"
#include "views/shell/desk.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int mostInterval = 99, mostTimes = 500;

QString repeatText(const char* words) { return QCoreApplication::translate("Repeat", words); }

const std::array<std::pair<const char*, SimpleRule::Every>, 4> everyWords{{{"day", SimpleRule::Every::Day},
                                                                           {"week", SimpleRule::Every::Week},
                                                                           {"month", SimpleRule::Every::Month},
                                                                           {"year", SimpleRule::Every::Year}}};

/// What the form says, as a rule; empty: no series.
struct RepeatChoices {
    ChoiceField *every, *by;
    NumberField *interval, *times;
    ChipsField* weekdays;
    DateField* until;

    QString rule(const QDate& first) const {
        SimpleRule simple;
        const auto chosen = std::find_if(everyWords.begin(), everyWords.end(),
                                         [&](const auto& each) { return QLatin1String(each.first) == every->value(); });
        if (chosen == everyWords.end()) return {};
        simple.every = chosen->second;
        simple.interval = int(interval->value().value_or(1));
        if (simple.every == SimpleRule::Every::Week)
            for (const QString& day : weekdays->value()) simple.weekdays << day.toInt();
        simple.by = by->value() == "date"_L1 ? SimpleRule::By::Date : SimpleRule::By::Weekday;
        simple.isLast = by->value() == "last"_L1;
        simple.until = until->value();
        if (!simple.until.isValid()) simple.count = int(times->value().value_or(0));
        return ruleOf(simple, first);
    }
    void take(const SimpleRule& simple) const {
        for (const auto& [word, which] : everyWords)
            if (which == simple.every) every->setValue(QLatin1String(word));
        interval->setValue(simple.interval);
        QStringList days;
        for (const int day : simple.weekdays) days << QString::number(day);
        weekdays->setValue(days);
        by->setValue(simple.by == SimpleRule::By::Date ? u"date"_s : simple.isLast ? u"last"_s : u"weekday"_s);
        until->setValue(simple.until);
        if (simple.count > 0) times->setValue(simple.count);
    }
    void fit() const {
        const QString now = every->typed().value_or(QString());
        const bool some = !now.isEmpty() && now != "rule"_L1;
        for (Field* each : std::initializer_list<Field*>{interval, until, times}) each->setVisible(some);
        weekdays->setVisible(now == "week"_L1);
        by->setVisible(now == "month"_L1 || now == "year"_L1);
    }
};

}  // namespace

StepForm* repeatForm(Desk& desk, const CalendarEvent& event) {
    auto* form = new StepForm(repeatText("Repeat \"%1\"").arg(event.title),
                              repeatText("Dates that were moved or called off by themselves stay as they are."),
                              repeatText("Keep"));
    const auto simple = simpleRuleOf(event.rule, event.startsOn);
    std::vector<Option> every{{repeatText("It does not repeat"), {}},
                              {repeatText("Days"), u"day"_s},
                              {repeatText("Weeks"), u"week"_s},
                              {repeatText("Months"), u"month"_s},
                              {repeatText("Years"), u"year"_s}};
    if (!event.rule.isEmpty() && !simple) every.push_back({ruleInWords(event.rule, event.startsOn), u"rule"_s});
    std::vector<Option> days;
    for (int day = 1; day <= 7; ++day)
        days.push_back({QLocale(QLocale::English).dayName(day, QLocale::ShortFormat), QString::number(day)});
    RepeatChoices choices{};
    choices.every = new ChoiceField(repeatText("Repeats by"), every);
    choices.interval = new NumberField(repeatText("Every"), 1, mostInterval);
    choices.weekdays = new ChipsField(repeatText("On"), days);
    choices.by = new ChoiceField(repeatText("On the"), {{repeatText("same date"), u"date"_s},
                                                        {repeatText("same weekday of the month"), u"weekday"_s},
                                                        {repeatText("last such weekday of the month"), u"last"_s}});
    choices.until = new DateField(repeatText("Until"), [&desk] { return desk.today(); });
    choices.until->setHint(repeatText("empty: it goes on"));
    choices.times = new NumberField(repeatText("Or this many times"), 1, mostTimes);
    choices.interval->setValue(1);
    choices.by->setValue(u"date"_s);
    if (simple)
        choices.take(*simple);
    else if (!event.rule.isEmpty())
        choices.every->setValue(u"rule"_s);
    form->addRow({choices.every, choices.interval}, {3, 1});
    form->add(choices.weekdays);
    form->add(choices.by);
    form->addRow({choices.until, choices.times});
    choices.fit();
    QObject::connect(choices.every, &Field::edited, form, [choices] { choices.fit(); });
    form->onDo([=, &desk]() -> Result<> {
        if (choices.every->value() == "rule"_L1) return {};
        const QString rule = choices.rule(event.startsOn);
        return edit<CalendarEvent>(
            desk.workspace(), event.id, [](const CalendarEvent& of) { return editOf(of); },
            [&](CalendarEvent& of) { of.rule = rule; }, {});
    });
    return form;
}

}  // namespace nlc
