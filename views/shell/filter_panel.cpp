// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/filter_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/labels.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QComboBox* ruleCombo(const QString& name, int letters) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(letters);
    return combo;
}

}  // namespace

FilterRuleRow::FilterRuleRow(const std::vector<const FactInfo*>& facts, const QDate& today, QWidget* parent)
    : QWidget(parent),
      m_facts(facts),
      m_today(today),
      m_fact(ruleCombo(tr("What"), 14)),
      m_test(ruleCombo(tr("How"), 12)),
      m_choice(ruleCombo(tr("Value"), 12)),
      m_value(new QLineEdit) {
    for (const FactInfo* each : facts) m_fact->addItem(each->shown, each->id);
    m_value->setAccessibleName(tr("Value"));
    auto* remove = controls::iconButton(u"x"_s, tr("Take this rule away"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::xs);
    row->addWidget(m_fact, 3);
    row->addWidget(m_test, 2);
    row->addWidget(m_choice, 3);
    row->addWidget(m_value, 3);
    row->addWidget(remove);
    connect(m_fact, &QComboBox::currentIndexChanged, this, &FilterRuleRow::showTests);
    connect(m_test, &QComboBox::currentIndexChanged, this, &FilterRuleRow::showEditor);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing) Q_EMIT changed();
    });
    connect(m_value, &QLineEdit::textChanged, this, [this] {
        if (!m_showing) Q_EMIT changed();
    });
    connect(remove, &QAbstractButton::clicked, this, &FilterRuleRow::removeAsked);
    showTests();
}

const FactInfo& FilterRuleRow::fact() const { return *m_facts[size_t(qMax(0, m_fact->currentIndex()))]; }

void FilterRuleRow::showTests() {
    {
        const QScopedValueRollback showing(m_showing, true);
        m_test->clear();
        for (const RuleTest test : testsOf(fact().kind)) m_test->addItem(shown(test), word(test));
        m_choice->clear();
        if (fact().kind == FactKind::YesNo) {
            m_choice->addItem(tr("yes"), u"yes"_s);
            m_choice->addItem(tr("no"), u"no"_s);
        }
        for (const auto& [stored, words] : fact().choices) m_choice->addItem(words, stored);
        m_value->clear();
    }
    showEditor();
}

void FilterRuleRow::showEditor() {
    const auto test = fromWord<RuleTest>(m_test->currentData().toString());
    if (m_showing || !test) return;
    const bool needs = needsValue(*test), chooses = m_choice->count() > 0;
    m_choice->setVisible(needs && chooses);
    m_value->setVisible(needs && !chooses);
    m_value->setPlaceholderText(*test == RuleTest::InLast || *test == RuleTest::LongerAgo ? tr("days")
                                : *test == RuleTest::Before || *test == RuleTest::After   ? tr("1 sep 2024")
                                : fact().kind == FactKind::Number                         ? tr("number")
                                                                                          : tr("words"));
    Q_EMIT changed();
}

FilterRule FilterRuleRow::rule() const {
    const auto test = fromWord<RuleTest>(m_test->currentData().toString()).value_or(RuleTest::Is);
    FilterRule rule{fact().id, test, {}};
    if (!needsValue(test)) return rule;
    if (m_choice->count() > 0) {
        rule.value = m_choice->currentData().toString();
    } else if (test == RuleTest::Before || test == RuleTest::After) {
        rule.value = parseFreeDate(m_value->text(), m_today).value_or(QDate()).toString(Qt::ISODate);
    } else {
        rule.value = m_value->text().trimmed();
    }
    return rule;
}

void FilterRuleRow::setRule(const FilterRule& rule) {
    m_fact->setCurrentIndex(qMax(0, m_fact->findData(rule.fact)));
    m_test->setCurrentIndex(qMax(0, m_test->findData(word(rule.test))));
    const QScopedValueRollback showing(m_showing, true);
    if (m_choice->count() > 0)
        m_choice->setCurrentIndex(qMax(0, m_choice->findData(rule.value)));
    else if (const QDate day = QDate::fromString(rule.value, Qt::ISODate);
             day.isValid() && (rule.test == RuleTest::Before || rule.test == RuleTest::After))
        m_value->setText(shownDate(day));
    else
        m_value->setText(rule.value);
}

void FilterRuleRow::focusFirst() { m_fact->setFocus(); }

