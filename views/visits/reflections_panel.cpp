// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/reflections_panel.h"

#include "models/text/free_date.h"
#include "models/visits/booking_repository.h"
#include "views/controls/fields.h"
#include "views/visits/visit_details.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int reflectionHeight = 84, reflectionLines = 2;

MarkdownField* shortText(const QString& caption) {
    auto* field = new MarkdownField(caption);
    field->markdown()->toolbar()->hide();
    field->markdown()->text()->setMaximumHeight(reflectionHeight);
    return field;
}

Line reflectionLine(const ReflectionRow& row) {
    const Reflection& reflection = row.reflection;
    QString words = reflection.willTry.isEmpty() ? reflection.saw : reflection.willTry;
    if (words.isEmpty()) words = reflection.quote.isEmpty() ? reflection.need : reflection.quote;
    Line line{reflection.id.value, words.section(u'\n', 0, 0)};
    QStringList second{row.person.isEmpty() ? ReflectionsPanel::tr("Without a name") : row.person, row.organisation,
                       shownDate(reflection.notedOn)};
    if (reflection.tryBy.isValid()) second << ReflectionsPanel::tr("by %1").arg(shownDate(reflection.tryBy));
    if (!reflection.quote.isEmpty())
        second << (reflection.mayQuote ? ReflectionsPanel::tr("may be quoted")
                                       : ReflectionsPanel::tr("not to be quoted"));
    second.removeAll(QString());
    line.second = second.join(u" · "_s);
    if (row.isDue) {
        line.pill = ReflectionsPanel::tr("Follow-up due");
        line.tone = theme::Tone::Soon;
    } else if (reflection.followedUpOn.isValid()) {
        line.pill = ReflectionsPanel::tr("Followed up");
        line.tone = theme::Tone::Good;
    }
    return line;
}

}  // namespace

ReflectionsPanel::ReflectionsPanel(Desk& desk, const VisitNames& names, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_people(names.people),
      m_count(label({}, theme::Text::Section)),
      m_import(button(tr("Import…"))),
      m_add(button(tr("Add reflection"), Weight::Plain, u"plus"_s)),
      m_lines(new RecordLines<Reflection>(
          desk, tr("Reflections"),
          tr("Nobody has reflected on this visit yet. Type what visitors wrote, or import the answers of a form."),
          new RecordForm<Reflection>(desk, [](const Reflection& reflection) { return editOf(reflection); }))) {
    m_import->setToolTip(tr("Answers from Microsoft Forms or Google Forms, as CSV or Excel"));
    for (QPushButton* each : {m_import, m_add}) each->setEnabled(desk.workspace().isWritable());
    makeForm(names);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(m_count);
    top->addStretch();
    top->addWidget(m_import);
    top->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_lines);
    connect(m_import, &QAbstractButton::clicked, this, &ReflectionsPanel::importAsked);
    connect(m_add, &QAbstractButton::clicked, this, &ReflectionsPanel::askNew);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"reflection"_L1, "person"_L1, "organisation"_L1})) refresh();
    });
}

void ReflectionsPanel::makeForm(const VisitNames& names) {
    const auto today = [this] { return m_desk.today(); };
    auto* saw = shortText(tr("What I saw"));
    auto* willTry = shortText(tr("What I will try"));
    auto* tryBy = new DateField(tr("By when"), today);
    auto* need = new LinesField(tr("What I need"), reflectionLines);
    auto* quote = new LinesField(tr("A sentence for others"), reflectionLines);
    auto* mayQuote = new CheckField(tr("They said that it may be shown"));
    auto* namedAs = new TextField(tr("Named as"));
    auto* person = new ReferenceField(tr("Person (empty: without a name)"), names.people, IdRole, tr("person"));
    auto* organisation = new ReferenceField(tr("Organisation"), names.organisations, IdRole, tr("organisation"));
    auto* notedOn = new DateField(tr("Noted on"), today);
    auto* followedUpOn = new DateField(tr("Followed up on"), today);
    auto* followUp = new LinesField(tr("What became of it"), reflectionLines);
    namedAs->setPlaceholder(tr("a headteacher"));
    auto* form = m_lines->form();
    form->addRow({saw, willTry});
    form->addRow({need, tryBy}, {3, 1});
    form->addRow({quote, namedAs}, {3, 1});
    form->add(mayQuote);
    form->addRow({person, organisation, notedOn});
    form->addRow({followUp, followedUpOn}, {3, 1});
    form->bind(saw, &Reflection::saw);
    form->bind(willTry, &Reflection::willTry);
    form->bind(tryBy, &Reflection::tryBy);
    form->bind(need, &Reflection::need);
    form->bind(quote, &Reflection::quote);
    form->bind(mayQuote, &Reflection::mayQuote);
    form->bind(namedAs, &Reflection::namedAs);
    form->bind(person, &Reflection::person);
    form->bind(organisation, &Reflection::organisation);
    form->bind(notedOn, &Reflection::notedOn);
    form->bind(followedUpOn, &Reflection::followedUpOn);
    form->bind(followUp, &Reflection::followUp);
    m_lines->addStep(tr("Followed up today"), tr("Noted the follow-up"), [this](Id<Reflection> id) {
        return noteFollowUp(m_desk.workspace(), id, m_lines->form()->record().followUp);
    });
    m_lines->addDelete(
        tr("Delete reflection"), [](const Reflection&) { return tr("Deleted the reflection"); },
        [this](Id<Reflection> id) { return deleteReflection(m_desk.workspace(), id); });
}

