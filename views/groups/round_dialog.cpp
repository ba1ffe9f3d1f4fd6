// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/round_dialog.h"

#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include "models/groups/group_repository.h"
#include "views/controls/fields.h"
#include "views/controls/form.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
QString monthOf(const QDate& day) { return QLocale(QLocale::English).toString(day, u"MMMM yyyy"); }
}  // namespace

RoundDialog::RoundDialog(Desk& desk, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_form(new Form),
      m_name(new TextField(tr("Name"))),
      m_opens(new DateField(tr("Opens"), [&desk] { return desk.today(); })),
      m_due(new DateField(tr("Updates are due"), [&desk] { return desk.today(); })),
      m_introduction(new MarkdownField(tr("Introduction of the update page"))),
      m_groups(new QListWidget),
      m_groupsError(paragraph({})),
      m_suggested(monthOf(desk.today())) {
    setWindowTitle(tr("New update round"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setRequired(tr("Give the round a name, such as February 2025."));
    m_due->setRequired(tr("Say by when the updates are due."));
    m_introduction->markdown()->text()->setFixedHeight(2 * theme::rowHeight);
    m_introduction->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_form->add(m_name);
    m_form->addRow({m_opens, m_due});
    m_form->add(m_introduction);
    m_name->setValue(m_suggested);
    m_opens->setValue(desk.today());
    // The name follows the month in which updates are due, until somebody writes another.
    m_due->onCommit([this](const QDate& due) -> Result<> {
        if (due.isValid() && !m_name->isEdited() && m_name->value() == m_suggested)
            m_name->setValue(m_suggested = monthOf(due));
        return {};
    });

    m_groups->setAccessibleName(tr("Groups asked"));
    if (const auto running = groupsRunningOn(desk.workspace(), desk.today()))
        for (const Group& group : *running) {
            auto* item = new QListWidgetItem(group.name, m_groups);
            item->setData(Qt::UserRole, group.id.value);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    else
        m_desk.report(running.error());
    m_groups->setMinimumHeight(5 * theme::rowHeight);
    m_groups->setCurrentRow(0);
    m_groupsError->setProperty("tone", u"late"_s);
    m_groupsError->hide();
    auto* all = button(tr("All"), Weight::Quiet);
    auto* none = button(tr("None"), Weight::Quiet);
    all->setAccessibleName(tr("Ask all groups"));
    none->setAccessibleName(tr("Ask no group"));
    auto* captions = new QHBoxLayout;
    captions->setSpacing(theme::xs);
    auto* caption = label(tr("Groups asked"), theme::Text::Caption, true);
    caption->setBuddy(m_groups);
    captions->addWidget(caption, 1);
    captions->addWidget(all);
    captions->addWidget(none);

    auto* cancel = button(tr("Cancel"));
    auto* open = button(tr("Open the round"), Weight::Primary);
    open->setDefault(true);
    open->setEnabled(desk.workspace().isWritable());
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::s);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    column->setSpacing(theme::s);
    column->addWidget(m_form);
    column->addLayout(captions);
    column->addWidget(m_groups, 1);
    column->addWidget(m_groupsError);
    column->addSpacing(theme::s);
    column->addLayout(foot);
    resize(sizeHint().expandedTo(QSize(480, 0)));

    connect(all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkAll(false); });
    connect(m_groups, &QListWidget::itemChanged, this, [this] { m_groupsError->hide(); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &RoundDialog::openIt);
    m_due->setFocus();
}

void RoundDialog::checkAll(bool checked) {
    for (int i = 0; i < m_groups->count(); ++i) m_groups->item(i)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

void RoundDialog::openIt() {
    // Fields nobody has typed in are read too: an empty due date has to be said.
    bool fine = true;
    const auto read = [&](Field* field, const std::optional<Error>& wrong) {
        field->setError(wrong ? wrong->what : QString());
        if (wrong && fine) field->setFocus();
        fine = fine && !wrong;
    };
    const auto name = m_name->typed();
    const auto opens = m_opens->typed();
    const auto due = m_due->typed();
    read(m_name, name ? std::optional<Error>() : name.error());
    read(m_opens, opens ? std::optional<Error>() : opens.error());
    read(m_due, due ? std::optional<Error>() : due.error());
    if (!fine) return;
    UpdateRound round;
    round.name = *name;
    round.opensOn = *opens;
    round.dueOn = *due;
    round.introduction = m_introduction->typed().value_or(QString());
    std::vector<Id<Group>> groups;
    for (int i = 0; i < m_groups->count(); ++i)
        if (m_groups->item(i)->checkState() == Qt::Checked)
            groups.push_back({m_groups->item(i)->data(Qt::UserRole).toLongLong()});
    const auto opened = openRound(m_desk.workspace(), round, groups);
    if (!opened) return say(opened.error());
    m_desk.say(tr("Opened the round \"%1\"").arg(round.name), true);
    Q_EMIT roundOpened(*opened);
    accept();
}

void RoundDialog::say(const Error& error) {
    Field* const field = error.field == "name"_L1       ? static_cast<Field*>(m_name)
                         : error.field == "opens_on"_L1 ? static_cast<Field*>(m_opens)
                         : error.field == "due_on"_L1   ? static_cast<Field*>(m_due)
                                                        : nullptr;
    if (field) {
        field->setError(error.what);
        field->setFocus();
    } else if (error.field == "groups"_L1) {
        m_groupsError->setText(error.what);
        m_groupsError->show();
        m_groups->setFocus();
    } else {
        m_desk.report(error);
    }
}

}  // namespace nlc
