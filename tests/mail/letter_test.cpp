// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/letter.h"

#include "models/mail/letter_body.h"
#include "models/settings/publisher.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

Letter aLetter(const QString& subject, const QString& body, LetterUse use = LetterUse::Other) {
    return {{}, use, u"A letter"_s, subject, body};
}

class Letters : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;

    QString filled(const QString& body, Id<Person> person) {
        const auto draft = draftOf(workspace, aLetter({}, body), person);
        EXPECT_TRUE(draft) << why(draft);
        return draft ? draft->markdown : QString();
    }
    Error refused(const Letter& letter, Id<Person> person) {
        const auto draft = draftOf(workspace, letter, person);
        EXPECT_FALSE(draft) << draft->markdown.toStdString();
        return draft ? Error{} : draft.error();
    }
    int count(const QString& table) { return workspace.value(u"SELECT count(*) FROM "_s + table)->toInt(); }
};

}  // namespace

TEST_F(Letters, SayWhoTheyGoToAndWhoTheyComeFrom) {
    Publisher publisher;
    publisher.name = u"Example Learning Collaborative"_s;
    publisher.ambition = u"An example for all"_s;
    publisher.email = u"collaborative@example.org"_s;
    ASSERT_TRUE(setPublisher(workspace, publisher));
    const auto draft = draftOf(
        workspace,
        aLetter(u"{full name}: your enquiry"_s,
                u"Dear {given name} ({job title}, {organisation}, {sector}),\n\nyou wrote on {enquired on}; it is now "
                "{today}.\n\n{officer}, {collaborative}, {ambition}, {collaborative e-mail}"_s),
        year.ben);
    ASSERT_TRUE(draft) << why(draft);
    EXPECT_EQ(draft->to, QStringList{u"ben@example.org"_s});
    EXPECT_EQ(draft->subject, u"Ben Birch: your enquiry"_s);
    EXPECT_EQ(draft->markdown,
              u"Dear Ben (Manager, Elm Example Nursery, Early Years),\n\nyou wrote on 12 February 2025; it is now "
              "12 February 2025.\n\nA. Example, Example Learning Collaborative, An example for all, "
              "collaborative@example.org"_s);
    EXPECT_EQ(filled(u"{joined on}, {stood down on}"_s, year.eve), u"12 February 2025, 12 February 2025"_s);
    EXPECT_EQ(filled(u"{invited on}"_s, year.cai), u"12 February 2025"_s);
}

TEST_F(Letters, NamePlaceholdersAsPeopleTypeThem) {
    EXPECT_EQ(filled(u"{Given  Name} { ORGANISATION }"_s, year.ada), u"Ada Oak Example Primary"_s);
    EXPECT_EQ(filled(u"a {{ b } c {{given} {{{given name}"_s, year.ada), u"a { b } c {given} {Ada"_s);
    EXPECT_EQ(filled({}, year.ada), QString());
}

TEST_F(Letters, TakeTheRoleOfTodayAndTheSectorOfThoseWithoutMembership) {
    ASSERT_TRUE(endRole(workspace, rolesOf(workspace, year.dot)->front().role.id, {2025, 2, 11}));
    EXPECT_EQ(filled(u"{organisation|nowhere}"_s, year.dot), u"nowhere"_s);
    ASSERT_TRUE(addRole(workspace, Role{{}, year.dot, year.elm, u"Later"_s, {2025, 2, 13}, {}}));
    EXPECT_EQ(filled(u"{job title|none yet}"_s, year.dot), u"none yet"_s);
    ASSERT_TRUE(addRole(workspace, Role{{}, year.dot, year.trust, u"Adviser"_s, {}, {2025, 2, 12}}));
    EXPECT_EQ(filled(u"{job title}, {sector}"_s, year.dot), u"Adviser, MATs"_s) << "the last day counts";
    ASSERT_TRUE(addRole(workspace, Role{{}, year.dot, year.elm, u"Manager"_s, {2025, 2, 12}, {}}));
    EXPECT_EQ(filled(u"{job title}, {sector}"_s, year.dot), u"Manager, Early Years"_s);
}

TEST_F(Letters, AreNotMadeWhereAValueIsMissingUnlessTheySayWhatToWriteInstead) {
    const Error error = refused(aLetter({}, u"{enquired on} {joined on} {enquired on}"_s), year.dot);
    EXPECT_EQ(error.kind, Error::Kind::Invalid);
    EXPECT_EQ(error.field, u"body"_s);
    EXPECT_TRUE(error.what.contains(u"{enquired on}, {joined on}."_s)) << error.what.toStdString();
    EXPECT_TRUE(error.what.contains(u"Dot Dogwood"_s));
    EXPECT_EQ(refused(aLetter(u"{ambition}"_s, {}), year.dot).field, u"subject"_s);
    EXPECT_EQ(filled(u"Since {enquired on| your first *day* }, {ambition|}."_s, year.dot),
              u"Since your first *day*, ."_s);
    EXPECT_EQ(filled(u"Dear {given name|colleague},"_s, year.ada), u"Dear Ada,"_s);
    const auto noGivenName = addPerson(workspace, aPerson(u"Office"_s, u"office@example.org"_s));
    ASSERT_TRUE(noGivenName) << why(noGivenName);
    EXPECT_EQ(refused(aLetter({}, u"Dear {given name},"_s), *noGivenName).field, u"body"_s);
    EXPECT_EQ(filled(u"Dear {given name|colleague},"_s, *noGivenName), u"Dear colleague,"_s);
}

