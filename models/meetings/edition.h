// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "models/records/columns.h"

namespace nlc {

/// For whom a document of a meeting is: all of it; without what is confidential; and for observers also without the
/// papers and the action log that are for members.
enum class Edition { Full, Open, Observers };
template <>
struct NamesOf<Edition> {
    static constexpr std::array values{
        Named{Edition::Full, "full", QT_TRANSLATE_NOOP("Names", "Full")},
        Named{Edition::Open, "open", QT_TRANSLATE_NOOP("Names", "Without confidential items")},
        Named{Edition::Observers, "observers", QT_TRANSLATE_NOOP("Names", "For observers")},
    };
};

}  // namespace nlc
