// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/directory/directory_page.h"

#include <QDialog>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

#include "views/controls/labels.h"
#include "views/directory/directory_entry_details.h"
#include "views/directory/directory_view.h"
#include "views/documents/export_button.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

DirectoryPage::DirectoryPage(Desk& desk)
    : Page(desk),
      m_list(directoryList(desk.workspace())),
      m_pane(new ListPane(u"directory"_s, tr("entries"), tr("entry"))),
      m_page(button(tr("See the page"), Weight::Plain, u"eye"_s)),
      m_new(button(tr("New entry"), Weight::Plain, u"plus"_s)),
      m_publish(button(tr("Publish…"), Weight::Primary)),
      m_right(new QStackedWidget),
      m_details(new DirectoryEntryDetails(desk)),
      m_view(new DirectoryView(desk)) {
    header()->setTitle(tr("Directory"));
    header()->setActions({m_page, m_new, m_publish});
    m_new->setEnabled(workspace().isWritable());
    m_publish->setEnabled(workspace().isWritable());
    m_pane->setEmpty(u"contact-round"_s, tr("Nobody is listed yet"),
                     tr("The directory says whom to contact for what, service by service. What is marked public can "
                        "be published as a web page and as a PDF."),
                     tr("New entry"));
    m_pane->setModel(m_list.get(), {132, 0, 108, -120});
    m_right->addWidget(m_view);
    m_right->addWidget(m_details);
    setContent(new Split(u"directory"_s, {m_pane, m_right}, {480, 626}));
    connect(m_pane, &ListPane::currentChanged, this, &DirectoryPage::follow);
    connect(m_pane, &ListPane::newAsked, this, &DirectoryPage::newRecord);
    connect(m_pane, &ListPane::deleteAsked, this, &DirectoryPage::deleteRecord);
    connect(m_pane, &ListPane::opened, this, [this] {
        showEntry();
        m_details->focusFirst();
    });
    connect(m_details, &DirectoryEntryDetails::deleteAsked, this, &DirectoryPage::deleteRecord);
    connect(m_page, &QAbstractButton::clicked, this, [this] { showPage(false); });
    connect(m_new, &QAbstractButton::clicked, this, &DirectoryPage::newRecord);
    connect(m_publish, &QAbstractButton::clicked, this, &DirectoryPage::publish);
    connect(m_list.get(), &ListModel::shownChanged, this, [this] {
        if (m_right->currentWidget() == m_details) m_details->showEntry(m_list->byId(m_details->entry().value));
    });
    connect(&workspace(), &Workspace::changed, this, [this] {
        if (m_right->currentWidget() == m_details) m_details->showEntry(m_list->byId(m_details->entry().value));
        refreshHeader();
    });
    m_pane->table()->setCurrentIndex({});  // it opens with the page as the public reads it
    refreshHeader();
}

void DirectoryPage::follow(qint64 id) {
    if (!m_newCard.leave()) return;
    m_newCard.close();
    if (!m_details->showEntry(m_list->byId(id))) return m_pane->setCurrentId(m_details->entry().value);
    showEntry();
}

void DirectoryPage::showEntry() {
    m_right->setCurrentWidget(m_pane->currentId() ? static_cast<QWidget*>(m_details) : m_view);
}

void DirectoryPage::showPage(bool changes) {
    if (!leave()) return;
    m_newCard.close();
    m_view->show({}, changes);
    m_right->setCurrentWidget(m_view);
}

void DirectoryPage::newRecord() {
    if (!workspace().isWritable() || m_newCard.card() || !leave()) return;
    if (!m_people) {
        m_people = peopleList(workspace());
        m_people->sort(0, Qt::AscendingOrder);
    }
    auto* card = new NewCard(tr("New entry"), tr("It is not public before you mark it so."), tr("Add entry"));
    StepForm* form = card->form();
    auto* person = form->add(new ReferenceField(tr("Person"), m_people.get(), IdRole, tr("person")), u"person_id"_s);
    auto* service = form->add(new TextField(tr("Service")), u"service"_s);
    auto* contactFor = form->add(new LinesField(tr("What to contact them for"), 3), u"contact_for"_s);
    form->onDo([=, this]() -> Result<> {
        DirectoryEntry entry;
        entry.person.value = person->value();
        entry.service = service->value();
        entry.contactFor = contactFor->value();
        return addDirectoryEntry(workspace(), entry).map([this](Id<DirectoryEntry> id) {
            desk().say(tr("Added the entry"), true);
            Q_EMIT m_newCard.card()->made(u"directory_entry"_s, id.value);
        });
    });
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showEntry();
    });
    connect(card, &NewCard::made, this, [this](const QString&, qint64 id) {
        m_newCard.close();
        m_pane->setCurrentId(id);
        showEntry();
        m_pane->focusRows();
    });
    m_newCard.open(card);
}

