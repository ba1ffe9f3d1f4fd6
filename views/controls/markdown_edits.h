// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTextCursor>

class QMimeData;

/// What the Markdown editor's buttons and keys do, on a cursor: each is one step to undo.
namespace nlc::controls::markdown {

/// Puts `mark` ("**", "*") around the selection or the word at the cursor, or takes it away where it is already. With
/// neither, leaves the cursor between a pair of marks.
void toggleAround(QTextCursor& cursor, const QString& mark);

/// Makes list lines of the selected lines ("- "), or plain lines again when all of them are.
void toggleList(QTextCursor& cursor);

/// Makes the selection a link and selects its address to be typed over; an address that was selected becomes the
/// address.
void makeLink(QTextCursor& cursor);

/// Enter in a list: the next item; on an empty item: the end of the list. False when the cursor is not in a list.
bool continueList(QTextCursor& cursor);

/// What a paste puts in: Markdown for formatted text from Word or a browser (without its colours, fonts, pictures), the
/// text itself otherwise.
QString pasted(const QMimeData& source);

int wordCount(const QString& markdown);  ///< without the marks, the numbers of lists and the addresses of links

}  // namespace nlc::controls::markdown
