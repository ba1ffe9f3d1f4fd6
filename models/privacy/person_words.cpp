// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/person_words.h"

#include <QObject>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestDigits = 7;
constexpr qsizetype lettersBeside = 60;  // of an excerpt

QRegularExpression anyOf(QStringList patterns) {
    patterns.removeAll(QString());
    return QRegularExpression(patterns.join(u'|'), QRegularExpression::CaseInsensitiveOption |
                                                       QRegularExpression::UseUnicodePropertiesOption);
}

template <typename F>
QStringList patterns(const QStringList& words, F&& patternOf) {
    QStringList made;
    for (const QString& each : words) made << patternOf(each);
    return made;
}

}  // namespace

QString digitsOf(const QString& phone) {
    QString digits;
    for (const QChar c : phone)
        if (c.isDigit()) digits += c;
    if (digits.startsWith("440"_L1)) digits.remove(2, 1);  // "+44 (0)20 …"
    if (digits.startsWith("44"_L1)) digits.replace(0, 2, u"0"_s);
    return digits;
}

QString patternOfName(const QString& name) {
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    QStringList safe;
    for (const QString& word : words) safe << QRegularExpression::escape(word);
    // Markdown's stars and line ends may stand between; a hyphen goes on with the name, "'s" does not.
    const QString between = u"[\\s*_]+"_s;
    QString either = safe.join(between);
    if (safe.size() > 1)  // "Example, Ann"
        // … but not out of "Joann Example, Ann Sample".
        either += u"|(?<![\\p{L}\\p{N}]\\s)%1,\\s*%2"_s.arg(safe.last(), safe.mid(0, safe.size() - 1).join(between));
    return u"(?<![\\p{L}\\p{N}])(?<!\\p{L}-)(?:%1)(?![\\p{L}\\p{N}]|-\\p{L})"_s.arg(either);
}

QString patternOfAddress(const QString& address) {
    if (address.trimmed().isEmpty()) return {};
    return u"(?<![\\p{L}\\p{N}._%+-])%1(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])"_s.arg(
        QRegularExpression::escape(address.trimmed()));
}

QString patternOfPhone(const QString& phone) {
    const QString digits = digitsOf(phone);
    if (digits.size() < fewestDigits) return {};
    const QString between = u"[\\s().\\-]*"_s;
    const bool national = digits.startsWith(u'0');
    QStringList each;
    for (const QChar c : national ? digits.mid(1) : digits) each << QString(c);
    const QString start = national ? u"(?:\\+?44%1(?:\\(?0\\)?%1)?|\\(?0%1)"_s.arg(between) : QString();
    return u"(?<!\\d)%1%2(?!\\d)"_s.arg(start, each.join(between));
}

PersonFinder::PersonFinder(const PersonWords& words) {
    const QStringList own = patterns(words.names, patternOfName) + patterns(words.addresses, patternOfAddress) +
                            patterns(words.phones, patternOfPhone);
    m_own = anyOf(own);
    m_any = anyOf(own + patterns(words.sharedNames, patternOfName));
    m_every = anyOf(own + patterns(words.sharedNames, patternOfName) + patterns(words.singleNames, patternOfName));
}

QString PersonFinder::removed() { return QObject::tr("[removed]"); }

bool PersonFinder::contains(const QRegularExpression& words, const QString& text) {
    return !words.pattern().isEmpty() && words.match(text).hasMatch();
}

QString PersonFinder::taken(const QRegularExpression& words, QString text) {
    if (words.pattern().isEmpty()) return text;
    return text.replace(words, removed());
}

QString PersonFinder::excerpt(const QString& text) const {
    if (m_any.pattern().isEmpty()) return {};
    const auto match = m_any.match(text);
    if (!match.hasMatch()) return {};
    qsizetype from = qMax<qsizetype>(0, match.capturedStart() - lettersBeside);
    qsizetype to = qMin(text.size(), match.capturedEnd() + lettersBeside);
    // Only whole words: half an address says nothing.
    while (from > 0 && from < match.capturedStart() && !text[from - 1].isSpace()) ++from;
    while (to < text.size() && to > match.capturedEnd() && !text[to].isSpace()) --to;
    return (from > 0 ? u"… "_s : QString()) + text.mid(from, to - from).simplified() +
           (to < text.size() ? u" …"_s : QString());
}

}  // namespace nlc
