// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/representation.h"
#include "views/shell/record_lines.h"

namespace nlc {

class ListModel;

/// For whom a person speaks in the collaborative, or stands in, and until when.
class RepresentationBlock : public QWidget {
    Q_OBJECT
public:
    RepresentationBlock(Desk& desk, ListModel* organisations, QWidget* parent = nullptr);
    bool showPerson(Id<Person> person);  ///< false: a value cannot be kept
    controls::Form* form() const { return m_lines->form(); }
    QPushButton* addButton() const { return m_add; }  ///< for the heading above
    bool finishNew() { return m_lines->finishNew(); }

private:
    void refresh();
    void askNew();

    Desk& m_desk;
    ListModel* m_organisations;
    Id<Person> m_person;
    QPushButton* m_add;
    RecordLines<Representation>* m_lines;
};

}  // namespace nlc
