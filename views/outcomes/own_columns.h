// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QHash>

class QComboBox;
class QGridLayout;

namespace nlc {

struct ReadOptions;

/// What each column of a table of the team's own holds: heading, and beside it the code, the year, a name, the LA, or a
/// measure of a group of pupils.
class OwnColumns : public QFrame {
    Q_OBJECT
public:
    explicit OwnColumns(QWidget* parent = nullptr);
    void show(const QStringList& headings, const ReadOptions& options);
    /// Heading → meaning, see ReadOptions::mapping; only what differs from what the heading says by itself.
    QHash<QString, QString> mapping() const;

Q_SIGNALS:
    void changed();

private:
    struct Column {
        QString heading;
        QComboBox *meaning, *group;
        QString value() const;
    };
    void chosen(size_t column);

    QGridLayout* m_grid;
    std::vector<Column> m_columns;
};

}  // namespace nlc
