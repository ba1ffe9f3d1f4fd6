// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/form_answer.h"
#include "models/visits/reflection_repository.h"
#include "models/visits/visitor_finder.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

class ReflectionImport final : public RowImport {
public:
    ReflectionImport(Id<Visit> visit, Drafts<Reflection> reflections, VisitorFinder visitors, const QDate& today)
        : m_visit(visit), m_today(today), m_stored{std::move(visitors), std::move(reflections), {}, {}} {
        for (const Reflection& each : m_stored.reflections.all())
            if (each.visit == visit) m_stored.learn(each);
        m_now = m_stored;
    }

    const std::vector<ImportField>& fields() const override {
        static const std::vector<ImportField> all = [] {
            auto fields = answerFields();
            fields.push_back({u"saw"_s, QObject::tr("What I saw"), {u"What did you see?"_s, u"I saw"_s}});
            fields.push_back(
                {u"will_try"_s, QObject::tr("What I will try"), {u"What will you try?"_s, u"I will try"_s}});
            fields.push_back({u"try_by"_s, QObject::tr("By when"), {u"By when?"_s, u"When?"_s}, true});
            fields.push_back(
                {u"need"_s, QObject::tr("What I need"), {u"What do you need?"_s, u"What do you need for it?"_s}});
            fields.push_back({u"quote"_s, QObject::tr("Quote"), {u"In one sentence"_s, u"Comment"_s}});
            fields.push_back({u"may_quote"_s,
                              QObject::tr("May be quoted"),
                              {u"May we quote you?"_s, u"Permission to quote"_s, u"Quote permission"_s}});
            fields.push_back({u"named_as"_s,
                              QObject::tr("Named as"),
                              {u"How should we name you?"_s, u"How would you like to be named?"_s}});
            return fields;
        }();
        return all;
    }

    Result<> write(Workspace& workspace, Progress& progress) override {
        State state = m_now;
        const auto counted = counting(progress, state.visitors.touched() + state.reflections.touched());
        return workspace.step(QObject::tr("import of reflections"), [&] {
            return state.visitors.write(workspace, counted).and_then([&] {
                return state.reflections.write(
                    workspace,
                    [&](Reflection& reflection) {
                        reflection.person = state.visitors.real(reflection.person);
                        reflection.organisation = state.visitors.real(reflection.organisation);
                    },
                    counted);
            });
        });
    }

private:
    struct State {
        VisitorFinder visitors;
        Drafts<Reflection> reflections;
        QHash<QString, Id<Reflection>> byKey, byText;

        void learn(const Reflection& reflection) {
            if (!reflection.answerKey.isEmpty()) byKey.insert(reflection.answerKey, reflection.id);
            byText.insert(textOf(reflection), reflection.id);
        }
        static QString textOf(const Reflection& each) {
            return QString::number(each.person.value) + u'\n' + plainWord(each.saw) + u'\n' + plainWord(each.willTry);
        }
    };

    void begin() override {
        m_now = m_stored;
        m_keys.begin();
    }

    RowResult take(const ImportCells& cells, DateOrder order) override {
        const VisitorFinder::Visitor visitor{nameIn(cells), emailIn(cells), cells(u"school"_s), cells(u"job_title"_s)};
        m_subject = visitor.name.isEmpty() ? visitor.email : visitor.name;
        const auto tryBy = dayIn(cells, u"try_by"_s, order);
        if (!tryBy) return tl::unexpected(tryBy.error());
        const auto mayQuote = permission(cells(u"may_quote"_s));
        if (!mayQuote) return tl::unexpected(mayQuote.error());
        Reflection row;
        row.visit = m_visit;
        row.answerKey = m_keys.of(cells, order);
        row.saw = cells(u"saw"_s);
        row.willTry = cells(u"will_try"_s);
        row.need = cells(u"need"_s);
        row.quote = cells(u"quote"_s);
        const QDateTime at = answeredAt(cells, order);
        row.notedOn = at.isValid() ? at.toLocalTime().date() : m_today;
        if (auto fine = checked(row); !fine) return problem(fine.error(), u"saw"_s);

        Id<Reflection> known = row.answerKey.isEmpty() ? Id<Reflection>{} : m_now.byKey.value(row.answerKey);
        QString says;
        if (known.value == 0) {
            if (!visitor.name.isEmpty() || !visitor.email.isEmpty()) {
                const auto found = m_now.visitors.take(visitor);
                if (!found) return tl::unexpected(found.error());
                row.person = found->person;
                row.organisation = found->organisation;
                says = found->says;
            } else if (const auto school = m_now.visitors.schoolCalled(visitor.school)) {
                row.organisation = *school;
            }
            known = m_now.byText.value(State::textOf(row));
        }
        const bool isNew = known.value == 0;
        Reflection reflection = isNew ? row : m_now.reflections.at(known);
        if (m_subject.isEmpty()) m_subject = row.saw.section(u'\n', 0, 0);
        if (isNew) {
            if (!says.isEmpty()) m_filling.add(says);
        } else {
            m_filling.put(reflection.saw, row.saw, QObject::tr("What I saw"));
            m_filling.put(reflection.willTry, row.willTry, QObject::tr("What I will try"));
            m_filling.put(reflection.need, row.need, QObject::tr("What I need"));
            m_filling.put(reflection.quote, row.quote, QObject::tr("Quote"));
        }
        Filling ofNew;
        Filling& filling = isNew ? ofNew : m_filling;
        filling.put(reflection.tryBy, *tryBy, QObject::tr("By when"));
        filling.put(reflection.namedAs, cells(u"named_as"_s).simplified(), QObject::tr("Named as"));
        if (*mayQuote && **mayQuote != reflection.mayQuote) {
            reflection.mayQuote = **mayQuote;
            filling.add(reflection.mayQuote ? QObject::tr("may be quoted") : QObject::tr("may not be quoted any more"));
        }
        if (!isNew) return m_now.reflections.change(reflection) ? ImportRow::Fate::Update : ImportRow::Fate::Same;
        reflection.id = m_now.reflections.add(reflection);
        m_now.learn(reflection);
        return ImportRow::Fate::New;
    }

    /// Nothing said is no permission. What is neither yes nor no is a problem: nobody is quoted by mistake.
    static tl::expected<std::optional<bool>, RowProblem> permission(const QString& said) {
        const QString word = plainWord(said.section(u',', 0, 0));
        if (word.isEmpty()) return std::optional<bool>();
        if (word == u"yes" || word == u"y" || word == u"true") return std::optional(true);
        if (word == u"no" || word == u"n" || word == u"false") return std::optional(false);
        return tl::unexpected<RowProblem>(
            RowProblem{QObject::tr("\"%1\" is neither yes nor no.").arg(said), u"may_quote"_s});
    }

    Id<Visit> m_visit;
    QDate m_today;
    State m_stored;
    State m_now = m_stored;
    AnswerKeys m_keys;
};

}  // namespace

Result<std::unique_ptr<Import>> reflectionImport(Workspace& workspace, Id<Visit> id) {
    auto visit = Repository<Visit>(workspace).find(id);
    if (!visit) return tl::unexpected(visit.error());
    auto reflections = Drafts<Reflection>::of(workspace);
    if (!reflections) return tl::unexpected(reflections.error());
    auto visitors = VisitorFinder::of(workspace);
    if (!visitors) return tl::unexpected(visitors.error());
    return std::make_unique<ReflectionImport>(id, std::move(*reflections), std::move(*visitors),
                                              workspace.identity().today());
}

}  // namespace nlc
