// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/outcome_answers.h"

#include "models/outcomes/finding.h"

namespace nlc {

using namespace Qt::StringLiterals;

OutcomeAnswers::OutcomeAnswers(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"outcome_release"_L1, "school_set"_L1, "school_set_member"_L1, "school"_L1})) read();
    });
}

OutcomeAnswers::~OutcomeAnswers() = default;

void OutcomeAnswers::read() {
    m_readAgain = m_isReading || m_isAnswering;  // the store that is being asked is used by one thread
    if (m_readAgain) return;
    m_isReading = true;
    m_desk.onWorker<ReadStore>(
        tr("Reading the figures"), this,
        [](Workspace& workspace, Progress& /*progress*/) -> Result<ReadStore> {
            auto known = KnownSchools::of(workspace);
            if (!known) return tl::unexpected(known.error());
            return OutcomeStore::of(workspace).map([&](OutcomeStore store) {
                ReadStore read{std::make_shared<const OutcomeStore>(std::move(store)),
                               std::make_shared<const KnownSchools>(std::move(*known)),
                               {},
                               {},
                               {}};
                read.finder = std::make_shared<const SchoolFinder>(read.known->schools, *read.store);
                read.areas = askableAreas(*read.store, *read.known);
                read.likeliest = likeliestArea(*read.store, read.areas);
                return read;
            });
        },
        [this](ReadStore read) { use(std::move(read)); },
        [this](const Error& error) {
            m_isReading = false;
            m_desk.report(error);
        });
}

void OutcomeAnswers::use(ReadStore readStore) {
    m_isReading = false;
    if (m_readAgain) return read();
    m_store = std::move(readStore.store);
    m_known = std::move(readStore.known);
    m_finder = std::move(readStore.finder);
    m_areas = std::move(readStore.areas);
    m_likeliest = readStore.likeliest;
    for (const QString& warning : m_store->warnings()) m_desk.say(warning);
    Q_EMIT wasRead();
    next();
}

void OutcomeAnswers::ask(const ChartQuestion& question) {
    m_waiting = question;
    next();
}

OutcomeAnswer OutcomeAnswers::answerTo(const OutcomeStore& store, const KnownSchools& known,
                                       const ChartQuestion& question) {
    OutcomeAnswer answer{question, chartOf(store, known, question), {}, otherAnswers(store, question), {}};
    ChartQuestion ofArea = question;
    ofArea.chart = OutcomeChart::Trend;
    if (const auto answered = answeredQuestion(store, known, ofArea)) {
        answer.glance = glanceOf(*answered);
        answer.status = tr("%1, figures to %2").arg(shown(answered->source)).arg(answer.glance.year);
    }
    return answer;
}

void OutcomeAnswers::next() {
    if (m_isAnswering || m_isReading || !m_store || !m_waiting) return;
    const ChartQuestion question = *m_waiting;
    m_waiting.reset();
    if (m_desk.workspace().path().isEmpty()) return void(Q_EMIT answered(answerTo(*m_store, *m_known, question)));
    m_isAnswering = true;
    Job::run<OutcomeAnswer>(
        tr("Drawing the chart"), this,
        [store = m_store, known = m_known, question](Progress& /*progress*/) -> Result<OutcomeAnswer> {
            return answerTo(*store, *known, question);
        },
        [this](const OutcomeAnswer& answer) {
            m_isAnswering = false;
            if (m_readAgain) return read();
            if (!m_waiting) Q_EMIT answered(answer);
            next();
        },
        [this](const Error& error) {
            m_isAnswering = false;
            m_desk.report(error);
            next();
        });
}

}  // namespace nlc
