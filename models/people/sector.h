// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/columns.h"

namespace nlc {

/// The part of the education system a member belongs to and speaks for.
enum class Sector { School, College, EarlyYears, Send, AlternativeProvision, Mat, LocalAuthority, Dfe, Partner };
template <>
struct NamesOf<Sector> {
    static constexpr std::array values{
        Named{Sector::School, "school", QT_TRANSLATE_NOOP("Names", "Schools")},
        Named{Sector::College, "college", QT_TRANSLATE_NOOP("Names", "Colleges")},
        Named{Sector::EarlyYears, "early-years", QT_TRANSLATE_NOOP("Names", "Early Years")},
        Named{Sector::Send, "send", QT_TRANSLATE_NOOP("Names", "SEND")},
        Named{Sector::AlternativeProvision, "alternative-provision",
              QT_TRANSLATE_NOOP("Names", "Alternative provision")},
        Named{Sector::Mat, "mat", QT_TRANSLATE_NOOP("Names", "MATs")},
        Named{Sector::LocalAuthority, "la", QT_TRANSLATE_NOOP("Names", "Local Authority")},
        Named{Sector::Dfe, "dfe", QT_TRANSLATE_NOOP("Names", "DfE")},
        Named{Sector::Partner, "partner", QT_TRANSLATE_NOOP("Names", "Partners")},
    };
};

}  // namespace nlc
