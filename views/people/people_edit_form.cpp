// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/people_edit_form.h"

#include <QLineEdit>

#include "models/groups/group_repository.h"
#include "models/people/people_edit.h"
#include "views/controls/labels.h"
#include "views/shell/record_form.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int linesShown = 8;

std::vector<Option> groupsNow(Desk& desk) {
    std::vector<Option> options;
    for (const Group& group :
         Repository<Group>(desk.workspace()).all(u"ORDER BY name"_s).value_or(std::vector<Group>{}))
        if (group.runsOn(desk.today())) options.push_back({group.name, QString::number(group.id.value)});
    return options;
}

QString previewInWords(const std::vector<PeopleEditLine>& lines) {
    QStringList words;
    int changes = 0;
    for (const PeopleEditLine& line : lines) {
        if (!line.changes) continue;
        if (++changes > linesShown) continue;
        words << u"%1: %2 → %3"_s.arg(line.name, line.before.isEmpty() ? u"–"_s : line.before,
                                      line.after.isEmpty() ? u"–"_s : line.after);
    }
    if (changes > linesShown) words << QObject::tr("and %1 more").arg(changes - linesShown);
    words.prepend(QObject::tr("Changes %1 of %2.").arg(changes).arg(lines.size()));
    return words.join(u'\n');
}

}  // namespace

StepForm* peopleEditForm(Desk& desk, const QList<qint64>& people) {
    using What = PeopleEdit::What;
    const auto tr = [](const char* words) { return QCoreApplication::translate("PeopleEditForm", words); };
    auto* form = new StepForm({}, {}, tr("Change them"));
    const std::vector<std::pair<QString, What>> kinds{
        {tr("Add a tag"), What::AddTag},
        {tr("Take a tag away"), What::RemoveTag},
        {tr("Add to a group"), What::JoinGroup},
        {tr("Take out of a group"), What::LeaveGroup},
        {tr("Set the membership"), What::SetMembership},
        {tr("Set the sector"), What::SetSector},
        {tr("Set the lawful basis"), What::SetBasis},
        {tr("Note that they agree to"), What::Allow},
        {tr("Note that they refuse"), What::Refuse},
    };
    std::vector<Option> options;
    for (const auto& [words, what] : kinds) options.push_back({words, QString::number(int(what))});
    auto* what = new ChoiceField(tr("Change"), options);
    auto* tag = new TextField(tr("Tag"));
    auto* value = new ChoiceField(tr("To"), {});
    auto* how = new TextField(tr("How they said so"));
    auto* preview = paragraph({}, theme::Text::Small, true);
    what->setValue(options.front().code);
    form->add(what);
    form->add(tag, u"tag"_s);
    form->add(value);
    form->add(how);
    form->addWidget(preview);

    const auto editTyped = [=] {
        PeopleEdit edit;
        edit.what = What(what->typed().value_or(QString()).toInt());
        const bool tags = edit.what == What::AddTag || edit.what == What::RemoveTag;
        edit.value = tags ? tag->line()->text().simplified() : value->typed().value_or(QString());
        if (edit.what == What::JoinGroup || edit.what == What::LeaveGroup) edit.group = edit.value.toLongLong();
        edit.how = how->line()->text().simplified();
        return edit;
    };
    const auto show = [=, &desk] {
        const PeopleEdit edit = editTyped();
        if (edit.value.isEmpty()) return preview->clear();
        const auto lines = previewOf(desk.workspace(), people, edit);
        preview->setText(lines ? previewInWords(*lines) : lines.error().what);
    };
    const auto choose = [=, &desk] {
        const What chosen = editTyped().what;
        tag->setVisible(chosen == What::AddTag || chosen == What::RemoveTag);
        value->setHidden(!tag->isHidden());
        how->setVisible(chosen == What::Allow || chosen == What::Refuse);
        std::vector<Option> values;
        switch (chosen) {
            case What::JoinGroup:
            case What::LeaveGroup:
                values = groupsNow(desk);
                break;
            case What::SetMembership:
                values = optionsOf<MembershipState>();
                break;
            case What::SetSector:
                values = optionsOf<Sector>();
                break;
            case What::SetBasis:
                values = optionsOf<LawfulBasis>();
                break;
            case What::Allow:
            case What::Refuse:
                values = optionsOf<Channel>();
                break;
            default:
                break;
        }
        value->setOptions(values);
        if (!values.empty()) value->setValue(values.front().code);
        show();
    };
    QObject::connect(what, &Field::edited, form, choose);
    QObject::connect(value, &Field::edited, form, show);
    QObject::connect(tag, &Field::edited, form, show);
    choose();
    form->onDo([=, &desk]() -> Result<> {
        const auto changed = editPeople(desk.workspace(), people, editTyped());
        if (!changed) return tl::unexpected(changed.error());
        desk.say(QObject::tr("Changed %n people", nullptr, *changed), true);
        return {};
    });
    return form;
}

}  // namespace nlc
