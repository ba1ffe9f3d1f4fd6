// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace nlc {

/// The two faces of a letter in a mail, from what people type (see doc::fromMarkdown): no banner, no column, the
/// letters a mail program would take by itself. Unlike elsewhere a line ends where its writer ended it, as a greeting
/// or the lines under a signature must. The same Markdown gives the same bytes. Fit for a worker.
struct LetterBody {
    QString text;     ///< plain, wrapped (see doc::writeText); lines end with "\n"
    QByteArray html;  ///< UTF-8, a whole page; nothing is loaded from elsewhere
};
LetterBody letterBodyOf(const QString& markdown);

}  // namespace nlc
