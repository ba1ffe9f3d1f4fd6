// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/updates_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "models/bulletins/round_items.h"
#include "models/groups/reminder.h"
#include "models/text/free_date.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/documents/export_button.h"
#include "views/groups/round_dialog.h"
#include "views/groups/update_aside.h"
#include "views/groups/update_card.h"
#include "views/groups/update_editor.h"
#include "views/groups/update_reminder_dialog.h"
#include "views/groups/update_round_view.h"
#include "views/shell/list_pane.h"
#include "views/shell/row_mover.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

enum UpdatesContent { NoRound, Rounds };
enum Right { OneUpdate, WholePage };

/// "Feb 2025" for "February 2025": the chooser is narrow.
QString shortName(QString name) {
    const QLocale english(QLocale::English);
    for (int month = 1; month <= 12; ++month)
        name.replace(english.monthName(month), english.monthName(month, QLocale::ShortFormat));
    return name;
}

/// "Fri 14 Feb", with the year where it is not this one.
QString dueDay(const QDate& day, const QDate& today) {
    return day.year() == today.year() ? QLocale(QLocale::English).toString(day, u"ddd d MMM") : shownDate(day);
}

}  // namespace

UpdatesPage::UpdatesPage(Desk& desk)
    : Page(desk),
      m_pane(new ListPane(u"updates"_s, tr("groups"), tr("group"))),
      m_mover(new RowMover(m_pane->table())),
      m_rounds(new QComboBox),
      m_menu(new QMenu(this)),
      m_card(new UpdateCard(desk)),
      m_roundView(new UpdateRoundView(desk)),
      m_right(new QStackedWidget),
      m_content(new QStackedWidget),
      m_notice(new Notice),
      m_remind(button(tr("Remind late groups…"))),
      m_compile(button(tr("Compile update page"))),
      m_send(button(tr("Send to bulletin"), Weight::Primary)) {
    m_send->setToolTip(tr("Puts approved and published updates into the bulletin that is being written"));
    header()->setActions({m_remind, m_compile, m_send});
    auto* none = new EmptyState(
        u"file-pen-line"_s, tr("No update round yet"),
        tr("A round asks each group what it has done and what comes next, and makes one page of the answers."),
        tr("Open the first round"));
    none->step()->setEnabled(workspace().isWritable());
    m_right->addWidget(m_card);
    m_right->addWidget(m_roundView);
    auto* rounds = new QWidget;
    auto* column = new QVBoxLayout(rounds);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(m_notice);
    column->addWidget(new Split(u"updates"_s, {makeList(), m_right}, {404, 702}), 1);
    m_content->addWidget(none);
    m_content->addWidget(rounds);
    setContent(m_content);

    connect(none, &EmptyState::stepChosen, this, &UpdatesPage::newRecord);
    connect(m_remind, &QPushButton::clicked, this, &UpdatesPage::remind);
    connect(m_compile, &QPushButton::clicked, this, &UpdatesPage::compile);
    connect(m_send, &QPushButton::clicked, this, &UpdatesPage::send);
    connect(m_roundView, &UpdateRoundView::closed, this, &UpdatesPage::closePage);
    connect(m_notice, &Notice::chosen, this, [this](int action) {
        m_notice->clear();
        if (action == 0) this->desk().open(u"bulletin"_s, m_noticeBulletin);
    });
    connect(&workspace(), &Workspace::changed, this, &UpdatesPage::follow);
    readRounds();
}

