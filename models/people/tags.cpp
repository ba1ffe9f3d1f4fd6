// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/tags.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

template <typename Tag>
Result<> checkedTag(const Tag& tag) {
    if (tag.tag.trimmed().isEmpty() || tag.tag.contains(u','))
        return invalid("tag", QObject::tr("A tag is a word or two, without a comma."));
    return {};
}

template <typename Tag, typename Owner>
Result<std::vector<Tag>> tagRows(Workspace& workspace, Id<Owner> owner) {
    const QString column = QLatin1String(std::get<0>(TableOf<Tag>::columns).name);
    return Repository<Tag>(workspace).all(u"WHERE %1 = ? ORDER BY tag COLLATE NOCASE"_s.arg(column), {owner.value});
}

template <typename Tag, typename Owner>
Result<QStringList> wordsOf(Workspace& workspace, Id<Owner> owner) {
    return tagRows<Tag>(workspace, owner).map([](const std::vector<Tag>& rows) {
        QStringList words;
        for (const Tag& row : rows) words << row.tag;
        return words;
    });
}

template <typename Tag, typename Owner>
Result<> putTags(Workspace& workspace, Id<Owner> owner, const QString& name, const QStringList& tags) {
    auto stored = tagRows<Tag>(workspace, owner);
    if (!stored) return tl::unexpected(stored.error());
    return workspace.step(QObject::tr("edit of the tags of %1").arg(name), [&]() -> Result<> {
        Repository<Tag> repository(workspace);
        QStringList known;
        for (const Tag& tag : *stored) {
            known << tag.tag;
            if (tags.contains(tag.tag, Qt::CaseInsensitive)) continue;
            if (auto gone = repository.remove(tag.id); !gone) return gone;
        }
        for (const QString& tag : tags) {
            if (known.contains(tag, Qt::CaseInsensitive)) continue;
            if (auto made = repository.add({{}, owner, tag}); !made) return tl::unexpected(made.error());
        }
        return {};
    });
}

}  // namespace

Result<> checked(const PersonTag& tag) { return checkedTag(tag); }
Result<> checked(const OrganisationTag& tag) { return checkedTag(tag); }

Result<QStringList> tagsOf(Workspace& workspace, Id<Person> person) { return wordsOf<PersonTag>(workspace, person); }
Result<QStringList> tagsOf(Workspace& workspace, Id<Organisation> organisation) {
    return wordsOf<OrganisationTag>(workspace, organisation);
}

QStringList tagsIn(const QString& typed) {
    QStringList tags;
    for (const QString& each : typed.split(u','))
        if (const QString tag = each.simplified(); !tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags << tag;
    return tags;
}

Result<> setTags(Workspace& workspace, Id<Person> id, const QStringList& tags) {
    return Repository<Person>(workspace).find(id).and_then(
        [&](const Person& person) { return putTags<PersonTag>(workspace, id, person.fullName(), tags); });
}
Result<> setTags(Workspace& workspace, Id<Organisation> id, const QStringList& tags) {
    return Repository<Organisation>(workspace).find(id).and_then([&](const Organisation& organisation) {
        return putTags<OrganisationTag>(workspace, id, organisation.name, tags);
    });
}

}  // namespace nlc
