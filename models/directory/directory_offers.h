// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {

Area directoryArea();              ///< entries: their reviews are dated
Area directoryPublicationsArea();  ///< the published lists: news of what changed, and documents
/// What each published list changed: documents of their own. It has no records; its ids are the publications'.
Area directoryChangesArea();

}  // namespace nlc
