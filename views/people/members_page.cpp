// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/members_page.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>

#include "models/people/people_facts.h"
#include "models/people/people_import.h"
#include "views/controls/chip.h"
#include "views/controls/labels.h"
#include "views/people/coverage_view.h"
#include "views/people/duplicates_view.h"
#include "views/people/new_forms.h"
#include "views/people/organisation_details.h"
#include "views/people/people_actions.h"
#include "views/people/person_details.h"
#include "views/people/retention_view.h"
#include "views/people/sector_bars.h"
#include "views/shell/filter_panel.h"
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
      m_peoplePane(new ListPane(u"members.people"_s, tr("people"), tr("person"))),
      m_organisationsPane(new ListPane(u"members.organisations"_s, tr("organisations"), tr("organisation"))),
      m_peopleRules(new FilterPanel(desk, u"person"_s, infosOf(personFacts()))),
      m_organisationRules(new FilterPanel(desk, u"organisation"_s, infosOf(organisationFacts()))),
      m_actions(new PeopleActions(desk, this, [this] { return chosenPeople(); })),
      m_states(choice(tr("Membership"), tr("All people"))),
      m_sectors(choice(tr("Sector"), tr("All sectors"))),
      m_kinds(choice(tr("Kind"), tr("All kinds"))),
      m_gone(new controls::Chip(tr("No longer here"))),
      m_closed(new controls::Chip(tr("Closed"))),
      m_peopleToggle(controls::button(tr("People"), controls::Weight::Toggle)),
      m_organisationsToggle(controls::button(tr("Organisations"), controls::Weight::Toggle)),
      m_importButton(controls::button(tr("Import…"))),
      m_tidyButton(controls::button(tr("Tidy up"))),
      m_coverageButton(controls::button(tr("Coverage"))),
      m_actionsButton(controls::button(tr("With these people"), controls::Weight::Plain, u"list"_s)),
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
    header()->setActions({m_peopleToggle, m_organisationsToggle, m_coverageButton, m_importButton, m_tidyButton,
                          m_actionsButton, m_new});
    auto* menu = new QMenu(this);
    m_actionsButton->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_actions->fill(menu); });
    connect(m_coverageButton, &QAbstractButton::clicked, this, &MembersPage::showCoverage);
    auto* tidy = new QMenu(this);
    m_tidyButton->setMenu(tidy);
    tidy->addAction(tr("Duplicates…"), this, &MembersPage::findDuplicates)->setEnabled(workspace().isWritable());
    tidy->addAction(tr("No longer needed…"), this, &MembersPage::showRetention);
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
    connect(m_overview, &MembersOverview::closedAsked, this, [this] {
        m_states->setCurrentIndex(0);
        m_sectors->setCurrentIndex(0);
        m_peopleRules->setDefinition({true, {{u"closed_place"_s, RuleTest::Is, u"yes"_s}}});
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
    m_peoplePane->addBesideFilter(m_peopleRules->toggle());
    m_peoplePane->addBelowFilter(m_peopleRules);
    connect(m_peopleRules, &FilterPanel::changed, this, &MembersPage::filterPeople);
    m_peoplePane->setEmpty(
        u"users"_s, tr("No people yet"),
        tr("Members, contacts and everyone else the collaborative works with stand here, with where they work."),
        tr("New person"));
    connect(m_states, &QComboBox::currentIndexChanged, this, &MembersPage::filterPeople);
    connect(m_sectors, &QComboBox::currentIndexChanged, this, &MembersPage::filterPeople);
    connect(m_gone, &QAbstractButton::toggled, this, &MembersPage::filterPeople);
    filterPeople();
    m_peoplePane->setModel(m_people.get(), {156, 104, -130, 0, -150, 204, -120, -170, -130, -120});
    connect(m_people.get(), &ListModel::editFailed, this, [this](const Error& error) { desk().report(error); });
}

void MembersPage::makeOrganisations() {
    for (const auto& named : NamesOf<OrganisationKind>::values) m_kinds->addItem(shown(named.value), word(named.value));
    m_closed->setToolTip(tr("Also those that have closed"));
    m_organisationsPane->addBesideFilter(m_kinds);
    m_organisationsPane->addBesideFilter(m_closed);
    m_organisationsPane->addBesideFilter(m_organisationRules->toggle());
    m_organisationsPane->addBelowFilter(m_organisationRules);
    connect(m_organisationRules, &FilterPanel::changed, this, &MembersPage::filterOrganisations);
    m_organisationsPane->setEmpty(u"school"_s, tr("No organisations yet"),
                                  tr("Schools, colleges, trusts and every other body that people work for stand here."),
                                  tr("New organisation"));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &MembersPage::filterOrganisations);
    connect(m_closed, &QAbstractButton::toggled, this, &MembersPage::filterOrganisations);
    filterOrganisations();
    m_organisationsPane->setModel(m_organisations.get(), {0, 136, -140, 112, 72, 82, -76, -160, -110, -160, -140, -140,
                                                          -150, -150, -70, -90, -130, -110, -130});
    connect(m_organisations.get(), &ListModel::editFailed, this, [this](const Error& error) { desk().report(error); });
}

