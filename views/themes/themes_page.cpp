// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/themes/themes_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include "models/themes/note_import.h"
#include "views/controls/chip.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/documents/export_button.h"
#include "views/shell/list_pane.h"
#include "views/shell/row_drop.h"
#include "views/shell/row_mover.h"
#include "views/shell/split.h"
#include "views/themes/theme_details.h"
#include "views/themes/workshop_details.h"
#include "views/transfer/import_view.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

enum ThemesContent { Board, NoWorkshop };
const QString carriedNotes = u"application/x-nlcdesk-theme-notes"_s;
const std::vector<doc::Format> themeFormats{doc::Format::Pdf, doc::Format::Docx, doc::Format::Web, doc::Format::Email,
                                            doc::Format::Text};

}  // namespace

ThemesPage::ThemesPage(Desk& desk)
    : Page(desk),
      m_notes(themeNotesList(desk.workspace(), {})),
      m_themes(themesList(desk.workspace(), {})),
      m_groups(groupsList(desk.workspace())),
      m_meetings(meetingsList(desk.workspace())),
      m_notesPane(new ListPane(u"theme-notes"_s, tr("notes"), tr("note"))),
      m_themesPane(new ListPane(u"themes"_s, tr("themes"), tr("theme"))),
      m_mover(new RowMover(m_themesPane->table())),
      m_typed(new QLineEdit),
      m_unsorted(new Chip(tr("Unsorted"))),
      m_workshops(new QComboBox),
      m_settings(iconButton(u"settings"_s, tr("About the workshop"), Weight::Plain)),
      m_under(iconButton(u"layers"_s, tr("Put the chosen notes under a theme"), Weight::Plain)),
      m_import(button(tr("Import…"), Weight::Plain, u"upload"_s)),
      m_new(button(tr("New theme"), Weight::Primary, u"plus"_s)),
      m_export(new ExportButton(desk, u"workshop"_s, themeFormats, false)),
      m_right(new QStackedWidget),
      m_content(new QStackedWidget) {
    m_groups->sort(0, Qt::AscendingOrder);
    m_meetings->sort(1, Qt::DescendingOrder);
    m_theme = new ThemeDetails(desk, m_groups.get());
    m_workshopCard = new WorkshopDetails(desk, m_meetings.get());
    header()->setTitle(tr("Themes"));
    header()->setActions({m_workshops, m_settings, m_export, m_import, m_new});
    for (QWidget* each : std::initializer_list<QWidget*>{m_import, m_new, m_typed, m_under})
        each->setEnabled(workspace().isWritable());
    auto* nothing = new EmptyState(u"layers"_s, tr("No theme is chosen"),
                                   tr("Drag notes onto a theme, or choose some and press the theme's number."));
    for (QWidget* each : std::initializer_list<QWidget*>{nothing, m_theme, m_workshopCard}) m_right->addWidget(each);
    auto* none = new EmptyState(u"layers"_s, tr("No workshop yet"),
                                tr("Many short notes, brought together into themes, weighed with dots, and turned into "
                                   "priorities with actions."),
                                tr("New workshop"));
    none->step()->setEnabled(workspace().isWritable());
    m_content->addWidget(new Split(u"themes"_s, {makeNotes(), makeThemes(), m_right}, {300, 376, 430}));
    m_content->addWidget(none);
    setContent(m_content);

    connect(none, &EmptyState::stepChosen, this, &ThemesPage::newWorkshop);
    connect(m_new, &QAbstractButton::clicked, this, &ThemesPage::newRecord);
    connect(m_import, &QAbstractButton::clicked, this, &ThemesPage::importTable);
    connect(m_settings, &QAbstractButton::clicked, this, [this] {
        if (!leave()) return;
        m_aboutWorkshop = true;
        showDetails();
    });
    connect(m_workshopCard, &WorkshopDetails::closeAsked, this, [this] {
        m_aboutWorkshop = false;
        showDetails();
    });
    connect(m_workshopCard, &WorkshopDetails::deleteAsked, this, [this] {
        const QString title = m_shown.title;
        if (this->desk().done(deleteWorkshop(workspace(), m_shown.id)))
            this->desk().say(tr("Deleted the workshop \"%1\"").arg(title), true);
    });
    connect(m_theme, &ThemeDetails::deleteAsked, this, &ThemesPage::deleteRecord);
    connect(m_workshops, &QComboBox::activated, this, [this](int row) {
        const qint64 id = m_workshops->itemData(row).toLongLong();
        if (id == 0)
            newWorkshop();
        else if (leave())
            showWorkshop({id});
        m_workshops->setCurrentIndex(m_workshops->findData(m_shown.id.value));
    });
    connect(&workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"workshop"_L1})) readWorkshops();
    });
    readWorkshops();
}

