// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPolygonF>
#include <QRectF>
#include <functional>
#include <variant>

#include "models/charts/plot.h"

/// A plot as marks at places, which a widget and a picture paint alike, each with its own letters and colours.
namespace nlc::charts {

/// What a colour means.
enum class Ink { Text, Muted, Grid, Main, Reference, Other, Good, Late };

struct Stroke {
    QPolygonF points;
    Ink ink = Ink::Grid;
    double width = 1;
    bool dashed = false;
};
struct Area {
    QPolygonF edge;
    Ink ink = Ink::Other;
    double opacity = 1;
};
struct Dots {
    std::vector<QPointF> at;
    Ink ink = Ink::Other;
    double radius = 3;
    double opacity = 1;
};
struct Label {
    QString words;
    QPointF at;
    Qt::Alignment side = Qt::AlignLeft;  ///< of the words the place is their left, their right or their middle
    Ink ink = Ink::Text;
    bool strong = false;
    double room = 0;  ///< as wide as it may be
};
/// In the order in which they are painted. `field`: where the points of a panel lie, beyond which nothing of it goes.
struct Mark {
    std::variant<Stroke, Area, Dots, Label> is;
    int field = -1;  ///< none: anywhere
};

/// A point that can be chosen.
struct Spot {
    QPointF at;
    size_t panel = 0, series = 0, point = 0;
};

struct Scene {
    std::vector<Mark> marks;
    std::vector<QRectF> fields;
    std::vector<Spot> spots;  ///< panel by panel, series by series
    QRectF shown;             ///< the part of both axes, left and top being the least
};

struct PlotLook {
    QSizeF size;
    double text = 12;  ///< height of small letters' type: pixels or points
    std::function<double(const QString& words, bool strong)> widthOf;
    std::optional<QRectF> zoomed = {};  ///< the part of both axes that is shown
};

/// Any thread, when widthOf may be called there. Points that lie on one another are painted once.
Scene layOut(const Plot& plot, const PlotLook& look);

/// How high it wants to be at a width, in the unit of `text`.
double heightOf(const Plot& plot, double width, double text);

/// The nearest spot within `reach`; null: none.
const Spot* spotAt(const Scene& scene, QPointF at, double reach);

}  // namespace nlc::charts