FilterPanel::FilterPanel(Desk& desk, const QString& subject, std::vector<const FactInfo*> facts, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_subject(subject),
      m_facts(std::move(facts)),
      m_toggle(controls::button(tr("Rules"), controls::Weight::Toggle, u"filter"_s)),
      m_match(ruleCombo(tr("Which rules have to hold"), 14)),
      m_saved(ruleCombo(tr("Kept filters"), 16)),
      m_name(new QLineEdit),
      m_keep(controls::button(tr("Keep"))),
      m_forget(controls::iconButton(u"trash-2"_s, tr("Delete this kept filter"))),
      m_rows(new QVBoxLayout) {
    m_toggle->setToolTip(tr("Rules to filter by, and the filters that are kept"));
    m_match->addItem(tr("All of these hold"), true);
    m_match->addItem(tr("Any of these holds"), false);
    m_name->setPlaceholderText(tr("Keep as…"));
    m_name->setAccessibleName(tr("Name to keep this filter under"));
    m_name->setMaximumWidth(170);
    auto* addOne = controls::button(tr("Add rule"), controls::Weight::Quiet, u"plus"_s);
    auto* clearAll = controls::button(tr("Clear"), controls::Weight::Quiet);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::xs);
    top->addWidget(m_match);
    top->addStretch();
    top->addWidget(m_saved);
    top->addWidget(m_forget);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::xs);
    foot->addWidget(addOne);
    foot->addWidget(clearAll);
    foot->addStretch();
    foot->addWidget(m_name);
    foot->addWidget(m_keep);
    m_rows->setSpacing(theme::xs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::m - 2, 0, theme::m - 2, theme::s);
    column->setSpacing(theme::xs);
    column->addLayout(top);
    column->addLayout(m_rows);
    column->addLayout(foot);
    hide();
    connect(m_toggle, &QAbstractButton::toggled, this, [this](bool on) {
        setVisible(on);
        if (on && m_rules.empty()) addRule({m_facts.front()->id, testsOf(m_facts.front()->kind).front(), {}});
        if (on) m_rules.front()->focusFirst();
        say();
    });
    connect(addOne, &QAbstractButton::clicked, this, [this] {
        addRule({m_facts.front()->id, testsOf(m_facts.front()->kind).front(), {}})->focusFirst();
        say();
    });
    connect(clearAll, &QAbstractButton::clicked, this, &FilterPanel::clear);
    connect(m_match, &QComboBox::currentIndexChanged, this, &FilterPanel::say);
    connect(m_saved, &QComboBox::activated, this, [this] { apply(m_saved->currentData().toLongLong()); });
    connect(m_keep, &QAbstractButton::clicked, this, &FilterPanel::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &FilterPanel::keep);
    connect(m_forget, &QAbstractButton::clicked, this, &FilterPanel::forget);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"saved_filter"_L1})) showSaved();
    });
    showSaved();
}

FilterRuleRow* FilterPanel::addRule(const FilterRule& rule) {
    auto* row = new FilterRuleRow(m_facts, m_desk.today());
    row->setRule(rule);
    m_rows->addWidget(row);
    m_rules.push_back(row);
    connect(row, &FilterRuleRow::changed, this, &FilterPanel::say);
    connect(row, &FilterRuleRow::removeAsked, this, [this, row] {
        std::erase(m_rules, row);
        row->hide();
        row->deleteLater();
        m_rules.empty() ? m_toggle->setFocus() : m_rules.back()->focusFirst();
        say();
    });
    return row;
}

FilterDefinition FilterPanel::definition() const {
    FilterDefinition definition{m_match->currentData().toBool(), {}};
    for (const FilterRuleRow* row : m_rules) {
        FilterRule rule = row->rule();
        if (!needsValue(rule.test) || !rule.value.isEmpty()) definition.rules.push_back(std::move(rule));
    }
    return definition;
}

void FilterPanel::setDefinition(const FilterDefinition& definition) {
    {
        const QScopedValueRollback setting(m_setting, true);
        for (FilterRuleRow* row : std::exchange(m_rules, {})) {
            row->hide();
            row->deleteLater();
        }
        m_match->setCurrentIndex(definition.all ? 0 : 1);
        for (const FilterRule& rule : definition.rules) addRule(rule);
    }
    say();
}

void FilterPanel::clear() {
    m_saved->setCurrentIndex(0);
    m_name->clear();
    setDefinition({});
}

bool FilterPanel::apply(qint64 savedFilter) {
    if (savedFilter == 0) {
        clear();
        return true;
    }
    const auto found = Repository<SavedFilter>(m_desk.workspace()).find({savedFilter});
    if (!m_desk.done(found.map([](const SavedFilter&) {}))) return false;
    m_saved->setCurrentIndex(m_saved->findData(savedFilter));
    m_name->setText(found->name);
    setDefinition(filterOf(found->definition));
    return true;
}

void FilterPanel::keep() {
    const auto kept = saveFilter(m_desk.workspace(), m_subject, m_name->text(), definition());
    if (!kept) return m_desk.report(kept.error());
    m_saved->setCurrentIndex(m_saved->findData(kept->value));
    m_desk.say(tr("Kept the filter \"%1\"").arg(m_name->text().trimmed()), true);
    say();
}

void FilterPanel::forget() {
    const qint64 id = m_saved->currentData().toLongLong();
    const QString name = m_saved->currentText();
    if (id && m_desk.done(deleteFilter(m_desk.workspace(), {id})))
        m_desk.say(tr("Deleted the filter \"%1\"").arg(name), true);
}

void FilterPanel::showSaved() {
    const qint64 chosen = m_saved->currentData().toLongLong();
    m_saved->clear();
    m_saved->addItem(tr("Kept filters"), 0);
    for (const SavedFilter& filter : savedFilters(m_desk.workspace(), m_subject).value_or(std::vector<SavedFilter>{}))
        m_saved->addItem(filter.name, filter.id.value);
    m_saved->setCurrentIndex(qMax(0, m_saved->findData(chosen)));
    m_saved->setEnabled(m_saved->count() > 1);
    say();
}

void FilterPanel::say() {
    if (m_setting) return;
    const FilterDefinition now = definition();
    const int rules = int(now.rules.size());
    m_toggle->setText(rules ? tr("Rules: %1").arg(rules) : tr("Rules"));
    m_keep->setEnabled(rules > 0 && m_desk.workspace().isWritable());
    m_name->setEnabled(m_keep->isEnabled());
    m_forget->setEnabled(m_saved->currentIndex() > 0 && m_desk.workspace().isWritable());
    if (now == m_said) return;
    m_said = now;
    Q_EMIT changed();
}

}  // namespace nlc
