// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/row_mover.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>

#include "views/controls/theme.h"

namespace nlc {

namespace {

/// The line between two rows where a dragged one would go.
class Gap : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), theme::colours().accent); }
};

}  // namespace

RowMover::RowMover(QTableView* table) : QObject(table), m_table(table), m_gap(new Gap(table->viewport())) {
    m_gap->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_gap->hide();
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
}

bool RowMover::eventFilter(QObject* watched, QEvent* event) {
    // The type comes first: a table that is being taken down still passes its last events through here.
    static constexpr QEvent::Type heard[] = {QEvent::KeyPress, QEvent::ShortcutOverride, QEvent::MouseButtonPress,
                                             QEvent::MouseMove, QEvent::MouseButtonRelease};
    if (!m_enabled || std::find(std::begin(heard), std::end(heard), event->type()) == std::end(heard)) return false;
    if (!m_table->model()) return false;
    if (watched == m_table) {
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return false;
        auto* key = static_cast<QKeyEvent*>(event);
        const bool up = key->key() == Qt::Key_Up;
        if (key->modifiers().testFlag(Qt::AltModifier) && (up || key->key() == Qt::Key_Down)) {
            event->accept();
            if (event->type() == QEvent::ShortcutOverride) return true;
            const int row = m_table->currentIndex().row();
            const int to = up ? row - 1 : row + 1;
            if (row >= 0 && to >= 0 && to < m_table->model()->rowCount()) Q_EMIT moveAsked(row, to);
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_dragging && event->type() == QEvent::KeyPress) {
            endDrag();
            return true;
        }
        return false;
    }
    switch (event->type()) {
        case QEvent::MouseButtonPress: {
            auto* mouse = static_cast<QMouseEvent*>(event);
            m_dragged = mouse->button() == Qt::LeftButton ? m_table->rowAt(mouse->pos().y()) : -1;
            m_pressedAt = mouse->pos();
            return false;
        }
        case QEvent::MouseMove: {
            auto* mouse = static_cast<QMouseEvent*>(event);
            if (m_dragged < 0 || !mouse->buttons().testFlag(Qt::LeftButton)) return false;
            if (!m_dragging && (mouse->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
                return true;
            m_dragging = true;
            showGap(gapAt(mouse->pos()));
            return true;  // not also a choice of every row on the way
        }
        case QEvent::MouseButtonRelease: {
            const int from = m_dragged;
            const bool dropped = m_dragging;
            const int gap = gapAt(static_cast<QMouseEvent*>(event)->pos());
            endDrag();
            if (!dropped) return false;
            const int to = gap > from ? gap - 1 : gap;
            if (to != from) Q_EMIT moveAsked(from, to);
            return false;  // the view ends its press too
        }
        default:
            return false;
    }
}

int RowMover::gapAt(const QPoint& at) const {
    const int row = m_table->rowAt(at.y());
    if (row < 0) return at.y() < 0 ? 0 : m_table->model()->rowCount();
    const bool lowerHalf = at.y() > m_table->rowViewportPosition(row) + m_table->rowHeight(row) / 2;
    return lowerHalf ? row + 1 : row;
}

void RowMover::showGap(int gap) {
    const int rows = m_table->model()->rowCount();
    const int y = gap < rows ? m_table->rowViewportPosition(gap)
                             : m_table->rowViewportPosition(rows - 1) + m_table->rowHeight(rows - 1);
    m_gap->setGeometry(0, qMax(0, y - theme::focusWidth / 2), m_table->viewport()->width(), theme::focusWidth);
    m_gap->show();
    m_gap->raise();
}

void RowMover::endDrag() {
    m_dragged = -1;
    m_dragging = false;
    if (m_gap) m_gap->hide();
}

}  // namespace nlc
