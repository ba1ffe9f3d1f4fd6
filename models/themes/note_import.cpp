// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/note_import.h"

#include "models/transfer/drafts.h"
#include "models/transfer/row_import.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

class NoteImport final : public RowImport {
public:
    NoteImport(Workshop workshop, Drafts<Theme> themes, Drafts<ThemeNote> notes)
        : m_workshop(std::move(workshop)), m_stored{std::move(themes), std::move(notes), {}, {}} {
        for (const Theme& theme : m_stored.themes.all())
            if (theme.workshop == m_workshop.id) m_stored.themeCalled.insert(plainWord(theme.name), theme.id);
        for (const ThemeNote& note : m_stored.notes.all())
            if (note.workshop == m_workshop.id) m_stored.known.insert(keyOf(note));
        m_now = m_stored;
    }

    const std::vector<ImportField>& fields() const override {
        static const std::vector<ImportField> all{
            {u"text"_s,
             QObject::tr("Note"),
             {u"Text"_s, u"Notes"_s, u"Answer"_s, u"Response"_s, u"Comment"_s, u"Idea"_s, u"Barrier"_s}},
            {u"said_by"_s, QObject::tr("Said by"), {u"Table"_s, u"Name"_s, u"Group"_s, u"Author"_s, u"From"_s}},
            {u"theme"_s, QObject::tr("Theme"), {u"Category"_s, u"Cluster"_s, u"Tag"_s}},
            {u"noted_on"_s, QObject::tr("Noted on"), {u"Date"_s, u"Completion time"_s, u"Timestamp"_s}, true},
        };
        return all;
    }

    Result<> write(Workspace& workspace, Progress& progress) override {
        State state = m_now;
        const auto counted = counting(progress, state.themes.touched() + state.notes.touched());
        return workspace.step(QObject::tr("import of notes"), [&] {
            return state.themes
                .write(
                    workspace, [](Theme&) {}, counted)
                .and_then([&] {
                    return state.notes.write(
                        workspace, [&](ThemeNote& note) { note.theme = state.themes.real(note.theme); }, counted);
                });
        });
    }

private:
    struct State {
        Drafts<Theme> themes;
        Drafts<ThemeNote> notes;
        QHash<QString, Id<Theme>> themeCalled;
        QSet<QString> known;
    };
    static QString keyOf(const ThemeNote& note) { return plainWord(note.text) + u'\n' + plainWord(note.saidBy); }

    void begin() override { m_now = m_stored; }

    RowResult take(const ImportCells& cells, DateOrder order) override {
        ThemeNote note;
        note.workshop = m_workshop.id;
        note.meeting = m_workshop.meeting;
        note.text = cells(u"text"_s).trimmed();
        note.saidBy = cells(u"said_by"_s).simplified();
        m_subject = note.text;
        const auto day = dayIn(cells, u"noted_on"_s, order);
        if (!day) return tl::unexpected(day.error());
        note.notedOn = day->isValid() ? *day : m_workshop.begunOn;
        if (auto fine = checked(note); !fine) return problem(fine.error(), u"text"_s);
        if (m_now.known.contains(keyOf(note))) return ImportRow::Fate::Same;
        m_now.known.insert(keyOf(note));
        if (const QString name = cells(u"theme"_s).simplified(); !name.isEmpty()) note.theme = themeCalled(name);
        m_now.notes.add(note);
        return ImportRow::Fate::New;
    }

    Id<Theme> themeCalled(const QString& name) {
        Id<Theme>& id = m_now.themeCalled[plainWord(name)];
        if (id.value == 0) {
            Theme theme;
            theme.workshop = m_workshop.id;
            theme.position = int(m_now.themes.all().size());
            theme.name = name;
            id = m_now.themes.add(theme);
        }
        m_filling.add(QObject::tr("under \"%1\"").arg(name));
        return id;
    }

    Workshop m_workshop;
    State m_stored, m_now;
};

}  // namespace

Result<std::unique_ptr<Import>> noteImport(Workspace& workspace, Id<Workshop> id) {
    auto workshop = Repository<Workshop>(workspace).find(id);
    if (!workshop) return tl::unexpected(workshop.error());
    auto themes = Drafts<Theme>::of(workspace);
    if (!themes) return tl::unexpected(themes.error());
    auto notes = Drafts<ThemeNote>::of(workspace);
    if (!notes) return tl::unexpected(notes.error());
    return std::make_unique<NoteImport>(std::move(*workshop), std::move(*themes), std::move(*notes));
}

}  // namespace nlc
