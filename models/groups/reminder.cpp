// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/reminder.h"

#include <QLocale>

#include "models/groups/update_repository.h"
#include "models/settings/publisher.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMailto = 2000;  // characters that mail programs on Windows are known to take

Result<std::vector<Person>> leadsOf(Workspace& workspace, Id<Group> group) {
    return Repository<Person>(workspace).all(
        u"WHERE id IN (SELECT person_id FROM group_person WHERE group_id = ? AND part = 'lead' AND (ends_on IS NULL OR "
        u"ends_on >= ?))"
        " ORDER BY family_name, given_name, id"_s,
        {group.value, toSql(workspace.identity().today())});
}

QString longDay(const QDate& date) { return QLocale(QLocale::English).toString(date, u"dddd d MMMM"); }

}  // namespace

QUrl Reminder::mailto(const QString& body) const {
    QStringList encoded;
    for (const QString& address : addresses) encoded << QString::fromLatin1(QUrl::toPercentEncoding(address, "@"));
    QString crlf = body;
    crlf.replace(u'\n', u"\r\n"_s);
    const QString address = u"mailto:?bcc="_s + encoded.join(u',') + u"&subject="_s +
                            QString::fromLatin1(QUrl::toPercentEncoding(subject)) + u"&body="_s +
                            QString::fromLatin1(QUrl::toPercentEncoding(crlf));
    return address.size() > longestMailto ? QUrl() : QUrl(address, QUrl::StrictMode);
}

Result<Reminder> reminderFor(Workspace& workspace, Id<UpdateRound> id) {
    auto round = Repository<UpdateRound>(workspace).find(id);
    if (!round) return tl::unexpected(round.error());
    auto updates = updatesOf(workspace, id);
    if (!updates) return tl::unexpected(updates.error());
    auto publisher = publisherOf(workspace);
    if (!publisher) return tl::unexpected(publisher.error());
    Reminder reminder;
    QString lines;
    for (const Update& update : *updates) {
        if (update.state >= UpdateState::Submitted) continue;
        auto leads = leadsOf(workspace, update.group);
        if (!leads) return tl::unexpected(leads.error());
        bool reachable = false;
        QStringList names;
        for (const Person& lead : *leads) {
            names << lead.fullName();
            if (lead.email.isEmpty()) continue;
            reachable = true;
            if (!reminder.addresses.contains(lead.email, Qt::CaseInsensitive)) reminder.addresses << lead.email;
        }
        reminder.groups << update.heading;
        if (!reachable) reminder.withoutAddress << update.heading;
        lines += names.isEmpty() ? u"- %1\n"_s.arg(update.heading)
                                 : u"- %1 (%2)\n"_s.arg(update.heading, names.join(u", "_s));
    }
    const QDate today = workspace.identity().today();
    const QString due = longDay(round->dueOn);
    reminder.subject = QObject::tr("Update for %1").arg(round->name);
    const QString when = round->dueOn < today ? QObject::tr("Updates for %1 were due on %2.").arg(round->name, due)
                                              : QObject::tr("Updates for %1 are due on %2.").arg(round->name, due);
    reminder.text =
        QObject::tr(
            "Dear colleagues,\n\n"
            "%1 We have not had one yet from:\n\n"
            "%2\n"
            "A few sentences are enough: what has been done, what comes next, any figures, and what you would "
            "like others to do. If there is nothing to report this time, a line to say so helps us too.\n\n"
            "With thanks\n%3\n%4")
            .arg(when, lines, workspace.identity().author, publisher->name);
    return reminder;
}

}  // namespace nlc
