// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QTextEdit>
#include <QTimer>
#include <optional>

#include "views/controls/field.h"

class QHBoxLayout;
class QPushButton;

namespace nlc::controls {

/// Milliseconds after the last key: then a preview follows; then what is typed is kept.
inline constexpr int previewAfter = 100, keepAfter = 700;
/// Milliseconds: who types a key within this time types on.
inline constexpr int typingOn = 150;

/// Plain text that is Markdown, at a comfortable line height, lightly marked: bold looks bold, links have the accent.
/// Ctrl+B, Ctrl+I, Ctrl+L (list) and Ctrl+Shift+K (link; Ctrl+K searches) work on the selection or the word. Enter goes
/// on with a list. What is pasted from Word or a browser arrives as Markdown. Ctrl+Z is the editor's own while it has
/// the focus.
class MarkdownText : public QTextEdit {
    Q_OBJECT
public:
    explicit MarkdownText(QWidget* parent = nullptr);
    QString markdown() const { return toPlainText(); }
    void setMarkdown(const QString& text);  ///< forgets the undo steps; keeps the cursor when the text is the same

    void toggleBold();
    void toggleItalic();
    void toggleList();
    void makeLink();                            ///< [words](address), the address selected to be typed over
    void insertBlock(const QString& markdown);  ///< on lines of its own, at the cursor
    int wordCount() const;

Q_SIGNALS:
    /// To be kept: at most 0.85 s after a key. To keep a long text takes a moment; while somebody types on that comes
    /// just behind a key, when the next one is furthest away.
    void paused(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;

private:
    void spaceLines();
    void followKey();
    void followPause();

    QTimer pause_;
    QElapsedTimer sinceKey_;
    bool due_ = false;  ///< the pause is over, and the next key is waited for
    QString told_;      ///< with the last paused()
};

/// The text with its toolbar: Bold, Italic, List, Link, and what a page adds (Figure, Picture).
class MarkdownEditor : public QWidget {
    Q_OBJECT
public:
    explicit MarkdownEditor(QWidget* parent = nullptr);
    MarkdownText* text() const { return text_; }
    QPushButton* addButton(const QString& words,
                           const QString& icon = {});  ///< after the others; connect its clicked()
    QWidget* toolbar() const { return toolbar_; }
    void setReadOnly(bool readOnly);

private:
    QWidget* toolbar_;
    QHBoxLayout* buttons_;
    MarkdownText* text_;
};

/// The editor as a field of a form; the hint counts the words, and says what `setRemark` adds. Those of a long text are
/// counted at the next pause: no key press waits for it. Kept when left.
class MarkdownField final : public ValueField<QString> {
    Q_OBJECT
public:
    explicit MarkdownField(const QString& caption);
    MarkdownEditor* markdown() const { return editor_; }
    /// More about the text, after the count; empty: nothing.
    void setRemark(std::function<QString(const QString& markdown)> remark);
    void setReadOnly(bool readOnly) override;

protected:
    Result<QString> read() const override;
    void write(const QString& value) override;

private:
    void follow();  ///< what was typed
    void countWords();

    MarkdownEditor* editor_;
    QTimer count_;
    int seen_ = 0;                    ///< the document's revision
    int letters_ = 0;                 ///< of the document
    std::optional<QString> counted_;  ///< the text that the hint is about
    std::function<QString(const QString&)> remark_;
};

}  // namespace nlc::controls
