// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_set_list.h"

#include "models/outcomes/school_set_steps.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString datesOf(const SchoolSet& set) {
    if (!set.startedOn.isValid() && !set.endedOn.isValid()) return {};
    if (!set.endedOn.isValid()) return QObject::tr("from %1").arg(shownDate(set.startedOn));
    if (!set.startedOn.isValid()) return QObject::tr("to %1").arg(shownDate(set.endedOn));
    return QObject::tr("%1 to %2").arg(shownDate(set.startedOn), shownDate(set.endedOn));
}

ListColumn<SchoolSetMember> dayColumn(const QString& header, QDate SchoolSetMember::*day) {
    ListColumn<SchoolSetMember> column{header, [day](const SchoolSetMember& m) { return QVariant(m.*day); }};
    column.put = [day](Workspace& workspace, const SchoolSetMember& member, const QVariant& value) {
        return edit<SchoolSetMember>(
            workspace, member.id,
            [](const SchoolSetMember& m) { return QObject::tr("edit of the dates of school %1").arg(m.urn); },
            [&](SchoolSetMember& m) { m.*day = value.toDate(); });
    };
    return column;
}

}  // namespace

std::unique_ptr<RecordList<SchoolSetRow>> schoolSetsList(Workspace& workspace, QObject* parent) {
    ListSource<SchoolSetRow> source{
        QLatin1String(TableOf<SchoolSet>::name),
        [](Workspace& w, const QList<qint64>* only) {
            return rowsWith<SchoolSetRow, SchoolSet>(
                w, only, &SchoolSetRow::set,
                u"SELECT school_set_id, COUNT(*) FROM school_set_member WHERE left_on IS NULL GROUP BY 1"_s, {},
                [](SchoolSetRow& row, const Rows& found) { row.schools = found.value(1).toInt(); });
        },
        [](const SchoolSetRow& row) { return row.set.id.value; },
        {{QLatin1String(TableOf<SchoolSetMember>::name), u"school_set_id"_s}}};
    std::vector<ListColumn<SchoolSetRow>> columns(5);
    columns[0] = {QObject::tr("Name"), [](const SchoolSetRow& r) { return QVariant(r.set.name); }};
    columns[0].put = [](Workspace& w, const SchoolSetRow& r, const QVariant& v) {
        SchoolSet set = r.set;
        set.name = v.toString();
        return changeSchoolSet(w, set);
    };
    columns[1] = {QObject::tr("Kind"), [](const SchoolSetRow& r) { return QVariant(shown(r.set.kind)); }};
    columns[2] = {QObject::tr("Schools"), [](const SchoolSetRow& r) { return QVariant(r.schools); }};
    columns[3] = {QObject::tr("Dates"), [](const SchoolSetRow& r) { return QVariant(datesOf(r.set)); }};
    columns[3].sortBy = [](const SchoolSetRow& r) { return QVariant(r.set.startedOn); };
    columns[4] = {QObject::tr("Note"), [](const SchoolSetRow& r) { return QVariant(r.set.note.simplified()); }};
    return std::make_unique<RecordList<SchoolSetRow>>(workspace, std::move(source), std::move(columns), parent);
}

std::unique_ptr<RecordList<SchoolSetMember>> schoolSetMembersList(
    Workspace& workspace, Id<SchoolSet> set, const std::function<QString(const QString& urn)>& nameOf,
    QObject* parent) {
    ListSource<SchoolSetMember> source{
        QLatin1String(TableOf<SchoolSetMember>::name),
        [set](Workspace& w, const QList<qint64>* only) {
            auto members = Repository<SchoolSetMember>(w).all(onlyThese(only));
            if (members) std::erase_if(*members, [set](const SchoolSetMember& member) { return member.set != set; });
            return members;
        },
        [](const SchoolSetMember& member) { return member.id.value; }};
    source.isPast = [](const SchoolSetMember& member) { return member.leftOn.isValid(); };
    std::vector<ListColumn<SchoolSetMember>> columns(4);
    columns[0] = {QObject::tr("School"), [nameOf](const SchoolSetMember& member) {
                      const QString name = nameOf(member.urn);
                      return QVariant(name.isEmpty() ? QObject::tr("a school that is not known here") : name);
                  }};
    columns[1] = {QObject::tr("URN"), [](const SchoolSetMember& member) { return QVariant(member.urn); }};
    columns[2] = dayColumn(QObject::tr("Joined"), &SchoolSetMember::joinedOn);
    columns[3] = dayColumn(QObject::tr("Left"), &SchoolSetMember::leftOn);
    return std::make_unique<RecordList<SchoolSetMember>>(workspace, std::move(source), std::move(columns), parent);
}

}  // namespace nlc
