// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/value.h"

#include <algorithm>
#include <cmath>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

struct Code {
    const char* word;
    ValueStatus status;
};
// Performance tables: abbreviations.xlsx of the DfE. Symbols: GSS guidance as Explore Education Statistics follows it.
constexpr std::array codes{
    Code{"SUPP", ValueStatus::Suppressed},     Code{"SP", ValueStatus::Suppressed},
    Code{"RE", ValueStatus::Suppressed},       Code{"c", ValueStatus::Suppressed},
    Code{"NE", ValueStatus::NoEntries},        Code{"LOWCOV", ValueStatus::LowCoverage},
    Code{"NA", ValueStatus::NotApplicable},    Code{"z", ValueStatus::NotApplicable},
    Code{"NP", ValueStatus::NotPublished},     Code{"NEW", ValueStatus::NewSchool},
    Code{"x", ValueStatus::NotAvailable},      Code{"-", ValueStatus::NotAvailable},
    Code{"\u2013", ValueStatus::NotAvailable}, Code{":", ValueStatus::NotAvailable},
    Code{".", ValueStatus::NotAvailable},      Code{"..", ValueStatus::NotAvailable},
    Code{"DNS", ValueStatus::NotAvailable},    Code{"low", ValueStatus::Negligible},
    Code{"~", ValueStatus::Negligible},        Code{"k", ValueStatus::Negligible},
    Code{"u", ValueStatus::LowReliability},
};

/// "1,250" without its comma; what has commas elsewhere is no number.
bool withoutThousands(QString& text) {
    const auto comma = text.indexOf(u',');
    if (comma < 0) return true;
    const auto point = text.indexOf(u'.');
    const qsizetype end = point < 0 ? text.size() : point;
    for (qsizetype at = end - 4; at > 0; at -= 4) {
        if (text[at] != u',') return false;
        text.remove(at, 1);
    }
    return !text.contains(u',');
}

std::optional<double> numberOf(QString text) {
    constexpr int longest = 40;
    if (text.endsWith(u'%')) text = text.chopped(1).trimmed();
    if (text.isEmpty() || text.size() > longest || !withoutThousands(text)) return {};
    const auto isPlain = [](QChar c) { return (c >= u'0' && c <= u'9') || u"+-.eE"_s.contains(c); };
    if (!std::all_of(text.begin(), text.end(), isPlain)) return {};
    bool isNumber = false;
    double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) return {};
    constexpr int exact = 15;
    if (text.size() > exact) number = QString::number(number, 'g', exact).toDouble();
    return number;
}

}  // namespace

Value valueOf(const QString& cell) {
    const QString text = cell.trimmed();
    if (text.isEmpty()) return {{}, ValueStatus::Blank, {}};
    if (const auto number = numberOf(text)) return {number, ValueStatus::Published, text};
    for (const Code& code : codes)
        if (text.compare(QString::fromUtf8(code.word), Qt::CaseInsensitive) == 0) return {{}, code.status, text};
    return {{}, ValueStatus::Unreadable, text};
}

}  // namespace nlc
