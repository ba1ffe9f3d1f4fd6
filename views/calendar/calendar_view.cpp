// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendar_view.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include "views/calendar/day_cells.h"
#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthColumn = 44, dragWidth = 160, dragHeight = 19;

/// Of a year its months and days; of a week the hours, where they are in its days.
class BesideDays : public QHeaderView {
public:
    BesideDays(Qt::Orientation orientation, const CalendarGrid* grid, const DayCells* cells)
        : QHeaderView(orientation), m_grid(grid), m_cells(cells) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const bool ofWeek = m_grid->scale() == CalendarScale::Week;
        if (m_grid->scale() == CalendarScale::Month || (ofWeek && orientation() == Qt::Horizontal))
            return QHeaderView::paintSection(painter, rect, section);
        painter->save();
        painter->fillRect(rect, theme::colours().surface);
        painter->setFont(theme::font(ofWeek ? theme::Text::Small : theme::Text::Caption));
        painter->setPen(theme::colours().muted);
        if (!ofWeek) {
            painter->drawText(rect, Qt::AlignCenter, m_grid->headerData(section, orientation()).toString());
            return painter->restore();
        }
        const auto [from, to] = m_cells->hours();
        for (int hour = from; hour < to; ++hour)
            painter->drawText(
                QRect(rect.left(), m_cells->yOf(rect, QTime(hour, 0)), rect.width() - theme::xs, dragHeight),
                Qt::AlignRight | Qt::AlignTop, QTime(hour, 0).toString(QStringLiteral("hh:mm")));
        painter->restore();
    }

private:
    const CalendarGrid* m_grid;
    const DayCells* m_cells;
};

}  // namespace

CalendarView::CalendarView(CalendarGrid* grid, const std::function<QDate()>& today, QWidget* parent)
    : QTableView(parent), m_grid(grid), m_cells(new DayCells(grid, today, this)) {
    setVerticalHeader(new BesideDays(Qt::Vertical, grid, m_cells));
    setHorizontalHeader(new BesideDays(Qt::Horizontal, grid, m_cells));
    setModel(grid);
    setItemDelegate(m_cells);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    horizontalHeader()->setMinimumSectionSize(8);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    setAccessibleName(tr("Calendar"));
    connect(grid, &QAbstractItemModel::modelReset, this, &CalendarView::fit);
    fit();
}

void CalendarView::fit() {
    const bool ofWeek = m_grid->scale() == CalendarScale::Week;
    verticalHeader()->setVisible(m_grid->scale() != CalendarScale::Month);
    verticalHeader()->setFixedWidth(monthColumn);
    viewport()->update();
    verticalHeader()->setAttribute(Qt::WA_TransparentForMouseEvents, ofWeek);
}

QDate CalendarView::day() const { return m_grid->dayAt(currentIndex()); }

void CalendarView::setDay(const QDate& day) {
    const QScopedValueRollback setting(m_setting, true);
    setCurrentIndex(m_grid->indexOf(day));
}

void CalendarView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    const QDate day = m_grid->dayAt(current);
    if (!m_setting && day.isValid()) Q_EMIT dayChosen(day);
}

void CalendarView::keyPressEvent(QKeyEvent* event) {
    const QDate from = day();
    if (event->key() == Qt::Key_Escape && m_dragging) {
        m_pressed.reset();
        return dropDrag();
    }
    if (!from.isValid() || event->modifiers() != Qt::NoModifier) return QTableView::keyPressEvent(event);
    const bool ofYear = m_grid->scale() == CalendarScale::Year;
    QDate to;
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return Q_EMIT opened(from);
        case Qt::Key_Left:
            to = from.addDays(-1);
            break;
        case Qt::Key_Right:
            to = from.addDays(1);
            break;
        case Qt::Key_Up:
            to = ofYear ? from.addMonths(-1) : from.addDays(-7);
            break;
        case Qt::Key_Down:
            to = ofYear ? from.addMonths(1) : from.addDays(7);
            break;
        case Qt::Key_PageUp:
            return Q_EMIT turned(-1, stepped(m_grid->scale(), from, -1));
        case Qt::Key_PageDown:
            return Q_EMIT turned(1, stepped(m_grid->scale(), from, 1));
        case Qt::Key_Home:
            to = mondayOf(from);
            break;
        case Qt::Key_End:
            to = mondayOf(from).addDays(6);
            break;
        default:
            return QTableView::keyPressEvent(event);
    }
    const QModelIndex at = m_grid->indexOf(to);
    const bool ofThisMonth = m_grid->scale() != CalendarScale::Month || to.month() == m_grid->month().month();
    if (at.isValid() && ofThisMonth) return setCurrentIndex(at);
    Q_EMIT turned(to > from ? 1 : -1, to);
}

const DatedEntry* CalendarView::entryAt(const QPoint& at) const {
    const QModelIndex index = indexAt(at);
    if (!index.isValid()) return nullptr;
    for (const PlacedEntry& each : m_cells->placed(visualRect(index), m_grid->dayAt(index)))
        if (each.rect.contains(at)) return each.entry;
    return nullptr;
}

void CalendarView::mousePressEvent(QMouseEvent* event) {
    QTableView::mousePressEvent(event);
    m_pressed.reset();
    if (event->button() != Qt::LeftButton) return;
    if (const DatedEntry* entry = entryAt(event->pos())) m_pressed = *entry;
    m_pressedAt = event->pos();
}

void CalendarView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->pos();
    if (m_pressed && m_pressed->canMove && event->buttons().testFlag(Qt::LeftButton)) {
        m_dragging = m_dragging || (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        if (m_dragging) {
            m_cells->setDropDay(m_grid->dayAt(indexAt(event->pos())));
            viewport()->update();
        }
        return;  // a drag chooses no days
    }
    const DatedEntry* entry = entryAt(event->pos());
    viewport()->setCursor(entry ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CalendarView::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    if (!m_pressed) return;
    const DatedEntry entry = *m_pressed;
    const bool dragged = m_dragging;
    const QDate from = m_grid->dayAt(indexAt(m_pressedAt)), to = m_grid->dayAt(indexAt(event->pos()));
    m_pressed.reset();
    dropDrag();
    if (!dragged) return Q_EMIT entryOpened(entry);
    // Taken by a day in its middle, an entry goes as far as that day went.
    if (to.isValid() && to != from) Q_EMIT dropped(entry, entry.from.addDays(from.daysTo(to)));
}

void CalendarView::dropDrag() {
    m_dragging = false;
    m_cells->setDropDay({});
    viewport()->update();
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QDate day = m_grid->dayAt(indexAt(event->pos()));
    if (day.isValid() && !entryAt(event->pos())) Q_EMIT newAsked(day);
}

void CalendarView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    if (!m_dragging || !m_pressed) return;
    painter.setRenderHint(QPainter::Antialiasing);
    m_cells->paintEntry(painter, {QRect(m_pointer + QPoint(theme::m, 0), QSize(dragWidth, dragHeight)), &*m_pressed});
}

void CalendarView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    viewport()->update();
}

}  // namespace nlc
