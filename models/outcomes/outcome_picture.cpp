// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_picture.h"

#include <QJsonDocument>
#include <QLocale>
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<Id<OutcomePart>> addPart(Workspace& workspace, OutcomePart part, const QString& stepName) {
    auto parts = partsOf(workspace, part.picture);
    if (!parts) return tl::unexpected(parts.error());
    part.position = int(parts->size());
    return added(workspace, stepName, part);
}

}  // namespace

Result<> checked(const OutcomePicture& picture) {
    if (picture.title.trimmed().isEmpty()) return invalid("title", QObject::tr("A picture needs a title."));
    return {};
}

Result<std::vector<OutcomePicture>> outcomePictures(Workspace& workspace) {
    return Repository<OutcomePicture>(workspace).all(u"ORDER BY made_on DESC, id DESC"_s, {});
}

Result<std::vector<OutcomePart>> partsOf(Workspace& workspace, Id<OutcomePicture> picture) {
    return Repository<OutcomePart>(workspace).all(u"WHERE picture_id = ? ORDER BY position, id"_s, {picture.value});
}

Result<ChartQuestion> questionOf(const OutcomePart& part) {
    const QJsonDocument json = QJsonDocument::fromJson(part.question.toUtf8());
    return chartQuestionFrom(json.object());
}

QString editOf(const OutcomePicture& picture) { return QObject::tr("edit of picture '%1'").arg(picture.title); }
QString editOf(const OutcomePart& part) {
    return part.isChart() ? QObject::tr("edit of a chart") : QObject::tr("edit of text '%1'").arg(part.title);
}

Result<Id<OutcomePicture>> addOutcomePicture(Workspace& workspace, const QString& title) {
    OutcomePicture picture;
    picture.madeOn = workspace.identity().today();
    picture.title = title.trimmed();
    if (picture.title.isEmpty())
        picture.title = QObject::tr("KS2 picture, %1").arg(QLocale().toString(picture.madeOn, u"MMMM yyyy"_s));
    return added(workspace, QObject::tr("adding of picture '%1'").arg(picture.title), picture);
}

Result<> deleteOutcomePicture(Workspace& workspace, Id<OutcomePicture> id) {
    return removed<OutcomePicture>(workspace, id, [](const OutcomePicture& picture) {
        return QObject::tr("deletion of picture '%1'").arg(picture.title);
    });
}

Result<Id<OutcomePart>> addChartTo(Workspace& workspace, Id<OutcomePicture> picture, const ChartQuestion& question) {
    OutcomePart part;
    part.picture = picture;
    part.question = QString::fromUtf8(QJsonDocument(asJson(question)).toJson(QJsonDocument::Compact));
    return addPart(workspace, part, QObject::tr("adding of a chart"));
}

Result<Id<OutcomePart>> addTextTo(Workspace& workspace, Id<OutcomePicture> picture, const QString& title) {
    OutcomePart part;
    part.picture = picture;
    part.title = title.trimmed();
    return addPart(workspace, part, QObject::tr("adding of a text"));
}

Result<> movePart(Workspace& workspace, Id<OutcomePart> id, int to) {
    auto part = Repository<OutcomePart>(workspace).find(id);
    if (!part) return tl::unexpected(part.error());
    auto parts = partsOf(workspace, part->picture);
    if (!parts) return tl::unexpected(parts.error());
    std::erase_if(*parts, [&](const OutcomePart& each) { return each.id == id; });
    parts->insert(parts->begin() + std::clamp(to, 0, int(parts->size())), *part);
    return workspace.step(QObject::tr("move of a part of a picture"), [&]() -> Result<> {
        for (size_t i = 0; i < parts->size(); ++i) {
            (*parts)[i].position = int(i);
            if (auto done = Repository<OutcomePart>(workspace).update((*parts)[i]); !done) return done;
        }
        return {};
    });
}

Result<> deletePart(Workspace& workspace, Id<OutcomePart> id) {
    return removed<OutcomePart>(workspace, id, [](const OutcomePart& part) {
        return part.isChart() ? QObject::tr("deletion of a chart")
                              : QObject::tr("deletion of text '%1'").arg(part.title);
    });
}

Result<Chart> chartOfPart(const OutcomeStore& store, const KnownSchools& known, const OutcomePart& part) {
    return questionOf(part)
        .and_then([&](const ChartQuestion& question) { return chartOf(store, known, question); })
        .map([&](Chart chart) {
            if (!part.title.isEmpty()) std::visit([&](auto& each) { each.title = part.title; }, chart);
            return chart;
        });
}

}  // namespace nlc
