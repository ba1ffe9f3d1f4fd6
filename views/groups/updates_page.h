// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/page.h"

namespace nlc {

class UpdatesPage : public Page {
    Q_OBJECT
public:
    explicit UpdatesPage(Desk& desk);
};

}  // namespace nlc
