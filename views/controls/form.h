// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QWidget>

#include "views/controls/fields.h"

class QVBoxLayout;

namespace nlc::controls {

/// Fields below each other, two or more to a row where asked.
///
///     auto* form = new Form;
///     title = form->add(new TextField(tr("Title")));
///     form->addRow({by = new DateField(tr("Action required by")), category = new ChoiceField(tr("Category"),
///     options)}); title->onCommit([this](const QString& text) { return items.setTitle(id, text); }); …
///     form->commitPending();            // before another record is shown, the page is left, or the window closes
///     title->setValue(item.title);      // whenever the record is read
class Form : public QWidget {
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);

    template <typename F>
    F* add(F* field) {
        addRow({field});
        return field;
    }
    /// Side by side; `shares` are their parts of the width (equal when empty).
    void addRow(const QList<Field*>& fields, const QList<int>& shares = {});
    void addHeading(const QString& words);
    void addWidget(QWidget* other, int stretch = 0);
    void addStretch();

    /// Keeps all that is typed and not kept yet. False: at least one value cannot be kept; its field has the focus and
    /// says why, and nothing typed is lost.
    bool commitPending();
    bool hasPending() const;
    void restoreAll();  ///< forgets what is typed and not kept

    void setReadOnly(bool readOnly);
    const QList<Field*>& fields() const { return fields_; }

Q_SIGNALS:
    void edited();  ///< something was typed in one of the fields

private:
    QVBoxLayout* column_;
    QList<Field*> fields_;
    bool readOnly_ = false;
};

}  // namespace nlc::controls
