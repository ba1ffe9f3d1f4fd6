// SPDX-License-Identifier: GPL-3.0-or-later
// The KS2 performance tables of the DfE ("Compare school performance"), 2016 to 2019 and whatever keeps their names. A
// row is a school (RECTYPE 1 mainstream, 2 special), an LA (3) or England (4 all schools, 5 state-funded schools);
// those of LAs and England stand anywhere among the schools. Source: *_ks2_meta.csv.
#include <QRegularExpression>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

bool isDigits(const QString& text, int least, int most) {
    return text.size() >= least && text.size() <= most &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class PerformanceTables final : public LayoutReader {
public:
    PerformanceTables(QString fileName, ReadOptions options)
        : m_fileName(std::move(fileName)), m_options(std::move(options)) {}

    Result<> heading(const QStringList& cells) override {
        auto headings = Headings::of(cells);
        if (!headings) return tl::unexpected(headings.error());
        m_headings = std::move(*headings);
        if (auto year = yearOfColumns(); !year)
            return tl::unexpected(year.error());
        else
            m_year = *year;
        for (int i = 0; i < m_headings.names().size(); ++i) {
            const QString& name = m_headings.names()[i];
            m_columns.push_back(name.isEmpty() ? -1 : m_table.column(name, m_options.labels.value(name.toLower())));
        }
        m_recordType = m_headings.place(u"rectype"_s);
        m_la = m_headings.place(u"lea"_s);
        m_urn = m_headings.place(u"urn"_s);
        m_name = m_headings.place(u"schname"_s);
        return {};
    }

    Result<> row(int number, const QStringList& cells) override {
        const QString type = Headings::cell(cells, m_recordType), la = Headings::cell(cells, m_la),
                      urn = Headings::cell(cells, m_urn), name = Headings::cell(cells, m_name);
        const QString subject = urn.isEmpty() ? name : urn + u' ' + name;
        const auto leftOut = [&](const QString& says) -> Result<> {
            m_problems.leaveOut(number, subject, says);
            return {};
        };
        if (m_headings.isRepeatedIn(cells)) return leftOut(layoutText("It says the headings again."));
        if (m_headings.isTooLong(cells))
            return leftOut(layoutText("It has %1 cells under %2 headings, so its figures stand in the wrong columns.")
                               .arg(cells.size())
                               .arg(m_headings.names().size()));
        AreaKey key;
        QString called = name;
        if (type == u"1" || type == u"2") {
            if (!isDigits(urn, 5, 7)) return leftOut(layoutText("\"%1\" is no URN.").arg(urn));
            if (!isDigits(la, 3, 3)) return leftOut(layoutText("\"%1\" is no number of an LA.").arg(la));
            key = {AreaLevel::School, urn};
        } else if (type == u"3") {
            if (!isDigits(la, 3, 3)) return leftOut(layoutText("\"%1\" is no number of an LA.").arg(la));
            key = {AreaLevel::LocalAuthority, la};
        } else if (type == u"4" || type == u"5") {
            key = {AreaLevel::National, type == u"4" ? englandAll : england};
            called = type == u"4" ? layoutText("England (all schools)") : layoutText("England (state-funded schools)");
        } else {
            return leftOut(layoutText("\"%1\" is no type of record that is known: 1 to 5.").arg(type));
        }
        if (const auto wrong = impossible(cells); !wrong.isEmpty()) return leftOut(wrong);
        bool isNew = false;
        const int row = m_table.row(key, called, key.level == AreaLevel::School ? la : QString(), &isNew);
        if (!isNew) return leftOut(layoutText("It stands in the file already; the first one was taken."));
        ++m_count[key.level];
        if (m_numberOfRow.size() <= size_t(row)) m_numberOfRow.resize(size_t(row) + 1);
        m_numberOfRow[size_t(row)] = number;
        if (key.level == AreaLevel::LocalAuthority) m_laNames << name;
        const auto width = std::min<qsizetype>(cells.size(), qsizetype(m_columns.size()));
        for (qsizetype i = 0; i < width; ++i)
            if (m_columns[size_t(i)] >= 0) m_table.set(row, m_columns[size_t(i)], cells[i].trimmed());
        return {};
    }

    Result<ReadOutcomes> done() override {
        if (auto fine = m_problems.bearable(m_table.rows()); !fine) return tl::unexpected(fine.error());
        ReadOutcomes read;
        read.source = ReleaseSource::PerformanceTables;
        read.took << QObject::tr("%n schools", nullptr, m_count[AreaLevel::School]);
        if (m_count[AreaLevel::LocalAuthority] > 0)
            read.took << QObject::tr("%n local authorities", nullptr, m_count[AreaLevel::LocalAuthority]);
        if (m_count[AreaLevel::National] > 0)
            read.took << QObject::tr("%n lines for England", nullptr, m_count[AreaLevel::National]);
        else
            read.left << layoutText("It has no line for England, which a whole file has.");
        read.took << QObject::tr("%n columns", nullptr, m_table.columns());
        TablesByYear tables;
        tables.emplace(m_year, std::move(m_table));
        finish(
            tables, [&](int year) { return titleFor(year); }, statusOf(m_fileName, m_options), m_fileName, read);
        if (read.releases.empty()) return unreadable(layoutText("There is no figure in this file. Nothing was taken."));
        if (auto noted = noteUnreadable(read); !noted) return tl::unexpected(noted.error());
        read.problems = m_problems.take();
        return read;
    }

private:
    /// The tables also give the years before: with _17 and _18 they are those of 2019. Those of 2016 give none.
    Result<int> yearOfColumns() const {
        static const QRegularExpression before(u"_(\\d\\d)$"_s);
        int last = 0;
        for (const QString& name : m_headings.names())
            if (const auto match = before.match(name); match.hasMatch())
                last = std::max(last, 2000 + match.captured(1).toInt());
        const int byColumns = last > 0 ? nextYearWithTests(last + 1) : 0;
        const auto named = yearsOfName();
        if (byColumns > 0) {
            const bool agrees =
                m_options.year == byColumns || (m_options.year == 0 && (named.isEmpty() || named.contains(byColumns)));
            if (agrees) return byColumns;
            return unreadable(layoutText("Its columns are those of %1, which is not the year %2. Nothing was taken: "
                                         "choose the right file, or say its year.")
                                  .arg(byColumns)
                                  .arg(m_options.year > 0 ? layoutText("that you gave") : layoutText("in its name")));
        }
        if (m_options.year > 0) return m_options.year;
        if (named.size() == 1) return named.first();
        return unreadable(
            layoutText("The file does not say of which year it is. Say it: the year in which the school year "
                       "ends, such as 2016 for 2015/16."));
    }
    /// What its name may mean: "2018-2019" is 2019, "2018-850-ks2" may be the year it begins or ends.
    QList<int> yearsOfName() const {
        static const QRegularExpression two(u"(?<!\\d)(20\\d\\d)[-_ ]?(20)?(\\d\\d)(?!\\d)"_s);
        static const QRegularExpression one(u"(?<!\\d)(20\\d\\d)(?!\\d)"_s);
        for (auto it = two.globalMatch(m_fileName); it.hasNext();)
            if (const auto match = it.next(); (match.captured(1).toInt() + 1) % 100 == match.captured(3).toInt())
                return {match.captured(1).toInt() + 1};
        if (const auto match = one.match(m_fileName); match.hasMatch())
            return {match.captured(1).toInt(), match.captured(1).toInt() + 1};
        return {};
    }

    /// A percentage that none can be: the row's cells stand in other columns than they should, or are damaged.
    QString impossible(const QStringList& cells) const {
        for (int i = 0; i < cells.size() && i < m_headings.names().size(); ++i) {
            const QString& cell = cells[i];
            if (cell.size() < 4 || !cell.endsWith(u'%')) continue;  // "63%" needs no look
            if (cell == u"100%") continue;
            const Value value = valueOf(cell);
            if (value.number && (*value.number < 0 || *value.number > 100))
                return layoutText("%1 is \"%2\", which no percentage can be.").arg(m_headings.names()[i], cell);
        }
        return {};
    }

    QString titleFor(int year) const {
        const QString all = layoutText("KS2 performance tables %1").arg(year);
        return m_laNames.size() == 1 ? all + u": "_s + m_laNames.first() : all;
    }

    /// Cells of known measures that are neither a number nor a code keep standing, without a figure.
    Result<> noteUnreadable(const ReadOutcomes& read) {
        auto table = OutcomeTable::of(read.releases.front().bytes);
        if (!table) return tl::unexpected(table.error());
        const auto keys = table->keys();
        if (!keys) return tl::unexpected(keys.error());
        for (const QString& name : table->columns()) {
            if (measureOfHeading(name).measure == nullptr) continue;
            auto column = table->column(name);
            if (!column) return tl::unexpected(column.error());
            const bool fine = std::none_of(column->texts().begin(), column->texts().end(), [](const QString& text) {
                return valueOf(text).status == ValueStatus::Unreadable;
            });
            if (fine) continue;
            for (int row = 0; row < column->rows(); ++row)
                if (column->value(row).status == ValueStatus::Unreadable)
                    m_problems.note(m_numberOfRow[size_t(row)], (*keys)[size_t(row)].code,
                                    layoutText("%1 is \"%2\", which is neither a number nor a code that is known.")
                                        .arg(name, column->text(row).left(40)));
        }
        return {};
    }

    QString m_fileName;
    ReadOptions m_options;
    Headings m_headings;
    int m_year = 0;
    int m_recordType = -1, m_la = -1, m_urn = -1, m_name = -1;
    OutcomeTableBuilder m_table;
    std::vector<int> m_columns;  ///< of the table, by column of the file
    std::vector<int> m_numberOfRow;
    std::map<AreaLevel, int> m_count;
    QStringList m_laNames;
    Problems m_problems;
};

}  // namespace

bool isPerformanceTable(const QStringList& heading) { return isAmong(heading, {"rectype", "lea", "urn", "telig"}); }

std::unique_ptr<LayoutReader> performanceTablesReader(const QString& fileName, const ReadOptions& options) {
    return std::make_unique<PerformanceTables>(fileName, options);
}

}  // namespace nlc
