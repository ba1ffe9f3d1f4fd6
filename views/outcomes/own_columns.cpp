// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/own_columns.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>

#include "models/outcomes/measure_columns.h"
#include "models/outcomes/outcome_files.h"
#include "views/controls/labels.h"
#include "views/controls/tab_order.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 200;  // columns that a person would look through

QComboBox* choiceOf(const QString& name) {
    auto* combo = new QComboBox;
    combo->setItemDelegate(new QStyledItemDelegate(combo));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    combo->setAccessibleName(name);
    return combo;
}

}  // namespace

OwnColumns::OwnColumns(QWidget* parent) : QFrame(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(theme::s);
    m_grid->setVerticalSpacing(theme::xs);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

QString OwnColumns::Column::value() const {
    const QString what = meaning->currentData().toString();
    return what.endsWith(u'/') ? what + group->currentData().toString() : what;
}

void OwnColumns::show(const QStringList& headings, const ReadOptions& options) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_columns.clear();
    int row = 0;
    for (const QString& heading : headings.mid(0, mostShown)) {
        const QString name = heading.simplified();
        if (name.isEmpty()) continue;
        auto* meaning = choiceOf(tr("What \"%1\" is").arg(name));
        auto* group = choiceOf(tr("Of which pupils \"%1\" is").arg(name));
        meaning->addItem(tr("Left out"), QString());
        meaning->addItem(tr("URN or LA number"), u"code"_s);
        meaning->addItem(tr("Year"), u"year"_s);
        meaning->addItem(tr("Name"), u"name"_s);
        meaning->addItem(tr("LA of the school"), u"la"_s);
        // A measure ends in the mark that its group stands behind.
        for (const Measure& measure : measures())
            meaning->addItem(shownTitle(measure), QString(QLatin1String(measure.id) + u'/'));
        for (const auto& named : NamesOf<PupilGroup>::values) group->addItem(shown(named.value), word(named.value));
        const QString now = meaningOfHeading(heading, options);
        const auto slash = now.indexOf(u'/');
        meaning->setCurrentIndex(qMax(0, meaning->findData(slash < 0 ? now : now.left(slash + 1))));
        group->setCurrentIndex(slash < 0 ? 0 : qMax(0, group->findData(now.mid(slash + 1))));
        const size_t place = m_columns.size();
        connect(meaning, &QComboBox::currentIndexChanged, this, [this, place] { chosen(place); });
        connect(group, &QComboBox::currentIndexChanged, this, [this, place] { chosen(place); });
        m_grid->addWidget(new controls::ElidedLabel(name), row, 0);
        m_grid->addWidget(meaning, row, 1);
        m_grid->addWidget(group, row + 1, 1);
        group->setVisible(slash >= 0);
        m_columns.push_back({heading.trimmed(), meaning, group});
        row += 2;
    }
    QWidget* before = controls::stopBefore(this);
    for (const Column& each : m_columns)
        for (QComboBox* field : {each.meaning, each.group}) {
            if (before) setTabOrder(before, field);
            before = field;
        }
}

void OwnColumns::chosen(size_t column) {
    const Column& now = m_columns[column];
    now.group->setVisible(now.meaning->currentData().toString().endsWith(u'/'));
    // One column holds it: the one that was chosen last.
    for (const Column& other : m_columns) {
        if (other.meaning == now.meaning || now.value().isEmpty() || other.value() != now.value()) continue;
        const QSignalBlocker quiet(other.meaning);
        other.meaning->setCurrentIndex(0);
        other.group->hide();
    }
    Q_EMIT changed();
}

QHash<QString, QString> OwnColumns::mapping() const {
    QHash<QString, QString> mapping;
    for (const Column& each : m_columns)
        if (meaningOfHeading(each.heading, {}) != each.value()) mapping.insert(each.heading.toLower(), each.value());
    return mapping;
}

}  // namespace nlc
