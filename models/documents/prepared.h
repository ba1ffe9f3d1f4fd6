// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSet>

#include "models/documents/document.h"

namespace nlc::doc {

/// The document as every writer takes it, so that none needs to ask twice:
/// - it has a title and a language;
/// - texts are clean (see cleanText), runs without text are gone;
/// - links are safe (see safeLink), and "#anchor" links lead to a heading that is there, or to one of `elsewhere`;
///   others are plain text;
/// - headings start at 2 and skip no level; anchors are unique;
/// - every table has a head and rows of equal length; a table without rows has its head alone;
/// - empty paragraphs, lists, call-outs and headings are gone; a button that leads nowhere is a paragraph;
/// - a call-out holds no call-out, and lists nest no deeper than six.
Document prepared(Document document, const QSet<QString>& elsewhere = {});

}  // namespace nlc::doc
