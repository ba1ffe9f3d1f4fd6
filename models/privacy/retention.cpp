// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/retention.h"

#include <algorithm>

#include "models/people/erased_person.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualMonths(RetentionKind kind) {
    switch (kind) {
        case RetentionKind::StoodDown:
            return 24;
        case RetentionKind::Unanswered:
            return 12;
        case RetentionKind::Contact:
            return 24;
    }
    return 0;
}

// Everyone with nothing that is present. Days that may be empty are compared as texts: '' is before all of them.
const QString dormant =
    u"\
SELECT p.id, p.given_name, p.family_name, p.email, p.phone, p.notes, m.state,\
 max(coalesce(m.stood_down_on, ''), coalesce(m.invited_on, ''), coalesce(m.enquired_on, '')),\
 max(coalesce((SELECT max(ends_on) FROM role WHERE person_id = p.id), ''),\
     coalesce((SELECT max(ends_on) FROM representation WHERE person_id = p.id), ''),\
     coalesce((SELECT max(coalesce(l.ends_on, g.ends_on)) FROM group_person l JOIN task_group g ON g.id = l.group_id\
               WHERE l.person_id = p.id), ''),\
     coalesce((SELECT max(happened_on) FROM contact_note WHERE person_id = p.id), '')),\
 EXISTS (SELECT 1 FROM role WHERE person_id = p.id AND (ends_on IS NULL OR ends_on >= ?)),\
 (SELECT substr(s.at, 1, 10) FROM change_log c JOIN step s ON s.id = c.step_id\
  WHERE c.table_name = 'person' AND c.row_id = p.id ORDER BY c.id LIMIT 1)\
 FROM person p\
 LEFT JOIN membership m ON m.id = (SELECT max(id) FROM membership WHERE person_id = p.id)\
 WHERE (m.state IS NULL OR m.state <> 'member')\
 AND NOT EXISTS (SELECT 1 FROM retention_hold WHERE person_id = p.id AND until >= ?)\
 AND NOT EXISTS (SELECT 1 FROM directory_entry WHERE person_id = p.id)\
 AND NOT EXISTS (SELECT 1 FROM representation WHERE person_id = p.id AND (ends_on IS NULL OR ends_on >= ?))\
 AND NOT EXISTS (SELECT 1 FROM group_person l JOIN task_group g ON g.id = l.group_id WHERE l.person_id = p.id\
  AND (l.ends_on IS NULL OR l.ends_on >= ?) AND (g.ends_on IS NULL OR g.ends_on >= ?))"_s;

std::optional<RetentionKind> kindOf(const QVariant& state, bool hasRole) {
    if (state.isNull()) return hasRole ? std::nullopt : std::optional(RetentionKind::Contact);
    MembershipState reached{};
    fromSql(state, reached);
    return reached == MembershipState::StoodDown ? RetentionKind::StoodDown : RetentionKind::Unanswered;
}

Result<RetentionRule> ruleOf(Workspace& workspace, RetentionKind kind) {
    return Repository<RetentionRule>(workspace)
        .all(u"WHERE kind = ?"_s, {word(kind)})
        .map([kind](const std::vector<RetentionRule>& found) {
            return found.empty() ? RetentionRule{{}, kind, usualMonths(kind)} : found.front();
        });
}

}  // namespace

Result<> checked(const RetentionRule& rule) {
    if (rule.months < 0 || rule.months > RetentionRule::mostMonths)
        return invalid("months", QObject::tr("Give months from 0 (never) to %1.").arg(RetentionRule::mostMonths));
    return {};
}

Result<> checked(const RetentionHold& hold) {
    if (!hold.until.isValid()) return invalid("until", QObject::tr("Say until when they are kept."));
    if (hold.reason.trimmed().isEmpty()) return invalid("reason", QObject::tr("Say why they are kept longer."));
    return {};
}

