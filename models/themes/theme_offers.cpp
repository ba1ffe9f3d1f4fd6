// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme_offers.h"

#include "models/themes/theme_document.h"
#include "models/themes/theme_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

Area workshopsArea() {
    Area area{u"workshop"_s, QObject::tr("themes workshop")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Workshop>(workspace).find({row}).map([](const Workshop& w) { return w.title; });
    };
    area.documents = [](Workspace& workspace) {
        return workshops(workspace).map([](const std::vector<Workshop>& all) {
            std::vector<DocumentOffer> offers;
            for (const Workshop& w : all)
                offers.push_back({w.id.value, QObject::tr("Themes: %1").arg(w.title), w.begunOn});
            return offers;
        });
    };
    area.document = [](Workspace& workspace, qint64 row) { return themesDocument(workspace, {row}); };
    return area;
}

Area themesArea() {
    Area area{u"theme"_s, QObject::tr("theme")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Theme>(workspace).find({row}).map([](const Theme& theme) { return theme.name; });
    };
    return area;
}

Area themeNotesArea() {
    Area area{u"theme_note"_s, QObject::tr("note")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<ThemeNote>(workspace).find({row}).map([](const ThemeNote& note) { return note.text; });
    };
    return area;
}

}  // namespace nlc
