// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/members_page.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

#include "models/people/people_import.h"
#include "views/controls/chip.h"
#include "views/controls/labels.h"
#include "views/people/duplicates_view.h"
#include "views/people/new_forms.h"
#include "views/people/organisation_details.h"
#include "views/people/person_details.h"
#include "views/people/sector_bars.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"
#include "views/transfer/import_view.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// A choice beside the filter; its first line lets everything through.
QComboBox* choice(const QString& name, const QString& all) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(9);
    combo->addItem(all, QString());
    return combo;
}

const QString contacts = u"contact"_s;  // beside the words of MembershipState

}  // namespace

MembersPage::MembersPage(Desk& desk)
    : Page(desk),
      m_people(peopleList(desk.workspace())),
      m_everyone(peopleList(desk.workspace())),
      m_organisations(organisationsList(desk.workspace())),
      m_everyOrganisation(organisationsList(desk.workspace())),
      m_peoplePane(new ListPane(u"members.people"_s, tr("people"))),
      m_organisationsPane(new ListPane(u"members.organisations"_s, tr("organisations"))),
      m_states(choice(tr("Membership"), tr("All people"))),
      m_sectors(choice(tr("Sector"), tr("All sectors"))),
      m_kinds(choice(tr("Kind"), tr("All kinds"))),
      m_gone(new controls::Chip(tr("No longer here"))),
      m_closed(new controls::Chip(tr("Closed"))),
      m_peopleToggle(controls::button(tr("People"), controls::Weight::Toggle)),
      m_organisationsToggle(controls::button(tr("Organisations"), controls::Weight::Toggle)),
      m_importButton(controls::button(tr("Import…"))),
      m_duplicatesButton(controls::button(tr("Duplicates…"))),
      m_new(controls::button(tr("New person"), controls::Weight::Primary, u"plus"_s)),
      m_content(new QStackedWidget),
      m_lists(new QStackedWidget),
      m_details(new QStackedWidget),
      m_overview(new MembersOverview(desk)),
      m_person(new PersonDetails(desk, m_everyOrganisation.get())),
      m_organisation(new OrganisationDetails(desk, m_everyOrganisation.get(), m_everyone.get())) {
    m_everyone->sort(0, Qt::AscendingOrder);
    m_everyOrganisation->sort(0, Qt::AscendingOrder);
    header()->setTitle(tr("Members"));
    auto* views = new QButtonGroup(this);
    views->addButton(m_peopleToggle);
    views->addButton(m_organisationsToggle);
    m_peopleToggle->setChecked(true);
    header()->setActions({m_peopleToggle, m_organisationsToggle, m_importButton, m_duplicatesButton, m_new});
    connect(m_duplicatesButton, &QAbstractButton::clicked, this, &MembersPage::findDuplicates);
    m_duplicatesButton->setEnabled(workspace().isWritable());
    m_new->setEnabled(workspace().isWritable());
    m_importButton->setEnabled(workspace().isWritable());
    connect(m_importButton, &QAbstractButton::clicked, this, &MembersPage::importTable);
    connect(m_new, &QAbstractButton::clicked, this, &MembersPage::newRecord);
    connect(m_peopleToggle, &QAbstractButton::clicked, this, [this] { showPeople(true); });
    connect(m_organisationsToggle, &QAbstractButton::clicked, this, [this] { showPeople(false); });

    makePeople();
    makeOrganisations();
    for (auto* pane : {m_peoplePane, m_organisationsPane}) {
        m_lists->addWidget(pane);
        connect(pane, &ListPane::currentChanged, this, &MembersPage::follow);
        connect(pane, &ListPane::deleteAsked, this, &MembersPage::deleteRecord);
        connect(pane, &ListPane::newAsked, this, &MembersPage::newRecord);
        connect(pane, &ListPane::opened, this,
                [this] { onPeople() ? m_person->focusFirst() : m_organisation->focusFirst(); });
    }
    for (QWidget* each : std::initializer_list<QWidget*>{m_overview, m_person, m_organisation})
        m_details->addWidget(each);
    m_content->addWidget(new Split(u"members"_s, {m_lists, m_details}, {686, 420}));
    setContent(m_content);

    connect(m_overview, &MembersOverview::sectorChosen, this, [this](Sector sector) {
        m_sectors->setCurrentIndex(m_sectors->findData(word(sector)));
        m_states->setCurrentIndex(m_states->findData(word(MembershipState::Member)));
        m_peoplePane->focusRows();
    });
    connect(m_person, &PersonDetails::deleteAsked, this, &MembersPage::deleteRecord);
    connect(m_organisation, &OrganisationDetails::deleteAsked, this, &MembersPage::deleteRecord);
    connect(m_organisation, &OrganisationDetails::newPersonAsked, this, [this](qint64 organisation) {
        if (showPeople(true)) askNew(true, organisation);
    });
    connect(&workspace(), &Workspace::changed, this, [this] { showState(); });
    // It opens with the whole: nobody is chosen yet.
    m_peoplePane->table()->setCurrentIndex({});
    showDetails();
    showState();
}

