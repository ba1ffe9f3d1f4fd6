// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/duplicates_view.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QListView>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "models/people/people_list.h"
#include "models/records/list_roles.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::Weight;

namespace {

/// Where somebody works and whether they are a member, for the head of a column.
QString standingOf(Workspace& workspace, Id<Person> person) {
    QStringList words;
    for (const RoleRow& row : rolesOf(workspace, person).value_or(std::vector<RoleRow>{}))
        words << (row.role.jobTitle.isEmpty() ? row.organisation : row.role.jobTitle + u", "_s + row.organisation);
    if (const auto membership = membershipOf(workspace, person); membership && membership->id)
        words << shown(membership->state);
    return words.isEmpty() ? DuplicatesView::tr("No role, no membership") : words.join(u" · "_s);
}

}  // namespace

DuplicatesView::DuplicatesView(Desk& desk, QWidget* parent)
    : Aside(parent), m_desk(desk), m_model(new QStandardItemModel(this)), m_list(new QListView) {
    auto* listCard = controls::card();
    auto* inList = new QVBoxLayout(listCard);
    inList->setContentsMargins(1, theme::xs, 1, theme::xs);
    controls::asRows(m_list);
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("People who may be the same"));
    inList->addWidget(m_list);
    m_empty = new controls::EmptyState(u"users"_s, tr("Looking for duplicates…"),
                                       tr("All people are compared with each other."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new Split(u"duplicates"_s, {listCard, makeComparison()}, {460, 640}));
    auto* back = controls::button(tr("Back to the list"), Weight::Plain, u"chevron-left"_s);
    auto* top = new QHBoxLayout;
    top->addWidget(back);
    top->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    connect(back, &QPushButton::clicked, this, &DuplicatesView::closed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { compare(now.row()); });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"person"_L1, "role"_L1, "membership"_L1, "not_same_person"_L1})) find();
    });
}

DuplicatesView::~DuplicatesView() {
    delete m_job;  // waits for the worker
}

QWidget* DuplicatesView::makeComparison() {
    auto* card = controls::card();
    m_why = controls::paragraph({}, theme::Text::Body, true);
    m_one = controls::paragraph({}, theme::Text::Small, true);
    m_other = controls::paragraph({}, theme::Text::Small, true);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme::l);
    m_grid->setVerticalSpacing(theme::m);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(controls::label(tr("Here longer"), theme::Text::Caption), 0, 1);
    m_grid->addWidget(controls::label(tr("Added later"), theme::Text::Caption), 0, 2);
    const std::initializer_list<std::pair<QString, QString Person::*>> fields{{tr("Given name"), &Person::givenName},
                                                                              {tr("Family name"), &Person::familyName},
                                                                              {tr("E-mail"), &Person::email},
                                                                              {tr("Phone"), &Person::phone},
                                                                              {tr("Notes"), &Person::notes}};
    int row = 1;
    for (const auto& [caption, member] : fields) {
        Choice choice{member, new QRadioButton, new QRadioButton};
        auto* group = new QButtonGroup(card);
        group->addButton(choice.one);
        group->addButton(choice.other);
        m_grid->addWidget(controls::label(caption, theme::Text::Caption), row, 0);
        m_grid->addWidget(choice.one, row, 1);
        m_grid->addWidget(choice.other, row, 2);
        m_choices.push_back(choice);
        ++row;
    }
    m_grid->addWidget(controls::label(tr("Also"), theme::Text::Caption), row, 0, Qt::AlignTop);
    m_grid->addWidget(m_one, row, 1, Qt::AlignTop);
    m_grid->addWidget(m_other, row, 2, Qt::AlignTop);
    m_apart = controls::button(tr("Not the same person"));
    m_merge = controls::button(tr("Merge"), Weight::Primary);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::s);
    foot->addStretch();
    foot->addWidget(m_apart);
    foot->addWidget(m_merge);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::l, theme::l, theme::l, theme::l);
    column->setSpacing(theme::l);
    column->addWidget(m_why);
    column->addLayout(m_grid);
    column->addWidget(controls::paragraph(
        tr("What is ticked stays. Roles, memberships and groups of both are kept, and what both had is kept once."),
        theme::Text::Small, true));
    column->addStretch();
    column->addLayout(foot);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesView::merge);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesView::tellApart);
    return card;
}

