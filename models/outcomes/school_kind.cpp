// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_kind.h"

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

struct CountBand {
    int from = 0;
    const char* label;
};
constexpr std::array sizeBands{
    CountBand{0, QT_TRANSLATE_NOOP("Outcomes", "Under 50 pupils")},
    CountBand{50, QT_TRANSLATE_NOOP("Outcomes", "50 to 99 pupils")},
    CountBand{100, QT_TRANSLATE_NOOP("Outcomes", "100 to 209 pupils")},
    CountBand{210, QT_TRANSLATE_NOOP("Outcomes", "210 to 419 pupils")},
    CountBand{420, QT_TRANSLATE_NOOP("Outcomes", "420 pupils or more")},
};
constexpr std::array cohortBands{
    CountBand{0, QT_TRANSLATE_NOOP("Outcomes", "Fewer than 6 in the year")},
    CountBand{6, QT_TRANSLATE_NOOP("Outcomes", "6 to 10 in the year")},
    CountBand{11, QT_TRANSLATE_NOOP("Outcomes", "11 to 20 in the year")},
    CountBand{21, QT_TRANSLATE_NOOP("Outcomes", "21 to 30 in the year")},
    CountBand{31, QT_TRANSLATE_NOOP("Outcomes", "31 to 60 in the year")},
    CountBand{61, QT_TRANSLATE_NOOP("Outcomes", "More than 60 in the year")},
};
constexpr std::array poorFifths{
    QT_TRANSLATE_NOOP("Outcomes", "Least disadvantaged fifth"),
    QT_TRANSLATE_NOOP("Outcomes", "Second fifth"),
    QT_TRANSLATE_NOOP("Outcomes", "Middle fifth"),
    QT_TRANSLATE_NOOP("Outcomes", "Fourth fifth"),
    QT_TRANSLATE_NOOP("Outcomes", "Most disadvantaged fifth"),
};
constexpr std::array senFifths{
    QT_TRANSLATE_NOOP("Outcomes", "Fifth with the fewest SEN"),
    QT_TRANSLATE_NOOP("Outcomes", "Second fifth"),
    QT_TRANSLATE_NOOP("Outcomes", "Middle fifth"),
    QT_TRANSLATE_NOOP("Outcomes", "Fourth fifth"),
    QT_TRANSLATE_NOOP("Outcomes", "Fifth with the most SEN"),
};
constexpr int lastOfAll = 1000;

std::optional<SchoolKind> inBand(const std::optional<double>& count, const auto& bands) {
    if (!count) return {};
    int place = 0;
    while (place + 1 < int(bands.size()) && *count >= bands[size_t(place) + 1].from) ++place;
    return SchoolKind{place, layoutText(bands[size_t(place)].label), QString::number(bands[size_t(place)].from)};
}
std::optional<SchoolKind> inFifth(int fifth, const auto& labels) {
    if (fifth < 1 || fifth > int(labels.size())) return {};
    return SchoolKind{fifth, layoutText(labels[size_t(fifth) - 1]), QString::number(fifth)};
}
template <NamedEnum E>
std::optional<SchoolKind> ofEnum(const std::optional<E>& value) {
    if (!value) return {};
    return SchoolKind{int(*value), shown(*value), word(*value)};
}
std::optional<SchoolKind> byName(const QString& name) {
    if (name.isEmpty()) return {};
    return SchoolKind{0, name, name};
}

}  // namespace

std::optional<SchoolKind> kindOf(const SchoolFacts& school, Dimension dimension) {
    switch (dimension) {
        case Dimension::Structure:
            return ofEnum(school.structure);
        case Dimension::Phase:
            return ofEnum(school.phase);
        case Dimension::Size:
            return inBand(school.roll, sizeBands);
        case Dimension::Cohort:
            return inBand(school.cohort, cohortBands);
        case Dimension::Sen:
            return inFifth(school.senFifth, senFifths);
        case Dimension::Deprivation:
            return inFifth(school.disadvantagedFifth, poorFifths);
        case Dimension::UrbanRural:
            if (!school.isRural) return {};
            return *school.isRural ? SchoolKind{1, layoutText("Rural"), u"rural"_s}
                                   : SchoolKind{0, layoutText("Urban"), u"urban"_s};
        case Dimension::Settlement:
            if (school.settlement.isEmpty()) return {};
            return SchoolKind{school.isRural.value_or(false) ? 1 : 0, school.settlement, school.settlement};
        case Dimension::District:
            return byName(school.district);
        case Dimension::Trust:
            if (!school.trust.isEmpty()) return byName(school.trust);
            // A maintained school is in none; of an academy without one the register is silent.
            if (school.structure == Structure::Maintained)
                return SchoolKind{lastOfAll, layoutText("Maintained, in no trust"), u"none"_s};
            return {};
        case Dimension::Zone:
        case Dimension::SavedGroup:
        case Dimension::SavedCohort:
            break;
    }
    return {};
}

}  // namespace nlc
