// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/statistics_service.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

#include "tests/outcomes/outcome_files.h"
#include "tests/support/statistics_server.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

using Response = StatisticsServer::Response;
using Request = StatisticsServer::Request;

class StatisticsServiceTest : public testing::Test {
protected:
    StatisticsServiceTest() {
        settings.base = server.address();
        settings.cacheFolder = folder.filePath(u"cache"_s);
        settings.pageSize = 6;
        settings.limits.timeout = 5'000;
        settings.now = [this] { return *clock.at; };
        settings.proxyFor = [](const QUrl&) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        restart();
    }
    /// As when the program is started again.
    void restart() { service = std::make_unique<StatisticsService>(settings); }

    template <typename T>
    struct Heard {
        std::optional<T> value;
        AnsweredAt at;
        std::optional<Error> error;
    };
    /// Asks, and waits for the answer as the window does: events go on.
    template <typename T>
    Heard<T> heard(const std::function<void(StatisticsService::Use<T>, StatisticsService::Fail)>& ask) {
        auto got = std::make_shared<Heard<T>>();
        int answers = 0;
        ask(
            [&, got](T value, const AnsweredAt& at) {
                got->value = std::move(value);
                got->at = at;
                ++answers;
            },
            [&, got](const Error& error) {
                got->error = error;
                ++answers;
            });
        constexpr int patience = 20'000;
        (void)QTest::qWaitFor([&] { return answers > 0; }, patience);
        QTest::qWait(1);
        EXPECT_EQ(answers, 1);
        EXPECT_FALSE(service->isBusy());
        return *got;
    }
    Heard<std::vector<StatisticsPublication>> search(const QString& words) {
        return heard<std::vector<StatisticsPublication>>(
            [&](const auto& use, const auto& fail) { service->findPublications(words, use, fail); });
    }
    Heard<std::vector<StatisticsDataSet>> dataSets() {
        return heard<std::vector<StatisticsDataSet>>([&](const auto& use, const auto& fail) {
            service->findDataSets({u"b7a9-ks2"_s, u"Key stage 2 attainment"_s, {}, {}}, use, fail);
        });
    }
    Heard<StatisticsMeta> meta() {
        return heard<StatisticsMeta>([&](const auto& use, const auto& fail) { service->describe(set, use, fail); });
    }
    Heard<ReadOutcomes> fetch(const StatisticsQuery& query = {}) {
        const StatisticsMeta known = must(metaOf(StatisticsServer::meta()));
        return heard<ReadOutcomes>(
            [&](const auto& use, const auto& fail) { service->fetch(set, known, query, use, fail); });
    }
    /// What is said when every question to the figures is answered so.
    QString saidOf(const Response& response) {
        server.instead = [response](const Request&) { return response; };
        const auto answer = fetch();
        EXPECT_FALSE(answer.value);
        const QString says = answer.error ? answer.error->what : QString();
        EXPECT_TRUE(says.contains(u"Nothing was"_s)) << says.toStdString();
        return says;
    }
    static bool mentions(const QString& says, const char* words) { return says.contains(QLatin1String(words)); }

    QTemporaryDir folder;
    Clock clock;
    StatisticsServer server;
    StatisticsSettings settings;
    std::unique_ptr<StatisticsService> service;
    const StatisticsDataSet set{u"019afee5-4791"_s, u"KS2 by local authority"_s, {}, u"1.1"_s};
};

