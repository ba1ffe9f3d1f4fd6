// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/bulletins_page.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "models/documents/formats.h"
#include "views/bulletins/bulletin_form.h"
#include "views/bulletins/bulletin_preview.h"
#include "views/bulletins/issue_view.h"
#include "views/bulletins/item_form.h"
#include "views/bulletins/news_dialog.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/pill.h"
#include "views/documents/export_button.h"
#include "views/shell/history_dialog.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::Weight;

namespace {

const QList<int> columnWidths{312, 318, 460};

QScrollArea* scrolling(QWidget* form) {
    auto* clear = new QWidget;
    auto* column = new QVBoxLayout(clear);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->addWidget(form);
    auto* area = controls::scrolled(clear);
    // Never narrower than its fields can be: they would be cut at the right.
    area->setMinimumWidth(clear->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

}  // namespace

BulletinsPage::BulletinsPage(Desk& desk)
    : Page(desk),
      m_issue(new IssueModel(desk.workspace(), this)),
      m_bulletins(bulletinsList(desk.workspace())),
      m_places(new QStackedWidget),
      m_middle(new QStackedWidget),
      m_contents(new IssueView(m_issue)),
      m_itemForm(new ItemForm(desk)),
      m_sectionForm(new SectionForm(desk)),
      m_bulletinForm(new BulletinForm(desk)),
      m_preview(new BulletinPreview(desk.workspace())),
      m_list(new ListPane(u"bulletins"_s, tr("bulletins"), tr("bulletin"))) {
    makeHeader();
    makeList();
    auto* empty = new controls::EmptyState(u"newspaper"_s, tr("No bulletin yet"),
                                           tr("A bulletin gathers what the groups have reported, says first what has "
                                              "to be done by when, and goes out as an e-mail or a page."),
                                           tr("Start the first bulletin"));
    connect(empty, &controls::EmptyState::stepChosen, this, &BulletinsPage::addBulletin);
    m_places->addWidget(new Split(u"bulletins"_s, {contentsCard(), middleCard(), m_preview}, columnWidths));
    m_places->addWidget(m_list);
    m_places->addWidget(empty);
    setContent(m_places);

    m_typing.setSingleShot(true);
    m_typing.setInterval(controls::previewAfter);
    connect(&m_typing, &QTimer::timeout, this, &BulletinsPage::refreshPreview);
    connect(m_issue, &IssueModel::issueChanged, this, &BulletinsPage::follow);
    connect(m_issue, &IssueModel::editFailed, &desk, &Desk::report);
    for (controls::Form* form : {static_cast<controls::Form*>(m_itemForm), static_cast<controls::Form*>(m_sectionForm),
                                 static_cast<controls::Form*>(m_bulletinForm)})
        connect(form, &controls::Form::edited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_preview, &BulletinPreview::linkActivated, this, [](const QString& link) {
        if (!link.startsWith(u'#')) QDesktopServices::openUrl(QUrl(link));
    });
    connect(&workspace(), &Workspace::stepsChanged, this, &BulletinsPage::showHeader);
    // Also when the last one is gone or the first one is there through undo or another program.
    connect(m_bulletins.get(), &ListModel::shownChanged, this, &BulletinsPage::follow);
    const auto latest = latestBulletin(workspace());
    if (latest)
        showBulletin(latest->id);
    else
        showPlace(Empty);
}

void BulletinsPage::makeHeader() {
    m_toCheck = new controls::PillButton;
    m_toCheck->setToolTip(tr("What stands between the bulletin and going out"));
    m_faults = new QMenu(this);
    connect(m_toCheck, &QAbstractButton::clicked, this, [this] {
        fillFaults();
        m_faults->popup(m_toCheck->mapToGlobal(QPoint(0, m_toCheck->height())));
    });
    m_all = controls::button(tr("All bulletins"));
    m_details = controls::button(tr("Details…"));
    m_send = controls::button(tr("Mark as sent"));
    m_back = controls::button({}, Weight::Plain, u"chevron-left"_s);
    m_new = controls::button(tr("New bulletin"), Weight::Primary, u"plus"_s);
    m_export = new ExportButton(desk(), u"bulletin"_s,
                                {doc::Format::Email, doc::Format::Web, doc::Format::Pdf, doc::Format::Text}, true);
    m_details->setToolTip(tr("Number, date, title, introduction and footer"));
    header()->setActions({m_toCheck, m_all, m_details, m_send, m_back, m_export, m_new});
    connect(m_all, &QPushButton::clicked, this, [this] {
        if (!leave()) return;
        showPlace(List);
        m_list->setCurrentId(m_bulletin.value);
        m_list->focusRows();
    });
    connect(m_details, &QPushButton::clicked, this, &BulletinsPage::showDetails);
    connect(m_send, &QPushButton::clicked, this, [this] {
        const bool sent = m_issue->issue().bulletin.state == BulletinState::Draft;
        if (!leave() || !desk().done(markSent(workspace(), m_bulletin, sent))) return;
        const QString name = m_issue->issue().bulletin.shownName();
        desk().say(sent ? tr("Marked %1 as sent").arg(name) : tr("Reopened %1").arg(name), true);
    });
    connect(m_back, &QPushButton::clicked, this, [this] { showPlace(Editing); });
    connect(m_new, &QPushButton::clicked, this, &BulletinsPage::addBulletin);
}

QWidget* BulletinsPage::contentsCard() {
    m_addMenu = new QMenu(this);
    connect(m_addMenu, &QMenu::aboutToShow, this, &BulletinsPage::fillAddMenu);
    m_addItem = controls::button(tr("Add item"), Weight::Primary);
    m_addItem->setMenu(m_addMenu);
    m_fromUpdates = controls::button(tr("From updates…"));
    connect(m_fromUpdates, &QPushButton::clicked, this, &BulletinsPage::openNews);
    connect(m_contents, &IssueView::chosen, this, &BulletinsPage::showMiddle);
    connect(m_contents, &IssueView::deleteAsked, this, &BulletinsPage::deleteChosen);
    connect(m_contents, &IssueView::detailsAsked, this, [this] {
        if (m_middle->currentIndex() == Item)
            m_itemForm->focusTitle();
        else
            m_middle->currentWidget()->setFocus();
    });
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::m - 2, theme::m - 2, theme::m - 2, theme::m - 2);
    top->setSpacing(theme::s);
    top->addWidget(m_addItem);
    top->addWidget(m_fromUpdates);
    top->addStretch();
    auto* card = controls::card();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, theme::xs);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(controls::line());
    column->addWidget(m_contents, 1);
    return card;
}

