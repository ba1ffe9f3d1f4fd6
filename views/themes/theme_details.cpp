// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/themes/theme_details.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

#include "models/groups/group_repository.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/register.h"
#include "models/meetings/typed_outcome.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/pill.h"
#include "views/shell/history_dialog.h"
#include "views/shell/read_lines.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int summaryHeight = 110, dotsWidth = 28;
}

ThemeDetails::ThemeDetails(Desk& desk, ListModel* groups, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<Theme>(desk, [](const Theme& theme) { return editOf(theme); })),
      m_area(new ChoiceField(tr("Priority area that takes it up"), {})),
      m_priority(button(tr("Make it a priority"), Weight::Plain, u"flag"_s)),
      m_more(new QMenu(this)),
      m_fewer(button(u"−"_s)),
      m_moreDots(button(u"+"_s)),
      m_dots(label({}, theme::Text::Section)),
      m_action(new QLineEdit),
      m_notes(new ReadLines(desk, tr("Notes"), tr("No note is under it yet: drag some here, or press its number."),
                            [this] { return noteLines(); })),
      m_merged(new ReadLines(desk, tr("Merged into it"), tr("No other theme was merged into it."),
                             [this] { return mergedLines(); })),
      m_thread(new ReadLines(desk, tr("From note to action"), tr("Nothing has become of it yet."),
                             [this] { return threadLines(); })) {
    setAccessibleName(tr("Theme"));
    auto* history = iconButton(u"history"_s, tr("History"));
    auto* remove = iconButton(u"trash-2"_s, tr("Delete theme"));
    auto* more = iconButton(u"ellipsis"_s, tr("What becomes of the theme"));
    for (QPushButton* each : {m_priority, more, remove, m_fewer, m_moreDots})
        each->setEnabled(desk.workspace().isWritable());
    for (QPushButton* each : {m_priority, more, history, remove}) addAction(each);
    makeForm(groups);
    body()->addWidget(makeDots());
    body()->addWidget(m_form);
    addHeading(tr("What is to be done"));
    m_action->setPlaceholderText(tr("Action @who by when, then Enter"));
    m_action->setAccessibleName(tr("New action for this theme"));
    m_action->setEnabled(desk.workspace().isWritable());
    body()->addWidget(m_action);
    addHeading(tr("From note to action"));
    body()->addWidget(m_thread);
    addHeading(tr("Notes"));
    body()->addWidget(m_notes);
    addHeading(tr("Merged into it"));
    body()->addWidget(m_merged);
    body()->addStretch();
    watch(m_form);
    connect(history, &QAbstractButton::clicked, this, &ThemeDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &ThemeDetails::deleteAsked);
    connect(m_priority, &QAbstractButton::clicked, this, [this] { settle(ThemeState::Priority); });
    connect(m_more, &QMenu::aboutToShow, this, &ThemeDetails::fillMore);
    connect(more, &QAbstractButton::clicked, this,
            [this, more] { m_more->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    connect(m_action, &QLineEdit::returnPressed, this, &ThemeDetails::addTypedAction);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"theme"_L1})) showState();
    });
}

void ThemeDetails::makeForm(ListModel* groups) {
    auto* name = new TextField(tr("Theme"));
    name->setRequired(tr("Give the theme a name."));
    auto* group = new ReferenceField(tr("Group that works on it"), groups, IdRole, tr("group"));
    auto* summary = new MarkdownField(tr("What it is about"));
    summary->markdown()->text()->setMaximumHeight(summaryHeight);
    m_form->add(name);
    m_form->addRow({m_area, group});
    m_form->add(summary);
    m_form->bind(name, &Theme::name);
    m_form->bind(group, &Theme::group);
    m_form->bind(summary, &Theme::summary);
    m_area->onCommit([this](const QString& code) {
        return edit<Theme>(
            m_desk.workspace(), theme(), [](const Theme& t) { return editOf(t); },
            [&](Theme& t) { t.area.value = code.toLongLong(); });
    });
    m_form->onShown([this](const Theme& shownTheme) {
        std::vector<Option> options{{tr("None"), u"0"_s}};
        for (const PriorityArea& area : priorityAreas(m_desk.workspace()).value_or(std::vector<PriorityArea>{}))
            options.push_back({area.name, QString::number(area.id.value)});
        m_area->setOptions(options);
        m_area->setValue(QString::number(shownTheme.area.value));
        showState();
    });
}

