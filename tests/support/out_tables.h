// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

#include "models/transfer/out_table.h"
#include "models/transfer/table_file.h"

namespace nlc::testing_support {

/// Two people with a phone number, a date and a number.
inline OutTable contactsTable() {
    using Kind = OutColumn::Kind;
    return {QStringLiteral("Contacts"),
            QDate(2025, 2, 12),
            {{QStringLiteral("Name"), Kind::Text, 24},
             {QStringLiteral("Phone"), Kind::Text, 14},
             {QStringLiteral("Joined"), Kind::Date, 11},
             {QStringLiteral("Sessions"), Kind::Number, 9}},
            {{QStringLiteral("Alex Example"), QStringLiteral("01632 960001"), QDate(2025, 2, 14), 3},
             {QStringLiteral("Bo \"Figment\", Coast"), QVariant(), QDate(), 2.5}}};
}

/// Up to eight columns and twelve rows of texts, dates and numbers that spreadsheets stumble over. The first column
/// always says something, and a first column alone never looks like two.
inline OutTable randomTable(QRandomGenerator& random) {
    static const QStringList pieces{
        QStringLiteral("=1+1"), QStringLiteral("@x"),     QStringLiteral("-"),       QStringLiteral("007"),
        QStringLiteral("1e5"),  QStringLiteral("\""),     QStringLiteral(","),       QStringLiteral(";"),
        QStringLiteral("\n"),   QStringLiteral("\r\n"),   QStringLiteral("\t"),      QStringLiteral(" "),
        QStringLiteral("Siân"), QStringLiteral("😀"),      QStringLiteral("<&>'"),    QStringLiteral("_x0041_"),
        QStringLiteral("中"),   QStringLiteral("]]>"),    QStringLiteral("1/2"),     QStringLiteral("TRUE"),
        QStringLiteral("_x"),   QStringLiteral("x005F_"), QStringLiteral("e\u0301"), QStringLiteral("\u202Eabc")};
    using Kind = OutColumn::Kind;
    OutTable table{QStringLiteral("Random"), {}, {{QStringLiteral("Key")}}, {}};
    for (int i = int(random.bounded(1u, 8u)); i > 0; --i)
        table.columns.push_back(
            {QStringLiteral("Column %1").arg(i), Kind(random.bounded(3u)), int(random.bounded(50u))});
    for (int row = int(random.bounded(12u)); row > 0; --row) {
        QVariantList cells{QStringLiteral("row %1").arg(row)};
        while (size_t(cells.size()) < table.columns.size()) {
            switch (random.bounded(6u)) {
                case 0:
                    cells << QVariant();
                    break;
                case 1:
                    cells << QDate(1850, 1, 1).addDays(random.bounded(120'000));
                    break;
                case 2:
                    cells << int(random.generate());
                    break;
                case 3:
                    cells << double(int(random.generate())) / 1000;
                    break;
                default: {
                    QString text;
                    for (quint32 i = random.bounded(6u); i > 0; --i)
                        text += pieces[int(random.bounded(quint32(pieces.size())))];
                    cells << text;
                }
            }
        }
        table.rows.push_back(cells);
    }
    return table;
}

/// What our own readers see of the table: every cell as `inCell` leaves its text, line endings as "\n", and no empty
/// cells at the end of a row.
template <typename InCell>
std::vector<QStringList> asRead(const OutTable& table, const InCell& inCell, bool dropsEmptyEnds = false) {
    std::vector<QStringList> rows(1);
    for (const OutColumn& column : table.columns) rows[0] << column.heading;
    for (const QVariantList& row : table.rows) {
        QStringList& cells = rows.emplace_back();
        for (qsizetype i = 0; i < qsizetype(table.columns.size()); ++i)
            cells << inCell(cellText(row.value(i))).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        while (dropsEmptyEnds && !cells.isEmpty() && cells.last().isEmpty()) cells.removeLast();
    }
    return rows;
}

/// A program of this computer that reads files too. Empty: it is not there, and what needs it is skipped.
inline QString secondReader(const QString& program) { return QStandardPaths::findExecutable(program); }

/// What a program writes to its output; null when it fails, with the reason as the test's failure.
inline QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    ADD_FAILURE() << process.readAllStandardError().toStdString();
    return {};
}

/// Whether Python has a module; then `outputOf("python3", {"-c", …})` may use it.
inline bool pythonHas(const QString& module) {
    if (secondReader(QStringLiteral("python3")).isEmpty()) return false;
    return QProcess::execute(QStringLiteral("python3"),
                             {QStringLiteral("-c"), QStringLiteral("import importlib.util, sys; "
                                                                   "sys.exit(importlib.util.find_spec('%1') is None)")
                                                        .arg(module)}) == 0;
}

}  // namespace nlc::testing_support
