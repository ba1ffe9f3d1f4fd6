// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/free_time.h"

#include <QObject>
#include <QRegularExpression>

namespace nlc {

using namespace Qt::StringLiterals;

Result<QTime> parseFreeTime(const QString& typed) {
    static const QRegularExpression form(u"^(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    constexpr int lastBareAfternoon = 6, noon = 12;
    const auto match = form.match(typed.simplified());
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (match.hasMatch() && !half.isEmpty() && (hour < 1 || hour > noon)) hour = -1;
    if (half.startsWith(u'p') && hour < noon && hour >= 0) hour += noon;
    if (half.startsWith(u'a') && hour == noon) hour = 0;
    const bool bare = half.isEmpty() && match.captured(2).isEmpty();
    if (bare && hour >= 1 && hour <= lastBareAfternoon) hour += noon;
    const QTime time(hour, match.captured(2).toInt());
    if (match.hasMatch() && time.isValid()) return time;
    return failed(Error::Kind::Invalid, QObject::tr("This is not a time of day. Type it such as 14:00 or 2pm."));
}

}  // namespace nlc
