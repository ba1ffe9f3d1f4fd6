// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRegularExpression>
#include <QStringList>

namespace nlc {

/// By what a person is recognised in texts: full names, e-mail addresses and telephone numbers, present and former.
/// Words are found whole and in any case: "Ann Example" is not in "Joann Example", nor in "Ann Example-Jones".
/// A family name alone is not looked for: it is too often a word, or somebody else's name.
struct PersonWords {
    QStringList names;        ///< theirs alone, of two words or more
    QStringList addresses;    ///< e-mail, theirs alone
    QStringList phones;       ///< theirs alone
    QStringList sharedNames;  ///< another person in the workspace is called the same
    QStringList shared;       ///< e-mail addresses and numbers others have as well, such as a school office's
    QStringList singleNames;  ///< of one word: only known to be theirs in a step of their own
};

/// Finds a person's words in texts and takes them out.
class PersonFinder {
public:
    explicit PersonFinder(const PersonWords& words);
    static QString removed();  ///< "[removed]"

    bool isIn(const QString& text) const { return contains(m_any, text); }        ///< shared names too
    bool isSurelyIn(const QString& text) const { return contains(m_own, text); }  ///< theirs alone
    /// The words around the first place, in one line: "… thanks to Ann Example for …". Empty: not in it.
    QString excerpt(const QString& text) const;
    /// With all that is theirs alone taken out. Theirs in a step of their own: shared and single names too.
    QString without(const QString& text) const { return taken(m_own, text); }
    QString withoutEvenShared(const QString& text) const { return taken(m_every, text); }

private:
    static bool contains(const QRegularExpression& words, const QString& text);
    static QString taken(const QRegularExpression& words, QString text);
    QRegularExpression m_any, m_own, m_every;  ///< an empty pattern: nothing
};

/// Patterns that find one thing whole, for PersonFinder and for leaving out what is other people's.
QString patternOfName(const QString& name);
QString patternOfAddress(const QString& address);
/// However it is spaced, "+44" for "0" and back. Empty for fewer than seven digits.
QString patternOfPhone(const QString& phone);
/// The digits of a number as they are compared, "44" as "0".
QString digitsOf(const QString& phone);

}  // namespace nlc
