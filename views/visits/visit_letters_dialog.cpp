// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visit_letters_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "models/mail/letter.h"
#include "models/records/list_roles.h"
#include "views/controls/form.h"
#include "views/controls/labels.h"
#include "views/controls/tick_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int visitLettersWidth = 980, visitLettersHeight = 640, visitFillAfter = 200;  // milliseconds after a key
constexpr int visitTextLines = 13, visitReadsHeight = 200;
}  // namespace

VisitLettersDialog::VisitLettersDialog(Desk& desk, const std::vector<Letter>& letters, Id<VisitDate> date,
                                       QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_date(date),
      m_form(new Form),
      m_problem(paragraph({}, theme::Text::Small)),
      m_count(label({}, theme::Text::Section)),
      m_state(label({}, theme::Text::Body, true)),
      m_model(new QStandardItemModel(this)),
      m_list(new QListView),
      m_reads(new QPlainTextEdit),
      m_write(button({}, Weight::Primary)) {
    setWindowTitle(shown(letters.front().use));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(visitLettersWidth, visitLettersHeight);
    auto* across = new QHBoxLayout;
    across->setSpacing(theme::xl);
    across->addWidget(makeLetter(letters), 1);
    across->addWidget(makePeople(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    column->setSpacing(theme::m);
    column->addWidget(
        paragraph(tr("A draft is written for each who is ticked, into a folder you choose. Open them from "
                     "there and send them; nothing is sent from here."),
                  theme::Text::Body, true));
    column->addLayout(across, 1);
    column->addLayout(makeFoot());
    m_pause.setSingleShot(true);
    m_pause.setInterval(visitFillAfter);
    connect(&m_pause, &QTimer::timeout, this, &VisitLettersDialog::fillIn);
    connect(m_model, &QStandardItemModel::itemChanged, this, &VisitLettersDialog::showFoot);
    takeLetter();
}

QWidget* VisitLettersDialog::makeLetter(const std::vector<Letter>& letters) {
    std::vector<Option> options;
    for (const Letter& each : letters) options.push_back({each.name, QString::number(each.id.value)});
    m_which = new ChoiceField(tr("Letter"), options);
    m_whom = new ChoiceField(tr("For"), {{tr("Who has not had it"), u"none"_s}, {tr("Everyone again"), u"all"_s}});
    m_form->addRow({m_which, m_whom}, {3, 2});
    m_which->setValue(options.front().code);
    m_whom->setValue(u"none"_s);
    m_subject = m_form->add(new TextField(tr("Subject")));
    m_text = m_form->add(new LinesField(tr("Text, for this time"), visitTextLines));
    setTone(m_problem, u"late"_s);
    m_form->addWidget(m_problem);
    QStringList names;
    for (const Placeholder& each : letterPlaceholders(LetterAbout::Visit)) names << u'{' + each.name + u'}';
    m_form->addWidget(paragraph(tr("It can hold: %1.").arg(names.join(u", "_s)), theme::Text::Small, true));
    m_form->addStretch();
    connect(m_which, &Field::edited, this, &VisitLettersDialog::takeLetter);
    connect(m_whom, &Field::edited, this, &VisitLettersDialog::fillIn);
    for (Field* each : QList<Field*>{m_subject, m_text})
        connect(each, &Field::edited, this, [this] {
            m_pause.start();
            showFoot();
        });
    return m_form;
}

QWidget* VisitLettersDialog::makePeople() {
    m_list->setModel(m_model);
    asRows(m_list);
    m_list->setItemDelegate(new TickDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Whom it goes to"));
    auto* listCard = card();
    auto* inList = new QVBoxLayout(listCard);
    inList->setContentsMargins(1, theme::xs, 1, theme::xs);
    inList->addWidget(m_list);
    m_reads->setReadOnly(true);
    m_reads->setTabChangesFocus(true);
    m_reads->setAccessibleName(tr("How it reads"));
    m_reads->setFixedHeight(visitReadsHeight);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addWidget(m_count);
    column->addWidget(listCard, 1);
    column->addWidget(label(tr("How it reads"), theme::Text::Caption));
    column->addWidget(m_reads);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { showLetter(now.row()); });
    return side;
}

QLayout* VisitLettersDialog::makeFoot() {
    auto* cancel = button(tr("Cancel"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::s);
    foot->addWidget(m_state, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_write);
    m_write->setDefault(true);
    connect(cancel, &QAbstractButton::clicked, this, &VisitLettersDialog::reject);
    connect(m_write, &QAbstractButton::clicked, this, &VisitLettersDialog::write);
    return foot;
}

Letter VisitLettersDialog::letter() const {
    const qint64 id = m_which->typed().value_or(QString()).toLongLong();
    Letter letter = Repository<Letter>(m_desk.workspace()).find({id}).value_or(Letter{});
    letter.subject = m_subject->typed().value_or(QString());
    letter.body = m_text->typed().value_or(QString());
    return letter;
}

void VisitLettersDialog::takeLetter() {
    const qint64 id = m_which->typed().value_or(QString()).toLongLong();
    const auto kept = Repository<Letter>(m_desk.workspace()).find({id});
    if (!kept) return;
    m_subject->restore();
    m_text->restore();
    m_subject->setValue(kept->subject);
    m_text->setValue(kept->body);
    fillIn();
}

void VisitLettersDialog::fillIn() {
    m_pause.stop();
    const bool all = m_whom->typed().value_or(QString()) == u"all"_s;
    auto letters = visitLetters(m_desk.workspace(), m_date, letter(),
                                all ? VisitLettersFor::Everyone : VisitLettersFor::WhoHasNone);
    m_problem->setText(letters ? QString() : letters.error().what);
    m_problem->setHidden(bool(letters));
    m_letters = letters ? std::move(*letters) : std::vector<VisitLetterTo>{};
    m_model->clear();
    for (const VisitLetterTo& each : m_letters) m_model->appendRow(itemFor(each));
    m_list->setCurrentIndex(m_model->index(0, 0));
    showLetter(0);
    showFoot();
}

QStandardItem* VisitLettersDialog::itemFor(const VisitLetterTo& to) const {
    auto* item = new QStandardItem(to.letter.name);
    item->setEditable(false);
    if (to.letter.draft) {
        const QString address = to.letter.draft->to.value(0);
        item->setData(to.again ? tr("%1 · had one that said something else").arg(address) : address, SecondLineRole);
        item->setCheckable(true);
        item->setCheckState(Qt::Checked);
    } else {
        item->setData(tr("Gets none: %1").arg(to.letter.why), SecondLineRole);
        item->setData(int(Tone::Late), SecondToneRole);
    }
    return item;
}

void VisitLettersDialog::showLetter(int row) {
    const bool there = row >= 0 && size_t(row) < m_letters.size();
    const LetterTo letter = there ? m_letters[size_t(row)].letter : LetterTo{};
    m_reads->setPlainText(letter.draft ? letter.draft->subject + u"\n\n"_s + letter.reads() : letter.why);
}

std::vector<VisitLetterTo> VisitLettersDialog::ticked() const {
    std::vector<VisitLetterTo> all;
    for (size_t i = 0; i < m_letters.size() && int(i) < m_model->rowCount(); ++i)
        if (m_letters[i].letter.draft && m_model->item(int(i))->checkState() == Qt::Checked)
            all.push_back(m_letters[i]);
    return all;
}

void VisitLettersDialog::showFoot() {
    const int drafts = int(ticked().size());
    m_count->setText(m_letters.empty() ? tr("Everyone has had it")
                                       : tr("%1 of %2 get it").arg(drafts).arg(m_letters.size()));
    m_write->setText(tr("Write %n drafts…", nullptr, drafts));
    m_write->setEnabled(drafts > 0 && !m_writing && !m_pause.isActive());
    m_form->setEnabled(!m_writing);
    m_list->setEnabled(!m_writing);
}

void VisitLettersDialog::write() {
    if (m_writing || m_pause.isActive()) return;
    const auto letters = ticked();
    if (letters.empty()) return;
    const QString folder = m_desk.askFolder(this);
    if (folder.isEmpty()) return;
    m_state->setText(tr("Writing…"));
    m_writing = m_desk.onWorker<WrittenLetters>(
        tr("Writing letters"), this,
        [letters, folder](Workspace&, Progress& progress) -> Result<WrittenLetters> {
            return writeVisitLetters(letters, folder, progress);
        },
        [this, letters](const WrittenLetters& done) { written(letters, done); },
        [this](const Error& error) { m_desk.report(error); });
    showFoot();
}

void VisitLettersDialog::written(const std::vector<VisitLetterTo>& letters, const WrittenLetters& done) {
    m_writing = nullptr;
    if (!m_desk.done(noteVisitLetters(m_desk.workspace(), letter(), letters, done))) return;
    const QString said = tr("Wrote %n drafts", nullptr, int(done.files.size()));
    if (done.stopped && done.stopped->kind != Error::Kind::Cancelled) {
        fillIn();  // whoever has theirs gets no second one when it goes on
        m_state->setText(said);
        m_problem->setText(done.stopped->what);
        m_problem->show();
        return;
    }
    const QString folder =
        done.files.isEmpty() ? QString() : QDir::toNativeSeparators(QFileInfo(done.files.front()).absolutePath());
    m_desk.say((folder.isEmpty() ? said : tr("%1 to %2").arg(said, folder)) +
               (done.stopped ? u", "_s + tr("then stopped") : QString()));
    accept();
}

void VisitLettersDialog::reject() {
    // What is written is noted; then it closes.
    if (m_writing)
        m_writing->cancel();
    else
        QDialog::reject();
}

void writeVisitLetters(Desk& desk, QWidget* window, Id<VisitDate> date, LetterUse use) {
    if (!desk.workspace().isWritable()) return;
    if (!desk.done(addStandardLettersFor(desk.workspace(), use))) return;
    const auto all = lettersFor(desk.workspace(), use);
    if (!all) return desk.report(all.error());
    if (all->empty())
        return desk.say(
            VisitLettersDialog::tr("There is no letter \"%1\". Add one with \"Edit the letters…\".").arg(shown(use)));
    (new VisitLettersDialog(desk, *all, date, window))->open();
}

}  // namespace nlc
