// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/new_card.h"

#include <QStackedWidget>
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

void NewCardPlace::open(NewCard* card) {
    close();
    m_card = card;
    m_place->addWidget(card);
    m_place->setCurrentWidget(card);
    card->focusFirst();
}

void NewCardPlace::close() {
    if (!m_card) return;
    m_place->removeWidget(m_card);
    m_card->hide();
    m_card->deleteLater();
    m_card = nullptr;
}

}  // namespace nlc
