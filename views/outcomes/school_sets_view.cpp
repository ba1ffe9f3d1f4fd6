// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/school_sets_view.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "models/outcomes/pasted_schools.h"
#include "models/outcomes/school_set_steps.h"
#include "views/controls/empty_state.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"
#include "views/outcomes/outcome_answers.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int leastOfSchools = 200;  // pixels: a few rows

}  // namespace

SchoolSetsView::SchoolSetsView(Desk& desk, const OutcomeAnswers& answers, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_answers(answers),
      m_sets(schoolSetsList(desk.workspace())),
      m_pane(new ListPane(u"outcomes.sets"_s, tr("groups of schools"), tr("group of schools"))),
      m_schools(new ListPane(u"outcomes.set-schools"_s, tr("schools"), tr("school"))),
      m_details(new QStackedWidget) {
    auto* nothing = controls::card();
    auto* inNothing = new QVBoxLayout(nothing);
    inNothing->addWidget(
        new EmptyState(u"users"_s, tr("No group is chosen"),
                       tr("A group, an inclusion zone or a cohort is a list of schools that are looked at together.")));
    m_details->addWidget(nothing);
    m_details->addWidget(makeDetails());
    m_pane->setEmpty(u"users"_s, tr("No groups of schools yet"),
                     tr("Put schools together that you look at together: an inclusion zone, the schools of a project, "
                        "those that joined the KS2 Challenge in a year."),
                     tr("New group"));
    auto* back = button(tr("Back to the charts"), Weight::Plain, u"chevron-left"_s);
    auto* fresh = button(tr("New group"), Weight::Primary, u"plus"_s);
    fresh->setEnabled(desk.workspace().isWritable());
    auto* top = new QHBoxLayout;
    top->addWidget(back);
    top->addStretch();
    top->addWidget(fresh);
    connect(back, &QPushButton::clicked, this, [this] {
        if (leave()) Q_EMIT closed();
    });
    connect(fresh, &QPushButton::clicked, this, &SchoolSetsView::makeNew);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addLayout(top);
    column->addWidget(new Split(u"school-sets"_s, {m_pane, m_details}, {560, 546}));
    connect(m_pane, &ListPane::currentChanged, this, &SchoolSetsView::follow);
    connect(m_pane, &ListPane::deleteAsked, this, &SchoolSetsView::remove);
    connect(m_pane, &ListPane::newAsked, this, &SchoolSetsView::makeNew);
    connect(m_schools, &ListPane::deleteAsked, this, &SchoolSetsView::takeOut);
    connect(m_sets.get(), &ListModel::editFailed, this, [this](const Error& error) { m_desk.report(error); });
    connect(&m_answers, &OutcomeAnswers::wasRead, this, [this] {
        m_put->setEnabled(m_answers.finder() && m_desk.workspace().isWritable());
        if (m_members) m_members->reload();  // with their names
    });
    m_pane->setModel(m_sets.get(), {0, 132, 76, -150, -160});
    setFocusProxy(m_pane->table());
    follow(m_pane->currentId());
}

SchoolSetsView::~SchoolSetsView() = default;

QWidget* SchoolSetsView::makeDetails() {
    m_form = new RecordForm<SchoolSet>(m_desk, [](const SchoolSet& set) { return tr("edit of '%1'").arg(set.name); });
    auto* name = new TextField(tr("Name"));
    name->setRequired(tr("Give the group a name."));
    auto* kind = new ChoiceField(tr("Kind"), optionsOf<SchoolSetKind>());
    const auto today = [this] { return m_desk.workspace().identity().today(); };
    auto* started = new DateField(tr("Began on (cohort)"), today);
    auto* ended = new DateField(tr("Ended on"), today);
    auto* note = new LinesField(tr("Note"), 1);
    m_form->addRow({name, kind}, {3, 2});
    m_form->addRow({started, ended}, {1, 1});
    m_form->add(note);
    m_form->bind(name, &SchoolSet::name);
    m_form->bind(kind, &SchoolSet::kind);
    m_form->bind(started, &SchoolSet::startedOn);
    m_form->bind(ended, &SchoolSet::endedOn);
    m_form->bind(note, &SchoolSet::note);
    m_remove = button(tr("Remove this group"), Weight::Plain, u"trash-2"_s);
    m_remove->setEnabled(m_desk.workspace().isWritable());
    connect(m_remove, &QPushButton::clicked, this, &SchoolSetsView::remove);
    m_schools->setEmpty(u"building-2"_s, tr("No school is in it yet"),
                        tr("Paste a list of schools below: a URN, a DfE number or a name a line."), {});
    m_schools->setMinimumHeight(leastOfSchools);
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::m);
    column->addWidget(m_form);
    column->addWidget(m_schools, 1);
    column->addWidget(makePaste());
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    auto* frame = controls::card();
    auto* outside = new QVBoxLayout(frame);
    outside->setContentsMargins(1, 1, 1, 1);
    outside->addWidget(scrolled(details));
    return frame;
}

