// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"
#include "views/shell/desk.h"
#include "views/shell/details.h"

namespace nlc {

class ListModel;
class StepForm;

/// Asks for a person or an organisation that is new. Nothing is written before its button is pressed: Esc leaves no trace.
class NewForm : public Details {
    Q_OBJECT
public:
    /// A person with where they work and how far their membership is; `organisation` is filled in when it is not 0.
    static NewForm* person(Desk& desk, ListModel* organisations, qint64 organisation);
    static NewForm* organisation(Desk& desk);
    /// What was typed is kept by adding it; false: it cannot be, and says why.
    bool leave() override;
    void focusFirst();

Q_SIGNALS:
    void added(const QString& table, qint64 row);
    void cancelled();

private:
    NewForm(const QString& title, const QString& explanation, const QString& verb);
    StepForm* m_form;
};

}  // namespace nlc
