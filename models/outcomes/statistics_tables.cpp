// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets of Explore Education Statistics: long tables of time, place, filters and indicators. Which columns are
// filters the description (….meta.csv) says; without it, those whose cells are words. Each indicator with each set of
// filters becomes a column, see filteredColumn().
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

// Columns of time and place, which are neither filters nor indicators.
constexpr std::array placeColumns{
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
    "school_urn",
    "school_laestab",
    "school_name",
    "school_postcode",
    "lad_code",
    "lad_name",
    "pcon_code",
    "pcon_name",
    "trust_id",
    "trust_name",
    "local_authority_selection_status",
    "provider_ukprn",
    "provider_name",
    "opportunity_area_code",
    "opportunity_area_name",
    "ward_code",
    "ward_name",
    "rsc_region_lead_name",
};
constexpr size_t peekedRows = 2000;
constexpr qint64 mostColumns = 100'000;

class StatisticsTables final : public LayoutReader {
public:
    StatisticsTables(QString fileName, ReadOptions options)
        : m_fileName(std::move(fileName)), m_options(std::move(options)) {}

    Result<> heading(const QStringList& cells) override {
        auto headings = Headings::of(cells);
        if (!headings) return tl::unexpected(headings.error());
        m_headings = std::move(*headings);
        return {};
    }

    Result<> row(int number, const QStringList& cells) override {
        if (m_isSorted) return take(number, cells);
        m_peeked.emplace_back(number, cells);
        return m_peeked.size() < peekedRows ? Result<>() : sortColumns();
    }

    Result<ReadOutcomes> done() override {
        if (!m_isSorted)
            if (auto sorted = sortColumns(); !sorted) return tl::unexpected(sorted.error());
        if (auto fine = m_problems.bearable(m_taken); !fine) return tl::unexpected(fine.error());
        ReadOutcomes read;
        read.source = ReleaseSource::Statistics;
        finish(
            m_tables, [](int year) { return layoutText("KS2 statistics %1").arg(year); },
            statusOf(m_fileName, m_options), m_fileName, read);
        if (read.releases.empty()) return unreadable(layoutText("There is no figure in this file. Nothing was taken."));
        read.took << QObject::tr("%n areas", nullptr, int(m_areas.size()))
                  << QObject::tr("%n years", nullptr, int(read.releases.size()))
                  << QObject::tr("%n indicators", nullptr, int(m_indicators.size()));
        for (auto it = m_otherLevels.constBegin(); it != m_otherLevels.constEnd(); ++it)
            read.left << QObject::tr("%n rows of the level \"%1\".", nullptr, it.value()).arg(it.key());
        read.problems = m_problems.take();
        return read;
    }

private:
    /// Filters hold words, indicators numbers and symbols.
    Result<> sortColumns() {
        m_isSorted = true;
        for (int i = 0; i < m_headings.names().size(); ++i) {
            const QString name = m_headings.names()[i].toLower();
            if (name.isEmpty() || std::any_of(placeColumns.begin(), placeColumns.end(),
                                              [&](const char* known) { return name == QLatin1String(known); }))
                continue;
            const QString said = m_options.labels.value(u"type:"_s + name).toLower();
            const bool isIndicator = said == u"indicator" || (said != u"filter" && holdsFigures(i));
            (isIndicator ? m_indicators : m_filters).push_back({i, m_headings.names()[i]});
        }
        if (m_indicators.empty())
            return unreadable(layoutText("No column of this data set holds figures. Nothing was taken."));
        for (const auto& [number, cells] : std::exchange(m_peeked, {}))
            if (auto done = take(number, cells); !done) return done;
        return {};
    }
    bool holdsFigures(int column) const {
        bool any = false;
        for (const auto& [number, cells] : m_peeked) {
            const Value value = valueOf(Headings::cell(cells, column));
            if (value.status == ValueStatus::Unreadable) return false;
            any = any || value.status != ValueStatus::Blank;
        }
        return any;
    }

