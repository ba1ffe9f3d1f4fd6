// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QStringList>
#include <vector>

#include "models/documents/label_layout.h"
#include "models/store/error.h"

namespace nlc::doc {

/// An address as it goes on an envelope: the first line is whom it is for.
struct Label {
    QStringList lines;
};

/// A name badge: the name large, then as a rule the organisation and the role.
struct Badge {
    QString name, second, third;
};

/// A4 PDF to print on label sheets at actual size, tagged to PDF/UA-1 as writePdf's: a paragraph for each label, in
/// order. Lines keep 3 mm from a label's edge, since printers drift, and nothing reaches into the next label. Type
/// shrinks by up to a fifth from a size fit for the sheet with each line whole; then long lines break, down to 6
/// points; then what follows the first line runs on; then the text is cut with "…". In the margin outside the labels
/// stands which sheet to put in. The first `firstPlace` - 1 labels of the first sheet stay free: they have been used. A
/// label without words takes no place.
///
/// `warnings` receives a sentence for each label that was cut or left out and for letters no font has. The same input
/// gives the same bytes. May be called on any thread, several at a time. Fails with Invalid when there is nothing to
/// write or no such place (field "firstPlace"), else as writePdf.
Result<QByteArray> writeLabels(const LabelLayout& layout, const std::vector<Label>& labels, int firstPlace = 1,
                               QStringList* warnings = nullptr);

/// The same for name badges, on sheets for them: a section for each. Names shrink to 10 points,
/// the rest to 8. Fails with Invalid (field "layout") for sheets of address labels. `foot`, as a rule the
/// collaborative's name, stands small on every one; empty: none.
Result<QByteArray> writeBadges(const LabelLayout& layout, const std::vector<Badge>& badges, const QString& foot,
                               int firstPlace = 1, QStringList* warnings = nullptr);

}  // namespace nlc::doc
