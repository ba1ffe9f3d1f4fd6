// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/release_list.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"
#include "views/shell/record_form.h"

class QPushButton;
class QStackedWidget;

namespace nlc {

class ListPane;

/// The releases that are kept, to be renamed, noted on and removed; beside the list where the chosen one comes from.
class ReleasesView : public Aside {
    Q_OBJECT
public:
    explicit ReleasesView(Desk& desk, QWidget* parent = nullptr);
    ~ReleasesView() override;
    ListPane* list() const { return m_pane; }
    bool leave() override;

Q_SIGNALS:
    void importAsked();

private:
    QWidget* makeDetails();
    void follow(qint64 id);
    void remove();

    Desk& m_desk;
    std::unique_ptr<RecordList<Release>> m_releases;
    ListPane* m_pane;
    QStackedWidget* m_details;
    RecordForm<Release>* m_form;
    QPushButton* m_remove;
};

}  // namespace nlc
