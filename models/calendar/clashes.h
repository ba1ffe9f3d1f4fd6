// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {

/// Two entries that do not go together, or one that stands on a day when schools are closed. Places in the list that
/// was given; `with` is that of the holiday, or of the other.
struct Clash {
    enum class Kind { SamePeople, SameGroup, SameAudience, Closed, Terms };
    Kind kind = Kind::SamePeople;
    size_t entry = 0, with = 0;
    QString words;  ///< one sentence
    friend bool operator==(const Clash&, const Clash&) = default;
};
/// Gatherings at overlapping times for the same people, group or audience; gatherings in school holidays or on bank
/// holidays; terms that overlap. One without a time takes its whole day; one without an end takes an hour. What is
/// cancelled clashes with nothing. In order of the entries.
std::vector<Clash> clashes(const std::vector<DatedEntry>& entries);

}  // namespace nlc
