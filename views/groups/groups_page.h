// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/page.h"

namespace nlc {

class GroupsPage : public Page {
    Q_OBJECT
public:
    explicit GroupsPage(Desk& desk);
};

}  // namespace nlc
