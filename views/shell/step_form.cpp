// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/step_form.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/tab_order.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
constexpr int stepDialogWidth = 440;
}

StepForm::StepForm(const QString& title, const QString& explanation, const QString& verb, QWidget* parent)
    : QWidget(parent),
      m_form(new controls::Form),
      m_error(controls::paragraph({})),
      m_cancel(controls::button(tr("Cancel"))),
      m_do(controls::button(verb, controls::Weight::Primary)) {
    m_error->setProperty("tone", u"late"_s);
    m_error->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    if (!title.isEmpty()) column->addWidget(controls::label(title, theme::Text::Section));
    if (!explanation.isEmpty()) column->addWidget(controls::paragraph(explanation, theme::Text::Body, true));
    column->addWidget(m_form);
    column->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::s);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_do);
    column->addLayout(buttons);
    connect(m_do, &QPushButton::clicked, this, &StepForm::perform);
    connect(m_cancel, &QPushButton::clicked, this, &StepForm::cancel);
    connect(m_form, &controls::Form::edited, this, [this] { m_touched = true; });
}

void StepForm::addRow(const QList<controls::Field*>& fields, const QList<int>& shares) {
    m_form->addRow(fields, shares);
    // After the field's own filter, so that this one is asked first: Enter in a line does the step.
    for (auto* field : fields)
        if (qobject_cast<QLineEdit*>(field->editor())) field->editor()->installEventFilter(this);
}

void StepForm::know(controls::Field* field, const QString& column) {
    if (!column.isEmpty()) m_known.append({field, column});
}

void StepForm::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // The fields came after the buttons.
    QWidget* last = controls::tabThrough(controls::stopBefore(this), m_form);
    for (QPushButton* each : {m_cancel, m_do}) {
        if (last) setTabOrder(last, each);
        last = each;
    }
}

void StepForm::focusFirst() {
    if (!m_form->fields().isEmpty()) m_form->fields().front()->setFocus();
}

bool StepForm::perform() {
    if (m_performing) return false;  // what it writes makes a page ask whether it may be left
    const QScopedValueRollback<bool> performing(m_performing, true);
    m_error->hide();
    if (!m_form->commitPending()) return false;
    const auto result = m_step ? m_step() : Result<>{};
    if (result) {
        m_touched = false;
        Q_EMIT done();
        return true;
    }
    for (const auto& [field, column] : m_known)
        if (!result.error().field.isEmpty() && column == result.error().field) {
            field->setError(result.error().what);
            field->setFocus();
            return false;
        }
    m_error->setText(result.error().what);
    m_error->show();
    return false;
}

void StepForm::cancel() {
    m_form->restoreAll();
    m_touched = false;
    Q_EMIT cancelled();
}

bool StepForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            perform();
            return true;
        }
        if (key == Qt::Key_Escape) {
            cancel();
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StepForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

QDialog* askInDialog(QWidget* parent, const QString& title, StepForm* form) {
    auto* dialog = new QDialog(parent);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinimumWidth(stepDialogWidth);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(theme::xl, theme::xl, theme::xl, theme::xl);
    column->addWidget(form);
    QObject::connect(form, &StepForm::done, dialog, &QDialog::accept);
    QObject::connect(form, &StepForm::cancelled, dialog, &QDialog::reject);
    dialog->open();
    form->focusFirst();
    return dialog;
}

}  // namespace nlc
