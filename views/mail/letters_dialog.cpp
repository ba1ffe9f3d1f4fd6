// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mail/letters_dialog.h"

#include <QDir>
#include <QListView>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "models/records/list_roles.h"
#include "views/controls/form.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"
#include "views/mail/letter_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int lettersWidth = 980, lettersHeight = 660, fillAfter = 200;  // milliseconds after a key
constexpr int textLines = 13, readsHeight = 180;
}  // namespace

LettersDialog::LettersDialog(Desk& desk, const std::vector<Letter>& letters, const QList<qint64>& people,
                             QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_people(people),
      m_form(new Form),
      m_problem(paragraph({}, theme::Text::Small)),
      m_count(label(tr("Looking at whom it goes to…"), theme::Text::Section)),
      m_state(label({}, theme::Text::Body, true)),
      m_model(new QStandardItemModel(this)),
      m_list(new QListView),
      m_reads(new QPlainTextEdit),
      m_write(button({}, Weight::Primary)) {
    setWindowTitle(tr("Letter to %n people", nullptr, int(people.size())));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(lettersWidth, lettersHeight);
    auto* across = new QHBoxLayout;
    across->setSpacing(theme::xl);
    across->addWidget(makeLetter(letters), 1);
    across->addWidget(makePeople(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    column->setSpacing(theme::m);
    column->addWidget(paragraph(tr("A draft is written for each, filled in with what is known of them, into a folder "
                                   "you choose. Open them from there and send them; nothing is sent from here."),
                                theme::Text::Body, true));
    column->addLayout(across, 1);
    column->addLayout(makeFoot());
    m_pause.setSingleShot(true);
    m_pause.setInterval(fillAfter);
    connect(&m_pause, &QTimer::timeout, this, &LettersDialog::fillIn);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"letter"_L1})) takeLetter();
    });
    takeLetter();
    readPeople();
}

QWidget* LettersDialog::makeLetter(const std::vector<Letter>& letters) {
    std::vector<Option> options;
    for (const Letter& letter : letters) options.push_back({letter.name, QString::number(letter.id.value)});
    m_which = m_form->add(new ChoiceField(tr("Letter"), options));
    m_which->setValue(options.front().code);
    m_subject = m_form->add(new TextField(tr("Subject")));
    m_text = m_form->add(new LinesField(tr("Text, for this time"), textLines));
    setTone(m_problem, u"late"_s);
    m_form->addWidget(m_problem);
    m_form->addWidget(paragraph(placeholdersInWords(), theme::Text::Small, true));
    auto* edit = button(tr("Edit the letters…"), Weight::Quiet);
    m_form->addWidget(edit);
    m_form->addStretch();
    connect(edit, &QAbstractButton::clicked, this, [this] { showLetters(m_desk, this); });
    connect(m_which, &Field::edited, this, &LettersDialog::takeLetter);
    for (Field* each : QList<Field*>{m_subject, m_text})
        connect(each, &Field::edited, this, [this] {
            m_pause.start();
            showFoot();
        });
    return m_form;
}

QWidget* LettersDialog::makePeople() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    m_list->setModel(m_model);
    asRows(m_list);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Whom it goes to"));
    auto* listCard = card();
    auto* inList = new QVBoxLayout(listCard);
    inList->setContentsMargins(1, theme::xs, 1, theme::xs);
    inList->addWidget(m_list);
    m_reads->setReadOnly(true);
    m_reads->setTabChangesFocus(true);
    m_reads->setAccessibleName(tr("How it reads"));
    m_reads->setFixedHeight(readsHeight);
    column->addWidget(m_count);
    column->addWidget(listCard, 1);
    column->addWidget(label(tr("How it reads"), theme::Text::Caption));
    column->addWidget(m_reads);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { showLetter(now.row()); });
    return side;
}

