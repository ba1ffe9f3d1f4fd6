// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/contact.h"
#include "views/shell/record_lines.h"

namespace nlc {

/// What was spoken and written with a person or an organisation, the newest first, and above it the pinned facts. A
/// line opens in place to be edited.
class ContactBlock : public QWidget {
    Q_OBJECT
public:
    enum class Of { Person, Organisation };
    ContactBlock(Desk& desk, Of of, QWidget* parent = nullptr);
    bool showOwner(qint64 id);  ///< false: a value cannot be kept
    controls::Form* form() const { return m_lines->form(); }
    QPushButton* addButton() const { return m_add; }  ///< for the heading above
    bool finishNew() { return m_lines->finishNew(); }

private:
    void refresh();
    void askNew();

    Desk& m_desk;
    Of m_of;
    qint64 m_owner = 0;
    QPushButton* m_add;
    RecordLines<ContactNote>* m_lines;
};

}  // namespace nlc
