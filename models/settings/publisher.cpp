// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/publisher.h"

#include "models/text/checks.h"

namespace nlc {

Result<> checked(const Publisher& publisher) {
    if (publisher.name.trimmed().isEmpty()) return invalid("name", QObject::tr("Give the collaborative's name."));
    return checkedEmail("email", publisher.email);
}

Result<Publisher> publisherOf(Workspace& workspace) {
    return Repository<Publisher>(workspace).all().map(
        [](const std::vector<Publisher>& found) { return found.empty() ? Publisher{} : found.front(); });
}

Result<> setPublisher(Workspace& workspace, const Publisher& publisher) {
    Repository<Publisher> repository(workspace);
    return publisherOf(workspace).and_then([&](const Publisher& stored) {
        return workspace.step(QObject::tr("edit of the collaborative's details"), [&]() -> Result<> {
            Publisher changed = publisher;
            changed.id = stored.id;
            if (stored.id) return repository.update(changed);
            return repository.add(changed).map([](auto) {});
        });
    });
}

}  // namespace nlc
