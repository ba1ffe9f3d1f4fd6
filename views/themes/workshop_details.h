// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/themes/theme.h"
#include "views/shell/details.h"
#include "views/shell/record_form.h"

namespace nlc {

class ListModel;

/// What was asked, where and when it began, and how many dots everyone has.
class WorkshopDetails : public Details {
    Q_OBJECT
public:
    /// `meetings` are found while typing; they outlive the details.
    WorkshopDetails(Desk& desk, ListModel* meetings, QWidget* parent = nullptr);
    bool showWorkshop(Id<Workshop> id);  ///< false: a value typed for the one before cannot be kept
    Id<Workshop> workshop() const { return m_form->record().id; }
    void showHistory();

Q_SIGNALS:
    void deleteAsked();
    void closeAsked();

private:
    Desk& m_desk;
    RecordForm<Workshop>* m_form;
};

}  // namespace nlc
