// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/members_page.h"

namespace nlc {

MembersPage::MembersPage(Desk& desk) : Page(desk) {}

}  // namespace nlc
