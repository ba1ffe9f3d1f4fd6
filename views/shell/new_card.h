// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/details.h"
#include "views/shell/step_form.h"

class QStackedWidget;

namespace nlc {

/// Stands where the details stand while a record is made: asks for the little that it needs to begin with. Nothing is
/// written before its button is pressed: Esc leaves no trace.
class NewCard : public Details {
    Q_OBJECT
public:
    NewCard(const QString& title, const QString& explanation, const QString& verb);
    StepForm* form() const { return m_form; }
    /// What was typed is kept by making the record; false: it cannot be, and says why.
    bool leave() override { return !m_form->isTouched() || m_form->perform(); }
    void focusFirst() { m_form->focusFirst(); }

Q_SIGNALS:
    void cancelled();
    void made(const QString& table, qint64 row);

private:
    StepForm* m_form;
};

/// Where a page shows the card of a record that is being made, in place of its details; one at a time.
class NewCardPlace {
public:
    explicit NewCardPlace(QStackedWidget* place) : m_place(place) {}
    NewCard* card() const { return m_card; }  ///< null: none is open
    void open(NewCard* card);                 ///< takes it over, shows it and goes to its first field
    void close();
    bool leave() { return !m_card || m_card->leave(); }

private:
    QStackedWidget* m_place;
    NewCard* m_card = nullptr;
};

}  // namespace nlc
