// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_files.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// The headings that a person may want to map; none where the layout is known.
QStringList headingToMap(const QByteArray& bytes, const QString& name, const ReadOptions& options) {
    auto file = TableFile::of(bytes);
    if (!file) return {};
    constexpr int within = 20;
    QStringList widest;
    qsizetype most = 1;
    int number = 0;
    bool isKnown = false;
    (void)file->read([&](const QStringList& cells) -> Result<> {
        if (readerFor(cells, name, options)) {
            isKnown = !isOwnTable(cells, options) || isPerformanceTable(cells) || isLait(cells) || isStatistics(cells);
            widest = cells;
            return Progress::stopped();
        }
        const auto filled =
            std::count_if(cells.begin(), cells.end(), [](const QString& c) { return !c.trimmed().isEmpty(); });
        if (filled > most) {
            most = filled;
            widest = cells;
        }
        return ++number < within ? Result<>() : Progress::stopped();
    });
    return isKnown ? QStringList() : widest;
}

}  // namespace

QString OutcomeFile::name() const { return QFileInfo(path).fileName(); }

bool OutcomeFile::takesYear() const {
    if (isDescription) return false;
    return !read || read->source == ReleaseSource::PerformanceTables || read->source == ReleaseSource::Own;
}

Result<std::vector<OutcomeFile>> readEach(std::vector<OutcomeFile> files, Progress& progress) {
    QHash<QString, QString> labels;
    for (OutcomeFile& file : files) {
        file.isDescription = false;
        file.read.reset();
        file.error.reset();
        file.heading.clear();
        auto described = descriptionIn(file.path);
        if (!described) {
            file.error = described.error();
        } else if (*described) {
            file.isDescription = true;
            labels.insert(**described);
        }
    }
    int done = 0;
    for (OutcomeFile& file : files) {
        if (progress.isCancelled()) return Progress::stopped();
        progress.at(done++, int(files.size()), layoutText("Reading %1").arg(file.name()));
        if (file.isDescription || file.error) continue;
        auto bytes = bytesOfTable(file.path);
        if (!bytes) {
            file.error = bytes.error();
            continue;
        }
        ReadOptions options = file.options;
        options.labels.insert(labels);
        auto read = readOutcomes(*bytes, file.name(), options, progress);
        if (!read && read.error().kind == Error::Kind::Cancelled) return tl::unexpected(read.error());
        if (read)
            file.read = std::move(*read);
        else
            file.error = read.error();
        if (!file.read || file.read->source == ReleaseSource::Own)
            file.heading = headingToMap(*bytes, file.name(), options);
    }
    return files;
}

}  // namespace nlc