TEST_F(StatisticsServiceTest, FindsAPublicationItsDataSetsAndWhatIsInThem) {
    const auto found = search(u"  key stage 2 & more "_s);
    ASSERT_TRUE(found.value) << found.error->detail.toStdString();
    ASSERT_EQ(found.value->size(), 1u);
    EXPECT_EQ(found.value->front().title, u"Key stage 2 attainment"_s);
    EXPECT_EQ(found.value->front().lastPublished, QDate(2025, 12, 11));
    EXPECT_TRUE(server.requests().front().target.toEncoded().contains("search=key%20stage%202%20%26%20more"))
        << server.requests().front().target.toEncoded().toStdString();
    const auto sets = dataSets();
    ASSERT_TRUE(sets.value);
    ASSERT_EQ(sets.value->size(), 1u) << "one that was withdrawn is not offered";
    EXPECT_EQ(sets.value->front().version, u"1.1"_s);
    EXPECT_EQ(sets.value->front().lastPeriod, u"2024/25"_s);
    const auto held = meta();
    ASSERT_TRUE(held.value);
    EXPECT_EQ(held.value->filters.at(0).options.at(1).label, u"Reading"_s);
    EXPECT_EQ(held.value->places.value(u"LA"_s).at(0).oldCode, u"926"_s);
    EXPECT_EQ(held.value->indicators.at(1).unit, QString()) << "no unit is null";
}

TEST_F(StatisticsServiceTest, TwoLettersAreNotSearchedFor) {
    const auto found = search(u"ks"_s);
    ASSERT_TRUE(found.error);
    EXPECT_EQ(found.error->what, u"Give at least three letters to search for."_s);
    EXPECT_EQ(server.questions(), 0);
}

TEST_F(StatisticsServiceTest, FiguresOfAllPagesAreTheSameAsThoseOfTheFileDownloadedByHand) {
    QSignalSpy progressed(service.get(), &StatisticsService::progressed);
    const auto fetched = fetch();
    ASSERT_TRUE(fetched.value) << fetched.error->what.toStdString() << fetched.error->detail.toStdString();
    EXPECT_EQ(server.questions(), 3) << "16 rows by six";
    ReadOptions options;
    for (const auto& [name, kind] : {std::pair("subject", "Filter"),
                                     {"breakdown", "Filter"},
                                     {"expected_standard_pupil_percent", "Indicator"},
                                     {"higher_standard_pupil_percent", "Indicator"}})
        options.labels.insert(u"type:"_s + QLatin1String(name), QLatin1String(kind));
    options.labels.insert(u"expected_standard_pupil_percent"_s, u"Percentage meeting the expected standard"_s);
    options.labels.insert(u"higher_standard_pupil_percent"_s, u"Percentage at the higher standard"_s);
    const ReadOutcomes byHand = readWhole(StatisticsServer::csv(), u"ks2.csv"_s, options);
    ASSERT_EQ(fetched.value->releases.size(), 2u);
    for (size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(fetched.value->releases[i].bytes, byHand.releases[i].bytes);
        EXPECT_EQ(fetched.value->releases[i].release.title, byHand.releases[i].release.title);
        EXPECT_EQ(fetched.value->releases[i].release.year, byHand.releases[i].release.year);
        EXPECT_EQ(fetched.value->releases[i].release.laCodes, byHand.releases[i].release.laCodes);
    }
    EXPECT_EQ(fetched.value->releases[0].release.fileName, u"KS2 by local authority, version 1.1"_s);
    EXPECT_EQ(progressed.last().at(0).toInt(), 12);
    EXPECT_EQ(progressed.last().at(1).toInt(), 16);
}