TEST_F(Letters, AreNotMadeForSomebodyWithoutAnAddressOrWhoIsGone) {
    const auto unreachable = addPerson(workspace, aPerson(u"Fay Fir"_s));
    ASSERT_TRUE(unreachable) << why(unreachable);
    const Error error = refused(aLetter({}, u"Hello"_s), *unreachable);
    EXPECT_EQ(error.field, u"email"_s);
    EXPECT_TRUE(error.what.startsWith(u"Fay Fir"_s));
    EXPECT_EQ(refused(aLetter({}, u"Hello"_s), {9999}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refused(aLetter({}, u"{nonsense}"_s), {9999}).field, u"body"_s) << "the letter itself comes first";
}

TEST_F(Letters, NameThePlaceholderThatIsWrongUnderItsField) {
    const auto said = [](const QString& subject, const QString& body) {
        const auto fine = checked(aLetter(subject, body));
        EXPECT_FALSE(fine) << subject.toStdString() << body.toStdString();
        return fine ? QString() : fine.error().field + u": "_s + fine.error().what;
    };
    EXPECT_EQ(said(u"{givn name}"_s, {}),
              u"subject: There is no placeholder {givn name}. Did you mean {given name}?"_s);
    EXPECT_TRUE(said({}, u"Dear {surname},"_s).startsWith(u"body: There is no placeholder {surname}."_s));
    EXPECT_TRUE(said({}, u"Dear {},"_s).startsWith(u"body: There is no placeholder {}."_s));
    EXPECT_TRUE(said({}, u"Dear {given name,\nhow are you}"_s).contains(u"\"given name,\" is not closed"_s));
    EXPECT_TRUE(said({}, u"Dear {given {full name}"_s).startsWith(u"body: The brace before"_s));
    EXPECT_TRUE(said({}, u"the end {"_s).startsWith(u"body: The brace before"_s));
    EXPECT_TRUE(said({}, u"Dear {{given name}},"_s).contains(u"one brace"_s)) << "as other programs write it";
    EXPECT_TRUE(checked(aLetter(u"{today}"_s, u"a } b {{ c"_s)));
    Letter nameless = aLetter({}, {});
    nameless.name = u" "_s;
    EXPECT_EQ(checked(nameless).error().field, u"name"_s);
}

TEST_F(Letters, ShowAValueAsItIsWhateverSignsAreInIt) {
    for (const QString& name : {u"St *Mary* & _Co_ [x](y) <b>"_s, u"# One"_s, u"1. FC School"_s, u"- Dash"_s,
                                u"> Arrow"_s, u"2) Two"_s, u"Back\\slash `code` ~~x~~ a|b &amp;"_s,
                                u"snake_case_name"_s, u"{given name}"_s, u"=== x"_s, u"ends in \\"_s}) {
        const auto at = addOrganisation(workspace, anOrganisation(name));
        ASSERT_TRUE(at) << why(at);
        const auto person = addPersonAt(workspace, aPerson(u"Gus Gum"_s, u"gus@example.org"_s),
                                        Role{{}, {}, *at, {}, {}, {}}, std::nullopt, Sector::School);
        ASSERT_TRUE(person) << why(person);
        const auto draft =
            draftOf(workspace, aLetter(u"{organisation}"_s, u"{organisation}\nand {organisation}!"_s), *person);
        ASSERT_TRUE(draft) << why(draft);
        EXPECT_EQ(draft->subject, name);
        EXPECT_EQ(letterBodyOf(draft->markdown).text, name + u"\nand "_s + name + u"!\n"_s)
            << draft->markdown.toStdString();
    }
}

TEST_F(Letters, SpeakOfAVisitOnlyWhereTheyAreForVisits) {
    Letter letter = aLetter(u"S"_s, u"On {visit date}"_s);
    const auto refused = addLetter(workspace, letter);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, u"body"_s);
    EXPECT_TRUE(refused.error().what.startsWith(u"{visit date} can stand only in a letter that is for visits."_s));
    letter.use = LetterUse::VisitReminder;
    EXPECT_TRUE(addLetter(workspace, letter));
    EXPECT_GT(letterPlaceholders(LetterAbout::Visit).size(), letterPlaceholders().size());
    letter.body = u"On {visit dat}"_s;
    EXPECT_EQ(addLetter(workspace, letter).error().what,
              u"There is no placeholder {visit dat}. Did you mean {visit date}?"_s);
}

