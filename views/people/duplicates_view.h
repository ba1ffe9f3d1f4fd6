// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>

#include "models/people/duplicates.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

class QGridLayout;
class QLabel;
class QListView;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QStandardItemModel;

namespace nlc {

namespace controls {
class EmptyState;
}

/// Pairs of people who may be one, the likeliest first; beside it the two with their fields next to each other. What is
/// ticked stays when they are merged.
class DuplicatesView : public Aside {
    Q_OBJECT
public:
    explicit DuplicatesView(Desk& desk, QWidget* parent = nullptr);
    ~DuplicatesView() override;
    void find();  ///< on a worker
    int pairs() const { return int(m_pairs.size()); }

private:
    QWidget* makeComparison();
    void show(std::vector<LikelyDuplicate> pairs);
    void compare(int row);
    void merge();
    void tellApart();
    const LikelyDuplicate* current() const;

    /// A field of a person that both have, with the choice of one.
    struct Choice {
        QString Person::*member;
        QRadioButton *one, *other;
    };

    Desk& m_desk;
    std::vector<LikelyDuplicate> m_pairs;
    QStandardItemModel* m_model;
    QListView* m_list;
    QStackedWidget* m_stack;
    controls::EmptyState* m_empty;
    QLabel *m_one, *m_other, *m_why;
    QGridLayout* m_grid;
    std::vector<Choice> m_choices;
    QPushButton *m_merge, *m_apart;
    QPointer<Job> m_job;
};

}  // namespace nlc
