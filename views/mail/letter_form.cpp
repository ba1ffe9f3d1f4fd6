// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mail/letter_form.h"

#include <QDesktopServices>
#include <QDialog>
#include <QUrl>

#include "models/exports/exports.h"
#include "models/people/contact.h"
#include "models/people/export_log.h"
#include "views/controls/labels.h"
#include "views/shell/record_lines.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

QString lettersText(const char* words) { return QCoreApplication::translate("Letters", words); }

std::vector<Option> letterOptions(const std::vector<Letter>& letters) {
    std::vector<Option> options;
    for (const Letter& letter : letters) options.push_back({letter.name, QString::number(letter.id.value)});
    return options;
}

/// Saves the draft, opens it and notes that it was written.
Result<> saveDraft(Desk& desk, QWidget* window, const MailDraft& draft, const Person& person) {
    const auto bytes = emlOf(draft);
    if (!bytes) return tl::unexpected(bytes.error());
    QString name = suggestedFileName(person.fullName(), doc::Format::Text);
    name.chop(4);
    const QString path = desk.saveAs(window, name + u".eml"_s, *bytes);
    if (path.isEmpty()) return failed(Error::Kind::Cancelled, lettersText("No file was chosen."));
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    return desk.workspace().step(lettersText("note of a letter to %1").arg(person.fullName()), [&]() -> Result<> {
        ContactNote note;
        note.person = person.id;
        note.kind = ContactKind::Email;
        note.happenedOn = desk.today();
        note.words = draft.subject;
        return addContactNote(desk.workspace(), note).and_then([&] {
            return notePeopleExport(desk.workspace(), lettersText("letter '%1'").arg(draft.subject), {person.id.value},
                                    0);
        });
    });
}

/// A dialog with the letters as lines, each opening in place.
class LetterLinesDialog final : public QDialog {
public:
    LetterLinesDialog(Desk& desk, QWidget* parent)
        : QDialog(parent),
          m_desk(desk),
          m_lines(new RecordLines<Letter>(
              desk, lettersText("Letters"), lettersText("No letter yet."),
              new RecordForm<Letter>(desk, [](const Letter& letter) { return editOf(letter); }))) {
        setWindowTitle(lettersText("Letters"));
        setAttribute(Qt::WA_DeleteOnClose);
        resize(680, 640);
        auto* form = m_lines->form();
        auto* use = new ChoiceField(lettersText("When it is written"), optionsOf<LetterUse>());
        auto* name = new TextField(lettersText("What you call it"));
        auto* subject = new TextField(lettersText("Subject"));
        auto* body = new LinesField(lettersText("Text"), 10);
        form->addRow({name, use});
        form->add(subject);
        form->add(body);
        form->addWidget(paragraph(placeholdersInWords(), theme::Text::Small, true));
        form->bind(use, &Letter::use);
        form->bind(name, &Letter::name);
        form->bind(subject, &Letter::subject);
        form->bind(body, &Letter::body);
        m_lines->addDelete(
            lettersText("Delete letter"),
            [](const Letter& letter) { return lettersText("Deleted the letter \"%1\"").arg(letter.name); },
            [this](Id<Letter> id) { return deleteLetter(m_desk.workspace(), id); });
        auto* add = button(lettersText("New letter"), Weight::Plain, u"plus"_s);
        auto* close = button(lettersText("Close"), Weight::Primary);
        add->setEnabled(desk.workspace().isWritable());
        auto* foot = new QHBoxLayout;
        foot->addWidget(add);
        foot->addStretch();
        foot->addWidget(close);
        auto* inside = new QWidget;
        auto* insideColumn = new QVBoxLayout(inside);
        insideColumn->setContentsMargins(0, 0, theme::s, 0);
        insideColumn->addWidget(m_lines);
        insideColumn->addStretch();
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
        column->setSpacing(theme::m);
        column->addWidget(scrolled(inside), 1);
        column->addLayout(foot);
        connect(add, &QAbstractButton::clicked, this, [this] { askNew(); });
        connect(close, &QAbstractButton::clicked, this, [this] {
            if (m_lines->form()->commitPending() && m_lines->finishNew()) accept();
        });
        connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
            if (touches(changes, {"letter"_L1})) refresh();
        });
        refresh();
    }

