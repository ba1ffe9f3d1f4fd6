// SPDX-License-Identifier: GPL-3.0-or-later
// Fifty pages of minutes while more is typed, on the page of meetings with a workspace on disk. Limit: no key press is
// answered later than 16 ms.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "models/meetings/meeting_repository.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/theme.h"
#include "views/meetings/meeting_details.h"
#include "views/meetings/meetings_page.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

constexpr int presses = 300, letters = 150'000;
// Milliseconds. As fast as a key repeats that is held down: faster than anybody types.
constexpr double betweenPresses = 33, settled = 500;

QString fiftyPages() {
    QString text = u"# What was said\n\n"_s;
    for (int i = 1; text.size() < letters; ++i)
        text +=
            u"%1. **Oak Example Primary** lends its *reading week*; see [the offer](https://example.org/%1). What was "
            "seen, what will be tried, and what would help, in the words of those who were there and of those who "
            "wrote in before.\n\n- two schools answered\n- one asks for more time\n\n"_s.arg(i);
    return text;
}

/// The page as the window shows it, at the minutes of a meeting.
struct MinutesPage {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<Made<MeetingsPage>> page;
    controls::MarkdownText* text = nullptr;

    MinutesPage() {
        theme::apply(*qApp, theme::Scheme::Light);
        const Identity identity{u"A. Example"_s, [] { return QDateTime::currentDateTimeUtc(); }};
        workspace = std::move(*Workspace::create(folder.filePath(u"year.nlc"_s), identity));
        Meeting meeting;
        meeting.title = u"Spring meeting"_s;
        meeting.heldOn = {2025, 3, 6};
        meeting.state = MeetingState::Draft;
        const auto id = *addMeeting(*workspace, meeting);
        const auto item = *addAgendaItem(*workspace, id, u"Visits"_s);
        (void)edit<AgendaItem>(
            *workspace, item, [](const AgendaItem& i) { return editOf(i); },
            [](AgendaItem& i) { i.minutes = fiftyPages().trimmed(); });
        desk = std::make_unique<Desk>(*workspace);
        page = std::make_unique<Made<MeetingsPage>>(*desk);
        page->resize(1122, 700);
        page->show();
        page->activateWindow();
        page->showRecord(u"meeting"_s, id.value);
        page->findChild<MeetingDetails*>()->showPart(MeetingDetails::Part::Minutes);
        for (auto* each : page->findChildren<controls::MarkdownText*>())
            if (each->isVisibleTo(page.get()) && each->markdown().size() >= letters) text = each;
    }
};

/// The window goes about its work until then.
void work(const QElapsedTimer& clock, double until) {
    while (double(clock.nsecsElapsed()) / 1e6 < until) {
        QApplication::processEvents();
        QThread::usleep(200);
    }
}

/// Counters in milliseconds from when a key is pressed until what it wrote is painted, with what the window was busy
/// with when it was pressed: of all presses the one in the middle, of twenty the slowest, and the slowest.
void typingMinutes(benchmark::State& state) {
    const MinutesPage page;
    if (!page.text) return state.SkipWithError("the minutes are not shown");
    page.text->setFocus();
    page.text->moveCursor(QTextCursor::End);
    QTextCursor cursor = page.text->textCursor();
    cursor.setPosition(int(cursor.position() * state.range(0) / 100));
    cursor.movePosition(QTextCursor::EndOfBlock);
    page.text->setTextCursor(cursor);
    std::vector<double> took;
    QElapsedTimer clock;
    clock.start();
    work(clock, settled);
    for (auto _ : state) {
        for (int i = 0; i < presses; ++i) {
            const double pressed = settled + i * betweenPresses;
            work(clock, pressed);
            QTest::keyClick(page.text, i % 6 == 5 ? ' ' : char('a' + i % 26));
            QApplication::sendPostedEvents();
            took.push_back(double(clock.nsecsElapsed()) / 1e6 - pressed);
        }
    }
    std::sort(took.begin(), took.end());
    state.counters["median"] = took[took.size() / 2];
    state.counters["of20"] = took[took.size() * 95 / 100];
    state.counters["worst"] = took.back();
    state.counters["letters"] = double(page.text->markdown().size());
}
// At the beginning, in the middle, at the end.
BENCHMARK(typingMinutes)->Arg(0)->Arg(50)->Arg(100)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
