// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "models/transfer/import.h"

class QComboBox;
class QGridLayout;

namespace nlc {

/// What each column of a table is taken for: its heading, a value from it, and a choice of field.
class ImportColumns : public QFrame {
    Q_OBJECT
public:
    explicit ImportColumns(QWidget* parent = nullptr);
    void show(const Sheet& sheet, const ImportChoices& choices, const std::vector<ImportField>& fields);
    QStringList fieldOfColumn() const;
    /// Heading → field, of those that a person may want again next time.
    QHash<QString, QString> headings() const;

Q_SIGNALS:
    void changed();

private:
    void chosen(size_t column);

    QGridLayout* m_grid;
    QWidget* m_room;
    std::vector<QComboBox*> m_fields;
    QStringList m_headings;
};

}  // namespace nlc
