// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/free_date.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace nlc {

namespace {

constexpr std::array monthNames{"january", "february", "march",     "april",   "may",      "june",
                                "july",    "august",   "september", "october", "november", "december"};
constexpr std::array dayNames{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array numberWords{"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

/// 1 for the first name that begins with `typed` (at least three letters of it; "sept" too); 0: none.
template <std::size_t N>
int numberOf(const std::array<const char*, N>& names, QStringView typed) {
    if (typed.size() < 3) return 0;
    for (std::size_t i = 0; i < N; ++i)
        if (QString::fromLatin1(names[i]).startsWith(typed)) return int(i) + 1;
    return 0;
}

int weekdayOf(QStringView typed) {
    if (typed == u"weds") return 3;
    if (typed == u"thurs" || typed == u"thur") return 4;
    return numberOf(dayNames, typed);
}

Result<QDate> wrong(const QString& sentence) { return failed(Error::Kind::Invalid, sentence); }

QString translated(const char* sentence) { return QCoreApplication::translate("FreeDate", sentence); }

Result<QDate> notUnderstood(const QString& typed) {
    return wrong(
        translated(QT_TRANSLATE_NOOP("FreeDate", "“%1” is not a date. Type one like 14 feb, 14/2/2025 or next fri."))
            .arg(typed));
}

Result<QDate> impossible(int day, int month) {
    const QString name = QString::fromLatin1(monthNames[std::size_t(month - 1)]);
    return wrong(translated(QT_TRANSLATE_NOOP("FreeDate", "There is no %1 %2. Type a date like 14 feb."))
                     .arg(day)
                     .arg(name.at(0).toUpper() + name.mid(1)));
}

bool isLikely(int year) { return year >= 1900 && year <= 2199; }
Result<QDate> unlikely(const QString& year) {
    return wrong(translated(QT_TRANSLATE_NOOP("FreeDate", "The year %1 is not likely. Type a date like 14 Feb 2025."))
                     .arg(year));
}

/// The rule for a day and month alone; see the header.
std::optional<QDate> nearest(int day, int month, const QDate& today) {
    const QDate horizon = today.addMonths(9);
    for (int year = today.year(); year <= today.year() + 1; ++year) {
        const QDate candidate(year, month, day);
        if (candidate.isValid() && candidate >= today && candidate <= horizon) return candidate;
    }
    // Eight years: over a century that is no leap year, 29 Feb is that far away.
    for (int year = today.year(); year >= today.year() - 8; --year) {
        const QDate candidate(year, month, day);
        if (candidate.isValid() && candidate < today) return candidate;
    }
    return std::nullopt;
}

/// Day and month, with the year as typed (empty: none).
Result<QDate> dateOf(int day, int month, QStringView year, const QDate& today) {
    if (month < 1 || month > 12)
        return wrong(
            translated(QT_TRANSLATE_NOOP("FreeDate",
                                         "There is no month %1: the day comes first. Type a date like 14/2 or 14 feb."))
                .arg(month));
    if (year.isEmpty()) {
        if (const auto found = nearest(day, month, today)) return *found;
        return impossible(day, month);
    }
    int number = year.toInt();
    if (year.size() == 2) number += 2000;
    if (!isLikely(number)) return unlikely(year.toString());
    const QDate date(number, month, day);
    if (!date.isValid()) return impossible(day, month);
    return date;
}

QRegularExpressionMatch match(const QString& pattern, const QString& typed) {
    return QRegularExpression(u'^' + pattern + u'$').match(typed);
}

std::optional<QDate> relative(const QString& typed, const QDate& today) {
    if (typed == "today"_L1 || typed == "now"_L1) return today;
    if (typed == "tomorrow"_L1 || typed == "tmrw"_L1) return today.addDays(1);
    if (typed == "yesterday"_L1) return today.addDays(-1);
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    if (typed == "next week"_L1) return monday.addDays(7);
    if (typed == "next month"_L1) return QDate(today.year(), today.month(), 1).addMonths(1);
    if (const auto m = match(u"(?:(this|next|last|on) )?([a-z]{3,9})"_s, typed); m.hasMatch()) {
        if (const int weekday = weekdayOf(m.capturedView(2))) {
            if (m.capturedView(1) == u"next") return monday.addDays(7 + weekday - 1);
            const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
            if (m.capturedView(1) == u"last") return today.addDays(ahead - 7);
            return today.addDays(ahead == 0 ? 7 : ahead);
        }
    }
    const auto m =
        match(u"(in )?(\\d{1,3}|[a-z]+) (day|week|fortnight|month|year)s?( ago| time|'s time|' time)?"_s, typed);
    if (!m.hasMatch() || (m.capturedView(1).isEmpty() && m.capturedView(4).isEmpty())) return std::nullopt;
    bool isNumber = false;
    int count = m.capturedView(2).toInt(&isNumber);
    if (!isNumber) {
        count = -1;
        for (std::size_t i = 0; i < numberWords.size(); ++i)
            if (m.capturedView(2) == QLatin1String(numberWords[i])) count = i == 0 ? 1 : int(i);
        if (m.capturedView(2) == u"an") count = 1;
        if (count < 0) return std::nullopt;
    }
    if (m.capturedView(4) == u" ago") count = -count;
    const QStringView unit = m.capturedView(3);
    if (unit == u"day") return today.addDays(count);
    if (unit == u"week") return today.addDays(7 * count);
    if (unit == u"fortnight") return today.addDays(14 * count);
    return unit == u"month" ? today.addMonths(count) : today.addYears(count);
}

Result<QDate> written(const QString& plain, const QString& typed, const QDate& today) {
    if (const auto m = match(u"(\\d{4})-(\\d{1,2})-(\\d{1,2})"_s, plain); m.hasMatch())
        return dateOf(m.capturedView(3).toInt(), m.capturedView(2).toInt(), m.capturedView(1), today);
    if (const auto m = match(u"(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?"_s, plain); m.hasMatch())
        return dateOf(m.capturedView(1).toInt(), m.capturedView(2).toInt(), m.capturedView(3), today);
    const QString day = u"(\\d{1,2})(?:st|nd|rd|th)?"_s, month = u"([a-z]{3,9})\\.?"_s,
                  year = u"(?:[ -](\\d{4}|\\d{2}))?"_s;
    if (const auto m = match(day + u"(?: of)?[ -]?"_s + month + year, plain); m.hasMatch())
        if (const int number = numberOf(monthNames, m.capturedView(2)))
            return dateOf(m.capturedView(1).toInt(), number, m.capturedView(3), today);
    if (const auto m = match(month + u"[ -]?"_s + day + year, plain); m.hasMatch())
        if (const int number = numberOf(monthNames, m.capturedView(1)))
            return dateOf(m.capturedView(2).toInt(), number, m.capturedView(3), today);
    if (const auto m = match(u"\\d{1,2}(?:st|nd|rd|th)?"_s, plain); m.hasMatch())
        return wrong(translated(QT_TRANSLATE_NOOP("FreeDate", "Add the month to “%1”, such as 14 feb.")).arg(typed));
    return notUnderstood(typed);
}

}  // namespace

Result<QDate> parseFreeDate(const QString& typed, const QDate& today) {
    const QString asTyped = typed.simplified();
    QString plain = asTyped.toLower().remove(u',');
    if (plain.isEmpty())
        return wrong(translated(QT_TRANSLATE_NOOP("FreeDate", "Type a date like 14 feb, 14/2/2025 or next fri.")));
    if (const auto day = relative(plain, today)) {
        if (isLikely(day->year())) return *day;
        return unlikely(QString::number(day->year()));
    }
    // "fri 14 feb": the weekday is checked, not trusted.
    int weekday = 0;
    if (const auto m = match(u"([a-z]{3,9})\\.? (?:the )?(.*\\d.*)"_s, plain); m.hasMatch()) {
        weekday = weekdayOf(m.capturedView(1));
        if (weekday) plain = m.captured(2);
    }
    const auto date = written(plain, asTyped, today);
    if (date && weekday && date->dayOfWeek() != weekday)
        return wrong(translated(QT_TRANSLATE_NOOP("FreeDate", "%1 is a %2. Put the day or the date right."))
                         .arg(shownDate(*date).mid(4), QLocale::c().dayName(date->dayOfWeek())));
    return date;
}

QString shownDate(const QDate& day) {
    return day.isValid() ? QLocale::c().toString(day, u"ddd d MMM yyyy"_s) : QString();
}

QString shortDate(const QDate& day) { return day.isValid() ? QLocale::c().toString(day, u"d MMM"_s) : QString(); }

}  // namespace nlc
