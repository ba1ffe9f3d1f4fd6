// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>
#include <vector>

#include "models/charts/chart_picture.h"

namespace nlc {

/// One slide: a chart, or words.
struct Slide {
    std::optional<Chart> chart = {};
    QString title = {}, text = {};  ///< of words; below a chart its text
};

/// Slides over the whole screen, white as paper. Right, Space and Page Down go on, Left and Page Up back, Home and End
/// to the first and the last, Esc leaves. Deletes itself when it is closed.
class Presentation : public QWidget {
    Q_OBJECT
public:
    explicit Presentation(std::vector<Slide> slides, QWidget* parent = nullptr);
    size_t at() const { return m_at; }
    void go(int to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void draw();

    std::vector<Slide> m_slides;
    size_t m_at = 0;
    QImage m_drawn;
};

}  // namespace nlc
