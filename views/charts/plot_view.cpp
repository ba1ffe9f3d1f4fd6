// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

#include "models/charts/chart_picture.h"
#include "views/charts/plot_painter.h"
#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr double reachOfPointer = 12, zoomStep = 1.25, keyMove = 40;
constexpr int smallestHeight = 220, plainWidth = 640;
constexpr size_t pointsToZoom = 100;

}  // namespace

PlotView::PlotView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme::notifier(), &theme::Notifier::changed, this, [this] { draw(); });
}

void PlotView::setPlot(const Plot& plot) {
    m_plot = plot;
    m_zoomed.reset();
    m_chosen.reset();
    m_dragged.reset();
    setAccessibleName(m_plot.title);
    setAccessibleDescription(altOf(m_plot));
    // Rows with names are as high as they need, and go up and down; anything else fits.
    const int wanted = heightForWidth(plainWidth);
    setMinimumHeight(m_plot.y.isOfCategories() ? wanted : std::min(smallestHeight, wanted));
    updateGeometry();
    layOut();
}

QSize PlotView::sizeHint() const { return {plainWidth, heightForWidth(std::max(width(), plainWidth))}; }

int PlotView::heightForWidth(int width) const { return int(std::ceil(charts::heightOf(m_plot, width, plotText))); }

bool PlotView::isZoomable() const {
    if (m_plot.x.isOfCategories() || m_plot.y.isOfCategories()) return false;
    size_t points = 0;
    for (const PlotPanel& panel : m_plot.panels)
        for (const PlotSeries& series : panel.series)
            if (series.kind == PlotSeries::Kind::Dots) points += series.points.size();
    return points >= pointsToZoom;
}

void PlotView::layOut() {
    m_scene = charts::layOut(m_plot,
                             {.size = QSizeF(size()), .text = plotText, .widthOf = plotTextWidth, .zoomed = m_zoomed});
    if (m_chosen && *m_chosen >= m_scene.spots.size()) m_chosen.reset();
    draw();
}

void PlotView::draw() {
    m_drawn = {};
    update();
}

void PlotView::paintEvent(QPaintEvent* /*event*/) {
    if (m_drawn.isNull() && !size().isEmpty()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(Qt::transparent);
        QPainter onPixmap(&m_drawn);
        paint(onPixmap, m_scene);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    if (m_chosen) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::colours().text, theme::focusWidth));
        painter.drawEllipse(m_scene.spots[*m_chosen].at, plotText / 2, plotText / 2);
    }
    if (hasFocus() && !m_chosen) {
        painter.setPen(QPen(theme::colours().accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_chosen.reset();
    layOut();
}

const PlotPoint* PlotView::pointOf(std::optional<size_t> spot) const {
    if (!spot) return nullptr;
    const charts::Spot& at = m_scene.spots[*spot];
    return &m_plot.panels[at.panel].series[at.series].points[at.point];
}

QString PlotView::chosenWords() const {
    if (!m_chosen) return {};
    const charts::Spot& at = m_scene.spots[*m_chosen];
    const PlotPanel& panel = m_plot.panels[at.panel];
    const QString words = m_plot.shown(panel.series[at.series], *pointOf(m_chosen));
    return panel.title.isEmpty() ? words : panel.title + u", "_s + words;
}

void PlotView::choose(std::optional<size_t> spot) {
    if (m_chosen == spot) return;
    m_chosen = spot;
    update();
    if (!spot) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(mapToGlobal(m_scene.spots[*spot].at.toPoint() + QPoint(theme::s, theme::s)), chosenWords(),
                       this);
    setAccessibleDescription(chosenWords());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void PlotView::chooseNext(int dx, int dy) {
    if (m_scene.spots.empty()) return;
    if (!m_chosen) return choose(0);
    const QPointF from = m_scene.spots[*m_chosen].at;
    std::optional<size_t> next;
    double least = 1e18;
    for (size_t i = 0; i < m_scene.spots.size(); ++i) {
        const QPointF apart = m_scene.spots[i].at - from;
        const double ahead = apart.x() * dx + apart.y() * dy,
                     aside = std::abs(apart.x() * dy) + std::abs(apart.y() * dx);
        if (ahead < 0.5) continue;
        if (const double distance = ahead + 3 * aside; distance < least) {
            least = distance;
            next = i;
        }
    }
    if (next) choose(next);
}

void PlotView::zoom(double by, QPointF around) {
    if (!isZoomable() || m_scene.fields.empty()) return;
    const QRectF& field = m_scene.fields.front();
    const QRectF shown = m_scene.shown;
    const QPointF share(std::clamp((around.x() - field.left()) / field.width(), 0.0, 1.0),
                        std::clamp((field.bottom() - around.y()) / field.height(), 0.0, 1.0));
    const QSizeF now = shown.size() / by;
    m_zoomed = QRectF(shown.left() + (shown.width() - now.width()) * share.x(),
                      shown.top() + (shown.height() - now.height()) * share.y(), now.width(), now.height());
    m_chosen.reset();
    layOut();
}

void PlotView::moveBy(QPointF distance) {
    if (!isZoomable() || m_scene.fields.empty()) return;
    const QRectF& field = m_scene.fields.front();
    m_zoomed = m_scene.shown.translated(-distance.x() / field.width() * m_scene.shown.width(),
                                        distance.y() / field.height() * m_scene.shown.height());
    m_chosen.reset();
    layOut();
}

void PlotView::showWhole() {
    if (!m_zoomed) return;
    m_zoomed.reset();
    m_chosen.reset();
    layOut();
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged) {
        m_isMoved = true;
        moveBy(event->position() - *m_dragged);
        m_dragged = event->position();
        return;
    }
    const charts::Spot* spot = charts::spotAt(m_scene, event->position(), reachOfPointer);
    choose(spot ? std::optional(size_t(spot - m_scene.spots.data())) : std::nullopt);
    setCursor(spot && !pointOf(m_chosen)->name.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isZoomable()) return;
    m_dragged = event->position();
    m_isMoved = false;
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    const bool moved = m_dragged && m_isMoved;
    m_dragged.reset();
    if (event->button() == Qt::LeftButton && !moved && m_chosen) Q_EMIT pointOpened(*pointOf(m_chosen));
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* /*event*/) { showWhole(); }

void PlotView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier) || !isZoomable()) return event->ignore();
    zoom(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep, event->position());
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    const bool moves = event->modifiers().testFlag(Qt::ShiftModifier);
    const QPointF middle = m_scene.fields.empty() ? QPointF() : m_scene.fields.front().center();
    const auto go = [&](int dx, int dy) {
        moves&& isZoomable() ? moveBy({-dx * keyMove, -dy * keyMove}) : chooseNext(dx, dy);
    };
    switch (event->key()) {
        case Qt::Key_Left:
            return go(-1, 0);
        case Qt::Key_Right:
            return go(1, 0);
        case Qt::Key_Up:
            return go(0, -1);
        case Qt::Key_Down:
            return go(0, 1);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(zoomStep, middle);
        case Qt::Key_Minus:
            return zoom(1 / zoomStep, middle);
        case Qt::Key_0:
            return showWhole();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const PlotPoint* point = pointOf(m_chosen)) return void(Q_EMIT pointOpened(*point));
            break;
        case Qt::Key_Escape:
            if (m_chosen) return choose({});
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    choose({});
    QWidget::focusOutEvent(event);
}

void PlotView::leaveEvent(QEvent* event) {
    if (!hasFocus()) choose({});
    QWidget::leaveEvent(event);
}

}  // namespace nlc
