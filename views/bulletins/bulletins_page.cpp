// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/bulletins_page.h"

namespace nlc {

BulletinsPage::BulletinsPage(Desk& desk) : Page(desk) {}

}  // namespace nlc
