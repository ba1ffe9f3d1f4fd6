// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/mail/letter.h"
#include "views/shell/record_form.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace nlc {

class StepForm;
namespace controls {
class Lines;
class Pill;
}  // namespace controls

/// A person's way through the collaborative: where they are, since when, and the step that comes next as a button;
/// sector and the date of every step stay editable.
class MembershipBlock : public QWidget {
    Q_OBJECT
public:
    explicit MembershipBlock(Desk& desk, QWidget* parent = nullptr);
    bool showPerson(Id<Person> person);  ///< false: a value typed for the one before cannot be kept
    controls::Form* form() const { return m_form; }
    LetterUse letterNow() const;  ///< the letter that fits where they are

private:
    void refresh();
    void offerSteps(const Membership& membership);
    void move(MembershipState to);
    void askStandDown();

    Desk& m_desk;
    Id<Person> m_person;
    controls::Pill* m_pill;
    QLabel* m_since;
    QHBoxLayout* m_steps;
    StepForm* m_standDown = nullptr;
    QVBoxLayout* m_column;
    RecordForm<Membership>* m_form;
    controls::TextField* m_reason;
    controls::Lines* m_earlier;
};

}  // namespace nlc
