// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/directory/directory.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

class QLabel;

namespace nlc {

/// One entry of the directory: what the public reads of a person, and whether it is still right.
class DirectoryEntryDetails : public Details {
    Q_OBJECT
public:
    explicit DirectoryEntryDetails(Desk& desk, QWidget* parent = nullptr);
    bool showEntry(const DirectoryRow* row);  ///< null: none; false: a value of the one before cannot be kept
    Id<DirectoryEntry> entry() const { return m_form->record().id; }
    void focusFirst();
    void showHistory();

Q_SIGNALS:
    void deleteAsked();

private:
    void showRest(const DirectoryRow& row);

    Desk& m_desk;
    RecordForm<DirectoryEntry>* m_form;
    controls::TextField *m_service, *m_post;
    QLabel *m_concerns, *m_reads;
    Id<Person> m_person;
};

}  // namespace nlc
