// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/lines.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/controls/tab_order.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {
constexpr int twoLines = 46;
}

LineWords::LineWords(const Line& line, QWidget* parent)
    : QAbstractButton(parent), m_second(line.second), m_leads(bool(line.open)), m_muted(line.muted) {
    setText(line.words);
    setToolTip(line.words);
    setAccessibleName(line.second.isEmpty() ? line.words : line.words + u", "_s + line.second);
    setFocusPolicy(m_leads ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    if (m_leads) setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LineWords::sizeHint() const {
    const int width = QFontMetrics(theme::font(theme::Text::Body)).horizontalAdvance(text());
    return {width, m_second.isEmpty() ? theme::rowHeight : twoLines};
}

void LineWords::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LineWords::paintEvent(QPaintEvent*) {
    const auto& c = theme::colours();
    QPainter painter(this);
    const int align =
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
    QRect first = rect();
    if (!m_second.isEmpty()) {
        const QRect second(rect().left(), rect().center().y() + 1, rect().width(), 18);
        first = QRect(rect().left(), rect().center().y() - 19, rect().width(), 20);
        painter.setFont(theme::font(theme::Text::Small));
        painter.setPen(c.muted);
        painter.drawText(second, align, painter.fontMetrics().elidedText(m_second, Qt::ElideRight, second.width()));
    }
    QFont font = theme::font(m_leads ? theme::Text::Strong : theme::Text::Body);
    font.setUnderline(m_leads && underMouse());
    painter.setFont(font);
    painter.setPen(m_leads ? c.accent : m_muted ? c.muted : c.text);
    painter.drawText(first, align, painter.fontMetrics().elidedText(text(), Qt::ElideRight, first.width()));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(c.accent, theme::focusWidth));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -3), 4, 4);
    }
}

Lines::Lines(const QString& name, const QString& empty, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_empty(paragraph(empty, theme::Text::Body, true)) {
    setAccessibleName(name);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(m_empty);
}

QWidget* Lines::rowOf(const Line& line) {
    auto* row = new QWidget(this);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* across = new QHBoxLayout;
    across->setContentsMargins({});
    across->setSpacing(theme::xs);
    auto* words = new LineWords(line, row);
    if (line.open) connect(words, &QAbstractButton::clicked, this, line.open);
    across->addWidget(words, 1);
    if (!line.pill.isEmpty()) across->addWidget(new Pill(line.pill, line.tone), 0, Qt::AlignVCenter);
    for (const Line::Action& action : line.actions) {
        auto* press = iconButton(action.icon, action.name);
        press->setAccessibleName(action.name + u": "_s + line.words);
        connect(press, &QAbstractButton::clicked, this, action.act);
        across->addWidget(press, 0, Qt::AlignVCenter);
    }
    column->addLayout(across);
    column->addWidget(controls::line());
    return row;
}

void Lines::setLines(const std::vector<Line>& lines) {
    // Which line and which of its parts has the focus, so that it is there again afterwards.
    qint64 focusedLine = 0;
    qsizetype focusedPart = -1;
    for (const auto& [id, row] : m_rows) {
        const auto parts = row->findChildren<QAbstractButton*>();
        for (qsizetype part = 0; part < parts.size(); ++part)
            if (parts[part]->hasFocus()) {
                focusedLine = id;
                focusedPart = part;
            }
    }
    // A line may be taken away by a button of its own that is being pressed: it goes a moment later.
    for (const auto& [id, row] : m_rows) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    QWidget* first = nullptr;
    for (const Line& line : lines) {
        QWidget* row = rowOf(line);
        m_column->addWidget(row);
        row->show();
        m_rows.emplace_back(line.id, row);
        const auto parts = row->findChildren<QAbstractButton*>();
        if (!first && !parts.isEmpty()) first = parts.front();
        if (focusedPart >= 0 && line.id == focusedLine && focusedPart < parts.size())
            parts[focusedPart]->setFocus(Qt::OtherFocusReason);
    }
    m_empty->setVisible(lines.empty());
    if (m_open && std::none_of(lines.begin(), lines.end(), [this](const Line& line) { return line.id == m_open; }))
        closeEditor();
    placeEditor();
}

void Lines::openBelow(qint64 id, QWidget* editor) {
    if (m_editor && m_editor != editor) m_editor->hide();
    m_editor = editor;
    m_open = id;
    editor->setParent(this);
    placeEditor();
    editor->show();
}

void Lines::closeEditor() {
    m_open = 0;
    if (m_editor) m_editor->hide();
}

void Lines::placeEditor() {
    if (m_editor && m_editor->parentWidget() == this) {  // another list may have taken it over
        m_column->removeWidget(m_editor);
        int at = m_column->count();
        for (const auto& [id, row] : m_rows)
            if (m_open && id == m_open) at = m_column->indexOf(row) + 1;
        m_column->insertWidget(at, m_editor);
    }
    QWidget* before = stopBefore(this);
    for (int i = 0; i < m_column->count(); ++i)
        if (QWidget* row = m_column->itemAt(i)->widget()) before = tabThrough(before, row);
}

}  // namespace nlc::controls
