// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/columns.h"
#include "models/text/free_date.h"
#include "models/transfer/import.h"

/// What imports that go row by row are made of.
namespace nlc {

inline constexpr size_t sayEvery = 500;  // rows

/// The value whose stored or shown word this is.
template <NamedEnum E>
std::optional<E> namedAs(const QString& words) {
    const QString plain = plainWord(words);
    for (const auto& named : NamesOf<E>::values)
        if (plain == plainWord(QLatin1String(named.word)) || plain == plainWord(translatedName(named.shown)))
            return named.value;
    return {};
}

/// What is wrong in a row, and in which field.
struct RowProblem {
    QString sentence, field;
};
using RowResult = tl::expected<ImportRow::Fate, RowProblem>;

/// A row's text as it goes into a record's text; says what changed. An empty one changes nothing.
class Filling {
public:
    void put(QString& into, const QString& text, const QString& caption) {
        if (text.isEmpty() || text == into) return;
        note(caption, into, text);
        into = text;
    }
    void put(int& into, int number, const QString& caption) {
        if (number < 0 || number == into) return;
        note(caption, into < 0 ? QString() : QString::number(into), QString::number(number));
        into = number;
    }
    void put(QDate& into, const QDate& day, const QString& caption) {
        if (!day.isValid() || day == into) return;
        note(caption, shownDate(into), shownDate(day));
        into = day;
    }
    template <NamedEnum E>
    void put(E& into, const std::optional<E>& value, const QString& caption) {
        if (!value || *value == into) return;
        note(caption, shown(into), shown(*value));
        into = *value;
    }
    void add(const QString& words) { m_says << words; }
    QString says() const { return m_says.join(QStringLiteral("; ")); }

private:
    void note(const QString& caption, const QString& before, const QString& after) {
        m_says << (before.isEmpty() ? QStringLiteral("%1: %2").arg(caption, after)
                                    : QStringLiteral("%1: %2 → %3").arg(caption, before, after));
    }
    QStringList m_says;
};

/// They go through the rows, one at a time, and write their drafts in one step.
class RowImport : public Import {
public:
    Result<ImportPlan> plan(const Sheet& sheet, const ImportChoices& choices, Progress& progress) final {
        begin();
        ImportPlan plan;
        ImportCells cells(sheet, choices);
        for (size_t row = size_t(choices.heading + 1); row < sheet.rows.size(); ++row) {
            if (progress.isCancelled()) return Progress::stopped();
            if (row % sayEvery == 0) progress.at(int(row), int(sheet.rows.size()), {});
            ImportRow planned;
            planned.row = row;
            cells.setRow(row);
            m_filling = {};
            m_subject.clear();
            m_events.clear();
            if (choices.leaveOut.contains(row)) {
                planned.fate = ImportRow::Fate::LeftOut;
            } else if (const RowResult fate = take(cells, choices.dateOrder); fate) {
                planned.fate = *fate;
                planned.says = m_filling.says();
                planned.events = m_events;
            } else {
                planned.fate = ImportRow::Fate::Problem;
                planned.says = fate.error().sentence;
                planned.problemColumn = cells.column(fate.error().field);
            }
            planned.subject = m_subject;
            plan.rows.push_back(std::move(planned));
        }
        return plan;
    }

protected:
    virtual void begin() = 0;  ///< everything as it is in the workspace
    virtual RowResult take(const ImportCells& cells, DateOrder order) = 0;

    static RowResult problem(const QString& field, const QString& sentence) {
        return tl::unexpected<RowProblem>(RowProblem{sentence, field});
    }
    static RowResult problem(const Error& error, const QString& field) {
        return problem(error.field.isEmpty() ? field : error.field, error.what);
    }
    /// Counts, says how far it is, and stops when asked to.
    static std::function<Result<>()> counting(Progress& progress, int total) {
        return [&progress, total, done = 0]() mutable -> Result<> {
            if (progress.isCancelled()) return Progress::stopped();
            if (++done % int(sayEvery) == 0) progress.at(done, total, {});
            return {};
        };
    }

    Filling m_filling;  ///< of the row at hand
    QString m_subject;
    QStringList m_events;  ///< see ImportRow::events
};

/// A day that a cell gives; a problem when it gives something else.
inline tl::expected<QDate, RowProblem> dayIn(const ImportCells& cells, const QString& field, DateOrder order) {
    const QString text = cells(field);
    const QDate day = importedDate(text, order);
    if (text.isEmpty() || day.isValid()) return day;
    return tl::unexpected<RowProblem>(
        RowProblem{QObject::tr("\"%1\" is not a date, such as 14/02/2025.").arg(text), field});
}

}  // namespace nlc
