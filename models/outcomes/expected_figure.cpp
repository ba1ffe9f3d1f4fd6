// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/expected_figure.h"

#include <cmath>

namespace nlc::statistics {

double LinearModel::expectedOf(const std::vector<double>& predictors) const {
    double sum = constant;
    for (size_t i = 0; i < slopes.size() && i < predictors.size(); ++i) sum += slopes[i] * predictors[i];
    return sum;
}

std::optional<LinearModel> fitted(const std::vector<Observation>& observations) {
    constexpr size_t fewest = 20, forEach = 5;
    constexpr double own = 1e-6;
    if (observations.empty()) return {};
    const size_t count = observations.front().predictors.size();
    if (observations.size() < std::max(fewest, forEach * (count + 1))) return {};

    double weights = 0, meanOfValues = 0;
    std::vector<double> means(count), spreads(count);
    for (const Observation& each : observations) {
        if (!(each.weight > 0)) continue;
        weights += each.weight;
        meanOfValues += each.weight * each.value;
        for (size_t i = 0; i < count; ++i) means[i] += each.weight * each.predictors[i];
    }
    if (!(weights > 0)) return {};
    meanOfValues /= weights;
    for (double& mean : means) mean /= weights;
    for (const Observation& each : observations)
        for (size_t i = 0; i < count; ++i)
            spreads[i] += std::max(0.0, each.weight) * std::pow(each.predictors[i] - means[i], 2) / weights;
    for (double& spread : spreads) spread = std::sqrt(spread);

    // Cholesky's factor of the correlations, a row at a time; rows that add nothing are left out.
    std::vector<std::vector<double>> correlations(count, std::vector<double>(count)), factor = correlations;
    std::vector<double> withValue(count);
    for (const Observation& each : observations) {
        if (!(each.weight > 0)) continue;
        for (size_t i = 0; i < count; ++i) {
            if (!(spreads[i] > 0)) continue;
            const double z = (each.predictors[i] - means[i]) / spreads[i] * each.weight / weights;
            withValue[i] += z * (each.value - meanOfValues);
            for (size_t j = 0; j <= i; ++j)
                if (spreads[j] > 0) correlations[i][j] += z * (each.predictors[j] - means[j]) / spreads[j];
        }
    }
    std::vector<bool> isIn(count);
    std::vector<double> forward(count), beta(count);
    for (size_t i = 0; i < count; ++i) {
        double rest = correlations[i][i], right = withValue[i];
        for (size_t j = 0; j < i; ++j) {
            if (!isIn[j]) continue;
            double sum = correlations[i][j];
            for (size_t k = 0; k < j; ++k) sum -= factor[i][k] * factor[j][k];
            factor[i][j] = sum / factor[j][j];
            rest -= factor[i][j] * factor[i][j];
            right -= factor[i][j] * forward[j];
        }
        isIn[i] = rest > own;
        if (!isIn[i]) {
            factor[i].assign(count, 0);
            continue;
        }
        factor[i][i] = std::sqrt(rest);
        forward[i] = right / factor[i][i];
    }
    for (size_t i = count; i-- > 0;) {
        if (!isIn[i]) continue;
        double sum = forward[i];
        for (size_t j = i + 1; j < count; ++j) sum -= factor[j][i] * beta[j];
        beta[i] = sum / factor[i][i];
    }
    LinearModel model{meanOfValues, std::vector<double>(count)};
    for (size_t i = 0; i < count; ++i) {
        if (!isIn[i]) continue;
        model.slopes[i] = beta[i] / spreads[i];
        model.constant -= model.slopes[i] * means[i];
    }
    return model;
}

}  // namespace nlc::statistics