void DirectoryPage::deleteRecord() {
    const QList<qint64> ids = m_pane->chosenIds();
    if (ids.isEmpty() || !workspace().isWritable() || !leave()) return;
    if (desk().done(deleteDirectoryEntries(workspace(), ids)))
        desk().say(tr("Deleted %n entries", nullptr, int(ids.size())), true);
}

void DirectoryPage::publish() {
    if (!leave()) return;
    int open = 0, wantLook = 0;
    for (const DirectoryRow& row : m_list->rows()) {
        open += row.entry.isPublic;
        wantLook += row.entry.isPublic && !row.concerns(desk().today()).isEmpty();
    }
    QString words = tr("%n entries are marked public and are kept as the list of today.", nullptr, open);
    if (wantLook > 0) words += u' ' + tr("%n of them want a look first.", nullptr, wantLook);
    auto* form = new StepForm({}, words, tr("Publish"));
    form->onDo([this]() -> Result<> {
        return publishDirectory(workspace()).map([this](Id<DirectoryPublication> id) {
            m_view->show(id, false);
            m_right->setCurrentWidget(m_view);
            desk().say(tr("Published: export it as a web page or PDF"), true);
        });
    });
    askInDialog(this, tr("Publish the directory"), form);
}

void DirectoryPage::refreshHeader() {
    int open = 0, wantLook = 0;
    for (const DirectoryRow& row : m_list->rows()) {
        open += row.entry.isPublic;
        wantLook += !row.concerns(desk().today()).isEmpty();
    }
    QString state = tr("%n public", nullptr, open);
    if (wantLook > 0) state += u" · "_s + tr("%n to check", nullptr, wantLook);
    header()->setState(state);
    m_publish->setEnabled(open > 0 && workspace().isWritable());
    Q_EMIT statusChanged();
}

bool DirectoryPage::leave() { return m_details->leave() && m_newCard.leave(); }

void DirectoryPage::focusFilter() { m_pane->focusFilter(); }

void DirectoryPage::exportDocument() {
    if (m_right->currentWidget() != m_view) showPage(false);
    if (auto* press = m_view->exportButton())
        press->showMenu();
    else
        desk().say(tr("Publish the directory, or choose a day it was published on, to export it."));
}

void DirectoryPage::printDocument() {
    if (auto* press = m_view->exportButton())
        press->print();
    else
        exportDocument();
}

void DirectoryPage::showHistory() {
    if (m_details->entry()) m_details->showHistory();
}

bool DirectoryPage::showRecord(const QString& table, qint64 row) {
    if (!leave()) return false;
    m_newCard.close();
    if (table == u"directory_publication"_s) {
        m_view->show({row}, false);
        m_right->setCurrentWidget(m_view);
        return true;
    }
    if (table != u"directory_entry"_s || !m_list->byId(row)) return false;
    m_pane->setCurrentId(row);
    showEntry();
    return m_pane->currentId() == row;
}

QString DirectoryPage::status() const { return tr("%n entries", nullptr, int(m_list->rows().size())); }

QString DirectoryPage::showState(int index) {
    for (auto* dialog : findChildren<QDialog*>()) delete dialog;
    m_newCard.close();
    m_pane->filter()->clear();
    m_pane->table()->setCurrentIndex({});
    switch (index) {
        case 0:
            showPage(false);
            return u"page"_s;
        case 1:
            showPage(true);
            return u"changes"_s;
        case 2:
            if (m_list->rowCount() > 0) m_pane->setCurrentId(m_list->idAt(0));
            showEntry();
            return u"entry"_s;
        case 3:
            newRecord();
            return u"new"_s;
        default:
            return {};
    }
}

}  // namespace nlc
