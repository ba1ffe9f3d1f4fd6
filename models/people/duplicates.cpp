// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/duplicates.h"

#include <QSet>
#include <algorithm>

#include "models/people/erased_person.h"
#include "models/text/likeness.h"
#include "models/transfer/import.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int possible = 50;  // from here a pair is shown
constexpr size_t mostAlike =
    60;  // people under one key: more share it by chance (a reception's address, a common sound)
constexpr int shortestMisspelt = 5;  // letters: in a shorter name one letter makes another name

/// What of a person is compared, made once.
struct Compared {
    Person person;
    QString given, family, name, sorted, email, phone, sound;
    QList<qint64> organisations;  ///< present and past
    QChar initial() const { return given.isEmpty() ? QChar() : given[0]; }
};

Compared comparedOf(const Person& person) {
    Compared made{person,
                  plainWord(person.givenName),
                  plainWord(person.familyName),
                  plainWord(person.fullName()),
                  {},
                  person.email.trimmed().toLower(),
                  {},
                  soundex(person.familyName),
                  {}};
    made.sorted = made.given < made.family ? made.given + u' ' + made.family : made.family + u' ' + made.given;
    for (const QChar c : person.phone)
        if (c.isDigit()) made.phone += c;
    if (made.phone.startsWith(u"44"_s)) made.phone.replace(0, 2, u"0"_s);
    return made;
}

/// How alike the names are, at most 50, and in which way.
std::pair<int, QString> likenessOfNames(const Compared& a, const Compared& b) {
    if (a.name == b.name) return {50, QObject::tr("same name")};
    if (a.sorted == b.sorted) return {45, QObject::tr("given and family name swapped")};
    const bool sameGiven = !a.given.isEmpty() && a.given == b.given;
    const bool shortened =
        !a.given.isEmpty() && !b.given.isEmpty() && (a.given.startsWith(b.given) || b.given.startsWith(a.given));
    if (a.family == b.family && shortened)
        return {40, QObject::tr("same family name, and a short form of the given name")};
    if (a.family == b.family && a.given.size() >= shortestMisspelt && editDistance(a.given, b.given, 1) <= 1)
        return {40, QObject::tr("one letter differs in the given name")};
    if (sameGiven && a.family.size() >= shortestMisspelt && editDistance(a.family, b.family, 1) <= 1)
        return {40, QObject::tr("one letter differs in the family name")};
    if (sameGiven && !a.sound.isEmpty() && a.sound == b.sound) return {30, QObject::tr("the family names sound alike")};
    if (sameGiven) return {15, QObject::tr("same given name")};
    if (a.family == b.family) return {10, QObject::tr("same family name")};
    return {0, {}};
}

std::optional<LikelyDuplicate> compare(const Compared& a, const Compared& b) {
    LikelyDuplicate found{a.person, b.person, 0, {}};
    const auto [names, how] = likenessOfNames(a, b);
    if (names == 0) return {};  // two names at one address are two people
    found.score = names;
    found.why << how;
    if (!a.email.isEmpty() && a.email == b.email) {
        found.score += 45;
        found.why << QObject::tr("same e-mail address");
    } else if (!a.email.isEmpty() && !b.email.isEmpty() && a.email.section(u'@', 0, 0) == b.email.section(u'@', 0, 0)) {
        found.score += 10;
        found.why << QObject::tr("the same before the @");
    }
    if (!a.phone.isEmpty() && a.phone == b.phone) {
        found.score += 20;
        found.why << QObject::tr("same phone");
    }
    if (std::any_of(a.organisations.begin(), a.organisations.end(),
                    [&](qint64 id) { return b.organisations.contains(id); })) {
        found.score += 25;
        found.why << QObject::tr("same organisation");
    }
    found.score = qMin(found.score, 100);
    if (found.score < possible) return {};
    if (found.other.id && found.other.id < found.one.id) std::swap(found.one, found.other);
    return found;
}

QStringList keysOf(const Compared& each) {
    QStringList keys;
    if (!each.email.isEmpty()) keys << u"@"_s + each.email;
    if (!each.sorted.isEmpty()) keys << u"n"_s + each.sorted;
    if (!each.sound.isEmpty() && !each.given.isEmpty()) keys << u"s"_s + each.sound + each.initial();
    if (!each.family.isEmpty()) keys << u"f"_s + each.family;
    for (const qint64 id : each.organisations)
        if (!each.given.isEmpty()) keys << u"o%1%2"_s.arg(id).arg(each.initial());
    return keys;
}

