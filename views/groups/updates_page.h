// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/update_repository.h"
#include "views/shell/page.h"

class QComboBox;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace nlc::controls {
class Notice;
}

namespace nlc {

class ListPane;
class ExportButton;
class RowMover;
class UpdateCard;
class UpdateRoundView;

/// One update round: its groups and where each stands, the update of the chosen group, and the page they make together.
class UpdatesPage : public Page {
    Q_OBJECT
public:
    explicit UpdatesPage(Desk& desk);

    bool leave() override;
    void newRecord() override;     ///< a round
    void deleteRecord() override;  ///< excuses the chosen group
    void focusFilter() override;
    void exportDocument() override;
    void printDocument() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

private:
    ExportButton* wholePageButton();  ///< the whole page is shown first; null: it cannot be
    QWidget* makeList();
    void readRounds();  ///< and goes on with the one shown, or the newest
    bool showRound(Id<UpdateRound> id);
    void chosen(qint64 update);
    void follow(const Changes& changes);
    void refreshHeader();
    void refreshFoot();
    void keepOrder();
    void fillMenu();
    void compile();
    void remind();
    void send();
    void closePage();

    Id<UpdateRound> m_round;
    UpdateRound m_shown;  ///< the round of m_round, as stored
    std::unique_ptr<RecordList<UpdateRow>> m_list;
    ListPane* m_pane;
    RowMover* m_mover;
    QComboBox* m_rounds;
    QMenu* m_menu;
    UpdateCard* m_card;
    UpdateRoundView* m_roundView;
    QStackedWidget *m_right, *m_content;
    controls::Notice* m_notice;
    qint64 m_noticeBulletin = 0;
    QPushButton *m_remind, *m_compile, *m_send;
};

}  // namespace nlc
