// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "models/bulletins/bulletin_offers.h"
#include "models/bulletins/bulletin_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

// Items that name a person or an organisation, and those that were made from an update of a group a person leads.
Result<std::vector<Moment>> bulletinMoments(Workspace& workspace, const Subject& subject) {
    MomentsFound found(workspace);
    QString name;
    found.each(subject.isPerson() ? u"SELECT given_name || ' ' || family_name FROM person WHERE id = ?"_s
                                  : u"SELECT name FROM organisation WHERE id = ?"_s,
               {subject.row}, [&](const Rows& row) { name = row.value(0).toString().trimmed(); });
    if (name.isEmpty()) return std::move(found).all();
    const QRegularExpression asWords(
        u"(?<![\\p{L}\\p{N}])"_s + QRegularExpression::escape(name) + u"(?![\\p{L}\\p{N}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const qint64 person = subject.isPerson() ? subject.row : 0;
    found.each(
        u"SELECT b.goes_out_on, b.number, i.title, i.id, i.title || char(10) || i.body, b.title,"
        " i.source = 'group_update' AND EXISTS (SELECT 1 FROM group_update u JOIN group_person l ON l.group_id = "
        "u.group_id"
        "  WHERE u.id = i.source_id AND l.person_id = ? AND l.part = 'lead') AS theirs"
        " FROM bulletin_item i JOIN bulletin b ON b.id = i.bulletin_id"
        " WHERE theirs OR instr(i.title || char(10) || i.body, ?) > 0"_s,
        {person, name}, [&](const Rows& row) {
            const bool named = asWords.match(row.value(4).toString()).hasMatch();
            const bool theirs = row.value(6).toBool();
            if (!named && !theirs) return;
            Bulletin bulletin;
            bulletin.number = row.value(1).toInt();
            bulletin.title = row.value(5).toString();
            found.add({row.value(0).toDate(),
                       QObject::tr("In %1: %2").arg(bulletin.shownName(), row.value(2).toString()),
                       theirs ? QObject::tr("from an update of a group they lead") : QObject::tr("named in it"),
                       u"bulletin_item"_s, row.value(3).toLongLong()});
        });
    return std::move(found).all();
}

}  // namespace nlc
