// SPDX-License-Identifier: GPL-3.0-or-later
// What the Local Authority Interactive Tool of the DfE is made from: a row is one figure of one measure, year and area.
// England is 970, the regions are 980 to 989. Only what is of Key Stage 2 is taken.
#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

class Lait final : public LayoutReader {
public:
    Lait(QString fileName, const ReadOptions& options)
        : m_fileName(std::move(fileName)), m_status(statusOf(m_fileName, options)) {}

    Result<> heading(const QStringList& cells) override {
        auto headings = Headings::of(cells);
        if (!headings) return tl::unexpected(headings.error());
        m_headings = std::move(*headings);
        return {};
    }

    Result<> row(int number, const QStringList& cells) override {
        const QString code = m_headings.cell(cells, "short desc"), area = m_headings.cell(cells, "la and regions");
        const auto leftOut = [&](const QString& says) -> Result<> {
            m_problems.leaveOut(number, code + u' ' + area, says);
            return {};
        };
        if (m_headings.isRepeatedIn(cells)) return leftOut(layoutText("It says the headings again."));
        if (code.isEmpty()) return leftOut(layoutText("It does not say which measure it is of."));
        if (!code.contains(u"KS2"_s, Qt::CaseInsensitive)) {
            m_others.insert(code);
            return {};
        }
        const int year = yearOf(m_headings.cell(cells, "years"));
        if (year == 0) return leftOut(layoutText("\"%1\" is no year.").arg(m_headings.cell(cells, "years")));
        const auto key = keyOf(m_headings.cell(cells, "la number"), area);
        if (!key)
            return leftOut(
                layoutText("\"%1\" is no number of an LA or a region.").arg(m_headings.cell(cells, "la number")));
        const QString cell = m_headings.cell(cells, "values");
        if (valueOf(cell).status == ValueStatus::Unreadable)
            return leftOut(layoutText("\"%1\" is neither a number nor a code that is known.").arg(cell.left(40)));
        OutcomeTableBuilder& table = m_tables[year];
        const int column = table.column(code);
        const int row = table.row(*key, area, {});
        if (table.isSet(row, column))
            return leftOut(layoutText("It stands in the file already; the first one was taken."));
        table.set(row, column, cell);
        m_codes.insert(code);
        m_areas.insert(key->code);
        ++m_taken;
        return {};
    }

    Result<ReadOutcomes> done() override {
        if (m_taken == 0 && !m_others.isEmpty())
            return unreadable(layoutText("None of its measures is of Key Stage 2. Nothing was taken."));
        if (auto fine = m_problems.bearable(m_taken); !fine) return tl::unexpected(fine.error());
        ReadOutcomes read;
        read.source = ReleaseSource::Lait;
        finish(
            m_tables, [](int year) { return layoutText("LAIT, KS2 %1").arg(year); }, m_status, m_fileName, read);
        if (read.releases.empty()) return unreadable(layoutText("There is no figure in this file. Nothing was taken."));
        read.took << QObject::tr("%n measures", nullptr, int(m_codes.size()))
                  << QObject::tr("%n areas", nullptr, int(m_areas.size()))
                  << QObject::tr("%n years", nullptr, int(read.releases.size()));
        if (!m_others.isEmpty())
            read.left << QObject::tr("%n measures that are not of Key Stage 2.", nullptr, int(m_others.size()));
        int unknown = 0;
        for (const QString& code : m_codes) unknown += measureOfHeading(code).measure == nullptr;
        if (unknown > 0)
            read.left << QObject::tr("%n measures are kept but have no place in the catalogue.", nullptr, unknown);
        read.problems = m_problems.take();
        return read;
    }

private:
    static std::optional<AreaKey> keyOf(const QString& number, const QString& name) {
        constexpr int englandNumber = 970, firstRegion = 980, lastRegion = 989;
        bool isNumber = false;
        const int code = number.toInt(&isNumber);
        if (!isNumber || number.size() != 3) return {};
        if (code == englandNumber) return AreaKey{AreaLevel::National, england};
        if (code < firstRegion || code > lastRegion) return AreaKey{AreaLevel::LocalAuthority, number};
        const QString region = regionCode(name);
        if (region.isEmpty()) return {};
        return AreaKey{AreaLevel::Region, region};
    }

    QString m_fileName;
    ReleaseStatus m_status;
    Headings m_headings;
    TablesByYear m_tables;
    QSet<QString> m_codes, m_areas, m_others;
    int m_taken = 0;
    Problems m_problems;
};

}  // namespace

bool isLait(const QStringList& heading) { return isAmong(heading, {"short desc", "years", "la number", "values"}); }

std::unique_ptr<LayoutReader> laitReader(const QString& fileName, const ReadOptions& options) {
    return std::make_unique<Lait>(fileName, options);
}

}  // namespace nlc