QLayout* LettersDialog::makeFoot() {
    m_oneForAll = new CheckField(tr("One draft, with everyone in hidden copy"));
    auto* cancel = button(tr("Cancel"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::s);
    foot->addWidget(m_oneForAll);
    foot->addWidget(m_state, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_write);
    m_write->setDefault(true);
    connect(m_oneForAll, &Field::edited, this, &LettersDialog::showFoot);
    connect(cancel, &QAbstractButton::clicked, this, &LettersDialog::reject);
    connect(m_write, &QAbstractButton::clicked, this, &LettersDialog::write);
    return foot;
}

void LettersDialog::readPeople() {
    m_reading = m_desk.onWorker<std::vector<Addressee>>(
        tr("Reading whom the letter goes to"), this,
        [people = m_people](Workspace& workspace, Progress& progress) {
            return addresseesOf(workspace, people, progress);
        },
        [this](std::vector<Addressee> addressees) {
            m_addressees = std::move(addressees);
            fillIn();
        },
        [this](const Error& error) { m_desk.report(error); });
}

void LettersDialog::takeLetter() {
    const auto kept = Repository<Letter>(m_desk.workspace()).find({m_which->typed().value_or(QString()).toLongLong()});
    if (!kept) return;
    m_subject->restore();
    m_text->restore();
    m_subject->setValue(kept->subject);
    m_text->setValue(kept->body);
    fillIn();
}

void LettersDialog::fillIn() {
    m_pause.stop();
    Letter letter;
    letter.name = windowTitle();
    letter.subject = m_subject->typed().value_or(QString());
    letter.body = m_text->typed().value_or(QString());
    auto letters = lettersTo(letter, m_addressees);
    m_problem->setText(letters ? QString() : letters.error().what);
    m_problem->setHidden(bool(letters));
    const int place = m_list->currentIndex().row();
    const qint64 before = place >= 0 && size_t(place) < m_letters.size() ? m_letters[size_t(place)].person.value : 0;
    m_letters = std::move(letters).value_or(std::vector<LetterTo>{});
    // What needs a look comes first.
    std::stable_partition(m_letters.begin(), m_letters.end(), [](const LetterTo& each) { return !each.draft; });
    m_model->clear();
    int current = 0;
    for (const LetterTo& each : m_letters) {
        auto* item = new QStandardItem(each.name);
        item->setData(each.draft ? each.draft->to.value(0) : tr("Gets none: %1").arg(each.why), SecondLineRole);
        if (!each.draft) item->setData(int(Tone::Late), SecondToneRole);
        if (each.person.value == before) current = m_model->rowCount();
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(current, 0));
    showLetter(current);
    showFoot();
}

void LettersDialog::showLetter(int row) {
    const bool there = row >= 0 && size_t(row) < m_letters.size();
    const LetterTo letter = there ? m_letters[size_t(row)] : LetterTo{};
    m_reads->setPlainText(letter.draft ? letter.draft->subject + u"\n\n"_s + letter.reads() : letter.why);
}

void LettersDialog::showFoot() {
    const int drafts = countDrafts(m_letters);
    const bool without = drafts < int(m_letters.size());
    const bool alike = readAlike(m_letters) && drafts > 1;
    if (!m_letters.empty())
        m_count->setText(without ? tr("%1 of %2 get it").arg(drafts).arg(m_letters.size())
                                 : tr("All %n get it", nullptr, drafts));
    m_oneForAll->setVisible(alike && !m_writing);
    const bool one = alike && m_oneForAll->typed().value_or(false);
    m_write->setText(one ? tr("Write the draft…") : tr("Write %n draft(s)…", nullptr, drafts));
    m_write->setEnabled(drafts > 0 && !m_writing && !m_pause.isActive());
    m_form->setEnabled(!m_writing);
}

void LettersDialog::write() {
    if (m_writing || m_pause.isActive()) return;
    const QString folder = m_desk.askFolder(this);
    if (folder.isEmpty()) return;
    const bool one = m_oneForAll->isVisibleTo(this) && m_oneForAll->typed().value_or(false);
    m_state->setText(tr("Writing…"));
    m_writing = m_desk.onWorker<WrittenLetters>(
        tr("Writing letters"), this,
        [letters = m_letters, folder, files = one ? LetterFiles::OneForAll : LetterFiles::OneEach](
            Workspace&, Progress& progress) -> Result<WrittenLetters> {
            return writeLetters(letters, files, folder, progress);
        },
        [this](const WrittenLetters& done) { written(done); }, [this](const Error& error) { m_desk.report(error); });
    if (m_writing)
        connect(m_writing, &Job::progressed, this, [this](int done, int total, const QString& doing) {
            m_state->setText(tr("Writing %1 of %2: %3").arg(done + 1).arg(total).arg(doing));
        });
    showFoot();
}

void LettersDialog::written(const WrittenLetters& done) {
    m_writing = nullptr;
    const auto which = m_which->typed().value_or(QString()).toLongLong();
    const QString name = Repository<Letter>(m_desk.workspace()).find({which}).value_or(Letter{}).name;
    if (!m_desk.done(noteLetters(m_desk.workspace(), name, m_letters, done))) return;
    const QString said = tr("Wrote %n draft(s)", nullptr, int(done.files.size()));
    if (done.stopped && done.stopped->kind != Error::Kind::Cancelled) {
        // Whoever has theirs gets no second one when it goes on.
        std::erase_if(m_addressees, [&](const Addressee& each) { return done.people.contains(each.person.value); });
        fillIn();
        m_state->setText(said);
        m_problem->setText(done.stopped->what);
        m_problem->show();
        return;
    }
    const QString folder =
        done.files.isEmpty() ? QString() : QDir::toNativeSeparators(QFileInfo(done.files.front()).absolutePath());
    const int without = int(m_letters.size()) - countDrafts(m_letters);
    QStringList words{folder.isEmpty() ? said : tr("%1 to %2").arg(said, folder)};
    if (done.stopped) words << tr("then stopped");
    if (without) words << tr("%n got none", nullptr, without);
    m_desk.say(words.join(u", "_s) + u'.');
    accept();
}

void LettersDialog::reject() {
    // What is written is noted; then it closes.
    if (m_writing)
        m_writing->cancel();
    else
        QDialog::reject();
}

void writeLetters(Desk& desk, QWidget* window, const QList<qint64>& people) {
    if (desk.workspace().isWritable() && !desk.done(addStandardLetters(desk.workspace()))) return;
    const auto all = letters(desk.workspace());
    if (!all) return desk.report(all.error());
    if (all->empty()) return desk.say(LettersDialog::tr("There is no letter yet."));
    (new LettersDialog(desk, *all, people, window))->open();
}

}  // namespace nlc
