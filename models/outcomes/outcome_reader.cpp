// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_reader.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QStringList lower(const QStringList& cells) {
    QStringList names;
    for (const QString& cell : cells) names << cell.trimmed().toLower();
    return names;
}

/// Whether the text ends as whole files do: with the end of a line.
bool endsWithLine(const QByteArray& bytes) {
    for (qsizetype i = bytes.size() - 1; i >= 0; --i) {
        if (bytes[i] == '\0' || bytes[i] == ' ') continue;
        return bytes[i] == '\n' || bytes[i] == '\r';
    }
    return false;
}

/// What a description says of each column, and with "type:" before its name what kind it is.
Result<QHash<QString, QString>> describedBy(const TableFile& file) {
    QHash<QString, QString> labels;
    QStringList heading;
    return file
        .read([&](const QStringList& cells) -> Result<> {
            if (heading.isEmpty()) {
                heading = lower(cells);
                return {};
            }
            const auto cell = [&](const char* name) {
                return Headings::cell(cells, int(heading.indexOf(QLatin1String(name))));
            };
            const bool isStatistics = heading.contains(u"col_name"_s);
            const QString column = (isStatistics ? cell("col_name") : cell("field name")).toLower();
            if (column.isEmpty()) return {};
            if (isStatistics) labels.insert(u"type:"_s + column, cell("col_type"));
            const QString label = isStatistics ? cell("label") : cell("label/description") + cell("description");
            labels.insert(column, label);
            return {};
        })
        .map([&] { return labels; });
}

/// The sentence with the file before it.
Error named(Error error, const QString& fileName) {
    if (!fileName.isEmpty() && !error.what.contains(fileName)) error.what = fileName + u": "_s + error.what;
    return error;
}

/// How a data set about something else is called: by its file.
void nameOther(ReadRelease& read) {
    const QString name = read.release.fileName.section(u'.', 0, 0);
    read.release.title = name.isEmpty() ? layoutText("Statistics %1").arg(read.release.year)
                                        : u"%1, %2"_s.arg(name).arg(read.release.year);
}

}  // namespace

Result<ReadOutcomes> ofKeyStage2(ReadOutcomes read) {
    if (read.source != ReleaseSource::Statistics) return read;
    bool hasSchools = false;
    for (const ReadRelease& each : read.releases) {
        auto table = OutcomeTable::of(each.bytes);
        if (!table) return tl::unexpected(table.error());
        for (const Measure& measure : measures())
            for (const auto& group : NamesOf<PupilGroup>::values)
                if (columnsFor(read.source, *table, measure, group.value)) return read;
        const auto keys = table->keys();
        hasSchools = hasSchools || (keys && std::any_of(keys->begin(), keys->end(), [](const AreaKey& key) {
                                        return key.level == AreaLevel::School;
                                    }));
    }
    if (!hasSchools)
        return unreadable(layoutText("None of its indicators is a measure of Key Stage 2. Nothing was taken."));
    for (ReadRelease& each : read.releases) nameOther(each);
    read.took << layoutText("No measure of Key Stage 2; its figures by school are for dashboards");
    return read;
}

bool isDescription(const QStringList& heading) {
    const QStringList names = lower(heading);
    return (names.contains(u"col_name"_s) && names.contains(u"col_type"_s)) ||
           (names.contains(u"field name"_s) &&
            (names.contains(u"label/description"_s) || names.contains(u"description"_s)));
}

std::unique_ptr<LayoutReader> readerFor(const QStringList& heading, const QString& fileName,
                                        const ReadOptions& options) {
    if (isPerformanceTable(heading)) return performanceTablesReader(fileName, options);
    if (isLait(heading)) return laitReader(fileName, options);
    if (isStatistics(heading)) return statisticsReader(fileName, options);
    if (isOwnTable(heading, options)) return ownTableReader(fileName, options);
    return nullptr;
}

