// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/groups_page.h"

namespace nlc {

GroupsPage::GroupsPage(Desk& desk) : Page(desk) {}

}  // namespace nlc
