// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/day_cells.h"

#include <QPainter>

#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int entryLine = 19, dayHeight = 26, markWidth = 3;
constexpr int firstHour = 8, lastHour = 18, minutesOfHour = 60;
constexpr int leastMinutes = 45, usualMinutes = 60;  // of a block: so that its title can be read; without an end
constexpr int dotSize = 5, mostMarks = 3;

int minuteOf(const QTime& time) { return time.hour() * minutesOfHour + time.minute(); }
int endOf(const DatedEntry& entry) {
    const int from = minuteOf(entry.startsAt);
    return std::max(from + leastMinutes, entry.endsAt.isValid() ? minuteOf(entry.endsAt) : from + usualMinutes);
}
theme::Tone toneOfEntry(const DatedEntry& entry) {
    return entry.isCancelled ? theme::Tone::Neutral : theme::Tone(int(toneOf(entry.kind)));
}

}  // namespace

DayCells::DayCells(const CalendarGrid* grid, std::function<QDate()> today, QObject* parent)
    : QStyledItemDelegate(parent), m_grid(grid), m_today(std::move(today)) {}

std::vector<PlacedEntry> DayCells::placed(const QRect& cell, const QDate& day) const {
    if (!day.isValid() || m_grid->scale() == CalendarScale::Year) return {};
    return m_grid->scale() == CalendarScale::Week ? ofWeek(cell, day) : ofMonth(cell, day);
}

std::vector<PlacedEntry> DayCells::ofMonth(const QRect& cell, const QDate& day) const {
    std::vector<PlacedEntry> all;
    const auto entries = m_grid->days().on(day);
    const int room = std::max(0, (cell.height() - dayHeight - 2) / entryLine);
    const int shown = int(entries.size()) <= room ? int(entries.size()) : std::max(0, room - 1);
    QRect line(cell.left() + theme::xs, cell.top() + dayHeight, cell.width() - 2 * theme::xs, entryLine - 2);
    for (int i = 0; i < shown; ++i, line.translate(0, entryLine)) all.push_back({line, entries[size_t(i)]});
    if (shown < int(entries.size()) && room > 0) all.push_back({line, nullptr, int(entries.size()) - shown});
    return all;
}

int DayCells::allDayRows() const {
    int most = 1;
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        const auto entries = m_grid->days().on(m_grid->dayAt(m_grid->index(0, column)));
        most = std::max(most, int(std::count_if(entries.begin(), entries.end(),
                                                [](const DatedEntry* each) { return !each->startsAt.isValid(); })));
    }
    return most;
}

std::pair<int, int> DayCells::hours() const {
    int from = firstHour, to = lastHour;
    for (int column = 0; column < m_grid->columnCount(); ++column)
        for (const DatedEntry* each : m_grid->days().on(m_grid->dayAt(m_grid->index(0, column)))) {
            if (!each->startsAt.isValid()) continue;
            from = std::min(from, each->startsAt.hour());
            to = std::max(to, std::min(24, (endOf(*each) + minutesOfHour - 1) / minutesOfHour));
        }
    return {from, to};
}

int DayCells::yOf(const QRect& cell, const QTime& time) const {
    const auto [from, to] = hours();
    const int top = cell.top() + dayHeight + allDayRows() * entryLine;
    const double share = double(minuteOf(time) - from * minutesOfHour) / ((to - from) * minutesOfHour);
    return top + qRound(share * (cell.bottom() - top));
}

std::vector<PlacedEntry> DayCells::ofWeek(const QRect& cell, const QDate& day) const {
    std::vector<PlacedEntry> all;
    QRect line(cell.left() + theme::xs, cell.top() + dayHeight, cell.width() - 2 * theme::xs, entryLine - 2);
    std::vector<const DatedEntry*> timed;
    for (const DatedEntry* each : m_grid->days().on(day)) {
        if (each->startsAt.isValid()) {
            timed.push_back(each);
            continue;
        }
        all.push_back({line, each});
        line.translate(0, entryLine);
    }
    // Those that overlap stand side by side: each takes the first lane that is free at its time.
    std::vector<int> lanes;  // when each is free again
    std::vector<int> laneOf;
    for (const DatedEntry* each : timed) {
        const auto free =
            std::find_if(lanes.begin(), lanes.end(), [&](int end) { return end <= minuteOf(each->startsAt); });
        laneOf.push_back(int(free - lanes.begin()));
        if (free == lanes.end())
            lanes.push_back(endOf(*each));
        else
            *free = endOf(*each);
    }
    const int width = lanes.empty() ? 0 : (cell.width() - 2 * theme::xs) / int(lanes.size());
    for (size_t i = 0; i < timed.size(); ++i) {
        const int top = yOf(cell, timed[i]->startsAt), end = std::min(endOf(*timed[i]), 24 * minutesOfHour - 1);
        const int bottom = yOf(cell, QTime(end / minutesOfHour, end % minutesOfHour));
        all.push_back({QRect(cell.left() + theme::xs + laneOf[i] * width, top, width - 2, bottom - top - 1), timed[i]});
    }
    return all;
}

void DayCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QDate day = m_grid->dayAt(index);
    const QRect cell = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!day.isValid()) {
        painter->fillRect(cell, theme::colours().background);
    } else {
        paintDay(*painter, option, day);
        if (m_grid->scale() == CalendarScale::Year)
            paintYearDay(*painter, cell, day);
        else
            for (const PlacedEntry& each : placed(cell, day)) paintEntry(*painter, each);
    }
    painter->restore();
}

