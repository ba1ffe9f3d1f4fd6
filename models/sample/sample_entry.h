// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <optional>
#include <vector>

#include "models/records/columns.h"
#include "models/store/error.h"

namespace nlc {

/// The first thing that was wrong in the sample's files.
class SampleMistake {
public:
    void note(const QString& place, const QString& sentence);
    Result<> asResult() const;

private:
    std::optional<Error> m_first;
};

/// One object of a sample file, such as a group, and where it stands. Reading never stops half way: what is wrong is
/// noted in the SampleMistake, which outlives all entries, and reads as empty.
class SampleEntry {
public:
    /// The whole of `file` in `folder`.
    static SampleEntry ofFile(const QString& folder, const QString& file, SampleMistake& mistake);

    /// For a person: `groups.json, "Leadership"`.
    const QString& place() const { return m_place; }

    /// All words that may stand in the entry, beside "about", "on" and "by". Another one is a mistake: a slip of the
    /// fingers is told, not left out.
    const SampleEntry& knows(const QStringList& words) const;

    bool has(const QString& word) const { return m_object.contains(word); }
    QString text(const QString& word) const;    ///< a list of texts is lines of one; absent: empty
    QString needed(const QString& word) const;  ///< absent or empty is a mistake
    QStringList texts(const QString& word) const;
    int number(const QString& word) const;
    std::vector<int> numbers(const QString& word) const;  ///< absent: none
    QDate date(const QString& word) const;                ///< "2025-02-14"; absent: invalid
    QTime time(const QString& word) const;                ///< "09:30"; absent: invalid
    QDateTime on() const;                                 ///< "2025-02-11 16:02" in British time, given in UTC; needed

    /// A value of an enumeration, as it is shown in English ("Task group") or kept ("task-group").
    template <NamedEnum E>
    E oneOf(const QString& word) const {
        return fromName<E>(needed(word));
    }
    template <NamedEnum E>
    Set<E> setOf(const QString& word) const {
        Set<E> set;
        for (const QString& name : texts(word)) set.put(fromName<E>(name));
        return set;
    }

    /// A list of entries, each placed by its `name`, or by its number where it has none.
    std::vector<SampleEntry> entries(const QString& word, const QString& name = {}) const;
    std::optional<SampleEntry> entry(const QString& word) const;  ///< absent: none

private:
    SampleEntry(QJsonObject object, QString place, SampleMistake& mistake)
        : m_object(std::move(object)), m_place(std::move(place)), m_mistake(&mistake) {}
    void wrong(const QString& sentence) const { m_mistake->note(m_place, sentence); }
    void unknownName(const QString& name, const QStringList& possible) const;

    template <NamedEnum E>
    E fromName(const QString& name) const {
        QStringList possible;
        for (const auto& named : NamesOf<E>::values) {
            const QLatin1String english(named.shown);
            if (name.compare(english, Qt::CaseInsensitive) == 0 || name == QLatin1String(named.word))
                return named.value;
            possible << english;
        }
        if (!name.isEmpty()) unknownName(name, possible);
        return NamesOf<E>::values.front().value;
    }

    QJsonObject m_object;
    QString m_place;
    SampleMistake* m_mistake;
};

}  // namespace nlc
