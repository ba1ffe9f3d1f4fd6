// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/transfer/import_columns.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include "views/controls/labels.h"
#include "views/controls/tab_order.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostColumns = 200;  // that a person would look through

/// The first cell of the column with anything in it.
QString exampleOf(const Sheet& sheet, size_t from, int column) {
    for (size_t row = from; row < sheet.rows.size() && row < from + 50; ++row)
        if (const QString cell = sheet.cell(row, column).simplified(); !cell.isEmpty()) return cell;
    return {};
}

}  // namespace

ImportColumns::ImportColumns(QWidget* parent) : QFrame(parent), m_grid(nullptr), m_room(nullptr) {
    setObjectName(u"card"_s);
    auto* title = controls::label(tr("Columns"), theme::Text::Section);
    m_room = new QWidget;
    auto* rows = new QVBoxLayout(m_room);
    rows->setContentsMargins(0, 0, theme::s, 0);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme::s);
    m_grid->setVerticalSpacing(theme::s);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    rows->addLayout(m_grid);
    rows->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::m, theme::m, theme::s, theme::m);
    column->setSpacing(theme::s);
    column->addWidget(title);
    column->addWidget(controls::scrolled(m_room), 1);
}

void ImportColumns::show(const Sheet& sheet, const ImportChoices& choices, const std::vector<ImportField>& fields) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    m_headings.clear();
    for (int column = 0; column < qMin(int(choices.fieldOfColumn.size()), mostColumns); ++column) {
        const QString heading =
            choices.heading < 0 ? QString() : sheet.cell(size_t(choices.heading), column).simplified();
        const QString name = heading.isEmpty() ? tr("Column %1").arg(column + 1) : heading;
        m_headings << heading;
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new controls::ElidedLabel(name));
        auto* example = new controls::ElidedLabel(exampleOf(sheet, size_t(choices.heading + 1), column));
        example->setFont(theme::font(theme::Text::Small));
        example->setProperty("tone", u"muted"_s);
        words->addWidget(example);
        auto* cell = new QWidget;
        words->setContentsMargins({});
        cell->setLayout(words);
        auto* field = new QComboBox;
        field->setItemDelegate(new QStyledItemDelegate(field));
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(8);
        field->setAccessibleName(tr("What \"%1\" is").arg(name));
        field->addItem(tr("Left out"), QString());
        for (const ImportField& each : fields) field->addItem(each.shown, each.id);
        field->setCurrentIndex(qMax(0, field->findData(choices.fieldOfColumn[column])));
        connect(field, &QComboBox::currentIndexChanged, this, [this, column] { chosen(size_t(column)); });
        m_grid->addWidget(cell, column, 0);
        m_grid->addWidget(field, column, 1);
        m_fields.push_back(field);
    }
    // They are made after the rows beside them.
    QWidget* before = controls::stopBefore(this);
    for (QComboBox* field : m_fields) {
        if (before) setTabOrder(before, field);
        before = field;
    }
}

void ImportColumns::chosen(size_t column) {
    // A field comes from one column: the one that was chosen last.
    const QString field = m_fields[column]->currentData().toString();
    for (QComboBox* other : m_fields) {
        if (field.isEmpty() || other == m_fields[column] || other->currentData().toString() != field) continue;
        const QSignalBlocker quiet(other);
        other->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

QStringList ImportColumns::fieldOfColumn() const {
    QStringList fields;
    for (const QComboBox* field : m_fields) fields << field->currentData().toString();
    return fields;
}

QHash<QString, QString> ImportColumns::headings() const {
    QHash<QString, QString> known;
    for (size_t column = 0; column < m_fields.size(); ++column)
        if (const QString heading = plainWord(m_headings[qsizetype(column)]); !heading.isEmpty())
            known.insert(heading, m_fields[column]->currentData().toString());
    return known;
}

}  // namespace nlc