TEST_F(StatisticsServiceTest, SymbolsAreNoNumbersAndWhatIsKeptIsFoundAsEveryOtherRelease) {
    const auto fetched = fetch();
    ASSERT_TRUE(fetched.value);
    const auto workspace = inMemory(clock);
    ASSERT_TRUE(importReleases(*workspace, must(planReleases(*workspace, {*fetched.value}, false))));
    const OutcomeStore store = must(OutcomeStore::of(*workspace));
    const auto figure = [&](const char* id, PupilGroup group, const AreaKey& area, int year) {
        return store.figure(measure(id), group, area, year, ReleaseSource::Statistics).value_or(OutcomeFigure{}).value;
    };
    EXPECT_EQ(figure("rwm-expected", PupilGroup::All, la("926"), 2025).number, 56);
    EXPECT_EQ(figure("rwm-expected", PupilGroup::Disadvantaged, la("926"), 2025).number, 39);
    EXPECT_EQ(figure("reading-expected", PupilGroup::All, la("926"), 2025).number, 71);
    EXPECT_EQ(figure("rwm-expected", PupilGroup::All, stateFundedEngland, 2025).number, 63);
    EXPECT_EQ(figure("rwm-expected", PupilGroup::All, school("900001"), 2025).number, 64);
    EXPECT_EQ(figure("rwm-higher", PupilGroup::Disadvantaged, la("926"), 2024).status, ValueStatus::Suppressed);
    EXPECT_EQ(figure("rwm-higher", PupilGroup::All, la("935"), 2024).status, ValueStatus::NotApplicable);
    EXPECT_EQ(figure("rwm-expected", PupilGroup::Disadvantaged, school("900001"), 2025).status,
              ValueStatus::Suppressed);
    EXPECT_TRUE(must(planReleases(*workspace, {*fetch().value}, false)).at(0).isSame) << "the same again";
}

TEST_F(StatisticsServiceTest, JustWhatWasChosenIsAskedFor) {
    StatisticsQuery query;
    query.indicators = QStringList{u"iExp"_s};
    query.filters.insert(u"fGrp"_s, {u"all"_s});
    query.levels = QStringList{u"NAT"_s, u"LA"_s};
    query.periods = {{u"AY"_s, u"2024/2025"_s, {}}};
    query.authorities = QStringList{u"926"_s};
    ASSERT_TRUE(fetch(query).value);
    const Request& request = server.requests().front();
    EXPECT_TRUE(request.target.query().contains(u"dataSetVersion=1.1"_s)) << "all pages are of one version";
    EXPECT_EQ(
        QJsonDocument(StatisticsServer::asked(request).value(u"criteria"_s).toObject()).toJson(QJsonDocument::Compact),
        R"({"and":[{"filters":{"in":["all"]}},{"timePeriods":{"in":[{"code":"AY","period":"2024/2025"}]}},)"
        R"({"or":[{"geographicLevels":{"eq":"NAT"}},{"and":[{"geographicLevels":{"eq":"LA"}},)"
        R"({"locations":{"in":[{"id":"la926","level":"LA"}]}}]}]}]})");
    EXPECT_EQ(StatisticsServer::asked(request).value(u"indicators"_s).toArray().size(), 1);
    EXPECT_FALSE(request.headers.contains("cookie"));
}

TEST_F(StatisticsServiceTest, AnLaThatIsNotThereIsSaidBeforeAnythingIsAsked) {
    StatisticsQuery query;
    query.authorities = QStringList{u"926"_s, u"999"_s};
    const auto answer = fetch(query);
    ASSERT_TRUE(answer.error);
    EXPECT_TRUE(mentions(answer.error->what, "no LA with the number 999"));
    EXPECT_EQ(server.questions(), 0);
}

TEST_F(StatisticsServiceTest, RefusalsAreSaidInSentences) {
    EXPECT_TRUE(
        mentions(saidOf({400, R"({"title":"One or more validation errors occurred.","status":400,)"
                              R"("errors":[{"message":"Must not be empty.","code":"NotEmpty","path":"indicators"}]})"}),
                 "It says: Must not be empty."));
    EXPECT_TRUE(mentions(saidOf({400, "<html>Bad Request</html>"}), "did not take the question"));
    EXPECT_TRUE(mentions(saidOf({404, R"({"title":"Not Found","status":404})"}), "does not have this any more"));
    EXPECT_TRUE(mentions(saidOf({403, "no"}), "does not let this computer in"));
    EXPECT_TRUE(mentions(saidOf({500, "oh"}), "has a fault"));
    EXPECT_TRUE(mentions(saidOf({504, "late"}), "took too long over this question"));
    EXPECT_TRUE(mentions(saidOf({204, ""}), "answered with 204"));
}

