// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/bulletins/issue_model.h"
#include "views/shell/page.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace nlc::controls {
class PillButton;
}

namespace nlc {

class BulletinForm;
class BulletinPreview;
class ExportButton;
class IssueView;
class ItemForm;
class ListPane;
class SectionForm;

/// One bulletin: its contents, the item that is edited, and how readers will see it. All bulletins are a list in the
/// same place.
class BulletinsPage : public Page {
    Q_OBJECT
public:
    explicit BulletinsPage(Desk& desk);

    bool leave() override;
    void newRecord() override;     ///< an item, or in the list a bulletin
    void deleteRecord() override;  ///< what is chosen
    void focusFilter() override;
    void exportDocument() override;
    void printDocument() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Place { Editing, List, Empty };
    enum Middle { Item, Section, Details };

    void makeHeader();
    QWidget* contentsCard();
    QWidget* middleCard();
    void makeList();
    void fillAddMenu();
    bool showBulletin(Id<Bulletin> bulletin);
    void showPlace(Place place);
    void showHeader();
    void showMiddle(const QModelIndex& index);  ///< invalid: the bulletin's own details
    void showDetails();
    void refreshPreview();
    void follow();
    void addBulletin();
    void addItemTo(Id<BulletinSection> section);
    void addNewSection();
    void openNews();
    void deleteChosen();
    void deleteBulletins();
    void fillFaults();
    bool isShown(Place place) const;

    IssueModel* m_issue;
    std::unique_ptr<RecordList<BulletinRow>> m_bulletins;
    Id<Bulletin> m_bulletin;
    QStackedWidget *m_places, *m_middle;
    IssueView* m_contents;
    ItemForm* m_itemForm;
    SectionForm* m_sectionForm;
    BulletinForm* m_bulletinForm;
    BulletinPreview* m_preview;
    ListPane* m_list;
    controls::PillButton* m_toCheck;
    QMenu *m_faults, *m_addMenu;
    QPushButton *m_all, *m_details, *m_send, *m_back, *m_new, *m_addItem, *m_fromUpdates;
    ExportButton* m_export;
    QTimer m_typing;
};

}  // namespace nlc
