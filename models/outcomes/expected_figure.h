// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

namespace nlc::statistics {

/// What a value is expected to be from others: weighted least squares with a constant.
struct LinearModel {
    double constant = 0;
    std::vector<double> slopes;  ///< one for each predictor; 0 for one that does not vary or only repeats others
    double expectedOf(const std::vector<double>& predictors) const;
};

struct Observation {
    std::vector<double> predictors;
    double value = 0, weight = 1;
};

/// Minimises Σ weight × (value - expected)². All observations have as many predictors. Nothing when there are fewer
/// than five for each coefficient, or fewer than twenty. Predictors are centred and scaled before the normal equations
/// are solved, and one whose own part is below a millionth of its variance is left out.
/// Source: N. R. Draper, H. Smith, Applied Regression Analysis (3rd ed., 1998), 9.2.
std::optional<LinearModel> fitted(const std::vector<Observation>& observations);

}  // namespace nlc::statistics
