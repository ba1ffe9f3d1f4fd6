// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/people_list.h"
#include "views/shell/record_lines.h"

namespace nlc {

namespace controls {
class Lines;
}

/// Present and past roles: of a person with the organisations, or at an organisation with the people. A line opens in
/// place to be edited, ended or deleted.
class RolesBlock : public QWidget {
    Q_OBJECT
public:
    enum class Of { Person, Organisation };
    /// `others` are what a role leads to: the organisations, or the people.
    RolesBlock(Desk& desk, Of of, ListModel* others, QWidget* parent = nullptr);
    bool showOwner(qint64 id);  ///< the person or the organisation; false: a value cannot be kept
    controls::Form* form() const { return m_lines->form(); }
    QPushButton* addButton() const { return m_add; }  ///< for the heading above
    /// A new role that was begun is added; false: it cannot be, and says why.
    bool finishNew() { return m_lines->finishNew(); }

private:
    void refresh();
    void askNew();
    QString timeOf(const Role& role) const;

    Desk& m_desk;
    Of m_of;
    ListModel* m_others;
    qint64 m_owner = 0;
    QPushButton* m_add;
    RecordLines<Role>* m_lines;
};

}  // namespace nlc
