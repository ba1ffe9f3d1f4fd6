// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/updates_page.h"

namespace nlc {

UpdatesPage::UpdatesPage(Desk& desk) : Page(desk) {}

}  // namespace nlc
