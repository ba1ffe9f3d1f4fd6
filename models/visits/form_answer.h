// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/transfer/import.h"

namespace nlc {

// What exports of Microsoft Forms and Google Forms have in common, and e-mails that somebody pastes.

/// The columns that such exports begin with: who answered, and when. An answer may name its writer twice, by the
/// account and by what they typed.
std::vector<ImportField> answerFields();

/// Which answer of the form a row is: the same in each later export, also when what it says was put right meanwhile.
/// By its number where the form has one, else by its time; of several within one second each its own. Empty: unknown.
class AnswerKeys {
public:
    QString of(const ImportCells& cells, DateOrder order);
    void begin() { m_seen.clear(); }

private:
    QHash<QString, int> m_seen;
};

/// A day and time as tables write it: "14/02/2025 09:30:15", "2/14/2025 9:30 PM"; local. Invalid for anything else.
QDateTime importedMoment(const QString& cell, DateOrder order);
QDateTime answeredAt(const ImportCells& cells, DateOrder order);  ///< UTC; invalid: not known
QString nameIn(const ImportCells& cells);
QString emailIn(const ImportCells& cells);  ///< empty too where the form says "anonymous"

/// People in the text of an e-mail, one a line: "Alex Example <alex@example.org>, Oak Example Primary", or name,
/// address and school in any of the usual ways. Greetings and sentences are no people: they are given back as unread.
struct PastedPeople {
    Sheet sheet;  ///< with headings, as an export has them
    QStringList unread;
};
PastedPeople pastedPeople(const QString& text);

}  // namespace nlc
