// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the team's own: a column with the code of a school (URN) or an LA, one with the year, and a column for
// each measure, called as in the catalogue or mapped to it.
#include <algorithm>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_files.h"
#include "models/transfer/import.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

class OwnTable final : public LayoutReader {
public:
    OwnTable(QString fileName, ReadOptions options) : m_fileName(std::move(fileName)), m_options(std::move(options)) {}

    Result<> heading(const QStringList& cells) override {
        auto headings = Headings::of(cells);
        if (!headings) return tl::unexpected(headings.error());
        m_headings = std::move(*headings);
        for (int i = 0; i < m_headings.names().size(); ++i) {
            const QString& name = m_headings.names()[i];
            if (name.isEmpty()) continue;
            const QString meaning = meaningOfHeading(name, m_options);
            if (meaning.isEmpty()) {
                m_unknown << name;
            } else if (!meaning.contains(u'/')) {
                if (!m_keys.contains(meaning)) m_keys.insert(meaning, i);
            } else if (std::any_of(m_measures.begin(), m_measures.end(),
                                   [&](const Placed& p) { return p.column == meaning; })) {
                return unreadable(
                    layoutText("Two columns hold the same measure; the second is \"%1\". Nothing was taken.")
                        .arg(name));
            } else {
                m_measures.push_back({i, meaning, name});
            }
        }
        if (!m_keys.contains(u"code"_s) && m_keys.contains(u"la"_s)) m_keys.insert(u"code"_s, m_keys.value(u"la"_s));
        return {};
    }

    Result<> row(int number, const QStringList& cells) override {
        const auto cell = [&](const QString& key) { return Headings::cell(cells, m_keys.value(key, -1)); };
        const auto leftOut = [&](const QString& says) -> Result<> {
            m_problems.leaveOut(number, cell(u"code"_s) + u' ' + cell(u"name"_s), says);
            return {};
        };
        if (m_headings.isRepeatedIn(cells)) return leftOut(layoutText("It says the headings again."));
        const int year = m_keys.contains(u"year"_s) ? yearOf(cell(u"year"_s)) : m_options.year;
        if (year == 0)
            return leftOut(m_keys.contains(u"year"_s)
                               ? layoutText("\"%1\" is no year.").arg(cell(u"year"_s))
                               : layoutText("The table does not say of which year it is. Say it."));
        const auto key = keyOf(cell(u"code"_s));
        if (!key)
            return leftOut(
                layoutText("\"%1\" is neither a URN nor the number of an LA.").arg(cell(u"code"_s).left(40)));
        for (const Placed& each : m_measures)
            if (const QString text = Headings::cell(cells, each.at); valueOf(text).status == ValueStatus::Unreadable)
                return leftOut(layoutText("%1 is \"%2\", which is neither a number nor a code that is known.")
                                   .arg(each.heading, text.left(40)));
        OutcomeTableBuilder& table = m_tables[year];
        bool isNew = false;
        const int row =
            table.row(*key, cell(u"name"_s), key->level == AreaLevel::School ? cell(u"la"_s) : QString(), &isNew);
        if (!isNew) return leftOut(layoutText("It stands in the file already; the first one was taken."));
        for (const Placed& each : m_measures)
            table.set(row, table.column(each.column, each.heading), Headings::cell(cells, each.at));
        ++m_taken;
        return {};
    }

    Result<ReadOutcomes> done() override {
        if (auto fine = m_problems.bearable(m_taken); !fine) return tl::unexpected(fine.error());
        ReadOutcomes read;
        read.source = ReleaseSource::Own;
        const QString name = m_fileName.section(u'.', 0, 0);
        finish(
            m_tables,
            [&](int year) {
                return name.isEmpty() ? layoutText("Own figures %1").arg(year) : u"%1, %2"_s.arg(name).arg(year);
            },
            statusOf(m_fileName, m_options), m_fileName, read);
        if (read.releases.empty()) return unreadable(layoutText("There is no figure in this file. Nothing was taken."));
        read.took << QObject::tr("%n rows", nullptr, m_taken)
                  << QObject::tr("%n measures", nullptr, int(m_measures.size()));
        for (const QString& heading : m_unknown)
            read.left << layoutText("The column \"%1\", which is no measure that is known.").arg(heading);
        read.problems = m_problems.take();
        return read;
    }

private:
    static std::optional<AreaKey> keyOf(const QString& code) {
        if (code.compare(u"England"_s, Qt::CaseInsensitive) == 0) return AreaKey{AreaLevel::National, england};
        if (const QString region = regionCode(code); !region.isEmpty()) return AreaKey{AreaLevel::Region, region};
        const bool digits =
            !code.isEmpty() && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!digits) return {};
        if (code.size() == 3) return AreaKey{AreaLevel::LocalAuthority, code};
        if (code.size() == 6) return AreaKey{AreaLevel::School, code};
        return {};
    }

    struct Placed {
        int at = 0;
        QString column, heading;
    };
    QString m_fileName;
    ReadOptions m_options;
    Headings m_headings;
    QHash<QString, int> m_keys;
    std::vector<Placed> m_measures;
    QStringList m_unknown;
    TablesByYear m_tables;
    int m_taken = 0;
    Problems m_problems;
};

}  // namespace

QString meaningOfHeading(const QString& heading, const ReadOptions& options) {
    for (auto it = options.mapping.constBegin(); it != options.mapping.constEnd(); ++it)
        if (it.key().compare(heading.trimmed(), Qt::CaseInsensitive) == 0) return it.value();
    static const QHash<QString, QString> known{
        {u"urn"_s, u"code"_s},        {u"code"_s, u"code"_s},       {u"areacode"_s, u"code"_s},
        {u"lacode"_s, u"code"_s},     {u"schoolcode"_s, u"code"_s}, {u"schoolurn"_s, u"code"_s},
        {u"lanumber"_s, u"code"_s},   {u"year"_s, u"year"_s},       {u"academicyear"_s, u"year"_s},
        {u"schoolyear"_s, u"year"_s}, {u"name"_s, u"name"_s},       {u"school"_s, u"name"_s},
        {u"schoolname"_s, u"name"_s}, {u"area"_s, u"name"_s},       {u"areaname"_s, u"name"_s},
        {u"la"_s, u"la"_s},           {u"lea"_s, u"la"_s},
    };
    if (const QString meaning = known.value(plainWord(heading)); !meaning.isEmpty()) return meaning;
    const MeasureOfGroup found = measureOfHeading(heading);
    return found.measure == nullptr ? QString() : ownColumn(*found.measure, found.group);
}

bool isOwnTable(const QStringList& heading, const ReadOptions& options) {
    bool hasCode = false, hasMeasure = false;
    for (const QString& cell : heading) {
        const QString meaning = meaningOfHeading(cell, options);
        hasCode = hasCode || meaning == u"code" || meaning == u"la";
        hasMeasure = hasMeasure || meaning.contains(u'/');
    }
    return hasCode && hasMeasure;
}

std::unique_ptr<LayoutReader> ownTableReader(const QString& fileName, const ReadOptions& options) {
    return std::make_unique<OwnTable>(fileName, options);
}

}  // namespace nlc
