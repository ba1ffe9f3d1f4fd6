// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/form.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include "views/controls/labels.h"

namespace nlc::controls {

Form::Form(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins({});
    column_->setSpacing(theme::m);
}

void Form::addRow(const QList<Field*>& fields, const QList<int>& shares) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::s);
    int stretch = 0;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        Field* field = fields[i];
        fields_ << field;
        field->setReadOnly(readOnly_);
        connect(field, &Field::edited, this, &Form::edited);
        // A minimum of nothing, so that the shares decide and not the longest caption.
        field->setSizePolicy(fields.size() > 1 ? QSizePolicy::Ignored : QSizePolicy::Preferred,
                             field->sizePolicy().verticalPolicy());
        // An error below one field of a row does not push its neighbour down.
        const bool grows = field->sizePolicy().verticalPolicy() == QSizePolicy::Expanding;
        stretch = qMax(stretch, grows ? 1 : 0);
        row->addWidget(field, shares.value(i, 1), grows ? Qt::Alignment() : Qt::AlignTop);
    }
    column_->addLayout(row, stretch);
}

void Form::addHeading(const QString& words) {
    auto* heading = label(words, theme::Text::Section);
    heading->setContentsMargins(0, theme::s, 0, 0);
    column_->addWidget(heading);
}

void Form::addWidget(QWidget* other, int stretch) { column_->addWidget(other, stretch); }

void Form::addStretch() { column_->addStretch(1); }

bool Form::commitPending() {
    // Keeping one value may rebuild the page, and this form with it.
    const QPointer<Form> alive(this);
    QPointer<Field> wrong;
    const QList<QPointer<Field>> all(fields_.cbegin(), fields_.cend());
    for (const auto& field : all) {
        if (!field) continue;
        if (!field->commit() && !wrong) wrong = field;
        if (!alive) return true;
    }
    if (wrong) wrong->setFocus();
    return !wrong;
}

bool Form::hasPending() const {
    for (const auto* field : fields_)
        if (field->isEdited()) return true;
    return false;
}

void Form::restoreAll() {
    for (auto* field : fields_) field->restore();
}

void Form::setReadOnly(bool readOnly) {
    readOnly_ = readOnly;
    for (auto* field : fields_) field->setReadOnly(readOnly);
}

}  // namespace nlc::controls
