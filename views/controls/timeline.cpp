// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/timeline.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>

#include "views/controls/timeline_delegate.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

constexpr int yearsHeight = 28;
constexpr int afterLast = 24;  // room for the end of the last bar

QDate academicYearOf(const QDate& day) { return QDate(day.month() >= 9 ? day.year() : day.year() - 1, 9, 1); }

QString shortMonth(const QDate& day) { return QLocale::c().toString(day, u"MMM yyyy"_s); }

/// The academic years and the word "Today", above the rows and not scrolled with them.
class Years final : public QWidget {
public:
    explicit Years(Timeline* timeline) : QWidget(timeline), timeline_(timeline) {}

protected:
    void paintEvent(QPaintEvent*) override {
        const auto& c = theme::colours();
        QPainter painter(this);
        const QFont font = theme::font(theme::Text::Caption);
        painter.setFont(font);
        painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
        const double today = timeline_->x(timeline_->today());
        const QString word = Timeline::tr("Today");
        const double wide = QFontMetricsF(font).horizontalAdvance(word);
        const QRectF todayRect(qMin(today - wide / 2, width() - wide - 2.0), 0, wide + 2, height());
        const auto starts = timeline_->yearStarts();
        painter.setPen(c.muted);
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const double from = timeline_->x(starts[i]);
            const QString name = u"%1/%2"_s.arg(starts[i].year()).arg((starts[i].year() + 1) % 100, 2, 10, QChar(u'0'));
            const QRectF place(from + theme::s, 0, QFontMetricsF(font).horizontalAdvance(name) + 2, height());
            if (!place.adjusted(-theme::s, 0, theme::s, 0).intersects(todayRect) && place.right() <= width())
                painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, name);
            painter.fillRect(QRectF(qRound(from), height() / 2.0, 1, height()), c.line);
        }
        painter.setPen(c.accent);
        painter.drawText(todayRect, Qt::AlignVCenter | Qt::AlignLeft, word);
    }

private:
    Timeline* timeline_;
};

}  // namespace

Timeline::Timeline(QWidget* parent) : QListView(parent), years_(new Years(this)) {
    setModel(new QStandardItemModel(this));
    setItemDelegate(new TimelineDelegate(this));
    setViewportMargins(0, yearsHeight, 0, 0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("History of the groups"));
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(entries_[std::size_t(index.row())].id); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

void Timeline::setEntries(const std::vector<TimelineEntry>& entries, const QDate& today) {
    const qint64 chosen = currentIndex().isValid() ? entries_[std::size_t(currentIndex().row())].id : 0;
    entries_ = entries;
    today_ = today;
    first_ = last_ = today;
    for (const auto& entry : entries_)
        for (const auto& segment : entry.segments) {
            first_ = qMin(first_, segment.from);
            last_ = qMax(last_, segment.to.isValid() ? segment.to : segment.from);
        }
    first_ = academicYearOf(first_);
    last_ = qMax(last_, today).addMonths(1);
    auto* rows = static_cast<QStandardItemModel*>(model());
    rows->clear();
    for (const auto& entry : entries_) {
        auto* item = new QStandardItem(entry.label);
        const QString words = inWords(entry, entries_);
        item->setData(words, Qt::AccessibleTextRole);
        item->setToolTip(words);
        rows->appendRow(item);
    }
    if (const int row = rowOf(chosen); row >= 0) setCurrentIndex(rows->index(row, 0));
    years_->update();
}

int Timeline::rowOf(qint64 id) const {
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (entries_[i].id == id) return int(i);
    return -1;
}

double Timeline::barsLeft() const { return qBound(140.0, viewport()->width() * 0.22, 260.0); }

double Timeline::x(const QDate& day) const {
    const double days = double(qMax<qint64>(1, first_.daysTo(last_)));
    const double room = viewport()->width() - barsLeft() - afterLast;
    return barsLeft() + room * double(first_.daysTo(day)) / days;
}

std::vector<QDate> Timeline::yearStarts() const {
    std::vector<QDate> starts;
    for (QDate start = first_; start.isValid() && start <= last_; start = start.addYears(1)) starts.push_back(start);
    return starts;
}

QString Timeline::inWords(const TimelineEntry& entry, const std::vector<TimelineEntry>& all) {
    QStringList parts;
    for (const auto& segment : entry.segments) {
        const QString time = segment.to.isValid() ? tr("%1 to %2").arg(shortMonth(segment.from), shortMonth(segment.to))
                                                  : tr("since %1").arg(shortMonth(segment.from));
        parts << tr("%1, %2").arg(segment.label, time);
    }
    QString words = entry.label + u": "_s + parts.join(u"; "_s) + u'.';
    if (entry.mergedInto) {
        for (const auto& other : all)
            if (other.id == entry.mergedInto)
                words += u' ' + tr("Merged into %1 in %2.").arg(other.label, shortMonth(entry.mergedOn));
    } else if (!entry.segments.empty() && entry.segments.back().to.isValid()) {
        words += u' ' + tr("Closed in %1.").arg(shortMonth(entry.segments.back().to));
    }
    return words;
}

void Timeline::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (entries_.empty()) return;
    const auto& c = theme::colours();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    // The gridlines go on below the last row.
    const int below = visualRect(model()->index(int(entries_.size()) - 1, 0)).bottom() + 1;
    for (const QDate& start : yearStarts())
        painter.fillRect(QRectF(qRound(x(start)), below, 1, viewport()->height() - below), c.line);
    const double now = qRound(x(today_));
    painter.setPen(QPen(c.accent, 1, Qt::DashLine));
    painter.drawLine(QPointF(now + 0.5, 0), QPointF(now + 0.5, viewport()->height()));

    // Merges: from the end of one bar to the bar it became part of, with an arrow head.
    painter.setBrush(c.muted);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const int target = entries_[i].mergedInto ? rowOf(entries_[i].mergedInto) : -1;
        if (target < 0) continue;
        const QRectF from = visualRect(model()->index(int(i), 0)), to = visualRect(model()->index(target, 0));
        const double at = x(entries_[i].mergedOn), half = TimelineDelegate::barHeight / 2.0, reach = theme::s;
        const bool down = to.top() > from.top();
        const double start = from.center().y(), end = down ? to.center().y() - half : to.center().y() + half;
        painter.setPen(QPen(c.muted, 1.5));
        painter.drawPolyline(QPolygonF{{at - 2, start}, {at + reach, start}, {at + reach, end}});
        const double back = down ? -6 : 6;
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF{{at + reach, end}, {at + reach - 4, end + back}, {at + reach + 4, end + back}});
    }
}

void Timeline::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    years_->setGeometry(viewport()->x(), viewport()->y() - yearsHeight, viewport()->width(), yearsHeight);
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT opened(entries_[std::size_t(currentIndex().row())].id);
        return;
    }
    QListView::keyPressEvent(event);
}

}  // namespace nlc::controls