QWidget* ThemeDetails::makeDots() {
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins({});
    across->setSpacing(theme::s);
    m_fewer->setAccessibleName(tr("One dot fewer"));
    m_fewer->setToolTip(tr("One dot fewer"));
    m_moreDots->setAccessibleName(tr("One dot more"));
    m_moreDots->setToolTip(tr("One dot more"));
    m_dots->setMinimumWidth(dotsWidth);
    m_dots->setAlignment(Qt::AlignCenter);
    across->addWidget(label(tr("Dots"), theme::Text::Body, true));
    for (QWidget* each : std::initializer_list<QWidget*>{m_fewer, m_dots, m_moreDots}) across->addWidget(each);
    across->addStretch();
    connect(m_fewer, &QAbstractButton::clicked, this, [this] { giveDots(-1); });
    connect(m_moreDots, &QAbstractButton::clicked, this, [this] { giveDots(1); });
    return row;
}

void ThemeDetails::showState() {
    const Theme& shownTheme = m_form->record();
    setTitle(shownTheme.name);
    pill()->set(shownTheme.id ? shown(shownTheme.state) : QString(), theme::Tone(int(toneOf(shownTheme.state))));
    setState(shownTheme.settledOn.isValid() ? tr("since %1").arg(shownDate(shownTheme.settledOn)) : QString());
    m_priority->setVisible(shownTheme.state != ThemeState::Priority);
    m_dots->setText(QString::number(shownTheme.dots));
    m_dots->setAccessibleName(tr("%n dots", nullptr, shownTheme.dots));
}

bool ThemeDetails::showTheme(Id<Theme> id) {
    if (id == theme() && id) return true;
    if (!leave() || !m_form->showRecord(id)) return false;
    m_action->clear();
    for (ReadLines* each : {m_notes, m_merged, m_thread}) each->showAnew();
    scrollToTop();
    return true;
}

void ThemeDetails::focusFirst() { m_form->fields().front()->setFocus(); }

Id<Meeting> ThemeDetails::meetingNow() const {
    // The latest of those that its workshop's meeting belongs to.
    Workspace& workspace = m_desk.workspace();
    const auto workshop = Repository<Workshop>(workspace).find(m_form->record().workshop).value_or(Workshop{});
    Meeting until = Repository<Meeting>(workspace).find(workshop.meeting).value_or(Meeting{});
    until.heldOn = m_desk.today().addDays(1);
    return meetingBefore(workspace, until).value_or(Meeting{}).id;
}

void ThemeDetails::settle(ThemeState to) {
    if (!leave() || !m_desk.done(settleTheme(m_desk.workspace(), theme(), to, meetingNow(), m_desk.today()))) return;
    m_desk.say(tr("%1: %2").arg(m_form->record().name, shown(to)), true);
    for (ReadLines* each : {m_merged, m_thread}) each->showAnew();
}

void ThemeDetails::fillMore() {
    for (auto* before : m_more->findChildren<QMenu*>()) before->deleteLater();
    m_more->clear();
    if (m_form->record().state != ThemeState::Collated)
        m_more->addAction(tr("Collated again"), this, [this] { settle(ThemeState::Collated); });
    if (m_form->record().state != ThemeState::SetAside)
        m_more->addAction(tr("Set aside"), this, [this] { settle(ThemeState::SetAside); });
    const auto themes = themesOf(m_desk.workspace(), m_form->record().workshop);
    if (!themes) return m_desk.report(themes.error());
    auto* merge = m_more->addMenu(tr("Merge into"));
    for (const ThemeRow& row : *themes)
        if (row.theme.id != theme())
            merge->addAction(QString(row.theme.name).replace(u'&', u"&&"_s), this,
                             [this, into = row.theme] { mergeInto(into); });
    merge->setEnabled(!merge->isEmpty());
}

