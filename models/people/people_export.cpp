// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_export.h"

#include <QSet>
#include <algorithm>

#include "models/settings/publisher.h"
#include "models/text/free_date.h"
#include "models/transfer/vcard_writer.h"
#include "models/transfer/xlsx_writer.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// What may leave the file of how to reach somebody.
QString allowedEmail(const PersonRow& row) { return row.contact.allow(Channel::Email) ? row.person.email : QString(); }
QString allowedPhone(const PersonRow& row) { return row.contact.allow(Channel::Phone) ? row.person.phone : QString(); }
bool isHidden(const PersonRow& row) {
    return allowedEmail(row) != row.person.email || allowedPhone(row) != row.person.phone;
}

OutTable tableOf(const std::vector<PersonRow>& people, const QDate& today) {
    using Kind = OutColumn::Kind;
    OutTable table{QObject::tr("People"),
                   today,
                   {{QObject::tr("Given name"), Kind::Text, 16},
                    {QObject::tr("Family name"), Kind::Text, 18},
                    {QObject::tr("Job title"), Kind::Text, 24},
                    {QObject::tr("Organisation"), Kind::Text, 34},
                    {QObject::tr("Sector"), Kind::Text, 18},
                    {QObject::tr("Membership"), Kind::Text, 14},
                    {QObject::tr("Since"), Kind::Date, 12},
                    {QObject::tr("E-mail"), Kind::Text, 32},
                    {QObject::tr("Phone"), Kind::Text, 16},
                    {QObject::tr("Groups"), Kind::Text, 30},
                    {QObject::tr("Tags"), Kind::Text, 20}},
                   {}};
    for (const PersonRow& row : people)
        table.rows.push_back({row.person.givenName, row.person.familyName, row.jobTitles, row.organisations,
                              row.membership ? shown(row.sector) : QString(),
                              row.membership ? shown(row.state) : QString(), row.since, allowedEmail(row),
                              allowedPhone(row), row.groups.join(u", "_s), row.tags.join(u", "_s)});
    return table;
}

QByteArray cardsOf(const std::vector<PersonRow>& people) {
    std::vector<ContactCard> cards;
    for (const PersonRow& row : people)
        cards.push_back({row.person.givenName,
                         row.person.familyName,
                         allowedEmail(row),
                         allowedPhone(row),
                         row.places.value(0),
                         row.jobTitles,
                         {}});
    return vCardsOf(cards);
}

}  // namespace

PeopleAddresses addressesOf(const std::vector<PersonRow>& people, Channel channel) {
    PeopleAddresses found;
    QSet<QString> known;
    for (const PersonRow& row : people) {
        if (row.person.email.isEmpty()) {
            ++found.without;
        } else if (!row.contact.allow(channel)) {
            ++found.refused;
        } else {
            found.people << row.person.id.value;
            const QString folded = row.person.email.toLower();
            if (!known.contains(folded)) found.addresses << row.person.email;
            known.insert(folded);
        }
    }
    return found;
}

QString PeopleAddresses::leftOut() const {
    QStringList why;
    if (refused) why << QObject::tr("%n do not want e-mail or have not agreed to it", nullptr, refused);
    if (without) why << QObject::tr("%n have no address", nullptr, without);
    return why.isEmpty() ? QString() : QObject::tr("%1 left out: %2.").arg(refused + without).arg(why.join(u", "_s));
}

QString endingOf(PeopleFormat format) {
    return format == PeopleFormat::Csv ? u".csv"_s : format == PeopleFormat::Xlsx ? u".xlsx"_s : u".vcf"_s;
}

QString PeopleFile::leftOut() const {
    return hidden ? QObject::tr("The address or number of %n people is left out, as they do not want it used.", nullptr,
                                hidden)
                  : QString();
}

Result<PeopleFile> writePeople(const std::vector<PersonRow>& people, PeopleFormat format, const QDate& today) {
    PeopleFile file;
    file.hidden = int(std::count_if(people.begin(), people.end(), isHidden));
    if (format == PeopleFormat::VCard) {
        file.bytes = cardsOf(people);
    } else if (format == PeopleFormat::Csv) {
        file.bytes = csvOf(tableOf(people, today));
    } else {
        auto workbook = xlsxOf(tableOf(people, today));
        if (!workbook) return tl::unexpected(workbook.error());
        file.bytes = std::move(*workbook);
    }
    return file;
}

QString PeopleLabels::leftOut() const {
    return refused ? QObject::tr("%n left out: they do not want post or have not agreed to it.", nullptr, refused)
                   : QString();
}

Result<PeopleLabels> labelsOf(Workspace& workspace, const std::vector<PersonRow>& people) {
    PeopleLabels made;
    const QVariant today = toSql(workspace.identity().today());
    for (const PersonRow& row : people) {
        if (!row.contact.allow(Channel::Post)) {
            ++made.refused;
            continue;
        }
        auto work = Repository<Organisation>(workspace).all(
            u"WHERE id = (SELECT organisation_id FROM role WHERE person_id = ? AND (ends_on IS NULL OR ends_on >= ?)"
            " ORDER BY id LIMIT 1)"_s,
            {row.person.id.value, today});
        if (!work) return tl::unexpected(work.error());
        QStringList lines{row.person.fullName(), row.jobTitles};
        if (!work->empty()) lines << work->front().name << work->front().town << work->front().postcode;
        lines.removeAll(QString());
        made.labels.push_back({lines});
        made.people << row.person.id.value;
    }
    return made;
}

std::vector<doc::Badge> badgesOf(const std::vector<PersonRow>& people) {
    std::vector<doc::Badge> badges;
    for (const PersonRow& row : people) badges.push_back({row.person.fullName(), row.places.value(0), row.jobTitles});
    return badges;
}

doc::Document attendanceOf(Workspace& workspace, const std::vector<PersonRow>& people, const QString& title) {
    std::vector<doc::Attending> rows;
    for (const PersonRow& row : people)
        rows.push_back({row.person.fullName(), row.organisations, row.membership ? shown(row.sector) : row.jobTitles});
    const QDate today = workspace.identity().today();
    doc::Document sheet =
        doc::attendanceSheet(title, shownDate(today), rows, {QObject::tr("Signature")}, qMax(3, int(rows.size()) / 10));
    sheet.date = today;
    sheet.author = workspace.identity().author;
    sheet.publisher = publisherOf(workspace).value_or(Publisher{}).name;
    return sheet;
}

}  // namespace nlc
