// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QStringList>
#include <optional>

#include "models/documents/formats.h"
#include "models/meetings/edition.h"
#include "models/meetings/paper.h"
#include "models/outcomes/chart_question.h"
#include "models/outcomes/more_pupils.h"
#include "models/outcomes/outcome_question.h"
#include "models/outcomes/outcome_reader.h"
#include "models/people/people_export.h"
#include "models/store/error.h"

namespace nlc {

/// What the command line asks for.
struct Command {
    enum class Kind {
        Window,
        New,
        Check,
        ExportBulletin,
        ExportUpdates,
        ExportDirectory,
        ExportAgenda,
        ExportMinutes,
        Meetings,
        AddPaper,
        ExportPack,
        ExportActions,
        ExportPeople,
        ExportCalendar,
        Import,
        Visits,
        ImportCalendar,
        Ks2,
        Ks2Gap,
        Ks2If,
        Duplicates,
        ReportPerson,
        ErasePerson,
        Shots,
        Help,
        Version
    };
    enum class Records { People, Organisations, Schools, Bookings, Ks2 };
    Kind kind = Kind::Window;
    QString file;
    QString out;
    bool sample = false;
    bool replace = false;      ///< an existing file at `out` may be replaced
    std::optional<int> issue;  ///< number of the bulletin; none: the latest
    QString round;
    QDate meeting;        ///< the day of it
    QString title, item;  ///< of a paper, and of the agenda item that it belongs to
    PaperReaders readers = PaperReaders::Everyone;
    Edition edition = Edition::Full;
    bool supplement = false;  ///< what has changed since the pack
    bool draft = false;       ///< the pack is not kept as issued
    doc::Format format = doc::Format::Web;
    Records records = Records::People;  ///< what is imported
    QStringList inputs;                 ///< the files it comes from
    qint64 visit = 0;                   ///< whose bookings are imported
    QStringList authorities;            ///< LA codes the schools have to lie in; empty: anywhere
    PeopleFormat peopleFormat = PeopleFormat::Csv;
    QString filter;                ///< name of a kept filter; empty: everyone, or all dates
    QDate from, to;                ///< of a calendar; invalid: as its export has it
    QString person;                ///< by e-mail address
    bool yes = false;              ///< what cannot be undone is meant
    bool replaceMentions = false;  ///< also in other records' texts
    bool dryRun = false;           ///< say what would happen, write nothing
    bool json = false;
    ReadOptions outcomes;   ///< how tables of figures are read
    bool keepBoth = false;  ///< what is imported replaces nothing
    OutcomeQuestion question;
    GapQuestion gap;            ///< its years are those of the question
    MorePupilsQuestion ifMore;  ///< how many more pupils
    bool csv = false;           ///< figures as CSV instead of JSON
    QString picture;            ///< "png", "svg" or "pdf": a chart of the figures; empty: the figures themselves
    OutcomeChart chart = OutcomeChart::Trend;
    QDate today;  ///< as if it were that day; invalid: the real one

    /// It writes to `out`, which has to be named.
    bool writesOut() const {
        switch (kind) {
            case Kind::Shots:
            case Kind::ExportBulletin:
            case Kind::ExportUpdates:
            case Kind::ExportDirectory:
            case Kind::ExportAgenda:
            case Kind::ExportMinutes:
            case Kind::ExportPack:
            case Kind::ExportActions:
            case Kind::ExportPeople:
            case Kind::ExportCalendar:
            case Kind::ReportPerson:
                return true;
            default:
                return false;
        }
    }
    /// How many files it takes beside the workspace.
    int mostInputs() const {
        constexpr int any = 1000;
        if (kind == Kind::Import) return records == Records::Ks2 ? any : 1;
        if (kind == Kind::ImportCalendar) return 1;
        return kind == Kind::AddPaper ? any : 0;
    }
    bool needsWindow() const { return kind == Kind::Window || kind == Kind::Shots; }
};

/// `arguments` without the program's name. The error is one sentence for standard error.
Result<Command> parseCommand(const QStringList& arguments);
/// Refused when something stands at `out` already and may not be replaced.
Result<> placeIsFree(const Command& command);
/// "Wrote minutes.pdf (2048 bytes)."
QString wrote(const Command& command, qsizetype bytes);
QString helpText();
/// A sentence of the command line in the person's language.
QString commandText(const char* sentence);

}  // namespace nlc
