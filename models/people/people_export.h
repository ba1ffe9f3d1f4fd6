// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/attendance_sheet.h"
#include "models/documents/label_sheet.h"
#include "models/people/people_list.h"

namespace nlc {

// Lists of people that leave the file. What somebody refused is left out, and said.

/// Who can be reached by e-mail, and who not.
struct PeopleAddresses {
    QStringList addresses;    ///< each once
    QList<qint64> people;     ///< whose they are
    int refused = 0;          ///< do not want it, or have not agreed where consent is needed
    int without = 0;          ///< have no address
    QString leftOut() const;  ///< "2 left out: 1 does not want e-mail, 1 has no address."; empty: nobody
};
PeopleAddresses addressesOf(const std::vector<PersonRow>& people, Channel channel = Channel::Email);

enum class PeopleFormat { Csv, Xlsx, VCard };
template <>
struct NamesOf<PeopleFormat> {
    static constexpr std::array values{
        Named{PeopleFormat::Csv, "csv", QT_TRANSLATE_NOOP("Names", "CSV")},
        Named{PeopleFormat::Xlsx, "xlsx", QT_TRANSLATE_NOOP("Names", "Excel")},
        Named{PeopleFormat::VCard, "vcard", QT_TRANSLATE_NOOP("Names", "vCard")},
    };
};
QString endingOf(PeopleFormat format);  ///< ".xlsx"

struct PeopleFile {
    QByteArray bytes;
    int hidden = 0;           ///< people whose address or number is left out, as they do not want it used
    QString leftOut() const;  ///< a sentence; empty: nobody
};
/// Name, job title, organisation, sector, membership and since when, e-mail, phone, groups, tags. Any thread.
Result<PeopleFile> writePeople(const std::vector<PersonRow>& people, PeopleFormat format, const QDate& today);

/// Name, job title and where they work, with its town and postcode; those who refuse post are left out (`refused`).
struct PeopleLabels {
    std::vector<doc::Label> labels;
    QList<qint64> people;
    int refused = 0;
    QString leftOut() const;
};
Result<PeopleLabels> labelsOf(Workspace& workspace, const std::vector<PersonRow>& people);
std::vector<doc::Badge> badgesOf(const std::vector<PersonRow>& people);
doc::Document attendanceOf(Workspace& workspace, const std::vector<PersonRow>& people, const QString& title);

}  // namespace nlc
