// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/page.h"

namespace nlc {

class MembersPage : public Page {
    Q_OBJECT
public:
    explicit MembersPage(Desk& desk);
};

}  // namespace nlc
