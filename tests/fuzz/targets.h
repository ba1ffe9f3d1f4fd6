// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "models/store/workspace.h"

/// Readers of what comes from outside, each given any bytes at all. One that breaks its word throws: the fuzzing
/// program ends there with the input kept, a test of kept cases fails with the sentence.
namespace nlc::fuzzing {

int csv(const uint8_t* data, size_t size);
int xlsx(const uint8_t* data, size_t size);  ///< "=== part" lines with each part's XML below; or a zip as it is
int vcard(const uint8_t* data, size_t size);
int table(const uint8_t* data, size_t size);
int dates(const uint8_t* data, size_t size);
int people(const uint8_t* data, size_t size);
int organisations(const uint8_t* data, size_t size);
int bookings(const uint8_t* data, size_t size);  ///< a form's export; the same bytes as a pasted e-mail as well
int markdown(const uint8_t* data, size_t size);
int picture(const uint8_t* data, size_t size);
int workspace(const uint8_t* data,
              size_t size);                  ///< 'F': a whole file follows; else changes to a good one, five bytes each
int lock(const uint8_t* data, size_t size);  ///< the mark beside a workspace; HERE stands for this computer
int search(const uint8_t* data, size_t size);
int performanceTables(const uint8_t* data, size_t size);
int lait(const uint8_t* data, size_t size);
int statisticsTables(const uint8_t* data, size_t size);
int statisticsAnswer(const uint8_t* data, size_t size);  ///< a description, then pages, "===" between them
int ownTable(const uint8_t* data, size_t size);
int packedTable(const uint8_t* data, size_t size);  ///< figures as they are kept
int pdf(const uint8_t* data, size_t size);          ///< what is read is bound as well
int ics(const uint8_t* data, size_t size);          ///< what is read is imported as well

struct Target {
    const char* name;
    int (*run)(const uint8_t*, size_t);
};
inline constexpr std::array targets{Target{"csv", csv},
                                    Target{"xlsx", xlsx},
                                    Target{"vcard", vcard},
                                    Target{"table", table},
                                    Target{"dates", dates},
                                    Target{"people", people},
                                    Target{"organisations", organisations},
                                    Target{"bookings", bookings},
                                    Target{"markdown", markdown},
                                    Target{"picture", picture},
                                    Target{"workspace", workspace},
                                    Target{"lock", lock},
                                    Target{"search", search},
                                    Target{"pdf", pdf},
                                    Target{"performance_tables", performanceTables},
                                    Target{"lait", lait},
                                    Target{"statistics_tables", statisticsTables},
                                    Target{"statistics_answer", statisticsAnswer},
                                    Target{"own_table", ownTable},
                                    Target{"packed_table", packedTable},
                                    Target{"ics", ics}};

inline void holds(bool fine, const std::string& promise) {
    if (!fine) throw std::logic_error(promise);
}
/// Whatever fails says so in a sentence.
template <typename T>
void speaks(const Result<T>& result) {
    if (result) return;
    const QString& what = result.error().what;
    holds(!what.trimmed().isEmpty() && (what.endsWith(u'.') || what.endsWith(u'?')), "an error has no sentence");
}

/// Whose work it is, always at the same time.
inline Identity someone() {
    return {QStringLiteral("A. Example"), [] { return QDateTime(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC); }};
}
inline std::unique_ptr<Workspace> inMemory() { return std::move(Workspace::inMemory(someone()).value()); }

inline QByteArray bytesOf(const uint8_t* data, size_t size) {
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}
inline QString textOf(const uint8_t* data, size_t size) { return QString::fromUtf8(bytesOf(data, size)); }

}  // namespace nlc::fuzzing
