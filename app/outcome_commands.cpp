// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcome_commands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

#include "models/documents/formats.h"
#include "models/exports/exports.h"
#include "models/outcomes/outcome_picture.h"
#include "models/outcomes/release_steps.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<> parseComparison(const QString& given, OutcomeQuestion& question) {
    for (const QString& each : given.split(u',', Qt::SkipEmptyParts)) {
        const QString wanted = each.trimmed().toLower();
        if (wanted == u"neighbours") {
            question.neighbours = true;
            if (question.area.level != AreaLevel::LocalAuthority)
                return misused(commandText("Statistical neighbours are those of an LA."));
        } else if (const QString region = laRegion(question.area.code); wanted == u"region" && !region.isEmpty()) {
            question.others.push_back({AreaLevel::Region, region});
        } else if (const auto area = areaNamed(each)) {
            question.others.push_back(*area);
        } else {
            return misused(
                commandText("\"%1\" is nothing to compare with: england, region, neighbours, or an area.").arg(each));
        }
    }
    return {};
}

Result<> parseNeighbours(const QString& given, OutcomeQuestion& question) {
    question.set = &neighbourSets().front();
    if (given.isEmpty()) return {};
    question.set = neighbourSetOf(given.toInt());
    QStringList years;
    for (const NeighbourSet& set : neighbourSets()) years << QString::number(set.year);
    if (question.set == nullptr && given != u"by-year")
        return misused(commandText("--neighbours is by-year or the year of a set: %1.").arg(years.join(u", "_s)));
    return {};
}

QJsonObject asJson(const ReadOutcomes& read) {
    QJsonArray problems;
    for (const OutcomeProblem& each : read.problems)
        problems << QJsonObject{{u"row"_s, each.row},
                                {u"subject"_s, each.subject},
                                {u"problem"_s, each.says},
                                {u"leftOut"_s, each.leftOut}};
    return {{u"source"_s, word(read.source)},
            {u"took"_s, QJsonArray::fromStringList(read.took)},
            {u"left"_s, QJsonArray::fromStringList(read.left)},
            {u"problems"_s, problems}};
}

QJsonObject asJson(const ReleasePlan& plan) {
    const Release& release = plan.read.release;
    QJsonArray replaces, cells;
    for (const Release& each : plan.replaces) replaces << each.title;
    for (const CellChange& each : plan.changes.cells)
        cells << QJsonObject{{u"area"_s, each.name},
                             {u"code"_s, each.area.code},
                             {u"column"_s, each.column},
                             {u"was"_s, each.was},
                             {u"is"_s, each.is}};
    return {{u"title"_s, release.title},
            {u"source"_s, word(release.source)},
            {u"year"_s, release.year},
            {u"status"_s, word(release.status)},
            {u"rows"_s, release.rowCount},
            {u"columns"_s, release.columnCount},
            {u"same"_s, plan.isSame},
            {u"replaces"_s, replaces},
            {u"changed"_s, plan.changes.cellCount},
            {u"changes"_s, cells},
            {u"areasNew"_s, QJsonArray::fromStringList(plan.changes.areasNew)},
            {u"areasGone"_s, QJsonArray::fromStringList(plan.changes.areasGone)}};
}

QStringList inWords(const ReadOutcomes& read) {
    QStringList lines;
    for (const OutcomeProblem& each : read.problems)
        lines << commandText("Row %1, %2: %3")
                     .arg(each.row)
                     .arg(each.subject.isEmpty() ? commandText("no name") : each.subject, each.says);
    lines << commandText("%1: took %2.").arg(shown(read.source), read.took.join(u", "_s));
    for (const QString& each : read.left) lines << commandText("Left: %1").arg(each);
    return lines;
}

QString inWords(const ReleasePlan& plan) {
    const Release& release = plan.read.release;
    const QString what = u"%1 (%2)"_s.arg(release.title, shown(release.status).toLower());
    if (plan.isSame) return commandText("%1: it is here already.").arg(what);
    if (plan.replaces.empty()) return commandText("%1: new.").arg(what);
    return commandText("%1: replaces the one before; %2.").arg(what, plan.changes.inWords());
}

}  // namespace

Result<> parseYears(const QString& given, int& from, int& to) {
    if (given.isEmpty()) return {};
    const QStringList parts = given.split(u'-');
    bool first = false, last = false;
    from = parts.first().toInt(&first);
    to = parts.last().toInt(&last);
    if (parts.size() > 2 || !first || !last || from > to)
        return misused(commandText("--years is one such as 2025 or several such as 2016-2025."));
    return {};
}

