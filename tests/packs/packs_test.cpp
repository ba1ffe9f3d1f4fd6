// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QFile>
#include <QTemporaryDir>

#include "models/bulletins/bulletin_repository.h"
#include "models/documents/formats.h"
#include "models/history/history_words.h"
#include "models/meetings/meeting_document.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/register.h"
#include "models/offers/offers.h"
#include "models/packs/pack_plan.h"
#include "models/packs/page_numbers.h"
#include "models/store/check.h"
#include "tests/documents/a_foreign_pdf.h"
#include "tests/documents/pdf_check.h"
#include "tests/support/bulletins.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::ElementsAre;

namespace {

class Packs : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Meeting> march;
    Id<AgendaItem> welcome, visits;

    Packs() {
        Meeting made;
        made.title = u"Spring meeting"_s;
        made.heldOn = {2025, 3, 6};
        made.startsAt = QTime(14, 0);
        march = *addMeeting(workspace, made);
        welcome = *addAgendaItem(workspace, march, u"Welcome"_s);
        visits = *addAgendaItem(workspace, march, u"Visits"_s);
    }
    static PaperFile file(int pages, const QString& name = u"paper.pdf"_s) {
        auto read = readPaperBytes(aForeignPdf(pages), name);
        EXPECT_TRUE(read) << why(read);
        return *read;
    }
    Id<Paper> paper(const QString& title, int pages, Id<AgendaItem> item = {},
                    PaperReaders readers = PaperReaders::Everyone) {
        Paper paper;
        paper.meeting = march;
        paper.item = item;
        paper.title = title;
        paper.readers = readers;
        const auto id = addPaper(workspace, paper, file(pages));
        EXPECT_TRUE(id) << why(id);
        return id.value_or(Id<Paper>{});
    }
    QStringList papers() {
        QStringList all;
        const auto rows = papersOf(workspace, march);
        for (const PaperRow& row : *rows) all << row.shownNumber() + u' ' + row.paper.title;
        return all;
    }
    Result<MadePack> made(const Result<PackPlan>& plan) {
        EXPECT_TRUE(plan) << why(plan);
        if (!plan) return tl::unexpected(plan.error());
        SilentProgress silent;
        return makePack(*plan, silent);
    }
    MadePack issued(Edition edition = Edition::Full) {
        auto pack = made(planPack(workspace, march, edition));
        EXPECT_TRUE(pack) << why(pack);
        EXPECT_TRUE(issuePack(workspace, *pack));
        return *pack;
    }
    static QStringList pagesOf(const MadePack& pack) {
        QStringList all;
        for (const PackPart& part : pack.parts)
            all << u"%1: %2"_s.arg(part.number).arg(pageSpan(part.firstPage, part.lastPage));
        return all;
    }
};

}  // namespace

TEST_F(Packs, PapersAreNumberedByTheAgenda) {
    paper(u"About visits"_s, 2, visits);
    paper(u"For everything"_s, 1);
    const auto second = paper(u"Hosts"_s, 1, visits);
    paper(u"A word of welcome"_s, 1, welcome);
    EXPECT_EQ(papers(), (QStringList{u"Paper 1 A word of welcome"_s, u"Paper 2 About visits"_s, u"Paper 3 Hosts"_s,
                                     u"Paper 4 For everything"_s}));
    ASSERT_TRUE(movePaper(workspace, second, 0));
    EXPECT_EQ(papers().at(1), u"Paper 2 Hosts"_s);
    ASSERT_TRUE(moveAgendaItem(workspace, visits, 0));
    EXPECT_EQ(papers().first(), u"Paper 1 Hosts"_s) << "they follow their item";
    const auto agenda = agendaDocument(workspace, march);
    ASSERT_TRUE(agenda);
    EXPECT_TRUE(QString::fromUtf8(*doc::write(*agenda, doc::Format::Text)).contains(u"Paper 1: Hosts"_s));
    ASSERT_TRUE(deleteAgendaItem(workspace, visits));
    EXPECT_EQ(papers().size(), 4) << "papers outlive their item";
}

TEST_F(Packs, APaperHasVersionsAndTheSameFileIsNone) {
    const auto id = paper(u"Plan"_s, 2);
    EXPECT_TRUE(replacePaperFile(workspace, id, file(2)));
    EXPECT_EQ(versionsOf(workspace, id)->size(), 1u);
    EXPECT_EQ(workspace.undoName(), u"adding of paper 'Plan'"_s) << "no step of its own";
    EXPECT_TRUE(replacePaperFile(workspace, id, file(3, u"plan-2.pdf"_s)));
    EXPECT_EQ(versionsOf(workspace, id)->front().number, 2);
    EXPECT_EQ(papersOf(workspace, march)->front().version->pages, 3);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(papersOf(workspace, march)->front().version->pages, 2);
}