void MembersPage::filterPeople() {
    const QString state = m_states->currentData().toString(), sector = m_sectors->currentData().toString();
    const bool gone = m_gone->isChecked();
    const auto rules = compiled(m_peopleRules->definition(), personFacts(), desk().today());
    m_people->setCondition([=](const PersonRow& row) {
        if ((row.gone && !gone) || (rules && !rules(row))) return false;
        if (state == contacts ? bool(row.membership)
                              : !state.isEmpty() && (!row.membership || word(row.state) != state))
            return false;
        return sector.isEmpty() || (row.membership && word(row.sector) == sector);
    });
}

void MembersPage::filterOrganisations() {
    const QString kind = m_kinds->currentData().toString();
    const bool closed = m_closed->isChecked();
    const auto rules = compiled(m_organisationRules->definition(), organisationFacts(), desk().today());
    m_organisations->setCondition([=](const OrganisationRow& row) {
        return (closed || !row.isClosed()) && (!rules || rules(row)) &&
               (kind.isEmpty() || word(row.organisation.kind) == kind);
    });
}

std::vector<PersonRow> MembersPage::chosenPeople() const {
    QList<qint64> ids = m_peoplePane->chosenIds();
    if (ids.size() < 2) {
        ids.clear();
        for (int row = 0; row < m_people->rowCount(); ++row) ids << m_people->idAt(row);
    }
    std::vector<PersonRow> people;
    for (const qint64 id : ids)
        if (const PersonRow* row = m_people->byId(id)) people.push_back(*row);
    return people;
}

bool MembersPage::onPeople() const { return m_lists->currentWidget() == m_peoplePane; }

bool MembersPage::showPeople(bool people) {
    if (people != onPeople() && !leave()) {
        (people ? m_organisationsToggle : m_peopleToggle)->setChecked(true);
        return false;
    }
    m_newCard.close();
    (people ? m_peopleToggle : m_organisationsToggle)->setChecked(true);
    m_lists->setCurrentWidget(people ? m_peoplePane : m_organisationsPane);
    m_new->setText(people ? tr("New person") : tr("New organisation"));
    m_actionsButton->setVisible(people);
    const qint64 current = (people ? m_peoplePane : m_organisationsPane)->currentId();
    if (people ? m_person->showPerson({current}) : m_organisation->showOrganisation({current})) showDetails();
    Q_EMIT statusChanged();
    return true;
}

void MembersPage::follow(qint64 id) {
    if (sender() != m_lists->currentWidget()) return;
    if (!m_newCard.leave()) return;
    m_newCard.close();
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
    if (m_newCard.card()) {
        m_details->setCurrentWidget(m_newCard.card());
    } else if (onPeople()) {
        m_person->person() ? m_details->setCurrentWidget(m_person) : m_details->setCurrentWidget(m_overview);
    } else {
        m_organisation->organisation() ? m_details->setCurrentWidget(m_organisation)
                                       : m_details->setCurrentWidget(m_overview);
    }
}

bool MembersPage::leave() {
    if (m_aside.isBusy()) {
        desk().say(tr("The import is still being written. Wait for it, or cancel it."));
        return false;
    }
    if (!m_newCard.leave()) return false;
    return m_person->leave() && m_organisation->leave();
}

void MembersPage::newRecord() {
    if (!m_aside) askNew(onPeople());
}

void MembersPage::askNew(bool person, qint64 organisation) {
    if (!workspace().isWritable() || !leave()) return;
    m_newCard.close();
    auto* card = person ? newPerson(desk(), m_everyOrganisation.get(), organisation) : newOrganisation(desk());
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showDetails();
        (onPeople() ? m_peoplePane : m_organisationsPane)->focusRows();
    });
    connect(card, &NewCard::made, this, [this](const QString& table, qint64 row) {
        m_newCard.close();
        showRecord(table, row);
    });
    m_newCard.open(card);
}

void MembersPage::importTable() {
    if (!workspace().isWritable()) return;
    const bool people = onPeople();
    const QString title = people ? tr("Import people") : tr("Import organisations");
    openAside(title, [&] {
        auto* import = new ImportView(desk(), people ? u"people"_s : u"organisations"_s, title,
                                      people ? peopleImport : organisationImport);
        connect(import, &ImportView::done, this, [this](int rows) {
            backToLists();
            desk().say(tr("Imported %n row(s)", nullptr, rows), true);
        });
        return import;
    });
}

void MembersPage::findDuplicates() {
    openAside(tr("Duplicates"), [this] {
        auto* duplicates = new DuplicatesView(desk());
        duplicates->find();
        return duplicates;
    });
}

void MembersPage::showCoverage() {
    openAside(tr("Coverage"), [this] { return new CoverageView(desk()); });
}

