// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/pasted_schools.h"

#include <QRegularExpression>
#include <algorithm>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_store.h"
#include "models/people/organisation_finder.h"
#include "models/text/free_date.h"
#include "models/transfer/import.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

bool isHeadingOfSchools(const QString& line) {
    static const QSet<QString> words{u"urn"_s,     u"school"_s,        u"name"_s,      u"schoolname"_s,
                                     u"schools"_s, u"dfenumber"_s,     u"laestab"_s,   u"dfe"_s,
                                     u"estab"_s,   u"establishment"_s, u"schoolurn"_s, u"establishmentname"_s};
    static const QRegularExpression between(u"[\t,;|]"_s);
    const QStringList cells = line.split(between, Qt::SkipEmptyParts);
    return std::all_of(cells.begin(), cells.end(), [](const QString& cell) { return words.contains(plainWord(cell)); });
}

/// Numbers that can be a URN or a DfE number, in the order in which they stand.
QStringList numbersIn(const QString& line) {
    static const QRegularExpression number(u"(?<![\\d/])(\\d{3}[/ -]\\d{4}|\\d{7}|\\d{6})(?![\\d/])"_s);
    QStringList all;
    for (auto it = number.globalMatch(line); it.hasNext();) all << it.next().captured(1);
    return all;
}

QString withoutBullet(QString line) {
    static const QRegularExpression bullet(u"^\\s*(?:[-*\u2022\u2013\u00b7]\\s+|\\(?\\d{1,3}[.)]\\s+)"_s);
    return line.remove(bullet).simplified();
}

}  // namespace

QStringList PastedSchools::urns() const {
    QStringList all;
    for (const Found& each : found) all << each.urn;
    return all;
}

SchoolFinder::SchoolFinder(const SchoolRegister& schools, const OutcomeStore& store) {
    for (const RegisterSchool& school : schools.schools())
        learn(school.urn, {school.name, school.closedOn, school.successors}, school.dfeNumber);
    // The newest name of a school counts, and what the register says before any table.
    std::vector<size_t> newestFirst(store.releases().size());
    for (size_t i = 0; i < newestFirst.size(); ++i) newestFirst[i] = i;
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [&](size_t a, size_t b) { return store.releases()[a].year > store.releases()[b].year; });
    for (const size_t release : newestFirst) {
        const OutcomeTable& table = store.tableAt(release);
        const auto keys = table.keys();
        const auto names = table.column(QLatin1String(OutcomeTable::nameColumn)),
                   las = table.column(QLatin1String(OutcomeTable::laColumn));
        if (!keys || !names || !las) continue;
        const auto estabs = table.column(u"ESTAB"_s);
        for (int row = 0; row < table.rows(); ++row) {
            const AreaKey& key = (*keys)[size_t(row)];
            if (key.level != AreaLevel::School || m_known.contains(key.code)) continue;
            const QString number =
                estabs && !estabs->text(row).isEmpty() ? las->text(row) + u'/' + estabs->text(row) : QString();
            learn(key.code, {names->text(row), {}, {}}, number);
        }
    }
}

void SchoolFinder::learn(const QString& urn, const Known& school, const QString& dfeNumber) {
    m_known.insert(urn, school);
    if (!dfeNumber.isEmpty()) m_byDfeNumber[dfeNumber] << urn;
    if (const QString word = plainWord(school.name); !word.isEmpty()) m_byName[word] << urn;
}

QString SchoolFinder::nameOf(const QString& urn) const { return m_known.value(urn).name; }

/// Those that are open, if any is: a school that became an academy left one of the same name and number behind.
QStringList SchoolFinder::named(const QString& words) const {
    QStringList all = m_byDfeNumber.value(dfeNumberOf(words));
    if (all.isEmpty()) all = m_byName.value(plainWord(words));
    QStringList open;
    for (const QString& urn : all)
        if (!m_known.value(urn).closedOn.isValid()) open << urn;
    return open.isEmpty() ? all : open;
}

PastedSchools SchoolFinder::read(const QString& text, const QStringList& present) const {
    PastedSchools pasted;
    QSet<QString> taken;
    const auto take = [&](const QString& urn) {
        const Known& school = m_known[urn];
        const QString called = u"%1 (%2)"_s.arg(school.name, urn);
        if (taken.contains(urn)) {
            pasted.sentences << layoutText("%1 stands twice in the list; it counts once.").arg(called);
            return;
        }
        taken.insert(urn);
        if (present.contains(urn)) {
            pasted.sentences << layoutText("%1 is in it already.").arg(called);
            return;
        }
        pasted.found.push_back({urn, school.name});
        if (!school.closedOn.isValid()) return;
        QStringList next;
        for (const QString& after : school.successors)
            next << (nameOf(after).isEmpty() ? after : u"%1 (%2)"_s.arg(nameOf(after), after));
        const QString day = shownDate(school.closedOn);
        pasted.sentences << (next.isEmpty()
                                 ? layoutText("%1 closed on %2.").arg(called, day)
                                 : layoutText("%1 closed on %2; the school after it is %3, which has its own figures.")
                                       .arg(called, day, next.join(u", "_s)));
    };
    const auto takeOneOf = [&](const QStringList& urns, const QString& said) {
        if (urns.size() == 1) return take(urns.first());
        if (urns.isEmpty()) {
            pasted.sentences << layoutText("\"%1\" is no school that is known here.").arg(said);
            return;
        }
        pasted.sentences << QObject::tr("%n schools are called \"%1\": give the URN. Theirs are %2.", nullptr,
                                        int(urns.size()))
                                .arg(said, urns.join(u", "_s));
    };
    static const QRegularExpression lines(u"[\r\n]+"_s);
    constexpr int digitsOfUrn = 6, mostLetters = 80;
    for (const QString& line : text.split(lines)) {
        const QString words = withoutBullet(line);
        if (words.isEmpty() || isHeadingOfSchools(line)) continue;
        const QStringList numbers = numbersIn(words);
        if (numbers.isEmpty()) {
            takeOneOf(named(words), words.left(mostLetters));
            continue;
        }
        QSet<QString> ofLine;  // one with both numbers of a school, as tables have them, speaks of one
        for (const QString& number : numbers) {
            const bool isUrnNumber = number.size() == digitsOfUrn;
            const QStringList urns =
                isUrnNumber ? (m_known.contains(number) ? QStringList{number} : QStringList()) : named(number);
            if (urns.isEmpty()) {
                if (isUrnNumber && !pasted.unknownUrns.contains(number)) pasted.unknownUrns << number;
                pasted.sentences << (isUrnNumber
                                         ? layoutText("No school with the URN %1 is known here.").arg(number)
                                         : layoutText("No school with the DfE number %1 is known here.").arg(number));
            } else if (std::none_of(urns.begin(), urns.end(),
                                    [&](const QString& urn) { return ofLine.contains(urn); })) {
                if (urns.size() == 1) ofLine.insert(urns.first());
                takeOneOf(urns, number);
            }
        }
    }
    return pasted;
}

}  // namespace nlc
