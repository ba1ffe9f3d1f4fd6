// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/page.h"

namespace nlc {

class BulletinsPage : public Page {
    Q_OBJECT
public:
    explicit BulletinsPage(Desk& desk);
};

}  // namespace nlc
