// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/people/contact.h"
#include "views/shell/desk.h"

namespace nlc {

namespace controls {
class Lines;
}

/// What a person said of being written to and rung up, channel by channel, with when and how; and the steps that the
/// law gives them: all that is kept about them as a document, and erasure.
class PrivacyBlock : public QWidget {
    Q_OBJECT
public:
    explicit PrivacyBlock(Desk& desk, QWidget* parent = nullptr);
    void showPerson(Id<Person> person);

Q_SIGNALS:
    void reportAsked();
    void eraseAsked();

private:
    void refresh();
    void ask(Channel channel, bool allowed);

    Desk& m_desk;
    Id<Person> m_person;
    controls::Lines* m_channels;
};

}  // namespace nlc