Result<std::vector<Compared>> everybody(Workspace& workspace) {
    auto people = Repository<Person>(workspace).all(u"ORDER BY id"_s);
    if (!people) return tl::unexpected(people.error());
    auto roles = Repository<Role>(workspace).all();
    if (!roles) return tl::unexpected(roles.error());
    QHash<qint64, QList<qint64>> places;
    for (const Role& role : *roles)
        if (auto& of = places[role.person.value]; !of.contains(role.organisation.value)) of << role.organisation.value;
    std::vector<Compared> all;
    all.reserve(people->size());
    for (const Person& person : *people) {
        if (isErased(person)) continue;  // one nameless row for each who is counted
        all.push_back(comparedOf(person));
        all.back().organisations = places.value(person.id.value);
    }
    return all;
}

void sortLikeliestFirst(std::vector<LikelyDuplicate>& pairs) {
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const LikelyDuplicate& a, const LikelyDuplicate& b) { return a.score > b.score; });
}

/// At one meeting they stand once: the row that says more is the one that stays.
Result<> dropWeaker(Workspace& workspace, Id<Person> gone, Id<Person> kept) {
    return workspace.run(
        u"DELETE FROM attendance WHERE person_id = ? AND presence = 'not-noted' AND EXISTS (SELECT 1 FROM attendance a "
        u"WHERE"
        " a.meeting_id = attendance.meeting_id AND a.person_id = ? AND (a.presence <> 'not-noted' OR"
        " attendance.reply = 'none'))"_s,
        {kept.value, gone.value});
}

/// What a merge leaves twice: rows of `to` that say the same. The one with more behind it stays.
Result<> dropDoubles(Workspace& workspace, Id<Person> to) {
    auto roles = Repository<Role>(workspace).all(u"WHERE person_id = ? ORDER BY id"_s, {to.value});
    if (!roles) return tl::unexpected(roles.error());
    for (size_t i = 0; i < roles->size(); ++i)
        for (size_t j = i + 1; j < roles->size(); ++j) {
            Role& kept = (*roles)[i];
            const Role& again = (*roles)[j];
            // The same person at the same place in two periods is two roles.
            const bool same =
                kept.organisation == again.organisation && kept.endsOn == again.endsOn &&
                (kept.startsOn == again.startsOn || !kept.startsOn.isValid() || !again.startsOn.isValid()) &&
                (kept.jobTitle.isEmpty() || again.jobTitle.isEmpty() ||
                 plainWord(kept.jobTitle) == plainWord(again.jobTitle));
            if (!same) continue;
            if (kept.jobTitle.isEmpty()) kept.jobTitle = again.jobTitle;
            if (!kept.startsOn.isValid()) kept.startsOn = again.startsOn;
            if (auto done = Repository<Role>(workspace).update(kept); !done) return done;
            if (auto gone = Repository<Role>(workspace).remove(again.id); !gone) return gone;
            roles->erase(roles->begin() + qsizetype(j--));
        }
    auto memberships = Repository<Membership>(workspace).all(u"WHERE person_id = ? ORDER BY id"_s, {to.value});
    if (!memberships) return tl::unexpected(memberships.error());
    for (size_t i = 0; i < memberships->size(); ++i)
        for (size_t j = i + 1; j < memberships->size(); ++j) {
            Membership& kept = (*memberships)[i];
            Membership& again = (*memberships)[j];
            if (kept.sector != again.sector || kept.state != again.state) continue;
            for (const auto& state : NamesOf<MembershipState>::values) {
                QDate &day = kept.dateOf(state.value), other = again.dateOf(state.value);
                if (!day.isValid() || (other.isValid() && other < day)) day = other;
            }
            if (auto done = Repository<Membership>(workspace).update(kept); !done) return done;
            if (auto gone = Repository<Membership>(workspace).remove(again.id); !gone) return gone;
            memberships->erase(memberships->begin() + qsizetype(j--));
        }
    // In one group, in one part, at one time: once.
    return workspace
        .run(
            u"DELETE FROM group_person WHERE person_id = ? AND EXISTS (SELECT 1 FROM group_person f WHERE f.person_id ="
            " group_person.person_id AND f.group_id = group_person.group_id AND f.part = group_person.part"
            " AND f.ends_on IS group_person.ends_on AND f.id < group_person.id)"_s,
            {to.value})
        .and_then([&] {
            return workspace.run(
                u"DELETE FROM person_tag WHERE person_id = ? AND EXISTS (SELECT 1 FROM person_tag f WHERE f.person_id ="
                " person_tag.person_id AND f.tag = person_tag.tag COLLATE NOCASE AND f.id < person_tag.id)"_s,
                {to.value});
        })
        .and_then([&] { return workspace.run(u"DELETE FROM not_same_person WHERE person_id = other_id"_s); });
}

}  // namespace

