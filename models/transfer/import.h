// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QSet>

#include "models/transfer/sheet.h"

namespace nlc {

class Workspace;

/// What a column of a table can be taken for.
struct ImportField {
    QString id;                  ///< stable: "email"
    QString shown;               ///< "E-mail"
    QStringList alsoKnown = {};  ///< headings that other programs give it; compared by letters and digits alone
    bool isDate = false;
    bool isRepeated = false;  ///< several columns may hold it
};

enum class DateOrder { DayFirst, MonthFirst, YearFirst };

/// How a table is to be read.
struct ImportChoices {
    int heading = 0;            ///< the row with the headings; -1: there is none. Rows before it are left out.
    QStringList fieldOfColumn;  ///< by column: an ImportField's id; empty: the column is left out
    DateOrder dateOrder = DateOrder::DayFirst;
    QSet<size_t> leaveOut;  ///< rows of the sheet that the person said not to take
};

/// What becomes of one row.
struct ImportRow {
    enum class Fate { New, Update, Same, Problem, LeftOut };
    size_t row = 0;  ///< of the sheet
    Fate fate = Fate::Same;
    QString subject;  ///< whose row it is: "Alex Example"
    QString says;     ///< "new at Example School", "Phone: 01632 960001 → 01632 960002"; the problem's sentence
    int problemColumn = -1;   ///< where it can be put right; -1: the row as a whole
    QStringList events = {};  ///< what an officer would tell others: "Closed", "Renamed"
};

struct ImportPlan {
    std::vector<ImportRow> rows;
    int count(ImportRow::Fate fate) const;
    bool changesNothing() const { return count(ImportRow::Fate::New) + count(ImportRow::Fate::Update) == 0; }
    /// How many rows have each event, the commonest first: ("Closed", 3), ("Renamed", 2).
    std::vector<std::pair<QString, int>> events() const;
    QString eventsInWords() const;  ///< "3 Closed, 2 Renamed"; empty: none
};

/// Brings a table into the workspace: first a plan with the fate of every row, which writes nothing, then the writing
/// of just that. A kind of record has one each (peopleImport, organisationImport). Any thread, one at a time; what it
/// knows of the workspace is as of its making.
class Import {
public:
    virtual ~Import() = default;
    virtual const std::vector<ImportField>& fields() const = 0;
    /// Fails only when it was stopped. A row with a problem takes nothing else with it.
    virtual Result<ImportPlan> plan(const Sheet& sheet, const ImportChoices& choices, Progress& progress) = 0;
    /// Writes what the last plan() said, as one step; rows with problems are left out.
    virtual Result<> write(Workspace& workspace, Progress& progress) = 0;
};

/// The choices for a table as it comes: the heading is the first row that names most fields, columns go by its words
/// (or by `remembered`, heading → field id, where a person chose before), dates by what their column holds.
ImportChoices guessChoices(const Sheet& sheet, const std::vector<ImportField>& fields,
                           const QHash<QString, QString>& remembered = {});

/// A heading or name as it is compared: lower case, without accents, letters and digits alone.
QString plainWord(const QString& words);

/// A date as tables write it: 2025-02-14 (and a time), 14/02/2025, 14.2.25, 14 Feb 2025 …; invalid for anything else.
QDate importedDate(const QString& cell, DateOrder order);

/// Cells of one row by field; what the row does not have is an empty text. Blanks around and an apostrophe that keeps a
/// formula from running are no part of the text.
class ImportCells {
public:
    ImportCells(const Sheet& sheet, const ImportChoices& choices) : m_sheet(sheet), m_choices(choices) {}
    void setRow(size_t row) { m_row = row; }
    QString operator()(const QString& field) const;
    QStringList all(const QString& field) const;  ///< of a field that several columns may hold, without empty ones
    int column(const QString& field) const { return int(m_choices.fieldOfColumn.indexOf(field)); }

private:
    QString cell(int column) const;

    const Sheet& m_sheet;
    const ImportChoices& m_choices;
    size_t m_row = 0;
};

}  // namespace nlc
