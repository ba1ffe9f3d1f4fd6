// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/repository.h"

namespace nlc {

/// Whose workspace this is: the words that head and close every document.
struct Publisher {
    Id<Publisher> id;
    QString name = QStringLiteral("Learning Collaborative");
    QString ambition;  ///< one line under a document's title, such as the name of the shared ambition
    QString email;     ///< where answers go
    QString footer;    ///< plain text: the closing line of every document
    friend bool operator==(const Publisher&, const Publisher&) = default;
};
template <>
struct TableOf<Publisher> {
    static constexpr auto name = "publisher";
    static constexpr auto columns = std::tuple{
        Column{"name", &Publisher::name},
        Column{"ambition", &Publisher::ambition},
        Column{"email", &Publisher::email},
        Column{"footer", &Publisher::footer},
    };
};
Result<> checked(const Publisher& publisher);

/// Never missing: the defaults stand until somebody has written their own.
Result<Publisher> publisherOf(Workspace& workspace);
Result<> setPublisher(Workspace& workspace, const Publisher& publisher);  ///< a step

}  // namespace nlc
