// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCheckBox>
#include <QLayout>

namespace nlc::controls {

/// A word to tick: round, quiet, with a tick and the accent's ground while it is on. A check box to the keyboard and to
/// assistive tools.
class Chip : public QCheckBox {
    Q_OBJECT
public:
    explicit Chip(const QString& words, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& where) const override { return rect().contains(where); }
    void paintEvent(QPaintEvent* event) override;
};

/// One after the other, on to the next line when there is no room: for chips and tags.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override { items_ << item; }
    int count() const override { return int(items_.size()); }
    QLayoutItem* itemAt(int index) const override { return items_.value(index); }
    QLayoutItem* takeAt(int index) override {
        return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
    }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool really) const;  ///< returns the height needed

    QList<QLayoutItem*> items_;
};

}  // namespace nlc::controls
