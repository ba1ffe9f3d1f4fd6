// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "views/controls/page_header.h"
#include "views/shell/desk.h"

class QVBoxLayout;

namespace nlc {

/// One page of the rail: a header (title, one line of state, actions, the primary one last) and its content below.
/// The window calls; a page never reaches for the window but through its Desk.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Desk& desk);

    /// Keeps what is typed before the page is left, another record shown or the window closed. False: a value cannot be
    /// kept, its field has the focus and says why.
    virtual bool leave() { return true; }
    virtual void newRecord() {}     ///< Ctrl+N
    virtual void deleteRecord() {}  ///< Del in the list
    virtual void focusFilter() {}   ///< Ctrl+F
    virtual void importTable();     ///< Ctrl+Shift+I
    virtual void exportDocument();  ///< Ctrl+E
    virtual void printDocument();   ///< Ctrl+P
    virtual void showHistory() {}   ///< of the record that is shown
    /// Shows the record, when the page has such ones: from search, links and History.
    virtual bool showRecord(const QString& table, qint64 row);
    /// Brings a kept filter into force, when it is one of the page's.
    virtual void applyFilter(qint64) {}
    /// What the status bar says at its right: "48 members".
    virtual QString status() const { return {}; }
    /// In every state that matters, for pictures of the program: the page brings itself into state `index` and names
    /// it; empty when there is none. 0 is how it opens.
    virtual QString showState(int index) { return index == 0 ? QStringLiteral("page") : QString(); }

Q_SIGNALS:
    void statusChanged();

protected:
    Desk& desk() const { return m_desk; }
    Workspace& workspace() const { return m_desk.workspace(); }
    controls::PageHeader* header() const { return m_header; }
    void setContent(QWidget* content);
    void listenNoMore();

private:
    Desk& m_desk;
    controls::PageHeader* m_header;
    QVBoxLayout* m_column;
};

/// A page as it is made: what its parts still say while they go (a field that loses the focus keeps its value) no
/// longer reaches it, since nothing would be left of it by then.
template <typename P>
class Made final : public P {
public:
    using P::P;
    ~Made() override { this->listenNoMore(); }
};

/// A line of the rail.
struct PageEntry {
    QString id;    ///< stable: "members"
    QString icon;  ///< Lucide
    QString name;
    std::function<Page*(Desk&)> make;
    QStringList tables;                             ///< the records it shows, see Page::showRecord
    std::function<int(Workspace&)> attention = {};  ///< what the rail counts; 0: nothing
    QStringList filtered = {};                      ///< of these records, kept filters stand below the page in the rail
};
/// The pages, in the order of the rail. A new area adds its line in pages.cpp.
const std::vector<PageEntry>& pages();

}  // namespace nlc
