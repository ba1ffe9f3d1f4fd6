// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "models/records/repository.h"

namespace nlc {

enum class FactKind {
    Text,    ///< a line of text
    Words,   ///< several: tags, groups
    Choice,  ///< one or more of a few
    Date,
    Number,
    YesNo,
};

/// Something about a row that a filter can ask for.
struct FactInfo {
    QString id;     ///< stable: "membership"
    QString shown;  ///< "Membership"
    FactKind kind = FactKind::Text;
    std::vector<std::pair<QString, QString>> choices = {};  ///< stored word, shown word; of a Choice
};
/// With the way to read it. One of the readers is set: `words` for Text, Words and Choice, `date`, or `number` (-1: not
/// known; of YesNo 0 or 1).
template <typename Row>
struct Fact : FactInfo {
    std::function<QStringList(const Row&)> words = {};
    std::function<QDate(const Row&)> date = {};
    std::function<int(const Row&)> number = {};
};

/// How a rule compares. Which of them a fact of a kind can be asked: `testsOf`.
enum class RuleTest {
    Contains,
    ContainsNot,
    Is,
    IsNot,
    IsEmpty,
    IsFilled,
    InLast,
    LongerAgo,
    Before,
    After,
    Least,
    Most
};
template <>
struct NamesOf<RuleTest> {
    static constexpr std::array values{
        Named{RuleTest::Contains, "contains", QT_TRANSLATE_NOOP("Names", "contains")},
        Named{RuleTest::ContainsNot, "contains-not", QT_TRANSLATE_NOOP("Names", "does not contain")},
        Named{RuleTest::Is, "is", QT_TRANSLATE_NOOP("Names", "is")},
        Named{RuleTest::IsNot, "is-not", QT_TRANSLATE_NOOP("Names", "is not")},
        Named{RuleTest::IsEmpty, "is-empty", QT_TRANSLATE_NOOP("Names", "is empty")},
        Named{RuleTest::IsFilled, "is-filled", QT_TRANSLATE_NOOP("Names", "is filled in")},
        Named{RuleTest::InLast, "in-last", QT_TRANSLATE_NOOP("Names", "in the last days")},
        Named{RuleTest::LongerAgo, "longer-ago", QT_TRANSLATE_NOOP("Names", "more days ago than")},
        Named{RuleTest::Before, "before", QT_TRANSLATE_NOOP("Names", "before")},
        Named{RuleTest::After, "after", QT_TRANSLATE_NOOP("Names", "after")},
        Named{RuleTest::Least, "least", QT_TRANSLATE_NOOP("Names", "at least")},
        Named{RuleTest::Most, "most", QT_TRANSLATE_NOOP("Names", "at most")},
    };
};
const std::vector<RuleTest>& testsOf(FactKind kind);
bool needsValue(RuleTest test);

struct FilterRule {
    QString fact;
    RuleTest test = RuleTest::Is;
    QString value;  ///< a word of the choice, a text, a number of days, a date as ISO 8601, "yes" or "no"
    friend bool operator==(const FilterRule&, const FilterRule&) = default;
};

/// Rows for which all of the rules hold, or any of them. No rule lets every row through. A rule about a fact that this
/// program does not know, or without its value, is left out.
struct FilterDefinition {
    bool all = true;
    std::vector<FilterRule> rules;
    friend bool operator==(const FilterDefinition&, const FilterDefinition&) = default;
};
QString toJson(const FilterDefinition& definition);
FilterDefinition filterOf(const QString& json);  ///< what cannot be read is left out

/// "Sector is Early Years and since in the last days 90".
QString inWords(const FilterDefinition& definition, const std::vector<const FactInfo*>& facts);

// One rule made ready: tests what a fact gives.
std::function<bool(const QStringList&)> wordsTest(const FilterRule& rule, FactKind kind);
std::function<bool(const QDate&)> dateTest(const FilterRule& rule, const QDate& today);
std::function<bool(int)> numberTest(const FilterRule& rule, FactKind kind);

template <typename Row>
using RowCondition = std::function<bool(const Row&)>;

/// Made once, asked for each row: texts are folded and dates reckoned beforehand. Null: everything goes through.
template <typename Row>
RowCondition<Row> compiled(const FilterDefinition& definition, const std::vector<Fact<Row>>& facts,
                           const QDate& today) {
    std::vector<RowCondition<Row>> rules;
    for (const FilterRule& rule : definition.rules) {
        const auto fact =
            std::find_if(facts.begin(), facts.end(), [&](const Fact<Row>& each) { return each.id == rule.fact; });
        if (fact == facts.end() || (needsValue(rule.test) && rule.value.isEmpty())) continue;
        if (fact->date)
            rules.push_back(
                [get = fact->date, test = dateTest(rule, today)](const Row& row) { return test(get(row)); });
        else if (fact->number)
            rules.push_back(
                [get = fact->number, test = numberTest(rule, fact->kind)](const Row& row) { return test(get(row)); });
        else
            rules.push_back(
                [get = fact->words, test = wordsTest(rule, fact->kind)](const Row& row) { return test(get(row)); });
    }
    if (rules.empty()) return {};
    return [rules = std::move(rules), all = definition.all](const Row& row) {
        const auto holds = [&](const RowCondition<Row>& rule) { return rule(row); };
        return all ? std::all_of(rules.begin(), rules.end(), holds) : std::any_of(rules.begin(), rules.end(), holds);
    };
}

/// A filter under a name, for everyone who opens the file.
struct SavedFilter {
    Id<SavedFilter> id;
    QString subject;  ///< table of the rows: "person"
    QString name;
    QString definition;  ///< JSON, see toJson
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};
template <>
struct TableOf<SavedFilter> {
    static constexpr auto name = "saved_filter";
    static constexpr auto columns =
        std::tuple{Column{"subject", &SavedFilter::subject}, Column{"name", &SavedFilter::name},
                   Column{"definition", &SavedFilter::definition}};
};
Result<> checked(const SavedFilter& filter);
Result<std::vector<SavedFilter>> savedFilters(Workspace& workspace, const QString& subject);  ///< by name
/// Case does not matter.
Result<SavedFilter> filterNamed(Workspace& workspace, const QString& subject, const QString& name);
/// A step: a new one, or the one of that name with another definition.
Result<Id<SavedFilter>> saveFilter(Workspace& workspace, const QString& subject, const QString& name,
                                   const FilterDefinition& definition);
Result<> deleteFilter(Workspace& workspace, Id<SavedFilter> id);  ///< a step

}  // namespace nlc
