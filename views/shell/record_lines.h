// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/shell/record_form.h"
#include "views/shell/step_form.h"

namespace nlc {

/// The few records that belong to the one that is shown (a person's roles, a group's activities): a line each, which
/// opens in place to be edited, with the steps of its own below the form; a new one is asked for below them all.
///
/// Who uses it binds the form's fields, adds the steps, and sets the lines again when records change.
template <typename Record>
class RecordLines : public controls::Lines {
public:
    RecordLines(Desk& desk, const QString& name, const QString& empty, RecordForm<Record>* form)
        : Lines(name, empty), m_desk(desk), m_editor(new QWidget), m_form(form), m_steps(new QHBoxLayout) {
        auto* close = controls::button(QObject::tr("Close"));
        m_steps->setSpacing(theme::s);
        m_steps->addStretch();
        m_steps->addWidget(close);
        auto* inside = new QVBoxLayout(m_editor);
        inside->setContentsMargins(theme::m, theme::m, 0, theme::m);
        inside->setSpacing(theme::m);
        inside->addWidget(m_form);
        inside->addLayout(m_steps);
        openBelow(0, m_editor);
        closeEditor();
        connect(close, &QAbstractButton::clicked, this, [this] {
            if (m_form->commitPending()) closeEditor();
        });
    }

    RecordForm<Record>* form() const { return m_form; }

    using Step = std::function<Result<>(Id<Record>)>;
    /// A button that ends or moves the record: what is typed is kept first, and the form closes.
    void addStep(const QString& words, const QString& said, Step step) {
        connect(addButton(words), &QAbstractButton::clicked, this, [this, said, step = std::move(step)] {
            if (!m_form->commitPending() || !m_desk.done(step(m_form->record().id))) return;
            closeEditor();
            m_desk.say(said, true);
        });
    }
    /// A button that deletes the record, with what is typed.
    QPushButton* addDelete(const QString& words, std::function<QString(const Record&)> said, Step step) {
        auto* press = addButton(words);
        connect(press, &QAbstractButton::clicked, this, [this, said = std::move(said), step = std::move(step)] {
            m_form->restoreAll();
            const QString done = said(m_form->record());
            if (m_desk.done(step(m_form->record().id))) m_desk.say(done, true);
        });
        return press;
    }

    /// Opens the record's line, or closes it when it is open.
    void edit(Id<Record> id) {
        if (!m_form->commitPending() || !finishNew()) return;
        if (openLine() == id.value) return closeEditor();
        m_form->showRecord(id);
        openBelow(id.value, m_editor);
        m_form->fields().front()->setFocus();
    }

    bool canAskNew() { return m_form->commitPending() && !m_new; }
    /// Asks for a new record below all lines; the form goes when it is done or cancelled.
    void askNew(StepForm* form) {
        m_new = form;
        form->setContentsMargins(0, theme::m, 0, theme::m);
        const auto close = [this, form] {
            closeEditor();
            openBelow(0, m_editor);
            closeEditor();
            form->hide();
            form->deleteLater();
            m_new = nullptr;
        };
        connect(form, &StepForm::done, this, close);
        connect(form, &StepForm::cancelled, this, close);
        openBelow(0, form);
        form->focusFirst();
    }
    /// A new record that was begun is added; false: it cannot be, and says why.
    bool finishNew() { return !m_new || !m_new->isTouched() || m_new->perform(); }

    /// Before the lines of `another` owner, or the same one's again, are shown; false: a value cannot be kept.
    bool leave(bool another) {
        if (!m_form->commitPending()) return false;
        if (m_new) m_new->cancel();
        if (another) closeEditor();
        return true;
    }

private:
    QPushButton* addButton(const QString& words) {
        auto* press = controls::button(words);
        press->setEnabled(m_desk.workspace().isWritable());
        m_steps->insertWidget(m_steps->count() - 2, press);  // before the stretch and Close
        return press;
    }

    Desk& m_desk;
    QWidget* m_editor;
    RecordForm<Record>* m_form;
    QHBoxLayout* m_steps;
    QPointer<StepForm> m_new;
};

}  // namespace nlc