QWidget* BulletinsPage::middleCard() {
    m_middle->addWidget(scrolling(m_itemForm));
    m_middle->addWidget(scrolling(m_sectionForm));
    m_middle->addWidget(scrolling(m_bulletinForm));
    auto* card = controls::card();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_middle);
    return card;
}

void BulletinsPage::makeList() {
    std::vector<int> widths;
    for (const auto& column : m_bulletins->columns()) widths.push_back(column.width);
    m_list->setEmpty(u"newspaper"_s, tr("No bulletin yet"), tr("A bulletin gathers what the groups have reported."),
                     tr("Start the first bulletin"));
    m_list->setModel(m_bulletins.get(), widths, 0, Qt::DescendingOrder);  // the newest first
    connect(m_list, &ListPane::newAsked, this, &BulletinsPage::addBulletin);
    connect(m_list, &ListPane::deleteAsked, this, &BulletinsPage::deleteBulletins);
    connect(m_list, &ListPane::opened, this, [this](qint64 id) { showBulletin({id}); });
}

bool BulletinsPage::isShown(Place place) const { return m_places->currentIndex() == place; }

bool BulletinsPage::showBulletin(Id<Bulletin> bulletin) {
    if (bulletin != m_bulletin) {
        if (!leave()) return false;
        m_bulletin = bulletin;
        m_contents->choose({});
        m_issue->show(bulletin);
        for (int section = 0; section < m_issue->rowCount(); ++section) {
            const QModelIndex first = m_issue->index(0, 0, m_issue->index(section, 0));
            if (!first.isValid()) continue;
            m_contents->choose(first);
            break;
        }
        if (m_issue->issue().itemCount() == 0) showMiddle({});
    }
    showPlace(Editing);
    refreshPreview();
    return true;
}