Result<> parseMeasure(const QString& given, const Measure*& measure) {
    measure = measureNamed(given);
    if (measure != nullptr) return {};
    QStringList titles;
    for (const Measure& each : measures()) titles << shownTitle(each);
    return misused(commandText("Say which measure with --measure, one of: %1.").arg(titles.join(u", "_s)));
}

Result<> parseArea(const QString& given, AreaKey& area) {
    const auto known = areaNamed(given);
    if (!known)
        return misused(
            commandText("Say whose figures with --area: the number or name of an LA, a URN, a region or England."));
    area = *known;
    return {};
}

Result<> parseGroup(const QString& given, PupilGroup& group) {
    if (given.isEmpty()) return {};
    const auto known = pupilGroupNamed(given);
    QStringList words;
    for (const auto& named : NamesOf<PupilGroup>::values) words << QLatin1String(named.word);
    if (!known) return misused(commandText("--group is one of %1.").arg(words.join(u", "_s)));
    group = *known;
    return {};
}

Result<> parseImportKs2(Reader& reader, Command& command) {
    command.records = Command::Records::Ks2;
    ReleaseStatus status = ReleaseStatus::Final;
    const bool said =
        reader.rest.contains(u"--status"_s) || !reader.rest.filter(QRegularExpression(u"^--status="_s)).isEmpty();
    if (auto fine = parseWord(reader, u"--status"_s, status); !fine) return fine;
    if (said) command.outcomes.status = status;
    auto year = reader.option(u"--year"_s);
    if (!year) return tl::unexpected(year.error());
    bool isYear = true;
    if (!year->isEmpty()) command.outcomes.year = year->toInt(&isYear);
    if (!isYear) return misused(commandText("--year is the one in which the school year ends, such as 2025."));
    auto columns = reader.option(u"--columns"_s);
    if (!columns) return tl::unexpected(columns.error());
    for (const QString& each : columns->split(u',', Qt::SkipEmptyParts)) {
        const auto equals = each.lastIndexOf(u'=');
        const QString heading = each.left(equals).trimmed(), meaning = each.mid(equals + 1).trimmed();
        const MeasureOfGroup measure = measureOfHeading(meaning);
        const bool isKey = QStringList{u"code"_s, u"year"_s, u"name"_s, u"la"_s}.contains(meaning);
        if (equals <= 0 || (!isKey && measure.measure == nullptr))
            return misused(
                commandText("\"%1\" does not say what a column holds: \"Heading=code\", \"Heading=RWM expected\".")
                    .arg(each));
        command.outcomes.mapping.insert(heading, isKey ? meaning : ownColumn(*measure.measure, measure.group));
    }
    command.keepBoth = reader.flag(u"--keep-both"_s);
    command.dryRun = reader.flag(u"--dry-run"_s);
    command.json = reader.flag(u"--json"_s);
    return {};
}

Result<> parseKs2(Reader& reader, Command& command) {
    command.kind = Command::Kind::Ks2;
    QString measure, area, compare, years, group, neighbours, format;
    for (const auto& [name, value] : {std::pair(u"--measure"_s, &measure),
                                      {u"--area"_s, &area},
                                      {u"--compare"_s, &compare},
                                      {u"--years"_s, &years},
                                      {u"--group"_s, &group},
                                      {u"--neighbours"_s, &neighbours},
                                      {u"--format"_s, &format},
                                      {u"--out"_s, &command.out}}) {
        auto given = reader.option(name);
        if (!given) return tl::unexpected(given.error());
        *value = *given;
    }
    if (auto fine = parseWord(reader, u"--chart"_s, command.chart); !fine) return fine;
    command.replace = reader.flag(u"--replace"_s);
    if (auto fine = parseMeasure(measure, command.question.measure); !fine) return fine;
    if (auto fine = parseArea(area, command.question.area); !fine) return fine;
    if (auto fine = parseGroup(group, command.question.group); !fine) return fine;
    if (auto fine = parseYears(years, command.question.from, command.question.to); !fine) return fine;
    if (auto fine = parseComparison(compare, command.question); !fine) return fine;
    if (auto fine = parseNeighbours(neighbours, command.question); !fine) return fine;
    if (QStringList{u"png"_s, u"svg"_s, u"pdf"_s}.contains(format)) {
        command.picture = format;
        if (command.out.isEmpty()) return misused(commandText("Say where the picture is to go with --out."));
    } else if (format != u"json" && format != u"csv") {
        return misused(commandText("--format is json, csv, png, svg or pdf."));
    }
    command.csv = format == u"csv";
    return {};
}

