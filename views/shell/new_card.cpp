// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/new_card.h"

#include <QVBoxLayout>

namespace nlc {

NewCard::NewCard(const QString& title, const QString& explanation, const QString& verb)
    : m_form(new StepForm({}, explanation, verb)) {
    setTitle(title);
    setAccessibleName(title);
    body()->addWidget(m_form);
    body()->addStretch();
    connect(m_form, &StepForm::cancelled, this, &NewCard::cancelled);
}

}  // namespace nlc