private:
    void refresh() {
        std::vector<Line> lines;
        for (const Letter& letter : letters(m_desk.workspace()).value_or(std::vector<Letter>{})) {
            Line line{letter.id.value, letter.name, shown(letter.use) + u" · "_s + letter.subject};
            line.actions.push_back(
                {u"pencil"_s, lettersText("Edit letter"), [this, id = letter.id] { m_lines->edit(id); }});
            lines.push_back(std::move(line));
        }
        m_lines->setLines(lines);
    }

    void askNew() {
        if (!m_lines->canAskNew()) return;
        auto* form = new StepForm({}, {}, lettersText("Add letter"));
        auto* name = form->add(new TextField(lettersText("What you call it")), u"name"_s);
        auto* subject = form->add(new TextField(lettersText("Subject")), u"subject"_s);
        auto* body = form->add(new LinesField(lettersText("Text"), 8), u"body"_s);
        form->onDo([=, this] {
            return addLetter(m_desk.workspace(), {{}, LetterUse::Other, name->value(), subject->value(), body->value()})
                .map([](auto) {});
        });
        m_lines->askNew(form);
    }

    Desk& m_desk;
    RecordLines<Letter>* m_lines;
};

}  // namespace

QString placeholdersInWords() {
    QStringList words;
    for (const Placeholder& each : letterPlaceholders()) words << u"{%1}"_s.arg(each.name);
    return lettersText(
               "Filled in for each person: %1. A bar gives words for when there is nothing: {given "
               "name|colleague}.")
        .arg(words.join(u", "_s));
}

void writeLetter(Desk& desk, QWidget* window, Id<Person> id, LetterUse use) {
    const auto person = Repository<Person>(desk.workspace()).find(id);
    if (!person) return desk.report(person.error());
    if (desk.workspace().isWritable() && !desk.done(addStandardLetters(desk.workspace()))) return;
    const auto all = letters(desk.workspace());
    if (!all) return desk.report(all.error());
    if (all->empty()) return desk.say(lettersText("There is no letter yet."));

    auto* form = new StepForm({},
                              lettersText("Look it over; then it is saved as a draft and opened in your mail "
                                          "program. Nothing is sent from here."),
                              lettersText("Save the draft…"));
    auto* which = form->add(new ChoiceField(lettersText("Letter"), letterOptions(*all)));
    auto* subject = form->add(new TextField(lettersText("Subject")), u"subject"_s);
    auto* text = form->add(new LinesField(lettersText("Text"), 14), u"body"_s);
    auto* problem = paragraph({}, theme::Text::Small);
    problem->setProperty("tone", u"late"_s);
    form->addWidget(problem);
    auto* edit = button(lettersText("Edit the letters…"), Weight::Quiet);
    form->addWidget(edit);
    QObject::connect(edit, &QAbstractButton::clicked, form, [&desk, form] { showLetters(desk, form->window()); });
    const auto fill = [=, &desk] {
        const auto letter =
            Repository<Letter>(desk.workspace()).find({which->typed().value_or(QString()).toLongLong()});
        if (!letter) return;
        const auto draft = draftOf(desk.workspace(), *letter, id);
        problem->setText(draft ? QString() : draft.error().what);
        problem->setHidden(bool(draft));
        subject->setValue(draft ? draft->subject : letter->subject);
        text->setValue(draft ? draft->markdown : letter->body);
        form->doButton()->setEnabled(bool(draft));
    };
    const auto fitting =
        std::find_if(all->begin(), all->end(), [&](const Letter& letter) { return letter.use == use; });
    which->setValue(QString::number((fitting == all->end() ? all->front() : *fitting).id.value));
    QObject::connect(which, &Field::edited, form, fill);
    QObject::connect(&desk.workspace(), &Workspace::changed, form, [fill](const Changes& changes) {
        if (touches(changes, {"letter"_L1})) fill();
    });
    fill();
    form->onDo([=, &desk, who = *person]() -> Result<> {
        MailDraft draft;
        draft.to = {who.email};
        draft.subject = subject->value();
        draft.markdown = text->value();
        return saveDraft(desk, window, draft, who);
    });
    askInDialog(window, lettersText("Write to %1").arg(person->fullName()), form)->setMinimumWidth(620);
}

void showLetters(Desk& desk, QWidget* window) { (new LetterLinesDialog(desk, window))->open(); }

}  // namespace nlc
