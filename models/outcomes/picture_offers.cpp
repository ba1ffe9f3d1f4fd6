// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/picture_offers.h"

#include "models/outcomes/outcome_picture.h"

namespace nlc {

using namespace Qt::StringLiterals;

Area outcomePicturesArea() {
    Area area{u"outcome_picture"_s, QObject::tr("picture of KS2 outcomes")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<OutcomePicture>(workspace).find({row}).map([](const OutcomePicture& p) { return p.title; });
    };
    area.documents = [](Workspace& workspace) {
        return outcomePictures(workspace).map([](const std::vector<OutcomePicture>& all) {
            std::vector<DocumentOffer> offers;
            for (const OutcomePicture& picture : all)
                offers.push_back({picture.id.value, picture.title, picture.madeOn});
            return offers;
        });
    };
    area.document = [](Workspace& workspace, qint64 row) { return outcomePictureDocument(workspace, {row}); };
    return area;
}

}  // namespace nlc
