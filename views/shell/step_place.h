// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QVBoxLayout>

#include "views/controls/theme.h"
#include "views/shell/step_form.h"

namespace nlc {

/// Where a panel asks for what one of its steps needs to know; one form at a time, which goes when it is done or given
/// up. Hidden while nothing is asked.
class StepPlace : public QWidget {
public:
    explicit StepPlace(QWidget* parent = nullptr) : QWidget(parent), m_column(new QVBoxLayout(this)) {
        m_column->setContentsMargins(0, theme::s, 0, theme::s);
        hide();
    }
    bool isOpen() const { return m_form != nullptr; }
    /// `closed` is called after it went, however that came.
    void ask(StepForm* form, std::function<void()> closed = {}) {
        close();
        m_form = form;
        m_closed = std::move(closed);
        m_column->addWidget(form);
        connect(form, &StepForm::done, this, [this] { close(); });
        connect(form, &StepForm::cancelled, this, [this] { close(); });
        show();
        form->focusFirst();
    }
    /// What was typed is done; false: it cannot be, and says why.
    bool leave() { return !m_form || !m_form->isTouched() || m_form->perform(); }
    void close() {
        if (!m_form) return;
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
        hide();
        if (const auto closed = std::exchange(m_closed, {})) closed();
    }

private:
    QVBoxLayout* m_column;
    QPointer<StepForm> m_form;
    std::function<void()> m_closed;
};

}  // namespace nlc
