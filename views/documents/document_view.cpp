// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documents/document_view.h"

#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include "models/documents/document_colours.h"
#include "views/controls/theme.h"
#include "views/documents/document_sheet.h"

namespace nlc {

namespace {

// As the e-mail writer has it: a column of 600 px with type of 16 px. Where there is less room the type of the window
// keeps the lines about as long as they will be.
constexpr int mailWidth = 600, phoneWidth = 360, narrow = 560;
constexpr int mailSize = 16;

QColor colour(doc::Rgb rgb) { return QColor::fromRgb(QRgb(rgb)); }

}  // namespace

DocumentView::DocumentView(Paper paper, QWidget* parent) : QWidget(parent), m_paper(paper), m_sheet(new DocumentSheet) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sheet);
    setFocusProxy(m_sheet);
    setAccessibleName(m_sheet->accessibleName());
    connect(m_sheet, &DocumentSheet::followed, this, &DocumentView::linkActivated);
    connect(m_sheet->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DocumentView::arrange);
    connect(&theme::notifier(), &theme::Notifier::changed, this, &DocumentView::write);
    arrange();
}

void DocumentView::setDocument(const doc::Document& document) {
    m_document = document;
    write();
}

void DocumentView::setPaper(Paper paper) {
    if (paper == m_paper) return;
    m_paper = paper;
    arrange();
    write();
}

void DocumentView::setDark(bool dark) {
    if (dark == m_dark) return;
    m_dark = dark;
    write();
}

void DocumentView::showAnchor(const QString& anchor) { m_sheet->showAnchor(anchor); }

int DocumentView::columnWidth() const {
    if (m_paper == Paper::Page) return width();
    return qMax(0, qMin(m_paper == Paper::Phone ? phoneWidth : mailWidth, width() - 2 * theme::l));
}

int DocumentView::bodySize() const {
    const bool small = m_paper == Paper::Page || (m_paper == Paper::Wide && columnWidth() < narrow);
    return small ? theme::font(theme::Text::Body).pixelSize() : mailSize;
}

DocumentLook DocumentView::look() const {
    DocumentLook look;
    look.font = theme::font(theme::Text::Body);
    look.font.setPixelSize(bodySize());
    look.ratio = devicePixelRatioF();
    look.banner = m_paper != Paper::Page;
    if (look.banner) {
        const doc::Colours& c = m_dark ? doc::dark : doc::light;
        look.surface = colour(c.surface);
        look.text = colour(c.text);
        look.muted = colour(c.muted);
        look.line = colour(c.line);
        look.accent = colour(c.accent);
        look.info = colour(c.info);
        look.infoEdge = look.button = colour(doc::banner);
        look.action = colour(c.action);
        look.actionEdge = colour(doc::amber);
        look.onButton = colour(doc::onBanner);
        look.code = colour(c.ground);
        look.side = columnWidth() < narrow ? theme::l : theme::xl;
    } else {
        const theme::Colours& c = theme::colours();
        look.text = c.text;
        look.muted = c.muted;
        look.line = c.line;
        look.accent = look.infoEdge = look.button = c.accent;
        look.info = c.info.ground;
        look.action = c.soon.ground;
        look.actionEdge = c.soon.ink;
        look.onButton = c.onAccent;
        look.code = c.background;
    }
    const int bar = m_paper == Paper::Page ? m_sheet->verticalScrollBar()->sizeHint().width() : 0;
    look.width = qMax(1, columnWidth() - 2 * look.side - bar);
    return look;
}

void DocumentView::write() {
    const DocumentLook dress = look();
    m_sheet->setFocusColour(theme::colours().accent);
    m_sheet->showText(documentText(m_document, dress, m_pictures), dress);
    m_writtenFor = columnWidth();
    m_writtenSize = bodySize();
    update();
}

void DocumentView::arrange() {
    if (m_paper == Paper::Page) {
        m_sheet->setMargins({});
        return;
    }
    // The scroll bar stands on the grey beside the column, so that the column stays where it is when the bar comes and
    // goes.
    const QScrollBar* bar = m_sheet->verticalScrollBar();
    const int besides = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    const int column = columnWidth(), left = (width() - column) / 2;
    m_sheet->setMargins({left, theme::l, qMax(0, width() - left - column - besides), theme::l});
}

void DocumentView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    if (bodySize() != m_writtenSize || (m_sheet->hasPictures() && columnWidth() != m_writtenFor)) write();
}

void DocumentView::paintEvent(QPaintEvent*) {
    if (m_paper == Paper::Page) return;
    const doc::Colours& c = m_dark ? doc::dark : doc::light;
    QPainter painter(this);
    painter.fillRect(rect(), colour(c.ground));
    painter.setPen(colour(c.line));
    const QRect sheet(m_sheet->viewport()->mapTo(this, QPoint()), m_sheet->viewport()->size());
    painter.drawRect(sheet.adjusted(-1, -1, 0, 0));
}

}  // namespace nlc
