// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/documents/document.h"

namespace nlc {

/// A block document as it will look, beside an editor: banner, headings, call-outs, buttons, tables, pictures. Follows typing:
/// a new document replaces the old one without losing the place that is read. Nothing is loaded from elsewhere.
class DocumentView : public QWidget {
    Q_OBJECT
public:
    enum class Paper {
        Page,    ///< on the surface, without a banner: an update beside its editor
        Wide,    ///< as an e-mail on a wide screen
        Phone,   ///< as an e-mail at 360 px
    };
    explicit DocumentView(Paper paper, QWidget* parent = nullptr);
    void setDocument(const doc::Document& document);
    void setPaper(Paper paper);
    /// E-mail readers may show a dark mail in a light window; a Page follows the window.
    void setDark(bool dark);
    void showAnchor(const QString& anchor);

Q_SIGNALS:
    void linkActivated(const QString& link);
};

}  // namespace nlc
