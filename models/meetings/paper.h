// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting.h"

namespace nlc {

enum class PaperReaders { Everyone, Members, Confidential };
template <>
struct NamesOf<PaperReaders> {
    static constexpr std::array values{
        Named{PaperReaders::Everyone, "everyone", QT_TRANSLATE_NOOP("Names", "Everyone")},
        Named{PaperReaders::Members, "members", QT_TRANSLATE_NOOP("Names", "Members, not observers")},
        Named{PaperReaders::Confidential, "confidential", QT_TRANSLATE_NOOP("Names", "Confidential")},
    };
};

/// Something to be read for a meeting: a file, or a page of the program's own.
struct Paper {
    Id<Paper> id;
    Id<Meeting> meeting;
    Id<AgendaItem> item;  ///< 0: of the meeting as a whole
    int position = 0;     ///< among the papers of its item
    QString title;
    QString author;
    PaperReaders readers = PaperReaders::Everyone;
    bool isLate = false;  ///< it came after the pack went out
    int turn = 0;         ///< degrees clockwise that its pages are turned by
    QString source;       ///< the table of the record it is written from, such as "bulletin"; empty: a file
    qint64 sourceId = 0;
    QString linkedPath;  ///< where the file stands that its versions are taken from; empty: nowhere any more
    friend bool operator==(const Paper&, const Paper&) = default;
};
template <>
struct TableOf<Paper> {
    static constexpr auto name = "paper";
    static constexpr auto columns = std::tuple{
        Column{"meeting_id", &Paper::meeting},
        Column{"agenda_item_id", &Paper::item},
        Column{"position", &Paper::position},
        Column{"title", &Paper::title},
        Column{"author", &Paper::author},
        Column{"readers", &Paper::readers},
        Column{"late", &Paper::isLate},
        Column{"turn", &Paper::turn},
        Column{"source", &Paper::source},
        Column{"source_id", &Paper::sourceId},
        Column{"linked_path", &Paper::linkedPath},
    };
};
Result<> checked(const Paper& paper);

/// A paper's file as it came, always a PDF: what was none has been made one.
struct PaperVersion {
    Id<PaperVersion> id;
    Id<Paper> paper;
    int number = 1;
    QString fileName;     ///< as it came
    QString contentHash;  ///< of the PDF
    QString sourceHash;   ///< of the file as it came: whether a linked one has changed
    int pages = 0;
    bool isTagged = false;
    QString remarks;  ///< what to look at, a sentence a line
    QDateTime addedAt;
    QString author;
    friend bool operator==(const PaperVersion&, const PaperVersion&) = default;
};
template <>
struct TableOf<PaperVersion> {
    static constexpr auto name = "paper_version";
    static constexpr auto columns = std::tuple{
        Column{"paper_id", &PaperVersion::paper},         Column{"number", &PaperVersion::number},
        Column{"file_name", &PaperVersion::fileName},     Column{"content_hash", &PaperVersion::contentHash},
        Column{"source_hash", &PaperVersion::sourceHash}, Column{"pages", &PaperVersion::pages},
        Column{"tagged", &PaperVersion::isTagged},        Column{"remarks", &PaperVersion::remarks},
        Column{"added_at", &PaperVersion::addedAt},       Column{"author", &PaperVersion::author},
    };
};

}  // namespace nlc
