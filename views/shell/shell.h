// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

class QStackedWidget;

namespace nlc::controls {
class Notice;
}

namespace nlc {

class Desk;
class Page;
class Rail;

/// An open workspace as people see it: a notice when something is to be known, the rail, and one page at a time. Pages
/// are made when they are first opened.
class Shell : public QWidget {
    Q_OBJECT
public:
    explicit Shell(Desk& desk, QWidget* parent = nullptr);

    Page* current() const;
    int currentIndex() const { return m_current; }
    /// False when what is typed on the present page cannot be kept.
    bool goTo(int page);
    bool open(const QString& table, qint64 row);
    Rail* rail() const { return m_rail; }
    controls::Notice* notice() const { return m_notice; }
    void focusNextPane(bool backwards);  ///< F6

Q_SIGNALS:
    void pageChanged();

private:
    void focusList();  ///< where a page begins for the keyboard
    Page* at(int page);

    Desk& m_desk;
    Rail* m_rail;
    controls::Notice* m_notice;
    QStackedWidget* m_stack;
    std::vector<Page*> m_pages;  ///< null until first opened
    int m_current = -1;
};

}  // namespace nlc