void MembersPage::makePeople() {
    for (const auto& named : NamesOf<MembershipState>::values)
        if (named.value != MembershipState::StoodDown) m_states->addItem(shown(named.value), word(named.value));
    m_states->setItemText(m_states->findData(word(MembershipState::Member)), tr("Members"));
    m_states->setItemText(m_states->findData(word(MembershipState::Enquiry)), tr("Enquiries"));
    m_states->addItem(tr("Contacts"), contacts);
    for (const auto& named : NamesOf<Sector>::values) m_sectors->addItem(shown(named.value), word(named.value));
    m_gone->setToolTip(tr("Also those who stood down or left"));
    m_peoplePane->addBesideFilter(m_states);
    m_peoplePane->addBesideFilter(m_sectors);
    m_peoplePane->addBesideFilter(m_gone);
    m_peoplePane->setEmpty(
        u"users"_s, tr("No people yet"),
        tr("Members, contacts and everyone else the collaborative works with stand here, with where they work."),
        tr("New person"));
    connect(m_states, &QComboBox::currentIndexChanged, this, &MembersPage::filterPeople);
    connect(m_sectors, &QComboBox::currentIndexChanged, this, &MembersPage::filterPeople);
    connect(m_gone, &QAbstractButton::toggled, this, &MembersPage::filterPeople);
    filterPeople();
    m_peoplePane->setModel(m_people.get(), {156, 104, -130, 0, -150, 204});
    connect(m_people.get(), &ListModel::editFailed, this, [this](const Error& error) { desk().report(error); });
}

void MembersPage::makeOrganisations() {
    for (const auto& named : NamesOf<OrganisationKind>::values) m_kinds->addItem(shown(named.value), word(named.value));
    m_closed->setToolTip(tr("Also those that have closed"));
    m_organisationsPane->addBesideFilter(m_kinds);
    m_organisationsPane->addBesideFilter(m_closed);
    m_organisationsPane->setEmpty(u"school"_s, tr("No organisations yet"),
                                  tr("Schools, colleges, trusts and every other body that people work for stand here."),
                                  tr("New organisation"));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &MembersPage::filterOrganisations);
    connect(m_closed, &QAbstractButton::toggled, this, &MembersPage::filterOrganisations);
    filterOrganisations();
    m_organisationsPane->setModel(m_organisations.get(), {0, 136, -140, 112, 72, 82});
    connect(m_organisations.get(), &ListModel::editFailed, this, [this](const Error& error) { desk().report(error); });
}

void MembersPage::filterPeople() {
    const QString state = m_states->currentData().toString(), sector = m_sectors->currentData().toString();
    const bool gone = m_gone->isChecked();
    m_people->setCondition([=](const PersonRow& row) {
        if (row.gone && !gone) return false;
        if (state == contacts ? bool(row.membership)
                              : !state.isEmpty() && (!row.membership || word(row.state) != state))
            return false;
        return sector.isEmpty() || (row.membership && word(row.sector) == sector);
    });
}

void MembersPage::filterOrganisations() {
    const QString kind = m_kinds->currentData().toString();
    const bool closed = m_closed->isChecked();
    m_organisations->setCondition([=](const OrganisationRow& row) {
        return (closed || !row.organisation.closedOn.isValid()) &&
               (kind.isEmpty() || word(row.organisation.kind) == kind);
    });
}

bool MembersPage::onPeople() const { return m_lists->currentWidget() == m_peoplePane; }

bool MembersPage::showPeople(bool people) {
    if (people != onPeople() && !leave()) {
        (people ? m_organisationsToggle : m_peopleToggle)->setChecked(true);
        return false;
    }
    closeNew();
    (people ? m_peopleToggle : m_organisationsToggle)->setChecked(true);
    m_lists->setCurrentWidget(people ? m_peoplePane : m_organisationsPane);
    m_new->setText(people ? tr("New person") : tr("New organisation"));
    const qint64 current = (people ? m_peoplePane : m_organisationsPane)->currentId();
    if (people ? m_person->showPerson({current}) : m_organisation->showOrganisation({current})) showDetails();
    Q_EMIT statusChanged();
    return true;
}

