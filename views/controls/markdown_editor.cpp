// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/markdown_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>
#include <utility>

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_edits.h"
#include "views/controls/markdown_highlighter.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

constexpr double lineHeight = 20;  // for the 14 px body: 1.4
constexpr int behindAKey = 6;      // milliseconds: the key is painted by then
constexpr int longText = 10'000;   // letters: to read all of them at each key would be felt

bool is(const QKeyEvent& event, int key, Qt::KeyboardModifiers modifiers) {
    return event.key() == key && event.modifiers() == modifiers;
}

bool isOwnKey(const QKeyEvent& event) {
    return is(event, Qt::Key_B, Qt::ControlModifier) || is(event, Qt::Key_I, Qt::ControlModifier) ||
           is(event, Qt::Key_L, Qt::ControlModifier) || is(event, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
}

}  // namespace

MarkdownText::MarkdownText(QWidget* parent) : QTextEdit(parent) {
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFont(theme::font(theme::Text::Body));
    document()->setDocumentMargin(4);
    new MarkdownHighlighter(document());  // the document owns it
    pause_.setSingleShot(true);
    connect(this, &QTextEdit::textChanged, this, &MarkdownText::followKey);
    connect(&pause_, &QTimer::timeout, this, &MarkdownText::followPause);
    setMarkdown({});
}

/// Qt says so also when only the highlighting has changed.
void MarkdownText::followKey() {
    sinceKey_.start();
    // Not begun anew at each key: who types without a pause has what is typed kept all the same.
    if (due_ && pause_.interval() != behindAKey)
        pause_.start(behindAKey);
    else if (!pause_.isActive())
        pause_.start(keepAfter);
}

void MarkdownText::followPause() {
    if (!due_ && sinceKey_.isValid() && sinceKey_.elapsed() < typingOn) {
        due_ = true;
        pause_.start(typingOn);
        return;
    }
    due_ = false;
    if (markdown() == told_) return;
    told_ = markdown();
    Q_EMIT paused(told_);
}

void MarkdownText::setMarkdown(const QString& text) {
    if (text == toPlainText() && !text.isEmpty()) return;
    const QSignalBlocker quiet(this);
    document()->setUndoRedoEnabled(false);
    setPlainText(text);
    spaceLines();
    document()->setUndoRedoEnabled(true);
    told_ = text;
    due_ = false;
    pause_.stop();
}

void MarkdownText::spaceLines() {
    QTextBlockFormat spaced;
    spaced.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(spaced);
}

void MarkdownText::toggleBold() {
    QTextCursor cursor = textCursor();
    markdown::toggleAround(cursor, u"**"_s);
    setTextCursor(cursor);
}

void MarkdownText::toggleItalic() {
    QTextCursor cursor = textCursor();
    markdown::toggleAround(cursor, u"*"_s);
    setTextCursor(cursor);
}

void MarkdownText::toggleList() {
    QTextCursor cursor = textCursor();
    markdown::toggleList(cursor);
    setTextCursor(cursor);
}

void MarkdownText::makeLink() {
    QTextCursor cursor = textCursor();
    markdown::makeLink(cursor);
    setTextCursor(cursor);
}

