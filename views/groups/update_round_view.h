// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>

#include "models/groups/update_repository.h"
#include "views/shell/record_form.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace nlc::controls {
class MarkdownField;
}

namespace nlc {

class DocumentView;
class ExportButton;

/// The update page of a round: its name, dates and introduction, the whole page as it will look, and where it goes.
class UpdateRoundView : public QFrame {
    Q_OBJECT
public:
    explicit UpdateRoundView(Desk& desk, QWidget* parent = nullptr);
    bool showRound(Id<UpdateRound> id);  ///< false: a value of the one before cannot be kept
    bool keep();
    ExportButton* exportButton() const { return m_export; }

Q_SIGNALS:
    void closed();  ///< back to the groups' updates

protected:
    void showEvent(QShowEvent* event) override;

private:
    UpdateRound asTyped() const;
    void keepTyped();
    void refresh();  ///< preview and counts
    void publish();

    Desk& m_desk;
    RecordForm<UpdateRound>* m_form;
    controls::MarkdownField* m_introduction;
    QLabel *m_title, *m_count;
    QPushButton* m_publish;
    ExportButton* m_export;
    QCheckBox* m_drafts;
    DocumentView* m_page;
    QTimer m_pause, m_follow;
};

}  // namespace nlc
