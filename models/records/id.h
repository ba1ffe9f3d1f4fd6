// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHashFunctions>
#include <compare>

namespace nlc {

/// The key of one kind of record: a group's id is never taken for a person's.
template <typename Record>
struct Id {
    qint64 value = 0;  ///< 0: not stored yet, or a reference to nothing
    explicit operator bool() const { return value > 0; }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

}  // namespace nlc
