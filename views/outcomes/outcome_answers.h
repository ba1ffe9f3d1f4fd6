// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/glance.h"
#include "models/outcomes/pasted_schools.h"
#include "views/shell/desk.h"

namespace nlc {

/// What is said to a question: the chart, or why there is none, and what stands beside it.
struct OutcomeAnswer {
    ChartQuestion question;
    Result<Chart> chart;
    Glance glance;
    OtherAnswers others;
    QString status;  ///< "Local Authority Interactive Tool (DfE), figures to 2025"
};

/// Reads the figures of a workspace and answers questions to them, both on a worker; of questions that come while one
/// is answered the last counts. GUI thread.
class OutcomeAnswers : public QObject {
    Q_OBJECT
public:
    explicit OutcomeAnswers(Desk& desk, QObject* parent = nullptr);
    ~OutcomeAnswers() override;

    void read();  ///< again, when releases have changed
    void ask(const ChartQuestion& question);
    const std::vector<AskableArea>& areas() const { return m_areas; }
    AreaKey likeliest() const { return m_likeliest; }
    const SchoolFinder* finder() const { return m_finder.get(); }  ///< null until the figures are read

Q_SIGNALS:
    void wasRead();
    void answered(const OutcomeAnswer& answer);

private:
    struct ReadStore {
        std::shared_ptr<const OutcomeStore> store;
        std::shared_ptr<const KnownSchools> known;
        std::shared_ptr<const SchoolFinder> finder;
        std::vector<AskableArea> areas;
        AreaKey likeliest;
    };
    static OutcomeAnswer answerTo(const OutcomeStore& store, const KnownSchools& known, const ChartQuestion& question);
    void use(ReadStore read);
    void next();

    Desk& m_desk;
    std::shared_ptr<const OutcomeStore> m_store;
    std::shared_ptr<const KnownSchools> m_known;
    std::shared_ptr<const SchoolFinder> m_finder;
    std::vector<AskableArea> m_areas;
    AreaKey m_likeliest;
    std::optional<ChartQuestion> m_waiting;
    bool m_isAnswering = false, m_isReading = false, m_readAgain = false;
};

}  // namespace nlc
