// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/history_dialog.h"

#include <QDialog>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

#include "models/history/history_words.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"
#include "views/shell/history_html.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize opensAt(680, 600);

class HistoryDialog : public QDialog {
public:
    HistoryDialog(Desk& desk, QWidget* parent, const QString& title, const QString& table, qint64 row,
                  const std::vector<ChangeLog::Part>& parts)
        : QDialog(parent), m_desk(desk), m_table(table), m_row(row), m_parts(parts) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(QObject::tr("History of %1").arg(title));
        m_count = controls::label({}, theme::Text::Body, true);
        m_text->setObjectName(u"sheet"_s);
        m_text->setOpenLinks(false);
        m_text->setAccessibleName(QObject::tr("History"));
        auto* surface = controls::card();
        auto* inside = new QVBoxLayout(surface);
        inside->setContentsMargins(theme::l, theme::l, theme::xs, theme::l);
        inside->addWidget(m_text);
        inside->addWidget(m_empty);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(theme::l, theme::l, theme::l, theme::l);
        column->setSpacing(theme::m);
        auto* head = new QHBoxLayout;
        head->setSpacing(theme::m);
        auto* name = new controls::ElidedLabel(title);
        name->setFont(theme::font(theme::Text::Page));
        head->addWidget(name, 1);
        head->addWidget(m_count);
        column->addLayout(head);
        column->addWidget(surface, 1);
        resize(opensAt);

        m_later.setSingleShot(true);
        m_later.setInterval(0);
        connect(&m_later, &QTimer::timeout, this, &HistoryDialog::read);
        connect(&desk.workspace(), &Workspace::changed, &m_later, qOverload<>(&QTimer::start));
        connect(&theme::notifier(), &theme::Notifier::changed, &m_later, qOverload<>(&QTimer::start));
        connect(&desk, &QObject::destroyed, this, [this] { delete this; });
        connect(m_text, &QTextBrowser::anchorClicked, this, &HistoryDialog::follow);
        read();
        m_text->setFocus();
    }

private:
    void read() {
        auto lines = historyOf(m_desk.workspace(), m_table, m_row, m_parts);
        if (!lines) return m_desk.report(lines.error());
        m_lines = std::move(*lines);
        const int place = m_text->verticalScrollBar()->value();
        m_text->setHtml(
            historyHtml(m_lines, [this](const ChangedValue& value) { return canPutBack(m_desk.workspace(), value); }));
        m_text->verticalScrollBar()->setValue(place);
        m_text->setHidden(m_lines.empty());
        m_empty->setHidden(!m_lines.empty());
        m_count->setText(m_lines.empty()       ? QString()
                         : m_lines.size() == 1 ? QObject::tr("1 change")
                                               : QObject::tr("%1 changes").arg(m_lines.size()));
    }
    /// "put-back:LINE.VALUE"
    void follow(const QUrl& link) {
        const QStringList indices = link.path().split(u'.');
        if (link.scheme() != "put-back"_L1 || indices.size() != 2) return;
        const size_t line = indices[0].toULong(), value = indices[1].toULong();
        if (line >= m_lines.size() || value >= m_lines[line].values.size()) return;
        const ChangedValue chosen = m_lines[line].values[value];
        if (m_desk.done(putBack(m_desk.workspace(), chosen)))
            m_desk.say(QObject::tr("Put back \"%1\"").arg(chosen.caption), true);
    }

    Desk& m_desk;
    QString m_table;
    qint64 m_row;
    std::vector<ChangeLog::Part> m_parts;
    std::vector<HistoryLine> m_lines;
    QLabel* m_count = nullptr;
    QTextBrowser* m_text = new QTextBrowser;
    controls::EmptyState* m_empty = new controls::EmptyState(
        u"history"_s, QObject::tr("Nothing has changed yet"),
        QObject::tr("Every change is listed here: who made it, when, and what was there before."));
    QTimer m_later;
};

}  // namespace

void showHistory(Desk& desk, QWidget* parent, const QString& title, const QString& table, qint64 row,
                 const std::vector<ChangeLog::Part>& parts) {
    QWidget* window = parent ? parent->window() : nullptr;
    const QString name = u"history/%1/%2"_s.arg(table).arg(row);
    auto* dialog = window ? window->findChild<QDialog*>(name, Qt::FindDirectChildrenOnly) : nullptr;
    if (!dialog) {
        dialog = new HistoryDialog(desk, window, title, table, row, parts);
        dialog->setObjectName(name);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

}  // namespace nlc