TEST_F(Packs, ALinkedFileIsWatched) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.pdf"_s);
    const auto put = [&](int pages) {
        QFile out(path);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(aForeignPdf(pages));
    };
    put(1);
    Paper linked;
    linked.meeting = march;
    linked.title = u"Plan"_s;
    linked.linkedPath = path;
    const auto id = addPaper(workspace, linked, *readPaperFile(path));
    ASSERT_TRUE(id);
    const auto state = [&] { return linkStateOf(papersOf(workspace, march)->front()); };
    EXPECT_EQ(state(), LinkState::Same);
    put(2);
    EXPECT_EQ(state(), LinkState::Changed);
    ASSERT_TRUE(replacePaperFile(workspace, *id, *readPaperFile(path)));
    EXPECT_EQ(state(), LinkState::Same);
    QFile::remove(path);
    EXPECT_EQ(state(), LinkState::Gone);
    EXPECT_TRUE(made(planPack(workspace, march, Edition::Full))) << "what was taken is still here";
}

TEST_F(Packs, FilesThatAreNoPapersAreRefusedWithASentence) {
    const auto says = [](const QByteArray& bytes, const QString& name) {
        const auto read = readPaperBytes(bytes, name);
        EXPECT_FALSE(read);
        return read ? QString() : read.error().what;
    };
    EXPECT_EQ(says("MZ", u"setup.exe"_s),
              u"“setup.exe” is not taken as a paper. Papers are PDF, PNG or JPEG files. Save it as a PDF where it was "
              "written."_s);
    EXPECT_TRUE(says({}, u"plan.pdf"_s).contains(u"It is empty"_s));
    EXPECT_TRUE(says("\x89PNG\r\n\x1a\n broken", u"map.png"_s).contains(u"map.png"_s));
    EXPECT_FALSE(readPaperFile(u"/nowhere/plan.pdf"_s));
    const auto picture = readPaperBytes(aPicture(), u"map.png"_s);
    ASSERT_TRUE(picture) << why(picture);
    EXPECT_TRUE(picture->read.isTagged);
}

TEST_F(Packs, HoldAgendaMinutesToApproveAndPapersWithOneNumbering) {
    Meeting before;
    before.title = u"November"_s;
    before.heldOn = {2024, 11, 6};
    before.state = MeetingState::Checked;
    const auto november = *addMeeting(workspace, before);
    const auto said = *addAgendaItem(workspace, november, u"Reading"_s);
    ASSERT_TRUE(edit<AgendaItem>(
        workspace, said, [](const AgendaItem& i) { return editOf(i); },
        [](AgendaItem& i) { i.minutes = u"Schools lend each other books."_s; }));
    Action open;
    open.meeting = november;
    open.wording = u"Lend books"_s;
    ASSERT_TRUE(addAction(workspace, open));
    paper(u"Hosts"_s, 3, visits);
    paper(u"Map"_s, 2, visits);
    const auto pack = made(planPack(workspace, march, Edition::Full));
    ASSERT_TRUE(pack) << why(pack);
    EXPECT_EQ(pack->pack.pages, 4 + 5) << "contents, agenda, minutes, log, papers";
    EXPECT_EQ(pagesOf(*pack), (QStringList{u"1: 5–7"_s, u"2: 8–9"_s}));
    EXPECT_EQ(firstPages(pack->pack, pack->parts), (std::vector{5, 8}));
    doc::PdfFacts facts;
    doc::checkPdf(pack->pdf, &facts);
    EXPECT_EQ(facts.pages, 9);
    EXPECT_EQ(made(planPack(workspace, march, Edition::Full))->pdf, pack->pdf) << "the same bytes again";
}

TEST_F(Packs, OfTheProgramsOwnPagesIsTaggedThroughout) {
    ThreeItems bulletin(workspace);
    Paper paper;
    paper.meeting = march;
    paper.item = visits;
    paper.title = u"The last bulletin"_s;
    paper.source = u"bulletin"_s;
    paper.sourceId = bulletin.bulletin.value;
    ASSERT_TRUE(addPaperFrom(workspace, paper));
    const auto pack = made(planPack(workspace, march, Edition::Full));
    ASSERT_TRUE(pack) << why(pack);
    EXPECT_TRUE(doc::checkPdf(pack->pdf).isEmpty()) << doc::checkPdf(pack->pdf).join(u'\n').toStdString();
    EXPECT_TRUE(pack->warnings.isEmpty()) << pack->warnings.join(u'\n').toStdString();
}

