// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/row_filter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringMatcher>
#include <algorithm>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

const std::vector<RuleTest>& testsOf(FactKind kind) {
    using T = RuleTest;
    static const std::vector<T> text{T::Contains, T::ContainsNot, T::Is, T::IsNot, T::IsEmpty, T::IsFilled},
        choice{T::Is, T::IsNot, T::IsEmpty, T::IsFilled},
        date{T::InLast, T::LongerAgo, T::Before, T::After, T::IsEmpty, T::IsFilled},
        number{T::Least, T::Most, T::Is, T::IsEmpty, T::IsFilled}, yesNo{T::Is};
    switch (kind) {
        case FactKind::Text:
        case FactKind::Words:
            return text;
        case FactKind::Choice:
            return choice;
        case FactKind::Date:
            return date;
        case FactKind::Number:
            return number;
        case FactKind::YesNo:
            break;
    }
    return yesNo;
}

bool needsValue(RuleTest test) { return test != RuleTest::IsEmpty && test != RuleTest::IsFilled; }

QString toJson(const FilterDefinition& definition) {
    QJsonArray rules;
    for (const FilterRule& rule : definition.rules)
        rules << QJsonObject{{u"fact"_s, rule.fact}, {u"test"_s, word(rule.test)}, {u"value"_s, rule.value}};
    const QJsonObject whole{{u"match"_s, definition.all ? u"all"_s : u"any"_s}, {u"rules"_s, rules}};
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

FilterDefinition filterOf(const QString& json) {
    const QJsonObject whole = QJsonDocument::fromJson(json.toUtf8()).object();
    FilterDefinition definition;
    definition.all = whole.value(u"match"_s).toString() != u"any"_s;
    for (const QJsonValue& each : whole.value(u"rules"_s).toArray()) {
        const QJsonObject rule = each.toObject();
        const auto test = fromWord<RuleTest>(rule.value(u"test"_s).toString());
        if (test)
            definition.rules.push_back({rule.value(u"fact"_s).toString(), *test, rule.value(u"value"_s).toString()});
    }
    return definition;
}

QString inWords(const FilterDefinition& definition, const std::vector<const FactInfo*>& facts) {
    QStringList rules;
    for (const FilterRule& rule : definition.rules) {
        const auto fact =
            std::find_if(facts.begin(), facts.end(), [&](const FactInfo* each) { return each->id == rule.fact; });
        if (fact == facts.end() || (needsValue(rule.test) && rule.value.isEmpty())) continue;
        QString value = rule.value;
        for (const auto& [stored, choice] : (*fact)->choices)
            if (stored == value) value = choice;
        if ((*fact)->kind == FactKind::YesNo) value = value == u"yes"_s ? QObject::tr("yes") : QObject::tr("no");
        if (rule.test == RuleTest::Before || rule.test == RuleTest::After)
            value = shownDate(QDate::fromString(value, Qt::ISODate));
        rules << QStringList{(*fact)->shown, shown(rule.test), needsValue(rule.test) ? value : QString()}
                     .join(u' ')
                     .trimmed();
    }
    return rules.join(definition.all ? QObject::tr(" and ") : QObject::tr(" or "));
}

std::function<bool(const QStringList&)> wordsTest(const FilterRule& rule, FactKind kind) {
    const auto isFilled = [](const QStringList& words) {
        return std::any_of(words.begin(), words.end(), [](const QString& each) { return !each.isEmpty(); });
    };
    const auto someIs = [value = rule.value, kind](const QStringList& words) {
        return words.contains(value, kind == FactKind::Choice ? Qt::CaseSensitive : Qt::CaseInsensitive);
    };
    const auto someContains = [find = QStringMatcher(rule.value, Qt::CaseInsensitive)](const QStringList& words) {
        return std::any_of(words.begin(), words.end(), [&](const QString& each) { return find.indexIn(each) >= 0; });
    };
    switch (rule.test) {
        case RuleTest::Is:
            return someIs;
        case RuleTest::IsNot:
            return [someIs](const QStringList& words) { return !someIs(words); };
        case RuleTest::Contains:
            return someContains;
        case RuleTest::ContainsNot:
            return [someContains](const QStringList& words) { return !someContains(words); };
        case RuleTest::IsEmpty:
            return [isFilled](const QStringList& words) { return !isFilled(words); };
        default:
            return isFilled;
    }
}

std::function<bool(const QDate&)> dateTest(const FilterRule& rule, const QDate& today) {
    const QDate from = today.addDays(-rule.value.toInt()), given = QDate::fromString(rule.value, Qt::ISODate);
    switch (rule.test) {
        case RuleTest::InLast:
            return [=](const QDate& date) { return date.isValid() && date >= from && date <= today; };
        case RuleTest::LongerAgo:
            return [=](const QDate& date) { return date.isValid() && date < from; };
        case RuleTest::Before:
            return [=](const QDate& date) { return date.isValid() && date < given; };
        case RuleTest::After:
            return [=](const QDate& date) { return date.isValid() && date > given; };
        case RuleTest::IsEmpty:
            return [](const QDate& date) { return !date.isValid(); };
        default:
            return [](const QDate& date) { return date.isValid(); };
    }
}

std::function<bool(int)> numberTest(const FilterRule& rule, FactKind kind) {
    const int value = kind == FactKind::YesNo ? int(rule.value == u"yes"_s) : rule.value.toInt();
    switch (rule.test) {
        case RuleTest::Least:
            return [=](int number) { return number >= value; };
        case RuleTest::Most:
            return [=](int number) { return number >= 0 && number <= value; };
        case RuleTest::Is:
            return [=](int number) { return number == value; };
        case RuleTest::IsEmpty:
            return [](int number) { return number < 0; };
        default:
            return [](int number) { return number >= 0; };
    }
}

Result<> checked(const SavedFilter& filter) {
    if (filter.name.trimmed().isEmpty()) return invalid("name", QObject::tr("Give the filter a name."));
    return {};
}

Result<std::vector<SavedFilter>> savedFilters(Workspace& workspace, const QString& subject) {
    return Repository<SavedFilter>(workspace).all(u"WHERE subject = ? ORDER BY name COLLATE NOCASE, id"_s, {subject});
}

Result<SavedFilter> filterNamed(Workspace& workspace, const QString& subject, const QString& name) {
    auto all = savedFilters(workspace, subject);
    if (!all) return tl::unexpected(all.error());
    QStringList names;
    for (const SavedFilter& filter : *all) {
        if (filter.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) return filter;
        names << filter.name;
    }
    return failed(Error::Kind::NotFound,
                  names.isEmpty()
                      ? QObject::tr("No filter is kept in this workspace yet.")
                      : QObject::tr("No filter is called \"%1\". There are: %2.").arg(name, names.join(u", "_s)));
}

Result<Id<SavedFilter>> saveFilter(Workspace& workspace, const QString& subject, const QString& name,
                                   const FilterDefinition& definition) {
    SavedFilter filter{{}, subject, name.trimmed(), toJson(definition)};
    const QString step = QObject::tr("keeping of filter '%1'").arg(filter.name);
    if (const auto known = filterNamed(workspace, subject, name)) {
        filter.id = known->id;
        return workspace.step(step, [&] { return Repository<SavedFilter>(workspace).update(filter); }).map([&] {
            return filter.id;
        });
    }
    return added(workspace, step, filter);
}

Result<> deleteFilter(Workspace& workspace, Id<SavedFilter> id) {
    return removed<SavedFilter>(workspace, id, [](const SavedFilter& filter) {
        return QObject::tr("deletion of filter '%1'").arg(filter.name);
    });
}

}  // namespace nlc