QWidget* ThemesPage::makeNotes() {
    m_typed->setPlaceholderText(tr("A note, then Enter; pasted lines are a note each"));
    m_typed->setAccessibleName(tr("New note"));
    m_typed->installEventFilter(this);
    m_unsorted->setToolTip(tr("Only notes that are under no theme yet"));
    m_notesPane->addBesideFilter(m_unsorted);
    auto* entry = new QWidget;
    auto* across = new QHBoxLayout(entry);
    across->setContentsMargins(theme::m, 0, theme::m, theme::s);
    across->setSpacing(theme::s);
    across->addWidget(m_typed, 1);
    across->addWidget(m_under);
    m_notesPane->addBelowFilter(entry);
    m_notesPane->setEmpty(u"list"_s, tr("No notes yet"),
                          tr("Type what was said, one note a line; paste a list; or import a table."), {});
    m_notesPane->table()->setDragEnabled(true);
    m_notesPane->table()->installEventFilter(this);
    m_notesPane->setMinimumWidth(240);
    connect(m_typed, &QLineEdit::returnPressed, this, &ThemesPage::addTyped);
    connect(m_unsorted, &QAbstractButton::toggled, this, &ThemesPage::filterNotes);
    connect(m_under, &QAbstractButton::clicked, this, [this] { askUnder(m_under); });
    connect(m_notesPane, &ListPane::deleteAsked, this, &ThemesPage::deleteNotes);
    return m_notesPane;
}

QWidget* ThemesPage::makeThemes() {
    m_workshops->setAccessibleName(tr("Workshop"));
    m_workshops->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_themesPane->setEmpty(u"layers"_s, tr("No themes yet"),
                           tr("Drag notes here, or choose some and press \"New theme\"."), tr("New theme"));
    m_themesPane->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_themesPane->setMinimumWidth(240);
    auto* drop = new RowDrop(m_themesPane->table(), carriedNotes);
    connect(drop, &RowDrop::dropped, this, [this](const QList<qint64>& notes, int row) {
        if (row < 0) return newThemeFor(notes);
        sortUnder(notes, m_themes->at(row).theme.id);
    });
    connect(m_themesPane, &ListPane::currentChanged, this, &ThemesPage::follow);
    connect(m_themesPane, &ListPane::newAsked, this, &ThemesPage::newRecord);
    connect(m_themesPane, &ListPane::deleteAsked, this, &ThemesPage::deleteRecord);
    connect(m_themesPane, &ListPane::opened, this, [this] { m_theme->focusFirst(); });
    connect(m_mover, &RowMover::moveAsked, this,
            [this](int from, int to) { (void)desk().done(moveTheme(workspace(), {m_themes->idAt(from)}, to)); });
    return m_themesPane;
}

void ThemesPage::readWorkshops() {
    const auto all = workshops(workspace());
    if (!all) return desk().report(all.error());
    const QSignalBlocker quiet(m_workshops);
    m_workshops->clear();
    for (const Workshop& each : *all) m_workshops->addItem(each.title, each.id.value);
    if (workspace().isWritable()) {
        m_workshops->insertSeparator(m_workshops->count());
        m_workshops->addItem(tr("New workshop…"), qint64(0));
    }
    Id<Workshop> next = all->empty() ? Id<Workshop>{} : all->front().id;
    for (const Workshop& each : *all)
        if (each.id == m_shown.id) next = each.id;
    showWorkshop(next);
}