TEST_F(StatisticsServiceTest, AskedTooOftenSaysWhenToAskAgain) {
    EXPECT_TRUE(mentions(saidOf({429, "", {{"Retry-After", "600"}}}), "Ask again in 10 minutes."));
    EXPECT_TRUE(mentions(saidOf({429, ""}), "Ask again in a few minutes."));
    EXPECT_TRUE(mentions(saidOf({429, "", {{"Retry-After", "soon"}}}), "Ask again in a few minutes."));
    const QDateTime now(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC);
    EXPECT_EQ(retryAfterOf("Wed, 12 Feb 2025 09:05:00 GMT", now), 300);
    EXPECT_EQ(retryAfterOf("Wed, 12 Feb 2025 08:00:00 GMT", now), 0);
    EXPECT_EQ(retryAfterOf("99999999999999", now), 24 * 60 * 60);
    EXPECT_EQ(retryAfterOf("-5", now), -1);
}

TEST_F(StatisticsServiceTest, AShortWaitIsWaitedForWithinAFetch) {
    int refusals = 0;
    server.instead = [&](const Request& request) -> std::optional<Response> {
        if (StatisticsServer::pageAsked(request) != 2 || refusals >= 2) return {};
        ++refusals;
        return Response{429, "", {{"Retry-After", "0"}}};
    };
    const auto answer = fetch();
    ASSERT_TRUE(answer.value) << answer.error->what.toStdString();
    EXPECT_EQ(refusals, 2);
    server.instead = [](const Request&) { return Response{429, "", {{"Retry-After", "0"}}}; };
    clock.pass(24 * 60 * 60);
    settings.cacheFolder.clear();
    restart();
    const auto without = fetch();
    ASSERT_TRUE(without.error) << "it is not asked without end";
}

TEST_F(StatisticsServiceTest, APageForPeopleIsNotTakenForFigures) {
    const QByteArray signIn = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
    EXPECT_TRUE(mentions(saidOf(StatisticsServer::page(signIn)), "A page for people came"));
    EXPECT_TRUE(mentions(saidOf({200, "  \n" + signIn}), "A page for people came")) << "whatever it calls itself";
}

TEST_F(StatisticsServiceTest, AnotherAddressIsNotFollowed) {
    LocalServer elsewhere([](const Request&) { return Response{200, StatisticsServer::results(1, 20)}; });
    EXPECT_TRUE(
        mentions(saidOf({302, "", {{"Location", elsewhere.address().toEncoded()}}}), "leads to another address"));
    EXPECT_TRUE(elsewhere.requests().empty());
    EXPECT_TRUE(mentions(saidOf({302, "", {{"Location", server.address().toEncoded() + "/again"}}}),
                         "leads to another address"))
        << "round and round";
}

TEST_F(StatisticsServiceTest, WhatIsNotOfTheShapeIsRefusedWhole) {
    const auto shapeIsSaid = [&](const QByteArray& body) {
        const QString says = saidOf({200, body});
        EXPECT_TRUE(mentions(says, "something else than it should") || mentions(says, "do not fit together"))
            << body.left(80).toStdString() << " → " << says.toStdString();
    };
    shapeIsSaid("");
    shapeIsSaid("null");
    shapeIsSaid("[1,2,3]");
    shapeIsSaid("{\"results\":");
    shapeIsSaid(QByteArray(5000, '['));
    shapeIsSaid(R"({"paging":{},"results":[]})");
    shapeIsSaid(R"({"paging":{"page":1,"totalResults":-5},"results":[]})");
    shapeIsSaid(R"({"paging":{"page":1,"totalResults":1e99},"results":[]})");
    shapeIsSaid(R"({"paging":{"page":"1","totalResults":1},"results":[]})");
    shapeIsSaid(R"({"paging":{"page":1,"totalResults":1},"results":{"0":{}}})");
    shapeIsSaid(R"({"paging":{"page":1,"totalResults":1},"results":[7]})");
    const QByteArray whole = StatisticsServer::results(1, 6);
    for (const auto& [from, to] : {std::pair<QByteArray, QByteArray>{"\"iExp\":\"61\"", "\"iExp\":{\"a\":1}"},
                                   {"\"iExp\":\"61\"", "\"iExp\":\"" + QByteArray(200, '6') + "\""},
                                   {"\"fSubj\":\"rwm\"", "\"fSubj\":5"},
                                   {"\"fSubj\":\"rwm\"", "\"fSubj\":\"unheard-of\""},
                                   {"\"NAT\":\"nat\"", "\"NAT\":\"nowhere\""},
                                   {"\"period\":\"2023/2024\"", "\"period\":null"},
                                   {"\"locations\":{", "\"locations\":[],\"places\":{"},
                                   {"\"values\":{", "\"worth\":{"}}) {
        ASSERT_TRUE(whole.contains(from)) << from.toStdString();
        QByteArray wrong = whole;
        shapeIsSaid(wrong.replace(wrong.indexOf(from), from.size(), to));
    }
}

