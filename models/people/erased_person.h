// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "models/people/person.h"

namespace nlc {

/// What a person is called who was erased and whose counted rows stay.
inline QString erasedName() { return QObject::tr("Erased person"); }

/// Stands for counted rows alone: not to be merged, written to or suggested.
inline bool isErased(const Person& person) {
    return person.givenName.isEmpty() && person.familyName == erasedName() && person.email.isEmpty() &&
           person.phone.isEmpty() && person.notes.isEmpty();
}

}  // namespace nlc
