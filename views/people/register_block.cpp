// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/register_block.h"

#include <QGridLayout>

#include "models/people/people_list.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/notice.h"

namespace nlc {

using namespace Qt::StringLiterals;

RegisterBlock::RegisterBlock(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_notice(new controls::Notice),
      m_register(new QWidget),
      m_facts(new QGridLayout),
      m_linksCaption(controls::label(tr("Before and after it"), theme::Text::Caption, true)),
      m_links(new controls::Lines(tr("Linked schools"), {})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_notice);
    column->addWidget(m_register);
    auto* inside = new QVBoxLayout(m_register);
    inside->setContentsMargins({});
    inside->setSpacing(theme::s);
    auto* heading = controls::label(tr("In the register of schools"), theme::Text::Section);
    heading->setContentsMargins(0, theme::m, 0, 0);
    inside->addWidget(heading);
    m_facts->setColumnStretch(1, 2);
    m_facts->setColumnStretch(3, 2);
    m_facts->setHorizontalSpacing(theme::m);
    m_facts->setVerticalSpacing(theme::xs);
    inside->addLayout(m_facts);
    inside->addWidget(m_linksCaption);
    inside->addWidget(m_links);
    connect(m_notice, &controls::Notice::chosen, this, [this] {
        const auto moved = moveRolesToSuccessor(m_desk.workspace(), m_organisation, m_successor);
        if (!moved) return m_desk.report(moved.error());
        m_desk.say(tr("%n people go on there", nullptr, *moved), true);
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"organisation"_L1, "school"_L1, "school_link"_L1, "role"_L1})) refresh();
    });
}

void RegisterBlock::showOrganisation(Id<Organisation> id) {
    m_organisation = id;
    refresh();
}

void RegisterBlock::refresh() {
    m_notice->clear();
    const auto school = schoolOf(m_desk.workspace(), m_organisation);
    if (!m_organisation || !school) return m_register->hide();
    m_register->setVisible(bool(school->id));
    const auto linked = linkedSchools(m_desk.workspace(), m_organisation).value_or(std::vector<LinkedSchool>{});
    if (school->id) showFacts(*school);
    std::vector<controls::Line> lines;
    for (const LinkedSchool& each : linked) {
        controls::Line line{each.link.id.value, each.name};
        line.second = each.link.kind;
        if (each.other) line.open = [this, id = each.other.value] { m_desk.open(u"organisation"_s, id); };
        lines.push_back(std::move(line));
    }
    m_links->setLines(lines);
    m_links->setHidden(lines.empty());
    m_linksCaption->setHidden(lines.empty());
    showClosing(linked);
}

void RegisterBlock::showFacts(const School& school) {
    while (auto* item = m_facts->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto number = [](int known) { return known < 0 ? QString() : QString::number(known); };
    const std::pair<QString, QString> facts[] = {
        {tr("Status"), shown(school.status)},
        {tr("Phase"), shown(school.phase)},
        {tr("Type"), school.type},
        {tr("Ages"), school.ages()},
        {tr("Pupils"), number(school.pupils)},
        {tr("Free school meals"), school.freeMealsShown()},
        {tr("District"), school.district},
        {tr("Ward"), school.ward},
        {tr("Local Authority"), school.authority},
        {tr("Urban or rural"), school.urbanRural},
        {tr("Diocese"), school.diocese},
        {tr("Federation"), school.federation},
        {tr("SEND provided for"), school.sendNeeds},
        {tr("Provision"), school.sendProvision},
        {tr("Opened"), shownDate(school.openedOn)},
        {tr("Why it closed"), school.whyClosed},
    };
    int place = 0;
    for (const auto& [caption, value] : facts) {
        if (value.isEmpty()) continue;
        auto* name = controls::label(caption, theme::Text::Caption, true);
        auto* words = controls::paragraph(value);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        name->setBuddy(words);
        m_facts->addWidget(name, place / 2, place % 2 * 2, Qt::AlignTop);
        m_facts->addWidget(words, place / 2, place % 2 * 2 + 1, Qt::AlignTop);
        ++place;
    }
}

void RegisterBlock::showClosing(const std::vector<LinkedSchool>& linked) {
    const auto organisation = Repository<Organisation>(m_desk.workspace()).find(m_organisation);
    if (!organisation || !organisation->closedOn.isValid()) return;
    int still = 0;
    for (const RoleRow& row : rolesAt(m_desk.workspace(), m_organisation).value_or(std::vector<RoleRow>{}))
        still += !row.role.endsOn.isValid() || row.role.endsOn >= m_desk.today();
    if (still == 0) return;
    m_successor = {};
    QString name;
    for (const LinkedSchool& each : linked)
        if (each.link.isSuccessor() && each.other && !m_successor) {
            m_successor = each.other;
            name = each.name;
        }
    const QString words = tr("It closed on %1.").arg(shownDate(organisation->closedOn)) + u' ' +
                          tr("%n people are still entered here.", nullptr, still);
    m_notice->say(
        theme::Tone::Soon, words,
        m_successor && m_desk.workspace().isWritable() ? QStringList{tr("Take them to %1").arg(name)} : QStringList());
}

}  // namespace nlc