void MembersPage::showRetention() {
    openAside(tr("No longer needed"), [this] { return new RetentionView(desk()); });
}

void MembersPage::openAside(const QString& title, const std::function<Aside*()>& make) {
    if (m_aside || !leave()) return;
    m_newCard.close();
    showDetails();
    m_aside.open(make(), [this] { backToLists(); });
    showHeader(title);
}

bool MembersPage::backToLists() {
    if (!m_aside) return true;
    if (!m_aside.close()) return false;
    (onPeople() ? m_peoplePane : m_organisationsPane)->focusRows();
    showHeader(tr("Members"));
    return true;
}

void MembersPage::showHeader(const QString& title) {
    for (QPushButton* each :
         {m_peopleToggle, m_organisationsToggle, m_coverageButton, m_importButton, m_tidyButton, m_new})
        each->setVisible(!m_aside);
    m_actionsButton->setVisible(!m_aside && onPeople());
    header()->setTitle(title);
}

void MembersPage::deleteRecord() {
    if (!workspace().isWritable() || m_aside) return;
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
    if (!backToLists() || !showPeople(person)) return false;
    auto* pane = person ? m_peoplePane : m_organisationsPane;
    // The record may be hidden by what is chosen beside the filter: only then is that let go.
    if (person && m_people->byId(row) && m_people->rowOf(row) < 0) {
        m_states->setCurrentIndex(0);
        m_sectors->setCurrentIndex(0);
        m_peopleRules->clear();
        m_gone->setChecked(m_gone->isChecked() || m_people->byId(row)->gone);
    } else if (!person && m_organisations->byId(row) && m_organisations->rowOf(row) < 0) {
        m_kinds->setCurrentIndex(0);
        m_organisationRules->clear();
        m_closed->setChecked(m_closed->isChecked() || m_organisations->byId(row)->isClosed());
    }
    pane->setCurrentId(row);
    return pane->currentId() == row;
}

void MembersPage::applyFilter(qint64 savedFilter) {
    const auto kept = Repository<SavedFilter>(workspace()).find({savedFilter});
    if (!kept) return desk().report(kept.error());
    const bool people = kept->subject == u"person"_s;
    if (!backToLists() || !showPeople(people)) return;
    // The whole of what it says, not what is left of it by the choices beside the filter.
    for (QComboBox* each : people ? std::vector{m_states, m_sectors} : std::vector{m_kinds}) each->setCurrentIndex(0);
    (people ? m_peopleRules : m_organisationRules)->apply(savedFilter);
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
            m_person->scrollToEnd();
            return u"person-life"_s;
        case 3:
            m_person->scrollToTop();
            m_person->showWrongEmail();
            return u"wrong-email"_s;
        case 4:
            m_person->form()->restoreAll();
            m_peoplePane->filter()->setText(u"zebra"_s);
            return u"nothing-fits"_s;
        case 5:
            m_peoplePane->filter()->clear();
            askNew(true);
            return u"new-person"_s;
        case 6:
            m_newCard.close();
            showPeople(false);
            m_organisationsPane->table()->selectRow(0);
            return u"organisation"_s;
        case 7:
            showPeople(true);
            importTable();
            qobject_cast<ImportView*>(m_aside.aside())
                ->openText(
                    u"Members who signed up in January\nFirst name,Surname,E-mail address,School,Job "
                    u"title,Sector,Joined\n"
                    "Alex,Example,alex.example@example.org,County Council: Learning and Inclusion,Learning ambition "
                    "lead,,\n"
                    "Wren,Sample,wren.sample@example.org,Example Coast High School,Deputy head,Schools,20/01/2025\n"
                    "Ivo,Specimen,ivo.specimen at example.org,Example Mill Primary School,Headteacher,Schools,\n"
                    "Bryony,Example,bryony.example@example.org,,,,\n"
                    "Noa,Trialby,noa.trialby@example.org,Sample Bay Nursery,Manager,Early Years,3/2/2025\n"_s,
                    u"january.csv"_s);
            return u"import"_s;
        case 8:
            backToLists();
            findDuplicates();
            return u"duplicates"_s;
        case 9:
            backToLists();
            showCoverage();
            qobject_cast<CoverageView*>(m_aside.aside())->showCell(0, 0);
            return u"coverage"_s;
        case 10:
            backToLists();
            showRetention();
            return u"no-longer-needed"_s;
        case 11:
            backToLists();
            m_peopleRules->setDefinition(
                {true, {{u"sector"_s, RuleTest::Is, u"school"_s}, {u"since"_s, RuleTest::LongerAgo, u"90"_s}}});
            m_peopleRules->toggle()->setChecked(true);
            return u"rules"_s;
        case 12:
            m_peopleRules->toggle()->setChecked(false);
            m_peopleRules->clear();
            showPeople(true);
            m_peoplePane->table()->setCurrentIndex({});
            return {};
        default:
            return {};
    }
}

}  // namespace nlc
