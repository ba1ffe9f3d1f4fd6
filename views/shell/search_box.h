// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>
#include <QPointer>

class QListView;
class QStandardItemModel;

namespace nlc {

class Desk;

/// Finds any record by the beginnings of its words. Ctrl+K comes here; Down and Enter choose, Esc goes back to the
/// work.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(Desk& desk, QWidget* parent = nullptr);
    ~SearchBox() override;
    void begin();  ///< takes the focus, remembering where it was

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void find();
    void openCurrent();
    void leave();

    Desk& m_desk;
    QListView* m_hits;  ///< below the box, over the page; belongs to the window
    QStandardItemModel* m_model;
    QPointer<QWidget> m_before;
};

}  // namespace nlc
