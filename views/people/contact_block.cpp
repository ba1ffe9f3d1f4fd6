// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/contact_block.h"

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

ContactBlock::ContactBlock(Desk& desk, Of of, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_of(of),
      m_add(controls::button(tr("Add note"), controls::Weight::Quiet, u"plus"_s)),
      m_lines(new RecordLines<ContactNote>(
          desk, tr("Notes and contacts"), tr("Nothing noted yet: a call, a talk, a fact to keep in sight."),
          new RecordForm<ContactNote>(desk, [](const ContactNote& note) { return editOf(note); }))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_lines);
    RecordForm<ContactNote>* form = m_lines->form();
    auto* words = new controls::LinesField(tr("What"), 2);
    auto* kind = new controls::ChoiceField(tr("Kind"), optionsOf<ContactKind>());
    auto* on = new controls::DateField(tr("On"), [&desk] { return desk.today(); });
    auto* pinned = new controls::CheckField(tr("Keep in sight at the top"));
    form->add(words);
    form->addRow({kind, on});
    form->add(pinned);
    form->bind(words, &ContactNote::words);
    form->bind(kind, &ContactNote::kind);
    form->bind(on, &ContactNote::happenedOn);
    form->bind(pinned, &ContactNote::pinned);
    m_add->setEnabled(desk.workspace().isWritable());
    m_lines->addDelete(
        tr("Delete note"), [](const ContactNote&) { return tr("Deleted the note"); },
        [this](Id<ContactNote> id) { return deleteContactNote(m_desk.workspace(), id); });
    connect(m_add, &QAbstractButton::clicked, this, &ContactBlock::askNew);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"contact_note"_L1})) refresh();
    });
}

bool ContactBlock::showOwner(qint64 id) {
    if (!m_lines->leave(id != m_owner)) return false;
    m_owner = id;
    refresh();
    return true;
}

void ContactBlock::refresh() {
    const auto notes = m_of == Of::Person ? contactNotes(m_desk.workspace(), Id<Person>{m_owner})
                                          : contactNotes(m_desk.workspace(), Id<Organisation>{m_owner});
    if (!notes) return m_desk.report(notes.error());
    std::vector<controls::Line> lines;
    for (const ContactNote& note : *notes) {
        controls::Line line{note.id.value, note.words.simplified()};
        QStringList second{shown(note.kind), shownDate(note.happenedOn)};
        second.removeAll(QString());
        line.second = second.join(u" · "_s);
        if (note.pinned) {
            line.pill = tr("Pinned");
            line.tone = theme::Tone::Info;
        }
        line.actions.push_back({u"pencil"_s, tr("Edit note"), [this, id = note.id] { m_lines->edit(id); }});
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

void ContactBlock::askNew() {
    if (!m_lines->canAskNew()) return;
    auto* form = new StepForm({}, {}, tr("Add note"));
    form->setObjectName("newNote");
    auto* words = form->add(new controls::LinesField(tr("What"), 2), u"words"_s);
    auto* kind = new controls::ChoiceField(tr("Kind"), optionsOf<ContactKind>());
    auto* on = new controls::DateField(tr("On"), [this] { return m_desk.today(); });
    auto* pinned = new controls::CheckField(tr("Keep in sight at the top"));
    kind->setValue(word(ContactKind::Note));
    on->setValue(m_desk.today());
    form->addRow({kind, on});
    form->add(pinned);
    form->onDo([=, this]() -> Result<> {
        ContactNote note;
        (m_of == Of::Person ? note.person.value : note.organisation.value) = m_owner;
        note.kind = fromWord<ContactKind>(kind->value()).value_or(ContactKind::Note);
        note.happenedOn = on->value();
        note.words = words->value();
        note.pinned = pinned->value();
        return addContactNote(m_desk.workspace(), note);
    });
    m_lines->askNew(form);
}

}  // namespace nlc
