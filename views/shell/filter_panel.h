// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "models/records/row_filter.h"
#include "views/shell/desk.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace nlc {

/// One rule of a filter: what, how, and the value, in the editor that fits.
class FilterRuleRow : public QWidget {
    Q_OBJECT
public:
    FilterRuleRow(const std::vector<const FactInfo*>& facts, const QDate& today, QWidget* parent = nullptr);
    FilterRule rule() const;
    void setRule(const FilterRule& rule);
    void focusFirst();

Q_SIGNALS:
    void changed();
    void removeAsked();

private:
    const FactInfo& fact() const;
    void showTests();
    void showEditor();

    const std::vector<const FactInfo*>& m_facts;
    QDate m_today;
    QComboBox *m_fact, *m_test, *m_choice;
    QLineEdit* m_value;
    bool m_showing = false;
};

/// Builds a filter of rules below a list's filter line, keeps it under a name and brings kept ones back. Hidden until
/// it is asked for; a filter that is in force stays when it is hidden.
class FilterPanel : public QFrame {
    Q_OBJECT
public:
    /// `subject` is the table of the rows, `facts` what can be asked of them; they outlive the panel.
    FilterPanel(Desk& desk, const QString& subject, std::vector<const FactInfo*> facts, QWidget* parent = nullptr);

    FilterDefinition definition() const;
    void setDefinition(const FilterDefinition& definition);
    /// A kept one; false: it is gone.
    bool apply(qint64 savedFilter);
    /// The button that shows and hides the panel, for the line of the filter; says how many rules are in force.
    QPushButton* toggle() const { return m_toggle; }
    void clear();

Q_SIGNALS:
    void changed();

private:
    FilterRuleRow* addRule(const FilterRule& rule);
    void showSaved();
    void keep();
    void forget();
    void say();

    Desk& m_desk;
    QString m_subject;
    std::vector<const FactInfo*> m_facts;
    QPushButton* m_toggle;
    QComboBox *m_match, *m_saved;
    QLineEdit* m_name;
    QPushButton *m_keep, *m_forget;
    QVBoxLayout* m_rows;
    std::vector<FilterRuleRow*> m_rules;
    FilterDefinition m_said;  ///< what changed() told last
    bool m_setting = false;
};

}  // namespace nlc