TEST_F(StatisticsServiceTest, PagesThatLieAreRefused) {
    const auto fetchSaying = [&](const std::function<QByteArray(int page)>& page) {
        server.instead = [page](const Request& request) {
            return Response{200, page(StatisticsServer::pageAsked(request))};
        };
        const int before = server.questions();
        clock.pass(1);
        const auto answer = fetch();
        EXPECT_FALSE(answer.value);
        EXPECT_LT(server.questions() - before, 6) << "it does not go on without end";
        return answer.error ? answer.error->what : QString();
    };
    EXPECT_TRUE(mentions(fetchSaying([](int) { return StatisticsServer::results(1, 6); }), "do not fit together"))
        << "the first page again and again";
    EXPECT_TRUE(mentions(fetchSaying([](int page) {
                             QByteArray again = StatisticsServer::results(1, 6, 600);
                             return again.replace("\"page\":1", "\"page\":" + QByteArray::number(page));
                         }),
                         "do not fit together"))
        << "the first page under other numbers";
    EXPECT_TRUE(mentions(fetchSaying([](int page) { return StatisticsServer::results(page, 6, 1'000'000); }),
                         "do not fit together"))
        << "rows that never come";
    EXPECT_TRUE(
        mentions(fetchSaying([](int page) { return StatisticsServer::results(page, 6, 3); }), "do not fit together"))
        << "more rows than promised";
    EXPECT_TRUE(mentions(fetchSaying([](int page) { return StatisticsServer::results(page, 6, 15 + page); }),
                         "do not fit together"))
        << "a data set that changes meanwhile";
    EXPECT_TRUE(mentions(fetchSaying([](int page) { return StatisticsServer::results(page, 6, 2'000'001); }),
                         "would be 2000001 rows"));
    EXPECT_TRUE(mentions(
        fetchSaying([](int) { return StatisticsServer::results(9, 6, 0).replace("\"page\":9", "\"page\":1"); }),
        "no figures for what was chosen"));
}

TEST_F(StatisticsServiceTest, TotalPagesMayBeWrongAsLongAsTheRowsCome) {
    server.instead = [](const Request& request) {
        QByteArray page = StatisticsServer::results(StatisticsServer::pageAsked(request), 6);
        return Response{200, page.replace("\"totalPages\":3", "\"totalPages\":1")};
    };
    const auto answer = fetch();
    ASSERT_TRUE(answer.value);
    EXPECT_EQ(answer.value->releases.size(), 2u);
}

TEST_F(StatisticsServiceTest, WarningsOfTheServiceArePassedOn) {
    server.instead = [](const Request& request) {
        QByteArray page = StatisticsServer::results(StatisticsServer::pageAsked(request), 6);
        return Response{
            200,
            page.replace(
                "\"warnings\":[]",
                R"("warnings":[{"message":"One or more locations could not be found.","code":"LocationsNotFound"}])")};
    };
    const auto answer = fetch();
    ASSERT_TRUE(answer.value);
    EXPECT_TRUE(answer.value->left.contains(u"The service says: One or more locations could not be found."_s));
}

