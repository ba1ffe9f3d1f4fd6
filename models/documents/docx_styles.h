// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

namespace nlc::doc {

constexpr int indentOfList = 425;  ///< twentieths of a point for each depth

/// The parts of a Word document beside its text: how styles look, how lists count, what stands at the foot.
namespace docx {

QByteArray documentXml(const QByteArray& body);
QByteArray stylesXml(const QString& language);
/// A numbering for each list, from 1: those that are ordered count anew.
QByteArray numberingXml(const std::vector<bool>& ordered);
QByteArray footerXml(const QString& title);
QByteArray settingsXml();

}  // namespace docx
}  // namespace nlc::doc
