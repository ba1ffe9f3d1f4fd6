// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/presentation.h"

#include <QKeyEvent>
#include <QPainter>

#include "models/documents/document_colours.h"
#include "models/documents/markdown.h"
#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr double slideWidth = 640;    // points a slide is wide, so its words are read from the back of a room
constexpr double edgeOfSlide = 0.04;  // of its width
constexpr double numberSize = 0.012, titleOfSlide = 0.034, textOfSlide = 0.022;  // of its width

}  // namespace

Presentation::Presentation(std::vector<Slide> slides, QWidget* parent)
    : QWidget(parent, Qt::Window), m_slides(std::move(slides)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setWindowTitle(tr("Presentation"));
    setCursor(Qt::BlankCursor);
    go(0);
}

void Presentation::go(int to) {
    if (m_slides.empty()) return;
    m_at = size_t(std::clamp(to, 0, int(m_slides.size()) - 1));
    const Slide& slide = m_slides[m_at];
    setAccessibleName(slide.chart ? titleOf(*slide.chart) : slide.title);
    setAccessibleDescription(slide.chart ? altOf(*slide.chart) : slide.text);
    draw();
}

void Presentation::draw() {
    m_drawn = {};
    const Slide* slide = m_slides.empty() ? nullptr : &m_slides[m_at];
    if (slide && slide->chart && width() > 0) {
        const double points = slideWidth * (1 - 2 * edgeOfSlide);
        const double tall = points * height() / width();
        const auto png = drawn(
            *slide->chart,
            {.width = points, .tallest = tall * 0.75, .pixelsPerPoint = width() * devicePixelRatioF() / slideWidth});
        if (png) m_drawn = QImage::fromData(*png);
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
    }
    update();
}

void Presentation::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), QColor::fromRgb(doc::light.surface));
    if (m_slides.empty()) return;
    const Slide& slide = m_slides[m_at];
    const double edge = width() * edgeOfSlide;
    QRectF room = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    const auto write = [&](const QString& words, double size, bool strong, doc::Rgb colour) {
        QFont font = theme::font(theme::Text::Body);
        font.setPixelSize(std::max(8, int(width() * size)));
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(QColor::fromRgb(colour));
        QRectF used;
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words, &used);
        room.setTop(used.bottom() + font.pixelSize() / 2.0);
    };
    if (!m_drawn.isNull()) {
        const QSizeF size = QSizeF(m_drawn.size()) / m_drawn.devicePixelRatio();
        const QSizeF fits = size.height() > room.height() ? size.scaled(room.size(), Qt::KeepAspectRatio) : size;
        painter.drawImage(QRectF(QPointF((width() - fits.width()) / 2, room.top()), fits), m_drawn);
        room.setTop(room.top() + fits.height());
    } else {
        write(slide.chart ? titleOf(*slide.chart) : slide.title, titleOfSlide, true, doc::light.text);
    }
    if (!slide.text.isEmpty())
        write(doc::plainText(doc::fromMarkdown(slide.text)), textOfSlide, false, doc::light.text);
    room = QRectF(rect()).adjusted(edge, 0, -edge, -edge / 4);
    QFont small = theme::font(theme::Text::Small);
    small.setPixelSize(std::max(8, int(width() * numberSize)));
    painter.setFont(small);
    painter.setPen(QColor::fromRgb(doc::light.muted));
    painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, tr("%1 of %2").arg(m_at + 1).arg(m_slides.size()));
}

void Presentation::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    draw();
}

void Presentation::keyPressEvent(QKeyEvent* event) {
    const int at = int(m_at);
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_Space:
        case Qt::Key_PageDown:
        case Qt::Key_Return:
            return go(at + 1);
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_PageUp:
        case Qt::Key_Backspace:
            return go(at - 1);
        case Qt::Key_Home:
            return go(0);
        case Qt::Key_End:
            return go(int(m_slides.size()) - 1);
        case Qt::Key_Escape:
            close();
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void Presentation::mousePressEvent(QMouseEvent* event) {
    go(int(m_at) + (event->button() == Qt::RightButton ? -1 : 1));
}

}  // namespace nlc
