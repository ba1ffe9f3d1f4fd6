// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/packs/pack_plan.h"
#include "views/controls/fields.h"
#include "views/controls/lines.h"
#include "views/shell/desk.h"

class QPushButton;

namespace nlc {

/// Makes a meeting's pack, its editions and supplements, and keeps what went out.
class PacksPanel : public QWidget {
    Q_OBJECT
public:
    explicit PacksPanel(Desk& desk, QWidget* parent = nullptr);
    void showMeeting(Id<Meeting> id);

private:
    enum class What { Look, Issue, Supplement };
    void make(What what);
    void taken(What what, const PackPlan& plan, const MadePack& made);
    void refresh();
    void openPack(const Pack& pack);
    void savePack(const Pack& pack);
    void mailPack(const Pack& pack);
    void askPrint(const Pack& pack, QWidget* at);
    void print(const Pack& pack, bool booklet, bool changed);

    Desk& m_desk;
    Id<Meeting> m_meeting;
    controls::ChoiceField* m_edition;
    QPushButton *m_look, *m_issue, *m_supplement;
    QLabel* m_remarks;
    controls::Lines* m_packs;
};

}  // namespace nlc