void ThemesPage::showWorkshop(Id<Workshop> id) {
    const bool another = id != m_shown.id || m_themesPane->table()->model() == nullptr;
    m_shown = Repository<Workshop>(workspace()).find(id).value_or(Workshop{});
    m_workshops->setCurrentIndex(m_workshops->findData(id.value));
    m_export->setRecord(id.value, tr("Themes, %1").arg(m_shown.title));
    if (another) {
        auto notes = themeNotesList(workspace(), id);
        notes->setCarriedAs(carriedNotes);
        m_notesPane->setModel(notes.get(), {0, -80}, 1);
        m_notes = std::move(notes);
        auto themes = themesList(workspace(), id);
        m_themesPane->setModel(themes.get(), {48, 0, -60, 56, -92});
        m_themes = std::move(themes);
        for (ListModel* list : std::initializer_list<ListModel*>{m_notes.get(), m_themes.get()}) {
            connect(list, &ListModel::shownChanged, this, &ThemesPage::refreshHeader);
            connect(list, &QAbstractItemModel::dataChanged, this, &ThemesPage::refreshHeader);
        }
        filterNotes();
        m_workshopCard->showWorkshop(id);
        m_theme->showTheme({m_themesPane->currentId()});
    }
    if (!m_aside) m_content->setCurrentIndex(id || m_newCard.card() ? Board : NoWorkshop);
    refreshHeader();
}

void ThemesPage::filterNotes() {
    m_notes->setCondition(
        [unsorted = m_unsorted->isChecked()](const ThemeNoteRow& row) { return !unsorted || !row.theme; });
}

Id<Meeting> ThemesPage::meetingToday() const {
    const auto meeting = meetingOn(workspace(), desk().today());
    return meeting ? meeting->id : m_shown.begunOn == desk().today() ? m_shown.meeting : Id<Meeting>{};
}

void ThemesPage::addTyped() {
    const auto added = addNotes(workspace(), m_shown.id, {m_typed->text()}, meetingToday());
    if (!added) return desk().report(added.error());
    m_typed->clear();
}

void ThemesPage::sortUnder(const QList<qint64>& notes, Id<Theme> theme) {
    if (notes.isEmpty() || !desk().done(putUnder(workspace(), notes, theme))) return;
    const ThemeRow* row = m_themes->byId(theme.value);
    const int count = int(notes.size());
    desk().say(row ? tr("%n notes under \"%1\"", nullptr, count).arg(row->theme.name)
                   : tr("%n notes are unsorted again", nullptr, count),
               true);
}

void ThemesPage::askUnder(QWidget* at) {
    const QList<qint64> notes = m_notesPane->chosenIds();
    if (notes.isEmpty()) return desk().say(tr("Choose notes first."));
    auto* menu = new QMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int row = 0; row < m_themes->rowCount(); ++row) {
        const ThemeRow& theme = m_themes->at(row);
        const QString number = theme.number < 10 ? u"&%1  "_s.arg(theme.number) : QString();
        menu->addAction(number + QString(theme.theme.name).replace(u'&', u"&&"_s), this,
                        [this, notes, id = theme.theme.id] { sortUnder(notes, id); });
    }
    menu->addSeparator();
    menu->addAction(tr("&New theme…"), this, [this, notes] { newThemeFor(notes); });
    menu->addAction(tr("&Unsorted again"), this, [this, notes] { sortUnder(notes, {}); });
    menu->popup(at->mapToGlobal(QPoint(0, at->height())));
}

void ThemesPage::newRecord() {
    if (!m_shown.id) return newWorkshop();
    newThemeFor({});
}

void ThemesPage::newThemeFor(const QList<qint64>& notes) {
    if (!workspace().isWritable() || m_newCard.card() || !m_shown.id || !leave()) return;
    auto* card = new NewCard(
        tr("New theme"),
        notes.isEmpty() ? tr("What some of the notes have in common, in a few words.")
                        : tr("What these %n notes have in common, in a few words.", nullptr, int(notes.size())),
        tr("Add theme"));
    auto* name = card->form()->add(new TextField(tr("Theme")), u"name"_s);
    card->form()->onDo([=, this]() -> Result<> {
        return addTheme(workspace(), m_shown.id, name->value(), notes).map([this](Id<Theme> id) {
            desk().say(tr("Added the theme"), true);
            Q_EMIT m_newCard.card()->made(u"theme"_s, id.value);
        });
    });
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showDetails();
        m_themesPane->focusRows();
    });
    connect(card, &NewCard::made, this, [this](const QString&, qint64 id) {
        m_newCard.close();
        m_aboutWorkshop = false;
        m_themesPane->setCurrentId(id);
        showDetails();
        m_notesPane->focusRows();
    });
    m_newCard.open(card);
}

