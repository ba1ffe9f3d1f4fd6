// SPDX-License-Identifier: GPL-3.0-or-later
// The fields whose values come from a list: choice, tick, chips, reference.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include "views/controls/chip.h"
#include "views/controls/fields.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

/// Scrolling a form must not change what the pointer happens to pass.
class CalmCombo final : public QComboBox {
public:
    CalmCombo() {
        setFocusPolicy(Qt::StrongFocus);
        setItemDelegate(new QStyledItemDelegate(this));  // the one the style sheet can pad
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(6);
        setMaxVisibleItems(12);
    }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

}  // namespace

ChoiceField::ChoiceField(const QString& caption, const std::vector<Option>& options)
    : ValueField(caption), combo_(new CalmCombo) {
    setEditor(combo_);
    setOptions(options);
    connect(combo_, &QComboBox::activated, this, [this] {
        markEdited();
        commit();
    });
    // Letters and arrows on the closed box do not activate; they are kept when the field is left.
    connect(combo_, &QComboBox::currentIndexChanged, this, [this] { markEdited(); });
}

void ChoiceField::setOptions(const std::vector<Option>& options) {
    show([&] {
        combo_->clear();
        for (const auto& option : options) combo_->addItem(option.text, option.code);
        write(value());
    });
}

void ChoiceField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    combo_->setEnabled(!readOnly);
}

Result<QString> ChoiceField::read() const { return combo_->currentData().toString(); }

void ChoiceField::write(const QString& code) {
    int index = combo_->findData(code);
    if (index < 0 && !code.isEmpty()) {
        combo_->addItem(code, code);
        index = combo_->count() - 1;
    }
    combo_->setCurrentIndex(index);
}

CheckField::CheckField(const QString& words, const QString& caption) : ValueField(caption), box_(new QCheckBox(words)) {
    box_->setAccessibleName(caption.isEmpty() ? words : caption + u": "_s + words);
    setEditor(box_);
    connect(box_, &QCheckBox::clicked, this, [this] {
        markEdited();
        commit();
    });
}

void CheckField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    box_->setEnabled(!readOnly);
}

Result<bool> CheckField::read() const { return box_->isChecked(); }

void CheckField::write(const bool& value) { box_->setChecked(value); }

ChipsField::ChipsField(const QString& caption, const std::vector<Option>& options)
    : ValueField(caption), row_(new QWidget) {
    auto* flow = new FlowLayout(row_);
    for (const auto& option : options) {
        auto* chip = new Chip(option.text);
        chip->setAccessibleName(caption + u": "_s + option.text);
        flow->addWidget(chip);
        chips_.push_back(chip);
        codes_ << option.code;
        connect(chip, &QAbstractButton::clicked, this, [this] {
            markEdited();
            commit();
        });
    }
    row_->setAccessibleName(caption);
    setEditor(row_);
    if (!chips_.empty()) setFocusProxy(chips_.front());
}

void ChipsField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    row_->setEnabled(!readOnly);
}

Result<QStringList> ChipsField::read() const {
    QStringList on;
    for (std::size_t i = 0; i < chips_.size(); ++i)
        if (chips_[i]->isChecked()) on << codes_[qsizetype(i)];
    return on;
}

void ChipsField::write(const QStringList& value) {
    for (std::size_t i = 0; i < chips_.size(); ++i) chips_[i]->setChecked(value.contains(codes_[qsizetype(i)]));
}

ReferenceField::ReferenceField(const QString& caption, QAbstractItemModel* records, int idRole, const QString& noun,
                               int column)
    : ValueField(caption),
      line_(new QLineEdit),
      completer_(new QCompleter(records, this)),
      records_(records),
      idRole_(idRole),
      column_(column),
      noun_(noun) {
    completer_->setCompletionColumn(column);
    completer_->setCompletionRole(Qt::DisplayRole);
    completer_->setFilterMode(Qt::MatchContains);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setMaxVisibleItems(9);
    auto* list = new QListView;
    list->setObjectName(u"completions"_s);
    list->setModelColumn(column);
    completer_->setPopup(list);
    list->setItemDelegate(new QStyledItemDelegate(list));
    line_->setCompleter(completer_);
    line_->setPlaceholderText(tr("Type part of the name"));
    line_->setClearButtonEnabled(true);
    setEditor(line_);
    connect(line_, &QLineEdit::textEdited, this, [this] {
        picked_ = 0;
        markEdited();
    });
    // Emptying with the clear button is not "edited" to Qt.
    connect(line_, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (showing() || !text.isEmpty()) return;
        picked_ = 0;
        markEdited();
    });
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        picked_ = index.data(idRole_).toLongLong();
        markEdited();
        // The completer writes the name after this; keeping it must come later.
        QMetaObject::invokeMethod(
            this, [this] { commit(); }, Qt::QueuedConnection);
    });
    connect(records, &QAbstractItemModel::modelReset, this, [this] {
        if (!isEdited()) show([this] { write(value()); });
    });
}

void ReferenceField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    line_->setReadOnly(readOnly);
}

QString ReferenceField::nameOf(qint64 id) const {
    for (int row = 0; row < records_->rowCount(); ++row) {
        const QModelIndex index = records_->index(row, column_);
        if (index.data(idRole_).toLongLong() == id) return index.data().toString();
    }
    return {};
}

Result<qint64> ReferenceField::read() const {
    const QString typed = line_->text().simplified();
    if (typed.isEmpty()) return 0;
    if (picked_ && nameOf(picked_).simplified() == typed) return picked_;
    qint64 found = 0;
    int exact = 0, containing = 0;
    for (int row = 0; row < records_->rowCount(); ++row) {
        const QModelIndex index = records_->index(row, column_);
        const QString name = index.data().toString().simplified();
        if (name.compare(typed, Qt::CaseInsensitive) == 0) {
            if (exact++ == 0) found = index.data(idRole_).toLongLong();
        } else if (exact == 0 && name.contains(typed, Qt::CaseInsensitive)) {
            ++containing;
            found = index.data(idRole_).toLongLong();
        }
    }
    if (exact == 1 || (exact == 0 && containing == 1)) return found;
    if (exact > 1 || containing > 1)
        return failed(Error::Kind::Invalid,
                      tr("More than one %1 fits “%2”. Choose it from the list.").arg(noun_, typed));
    return failed(Error::Kind::Invalid, tr("No %1 is called “%2”. Choose one from the list.").arg(noun_, typed));
}

void ReferenceField::write(const qint64& id) {
    picked_ = id;
    line_->setText(id ? nameOf(id) : QString());
    line_->setCursorPosition(0);
}

}  // namespace nlc::controls