void BulletinsPage::showPlace(Place place) {
    m_places->setCurrentIndex(place);
    showHeader();
}

void BulletinsPage::showHeader() {
    const bool editing = isShown(Editing), list = isShown(List), writable = workspace().isWritable();
    const Bulletin& bulletin = m_issue->issue().bulletin;
    const auto faults = m_issue->faults().size();
    header()->setTitle(editing ? bulletin.shownName() : tr("Bulletins"));
    QStringList state;
    if (editing) state << shown(bulletin.state);
    if (editing && bulletin.goesOutOn.isValid())
        state << QLocale(QLocale::English).toString(bulletin.goesOutOn, u"dddd d MMMM yyyy");
    header()->setState(state.join(u" · "_s));
    m_toCheck->set(
        editing && faults > 0 && bulletin.state == BulletinState::Draft ? tr("%1 to check").arg(faults) : QString(),
        theme::Tone::Soon);
    for (QWidget* action : {static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_details),
                            static_cast<QWidget*>(m_send), static_cast<QWidget*>(m_export)})
        action->setVisible(editing);
    m_send->setText(bulletin.state == BulletinState::Draft ? tr("Mark as sent") : tr("Reopen"));
    m_back->setText(tr("Back to %1").arg(bulletin.shownName()));
    m_back->setVisible(list && m_bulletin);
    m_new->setVisible(list);
    for (QWidget* action : {m_send, m_new, m_addItem}) action->setEnabled(writable);
    m_fromUpdates->setEnabled(writable && m_issue->rowCount() > 0);
    m_export->setRecord(m_bulletin.value, bulletin.shownName());
    Q_EMIT statusChanged();
}

void BulletinsPage::showMiddle(const QModelIndex& index) {
    const Id<BulletinItem> item = m_issue->itemAt(index);
    bool kept = true;
    // A value that cannot be kept holds the page at its record.
    if (m_middle->currentIndex() == Item && item != m_itemForm->record().id) kept = m_itemForm->commitPending();
    if (m_middle->currentIndex() == Section) kept = m_sectionForm->commitPending();
    if (m_middle->currentIndex() == Details && index.isValid()) kept = m_bulletinForm->commitPending();
    if (!kept) {
        // Once the click or key that went elsewhere is done with.
        QMetaObject::invokeMethod(
            this,
            [this, stays = m_middle->currentIndex()] {
                const QSignalBlocker quiet(m_contents);
                m_contents->choose(stays == Item      ? m_issue->indexOf(m_itemForm->record().id)
                                   : stays == Section ? m_issue->indexOf(m_sectionForm->record().id)
                                                      : QModelIndex());
            },
            Qt::QueuedConnection);
        return;
    }
    if (item) {
        m_itemForm->showRecord(item);
        m_preview->showItem(item);
    } else if (index.isValid()) {
        m_sectionForm->showRecord(m_issue->sectionAt(index));
    } else {
        m_bulletinForm->showRecord(m_bulletin);
    }
    m_middle->setCurrentIndex(item ? Item : index.isValid() ? Section : Details);
}

void BulletinsPage::showDetails() {
    m_contents->choose({});
    showMiddle({});
    if (m_middle->currentIndex() == Details) m_bulletinForm->fields().constFirst()->setFocus();
}

