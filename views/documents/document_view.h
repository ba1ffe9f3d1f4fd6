// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/documents/document.h"
#include "views/documents/document_text.h"

namespace nlc {

class DocumentSheet;

/// A block document as it will look, beside an editor: banner, headings, call-outs, buttons, tables, pictures. Follows
/// typing: a new document replaces the old one without losing the place that is read. Nothing is loaded from elsewhere.
class DocumentView : public QWidget {
    Q_OBJECT
public:
    enum class Paper {
        Page,   ///< on the surface, without a banner: an update beside its editor
        Wide,   ///< as an e-mail on a wide screen
        Phone,  ///< as an e-mail at 360 px
    };
    explicit DocumentView(Paper paper, QWidget* parent = nullptr);
    void setDocument(const doc::Document& document);
    void setPaper(Paper paper);
    /// E-mail readers may show a dark mail in a light window; a Page follows the window.
    void setDark(bool dark);
    /// Brings a heading to the top, when there is one of that anchor.
    void showAnchor(const QString& anchor);

Q_SIGNALS:
    /// A person asks to go to a web address or write to a mail address. "#anchor" links are followed here.
    void linkActivated(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    DocumentLook look() const;
    int columnWidth() const;
    int bodySize() const;  ///< pixels
    void write();
    void arrange();

    Paper m_paper;
    bool m_dark = false;
    doc::Document m_document;
    ShownPictures m_pictures;
    DocumentSheet* m_sheet;
    int m_writtenFor = -1;  ///< width of the column
    int m_writtenSize = 0;
};

}  // namespace nlc
