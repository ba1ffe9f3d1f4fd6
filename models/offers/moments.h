// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <functional>
#include <vector>

#include "models/store/workspace.h"

namespace nlc {

/// Whose moments: a person or an organisation.
struct Subject {
    QString table;  ///< "person", "organisation"
    qint64 row = 0;
    bool isPerson() const { return table == QLatin1String("person"); }
};

/// A day on which a person or an organisation took part in something.
struct Moment {
    QDate on;
    QString what;    ///< "Joined the group Effective transitions"
    QString detail;  ///< a quieter line; may be empty
    QString table;   ///< where it leads
    qint64 row = 0;  ///< 0: nowhere of its own
};

/// Gathers moments from queries of one area; after a failure it reads no more and answers with it.
class MomentsFound {
public:
    explicit MomentsFound(Workspace& workspace) : m_workspace(workspace) {}
    void each(const QString& sql, const QVariantList& bound, const std::function<void(const Rows&)>& note);
    /// Without a date it is on no timeline: nothing is added.
    void add(Moment moment);
    void fail(const Error& error) { m_failure = error; }
    Result<std::vector<Moment>> all() &&;

private:
    Workspace& m_workspace;
    std::vector<Moment> m_all;
    std::optional<Error> m_failure;
};

/// Of all areas, the newest first; those still to come stand first. Of nobody (row 0): none. Any thread.
Result<std::vector<Moment>> momentsOf(Workspace& workspace, const Subject& subject);

}  // namespace nlc
