// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTreeView>

#include "models/bulletins/issue_model.h"

namespace nlc {

/// The contents of a bulletin, to go through, rename, move and delete. Keys: F2 renames a section or goes to an item's
/// details, Enter goes to the details, Alt+Up/Down moves, Del asks to delete; the menu has all of it. Dragging moves
/// within and across sections. After a change the same row stays chosen; when it is gone, its neighbour.
class IssueView : public QTreeView {
    Q_OBJECT
public:
    explicit IssueView(IssueModel* model, QWidget* parent = nullptr);  ///< the model stays the caller's

    void choose(const QModelIndex& index);  ///< invalid: nothing is chosen, the bulletin itself is shown
    void renameSection(Id<BulletinSection> section);
    void moveCurrent(int by);

Q_SIGNALS:
    void chosen(const QModelIndex& index);  ///< by the person, or because what was chosen before is gone
    void detailsAsked();                    ///< Enter, F2 or a double click on an item
    void deleteAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void startDrag(Qt::DropActions actions) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}

private:
    /// Where something dropped at `at` goes, as dropMimeData takes it, and the line that shows it.
    struct Place {
        QModelIndex parent;
        int row = -1;
        int y = 0;
    };
    Place placeAt(const QPoint& at, const QMimeData* dragged) const;
    void restoreChoice();

    IssueModel* m_model;
    Id<BulletinItem> m_item;  ///< what is chosen; both 0: nothing
    Id<BulletinSection> m_section;
    QPoint m_at;  ///< its row and its section's, for when it is gone
    int m_scrolled = 0;
    bool m_resetting = false;
    std::optional<Place> m_drop;
};

}  // namespace nlc