    Result<> take(int number, const QStringList& cells) {
        const auto cell = [&](const char* name) { return m_headings.cell(cells, name); };
        const QString level = cell("geographic_level");
        const auto leftOut = [&](const QString& says) -> Result<> {
            m_problems.leaveOut(number, level + u' ' + cell("la_name"), says);
            return {};
        };
        if (m_headings.isRepeatedIn(cells)) return leftOut(layoutText("It says the headings again."));
        if (m_headings.isTooLong(cells))
            return leftOut(layoutText("It has %1 cells under %2 headings, so its figures stand in the wrong columns.")
                               .arg(cells.size())
                               .arg(m_headings.names().size()));
        const int year = yearOf(cell("time_period"));
        if (year == 0) return leftOut(layoutText("\"%1\" is no year.").arg(cell("time_period")));
        const auto is = [&](const char* words) {
            return level.compare(QLatin1String(words), Qt::CaseInsensitive) == 0;
        };
        AreaKey key;
        QString name, la;
        if (is("national")) {
            key = {AreaLevel::National, england};
            name = cell("country_name");
        } else if (is("regional")) {
            key = {AreaLevel::Region, cell("region_code")};
            name = cell("region_name");
        } else if (is("local authority")) {
            key = {AreaLevel::LocalAuthority,
                   cell("old_la_code").isEmpty() ? cell("new_la_code") : cell("old_la_code")};
            name = cell("la_name");
        } else if (is("school")) {
            key = {AreaLevel::School, cell("school_urn")};
            name = cell("school_name");
            la = cell("old_la_code");
        } else if (is("mat") || is("trust")) {
            key = {AreaLevel::Trust, cell("trust_id")};
            name = cell("trust_name");
        } else {
            ++m_otherLevels[level];
            return {};
        }
        if (key.code.isEmpty()) return leftOut(layoutText("It does not say of which area it is."));
        if (key.code.size() > 20) return leftOut(layoutText("\"%1\" is no code of an area.").arg(key.code.left(40)));
        OutcomeTableBuilder& table = m_tables[year];
        const int row = table.row(key, name, la);
        std::vector<std::pair<QString, QString>> filters;
        for (const auto& [at, heading] : m_filters) filters.emplace_back(heading, Headings::cell(cells, at));
        for (const auto& [at, heading] : m_indicators) {
            const QString text = Headings::cell(cells, at);
            if (text.isEmpty()) continue;
            if (valueOf(text).status == ValueStatus::Unreadable)
                m_problems.note(number, name,
                                layoutText("%1 is \"%2\", which is neither a number nor a code that is known.")
                                    .arg(heading, text.left(40)));
            const int column =
                table.column(filteredColumn(heading, filters), m_options.labels.value(heading.toLower()));
            if (table.columns() > mostColumns || qint64(table.columns()) * table.rows() > qint64(limits::cells) * 10)
                return unreadable(
                    layoutText("This data set has more figures than any of ours. Nothing was taken: choose "
                               "fewer filters where it is made."));
            if (table.isSet(row, column))
                return leftOut(layoutText("It stands in the file already; the first one was taken."));
            table.set(row, column, text);
        }
        m_areas.insert(key);
        ++m_taken;
        return {};
    }

    struct Placed {
        int at = 0;
        QString heading;
    };
    QString m_fileName;
    ReadOptions m_options;
    Headings m_headings;
    bool m_isSorted = false;
    std::vector<std::pair<int, QStringList>> m_peeked;
    std::vector<Placed> m_filters, m_indicators;
    TablesByYear m_tables;
    QSet<AreaKey> m_areas;
    QMap<QString, int> m_otherLevels;
    int m_taken = 0;
    Problems m_problems;
};

}  // namespace

bool isStatistics(const QStringList& heading) { return isAmong(heading, {"time_period", "geographic_level"}); }

std::unique_ptr<LayoutReader> statisticsReader(const QString& fileName, const ReadOptions& options) {
    return std::make_unique<StatisticsTables>(fileName, options);
}

}  // namespace nlc
