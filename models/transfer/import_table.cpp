// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/import_table.h"

#include "models/records/list_roles.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Tone toneOfFate(ImportRow::Fate fate) {
    switch (fate) {
        case ImportRow::Fate::New:
            return Tone::Good;
        case ImportRow::Fate::Update:
            return Tone::Info;
        case ImportRow::Fate::Problem:
            return Tone::Late;
        case ImportRow::Fate::Same:
        case ImportRow::Fate::LeftOut:
            break;
    }
    return Tone::Neutral;
}

}  // namespace

QString fateInWords(ImportRow::Fate fate) {
    switch (fate) {
        case ImportRow::Fate::New:
            return ImportTable::tr("New");
        case ImportRow::Fate::Update:
            return ImportTable::tr("Update");
        case ImportRow::Fate::Same:
            return ImportTable::tr("Same");
        case ImportRow::Fate::Problem:
            return ImportTable::tr("Problem");
        case ImportRow::Fate::LeftOut:
            break;
    }
    return ImportTable::tr("Left out");
}

void ImportTable::setSheet(Sheet sheet, const ImportChoices& choices, const std::vector<ImportField>& fields) {
    beginResetModel();
    m_sheet = std::move(sheet);
    m_columns = m_sheet.columns();
    m_plan = {};
    m_shown.clear();
    endResetModel();
    setChoices(choices, fields);
}

void ImportTable::setChoices(const ImportChoices& choices, const std::vector<ImportField>& fields) {
    m_heading = choices.heading;
    m_fieldNames.clear();
    for (const QString& id : choices.fieldOfColumn) {
        QString name;
        for (const ImportField& field : fields)
            if (field.id == id) name = field.shown;
        m_fieldNames << name;
    }
    if (m_columns > 0) Q_EMIT headerDataChanged(Qt::Horizontal, FirstCell, FirstCell + m_columns - 1);
}

void ImportTable::setPlan(ImportPlan plan) {
    // Putting one cell right usually leaves the same rows: then the place in the table stays, too.
    const bool sameRows = plan.rows.size() == m_plan.rows.size() && !m_only && !m_shown.empty();
    if (!sameRows) beginResetModel();
    m_plan = std::move(plan);
    if (sameRows) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        choose();
        endResetModel();
    }
}

void ImportTable::showOnly(std::optional<ImportRow::Fate> fate) {
    beginResetModel();
    m_only = fate;
    choose();
    endResetModel();
}

void ImportTable::choose() {
    m_shown.clear();
    for (size_t i = 0; i < m_plan.rows.size(); ++i)
        if (!m_only || m_plan.rows[i].fate == *m_only) m_shown.push_back(i);
}

int ImportTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : FirstCell + m_columns; }

QVariant ImportTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ImportRow& row = at(index.row());
    if (index.column() < FirstCell) {
        if (role == Qt::ToolTipRole && index.column() == SaysColumn) return row.says;
        if (role == PillRole && index.column() == FateColumn) return int(toneOfFate(row.fate));
        if (role == ToneRole && index.column() == SaysColumn && row.fate == ImportRow::Fate::Problem)
            return int(Tone::Late);
        if (role != Qt::DisplayRole) return {};
        return index.column() == FateColumn      ? QVariant(fateInWords(row.fate))
               : index.column() == SubjectColumn ? QVariant(row.subject)
                                                 : QVariant(row.says);
    }
    const int column = index.column() - FirstCell;
    if (role == Qt::DisplayRole || role == Qt::EditRole) return m_sheet.cell(row.row, column);
    if (role == ToneRole && row.problemColumn == column) return int(Tone::Late);
    if (role == MutedRole) return m_fieldNames.value(column).isEmpty();
    return {};
}

QString ImportTable::headingOf(int column) const {
    const QString heading = m_heading < 0 ? QString() : m_sheet.cell(size_t(m_heading), column).simplified();
    return heading.isEmpty() ? tr("Column %1").arg(column + 1) : heading;
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == FateColumn) return tr("Becomes");
    if (section == SubjectColumn) return tr("Whose");
    if (section == SaysColumn) return tr("What changes");
    return headingOf(section - FirstCell);
}

Qt::ItemFlags ImportTable::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() >= FirstCell ? flags | Qt::ItemIsEditable : flags;
}

bool ImportTable::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() < FirstCell) return false;
    const int column = index.column() - FirstCell;
    QStringList& cells = m_sheet.rows[at(index.row()).row];
    while (cells.size() <= column) cells << QString();
    if (cells[column] == value.toString()) return true;
    cells[column] = value.toString();
    Q_EMIT dataChanged(index, index);
    Q_EMIT cellChanged();
    return true;
}

std::vector<QStringList> ImportTable::problemRows() const {
    std::vector<QStringList> rows;
    QStringList heading;
    for (int column = 0; column < m_columns; ++column) heading << headingOf(column);
    rows.push_back(heading << tr("What is wrong"));
    for (const ImportRow& row : m_plan.rows) {
        if (row.fate != ImportRow::Fate::Problem) continue;
        QStringList cells;
        for (int column = 0; column < m_columns; ++column) cells << m_sheet.cell(row.row, column);
        rows.push_back(cells << row.says);
    }
    return rows;
}

}  // namespace nlc
