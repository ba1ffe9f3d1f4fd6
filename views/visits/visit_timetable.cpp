// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visit_timetable.h"

#include "views/controls/fields.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int mostPartMinutes = 12 * 60, newPartMinutes = 30;
}

VisitTimetable::VisitTimetable(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_change(button(tr("Change the timetable"))),
      m_add(button(tr("Add part"), Weight::Plain, u"plus"_s)),
      m_lines(new RecordLines<VisitStep>(
          desk, tr("Timetable"), tr("The timetable stands here once the visit has a date."),
          new RecordForm<VisitStep>(desk, [](const VisitStep&) { return tr("edit of the timetable"); }))) {
    m_change->setToolTip(tr("The usual parts become the visit's own, to be changed"));
    for (QPushButton* each : {m_change, m_add}) each->setEnabled(desk.workspace().isWritable());
    makeForm();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, theme::m, 0, 0);
    top->addWidget(label(tr("Timetable"), theme::Text::Section));
    top->addStretch();
    top->addWidget(m_change);
    top->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_lines);
    connect(m_change, &QAbstractButton::clicked, this, &VisitTimetable::makeOwn);
    connect(m_add, &QAbstractButton::clicked, this, &VisitTimetable::addPart);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"visit_step"_L1, "visit_date"_L1})) refresh();
    });
}

void VisitTimetable::makeForm() {
    auto* form = m_lines->form();
    auto* kind = new ChoiceField(tr("Part"), optionsOf<VisitPart>());
    auto* minutes = new NumberField(tr("Minutes"), 1, mostPartMinutes);
    auto* what = new TextField(tr("What"));
    form->addRow({kind, minutes, what}, {2, 1, 4});
    form->bind(kind, &VisitStep::kind);
    form->bind(minutes, &VisitStep::minutes);
    form->bind(what, &VisitStep::what);
    m_lines->addDelete(
        tr("Delete part"), [](const VisitStep& step) { return tr("Deleted \"%1\"").arg(shown(step.kind)); },
        [this](Id<VisitStep> id) {
            std::vector<VisitStep> left;
            for (const VisitStep& step : m_own)
                if (step.id != id) left.push_back(step);
            return setSteps(m_desk.workspace(), m_visit, left);
        });
}

void VisitTimetable::showDate(Id<Visit> visit, Id<VisitDate> date) {
    m_lines->leave(visit != m_visit);
    m_visit = visit;
    m_date = date;
    refresh();
}

void VisitTimetable::refresh() {
    m_own = stepsOf(m_desk.workspace(), m_visit).value_or(std::vector<VisitStep>{});
    m_change->setVisible(m_own.empty());
    m_add->setVisible(!m_own.empty());
    const auto parts = m_date ? timetableOf(m_desk.workspace(), m_date) : Result<std::vector<TimedPart>>{};
    if (!parts) return m_desk.report(parts.error());
    std::vector<Line> lines;
    for (size_t i = 0; i < parts->size(); ++i) {
        const TimedPart& part = (*parts)[i];
        const QString words = shown(part.step.kind);
        Line line{part.step.id ? part.step.id.value : qint64(i) + 1,
                  part.from.isValid()
                      ? u"%1–%2  %3"_s.arg(part.from.toString(u"HH:mm"_s), part.to.toString(u"HH:mm"_s), words)
                      : words};
        line.second = tr("%n minutes", nullptr, part.step.minutes);
        if (!part.step.what.isEmpty()) line.second += u" · "_s + part.step.what;
        if (part.step.id) {
            line.open = [this, id = part.step.id] { m_lines->edit(id); };
            if (m_desk.workspace().isWritable()) {
                line.actions.push_back({u"chevron-up"_s, tr("Earlier"), [this, i] { move(int(i), int(i) - 1); }});
                line.actions.push_back({u"chevron-down"_s, tr("Later"), [this, i] { move(int(i), int(i) + 1); }});
            }
        }
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

void VisitTimetable::makeOwn() {
    const auto parts = m_date ? timetableOf(m_desk.workspace(), m_date) : Result<std::vector<TimedPart>>{};
    if (!parts) return m_desk.report(parts.error());
    std::vector<VisitStep> steps;
    for (const TimedPart& part : *parts) steps.push_back(part.step);
    if (steps.empty()) steps = usualSteps(150);
    if (m_desk.done(setSteps(m_desk.workspace(), m_visit, steps)))
        m_desk.say(tr("The visit has a timetable of its own now"), true);
}

void VisitTimetable::addPart() {
    if (!leave()) return;
    std::vector<VisitStep> steps = m_own;
    VisitStep part;
    part.kind = VisitPart::Discuss;
    part.minutes = newPartMinutes;
    steps.push_back(part);
    if (!m_desk.done(setSteps(m_desk.workspace(), m_visit, steps)) || m_own.empty()) return;
    m_lines->edit(m_own.back().id);
}

void VisitTimetable::move(int from, int to) {
    if (to < 0 || to >= int(m_own.size()) || from >= int(m_own.size()) || !leave()) return;
    std::vector<VisitStep> steps = m_own;
    std::swap(steps[size_t(from)], steps[size_t(to)]);
    (void)m_desk.done(setSteps(m_desk.workspace(), m_visit, steps));
}

}  // namespace nlc