void ReflectionsPanel::showVisit(Id<Visit> id) {
    m_lines->leave(id != m_visit);
    m_visit = id;
    refresh();
}

void ReflectionsPanel::open(Id<Reflection> id) {
    if (m_lines->openLine() != id.value) m_lines->edit(id);
}

void ReflectionsPanel::refresh() {
    const auto rows = reflectionsOf(m_desk.workspace(), m_visit);
    if (!rows) return m_desk.report(rows.error());
    int due = 0;
    std::vector<Line> lines;
    for (const ReflectionRow& row : *rows) {
        due += row.isDue;
        Line line = reflectionLine(row);
        line.open = [this, id = row.reflection.id] { m_lines->edit(id); };
        if (m_desk.workspace().isWritable())
            line.actions.push_back(
                {u"file-pen-line"_s, tr("Make a case study"), [this, id = row.reflection.id] { makeCaseStudy(id); }});
        lines.push_back(std::move(line));
    }
    QStringList count{tr("%n reflections", nullptr, int(rows->size()))};
    if (due > 0) count << tr("%n to follow up", nullptr, due);
    m_count->setText(rows->empty() ? tr("Reflections") : count.join(u" · "_s));
    m_lines->setLines(lines);
}

void ReflectionsPanel::makeCaseStudy(Id<Reflection> id) {
    if (!leave()) return;
    const auto made = addCaseStudyFrom(m_desk.workspace(), id);
    if (!made) return m_desk.report(made.error());
    m_desk.say(tr("Made a draft of a case study"), true);
    m_desk.open(u"case_study"_s, made->value);
}

void ReflectionsPanel::askNew() {
    if (!m_visit || !m_desk.workspace().isWritable() || !m_lines->canAskNew()) return;
    auto* form = new StepForm(tr("Add a reflection"), tr("One line of it is enough. The rest can follow."),
                              tr("Keep reflection"));
    auto* person = new ReferenceField(tr("Who (empty: without a name)"), m_people, IdRole, tr("person"));
    auto* tryBy = new DateField(tr("Will try it by"), [this] { return m_desk.today(); });
    auto* saw = new LinesField(tr("What they saw"), reflectionLines);
    auto* willTry = new LinesField(tr("What they will try"), reflectionLines);
    auto* need = new LinesField(tr("What they need"), reflectionLines);
    form->addRow({person, tryBy}, {3, 2});
    form->addRow({saw, willTry});
    form->add(need);
    form->know(saw, u"saw"_s);
    form->onDo([=, this]() -> Result<> {
        Reflection reflection;
        reflection.visit = m_visit;
        reflection.person.value = person->value();
        if (reflection.person)
            reflection.organisation =
                presentOrganisation(m_desk.workspace(), reflection.person).value_or(Id<Organisation>{});
        reflection.notedOn = m_desk.today();
        reflection.saw = saw->value();
        reflection.willTry = willTry->value();
        reflection.tryBy = tryBy->value();
        reflection.need = need->value();
        return addReflection(m_desk.workspace(), reflection).map([this](Id<Reflection>) {
            m_desk.say(tr("Added the reflection"), true);
        });
    });
    m_lines->askNew(form);
}

}  // namespace nlc
