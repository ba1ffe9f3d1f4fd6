// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/themes/theme_repository.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace nlc {

namespace controls {
struct Line;
}
class ListModel;
class ReadLines;

/// A theme: what it is about, its dots, what was said, what is done about it, and the line from its first note to its
/// last action.
class ThemeDetails : public Details {
    Q_OBJECT
public:
    /// `groups` are the names found while typing; they outlive the details.
    ThemeDetails(Desk& desk, ListModel* groups, QWidget* parent = nullptr);
    bool showTheme(Id<Theme> id);  ///< false: a value typed for the one before cannot be kept
    Id<Theme> theme() const { return m_form->record().id; }
    void showHistory();
    void focusFirst();

Q_SIGNALS:
    void deleteAsked();

private:
    void makeForm(ListModel* groups);
    QWidget* makeDots();
    void showState();
    void settle(ThemeState to);
    void fillMore();
    void mergeInto(const Theme& into);
    void giveDots(int by);
    void addTypedAction();
    Result<std::vector<controls::Line>> noteLines();
    Result<std::vector<controls::Line>> threadLines();
    Result<std::vector<controls::Line>> mergedLines();
    Id<Meeting> meetingNow() const;  ///< the latest one, at which it is settled

    Desk& m_desk;
    RecordForm<Theme>* m_form;
    controls::ChoiceField* m_area;
    QPushButton* m_priority;
    QMenu* m_more;
    QPushButton *m_fewer, *m_moreDots;
    QLabel* m_dots;
    QLineEdit* m_action;
    ReadLines *m_notes, *m_merged, *m_thread;
};

}  // namespace nlc
