// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>
#include <QString>
#include <QtGlobal>
#include <array>

namespace nlc::doc {

/// Where the labels of an A4 sheet are. Millimetres from the sheet's top left; places count from 1, along the rows.
struct LabelLayout {
    enum class Use { Address, Badge };
    const char* code;   ///< on the packet, on the command line and in the file: "L7160"
    const char* shown;  ///< in menus: "Avery L7160: 21 labels, 63.5 × 38.1 mm"
    Use use;
    int columns, rows;
    double width, height;           ///< of one label
    double left, top;               ///< of the first
    double acrossPitch, downPitch;  ///< from a label's edge to the same edge of the next
    bool cutLines = false;          ///< plain card: lines to cut along are printed

    constexpr int count() const { return columns * rows; }
    /// Points (1/72 inch) from the page's top left. `place` from 1 to count().
    QRectF box(int place) const {
        constexpr double points = 72 / 25.4;
        const int column = (place - 1) % columns, row = (place - 1) / columns;
        return {(left + column * acrossPitch) * points, (top + row * downPitch) * points, width * points,
                height * points};
    }
};

/// The sheets UK offices have. Sizes and counts are those on Avery's packets. Sheets are cut in the middle of the
/// paper, columns of address labels 2.54 mm apart and rows touching; margins and pitches follow from that. The middle
/// of each label agrees within 0.8 mm with LibreOffice's labels.xml (most within 0.2) and, where it has the sheet,
/// within 1.3 mm with glabels' avery-iso-templates.xml.
inline constexpr std::array labelLayouts{
    LabelLayout{"L7160", QT_TRANSLATE_NOOP("Names", "Avery L7160: 21 labels, 63.5 × 38.1 mm"),
                LabelLayout::Use::Address, 3, 7, 63.5, 38.1, 7.21, 15.15, 66.04, 38.1},
    LabelLayout{"L7159", QT_TRANSLATE_NOOP("Names", "Avery L7159: 24 labels, 63.5 × 33.9 mm"),
                LabelLayout::Use::Address, 3, 8, 63.5, 33.9, 7.21, 12.9, 66.04, 33.9},
    LabelLayout{"L7161", QT_TRANSLATE_NOOP("Names", "Avery L7161: 18 labels, 63.5 × 46.6 mm"),
                LabelLayout::Use::Address, 3, 6, 63.5, 46.6, 7.21, 8.7, 66.04, 46.6},
    LabelLayout{"L7162", QT_TRANSLATE_NOOP("Names", "Avery L7162: 16 labels, 99.1 × 33.9 mm"),
                LabelLayout::Use::Address, 2, 8, 99.1, 33.9, 4.63, 12.9, 101.64, 33.9},
    LabelLayout{"L7163", QT_TRANSLATE_NOOP("Names", "Avery L7163: 14 labels, 99.1 × 38.1 mm"),
                LabelLayout::Use::Address, 2, 7, 99.1, 38.1, 4.63, 15.15, 101.64, 38.1},
    LabelLayout{"L7165", QT_TRANSLATE_NOOP("Names", "Avery L7165: 8 labels, 99.1 × 67.7 mm"), LabelLayout::Use::Address,
                2, 4, 99.1, 67.7, 4.63, 13.1, 101.64, 67.7},
    LabelLayout{"L7651", QT_TRANSLATE_NOOP("Names", "Avery L7651: 65 labels, 38.1 × 21.2 mm"),
                LabelLayout::Use::Address, 5, 13, 38.1, 21.2, 4.67, 10.7, 40.64, 21.2},
    LabelLayout{"L7418", QT_TRANSLATE_NOOP("Names", "Avery L7418: 8 name badges, 86.5 × 55.5 mm"),
                LabelLayout::Use::Badge, 2, 4, 86.5, 55.5, 18.5, 37.5, 86.5, 55.5},
    LabelLayout{"cards", QT_TRANSLATE_NOOP("Names", "Plain A4 card: 10 badges, 90 × 55 mm, to cut out"),
                LabelLayout::Use::Badge, 2, 5, 90, 55, 15, 11, 90, 55, true},
};

/// Null when no layout has this code; capitals do not matter.
const LabelLayout* labelLayoutCoded(const QString& code);

}  // namespace nlc::doc
