// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "models/bulletins/bulletin_repository.h"
#include "views/shell/desk.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace nlc {

/// What the groups have reported and done, to be ticked and added to a section as items, as one step. Nothing is typed
/// again.
class NewsDialog : public QDialog {
    Q_OBJECT
public:
    /// `section` is where the items go unless another is chosen.
    NewsDialog(Desk& desk, const Issue& issue, Id<BulletinSection> section, QWidget* parent = nullptr);

Q_SIGNALS:
    void added(Id<BulletinSection> section, int count);

private:
    void fill(const std::vector<News>& news);
    std::vector<News> ticked() const;
    void showCount();
    void add();

    Desk& m_desk;
    std::vector<News> m_news;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    QComboBox* m_section;
    QPushButton* m_add;
};

}  // namespace nlc
