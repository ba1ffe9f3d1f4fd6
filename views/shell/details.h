// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace nlc::controls {
class ElidedLabel;
class Form;
class Pill;
}  // namespace nlc::controls

namespace nlc {

/// The right half of a list page: a card with the record's name, a pill and a line of state, its actions; what belongs
/// to the record scrolls below.
class Details : public QFrame {
    Q_OBJECT
public:
    explicit Details(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setState(const QString& state);
    controls::Pill* pill() const { return m_pill; }
    void addAction(QPushButton* action);  ///< at the right of the title
    QVBoxLayout* body() const { return m_body; }
    /// A heading for what follows, with what adds to it at its right.
    void addHeading(const QString& words, QWidget* action = nullptr);
    /// A form that leave() is to keep.
    void watch(controls::Form* form);

    /// Keeps what is typed in every form of the card; false: one cannot be kept, and says why.
    virtual bool leave();
    void scrollToTop();
    void scrollToEnd();

private:
    controls::ElidedLabel* m_title;
    controls::ElidedLabel* m_state;
    controls::Pill* m_pill;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_body;
    QScrollArea* m_scroll;
    QList<controls::Form*> m_forms;
};

}  // namespace nlc