QWidget* SchoolSetsView::makePaste() {
    m_pasted = new LinesField(tr("Schools to put in: a URN, a DfE number or a name a line"), 3);
    m_joined = new DateField(tr("They joined on (empty: they always belonged)"),
                             [this] { return m_desk.workspace().identity().today(); });
    m_put = button(tr("Put them in"));
    m_put->setEnabled(m_answers.finder() && m_desk.workspace().isWritable());
    m_putUnknown = button(tr("Put in the unknown ones all the same"), Weight::Quiet);
    m_putUnknown->hide();
    m_said = paragraph({}, theme::Text::Small, true);
    m_said->hide();
    connect(m_put, &QAbstractButton::clicked, this, [this] {
        if (const auto typed = m_pasted->typed()) putIn(*typed);
    });
    connect(m_putUnknown, &QAbstractButton::clicked, this, [this] {
        const auto joined = m_joined->typed();
        if (!joined) return;
        const auto put = putSchoolsIn(m_desk.workspace(), m_form->record().id, m_unknown, *joined);
        if (!put) return m_desk.report(put.error());
        m_putUnknown->hide();
        m_said->hide();
        m_pasted->restore();
    });
    auto* place = new QWidget;
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_pasted);
    auto* row = new QHBoxLayout;
    row->addWidget(m_joined, 1);
    row->addWidget(m_put, 0, Qt::AlignBottom);
    column->addLayout(row);
    column->addWidget(m_said);
    column->addWidget(m_putUnknown, 0, Qt::AlignLeft);
    return place;
}

void SchoolSetsView::putIn(const QString& pasted) {
    if (!m_answers.finder() || !m_desk.workspace().isWritable()) return;
    const auto joined = m_joined->typed();
    if (!joined) return m_joined->setError(joined.error().what);
    const Id<SchoolSet> set = m_form->record().id;
    const auto members = membersOf(m_desk.workspace(), set);
    if (!members) return m_desk.report(members.error());
    QStringList present;
    for (const SchoolSetMember& member : *members)
        if (!member.leftOn.isValid()) present << member.urn;
    const PastedSchools read = m_answers.finder()->read(pasted, present);
    const auto put = putSchoolsIn(m_desk.workspace(), set, read.urns(), *joined);
    if (!put) return m_desk.report(put.error());
    say(read, *put);
    if (read.sentences.isEmpty() && *put > 0) m_pasted->restore();  // nothing of it has to be looked at again
}

void SchoolSetsView::say(const PastedSchools& read, int count) {
    QStringList words{count > 0 ? tr("%n schools were put in.", nullptr, count) : tr("No school was put in.")};
    m_said->setText((words + read.sentences).join(u'\n'));
    m_said->show();
    m_unknown = read.unknownUrns;
    m_putUnknown->setVisible(!m_unknown.isEmpty());
}

void SchoolSetsView::takeOut() {
    if (!m_desk.workspace().isWritable()) return;
    QStringList urns;
    for (const qint64 id : m_schools->chosenIds())
        if (const SchoolSetMember* member = m_members->byId(id)) urns << member->urn;
    if (urns.isEmpty()) return;
    if (m_desk.done(takeSchoolsOut(m_desk.workspace(), m_form->record().id, urns)))
        m_desk.say(tr("%n schools were taken out", nullptr, int(urns.size())), true);
}

bool SchoolSetsView::leave() { return m_form->commitPending(); }

bool SchoolSetsView::showSet(Id<SchoolSet> set) {
    if (!leave()) return false;
    m_pane->setCurrentId(set.value);
    return true;
}

void SchoolSetsView::follow(qint64 id) {
    const qint64 before = m_form->record().id.value;
    if (!m_form->showRecord({id})) {
        // What is typed cannot be kept yet: back to the row it belongs to, once the table has finished choosing.
        QMetaObject::invokeMethod(
            this, [this, before] { m_pane->setCurrentId(before); }, Qt::QueuedConnection);
        return;
    }
    m_details->setCurrentIndex(id > 0 ? 1 : 0);
    if (id == before && m_members) return;
    showSchools({id});
    m_said->hide();
    m_putUnknown->hide();
}

void SchoolSetsView::showSchools(Id<SchoolSet> set) {
    auto members = schoolSetMembersList(m_desk.workspace(), set, [this](const QString& urn) {
        return m_answers.finder() ? m_answers.finder()->nameOf(urn) : QString();
    });
    connect(members.get(), &ListModel::editFailed, this, [this](const Error& error) { m_desk.report(error); });
    m_schools->setModel(members.get(), {0, 90, 104, 104});
    m_members = std::move(members);  // the one before goes when nothing shows it
}

void SchoolSetsView::makeNew() {
    if (!leave() || !m_desk.workspace().isWritable()) return;
    SchoolSet set;
    set.name = tr("New group of schools");
    const auto made = addSchoolSet(m_desk.workspace(), set);
    if (!made) return m_desk.report(made.error());
    m_pane->setCurrentId(made->value);
    m_form->setFocus();
}

void SchoolSetsView::remove() {
    if (!m_desk.workspace().isWritable()) return;
    const SchoolSetRow* row = m_sets->byId(m_pane->currentId());
    if (row == nullptr) return;
    const QString name = row->set.name;
    if (m_desk.done(removeSchoolSet(m_desk.workspace(), row->set.id))) m_desk.say(tr("Removed \"%1\"").arg(name), true);
}

}  // namespace nlc