void DuplicatesView::find() {
    delete m_job;
    m_job = m_desk.onWorker<std::vector<LikelyDuplicate>>(
        tr("Looking for duplicates"), this,
        [](Workspace& workspace, Progress& progress) { return likelyDuplicates(workspace, progress); },
        [this](std::vector<LikelyDuplicate> pairs) { show(std::move(pairs)); },
        [this](const Error& error) { m_desk.report(error); });
}

void DuplicatesView::show(std::vector<LikelyDuplicate> pairs) {
    const int place = m_list->currentIndex().row();
    m_model->clear();
    m_pairs = std::move(pairs);
    for (const LikelyDuplicate& pair : m_pairs) {
        const bool sameName = pair.one.fullName() == pair.other.fullName();
        auto* item = new QStandardItem(sameName ? pair.one.fullName()
                                                : tr("%1 and %2").arg(pair.one.fullName(), pair.other.fullName()));
        item->setData(tr("%1 of 100: %2").arg(pair.score).arg(pair.why.join(u", "_s)), SecondLineRole);
        m_model->appendRow(item);
    }
    if (m_pairs.empty()) m_empty->set(u"check"_s, tr("No duplicates"), tr("No two people look like one."));
    m_stack->setCurrentIndex(m_pairs.empty() ? 0 : 1);
    // The next pair comes up where the last one was.
    if (!m_pairs.empty()) m_list->setCurrentIndex(m_model->index(qBound(0, place, int(m_pairs.size()) - 1), 0));
}

const LikelyDuplicate* DuplicatesView::current() const {
    const int row = m_list->currentIndex().row();
    return row >= 0 && size_t(row) < m_pairs.size() ? &m_pairs[size_t(row)] : nullptr;
}

void DuplicatesView::compare(int row) {
    if (row < 0 || size_t(row) >= m_pairs.size()) return;
    const LikelyDuplicate& pair = m_pairs[size_t(row)];
    m_why->setText(pair.why.join(u", "_s).replace(0, 1, pair.why.first().left(1).toUpper()) + u'.');
    for (const Choice& choice : m_choices) {
        const QString one = pair.one.*choice.member, other = pair.other.*choice.member;
        const auto set = [](QRadioButton* button, const QString& value) {
            button->setText(value.isEmpty() ? tr("none") : value.simplified().left(60).replace(u'&', u"&&"_s));
            button->setToolTip(value);
        };
        set(choice.one, one);
        set(choice.other, other);
        // The fuller one: what is there rather than nothing, a whole given name rather than its first letter.
        const bool fuller = one.isEmpty()
                                ? !other.isEmpty()
                                : other.size() > one.size() && other.startsWith(one.chopped(one.endsWith(u'.')));
        (fuller ? choice.other : choice.one)->setChecked(true);
        const bool differs = one != other;
        choice.one->setEnabled(differs);
        choice.other->setEnabled(differs);
    }
    m_one->setText(standingOf(m_desk.workspace(), pair.one.id));
    m_other->setText(standingOf(m_desk.workspace(), pair.other.id));
    const bool writable = m_desk.workspace().isWritable();
    m_merge->setEnabled(writable);
    m_apart->setEnabled(writable);
}

void DuplicatesView::merge() {
    const LikelyDuplicate* pair = current();
    if (!pair) return;
    Person merged = pair->one;
    for (const Choice& choice : m_choices)
        if (choice.other->isChecked()) merged.*choice.member = pair->other.*choice.member;
    const QString name = merged.fullName();
    if (m_desk.done(mergePeople(m_desk.workspace(), merged, pair->other.id)))
        m_desk.say(tr("Merged into \"%1\"").arg(name), true);
}

void DuplicatesView::tellApart() {
    const LikelyDuplicate* pair = current();
    if (!pair) return;
    if (m_desk.done(nlc::tellApart(m_desk.workspace(), pair->one.id, pair->other.id)))
        m_desk.say(tr("These two are not shown again"), true);
}

}  // namespace nlc