void ThemesPage::newWorkshop() {
    if (!workspace().isWritable() || m_newCard.card() || !leave()) return;
    auto* card = new NewCard(tr("New workshop"), tr("A title, and the question that is asked."), tr("Add workshop"));
    auto* title = card->form()->add(new TextField(tr("Title")), u"title"_s);
    auto* question = card->form()->add(new LinesField(tr("What is asked"), 2), u"question"_s);
    auto* begun = card->form()->add(new DateField(tr("Begun on"), [this] { return desk().today(); }), u"begun_on"_s);
    begun->setValue(desk().today());
    card->form()->onDo([=, this]() -> Result<> {
        Workshop workshop;
        workshop.title = title->value();
        workshop.question = question->value();
        workshop.begunOn = begun->value();
        if (const auto meeting = meetingOn(workspace(), workshop.begunOn)) workshop.meeting = meeting->id;
        return addWorkshop(workspace(), workshop).map([this](Id<Workshop> id) {
            desk().say(tr("Added the workshop"), true);
            Q_EMIT m_newCard.card()->made(u"workshop"_s, id.value);
        });
    });
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showWorkshop(m_shown.id);
    });
    connect(card, &NewCard::made, this, [this](const QString&, qint64 id) {
        m_newCard.close();
        showWorkshop({id});
        m_typed->setFocus();
    });
    m_newCard.open(card);
    m_content->setCurrentIndex(Board);
}

void ThemesPage::deleteNotes() {
    const QList<qint64> ids = m_notesPane->chosenIds();
    if (ids.isEmpty() || !workspace().isWritable()) return;
    if (desk().done(nlc::deleteNotes(workspace(), ids)))
        desk().say(tr("Deleted %n notes", nullptr, int(ids.size())), true);
}

void ThemesPage::deleteRecord() {
    if (m_notesPane->table()->hasFocus()) return deleteNotes();
    const ThemeRow* row = m_themes->byId(m_theme->theme().value);
    if (!row || !workspace().isWritable() || !leave()) return;
    const QString name = row->theme.name;
    if (desk().done(deleteTheme(workspace(), row->theme.id)))
        desk().say(tr("Deleted the theme \"%1\"; its notes are unsorted").arg(name), true);
}

void ThemesPage::importTable() {
    if (!workspace().isWritable() || !m_shown.id || m_aside || !leave()) return;
    m_newCard.close();
    auto* import = new ImportView(desk(), u"theme-notes"_s, tr("Import notes"),
                                  [id = m_shown.id](Workspace& w) { return noteImport(w, id); });
    const auto back = [this] {
        if (!m_aside.close()) return;
        header()->setTitle(tr("Themes"));
        m_notesPane->focusRows();
    };
    connect(import, &ImportView::done, this, [this, back](int rows) {
        back();
        desk().say(tr("Imported %n row(s)", nullptr, rows), true);
    });
    m_aside.open(import, back);
    header()->setTitle(tr("Import notes"));
}

void ThemesPage::follow(qint64 id) {
    if (!m_newCard.leave()) return;
    m_newCard.close();
    if (!m_theme->showTheme({id})) return m_themesPane->setCurrentId(m_theme->theme().value);
    if (sender() == m_themesPane) m_aboutWorkshop = false;
    showDetails();
}

void ThemesPage::showDetails() {
    if (m_newCard.card()) return m_right->setCurrentWidget(m_newCard.card());
    if (m_aboutWorkshop) return m_right->setCurrentWidget(m_workshopCard);
    m_right->setCurrentIndex(m_theme->theme() ? 1 : 0);
}

