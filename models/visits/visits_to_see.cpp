// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visits_to_see.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<std::vector<DateToSee>> datesToSee(Workspace& workspace) {
    const QVariant today = toSql(workspace.identity().today());
    auto rows = workspace.query(
        u"SELECT d.id, d.visit_id, d.day,"
        " d.capacity > (SELECT count(*) FROM booking b WHERE b.visit_date_id = d.id AND b.state IN"
        "  ('booked', 'offered')) AND EXISTS (SELECT 1 FROM booking b WHERE b.visit_date_id = d.id AND"
        "  b.state = 'waiting'),"
        " (SELECT count(*) FROM booking b WHERE b.visit_date_id = d.id AND b.state = 'offered' AND"
        "  b.offered_until < ?),"
        " (SELECT count(*) FROM booking b WHERE b.visit_date_id = d.id AND"
        "  (b.state = 'booked' AND NOT EXISTS (SELECT 1 FROM visit_letter l WHERE l.booking_id = b.id AND"
        "    l.kind IN ('visit-confirmed', 'visit-joining', 'visit-reminder'))"
        "   OR b.state = 'offered' AND NOT EXISTS (SELECT 1 FROM visit_letter l WHERE l.booking_id = b.id AND"
        "    l.kind = 'visit-offer')))"
        " FROM visit_date d JOIN visit v ON v.id = d.visit_id"
        " WHERE d.cancelled = 0 AND v.state = 'open' AND d.day >= ? ORDER BY d.day, d.starts_at, d.id"_s,
        {today, today});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<DateToSee> all;
    while (rows->next()) {
        DateToSee date{{rows->value(0).toLongLong()}, {rows->value(1).toLongLong()}, {},
                       rows->value(3).toBool(),       rows->value(4).toInt(),        rows->value(5).toInt()};
        fromSql(rows->value(2), date.day);
        all.push_back(date);
    }
    if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    for (DateToSee& date : all) {
        if (!date.placeToOffer) continue;
        auto next = nextInLine(workspace, date.date);
        if (!next) return tl::unexpected(next.error());
        date.placeToOffer = bool(next->id);
    }
    std::erase_if(all, [](const DateToSee& date) {
        return !date.placeToOffer && date.offersOverdue == 0 && date.withoutLetter == 0;
    });
    return all;
}

Result<int> countDatesToSee(Workspace& workspace) {
    return datesToSee(workspace).map([](const std::vector<DateToSee>& all) { return int(all.size()); });
}

}  // namespace nlc