QWidget* UpdatesPage::makeList() {
    m_rounds->setAccessibleName(tr("Update round"));
    m_rounds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* more = iconButton(u"ellipsis"_s, tr("Groups of this round"), Weight::Plain);
    m_pane->addBesideFilter(m_rounds);
    m_pane->addBesideFilter(more);
    m_pane->setEmpty(u"network"_s, tr("No group is asked in this round"),
                     tr("Ask a group for its update, and it stands here."), {});
    m_pane->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_pane->table()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_pane->setMinimumWidth(260);
    connect(m_menu, &QMenu::aboutToShow, this, &UpdatesPage::fillMenu);
    connect(more, &QPushButton::clicked, this,
            [this, more] { m_menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    connect(m_pane->table(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { m_menu->popup(m_pane->table()->viewport()->mapToGlobal(at)); });
    connect(m_rounds, &QComboBox::activated, this, [this](int row) {
        const qint64 id = m_rounds->itemData(row).toLongLong();
        if (id == 0) newRecord();
        if (id == 0 || !showRound({id})) m_rounds->setCurrentIndex(m_rounds->findData(m_round.value));
    });
    connect(m_pane, &ListPane::currentChanged, this, &UpdatesPage::chosen);
    connect(m_pane, &ListPane::deleteAsked, this, &UpdatesPage::deleteRecord);
    connect(m_pane, &ListPane::opened, this, [this] {
        closePage();
        m_card->editor()->focusText();
    });
    connect(m_mover, &RowMover::moveAsked, this, [this](int from, int to) {
        // Places of the page, not of what the filter leaves of it.
        const int place = m_list->at(to).update.position;
        const Id<Update> id{m_list->idAt(from)};
        const auto updates = updatesOf(workspace(), m_round);
        if (!updates) return desk().report(updates.error());
        int at = 0;
        while (size_t(at) < updates->size() && (*updates)[size_t(at)].position != place) ++at;
        desk().done(placeUpdate(workspace(), id, at));
    });
    return m_pane;
}

void UpdatesPage::readRounds() {
    const auto all = rounds(workspace());
    if (!all) return desk().report(all.error());
    const QSignalBlocker quiet(m_rounds);
    m_rounds->clear();
    for (const UpdateRound& round : *all) m_rounds->addItem(shortName(round.name), round.id.value);
    if (workspace().isWritable()) {
        m_rounds->insertSeparator(m_rounds->count());
        m_rounds->addItem(tr("New round…"), qint64(0));
    }
    const bool goesOn =
        std::any_of(all->begin(), all->end(), [this](const UpdateRound& round) { return round.id == m_round; });
    if (!goesOn) showRound(all->empty() ? Id<UpdateRound>{} : all->front().id);
    m_rounds->setCurrentIndex(m_rounds->findData(m_round.value));
    for (const UpdateRound& round : *all)
        if (round.id == m_round) m_shown = round;
    refreshHeader();
    refreshFoot();
}

bool UpdatesPage::showRound(Id<UpdateRound> id) {
    if (id && id == m_round) return true;
    if (!leave()) return false;
    m_round = id;
    m_shown = Repository<UpdateRound>(workspace()).find(id).value_or(UpdateRound{});
    m_content->setCurrentIndex(id ? Rounds : NoRound);
    m_notice->clear();
    auto list = updatesList(workspace(), id);
    m_pane->setModel(list.get(), {0, list->columns()[1].width});
    m_list = std::move(list);
    connect(m_list.get(), &ListModel::shownChanged, this, &UpdatesPage::keepOrder);
    // A round is shown as its page has it; another order is a look at it and not remembered.
    m_pane->table()->sortByColumn(0, Qt::AscendingOrder);
    if (m_list->rowCount() > 0) m_pane->setCurrentId(m_list->idAt(0));
    m_card->showUpdate({m_pane->currentId()});
    m_roundView->showRound(id);
    m_rounds->setCurrentIndex(m_rounds->findData(id.value));
    refreshHeader();
    refreshFoot();
    return true;
}

void UpdatesPage::chosen(qint64 update) {
    if (!m_card->showUpdate({update})) return m_pane->setCurrentId(m_card->update().id.value);
    if (update && m_pane->table()->hasFocus()) closePage();
}

void UpdatesPage::follow(const Changes& changes) {
    if (!workspace().redoName().isEmpty()) m_notice->clear();  // what it tells of may have been taken back
    if (touches(changes, {"update_round"_L1})) readRounds();
    if (touches(changes, {"group_update"_L1})) {
        refreshHeader();
        refreshFoot();
    }
}

/// A list leaves its rows where they are while somebody edits; here the order itself is what was edited.
void UpdatesPage::keepOrder() {
    if (!m_list || m_list->sortColumn() != 0) return;
    for (int row = 1; row < m_list->rowCount(); ++row)
        if ((m_list->at(row - 1).update.position > m_list->at(row).update.position) ==
            (m_list->sortOrder() == Qt::AscendingOrder))
            return m_list->sort(0, m_list->sortOrder());
}

void UpdatesPage::refreshHeader() {
    const bool any = bool(m_round), can = workspace().isWritable();
    const auto count = any ? countOf(workspace(), m_round) : Result<RoundCount>();
    const RoundCount now = count.value_or(RoundCount{});
    header()->setTitle(any ? tr("Update round: %1").arg(m_shown.name) : tr("Updates"));
    if (any) {
        const QString due = dueDay(m_shown.dueOn, desk().today());
        const QString words =
            m_shown.dueOn < desk().today() && now.in < now.asked ? tr("was due %1").arg(due) : tr("due %1").arg(due);
        header()->setState(tr("%1 of %2 in").arg(now.in).arg(now.asked) + u" · "_s + words);
    } else {
        header()->setState({});
    }
    for (auto* action : {m_remind, m_compile, m_send}) action->setVisible(any);
    m_remind->setEnabled(now.in < now.asked);
    m_remind->setToolTip(now.in < now.asked ? QString() : tr("All groups have handed in"));
    m_send->setEnabled(can);
    m_mover->setEnabled(can);
    Q_EMIT statusChanged();
}

void UpdatesPage::refreshFoot() {
    if (!m_round) return m_pane->setFoot({});
    const auto before = roundBefore(workspace(), m_shown);
    if (!before || !before->id) return m_pane->setFoot(tr("the first round"));
    const RoundCount last = countOf(workspace(), before->id).value_or(RoundCount{});
    const QString in = last.in == last.asked ? tr("all in") : tr("%1 of %2 in").arg(last.in).arg(last.asked);
    m_pane->setFoot(tr("last round: %1, %2").arg(before->name, in));
}

void UpdatesPage::fillMenu() {
    m_menu->clear();
    const bool can = workspace().isWritable() && m_round;
    auto* ask = m_menu->addMenu(tr("Ask another group"));
    if (const auto groups = groupsNotAsked(workspace(), m_round))
        for (const Group& group : *groups)
            connect(ask->addAction(group.name), &QAction::triggered, this,
                    [this, id = group.id] { desk().done(askGroup(workspace(), m_round, id)); });
    ask->setEnabled(can && !ask->isEmpty());
    const QString name = m_card->update().heading;
    auto* excuse = m_menu->addAction(name.isEmpty() ? tr("Excuse a group") : tr("Excuse %1").arg(name));
    connect(excuse, &QAction::triggered, this, &UpdatesPage::deleteRecord);
    m_menu->addSeparator();
    const int row = m_list ? m_list->rowOf(m_pane->currentId()) : -1;
    auto* up = m_menu->addAction(tr("Move up") + u"\tAlt+Up"_s);
    auto* down = m_menu->addAction(tr("Move down") + u"\tAlt+Down"_s);
    connect(up, &QAction::triggered, this, [this, row] { Q_EMIT m_mover->moveAsked(row, row - 1); });
    connect(down, &QAction::triggered, this, [this, row] { Q_EMIT m_mover->moveAsked(row, row + 1); });
    excuse->setEnabled(can && row >= 0);
    up->setEnabled(can && row > 0);
    down->setEnabled(can && row >= 0 && row + 1 < m_list->rowCount());
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Name, dates and introduction of the round")), &QAction::triggered, this,
            &UpdatesPage::compile);
    auto* fresh = m_menu->addAction(tr("New round…"));
    fresh->setEnabled(workspace().isWritable());
    connect(fresh, &QAction::triggered, this, &UpdatesPage::newRecord);
}

void UpdatesPage::compile() {
    if (!m_round || !m_card->keep()) return;
    m_right->setCurrentIndex(WholePage);
    m_compile->setEnabled(false);  // it is what is shown
}

void UpdatesPage::closePage() {
    if (m_right->currentIndex() == OneUpdate || !m_roundView->keep()) return;
    m_right->setCurrentIndex(OneUpdate);
    m_compile->setEnabled(true);
}

void UpdatesPage::remind() {
    if (!leave()) return;
    const auto reminder = reminderFor(workspace(), m_round);
    if (!reminder) return desk().report(reminder.error());
    (new ReminderDialog(desk(), *reminder, this))->open();
}

void UpdatesPage::send() {
    if (!leave()) return;
    const auto sent = sendRoundToBulletin(workspace(), m_round);
    if (!sent) return desk().report(sent.error());
    if (!sent->bulletin.id) return desk().say(tr("No update of this round is approved yet, so nothing was sent."));
    const QString name = sent->bulletin.shownName();
    if (sent->added == 0) {
        desk().say(tr("All approved updates are in %1 already").arg(name));
    } else {
        const QString words = sent->added == 1 ? tr("Added 1 update to %1").arg(name)
                                               : tr("Added %1 updates to %2").arg(sent->added).arg(name);
        desk().say(words, true);
    }
    m_noticeBulletin = sent->bulletin.id.value;
    const int all = sent->added + sent->there;
    QString words = all == 1 ? tr("1 update of this round is in %1.").arg(name)
                             : tr("%1 updates of this round are in %2.").arg(all).arg(name);
    if (sent->isNew) words += u' ' + tr("It was made for them, and has no date yet.");
    m_notice->say(theme::Tone::Info, words, {tr("Open %1").arg(name), tr("Close")});
}

bool UpdatesPage::leave() { return m_card->keep() && m_roundView->keep(); }

void UpdatesPage::newRecord() {
    if (!workspace().isWritable() || !leave()) return;
    auto* dialog = new RoundDialog(desk(), this);
    connect(dialog, &RoundDialog::roundOpened, this, [this](Id<UpdateRound> id) { showRound(id); });
    dialog->open();
}

void UpdatesPage::deleteRecord() {
    const Update update = m_card->update();
    if (!update.id || !workspace().isWritable() || !m_card->keep()) return;
    if (desk().done(excuseGroup(workspace(), update.id))) desk().say(tr("Excused %1").arg(update.heading), true);
}

void UpdatesPage::focusFilter() { m_pane->focusFilter(); }

ExportButton* UpdatesPage::wholePageButton() {
    if (!m_round) return nullptr;
    compile();
    return m_right->currentIndex() == WholePage ? m_roundView->exportButton() : nullptr;
}

void UpdatesPage::exportDocument() {
    if (auto* button = wholePageButton()) button->showMenu();
}

void UpdatesPage::printDocument() {
    if (auto* button = wholePageButton()) button->print();
}

void UpdatesPage::showHistory() { m_card->openHistory(); }

bool UpdatesPage::showRecord(const QString& table, qint64 row) {
    if (table == QLatin1String(TableOf<UpdateRound>::name)) return showRound({row});
    if (table != QLatin1String(TableOf<Update>::name)) return false;
    const auto update = Repository<Update>(workspace()).find({row});
    if (!update || !showRound(update->round)) return false;
    closePage();
    m_pane->setCurrentId(row);
    return m_pane->currentId() == row;
}

QString UpdatesPage::status() const {
    if (!m_round) return {};
    const RoundCount count = countOf(workspace(), m_round).value_or(RoundCount{});
    return tr("%1 groups, %2 in").arg(count.asked).arg(count.in);
}

QString UpdatesPage::showState(int index) {
    const auto drop = [this] {
        for (auto* dialog : findChildren<QDialog*>()) delete dialog;
        m_pane->filter()->clear();
        m_notice->clear();
        closePage();
        m_card->aside()->showTab(UpdateAside::Preview);
    };
    drop();
    switch (index) {
        case 0:
            return u"page"_s;
        case 1:
            m_card->aside()->showTab(UpdateAside::LastTime);
            return u"last-time"_s;
        case 2:
            m_card->aside()->showTab(UpdateAside::Activities);
            return u"activities"_s;
        case 3:
            compile();
            return u"whole-page"_s;
        case 4:
            m_pane->filter()->setText(u"nowhere"_s);
            return u"no-match"_s;
        default:
            return {};
    }
}

}  // namespace nlc
