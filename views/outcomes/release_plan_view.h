// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>

#include "models/outcomes/shown_changes.h"
#include "views/shell/desk.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace nlc {

namespace controls {
class Chip;
class Notice;
}  // namespace controls
class TextRows;

/// What becomes of figures that were read, before anything is written: each release with its fate, what it changes, the
/// rows that were left, and the buttons that import it or go back. The same for files and for the statistics service.
class ReleasePlanView : public QWidget {
    Q_OBJECT
public:
    struct Source {
        QString name;  ///< of the file or data set
        ReadOutcomes read;
    };
    /// `back`: the words of the button that leaves without importing.
    ReleasePlanView(Desk& desk, const QString& back, QWidget* parent = nullptr);
    ~ReleasePlanView() override;

    void setSources(std::vector<Source> sources);
    void say(const QString& words);  ///< above everything; empty: nothing
    /// What was read is being read anew: nothing can be imported meanwhile.
    void setWaiting(bool waiting);
    bool isBusy() const { return !m_writing.isNull(); }

    TextRows* releases() const { return m_releases; }
    TextRows* changes() const { return m_changes; }
    TextRows* problems() const { return m_problems; }
    QPushButton* importButton() const { return m_import; }

Q_SIGNALS:
    void done(int releases);  ///< so many were written, as one step
    void backAsked();

private:
    struct Planned {
        std::vector<ReleasePlan> plans;
        std::vector<std::vector<ShownChange>> changes;  ///< of each of them
    };
    QWidget* makeReleases();
    QWidget* makeParts();
    QWidget* makeFoot();
    void plan();  ///< on a worker; again when something changed meanwhile
    void planned(Planned planned);
    void showSources();
    void showChanges();
    void showState();
    void chooseStatus(int index);
    ReadRelease* chosen();
    int fresh() const;  ///< releases that an import would write
    void write();
    void saveProblems();

    Desk& m_desk;
    std::vector<Source> m_sources;
    Planned m_planned;
    controls::Notice* m_notice;
    TextRows *m_releases, *m_changes, *m_problems;
    QTableView* m_table;
    QComboBox* m_status;
    controls::Chip* m_keepBoth;
    QPushButton *m_changesToggle, *m_problemsToggle, *m_wordsToggle;
    QStackedWidget *m_parts, *m_changesOrWords;
    QLabel *m_noChanges, *m_summary;
    QVBoxLayout* m_words;
    QPushButton *m_saveProblems, *m_import;
    QPointer<Job> m_planning, m_writing;
    bool m_planAgain = false, m_waiting = false, m_filling = false;
};

}  // namespace nlc