TEST_F(StatisticsServiceTest, ADataSetOfSomethingElseIsForDashboards) {
    QByteArray other = StatisticsServer::meta();
    other.replace("expected_standard_pupil_percent", "sess_authorised")
        .replace("higher_standard_pupil_percent", "enrolments");
    const StatisticsMeta known = must(metaOf(other));
    const auto answer =
        heard<ReadOutcomes>([&](const auto& use, const auto& fail) { service->fetch(set, known, {}, use, fail); });
    ASSERT_TRUE(answer.value);
    EXPECT_TRUE(answer.value->took.contains(u"No measure of Key Stage 2; its figures by school are for dashboards"_s))
        << answer.value->took.join(u' ').toStdString();
}

TEST_F(StatisticsServiceTest, AnAnswerBeyondTheLimitIsStopped) {
    settings.limits.mostBytes = 2000;
    restart();
    EXPECT_TRUE(mentions(saidOf({200, StatisticsServer::results(1, 16)}), "larger than"));
    EXPECT_TRUE(mentions(saidOf({200, QByteArray(5'000'000, ' ')}), "larger than"));
}

TEST_F(StatisticsServiceTest, PackedAnswersAreUnpackedAndBombsAreNot) {
    const auto packed = [](const QByteArray& bytes) {
        // zlib's format behind the length that Qt puts before it: "deflate" in HTTP
        return Response{
            200, qCompress(bytes, 9).mid(4), {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}}};
    };
    server.instead = [&](const Request& request) {
        return packed(StatisticsServer::results(StatisticsServer::pageAsked(request), 6));
    };
    EXPECT_TRUE(fetch().value);
    clock.pass(24 * 60 * 60);
    settings.cacheFolder.clear();
    settings.limits.mostBytes = 1'000'000;
    restart();
    EXPECT_FALSE(saidOf(packed(QByteArray(50'000'000, ' '))).isEmpty());
}

TEST_F(StatisticsServiceTest, SilenceEndsInASentence) {
    settings.limits.timeout = 100;
    restart();
    Response silent;
    silent.isSilent = true;
    EXPECT_TRUE(mentions(saidOf(silent), "did not answer in time"));
    Response trickling;
    trickling.isTrickling = true;
    EXPECT_TRUE(mentions(saidOf(trickling), "did not answer in time")) << "a byte now and then is no answer either";
}

TEST_F(StatisticsServiceTest, AnAnswerThatIsCutOffIsNone) {
    Response cut{200, StatisticsServer::results(1, 6)};
    cut.isCut = true;
    EXPECT_TRUE(mentions(saidOf(cut), "could not be reached"));
}

TEST_F(StatisticsServiceTest, WithoutNetworkItSaysSo) {
    server.close();
    const auto answer = search(u"key stage"_s);
    ASSERT_TRUE(answer.error);
    EXPECT_TRUE(mentions(answer.error->what,
                         "could not be reached. Nothing was changed. Look whether this computer is "
                         "online"));
}

TEST_F(StatisticsServiceTest, CancellingEndsItAtOnceAndNothingComesLater) {
    server.instead = [](const Request&) {
        Response silent;
        silent.isSilent = true;
        return silent;
    };
    int answers = 0;
    std::optional<Error> error;
    service->fetch(
        set, must(metaOf(StatisticsServer::meta())), {}, [&](const ReadOutcomes&, const AnsweredAt&) { ++answers; },
        [&](const Error& what) { error = what; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return server.questions() > 0; }));
    service->cancel();
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, Error::Kind::Cancelled);
    EXPECT_FALSE(service->isBusy());
    server.instead = {};
    QTest::qWait(50);
    EXPECT_EQ(answers, 0);
    EXPECT_TRUE(fetch().value) << "and it can be asked again";
}

