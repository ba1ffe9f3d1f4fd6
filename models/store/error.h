// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <tl/expected.hpp>

namespace nlc {

/// Why something did not happen, in words for the person in front of the window.
struct Error {
    enum class Kind {
        NotFound,   ///< what was asked for is no longer there
        Invalid,    ///< a value a person can put right; `field` says where
        Refused,    ///< not allowed now: read-only, someone else is writing, a foreign or newer file
        Damaged,    ///< the file is not what it should be
        Io,         ///< disk, network drive, permissions
        Cancelled,  ///< the person asked to stop
    };
    Kind kind = Kind::Io;
    QString what;         ///< one or two sentences: what failed, what is safe, what to do
    QString detail = {};  ///< for the problem report; never shown first
    QString field = {};   ///< the column the value belongs to, for the form that shows it; empty: none
};

template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failed(Error::Kind kind, const QString& what, const QString& detail = {}) {
    return tl::unexpected<Error>(Error{kind, what, detail, {}});
}

/// A sentence of the store in the person's language.
inline QString storeText(const char* sentence) { return QCoreApplication::translate("Store", sentence); }

}  // namespace nlc
