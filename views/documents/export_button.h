// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

#include "models/documents/formats.h"
#include "views/shell/desk.h"

class QMenu;

namespace nlc {

struct Export;

/// "Export ▾": writes a document in a chosen format on a worker, asks where to, and notes in the workspace what was
/// exported. Its menu also copies it for Outlook, and lists what was exported before, to be written again byte for
/// byte.
class ExportButton : public QPushButton {
    Q_OBJECT
public:
    /// `table` is the kind of record whose document it is, see documentOf in models/offers.
    ExportButton(Desk& desk, const QString& table, std::vector<doc::Format> formats, bool primary,
                 QWidget* parent = nullptr);
    ~ExportButton() override;
    void setRecord(qint64 row, const QString& title);  ///< 0: nothing to export
    /// A form of the record that is no document, below the formats.
    void addChoice(const QString& words, std::function<void()> chosen);
    void exportAs(doc::Format format);
    void copyForOutlook();
    void print();  ///< as a PDF, which the computer's own reader opens and prints

private:
    void fillMenu();
    void addEarlier();
    Result<doc::Document> document();
    struct Written {
        QByteArray bytes;
        QStringList warnings;
    };
    void write(doc::Format format, std::function<void(const Written&)> then);
    void keep(doc::Format format, qint64 row, const QString& suggestedName, const Written& written);
    void writeAgain(const Export& earlier);

    Desk& m_desk;
    QString m_table;
    std::vector<doc::Format> m_formats;
    std::vector<std::pair<QString, std::function<void()>>> m_choices;
    QMenu* m_earlier;
    qint64 m_row = 0;
    QString m_title;
};

}  // namespace nlc
