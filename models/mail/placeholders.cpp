// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/placeholders.h"

#include <QRegularExpression>
#include <optional>

#include "models/documents/plain_text.h"
#include "models/text/likeness.h"

using namespace Qt::StringLiterals;

namespace nlc {
namespace {

struct NamedPlaceholder {
    const char* name;
    const char* shown;
};
constexpr NamedPlaceholder placeholders[]{
    {"given name", QT_TRANSLATE_NOOP("Placeholders", "The person's given name")},
    {"full name", QT_TRANSLATE_NOOP("Placeholders", "The person's full name")},
    {"job title", QT_TRANSLATE_NOOP("Placeholders", "Their present job")},
    {"organisation", QT_TRANSLATE_NOOP("Placeholders", "Where they work now")},
    {"sector", QT_TRANSLATE_NOOP("Placeholders", "The sector they speak for, or else their organisation's")},
    {"enquired on", QT_TRANSLATE_NOOP("Placeholders", "The day they enquired")},
    {"invited on", QT_TRANSLATE_NOOP("Placeholders", "The day they were invited")},
    {"joined on", QT_TRANSLATE_NOOP("Placeholders", "The day they became a member")},
    {"stood down on", QT_TRANSLATE_NOOP("Placeholders", "The day they stood down")},
    {"today", QT_TRANSLATE_NOOP("Placeholders", "Today's date")},
    {"officer", QT_TRANSLATE_NOOP("Placeholders", "Your name")},
    {"collaborative", QT_TRANSLATE_NOOP("Placeholders", "The collaborative's name")},
    {"ambition", QT_TRANSLATE_NOOP("Placeholders", "The collaborative's ambition")},
    {"collaborative e-mail", QT_TRANSLATE_NOOP("Placeholders", "Where answers go")},
};
constexpr NamedPlaceholder ofVisits[]{
    {"visit focus", QT_TRANSLATE_NOOP("Placeholders", "What the visit is about")},
    {"visit date", QT_TRANSLATE_NOOP("Placeholders", "The day of the visit")},
    {"visit time", QT_TRANSLATE_NOOP("Placeholders", "When it begins and ends")},
    {"host", QT_TRANSLATE_NOOP("Placeholders", "Who opens its doors")},
    {"host contact", QT_TRANSLATE_NOOP("Placeholders", "Whom to ask for there")},
    {"place", QT_TRANSLATE_NOOP("Placeholders", "Where it is")},
    {"access", QT_TRANSLATE_NOOP("Placeholders", "How to get in")},
    {"parking", QT_TRANSLATE_NOOP("Placeholders", "Where to park")},
    {"what you will see", QT_TRANSLATE_NOOP("Placeholders", "What there is to see")},
    {"safeguarding", QT_TRANSLATE_NOOP("Placeholders", "What visitors have to know to keep children safe")},
    {"answer by", QT_TRANSLATE_NOOP("Placeholders", "The day by which the place on offer is to be taken")},
    {"reason", QT_TRANSLATE_NOOP("Placeholders", "Why it was cancelled")},
};

/// A stretch of a letter: words as typed, or a placeholder.
struct Piece {
    QString words;
    QString placeholder = {};               ///< its name; empty: words alone
    std::optional<QString> otherwise = {};  ///< what stands after the bar
};

tl::unexpected<Error> templateError(const char* field, const QString& sentence) {
    return tl::unexpected<Error>(Error{Error::Kind::Invalid, sentence, {}, QLatin1String(field)});
}

QString nameIn(const QString& typed) { return typed.section(u'|', 0, 0).simplified().toLower(); }

bool isOfVisits(const QString& name) {
    for (const NamedPlaceholder& known : ofVisits)
        if (name == QLatin1String(known.name)) return true;
    return false;
}

bool isPlaceholder(const QString& name) {
    for (const NamedPlaceholder& known : placeholders)
        if (name == QLatin1String(known.name)) return true;
    return isOfVisits(name);
}

QString unknownPlaceholder(const QString& typed) {
    constexpr int slips = 2;
    for (const Placeholder& known : letterPlaceholders(LetterAbout::Visit))
        if (editDistance(nameIn(typed), known.name, slips) <= slips)
            return QObject::tr("There is no placeholder {%1}. Did you mean {%2}?").arg(nameIn(typed), known.name);
    return QObject::tr("There is no placeholder {%1}. For a brace itself, write {{.").arg(typed);
}

Result<std::vector<Piece>> piecesOf(const char* field, const QString& text, LetterAbout about = LetterAbout::Visit) {
    std::vector<Piece> pieces;
    QString words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'{') {
            words += text[at];
            continue;
        }
        const bool doubled = at + 1 < text.size() && text[at + 1] == u'{';
        const qsizetype inside = at + (doubled ? 2 : 1);
        static const QRegularExpression stop(u"[{}\\n]"_s);
        const qsizetype end = text.indexOf(stop, inside);
        const bool closed = end >= 0 && text[end] == u'}';
        const QString typed = text.mid(inside, closed ? end - inside : 24).section(u'\n', 0, 0);
        if (doubled) {
            // As other programs write it: the letter would go out with the braces and no name.
            if (closed && isPlaceholder(nameIn(typed)))
                return templateError(
                    field, QObject::tr("Write {%1} with one brace on each side: two make a brace.").arg(nameIn(typed)));
            words += u'{';
            ++at;
            continue;
        }
        if (!closed)
            return templateError(field, QObject::tr("The brace before \"%1\" is not closed. A placeholder looks like "
                                                    "{given name}; for a brace itself, write {{.")
                                            .arg(typed.trimmed()));
        if (!isPlaceholder(nameIn(typed))) return templateError(field, unknownPlaceholder(typed));
        if (about == LetterAbout::Person && isOfVisits(nameIn(typed)))
            return templateError(field, QObject::tr("{%1} can stand only in a letter that is for visits. Say so under "
                                                    "what the letter is for.")
                                            .arg(nameIn(typed)));
        pieces.push_back({std::exchange(words, {})});
        Piece piece{{}, nameIn(typed)};
        if (const qsizetype bar = typed.indexOf(u'|'); bar >= 0) piece.otherwise = typed.mid(bar + 1).trimmed();
        pieces.push_back(std::move(piece));
        at = end;
    }
    pieces.push_back({words});
    return pieces;
}

