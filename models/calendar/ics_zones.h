// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QSet>

#include "models/calendar/ical_time.h"

namespace nlc::ical {

/// A day and a clock here; the clock is invalid for a whole day.
struct HereTime {
    QDate day;
    QTime clock;
};

/// Turns times of any zone to clocks in the United Kingdom. Zones by IANA name, also behind another program's prefix,
/// by Windows name, or by the rules that stand in the file.
class Zones {
public:
    explicit Zones(const QHash<QByteArray, QByteArray>& inFile) : m_inFile(inFile) {}
    ~Zones();
    Zones(const Zones&) = delete;
    Zones& operator=(const Zones&) = delete;

    /// Of a zone that nobody knows, or of none, the clock is taken as ours; unknown() has its name then.
    HereTime here(const icaltimetype& time, const QByteArray& zone);
    /// The same clocks as here, all year round.
    bool isHere(const QByteArray& zone) const;
    const QSet<QString>& unknown() const { return m_unknown; }

private:
    icaltimezone* zoneInFile(const QByteArray& name);

    const QHash<QByteArray, QByteArray>& m_inFile;
    QHash<QByteArray, icaltimezone*> m_made;  ///< null: its rules cannot be used
    QSet<QString> m_unknown;
};

}  // namespace nlc::ical
