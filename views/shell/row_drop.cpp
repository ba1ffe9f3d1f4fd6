// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/row_drop.h"

#include <QDropEvent>
#include <QPainter>
#include <QTableView>

#include "models/records/list_model.h"
#include "views/controls/theme.h"

namespace nlc {

namespace {

class TargetFrame : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(QPen(theme::colours().accent, theme::focusWidth));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
};

}  // namespace

RowDrop::RowDrop(QTableView* onto, const QString& mimeType)
    : QObject(onto), m_table(onto), m_mimeType(mimeType), m_frame(new TargetFrame(onto->viewport())) {
    m_frame->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frame->hide();
    onto->setAcceptDrops(true);
    onto->viewport()->setAcceptDrops(true);
    onto->viewport()->installEventFilter(this);
}

bool RowDrop::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
        case QEvent::DragEnter:
        case QEvent::DragMove: {
            auto* drag = static_cast<QDragMoveEvent*>(event);
            if (!drag->mimeData()->hasFormat(m_mimeType)) return false;
            drag->acceptProposedAction();
            showTarget(m_table->rowAt(drag->position().toPoint().y()));
            return true;
        }
        case QEvent::DragLeave:
            m_frame->hide();
            return false;
        case QEvent::Drop: {
            auto* drop = static_cast<QDropEvent*>(event);
            m_frame->hide();
            if (!drop->mimeData()->hasFormat(m_mimeType)) return false;
            drop->acceptProposedAction();
            Q_EMIT dropped(ListModel::idsIn(drop->mimeData(), m_mimeType),
                           m_table->rowAt(drop->position().toPoint().y()));
            return true;
        }
        default:
            return false;
    }
}

void RowDrop::showTarget(int row) {
    m_frame->setVisible(row >= 0);
    if (row < 0) return;
    m_frame->setGeometry(0, m_table->rowViewportPosition(row), m_table->viewport()->width(), m_table->rowHeight(row));
    m_frame->raise();
}

}  // namespace nlc