void BulletinsPage::refreshPreview() {
    m_typing.stop();
    if (!m_bulletin) return;
    Issue issue = m_issue->issue();
    if (BulletinItem* item = issue.find(m_itemForm->record().id)) *item = m_itemForm->draft();
    for (auto& section : issue.sections)
        if (section.section.id == m_sectionForm->record().id) section.section = m_sectionForm->draft();
    if (issue.bulletin.id == m_bulletinForm->record().id) issue.bulletin = m_bulletinForm->draft();
    m_preview->setIssue(issue);
}

void BulletinsPage::follow() {
    if (m_bulletin && !m_issue->issue().bulletin.id) m_bulletin = {};  // it is gone, with or without us
    if (!m_bulletin && !isShown(List)) {
        const auto latest = latestBulletin(workspace());
        if (latest) {
            showBulletin(latest->id);
            return;
        }
        showPlace(Empty);
    }
    showHeader();
    m_typing.start();
}

bool BulletinsPage::leave() {
    if (m_contents->isAncestorOf(QApplication::focusWidget()))
        m_contents->setFocus();  // ends the renaming of a section
    return m_itemForm->commitPending() && m_sectionForm->commitPending() && m_bulletinForm->commitPending();
}

void BulletinsPage::newRecord() {
    if (!workspace().isWritable()) return;
    if (!isShown(Editing)) return addBulletin();
    Id<BulletinSection> section = m_issue->sectionAt(m_contents->currentIndex());
    if (!section) section = m_issue->sectionAt(m_issue->index(0, 0));
    if (section)
        addItemTo(section);
    else
        addNewSection();
}

void BulletinsPage::deleteRecord() { isShown(List) ? deleteBulletins() : deleteChosen(); }

void BulletinsPage::focusFilter() {
    if (isShown(Editing) && !leave()) return;
    if (!isShown(Empty)) showPlace(List);
    m_list->focusFilter();
}

void BulletinsPage::exportDocument() {
    if (isShown(Editing) && leave()) m_export->showMenu();
}

void BulletinsPage::printDocument() {
    if (isShown(Editing) && leave()) m_export->print();
}

void BulletinsPage::showHistory() {
    if (m_bulletin)
        nlc::showHistory(desk(), this, m_issue->issue().bulletin.shownName(), u"bulletin"_s, m_bulletin.value,
                         {{u"bulletin_section"_s, u"bulletin_id"_s}, {u"bulletin_item"_s, u"bulletin_id"_s}});
}

bool BulletinsPage::showRecord(const QString& table, qint64 row) {
    if (table == u"bulletin") return Repository<Bulletin>(workspace()).find({row}) && showBulletin({row});
    if (table == u"bulletin_item") {
        const auto item = Repository<BulletinItem>(workspace()).find({row});
        if (!item || !showBulletin(item->bulletin)) return false;
        m_contents->choose(m_issue->indexOf(item->id));
        return true;
    }
    if (table == u"bulletin_section") {
        const auto section = Repository<BulletinSection>(workspace()).find({row});
        if (!section || !showBulletin(section->bulletin)) return false;
        m_contents->choose(m_issue->indexOf(section->id));
        return true;
    }
    return false;
}

QString BulletinsPage::status() const {
    const int total = m_bulletins->total();
    if (!isShown(Editing)) return total == 1 ? tr("1 bulletin") : tr("%1 bulletins").arg(total);
    const int items = m_issue->issue().itemCount();
    return items == 1 ? tr("1 item") : tr("%1 items").arg(items);
}

void BulletinsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isShown(List) && m_bulletin) return showPlace(Editing);
    Page::keyPressEvent(event);
}

