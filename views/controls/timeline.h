// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QListView>
#include <vector>

#include "views/controls/theme.h"

namespace nlc::controls {

/// One line of history: a group with the names it has had.
struct TimelineEntry {
    struct Segment {
        QDate from;
        QDate to = {};  ///< null: still so
        QString label;  ///< the name in that time
    };
    qint64 id = 0;
    QString label;                  ///< what it is called now, or was at the end
    std::vector<Segment> segments;  ///< in order of time
    qint64 mergedInto = 0;          ///< the entry it became part of; 0: none
    QDate mergedOn = {};
    theme::Tone tone = theme::Tone::Info;
};

/// Bars over academic years: each name a segment, a line to what it was merged into, an end mark where it was closed,
/// the day of today. Up and Down choose a row, Enter opens it; each row says its history in words to screen readers.
class Timeline : public QListView {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);
    void setEntries(const std::vector<TimelineEntry>& entries, const QDate& today);
    const std::vector<TimelineEntry>& entries() const { return entries_; }

    /// "Leadership. From Feb 2025; before that Effective leaders, from May 2024 …": for the eye as tool tip, too.
    static QString inWords(const TimelineEntry& entry, const std::vector<TimelineEntry>& all);

    double x(const QDate& day) const;  ///< in the viewport; time goes from left to right in every language
    double barsLeft() const;           ///< before it stand the names
    QDate today() const { return today_; }
    std::vector<QDate> yearStarts() const;  ///< the 1 Septembers in sight

Q_SIGNALS:
    void opened(qint64 id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int rowOf(qint64 id) const;

    std::vector<TimelineEntry> entries_;
    QDate today_, first_, last_;
    QWidget* years_;  ///< their names, above the rows
};

}  // namespace nlc::controls
