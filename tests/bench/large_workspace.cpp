// SPDX-License-Identifier: GPL-3.0-or-later
// A large year: 20,000 people, 2,000 organisations, 500 updates, 200 bulletins. What an officer waits for, each beside
// a peer or a limit in the same run.
#include <benchmark/benchmark.h>

#include <QFile>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>

#include "models/bulletins/bulletin_repository.h"
#include "models/documents/formats.h"
#include "models/documents/label_sheet.h"
#include "models/groups/group_repository.h"
#include "models/groups/update_repository.h"
#include "models/offers/moments.h"
#include "models/people/coverage.h"
#include "models/people/duplicates.h"
#include "models/people/people_facts.h"
#include "models/people/people_list.h"
#include "models/people/related.h"
#include "models/privacy/retention.h"
#include "models/store/check.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

Identity identity() {
    return {u"A. Example"_s, [] { return QDateTime(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC); }};
}

const QString lorem =
    u"Twelve schools are trying **one page** about the child that travels with them to the next setting; there is room "
    u"for eight more.\n\n"
    "- knowing who to ask before the move\n- meeting the new setting more than once\n"_s;

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s | %s", qPrintable(result.error().what), qPrintable(result.error().detail));
    return std::move(*result);
}
void must(const Result<>& result) {
    if (!result) qFatal("%s | %s", qPrintable(result.error().what), qPrintable(result.error().detail));
}

void fillPeople(Workspace& w) {
    must(w.step(u"import of organisations"_s, [&]() -> Result<> {
        for (int i = 0; i < 2000; ++i) {
            Organisation o;
            o.name = u"Example School %1"_s.arg(i);
            o.town = u"Town %1"_s.arg(i % 70);
            must(Repository<Organisation>(w).add(o).map([](auto) {}));
        }
        return {};
    }));
    must(w.step(u"import of people"_s, [&]() -> Result<> {
        for (int i = 0; i < 20000; ++i) {
            Person p;
            p.givenName = u"Given%1"_s.arg(i % 400);
            p.familyName = u"Family%1"_s.arg(i * 7919 % 20000);
            p.email = u"p%1@example.org"_s.arg(i);
            const auto id = must(Repository<Person>(w).add(p));
            must(Repository<Role>(w).add({{}, id, {i % 2000 + 1}, u"Teacher"_s, QDate(2020, 9, 1), {}}).map([](auto) {
            }));
            if (i % 10 == 0)
                must(Repository<Membership>(w)
                         .add({{}, id, Sector(i % 9), MembershipState::Member, {}, {}, QDate(2024, 2, 1), {}, {}})
                         .map([](auto) {}));
        }
        return {};
    }));
}

void fillUpdates(Workspace& w) {
    std::vector<Id<Group>> groups;
    for (int i = 0; i < 20; ++i) {
        Group g;
        g.name = u"Group %1"_s.arg(i);
        groups.push_back(must(addGroup(w, g)));
    }
    for (int r = 0; r < 25; ++r) {
        UpdateRound round;
        round.name = u"Round %1"_s.arg(r);
        round.dueOn = QDate(2020, 1, 15).addMonths(r * 2);
        const auto id = must(openRound(w, round, groups));
        must(w.step(u"texts"_s, [&]() -> Result<> {
            for (Update& update : must(updatesOf(w, id))) {
                update.done = lorem + lorem;
                update.next = lorem;
                update.state = UpdateState::Published;
                must(Repository<Update>(w).update(update));
            }
            return {};
        }));
    }
}

void fillBulletins(Workspace& w) {
    for (int b = 0; b < 200; ++b) {
        const auto id = must(newBulletin(w, QDate(2018, 1, 5).addDays(b * 14)));
        const Issue issue = must(issueOf(w, id));
        must(w.step(u"items"_s, [&]() -> Result<> {
            for (int i = 0; i < (b == 199 ? 40 : 8); ++i) {
                BulletinItem item;
                item.bulletin = id;
                item.section = issue.sections[size_t(i) % issue.sections.size()].section.id;
                item.position = i;
                item.title = u"Item %1 of the bulletin"_s.arg(i);
                item.body = lorem;
                item.linkText = u"Sign up for pilot %1"_s.arg(i);
                item.linkUrl = u"https://example.org/pilot/%1"_s.arg(i);
                item.actionRequired = i % 5 == 0;
                item.actionBy = QDate(2025, 3, 1).addDays(i);
                must(Repository<BulletinItem>(w).add(item).map([](auto) {}));
            }
            return {};
        }));
    }
}

/// Made once for the whole run, or kept in NLC_BENCH_FILE for a look with the program itself.
QString largeWorkspace() {
    static const QTemporaryDir folder;
    static const QString path = [] {
        QString file = qEnvironmentVariable("NLC_BENCH_FILE");
        if (file.isEmpty()) file = folder.filePath(u"large.nlc"_s);
        if (QFile::exists(file)) return file;
        auto w = must(Workspace::create(file, identity()));
        fillPeople(*w);
        fillUpdates(*w);
        fillBulletins(*w);
        return file;
    }();
    return path;
}

std::unique_ptr<Workspace> opened() { return must(Workspace::open(largeWorkspace(), identity())); }

qint64 residentKb() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.simplified().split(' ').value(1).toLongLong();
    return 0;
}

void openWorkspace(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(opened());
}
BENCHMARK(openWorkspace)->Unit(benchmark::kMillisecond);

