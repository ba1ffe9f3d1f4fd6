// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace nlc {

/// A view that stands in place of a page's lists for a while; Esc goes back to them.
class Aside : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual bool leave() { return true; }          ///< keeps what is typed; false: it cannot be kept, and says why
    virtual bool isBusy() const { return false; }  ///< it writes, and has to stay

Q_SIGNALS:
    void closed();  ///< back to the lists

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace nlc
