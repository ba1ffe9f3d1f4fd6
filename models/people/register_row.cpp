// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/register_row.h"

#include <QRegularExpression>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// "Not applicable", "Does not apply" and "999" say nothing.
QString said(const QString& cell) {
    static const QRegularExpression nothing(u"^(not applicable|does not apply|none|not recorded|-|999)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return nothing.match(cell).hasMatch() ? QString() : cell.simplified();
}

int numberIn(const QString& cell) {
    bool fine = false;
    const int number = cell.toInt(&fine);
    return fine && number >= 0 ? number : School::notKnown;
}

int tenthsIn(const QString& cell) {
    bool fine = false;
    const double percent = QString(cell).remove(u'%').toDouble(&fine);
    return fine && percent >= 0 && percent <= 100 ? qRound(percent * 10) : School::notKnown;
}

/// "MLD - Moderate Learning Difficulty" is known as MLD.
QString needsIn(const QStringList& cells) {
    QStringList needs;
    for (const QString& cell : cells)
        if (const QString need = said(cell).section(u" - "_s, 0, 0); !need.isEmpty() && !needs.contains(need))
            needs << need;
    return needs.join(u", "_s);
}

QString provisionIn(const ImportCells& cells) {
    const QString type = said(cells(u"provision"_s));
    const auto places = [&](const QString& onRoll, const QString& capacity) {
        const int taken = numberIn(cells(onRoll)), all = numberIn(cells(capacity));
        return all > 0 ? QObject::tr("%1 of %2 places taken").arg(qMax(0, taken)).arg(all) : QString();
    };
    QStringList parts{places(u"provision_roll"_s, u"provision_places"_s), places(u"unit_roll"_s, u"unit_places"_s)};
    parts.removeAll(QString());
    if (type.isEmpty()) return {};
    return parts.isEmpty() ? type : u"%1 (%2)"_s.arg(type, parts.join(u"; "_s));
}

}  // namespace

const std::vector<ImportField>& registerFields() {
    static const std::vector<ImportField> all{
        {u"status"_s, QObject::tr("Status"), {u"EstablishmentStatus (name)"_s}},
        {u"phase"_s, QObject::tr("Phase"), {u"PhaseOfEducation (name)"_s, u"Phase of education"_s}},
        {u"type_group"_s, QObject::tr("Group of types"), {u"EstablishmentTypeGroup (name)"_s}},
        {u"authority"_s, QObject::tr("Local Authority"), {u"LA (name)"_s}},
        {u"district"_s, QObject::tr("District"), {u"DistrictAdministrative (name)"_s}},
        {u"ward"_s, QObject::tr("Ward"), {u"AdministrativeWard (name)"_s}},
        {u"urban_rural"_s, QObject::tr("Urban or rural"), {u"UrbanRural (name)"_s}},
        {u"diocese"_s, QObject::tr("Diocese"), {u"Diocese (name)"_s}},
        {u"federation"_s, QObject::tr("Federation"), {u"Federations (name)"_s}},
        {u"lowest_age"_s, QObject::tr("Lowest age"), {u"StatutoryLowAge"_s}},
        {u"highest_age"_s, QObject::tr("Highest age"), {u"StatutoryHighAge"_s}},
        {u"pupils"_s, QObject::tr("Pupils"), {u"NumberOfPupils"_s}},
        {u"free_meals"_s, QObject::tr("Free school meals, %"), {u"PercentageFSM"_s}},
        {u"send_needs"_s,
         QObject::tr("SEND provided for"),
         {u"SEN1 (name)"_s, u"SEN2 (name)"_s, u"SEN3 (name)"_s, u"SEN4 (name)"_s, u"SEN5 (name)"_s, u"SEN6 (name)"_s,
          u"SEN7 (name)"_s, u"SEN8 (name)"_s, u"SEN9 (name)"_s, u"SEN10 (name)"_s, u"SEN11 (name)"_s, u"SEN12 (name)"_s,
          u"SEN13 (name)"_s},
         false,
         true},
        {u"provision"_s, QObject::tr("Resourced provision"), {u"TypeOfResourcedProvision (name)"_s}},
        {u"provision_roll"_s, QObject::tr("Resourced provision, on roll"), {u"ResourcedProvisionOnRoll"_s}},
        {u"provision_places"_s, QObject::tr("Resourced provision, places"), {u"ResourcedProvisionCapacity"_s}},
        {u"unit_roll"_s, QObject::tr("SEN unit, on roll"), {u"SenUnitOnRoll"_s}},
        {u"unit_places"_s, QObject::tr("SEN unit, places"), {u"SenUnitCapacity"_s}},
        {u"opened_on"_s, QObject::tr("Opened on"), {u"OpenDate"_s}, true},
        {u"why_opened"_s, QObject::tr("Why it opened"), {u"ReasonEstablishmentOpened (name)"_s}},
        {u"why_closed"_s, QObject::tr("Why it closed"), {u"ReasonEstablishmentClosed (name)"_s}},
        {u"links"_s, QObject::tr("Linked schools"), {u"Linked establishments"_s}},
        {u"group_type"_s, QObject::tr("Type of the group"), {u"Group Type"_s}},
        {u"group_status"_s, QObject::tr("Status of the group"), {u"Group Status"_s}},
    };
    return all;
}