void BulletinsPage::fillAddMenu() {
    m_addMenu->clear();
    for (const auto& section : m_issue->issue().sections)
        m_addMenu->addAction(tr("To %1").arg(section.section.title), this,
                             [this, id = section.section.id] { addItemTo(id); });
    if (!m_addMenu->isEmpty()) m_addMenu->addSeparator();
    m_addMenu->addAction(tr("New section"), this, &BulletinsPage::addNewSection);
}

void BulletinsPage::fillFaults() {
    m_faults->clear();
    for (const BulletinFault& fault : m_issue->faults()) {
        const BulletinItem* item = m_issue->issue().find(fault.item);
        const QString words =
            item && !item->title.isEmpty() ? tr("%1: %2").arg(item->title, fault.sentence) : fault.sentence;
        m_faults->addAction(QString(words).replace(u'&', u"&&"_s), this, [this, id = fault.item] {
            if (id)
                m_contents->choose(m_issue->indexOf(id));
            else
                showDetails();
        });
    }
}

void BulletinsPage::addBulletin() {
    if (!leave()) return;
    const auto day = nextIssueDay(workspace(), desk().today());
    if (!day) return desk().report(day.error());
    const auto made = newBulletin(workspace(), *day);
    if (!made) return desk().report(made.error());
    showBulletin(*made);
    showDetails();
}

void BulletinsPage::addItemTo(Id<BulletinSection> section) {
    if (!leave()) return;
    const auto made = addItem(workspace(), section);
    if (!made) return desk().report(made.error());
    m_contents->choose(m_issue->indexOf(*made));
    m_itemForm->focusTitle();
}

void BulletinsPage::addNewSection() {
    if (!leave()) return;
    const auto made = addSection(workspace(), m_bulletin, tr("New section"));
    if (!made) return desk().report(made.error());
    m_contents->renameSection(*made);
}

void BulletinsPage::openNews() {
    if (!leave()) return;
    auto* dialog = new NewsDialog(desk(), m_issue->issue(), m_issue->sectionAt(m_contents->currentIndex()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewsDialog::added, this, [this](Id<BulletinSection> section, int count) {
        const QModelIndex parent = m_issue->indexOf(section);
        m_contents->choose(m_issue->index(qMax(0, m_issue->rowCount(parent) - count), 0, parent));
        desk().say(tr("Added %n item(s)", nullptr, count), true);
    });
    dialog->open();
}

void BulletinsPage::deleteChosen() {
    const QModelIndex index = m_contents->currentIndex();
    if (!isShown(Editing) || !index.isValid() || !workspace().isWritable()) return;
    const QString title = index.data().toString();
    const bool section = IssueModel::isSection(index);
    if (desk().done(section ? deleteSection(workspace(), m_issue->sectionAt(index))
                            : deleteItem(workspace(), m_issue->itemAt(index))))
        desk().say(tr("Deleted \"%1\"").arg(title), true);
}

void BulletinsPage::deleteBulletins() {
    if (!workspace().isWritable()) return;
    const qint64 id = m_list->currentId();
    const auto* row = m_bulletins->byId(id);
    if (!row) return;
    const QString name = row->bulletin.shownName();
    if (desk().done(deleteBulletin(workspace(), {id}))) desk().say(tr("Deleted \"%1\"").arg(name), true);
}

QString BulletinsPage::showState(int index) {
    const auto faulty = [this] {
        for (const BulletinFault& fault : m_issue->faults())
            if (fault.item) return fault.item;
        return Id<BulletinItem>();
    };
    switch (index) {
        case 0:
            return u"item"_s;
        case 1:
            m_contents->choose(m_issue->indexOf(faulty()));
            return u"fault"_s;
        case 2:
            showDetails();
            return u"details"_s;
        case 3:
            m_contents->choose(m_issue->index(0, 0));
            return u"section"_s;
        case 4:
            showPlace(List);
            return u"all"_s;
        case 5:
            showPlace(Empty);
            return u"empty"_s;
        default:
            showPlace(m_bulletin ? Editing : Empty);
            return {};
    }
}

}  // namespace nlc