TEST_F(StatisticsServiceTest, ANewQuestionStopsTheOneBefore) {
    std::optional<Error> first;
    service->findPublications(
        u"key stage"_s, [](const auto&, const auto&) { FAIL(); }, [&](const Error& error) { first = error; });
    EXPECT_TRUE(search(u"key stage 2"_s).value);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->kind, Error::Kind::Cancelled);
}

TEST_F(StatisticsServiceTest, GoingWhileItAsksLeavesNothingBehind) {
    int answers = 0;
    service->fetch(
        set, must(metaOf(StatisticsServer::meta())), {}, [&](const ReadOutcomes&, const AnsweredAt&) { ++answers; },
        [&](const Error&) { ++answers; });
    QTest::qWait(3);
    service.reset();
    QTest::qWait(20);
    EXPECT_EQ(answers, 0);
}

TEST_F(StatisticsServiceTest, TheWindowIsNeverHeldUp) {
    settings.pageSize = 10'000;
    settings.cacheFolder.clear();
    restart();
    // Ten thousand rows, each of another school as far as the pages know.
    QByteArray meta = StatisticsServer::meta();
    QByteArrayList places, rows;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray id = "s" + QByteArray::number(i);
        places << "{\"id\":\"" + id + "\",\"label\":\"Example School " + id + "\",\"urn\":\"" +
                      QByteArray::number(100'000 + i) + "\"}";
        rows << StatisticsServer::result(StatisticsServer::rows().at(14)).replace("sch1", id);
    }
    meta.replace(R"({"id":"sch1","label":"Example Hill Primary School",
            "urn":"900001","laEstab":"9262001"})",
                 places.join(','));
    const QByteArray page =
        "{\"paging\":{\"page\":1,\"totalResults\":10000},\"results\":[" + rows.join(',') + "],\"warnings\":[]}";
    server.instead = [&](const Request&) { return Response{200, page}; };
    const StatisticsMeta known = must(metaOf(meta));
    int ticks = 0;
    QTimer ticking;
    QObject::connect(&ticking, &QTimer::timeout, [&] { ++ticks; });
    ticking.start(1);
    const auto answer =
        heard<ReadOutcomes>([&](const auto& use, const auto& fail) { service->fetch(set, known, {}, use, fail); });
    ASSERT_TRUE(answer.value) << answer.error->what.toStdString() << answer.error->detail.toStdString();
    EXPECT_EQ(answer.value->releases.at(0).release.rowCount, 10'000);
    EXPECT_GT(ticks, 2) << "other events go on while the answer is read on a worker";
}

TEST_F(StatisticsServiceTest, AnAnswerIsNotAskedForAgainForAWhile) {
    ASSERT_TRUE(fetch().value);
    const int before = server.questions();
    clock.pass(60);
    const auto again = fetch();
    ASSERT_TRUE(again.value);
    EXPECT_EQ(server.questions(), before);
    EXPECT_FALSE(again.at.isOld);
    clock.pass(60 * 60);
    ASSERT_TRUE(fetch().value);
    EXPECT_EQ(server.questions(), before + 3);
}

TEST_F(StatisticsServiceTest, WithoutNetworkWhatWasSaidBeforeIsUsedAndItSaysOfWhen) {
    ASSERT_TRUE(search(u"key stage 2"_s).value);
    ASSERT_TRUE(dataSets().value);
    ASSERT_TRUE(meta().value);
    const auto online = fetch();
    ASSERT_TRUE(online.value);
    clock.passDays(3);
    server.close();
    restart();
    const auto found = search(u"key stage 2"_s);
    ASSERT_TRUE(found.value);
    EXPECT_TRUE(found.at.isOld);
    EXPECT_EQ(found.at.at, QDateTime(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC));
    EXPECT_TRUE(mentions(found.at.why, "could not be reached"));
    ASSERT_TRUE(dataSets().value);
    ASSERT_TRUE(meta().value);
    const auto offline = fetch();
    ASSERT_TRUE(offline.value) << offline.error->what.toStdString();
    EXPECT_TRUE(offline.at.isOld);
    EXPECT_EQ(offline.value->releases.at(1).bytes, online.value->releases.at(1).bytes);
    StatisticsQuery other;
    other.levels = QStringList{u"NAT"_s};
    EXPECT_TRUE(fetch(other).error) << "what was never asked has no answer";
}