void MarkdownText::insertBlock(const QString& text) {
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    const auto blank = [](const QTextBlock& block) { return !block.isValid() || block.text().trimmed().isEmpty(); };
    if (!blank(cursor.block())) cursor.insertText(u"\n\n"_s);
    cursor.insertText(text);
    if (!blank(cursor.block().next())) cursor.insertText(u"\n"_s);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

int MarkdownText::wordCount() const { return markdown::wordCount(toPlainText()); }

bool MarkdownText::event(QEvent* event) {
    // The window's actions must not take the keys that mean something here while there is something to write.
    if (event->type() == QEvent::ShortcutOverride && !isReadOnly() && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void MarkdownText::keyPressEvent(QKeyEvent* event) {
    const bool canWrite = !isReadOnly();
    if (canWrite && isOwnKey(*event)) {
        if (event->key() == Qt::Key_B) toggleBold();
        if (event->key() == Qt::Key_I) toggleItalic();
        if (event->key() == Qt::Key_L) toggleList();
        if (event->key() == Qt::Key_K) makeLink();
        return;
    }
    if (canWrite && (is(*event, Qt::Key_Return, Qt::NoModifier) || is(*event, Qt::Key_Enter, Qt::KeypadModifier))) {
        QTextCursor cursor = textCursor();
        if (markdown::continueList(cursor)) {
            setTextCursor(cursor);
            return;
        }
    }
    QTextEdit::keyPressEvent(event);
}

bool MarkdownText::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText() || source->hasHtml();
}

void MarkdownText::insertFromMimeData(const QMimeData* source) {
    QTextCursor cursor = textCursor();
    cursor.insertText(markdown::pasted(*source).replace(u"\r\n"_s, u"\n"_s));
    setTextCursor(cursor);
}

MarkdownEditor::MarkdownEditor(QWidget* parent)
    : QWidget(parent), toolbar_(new QWidget), buttons_(new QHBoxLayout(toolbar_)), text_(new MarkdownText) {
    buttons_->setContentsMargins({});
    buttons_->setSpacing(theme::xs);
    buttons_->addStretch();
    auto* bold = iconButton(u"bold"_s, tr("Bold (Ctrl+B)"), Weight::Plain);
    auto* italic = iconButton(u"italic"_s, tr("Italic (Ctrl+I)"), Weight::Plain);
    buttons_->insertWidget(0, bold);
    buttons_->insertWidget(1, italic);
    auto* list = addButton(tr("List"));
    auto* link = addButton(tr("Link"));
    list->setToolTip(tr("List (Ctrl+L)"));
    link->setToolTip(tr("Link (Ctrl+Shift+K)"));
    for (auto* made : {bold, italic}) made->setFocusPolicy(Qt::TabFocus);
    connect(bold, &QPushButton::clicked, text_, &MarkdownText::toggleBold);
    connect(italic, &QPushButton::clicked, text_, &MarkdownText::toggleItalic);
    connect(list, &QPushButton::clicked, text_, &MarkdownText::toggleList);
    connect(link, &QPushButton::clicked, text_, &MarkdownText::makeLink);
    for (auto* made : {bold, italic, list, link})
        connect(made, &QPushButton::clicked, text_, qOverload<>(&QWidget::setFocus));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(toolbar_);
    column->addWidget(text_, 1);
    setTabOrder(text_, bold);  // Tab into the field comes to the text first
}

QPushButton* MarkdownEditor::addButton(const QString& words, const QString& iconName) {
    auto* made = button(words, Weight::Plain, iconName);
    // A click leaves the focus, and with it the selection, in the text: nothing is kept too early.
    made->setFocusPolicy(Qt::TabFocus);
    buttons_->insertWidget(buttons_->count() - 1, made);
    return made;
}

void MarkdownEditor::setReadOnly(bool readOnly) {
    text_->setReadOnly(readOnly);
    toolbar_->setEnabled(!readOnly);
}

MarkdownField::MarkdownField(const QString& caption) : ValueField(caption), editor_(new MarkdownEditor) {
    setEditor(editor_->text(), editor_, false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    count_.setSingleShot(true);
    count_.setInterval(previewAfter);
    connect(&count_, &QTimer::timeout, this, &MarkdownField::countWords);
    connect(editor_->text(), &QTextEdit::textChanged, this, &MarkdownField::follow);
    countWords();
}

void MarkdownField::follow() {
    // Qt also says so when only the highlighting has changed. That is no revision, but for a change of the colours,
    // which leaves as many letters as there were.
    const QTextDocument* document = editor_->text()->document();
    if (document->revision() == std::exchange(seen_, document->revision())) return;
    const bool asMany = document->characterCount() == std::exchange(letters_, document->characterCount());
    if (asMany && !isEdited() && editor_->text()->markdown() == value()) return;
    markEdited();
    if (document->characterCount() < longText)
        countWords();
    else
        count_.start();
}

void MarkdownField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    editor_->setReadOnly(readOnly);
}

void MarkdownField::setRemark(std::function<QString(const QString&)> remark) {
    remark_ = std::move(remark);
    counted_.reset();
    countWords();
}

Result<QString> MarkdownField::read() const { return editor_->text()->markdown().trimmed(); }

void MarkdownField::write(const QString& value) {
    // What was kept lacks the blanks at the end; that alone is no reason to move the cursor and forget the undo steps.
    if (editor_->text()->markdown().trimmed() == value) return;
    editor_->text()->setMarkdown(value);
    seen_ = editor_->text()->document()->revision();
    letters_ = editor_->text()->document()->characterCount();
    countWords();
}

void MarkdownField::countWords() {
    count_.stop();
    const QString text = editor_->text()->markdown();
    if (text == counted_) return;
    counted_ = text;
    const int words = markdown::wordCount(text);
    const QString count = words == 1 ? tr("1 word") : tr("%1 words").arg(words);
    const QString remark = remark_ ? remark_(text) : QString();
    setHint(remark.isEmpty() ? count : count + u", "_s + remark);
}

}  // namespace nlc::controls
