// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "models/bulletins/bulletin_repository.h"
#include "views/shell/record_form.h"

namespace nlc {

/// What the bulletin itself says beside its items: number, date, title, introduction, the line of the inbox, footer.
class BulletinForm : public RecordForm<Bulletin> {
    Q_DECLARE_TR_FUNCTIONS(BulletinForm)
public:
    explicit BulletinForm(Desk& desk, QWidget* parent = nullptr);
};

/// A section: its title.
class SectionForm : public RecordForm<BulletinSection> {
    Q_DECLARE_TR_FUNCTIONS(SectionForm)
public:
    explicit SectionForm(Desk& desk, QWidget* parent = nullptr);
};

}  // namespace nlc
