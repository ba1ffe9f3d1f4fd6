// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>
#include <QPointer>

class QTableView;
class QWidget;

namespace nlc {

/// Lets rows that are carried from another list (see ListModel::setCarriedAs) be dropped on the rows of a table. It
/// changes nothing itself: who listens makes the step.
class RowDrop : public QObject {
    Q_OBJECT
public:
    RowDrop(QTableView* onto, const QString& mimeType);  ///< the table owns it

Q_SIGNALS:
    /// `row` is the one they were let go over; -1: below all rows.
    void dropped(const QList<qint64>& ids, int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTarget(int row);

    QTableView* m_table;
    QString m_mimeType;
    QPointer<QWidget> m_frame;  ///< around the row that they would go to
};

}  // namespace nlc