Result<QString> runImportKs2(const Command& command, const Identity& identity) {
    SilentProgress progress;
    auto read = readOutcomeFiles(command.inputs, command.outcomes, progress);
    if (!read) return tl::unexpected(read.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    if (!workspace.isWritable() && !command.dryRun) return failed(Error::Kind::Refused, workspace.readOnlyReason());
    auto plan = planReleases(workspace, *read, command.keepBoth);
    if (!plan) return tl::unexpected(plan.error());
    const bool write = !command.dryRun &&
                       std::any_of(plan->begin(), plan->end(), [](const ReleasePlan& each) { return !each.isSame; });
    if (write)
        if (auto done = importReleases(workspace, *plan); !done) return tl::unexpected(done.error());
    if (command.json) {
        QJsonArray files, releases;
        for (const ReadOutcomes& each : *read) files << asJson(each);
        for (const ReleasePlan& each : *plan) releases << asJson(each);
        const QJsonObject whole{{u"files"_s, files}, {u"releases"_s, releases}, {u"written"_s, write}};
        return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Indented)).trimmed();
    }
    QStringList lines;
    for (const ReadOutcomes& each : *read) lines << inWords(each);
    for (const ReleasePlan& each : *plan) lines << inWords(each);
    if (!write) lines << commandText("Nothing was written.");
    return lines.join(u'\n');
}

namespace {

/// The same question to a chart.
ChartQuestion chartQuestionOf(const Command& command) {
    const OutcomeQuestion& asked = command.question;
    constexpr int latest = 2199;  // what OutcomeQuestion goes to when nothing is said
    const auto compares = [&](const AreaKey& key) {
        return std::find(asked.others.begin(), asked.others.end(), key) != asked.others.end();
    };
    ChartQuestion question;
    question.chart = command.chart;
    question.measure = QLatin1String(asked.measure->id);
    question.group = asked.group;
    question.area = asked.area;
    question.year = asked.to >= latest ? 0 : asked.to;
    question.from = asked.from == asked.to ? 0 : asked.from;
    question.england = compares(englandKey);
    question.region = compares({AreaLevel::Region, laRegion(asked.area.code)});
    question.neighbours = asked.neighbours;
    question.neighbourSet = asked.set != nullptr ? asked.set->year : 0;
    return question;
}

/// A PDF is a tagged page with the chart, its description and its numbers.
Result<QByteArray> chartBytes(Workspace& workspace, const OutcomeStore& store, const Command& command) {
    const auto known = KnownSchools::of(workspace);
    if (!known) return tl::unexpected(known.error());
    const auto chart = chartOf(store, *known, chartQuestionOf(command));
    if (!chart) return tl::unexpected(chart.error());
    constexpr double width = 720, tallest = 1000;  // points: a slide's
    if (command.picture != u"pdf")
        return drawn(*chart, {.width = width,
                              .tallest = tallest,
                              .format = command.picture == u"svg" ? PictureFormat::Svg : PictureFormat::Png});
    return chartDocument(workspace, *chart).and_then([](const doc::Document& document) {
        return doc::write(document, doc::Format::Pdf);
    });
}

}  // namespace

Result<QString> runKs2(const Command& command, const Identity& identity) {
    if (!command.out.isEmpty())
        if (auto free = placeIsFree(command); !free) return tl::unexpected(free.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    auto store = OutcomeStore::of(**opened);
    if (!store) return tl::unexpected(store.error());
    for (const QString& warning : store->warnings()) qWarning("%s", qPrintable(warning));
    if (!command.picture.isEmpty()) {
        const auto bytes = chartBytes(**opened, *store, command);
        if (!bytes) return tl::unexpected(bytes.error());
        return writeFile(command.out, *bytes, command.replace).map([&] { return wrote(command, bytes->size()); });
    }
    auto figures = answered(*store, command.question);
    if (!figures) return tl::unexpected(figures.error());
    const QByteArray bytes = command.csv ? csvOf(outTableOf(command.question, *figures)) : jsonOf(*figures);
    if (command.out.isEmpty()) return QString::fromUtf8(bytes).trimmed();
    return writeFile(command.out, bytes, command.replace).map([&] { return wrote(command, bytes.size()); });
}

}  // namespace nlc
