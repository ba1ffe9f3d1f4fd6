// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QTimer>

#include "models/meetings/agenda_model.h"
#include "models/meetings/register.h"
#include "views/shell/record_form.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace nlc {

namespace controls {
class Lines;
}

/// Minutes being taken: the agenda beside the editor, one key each for a decision, a vote, an action, a question and a
/// theme, the time an item takes, and what was said at it last time. What is typed is kept at each pause.
class MinutesPanel : public QWidget {
    Q_OBJECT
public:
    MinutesPanel(Desk& desk, AgendaModel* agenda, QWidget* parent = nullptr);
    void showMeeting(Id<Meeting> id);
    controls::Form* form() const { return m_form; }
    bool leave();
    void focusText();  ///< to write on at its end

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Kind { Decision, Vote, Action, Question, Theme };
    struct Way;  ///< how one kind is asked for and added
    static const std::vector<Way>& ways();
    QWidget* makeEditor();
    void choose(int row);
    void goBy(int by);
    void ask(Kind kind);
    void add();
    Result<> addTyped(const QString& typed);
    void showOutcomes();
    void showLastTime();
    void showClock();
    void keepTime();

    Desk& m_desk;
    AgendaModel* m_agenda;
    QTableView* m_items;
    RecordForm<AgendaItem>* m_form;
    controls::MarkdownField* m_text;
    QLabel *m_title, *m_clock, *m_lastTime;
    QPushButton *m_run, *m_review;
    QLineEdit* m_quick;
    Kind m_kind = Kind::Decision;
    controls::Lines* m_outcomes;
    QElapsedTimer m_running;
    QTimer m_tick;
};

}  // namespace nlc