void DayCells::paintDay(QPainter& painter, const QStyleOptionViewItem& option, const QDate& day) const {
    const auto& c = theme::colours();
    const QRect cell = option.rect;
    const bool ofYear = m_grid->scale() == CalendarScale::Year;
    const bool outside = m_grid->scale() == CalendarScale::Month && day.month() != m_grid->month().month();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const DatedEntry* holiday = m_grid->days().holidayOn(day);
    QColor ground = c.surface;
    if (outside || day.dayOfWeek() > Qt::Friday) ground = c.background;
    if (holiday) ground = theme::pair(theme::Tone::Neutral).ground;
    if (day == m_dropDay) ground = c.hover;
    painter.fillRect(cell, ground);
    painter.fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), c.line);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), c.line);
    if (m_grid->scale() == CalendarScale::Week) {
        const auto [from, to] = hours();
        for (int hour = from; hour < to; ++hour)
            painter.fillRect(QRect(cell.left(), yOf(cell, QTime(hour, 0)), cell.width(), 1), c.line);
    }
    if (chosen || day == m_dropDay) {
        painter.setPen(QPen(c.accent, option.state.testFlag(QStyle::State_HasFocus) ? theme::focusWidth : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(cell).adjusted(1, 1, -2, -2));
    }
    if (ofYear) return;

    const bool today = day == m_today();
    painter.setFont(theme::font(today ? theme::Text::Caption : theme::Text::Small));
    const QString number = QString::number(day.day());
    QRect at(cell.left() + theme::xs, cell.top() + 3, 20, 20);
    if (today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawEllipse(at);
    }
    painter.setPen(today ? c.onAccent : outside ? c.muted : c.text);
    if (today || m_grid->scale() == CalendarScale::Month) painter.drawText(at, Qt::AlignCenter, number);
    const QRect beside(at.right() + theme::xs, at.top(), cell.right() - at.right() - 2 * theme::xs, at.height());
    // What the whole day is stands beside its number once a week, not as a line in each cell.
    const DatedEntry* term = m_grid->days().termOn(day);
    QString words;
    if (term && (term->from == day || term->lastDay() == day))
        words = term->from == day ? tr("Term begins") : tr("Term ends");
    if (words.isEmpty()) return;
    painter.setFont(theme::font(theme::Text::Small));
    painter.setPen(c.muted);
    painter.drawText(beside, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, beside.width()));
}

void DayCells::paintEntry(QPainter& painter, const PlacedEntry& placed) const {
    const auto& c = theme::colours();
    painter.setFont(theme::font(theme::Text::Small));
    if (!placed.entry) {
        painter.setPen(c.muted);
        painter.drawText(placed.rect.adjusted(theme::xs, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("%n more", nullptr, placed.more));
        return;
    }
    const DatedEntry& entry = *placed.entry;
    const theme::Pair& tone = theme::pair(toneOfEntry(entry));
    painter.setPen(tone.ground == c.surface ? QPen(tone.ink) : QPen(Qt::NoPen));
    painter.setBrush(tone.ground);
    painter.drawRoundedRect(QRectF(placed.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.fillRect(QRect(placed.rect.left(), placed.rect.top(), markWidth, placed.rect.height()), tone.ink);
    QFont font = painter.font();
    font.setStrikeOut(entry.isCancelled);
    painter.setFont(font);
    painter.setPen(tone.ink);
    const QRect words = placed.rect.adjusted(markWidth + theme::xs, 1, -2, -1);
    QString text = entry.what;
    if (entry.startsAt.isValid()) text = entry.startsAt.toString(u"hh:mm"_s) + u' ' + text;
    if (words.height() < 2 * painter.fontMetrics().height()) {
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
        return;
    }
    if (!entry.place.isEmpty()) text += u'\n' + entry.place;
    painter.drawText(words, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, text);
}

void DayCells::paintYearDay(QPainter& painter, const QRect& cell, const QDate& day) const {
    const auto& c = theme::colours();
    const bool today = day == m_today();
    painter.setFont(theme::font(theme::Text::Small));
    QRect letter(cell.left(), cell.top() + 2, cell.width(), cell.height() / 2);
    if (today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        const int side = std::min(letter.width(), letter.height());
        painter.drawEllipse(QRect(letter.center() - QPoint(side / 2, side / 2), QSize(side, side)));
    }
    painter.setPen(today ? c.onAccent : day.dayOfWeek() > Qt::Friday ? c.muted : c.text);
    painter.drawText(letter, Qt::AlignCenter,
                     QLocale(QLocale::English).dayName(day.dayOfWeek(), QLocale::NarrowFormat));
    std::vector<const DatedEntry*> marks;
    for (const DatedEntry* each : m_grid->days().on(day))
        if (each->kind != DateKind::Holiday) marks.push_back(each);
    const int dots = std::min(mostMarks, int(marks.size()));
    int x = cell.center().x() - (dots * (dotSize + 2) - 2) / 2;
    for (int i = 0; i < dots; ++i, x += dotSize + 2) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::pair(toneOfEntry(*marks[size_t(i)])).ink);
        painter.drawEllipse(QRect(x, cell.top() + cell.height() * 2 / 3 - dotSize / 2, dotSize, dotSize));
    }
    if (int(marks.size()) <= mostMarks) return;
    painter.setPen(QPen(c.muted, 1));
    painter.drawLine(cell.center().x() - 4, cell.bottom() - 3, cell.center().x() + 4, cell.bottom() - 3);
}

}  // namespace nlc
