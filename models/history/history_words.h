// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonValue>

#include "models/store/workspace.h"

namespace nlc {

/// One value that a step changed, in words a person reads.
struct ChangedValue {
    QString table;
    qint64 row = 0;
    QString column;
    QString caption;        ///< "Action by"
    QString before, after;  ///< "Fri 14 Feb 2025"; "–": nothing
    bool isText = false;    ///< to be read as text with differences rather than as one value and another
    QJsonValue was;         ///< for putBack
};

/// What one step did to one record.
struct HistoryLine {
    enum class What { Added, Edited, Deleted };
    What what = What::Edited;
    QString step;  ///< "Edit of update 'Transitions'"
    QString author;
    QDateTime at;  ///< UTC
    QString table;
    qint64 row = 0;
    QString record;  ///< title of the record, for parts; of what is deleted as it was; may be empty
    std::vector<ChangedValue> values;
};

/// The history of a record and its parts, newest first. What one step did to a record is one line, however often it
/// wrote. Values that only the program needs, such as the order in a list, are left out.
Result<std::vector<HistoryLine>> historyOf(Workspace& workspace, const QString& table, qint64 row,
                                           const std::vector<ChangeLog::Part>& parts = {});

/// A value as the file or the log keeps it, in words; "–": nothing. Of a kind of record that is not known here: as it
/// is.
QString valueInWords(Workspace& workspace, const QString& table, const QString& column, const QJsonValue& kept);

/// Gives a record's column the value it had before, checked like any edit. A step. NotFound when the record is gone,
/// Refused when the kind of record is not one that can be edited here.
Result<> putBack(Workspace& workspace, const ChangedValue& value);
/// Whether putBack knows this kind of record and column, and the value is not the present one.
bool canPutBack(Workspace& workspace, const ChangedValue& value);

}  // namespace nlc