Result<std::vector<LikelyDuplicate>> likelyDuplicates(Workspace& workspace, Progress& progress) {
    auto all = everybody(workspace);
    if (!all) return tl::unexpected(all.error());
    auto apart = Repository<NotSamePerson>(workspace).all();
    if (!apart) return tl::unexpected(apart.error());
    QSet<std::pair<qint64, qint64>> seen;  // compared, or told apart
    for (const NotSamePerson& pair : *apart) seen.insert({pair.person.value, pair.other.value});
    QHash<QString, std::vector<size_t>> byKey;
    for (size_t i = 0; i < all->size(); ++i)
        for (const QString& key : keysOf((*all)[i])) byKey[key].push_back(i);
    std::vector<LikelyDuplicate> found;
    int done = 0;
    for (const auto& alike : byKey) {
        if (progress.isCancelled()) return Progress::stopped();
        if (++done % 5000 == 0) progress.at(done, int(byKey.size()), {});
        if (alike.size() < 2 || alike.size() > mostAlike) continue;
        for (size_t i = 0; i < alike.size(); ++i)
            for (size_t j = i + 1; j < alike.size(); ++j) {
                const Compared &a = (*all)[alike[i]], &b = (*all)[alike[j]];
                const std::pair pair{a.person.id.value, b.person.id.value};
                if (seen.contains(pair)) continue;
                seen.insert(pair);
                if (auto likely = compare(a, b)) found.push_back(std::move(*likely));
            }
    }
    std::sort(found.begin(), found.end(), [](const LikelyDuplicate& a, const LikelyDuplicate& b) {
        return std::pair(a.one.id, a.other.id) < std::pair(b.one.id, b.other.id);
    });
    sortLikeliestFirst(found);
    return found;
}

Result<std::vector<LikelyDuplicate>> likelyDuplicatesOf(Workspace& workspace, const Person& person) {
    return everybody(workspace).map([&](const std::vector<Compared>& all) {
        const Compared asked = comparedOf(person);
        std::vector<LikelyDuplicate> found;
        for (const Compared& each : all)
            if (each.person.id != person.id)
                if (auto likely = compare(each, asked)) found.push_back(std::move(*likely));
        sortLikeliestFirst(found);
        return found;
    });
}

Result<> mergePeople(Workspace& workspace, const Person& merged, Id<Person> gone) {
    auto other = Repository<Person>(workspace).find(gone);
    if (!other) return tl::unexpected(other.error());
    if (merged.id == gone) return failed(Error::Kind::Invalid, QObject::tr("Choose two different people to merge."));
    return workspace.step(
        QObject::tr("merging of %1 and %2").arg(merged.fullName(), other->fullName()), [&]() -> Result<> {
            return dropWeaker(workspace, gone, merged.id)
                .and_then([&] { return moveReferences(workspace, u"person"_s, gone.value, merged.id.value); })
                .and_then([&] { return dropDoubles(workspace, merged.id); })
                .and_then([&] { return Repository<Person>(workspace).remove(gone); })
                .and_then([&] { return Repository<Person>(workspace).update(merged); });
        });
}

Result<> tellApart(Workspace& workspace, Id<Person> one, Id<Person> other) {
    const NotSamePerson pair{{}, std::min(one, other), std::max(one, other)};
    return added(workspace, QObject::tr("telling two people apart"), pair).map([](auto) {});
}

}  // namespace nlc
