// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QTextDocument>
#include <memory>

#include "models/documents/document.h"

namespace nlc {

/// What a document is dressed in on the screen. Device-independent pixels.
struct DocumentLook {
    QColor surface, text, muted, line, accent, info, infoEdge, action, actionEdge, button, onButton, code;
    bool banner = true;  ///< publisher, title and date on a coloured ground; otherwise the title alone
    QFont font;          ///< of running text
    int side = 0;        ///< at the left and right of the text
    int width = 0;       ///< of the text; no picture is wider
    qreal ratio = 1;     ///< pixels of the screen to one of ours
};

/// A ground that the view paints below blocks of text: Qt's rich text knows neither edges nor round corners.
struct DocumentGround {
    enum class Kind { Banner, CallOut, Button, Rule };
    Kind kind = Kind::CallOut;
    int first = 0, last = 0;  ///< positions of its first and last block
    int pad = 0;              ///< above and below them
    int beside = 0;           ///< a button's words, at the left and right
    QColor fill, edge;
    QString link = {};
};

struct DocumentText {
    std::unique_ptr<QTextDocument> text;
    std::vector<DocumentGround> grounds;
    std::vector<std::pair<QString, int>> anchors;  ///< headings that can be gone to, with their positions, in order
    bool hasPictures = false;
};

/// Pictures as they were last shown, so that typing beside them does not decode them again.
using ShownPictures = QHash<QByteArray, QImage>;

DocumentText documentText(const doc::Document& document, const DocumentLook& look, ShownPictures& pictures);

}  // namespace nlc
