// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/privacy/retention.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

namespace nlc {

namespace controls {
class Form;
class NumberField;
struct Line;
}  // namespace controls
class ReadLines;

/// Who may no longer be needed here and why, with what to do about it; beside it the rules, who is kept on purpose,
/// which personal data left the file, and when backups go.
class RetentionView : public Aside {
    Q_OBJECT
public:
    explicit RetentionView(Desk& desk, QWidget* parent = nullptr);

private:
    QWidget* makeProposals();
    QWidget* makeRules();
    void showRules();
    void askHold(const RetentionProposal& proposal);
    Result<std::vector<controls::Line>> proposals();
    Result<std::vector<controls::Line>> held();
    Result<std::vector<controls::Line>> exports();
    Result<std::vector<controls::Line>> erasures();
    Result<std::vector<controls::Line>> backups();

    Desk& m_desk;
    controls::Form* m_rules;
    std::vector<controls::NumberField*> m_months;
};

}  // namespace nlc