Result<std::vector<RetentionRule>> retentionRules(Workspace& workspace) {
    std::vector<RetentionRule> rules;
    for (const auto& named : NamesOf<RetentionKind>::values) {
        auto rule = ruleOf(workspace, named.value);
        if (!rule) return tl::unexpected(rule.error());
        rules.push_back(*rule);
    }
    return rules;
}

Result<std::vector<RetentionProposal>> retentionProposals(Workspace& workspace) {
    auto rules = retentionRules(workspace);
    if (!rules) return tl::unexpected(rules.error());
    const QDate day = workspace.identity().today();
    const QVariant today = toSql(day);
    auto rows = workspace.query(dormant, {today, today, today, today, today});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<RetentionProposal> proposals;
    while (rows->next()) {
        Person person;
        int column = 1;
        for (auto member : {&Person::givenName, &Person::familyName, &Person::email, &Person::phone, &Person::notes})
            person.*member = rows->value(column++).toString();
        const auto kind = kindOf(rows->value(6), rows->value(9).toBool());
        if (!kind || isErased(person)) continue;
        const int months = (*rules)[size_t(*kind)].months;
        const QString last = std::max(rows->value(7).toString(), rows->value(8).toString());
        const QDate lastSign = QDate::fromString(last.isEmpty() ? rows->value(10).toString() : last, Qt::ISODate);
        if (months == 0 || !lastSign.isValid() || lastSign.addMonths(months) > day) continue;
        proposals.push_back(
            {{rows->value(0).toLongLong()}, person.fullName(), *kind, lastSign, lastSign.addMonths(months)});
    }
    if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const RetentionProposal& a, const RetentionProposal& b) { return a.due < b.due; });
    return proposals;
}

Result<std::vector<HeldPerson>> heldPeople(Workspace& workspace) {
    auto holds = Repository<RetentionHold>(workspace).all(u"WHERE until >= ?"_s, {toSql(workspace.identity().today())});
    if (!holds) return tl::unexpected(holds.error());
    std::vector<HeldPerson> people;
    for (const RetentionHold& hold : *holds) {
        auto person = Repository<Person>(workspace).find(hold.person);
        if (!person) return tl::unexpected(person.error());
        people.push_back({hold, person->fullName()});
    }
    std::sort(people.begin(), people.end(),
              [](const HeldPerson& a, const HeldPerson& b) { return a.name.toCaseFolded() < b.name.toCaseFolded(); });
    return people;
}

Result<> setRetention(Workspace& workspace, RetentionKind kind, int months) {
    return ruleOf(workspace, kind).and_then([&](RetentionRule rule) -> Result<> {
        if (rule.months == months) return {};
        rule.months = months;
        Repository<RetentionRule> rules(workspace);
        return workspace.step(QObject::tr("change of how long is kept: %1").arg(shown(kind)), [&]() -> Result<> {
            return rule.id ? rules.update(rule) : rules.add(rule).map([](auto) {});
        });
    });
}

Result<> holdPerson(Workspace& workspace, Id<Person> person, const QDate& until, const QString& reason) {
    return Repository<Person>(workspace).find(person).and_then([&](const Person& who) {
        Repository<RetentionHold> holds(workspace);
        return workspace.step(QObject::tr("keeping of %1").arg(who.fullName()), [&]() -> Result<> {
            return holds.all(u"WHERE person_id = ?"_s, {person.value})
                .and_then([&](const std::vector<RetentionHold>& before) -> Result<> {
                    RetentionHold hold = before.empty() ? RetentionHold{} : before.front();
                    hold.person = person;
                    hold.until = until;
                    hold.reason = reason.trimmed();
                    return before.empty() ? holds.add(hold).map([](auto) {}) : holds.update(hold);
                });
        });
    });
}

Result<> endHold(Workspace& workspace, Id<RetentionHold> id) {
    return workspace.step(QObject::tr("end of keeping longer"),
                          [&] { return Repository<RetentionHold>(workspace).remove(id); });
}

}  // namespace nlc
