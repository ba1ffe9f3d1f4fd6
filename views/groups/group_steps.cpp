// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_steps.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPointer>
#include <QVBoxLayout>

#include "models/groups/group_repository.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* words) { return QCoreApplication::translate("GroupSteps", words); }

controls::DateField* dayField(Desk& desk, const QString& caption) {
    auto* day = new controls::DateField(caption, [&desk] { return desk.today(); });
    day->setRequired(tr("Say on which day, such as today or 14 feb."));
    day->setValue(desk.today());
    return day;
}

/// The priority areas as lines; each is renamed, moved or deleted where it stands.
class AreasDialog final : public QDialog {
public:
    AreasDialog(Desk& desk, QWidget* parent)
        : QDialog(parent),
          m_desk(desk),
          m_lines(new controls::Lines(tr("Priority areas"), tr("No priority area yet."))) {
        setWindowTitle(tr("Priority areas"));
        setAttribute(Qt::WA_DeleteOnClose);
        setMinimumWidth(520);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(theme::xl, theme::xl, theme::xl, theme::xl);
        column->setSpacing(theme::m);
        column->addWidget(controls::paragraph(tr("The areas of focus that groups work on, in the order of the list of "
                                                 "groups. Groups keep their area when it is renamed."),
                                              theme::Text::Body, true));
        column->addWidget(m_lines);
        auto* name = new controls::TextField(tr("New priority area"));
        m_new = new StepForm({}, {}, tr("Add area"));
        m_new->add(name, u"name"_s);
        m_new->onDo([this, name]() -> Result<> {
            auto made = addArea(m_desk.workspace(), name->value());
            if (!made) return tl::unexpected(made.error());
            name->setValue({});
            return {};
        });
        column->addWidget(m_new);
        connect(m_new, &StepForm::cancelled, this, &QDialog::reject);
        connect(&desk.workspace(), &Workspace::changed, this, [this] { refresh(); });
        refresh();
    }

private:
    void refresh() {
        std::vector<controls::Line> lines;
        const auto areas = priorityAreas(m_desk.workspace());
        if (!areas) return m_desk.report(areas.error());
        for (const PriorityArea& area : *areas) {
            controls::Line line{area.id.value, area.name};
            line.second = area.focus;
            line.actions = {{u"pencil"_s, tr("Rename"), [this, area] { askName(area); }},
                            {u"chevron-up"_s, tr("Move up"),
                             [this, id = area.id] { m_desk.done(moveArea(m_desk.workspace(), id, -1)); }},
                            {u"chevron-down"_s, tr("Move down"),
                             [this, id = area.id] { m_desk.done(moveArea(m_desk.workspace(), id, 1)); }},
                            {u"trash-2"_s, tr("Delete"), [this, area] {
                                 if (m_desk.done(deleteArea(m_desk.workspace(), area.id)))
                                     m_desk.say(tr("Deleted \"%1\"").arg(area.name), true);
                             }}};
            lines.push_back(std::move(line));
        }
        m_lines->setLines(lines);
    }

    void askName(const PriorityArea& area) {
        if (m_rename) m_rename->deleteLater();
        m_rename = new StepForm({}, {}, tr("Rename"));
        auto* name = m_rename->add(new controls::TextField(tr("Name")), u"name"_s);
        name->setValue(area.name);
        m_rename->setContentsMargins(theme::m, theme::s, 0, theme::m);
        m_rename->onDo([this, id = area.id, name] { return renameArea(m_desk.workspace(), id, name->value()); });
        const auto close = [this] { m_lines->closeEditor(); };
        connect(m_rename, &StepForm::done, this, close);
        connect(m_rename, &StepForm::cancelled, this, close);
        m_lines->openBelow(area.id.value, m_rename);
        m_rename->focusFirst();
    }

    Desk& m_desk;
    controls::Lines* m_lines;
    StepForm* m_new;
    QPointer<StepForm> m_rename;
};

}  // namespace

void askRename(Desk& desk, QWidget* parent, const Group& group) {
    auto* form = new StepForm(
        {}, tr("Nothing is lost: earlier updates keep the name that it had then, and its past shows both."),
        tr("Rename"));
    auto* name = form->add(new controls::TextField(tr("New name")), u"name"_s);
    name->setRequired(tr("Give the group a name."));
    name->setValue(group.name);
    auto* on = form->add(dayField(desk, tr("From")), u"happened_on"_s);
    form->onDo([=, &desk]() -> Result<> {
        auto renamed = renameGroup(desk.workspace(), group.id, name->value(), on->value());
        if (renamed) desk.say(tr("Renamed to \"%1\"").arg(name->value()), true);
        return renamed;
    });
    askInDialog(parent, tr("Rename \"%1\"").arg(group.shortest()), form);
}

void askMerge(Desk& desk, QWidget* parent, const Group& group, ListModel* groups) {
    auto* form =
        new StepForm({},
                     tr("\"%1\" ends on that day, and its people join the other group. Nothing is lost: its updates, "
                        "activities and people stay in its past.")
                         .arg(group.name),
                     tr("Merge"));
    auto* into = form->add(new controls::ReferenceField(tr("Into"), groups, IdRole, tr("group")), u"into_group_id"_s);
    auto* on = form->add(dayField(desk, tr("On")), u"happened_on"_s);
    form->onDo([=, &desk]() -> Result<> {
        auto merged = mergeGroup(desk.workspace(), group.id, {into->value()}, on->value());
        if (merged) desk.say(tr("Merged \"%1\"").arg(group.shortest()), true);
        return merged;
    });
    askInDialog(parent, tr("Merge \"%1\"").arg(group.shortest()), form);
}

void askClose(Desk& desk, QWidget* parent, const Group& group) {
    auto* form =
        new StepForm({},
                     tr("Nothing is lost: what it did stays to be read, and undoing or taking the line out of its past "
                        "opens it again."),
                     tr("Close group"));
    auto* on = form->add(dayField(desk, tr("On")), u"happened_on"_s);
    auto* why = form->add(new controls::TextField(tr("Why")));
    form->onDo([=, &desk]() -> Result<> {
        auto closed = closeGroup(desk.workspace(), group.id, on->value(), why->value());
        if (closed) desk.say(tr("Closed \"%1\"").arg(group.shortest()), true);
        return closed;
    });
    askInDialog(parent, tr("Close \"%1\"").arg(group.shortest()), form);
}

void editAreas(Desk& desk, QWidget* parent) { (new AreasDialog(desk, parent))->open(); }

}  // namespace nlc
