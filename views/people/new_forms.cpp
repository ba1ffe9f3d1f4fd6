// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/new_forms.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QTimer>

#include "models/people/duplicates.h"
#include "models/people/people_list.h"
#include "views/controls/labels.h"
#include "views/shell/record_form.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int typingPause = 400;  // milliseconds

/// Looks for people who may be the one that is typed, off this thread, and hands over the likeliest in words.
void lookForDoubles(Desk& desk, QObject* owner, const Person& typed, const std::function<void(QString)>& say) {
    using Found = std::vector<LikelyDuplicate>;
    const auto tell = [say](const Found& found) {
        constexpr int worthSaying = 60;
        say(found.empty() || found.front().score < worthSaying
                ? QString()
                : QObject::tr("%1 is here already: %2.")
                      .arg(found.front().one.fullName(), found.front().why.join(u", "_s)));
    };
    const Workspace& workspace = desk.workspace();
    if (workspace.path().isEmpty()) return tell(likelyDuplicatesOf(desk.workspace(), typed).value_or(Found{}));
    Job::run<Found>(
        {}, owner,
        [path = workspace.path(), identity = workspace.identity(), typed](Progress&) {
            return Workspace::openBeside(path, identity).and_then([&](const std::unique_ptr<Workspace>& beside) {
                return likelyDuplicatesOf(*beside, typed);
            });
        },
        tell, [](const Error&) {});
}

}  // namespace

NewCard* newPerson(Desk& desk, ListModel* organisations, qint64 organisation) {
    const auto tr = [](const char* words) { return QCoreApplication::translate("NewPerson", words); };
    auto* page = new NewCard(tr("New person"), tr("Name and e-mail are enough to begin with. The rest can follow."),
                             tr("Add person"));
    StepForm* form = page->form();
    auto* given = new TextField(tr("Given name"));
    auto* family = new TextField(tr("Family name"));
    auto* email = new TextField(tr("E-mail"));
    auto* same = paragraph({}, theme::Text::Small);
    auto* works = new ReferenceField(tr("Organisation"), organisations, IdRole, tr("organisation"));
    auto* title = new TextField(tr("Job title"));
    std::vector<Option> states{{tr("Not a member"), QString()}};
    for (const Option& option : optionsOf<MembershipState>())
        if (option.code != word(MembershipState::StoodDown)) states.push_back(option);
    auto* state = new ChoiceField(tr("Membership"), states);
    auto* sector = new ChoiceField(tr("Sector"), optionsOf<Sector>());
    state->setValue({});
    sector->setValue(word(Sector::School));
    works->setValue(organisation);
    same->setProperty("tone", u"soon"_s);
    same->hide();
    form->addRow({given, family});
    form->know(family, u"family_name"_s);
    form->add(email, u"email"_s);
    form->addWidget(same);
    form->addRow({works, title});
    form->addRow({state, sector});
    QObject::connect(email->line(), &QLineEdit::textEdited, same, [same, &desk](const QString& typed) {
        const auto others = othersWithEmail(desk.workspace(), typed, {});
        same->setVisible(others && !others->empty());
        if (!same->isHidden())
            same->setText(QObject::tr("%1 has this e-mail address already.").arg(others->front().fullName()));
    });
    auto* pause = new QTimer(form);
    pause->setSingleShot(true);
    pause->setInterval(typingPause);
    for (TextField* each : {given, family, email})
        QObject::connect(each->line(), &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    QObject::connect(pause, &QTimer::timeout, same, [=, &desk] {
        Person typed;
        typed.givenName = given->line()->text().simplified();
        typed.familyName = family->line()->text().simplified();
        typed.email = email->line()->text().trimmed();
        if (typed.givenName.isEmpty() || typed.familyName.isEmpty()) return;
        lookForDoubles(desk, same, typed, [same](const QString& words) {
            if (words.isEmpty()) return;
            same->setText(words);
            same->show();
        });
    });
    // Most people speak for the sector of where they work.
    QObject::connect(works, &Field::edited, sector, [works, sector, &desk] {
        const auto typed = works->typed();
        if (!typed) return;
        if (const auto found = Repository<Organisation>(desk.workspace()).find({*typed}))
            sector->setValue(word(found->sector));
    });
    if (const auto found = Repository<Organisation>(desk.workspace()).find({organisation}))
        sector->setValue(word(found->sector));
    form->onDo([=, &desk]() -> Result<> {
        Person person;
        person.givenName = given->value();
        person.familyName = family->value();
        person.email = email->value();
        Role role;
        role.organisation.value = works->value();
        role.jobTitle = title->value();
        auto made = addPersonAt(desk.workspace(), person, role, fromWord<MembershipState>(state->value()),
                                fromWord<Sector>(sector->value()).value_or(Sector::School));
        if (!made) return tl::unexpected(made.error());
        desk.say(tr("Added %1").arg(person.fullName()), true);
        Q_EMIT page->made(u"person"_s, made->value);
        return {};
    });
    return page;
}

NewCard* newOrganisation(Desk& desk) {
    const auto tr = [](const char* words) { return QCoreApplication::translate("NewOrganisation", words); };
    auto* page = new NewCard(tr("New organisation"), tr("Its name is enough to begin with. The rest can follow."),
                             tr("Add organisation"));
    StepForm* form = page->form();
    auto* name = form->add(new TextField(tr("Name")), u"name"_s);
    auto* kind = new ChoiceField(tr("Kind"), optionsOf<OrganisationKind>());
    auto* sector = new ChoiceField(tr("Sector"), optionsOf<Sector>());
    auto* town = new TextField(tr("Town"));
    kind->setValue(word(OrganisationKind::School));
    sector->setValue(word(Sector::School));
    form->addRow({kind, sector});
    form->add(town);
    form->onDo([=, &desk]() -> Result<> {
        Organisation organisation;
        organisation.name = name->value();
        organisation.kind = fromWord<OrganisationKind>(kind->value()).value_or(OrganisationKind::School);
        organisation.sector = fromWord<Sector>(sector->value()).value_or(Sector::School);
        organisation.town = town->value();
        auto made = addOrganisation(desk.workspace(), organisation);
        if (!made) return tl::unexpected(made.error());
        desk.say(tr("Added %1").arg(organisation.name), true);
        Q_EMIT page->made(u"organisation"_s, made->value);
        return {};
    });
    return page;
}

}  // namespace nlc