void MembersPage::follow(qint64 id) {
    if (sender() != m_lists->currentWidget()) return;
    if (m_newForm && !m_newForm->leave()) return;
    closeNew();
    const bool people = onPeople();
    const qint64 before = people ? m_person->person().value : m_organisation->organisation().value;
    if (!(people ? m_person->showPerson({id}) : m_organisation->showOrganisation({id}))) {
        // What is typed cannot be kept yet: back to the row it belongs to, once the table has finished choosing.
        QMetaObject::invokeMethod(
            this, [this, people, before] { (people ? m_peoplePane : m_organisationsPane)->setCurrentId(before); },
            Qt::QueuedConnection);
        return;
    }
    showDetails();
}

void MembersPage::showDetails() {
    if (m_newForm) {
        m_details->setCurrentWidget(m_newForm);
    } else if (onPeople()) {
        m_person->person() ? m_details->setCurrentWidget(m_person) : m_details->setCurrentWidget(m_overview);
    } else {
        m_organisation->organisation() ? m_details->setCurrentWidget(m_organisation)
                                       : m_details->setCurrentWidget(m_overview);
    }
}

bool MembersPage::leave() {
    if (m_import && m_import->isBusy()) {
        desk().say(tr("The import is still being written. Wait for it, or cancel it."));
        return false;
    }
    if (m_newForm && !m_newForm->leave()) return false;
    return m_person->leave() && m_organisation->leave();
}

void MembersPage::newRecord() {
    if (!m_import && !m_duplicates) askNew(onPeople());
}

void MembersPage::askNew(bool person, qint64 organisation) {
    if (!workspace().isWritable() || !leave()) return;
    closeNew();
    m_newForm = person ? newPerson(desk(), m_everyOrganisation.get(), organisation) : newOrganisation(desk());
    connect(m_newForm, &NewCard::cancelled, this, [this] {
        closeNew();
        showDetails();
        (onPeople() ? m_peoplePane : m_organisationsPane)->focusRows();
    });
    connect(m_newForm, &NewCard::made, this, [this](const QString& table, qint64 row) {
        closeNew();
        showRecord(table, row);
    });
    m_details->addWidget(m_newForm);
    showDetails();
    m_newForm->focusFirst();
}

void MembersPage::importTable() {
    if (!workspace().isWritable() || m_import || m_duplicates || !leave()) return;
    closeNew();
    showDetails();
    const bool people = onPeople();
    m_import = new ImportView(desk(), people ? u"people"_s : u"organisations"_s,
                              people ? tr("Import people") : tr("Import organisations"),
                              people ? peopleImport : organisationImport);
    connect(m_import, &ImportView::closed, this, &MembersPage::closeImport);
    connect(m_import, &ImportView::done, this, [this](int rows) {
        closeImport();
        desk().say(tr("Imported %n row(s)", nullptr, rows), true);
    });
    setAside(m_import, people ? tr("Import people") : tr("Import organisations"));
}

void MembersPage::closeImport() {
    setAside(nullptr, tr("Members"));
    m_import->deleteLater();
    m_import = nullptr;
}

void MembersPage::findDuplicates() {
    if (!workspace().isWritable() || m_duplicates || !showPeople(true) || !leave()) return;
    showDetails();
    m_duplicates = new DuplicatesView(desk());
    connect(m_duplicates, &DuplicatesView::closed, this, &MembersPage::closeDuplicates);
    setAside(m_duplicates, tr("Duplicates"));
    m_duplicates->find();
}

void MembersPage::closeDuplicates() {
    setAside(nullptr, tr("Members"));
    m_duplicates->deleteLater();
    m_duplicates = nullptr;
}

void MembersPage::setAside(QWidget* view, const QString& title) {
    if (view) {
        m_content->setCurrentIndex(m_content->addWidget(view));
        view->setFocus();
    } else {
        auto* before = m_content->currentWidget();
        m_content->removeWidget(before);
        before->hide();
        (onPeople() ? m_peoplePane : m_organisationsPane)->focusRows();
    }
    for (QPushButton* each : {m_peopleToggle, m_organisationsToggle, m_importButton, m_duplicatesButton, m_new})
        each->setVisible(!view);
    header()->setTitle(title);
}

void MembersPage::closeNew() {
    if (!m_newForm) return;
    m_details->removeWidget(m_newForm);
    m_newForm->hide();
    m_newForm->deleteLater();
    m_newForm = nullptr;
}