void openAndListPeople(benchmark::State& state) {  // limit: 500 ms until the page is usable
    for (auto _ : state) {
        const auto w = opened();
        const auto list = peopleList(*w);
        list->sort(0, Qt::AscendingOrder);
        benchmark::DoNotOptimize(list->rowCount());
        state.counters["resident_MB"] = double(residentKb()) / 1024;
    }
}
BENCHMARK(openAndListPeople)->Unit(benchmark::kMillisecond);

void filterKeyPress(benchmark::State& state) {  // limit: 16 ms
    const auto w = opened();
    const auto list = peopleList(*w);
    list->sort(0, Qt::AscendingOrder);
    const QStringList typed{u"f"_s, u"fa"_s, u"fam"_s, u"fam 17"_s, u"fam 173"_s, u""_s};
    qsizetype i = 0;
    for (auto _ : state) list->setFilter(typed[i++ % typed.size()]);
}
BENCHMARK(filterKeyPress)->Unit(benchmark::kMillisecond);

void filterKeyPressThroughQtsProxy(benchmark::State& state) {  // the peer
    const auto w = opened();
    const auto list = peopleList(*w);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(list.get());
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.sort(0);
    const QStringList typed{u"f"_s, u"fa"_s, u"fam"_s, u"family17"_s, u"family173"_s, u""_s};
    qsizetype i = 0;
    for (auto _ : state) proxy.setFilterFixedString(typed[i++ % typed.size()]);
}
BENCHMARK(filterKeyPressThroughQtsProxy)->Unit(benchmark::kMillisecond);

FilterDefinition threeRules() {
    return {true,
            {{u"sector"_s, RuleTest::Is, word(Sector::School)},
             {u"since"_s, RuleTest::LongerAgo, u"90"_s},
             {u"name"_s, RuleTest::Contains, u"family1"_s}}};
}

void threeRulesOnAllPeople(benchmark::State& state) {  // limit: 16 ms
    const auto w = opened();
    const auto list = peopleList(*w);
    list->sort(0, Qt::AscendingOrder);
    const auto rules = compiled(threeRules(), personFacts(), identity().today());
    for (auto _ : state) {
        list->setCondition(rules);
        state.counters["rows"] = list->rowCount();
    }
}
BENCHMARK(threeRulesOnAllPeople)->Unit(benchmark::kMillisecond);

void duplicatesAmongAllPeople(benchmark::State& state) {  // limit: 2 s
    const auto w = opened();
    SilentProgress progress;
    for (auto _ : state) state.counters["pairs"] = double(must(likelyDuplicates(*w, progress)).size());
}
BENCHMARK(duplicatesAmongAllPeople)->Unit(benchmark::kMillisecond);

void coverageOfAll(benchmark::State& state) {
    const auto w = opened();
    for (auto _ : state) benchmark::DoNotOptimize(must(Coverage::of(*w, identity().today())));
}
BENCHMARK(coverageOfAll)->Unit(benchmark::kMillisecond);

void retentionOfAll(benchmark::State& state) {
    const auto w = opened();
    for (auto _ : state) state.counters["named"] = double(must(retentionProposals(*w)).size());
}
BENCHMARK(retentionOfAll)->Unit(benchmark::kMillisecond);

void lifeOfOnePerson(benchmark::State& state) {  // read when the page shows somebody: limit 16 ms
    const auto w = opened();
    for (auto _ : state) {
        benchmark::DoNotOptimize(must(momentsOf(*w, {u"person"_s, 77})));
        benchmark::DoNotOptimize(must(relatedPeople(*w, {77})));
    }
}
BENCHMARK(lifeOfOnePerson)->Unit(benchmark::kMillisecond);

void thousandAddressLabels(benchmark::State& state) {
    const std::vector<doc::Label> labels(
        1000, {{u"Ada Ashford"_s, u"Example School"_s, u"1 Example Street"_s, u"NR1 1AA"_s}});
    for (auto _ : state)
        state.counters["bytes"] = double(must(doc::writeLabels(doc::labelLayouts.front(), labels)).size());
}
BENCHMARK(thousandAddressLabels)->Unit(benchmark::kMillisecond);

void oneEditWithItsCommit(benchmark::State& state) {
    const auto w = opened();
    const auto list = peopleList(*w);
    int i = 0;
    for (auto _ : state)
        must(edit<Person>(
            *w, {77}, [](const Person& p) { return editOf(p); }, [&](Person& p) { p.phone = u"01603 %1"_s.arg(++i); }));
}
BENCHMARK(oneEditWithItsCommit)->Unit(benchmark::kMillisecond);

void searchEverything(benchmark::State& state) {
    const auto w = opened();
    for (auto _ : state) benchmark::DoNotOptimize(w->search(u"pilot"_s));
}
BENCHMARK(searchEverything)->Unit(benchmark::kMillisecond);

void exportFortyItems(benchmark::State& state) {  // limit: 300 ms; e-mail under 60,000 bytes
    const auto w = opened();
    const auto format = doc::Format(state.range(0));
    for (auto _ : state) {
        const auto bytes = must(doc::write(must(bulletinDocument(*w, must(latestBulletin(*w)).id)), format));
        state.counters["bytes"] = double(bytes.size());
    }
    state.SetLabel(doc::nameOf(format).word);
}
BENCHMARK(exportFortyItems)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

void checkEverything(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(must(checkWorkspace(largeWorkspace())).isClean());
}
BENCHMARK(checkEverything)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
