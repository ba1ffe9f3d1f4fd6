// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documents/document_sheet.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
constexpr int edgeWidth = 4;
constexpr int buttonRadius = 4;
}  // namespace

DocumentSheet::DocumentSheet(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(u"sheet"_s);
    viewport()->setAutoFillBackground(false);
    setOpenLinks(false);
    setAccessibleName(tr("Preview"));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { follow(link.toString(QUrl::FullyEncoded)); });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl& link) {
        viewport()->setToolTip(link.scheme().isEmpty() ? QString() : link.toString(QUrl::FullyEncoded));
    });
}

void DocumentSheet::showText(DocumentText text, const DocumentLook& look) {
    const auto [anchor, below] = place();
    const int across = horizontalScrollBar()->value();
    text.text->setParent(this);  // the editor deletes the one before
    m_text = {};
    m_surface = look.surface;
    m_side = look.side;
    QPalette inks = palette();  // the bullets of lists have the editor's colour, not their text's
    inks.setColor(QPalette::Text, look.text);
    setPalette(inks);
    QTextDocument* made = text.text.release();
    m_text = std::move(text);
    setDocument(made);
    double edge = below;
    for (const auto& [name, position] : m_text.anchors)
        if (name == anchor) edge += topOf(position);
    document()->documentLayout()->documentSize();  // all of it, or there would be nowhere to go back to
    verticalScrollBar()->setValue(qRound(edge));
    horizontalScrollBar()->setValue(across);
    viewport()->update();
}

std::pair<QString, double> DocumentSheet::place() const {
    const double edge = verticalScrollBar()->value();
    std::pair<QString, double> found{{}, edge};
    if (edge <= 0) return found;
    for (const auto& [name, position] : m_text.anchors) {
        const double top = topOf(position);
        if (top > edge) break;
        found = {name, edge - top};
    }
    return found;
}

double DocumentSheet::topOf(int position) const {
    return document()->documentLayout()->blockBoundingRect(document()->findBlock(position)).top();
}

void DocumentSheet::showAnchor(const QString& anchor) {
    for (const auto& [name, position] : m_text.anchors) {
        if (name != anchor) continue;
        const int top = qRound(topOf(position)), shown = verticalScrollBar()->value();
        const bool isInSight = top >= shown && top < shown + viewport()->height() / 2;
        if (!isInSight) verticalScrollBar()->setValue(top - theme::m);
    }
}

void DocumentSheet::follow(const QString& link) {
    if (link.startsWith(u'#'))
        showAnchor(link.mid(1));
    else
        Q_EMIT followed(link);
}

QVariant DocumentSheet::loadResource(int, const QUrl&) { return {}; }

QRectF DocumentSheet::onSheet(const DocumentGround& ground) const {
    const auto* layout = document()->documentLayout();
    const QTextBlock first = document()->findBlock(ground.first), last = document()->findBlock(ground.last);
    const QRectF top = layout->blockBoundingRect(first);
    QRectF rect = top.united(layout->blockBoundingRect(last));
    switch (ground.kind) {
        case DocumentGround::Kind::Banner:
            rect.setLeft(0);
            rect.setRight(viewport()->width() + horizontalScrollBar()->maximum());
            break;
        case DocumentGround::Kind::CallOut:
        case DocumentGround::Kind::Rule:
            rect.setLeft(m_side);
            rect.setRight(viewport()->width() - m_side);
            break;
        case DocumentGround::Kind::Button: {
            QRectF words;
            for (int i = 0; i < first.layout()->lineCount(); ++i) words |= first.layout()->lineAt(i).naturalTextRect();
            rect = words.translated(first.layout()->position());
            rect.adjust(-ground.beside, 0, ground.beside, 0);
            break;
        }
    }
    return ground.kind == DocumentGround::Kind::Banner ? rect.adjusted(0, -rect.top(), 0, ground.pad)
                                                       : rect.adjusted(0, -ground.pad, 0, ground.pad);
}

QString DocumentSheet::buttonAt(const QPoint& where) const {
    const QPointF at = where + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const DocumentGround& ground : m_text.grounds)
        if (ground.kind == DocumentGround::Kind::Button && onSheet(ground).contains(at)) return ground.link;
    return {};
}

void DocumentSheet::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        if (m_surface.isValid()) painter.fillRect(event->rect(), m_surface);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        for (const DocumentGround& ground : m_text.grounds) {
            const QRectF rect = onSheet(ground).toAlignedRect();
            switch (ground.kind) {
                case DocumentGround::Kind::Banner:
                    painter.fillRect(rect, ground.fill);
                    break;
                case DocumentGround::Kind::Rule:
                    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), ground.fill);
                    break;
                case DocumentGround::Kind::Button:
                    painter.setBrush(ground.fill);
                    painter.drawRoundedRect(rect, buttonRadius, buttonRadius);
                    break;
                case DocumentGround::Kind::CallOut: {
                    QPainterPath path;
                    path.addRoundedRect(rect, theme::radius, theme::radius);
                    path.addRect(rect.left(), rect.top(), theme::radius, rect.height());
                    path.setFillRule(Qt::WindingFill);
                    painter.fillPath(path, ground.fill);
                    painter.fillRect(QRectF(rect.left(), rect.top(), edgeWidth, rect.height()), ground.edge);
                    break;
                }
            }
        }
    }
    QTextBrowser::paintEvent(event);
    if (m_ring && !textCursor().hasSelection()) {  // a link that has the focus shows it itself
        QPainter painter(viewport());
        painter.setPen(QPen(m_focus, theme::focusWidth));
        const int half = theme::focusWidth / 2;
        painter.drawRect(viewport()->rect().adjusted(half, half, -half, -half));
    }
}

void DocumentSheet::mouseMoveEvent(QMouseEvent* event) {
    QTextBrowser::mouseMoveEvent(event);
    const QPoint where = event->position().toPoint();
    if (event->buttons() != Qt::NoButton || !anchorAt(where).isEmpty()) return;
    const QString link = buttonAt(where);
    viewport()->setCursor(link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    viewport()->setToolTip(link);
}

void DocumentSheet::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint where = event->position().toPoint();
    const bool beside = event->button() == Qt::LeftButton && anchorAt(where).isEmpty();
    QTextBrowser::mouseReleaseEvent(event);
    // All of a button is to be pressed, not its words alone.
    if (const QString link = buttonAt(where); beside && !link.isEmpty() && !textCursor().hasSelection()) follow(link);
}

void DocumentSheet::focusInEvent(QFocusEvent* event) {
    m_ring = event->reason() != Qt::MouseFocusReason;
    QTextBrowser::focusInEvent(event);
    viewport()->update();
}

void DocumentSheet::focusOutEvent(QFocusEvent* event) {
    m_ring = false;
    QTextBrowser::focusOutEvent(event);
    viewport()->update();
}

}  // namespace nlc