TEST_F(Packs, EditionsLeaveOutWhatIsNotForTheirReaders) {
    const auto secret = *addAgendaItem(workspace, march, u"A complaint"_s);
    ASSERT_TRUE(edit<AgendaItem>(
        workspace, secret, [](const AgendaItem& i) { return editOf(i); },
        [](AgendaItem& i) { i.isConfidential = true; }));
    paper(u"Open"_s, 1, visits);
    paper(u"For members"_s, 1, visits, PaperReaders::Members);
    paper(u"The complaint"_s, 1, secret);
    paper(u"Salaries"_s, 1, visits, PaperReaders::Confidential);
    const auto titles = [&](Edition edition) {
        QStringList all;
        const auto plan = planPack(workspace, march, edition);
        for (const PlannedPaper& each : plan->papers) all << each.title;
        return all;
    };
    EXPECT_EQ(titles(Edition::Full), (QStringList{u"Open"_s, u"For members"_s, u"Salaries"_s, u"The complaint"_s}));
    EXPECT_EQ(titles(Edition::Open), (QStringList{u"Open"_s, u"For members"_s}));
    EXPECT_EQ(titles(Edition::Observers), QStringList{u"Open"_s});
    const QString agenda =
        QString::fromUtf8(*doc::write(*agendaDocument(workspace, march, Edition::Observers), doc::Format::Text));
    for (const QString& hidden : {u"complaint"_s, u"Salaries"_s, u"For members"_s})
        EXPECT_FALSE(agenda.contains(hidden, Qt::CaseInsensitive)) << hidden.toStdString();
}

TEST_F(Packs, LatePapersGoOutAsASupplementThatContinuesTheNumbers) {
    EXPECT_TRUE(planSupplement(workspace, march, Edition::Full).error().what.contains(u"has not gone out"_s));
    const auto hosts = paper(u"Hosts"_s, 3, visits);
    const auto map = paper(u"Map"_s, 2, visits);
    const MadePack first = issued();
    EXPECT_EQ(pagesOf(first), (QStringList{u"1: 3–5"_s, u"2: 6–7"_s}));
    EXPECT_TRUE(planSupplement(workspace, march, Edition::Full).error().what.contains(u"Nothing has changed"_s));
    paper(u"Welcome"_s, 2, welcome);
    ASSERT_TRUE(replacePaperFile(workspace, hosts, file(4)));
    ASSERT_TRUE(deletePapers(workspace, {map.value}));
    const auto plan = planSupplement(workspace, march, Edition::Full);
    const auto supplement = made(plan);
    ASSERT_TRUE(supplement) << why(supplement);
    EXPECT_EQ(pagesOf(*supplement), (QStringList{u"3: 2a–2b"_s, u"1: 5a–5d"_s}));
    EXPECT_EQ(plan->withdrawn, QStringList{u"Paper 2: Map"_s});
    EXPECT_TRUE(plan->papers.front().isLate);
    ASSERT_TRUE(issuePack(workspace, *supplement));
    EXPECT_EQ(packsOf(workspace, march)->front().supplement, 1);
    ASSERT_TRUE(replacePaperFile(workspace, hosts, file(1, u"again.pdf"_s)));
    EXPECT_EQ(pagesOf(*made(planSupplement(workspace, march, Edition::Full))), QStringList{u"1: 5e"_s});
}

TEST_F(Packs, AreKeptAsTheyWentOut) {
    const auto hosts = paper(u"Hosts"_s, 3, visits);
    paper(u"Map"_s, 2, visits);
    const MadePack first = issued();
    ASSERT_TRUE(replacePaperFile(workspace, hosts, file(4)));
    const MadePack second = issued();
    const auto packs = packsOf(workspace, march);
    ASSERT_EQ(packs->size(), 2u);
    EXPECT_EQ(packs->front().version, 2);
    EXPECT_EQ(*bytesOf(workspace, packs->back()), first.pdf);
    EXPECT_EQ(*pagesThatChanged(workspace, packs->front()), (std::vector{1, 2, 3, 4, 5, 6})) << "not the map";
    EXPECT_EQ(pagesThatChanged(workspace, packs->back())->size(), 7u) << "there was none before";
    ASSERT_TRUE(deletePapers(workspace, {hosts.value}));
    EXPECT_EQ(*bytesOf(workspace, packs->back()), first.pdf);
    EXPECT_EQ(titleOf(workspace, u"pack"_s, packs->front().id.value),
              u"Spring meeting, Thu 6 Mar 2025: Pack, version 2, full"_s);
}

TEST_F(Packs, StopWithoutATrace) {
    paper(u"Hosts"_s, 3, visits);
    SilentProgress cancelled;
    cancelled.cancel();
    const auto plan = planPack(workspace, march, Edition::Full);
    const auto pack = makePack(*plan, cancelled);
    ASSERT_FALSE(pack);
    EXPECT_EQ(pack.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(packsOf(workspace, march)->empty());
}

TEST(PageNumbers, GoInBehindAPage) {
    EXPECT_THAT(pagesBehind(101, 0, 3), ElementsAre(u"101a"_s, u"101b"_s, u"101c"_s));
    EXPECT_THAT(pagesBehind(7, 25, 3), ElementsAre(u"7z"_s, u"7aa"_s, u"7ab"_s));
    EXPECT_EQ(pageBefore(u"101ab"_s), 101);
    EXPECT_EQ(pageBefore(u"x"_s), 0);
    EXPECT_EQ(pageSpan(u"5"_s, u"5"_s), u"5"_s);
}
