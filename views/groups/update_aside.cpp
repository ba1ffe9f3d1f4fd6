// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/update_aside.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/groups/group_repository.h"
#include "models/text/free_date.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/documents/document_view.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

/// "Survey · 3 Jan to 20 Feb · 766 survey returns".
QString secondLine(const Activity& activity) {
    QStringList parts{shown(activity.kind)};
    const QString from = shortDate(activity.startsOn), to = shortDate(activity.endsOn);
    if (!from.isEmpty()) parts << (to.isEmpty() || to == from ? from : UpdateAside::tr("%1 to %2").arg(from, to));
    for (const Figure& figure : figuresIn(activity.figures))
        parts << QString(figure.number + u' ' + figure.label).trimmed();
    return parts.join(u" · "_s);
}

doc::Document documentOf(const Update& update) {
    doc::Document document;
    document.title = update.heading;
    document.blocks = blocksOf(update, 2);
    document.blocks.erase(document.blocks.begin());  // its heading is the title here
    if (update.isEmpty())
        document.blocks.push_back(
            doc::Paragraph{{doc::Run{.text = UpdateAside::tr("Nothing is written yet."), .emphasis = true}}});
    return document;
}

}  // namespace

UpdateAside::UpdateAside(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_tabs(new QButtonGroup(this)),
      m_stack(new QStackedWidget),
      m_preview(new DocumentView(DocumentView::Paper::Page)),
      m_last(new DocumentView(DocumentView::Paper::Page)),
      m_lastWhen(label({}, theme::Text::Caption, true)),
      m_lastStack(new QStackedWidget),
      m_activityStack(new QStackedWidget),
      m_activityRows(new QWidget) {
    for (auto* view : {m_preview, m_last})
        connect(view, &DocumentView::linkActivated, this,
                [](const QString& link) { QDesktopServices::openUrl(QUrl(link)); });
    m_preview->setAccessibleName(tr("Preview"));
    m_last->setAccessibleName(tr("Last time"));
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(theme::s);
    int id = 0;
    for (const QString& words : {tr("Preview"), tr("Last time"), tr("Activities")}) {
        auto* tab = button(words, Weight::Toggle);
        m_tabs->addButton(tab, id++);
        tabs->addWidget(tab);
    }
    tabs->addStretch();
    m_tabs->button(Preview)->setChecked(true);

    auto* last = new QWidget;
    auto* lastColumn = new QVBoxLayout(last);
    lastColumn->setContentsMargins({});
    lastColumn->setSpacing(theme::xs);
    lastColumn->addWidget(m_lastWhen);
    lastColumn->addWidget(m_last, 1);
    m_lastStack->addWidget(last);
    m_lastStack->addWidget(
        new EmptyState(u"history"_s, tr("No update before this one"),
                       tr("What the group wrote for the round before stands here once there is one.")));

    new QVBoxLayout(m_activityRows);
    auto* scroll = controls::scrolled(m_activityRows);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* none =
        new EmptyState(u"megaphone"_s, tr("No activities yet"),
                       tr("The group's surveys, events and pilots stand here, ready to be put into its update."),
                       tr("Open the group"));
    none->step()->setProperty("weight", u"plain"_s);  // the page has its primary button
    connect(none, &EmptyState::stepChosen, this, [this] { m_desk.open(u"task_group"_s, m_update.group.value); });
    m_activityStack->addWidget(scroll);
    m_activityStack->addWidget(none);

    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_lastStack);
    m_stack->addWidget(m_activityStack);
    connect(m_tabs, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::s);
    column->addLayout(tabs);
    column->addWidget(m_stack, 1);

    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        const bool another = std::any_of(changes.begin(), changes.end(), [this](const Change& change) {
            return change.table == "group_update"_L1 && change.row != m_update.id.value;
        });
        if (another || touches(changes, {"update_round"_L1})) showLastTime();
        if (touches(changes, {"activity"_L1})) showActivities();
    });
}

void UpdateAside::showUpdate(const Update& update) {
    const bool another = update.id != m_update.id;
    m_update = update;
    if (!another) return;
    showLastTime();
    showActivities();
}

void UpdateAside::preview(const Update& typed) { m_preview->setDocument(documentOf(typed)); }

void UpdateAside::showTab(Tab tab) {
    m_tabs->button(tab)->setChecked(true);
    m_stack->setCurrentIndex(tab);
}

void UpdateAside::showLastTime() {
    const auto last = m_update.id ? lastTime(m_desk.workspace(), m_update) : Result<Update>(Update{});
    if (!last) m_desk.report(last.error());
    const bool found = last && last->id;
    m_lastStack->setCurrentIndex(found ? 0 : 1);
    if (!found) return;
    const auto round = Repository<UpdateRound>(m_desk.workspace()).find(last->round);
    m_lastWhen->setText(round ? u"%1 · %2"_s.arg(round->name, shown(last->state)) : shown(last->state));
    m_last->setDocument(documentOf(*last));
}

void UpdateAside::showActivities() {
    auto* column = static_cast<QVBoxLayout*>(m_activityRows->layout());
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    while (auto* item = column->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const auto activities =
        m_update.id ? activitiesOf(m_desk.workspace(), m_update.group) : Result<std::vector<Activity>>{};
    if (!activities) m_desk.report(activities.error());
    const bool any = activities && !activities->empty();
    m_activityStack->setCurrentIndex(any ? 0 : 1);
    if (!any) return;
    for (const Activity& activity : *activities) {
        column->addWidget(rowOf(activity));
        column->addWidget(line());
    }
    column->addStretch();
}

QWidget* UpdateAside::rowOf(const Activity& activity) {
    auto* row = new QWidget;
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::xs);
    words->addWidget(paragraph(activity.title, theme::Text::Strong));
    words->addWidget(paragraph(secondLine(activity), theme::Text::Body, true));
    auto* insert = button(tr("Insert"));
    insert->setAccessibleName(tr("Insert %1").arg(activity.title));
    insert->setToolTip(tr("Puts the title and its figures into what has been done"));
    insert->setEnabled(m_desk.workspace().isWritable());
    connect(insert, &QPushButton::clicked, this, [this, text = activityAsText(activity)] { Q_EMIT insertAsked(text); });
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, theme::xs, 0, theme::xs);
    line->setSpacing(theme::m);
    line->addLayout(words, 1);
    line->addWidget(insert, 0, Qt::AlignTop);
    return row;
}

}  // namespace nlc
