// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_picture.h"

namespace nlc {

Result<QByteArray> drawn(const Chart& chart, const ChartPictureOptions& options) {
    return std::visit([&](const auto& each) { return drawn(each, options); }, chart);
}

Result<doc::Picture> pictureOf(const Chart& chart) {
    auto bytes = drawn(chart, {.titled = false});
    if (!bytes) return tl::unexpected(bytes.error());
    doc::Picture picture{.bytes = *bytes, .alt = altOf(chart)};
    if (const QString foot = footOf(chart); !foot.isEmpty()) picture.caption = doc::plain(foot);
    return picture;
}

QString titleOf(const Chart& chart) {
    return std::visit([](const auto& each) { return each.title; }, chart);
}

QString subtitleOf(const Chart& chart) {
    return std::visit([](const auto& each) { return each.subtitle; }, chart);
}

QString footOf(const Chart& chart) {
    const auto* plot = std::get_if<Plot>(&chart);
    return plot ? plot->foot() : std::get<BarChart>(chart).source;
}

QString altOf(const Chart& chart) {
    return std::visit([](const auto& each) { return altOf(each); }, chart);
}

doc::Table tableOf(const Chart& chart) {
    return std::visit([](const auto& each) { return tableOf(each); }, chart);
}

OutTable outTableOf(const Chart& chart) {
    const auto* plot = std::get_if<Plot>(&chart);
    return plot ? plot->table : outTableOf(std::get<BarChart>(chart));
}

bool hasValues(const Chart& chart) {
    const auto* plot = std::get_if<Plot>(&chart);
    return plot ? plot->hasPoints() : std::get<BarChart>(chart).hasValues();
}

}  // namespace nlc
