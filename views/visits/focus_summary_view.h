// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/formats.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

namespace nlc {

class DocumentView;

/// What visits have led to, by focus: who came, what they will try, what may be quoted. Reads alone.
class FocusSummaryView : public Aside {
    Q_OBJECT
public:
    explicit FocusSummaryView(Desk& desk, QWidget* parent = nullptr);
    void save(doc::Format format);

private:
    void read();

    Desk& m_desk;
    DocumentView* m_page;
};

}  // namespace nlc
