// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QStackedWidget>

#include "views/shell/aside.h"

namespace nlc {

/// Where a page shows an Aside in place of its lists, one at a time. The lists are the stack's first widget.
class AsidePlace {
public:
    explicit AsidePlace(QStackedWidget* content) : m_content(content) {}
    Aside* aside() const { return m_aside; }
    explicit operator bool() const { return m_aside != nullptr; }  ///< one is shown, not the lists
    bool isBusy() const { return m_aside && m_aside->isBusy(); }

    /// Takes it over and shows it. `back` is called when it asks to be closed.
    void open(Aside* aside, const std::function<void()>& back) {
        m_aside = aside;
        QObject::connect(aside, &Aside::closed, m_content, back);
        m_content->setCurrentIndex(m_content->addWidget(aside));
        aside->setFocus();
    }
    /// Back to the lists; false: it is writing, or what is typed in it cannot be kept, and it has to stay.
    bool close() {
        if (!m_aside) return true;
        if (isBusy() || !m_aside->leave()) return false;
        m_content->removeWidget(m_aside);
        m_content->setCurrentIndex(0);
        m_aside->hide();
        m_aside->deleteLater();
        m_aside = nullptr;
        return true;
    }

private:
    QStackedWidget* m_content;
    QPointer<Aside> m_aside;
};

}  // namespace nlc
