// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/retention_view.h"

#include <QVBoxLayout>

#include "models/people/export_log.h"
#include "models/privacy/backups_naming.h"
#include "models/privacy/erasure.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/people/privacy_steps.h"
#include "views/shell/read_lines.h"
#include "views/shell/split.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::Line;

namespace {

/// A card whose inside scrolls; gives the column to fill.
std::pair<QWidget*, QVBoxLayout*> scrollingCard() {
    auto* card = controls::card();
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::s);
    auto* outside = new QVBoxLayout(card);
    outside->setContentsMargins(1, 1, 1, 1);
    outside->addWidget(controls::scrolled(inside));
    return {card, column};
}

void part(QVBoxLayout* column, const QString& heading, QWidget* below) {
    auto* label = controls::label(heading, theme::Text::Section);
    label->setContentsMargins(0, theme::m, 0, 0);
    column->addWidget(label);
    column->addWidget(below);
}

}  // namespace

RetentionView::RetentionView(Desk& desk, QWidget* parent) : Aside(parent), m_desk(desk), m_rules(new controls::Form) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(new Split(u"retention"_s, {makeProposals(), makeRules()}, {600, 506}));
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"retention_rule"_L1})) showRules();
    });
    showRules();
}

QWidget* RetentionView::makeProposals() {
    auto [card, column] = scrollingCard();
    auto* back = controls::button(tr("Back to the list"), controls::Weight::Plain, u"chevron-left"_s);
    column->addWidget(back, 0, Qt::AlignLeft);
    setFocusProxy(back);
    connect(back, &QAbstractButton::clicked, this, &RetentionView::closed);
    part(column, tr("No longer needed here?"),
         controls::paragraph(
             tr("The rules name them; nothing goes by itself. Look, then erase, or keep with a reason. "
                "Whoever is a member, in a group, in the directory or speaks for somebody is not named."),
             theme::Text::Body, true));
    column->addWidget(new ReadLines(m_desk, tr("No longer needed here?"),
                                    tr("Nobody: all that is kept is within its time."),
                                    [this] { return proposals(); }));
    part(column, tr("Kept on purpose"),
         new ReadLines(m_desk, tr("Kept on purpose"), tr("Nobody."), [this] { return held(); }));
    column->addStretch();
    return card;
}

QWidget* RetentionView::makeRules() {
    auto [card, column] = scrollingCard();
    const bool writable = m_desk.workspace().isWritable();
    for (const auto& named : NamesOf<RetentionKind>::values) {
        auto* months = m_rules->add(new controls::NumberField(shown(named.value), 0, RetentionRule::mostMonths));
        months->onCommit([this, kind = named.value](const std::optional<qint64>& typed) -> Result<> {
            if (!typed) return invalid("months", tr("Give a number of months; 0 means never."));
            return setRetention(m_desk.workspace(), kind, int(*typed));
        });
        m_months.push_back(months);
    }
    m_rules->setReadOnly(!writable);
    part(column, tr("How long after the last sign of them"),
         controls::paragraph(tr("In months; 0 means never. The last sign is the day they stood down, were invited or "
                                "left, or the last note about them, whichever is later."),
                             theme::Text::Body, true));
    column->addWidget(m_rules);
    part(column, tr("Personal data that left the file"),
         new ReadLines(m_desk, tr("Personal data that left the file"), tr("None so far."),
                       [this] { return exports(); }));
    part(column, tr("Erased"),
         new ReadLines(m_desk, tr("Erased"), tr("Nobody so far."), [this] { return erasures(); }));
    part(column, tr("Backups, and when they go"),
         new ReadLines(m_desk, tr("Backups, and when they go"), tr("No backup yet."), [this] { return backups(); }));
    column->addStretch();
    return card;
}

void RetentionView::showRules() {
    const auto rules = retentionRules(m_desk.workspace());
    if (!rules) return m_desk.report(rules.error());
    for (const RetentionRule& rule : *rules) m_months[size_t(rule.kind)]->setValue(rule.months);
}

Result<std::vector<Line>> RetentionView::proposals() {
    return retentionProposals(m_desk.workspace()).map([this](const std::vector<RetentionProposal>& all) {
        std::vector<Line> lines;
        for (const RetentionProposal& each : all) {
            Line line{
                each.person.value, each.name,
                tr("%1 · last sign %2, due %3").arg(shown(each.kind), shownDate(each.lastSign), shownDate(each.due))};
            line.open = [this, id = each.person.value] { m_desk.open(u"person"_s, id); };
            if (m_desk.workspace().isWritable()) {
                line.actions.push_back({u"calendar"_s, tr("Keep until…"), [this, each] { askHold(each); }});
                line.actions.push_back(
                    {u"trash-2"_s, tr("Erase…"), [this, id = each.person] { askErasure(m_desk, window(), id); }});
            }
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

Result<std::vector<Line>> RetentionView::held() {
    return heldPeople(m_desk.workspace()).map([this](const std::vector<HeldPerson>& all) {
        std::vector<Line> lines;
        for (const HeldPerson& each : all) {
            Line line{each.hold.id.value, each.name,
                      tr("until %1 · %2").arg(shownDate(each.hold.until), each.hold.reason)};
            line.open = [this, id = each.hold.person.value] { m_desk.open(u"person"_s, id); };
            if (m_desk.workspace().isWritable())
                line.actions.push_back({u"x"_s, tr("Keep no longer"), [this, id = each.hold.id] {
                                            if (m_desk.done(endHold(m_desk.workspace(), id)))
                                                m_desk.say(tr("The rules count again"), true);
                                        }});
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

Result<std::vector<Line>> RetentionView::exports() {
    return peopleExports(m_desk.workspace()).map([](const std::vector<ExportNote>& all) {
        std::vector<Line> lines;
        for (const ExportNote& each : all) {
            QStringList second{shownDate(each.writtenAt.toLocalTime().date()), each.author,
                               tr("%n people", nullptr, each.people)};
            if (each.leftOut > 0) second << tr("%n left out, as they wished", nullptr, each.leftOut);
            lines.push_back({each.id.value, each.what, second.join(u" · "_s)});
        }
        return lines;
    });
}

Result<std::vector<Line>> RetentionView::erasures() {
    return nlc::erasures(m_desk.workspace()).map([](const std::vector<Erasure>& all) {
        std::vector<Line> lines;
        for (const Erasure& each : all) {
            QStringList second{each.author, each.reason};
            second.removeAll(QString());
            lines.push_back({each.id.value, tr("One person, %1").arg(shownDate(each.erasedOn)), second.join(u" · "_s)});
        }
        return lines;
    });
}

Result<std::vector<Line>> RetentionView::backups() {
    std::vector<Line> lines;
    for (const auto& [backup, goes] : backupsWithEnd(m_desk.workspace().path()))
        lines.push_back({qint64(lines.size() + 1), shownDate(backup.at.date()),
                         tr("%1 · goes by %2").arg(backup.occasion, shownDate(goes))});
    return lines;
}

void RetentionView::askHold(const RetentionProposal& proposal) {
    auto* form = new StepForm({}, {}, tr("Keep"));
    auto* until = form->add(new controls::DateField(tr("Until"), [this] { return m_desk.today(); }), u"until"_s);
    auto* reason = form->add(new controls::TextField(tr("Why")), u"reason"_s);
    until->setValue(m_desk.today().addYears(1));
    form->onDo([=, this, id = proposal.person] {
        return holdPerson(m_desk.workspace(), id, until->value(), reason->value());
    });
    askInDialog(window(), tr("Keep what is kept about %1").arg(proposal.name), form);
}

}  // namespace nlc
