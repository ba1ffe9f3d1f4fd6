// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/field.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStyle>
#include <QVBoxLayout>

#include "views/controls/labels.h"

namespace nlc::controls {

Field::Field(const QString& caption, QWidget* parent)
    : QWidget(parent),
      caption_(label(caption, theme::Text::Caption, true)),
      hint_(label({}, theme::Text::Caption, true)),
      error_(paragraph({})),
      column_(new QVBoxLayout(this)) {
    QFont light = theme::font(theme::Text::Caption);
    light.setWeight(QFont::Normal);
    hint_->setFont(light);
    error_->setFont(light);
    error_->setProperty("tone", QStringLiteral("late"));
    error_->hide();
    hint_->hide();
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(caption_);
    top->addStretch();
    top->addWidget(hint_);
    column_->setContentsMargins({});
    column_->setSpacing(theme::xs);
    column_->addLayout(top);
    if (caption.isEmpty()) caption_->hide();
}

QString Field::caption() const { return caption_->text(); }

void Field::setHint(const QString& hint) {
    hint_->setText(hint);
    hint_->setHidden(hint.isEmpty());
}

QString Field::error() const { return error_->text(); }

void Field::setError(const QString& sentence) {
    if (sentence == error_->text()) return;
    error_->setText(sentence);
    error_->setHidden(sentence.isEmpty());
    if (!editor_) return;
    editor_->setProperty("invalid", !sentence.isEmpty());
    editor_->style()->unpolish(editor_);
    editor_->style()->polish(editor_);
    editor_->update();
    editor_->setAccessibleDescription(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(error_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Field::setEditor(QWidget* editor, QWidget* shown, bool leaveOnEnter) {
    editor_ = editor;
    leaveOnEnter_ = leaveOnEnter;
    caption_->setBuddy(editor);
    if (editor->accessibleName().isEmpty()) editor->setAccessibleName(caption());
    column_->addWidget(shown ? shown : editor, 1);
    column_->addWidget(error_);
    editor->installEventFilter(this);
    setFocusProxy(editor);
}

void Field::markEdited() {
    if (showing_) return;
    edited_ = true;
    Q_EMIT edited();
}

void Field::show(const std::function<void()>& write) {
    const QScopedValueRollback<bool> guard(showing_, true);
    write();
}

bool Field::eventFilter(QObject* watched, QEvent* event) {
    if (watched != editor_) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::FocusOut: {
            // A context menu or the list of a completer has not left the field.
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            // At once, and not queued: the next thing to happen may be that another record is shown here.
            if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason) commit();
            break;
        }
        case QEvent::ShortcutOverride:
            // Esc means this field first, and the window's "back" only when nothing was typed.
            if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && isEdited()) {
                event->accept();
                return true;
            }
            break;
        case QEvent::KeyPress: {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Escape && isEdited()) {
                restore();
                return true;
            }
            if (leaveOnEnter_ && (key == Qt::Key_Return || key == Qt::Key_Enter) && isEdited()) {
                commit();
                return true;  // not also the default button of a dialog
            }
            break;
        }
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace nlc::controls
