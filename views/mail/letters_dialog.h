// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QPointer>
#include <QTimer>

#include "models/mail/letters_to_many.h"
#include "views/shell/desk.h"

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;

namespace nlc {

namespace controls {
class CheckField;
class ChoiceField;
class Form;
class LinesField;
class TextField;
}  // namespace controls

/// One letter to many: the letter at the left, to be changed for this time; at the right each person with what they
/// get, or why they get nothing. Then a draft for each is written into a folder, to be sent from the mail program.
class LettersDialog : public QDialog {
    Q_OBJECT
public:
    LettersDialog(Desk& desk, const std::vector<Letter>& letters, const QList<qint64>& people, QWidget* parent);
    void reject() override;  ///< while it writes: stops that first

private:
    QWidget* makeLetter(const std::vector<Letter>& letters);
    QWidget* makePeople();
    QLayout* makeFoot();
    void readPeople();
    void takeLetter();  ///< as it is kept: into the fields
    void fillIn();      ///< for everyone, with what stands in the fields
    void showLetter(int row);
    void showFoot();
    void write();
    void written(const WrittenLetters& done);

    Desk& m_desk;
    const QList<qint64> m_people;
    std::vector<Addressee> m_addressees;
    std::vector<LetterTo> m_letters;  ///< in the order of the rows: whoever gets none first
    QPointer<Job> m_reading, m_writing;
    QTimer m_pause;
    controls::Form* m_form;
    controls::ChoiceField* m_which;
    controls::TextField* m_subject;
    controls::LinesField* m_text;
    controls::CheckField* m_oneForAll;
    QLabel *m_problem, *m_count, *m_state;
    QStandardItemModel* m_model;
    QListView* m_list;
    QPlainTextEdit* m_reads;
    QPushButton* m_write;
};

/// Opens it over `window`.
void writeLetters(Desk& desk, QWidget* window, const QList<qint64>& people);

}  // namespace nlc
