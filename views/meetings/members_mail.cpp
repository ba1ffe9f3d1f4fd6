// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/members_mail.h"

#include "views/mail/save_drafts.h"

namespace nlc {

using namespace Qt::StringLiterals;

void saveMailToMembers(Desk& desk, QWidget* window, const MailToMembers& mail, const QString& name) {
    if (mail.drafts.empty()) return desk.say(QObject::tr("Nobody who is asked can be reached by e-mail."));
    if (!saveDrafts(desk, window, mail.drafts, name)) return;
    QString said = QObject::tr("A draft to %n people, in hidden copy", nullptr, mail.people);
    if (!mail.unreachable.isEmpty())
        said += u". "_s + QObject::tr("Cannot be reached by e-mail: %1").arg(mail.unreachable.join(u", "_s));
    desk.say(said);
}

}  // namespace nlc
