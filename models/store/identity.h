// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <functional>

namespace nlc {

/// Who is writing and what time it is. Passed in, so that tests need neither a real user nor sleep.
struct Identity {
    QString author;                  ///< shown in History: a person's name, not an account
    std::function<QDateTime()> now;  ///< UTC
    QDate today() const { return now().toLocalTime().date(); }
};

/// The person at this computer and the real clock.
Identity thisPerson();

}  // namespace nlc
