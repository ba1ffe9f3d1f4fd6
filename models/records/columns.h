// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <array>
#include <optional>
#include <tuple>

#include "models/records/id.h"

namespace nlc {

/// One column of a table and the member of the record that holds it.
template <typename Record, typename Field>
struct Column {
    const char* name;
    Field Record::*member;
};

/// Says which table a record lives in. Specialised once beside each record:
///     template <> struct TableOf<Group> { static constexpr auto name = "task_group"; static constexpr auto columns =
///     std::tuple{…}; };
/// SQL, comparison and history all follow from it; nothing else lists a record's fields. A record has a member `id`.
template <typename Record>
struct TableOf;

/// The values of an enumeration: how each is kept in the file (a stable word) and shown (translated).
///     template <> struct NamesOf<Sector> { static constexpr std::array values{Named{Sector::School, "school",
///     QT_TR…("School")}, …}; };
template <typename Enum>
struct Named {
    Enum value;
    const char* word;
    const char* shown;
};
template <typename Enum>
struct NamesOf;
template <typename Enum>
concept NamedEnum = std::is_enum_v<Enum> && requires {
    NamesOf<Enum>::values;
};

QString translatedName(const char* shown);  ///< in the context "Names"

template <NamedEnum E>
QString word(E value) {
    for (const auto& named : NamesOf<E>::values)
        if (named.value == value) return QLatin1String(named.word);
    return {};
}
template <NamedEnum E>
QString shown(E value) {
    for (const auto& named : NamesOf<E>::values)
        if (named.value == value) return translatedName(named.shown);
    return {};
}
template <NamedEnum E>
std::optional<E> fromWord(const QString& word) {
    for (const auto& named : NamesOf<E>::values)
        if (word == QLatin1String(named.word)) return named.value;
    return {};
}

/// Several values of one enumeration, kept as words with commas between them in the enumeration's order.
template <NamedEnum E>
class Set {
public:
    Set() = default;
    Set(std::initializer_list<E> values) {
        for (E value : values) put(value);
    }
    bool contains(E value) const { return m_bits & bit(value); }
    void put(E value, bool in = true) { m_bits = in ? m_bits | bit(value) : m_bits & ~bit(value); }
    bool isEmpty() const { return m_bits == 0; }
    friend bool operator==(const Set&, const Set&) = default;

private:
    static unsigned bit(E value) { return 1u << unsigned(value); }
    unsigned m_bits = 0;
};

// How a field's type is kept. Dates are ISO 8601 text, moments are UTC, a time of day is local; what is absent is NULL.
inline QVariant toSql(const QString& v) { return v.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(v); }
inline QVariant toSql(int v) { return v; }
inline QVariant toSql(qint64 v) { return v; }
inline QVariant toSql(bool v) { return int(v); }
inline QVariant toSql(const QDate& v) { return v.isValid() ? QVariant(v.toString(Qt::ISODate)) : QVariant(); }
inline QVariant toSql(const QTime& v) {
    return v.isValid() ? QVariant(v.toString(QStringLiteral("HH:mm"))) : QVariant();
}
inline QVariant toSql(const QDateTime& v) {
    return v.isValid() ? QVariant(v.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}
template <typename R>
QVariant toSql(Id<R> v) {
    return v ? QVariant(v.value) : QVariant();
}
template <NamedEnum E>
QVariant toSql(E v) {
    return word(v);
}
template <NamedEnum E>
QVariant toSql(const Set<E>& v) {
    QStringList words;
    for (const auto& named : NamesOf<E>::values)
        if (v.contains(named.value)) words << QLatin1String(named.word);
    return toSql(words.join(u','));  // none is an empty text, not a null
}

inline void fromSql(const QVariant& v, QString& out) { out = v.toString(); }
inline void fromSql(const QVariant& v, int& out) { out = v.toInt(); }
inline void fromSql(const QVariant& v, qint64& out) { out = v.toLongLong(); }
inline void fromSql(const QVariant& v, bool& out) { out = v.toBool(); }
inline void fromSql(const QVariant& v, QDate& out) { out = QDate::fromString(v.toString(), Qt::ISODate); }
inline void fromSql(const QVariant& v, QTime& out) { out = QTime::fromString(v.toString(), QStringLiteral("HH:mm")); }
inline void fromSql(const QVariant& v, QDateTime& out) { out = QDateTime::fromString(v.toString(), Qt::ISODateWithMs); }
template <typename R>
void fromSql(const QVariant& v, Id<R>& out) {
    out.value = v.toLongLong();
}
/// A word this program does not know, from a newer one or a damaged file, reads as the first value.
template <NamedEnum E>
void fromSql(const QVariant& v, E& out) {
    out = fromWord<E>(v.toString()).value_or(NamesOf<E>::values.front().value);
}
template <NamedEnum E>
void fromSql(const QVariant& v, Set<E>& out) {
    out = {};
    for (const QString& each : v.toString().split(u',', Qt::SkipEmptyParts))
        if (const auto value = fromWord<E>(each)) out.put(*value);
}

/// Calls f(column) for each column of the record's table, in order.
template <typename Record, typename F>
void forEachColumn(F&& f) {
    std::apply([&](const auto&... column) { (f(column), ...); }, TableOf<Record>::columns);
}

}  // namespace nlc
