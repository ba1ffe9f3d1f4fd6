// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/new_visit_card.h"

#include <QCoreApplication>
#include <QLabel>

#include "models/records/list_roles.h"
#include "models/visits/visit_repository.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

QString newVisitText(const char* words) { return QCoreApplication::translate("NewVisit", words); }

/// "Access, parking" of what the last visit to this host left; empty: nothing.
QString takenOver(const Visit& visit) {
    QStringList parts;
    if (visit.hostContact) parts << newVisitText("contact");
    if (!visit.access.isEmpty()) parts << newVisitText("access");
    if (!visit.parking.isEmpty()) parts << newVisitText("parking");
    if (!visit.briefing.isEmpty()) parts << newVisitText("briefing");
    if (!visit.safeguarding.isEmpty()) parts << newVisitText("safeguarding");
    return parts.join(u", "_s);
}

}  // namespace

NewCard* newVisitCard(Desk& desk, ListModel* organisations) {
    auto* card = new NewCard(newVisitText("New visit"),
                             newVisitText("Who opens its doors, and what for. Dates and the rest can follow."),
                             newVisitText("Add visit"));
    StepForm* form = card->form();
    auto* host = form->add(
        new ReferenceField(newVisitText("Host"), organisations, IdRole, newVisitText("organisation")), u"host_id"_s);
    auto* focus = form->add(new TextField(newVisitText("Focus")), u"focus"_s);
    focus->setPlaceholder(newVisitText("Reading across the curriculum"));
    auto* over = paragraph({}, theme::Text::Small, true);
    over->hide();
    form->addWidget(over);
    QObject::connect(host, &Field::edited, over, [=, &desk] {
        const qint64 typed = host->typed().value_or(0);
        const QString parts =
            typed != 0 ? takenOver(newVisitLike(desk.workspace(), {typed}).value_or(Visit{})) : QString();
        over->setText(newVisitText("Taken over from the last visit there: %1.").arg(parts));
        over->setHidden(parts.isEmpty());
    });
    form->onDo([=, &desk]() -> Result<> {
        if (host->value() == 0) return invalid("host_id", newVisitText("Say who opens its doors."));
        auto visit = newVisitLike(desk.workspace(), {host->value()});
        if (!visit) return tl::unexpected(visit.error());
        visit->focus = focus->value();
        return addVisit(desk.workspace(), *visit).map([&](Id<Visit> made) {
            const QString parts = takenOver(*visit);
            desk.say(parts.isEmpty() ? newVisitText("Added the visit")
                                     : newVisitText("Added the visit, with %1 as at the last one there").arg(parts),
                     true);
            Q_EMIT card->made(u"visit"_s, made.value);
        });
    });
    return card;
}

}  // namespace nlc
