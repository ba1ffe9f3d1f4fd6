// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/import.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t headingWithin = 20;  // rows: some tables have a title and a date above
constexpr size_t datesLookedAt = 2000;

/// The field that a heading names, exactly; null: none.
const ImportField* fieldNamed(const QString& heading, const std::vector<ImportField>& fields) {
    const QString plain = plainWord(heading);
    if (plain.isEmpty()) return nullptr;
    for (const ImportField& field : fields) {
        if (plain == plainWord(field.shown) || plain == plainWord(field.id)) return &field;
        for (const QString& other : field.alsoKnown)
            if (plain == plainWord(other)) return &field;
    }
    return nullptr;
}

/// Day first unless the column shows otherwise: a second number above twelve can only be a day.
DateOrder dateOrderOf(const Sheet& sheet, size_t from, int column) {
    static const QRegularExpression numbers(u"^\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{2,4}"_s);
    for (size_t row = from; row < sheet.rows.size() && row < from + datesLookedAt; ++row) {
        const auto found = numbers.match(sheet.cell(row, column));
        if (!found.hasMatch()) continue;
        if (found.captured(1).toInt() > 12) return DateOrder::DayFirst;
        if (found.captured(2).toInt() > 12) return DateOrder::MonthFirst;
    }
    return DateOrder::DayFirst;
}

}  // namespace

int ImportPlan::count(ImportRow::Fate fate) const {
    return int(std::count_if(rows.begin(), rows.end(), [fate](const ImportRow& row) { return row.fate == fate; }));
}

std::vector<std::pair<QString, int>> ImportPlan::events() const {
    std::vector<std::pair<QString, int>> counted;
    for (const ImportRow& row : rows)
        for (const QString& event : row.events) {
            const auto known =
                std::find_if(counted.begin(), counted.end(), [&](const auto& each) { return each.first == event; });
            known == counted.end() ? void(counted.emplace_back(event, 1)) : void(++known->second);
        }
    std::stable_sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return counted;
}

QString ImportPlan::eventsInWords() const {
    QStringList words;
    for (const auto& [event, count] : events()) words << u"%1 %2"_s.arg(count).arg(event);
    return words.join(u", "_s);
}

QString plainWord(const QString& words) {
    QString plain;
    for (const QChar c : words.normalized(QString::NormalizationForm_KD).toLower())
        if (c.isLetterOrNumber()) plain += c;
    return plain.isEmpty() ? words.simplified() : plain;  // all signs: as it is, so that it is found again
}

QDate importedDate(const QString& cell, DateOrder order) {
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?$"_s),
        numbers(u"^(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})(?:[T ].*)?$"_s);
    const QString text = cell.trimmed();
    if (const auto found = iso.match(text); found.hasMatch())
        return {found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt()};
    if (const auto found = numbers.match(text); found.hasMatch()) {
        int first = found.captured(1).toInt(), second = found.captured(2).toInt(), third = found.captured(3).toInt();
        const bool yearFirst = found.capturedLength(1) == 4 || order == DateOrder::YearFirst;
        if (yearFirst) return {first < 100 ? first + 2000 : first, second, third};
        if (third < 100) third += third < 70 ? 2000 : 1900;
        return order == DateOrder::MonthFirst ? QDate(third, first, second) : QDate(third, second, first);
    }
    static const QRegularExpression hasYear(u"\\d{4}|\\d\\s+\\d\\d$"_s);
    if (!hasYear.match(text).hasMatch()) return {};
    return parseFreeDate(text, QDate(2000, 1, 1)).value_or(QDate());
}

ImportChoices guessChoices(const Sheet& sheet, const std::vector<ImportField>& fields,
                           const QHash<QString, QString>& remembered) {
    const auto fieldOf = [&](const QString& heading) {
        if (const auto known = remembered.constFind(plainWord(heading)); known != remembered.cend()) return *known;
        const ImportField* field = fieldNamed(heading, fields);
        return field ? field->id : QString();
    };
    const auto isRepeated = [&](const QString& id) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](const ImportField& field) { return field.id == id && field.isRepeated; });
    };
    ImportChoices choices;
    choices.heading = -1;
    qsizetype most = 0;
    for (size_t row = 0; row < sheet.rows.size() && row < headingWithin; ++row) {
        const auto named = std::count_if(sheet.rows[row].begin(), sheet.rows[row].end(),
                                         [&](const QString& cell) { return !fieldOf(cell).isEmpty(); });
        if (named > most) {
            most = named;
            choices.heading = int(row);
        }
    }
    for (int column = 0; column < sheet.columns(); ++column) {
        QString field = choices.heading < 0 ? QString() : fieldOf(sheet.cell(size_t(choices.heading), column));
        const bool again = choices.fieldOfColumn.contains(field);
        if (again && !isRepeated(field)) field.clear();  // the first of two columns for the same
        choices.fieldOfColumn << field;
    }
    for (const ImportField& field : fields)
        if (const auto column = choices.fieldOfColumn.indexOf(field.id); field.isDate && column >= 0)
            if (const DateOrder order = dateOrderOf(sheet, size_t(choices.heading + 1), int(column));
                order != DateOrder::DayFirst)
                choices.dateOrder = order;
    return choices;
}

QString ImportCells::operator()(const QString& field) const { return cell(column(field)); }

QStringList ImportCells::all(const QString& field) const {
    QStringList cells;
    for (int column = 0; column < m_choices.fieldOfColumn.size(); ++column)
        if (m_choices.fieldOfColumn[column] == field) cells << cell(column);
    cells.removeAll(QString());
    return cells;
}

QString ImportCells::cell(int column) const {
    QString text = m_sheet.cell(m_row, column).trimmed();
    if (text.size() > 1 && text[0] == u'\'' && u"=+-@"_s.contains(text[1])) text.remove(0, 1);
    return text;
}

}  // namespace nlc