void ThemeDetails::mergeInto(const Theme& into) {
    const QString name = m_form->record().name;
    if (!leave() || !m_desk.done(mergeTheme(m_desk.workspace(), theme(), into.id, meetingNow(), m_desk.today())))
        return;
    m_desk.say(tr("\"%1\" counts for \"%2\" now").arg(name, into.name), true);
}

void ThemeDetails::giveDots(int by) { (void)m_desk.done(nlc::giveDots(m_desk.workspace(), theme(), by)); }

void ThemeDetails::addTypedAction() {
    if (m_action->text().trimmed().isEmpty()) return;
    const auto people = peopleToName(m_desk.workspace(), meetingNow());
    if (!people) return m_desk.report(people.error());
    Action action = readAction(m_action->text(), *people, m_desk.today());
    action.theme = theme();
    action.group = m_form->record().group;
    if (const auto added = nlc::addAction(m_desk.workspace(), action); !added) return m_desk.report(added.error());
    m_action->clear();
    m_desk.say(tr("Added the action"), true);
}

Result<std::vector<Line>> ThemeDetails::noteLines() {
    if (!theme()) return std::vector<Line>{};
    return notesOf(m_desk.workspace(), theme()).map([this](const std::vector<ThemeNoteRow>& notes) {
        std::vector<Line> lines;
        for (const ThemeNoteRow& row : notes) {
            QStringList second;
            if (!row.note.saidBy.isEmpty()) second << row.note.saidBy;
            if (row.note.theme != theme())
                second << tr("from \"%1\"")
                              .arg(Repository<Theme>(m_desk.workspace()).find(row.note.theme).value_or(Theme{}).name);
            second << shownDate(row.note.notedOn);
            Line line{row.note.id.value, row.note.text, second.join(u" · "_s)};
            if (m_desk.workspace().isWritable())
                line.actions.push_back({u"x"_s, tr("Not under this theme"), [this, id = row.note.id.value] {
                                            (void)m_desk.done(putUnder(m_desk.workspace(), {id}, {}));
                                        }});
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

Result<std::vector<Line>> ThemeDetails::mergedLines() {
    if (!theme()) return std::vector<Line>{};
    return mergedInto(m_desk.workspace(), theme()).map([this](const std::vector<Theme>& merged) {
        std::vector<Line> lines;
        for (const Theme& each : merged) {
            Line line{each.id.value, each.name, tr("since %1").arg(shownDate(each.settledOn))};
            if (m_desk.workspace().isWritable())
                line.actions.push_back({u"undo-2"_s, tr("Take out again"), [this, each] {
                                            if (m_desk.done(takeOut(m_desk.workspace(), each.id)))
                                                m_desk.say(tr("\"%1\" stands for itself again").arg(each.name), true);
                                        }});
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

Result<std::vector<Line>> ThemeDetails::threadLines() {
    if (!theme()) return std::vector<Line>{};
    return threadOf(m_desk.workspace(), theme()).map([this](const std::vector<ThreadEntry>& thread) {
        std::vector<Line> lines;
        for (const ThreadEntry& entry : thread) {
            QStringList second{shownDate(entry.on)};
            if (!entry.where.isEmpty()) second << entry.where;
            second.removeAll(QString());
            Line line{qint64(lines.size()) + 1, entry.what, second.join(u" · "_s)};
            if (entry.row != 0) line.open = [this, table = entry.table, row = entry.row] { m_desk.open(table, row); };
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

void ThemeDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().name, u"theme"_s, theme().value,
                     {{u"theme_note"_s, u"theme_id"_s}, {u"action"_s, u"theme_id"_s}});
}

}  // namespace nlc
