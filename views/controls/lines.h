// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QPointer>
#include <functional>
#include <vector>

#include "views/controls/theme.h"

class QLabel;
class QVBoxLayout;

namespace nlc::controls {

/// A line of a short list inside a card: words, a quieter line below, a pill, and small buttons at its end.
struct Line {
    qint64 id = 0;
    QString words;
    QString second = {};
    QString pill = {};
    theme::Tone tone = theme::Tone::Neutral;
    bool muted = false;               ///< belongs to the past
    std::function<void()> open = {};  ///< the words lead somewhere
    struct Action {
        QString icon;  ///< Lucide
        QString name;  ///< what it does, for the tool tip; screen readers hear the line's words after it
        std::function<void()> act;
    };
    std::vector<Action> actions = {};
};

/// The words of a Line, pressed to go where they lead. Gives up its end when there is not room.
class LineWords : public QAbstractButton {
    Q_OBJECT
public:
    LineWords(const Line& line, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_second;
    bool m_leads, m_muted;
};

/// A few lines below each other, for what belongs to the record that a card shows: roles, groups, activities. One of
/// them can be opened in place: an editor then stands below it.
class Lines : public QWidget {
    Q_OBJECT
public:
    /// `name` is the list's for screen readers; `empty` stands where there is no line.
    Lines(const QString& name, const QString& empty, QWidget* parent = nullptr);
    void setLines(const std::vector<Line>& lines);  ///< the focus stays on the line and button where it was
    /// Shows `editor`, which becomes this list's, below the line; id 0: below all of them.
    void openBelow(qint64 id, QWidget* editor);
    void closeEditor();
    qint64 openLine() const { return m_open; }
    bool isEditing() const { return m_editor && !m_editor->isHidden(); }

private:
    QWidget* rowOf(const Line& line);
    void placeEditor();

    QVBoxLayout* m_column;
    QLabel* m_empty;
    std::vector<std::pair<qint64, QWidget*>> m_rows;
    QPointer<QWidget> m_editor;
    qint64 m_open = 0;
};

}  // namespace nlc::controls
