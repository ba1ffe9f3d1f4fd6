// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/vcard_reader.h"

#include <QRegularExpression>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// One line of a card: [group.]NAME;PARAM=x,y:value
struct Property {
    QString name, parameters, value;
    bool isPreferred() const {
        return parameters.contains(u"PREF"_s, Qt::CaseInsensitive);  // TYPE=pref, or PREF=1
    }
};

Property propertyOf(const QString& line) {
    qsizetype colon = -1;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size() && colon < 0; ++i) {
        if (line[i] == u'"') quoted = !quoted;
        if (line[i] == u':' && !quoted) colon = i;
    }
    if (colon < 0) return {};
    Property property;
    const QString head = line.left(colon);
    property.name = head.section(u';', 0, 0).section(u'.', -1).toUpper();
    property.parameters = head.section(u';', 1);
    property.value = line.mid(colon + 1);
    return property;
}

/// Cuts at each separator that no backslash stands before, and takes the backslashes away.
QStringList partsOf(const QString& value, QChar separator) {
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            const QChar next = value[++i];
            parts.last() += next == u'n' || next == u'N' ? QChar(u'\n') : next;
        } else if (value[i] == separator) {
            parts << QString();
        } else {
            parts.last() += value[i];
        }
    }
    return parts;
}

struct Card {
    QString given, family, full, email, phone, organisation, title, notes;
    bool hasPreferredEmail = false, hasPreferredPhone = false;

    void take(const Property& property) {
        const QString whole = partsOf(property.value, QChar()).join(QString());
        const auto preferred = [&](QString& into, bool& has, QString value) {
            value.remove(u"mailto:"_s, Qt::CaseInsensitive).remove(u"tel:"_s, Qt::CaseInsensitive);
            if (!into.isEmpty() && (has || !property.isPreferred())) return;
            into = value;
            has = property.isPreferred();
        };
        if (property.name == u"N") {
            const QStringList names = partsOf(property.value, u';');
            family = names.value(0);
            given = names.value(1);
        } else if (property.name == u"FN") {
            full = whole;
        } else if (property.name == u"EMAIL") {
            preferred(email, hasPreferredEmail, whole);
        } else if (property.name == u"TEL") {
            preferred(phone, hasPreferredPhone, whole);
        } else if (property.name == u"ORG") {
            organisation = partsOf(property.value, u';').value(0);
        } else if (property.name == u"TITLE" || (property.name == u"ROLE" && title.isEmpty())) {
            title = whole;
        } else if (property.name == u"NOTE") {
            notes = whole;
        }
    }
    QStringList row() const {
        const bool hasName = !given.trimmed().isEmpty() || !family.trimmed().isEmpty();
        return {hasName ? given : full.section(u' ', 0, -2),
                hasName ? family : full.section(u' ', -1),
                email,
                phone,
                organisation,
                title,
                notes};
    }
};

}  // namespace

Sheet readVCards(const QString& text) {
    static const QRegularExpression fold(u"(\r\n|\n|\r)[ \t]"_s), end(u"\r\n|\n|\r"_s);
    Sheet sheet;
    sheet.rows.push_back(
        {u"Given name"_s, u"Family name"_s, u"E-mail"_s, u"Phone"_s, u"Organisation"_s, u"Job title"_s, u"Notes"_s});
    QString unfolded = text;
    unfolded.remove(fold).remove(u'\0');
    Card card;
    for (const QString& line : unfolded.split(end, Qt::SkipEmptyParts)) {
        const Property property = propertyOf(line);
        if (property.name == u"BEGIN") {
            card = {};
        } else if (property.name == u"END") {
            if (sheet.rows.size() <= limits::rows) sheet.rows.push_back(card.row());
        } else {
            card.take(property);
        }
    }
    return sheet;
}

}  // namespace nlc
