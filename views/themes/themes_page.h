// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group_repository.h"
#include "models/meetings/meeting_repository.h"
#include "models/themes/theme_repository.h"
#include "views/shell/aside_place.h"
#include "views/shell/new_card.h"
#include "views/shell/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace nlc {

namespace controls {
class Chip;
}
class ExportButton;
class ListPane;
class RowMover;
class ThemeDetails;
class WorkshopDetails;

/// Workshops: notes at the left, themes that they are sorted under in the middle, the chosen theme at the right. A note
/// goes under a theme by being dragged there, or by pressing the theme's number.
class ThemesPage : public Page {
    Q_OBJECT
public:
    explicit ThemesPage(Desk& desk);
    bool leave() override;
    void newRecord() override;
    void deleteRecord() override;
    void focusFilter() override;
    void importTable() override;
    void exportDocument() override;
    void printDocument() override;
    void showHistory() override;
    bool showRecord(const QString& table, qint64 row) override;
    QString status() const override;
    QString showState(int index) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeNotes();
    QWidget* makeThemes();
    void readWorkshops();
    void showWorkshop(Id<Workshop> id);
    void filterNotes();
    void newWorkshop();
    void addTyped();
    void sortUnder(const QList<qint64>& notes, Id<Theme> theme);
    void newThemeFor(const QList<qint64>& notes);
    void askUnder(QWidget* at);
    void deleteNotes();
    void follow(qint64 theme);
    void showDetails();
    void refreshHeader();
    Id<Meeting> meetingToday() const;  ///< that notes typed now are from

    std::unique_ptr<RecordList<ThemeNoteRow>> m_notes;
    std::unique_ptr<RecordList<ThemeRow>> m_themes;
    std::unique_ptr<RecordList<GroupRow>> m_groups;
    std::unique_ptr<RecordList<MeetingRow>> m_meetings;
    ListPane *m_notesPane, *m_themesPane;
    RowMover* m_mover;
    QLineEdit* m_typed;
    controls::Chip* m_unsorted;
    QComboBox* m_workshops;
    QPushButton *m_settings, *m_under, *m_import, *m_new;
    ExportButton* m_export;
    ThemeDetails* m_theme;
    WorkshopDetails* m_workshopCard;
    QStackedWidget *m_right, *m_content;
    NewCardPlace m_newCard{m_right};
    AsidePlace m_aside{m_content};
    Workshop m_shown;
    bool m_aboutWorkshop = false;  ///< its card stands at the right, not a theme's
};

}  // namespace nlc