void MembersPage::deleteRecord() {
    if (!workspace().isWritable() || m_import || m_duplicates) return;
    auto* pane = onPeople() ? m_peoplePane : m_organisationsPane;
    const QList<qint64> ids = pane->chosenIds();
    if (ids.isEmpty()) return;
    const QString name = pane->table()->model()->index(pane->table()->currentIndex().row(), 0).data().toString();
    const auto result = onPeople() ? deletePeople(workspace(), ids) : deleteOrganisations(workspace(), ids);
    if (!desk().done(result)) return;
    desk().say(ids.size() == 1 ? tr("Deleted \"%1\"").arg(name)
               : onPeople()    ? tr("Deleted %n people", nullptr, int(ids.size()))
                               : tr("Deleted %n organisations", nullptr, int(ids.size())),
               true);
}

void MembersPage::focusFilter() { (onPeople() ? m_peoplePane : m_organisationsPane)->focusFilter(); }

void MembersPage::showHistory() {
    if (m_details->currentWidget() == m_person) m_person->showHistory();
    if (m_details->currentWidget() == m_organisation) m_organisation->showHistory();
}

bool MembersPage::showRecord(const QString& table, qint64 row) {
    const bool person = table == u"person"_s;
    if (!person && table != u"organisation"_s) return false;
    if (m_import && !m_import->isBusy()) closeImport();
    if (m_duplicates) closeDuplicates();
    if (m_import || !showPeople(person)) return false;
    auto* pane = person ? m_peoplePane : m_organisationsPane;
    // The record may be hidden by what is chosen beside the filter: only then is that let go.
    if (person && m_people->byId(row) && m_people->rowOf(row) < 0) {
        m_states->setCurrentIndex(0);
        m_sectors->setCurrentIndex(0);
        m_gone->setChecked(m_gone->isChecked() || m_people->byId(row)->gone);
    } else if (!person && m_organisations->byId(row) && m_organisations->rowOf(row) < 0) {
        m_kinds->setCurrentIndex(0);
        m_closed->setChecked(m_closed->isChecked() || m_organisations->byId(row)->organisation.closedOn.isValid());
    }
    pane->setCurrentId(row);
    return pane->currentId() == row;
}

void MembersPage::showState() {
    int members = 0, sectors = 0;
    for (const auto& [sector, count] : membersBySector(workspace()).value_or(std::vector<std::pair<Sector, int>>{})) {
        members += count;
        sectors += count > 0;
    }
    const QString in = sectors == 1 ? tr("1 sector") : tr("%1 sectors").arg(sectors);
    header()->setState(members == 0   ? tr("no members yet")
                       : members == 1 ? tr("1 member")
                                      : tr("%1 members in %2").arg(members).arg(in));
    // A record that was deleted meanwhile leaves its place to the whole.
    showDetails();
    Q_EMIT statusChanged();
}

QString MembersPage::status() const {
    return onPeople() ? tr("%1 people").arg(m_people->total()) : tr("%1 organisations").arg(m_organisations->total());
}

QString MembersPage::showState(int index) {
    switch (index) {
        case 0:
            return u"members"_s;
        case 1:
            m_peoplePane->focusRows();
            m_peoplePane->table()->selectRow(0);
            return u"person"_s;
        case 2:
            m_person->showWrongEmail();
            return u"wrong-email"_s;
        case 3:
            m_person->form()->restoreAll();
            m_peoplePane->filter()->setText(u"zebra"_s);
            return u"nothing-fits"_s;
        case 4:
            m_peoplePane->filter()->clear();
            askNew(true);
            return u"new-person"_s;
        case 5:
            closeNew();
            showPeople(false);
            m_organisationsPane->table()->selectRow(0);
            return u"organisation"_s;
        case 6:
            showPeople(true);
            importTable();
            m_import->openText(
                u"Members who signed up in January\nFirst name,Surname,E-mail address,School,Job title,Sector,Joined\n"
                "Alex,Example,alex.example@example.org,County Council: Learning and Inclusion,Learning ambition "
                "lead,,\n"
                "Wren,Sample,wren.sample@example.org,Example Coast High School,Deputy head,Schools,20/01/2025\n"
                "Ivo,Specimen,ivo.specimen at example.org,Example Mill Primary School,Headteacher,Schools,\n"
                "Bryony,Example,bryony.example@example.org,,,,\n"
                "Noa,Trialby,noa.trialby@example.org,Sample Bay Nursery,Manager,Early Years,3/2/2025\n"_s,
                u"january.csv"_s);
            return u"import"_s;
        case 7:
            closeImport();
            findDuplicates();
            return u"duplicates"_s;
        case 8:
            closeDuplicates();
            showPeople(true);
            m_peoplePane->table()->setCurrentIndex({});
            return {};
        default:
            return {};
    }
}

}  // namespace nlc
