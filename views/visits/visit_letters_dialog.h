// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QPointer>
#include <QTimer>

#include "models/visits/visit_letters.h"
#include "views/shell/desk.h"

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStandardItem;
class QStandardItemModel;

namespace nlc {

namespace controls {
class ChoiceField;
class Form;
class LinesField;
class TextField;
}  // namespace controls

/// The letters of one kind for a date: the words at the left, to be changed for this time; at the right each person to
/// be ticked, with what they get or why they get nothing. Drafts are written into a folder and noted.
class VisitLettersDialog : public QDialog {
    Q_OBJECT
public:
    VisitLettersDialog(Desk& desk, const std::vector<Letter>& letters, Id<VisitDate> date, QWidget* parent);
    void reject() override;  ///< while it writes: stops that first

private:
    QWidget* makeLetter(const std::vector<Letter>& letters);
    QWidget* makePeople();
    QLayout* makeFoot();
    Letter letter() const;  ///< with what stands in the fields
    void takeLetter();
    void fillIn();
    QStandardItem* itemFor(const VisitLetterTo& letter) const;
    void showLetter(int row);
    void showFoot();
    std::vector<VisitLetterTo> ticked() const;
    void write();
    void written(const std::vector<VisitLetterTo>& letters, const WrittenLetters& done);

    Desk& m_desk;
    const Id<VisitDate> m_date;
    std::vector<VisitLetterTo> m_letters;
    QPointer<Job> m_writing;
    QTimer m_pause;
    controls::Form* m_form;
    controls::ChoiceField *m_which, *m_whom;
    controls::TextField* m_subject;
    controls::LinesField* m_text;
    QLabel *m_problem, *m_count, *m_state;
    QStandardItemModel* m_model;
    QListView* m_list;
    QPlainTextEdit* m_reads;
    QPushButton* m_write;
};

/// Opens it over `window`.
void writeVisitLetters(Desk& desk, QWidget* window, Id<VisitDate> date, LetterUse use);

}  // namespace nlc