/// The value as Markdown that reads as the value.
QString inMarkdown(const QString& value, bool beginsLine) {
    static const QRegularExpression sign(u"([\\\\`*\\[\\]<&~|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))"_s);
    static const QRegularExpression lineSign(u"\\A([#>=+-]|\\d{1,9}(?=[.)](\\s|\\z)))"_s);
    QString text = value;
    text.replace(sign, u"\\\\1"_s);
    if (!beginsLine) return text;
    if (const auto match = lineSign.match(text); match.hasMatch()) {
        const bool number = match.captured(1).front().isDigit();
        text.insert(number ? match.capturedLength(1) : 0, u'\\');  // "1\. Example" is no list
    }
    return text;
}

QString filling(const Piece& piece, const QHash<QString, QString>& values) {
    return doc::cleanText(values.value(piece.placeholder)).simplified();
}

}  // namespace

std::vector<Placeholder> letterPlaceholders(LetterAbout about) {
    std::vector<Placeholder> all;
    const auto add = [&](const auto& known) {
        for (const NamedPlaceholder& each : known)
            all.push_back({QLatin1String(each.name), QCoreApplication::translate("Placeholders", each.shown)});
    };
    add(placeholders);
    if (about == LetterAbout::Visit) add(ofVisits);
    return all;
}

Result<> checkedPlaceholders(const char* field, const QString& text, LetterAbout about) {
    return piecesOf(field, text, about).map([](const auto&) {});
}

QStringList missingIn(const QString& text, const QHash<QString, QString>& values) {
    QStringList missing;
    for (const Piece& piece : piecesOf("", text).value_or(std::vector<Piece>{})) {
        if (piece.placeholder.isEmpty() || piece.otherwise || !filling(piece, values).isEmpty()) continue;
        if (const QString name = u'{' + piece.placeholder + u'}'; !missing.contains(name)) missing << name;
    }
    return missing;
}

Result<QString> filledIn(const char* field, const QString& text, const QHash<QString, QString>& values, FillAs as) {
    const auto pieces = piecesOf(field, text);
    if (!pieces) return tl::unexpected(pieces.error());
    if (const QStringList missing = missingIn(text, values); !missing.isEmpty())
        return templateError(field, QObject::tr("There is nothing to put in for %1. Write what should stand there "
                                                "instead after a bar, such as {given name|colleague}.")
                                        .arg(missing.join(u", "_s)));
    QString filled;
    for (const Piece& piece : *pieces) {
        filled += piece.words;
        const QString value = filling(piece, values);
        const bool beginsLine = filled.isEmpty() || filled.endsWith(u'\n');
        if (value.isEmpty())
            filled += piece.otherwise.value_or(QString());
        else
            filled += as == FillAs::Markdown ? inMarkdown(value, beginsLine) : value;
    }
    return filled;
}

}  // namespace nlc