bool isOfRegister(const ImportCells& cells) {
    return !cells(u"urn"_s).isEmpty() && (cells.column(u"status"_s) >= 0 || cells.column(u"phase"_s) >= 0);
}

void fillSchool(School& school, const ImportCells& cells, Filling& filling) {
    const auto text = [&](QString& into, const QString& field, const QString& caption) {
        filling.put(into, said(cells(field)), caption);
    };
    const auto status = namedAs<SchoolStatus>(cells(u"status"_s));
    if (status == SchoolStatus::Closed && !cells(u"closed_on"_s).isEmpty())
        school.status = *status;  // the day it closed is said already
    else
        filling.put(school.status, status, QObject::tr("Status"));
    filling.put(school.phase, namedAs<SchoolPhase>(cells(u"phase"_s)), QObject::tr("Phase"));
    text(school.type, u"type"_s, QObject::tr("Type"));
    text(school.typeGroup, u"type_group"_s, QObject::tr("Group of types"));
    text(school.federation, u"federation"_s, QObject::tr("Federation"));
    text(school.diocese, u"diocese"_s, QObject::tr("Diocese"));
    text(school.authorityCode, u"la_code"_s, QObject::tr("LA code"));
    text(school.authority, u"authority"_s, QObject::tr("Local Authority"));
    text(school.district, u"district"_s, QObject::tr("District"));
    text(school.ward, u"ward"_s, QObject::tr("Ward"));
    static const QString country = u"(England/Wales) "_s;
    filling.put(school.urbanRural, said(cells(u"urban_rural"_s)).remove(country), QObject::tr("Urban or rural"));
    filling.put(school.lowestAge, numberIn(cells(u"lowest_age"_s)), QObject::tr("Lowest age"));
    filling.put(school.highestAge, numberIn(cells(u"highest_age"_s)), QObject::tr("Highest age"));
    filling.put(school.pupils, numberIn(cells(u"pupils"_s)), QObject::tr("Pupils"));
    if (const int meals = tenthsIn(cells(u"free_meals"_s)); meals != School::notKnown && meals != school.freeMeals) {
        School after = school;
        after.freeMeals = meals;
        const QString before = school.freeMealsShown();
        filling.add(before.isEmpty() ? QObject::tr("Free school meals: %1").arg(after.freeMealsShown())
                                     : QObject::tr("Free school meals: %1 → %2").arg(before, after.freeMealsShown()));
        school.freeMeals = meals;
    }
    filling.put(school.sendNeeds, needsIn(cells.all(u"send_needs"_s)), QObject::tr("SEND provided for"));
    filling.put(school.sendProvision, provisionIn(cells), QObject::tr("Resourced provision"));
    // The register writes 1 January 1900 for "always there".
    if (const QDate opened = importedDate(cells(u"opened_on"_s), DateOrder::DayFirst); opened.year() > 1900)
        filling.put(school.openedOn, opened, QObject::tr("Opened on"));
    text(school.whyClosed, u"why_closed"_s, QObject::tr("Why it closed"));
}

std::vector<SchoolLink> linksIn(const QString& cell) {
    static const QRegularExpression link(u"(\\d{5,6})\\s+([A-Za-z][A-Za-z -]*[A-Za-z])"_s);
    std::vector<SchoolLink> links;
    for (auto found = link.globalMatch(cell); found.hasNext();) {
        const auto each = found.next();
        links.push_back({{}, {}, each.captured(1), each.captured(2)});
    }
    return links;
}

}  // namespace nlc
