// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/directory/directory.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace nlc {

class DirectoryEntryDetails;
class DirectoryView;
class ListPane;

/// The directory of key staff: its entries, each with its details, and the page that the public reads.
class DirectoryPage : public Page {
    Q_OBJECT
public:
    explicit DirectoryPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void focusFilter() override;
    void exportDocument() override;
    void printDocument() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

private:
    void follow(qint64 id);
    void showEntry();
    void showPage(bool changes);
    void publish();
    void refreshHeader();

    std::unique_ptr<RecordList<DirectoryRow>> m_list;
    std::unique_ptr<RecordList<PersonRow>> m_people;  ///< to choose from; read when an entry is made
    ListPane* m_pane;
    QPushButton *m_page, *m_new, *m_publish;
    QStackedWidget* m_right;
    DirectoryEntryDetails* m_details;
    DirectoryView* m_view;
    NewCardPlace m_newCard{m_right};
};

}  // namespace nlc
