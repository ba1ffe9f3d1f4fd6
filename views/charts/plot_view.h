// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPixmap>
#include <QWidget>

#include "models/charts/plot_layout.h"

namespace nlc {

/// A plot in the colours in force. The pointer or the arrow keys choose a point, which is said in words; Return opens
/// it. Where it has many points it is zoomed with Ctrl and the wheel or + and −, moved by dragging, and shown whole
/// again with 0.
class PlotView : public QWidget {
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);
    void setPlot(const Plot& plot);
    const Plot& plot() const { return m_plot; }
    QString chosenWords() const;  ///< what is said of the chosen point; empty: none is
    void showWhole();

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void pointOpened(const PlotPoint& point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool isZoomable() const;
    void layOut();
    void draw();
    void choose(std::optional<size_t> spot);
    void chooseNext(int dx, int dy);
    void zoom(double by, QPointF around);
    void moveBy(QPointF distance);
    const PlotPoint* pointOf(std::optional<size_t> spot) const;

    Plot m_plot;
    charts::Scene m_scene;
    QPixmap m_drawn;  ///< null: to be drawn again
    std::optional<QRectF> m_zoomed;
    std::optional<size_t> m_chosen;
    std::optional<QPointF> m_dragged;  ///< from where, while the button is down
    bool m_isMoved = false;
};

}  // namespace nlc
