// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "models/transfer/csv.h"

namespace nlc {

/// A file, or what was pasted, that holds a table: what it is goes by its content, not its name.
class TableFile {
public:
    enum class Kind { Text, Workbook, VCard };

    /// Reads it into memory. A sentence says what to do with what is none: an old .xls, a locked workbook, a PDF, ODS.
    static Result<TableFile> open(const QString& path);
    static Result<TableFile> of(QByteArray bytes);

    Kind kind() const { return m_kind; }
    const QStringList& sheetNames() const { return m_sheets; }  ///< of a workbook
    const CsvFormat& format() const { return m_format; }        ///< of a text: as guessed, or as set
    void setFormat(const CsvFormat& format) { m_format = format; }
    void setSheet(const QString& name) { m_sheet = name; }

    Result<Sheet> read() const;  ///< any thread
    Result<> read(const RowSink& sink) const;

private:
    QByteArray m_bytes;
    Kind m_kind = Kind::Text;
    CsvFormat m_format;
    QStringList m_sheets;
    QString m_sheet;
};

}  // namespace nlc
