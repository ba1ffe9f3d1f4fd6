// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/paper_repository.h"
#include "views/shell/record_lines.h"

namespace nlc {

/// The papers of a meeting in the order of its agenda, each opened in place; files are dropped here, chosen, or taken
/// from the program's own pages.
class PapersPanel : public QWidget {
    Q_OBJECT
public:
    explicit PapersPanel(Desk& desk, QWidget* parent = nullptr);
    void showMeeting(Id<Meeting> id);
    controls::Form* form() const { return m_lines->form(); }
    void addFiles(const QStringList& paths);  ///< on a worker; says of each what became of it

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeForm();
    void refresh();
    void askOwnPage();
    void replaceFile(Id<Paper> id, const QString& path);
    void lookAtLinks();
    void move(Id<Paper> id, int by);
    void openInReader(Id<Paper> id);
    Result<> edited(const std::function<void(Paper&)>& change);

    Desk& m_desk;
    Id<Meeting> m_meeting;
    std::vector<PaperRow> m_papers;
    QHash<qint64, LinkState> m_links;  ///< of linked papers, as they were looked at last
    QLabel* m_count;
    RecordLines<Paper>* m_lines;
    controls::ChoiceField *m_item, *m_turn;
};

}  // namespace nlc
