// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/edition.h"
#include "models/meetings/paper.h"

namespace nlc {

/// A pack that went out. Its bytes are kept and never change; what came later is a supplement or a further version.
struct Pack {
    Id<Pack> id;
    Id<Meeting> meeting;
    Edition edition = Edition::Full;
    int version = 1;
    int supplement = 0;  ///< 0: the pack itself
    int pages = 0;
    QString contentHash;
    QDateTime issuedAt;  ///< UTC
    QString author;
    friend bool operator==(const Pack&, const Pack&) = default;
};
template <>
struct TableOf<Pack> {
    static constexpr auto name = "pack";
    static constexpr auto columns = std::tuple{
        Column{"meeting_id", &Pack::meeting}, Column{"edition", &Pack::edition},
        Column{"version", &Pack::version},    Column{"supplement", &Pack::supplement},
        Column{"pages", &Pack::pages},        Column{"content_hash", &Pack::contentHash},
        Column{"issued_at", &Pack::issuedAt}, Column{"author", &Pack::author},
    };
};

/// A paper as a pack held it.
struct PackPart {
    Id<PackPart> id;
    Id<Pack> pack;
    int position = 0;
    Id<Paper> paper;  ///< 0: it was deleted since
    int number = 0;   ///< "Paper 3"
    QString title;
    QString contentHash;  ///< of its PDF: the same in a later pack means unchanged
    int pages = 0;
    QString firstPage, lastPage;  ///< as they are printed: "27", in a supplement "101a"
    friend bool operator==(const PackPart&, const PackPart&) = default;
};
template <>
struct TableOf<PackPart> {
    static constexpr auto name = "pack_part";
    static constexpr auto columns = std::tuple{
        Column{"pack_id", &PackPart::pack},       Column{"position", &PackPart::position},
        Column{"paper_id", &PackPart::paper},     Column{"number", &PackPart::number},
        Column{"title", &PackPart::title},        Column{"content_hash", &PackPart::contentHash},
        Column{"pages", &PackPart::pages},        Column{"first_page", &PackPart::firstPage},
        Column{"last_page", &PackPart::lastPage},
    };
};

}  // namespace nlc
