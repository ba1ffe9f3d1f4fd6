// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTextBrowser>

#include "views/documents/document_text.h"

namespace nlc {

/// The surface a document is read on: scrolls, selects, copies, and goes from link to link with Tab. Loads nothing.
class DocumentSheet : public QTextBrowser {
    Q_OBJECT
public:
    explicit DocumentSheet(QWidget* parent = nullptr);

    /// `surface` invalid: what is behind shows through.
    void showText(DocumentText text, const DocumentLook& look);
    void setMargins(const QMargins& margins) { setViewportMargins(margins); }
    void showAnchor(const QString& anchor);
    bool hasPictures() const { return m_text.hasPictures; }
    void setFocusColour(const QColor& colour) { m_focus = colour; }

Q_SIGNALS:
    void followed(const QString& link);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF onSheet(const DocumentGround& ground) const;  ///< in the document's coordinates
    QString buttonAt(const QPoint& where) const;
    double topOf(int position) const;
    /// What is read: the last anchor above the upper edge, and how far below it the edge is.
    std::pair<QString, double> place() const;
    void follow(const QString& link);

    DocumentText m_text;
    QColor m_surface, m_focus;
    int m_side = 0;
    bool m_ring = false;
};

}  // namespace nlc
