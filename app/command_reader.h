// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command.h"

namespace nlc {

/// What was asked cannot be understood; the help is named.
inline tl::unexpected<Error> misused(const QString& sentence) {
    return failed(Error::Kind::Invalid, sentence + QStringLiteral(" See nlcdesk --help."));
}

/// Reads the arguments one after the other.
struct Reader {
    QStringList rest;

    bool take(const QString& word) {
        if (rest.isEmpty() || rest.first() != word) return false;
        rest.removeFirst();
        return true;
    }
    /// `--name value` or `--name=value` anywhere in what is left.
    Result<QString> option(const QString& name) {
        for (int i = 0; i < rest.size(); ++i) {
            if (rest[i].startsWith(name + u'=')) return rest.takeAt(i).mid(name.size() + 1);
            if (rest[i] != name) continue;
            rest.removeAt(i);
            if (i >= rest.size() || rest[i].startsWith(u"--"))
                return misused(commandText("%1 needs a value.").arg(name));
            return rest.takeAt(i);
        }
        return QString();
    }
    bool flag(const QString& name) { return rest.removeAll(name) > 0; }
};

/// A word of an enumeration; as it was when the option is not there.
template <NamedEnum E>
Result<> parseWord(Reader& reader, const QString& name, E& value) {
    auto given = reader.option(name);
    if (!given) return tl::unexpected(given.error());
    if (given->isEmpty()) return {};
    const auto known = fromWord<E>(*given);
    QStringList words;
    for (const auto& named : NamesOf<E>::values) words << QLatin1String(named.word);
    if (!known) return misused(commandText("%1 is one of %2.").arg(name, words.join(QStringLiteral(", "))));
    value = *known;
    return {};
}

}  // namespace nlc
