// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPoint>
#include <QPointer>

class QTableView;
class QWidget;

namespace nlc {

/// Lets the rows of a table be put in an order by hand: by dragging a row, or with Alt+Up and Alt+Down. It moves
/// nothing itself: who listens makes the step, and the model brings the rows in their new order.
class RowMover : public QObject {
    Q_OBJECT
public:
    explicit RowMover(QTableView* table);  ///< the table owns it
    void setEnabled(bool enabled) { m_enabled = enabled; }

Q_SIGNALS:
    /// Row `from` is to stand at place `to`, counted without it.
    void moveAsked(int from, int to);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int gapAt(const QPoint& at) const;  ///< before which row a drop there would go
    void showGap(int gap);
    void endDrag();

    QTableView* m_table;
    QPointer<QWidget> m_gap;
    QPoint m_pressedAt;
    int m_dragged = -1;
    bool m_dragging = false, m_enabled = true;
};

}  // namespace nlc