TEST_F(Letters, FillInOnlyWhatTheMenuOffersAndAllOfIt) {
    Publisher publisher;
    publisher.ambition = u"Example"_s;
    publisher.email = u"collaborative@example.org"_s;
    ASSERT_TRUE(setPublisher(workspace, publisher));
    ASSERT_TRUE(moveMembership(workspace, year.ben, MembershipState::Invited, {2025, 2, 12}));
    ASSERT_TRUE(moveMembership(workspace, year.ben, MembershipState::Member, {2025, 2, 12}));
    ASSERT_TRUE(moveMembership(workspace, year.ben, MembershipState::StoodDown, {2025, 2, 12}));
    for (const Placeholder& placeholder : letterPlaceholders()) {
        EXPECT_FALSE(placeholder.shown.isEmpty());
        EXPECT_FALSE(filled(u'{' + placeholder.name + u'}', year.ben).isEmpty()) << placeholder.name.toStdString();
    }
}

TEST_F(Letters, AreAddedEditedAndDeletedInStepsThatCanBeUndone) {
    const auto id = addLetter(workspace, aLetter(u"S"_s, u"B"_s, LetterUse::Renewal));
    ASSERT_TRUE(id) << why(id);
    EXPECT_EQ(workspace.undoName(), u"adding of letter 'A letter'"_s);
    const auto edited = edit<Letter>(
        workspace, *id, [](const Letter& l) { return editOf(l); }, [](Letter& l) { l.body = u"{oops}"_s; });
    ASSERT_FALSE(edited);
    EXPECT_EQ(edited.error().field, u"body"_s);
    EXPECT_EQ(Repository<Letter>(workspace).find(*id)->body, u"B"_s);
    ASSERT_TRUE(edit<Letter>(
        workspace, *id, [](const Letter& l) { return editOf(l); }, [](Letter& l) { l.body = u"{today}"_s; }));
    EXPECT_EQ(workspace.undoName(), u"edit of letter 'A letter'"_s);
    ASSERT_TRUE(deleteLetter(workspace, *id));
    EXPECT_TRUE(letters(workspace)->empty());
    ASSERT_TRUE(workspace.undo());
    ASSERT_EQ(letters(workspace)->size(), 1u);
    EXPECT_EQ(letters(workspace)->front().use, LetterUse::Renewal);
    EXPECT_EQ(letters(workspace)->front().body, u"{today}"_s);
    EXPECT_EQ(deleteLetter(workspace, {9999}).error().kind, Error::Kind::NotFound);
}

TEST_F(Letters, StandInTheOrderOfTheirUsesAndThenByName) {
    const auto add = [&](LetterUse use, const QString& name) {
        Letter letter = aLetter({}, {}, use);
        letter.name = name;
        ASSERT_TRUE(addLetter(workspace, letter));
    };
    add(LetterUse::Other, u"a"_s);
    add(LetterUse::Invitation, u"b"_s);
    add(LetterUse::Enquiry, u"z"_s);
    add(LetterUse::Invitation, u"A"_s);
    QStringList names;
    for (const Letter& letter : must(letters(workspace))) names << letter.name;
    EXPECT_EQ(names.join(u' '), u"z A b a"_s);
    names.clear();
    for (const Letter& letter : must(lettersFor(workspace, LetterUse::Invitation))) names << letter.name;
    EXPECT_EQ(names.join(u' '), u"A b"_s);
    EXPECT_TRUE(lettersFor(workspace, LetterUse::Renewal)->empty());
}

TEST_F(Letters, BeginWithOneForEachUseThatFitsEverybody) {
    const auto stranger = addPerson(workspace, aPerson(u"Office"_s, u"office@example.org"_s));
    ASSERT_TRUE(stranger) << why(stranger);
    ASSERT_TRUE(addStandardLetters(workspace));
    EXPECT_EQ(count(u"letter"_s), int(NamesOf<LetterUse>::values.size()));
    for (const auto& named : NamesOf<LetterUse>::values) {
        const auto found = lettersFor(workspace, named.value);
        ASSERT_TRUE(found && found->size() == 1) << named.word;
        if (aboutOf(named.value) == LetterAbout::Visit) continue;  // these need a visit
        for (const Id<Person> person : {year.ada, year.ben, year.cai, year.dot, year.eve, *stranger}) {
            const auto draft = draftOf(workspace, found->front(), person);
            ASSERT_TRUE(draft) << named.word << ": " << why(draft);
            EXPECT_FALSE(draft->subject.isEmpty());
            EXPECT_FALSE(draft->markdown.contains(u'{'));
            EXPECT_FALSE(draft->markdown.contains(u"Dear ,"_s));
            EXPECT_TRUE(
                letterBodyOf(draft->markdown).text.endsWith(u"Kind regards\n\nA. Example\nLearning Collaborative\n"_s));
            EXPECT_TRUE(emlOf(*draft));
        }
    }
    ASSERT_TRUE(workspace.undo()) << "they came in one step";
    EXPECT_EQ(count(u"letter"_s), 0);
}

TEST_F(Letters, OfTheirOwnKeepTheStandardOnesAway) {
    ASSERT_TRUE(addLetter(workspace, aLetter({}, {})));
    ASSERT_TRUE(addStandardLetters(workspace));
    EXPECT_EQ(count(u"letter"_s), 1);
}