TEST_F(StatisticsServiceTest, PagesOfDifferentTimesAreNeverPutTogether) {
    const auto breaksOffAt = [](int last) {
        return [last](const Request& request) -> std::optional<Response> {
            if (StatisticsServer::pageAsked(request) < last) return {};
            return Response{503, ""};
        };
    };
    ASSERT_TRUE(fetch().value);
    clock.passDays(1);
    server.instead = breaksOffAt(2);
    EXPECT_TRUE(fetch().error);
    server.instead = breaksOffAt(1);
    const auto whole = fetch();
    ASSERT_TRUE(whole.value) << "yesterday's answer is whole";
    EXPECT_TRUE(whole.at.isOld);
    server.instead = breaksOffAt(3);
    EXPECT_TRUE(fetch().error);
    server.instead = breaksOffAt(1);
    EXPECT_TRUE(fetch().error) << "its second page is of today, the others of yesterday";
    server.instead = {};
    EXPECT_FALSE(fetch().at.isOld);
}

TEST_F(StatisticsServiceTest, ARefusedQuestionIsNotAnsweredFromBefore) {
    ASSERT_TRUE(meta().value);
    clock.passDays(1);
    server.instead = [](const Request&) { return Response{404, ""}; };
    EXPECT_TRUE(meta().error);
    server.instead = [](const Request&) { return StatisticsServer::page("<html>Sign in</html>"); };
    EXPECT_TRUE(meta().value) << "a network that wants a sign-in is as good as none";
}

TEST_F(StatisticsServiceTest, ADamagedCacheIsNoAnswer) {
    ASSERT_TRUE(meta().value);
    const QFileInfoList kept = QDir(settings.cacheFolder).entryInfoList(QDir::Files);
    ASSERT_EQ(kept.size(), 1);
    const QByteArray whole = bytesOf(kept.first().filePath());
    const AnswerCache cache(settings.cacheFolder, settings.cacheBytes);
    for (qsizetype at = 0; at < whole.size(); at += 41) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x55);
        writeBytes(kept.first().filePath(), damaged);
        const auto answer = meta();
        ASSERT_TRUE(answer.value) << "byte " << at;
        EXPECT_EQ(answer.value->filters.size(), 2u);
    }
    writeBytes(kept.first().filePath(), whole.left(20));
    EXPECT_TRUE(meta().value);
}

TEST(AnswerCacheTest, TheOldestGoWhenItGrowsBeyondItsCap) {
    QTemporaryDir folder;
    const AnswerCache cache(folder.path(), 6'000);
    QByteArray noise;
    for (int i = 0; i < 2'000; ++i) noise += char((i * 7919 + i / 3) % 251);
    for (int i = 0; i < 8; ++i) {
        cache.keep("question " + QByteArray::number(i), noise + QByteArray::number(i), QDateTime::currentDateTimeUtc());
        QTest::qWait(12);  // files of one time have no order
    }
    qint64 sum = 0;
    for (const QFileInfo& each : QDir(folder.path()).entryInfoList(QDir::Files)) sum += each.size();
    EXPECT_LE(sum, 6'000);
    EXPECT_FALSE(cache.find("question 0"));
    ASSERT_TRUE(cache.find("question 7"));
    EXPECT_EQ(cache.find("question 7")->bytes, noise + "7");
    EXPECT_FALSE(AnswerCache({}, 1000).find("question 7"));
}

}  // namespace