Result<ReadOutcomes> readOutcomes(const QByteArray& bytes, const QString& fileName, const ReadOptions& options,
                                  Progress& progress) {
    auto file = TableFile::of(bytes);
    if (!file) return tl::unexpected(named(file.error(), fileName));
    constexpr int headingWithin = 20, rowsBetweenReports = 500;
    std::unique_ptr<LayoutReader> reader;
    int number = 0;
    qsizetype width = 0, lastWidth = 0;
    auto done = file->read([&](const QStringList& cells) -> Result<> {
        ++number;
        lastWidth = cells.size();
        if (number % rowsBetweenReports == 0) {
            if (progress.isCancelled()) return Progress::stopped();
            progress.at(number, 0, layoutText("Reading %1").arg(fileName));
        }
        if (reader) return reader->row(number, cells);
        if (number <= headingWithin) reader = readerFor(cells, fileName, options);
        width = cells.size();
        return reader ? reader->heading(cells) : Result<>();
    });
    if (!done) return tl::unexpected(named(done.error(), fileName));
    if (!reader)
        return tl::unexpected(
            named(unreadable(
                      layoutText(
                          "No table of Key Stage 2 that is known: performance tables, the Local Authority Interactive "
                          "Tool, Explore Education Statistics, or a table with codes, years and measures such as \"RWM "
                          "expected\". Nothing was taken."))
                      .value(),
                  fileName));
    if (file->kind() == TableFile::Kind::Text && lastWidth < width && !endsWithLine(bytes))
        return tl::unexpected(
            named(unreadable(layoutText("It ends in the middle of row %1, so it is not whole. Nothing was taken: "
                                        "get it again.")
                                 .arg(number))
                      .value(),
                  fileName));
    auto read = reader->done().and_then(ofKeyStage2);
    if (!read) return tl::unexpected(named(read.error(), fileName));
    return read;
}

Result<QByteArray> bytesOfTable(const QString& path) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return failed(
            Error::Kind::Io,
            layoutText("\"%1\" could not be read. Close it where it is open, or choose another file.").arg(name),
            file.errorString());
    if (file.size() > limits::fileBytes)
        return unreadable(
            layoutText("\"%1\" is larger than 100 MB, so it was not read. Is this the right file?").arg(name));
    return file.readAll();
}

Result<std::optional<QHash<QString, QString>>> descriptionIn(const QString& path) {
    auto bytes = bytesOfTable(path);
    if (!bytes) return tl::unexpected(bytes.error());
    const QString name = QFileInfo(path).fileName();
    auto file = TableFile::of(*bytes);
    if (!file) return tl::unexpected(named(file.error(), name));
    QStringList heading;
    (void)file->read([&](const QStringList& cells) -> Result<> {
        heading = cells;
        return Progress::stopped();  // one row is enough
    });
    if (!isDescription(heading)) return std::nullopt;
    auto labels = describedBy(*file);
    if (!labels) return tl::unexpected(named(labels.error(), name));
    return *labels;
}

Result<std::vector<ReadOutcomes>> readOutcomeFiles(const QStringList& paths, const ReadOptions& options,
                                                   Progress& progress) {
    QStringList tables;
    ReadOptions known = options;
    for (const QString& path : paths) {
        auto described = descriptionIn(path);
        if (!described) return tl::unexpected(described.error());
        if (*described)
            known.labels.insert(**described);
        else
            tables << path;
    }
    if (tables.isEmpty())
        return unreadable(layoutText("This describes columns and holds no figures. Give the table itself as well."));
    std::vector<ReadOutcomes> all;
    for (const QString& path : tables) {
        auto bytes = bytesOfTable(path);
        if (!bytes) return tl::unexpected(bytes.error());
        auto read = readOutcomes(*bytes, QFileInfo(path).fileName(), known, progress);
        if (!read) return tl::unexpected(read.error());
        all.push_back(std::move(*read));
    }
    return all;
}

}  // namespace nlc
