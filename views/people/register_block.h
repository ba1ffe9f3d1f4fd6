// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/people/school.h"
#include "views/shell/desk.h"

class QGridLayout;
class QLabel;

namespace nlc {

namespace controls {
class Lines;
class Notice;
}  // namespace controls

/// What the register says of a school: its facts, the schools it came from and became, and, once it has closed, who is
/// still entered there and the step that takes them along. Hidden for what is in no register.
class RegisterBlock : public QWidget {
    Q_OBJECT
public:
    explicit RegisterBlock(Desk& desk, QWidget* parent = nullptr);
    void showOrganisation(Id<Organisation> id);

private:
    void refresh();
    void showFacts(const School& school);
    void showClosing(const std::vector<LinkedSchool>& linked);

    Desk& m_desk;
    Id<Organisation> m_organisation;
    Id<Organisation> m_successor;
    controls::Notice* m_notice;
    QWidget* m_register;
    QGridLayout* m_facts;
    QLabel* m_linksCaption;
    controls::Lines* m_links;
};

}  // namespace nlc
