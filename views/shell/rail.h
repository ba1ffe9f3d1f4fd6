// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QListView;
class QStandardItemModel;

namespace nlc {

class Desk;
class SearchBox;

/// The left rail: search, the pages with what needs attention and the filters kept for them, and the way to the
/// settings.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(Desk& desk, QWidget* parent = nullptr);
    SearchBox* search() const { return m_search; }
    void setCurrent(int page, qint64 filter = 0);
    void focusPages();
    bool pagesHaveFocus() const;  ///< somebody goes through the pages with the arrows

Q_SIGNALS:
    void chosen(int page);
    void filterChosen(int page, qint64 filter);
    void settingsAsked();

private:
    void fill();
    void count();

    Desk& m_desk;
    SearchBox* m_search;
    QListView* m_list;
    QStandardItemModel* m_pages;
};

}  // namespace nlc
