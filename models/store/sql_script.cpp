// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql_script.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Where the quoted text, comment or single character that starts at `at` ends (one past it).
qsizetype tokenEnd(const QString& script, qsizetype at) {
    const QChar first = script[at];
    const auto after = [&](const QString& closing, qsizetype from) {
        const qsizetype found = script.indexOf(closing, from);
        return found < 0 ? script.size() : found + closing.size();
    };
    if (first == u'\'' || first == u'"' || first == u'`') return after(first, at + 1);  // '' reads as two in a row
    if (first == u'[') return after(u"]"_s, at + 1);
    if (script.mid(at, 2) == u"--") return after(u"\n"_s, at + 2);
    if (script.mid(at, 2) == u"/*") return after(u"*/"_s, at + 2);
    qsizetype end = at + 1;
    if (first.isLetter() || first == u'_')
        while (end < script.size() && (script[end].isLetterOrNumber() || script[end] == u'_')) ++end;
    return end;
}

}  // namespace

QStringList statementsOf(const QString& script) {
    QStringList statements;
    QString statement;
    QStringList opening;  // first words of the statement, to know CREATE [TEMP] TRIGGER
    int depth = 0;        // BEGIN and CASE of a trigger not yet ENDed
    for (qsizetype at = 0; at < script.size();) {
        const qsizetype end = tokenEnd(script, at);
        const QString token = script.mid(at, end - at);
        at = end;
        if (token.startsWith(u"--") || token.startsWith(u"/*")) {
            statement += u' ';
            continue;
        }
        const QString word = token.toUpper();
        if (token[0].isLetter() && opening.size() < 3) opening << word;
        if (opening.contains(u"TRIGGER"_s)) {
            if (word == u"BEGIN" || word == u"CASE") ++depth;
            if (word == u"END") --depth;
        }
        if (token == u";" && depth <= 0) {
            if (!statement.trimmed().isEmpty()) statements << statement.trimmed();
            statement.clear();
            opening.clear();
            depth = 0;
        } else {
            statement += token;
        }
    }
    if (!statement.trimmed().isEmpty()) statements << statement.trimmed();
    return statements;
}

}  // namespace nlc
