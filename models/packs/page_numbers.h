// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

namespace nlc {

/// What is printed on the pages of something that goes in behind page 101: "101a", "101b", … "101z", "101aa". `from` of
/// them are taken already.
std::vector<QString> pagesBehind(int page, int from, int count);
/// The page that "101b" goes in behind; 101 of "101". 0: it is no page number.
int pageBefore(const QString& printed);
/// "27", "27–31", "101a–101c".
QString pageSpan(const QString& first, const QString& last);

}  // namespace nlc
