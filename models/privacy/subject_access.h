// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/people/person.h"

namespace nlc {

/// What the workspace holds about one person, to be handed to them: the answer to a subject access request.
/// Source of what it has to say: UK GDPR, article 15, https://www.legislation.gov.uk/eur/2016/679/article/15
///
/// In this order: their own record and, table by table, each that names them; places in other records' texts, now and
/// earlier; what was written out and names them; the history of their own records. The tables are found by their
/// foreign keys, so those of new areas come in by themselves. What it names by number is called by its title.
///
/// Other people's e-mail addresses and telephone numbers are left out wherever they stand; of other records' texts it
/// gives the words around the place. What the officers think should be left out beyond that they strike out themselves.
/// The same workspace on the same day gives the same document. NotFound when the person is gone. Reads only; fit for a
/// worker's own Workspace.
Result<doc::Document> subjectAccessReport(Workspace& workspace, Id<Person> person);

}  // namespace nlc
