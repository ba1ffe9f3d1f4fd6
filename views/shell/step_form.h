// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "models/store/error.h"
#include "views/controls/form.h"

class QDialog;
class QLabel;
class QPushButton;

namespace nlc {

/// What one step needs to know, and the button that does it: "Merge into …, on …". Nothing is written before that; Esc
/// and Cancel leave no trace. A value that is refused has the reason below it.
///
///     auto* form = new StepForm(tr("New person"), {}, tr("Add person"));
///     auto* name = form->add(new TextField(tr("Name")), u"family_name"_s);
///     form->onDo([=] { return addPerson(workspace, {{}, name->value()}).map([](auto) {}); });
class StepForm : public QWidget {
    Q_OBJECT
public:
    /// `title` may be empty where the place says it already; `verb` is the button's.
    StepForm(const QString& title, const QString& explanation, const QString& verb, QWidget* parent = nullptr);

    /// An error about `column` is shown below this field.
    template <typename F>
    F* add(F* field, const QString& column = {}) {
        addRow({field});
        know(field, column);
        return field;
    }
    void addRow(const QList<controls::Field*>& fields, const QList<int>& shares = {});
    void know(controls::Field* field, const QString& column);
    void addWidget(QWidget* other) { m_form->addWidget(other); }

    void onDo(std::function<Result<>()> step) { m_step = std::move(step); }
    bool perform();  ///< as the button does; false: something is refused, and says why
    void cancel();
    bool isTouched() const { return m_touched; }  ///< something was typed
    QPushButton* doButton() const { return m_do; }
    controls::Form* form() const { return m_form; }
    void focusFirst();

Q_SIGNALS:
    void done();
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    controls::Form* m_form;
    QLabel* m_error;
    QPushButton *m_cancel, *m_do;
    std::function<Result<>()> m_step;
    QList<std::pair<controls::Field*, QString>> m_known;
    bool m_touched = false;
    bool m_performing = false;
};

/// The form in a small window of its own over `parent`; it closes with the form and is deleted then.
QDialog* askInDialog(QWidget* parent, const QString& title, StepForm* form);

}  // namespace nlc
