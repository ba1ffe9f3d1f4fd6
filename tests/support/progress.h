// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/store/job.h"

namespace nlc::testing_support {

/// Progress that nobody looks at; stops the work after `most` reports.
struct Unwatched final : Progress {
    explicit Unwatched(int most = 1 << 30) : left(most) {}
    void at(int, int, const QString&) override {
        if (--left <= 0) cancel();
    }
    int left;
};

}  // namespace nlc::testing_support