void ThemesPage::refreshHeader() {
    int unsorted = 0, priorities = 0;
    for (const ThemeNoteRow& row : m_notes->rows()) unsorted += !row.theme;
    for (const ThemeRow& row : m_themes->rows()) priorities += row.theme.state == ThemeState::Priority;
    QStringList state;
    if (unsorted > 0) state << tr("%n notes unsorted", nullptr, unsorted);
    if (priorities > 0) state << tr("%n priorities", nullptr, priorities);
    header()->setState(state.join(u" · "_s));
    for (QWidget* each : std::initializer_list<QWidget*>{m_workshops, m_settings, m_export, m_import, m_new})
        each->setVisible(bool(m_shown.id));
    showDetails();
    Q_EMIT statusChanged();
}

bool ThemesPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_typed && key->matches(QKeySequence::Paste)) {
        const QStringList lines = notesIn(QApplication::clipboard()->text());
        if (lines.size() < 2) return false;
        const auto added = addNotes(workspace(), m_shown.id, lines, meetingToday());
        if (!added)
            desk().report(added.error());
        else
            desk().say(tr("Added %n notes", nullptr, *added), true);
        return true;
    }
    const bool plainKey = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (watched == m_notesPane->table() && plainKey && key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9 &&
        workspace().isWritable()) {
        const int number = key->key() - Qt::Key_0;
        Id<Theme> theme;
        for (const ThemeRow& row : m_themes->rows())
            if (row.number == number) theme = row.theme.id;
        if (theme || number == 0) sortUnder(m_notesPane->chosenIds(), theme);
        return true;
    }
    return Page::eventFilter(watched, event);
}

bool ThemesPage::leave() {
    return m_theme->leave() && m_workshopCard->leave() && m_newCard.leave() && !m_aside.isBusy();
}
void ThemesPage::focusFilter() { m_notesPane->focusFilter(); }
void ThemesPage::exportDocument() {
    if (m_shown.id && leave()) m_export->showMenu();
}
void ThemesPage::printDocument() {
    if (m_shown.id && leave()) m_export->print();
}
void ThemesPage::showHistory() {
    if (m_aboutWorkshop) return m_workshopCard->showHistory();
    if (m_theme->theme()) m_theme->showHistory();
}

bool ThemesPage::showRecord(const QString& table, qint64 row) {
    Id<Workshop> workshop{row};
    Id<Theme> theme;
    if (table == u"theme"_s) {
        theme = {row};
    } else if (table == u"theme_note"_s) {
        const auto note = Repository<ThemeNote>(workspace()).find({row});
        if (!note) return false;
        theme = note->theme;
        workshop = note->workshop;
    } else if (table != u"workshop"_s) {
        return false;
    }
    if (theme) {
        const auto found = themeCounting(workspace(), theme);
        if (!found) return false;
        theme = found->id;
        workshop = found->workshop;
    }
    if (!Repository<Workshop>(workspace()).find(workshop) || !leave() || !m_aside.close()) return false;
    m_newCard.close();
    showWorkshop(workshop);
    m_aboutWorkshop = table == u"workshop"_s;
    if (table == u"theme_note"_s) {
        m_unsorted->setChecked(false);
        m_notesPane->setCurrentId(row);
    }
    if (theme) m_themesPane->setCurrentId(theme.value);
    showDetails();
    return true;
}

QString ThemesPage::status() const {
    return m_shown.id ? tr("%n notes", nullptr, m_notes->rowCount()) + u" · "_s +
                            tr("%n themes", nullptr, m_themes->rowCount())
                      : QString();
}

QString ThemesPage::showState(int index) {
    m_newCard.close();
    m_aboutWorkshop = false;
    m_unsorted->setChecked(false);
    readWorkshops();
    if (m_themes->rowCount() > 0) m_themesPane->setCurrentId(m_themes->idAt(0));
    switch (index) {
        case 0:
            showDetails();
            return u"board"_s;
        case 1:
            m_aboutWorkshop = true;
            showDetails();
            return u"workshop"_s;
        case 2:
            newThemeFor({});
            return u"new"_s;
        default:
            return {};
    }
}

}  // namespace nlc
