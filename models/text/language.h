// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nlc {

/// Numbers, dates and plural forms ("1 record", "2 records") of British English, whatever the computer's language is:
/// the documents of the collaborative are British. Once, after the application object was made, on its thread.
void speakBritishEnglish();

}  // namespace nlc
