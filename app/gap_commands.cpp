// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gap_commands.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "app/outcome_commands.h"
#include "models/exports/exports.h"
#include "models/outcomes/gap_words.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<> parseOptions(Reader& reader, std::initializer_list<std::pair<QString, QString*>> options) {
    for (const auto& [name, value] : options) {
        auto given = reader.option(name);
        if (!given) return tl::unexpected(given.error());
        *value = *given;
    }
    return {};
}

Result<> parseFormat(Reader& reader, Command& command) {
    QString format;
    if (auto fine = parseOptions(reader, {{u"--format"_s, &format}, {u"--out"_s, &command.out}}); !fine) return fine;
    if (format != u"json" && format != u"csv") return misused(commandText("--format is json or csv."));
    command.csv = format == u"csv";
    command.replace = reader.flag(u"--replace"_s);
    return {};
}

Result<> parseOneYear(const QString& given, int& year) {
    bool isYear = false;
    year = given.toInt(&isYear);
    if (!isYear)
        return misused(commandText("Say which year with --year: the one in which the school year ends, such as 2025."));
    return {};
}

Result<> parseTarget(const QString& given, const QString& neighbours, MatchTo& to) {
    if (!neighbours.isEmpty()) {
        to.set = neighbourSetOf(neighbours.toInt());
        QStringList years;
        for (const NeighbourSet& set : neighbourSets()) years << QString::number(set.year);
        if (to.set == nullptr && neighbours != u"by-year")
            return misused(commandText("--neighbours is by-year or the year of a set: %1.").arg(years.join(u", "_s)));
    }
    if (given.isEmpty() || given == u"england") return {};
    if (given == u"neighbours") {
        to.kind = MatchTo::Kind::Neighbours;
        return {};
    }
    bool isNumber = false;
    to.kind = MatchTo::Kind::Percentage;
    to.percentage = given.endsWith(u'%') ? given.chopped(1).toDouble(&isNumber) : given.toDouble(&isNumber);
    if (!isNumber || !(to.percentage >= 0 && to.percentage <= 100))
        return misused(commandText("--to is england, neighbours or a percentage such as 65."));
    return {};
}

Result<OutcomeStore> storeFor(const Command& command, const Identity& identity) {
    if (!command.out.isEmpty())
        if (auto free = placeIsFree(command); !free) return tl::unexpected(free.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    auto store = OutcomeStore::of(**opened);
    if (store)
        for (const QString& warning : store->warnings()) qWarning("%s", qPrintable(warning));
    return store;
}

Result<QString> givenOut(const Command& command, const OutTable& table, const QJsonObject& object) {
    const QByteArray bytes = command.csv ? csvOf(table) : QJsonDocument(object).toJson(QJsonDocument::Indented);
    if (command.out.isEmpty()) return QString::fromUtf8(bytes).trimmed();
    return writeFile(command.out, bytes, command.replace).map([&] { return wrote(command, bytes.size()); });
}

}  // namespace

Result<> parseKs2Gap(Reader& reader, Command& command) {
    command.kind = Command::Kind::Ks2Gap;
    GapQuestion& gap = command.gap;
    QString measure, area, against, year, years;
    if (auto fine = parseOptions(reader, {{u"--measure"_s, &measure},
                                          {u"--area"_s, &area},
                                          {u"--against"_s, &against},
                                          {u"--year"_s, &year},
                                          {u"--years"_s, &years}});
        !fine)
        return fine;
    if (auto fine = parseMeasure(measure, gap.measure); !fine) return fine;
    if (auto fine = parseArea(area, gap.area); !fine) return fine;
    const auto comparator = areaNamed(against.isEmpty() ? u"england"_s : against);
    if (!comparator) return misused(commandText("--against is england or another area."));
    gap.comparator = *comparator;
    if (auto fine = parseWord(reader, u"--by"_s, gap.by); !fine) return fine;
    if (years.isEmpty()) {
        if (auto fine = parseOneYear(year, gap.year); !fine) return fine;
    } else if (!year.isEmpty()) {
        return misused(commandText("--year and --years do not go together."));
    } else if (auto fine = parseYears(years, command.question.from, command.question.to); !fine) {
        return fine;
    }
    return parseFormat(reader, command);
}

Result<> parseKs2If(Reader& reader, Command& command) {
    command.kind = Command::Kind::Ks2If;
    MorePupilsQuestion& more = command.ifMore;
    QString measure, area, group, year, to, neighbours, schools;
    if (auto fine = parseOptions(reader, {{u"--measure"_s, &measure},
                                          {u"--area"_s, &area},
                                          {u"--group"_s, &group},
                                          {u"--year"_s, &year},
                                          {u"--to"_s, &to},
                                          {u"--neighbours"_s, &neighbours},
                                          {u"--schools"_s, &schools},
                                          {u"--name"_s, &more.name}});
        !fine)
        return fine;
    if (auto fine = parseMeasure(measure, more.measure); !fine) return fine;
    more.urns = schools.split(u',', Qt::SkipEmptyParts);
    if (more.urns.isEmpty()) {
        if (auto fine = parseArea(area, more.area); !fine) return fine;
    } else if (more.name.isEmpty() || !area.isEmpty()) {
        return misused(commandText("--schools goes with --name, what they are called together, and without --area."));
    }
    if (auto fine = parseGroup(group, more.group); !fine) return fine;
    if (auto fine = parseOneYear(year, more.year); !fine) return fine;
    if (auto fine = parseTarget(to, neighbours, more.to); !fine) return fine;
    return parseFormat(reader, command);
}

Result<QString> runKs2Gap(const Command& command, const Identity& identity) {
    auto store = storeFor(command, identity);
    if (!store) return tl::unexpected(store.error());
    if (command.gap.year == 0) {
        const auto years = gapOverYears(*store, command.gap, command.question.from, command.question.to);
        if (!years) return tl::unexpected(years.error());
        return givenOut(command, outTableOf(*years), asJson(*years));
    }
    const auto gap = gapOf(*store, command.gap);
    if (!gap) return tl::unexpected(gap.error());
    return givenOut(command, outTableOf(*gap), asJson(*gap));
}

Result<QString> runKs2If(const Command& command, const Identity& identity) {
    auto store = storeFor(command, identity);
    if (!store) return tl::unexpected(store.error());
    const auto more = morePupils(*store, command.ifMore);
    if (!more) return tl::unexpected(more.error());
    return givenOut(command, outTableOf({*more}), asJson(*more));
}

}  // namespace nlc
